"""The one command that `status` proposes runs as it stands, whatever was explored, chosen or rejected before."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.sequence.runner import ClientSequenceRunner
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace, studio


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


def proposed(root: Path, sequence: str = "SEQ01") -> str:
    return next(row.next for row in studio(root).status(PROJECT).sequences if row.id == sequence)


def loop(root: Path) -> ClientSequenceRunner:
    return studio(root).sequences(PROJECT)


def test_a_grid_of_a_shot_is_approved_for_that_shot(root: Path) -> None:
    loop(root).explore_grid("SEQ01", shot=1)
    words = proposed(root).replace("QUADRANT", "top_left").split()[1:]
    assert words == ["approve-grid", PROJECT, "SEQ01", "--shot", "1", "--quadrant", "top_left"]
    ran = run(root, *words)
    assert ran.status == 0, ran.err
    assert ran.out.startswith("Shot 1 of SEQ01 starts from projects/film/")


def test_a_rejected_take_is_not_proposed_again(root: Path) -> None:
    loop(root).run_sequence("SEQ01")
    loop(root).approve_take("SEQ01", 1)
    loop(root).reject_take("SEQ01", why="wrong car")
    assert proposed(root) == f"client_generate generate {PROJECT} SEQ01"
    loop(root).run_sequence("SEQ01")
    assert proposed(root).endswith("--take 2")
    loop(root).approve_take("SEQ01", 2)
    loop(root).reject_take("SEQ01")
    loop(root).approve_take("SEQ01", 1)  # a person may think otherwise
    loop(root).run_sequence("SEQ01")
    loop(root).approve_take("SEQ01", 3)
    loop(root).reject_take("SEQ01")
    assert proposed(root).endswith("--take 1")


def test_what_was_rejected_is_left_to_do(root: Path) -> None:
    loop(root).run_sequence("SEQ01")
    loop(root).approve_take("SEQ01", 1)
    loop(root).reject_take("SEQ01")
    row = studio(root).estimate(PROJECT, ("SEQ01",)).sequences[0]
    assert (row.why, len(row.calls)) == ("every take is rejected", 1)
