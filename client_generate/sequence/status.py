"""How the sequences of a plan stand: what `status` shows, read without locks and without the plan's models."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

import msgspec

from client_generate.errors import StateError
from client_generate.film.plan import REHEARSAL, Plan, Sequence
from client_generate.film.slate import parse
from client_generate.sequence.judging import Judge
from client_generate.sequence.schedule import next_command
from client_generate.sequence.stale import FRESH, StaleGrid, StaleTake
from client_generate.sequence.state import SequenceState
from client_generate.sequence.store import SequenceStore

"""The provider that rehearses. Others that do are not looked for: `status` would have to load them."""


class SequenceStatus(msgspec.Struct, frozen=True, kw_only=True):
    """One row. `takes` counts what can be looked at; `next` is the one command to run next, empty when none.

    `mix` are the shots that come from another take than the circle take, `choice_stale` what changed since that which
    is approved was made. `stale` and `stale_grids` are takes and grids made from something that has changed since, and
    what; `rehearsals` the takes that are stand-ins.
    """

    id: str
    title: str
    phase: str
    takes: int
    circle_take: str | None
    next: str
    shots: int
    seconds: Decimal
    grids: int = 0
    start_frame: str | None = None
    running: tuple[str, ...] = ()
    last_failure: str = ""
    rehearsals: tuple[str, ...] = ()
    mix: dict[int, str] = {}
    choice_stale: tuple[str, ...] = ()
    stale: tuple[StaleTake, ...] = ()
    stale_grids: tuple[StaleGrid, ...] = ()
    problem: str = ""


class ProjectStatus(msgspec.Struct, frozen=True, kw_only=True):
    """All rows of a project, in plan order."""

    project: str
    title: str
    client: str
    provider: str
    sequences: tuple[SequenceStatus, ...]


def project_status(
    project: str,
    plan: Plan,
    store: SequenceStore,
    judge: Judge,
    *,
    alive: Collection[str],
    unsure: Collection[str] = (),
    left: Collection[str] = (),
) -> ProjectStatus:
    """Read every sequence's snapshot; one that cannot be read shows its problem and stops no other.

    `alive` are the subjects that a living process works on, `unsure` those about which a person must decide, `left`
    those that are open and that nobody works on.
    """
    shooting, undecided = plan.provider != REHEARSAL, {parse(subject).sequence for subject in unsure}
    dead = {parse(subject).sequence for subject in left}
    return ProjectStatus(
        project=project,
        title=plan.title,
        client=plan.client,
        provider=plan.provider,
        sequences=tuple(
            _row(
                project, sequence, store, judge, alive,
                shooting=shooting, unsure=sequence.id in undecided, left=sequence.id in dead,
            )
            for sequence in plan.sequences
        ),
    )  # fmt: skip


def _row(
    project: str,
    sequence: Sequence,
    store: SequenceStore,
    judge: Judge,
    alive: Collection[str],
    *,
    shooting: bool,
    unsure: bool,
    left: bool,
) -> SequenceStatus:
    try:
        state, problem = store.load(sequence.id), ""
    except StateError as error:
        state, problem = SequenceState(sequence=sequence.id), error.message
    stale = judge.stale(sequence, state) if state.takes or state.grids else FRESH
    under_way = (*state.exploring, *state.running)
    working = any(name in alive for name in under_way)
    return SequenceStatus(
        id=sequence.id,
        title=sequence.title,
        phase="UNREADABLE" if problem else state.phase,
        takes=sum(1 for take in state.takes if take.path),
        circle_take=state.circle_take,
        next="client_generate doctor"
        if problem
        else f"client_generate status {project} --watch"
        if working
        else next_command(
            project,
            sequence,
            state,
            stale,
            alive=False,
            shooting=shooting,
            unsure=unsure,
            left=left,
            refused=judge.refused,
        ),
        shots=len(sequence.shots),
        seconds=sequence.duration,
        grids=sum(1 for grid in state.grids if grid.path),
        start_frame=state.start_frame,
        running=under_way,
        last_failure=state.last_failure,
        rehearsals=tuple(take.take_id for take in state.takes if take.path and take.rehearsal),
        mix=state.mix,
        choice_stale=stale.of_choice(state),
        stale=stale.takes,
        stale_grids=stale.grids,
        problem=problem,
    )
