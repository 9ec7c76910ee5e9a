"""The move table: what is legal in each phase, and what each decision makes of the phase."""

from __future__ import annotations

from functools import reduce

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.errors import WrongPhase
from client_generate.film.take import StartFrame
from client_generate.sequence.state import (
    LEGAL,
    PHASES,
    Decision,
    GridEnded,
    GridStarted,
    Move,
    Phase,
    RunEnded,
    RunStarted,
    SequenceState,
    StartFrameChosen,
    TakeApproved,
    apply,
    check_move,
)

# Written out from the product's table, apart from the code's.
ALLOWED: dict[Phase, str] = {
    "PLANNED": "generate grid import start-frame",
    "GRID_EXPLORING": "grid import start-frame",
    "GRID_REVIEW": "approve-grid generate grid import start-frame",
    "START_FRAME_APPROVED": "approve-grid generate grid import start-frame",
    "GENERATING": "approve-grid generate import",
    "REVIEW": "approve approve-grid generate grid import start-frame",
    "APPROVED": "approve approve-grid finalize generate grid import reject start-frame",
    "FINAL": "reopen",
}
FRAME = StartFrame(path="SEQ01/start_frames/SEQ01_start001.png", sha256="0" * 64)


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("move", LEGAL)
def test_a_move_is_legal_exactly_where_the_table_says(phase: Phase, move: Move) -> None:
    state = SequenceState(sequence="SEQ01", phase=phase)
    if move in ALLOWED[phase].split():
        check_move(state, move)
        return
    with pytest.raises(WrongPhase) as caught:
        check_move(state, move)
    assert phase in caught.value.message
    allowed, _, first = caught.value.hint.partition("; ")
    assert allowed == f"allowed now: {', '.join(ALLOWED[phase].split())}"
    assert ("client_generate resume" in first) == (phase in {"GENERATING", "GRID_EXPLORING"})
    assert caught.value.exit_status == 3


def after(*decisions: Decision) -> SequenceState:
    return reduce(apply, decisions, SequenceState(sequence="SEQ01"))


GRID = (GridStarted(grid="SEQ01_grid001"), GridEnded(grid="SEQ01_grid001", path="g.png"))
RUN = (RunStarted(take="SEQ01_take001", mode="multi_shot"), RunEnded(take="SEQ01_take001", path="t.mp4"))


def test_the_whole_way_round() -> None:
    assert after(GRID[0]).phase == "GRID_EXPLORING"
    assert after(*GRID).phase == "GRID_REVIEW"
    assert after(*GRID, StartFrameChosen(start_frame=FRAME)).phase == "START_FRAME_APPROVED"
    assert after(*GRID, StartFrameChosen(start_frame=FRAME), RUN[0]).phase == "GENERATING"
    assert after(*RUN).phase == "REVIEW"
    approved = after(*RUN, TakeApproved(take="SEQ01_take001", sha256="1"))
    assert (approved.phase, approved.circle_take) == ("APPROVED", "SEQ01_take001")


def test_a_failure_returns_to_the_phase_before_with_the_reason() -> None:
    failed = after(*GRID, RUN[0], RunEnded(take="SEQ01_take001", why="no credit"))
    assert failed.phase == "GRID_REVIEW"
    assert failed.last_failure == "SEQ01_take001: no credit"
    assert after(GRID[0], GridEnded(grid="SEQ01_grid001", why="no")).phase == "PLANNED"


def test_generating_lasts_until_the_last_of_several_runs_ends() -> None:
    second = RunStarted(take="SEQ01_take002", mode="multi_shot")
    both = after(RUN[0], second, RUN[1])
    assert both.phase == "GENERATING"
    assert apply(both, RunEnded(take="SEQ01_take002", why="no")).phase == "REVIEW"


def test_another_take_after_approval_goes_to_review_and_keeps_the_circle_take() -> None:
    again = after(
        *RUN, TakeApproved(take="SEQ01_take001", sha256="1"),
        RunStarted(take="SEQ01_take002", mode="multi_shot"), RunEnded(take="SEQ01_take002", path="t2.mp4"),
    )  # fmt: skip
    assert (again.phase, again.circle_take) == ("REVIEW", "SEQ01_take001")


@given(st.lists(st.sampled_from([*GRID, *RUN, StartFrameChosen(start_frame=FRAME)]), max_size=12))
def test_any_history_gives_a_phase_and_survives_json(decisions: list[Decision]) -> None:
    state = after(*decisions)
    assert state.phase in PHASES
    assert msgspec.json.decode(msgspec.json.encode(state), type=SequenceState) == state
    lines = [msgspec.json.decode(msgspec.json.encode(one), type=Decision) for one in decisions]
    assert lines == decisions
