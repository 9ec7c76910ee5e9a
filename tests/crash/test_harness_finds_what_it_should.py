"""The crash tests can fail: a naive store does not survive them, a careful one does."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crash import kernel, toys
from tests.crash.harness import Result, chosen, fail_everywhere, kill_everywhere
from tests.crash.killer import Point

needs_tracing = pytest.mark.skipif(bool(kernel.problem()), reason=kernel.problem() or "-")


def toy(kind: str, text: str) -> tuple[str, ...]:
    start = f"import sys; sys.path.insert(0, {str(kernel.REPOSITORY)!r}); from runpy import run_module;"
    return (
        sys.executable,
        "-c",
        f"{start} run_module('tests.crash.toys', run_name='__main__')",
        kind,
        "{workspace}",
        text,
    )


def kill_toy(kind: str) -> Result:
    again = toy(kind, "one more")
    return kill_everywhere(lambda _: None, [toy(kind, "a b"), again], [[again]], toys.violations)


def fail_toy(kind: str, *, lasting: bool) -> Result:
    again = toy(kind, "one more")
    return fail_everywhere(
        lambda _: None, [toy(kind, "a b")], [[again]], toys.violations, lambda *_: [],
        errors=[errno.ENOSPC], lasting=lasting,
    )  # fmt: skip


def together(kind: str, folder: Path, processes: int = 20) -> list[str]:
    argv = [[word.replace("{workspace}", str(folder)) for word in toy(kind, f"{n} text")] for n in range(processes)]
    running = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for command in argv]
    assert sum(process.wait(60) == 0 for process in running) >= 1
    texts = {path.read_text() for path in folder.glob("takes/*")}
    return [*toys.violations(folder), *[f"{n}text is lost" for n in range(processes) if f"{n}text" not in texts]]


@needs_tracing
def test_a_naive_store_is_caught() -> None:
    result = kill_toy("naive")
    told = " ".join(result.violations)
    assert "does not parse" in told
    assert "is not in the state" in told
    assert result.missed == ()


@needs_tracing
def test_a_careful_store_passes_at_every_call() -> None:
    result = kill_toy("careful")
    assert result.violations == ()
    assert result.missed == ()
    assert result.points > 20


@needs_tracing
def test_a_naive_store_does_not_survive_a_full_disk() -> None:
    assert "is not in the state" in " ".join(fail_toy("naive", lasting=False).violations)
    assert "does not parse" in " ".join(fail_toy("naive", lasting=True).violations)


@needs_tracing
def test_a_careful_store_survives_calls_that_fail() -> None:
    result = fail_toy("careful", lasting=False)
    assert result.violations == ()
    assert result.missed == ()
    assert result.points > 10


@needs_tracing
def test_a_call_that_fails_does_not_happen_and_says_why(tmp_path: Path) -> None:
    argv = ["/bin/sh", "-c", "mkdir first 2>said || true; mkdir second"]

    def violations(folder: Path) -> list[str]:
        there = [name for name in ("first", "second") if (folder / name).exists()]
        said = (folder / "said").read_text()
        return [] if there == ["first", "second"] else [f"{there}: {said}"]

    result = fail_everywhere(
        lambda _: None, [argv], [[["true"]]], violations, lambda *_: [], errors=[errno.EIO],
        choose=lambda points: [p for p in points if p.call.startswith("mkdir")],
    )  # fmt: skip
    assert result.points == 2
    assert "['second']: mkdir: " in result.violations[0]
    assert "Input/output error" in result.violations[0]
    assert "['first']" in result.violations[1]


@needs_tracing
def test_a_disk_that_stays_full_fails_every_later_call() -> None:
    argv = ["/bin/sh", "-c", "for name in one two three; do mkdir $name || true; done"]
    result = fail_everywhere(
        lambda _: None, [argv], [[["true"]]], lambda folder: [] if (folder / "three").exists() else ["three is not"],
        lambda *_: [], errors=[errno.ENOSPC], lasting=True,
    )  # fmt: skip
    assert result.points == len(result.violations) == 3


def test_twenty_processes_at_once_break_a_naive_store(tmp_path: Path) -> None:
    assert together("naive", tmp_path)


def test_twenty_processes_at_once_do_not_break_a_careful_store(tmp_path: Path) -> None:
    assert together("careful", tmp_path) == []


@needs_tracing
def test_children_are_seen_and_killed_too(tmp_path: Path) -> None:
    argv = ["/bin/sh", "-c", "sh -c 'echo one >first; sleep 0.1; echo two >second' & wait; echo three >third"]

    def violations(folder: Path) -> list[str]:
        return ["died late"] if (folder / "third").exists() and not (folder / "second").exists() else []

    result = kill_everywhere(lambda _: None, [argv], [[["sleep", "0.3"]]], violations)
    assert (result.points, result.violations, result.missed) == (6, (), ())


def test_a_sample_keeps_every_place() -> None:
    points = [Point("write", "film", n) for n in range(1, 100)] + [Point("link", "film"), Point("fsync", "film")]
    assert len(chosen(points, None)) == 101
    assert {(p.call, p.path) for p in chosen(points, 1)} == {("write", "film"), ("link", "film")}
    assert len(chosen(points, 1)) == 2
    assert [p.nth for p in chosen(points, 3) if p.call == "write"][::2] == [1, 99]
