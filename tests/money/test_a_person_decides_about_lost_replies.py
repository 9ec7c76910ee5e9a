"""`resume --resolve`: the evidence is shown, a person decides, who and why are kept; nothing is ever sent by it."""

from __future__ import annotations

import json
import math
import os
import pty
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from client_generate import files
from client_generate.execution.attempt import Attempt, Ended, Sending, Submitted
from tests.cli.processes import PROGRAM, environment
from tests.money.desk import PROJECT, Shop, shop
from tests.sequence.workspace import everything

TAKE = "SEQ01_take001"


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Shop]:
    """A call that was charged and whose reply was lost, of which the provider's list tells nothing."""
    with shop(tmp_path, provider="replicate") as place:
        lost(place)
        yield place


def lost(at: Shop) -> None:
    at.service.fail_next("submit", "drop-reply", charged=True)
    at.service.fail_next("list", "answer", status=200, body='{"results": "?"}', times=None)
    assert at.run("generate", PROJECT, "SEQ01").status == 4


def attempt(at: Shop) -> Attempt:
    return Attempt(at.root / "projects" / PROJECT / "executions" / TAKE / "attempt001")


def total(at: Shop) -> dict[str, Any]:
    found: dict[str, Any] = at.run("cost", PROJECT, "--json").document["total"]
    return found


def row(at: Shop) -> dict[str, Any]:
    found: dict[str, Any] = at.run("status", PROJECT, "--json").document["sequences"][0]
    return found


def choose(at: Shop, choice: str) -> Any:
    return at.run("resume", PROJECT, "--resolve", "--choose", f"{TAKE}={choice}", "--why", "looked at the page")


def test_without_a_decision_nothing_is_sent_again_and_the_way_out_is_told(at: Shop) -> None:
    sent = attempt(at).folder / "sending.json"  # so long ago that no list tells of it any more
    sent.write_text(re.sub(r'"at": "[^"]*"', '"at": "2026-01-01T00:00:00Z"', sent.read_text()))
    at.service.state.faults.clear()
    at.service.predictions[0].listed = math.inf
    for words in (("resume", PROJECT), ("resume", PROJECT, "--resolve"), ("generate", PROJECT, "SEQ01")):
        assert at.run(*words).status == 4
    assert len(at.service.asked("submit")) == 1
    assert row(at)["next"] == f"client_generate resume {PROJECT} --resolve"
    assert total(at)["unsure"] == 0.504, "it stays reserved"


def test_the_evidence_tells_what_was_sent_and_when_and_what_the_list_says(at: Shop) -> None:
    ran = at.run("resume", PROJECT, "--resolve")
    for words in (TAKE, "kling-o3", "$0.504", "by ann", os.uname().nodename, "on a wide road at dusk", "--choose"):
        assert words in ran.err
    (found,) = at.run("resume", PROJECT, "--resolve", "--json").document["unsure"]
    assert (found["subject"], found["provider"], found["estimate"], found["who"]) == (TAKE, "replicate", 0.504, "ann")
    assert found["listed"] is None
    assert "cannot be read" in found["unreadable"]
    assert at.service.environment["REPLICATE_API_TOKEN"] not in ran.err


def test_the_jobs_that_may_be_it_are_shown_to_tell_them_apart_and_one_is_chosen(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        at.service.fail_next("submit", "drop-reply", charged=True)
        at.run("generate", PROJECT, "SEQ02")
        (made,) = at.service.predictions
        made.deadline = None  # the mark by which it would be known
        ran = at.run("resume", PROJECT, "--resolve")
        assert re.search(rf"its list +{made.id}, \w+, \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC", ran.err), ran.err
        for words in ('"A wet road"', f"https://replicate.com/p/{made.id}", f"CHOICE is adopt:{made.id}"):
            assert words in ran.err
        (found,) = at.run("resume", PROJECT, "--resolve", "--json").document["unsure"]
        told = [(job["id"], job["prompt"], job["link"]) for job in found["listed"]]
        assert told == [(made.id, "A wet road", f"https://replicate.com/p/{made.id}")]
        chosen = at.run("resume", PROJECT, "--resolve", "--choose", f"SEQ02_take001=adopt:{made.id}")
        assert (chosen.status, "SEQ02_take001: collected" in chosen.out) == (0, True)
        assert len(at.service.ledger.charges) == 1


def test_adopting_the_job_fetches_what_was_paid(at: Shop) -> None:
    job = at.service.predictions[0].id
    ran = choose(at, f"adopt:{job}")
    assert ran.status == 0, ran.err
    assert f"{TAKE}: collected" in ran.out
    submitted = attempt(at).read("submitted", Submitted)
    assert submitted is not None
    assert (submitted.job_id, submitted.adopted, submitted.who, submitted.why) == (
        job, True, "ann", "looked at the page"
    )  # fmt: skip
    assert row(at)["takes"] == 1
    assert (total(at)["spent"], total(at)["unsure"]) == (0.504, 0)
    assert len(at.service.ledger.charges) == 1


@pytest.mark.parametrize(
    ("choice", "code", "spent"),
    [("risk", "risk-accepted", 0.504), ("abandon", "abandoned", 0.504), ("not-charged", "not-charged", 0)],
)
def test_every_other_decision_frees_the_sequence_and_settles_the_money(
    choice: str, code: str, spent: float, at: Shop
) -> None:
    ran = choose(at, choice)
    assert ran.status == 0, ran.err
    ended = attempt(at).read("abandoned", Ended)
    assert ended is not None
    assert (ended.code, ended.who, ended.why) == (code, "ann", "looked at the page")
    assert (total(at)["spent"], total(at)["unsure"], total(at)["reserved"]) == (spent, 0, 0)
    history = (at.root / "projects" / PROJECT / "SEQ01" / "history.jsonl").read_text().splitlines()
    assert "looked at the page" in json.loads(history[-1])["why"]
    assert len(at.service.asked("submit")) == 1, "deciding sends nothing"
    assert at.run("generate", PROJECT, "SEQ01").status == 0, "only the next generate sends it again"
    assert len(at.service.ledger.charges) == 2


@pytest.mark.parametrize(
    ("choice", "status", "code"),
    [
        (f"{TAKE}=adopt:nobodys", 2, "unknown-job"),
        (f"{TAKE}=adopt", 2, "bad-choice"),
        (f"{TAKE}=perhaps", 2, "bad-choice"),
        ("SEQ09_take001=risk", 2, "unknown-attempt"),
        ("../../x=risk", 2, "unknown-attempt"),
    ],
)
def test_what_cannot_be_meant_changes_nothing(choice: str, status: int, code: str, at: Shop) -> None:
    at.run("resume", PROJECT)  # everything was tried to find out
    before = everything(at.root)
    ran = at.run("resume", PROJECT, "--resolve", "--choose", choice, "--json")
    assert (ran.status, ran.document["error"]["code"]) == (status, code)
    assert everything(at.root) == before


def test_a_job_of_another_take_is_not_adopted_and_nothing_is_decided_twice(at: Shop) -> None:
    at.service.state.faults.clear()
    assert at.run("generate", PROJECT, "SEQ01", "--new", "--seed", "7", "--shot-override", "0:Another road").status == 0
    other = at.service.predictions[-1].id
    at.service.fail_next("list", "answer", status=200, body='{"results": "?"}', times=None)
    ran = at.run("resume", PROJECT, "--resolve", "--choose", f"{TAKE}=adopt:{other}", "--json")
    assert (ran.status, ran.document["error"]["code"]) == (6, "job-taken")
    assert choose(at, "abandon").status == 0
    assert choose(at, "risk").status == 2
    assert total(at)["calls"] == 2


def test_what_cannot_be_adopted_is_not_offered(tmp_path: Path) -> None:
    with shop(tmp_path, provider="openai", more="still_model: gpt-image-2") as at:
        at.service.fail_next("still", "drop-reply", charged=True)
        assert "provider-ambiguous" in at.run("grid", PROJECT, "SEQ02").err
        told = at.run("resume", PROJECT, "--resolve")
        assert "CHOICE is risk, abandon or not-charged" in told.err
        refused = at.run("resume", PROJECT, "--resolve", "--choose", "SEQ02_grid001=adopt:img-1", "--json")
        assert (refused.status, refused.document["error"]["code"]) == (6, "cannot-adopt")
        assert at.run("resume", PROJECT, "--resolve", "--choose", "SEQ02_grid001=risk").status == 0


def on_a_terminal(at: Shop, *answers: str) -> str:
    """Run `resume --resolve` where a person types."""
    ours, theirs = pty.openpty()
    env = environment(**at.service.environment, TERM="dumb", CLIENT_GENERATE_USER="ann")
    words = [*PROGRAM, "resume", PROJECT, "--resolve"]
    ran = subprocess.Popen(words, cwd=at.root, env=env, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE)
    os.close(theirs)
    shown = ""
    for answer in answers:
        while not shown.endswith(("Which? ", "decision): ")):
            shown += os.read(ours, 1000).decode()
        os.write(ours, f"{answer}\n".encode())
        shown += "\n"
    assert ran.stdout is not None
    ran.stdout.read()
    ran.stdout.close()
    assert ran.wait(timeout=60) == 0
    os.close(ours)
    return shown


def test_a_person_is_walked_through_and_asked_again_after_a_slip(at: Shop) -> None:
    job = at.service.predictions[0].id
    shown = on_a_terminal(at, "what", "a nobodys", "typo", f"a {job}", "saw it on the page")
    assert "accept the risk" in shown
    assert "knows no job" in shown
    assert row(at)["takes"] == 1
    submitted = attempt(at).read("submitted", Submitted)
    assert submitted is not None
    assert submitted.why == "saw it on the page"


def test_a_call_from_another_machine_is_left_to_it_for_a_while(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        lost(at)
        at.service.state.faults.clear()
        at.service.predictions[0].listed = math.inf
        place = attempt(at).folder / "sending.json"
        for age, status in ((timedelta(minutes=1), 6), (timedelta(hours=2), 4)):
            place.unlink()
            elsewhere = Sending(at=datetime.now(UTC) - age, process=1, host="edit-suite-2")
            files.write_once(place, files.encode(elsewhere))
            for words in (("resume", PROJECT), ("generate", PROJECT, "SEQ01")):
                ran = at.run(*words)
                assert ran.status == status, ran.err
                assert ("edit-suite-2" in ran.err) == (status == 6)
                assert ("error[other-machine]" in ran.err) == (status == 6)
        assert len(at.service.asked("submit")) == 1
