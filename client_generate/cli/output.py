"""What people and scripts get to see: results on standard output, everything else on standard error.

The only user of rich, and only for the live bar on a terminal.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec
import typer

from client_generate.errors import ClientGenerateError, Finding, PlanError
from client_generate.film import events

if TYPE_CHECKING:
    from rich.progress import Progress

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def document(value: Any) -> None:
    """Print one JSON document."""
    typer.echo(msgspec.json.format(_ENCODER.encode(value), indent=2).decode())


def say(text: str) -> None:
    """Print a result."""
    typer.echo(text)


def note(text: str) -> None:
    """Tell a person something beside the result."""
    typer.echo(text, err=True)


def money(amount: Decimal) -> str:
    """Spell an amount."""
    return "free" if not amount else f"${amount.quantize(Decimal('0.01')) if amount >= 1 else amount.normalize():f}"


def show_error(error: ClientGenerateError, *, as_json: bool) -> None:
    """Show an error once: a sentence and what to do next; every finding of a wrong plan."""
    findings = error.findings if isinstance(error, PlanError) else ()
    if as_json:
        document({"error": {"code": error.code, "message": error.message, "hint": error.hint, "findings": findings}})
    show_findings(findings)
    if len(findings) != 1:
        _problem(f"error[{error.code}]: {error.message}", error.hint)


def show_findings(findings: tuple[Finding, ...]) -> None:
    """Show what a check found, a line each and what would be right."""
    for finding in findings:
        place = f"{finding.where}: " if finding.where else ""
        _problem(f"{place}{finding.severity}[{finding.code}]: {finding.message}", finding.hint)


def _problem(line: str, hint: str) -> None:
    note(typer.style(line, fg="red" if "error[" in line else "yellow") if sys.stderr.isatty() else line)
    if hint:
        note(f"hint: {hint}")


class Follower:
    """Listens to events: a live bar on a terminal, a line a step elsewhere."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._tasks: dict[str, Any] = {}

    def __call__(self, event: events.Event) -> None:
        """Show an event."""
        match event:
            case events.ElementsDropped():
                names = ", ".join(event.dropped)
                note(f"{event.subject}: {event.model} takes {event.limit} elements here; left out: {names}")
            case events.Warned():
                _problem(f"warning[{event.code}]: {event.message}", event.hint)
            case events.StepStarted():
                self._begin(event.subject, f"{event.model} on {event.provider}, {money(event.estimate)}")
            case events.StepResumed():
                self._begin(event.subject, f"going on with {event.model} on {event.provider}")
            case events.StepProgress() if self._progress and event.subject in self._tasks:
                done = None if event.fraction is None else event.fraction * 100
                self._progress.update(self._tasks[event.subject], completed=done, stage=event.stage)
            case events.StepPublished() if self._progress and event.subject in self._tasks:
                self._progress.update(self._tasks[event.subject], completed=100, stage="done")
            case _:
                pass

    def _begin(self, subject: str, text: str) -> None:
        if self._progress is None:
            note(f"{subject}: {text}")
        else:
            self._tasks[subject] = self._progress.add_task(subject, total=100, stage=text)


@contextmanager
def following() -> Iterator[Follower]:
    """Follow work: hand the follower to the studio as its listener."""
    gc.enable()  # this takes long enough to make garbage
    follower = Follower()
    if not sys.stderr.isatty():
        yield follower
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"), BarColumn(bar_width=20), TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(), TimeRemainingColumn(), TextColumn("{task.fields[stage]}"),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True)) as progress:
        follower._progress = progress
        yield follower
