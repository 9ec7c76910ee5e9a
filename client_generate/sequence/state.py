"""Phases and decisions of a sequence, pure: what is legal, and what a decision makes of the state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal, get_args

import msgspec

from client_generate.errors import WrongPhase
from client_generate.film.plan import Mode
from client_generate.film.slate import Kind, Quadrant, parse
from client_generate.film.take import StartFrame

Phase = Literal[
    "PLANNED", "GRID_EXPLORING", "GRID_REVIEW", "START_FRAME_APPROVED", "GENERATING", "REVIEW", "APPROVED", "FINAL"
]
PHASES: tuple[Phase, ...] = get_args(Phase)
Move = Literal["grid", "approve-grid", "start-frame", "generate", "approve", "reject", "finalize", "reopen", "import"]

# The move table of the production loop: from which phases each command is legal.
LEGAL: dict[Move, frozenset[Phase]] = {
    "grid": frozenset(PHASES) - {"GENERATING", "FINAL"},
    "approve-grid": frozenset({"GRID_REVIEW", "START_FRAME_APPROVED", "GENERATING", "REVIEW", "APPROVED"}),
    "start-frame": frozenset(PHASES) - {"GENERATING", "FINAL"},
    "generate": frozenset(PHASES) - {"GRID_EXPLORING", "FINAL"},
    "approve": frozenset({"REVIEW", "APPROVED"}),
    "reject": frozenset({"APPROVED"}),
    "finalize": frozenset({"APPROVED"}),
    "reopen": frozenset({"FINAL"}),
    "import": frozenset(PHASES) - {"FINAL"},
}


# --- decisions: lines of history.jsonl ---------------------------------------------------------------------------


class _Decision(msgspec.Struct, frozen=True, kw_only=True, tag_field="do"):
    n: int = 0
    at: datetime | None = None
    who: str = ""
    why: str = ""


class GridStarted(_Decision, frozen=True, tag="grid_started"):
    """Exploration of start frames began."""

    grid: str
    rehearsal: bool = False


class GridEnded(_Decision, frozen=True, tag="grid_ended"):
    """A grid is there, or failed; then `why` says so. `basis` is the digest of the facts it was made under."""

    grid: str
    path: str | None = None
    basis: str = ""


class StartFrameChosen(_Decision, frozen=True, tag="start_frame_chosen"):
    """A person approved a start frame: a quadrant of a grid, or a file; for the sequence, or for one shot."""

    start_frame: StartFrame
    shot: int | None = None


class RunStarted(_Decision, frozen=True, tag="run_started"):
    """A take is being made."""

    take: str
    mode: Mode
    model: str = ""
    shots: int = 1
    rehearsal: bool = False


class PieceMade(_Decision, frozen=True, tag="piece_made"):
    """One shot of an individual take is there."""

    take: str
    of: str


class RunEnded(_Decision, frozen=True, tag="run_ended"):
    """A take is there, or failed; then `why` says so. `basis` is the digest of the facts it was made under."""

    take: str
    path: str | None = None
    basis: str = ""


class ChosenPiece(msgspec.Struct, frozen=True, kw_only=True):
    """A shot that another film than the circle take's own shows; these bytes.

    `of` is the sequence's take that it was chosen from, `take` the one whose film it is: the same, or a child take.
    """

    shot: int
    of: str
    take: str
    path: str
    sha256: str


class TakeImported(_Decision, frozen=True, tag="take_imported"):
    """A film from elsewhere became a take; `name` is its file's name there."""

    take: str
    path: str
    sha256: str
    name: str
    shots: int = 1
    of_shot: int | None = None
    basis: str = ""
    rehearsal: bool = False


class TakeApproved(_Decision, frozen=True, tag="take_approved"):
    """A person made a take the circle take; these bytes. `rehearsal` says that a stand-in was meant.

    `pieces` are the shots of which another film is used: all of an individual take, and those mixed in.
    """

    take: str
    sha256: str
    rehearsal: bool = False
    pieces: tuple[ChosenPiece, ...] = ()

    @property
    def mix(self) -> dict[int, str]:
        """The shots that come from another take, and from which."""
        return {piece.shot: piece.of for piece in self.pieces if piece.of != self.take}


class TakeRejected(_Decision, frozen=True, tag="take_rejected"):
    """A person took the circle take back; `why` says what is wrong with it."""

    take: str


class Finalized(_Decision, frozen=True, tag="finalized"):
    """A person locked the sequence."""


class Reopened(_Decision, frozen=True, tag="reopened"):
    """A person unlocked the sequence; `why` is the reason."""


class Noted(_Decision, frozen=True, tag="noted"):
    """A remark on a take: on the whole of it, or on `frames` of its film from `frame` (counted from 0)."""

    take: str
    text: str
    frame: int | None = None
    frames: int = 1


Decision = (
    GridStarted
    | GridEnded
    | StartFrameChosen
    | RunStarted
    | PieceMade
    | RunEnded
    | TakeImported
    | TakeApproved
    | TakeRejected
    | Finalized
    | Reopened
    | Noted
)


# --- the state ---------------------------------------------------------------------------------------------------


class GridSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A grid at a glance; `path` is None when it failed."""

    grid_id: str
    path: str | None = None
    basis: str = ""
    rehearsal: bool = False


class TakeSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A take at a glance; `path` is None when it failed, then `why` says so; `rejected` until it is approved again."""

    take_id: str
    mode: Mode
    path: str | None = None
    why: str = ""
    shots: int = 1
    pieces: tuple[str, ...] = ()
    basis: str = ""
    rehearsal: bool = False
    rejected: bool = False
    of_shot: int | None = None

    @property
    def whole(self) -> bool:
        """Whether its film is there and shows the sequence, not `of_shot` alone: so it can become the circle take."""
        return self.path is not None and self.of_shot is None


class SequenceState(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/sequence_state/1"
):
    """The snapshot of a sequence's decisions, `sequence_state.json`; rebuildable from its history.

    `settled` is the phase apart from what is under way. `history_bytes` is how much of the history it holds.
    """

    sequence: str
    phase: Phase = "PLANNED"
    revision: int = 0
    history_bytes: int = 0
    settled: Phase = "PLANNED"
    grid_path: str | None = None
    quadrant: Quadrant | None = None
    start_frame: str | None = None
    start_frame_chosen: StartFrame | None = None
    shot_frames: dict[str, StartFrame] = {}
    circle_take: str | None = None
    circle_sha256: str | None = None
    rehearsal_meant: bool = False
    """Whether the circle take was approved although it, or a shot mixed in, is a rehearsal."""
    circle_pieces: tuple[ChosenPiece, ...] = ()
    """The shots that were approved from other films than the circle take's own."""
    exploring: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    grids: tuple[GridSummary, ...] = ()
    takes: tuple[TakeSummary, ...] = ()
    last_failure: str = ""
    updated_at: datetime | None = None

    def frame_of(self, shot: int | None) -> StartFrame | None:
        """Return the start frame that a person chose for a shot, or for the whole sequence."""
        return self.start_frame_chosen if shot is None else self.shot_frames.get(str(shot))

    @property
    def mix(self) -> dict[int, str]:
        """The shots that come from another take than the circle take, and from which."""
        return {piece.shot: piece.of for piece in self.circle_pieces if piece.of != self.circle_take}

    @property
    def chosen(self) -> tuple[str, ...]:
        """The circle take, and the takes from which shots were mixed in; empty when nothing is approved."""
        return () if self.circle_take is None else tuple(dict.fromkeys((self.circle_take, *self.mix.values())))

    def says(self, approved: TakeApproved) -> bool:
        """Whether this very choice stands approved already."""
        stands = (self.circle_take, self.circle_sha256, self.rehearsal_meant, self.circle_pieces)
        asked = (approved.take, approved.sha256, approved.rehearsal, approved.pieces)
        return self.phase == "APPROVED" and stands == asked


def check_move(state: SequenceState, move: Move) -> None:
    """Raise `WrongPhase` unless the command is legal now."""
    if state.phase in LEGAL[move]:
        return
    legal = sorted(command for command, phases in LEGAL.items() if state.phase in phases)
    raise WrongPhase(
        f"{state.sequence} is in {state.phase}, where `{move}` is not allowed.",
        hint=f"allowed now: {', '.join(legal)}{_BEFORE.get(state.phase, '')}",
    )


_COLLECT = "; `client_generate resume` collects what is under way"
_BEFORE: dict[Phase, str] = {"GENERATING": _COLLECT, "GRID_EXPLORING": _COLLECT}
"""What may come before a move in a phase of work under way."""


def highest(state: SequenceState, kind: Kind, shot: int | None = None) -> int:
    """Return the highest number known to be given out for takes or grids of a sequence or shot."""
    names = [t.take_id for t in state.takes] if kind == "take" else [g.grid_id for g in state.grids]
    return max((slate.number for slate in map(parse, names) if slate.shot == shot), default=0)


def apply(state: SequenceState, decision: Decision) -> SequenceState:
    """Return the state after a decision."""
    changed = _CHANGES[type(decision)](state, decision)
    phase: Phase = "GENERATING" if changed.running else "GRID_EXPLORING" if changed.exploring else changed.settled
    return msgspec.structs.replace(changed, phase=phase, revision=decision.n, updated_at=decision.at)


def _grid_started(state: SequenceState, done: GridStarted) -> SequenceState:
    return msgspec.structs.replace(
        state,
        exploring=(*state.exploring, done.grid),
        grids=(*state.grids, GridSummary(grid_id=done.grid, rehearsal=done.rehearsal)),
    )


def _grid_ended(state: SequenceState, done: GridEnded) -> SequenceState:
    exploring = tuple(grid for grid in state.exploring if grid != done.grid)
    if done.path is None:
        return msgspec.structs.replace(state, exploring=exploring, last_failure=f"{done.grid}: {done.why}")
    grids = tuple(
        msgspec.structs.replace(grid, path=done.path, basis=done.basis) if grid.grid_id == done.grid else grid
        for grid in state.grids
    )
    return msgspec.structs.replace(
        state, exploring=exploring, grids=grids, grid_path=done.path, settled="GRID_REVIEW", last_failure=""
    )


def _start_frame_chosen(state: SequenceState, done: StartFrameChosen) -> SequenceState:
    if done.shot is not None:
        frames = {**state.shot_frames, str(done.shot): done.start_frame}
        return msgspec.structs.replace(state, settled="START_FRAME_APPROVED", shot_frames=frames)
    return msgspec.structs.replace(
        state,
        settled="START_FRAME_APPROVED",
        start_frame=done.start_frame.path,
        start_frame_chosen=done.start_frame,
        quadrant=done.start_frame.quadrant,
    )


def _run_started(state: SequenceState, done: RunStarted) -> SequenceState:
    """Begin a take, or go on with one that ended unfinished."""
    fresh = TakeSummary(take_id=done.take, mode=done.mode, shots=done.shots, rehearsal=done.rehearsal)
    known = any(take.take_id == done.take for take in state.takes)
    takes = state.takes if known else (*state.takes, fresh)
    return msgspec.structs.replace(state, running=(*state.running, done.take), takes=takes)


def _piece_made(state: SequenceState, done: PieceMade) -> SequenceState:
    takes = tuple(
        msgspec.structs.replace(take, pieces=(*take.pieces, done.take))
        if take.take_id == done.of and done.take not in take.pieces
        else take
        for take in state.takes
    )
    return msgspec.structs.replace(state, takes=takes)


def _run_ended(state: SequenceState, done: RunEnded) -> SequenceState:
    running = tuple(take for take in state.running if take != done.take)
    takes = tuple(
        msgspec.structs.replace(take, path=done.path, why=done.why, basis=done.basis)
        if take.take_id == done.take
        else take
        for take in state.takes
    )
    if done.path is None:
        return msgspec.structs.replace(state, running=running, takes=takes, last_failure=f"{done.take}: {done.why}")
    return msgspec.structs.replace(state, running=running, takes=takes, settled="REVIEW", last_failure="")


def _take_imported(state: SequenceState, done: TakeImported) -> SequenceState:
    take = TakeSummary(
        take_id=done.take, mode="multi_shot", path=done.path, shots=done.shots, basis=done.basis,
        rehearsal=done.rehearsal, of_shot=done.of_shot,
    )  # fmt: skip
    return msgspec.structs.replace(state, takes=(*state.takes, take), settled="REVIEW", last_failure="")


def _take_approved(state: SequenceState, done: TakeApproved) -> SequenceState:
    takes = _marked(state, done.take, rejected=False)
    return msgspec.structs.replace(
        state, settled="APPROVED", circle_take=done.take, circle_sha256=done.sha256, rehearsal_meant=done.rehearsal,
        circle_pieces=done.pieces, takes=takes,
    )  # fmt: skip


def _take_rejected(state: SequenceState, done: TakeRejected) -> SequenceState:
    takes = _marked(state, done.take, rejected=True)
    return msgspec.structs.replace(
        state, settled="REVIEW", circle_take=None, circle_sha256=None, rehearsal_meant=False, circle_pieces=(),
        takes=takes,
    )  # fmt: skip


def _marked(state: SequenceState, name: str, *, rejected: bool) -> tuple[TakeSummary, ...]:
    return tuple(
        msgspec.structs.replace(take, rejected=rejected) if take.take_id == name else take for take in state.takes
    )


_CHANGES: dict[type[_Decision], Callable[[SequenceState, Any], SequenceState]] = {
    GridStarted: _grid_started,
    GridEnded: _grid_ended,
    StartFrameChosen: _start_frame_chosen,
    RunStarted: _run_started,
    PieceMade: _piece_made,
    RunEnded: _run_ended,
    TakeImported: _take_imported,
    TakeApproved: _take_approved,
    TakeRejected: _take_rejected,
    Finalized: lambda state, _: msgspec.structs.replace(state, settled="FINAL"),
    Reopened: lambda state, _: msgspec.structs.replace(state, settled="APPROVED"),
    Noted: lambda state, _: state,
}
