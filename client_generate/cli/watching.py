"""`status --watch`: the table of a project, drawn again and again on a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
import typer

from client_generate.cli.columns import count
from client_generate.cli.interrupts import INTERRUPTED
from client_generate.errors import ClientGenerateError, UsageError

if TYPE_CHECKING:
    from client_generate.sequence.status import ProjectStatus, SequenceStatus

_MOST_BUSY = 10
"""At most a tenth of the time is spent reading, however many sequences there are."""


Table = Callable[["ProjectStatus", int], str]
"""Lays rows out for a terminal of so many columns."""


def watch(project: str, read: Callable[[], ProjectStatus], table: Table, every: int) -> None:
    """Draw the table every so many seconds until Ctrl-C. Raises `UsageError` where there is no terminal for it."""
    from client_generate.cli import output

    read()  # what is wrong with the project is told as always
    try:
        with output.screen() as screen:
            if screen is None:
                raise _no_terminal(project)
            while True:
                began = time.monotonic()
                screen(lambda width, height: drawn(read, table, width, height))
                time.sleep(max(every, _MOST_BUSY * (time.monotonic() - began)))
    except KeyboardInterrupt:  # the one way to end it; nothing was under way here
        raise typer.Exit(INTERRUPTED) from None


def drawn(read: Callable[[], ProjectStatus], table: Table, width: int, height: int) -> str:
    """Return the table as it fits; a plan or state that cannot be read now may be mended, so that is only said."""
    try:
        return fitting(read(), table, width, height)
    except (ClientGenerateError, OSError) as error:
        return f"{error}\n{getattr(error, 'hint', '')}"


def fitting(found: ProjectStatus, table: Table, width: int, height: int) -> str:
    """Return the table with as many rows as fit: those under way first, then those that failed, then in plan order."""
    running = [name for row in found.sequences for name in row.running]
    below = [f"Under way: {', '.join(running)}" if running else "Nothing is under way.", "Ctrl-C ends this."]
    most = len(found.sequences)
    while True:
        left = len(found.sequences) - most
        more = [f"{count(left, 'more sequence')}: a higher terminal, or `client_generate status`."] if left else []
        lines = [*table(_first(found, most), width).splitlines()[:-1], *more, *below]
        if len(lines) <= height or most <= 1:
            return "\n".join(lines)
        most = max(most * 3 // 4, 1) if most > height else most - 1


def _first(found: ProjectStatus, most: int) -> ProjectStatus:
    keep = {row.id for row in sorted(found.sequences, key=_urgency)[:most]}
    return msgspec.structs.replace(found, sequences=tuple(row for row in found.sequences if row.id in keep))


def _urgency(row: SequenceStatus) -> int:
    return 0 if row.running else 1 if row.problem or row.last_failure else 2


def _no_terminal(project: str) -> UsageError:
    return UsageError(
        "`--watch` draws on a terminal, and this is none.",
        code="no-terminal",
        hint=f"`client_generate events {project} --follow --json` tells a script what happens",
    )
