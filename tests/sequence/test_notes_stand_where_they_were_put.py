"""Notes on frames of takes of both modes, by the film's timecode or a shot's; and what `takes show` says of a take."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.film.rate import timecode
from client_generate.film.take import Take
from client_generate.sequence.notes import frame_at, place
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
