"""`status --watch`: on a real terminal, while another process works; refused where there is none."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from client_generate.cli.status import status_text
from client_generate.cli.watching import drawn, fitting
from client_generate.errors import StateError
from client_generate.sequence.status import ProjectStatus
from client_generate.studio import open_studio
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace

CODE = "import sys; from client_generate.cli.app import main; sys.argv[0] = 'client_generate'; main()"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


def until(handle: int, what: str, seconds: float = 60) -> str:
    """Read a terminal until a text has come."""
    came, end = "", time.monotonic() + seconds
    while what not in came:
        assert time.monotonic() < end, came
        if select.select([handle], [], [], 1)[0]:
            came += os.read(handle, 65536).decode("utf-8", "replace")
    return came


def test_a_terminal_sees_what_another_process_does(root: Path) -> None:
    ours, theirs = pty.openpty()
    argv = [sys.executable, "-c", CODE, "status", PROJECT, "--watch", "--every", "1", "--root", str(root)]
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "150", "LINES": "30"}
    watching = subprocess.Popen(argv, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, env=env)
    os.close(theirs)
    try:
        assert "PLANNED" in until(ours, "Ctrl-C ends this.")
        assert run(root, "generate", PROJECT, "SEQ03").status == 0
        until(ours, "REVIEW")
        watching.send_signal(signal.SIGINT)
        _, err = watching.communicate(timeout=30)
        assert (watching.returncode, err) == (130, b"")
    finally:
        watching.kill()
        os.close(ours)


def test_no_terminal_is_refused_with_what_to_do_instead(root: Path) -> None:
    for words in (("--watch",), ("--watch", "--json")):
        ran = run(root, "status", PROJECT, *words)
        assert ran.status == 2
        assert "events film --follow --json" in ran.out + ran.err
    assert run(root, "status", "no-such", "--watch").status == 2
    assert run(root, "status", PROJECT, "--watch", "--every", "0").status == 2


def many(root: Path) -> ProjectStatus:
    found = open_studio(root).status(PROJECT)
    rows = [msgspec.structs.replace(found.sequences[0], id=f"S{number:04d}") for number in range(3000)]
    rows[1700] = msgspec.structs.replace(rows[1700], running=("S1700_take001",))
    rows[2500] = msgspec.structs.replace(rows[2500], last_failure="S2500_take001: no credit")
    return msgspec.structs.replace(found, sequences=tuple(rows))


@pytest.mark.parametrize("height", [12, 24, 60])
def test_what_is_under_way_is_seen_where_not_all_fits(root: Path, height: int) -> None:
    lines = fitting(many(root), status_text, 100, height).splitlines()
    assert len(lines) <= height
    text = "\n".join(lines)
    assert "S1700 " in text
    assert "S2500 " in text
    assert "no credit" in text
    assert "Under way: S1700_take001" in text
    assert "more sequences" in text
    assert text.count("\nS") > height // 4


def test_what_cannot_be_read_for_a_moment_is_only_said() -> None:
    def read() -> ProjectStatus:
        raise StateError("It is torn.", hint="mend it")

    assert drawn(read, status_text, 80, 24) == "It is torn.\nmend it"
