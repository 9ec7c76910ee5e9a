"""`events`: decisions, steps and payments from the files, each once, in order of time, while others write them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from client_generate.cli.log import since_time
from client_generate.errors import ProviderError, Rejected, UsageError
from client_generate.film import events
from client_generate.film.events import Happened
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.prompts import parse_mode
from client_generate.studio import open_studio
from tests.cli.commands import run
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio

COMMAND = "import sys; from client_generate.cli.app import main; sys.argv[0] = 'client_generate'; main()"


@pytest.fixture(scope="module")
def produced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("events"))
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01", "individual")
    runner.explore_grid("SEQ02")
    runner.approve_grid_quadrant("SEQ02", "top_left")
    runner.approve_take("SEQ01", 1, why="best")
    return root


@pytest.fixture
def root(produced: Path, tmp_path: Path) -> Path:
    return shutil.copytree(produced, tmp_path / "copy")


def told(root: Path, *words: str) -> list[dict[str, Any]]:
    ran = run(root, "events", PROJECT, "--json", *words)
    assert ran.status == 0, ran
    return [json.loads(line) for line in ran.out.splitlines()]


def history(root: Path, sequence: str) -> Path:
    return root / "projects" / PROJECT / sequence / "history.jsonl"


def key(one: Happened) -> tuple[datetime, str]:
    return one.at, repr(one.event)


def test_everything_once_in_order_of_time(root: Path) -> None:
    before = everything(root)
    found = told(root)
    assert [one["at"] for one in found] == sorted(one["at"] for one in found)
    grid = [one for one in found if one["subject"] == "SEQ02_grid001"]
    assert [one.get("stage") or one.get("do") or one["event"] for one in grid] in (
        ["step_started", "grid_started", "sending", "step_submitted", "fetched", "step_published", "grid_ended"],
        ["grid_started", "step_started", "sending", "step_submitted", "fetched", "step_published", "grid_ended"],
    )
    assert {one["subject"] for one in found} >= {"SEQ01_shot00_take001", "SEQ01_shot01_take001", "SEQ01_take001"}
    last = found[-1]
    assert (last["event"], last["do"], last["why"], last["detail"]["take"]) == (
        "decided", "take_approved", "best", "SEQ01_take001",
    )  # fmt: skip
    assert all(one["project"] == PROJECT for one in found)
    assert everything(root) == before


def test_what_was_published_is_told_by_its_whole_path(root: Path) -> None:
    paths = [one["path"] for one in told(root) if one["event"] == "step_published"]
    assert len(paths) == 3
    assert all((root / "projects" / PROJECT / path).is_file() for path in paths)


def test_reading_on_tells_the_same_as_reading_once(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [None, Fault(Rejected("No credit."))]}))
    journal = open_studio(paid.root).events(PROJECT)
    read = list(journal.read())
    assert read == []
    for mode in ("individual", "multi_shot", "individual"):
        with suppress(ProviderError):
            paid.runner().run_sequence("SEQ01", parse_mode(mode))
        read += journal.read()
    paid.runner().note("SEQ01", 2, "too dark")
    read += journal.read()
    assert journal.read() == ()
    once = open_studio(paid.root).events(PROJECT).read()
    assert sorted(map(key, read)) == sorted(map(key, once))
    assert len(set(map(key, once))) == len(once) > 20
    failed = [one.event.code for one in once if isinstance(one.event, events.StepFailed)]
    assert failed == ["provider-rejected"]
    payments = [one.event.subject for one in once if isinstance(one.event, events.Paid)]
    assert len(payments) == len(paid.service.charged) == 3
    assert "SEQ01_take002" in payments


def test_torn_and_broken_lines_and_files(root: Path) -> None:
    whole = len(told(root))
    lines = history(root, "SEQ01").read_bytes()
    journal = open_studio(root).events(PROJECT)
    assert len(journal.read()) == whole
    history(root, "SEQ01").write_bytes(lines + b'{"do":"noted","n":99,"at":"2026-01-01T00:00:00Z","te')
    assert journal.read() == ()
    assert len(told(root)) == whole
    history(root, "SEQ01").write_bytes(b"nonsense\n[1]\n{}\n" + lines)
    (root / "projects" / PROJECT / "ledger.jsonl").write_bytes(b"{}\n")
    (root / "projects" / PROJECT / "executions" / "SEQ02_grid001" / "attempt001" / "done.json").write_bytes(b"{")
    found = told(root)
    codes = [one["code"] for one in found if one["event"] == "warned"]
    assert codes == ["journal-unreadable"] * 5
    assert len(found) == whole + 4  # one step is told as unreadable instead


def test_a_file_put_back_from_a_copy_is_not_told_again(root: Path) -> None:
    journal = open_studio(root).events(PROJECT)
    journal.read()
    copy = history(root, "SEQ01").read_bytes()
    history(root, "SEQ01").unlink()
    assert journal.read() == ()
    history(root, "SEQ01").write_bytes(copy)
    assert journal.read() == ()
    run(root, "note", PROJECT, "SEQ01", "after all", "--take", "1")
    (one,) = journal.read()
    assert isinstance(one.event, events.Decided)
    assert one.event.detail["text"] == "after all"


def test_since_leaves_out_what_was_before(root: Path) -> None:
    found = told(root)
    middle = found[len(found) // 2]["at"]
    assert told(root, "--since", middle) == [one for one in found if one["at"] >= middle]
    assert told(root, "--since", "now") == []
    assert told(root, "--since", "1d") == found


def test_since_does_not_read_what_was_made_long_before(root: Path) -> None:
    """Seen by a broken file in an old attempt, which would be told if it were read."""
    attempt = root / "projects" / PROJECT / "executions" / "SEQ02_grid001" / "attempt001"
    (attempt / "done.json").write_bytes(b"{")
    assert [one["event"] for one in told(root, "--since", "1h")].count("warned") == 1
    os.utime(attempt, (1.7e9, 1.7e9))
    assert [one["event"] for one in told(root, "--since", "1h")].count("warned") == 0
    assert [one["event"] for one in told(root)].count("warned") == 1


@pytest.mark.parametrize("text", ["x", "1x", "-1h", "2026-13-01", "d", "9" * 400 + "d", "\u0663h"])
def test_no_time_is_refused(root: Path, text: str) -> None:
    with pytest.raises(UsageError):
        since_time(text, datetime.now(UTC))
    assert run(root, "events", PROJECT, f"--since={text}").status == 2


def test_times_are_read_as_people_mean_them() -> None:
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert since_time("", now) is None
    assert since_time("90m", now) == now - timedelta(minutes=90)
    assert since_time("2026-11-20", now) == datetime(2026, 11, 20, tzinfo=UTC)
    assert since_time("2026-11-20T10:00+02:00", now) == datetime(2026, 11, 20, 8, tzinfo=UTC)


def test_what_people_wrote_cannot_reach_the_terminal(root: Path) -> None:
    run(root, "note", PROJECT, "SEQ01", "red\nline two", "--take", "1")
    path = history(root, "SEQ01")
    path.write_bytes(path.read_bytes().replace(b"line two", rb"line\u001b[31m two"))
    out = run(root, "events", PROJECT).out
    assert "\x1b" not in out
    assert "red line" in out.splitlines()[-1]
    assert "\x1b" not in run(root, "events", PROJECT, "--json").out


def test_no_project_and_nothing_yet(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    assert told(root) == []
    assert run(root, "events", "no-such").status == 2
    assert run(root, "events", "../x").status == 2


class Following:
    """`events --follow` in a process of its own."""

    def __init__(self, root: Path, *words: str) -> None:
        argv = [sys.executable, "-c", COMMAND, "events", PROJECT, "--follow", "--root", str(root), *words]
        self.process = subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def until(self, what: str) -> list[str]:
        """Read lines until one holds a text."""
        assert self.process.stdout is not None
        lines = []
        for line in self.process.stdout:
            lines.append(line)
            if what in line:
                return lines
        raise AssertionError(f"it ended without {what}: {lines}")


@pytest.mark.parametrize("kill", [signal.SIGINT, signal.SIGTERM])
def test_following_other_processes_until_interrupted(root: Path, kill: signal.Signals) -> None:
    one = Following(root, "--json")
    one.until("take_approved")  # the past comes first
    other = subprocess.Popen([sys.executable, "-c", COMMAND, "generate", PROJECT, "SEQ03", "--root", str(root)])
    lines = [json.loads(line) for line in one.until('"run_ended"')]
    assert other.wait(60) == 0
    assert [line["event"] for line in lines if line["event"].startswith("step_p")][-1] == "step_published"
    os.kill(one.process.pid, kill)
    out, err = one.process.communicate(timeout=30)
    assert (one.process.returncode, out, err) == (130, "", "")


def test_a_reader_that_goes_away_ends_it(root: Path) -> None:
    one = Following(root)
    assert one.process.stdout is not None
    one.process.stdout.readline()
    one.process.stdout.close()
    time.sleep(0.2)
    run(root, "note", PROJECT, "SEQ01", "x", "--take", "1")
    assert one.process.wait(30) in {0, 141}
    assert one.process.stderr is not None
    assert "Traceback" not in one.process.stderr.read()
    one.process.stderr.close()
