"""What is left to do, pure: the one next command of a sequence."""

from __future__ import annotations

from client_generate.film.plan import Sequence
from client_generate.film.slate import parse
from client_generate.sequence.state import SequenceState

PROGRAM = "client_generate"


def next_command(project: str, sequence: Sequence, state: SequenceState, *, alive: bool) -> str:
    """Return the command that a producer runs next for a sequence, empty when there is none.

    It runs as it stands, but for `QUADRANT`: which of the four is a person's choice, and none is proposed.
    `alive` says whether a living process works on what is under way.
    """
    if state.running or state.exploring:
        return f"{PROGRAM} status {project}" if alive else f"{PROGRAM} resume {project}"
    here = f"{project} {sequence.id}"
    match state.settled:
        case "PLANNED":
            return f"{PROGRAM} {'grid' if sequence.wants_grid else 'generate'} {here}"
        case "GRID_REVIEW":
            return f"{PROGRAM} approve-grid {here} --quadrant QUADRANT"
        case "START_FRAME_APPROVED":
            return f"{PROGRAM} generate {here}"
        case "REVIEW":
            return f"{PROGRAM} approve {here} --take {_newest(state)}"
        case "APPROVED":
            return f"{PROGRAM} finalize {here}"
        case _:
            return ""


def _newest(state: SequenceState) -> int:
    return max((parse(take.take_id).number for take in state.takes if take.path), default=1)
