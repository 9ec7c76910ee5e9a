"""What is left to do, pure: the one next command of a sequence."""

from __future__ import annotations

from collections.abc import Collection

from client_generate.film.plan import Sequence
from client_generate.film.slate import parse
from client_generate.sequence.stale import FRESH, Stale, StaleGrid, StaleTake
from client_generate.sequence.state import SequenceState

PROGRAM = "client_generate"


def next_command(
    project: str,
    sequence: Sequence,
    state: SequenceState,
    stale: Stale = FRESH,
    *,
    alive: bool,
    shooting: bool = False,
    unsure: bool = False,
    left: bool = False,
    refused: Collection[str] = (),
) -> str:
    """Return the command that a producer runs next for a sequence, empty when there is none.

    It runs as it stands, but for `QUADRANT`: which of the four is a person's choice, and none is proposed. `alive` says
    whether a living process works on what is under way, `unsure` whether a person must decide about a call whose reply
    was lost, `left` whether a process died and something is still to be settled. What is stale is proposed to be made
    anew, a start frame before what is made from it; so are rehearsals where the plan is `shooting`, made by a provider
    that makes the film itself. Where the command would be `refused` as the plan is, `validate` says why.
    """
    command = _command(project, sequence, state, stale, alive=alive, shooting=shooting, unsure=unsure, left=left)
    verb = command.partition(" ")[2].partition(" ")[0]
    return f"{PROGRAM} validate {project}" if verb in refused else command


def _command(
    project: str,
    sequence: Sequence,
    state: SequenceState,
    stale: Stale,
    *,
    alive: bool,
    shooting: bool,
    unsure: bool,
    left: bool,
) -> str:
    if unsure and not alive:
        return f"{PROGRAM} resume {project} --resolve"
    if left or state.running or state.exploring:
        return f"{PROGRAM} status {project}" if alive else f"{PROGRAM} resume {project}"
    here = f"{project} {sequence.id}"
    stale = _with_stand_ins(state, stale) if shooting else stale
    match state.settled:
        case "PLANNED":
            return f"{PROGRAM} {'grid' if sequence.wants_grid else 'generate'} {here}"
        case "GRID_REVIEW" if stale.of(_newest_grid(state)):
            return f"{PROGRAM} grid {here}{_shot(state)}"
        case "GRID_REVIEW":
            return f"{PROGRAM} approve-grid {here}{_shot(state)} --quadrant QUADRANT"
        case "START_FRAME_APPROVED":
            return _make(here, state, stale)
        case "REVIEW" | "APPROVED" as phase:
            return _choose(here, state, stale, phase)
        case _:
            return ""


def _with_stand_ins(state: SequenceState, stale: Stale) -> Stale:
    """Count rehearsals as what must be made again, but for a circle take of which a person said that it is meant."""
    meant = state.chosen if state.rehearsal_meant else ()
    takes = (take.take_id for take in state.takes if take.rehearsal and take.take_id not in meant)
    grids = (grid.grid_id for grid in state.grids if grid.rehearsal)
    return Stale(
        takes=(*stale.takes, *(StaleTake(take_id=name, changed=("provider",)) for name in takes)),
        grids=(*stale.grids, *(StaleGrid(grid_id=name, changed=("provider",)) for name in grids)),
    )


def fresh_takes(state: SequenceState, stale: Stale) -> tuple[str, ...]:
    """Return the takes that are made from what the plan says now and that nobody rejected, by number."""
    there = [one.take_id for one in state.takes if one.whole and not one.rejected and not stale.of(one.take_id)]
    return tuple(sorted(there, key=lambda name: (len(name), name)))  # numbers have leading zeros: nothing to parse


def nothing_to_review(state: SequenceState) -> bool:
    """Whether a person rejected every whole take that is there, or none is, so that another is wanted."""
    return any(one.path for one in state.takes) and all(one.rejected for one in state.takes if one.whole)


def grid_is_due(sequence: Sequence, state: SequenceState, stale: Stale) -> bool:
    """Whether a grid of start frames is wanted and not there, or the start frame was cut from a stale one."""
    if chosen := state.start_frame_chosen:
        return bool(stale.of(chosen.grid))
    there = [grid.grid_id for grid in state.grids if grid.path and parse(grid.grid_id).shot is None]
    return sequence.wants_grid and (not there or bool(stale.of(there[-1])))


def _choose(here: str, state: SequenceState, stale: Stale, phase: str) -> str:
    """Propose to lock what is chosen; else the newest take that is neither stale nor rejected; else to make one."""
    if phase == "APPROVED" and not stale.of_choice(state):
        return f"{PROGRAM} finalize {here}"
    if fresh := fresh_takes(state, stale):
        return f"{PROGRAM} approve {here} --take {parse(fresh[-1]).number}"
    return _make(here, state, stale)


def _make(here: str, state: SequenceState, stale: Stale) -> str:
    chosen = state.start_frame_chosen
    return f"{PROGRAM} {'grid' if chosen and stale.of(chosen.grid) else 'generate'} {here}"


def _shot(state: SequenceState) -> str:
    """Spell the shot for which the newest grid was made; nothing for the whole sequence."""
    newest = _newest_grid(state)
    shot = parse(newest).shot if newest else None
    return "" if shot is None else f" --shot {shot}"


def _newest_grid(state: SequenceState) -> str | None:
    return next((grid.grid_id for grid in reversed(state.grids) if grid.path), None)
