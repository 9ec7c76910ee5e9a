"""How a take or grid is made: a number, a reservation, a line in the history; then the step and its end."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

import msgspec

from client_generate import files
from client_generate.errors import Busy, ClientGenerateError, Failed, Throttled, Unavailable
from client_generate.execution import disk
from client_generate.execution.attempt import ENDINGS, Attempt, AttemptState, Intent
from client_generate.execution.budget import Open
from client_generate.execution.loop import Begin, Work
from client_generate.execution.runner import Step
from client_generate.execution.store import fresh_token
from client_generate.film import events
from client_generate.film.plan import Budget
from client_generate.film.slate import Kind, parse
from client_generate.film.take import Grid, Kept, Take
from client_generate.sequence import fallback
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

LONGEST_PAUSE = 120.0
_DEAD: tuple[AttemptState, ...] = ("empty", *ENDINGS)


class Maker:
    """Makes what was drafted, and brings to an end what a crash left behind."""

    def __init__(self, desk: Desk, budget: Budget) -> None:
        self._desk = desk
        self._budget = budget

    def collect(self) -> list[Work]:
        """Return the work that brings every open call to its end; it never submits.

        What had ended without media, and died before that was settled, is settled at once.
        """
        self._bury(ENDINGS)
        return [Work(item.subject, self._collecting(item)) for item in self._calls()]

    def step(self, draft: Draft, kind: Kind) -> Step:
        """Take a number, write down that it began, and see it through.

        The same inputs as a call that a crash left behind go on with that one. A piece of an individual take comes
        through here too; its run has checked the move. Where the model cannot be had the plan's fallback is tried.
        """
        try:
            return (yield from self._once(draft, kind))
        except ClientGenerateError as error:
            if draft.fallback is None or not fallback.is_due(error):
                raise
            self._desk.sink(fallback.told(draft.sequence, draft.card.id, draft.fallback.card.id, error))
        return (yield from self._once(draft.fallback, kind))

    def _once(self, draft: Draft, kind: Kind) -> Step:
        desk = self._desk
        self.bury(draft.sequence)
        move: Move = "generate" if kind == "take" else "grid"
        with desk.sequences.deciding(draft.sequence) as deciding:
            if not draft.of:
                check_move(deciding.state, move)
            left = self._left_behind(draft)
            if left is None and draft.fallback:
                left = self._left_behind(draft.fallback)
            if left is None:
                item, held = self._claim(draft, deciding.state, kind)
                intent = draft.intent(parse(item.subject), at=desk.clock(), who=desk.who)
                self._begun(deciding, intent.draft)
        if left is not None:
            return (yield from self._seen_through(*left, may_submit=True))
        if draft.dropped:
            names = tuple(element.id for element in draft.dropped)
            desk.sink(
                events.ElementsDropped(subject=item.subject, model=draft.card.id, limit=draft.limit, dropped=names)
            )
        return (yield from self._concluded(item, held, self._performed(held, intent, kind)))

    def _performed(self, held: list[Attempt], intent: Intent, kind: Kind) -> Step:
        """Make the call. One that was refused for now is made again as the next attempt, if surely nothing was charged.

        That attempt's lock is held while it waits, so that nobody takes it for something left behind.
        """
        desk, perform = self._desk, self._performer(intent, kind)
        for left in reversed(range(desk.retries + 1)):
            try:
                return (yield from perform(held[-1], held[-1].freeze(intent)))
            except (Throttled, Unavailable) as error:
                if not left or held[-1].state != "rejected":
                    raise
                wait = _pause(error, desk.retries - left)
            intent = self._next_attempt(held, intent, wait)
            yield wait
        raise AssertionError("the last try returns or raises")

    def _performer(self, intent: Intent, kind: Kind) -> Callable[[Attempt, Intent], Step]:
        steps = self._desk.steps
        if kind == "grid":
            return steps.generate_grid
        return steps.execute_video if getattr(intent.draft, "of", "") else steps.execute_multi_shot

    def _next_attempt(self, held: list[Attempt], intent: Intent, wait: float) -> Intent:
        frozen, number = held[-1].intent() or intent, intent.attempt + 1
        held.append(self._desk.executions.begin(intent.subject, number))
        self._desk.sink(events.StepRetried(subject=intent.subject, attempt=number, wait=wait))
        return msgspec.structs.replace(frozen, attempt=number, token=fresh_token(), at=self._desk.clock())

    def _claim(self, draft: Draft, state: SequenceState, kind: Kind) -> tuple[Open, list[Attempt]]:
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
            return self.reserve(asked, claim), held
        except BaseException:
            for attempt in held:
                attempt.let_go()
            raise

    def reserve(self, asked: Open, claim: Callable[[], str], *, needs: Decimal | None = None) -> Open:
        """Set money aside for what `claim` takes a number for, if what it `needs` fits. Raises `BudgetError`."""
        return self._desk.treasury.reserve(asked, self._budget, claim, needs=needs)

    def _calls(self, sequence: str = "") -> list[Open]:
        """Return what is open and is one call; runs of several have a lock and end themselves, as imports do."""
        layout, opened = self._desk.layout, self._desk.treasury.opened(sequence)
        others = ("run.lock", "import.json")
        return [item for item in opened if not any((layout.subject(item.subject) / name).exists() for name in others)]

    def _left_behind(self, draft: Draft) -> tuple[Open, Attempt] | None:
        """Return a call with the same inputs that no living process works on any more, its owner's lock taken."""
        for item in [] if draft.new else self._calls(draft.sequence):
            if not (attempt := self._attempt(item)).is_orphaned:
                continue
            intent = attempt.intent()
            if intent is None or getattr(intent.draft, "of", "") != draft.of:
                continue
            if intent.likeness == draft.likeness and attempt.owner.take(wait=0):
                return item, attempt
        return None

    def _bury(self, states: tuple[AttemptState, ...], sequence: str = "") -> None:
        """Settle what a crash left in these states: nobody can go on with it, and nothing more will come of it."""
        for item in self._calls(sequence):
            attempt = self._attempt(item)
            if attempt.state in states and attempt.hold(wait=0.05):
                try:
                    self._buried(item, attempt, states)
                finally:
                    attempt.let_go()

    def settle_pieces(self, sequence: str) -> None:
        """Settle the shots of individual takes that are there, and whose process died before the ledger said so."""
        for item in self._calls(sequence):
            attempt = self._attempt(item)
            if parse(item.subject).shot is None or attempt.state != "done" or not attempt.hold(wait=0.05):
                continue
            try:
                if record := files.read(self._desk.layout.record(parse(item.subject)), Take):
                    self._end(item, attempt, record, "")
            finally:
                attempt.let_go()

    def is_left(self, sequence: str) -> bool:
        """Whether a call was left behind of which something came, or of which nothing will."""
        calls = map(self._attempt, self._calls(sequence))
        return any(call.state != "intent" and call.is_orphaned for call in calls)

    def bury(self, sequence: str) -> None:
        """End what a crash left of a sequence that came to nothing, or of which nothing is known any more."""
        self.bury_lost(sequence)
        self._bury(_DEAD, sequence)

    def _buried(self, item: Open, attempt: Attempt, states: tuple[AttemptState, ...]) -> None:
        if attempt.state not in states:  # while we reached for the locks
            return
        ended = attempt.ended()
        self._end(item, attempt, None, ended.message if ended else "it was stopped before anything was sent")
        if ended:
            self._failed(item, Failed(ended.message, hint=ended.hint, code=ended.code))

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
        basis = record.basis if record else ""
        if slate.kind == "take":
            return RunEnded(take=name, path=path, basis=basis)
        return GridEnded(grid=name, path=path, basis=basis)

    def collect_sent(self, sequence: str) -> list[tuple[Open, Step]]:
        """Return the steps that bring a sequence's calls to their end which went out and which nobody follows."""
        calls = ((item, self._attempt(item)) for item in self._calls(sequence))
        orphans = [(item, call) for item, call in calls if call.state not in {*_DEAD, "intent"} and call.is_orphaned]
        return [(item, self._seen_through(item, call, may_submit=False)) for item, call in orphans]

    def _collecting(self, item: Open) -> Begin:
        return lambda: self._seen_through(item, self._attempt(item), may_submit=False)

    def _seen_through(self, item: Open, attempt: Attempt, *, may_submit: bool) -> Step:
        return (yield from self._concluded(item, [attempt], self._desk.steps.collect(attempt, may_submit=may_submit)))

    def _concluded(self, item: Open, held: list[Attempt], step: Step) -> Step:
        """Run a step, then write its end into the sequence and settle what was reserved; only then let go of it."""
        try:
            record = yield from self._watched(item, step)
            self._end(item, self._attempt(item), record, "")
        finally:
            for attempt in held:
                attempt.let_go()
        return record

    def _watched(self, item: Open, step: Step) -> Step:
        """Run a step and tell of its failure; a final one is written down. This machine's trouble never is final."""
        try:
            return (yield from step)
        except (ClientGenerateError, OSError) as caught:
            error, newest = disk.told(caught), self._attempt(item)
            # What somebody else is at, he settles.
            if not isinstance(error, Busy) and newest.state in _DEAD:
                self._end(item, newest, None, error.message)
            self._failed(item, error)
            if error is caught:
                raise
            raise error from caught

    def _failed(self, item: Open, error: ClientGenerateError) -> None:
        self._desk.sink(
            events.StepFailed(subject=item.subject, code=error.code, message=error.message, hint=error.hint)
        )

    def _end(self, item: Open, attempt: Attempt, record: Kept | None, why: str) -> None:
        desk, path = self._desk, record.media.path if record and record.media else None
        basis = record.basis if record else ""
        ended = attempt.ended()
        with desk.sequences.deciding(item.sequence) as deciding:
            intent = attempt.intent()
            if intent is not None:
                self._begun(deciding, intent.draft)
            if item.subject in deciding.state.running:
                deciding.record(RunEnded(take=item.subject, path=path, basis=basis), why)
            elif item.subject in deciding.state.exploring:
                deciding.record(GridEnded(grid=item.subject, path=path, basis=basis), why)
            elif isinstance(record, Take) and record.of and not _is_told(deciding.state, record):
                deciding.record(PieceMade(take=record.take_id, of=record.of))
            phase = deciding.state.phase
        desk.treasury.settle(
            item,
            attempt=f"{item.subject}/{attempt.folder.name}",
            charged=record is not None or bool(ended and ended.charged is not False),
            billed=record.price_billed if record else ended.billed if ended else None,
            at=desk.clock(),
        )
        desk.sink(events.PhaseChanged(subject=item.sequence, phase=phase))

    def _begun(self, deciding: Deciding, draft: Kept) -> None:
        """Write down once that a take or grid began."""
        if isinstance(draft, Take):
            if not draft.of and all(known.take_id != draft.take_id for known in deciding.state.takes):
                deciding.record(
                    RunStarted(take=draft.take_id, mode=draft.mode, model=draft.model, rehearsal=draft.rehearsal)
                )
        elif isinstance(draft, Grid) and all(known.grid_id != draft.grid_id for known in deciding.state.grids):
            deciding.record(GridStarted(grid=draft.grid_id, rehearsal=draft.rehearsal))

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


def _pause(error: Throttled | Unavailable, tried: int) -> float:
    """Return the seconds until a call is made again: what the provider says, else longer each time.

    Up to a quarter more by chance, so that many who were refused together do not come back together.
    """
    asked = error.retry_after if isinstance(error, Throttled) else 0.0
    return min(max(asked, 2.0**tried), LONGEST_PAUSE) * random.uniform(1, 1.25)  # noqa: S311 - no secret


def _is_told(state: SequenceState, piece: Take) -> bool:
    """Whether the history knows a piece already, from a process that died right after it said so."""
    return any(piece.take_id in take.pieces for take in state.takes)
