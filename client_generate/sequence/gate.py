"""One sequence on its way to a review gate: decided when its turn comes, made once however many batches run."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, cast

from client_generate import files
from client_generate.errors import Busy, ClientGenerateError
from client_generate.execution.loop import Turn, Work
from client_generate.execution.runner import Step
from client_generate.film.plan import Sequence
from client_generate.film.take import Kept, Take
from client_generate.sequence.batch import Makes, Todo, Until, todo
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafting import Drafting
from client_generate.sequence.drafts import Draft
from client_generate.sequence.individual import Individual
from client_generate.sequence.making import Maker
from client_generate.sequence.paying import Due, is_budgeted
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.runs import RunDraft
from client_generate.sequence.state import SequenceState

JOINED = " joined"
"""Ends the key of the work that ends an individual take."""


class Anew(NamedTuple):
    """What is to be made again, and how many takes and grids were finished when that was decided."""

    makes: Makes = "nothing"
    finished: int = 0


_AS_IT_IS = Anew()


def finished(state: SequenceState) -> int:
    """Count the takes and grids that are there."""
    return sum(1 for take in state.takes if take.path) + sum(1 for grid in state.grids if grid.path)


class Gate:
    """Brings the sequences of one project to a gate."""

    def __init__(self, desk: Desk, drafting: Drafting, maker: Maker, individual: Individual, until: Until) -> None:
        self._desk = desk
        self._drafting = drafting
        self._maker = maker
        self._individual = individual
        self._until = until

    def state(self, sequence: Sequence) -> SequenceState:
        """Return how a sequence stands."""
        return self._desk.sequences.load(sequence.id)

    def next(self, sequence: Sequence, *, anew: Anew = _AS_IT_IS) -> Todo:
        """Return what a sequence needs, or needs anew if nobody has made that since."""
        state = self.state(sequence)
        return todo(sequence, state, self._until, anew=anew.makes if finished(state) == anew.finished else "nothing")

    @property
    def rehearses(self) -> bool:
        """Whether its provider makes stand-ins."""
        return self._desk.registry.rehearses(self._drafting.plan.provider)

    def left_unsettled(self, sequence: Sequence) -> bool:
        """Whether a process died after a call or a run of it had ended, and before that was settled.

        What cannot be read here is `doctor`'s to tell, and keeps no batch from its other sequences.
        """
        try:
            return self._maker.is_left(sequence.id) or self._individual.joiner.is_over(sequence.id)
        except ClientGenerateError:
            return False

    def check_callable(self, makes: Makes) -> None:
        """Raise `ProviderError` or `UsageError` when who makes this cannot be called."""
        self._desk.registry.require(self._who(makes))

    def due(self, what: str, price: Decimal, makes: Makes) -> Due:
        """Return what is about to be paid."""
        plan, provider = self._drafting.plan, self._who(makes)
        return Due(
            what=what, provider=provider, price=price, limit=self._desk.confirm_above,
            budgeted=is_budgeted(plan.budget),
        )  # fmt: skip

    def _who(self, makes: Makes) -> str:
        plan = self._drafting.plan
        return (plan.for_stills if makes == "grid" else plan).provider

    def draft(self, sequence: Sequence, makes: Makes) -> Draft | RunDraft:
        """Check and price what a sequence needs. Raises `PlanError`, `NotFound`, `MediaError`, ..."""
        state = self.state(sequence)
        if makes == "grid":
            return self._drafting.grid(sequence, state, None)
        if sequence.mode == "individual":
            return self._drafting.individual(sequence, state, Wanted(), {})
        return self._drafting.multi_shot(sequence, state, Wanted(), {})

    def work(self, sequence: Sequence, *, anew: Anew = _AS_IT_IS, after: float = 0.0) -> Work:
        """Return the work that brings a sequence to the gate, or a run of it to its pieces; it waits `after` first."""
        lane = (self._desk.layout.name, sequence.id)
        return Work("/".join(lane), lambda: self._turn(sequence, anew, after), lane=lane)

    def _turn(self, sequence: Sequence, anew: Anew, after: float) -> Turn:
        if after:
            yield after
        lock = files.Lock(self._desk.layout.batch_lock(sequence.id))
        if not lock.take(wait=0):
            raise _busy(sequence)
        try:
            self._check_nobody_works(sequence)
            if collected := (yield from self._collected(sequence)):
                return collected
            makes = self.next(sequence, anew=anew).makes
            if makes == "nothing":
                return None
            draft = self.draft(sequence, makes)
            if isinstance(draft, RunDraft):
                work = self._pieces(sequence, draft, lock)
                lock = files.Lock(lock.path)  # the run has the other one now
                return work
            return (yield from self._maker.step(draft, "grid" if makes == "grid" else "take"))
        finally:
            lock.release()

    def _check_nobody_works(self, sequence: Sequence) -> None:
        state = self.state(sequence)
        under_way = (*state.running, *state.exploring)
        if under_way and self._desk.executions.alive(under_way):
            raise _busy(sequence)

    def _collected(self, sequence: Sequence) -> Turn:
        """Bring to its end what went out before a crash; returns the take or grid that came of it."""
        found: Kept | None = None
        self._maker.bury(sequence.id)
        for _, step in self._maker.collect_sent(sequence.id):
            record = yield from step
            if not (isinstance(record, Take) and record.of):
                found = record
        for step in self._individual.joiner.whole(sequence.id):
            found = yield from step
        self._individual.joiner.bury(sequence.id)
        return found

    def _pieces(self, sequence: Sequence, draft: RunDraft, lock: files.Lock) -> tuple[Work, ...]:
        project = self._desk.layout.name
        *pieces, join = self._individual.work(draft, self._drafting.redrawn)

        def joined() -> Step:
            try:
                return (yield from cast("Step", join.begin()))  # a join ends in a take
            finally:
                lock.release()

        lane = (project, sequence.id)
        every = [*pieces, join._replace(key=sequence.id + JOINED, begin=joined)]
        return tuple(
            work._replace(key=f"{project}/{work.key}", after=frozenset(f"{project}/{k}" for k in work.after), lane=lane)
            for work in every
        )


def _busy(sequence: Sequence) -> Busy:
    return Busy(f"{sequence.id} is being made by another process.", hint="let it finish")
