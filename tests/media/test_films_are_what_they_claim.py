from __future__ import annotations

import errno
import os
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from client_generate.errors import Cancelled, MediaError, NotMade
from client_generate.media import contact_sheet, ffmpeg, frames, probe, trim

RATES = [Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001)]


def film(path: Path, count: int = 12, rate: Fraction = Fraction(24), size: tuple[int, int] = (64, 48)) -> Path:
    """Write a film whose frame n has the grey 10 + 8 n."""
    with ffmpeg.Encoder(path, size=size, rate=rate, crf=10, metadata={"comment": "a test"}) as encoder:
        for number in range(count):
            encoder.write(bytes([10 + 8 * number]) * (size[0] * size[1] * 3))
    return path


def small(path: Path) -> ffmpeg.Encoder:
    return ffmpeg.Encoder(path, size=(64, 48), rate=Fraction(24))


def greys(path: Path) -> list[int]:
    return [round((int(np.asarray(f.to_image().convert("L")).mean()) - 10) / 8) for f in probe.frames_of(path)]


@pytest.mark.parametrize("rate", RATES)
def test_frames_rate_and_size_are_exact(tmp_path: Path, rate: Fraction) -> None:
    media = probe.verify_film(film(tmp_path / "a.mp4", rate=rate), size=(64, 48), rate=rate, frames=12)
    assert media.fps == str(rate)
    assert media.codecs == ("h264",)
    assert probe.decode_all(tmp_path / "a.mp4").frames == 12


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    assert film(tmp_path / "a.mp4").read_bytes() == film(tmp_path / "b.mp4").read_bytes()


@pytest.mark.parametrize("part", [0.5, 0.8, 0.97])
def test_a_film_cut_short_is_found_out(tmp_path: Path, part: float) -> None:
    whole = film(tmp_path / "a.mp4", size=(320, 240)).read_bytes()
    (tmp_path / "half.mp4").write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(MediaError) as caught:
        probe.verify_film(tmp_path / "half.mp4", size=(320, 240), rate=Fraction(24), frames=12)
    assert caught.value.code == "media-truncated"


@pytest.mark.parametrize(
    ("size", "rate", "count", "code"),
    [
        ((64, 50), Fraction(24), 12, "media-wrong-size"),
        ((64, 48), Fraction(25), 12, "media-wrong-rate"),
        ((64, 48), Fraction(24), 13, "media-wrong-length"),
    ],
)
def test_another_film_than_asked_is_refused(
    tmp_path: Path, size: tuple[int, int], rate: Fraction, count: int, code: str
) -> None:
    with pytest.raises(MediaError) as caught:
        probe.verify_film(film(tmp_path / "a.mp4"), size=size, rate=rate, frames=count)
    assert caught.value.code == code


@pytest.mark.parametrize("data", [b"", b"hello", b"#EXTM3U\nfile:///etc/passwd\n", b"\0\0\0\x18ftypmp42" + b"\0" * 200])
def test_what_is_no_film_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.mp4").write_bytes(data)
    with pytest.raises(MediaError):
        probe.verify_film(tmp_path / "x.mp4", size=(64, 48), rate=Fraction(24), frames=12)


@pytest.mark.parametrize("rate", RATES)
def test_segments_are_cut_and_joined_on_the_frame(tmp_path: Path, rate: Fraction) -> None:
    source = film(tmp_path / "a.mp4", count=24, rate=rate)
    trim.cut_to(source, ((2, 5), (12, 1), (20, 4)), tmp_path / "b.mp4", rate)
    assert greys(tmp_path / "b.mp4") == [2, 3, 4, 5, 6, 12, 20, 21, 22, 23]


def test_a_film_at_another_rate_is_brought_to_the_plans_and_then_cut(tmp_path: Path) -> None:
    source = film(tmp_path / "a.mp4", count=24, rate=Fraction(30))
    trim.cut_to(source, ((0, 6), (12, 5)), tmp_path / "b.mp4", Fraction(24))
    cut = probe.probe(tmp_path / "b.mp4")
    assert (cut.frames, cut.fps) == (11, "24")
    assert greys(tmp_path / "b.mp4") == sorted(greys(tmp_path / "b.mp4"))
    assert greys(tmp_path / "b.mp4")[6] == 15  # half a second in, at either rate
    with pytest.raises(MediaError):
        trim.cut_to(source, ((0, 20),), tmp_path / "c.mp4", Fraction(24))


def test_a_film_of_ours_that_is_not_whole_is_not_somebody_elses_fault(tmp_path: Path) -> None:
    with pytest.raises(NotMade, match="it was not"):
        probe.verify_made(film(tmp_path / "a.mp4"), size=(64, 48), rate=Fraction(24), frames=13)
    with pytest.raises(NotMade, match="cannot be read"):
        probe.verify_made(tmp_path / "absent.mp4", size=(64, 48), rate=Fraction(24), frames=13)


def test_trouble_of_the_system_that_ffmpeg_tells_of_is_known_as_such() -> None:
    said = f"av_interleaved_write_frame(): {os.strerror(errno.ENOSPC)}"
    trouble = ffmpeg.of_the_system(said)
    assert trouble is not None
    assert trouble.errno == errno.ENOSPC
    assert ffmpeg.of_the_system("Invalid data found when processing input") is None


def test_a_segment_outside_the_film_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(MediaError):
        trim.cut_to(film(tmp_path / "a.mp4"), ((8, 9),), tmp_path / "b.mp4", Fraction(24))
    assert not (tmp_path / "b.mp4").exists()


def test_a_run_can_be_stopped(tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        ffmpeg.run(["-f", "lavfi", "-i", "testsrc=d=3600:s=1920x1080", str(tmp_path / "long.mp4")], alive=stop)


def test_ffmpegs_own_words_are_in_the_error(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="No such file") as caught:
        ffmpeg.run(["-i", str(tmp_path / "absent.mp4"), str(tmp_path / "x.mp4")])
    assert caught.value.code == "media-ffmpeg"


def test_an_encoder_that_cannot_write_says_so(tmp_path: Path) -> None:
    encoder = small(tmp_path / "no folder" / "x.mp4")
    with pytest.raises(MediaError) as caught:
        encoder.close()
    assert caught.value.code == "media-ffmpeg"


def test_a_film_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    encoder = small(tmp_path / "x.mp4")
    for _ in range(100):
        encoder.write(bytes(64 * 48 * 3))
    encoder.abandon()
    assert list(tmp_path.iterdir()) == []


def test_a_film_that_is_given_up_removes_only_what_it_made(tmp_path: Path) -> None:
    theirs, link, pipe = tmp_path / "theirs.mp4", tmp_path / "link.mp4", tmp_path / "pipe.mp4"
    theirs.touch()
    link.symlink_to(tmp_path / "nowhere" / "film.mp4")
    os.mkfifo(pipe)
    for path in (theirs, link, pipe):
        small(path).abandon()
        assert os.path.lexists(path)


def test_a_strip_has_one_picture_a_frame(tmp_path: Path) -> None:
    contact_sheet.strip(film(tmp_path / "a.mp4"), (0, 6, 11), tmp_path / "a.jpg")
    with Image.open(tmp_path / "a.jpg") as strip:
        assert strip.size == (3 * 240 + 2 * 4, 180)


def test_a_frame_past_the_end_is_an_error(tmp_path: Path) -> None:
    frames.save(film(tmp_path / "a.mp4"), 11, tmp_path / "last.png")
    with pytest.raises(MediaError):
        frames.save(tmp_path / "a.mp4", 12, tmp_path / "no.png")
