"""kill -9 anywhere between a prompt and its plan: nothing lost, nothing doubled; of two who accept at once one wins."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from client_generate.studio import open_studio
from tests.cli.commands import run
from tests.cli.processes import PROGRAM, environment
from tests.crash.kernel import REPOSITORY
from tests.sessions.interactive.scripted import PROMPT
from tests.sessions.test_sessions_survive_every_death import PLACE


def mortal(*how: str) -> list[str]:
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.sessions.interactive.mortal", folder, *how],
            cwd=REPOSITORY, capture_output=True, text=True, timeout=3600, check=False,
        )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found: list[str] = json.loads(ran.stdout)
    return found


def test_killed_at_a_few_places_between_prompt_and_plan() -> None:
    assert mortal("points", "4") == []


def test_a_job_that_is_charged_twice_is_found_out() -> None:
    assert "paid twice" in mortal("doubled")[0]


@pytest.mark.torture
@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_killed_two_hundred_times_at_random(seed: str) -> None:
    assert mortal("random", "50", seed) == []


@pytest.mark.torture
def test_killed_at_a_hundred_places() -> None:
    assert mortal("points", "100") == []


def test_of_two_commands_that_accept_at_once_one_wins(tmp_path: Path) -> None:
    open_studio(tmp_path).begin("interactive", {"prompt": PROMPT, "seconds": 9}, project="tidewell", name="one")
    seen = run(tmp_path, "session", "run", "one", "--json").document["revision"]
    words = [*PROGRAM, "session", "accept", "one", "--revision", str(seen), "--no-wait", "--json"]
    people = [
        subprocess.Popen(words, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    told = [json.loads(one.communicate(timeout=60)[0]) for one in people]
    (_, won), (status, lost) = sorted(
        zip([one.returncode for one in people], told, strict=True), key=lambda one: one[0]
    )
    assert [one.returncode for one in people].count(0) == 1
    assert (status, lost["error"]["code"], bool(lost["error"]["hint"])) == (6, "session-moved", True)
    assert lost["session"]["revision"] == won["revision"] == seen + 1
