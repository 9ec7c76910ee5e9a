"""Keys and prices are looked at first: without a key, or without a yes, no number is taken and nothing changes."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from tests.cli.processes import PROGRAM, call, environment
from tests.money.desk import PROJECT, Shop, make_workspace, shop
from tests.sequence.workspace import everything

COMMANDS = (
    ("generate", PROJECT, "SEQ01"),
    ("generate", PROJECT, "SEQ01", "--takes", "2"),
    ("generate", PROJECT, "SEQ03"),
    ("grid", PROJECT, "SEQ02"),
    ("batch", PROJECT, "--until", "review"),
)
BUDGET = "budget: {project: 5}"


def untouched(root: Path) -> bool:
    return not (root / "projects").exists() or everything(root) == {}


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_without_a_key_nothing_is_begun(words: tuple[str, ...], tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate", more=BUDGET) as at:
        ran = at.run(*words, "--yes", REPLICATE_API_TOKEN="")
        assert ran.status == 4
        assert "error[provider-no-key]" in ran.err
        assert "REPLICATE_API_TOKEN" in ran.err
        assert untouched(tmp_path)
        assert at.run(*words, "--dry-run", REPLICATE_API_TOKEN="").status == 0, "a dry run needs no key"
        assert untouched(tmp_path)
        assert not at.service.requests


def test_checking_and_pricing_need_no_key_and_providers_tells_what_is_missing(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        for words in (("validate", PROJECT), ("estimate", PROJECT), ("estimate", PROJECT, "--provider", "replicate")):
            assert at.run(*words, REPLICATE_API_TOKEN="").status == 0
        rows = {row["name"]: row for row in at.run("providers", "--json", OPENAI_API_KEY="").document["providers"]}
        assert (rows["replicate"]["key"], rows["replicate"]["ready"]) == ("REPLICATE_API_TOKEN", True)
        assert (rows["openai"]["key"], rows["openai"]["ready"]) == ("OPENAI_API_KEY", False)
        assert (rows["local"]["key"], rows["local"]["ready"]) == ("", True)
        shown = at.run("providers")
        assert at.service.environment["REPLICATE_API_TOKEN"] not in shown.out + shown.err


def test_an_address_that_cannot_be_meant_is_refused_before_anything_is_claimed(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        ran = at.run("generate", PROJECT, "SEQ01", REPLICATE_BASE_URL="http://somewhere.example")
        assert (ran.status, "error[bad-address]" in ran.err) == (2, True)
        assert untouched(tmp_path)


@pytest.mark.parametrize("words", COMMANDS[1:3] + COMMANDS[4:], ids=" ".join)
def test_where_nobody_can_be_asked_a_price_above_the_limit_needs_a_yes_or_a_budget(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    with shop(tmp_path, provider="replicate") as at:
        ran = at.run(*words)
        assert (ran.status, "error[not-confirmed]" in ran.err, "--yes" in ran.err) == (2, True, True)
        assert untouched(tmp_path)
        assert not at.service.requests


def test_a_yes_a_budget_a_higher_limit_or_a_low_price_is_agreement(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        assert at.run("grid", PROJECT, "SEQ02", CLIENT_GENERATE_CONFIRM_ABOVE="0").status == 2
        assert at.run("grid", PROJECT, "SEQ02").status == 0, "six cents are below a dollar"
        assert at.run("grid", PROJECT, "SEQ02", "--yes", CLIENT_GENERATE_CONFIRM_ABOVE="0").status == 0
        plan = tmp_path / "plans" / f"{PROJECT}.yaml"
        plan.write_text(plan.read_text() + BUDGET)
        assert at.run("grid", PROJECT, "SEQ02", CLIENT_GENERATE_CONFIRM_ABOVE="0").status == 0
        assert len(at.service.ledger.charges) == 3


def answer(at: Shop, text: str) -> tuple[int, str]:
    """Run a command on a terminal where a person answers the question."""
    ours, theirs = pty.openpty()
    env = environment(**at.service.environment, TERM="dumb", CLIENT_GENERATE_CONFIRM_ABOVE="0")
    words = [*PROGRAM, "grid", PROJECT, "SEQ02"]
    ran = subprocess.Popen(words, cwd=at.root, env=env, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE)
    os.close(theirs)
    shown = b""
    while b"[y/N]" not in shown:
        shown += os.read(ours, 1000)
    os.write(ours, text.encode())
    assert ran.stdout is not None
    ran.stdout.read()
    ran.stdout.close()
    status = ran.wait(timeout=60)
    os.close(ours)
    return status, shown.decode()


def test_a_person_at_a_terminal_is_asked_with_the_estimate(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        status, shown = answer(at, "n\n")
        assert "SEQ02: flux-pro on replicate: about $0.06" in shown
        assert status == 130
        assert untouched(tmp_path)
        assert answer(at, "y\n")[0] == 0
        assert len(at.service.ledger.charges) == 1


def test_a_missing_key_refuses_only_what_needs_it(tmp_path: Path) -> None:
    make_workspace(tmp_path, provider="replicate")
    (tmp_path / "plans" / "rehearsed.yaml").write_text(
        "client: A\ntitle: B\nresolution: 72p\nsequences: [{id: SEQ01, shots: [{prompt: A street, duration: 3}]}]\n"
    )
    words = ("batch", PROJECT, "SEQ01", "rehearsed", "--yes", "--json")
    ran = call(tmp_path, *words, env=environment())
    lines = [json.loads(line) for line in ran.out.splitlines()]
    ended = {(row["project"], row["result"], row["code"]) for row in lines if row["event"] == "sequence_ended"}
    assert ended == {(PROJECT, "failed", "provider-no-key"), ("rehearsed", "done", "")}
    assert (ran.status, lines[-1]["done"], lines[-1]["failed"]) == (4, 1, 1)

    alone = call(tmp_path, "batch", PROJECT, "--yes", env=environment())
    assert (alone.status, alone.err.count("error[provider-no-key]")) == (4, 1), "nothing else to do: one error"
