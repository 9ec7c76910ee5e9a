"""Notes on frames of takes of both modes, by the film's timecode or a shot's; and what `takes show` says of a take."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.decoders import decoder
from client_generate.film.rate import timecode
from client_generate.film.take import Take
from client_generate.sequence.notes import frame_at, place, told
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.state import Noted
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace, studio


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("notes"))
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    runner.run_sequence("SEQ01", "individual")
    return root


@pytest.fixture(scope="module")
def takes(root: Path) -> tuple[Take, ...]:
    return studio(root).sequences(PROJECT).takes("SEQ01")


@settings(deadline=None)
@given(number=st.sampled_from([0, 1]), frame=st.integers(0, 23))
def test_every_frame_has_one_place(takes: tuple[Take, ...], number: int, frame: int) -> None:
    take = takes[number]
    shot, of_film, of_shot = place(take, frame)
    assert shot == frame // 12
    assert of_film == timecode(frame, Fraction(24))
    assert of_shot == timecode(frame % 12, Fraction(24))
    assert frame_at(take, of_film) == frame_at(take, of_shot, shot) == frame


@pytest.mark.parametrize("take", ["1", "2"])
def test_notes_on_both_modes(root: Path, take: str) -> None:
    words = ("note", PROJECT, "SEQ01", "the car jumps", "--take", take)
    assert run(root, *words, "--at", "00:00:00:13", "--json").document["frame"] == 13
    assert run(root, *words, "--at", "00:00:00:01", "--shot", "1", "--json").document["frame"] == 13
    assert run(root, *words, "--shot", "1", "--json").document["frame"] == 12
    assert run(root, *words, "--json").document["frame"] is None
    for wrong in (("--at", "00:00:01:00"), ("--at", "00:00:00:12", "--shot", "0"), ("--shot", "2"), ("--at", "x")):
        assert run(root, *words, *wrong).status == 2
    shown = run(root, "takes", "show", PROJECT, "SEQ01", take).out
    assert shown.count("the car jumps") == 4
    assert shown.count(", at 00:00:00:13 (shot 1 at 00:00:00:01): the car jumps") == 2
    assert "marked" not in shown


def test_marks_and_reasons_are_shown(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    studio(root).sequences(PROJECT).run_sequence("SEQ03")
    take = ("takes", "show", PROJECT, "SEQ03", "1")
    run(root, "approve", PROJECT, "SEQ03", "--take", "1", "--why", "best light")
    assert "marked        circle take\n" in run(root, *take).out
    run(root, "reject", PROJECT, "SEQ03", "--why", "wrong car")
    out = run(root, *take).out
    assert "marked        rejected\n" in out
    assert out.index("best light") < out.index("wrong car")
    told = run(root, *take, "--json").document
    assert (told["circle_take"], told["rejected"]) == (False, True)
    assert [one["why"] for one in told["decisions"]] == ["best light", "wrong car"]


def test_notes_on_several_frames(root: Path, takes: tuple[Take, ...]) -> None:
    words = ("note", PROJECT, "SEQ01", "too fast", "--take", "2", "--json")

    def put(*where: str) -> tuple[object, object]:
        told = run(root, *words, *where).document
        return told["frame"], told["frames"]

    assert put("--at", "00:00:00:10", "--to", "00:00:00:13") == (10, 4)
    assert put("--at", "00:00:00:01", "--to", "00:00:00:01", "--shot", "1") == (13, 1)
    assert put("--shot", "1") == (12, 12)
    assert put("--shot", "1", "--to", "00:00:00:02") == (12, 3)
    assert put() == (None, 1)
    for at, to in (("", "00:00:00:03"), ("00:00:00:03", "00:00:00:02"), ("00:00:00:03", "00:00:01:00")):
        wrong = ("--to", to, *(("--at", at) if at else ()))
        assert run(root, *words, *wrong).status == 2
    shown = run(root, "takes", "show", PROJECT, "SEQ01", "2").out
    assert ", from 00:00:00:10 to 00:00:00:13 (shots 0 to 1): too fast" in shown
    assert ", from 00:00:00:12 to 00:00:00:23 (shot 1 from 00:00:00:00): too fast" in shown


def test_a_note_says_where_it_stands_and_what_makes_use_of_it(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    studio(root).sequences(PROJECT).run_sequence("SEQ01", "individual")
    words = ("note", PROJECT, "SEQ01", "too dark", "--take", "1")
    then = f"next: client_generate generate {PROJECT} SEQ01 --from-notes\n"
    said = run(root, *words, "--at", "00:00:00:13").out
    assert said == f"SEQ01_take001: noted at 00:00:00:13 (shot 1 at 00:00:00:01).\n{then}"
    assert run(root, *words).out == f"SEQ01_take001: noted on all of it.\n{then}"
    late = run(root, *words, "--shot", "0", "--at", "00:00:00:12").err
    assert "Shot 0 of SEQ01_take001 ends before 00:00:00:12." in late
    assert "its last frame is 00:00:00:11" in late
    assert "frames count from 00 to 23 here" in run(root, *words, "--at", "00:00:00:24").err
    assert "for example 2" in run(root, "note", PROJECT, "SEQ01", "x", "--take", "one").err
    run(root, "approve", PROJECT, "SEQ01", "--take", "1")
    run(root, "finalize", PROJECT, "SEQ01")
    assert f"next: client_generate reopen {PROJECT} SEQ01 --reason TEXT\n" in run(root, *words).out


def test_the_pieces_of_a_joined_film_tell_where_its_shots_are(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    studio(root).sequences(PROJECT).run_sequence("SEQ01", "individual")
    lengthened(root, "SEQ01_shot00_take001", 15)
    words = ("note", PROJECT, "SEQ01", "too dark", "--take", "1", "--json")
    told_of_shot = run(root, *words, "--shot", "1").document
    assert (told_of_shot["frame"], told_of_shot["frames"]) == (15, 12)
    assert run(root, *words, "--at", "00:00:00:14", "--shot", "0").document["frame"] == 14
    shown = run(root, "takes", "show", PROJECT, "SEQ01", "1").out
    assert "(shot 1 from 00:00:00:00): too dark" in shown
    assert "at 00:00:00:14 (shot 0 at 00:00:00:14): too dark" in shown
    runner = studio(root).sequences(PROJECT)
    _, second = runner.draft_take("SEQ01", "individual", Wanted(from_notes=True)).prompts
    assert second.prompt.splitlines()[1:] == ["Note: too dark"]


def lengthened(root: Path, piece: str, frames: int) -> None:
    """Let a piece's record tell of another length, as of one that a model made longer than asked."""
    (record,) = root.rglob(f"{piece}.json")
    take = decoder(Take).decode(record.read_bytes())
    assert take.media is not None
    media = msgspec.structs.replace(take.media, frames=frames)
    record.write_bytes(msgspec.json.encode(msgspec.structs.replace(take, media=media)))


@settings(deadline=None)
@given(first=st.integers(0, 23), frames=st.integers(1, 24))
def test_every_frame_of_a_note_is_told_of_one_shot(takes: tuple[Take, ...], first: int, frames: int) -> None:
    last = min(first + frames, 24)
    parts = list(told(takes[0], Noted(take="SEQ01_take001", text="x", frame=first, frames=last - first)))
    frames_told = [12 * part.shot + part.first + frame for part in parts for frame in range(part.frames)]
    assert frames_told == list(range(first, last))
    assert [part.whole for part in parts] == [part.frames == 12 for part in parts]


def test_notes_of_older_histories_are_one_frame_long() -> None:
    line = b'{"do":"noted","n":3,"at":"2026-11-01T00:00:00Z","take":"SEQ01_take001","text":"x","frame":13}'
    assert decoder(Noted).decode(line).frames == 1
