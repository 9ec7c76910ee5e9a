"""Approving, rejecting, finalising, reopening, noting: who, when and why stand in the history."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import NotFound, StateError, UsageError, WrongPhase
from client_generate.film.layout import Layout
from client_generate.sequence.state import Noted
from client_generate.sequence.store import SequenceStore
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make_workspace(tmp_path)
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    runner.approve_take("SEQ01", 1)
    return root


def phase(root: Path) -> tuple[str, str | None]:
    row = studio(root).status(PROJECT).sequences[0]
    return row.phase, row.circle_take


def test_a_rejected_take_is_no_circle_take_but_stays(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    assert runner.reject_take("SEQ01", why="too dark") == "SEQ01_take001"
    assert phase(root) == ("REVIEW", None)
    assert runner.take("SEQ01", 1).media is not None
    with pytest.raises(WrongPhase):
        runner.reject_take("SEQ01")
    runner.approve_take("SEQ01", 1)
    assert phase(root) == ("APPROVED", "SEQ01_take001")


def test_a_final_sequence_is_changed_by_nothing_but_reopen(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.finalize("SEQ01")
    assert phase(root) == ("FINAL", "SEQ01_take001")
    before = everything(root)
    for move in (
        lambda: runner.run_sequence("SEQ01"),
        lambda: runner.explore_grid("SEQ01"),
        lambda: runner.approve_take("SEQ01", 1),
        lambda: runner.reject_take("SEQ01"),
        lambda: runner.finalize("SEQ01"),
        lambda: runner.set_start_frame("SEQ01", root / "plans" / "pictures" / "start.png"),
        lambda: runner.approve_grid_quadrant("SEQ01", "top_left"),
    ):
        with pytest.raises(WrongPhase):
            move()
    with pytest.raises(UsageError, match="reason"):
        runner.reopen("SEQ01", why=" ")
    assert everything(root) == before
    runner.reopen("SEQ01", why="new ending")
    assert phase(root) == ("APPROVED", "SEQ01_take001")


def test_a_film_that_changed_is_not_finalised(root: Path) -> None:
    film = root / "projects" / PROJECT / "SEQ01" / "takes" / "SEQ01_take001.mp4"
    film.unlink()
    with pytest.raises(StateError, match="is gone"):
        studio(root).sequences(PROJECT).finalize("SEQ01")
    assert phase(root) == ("APPROVED", "SEQ01_take001")


def test_notes_stand_on_frames(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.note("SEQ01", 1, "too dark")
    runner.note("SEQ01", 1, "the car jumps", at="00:00:00:13")
    assert [
        (note.text, note.frame, note.who != "")
        for note in runner.trail("SEQ01", 1).decisions
        if isinstance(note, Noted)
    ] == [
        ("too dark", None, True),
        ("the car jumps", 13, True),
    ]
    before = everything(root)
    for at in ("00:00:09:00", "13", "00:00:00:24", "0:0:0:x"):
        with pytest.raises(UsageError):
            runner.note("SEQ01", 1, "x", at=at)
    with pytest.raises(UsageError):
        runner.note("SEQ01", 1, "  ")
    with pytest.raises(NotFound):
        runner.note("SEQ01", 9, "x")
    assert everything(root) == before


def test_the_history_says_who_when_and_why(root: Path) -> None:
    studio(root).sequences(PROJECT).reject_take("SEQ01", why="too dark")
    store = SequenceStore(Layout(root / "projects" / PROJECT), clock=None, who="")  # type: ignore[arg-type]
    history = store.history("SEQ01")
    assert [one.n for one in history] == [1, 2, 3, 4]
    assert history[-1].why == "too dark"
    assert all(one.who and one.at for one in history)
    assert not isinstance(history[-1], Noted)
