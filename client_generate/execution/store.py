"""Shots and their takes as the execution side sees them, derived from the attempt files; gives out numbers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import msgspec

from client_generate import files
from client_generate.execution.attempt import ENDINGS, Attempt, AttemptState
from client_generate.film.layout import Layout
from client_generate.film.slate import Kind, Slate, parse
from client_generate.film.take import RunState


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A take or grid in execution: its newest attempt and the state of it."""

    subject: str
    attempt: int
    state: RunState


class ExecutionStore:
    """The attempts of one project."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def claim(self, sequence: str, shot: int | None, kind: Kind, *, after: int = 0) -> Slate:
        """Take the next free number for a take or grid. Numbers are never reused, whoever runs beside us.

        `after` is the highest number known; a wrong one only costs a few more tries.
        """
        number = after
        while True:
            number += 1
            slate = Slate(sequence, shot, kind, number)
            if self.layout.record(slate).exists():
                continue
            if files.claim_folder(self.layout.subject(str(slate))):
                return slate

    def attempt(self, subject: str, number: int = 0) -> Attempt | None:
        """Return one attempt of a subject, the newest when no number is given."""
        number = number or max(self._numbers(subject), default=0)
        return Attempt(self.layout.attempt(subject, number)) if number else None

    def begin(self, subject: str, number: int = 1) -> Attempt:
        """Make an attempt's folder and hold its owner's lock: until we let go or die, nobody else touches it."""
        attempt = Attempt(self.layout.attempt(subject, number))
        attempt.folder.mkdir(parents=True, exist_ok=True)
        attempt.owner.take()
        return attempt

    def entry(self, subject: str) -> Entry | None:
        """Return how a take or grid stands; None before its intent was written."""
        attempt = self.attempt(subject)
        if attempt is None or (state := attempt.state) == "empty":
            return None
        return Entry(subject=subject, attempt=int(attempt.folder.name.removeprefix("attempt")), state=run_state(state))

    def shots(self, subject: str) -> Iterator[Entry]:
        """Yield the takes of a sequence (`SEQ08`) or child shot (`SEQ08_shot03`), in order. Grids never appear."""
        if not self.layout.executions.is_dir():
            return
        for path in sorted(self.layout.executions.glob(f"{subject}_take*")):
            if (slate := parse(path.name)).subject == subject and (entry := self.entry(str(slate))):
                yield entry

    def was_abandoned_unsent(self, subject: str) -> bool:
        """Whether the process that began it died before anything was sent."""
        attempt = self.attempt(subject)
        return attempt is not None and attempt.state in {"empty", "intent"} and attempt.is_orphaned

    def alive(self, subjects: Iterable[str]) -> frozenset[str]:
        """Return those subjects that a living process sends or follows."""
        return frozenset(subject for subject in subjects if self._is_alive(subject))

    def _is_alive(self, subject: str) -> bool:
        attempt = self.attempt(subject)
        run = files.is_free(self.layout.subject(subject) / "run.lock")
        return not run or (attempt is not None and not attempt.is_orphaned)

    def owns(self, job_id: str, *, apart_from: Attempt) -> bool:
        """Whether another attempt has this provider job already."""
        for path in self.layout.executions.glob("*/attempt*/submitted.json"):
            if path.parent != apart_from.folder and msgspec.json.decode(path.read_bytes())["job_id"] == job_id:
                return True
        return False

    def _numbers(self, subject: str) -> Iterator[int]:
        for path in self.layout.subject(subject).glob("attempt*"):
            if path.name[7:].isdigit():
                yield int(path.name[7:])


def run_state(state: AttemptState) -> RunState:
    """Translate an attempt's state into the words of a shot's execution."""
    if state in ENDINGS:
        return "failed"
    translated: dict[str, RunState] = {
        "submitted": "video_submitted",
        "processing": "video_processing",
        "fetched": "video_processing",
        "done": "video_complete",
    }
    return translated.get(state, "registered")


def fresh_token() -> str:
    """Return a text that no other attempt has, by which a provider's list is searched."""
    return f"cg-{os.urandom(12).hex()}"
