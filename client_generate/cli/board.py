"""What a batch shows: one live table on a terminal, lines elsewhere, an event a line for scripts; then a summary."""

from __future__ import annotations

import gc
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from threading import Lock
from typing import Any

import msgspec

from client_generate.cli import output
from client_generate.cli.columns import count, table
from client_generate.cli.paid import is_anybody_there
from client_generate.errors import Cancelled
from client_generate.film import events
from client_generate.sequence.batch import Planned, Result, Summary, summarise
from client_generate.sequence.batching import Batch
from client_generate.sequence.paying import Consent

_QUIET = (events.StepProgress, events.PhaseChanged, events.StepSubmitted, events.StepPublished)


class Active(msgspec.Struct):
    """A call under way, as its row shows it."""

    subject: str
    stage: str
    began: float
    fraction: float | None = None


class Board:
    """Listens to a batch and shows it."""

    def __init__(self, *, as_json: bool, dry_run: bool, yes: bool) -> None:
        self._as_json = as_json
        self._yes = yes
        self._dry_run = dry_run
        self._lock = Lock()
        self._saying = Lock()
        self._active: dict[tuple[str, str], Active] = {}
        self._counts: Counter[str] = Counter()
        self._batch: Batch | None = None
        self._warned: set[tuple[str, str, str, str]] = set()
        self._live = False
        self._total = 0
        self.exit_status = 0

    # --- listening -----------------------------------------------------------------------------------------------

    def tell(self, project: str, event: events.Event) -> None:
        """Hear what happens in a project; from any thread."""
        with self._lock:
            self._follow(project, event)
            if isinstance(event, events.Warned) and self._is_known(project, event):
                return
            if self._as_json:
                self._line({"project": project, **msgspec.to_builtins(event)})
        # Above a live table only what it does not show; without the lock, for saying it draws the table.
        if not self._as_json and (isinstance(event, events.Warned) if self._live else not _is_quiet(event)):
            with self._saying:
                self._say(project, event)

    def _say(self, project: str, event: events.Event) -> None:
        if isinstance(event, events.Warned):
            output.show_warning(event, f"{project}: ")
        else:
            output.note(f"{project}: {_told(event)}")

    def _follow(self, project: str, event: events.Event) -> None:
        key = (project, event.subject)
        match event:
            case events.StepStarted() | events.StepResumed():
                self._active[key] = Active(f"{project} {event.subject}", "sending", time.monotonic())
            case events.StepSubmitted() if key in self._active:
                self._active[key].stage = "submitted"
            case events.StepProgress() if key in self._active:
                self._active[key].stage, self._active[key].fraction = event.stage, event.fraction
            case events.StepRetried() if key in self._active:
                self._active[key].stage = f"again in {event.wait:g} s"
            case events.StepPublished() | events.StepFailed():
                self._active.pop(key, None)
            case _:
                pass

    def _is_known(self, project: str, event: events.Warned) -> bool:
        """Whether this was told before: when everything was checked, and again when its turn came."""
        key = (project, event.subject, event.code, event.message)
        known = key in self._warned
        self._warned.add(key)
        return known

    def _line(self, value: Any) -> None:
        output.lines([output.encoded(value)])

    # --- showing -------------------------------------------------------------------------------------------------

    def show(self, batch: Batch) -> None:
        """Plan, run and show a batch; with a dry run only its plan."""
        self._batch = batch
        rows = batch.plan()
        if self._as_json:
            for row in rows:
                self._line(row)
        if self._dry_run:
            self._plan(rows)
            return
        batch.agree(Consent(yes=self._yes, ask=output.Follower().ask if is_anybody_there() else None))
        self._total = len(rows)
        results: list[Result] = []
        try:
            with output.live(self.text, wanted=not self._as_json) as self._live:
                for result in batch.run():
                    results.append(result)
                    self._ended(result)
        except Cancelled as stopped:
            output.note(f"{stopped.message} {stopped.hint}")
        finally:
            self._live = False
        self._sum(batch.summary, results)
        output.show_mistakes(batch.mistakes)

    def _ended(self, result: Result) -> None:
        with self._lock:
            self._counts[result.result] += 1
            if self._as_json:
                self._line(result)
            elif not self._live:
                output.note(f"{result.project}: {_sentence(result)}")

    def _plan(self, rows: tuple[Planned, ...]) -> None:
        failed = [row for row in rows if row.code]
        self.exit_status = max((row.exit_status for row in failed), default=0)
        price = sum((row.price for row in rows), Decimal(0))
        if self._as_json:
            planned = summarise((), spent=Decimal(0), estimated=price, seconds=0, dry_run=True)
            self._line(msgspec.structs.replace(planned, failed=len(failed), exit_status=self.exit_status))
            return
        cells = [
            (row.project, row.sequence, "failed" if row.code else row.makes, output.money(row.price), _why(row))
            for row in rows
        ]
        output.say(table(("PROJECT", "SEQUENCE", "MAKES", "PRICE", "WHY"), cells))
        most = sum((row.at_most for row in rows), Decimal(0))
        named = sorted({row.fallback for row in rows if row.fallback})
        dearer = f", at most {output.money(most)} with {', '.join(named)} as fallback" if named else ""
        output.say(f"{count(len(rows), 'sequence')}, {output.money(price)}{dearer}. Nothing was sent.")

    def _sum(self, summary: Summary, results: list[Result]) -> None:
        self.exit_status = summary.exit_status
        if self._as_json:
            self._line(summary)
            return
        cells = [(one.project, one.sequence, one.result, one.phase, one.made, _why(one)) for one in results]
        if cells:
            output.say(table(("PROJECT", "SEQUENCE", "RESULT", "PHASE", "MADE", "WHY"), cells))
        counts = f"{summary.done} done, {summary.failed} failed, {summary.stopped} stopped"
        paid = f"{output.money(summary.spent)} of {output.money(summary.estimated)}"
        output.say(f"{counts}, {summary.nothing} needed nothing; {paid}, {spelled(summary.seconds)}.")

    def text(self) -> str:
        """Spell the live table for the terminal as it is now."""
        size = shutil.get_terminal_size()
        with self._lock:
            summary = self._batch.summary if self._batch else None
            return "\n".join(self._rows(summary, size.lines - 3)) if summary else ""

    def _rows(self, summary: Summary, height: int) -> Iterator[str]:
        ended = sum(self._counts.values())
        yield head(summary, active=len(self._active), total=self._total, ended=ended)
        now = time.monotonic()
        oldest = sorted(self._active.values(), key=lambda one: one.began)
        for one in oldest[: max(height - 2, 1)]:
            done = "" if one.fraction is None else f"{one.fraction:4.0%}"
            yield f"  {one.subject:<32} {one.stage:<12} {done:>5} {spelled(now - one.began):>7}"
        if len(oldest) > max(height - 2, 1):
            yield f"  and {len(oldest) - height + 2} more"


def head(summary: Summary, *, active: int, total: int, ended: int) -> str:
    """Spell the counts, the rate, the money, and the time left at this rate."""
    made = summary.done + summary.failed
    waiting = max(total - ended - active, 0)
    parts = [f"{active} active, {waiting} waiting, {summary.done} done, {summary.failed} failed of {total}"]
    if made and summary.seconds:
        parts.append(f"{made / summary.seconds * 60:.1f} a minute")
        parts.append(f"{spelled((total - ended) * summary.seconds / made)} left")
    return "; ".join([*parts, f"{output.money(summary.spent)} of {output.money(summary.estimated)}"])


def spelled(seconds: float) -> str:
    """Spell a length of time: 42 s, 3:07, 1:02:03."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}" if minutes else f"{whole} s"


@contextmanager
def open_board(*, as_json: bool, dry_run: bool, yes: bool = False) -> Iterator[Board]:
    """Show a batch; it takes long enough to make garbage."""
    gc.enable()
    yield Board(as_json=as_json, dry_run=dry_run, yes=yes)


def _why(row: Planned | Result) -> str:
    return f"error[{row.code}]: {row.why}" if row.code else row.why


def _sentence(result: Result) -> str:
    if result.result == "done":
        return f"{result.sequence} is in {result.phase}: {result.made}, {output.money(result.price)}"
    why = f": {_why(result)}" if _why(result) else ""
    hint = f" ({result.hint})" if result.hint else ""
    return f"{result.sequence} {_SAID[result.result]}{why}{hint}"


_SAID = {"nothing": "needs nothing", "failed": "failed", "stopped": "was stopped", "done": "is done"}


def _is_quiet(event: events.Event) -> bool:
    """Whether a line of its own would be too much; that a service gives no answer is told."""
    return isinstance(event, _QUIET) and not (isinstance(event, events.StepProgress) and event.until)


def _told(event: events.Event) -> str:
    match event:
        case events.StepProgress():
            return f"{event.subject}: {event.stage}"
        case events.StepStarted():
            return f"{event.subject}: {event.model} on {event.provider}, {output.money(event.estimate)}"
        case events.StepResumed():
            return f"{event.subject}: going on with {event.model} on {event.provider}"
        case events.StepRetried():
            return f"{event.subject}: refused for now, again in {event.wait:g} s"
        case events.ElementsDropped():
            return f"{event.subject}: {event.model} takes {event.limit} elements; left out: {', '.join(event.dropped)}"
        case events.StepFailed():
            return f"{event.subject}: {event.message}"
        case _:
            return event.subject
