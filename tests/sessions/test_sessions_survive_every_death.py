"""kill -9 anywhere in a session: nothing is lost, nothing is paid twice, no event is missing."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.crash.kernel import REPOSITORY

MEMORY = Path("/dev/shm")
PLACE = MEMORY if MEMORY.is_dir() else None


def mortal(*how: str) -> list[str]:
    with tempfile.TemporaryDirectory(dir=PLACE) as folder:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.sessions.mortal", folder, *how],
            cwd=REPOSITORY, capture_output=True, text=True, timeout=3600, check=False,
        )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found: list[str] = json.loads(ran.stdout)
    return found


def test_killed_at_a_dozen_places() -> None:
    assert mortal("points", "12") == []


def test_of_two_processes_that_accept_at_once_one_wins() -> None:
    assert mortal("race", "8") == []


def test_a_session_that_pays_again_is_found_out() -> None:
    assert "paid twice" in mortal("naive")[0]


@pytest.mark.torture
@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_killed_two_hundred_times_at_random(seed: str) -> None:
    assert mortal("random", "50", seed) == []


@pytest.mark.torture
def test_killed_at_every_place() -> None:
    assert mortal("points", "100000") == []
