"""kill -9 of the real command while one of its calls is out and the service takes its time; then `resume`.

Killed at each call of the paid POST itself: `test_killed_at_every_call_pays_once`.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.paid_service import PaidService, paid_service
from tests.paid_wire.bench import make_workspace
from tests.paid_wire.commands import GENERATE, RESUME, connect, environment, run

KEY = "killed"
CHARGED = [pytest.param("check", False, marks=pytest.mark.torture), ("fetch", False)]
NEVER = [("upload", False), ("submit", False)]
"""Nothing arrived: `resume` needs twenty quiet seconds to be sure of that."""


def kill_while_it_waits(root: Path, service: PaidService, call: str, *, charged: bool) -> None:
    """Begin to make a take and kill the process, with all its children, when the service holds back this answer."""
    service.fail_next(call, "hang", charged=charged)
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        GENERATE, cwd=root, env=environment(), stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    until = time.monotonic() + 60
    while service.faults.waiting or (charged and not service.ledger.charges):
        assert time.monotonic() < until, f"{call} was never asked"
        assert process.poll() is None, f"it ended before {call}"
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(30)


def takes(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "projects" / "film" / "SEQ01" / "takes").glob("*.mp4"))


def reserved(root: Path) -> list[Path]:
    return list((root / "projects" / "film" / "executions" / "open").glob("[!.]*"))


@pytest.mark.parametrize(("call", "charged"), CHARGED)
def test_what_was_paid_is_collected_and_not_paid_again(tmp_path: Path, call: str, charged: bool) -> None:
    with paid_service(lines=72) as service:
        make_workspace(tmp_path)
        connect(tmp_path, service, KEY)
        kill_while_it_waits(tmp_path, service, call, charged=charged)
        resumed = run(tmp_path, RESUME)
        assert resumed.returncode == 0, resumed.stderr
        assert takes(tmp_path) == ["SEQ01_take001.mp4"]
        assert len(service.ledger.charges) == len(service.asked("submit")) == 1
        assert reserved(tmp_path) == []


@pytest.mark.torture
@pytest.mark.parametrize(("call", "charged"), NEVER)
def test_what_never_arrived_is_known_to_be_free(tmp_path: Path, call: str, charged: bool) -> None:
    with paid_service(lines=72) as service:
        make_workspace(tmp_path, start_frame=True)
        connect(tmp_path, service, KEY)
        kill_while_it_waits(tmp_path, service, call, charged=charged)
        run(tmp_path, RESUME)
        assert (takes(tmp_path), reserved(tmp_path), service.ledger.charges) == ([], [], ())
        assert run(tmp_path, GENERATE).returncode == 0
        assert len(service.ledger.charges) == 1
