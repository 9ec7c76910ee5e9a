"""Shots and their takes as the execution side sees them, derived from the attempt files; gives out numbers."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import Busy, Conflict, StateError
from client_generate.execution.attempt import ENDINGS, Attempt, AttemptState
from client_generate.film.layout import Layout
from client_generate.film.slate import Kind, Slate, recognised
from client_generate.film.take import RunState


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A take or grid in execution: its newest attempt and the state of it."""

    subject: str
    attempt: int
    state: RunState


class Owned(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/job/1"):
    """Whose a provider's job is: one attempt's, for ever."""

    provider: str
    job_id: str
    attempt: str


class ExecutionStore:
    """The attempts of one project."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def claim(self, sequence: str, shot: int | None, kind: Kind, *, after: int = 0) -> Slate:
        """Take the next free number for a take or grid. Numbers are never reused, whoever runs beside us.

        A number is passed over when any file has its name in the place where it will stand, an editor's too. `after`
        is the highest number known; a wrong one only costs a few more tries.
        """
        there = _names(self.layout.home(Slate(sequence, shot, kind, 1)))
        number = after
        while True:
            number += 1
            slate = Slate(sequence, shot, kind, number)
            if str(slate).casefold() not in there and files.claim_folder(self.layout.subject(str(slate))):
                return slate

    def attempt(self, subject: str, number: int = 0) -> Attempt | None:
        """Return one attempt of a subject, the newest when no number is given."""
        number = number or max(self._numbers(subject), default=0)
        return Attempt(self.layout.attempt(subject, number)) if number else None

    def begin(self, subject: str, number: int = 1) -> Attempt:
        """Make an attempt's folder and hold its owner's lock: until we let go or die, nobody else touches it.

        Raises `Busy` when somebody else holds it.
        """
        attempt = Attempt(self.layout.attempt(subject, number))
        files.make_folder(attempt.folder)
        if not attempt.owner.take():
            raise Busy(f"{subject} is held by another process.", hint="let it finish, then run the same command again")
        return attempt

    def entry(self, subject: str) -> Entry | None:
        """Return how a take or grid stands; None before its intent was written."""
        attempt = self.attempt(subject)
        if attempt is None or (state := attempt.state) == "empty":
            return None
        return Entry(subject=subject, attempt=attempt.number, state=run_state(state))

    def shots(self, subject: str) -> Iterator[Entry]:
        """Yield the takes of a sequence (`SEQ08`) or child shot (`SEQ08_shot03`), in order. Grids never appear."""
        named = (recognised(path.name) for path in self.layout.executions.glob(f"{subject}_take*"))
        ours = (slate for slate in named if slate is not None and slate.subject == subject)
        for slate in sorted(ours, key=lambda slate: slate.number):
            if entry := self.entry(str(slate)):
                yield entry

    def was_abandoned_unsent(self, subject: str) -> bool:
        """Whether the process that began it died before anything was sent."""
        attempt = self.attempt(subject)
        return attempt is not None and attempt.state in {"empty", "intent"} and attempt.is_orphaned

    def is_unsure(self, subject: str) -> bool:
        """Whether its newest call went out and nobody knows, or finds out, whether it was taken."""
        attempt = self.attempt(subject)
        if attempt is None or (state := attempt.state) not in {"ambiguous", "sending"}:
            return False
        return state == "ambiguous" or attempt.is_orphaned

    def is_ambiguous(self, subject: str) -> bool:
        """Whether everything was tried to find out about its newest call, so that a person must decide."""
        attempt = self.attempt(subject)
        return attempt is not None and attempt.state == "ambiguous"

    def newest(self, subject: str) -> str:
        """Return the name of its newest attempt, `SEQ08_take002/attempt001`; empty when there is none."""
        attempt = self.attempt(subject)
        return f"{subject}/{attempt.folder.name}" if attempt else ""

    def alive(self, subjects: Iterable[str]) -> frozenset[str]:
        """Return those subjects that a living process sends or follows."""
        return frozenset(subject for subject in subjects if self._is_alive(subject))

    def _is_alive(self, subject: str) -> bool:
        attempt = self.attempt(subject)
        run = files.is_free(self.layout.subject(subject) / "run.lock")
        return not run or (attempt is not None and not attempt.is_orphaned)

    # --- whose job ---------------------------------------------------------------------------------------------------

    def own(self, provider: str, job_id: str, attempt: Attempt) -> bool:
        """Write down that a provider's job is this attempt's; False when it is another's."""
        owned = Owned(provider=provider, job_id=job_id, attempt=attempt.name)
        try:
            files.write_once(self._job(provider, job_id), files.encode(owned))
        except Conflict:
            return False
        return True

    def owns(self, provider: str, job_id: str, *, apart_from: Attempt) -> bool:
        """Whether another attempt has this provider job already; reads what is in flight, not the whole project."""
        try:
            owned = files.read(self._job(provider, job_id), Owned)
        except StateError:
            return True  # somebody's it is, and nobody can say that it is ours
        if owned is not None:
            return owned.attempt != apart_from.name
        return any(_holds(path, job_id) for path in self._submitted() if path.parent != apart_from.folder)

    def _job(self, provider: str, job_id: str) -> Path:
        return self.layout.jobs / f"{hashlib.sha256(f'{provider} {job_id}'.encode()).hexdigest()[:32]}.json"

    def _submitted(self) -> Iterator[Path]:
        """Yield the job ids on disk of what is in flight: a crash may have come between them and `own`."""
        for path in self.layout.open.glob("*.json"):
            yield from (self.layout.executions / path.stem).glob("attempt*/submitted.json")

    def _numbers(self, subject: str) -> Iterator[int]:
        for path in self.layout.subject(subject).glob("attempt*"):
            digits = path.name.removeprefix("attempt")
            if digits.isascii() and digits.isdigit():
                yield int(digits)


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


def _names(folder: Path) -> frozenset[str]:
    """Return the names in a folder without endings, in small letters: some disks know no difference."""
    try:
        return frozenset(entry.name.partition(".")[0].casefold() for entry in os.scandir(folder))
    except FileNotFoundError:
        return frozenset()


def _holds(path: Path, job_id: str) -> bool:
    """Whether a file speaks of a job; searched as bytes, so that a torn one still tells."""
    with suppress(OSError):
        return msgspec.json.encode(job_id) in path.read_bytes()
    return False
