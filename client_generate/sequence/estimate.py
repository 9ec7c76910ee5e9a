"""What is left to do for a plan, and what that will cost and take: every sequence up to a take that is not stale."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import ROUND_UP, Decimal
from statistics import median

import msgspec

from client_generate.errors import ClientGenerateError, Finding
from client_generate.execution.budget import Room, Treasury
from client_generate.execution.orders import plan_prompts
from client_generate.execution.preflight_pictures import Pictures
from client_generate.execution.preflight_sequence import Checked, SequenceCheck
from client_generate.film.layout import Layout, Workspace
from client_generate.film.plan import Mode, Plan, Sequence
from client_generate.film.slate import parse
from client_generate.film.take import Record, Take
from client_generate.providers.cards import Card, Cards
from client_generate.sequence.judging import Judge, record_of
from client_generate.sequence.planned import sequence_of
from client_generate.sequence.schedule import fresh_takes, grid_is_due
from client_generate.sequence.stale import Stale
from client_generate.sequence.standing import Standing
from client_generate.sequence.state import SequenceState, TakeSummary
from client_generate.sequence.store import SequenceStore

_SAMPLES = 20
"""How many of the newest records tell how long a model takes."""


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One call to be made. `seconds` of film, 0 for a grid; `price` in US dollars."""

    makes: str
    model: str
    seconds: Decimal
    price: Decimal


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """What is left to do for one sequence, and why; no calls when nothing is, or when `problem` stands in the way.

    `code` is the problem's.
    """

    id: str
    phase: str
    mode: Mode
    calls: tuple[Call, ...]
    price: Decimal
    why: str
    problem: str = ""
    code: str = ""
    budget_left: Decimal | None = None


class ModelTotal(msgspec.Struct, frozen=True, kw_only=True):
    """What is left for one model. `as_of` is the day its prices were looked up, empty when it is free.

    `making_seconds` is how long the calls take one after the other, by those made before; null when none was.
    """

    model: str
    calls: int
    price: Decimal
    as_of: str
    making_seconds: int | None


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """What is left to do for a plan. `seconds` of film; `making_seconds` with `jobs` calls at once, null if unknown.

    What is left of a budget is null where the plan sets none. `fallbacks` names, by model, what the plan lets stand in
    for it, and `fallback_price` is what all would cost on these; null where it names none.
    """

    project: str
    provider: str
    price: Decimal
    seconds: Decimal
    making_seconds: int | None
    jobs: int
    project_budget_left: Decimal | None
    day_budget_left: Decimal | None
    models: tuple[ModelTotal, ...]
    sequences: tuple[Left, ...]
    fallbacks: dict[str, str] = {}
    fallback_price: Decimal | None = None


def estimate(
    standing: Standing,
    sequences: tuple[str, ...],
    mode: Mode | None,
    provider: str | None,
    *,
    rehearses: Callable[[str], bool],
    jobs: int,
    today: date,
) -> Estimate:
    """Return what is left to do for a project and its price, at another provider if one is named. Raises `NotFound`."""
    plan = standing.checked.plan.at(provider) if provider else standing.checked.plan
    wanted = tuple(sequence_of(plan, sequence).id for sequence in sequences)
    made = (standing.workspace, standing.layout, standing.store)
    estimator = Estimator(*made, plan, standing.cards(), standing.judge())
    return estimator.estimate(wanted, mode, rehearsal=rehearses(plan.provider), jobs=jobs, today=today)


class Estimator:
    """Estimates for one project, at the provider of its plan; it reads, and changes nothing."""

    def __init__(
        self, workspace: Workspace, layout: Layout, store: SequenceStore, plan: Plan, cards: Cards, judge: Judge
    ) -> None:
        self._workspace = workspace
        self._pictures = Pictures(workspace)
        self._layout = layout
        self._store = store
        self._plan = plan
        self._cards = cards
        self._judge = judge
        self._records: list[Record] = []

    def estimate(
        self, wanted: Iterable[str], mode: Mode | None, *, rehearsal: bool, jobs: int, today: date
    ) -> Estimate:
        """Estimate these sequences, all when none is named. `rehearsal` says that rehearsals are enough.

        Raises `NotFound`, `PlanError` for a model that the provider does not run.
        """
        plan, wanted = self._plan, tuple(wanted)
        found = self._estimate(wanted, mode, rehearsal=rehearsal, jobs=jobs, today=today)
        if (other := plan.on_fallbacks) is None:
            return found
        standing_in = Estimator(self._workspace, self._layout, self._store, other, self._cards, self._judge)
        price = standing_in._estimate(wanted, mode, rehearsal=rehearsal, jobs=jobs, today=today).price
        pairs = ((plan.still_model, plan.fallback_still_model), (plan.video_model, plan.fallback_video_model))
        named = {model: fallback for model, fallback in pairs if fallback}
        return msgspec.structs.replace(found, fallbacks=named, fallback_price=price)

    def _estimate(
        self, wanted: tuple[str, ...], mode: Mode | None, *, rehearsal: bool, jobs: int, today: date
    ) -> Estimate:
        chosen, treasury = set(wanted), Treasury(self._layout)
        video, still = self._card(self._plan, self._plan.video_model), None
        if any(sequence.wants_grid for sequence in self._plan.sequences):
            still = self._card(self._plan.for_stills, self._plan.still_model)
        room = treasury.room(self._plan.budget, today)
        rows = tuple(
            self._left(sequence, mode, self._check(index, video, still), rehearsal=rehearsal, room=room)
            for index, sequence in enumerate(self._plan.sequences)
            if not chosen or sequence.id in chosen
        )
        calls = [call for row in rows for call in row.calls]
        totals = tuple(self._total(card, calls) for card in (still, video) if card)
        totals = tuple(total for total in totals if total.calls)
        return Estimate(
            project=self._layout.name,
            provider=self._plan.provider,
            price=sum((row.price for row in rows), Decimal(0)),
            seconds=sum((call.seconds for call in calls), Decimal(0)),
            making_seconds=_together(totals, calls, jobs),
            jobs=jobs,
            project_budget_left=room.project,
            day_budget_left=room.day,
            models=totals,
            sequences=rows,
        )

    def _card(self, plan: Plan, model: str) -> Card:
        card = self._cards.get(model)
        card.wire(plan.provider)
        return card

    def _check(self, index: int, video: Card, still: Card | None) -> SequenceCheck:
        return SequenceCheck(self._plan, index, self._pictures, video=video, still=still)

    def _left(
        self, sequence: Sequence, mode: Mode | None, check: SequenceCheck, *, rehearsal: bool, room: Room
    ) -> Left:
        try:
            state = self._store.load(sequence.id)
        except ClientGenerateError as error:  # stops no other
            return Left(
                id=sequence.id, phase="UNREADABLE", mode=mode or sequence.mode, calls=(), price=Decimal(0),
                why="cannot be read", problem=error.message, code=error.code, budget_left=room.of(sequence.id),
            )  # fmt: skip
        stale = self._judge.stale(sequence, state)
        kept = self._kept(state, stale, rehearsal=rehearsal)
        self._records += [record for name in _newest(state) if (record := record_of(self._layout, name))]
        mode, why = mode or sequence.mode, _settled(state, kept)
        calls: list[Call] = []
        problems: list[Finding] = []
        if not why:
            grid = grid_is_due(sequence, state, stale) or (not rehearsal and self._rehearsed_grid(sequence, state))
            done = self._pieces(sequence, state) if mode == "individual" else frozenset()
            parts = [*self._grid(check, due=grid), *self._takes(sequence, state, mode, check, done)]
            calls = [call for call, _ in parts]
            problems = [finding for _, found in parts for finding in found.findings if finding.severity == "error"]
            why = _why(state, stale, done, len(sequence.shots))
        return Left(
            id=sequence.id,
            phase=state.phase,
            mode=mode,
            calls=() if problems else tuple(calls),
            price=Decimal(0) if problems else sum((call.price for call in calls), Decimal(0)),
            why=why,
            problem=problems[0].message if problems else "",
            code=problems[0].code if problems else "",
            budget_left=room.of(sequence.id),
        )

    def _grid(self, check: SequenceCheck, *, due: bool) -> Iterator[tuple[Call, Checked]]:
        if due:
            found = check.grid()
            yield Call(makes="grid", model=self._plan.still_model, seconds=Decimal(0), price=found.price), found

    def _takes(
        self, sequence: Sequence, state: SequenceState, mode: Mode, check: SequenceCheck, done: frozenset[int]
    ) -> Iterator[tuple[Call, Checked]]:
        framed = state.start_frame_chosen is not None or check.planned_start_frame
        prompts = plan_prompts(sequence)
        parts = [prompts] if mode == "multi_shot" else [(one,) for one in prompts if one.index not in done]
        for part in parts:
            found = check.take(part, start_frame=framed, mode=mode)
            seconds = sum((prompt.duration for prompt in part), Decimal(0))
            yield Call(makes="take", model=self._plan.video_model, seconds=seconds, price=found.price), found

    def _kept(self, state: SequenceState, stale: Stale, *, rehearsal: bool) -> tuple[str, ...]:
        """Return the takes that need not be made again."""
        fresh = fresh_takes(state, stale)
        if rehearsal:
            return fresh
        records = [record for name in fresh if (record := record_of(self._layout, name))]
        return tuple(record.name for record in records if not record.rehearsal)

    def _pieces(self, sequence: Sequence, state: SequenceState) -> frozenset[int]:
        """Return the shots that are there already of an unfinished individual take that would be gone on with.

        Where one is made from something that changed since, another take is begun, and nothing of it is there.
        """
        newest: TakeSummary | None = state.takes[-1] if state.takes else None
        if newest is None or newest.path or newest.mode != "individual":
            return frozenset()
        if self._judge.has_moved_on(sequence, state, newest):
            return frozenset()
        return frozenset(shot for name in newest.pieces if (shot := parse(name).shot) is not None)

    def _rehearsed_grid(self, sequence: Sequence, state: SequenceState) -> bool:
        chosen = state.start_frame_chosen
        newest = next((grid.grid_id for grid in reversed(state.grids) if grid.path), None)
        name = chosen.grid if chosen else newest
        record = record_of(self._layout, name) if name and sequence.wants_grid else None
        return record is not None and record.rehearsal

    # --- time ------------------------------------------------------------------------------------------------------

    def _total(self, card: Card, calls: list[Call]) -> ModelTotal:
        own = [call for call in calls if call.model == card.id]
        provider = (self._plan.for_stills if card.makes == "still" else self._plan).provider
        prices = card.prices_for(provider)
        pace = self._pace(card.id, provider)
        return ModelTotal(
            model=card.id,
            calls=len(own),
            price=sum((call.price for call in own), Decimal(0)),
            as_of=prices.as_of if prices else "",
            making_seconds=None if pace is None else sum(round(pace(call)) for call in own),
        )

    def _pace(self, model: str, provider: str) -> Callable[[Call], float] | None:
        """Return how long a call will take by the newest ones made before; None when none was."""
        known = [record for record in self._records if (record.model, record.provider) == (model, provider)]
        spans = [(_span(record), _length(record)) for record in known[-_SAMPLES:] if _span(record)]
        if not spans:
            return None
        rate = median(span / length for span, length in spans)
        return lambda call: rate * (float(call.seconds) or 1.0)


def _settled(state: SequenceState, kept: tuple[str, ...]) -> str:
    """Say why nothing is left to do; empty when something is."""
    if state.phase == "FINAL":
        return "final"
    if state.running or state.exploring:
        return "under way"
    if state.circle_take in kept:
        return "approved"
    return f"{_short(kept[-1])} waits for review" if kept else ""


def _why(state: SequenceState, stale: Stale, done: frozenset[int], shots: int) -> str:
    there = [take.take_id for take in state.takes if take.whole]
    if done:
        return f"{len(done)} of {shots} shots are there"
    if not there:
        return "no take yet"
    if stale.of(there[-1]):
        return f"{_short(there[-1])} is stale"
    rejected = all(take.rejected for take in state.takes if take.whole)
    return "every take is rejected" if rejected else "only rehearsals"


def _newest(state: SequenceState) -> list[str]:
    """Name the newest take and grid, whose making tells how long the next will take."""
    takes = [take for take in state.takes if take.path]
    grids = [grid.grid_id for grid in state.grids if grid.path]
    return [*((takes[-1].pieces or (takes[-1].take_id,)) if takes else ()), *grids[-1:]]


def _span(record: Record) -> float:
    if record.finished_at is None or (isinstance(record, Take) and record.pieces):
        return 0.0
    return max((record.finished_at - record.started_at).total_seconds(), 0.0)  # a clock may be set back meanwhile


def _length(record: Record) -> float:
    return (record.media.seconds if record.media else None) or 1.0


def _together(totals: tuple[ModelTotal, ...], calls: list[Call], jobs: int) -> int | None:
    """Return how long everything takes with that many calls at once."""
    known = [total.making_seconds for total in totals if total.making_seconds is not None]
    if len(known) < len(totals):
        return None
    at_once = max(min(jobs, len(calls)), 1)
    return int((Decimal(sum(known)) / at_once).to_integral_value(ROUND_UP))


def _short(take: str) -> str:
    return f"take {parse(take).number}"
