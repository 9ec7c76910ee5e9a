"""A fallback model makes a take only where the plan names one and the first call was surely not charged; it is said."""

from __future__ import annotations

import os
import pty
import subprocess
import termios
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.cli.processes import PROGRAM, environment
from tests.money.desk import PROJECT, Shop, shop

NAMED = "fallback_video_model: kling-v3\nfallback_still_model: flux-1.1-pro"
FIRST = "kling-v3-omni"
GONE = {"status": 404, "body": '{"detail": "The requested resource could not be found."}'}
SEND = ("generate", PROJECT, "SEQ01", "--yes")


def models_asked(at: Shop) -> list[str]:
    """Return which models the service was asked for, in order."""
    return [one.target.split("/")[-2] for one in at.service.asked("submit")]


@pytest.mark.parametrize("how", [GONE, {"status": 429, "retry_after": 1}], ids=["gone", "throttled"])
def test_a_named_fallback_makes_the_take_and_is_told_everywhere(how: dict[str, Any], tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED) as at:
        at.service.fail_next("submit", "answer", **how, matching=FIRST)
        ran = at.run(*SEND, "--json")
        assert ran.status == 0, ran.err
        assert models_asked(at) == ["kling-v3-omni-video", "kling-v3-video"]
        made = ran.document
        assert (made["model"], made["fallback_of"]) == ("kling-v3", "kling-o3")
        assert "warning[fallback-used]" in ran.err
        assert "nothing was charged" in ran.err

        number = int(made["take_id"][-3:])
        shown = at.run("takes", "show", PROJECT, "SEQ01", str(number)).out
        assert "fallback      for kling-o3, which could not be had" in shown
        rows = at.run("cost", PROJECT, "--by", "model", "--json").document["rows"]
        assert [row["name"] for row in rows] == ["kling-v3"], "only what was charged is in the book"
        assert len(at.service.ledger.charges) == 1
        status = at.run("status", PROJECT, "--json").document["sequences"][0]
        assert (status["phase"], status["takes"], status["stale"]) == ("REVIEW", 1, [])
        assert not list((tmp_path / "projects" / PROJECT / "executions" / "open").iterdir())


def test_it_is_told_above_a_live_table_too(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED) as at:
        at.service.fail_next("submit", "answer", **GONE, matching=FIRST)
        shown = on_a_live_terminal(at, "batch", PROJECT, "SEQ01", "--yes")
        assert "active, " in shown, "a table was drawn"
        assert "warning[fallback-used]" in shown
        assert "remove it from the plan if that is not wanted" in shown


def on_a_live_terminal(at: Shop, *words: str) -> str:
    """Run a command that draws on a terminal; return what was drawn, words as they come."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, 300))
    env = environment(**at.service.environment, TERM="xterm", CLIENT_GENERATE_USER="ann")
    ran = subprocess.Popen([*PROGRAM, *words], cwd=at.root, env=env, stdin=theirs, stderr=theirs, stdout=theirs)
    os.close(theirs)
    shown = bytearray()
    with suppress(OSError):  # the terminal is gone with its last process
        while piece := os.read(ours, 4096):
            shown += piece
    os.close(ours)
    assert ran.wait(timeout=60) == 0, shown.decode()
    return shown.decode()


def test_without_a_named_fallback_the_refusal_stands(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        at.service.fail_next("submit", "answer", **GONE, matching=FIRST)
        ran = at.run(*SEND)
        assert (ran.status, "error[provider-unknown]" in ran.err) == (4, True)
        assert models_asked(at) == ["kling-v3-omni-video"]


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("answer", {"status": 502}),
        pytest.param("drop", {}, marks=pytest.mark.torture),
        ("refuse", {}),
        pytest.param("drop-reply", {"charged": True}, marks=pytest.mark.torture),
        ("answer", {"status": 422, "body": '{"detail": "no"}'}),
        pytest.param("answer", {"status": 402, "body": '{"detail": "no"}'}, marks=pytest.mark.torture),
        pytest.param("fails", {}, marks=pytest.mark.torture),
    ],
    ids=["502", "dropped", "reset at its head", "charged and dropped", "not accepted", "no credit", "failed at it"],
)
def test_after_anything_else_it_is_never_used(kind: str, how: dict[str, Any], tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED, complain=False) as at:
        at.service.fail_next("submit", kind, **how)
        assert at.run(*SEND).status == 4
        assert models_asked(at) == ["kling-v3-omni-video"]


@pytest.mark.torture
def test_a_lost_reply_of_the_fallback_is_gone_on_with_by_the_same_command(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED, complain=False) as at:
        at.service.fail_next("submit", "answer", **GONE, matching=FIRST)
        at.service.fail_next("submit", "drop-reply", matching="kling-v3-video")
        assert at.run("generate", PROJECT, "SEQ03", "--mode", "multi_shot", "--yes").status == 4
        ran = at.run("generate", PROJECT, "SEQ03", "--mode", "multi_shot", "--yes", "--json")
        assert ran.document["fallback_of"] == "kling-o3", ran.err
        assert models_asked(at) == ["kling-v3-omni-video", "kling-v3-video"]
        assert len(at.service.ledger.charges) == 1


def test_a_take_of_a_fallback_is_stale_only_when_the_plan_names_that_model_no_more(tmp_path: Path) -> None:
    def stale(at: Shop) -> list[str]:
        rows = at.run("status", PROJECT, "--json").document["sequences"][0]["stale"]
        return [what for row in rows for what in row["changed"]]

    with shop(tmp_path, provider="replicate", more=NAMED) as at:
        at.service.fail_next("submit", "answer", **GONE, matching=FIRST)
        assert at.run(*SEND).status == 0
        plan = tmp_path / "plans" / f"{PROJECT}.yaml"
        text = plan.read_text()
        assert stale(at) == []
        plan.write_text(text.replace("fallback_video_model: kling-v3", "video_model: kling-v3"))
        assert stale(at) == []
        plan.write_text(text.replace("fallback_video_model: kling-v3", ""))
        assert stale(at) == ["fallback model: kling-v3, now none"]


def test_the_fallback_is_tried_once_and_its_own_refusal_is_told(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED) as at:
        at.service.fail_next("submit", "answer", **GONE, times=2)
        ran = at.run(*SEND)
        assert (ran.status, "error[provider-unknown]" in ran.err) == (4, True)
        assert models_asked(at) == ["kling-v3-omni-video", "kling-v3-video"]
        total = at.run("cost", PROJECT, "--json").document["total"]
        assert (total["spent"], total["reserved"], total["unsure"]) == (0, 0, 0)


@pytest.mark.torture
def test_the_fallback_must_fit_the_budget_by_its_own_price(tmp_path: Path) -> None:
    dear = (Path(__file__).parents[2] / "client_generate/providers/cards/kling-v3.yaml").read_text()
    with shop(tmp_path, provider="replicate", more=f"{NAMED}\nbudget: {{project: 0.6}}") as at:
        (tmp_path / "plans" / "cards").mkdir()
        (tmp_path / "plans" / "cards" / "kling-v3.yaml").write_text(dear.replace("amount: 0.1", "amount: 9.1"))
        at.service.fail_next("submit", "answer", **GONE, matching=FIRST)
        ran = at.run("generate", PROJECT, "SEQ01")
        assert (ran.status, "error[over-budget]" in ran.err) == (5, True)
        assert models_asked(at) == ["kling-v3-omni-video"]


@pytest.mark.torture
def test_an_individual_take_is_made_by_one_model_alone(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED) as at:
        at.service.fail_next("submit", "answer", **GONE, matching=FIRST, times=2)
        ran = at.run("generate", PROJECT, "SEQ03", "--yes", "--json")
        assert ran.status == 0, ran.err
        assert (ran.document["model"], ran.document["fallback_of"]) == ("kling-v3", "kling-o3")
        assert sorted(models_asked(at)) == ["kling-v3-omni-video"] * 2 + ["kling-v3-video"] * 2

    with shop(tmp_path / "half", provider="replicate", more=NAMED) as at:
        at.service.fail_next("submit", "answer", **GONE, matching=FIRST)
        assert at.run("generate", PROJECT, "SEQ03", "--yes").status != 0
        assert models_asked(at) == ["kling-v3-omni-video"] * 2, "a shot was made: the other is not of another model"


def test_a_grid_falls_back_in_a_batch_too(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED) as at:
        at.service.fail_next("submit", "answer", **GONE, matching="flux-pro")
        ran = at.run("batch", PROJECT, "SEQ02", "--yes", "--json")
        assert ran.status == 0, ran.err
        assert models_asked(at) == ["flux-pro", "flux-1.1-pro"]
        assert at.run("status", PROJECT, "--json").document["sequences"][1]["phase"] == "GRID_REVIEW"


@pytest.mark.torture
def test_what_it_would_cost_is_told_before(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=NAMED) as at:
        assert "fallback      kling-v3, $0.50" in at.run("generate", PROJECT, "SEQ01", "--dry-run").out
        assert at.run("generate", PROJECT, "SEQ01", "--dry-run", "--json").document["fallback"]["model"] == "kling-v3"
        assert "kling-v3 for kling-o3" in at.run("estimate", PROJECT).out
        assert "with flux-1.1-pro, kling-v3 as fallback" in at.run("batch", PROJECT, "--dry-run").out


def test_a_fallback_that_cannot_make_it_is_found_before_anything_is_sent(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more="fallback_video_model: flux-pro") as at:
        for words in (("validate", PROJECT), SEND):
            ran = at.run(*words)
            assert (ran.status, "fallback" in ran.err + ran.out) == (2, True)
        assert models_asked(at) == []
    with shop(tmp_path / "same", provider="replicate", more="fallback_video_model: kling-o3") as at:
        assert "plan-bad-fallback" in at.run("validate", PROJECT).err
