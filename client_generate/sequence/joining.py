"""How an individual take ends: its pieces joined and published, or told which are missing; also after a death.

Whoever makes a run holds its lock from before it is marked as open until that mark is gone. A run that is open and
whose lock can be taken was left behind, wherever its process died.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import msgspec

from client_generate import files
from client_generate.errors import BudgetError, ClientGenerateError, Failed, NotMade, Rejected
from client_generate.execution import verify
from client_generate.execution.budget import Open
from client_generate.execution.loop import Work
from client_generate.execution.runner import Step
from client_generate.film import events
from client_generate.film.slate import parse
from client_generate.film.take import Media, Take
from client_generate.media import join, probe
from client_generate.media.shelf import Shelf
from client_generate.sequence.desk import Desk
from client_generate.sequence.making import Maker
from client_generate.sequence.published import verified
from client_generate.sequence.runs import Run, Runs
from client_generate.sequence.stale import under_one_basis
from client_generate.sequence.state import RunEnded

Troubles = dict[int, ClientGenerateError]
"""Why pieces are missing, by shot."""


class Begun(NamedTuple):
    """A run that this process makes: marked as open, its lock held."""

    item: Open
    run: Run
    lock: files.Lock


class Joiner:
    """Brings runs to their end, its own process's and those that a death left behind."""

    def __init__(self, desk: Desk, maker: Maker) -> None:
        self._desk = desk
        self._maker = maker
        self.runs = Runs(desk.layout, desk.sequences)

    def joined(self, begun: Begun, troubles: Troubles) -> Step:
        """Join the pieces and publish the take; with pieces missing, end the run as it is. Lets go of it last of all.

        While one of them is still under way at a provider the run stays open, so that `resume` joins it in the end.
        """
        try:
            return (yield from self._joined(begun.item, begun.run, troubles))
        finally:
            begun.lock.release()

    def _joined(self, item: Open, run: Run, troubles: Troubles) -> Step:
        desk, pieces = self._desk, self.runs.pieces(run)
        try:
            if len(pieces) < run.shots:
                raise _incomplete(run, pieces, troubles)
            yield 0.0
            record = self._publish(run, pieces)
        except NotMade:
            raise  # this machine's trouble, not the pieces': the run stays open, and `resume` joins it
        except ClientGenerateError as error:
            if not self._waits(run):
                self._maker.close(item, RunEnded(take=run.draft.take_id), error.message)
            raise
        assert record.media is not None  # noqa: S101 - just published
        self._maker.close(item, RunEnded(take=record.take_id, path=record.media.path, basis=record.basis), "")
        desk.sink(events.StepPublished(subject=record.take_id, path=record.media.path))
        return record

    def _waits(self, run: Run) -> bool:
        """Whether a piece of the run is marked as open: sent, or made and not yet published."""
        opened = (parse(item.subject) for item in self._desk.treasury.opened(run.draft.sequence))
        attempts = (self._desk.executions.attempt(str(slate)) for slate in opened if slate.shot is not None)
        intents = (attempt.intent() for attempt in attempts if attempt is not None)
        return any(getattr(intent.draft, "of", "") == run.draft.take_id for intent in intents if intent is not None)

    def _publish(self, run: Run, pieces: dict[int, Take]) -> Take:
        desk = self._desk
        slate = parse(run.draft.take_id)
        joined = self.runs.folder(run.draft.take_id) / "joined.mp4"
        ordered = tuple(pieces[shot] for shot in range(run.shots))
        if not joined.exists():
            self._join(ordered, joined)
        place = desk.layout.media(slate, ".mp4")
        files.publish(joined, place)
        media = msgspec.structs.replace(probe.probe(place), path=desk.layout.relative(place))
        record = _record(run, ordered, media)
        files.write_once(desk.layout.record(slate), files.encode(record))
        verify.make_strip(record, place, place.with_suffix(".jpg"))
        return record

    def publish_again(self, take_id: str) -> bool:
        """Publish a joined film with its record once more; False where a piece is not there any more."""
        run = self.runs.read(take_id)
        pieces = self.runs.pieces(run) if run else {}
        if run is None or len(pieces) < run.shots:
            return False
        self._publish(run, pieces)
        return True

    def _join(self, pieces: tuple[Take, ...], joined: Path) -> None:
        films = tuple(verified(self._desk.layout, piece) for piece in pieces)
        fresh = joined.with_name("joining.mp4")
        join.join(films, fresh, Shelf(self._desk.layout.cache / "assembly"))
        files.flush(fresh)
        files.publish(fresh, joined)
        files.remove(fresh)

    # --- after a death ---------------------------------------------------------------------------------------------

    def collect(self) -> list[Work]:
        """Return the work that ends every run whose process died; never submits."""
        held = ((item, self._held(item)) for item in self._left_behind())
        return [Work(item.subject, self._ending(item, lock)) for item, lock in held if lock]

    def is_over(self, sequence: str) -> bool:
        """Whether a run was left behind of which nothing is missing but its end."""
        return any(self._is_told(item) or self._is_whole(item) for item in self._left_behind(sequence))

    def bury(self, sequence: str) -> None:
        """Settle what was left behind and is not under way by the history.

        Its process died before a piece could be sent, or after the end was told.
        """
        for item in self._left_behind(sequence):
            if lock := self._held(item):
                try:
                    if self._is_told(item):
                        self._maker.close(item, RunEnded(take=item.subject), "")
                finally:
                    lock.release()

    def whole(self, sequence: str) -> Iterator[Step]:
        """Yield the steps that join what was left behind with all its pieces there."""
        for item in self._left_behind(sequence):
            if self._is_whole(item) and (lock := self._held(item)):
                yield self._ending(item, lock)()

    def _left_behind(self, sequence: str = "") -> Iterator[Open]:
        """Yield the runs that are open and that no living process makes."""
        for item in self._desk.treasury.opened(sequence):
            path = self.runs.lock(item.subject).path
            if path.exists() and files.is_free(path):
                yield item

    def _held(self, item: Open) -> files.Lock | None:
        """Take a run's lock; None where somebody else has it, or settled the run while we reached for it."""
        lock = self.runs.lock(item.subject)
        if lock.take() and self._desk.treasury.is_open(item.subject):
            return lock
        lock.release()
        return None

    def _is_told(self, item: Open) -> bool:
        return item.subject not in self._desk.sequences.load(item.sequence).running

    def _is_whole(self, item: Open) -> bool:
        run = self.runs.read(item.subject)
        return run is not None and len(self.runs.pieces(run)) == run.shots

    def _ending(self, item: Open, lock: files.Lock) -> Callable[[], Step]:
        def step() -> Step:
            run = self.runs.read(item.subject)
            known = {take.take_id for take in self._desk.sequences.load(item.sequence).takes}
            if run and item.subject in known:
                return (yield from self.joined(Begun(item, run, lock), {}))
            error = Rejected(
                f"{item.subject} was stopped before anything was sent.",
                code="never-sent",
                hint="nothing was charged; generate it again",
            )
            self._maker.close(item, RunEnded(take=item.subject), error.message)
            lock.release()
            raise error

        return step


def _record(run: Run, pieces: tuple[Take, ...], media: Media) -> Take:
    """Complete the record from its pieces: the same whenever and by whomever it is written."""
    own = [piece for shot, piece in enumerate(pieces) if shot not in run.reused]
    billed = [piece.price_billed for piece in own if piece.price_billed is not None]
    return msgspec.structs.replace(
        run.draft,
        basis=under_one_basis(run.draft, pieces),
        pieces=tuple(piece.take_id for piece in pieces),
        media=media,
        price_billed=sum(billed, Decimal(0)) if billed else None,
        finished_at=max((piece.finished_at for piece in pieces if piece.finished_at), default=None),
    )


def _incomplete(run: Run, pieces: dict[int, Take], troubles: Troubles) -> ClientGenerateError:
    """Say which pieces are missing and why; over budget when that is why, else failed."""
    missing = ", ".join(str(shot) for shot in range(run.shots) if shot not in pieces)
    said = f"{run.draft.take_id} has {len(pieces)} of {run.shots} pieces; missing: shot {missing}."
    why = dict.fromkeys(trouble.message for trouble in troubles.values() if trouble.code != "shot-before-missing")
    message = " ".join([said, *why])
    for trouble in troubles.values():
        if isinstance(trouble, BudgetError):
            return BudgetError(message, hint=trouble.hint)
    hint = "nothing is lost; the same generate command makes the missing ones"
    return Failed(message, code="incomplete", hint=next((t.hint for t in troubles.values() if t.hint), hint))
