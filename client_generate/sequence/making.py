"""How a take or grid is made: a number, a reservation, a line in the history; then the step and its end."""

from __future__ import annotations

import errno
from collections.abc import Callable

from client_generate import files
from client_generate.errors import ClientGenerateError, StateError
from client_generate.execution.attempt import ENDINGS, Attempt, Intent
from client_generate.execution.budget import Open
from client_generate.execution.loop import Begin, Work
from client_generate.execution.runner import Step
from client_generate.film import events
from client_generate.film.plan import Budget
from client_generate.film.slate import Kind, parse
from client_generate.film.take import Grid, Record, Take
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafts import Draft
from client_generate.sequence.state import (
    GridEnded,
    GridStarted,
    Move,
    PieceMade,
    RunEnded,
    RunStarted,
    SequenceState,
    check_move,
    highest,
)
from client_generate.sequence.store import Deciding


class Maker:
    """Makes what was drafted, and brings to an end what a crash left behind."""

    def __init__(self, desk: Desk, budget: Budget) -> None:
        self._desk = desk
        self._budget = budget

    def collect(self) -> list[Work]:
        """Return the work that brings every open call to its end; it never submits."""
        return [Work(item.subject, self._collecting(item)) for item in self._calls()]

    def step(self, draft: Draft, kind: Kind) -> Step:
        """Take a number, write down that it began, and see it through.

        The same inputs as a call that a crash left behind go on with that one. A piece of an individual take comes
        through here too; its run has checked the move.
        """
        desk = self._desk
        self.bury_lost(draft.sequence)
        self._bury_unborn(draft.sequence)
        move: Move = "generate" if kind == "take" else "grid"
        with desk.sequences.deciding(draft.sequence) as deciding:
            if not draft.of:
                check_move(deciding.state, move)
            left = self._left_behind(draft)
            if left is None:
                item, attempt = self._claim(draft, deciding.state, kind)
                intent = draft.intent(parse(item.subject), at=desk.clock(), who=desk.who)
                self._begun(deciding, intent.draft)
        if left is not None:
            return (yield from self._seen_through(left, self._attempt(left), may_submit=True))
        if draft.dropped:
            names = tuple(element.id for element in draft.dropped)
            desk.sink(
                events.ElementsDropped(subject=item.subject, model=draft.card.id, limit=draft.limit, dropped=names)
            )
        return (yield from self._concluded(item, attempt, self._first(attempt, intent, kind)))

    def _first(self, attempt: Attempt, intent: Intent, kind: Kind) -> Step:
        perform = self._desk.steps.execute_multi_shot if kind == "take" else self._desk.steps.generate_grid
        return (yield from perform(attempt, attempt.freeze(intent)))

    def _claim(self, draft: Draft, state: SequenceState, kind: Kind) -> tuple[Open, Attempt]:
        """Reserve the money, then take the next number, its attempt's lock held so that `resume` leaves it alone."""
        desk = self._desk
        held: list[Attempt] = []
        after = highest(state, kind, draft.shot)

        def claim() -> str:
            slate = desk.executions.claim(draft.sequence, draft.shot, kind, after=after)
            held.append(desk.executions.begin(str(slate)))
            return str(slate)

        asked = Open(
            subject="", sequence=draft.sequence, provider=draft.provider, model=draft.card.id,
            reserved=draft.price, at=desk.clock(), who=desk.who,
        )  # fmt: skip
        try:
            return self.reserve(asked, claim), held[0]
        except BaseException:
            for attempt in held:
                attempt.owner.release()
            raise

    def reserve(self, asked: Open, claim: Callable[[], str]) -> Open:
        """Set money aside for what `claim` takes a number for. Raises `BudgetError`."""
        return self._desk.treasury.reserve(asked, self._budget, claim)

    def _calls(self) -> list[Open]:
        """Return what is open and is one call; a run of several has a lock of its own and ends itself."""
        layout = self._desk.layout
        return [i for i in self._desk.treasury.opened() if not (layout.subject(i.subject) / "run.lock").exists()]

    def _left_behind(self, draft: Draft) -> Open | None:
        """Return a call with the same inputs that no living process works on any more."""
        for item in self._calls():
            if item.sequence != draft.sequence or not (attempt := self._attempt(item)).is_orphaned:
                continue
            intent = attempt.intent()
            if intent is None or getattr(intent.draft, "of", "") != draft.of:
                continue
            if (intent.provider, intent.order.likeness) == (draft.provider, draft.order.likeness):
                return item
        return None

    def _bury_unborn(self, sequence: str) -> None:
        """End what a crash left before its intent was written: nobody can continue it, and nothing was sent."""
        for item in self._calls():
            attempt = self._attempt(item)
            if item.sequence == sequence and attempt.state == "empty" and attempt.owner.take(wait=0):
                try:
                    if attempt.state == "empty":
                        self._end(item, attempt, None, "it was stopped before anything was sent")
                finally:
                    attempt.owner.release()

    def bury_lost(self, sequence: str) -> tuple[str, ...]:
        """End what the history calls under way and no job record tells of any more; returns what that was.

        Whatever is under way is marked as open before the history says so, and stays so until the history says that it
        ended: without the mark, somebody removed `executions/`.
        """
        store = self._desk.sequences
        if not self._unmarked(store.load(sequence)):
            return ()
        with store.deciding(sequence) as deciding:
            lost = self._unmarked(deciding.state)
            for name in lost:
                deciding.record(self._end_of(name), "its job record in executions/ is gone")
        return lost

    def _unmarked(self, state: SequenceState) -> tuple[str, ...]:
        under_way = (*state.running, *state.exploring)
        return tuple(name for name in under_way if not self._desk.treasury.is_open(name)) if under_way else ()

    def _end_of(self, name: str) -> RunEnded | GridEnded:
        """Tell how something ended from what stands under its final name."""
        layout = self._desk.layout
        slate = parse(name)
        record = files.read(layout.record(slate), Take if slate.kind == "take" else Grid)
        path = record.media.path if record and record.media else None
        return RunEnded(take=name, path=path) if slate.kind == "take" else GridEnded(grid=name, path=path)

    def _collecting(self, item: Open) -> Begin:
        return lambda: self._seen_through(item, self._attempt(item), may_submit=False)

    def _seen_through(self, item: Open, attempt: Attempt, *, may_submit: bool) -> Step:
        return (yield from self._concluded(item, attempt, self._desk.steps.collect(attempt, may_submit=may_submit)))

    def _concluded(self, item: Open, attempt: Attempt, step: Step) -> Step:
        """Run a step, then write its end into the sequence and settle what was reserved."""
        try:
            record = yield from step
        except ClientGenerateError as error:
            if attempt.state in ENDINGS or attempt.state == "empty":
                self._end(item, attempt, None, error.message)
            self._failed(item, error)
            raise
        except OSError as error:
            raise _of_the_disk(error) from error
        finally:
            attempt.owner.release()
        self._end(item, attempt, record, "")
        return record

    def _failed(self, item: Open, error: ClientGenerateError) -> None:
        self._desk.sink(
            events.StepFailed(subject=item.subject, code=error.code, message=error.message, hint=error.hint)
        )

    def _end(self, item: Open, attempt: Attempt, record: Record | None, why: str) -> None:
        desk, path = self._desk, record.media.path if record and record.media else None
        ended = attempt.ended()
        with desk.sequences.deciding(item.sequence) as deciding:
            intent = attempt.intent()
            if intent is not None:
                self._begun(deciding, intent.draft)
            if item.subject in deciding.state.running:
                deciding.record(RunEnded(take=item.subject, path=path), why)
            elif item.subject in deciding.state.exploring:
                deciding.record(GridEnded(grid=item.subject, path=path), why)
            elif record and isinstance(record, Take) and record.of:
                deciding.record(PieceMade(take=record.take_id, of=record.of))
            phase = deciding.state.phase
        desk.treasury.settle(
            item,
            attempt=f"{item.subject}/{attempt.folder.name}",
            charged=record is not None or bool(ended and ended.charged is not False),
            billed=record.price_billed if record else None,
            at=desk.clock(),
        )
        desk.sink(events.PhaseChanged(subject=item.sequence, phase=phase))

    def _begun(self, deciding: Deciding, draft: Record) -> None:
        """Write down once that a take or grid began."""
        if isinstance(draft, Take):
            if not draft.of and all(known.take_id != draft.take_id for known in deciding.state.takes):
                deciding.record(RunStarted(take=draft.take_id, mode=draft.mode, model=draft.model))
        elif all(known.grid_id != draft.grid_id for known in deciding.state.grids):
            deciding.record(GridStarted(grid=draft.grid_id))

    def close(self, item: Open, ended: RunEnded, why: str) -> None:
        """Write down how a run of several pieces ended; its pieces have settled their own money."""
        with self._desk.sequences.deciding(item.sequence) as deciding:
            if ended.take in deciding.state.running:
                deciding.record(ended, why)
            phase = deciding.state.phase
        self._desk.treasury.settle(item, attempt=ended.take, charged=False, billed=None, at=self._desk.clock())
        self._desk.sink(events.PhaseChanged(subject=item.sequence, phase=phase))

    def _attempt(self, item: Open) -> Attempt:
        return self._desk.executions.attempt(item.subject) or Attempt(self._desk.layout.attempt(item.subject, 1))


def _of_the_disk(error: OSError) -> StateError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StateError(
            "The disk is full.",
            code="disk-full",
            hint="free some space, then run `client_generate resume`; nothing that was made is lost",
        )
    return StateError(
        f"The workspace cannot be written: {error}.",
        code="disk-failed",
        hint="mend that, then run `client_generate resume`; nothing that was made is lost",
    )
