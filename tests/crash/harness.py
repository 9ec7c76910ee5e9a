"""Kill a program at every call that touches its workspace, recover, and look at what is left."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from tests.crash.kernel import REPOSITORY
from tests.crash.killer import Job, Outcome, Point

Argv = Sequence[str]
Check = Callable[[Path], list[str]]
SECONDS = 120
UNSEEN = {"fsync", "fdatasync", "flock"}
"""Calls that change nothing a killed process leaves behind, so dying before them equals dying before the next call."""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What was tried and found. `violations` says at which point of which command; `missed` names places never hit."""

    points: int
    violations: tuple[str, ...]
    missed: tuple[str, ...] = ()


class _Case(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    command: int
    point: Point
    before: Path


def kill_everywhere(
    make_workspace: Callable[[Path], None],
    commands: Sequence[Argv],
    recoveries: Sequence[Sequence[Argv]],
    check: Check,
    *,
    workers: int = 2,
    sample: int | None = None,
) -> Result:
    """Run `commands` in a workspace, and again for every call that touches it, killed there; then recover and check.

    Commands run with the workspace as current folder, and the word `{workspace}` in them is its path. Each must exit 0
    when it is left alone, and so must each command of a recovery after any kill; the recoveries are used in turn.
    `sample` keeps that many repetitions of a call on like-named files (the first, the last, and some between), so that
    each such place is hit at least once.
    """
    with tempfile.TemporaryDirectory(prefix="crash-") as folder:
        cases = _plan(Path(folder), make_workspace, commands, check, sample)
        with ThreadPoolExecutor(workers) as pool:
            ran = list(pool.map(lambda case: _try(Path(folder), case, commands, recoveries, check), cases))
        hit = {
            (case.command, case.point.call, case.point.path)
            for case, (was_hit, _) in zip(cases, ran, strict=True)
            if was_hit
        }
        wanted = {(case.command, case.point.call, case.point.path) for case in cases}
        return Result(
            points=sum(was_hit for was_hit, _ in ran),
            violations=tuple(f for _, found in ran for f in found),
            missed=tuple(f"command {n}: {call}({path})" for n, call, path in sorted(wanted - hit)),
        )


def _plan(
    folder: Path, make_workspace: Callable[[Path], None], commands: Sequence[Argv], check: Check, sample: int | None
) -> list[_Case]:
    """Run the commands unharmed, keeping the workspace as it was before each; returns every place to die."""
    workspace = folder / "whole"
    workspace.mkdir()
    make_workspace(workspace)
    cases: list[_Case] = []
    for number, argv in enumerate(commands):
        before = folder / f"before{number}"
        shutil.copytree(workspace, before, symlinks=True)
        outcome = _run(argv, workspace, folder / "whole.txt", None)
        if outcome.exit_status != 0:
            raise AssertionError(f"{argv} alone exits with {outcome.exit_status}: {(folder / 'whole.txt').read_text()}")
        for point in chosen(outcome.points, sample):
            cases.append(_Case(number=len(cases), command=number, point=point, before=before))
    if found := check(workspace):
        raise AssertionError(f"the check fails on a run that nobody disturbed: {found}")
    return cases


def chosen(points: Sequence[Point], sample: int | None) -> list[Point]:
    """Return the points to die at: all of them, or `sample` of each place that leaves something else behind."""
    places: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points:
        places[point.call, point.path].append(point)
    if sample is None:
        return list(points)
    some = random.Random(1)
    return sorted(
        p
        for (call, _), same in places.items()
        if call not in UNSEEN
        for p in (
            same if len(same) <= sample else {same[0], *same[-1:][: sample - 1], *some.sample(same, max(sample - 2, 0))}
        )
    )


def _try(
    folder: Path, case: _Case, commands: Sequence[Argv], recoveries: Sequence[Sequence[Argv]], check: Check
) -> tuple[bool, list[str]]:
    """Die at one place, recover and look; returns whether it was reached, and what is wrong then."""
    workspace, output = folder / f"run{case.number}", folder / f"run{case.number}.txt"
    shutil.copytree(case.before, workspace, symlinks=True)
    outcome = _run(commands[case.command], workspace, output, case.point)
    recovery = recoveries[case.number % len(recoveries)]
    found = [*_recover(recovery, workspace), *check(workspace)]
    if not found:
        shutil.rmtree(workspace)
    where = f"killed in command {case.command} before {case.point}, recovered by way {recoveries.index(recovery)}"
    return outcome.exit_status is None, [f"{where}: {f}" for f in found]


def _recover(recovery: Sequence[Argv], workspace: Path) -> list[str]:
    ran = [(argv, _command(argv, workspace)) for argv in recovery]
    return [
        f"{' '.join(argv[-4:])} exits with {run.returncode}: {(run.stderr or run.stdout)[-500:]}"
        for argv, run in ran
        if run.returncode != 0
    ]


def _run(argv: Argv, workspace: Path, output: Path, point: Point | None) -> Outcome:
    job = Job(argv=_filled(argv, workspace), workspace=str(workspace), output=str(output), point=point)
    command = [sys.executable, "-m", "tests.crash.killer", msgspec.json.encode(job).decode()]
    run = subprocess.run(command, capture_output=True, cwd=REPOSITORY, timeout=SECONDS, check=False)
    if run.returncode != 0:
        raise AssertionError(f"the killer failed: {output.read_text()[-2000:]}{run.stderr.decode()[-2000:]}")
    return msgspec.json.decode(run.stdout, type=Outcome)


def _command(argv: Argv, workspace: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _filled(argv, workspace), cwd=workspace, capture_output=True, text=True, timeout=SECONDS, check=False
    )


def _filled(argv: Argv, workspace: Path) -> tuple[str, ...]:
    return tuple(word.replace("{workspace}", str(workspace)) for word in argv)
