"""Time things in turns, so that a slow minute of the machine slows them all; report medians and ratios."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

import msgspec

RUNS = 7
YARDSTICK = "python -c pass"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One measured thing: median seconds, how many times the yardstick that is, and peak memory of a process in MB."""

    what: str
    seconds: float
    ratio: float
    megabytes: float | None = None
    reach: str = ""


Case = Callable[[], float | None]
"""Does the work once; may return its peak memory in MB."""


def side_by_side(
    cases: Mapping[str, Case], *, against: str, reach: Mapping[str, str] | None = None, runs: int = RUNS
) -> list[Row]:
    """Run all cases in turns, `runs` times after one unmeasured turn; ratios are to the case named `against`."""
    seconds: dict[str, list[float]] = {name: [] for name in cases}
    memory: dict[str, float] = {}
    for turn in range(runs + 1):
        for name, case in cases.items():
            start = time.perf_counter()
            peak = case()
            if turn:
                seconds[name].append(time.perf_counter() - start)
            if peak is not None:
                memory[name] = max(peak, memory.get(name, 0.0))
    base = median(seconds[against])
    return [
        Row(
            what=name,
            seconds=median(times),
            ratio=median(times) / base,
            megabytes=memory.get(name),
            reach=(reach or {}).get(name, ""),
        )
        for name, times in seconds.items()
    ]


def process(argv: Sequence[str], folder: Path | None = None) -> Case:
    """Make a case of a command; it must exit 0, and its peak memory is taken.

    A child starts with its parent's peak on its account, so a smaller one is not known.
    """

    def once() -> float | None:
        silent = os.open(os.devnull, os.O_RDWR)
        redirect = [(os.POSIX_SPAWN_DUP2, silent, target) for target in (0, 1, 2)]
        here = Path.cwd()
        os.chdir(folder or here)
        try:
            child = os.posix_spawn(argv[0], list(argv), os.environ, file_actions=redirect)
        finally:
            os.chdir(here)
            os.close(silent)
        _, status, usage = os.wait4(child, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            raise RuntimeError(f"{' '.join(argv)} exits with {os.waitstatus_to_exitcode(status)}")
        ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10) if usage.ru_maxrss > ours else None

    return once


def python(code: str) -> Case:
    """Make a case of a piece of Python in a process of its own."""
    return process([sys.executable, "-c", code])


def output_of(code: str) -> bytes:
    """Run a piece of Python in a process of its own; returns what it prints."""
    return subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True).stdout


def command(*argv: str, folder: Path) -> Case:
    """Make a case of a `client_generate` command, run in a workspace."""
    return process([str(Path(sys.executable).with_name("client_generate")), *argv], folder)


def yardstick() -> dict[str, Case]:
    """Return the empty Python process that start-up is compared with."""
    return {YARDSTICK: python("pass")}


def table(rows: Sequence[Row]) -> str:
    """Spell rows as a table in Markdown."""
    lines = ["| what | median | ratio | peak | reach |", "|---|---:|---:|---:|---|"]
    for row in rows:
        peak = f"{row.megabytes:.0f} MB" if row.megabytes else ""
        lines.append(f"| {row.what} | {_time(row.seconds)} | {row.ratio:.2f} | {peak} | {row.reach} |")
    return "\n".join(lines)


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"
