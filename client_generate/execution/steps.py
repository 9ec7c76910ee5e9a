"""What the attempts' files tell, as events: each step once, at the time that stands in it. Takes no lock."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import StateError, UsageError
from client_generate.execution.attempt import ENDINGS
from client_generate.film import events
from client_generate.film.events import Happened
from client_generate.film.layout import Layout
from client_generate.film.slate import subject_of

_STEPS = ("intent", "sending", "submitted", "processing", "fetched", "done", "ambiguous", *ENDINGS)
_BITS = {f"{step}.json": 1 << place for place, step in enumerate(_STEPS)}
_TICK = 1_000_000_000  # nanoseconds: no file system's clock is coarser than a second
_SLACK = 60.0  # seconds by which a folder's clock may be off


class _Drafted(msgspec.Struct):
    model: str = ""


class _File(msgspec.Struct):
    path: str = ""


class _Recorded(msgspec.Struct):
    """The one field of a take's or grid's record that an event tells."""

    media: _File | None = None


class _Step(msgspec.Struct):
    """The few fields of any step's file that an event tells."""

    at: datetime
    who: str = ""
    provider: str = ""
    estimate: Decimal = Decimal(0)
    draft: _Drafted | None = None
    job_id: str = ""
    code: str = ""
    message: str = ""
    hint: str = ""


class StepJournal:
    """The steps of a project's attempts, as they are written.

    Told once, a step is known by a bit; what nobody works on is not looked at again, so that reading on costs the same
    however much was ever made.
    """

    def __init__(self, layout: Layout, *, since: datetime | None = None) -> None:
        self._layout = layout
        self._since = since
        self._told: dict[str, int] = {}
        self._subjects: frozenset[str] = frozenset()
        self._listed_at = -1
        self._open: frozenset[str] = frozenset()

    def read(self, named: Iterable[str] = ()) -> Iterator[Happened]:
        """Yield the steps that are new: of what is or was just under way, of new subjects, and of those `named`."""
        first = self._listed_at < 0
        fresh = self._fresh_subjects()
        opened = frozenset(_names(self._layout.open, suffix=".json"))
        wanted = fresh | opened | self._open | (self._subjects & frozenset(named))
        self._open = opened
        for subject in sorted(wanted):
            yield from self._of_subject(subject, all_times=not first or self._since is None)

    def _fresh_subjects(self) -> frozenset[str]:
        """Return the subjects that came since the last time; the folder's own time says whether to look at all."""
        try:
            changed = self._layout.executions.stat().st_mtime_ns
        except FileNotFoundError:
            return frozenset()
        if changed == self._listed_at:
            return frozenset()
        there = frozenset(_names(self._layout.executions))
        fresh, self._subjects = there - self._subjects, there
        # A folder that changed a moment ago may change again within the same tick of its clock.
        self._listed_at = changed if time.time_ns() - changed > _TICK else 0
        return fresh

    def _of_subject(self, subject: str, *, all_times: bool) -> Iterator[Happened]:
        try:
            folder = self._layout.subject(subject)
        except UsageError:  # a folder of another kind
            return
        for attempt in sorted(_names(folder)):
            path = folder / attempt
            if attempt.startswith("attempt") and (all_times or self._is_recent(path)):
                yield from self._of_attempt(subject, path)

    def _is_recent(self, attempt: Path) -> bool:
        assert self._since is not None  # noqa: S101 - asked only with a time
        return attempt.stat().st_mtime >= self._since.timestamp() - _SLACK

    def _of_attempt(self, subject: str, attempt: Path) -> Iterator[Happened]:
        key = f"{subject}/{attempt.name}"
        told = self._told.get(key, 0)
        there = sum(_BITS.get(name, 0) for name in _names(attempt))
        self._told[key] = told | there
        for name, bit in _BITS.items():
            if bit & there & ~told:
                yield from self._of_step(subject, attempt / name)

    def _of_step(self, subject: str, path: Path) -> Iterator[Happened]:
        try:
            step = files.read(path, _Step)
        except (StateError, OSError) as error:
            at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            yield unreadable(at, self._layout.name, subject, str(error))
            return
        if step is None:
            return
        at = step.at if step.at.tzinfo else step.at.replace(tzinfo=UTC)
        if self._since is None or at >= self._since:
            event = self._event(subject, path.stem, step)
            yield Happened(at=at, project=self._layout.name, who=step.who, event=event)

    def _event(self, subject: str, name: str, step: _Step) -> events.Event:
        if name == "intent":
            model = step.draft.model if step.draft else ""
            return events.StepStarted(subject=subject, provider=step.provider, model=model, estimate=step.estimate)
        if name == "submitted":
            return events.StepSubmitted(subject=subject, job_id=step.job_id)
        if name == "done":
            return events.StepPublished(subject=subject, path=self._published(subject))
        if name in {"sending", "processing", "fetched"}:
            return events.StepProgress(subject=subject, stage=name)
        return events.StepFailed(subject=subject, code=step.code or name, message=step.message, hint=step.hint)

    def _published(self, subject: str) -> str:
        """Return the path that the record tells; where that is gone, the name that it has without its ending."""
        slate = subject_of(subject)
        try:
            record = files.read(self._layout.record(slate), _Recorded)
        except (StateError, OSError):
            record = None
        return record.media.path if record and record.media else self._layout.relative(self._layout.media(slate, ""))


def unreadable(at: datetime, project: str, subject: str, why: str) -> Happened:
    """Tell of a file or line that cannot be read; everything else is told all the same."""
    hint = "`client_generate doctor` says what to mend; it is left as it is"
    return Happened(
        at=at,
        project=project,
        who="",
        event=events.Warned(subject=subject, code="journal-unreadable", message=why, hint=hint),
    )


def _names(folder: Path, *, suffix: str = "") -> Iterator[str]:
    """Yield the names in a folder that nobody is still writing; nothing where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(suffix) and not entry.name.startswith("."):
                    yield entry.name.removesuffix(suffix)
    except (FileNotFoundError, NotADirectoryError):
        return
