"""`generate --takes N`: as many takes as asked, other seeds each, and what fails stops no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import Rejected
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.prompts import Wanted
from tests.batch.test_batches_reach_the_gate import INDIVIDUAL
from tests.cli.commands import run
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio


@pytest.mark.parametrize("sequence", ["SEQ01", "SEQ04"])
def test_seeds_count_on_from_the_one_asked_for(tmp_path: Path, sequence: str) -> None:
    make_workspace(tmp_path, more=INDIVIDUAL)
    ran = run(tmp_path, "generate", PROJECT, sequence, "--takes", "3", "--seed", "7", "--json")
    assert ran.status == 0
    assert sorted(take["seed"] for take in ran.document["takes"]) == [7, 8, 9]
    takes = studio(tmp_path).sequences(PROJECT).takes(sequence)
    assert [take.take_id for take in takes] == [f"{sequence}_take00{n}" for n in (1, 2, 3)]
    assert len({take.media.sha256 for take in takes if take.media}) == 3


def test_without_a_seed_each_take_draws_its_own_and_records_it(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    said = run(tmp_path, "generate", PROJECT, "SEQ01", "--takes", "3")
    assert (said.status, said.out.count(f"  > projects/{PROJECT}/SEQ01/takes/SEQ01_take00")) == (0, 3)
    assert said.out.endswith(f"next: client_generate compare {PROJECT} SEQ01 --takes 1,2,3\n")
    assert len({take.seed for take in studio(tmp_path).sequences(PROJECT).takes("SEQ01")}) == 3


@pytest.mark.parametrize("sequence", ["SEQ01", "SEQ04"])
def test_a_failure_keeps_the_others(tmp_path: Path, sequence: str) -> None:
    faults = {"submit": [None, Fault(Rejected("No credit."))]}
    paid = Paid(tmp_path, ScriptedProvider(_render, faults=faults), more=INDIVIDUAL)
    outcomes = paid.runner().run_several(sequence, 3)
    assert [bool(outcome.record) for outcome in outcomes].count(True) == 2
    assert sum(outcome.error is not None for outcome in outcomes) == 1
    assert paid.treasury.opened() == ()
    assert len(paid.treasury.ledger()) == len(paid.service.charged)


def test_each_reserves_its_own_money(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render))
    plan = paid.root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("elements:", "budget: {project: 1.20}\nelements:", 1))
    outcomes = paid.runner().run_several("SEQ01", 4)
    assert sorted(outcome.error.code if outcome.error else "" for outcome in outcomes) == [
        "",
        "",
        "over-budget",
        "over-budget",
    ]
    assert len(paid.service.charged) == 2


def test_a_dry_run_prices_all_and_changes_nothing(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render))
    drafts = paid.runner().draft_takes("SEQ01", 3, wanted=Wanted(seed=2**31 - 1))
    assert [draft.seed for draft in drafts if hasattr(draft, "seed")] == [2**31 - 1, 0, 1]
    make_workspace(tmp_path / "free")
    before = everything(tmp_path / "free")
    ran = run(tmp_path / "free", "generate", PROJECT, "SEQ01", "--takes", "3", "--dry-run", "--json")
    assert (ran.status, ran.document["takes"]) == (0, 3)
    assert everything(tmp_path / "free") == before
