"""The same request gives the same bytes: in another process, on one processor, with other hashes, at every rate."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from client_generate.film.rate import RATES
from client_generate.media import probe
from client_generate.providers.base import Request
from tests.local.test_the_rehearsal_is_exact import fetch, film, request

SHOTS = [
    {"index": 0, "prompt": "a red car on a wet road at night in the rain", "seconds": "0.3", "line": "Stop."},
    {"index": 1, "prompt": "aerial of a city at dusk, crane up", "seconds": "0.3"},
]
REQUESTS = {
    "still": request("still", prompt="a woman at a window, snow", width=160, height=90, seed=4),
    "grid": request("still", prompt="two doctors talk in a clinic", width=160, height=90, seed=4, panels=4),
    "animatic": film(shots=SHOTS),
    "draft": msgspec.structs.replace(film(shots=SHOTS), endpoint="animatic-draft"),
}
_ELSEWHERE = """
import os, sys
from pathlib import Path
from tests.local.test_bytes_are_the_same_everywhere import told
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}) if hasattr(os, "sched_setaffinity") else None
print(told(Path(sys.argv[1])))
"""


def told(folder: Path) -> str:
    """Make everything and tell its hashes."""
    return " ".join(f"{name}:{digest(asked, folder / name)}" for name, asked in REQUESTS.items())


def digest(asked: Request, folder: Path) -> str:
    return hashlib.sha256(fetch(asked, folder).read_bytes()).hexdigest()


def test_another_process_on_one_processor_makes_the_same(tmp_path: Path) -> None:
    env = os.environ | {"PYTHONHASHSEED": "77", "OMP_NUM_THREADS": "1"}
    argv = [sys.executable, "-c", _ELSEWHERE, str(tmp_path / "there")]
    other = subprocess.Popen(argv, env=env, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True)
    here = told(tmp_path / "here")
    assert other.communicate()[0].strip() == here
    assert len({part.partition(":")[2] for part in here.split()}) == len(REQUESTS)


@pytest.mark.parametrize("fps", ["23.976", "29.97", "59.94"])
def test_odd_rates_are_exact_with_a_voice(tmp_path: Path, fps: str) -> None:
    asked, rate = film(shots=SHOTS, fps=fps, width=64, height=36), RATES[fps]
    media = probe.verify_film(fetch(asked, tmp_path), size=(64, 36), rate=rate, frames=round(rate * 6 / 10))
    assert media.codecs == ("h264", "aac")
