"""What has happened in a project, from its files: decisions, steps of attempts and paid calls, in order of time.

Nothing listens and nothing is kept beside the files: whoever reads on gets what other processes have written since.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from client_generate import files
from client_generate.decoders import decoder
from client_generate.errors import StateError
from client_generate.execution.steps import StepJournal, unreadable
from client_generate.film import events
from client_generate.film.events import Happened
from client_generate.film.layout import Layout

_OWN = frozenset({"do", "n", "at", "who", "why"})


class Journal:
    """One project's journal, read on from where it was left. `since` leaves out what happened before."""

    def __init__(self, layout: Layout, *, since: datetime | None = None) -> None:
        self._layout = layout
        self._since = since
        self._steps = StepJournal(layout, since=since)
        self._histories: dict[str, _Tail] = {}
        self._ledger = _Tail(layout.ledger)
        self._last: dict[str, int] = {}
        self._paid: set[str] = set()

    def read(self) -> tuple[Happened, ...]:
        """Return what is new since the last time, oldest first; everything at the first time."""
        decided = list(self._decisions())
        named = [name for one in decided for name in _names(one.event)]
        found = [one for one in decided if self._since is None or one.at >= self._since]
        return tuple(sorted([*found, *self._steps.read(named), *self._payments()], key=lambda one: one.at))

    # --- decisions -----------------------------------------------------------------------------------------------

    def _decisions(self) -> Iterator[Happened]:
        for sequence in self._sequences():
            tail = self._histories.get(sequence)
            if tail is None:
                tail = self._histories[sequence] = _Tail(self._layout.folder / sequence / "history.jsonl")
            for line in tail.fresh():
                yield from self._decision(sequence, line, tail)

    def _sequences(self) -> list[str]:
        try:
            with os.scandir(self._layout.folder) as entries:
                return sorted(e.name for e in entries if e.is_dir(follow_symlinks=False) and e.name[0] != ".")
        except FileNotFoundError:
            return []

    def _decision(self, sequence: str, line: bytes, tail: _Tail) -> Iterator[Happened]:
        try:
            said: dict[str, Any] = msgspec.json.decode(line, type=dict[str, Any])
            at, number = _time(said["at"]), int(said["n"])
        except (msgspec.DecodeError, KeyError, TypeError, ValueError) as error:
            yield unreadable(tail.changed_at, self._layout.name, sequence, f"A line of {tail.path}: {error!r}.")
            return
        if number <= self._last.get(sequence, 0):  # the file was put back from a copy
            return
        self._last[sequence] = number
        detail = {key: value for key, value in said.items() if key not in _OWN}
        subject = str(detail.get("take") or detail.get("grid") or sequence)
        event = events.Decided(
            subject=subject, do=str(said.get("do", "")), n=number, why=str(said.get("why", "")), detail=detail
        )
        yield Happened(at=at, project=self._layout.name, who=str(said.get("who", "")), event=event)

    # --- money ---------------------------------------------------------------------------------------------------

    def _payments(self) -> Iterator[Happened]:
        for line in self._ledger.fresh():
            try:
                said = decoder(_Payment).decode(line)
            except msgspec.DecodeError as error:
                changed = self._ledger.changed_at
                yield unreadable(changed, self._layout.name, "ledger", f"A line of {self._ledger.path}: {error}.")
                continue
            at = _time(said.at)
            if said.attempt not in self._paid and (self._since is None or at >= self._since):
                yield Happened(at=at, project=self._layout.name, who=said.who, event=said.event)
            self._paid.add(said.attempt)


class _Payment(msgspec.Struct):
    """A line of the ledger, as far as it is told."""

    attempt: str
    provider: str
    model: str
    estimated: Decimal
    at: datetime
    billed: Decimal | None = None
    who: str = ""

    @property
    def event(self) -> events.Event:
        """The line as an event of the take or grid that was paid for."""
        return events.Paid(
            subject=self.attempt.partition("/")[0],
            attempt=self.attempt,
            provider=self.provider,
            model=self.model,
            estimated=self.estimated,
            billed=self.billed,
        )


class _Tail:
    """The whole lines that were added to a file; a line that is still being written waits for its end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._end = 0
        self._file = 0

    @property
    def changed_at(self) -> datetime:
        """When the file last changed."""
        return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)

    def fresh(self) -> list[bytes]:
        """Return the new lines; all of them when the file is another one, or shorter than it was."""
        try:
            stat = self.path.stat()
            if stat.st_ino != self._file or stat.st_size < self._end:
                self._file, self._end = stat.st_ino, 0
            if stat.st_size == self._end:
                return []
            with files.open_regular(self.path) as file:
                file.seek(self._end)
                data = file.readall()
        except (FileNotFoundError, NotADirectoryError, StateError):
            return []
        whole = data[: data.rfind(b"\n") + 1]
        self._end += len(whole)
        return whole.split(b"\n")[:-1]


def _time(value: object) -> datetime:
    at = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _names(event: events.Event) -> Iterator[str]:
    """Yield the takes and grids that a decision is about: their attempts have something new."""
    if isinstance(event, events.Decided):
        yield from (str(event.detail[key]) for key in ("take", "grid") if key in event.detail)
