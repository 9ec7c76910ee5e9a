"""`events`: what has happened in a project and what is happening, from its files, whoever does it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from client_generate.cli.columns import cells, one_line, pad, wrapped
from client_generate.cli.door import Project, Root, command
from client_generate.cli.interrupts import INTERRUPTED
from client_generate.errors import UsageError
from client_generate.film import events
from client_generate.film.events import Happened

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_TOLD = ("mode", "grid", "quadrant", "path", "text", "frame")
_HEAD = 43  # a time, two spaces, a subject of twenty, two spaces
_POLL, _MOST_BUSY = 0.5, 20  # seconds between looks; at most a twentieth of the time is spent looking

Since = Annotated[
    str,
    typer.Option(metavar="TIME", help="Only from then on: now, 30m, 2h, 7d, 2026-11-21 or 2026-11-21T14:30, UTC."),
]


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "events", example="driver-beware --since 2h")
    def show_events(
        project: Project,
        *,
        follow: Annotated[bool, typer.Option("--follow", help="Keep printing what happens, until Ctrl-C.")] = False,
        since: Since = "",
        as_json: Annotated[bool, typer.Option("--json", help="Print a JSON object a line, for scripts.")] = False,
        root: Root = None,
    ) -> None:
        """Show what has happened in a project, and what goes on.

        Decisions, steps of work and payments, in order of time, from the files: whoever did it.
        """
        from client_generate.studio import open_studio

        journal = open_studio(root).events(project, since=since_time(since, datetime.now(UTC)))
        show = print_lines if as_json else print_text
        show(journal.read())
        if follow:
            keep_reading(journal.read, show)


def keep_reading(read: Callable[[], tuple[Happened, ...]], show: Callable[[Iterable[Happened]], None]) -> None:
    """Show what is new until Ctrl-C; looks rarer where a look takes long."""
    try:
        while True:
            began = time.monotonic()
            show(read())
            time.sleep(max(_POLL, _MOST_BUSY * (time.monotonic() - began)))
    except KeyboardInterrupt:  # the one way to end it, and nothing was under way here
        raise typer.Exit(INTERRUPTED) from None


def since_time(text: str, now: datetime) -> datetime | None:
    """Read what a person means by a time in the past; None for nothing. Raises `UsageError`."""
    if not text or text == "now":
        return now if text else None
    number, unit = text[:-1], _UNITS.get(text[-1])
    try:
        if unit and number.isascii() and number.isdigit():
            return now - timedelta(seconds=int(number) * unit)
        at = datetime.fromisoformat(text)
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise UsageError(
            f"{text!a} is not a time.", code="bad-time", hint="now, 30m, 2h, 7d, 2026-11-21 or 2026-11-21T14:30 (UTC)"
        ) from None


def print_lines(found: Iterable[Happened]) -> None:
    """Print an event a line as JSON."""
    from client_generate.cli import output

    output.lines(output.encoded(one.flat) for one in found)


def print_text(found: Iterable[Happened]) -> None:
    """Print an event a line for people; what is too long for the terminal goes on below."""
    from client_generate.cli import output

    width = shutil.get_terminal_size().columns
    output.lines(line for one in found for line in row(one, width))


def row(one: Happened, width: int) -> list[str]:
    """Lay an event out: in one line where it fits, else what happened below its time and subject."""
    head = f"{one.at.astimezone(UTC):%Y-%m-%d %H:%M:%S}  {one_line(one.event.subject)}"
    first, *more = wrapped(said(one), max(width - _HEAD, 1))
    if not more and cells(head) < _HEAD and _HEAD + cells(first) <= width:
        return [f"{pad(head, _HEAD)}{first}"]
    return [head, *(f"  {line}" for line in wrapped(said(one), width - 2))]


def said(one: Happened) -> str:
    """Say in a few words what happened."""
    from client_generate.cli.output import money

    match one.event:
        case events.Decided(do=do, detail=detail, why=why):
            return _joined(do.replace("_", " "), *_details(detail), why and f'"{why}"', one.who and f"by {one.who}")
        case events.StepStarted(provider=provider, model=model, estimate=estimate):
            return f"begins: {model} on {provider}, {money(estimate)}"
        case events.StepSubmitted(job_id=job):
            return f"submitted, job {job}"
        case events.StepProgress(stage=stage):
            return stage
        case events.StepPublished(path=path):
            return f"done: {path}"
        case events.StepFailed(code=code, message=message) | events.Warned(code=code, message=message):
            return f"{code}: {message}"
        case events.Paid(estimated=estimated, billed=billed):
            billed_as = "not told" if billed is None else money(billed)
            return f"paid: estimated {money(estimated)}, billed {billed_as}"
    return type(one.event).__name__


def _details(detail: dict[str, object]) -> list[str]:
    chosen = detail.get("start_frame")
    told = {**detail, **(chosen if isinstance(chosen, dict) else {})}
    return [f"{key} {_value(told[key])}" for key in _TOLD if told.get(key) is not None]


def _value(told: object) -> str:
    """Spell a value; what is more than a word in quotes."""
    return f'"{told}"' if isinstance(told, str) and " " in told else str(told)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
