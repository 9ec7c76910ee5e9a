"""kill -9 at every call that touches the workspace, through the real commands; then `resume`, or the same again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.crash import films, kernel
from tests.crash.harness import Argv, kill_everywhere

needs_tracing = pytest.mark.skipif(bool(kernel.problem()), reason=kernel.problem() or "-")
RECOVERIES: dict[str, Sequence[Argv]] = {
    "resume, then go on": [films.RESUME, films.GENERATE],
    "the same again": [films.GENERATE],
}


def nothing_is_lost(commands: Sequence[Argv], recoveries: Sequence[Sequence[Argv]], sample: int | None) -> None:
    result = kill_everywhere(films.make_workspace, commands, recoveries, films.violations, sample=sample)
    assert result.violations == ()
    assert result.missed == ()
    assert result.points >= 20


@needs_tracing
@pytest.mark.timeout(900)
def test_killed_at_each_place_once() -> None:
    nothing_is_lost([films.GENERATE], list(RECOVERIES.values()), sample=1)


@needs_tracing
@pytest.mark.torture
@pytest.mark.parametrize("recovery", RECOVERIES)
def test_killed_at_every_call_of_two_takes(recovery: str) -> None:
    nothing_is_lost([films.GENERATE, films.GENERATE], [RECOVERIES[recovery]], sample=None)


@needs_tracing
@pytest.mark.torture
def test_killed_at_every_call_of_a_grid() -> None:
    nothing_is_lost(
        [films.GRID], [[films.RESUME, films.GRID, films.GENERATE], [films.GRID, films.GENERATE]], sample=None
    )


@needs_tracing
@pytest.mark.torture
@pytest.mark.parametrize("command", [films.GENERATE, films.BATCH], ids=["generate", "batch"])
def test_killed_at_each_place_of_an_individual_take(command: Argv) -> None:
    # What is incomplete `resume` ends, and says so by its status.
    resumed = ("sh", "-c", '"$@"; true', "sh", *films.RESUME)
    recoveries = [[films.GENERATE], [films.BATCH], [resumed, films.GENERATE]]
    result = kill_everywhere(films.make_workspace_of_pieces, [command], recoveries, films.violations, sample=1)
    assert result.violations == ()
    assert result.missed == ()


@needs_tracing
@pytest.mark.torture
def test_killed_at_each_place_of_an_import() -> None:
    recoveries = [[films.IMPORT], [films.RESUME, films.IMPORT]]
    result = kill_everywhere(films.make_workspace_with_clip, [films.IMPORT], recoveries, one_take, sample=1)
    assert result.violations == ()
    assert result.missed == ()


def one_take(root: Path) -> list[str]:
    """Return what is lost, and that the same bytes are more than one take."""
    takes = films.records(root / "projects" / films.PROJECT)
    return [*films.violations(root), *([] if len(takes) == 1 else [f"the clip is {sorted(takes)}"])]
