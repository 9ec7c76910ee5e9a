"""A single `generate` comes back after "too often" and "not reached", and after nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.processes import environment
from tests.money.desk import PROJECT, shop

BUDGET = "budget: {project: 2.52}"


@pytest.mark.parametrize(
    ("kind", "how"),
    [("answer", {"status": 429, "headers": {"retry-after": "1"}}), ("answer", {"status": 429, "retry_after": 1})],
    ids=["header", "body"],
)
def test_too_often_is_tried_again_after_the_pause_that_was_asked_for(
    kind: str, how: dict[str, object], tmp_path: Path
) -> None:
    with shop(tmp_path, provider="replicate") as at:
        at.service.fail_next("submit", kind, **how)
        ran = at.run("generate", PROJECT, "SEQ01", CLIENT_GENERATE_RETRIES="2")
        assert ran.status == 0, ran.err
        assert "refused for now, nothing was charged; again in 1 s" in ran.err
        first, second = at.service.asked("submit")
        assert second.at - first.at >= 1
        assert len(at.service.ledger.charges) == 1
        attempts = sorted(path.name for path in (tmp_path / "projects" / PROJECT).glob("executions/*/attempt*"))
        assert attempts == ["attempt001", "attempt002"], "every try has a record of its own"


def test_tries_are_bounded_and_then_the_command_ends_with_nothing_open(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        at.service.fail_next("submit", "answer", status=429, retry_after=1, times=None)
        ran = at.run("generate", PROJECT, "SEQ01", CLIENT_GENERATE_RETRIES="1")
        assert (ran.status, "error[provider-throttled]" in ran.err) == (4, True)
        assert len(at.service.asked("submit")) == 2
        total = at.run("cost", PROJECT, "--json").document["total"]
        assert (total["spent"], total["reserved"], total["unsure"]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("kind", "how"),
    [("answer", {"status": 502}), ("drop", {}), ("answer", {"status": 422, "body": '{"detail": "no"}'})],
    ids=["502", "dropped", "422"],
)
def test_nothing_else_is_ever_sent_again(kind: str, how: dict[str, object], tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", complain=False) as at:
        at.service.fail_next("submit", kind, **how)
        assert at.run("generate", PROJECT, "SEQ01", CLIENT_GENERATE_RETRIES="3").status == 4
        assert len(at.service.asked("submit")) == 1


def test_parallel_runs_within_a_budget_for_five_takes_send_exactly_five(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=BUDGET) as at:
        env = environment(**at.service.environment)
        runs = [
            subprocess.Popen(
                [sys.executable, "-m", "client_generate", "generate", PROJECT, "SEQ01", "--new", "--seed", str(seed)],
                cwd=tmp_path, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            for seed in range(8)
        ]  # fmt: skip
        assert sorted(one.wait(timeout=300) for one in runs) == [0] * 5 + [5] * 3
        assert len(at.service.asked("submit")) == len(at.service.ledger.charges) == 5
        assert at.run("cost", PROJECT, "--json").document["total"]["spent"] == 2.52
