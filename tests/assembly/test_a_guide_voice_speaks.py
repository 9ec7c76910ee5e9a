"""The guide voice, listened to by numbers: how loud it is where a line is, and where none is."""

from __future__ import annotations

import signal
import wave
from fractions import Fraction
from pathlib import Path

import msgspec
import numpy as np
import pytest

from client_generate.editorial.assembly import Assembler, Outcome
from client_generate.editorial.edit import digest_of, edit_of, words_of
from client_generate.errors import Cancelled, NotMade
from client_generate.files import sha256
from client_generate.film.assembly import Options
from client_generate.film.layout import Layout, Workspace
from client_generate.film.plan import Plan, Sequence, Shot
from client_generate.film.timeline import Clip, Footage, Marker, Timeline
from client_generate.media import ffmpeg, guide_voice, probe, voice
from client_generate.media.shelf import Shelf
from tests.assembly.clips import clip, samples
from tests.assembly.test_versions_are_never_lost_or_shared import NOW, RATE

LINES = {"SEQ01_shot01": "Come and see the harbour.", "SEQ02_shot00": "It is a good place."}
HUM = ("-c:a", "aac", "-b:a", "128k", "-af", "aeval='0.1*sin(2*PI*200*t)|0.1*sin(2*PI*200*t)':c=same")


def filmed(layout: Layout, sequence: str, starts: tuple[int, ...], *, sound: int | None = 48_000) -> Clip:
    path = f"{sequence}/takes/{sequence}_take001.mp4"
    (layout.folder / path).parent.mkdir(parents=True)
    film = clip(layout.folder / path, 96, sound=sound, audio=HUM if sound else ())
    return Clip(
        name=sequence,
        sequence=sequence,
        frames=96,
        take=f"{sequence}_take001",
        footage=Footage(path=path, sha256=sha256(film), width=96, height=54, rate=RATE, frames=96, sound=bool(sound)),
        markers=tuple(
            Marker(kind="shot", first=start, frames=1, name=f"{sequence}_shot{shot:02d}")
            for shot, start in enumerate(starts)
        ),
    )


def timeline(layout: Layout, *clips: Clip) -> Timeline:
    return Timeline(project=layout.name, title="Film", rate=RATE, size=(96, 54), clips=clips)


def made(layout: Layout, film: Timeline, words: dict[str, str], **options: object) -> Outcome:
    edit = edit_of(film, "fit", Options(**options), words)  # type: ignore[arg-type]
    return Assembler(layout, edit, clock=lambda: NOW, who="kim").make()


def loud(film: Path, start: float, end: float) -> float:
    rate, wave = samples(film)
    return float(np.sqrt(np.mean(wave[round(start * rate) : round(end * rate)] ** 2)))


def pictures(film: Path) -> list[tuple[int | None, bytes]]:
    with probe.opened(film) as container:
        return [(packet.pts, bytes(packet)) for packet in container.demux(container.streams.video[0]) if packet.size]


def test_a_line_is_heard_from_its_shot_on_and_the_films_own_sound_is_lower_under_it(tmp_path: Path) -> None:
    layout = Workspace(tmp_path).project("film")
    film = timeline(layout, filmed(layout, "SEQ01", (0, 24)), filmed(layout, "SEQ02", (0,)))
    plain = made(layout, film, LINES).record
    voiced = made(layout, film, LINES, voice=True, slates=False).record
    assert (plain.version, voiced.version) == (1, 2)
    assert [(line.shot, line.at, line.frames) for line in voiced.edit.lines] == [
        ("SEQ01_shot01", 24, 72),
        ("SEQ02_shot00", 96, 96),
    ]
    before, after = layout.assembled(1, ".mp4"), layout.assembled(2, ".mp4")
    assert pictures(before) == pictures(after)
    hum = loud(before, 0.1, 0.9)
    assert loud(after, 0.1, 0.9) == pytest.approx(hum, rel=0.1)
    for start in (1.0, 4.0):
        assert loud(after, start + 0.1, start + 0.9) > 1.4 * hum
    assert loud(after, 7, 7.8) == pytest.approx(hum, rel=0.1)
    assert made(layout, film, LINES, voice=True).made is False


def test_the_films_own_sound_is_8_db_lower_while_the_voice_pauses(tmp_path: Path) -> None:
    film = clip(tmp_path / "film.mp4", 72, audio=HUM)
    pause = tmp_path / "pause.wav"
    with wave.open(str(pause), "wb") as out:
        out.setparams((1, 2, voice.RATE, 0, "NONE", ""))
        out.writeframes(bytes(2 * voice.RATE))
    line = guide_voice.Said(sound=pause, start=Fraction(1), seconds=Fraction(1), cut=False)
    guide_voice.mix(film, tmp_path / "mixed.mp4", [line], Fraction(3))
    fell = 20 * np.log10(loud(tmp_path / "mixed.mp4", 1.1, 1.9) / loud(film, 1.1, 1.9))
    assert fell == pytest.approx(-8, abs=0.3)


def test_over_a_film_without_sound_there_is_silence_before_the_line(tmp_path: Path) -> None:
    layout = Workspace(tmp_path).project("film")
    film = timeline(layout, filmed(layout, "SEQ01", (0, 24), sound=None))
    assert made(layout, film, LINES, voice=True, slates=True).made  # the title card moves the line by two seconds
    after = layout.assembled(1, ".mp4")
    assert loud(after, 0, 2.9) < 1e-3
    assert loud(after, 3.05, 3.9) > 0.02


def test_what_a_rehearsal_says_itself_is_not_heard_twice(tmp_path: Path) -> None:
    layout = Workspace(tmp_path).project("film")
    spoken = filmed(layout, "SEQ01", (0, 24))
    film = timeline(layout, msgspec.structs.replace(spoken, facts={"rehearsal": "yes"}), filmed(layout, "SEQ02", (0,)))
    made(layout, film, LINES)
    made(layout, film, LINES, voice=True)
    plain, voiced = layout.assembled(1, ".mp4"), layout.assembled(2, ".mp4")
    assert loud(plain, 0.1, 0.9) > 0.02
    assert loud(voiced, 0.1, 0.9) < 1e-3
    assert loud(voiced, 1.1, 1.9) > 0.02
    assert loud(voiced, 7, 7.8) == pytest.approx(loud(plain, 7, 7.8), rel=0.1)


def test_nothing_to_say_is_told_and_makes_no_sound(tmp_path: Path) -> None:
    layout = Workspace(tmp_path).project("film")
    film = timeline(layout, filmed(layout, "SEQ01", (0,), sound=None))
    outcome = made(layout, film, LINES, voice=True)
    assert [finding.code for finding in outcome.warnings] == ["assembly-voice-nothing"]
    assert len(outcome.record.media.codecs) == 1


def test_what_is_too_long_is_said_faster_then_cut_and_told(tmp_path: Path) -> None:
    layout = Workspace(tmp_path).project("film")
    film = timeline(layout, filmed(layout, "SEQ01", (0, 24), sound=None))
    words = {"SEQ01_shot00": "This is far more than anybody can say in one second.", "SEQ01_shot01": "Yes."}
    outcome = made(layout, film, words, voice=True)
    assert outcome.record.cut_lines == ("SEQ01_shot00",)
    for told in (outcome, made(layout, film, words, voice=True)):
        assert [finding.code for finding in told.warnings] == ["assembly-voice-long"]
    shelf = Shelf(tmp_path / "shelf")
    calm = guide_voice.said(words["SEQ01_shot00"], Fraction(0), Fraction(60), shelf)
    hasty = guide_voice.said(words["SEQ01_shot00"], Fraction(0), calm.seconds * Fraction(9, 10), shelf)
    assert not hasty.cut
    assert hasty.seconds < calm.seconds


def test_a_film_without_a_voice_is_known_as_before(tmp_path: Path) -> None:
    film = timeline(Workspace(tmp_path).project("film"), Clip(name="SEQ01", sequence="SEQ01", frames=6))
    silent = edit_of(film, "fit", Options(), LINES)
    assert "voice" not in msgspec.to_builtins(silent)
    assert digest_of(silent) != digest_of(edit_of(film, "fit", Options(voice=True), LINES))


def test_narration_and_dialogue_of_a_shot_are_one_line() -> None:
    shots = (Shot(prompt="a", duration="1", narration="Once.", dialogue="Hello!"), Shot(prompt="b", duration="1"))  # type: ignore[arg-type]
    plan = Plan(client="C", title="T", sequences=(Sequence(id="SEQ01", shots=shots),))
    assert words_of(plan) == {"SEQ01_shot00": "Once. Hello!"}


@pytest.mark.parametrize(
    "text",
    [
        "-f /etc/passwd",
        "\"quoted\" 'twice' $(reboot) `reboot`",
        "one\n\ntwo\x00three\x01+50S",
        "rocket \N{ROCKET} and \ud7ff",
        "<speak><audio src='/etc/passwd'/>hello</speak> [[h@l]]",
        "word " * 4,
    ],
    ids=["option", "quotes", "controls", "emoji", "ssml", "words"],
)
def test_any_text_is_words_alone_and_sounds_the_same_each_time(tmp_path: Path, text: str) -> None:
    first, again = tmp_path / "a.wav", tmp_path / "b.wav"
    assert 0.2 < voice.speak(text, first) < 30
    voice.speak(text, again)
    assert first.read_bytes() == again.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "b.wav"]


def test_text_is_bounded_and_holds_no_commands() -> None:
    assert voice.sayable(" a\x01b\n\tc\x00 ") == "a b c"
    assert len(voice.sayable("x" * 100_000)) == voice.MOST_CHARACTERS


def test_whoever_is_killed_while_speaking_leaves_nothing_that_counts(tmp_path: Path) -> None:
    dies = tmp_path / "dies.py"
    dies.write_text(f"import os, sys\nopen(sys.argv[1], 'w').write('half')\nos.kill(os.getpid(), {signal.SIGKILL:d})\n")
    shelf = Shelf(tmp_path / "shelf")

    def make(into: Path) -> None:
        if said := ffmpeg.program(dies, [str(into)], b"", seconds=30):
            raise NotMade(said)

    with pytest.raises(NotMade, match="status -9"):
        shelf.part("line", ".wav", make)
    assert not list(shelf.folder.glob("*.wav"))
    assert not list((shelf.folder / "rooms").iterdir())


def test_a_program_is_stopped_by_a_person_and_by_the_clock(tmp_path: Path) -> None:
    waits = tmp_path / "waits.py"
    waits.write_text("import signal, sys\nopen(sys.argv[1], 'w').close()\nsignal.pause()\n")
    assert ffmpeg.program(waits, [str(tmp_path / "pid")], b"", seconds=0) == "it took more than 0 s"

    def stop() -> None:
        if (tmp_path / "other").exists():
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        ffmpeg.program(waits, [str(tmp_path / "other")], b"", seconds=60, alive=stop)


def test_a_voice_that_fails_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotMade, match="The guide voice could not speak") as failed:
        voice.speak("hello", tmp_path / "no" / "such" / "folder.wav")
    assert failed.value.code == "media-voice"
    assert "espeakng-loader" in failed.value.hint
    broken = tmp_path / "espeakng_loader.py"
    broken.write_text("raise ImportError('gone')")
    program = Path(voice.__file__).with_name("voice_process.py")
    copy = tmp_path / "alone.py"
    words = program.read_text().replace("from __future__ import annotations\n", "")
    copy.write_text(f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\n{words}")
    said = ffmpeg.program(copy, [str(tmp_path / "a.wav"), "en", "160"], b"hello", seconds=30)
    assert said == "eSpeak NG could not be loaded: gone"
    assert not (tmp_path / "a.wav").exists()
