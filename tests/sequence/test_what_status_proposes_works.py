"""The one command that `status` proposes runs as it stands, whatever was explored, chosen or rejected before."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.sequence.runner import ClientSequenceRunner
from tests.cli.commands import run
from tests.sequence.clips import make_clip
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


def test_a_film_of_one_shot_is_no_take_to_approve(root: Path) -> None:
    def imported(shade: int) -> None:
        clip = make_clip(root / f"{shade}.mp4", first=shade)
        studio(root).import_clip(PROJECT, "SEQ01", clip, shot=1)

    imported(0)
    assert proposed(root) == f"client_generate generate {PROJECT} SEQ01"
    row = studio(root).estimate(PROJECT, ("SEQ01",)).sequences[0]
    assert (row.why, len(row.calls)) == ("no take yet", 1)
    assert studio(root).cut(PROJECT).sequences[0].missing == "not generated yet"
    assert run(root, "batch", PROJECT, "SEQ01", "--yes").status == 0
    imported(7)
    words = proposed(root).split()[1:]
    assert words == ["approve", PROJECT, "SEQ01", "--take", "2"]
    assert run(root, *words).status == 0


def test_what_was_rejected_is_left_to_do(root: Path) -> None:
    loop(root).run_sequence("SEQ01")
    loop(root).approve_take("SEQ01", 1)
    loop(root).reject_take("SEQ01")
    row = studio(root).estimate(PROJECT, ("SEQ01",)).sequences[0]
    assert (row.why, len(row.calls)) == ("every take is rejected", 1)


CARDS = ("tiny", "tiny-still")


def without(root: Path, provider: str, *cards: str) -> None:
    """Let nobody of this name run the models of these cards."""
    for name in cards:
        path = root / "plans" / "cards" / f"{name}.yaml"
        path.write_text(path.read_text().replace(f"{provider}:", "somebody:"))


@pytest.mark.parametrize(
    ("missing", "commands"),
    [
        ((), ["generate film SEQ01", "grid film SEQ02"]),
        (("tiny-still",), ["generate film SEQ01", "validate film"]),
        (("tiny",), ["validate film", "grid film SEQ02"]),
        (CARDS, ["validate film", "validate film"]),
    ],
)
def test_what_its_provider_cannot_make_is_not_proposed(
    root: Path, missing: tuple[str, ...], commands: list[str]
) -> None:
    assert proposed(root) == "client_generate generate film SEQ01"
    without(root, "local", *missing)
    for _ in range(2):  # read, and then remembered
        assert [proposed(root, one) for one in ("SEQ01", "SEQ02")] == [f"client_generate {one}" for one in commands]
    for one in ("SEQ01", "SEQ02"):
        words = proposed(root, one).split()[1:]
        ran = run(root, *words)
        assert ran.status == (2 if words[0] == "validate" else 0)
        assert ("card-no-provider" in ran.err) == (words[0] == "validate")


def test_grids_and_films_have_a_provider_each(root: Path) -> None:
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("provider: local", "provider: scripted\nstill_provider: somebody"))
    assert [proposed(root, one).split()[1] for one in ("SEQ01", "SEQ02")] == ["generate", "validate"]
    without(root, "local", "tiny-still")
    assert [proposed(root, one).split()[1] for one in ("SEQ01", "SEQ02")] == ["generate", "grid"]


def test_what_was_made_is_still_to_be_looked_at(root: Path) -> None:
    loop(root).run_sequence("SEQ01")
    without(root, "local", "tiny-still")
    assert proposed(root) == f"client_generate approve {PROJECT} SEQ01 --take 1"
    without(root, "local", "tiny")  # which makes the take stale too
    assert proposed(root) == f"client_generate validate {PROJECT}"


def test_a_model_without_a_card_is_explained(root: Path) -> None:
    (root / "plans" / "cards" / "tiny.yaml").unlink()
    words = proposed(root).split()[1:]
    assert words == ["validate", PROJECT]
    assert "unknown-model" in run(root, *words).err
