"""`estimate` counts what is left to do, at the card's prices, and nothing that is there already."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import Failed, Rejected
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.studio import open_studio
from tests.cli.commands import run
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio

MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: "Wide road at dusk", duration: 0.5}
      - {prompt: "City from above", duration: 0.5}
budget: {project: 2, sequence: 0.2, day: 1}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path, more=MORE)


def estimated(root: Path, *words: str) -> Any:
    ran = run(root, "estimate", PROJECT, *words, "--json")
    assert ran.status == 0
    return ran.document


def left(found: Any) -> dict[str, list[str]]:
    return {row["id"]: [call["makes"] for call in row["calls"]] for row in found["sequences"]}


def test_a_plan_never_begun_is_wholly_left_to_do(root: Path) -> None:
    before = everything(root) if (root / "projects").exists() else {}
    found = estimated(root)
    assert left(found) == {"SEQ01": ["take"], "SEQ02": ["grid", "take"], "SEQ03": ["take"], "SEQ04": ["take", "take"]}
    assert (found["provider"], found["price"], found["seconds"]) == ("local", 0, 4)
    assert [(total["model"], total["calls"], total["as_of"]) for total in found["models"]] == [
        ("tiny-still", 1, ""),
        ("tiny", 5, ""),
    ]
    assert found["making_seconds"] is None, "nobody knows before one was made"
    assert everything(root) == before


def test_the_real_thing_is_priced_without_it(root: Path) -> None:
    found = estimated(root, "--provider", "scripted")
    assert Decimal(str(found["price"])) == Decimal("2.00"), "half a dollar a second, four seconds"
    assert {row["id"]: row["price"] for row in found["sequences"]} == {
        "SEQ01": 0.5, "SEQ02": 0.5, "SEQ03": 0.5, "SEQ04": 0.5
    }  # fmt: skip
    assert found["models"][1]["as_of"] == "2026-11-01"
    assert (found["project_budget_left"], found["day_budget_left"]) == (2, 1)
    shown = run(root, "estimate", PROJECT, "--provider", "scripted").out
    assert "Left to do on scripted: $2.00, 4 s of film." in shown
    assert "Budget left for the day: $1.00; $1.00 too little." in shown
    assert "Over the budget of a sequence: SEQ01, SEQ02, SEQ03, SEQ04" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_what_is_there_is_not_counted_and_what_is_stale_is(root: Path) -> None:
    assert run(root, "generate", PROJECT, "SEQ01").status == 0
    found = estimated(root)
    assert left(found)["SEQ01"] == []
    assert found["sequences"][0]["why"] == "take 1 waits for review"
    assert found["making_seconds"] is None, "no grid was made yet"
    assert found["models"][1]["making_seconds"] is not None
    assert " with 4 at once." in run(root, "estimate", PROJECT, "SEQ03", "SEQ01").out
    assert run(root, "approve", PROJECT, "SEQ01", "--take", "1").status == 0
    assert estimated(root, "SEQ01")["sequences"][0]["why"] == "approved"
    assert run(root, "estimate", PROJECT, "SEQ01").out.endswith("Nothing is left to do.\nBudget left for the project: $2.00.\nBudget left for the day: $1.00.\n")  # fmt: skip # noqa: E501
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace('City from above", duration: 0.5, camera', 'Sea", duration: 0.5, camera'))
    found = estimated(root, "SEQ01")
    assert (left(found), found["sequences"][0]["why"]) == ({"SEQ01": ["take"]}, "take 1 is stale")


@pytest.mark.parametrize(("said", "calls"), [("", 1), ("City from above", 2), ("Wide road at dusk", 2)])
def test_shots_of_an_unfinished_take_count_while_the_plan_asks_for_it(tmp_path: Path, said: str, calls: int) -> None:
    refused = {"submit": [None, Fault(Rejected("No credit."))]}
    paid = Paid(tmp_path, ScriptedProvider(_render, faults=refused))
    with pytest.raises(Failed):
        paid.runner().run_sequence("SEQ01", "individual")
    plan = paid.root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace(said, "Sea") if said else plan.read_text())
    services = studio(paid.root, providers={"scripted": lambda: paid.service})
    row = services.estimate(PROJECT, ("SEQ01",), mode="individual").sequences[0]
    assert len(row.calls) == calls
    assert row.why == ("no take yet" if said else "1 of 2 shots are there")


def test_a_clock_that_was_set_back_makes_no_time_negative(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    back = (datetime(2026, 11, 1, tzinfo=UTC) - timedelta(minutes=number) for number in count())
    desk = open_studio(tmp_path, clock=lambda: next(back))
    desk.sequences(PROJECT).run_sequence("SEQ03")
    found = desk.estimate(PROJECT)
    assert found.making_seconds is None or found.making_seconds >= 0
    assert all((total.making_seconds or 0) >= 0 for total in found.models)


def test_a_rehearsal_is_not_the_film(root: Path) -> None:
    assert run(root, "generate", PROJECT, "SEQ03").status == 0
    assert left(estimated(root, "SEQ03")) == {"SEQ03": []}
    paid = estimated(root, "SEQ03", "--provider", "scripted")
    assert (left(paid), paid["sequences"][0]["why"]) == ({"SEQ03": ["take"]}, "only rehearsals")


def test_a_grid_that_is_there_is_not_made_again(root: Path) -> None:
    assert run(root, "grid", PROJECT, "SEQ02").status == 0
    assert left(estimated(root, "SEQ02")) == {"SEQ02": ["take"]}
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("A car on a road", "A car on a beach"))
    assert left(estimated(root, "SEQ02")) == {"SEQ02": ["grid", "take"]}


def test_modes_are_priced_and_what_a_model_cannot_do_is_said(root: Path) -> None:
    assert len(left(estimated(root, "SEQ01", "--mode", "individual"))["SEQ01"]) == 2
    card = root / "plans" / "cards" / "tiny.yaml"
    card.write_text(card.read_text().replace("shots: 6", "shots: 1"))
    found = estimated(root, "SEQ01")
    assert left(found) == {"SEQ01": []}
    assert "SEQ01" in found["sequences"][0]["problem"]
    assert "cannot be made" in run(root, "estimate", PROJECT, "SEQ01").out


@pytest.mark.parametrize(
    ("words", "code", "status"),
    [
        (("SEQ9",), "unknown-sequence", 2),
        (("--provider", "nobody"), "card-no-provider", 2),
        (("--mode", "both"), "bad-mode", 2),
    ],
)
def test_wrong_questions(root: Path, words: tuple[str, ...], code: str, status: int) -> None:
    ran = run(root, "estimate", PROJECT, *words, "--json")
    assert (ran.status, ran.document["error"]["code"]) == (status, code)
