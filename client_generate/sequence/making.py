"""How a take or grid is made: a number, a reservation, a line in the history; then the step and its end."""

from __future__ import annotations

import errno

from client_generate.errors import ClientGenerateError, StateError
from client_generate.execution.attempt import ENDINGS, Attempt, Intent
from client_generate.execution.budget import Open
from client_generate.execution.loop import Begin, Outcome, Work
from client_generate.execution.runner import Step
from client_generate.film import events
from client_generate.film.plan import Budget
from client_generate.film.slate import Kind, parse
from client_generate.film.take import Record, Take
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafts import Draft
from client_generate.sequence.state import (
    GridEnded,
    GridStarted,
    Move,
    RunEnded,
    RunStarted,
    SequenceState,
    check_move,
)
from client_generate.sequence.store import Deciding


class Maker:
    """Makes what was drafted, and brings to an end what a crash left behind."""

    def __init__(self, desk: Desk, budget: Budget) -> None:
        self._desk = desk
        self._budget = budget

    def make_one(self, draft: Draft, kind: Kind) -> Record:
        """Make one take or grid and return its record. Raises what went wrong."""
        (outcome,) = self._desk.loop().run([Work(draft.sequence, lambda: self.step(draft, kind))])
        if outcome.error is not None:
            raise outcome.error
        assert outcome.record is not None  # noqa: S101 - no error, so a record
        return outcome.record

    def collect(self) -> tuple[Outcome, ...]:
        """Bring everything that is open to its end; never submits."""
        work = [Work(item.subject, self._collecting(item)) for item in self._desk.treasury.opened()]
        return tuple(self._desk.loop().run(work))

    def step(self, draft: Draft, kind: Kind) -> Step:
        """Take a number, write down that it began, and see it through."""
        desk = self._desk
        self._bury_unborn(draft.sequence)
        move: Move = "generate" if kind == "take" else "grid"
        with desk.sequences.deciding(draft.sequence) as deciding:
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
        known = (t.take_id for t in state.takes) if kind == "take" else (g.grid_id for g in state.grids)
        after = max((parse(name).number for name in known), default=0)

        def claim() -> str:
            slate = desk.executions.claim(draft.sequence, None, kind, after=after)
            held.append(desk.executions.begin(str(slate)))
            return str(slate)

        asked = Open(
            subject="", sequence=draft.sequence, provider=draft.provider, model=draft.card.id,
            reserved=draft.price, at=desk.clock(), who=desk.who,
        )  # fmt: skip
        try:
            return desk.treasury.reserve(asked, self._budget, claim), held[0]
        except BaseException:
            for attempt in held:
                attempt.owner.release()
            raise

    def _left_behind(self, draft: Draft) -> Open | None:
        """Return a run with the same inputs that no living process works on any more."""
        for item in self._desk.treasury.opened():
            if item.sequence != draft.sequence or not (attempt := self._attempt(item)).is_orphaned:
                continue
            intent = attempt.intent()
            if intent and (intent.provider, intent.order.likeness) == (draft.provider, draft.order.likeness):
                return item
        return None

    def _bury_unborn(self, sequence: str) -> None:
        """End what a crash left before its intent was written: nobody can continue it, and nothing was sent."""
        for item in self._desk.treasury.opened():
            attempt = self._attempt(item)
            if item.sequence == sequence and attempt.state == "empty" and attempt.owner.take(wait=0):
                try:
                    if attempt.state == "empty":
                        self._end(item, attempt, None, "it was stopped before anything was sent")
                finally:
                    attempt.owner.release()

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
            raise
        except OSError as error:
            raise _of_the_disk(error) from error
        finally:
            attempt.owner.release()
        self._end(item, attempt, record, "")
        return record

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
            if all(known.take_id != draft.take_id for known in deciding.state.takes):
                deciding.record(RunStarted(take=draft.take_id, mode=draft.mode, model=draft.model))
        elif all(known.grid_id != draft.grid_id for known in deciding.state.grids):
            deciding.record(GridStarted(grid=draft.grid_id))

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
