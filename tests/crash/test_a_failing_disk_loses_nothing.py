"""Every call on the workspace fails once with a full disk, a broken one, too many open files: nothing is lost.

The same promise as after kill -9, and a person is told what to do. Sampled for daily use: one place of each call.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Sequence

import pytest

from tests.crash import films, kernel
from tests.crash.harness import Argv, Choose, fail_everywhere
from tests.crash.killer import Point

needs_tracing = pytest.mark.skipif(bool(kernel.problem()), reason=kernel.problem() or "-")
CODES = {errno.ENOSPC: {"disk-full"}, errno.EIO: {"disk-failed"}, errno.EMFILE: {"disk-failed"}}
RECOVERIES: Sequence[Sequence[Argv]] = [[films.RESUME, films.GENERATE], [films.GENERATE]]
GRID_RECOVERIES: Sequence[Sequence[Argv]] = [
    [films.RESUME, films.GRID, films.GENERATE],
    [films.GRID, films.GENERATE],
]


def badly_told(status: int, said: str, error: int) -> list[str]:
    """Return what a person would miss: a code, one sentence and a hint, exit status 1, and never a traceback."""
    wrong = [f"it ends in {bad!r}: {said[-1500:]}" for bad in ("Traceback", "Exception ignored") if bad in said]
    if status == 0:
        return wrong
    told = re.search(r"^error\[([a-z-]+)\]: \S.*\nhint: \S", said, re.MULTILINE)
    if status != 1 or told is None or told[1] not in CODES[error]:
        wrong.append(f"exit status {status}, and it says: {said[-500:]}")
    return wrong


def once_a_call(points: Sequence[Point]) -> list[Point]:
    """Return one place of each call: the middle one of them."""
    calls = {point.call: [p for p in points if p.call == point.call] for point in points}
    return [places[len(places) // 2] for places in calls.values()]


def only_reads_and_flushes(points: Sequence[Point]) -> list[Point]:
    """Return one place of each call that a full disk or a full table of files cannot stop."""
    return once_a_call([p for p in points if not p.call.startswith(("open", "write", "mkdir", "link", "rename"))])


def nothing_is_lost(
    error: int, choose: Choose = list, *, lasting: bool = False, grid: bool = False, least: int = 20
) -> None:
    commands = [films.GRID] if grid else [films.GENERATE]
    recoveries = GRID_RECOVERIES if grid else RECOVERIES
    result = fail_everywhere(
        films.make_workspace, commands, recoveries, films.violations, badly_told,
        errors=[error], choose=choose, lasting=lasting,
    )  # fmt: skip
    assert result.violations == ()
    assert result.missed == ()
    assert result.points >= least


@needs_tracing
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("error", "choose"),
    [(errno.ENOSPC, once_a_call), (errno.EMFILE, once_a_call), (errno.EIO, only_reads_and_flushes)],
    ids=["ENOSPC", "EMFILE", "EIO"],
)
def test_each_call_fails_once(error: int, choose: Choose) -> None:
    nothing_is_lost(error, choose, least=2)


@needs_tracing
@pytest.mark.torture
@pytest.mark.parametrize("grid", [False, True], ids=["take", "grid"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EMFILE, errno.EIO], ids=errno.errorcode.get)
def test_every_call_fails_once(error: int, grid: bool) -> None:
    nothing_is_lost(error, grid=grid)


@needs_tracing
@pytest.mark.torture
def test_a_full_disk_stays_full() -> None:
    nothing_is_lost(errno.ENOSPC, lasting=True)
