"""Strike a program at every call that touches its workspace (kill it there, or let the call fail), recover, and look.

What is left then must be as good as if nothing had happened.
"""

from __future__ import annotations

import errno
import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from tests.crash.kernel import KILL, REPOSITORY
from tests.crash.killer import Job, Outcome, Point, can_fail

Argv = Sequence[str]
Check = Callable[[Path], list[str]]
Told = Callable[[int, str, int], list[str]]
"""What is wrong with how a command told of its failure: by its exit status, what it said, and the error it met."""
Prepare = Callable[[Path], None]
Choose = Callable[[Sequence[Point]], list[Point]]
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
    error: int = KILL
    lasting: bool = False

    def __str__(self) -> str:
        how = "killed before" if self.error == KILL else f"{errno.errorcode[self.error]} at"
        return f"command {self.command} {how} {self.point}{' and ever after' if self.lasting else ''}"


class _Trial(msgspec.Struct, frozen=True, kw_only=True):
    """What is run in each case: the commands, the ways to recover in turn, and the two checks."""

    commands: Sequence[Argv]
    recoveries: Sequence[Sequence[Argv]]
    check: Check
    told: Told = lambda _status, _said, _error: []
    sockets: bool = False
    before: Prepare = lambda _: None
    after: Prepare = lambda _: None


def kill_everywhere(
    make_workspace: Callable[[Path], None],
    commands: Sequence[Argv],
    recoveries: Sequence[Sequence[Argv]],
    check: Check,
    *,
    workers: int = 2,
    sample: int | None = None,
    choose: Choose = list,
    sockets: bool = False,
    before: Prepare = lambda _: None,
    after: Prepare = lambda _: None,
    place: Path | None = None,
) -> Result:
    """Run `commands` in a workspace, and again for every call that touches it, killed there; then recover and check.

    Commands run with the workspace as current folder, and the word `{workspace}` in them is its path. Each must exit 0
    when it is left alone, and so must each command of a recovery after any kill; the recoveries are used in turn.
    `sample` keeps that many repetitions of a call on like-named files (the first, the last, and some between), so that
    each such place is hit at least once; `choose` leaves places out before. With `sockets` the command also dies at
    each call on a socket. `before` gets each copy of the workspace before the command runs in it, `after` when it is
    dead and nothing has recovered yet. The copies lie under `place`, else where temporary files do.
    """
    trial = _Trial(commands=commands, recoveries=recoveries, check=check, sockets=sockets, before=before, after=after)
    return _strike(
        make_workspace, trial, [(KILL, False)], lambda points: chosen(choose(points), sample), workers, place
    )


def fail_everywhere(
    make_workspace: Callable[[Path], None],
    commands: Sequence[Argv],
    recoveries: Sequence[Sequence[Argv]],
    check: Check,
    told: Told,
    *,
    errors: Sequence[int],
    lasting: bool = False,
    workers: int = 2,
    choose: Choose = list,
) -> Result:
    """Do the same, but let the call fail with each of `errors` that it can fail with, once or from then on.

    A command that ends well all the same must have done all it says; one that does not is recovered like a killed one.
    """
    trial = _Trial(commands=commands, recoveries=recoveries, check=check, told=told)
    return _strike(make_workspace, trial, [(error, lasting) for error in errors], choose, workers)


def _strike(
    make_workspace: Callable[[Path], None],
    trial: _Trial,
    blows: Sequence[tuple[int, bool]],
    choose: Choose,
    workers: int,
    place: Path | None = None,
) -> Result:
    with tempfile.TemporaryDirectory(prefix="crash-", dir=place) as folder:
        cases = _plan(Path(folder), make_workspace, trial, blows, choose)
        with ThreadPoolExecutor(workers) as pool:
            ran = list(pool.map(lambda case: _try(Path(folder), case, trial), cases))
        hit = {_place(case) for case, (was_hit, _) in zip(cases, ran, strict=True) if was_hit}
        missed = sorted({_place(case) for case in cases} - hit)
        return Result(
            points=sum(was_hit for was_hit, _ in ran),
            violations=tuple(f for _, found in ran for f in found),
            missed=tuple(f"command {n}: {call}({path})" for n, call, path in missed),
        )


def _place(case: _Case) -> tuple[int, str, str]:
    return case.command, case.point.call, case.point.path


def _plan(
    folder: Path,
    make_workspace: Callable[[Path], None],
    trial: _Trial,
    blows: Sequence[tuple[int, bool]],
    choose: Choose,
) -> list[_Case]:
    """Run the commands unharmed, keeping the workspace as it was before each; returns every place to strike."""
    workspace = folder / "whole"
    workspace.mkdir()
    make_workspace(workspace)
    trial.before(workspace)
    cases: list[_Case] = []
    for number, argv in enumerate(trial.commands):
        before = folder / f"before{number}"
        shutil.copytree(workspace, before, symlinks=True)
        reads, sockets = blows[0][0] != KILL, trial.sockets
        outcome = _run(argv, workspace, folder / "whole.txt", reads=reads, sockets=sockets)
        if outcome.exit_status != 0:
            raise AssertionError(f"{argv} alone exits with {outcome.exit_status}: {(folder / 'whole.txt').read_text()}")
        for error, lasting in blows:
            for point in choose([p for p in outcome.points if error == KILL or can_fail(p.call, error)]):
                cases.append(
                    _Case(number=len(cases), command=number, point=point, before=before, error=error, lasting=lasting)
                )
    if found := trial.check(workspace):
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


def _try(folder: Path, case: _Case, trial: _Trial) -> tuple[bool, list[str]]:
    """Strike at one place, recover and look; returns whether it was reached, and what is wrong then."""
    workspace, output = folder / f"run{case.number}", folder / f"run{case.number}.txt"
    shutil.copytree(case.before, workspace, symlinks=True)
    trial.before(workspace)
    outcome = _run(trial.commands[case.command], workspace, output, case, sockets=trial.sockets)
    trial.after(workspace)
    way = case.number % len(trial.recoveries)
    found = list(_wrong(outcome, output.read_text(errors="replace"), case, trial, trial.recoveries[way], workspace))
    if not found:
        shutil.rmtree(workspace)
    return outcome.struck, [f"{case}, recovered by way {way}: {f}" for f in found]


def _wrong(
    outcome: Outcome, said: str, case: _Case, trial: _Trial, recovery: Sequence[Argv], workspace: Path
) -> Iterator[str]:
    if outcome.exit_status is not None:
        yield from trial.told(outcome.exit_status, said, case.error)
    if outcome.exit_status != 0:
        yield from _recover(recovery, workspace)
    yield from trial.check(workspace)


def _recover(recovery: Sequence[Argv], workspace: Path) -> list[str]:
    ran = [(argv, _command(argv, workspace)) for argv in recovery]
    return [
        f"{' '.join(argv[-4:])} exits with {run.returncode}: {(run.stderr or run.stdout)[-500:]}"
        for argv, run in ran
        if run.returncode != 0
    ]


def _run(
    argv: Argv, workspace: Path, output: Path, case: _Case | None = None, *, reads: bool = False, sockets: bool = False
) -> Outcome:
    words = _filled(argv, workspace)
    job = Job(argv=words, workspace=str(workspace), output=str(output), reads=reads, sockets=sockets)
    if case is not None:
        job = msgspec.structs.replace(
            job, point=case.point, error=case.error, lasting=case.lasting, reads=case.error != KILL
        )
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
