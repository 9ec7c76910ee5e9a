"""Words name projects and sequences without doubt; each sequence gets what brings it nearer to the gate, never past."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.errors import ClientGenerateError
from client_generate.film.plan import Sequence, Shot
from client_generate.film.take import StartFrame
from client_generate.sequence.batch import Makes, Until, choose, parse_phase, parse_until, to_make_anew, todo
from client_generate.sequence.schedule import next_command
from client_generate.sequence.stale import Stale, StaleGrid, StaleTake
from client_generate.sequence.state import PHASES, GridSummary, Phase, SequenceState, TakeSummary

FILMS = {"one": ("SEQ01", "SEQ02", "SEQ03"), "two": ("SEQ01", "one"), "three": ("A",)}


def chosen(*words: str) -> dict[str, tuple[str, ...]]:
    return choose(words, FILMS, FILMS.__getitem__)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("one", {"one": FILMS["one"]}),
        ("one SEQ03 SEQ01", {"one": ("SEQ01", "SEQ03")}),
        ("one three", {"one": FILMS["one"], "three": ("A",)}),
        ("one SEQ02 three A", {"one": ("SEQ02",), "three": ("A",)}),
        ("one:SEQ02 two:SEQ01", {"one": ("SEQ02",), "two": ("SEQ01",)}),
        ("one one:SEQ02", {"one": ("SEQ02",)}),
        ("two:one", {"two": ("one",)}),
        ("one SEQ01 one SEQ01", {"one": ("SEQ01",)}),
    ],
)
def test_words_name_sequences(words: str, meant: dict[str, tuple[str, ...]]) -> None:
    assert chosen(*words.split()) == meant


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        ("two one", "ambiguous-word", "two:one"),
        ("SEQ01", "unknown-project", "projects: one"),
        ("thre", "unknown-project", "three"),
        ("one SEQ1", "unknown-sequence", "SEQ01"),
        ("one thre", "unknown-sequence", "three"),
        ("one:", "unknown-sequence", "SEQ01"),
        (":SEQ01", "unknown-project", "projects"),
    ],
)
def test_doubtful_words_are_refused_with_what_to_write(words: str, code: str, hint: str) -> None:
    with pytest.raises(ClientGenerateError) as caught:
        chosen(*words.split())
    assert caught.value.code == code
    assert hint in caught.value.hint


@given(st.lists(st.sampled_from(["one", "two", "SEQ01", "one:SEQ02", "x", ":", "one:", "A"]), max_size=5))
def test_any_words_name_something_or_are_refused(words: list[str]) -> None:
    try:
        found = chosen(*words)
    except ClientGenerateError:
        return
    assert all(set(ids) <= set(FILMS[project]) for project, ids in found.items())
    assert all(ids == tuple(one for one in FILMS[project] if one in ids) for project, ids in found.items())


def sequence(*, grid: bool) -> Sequence:
    return Sequence(id="SEQ01", shots=(Shot(prompt="a", duration=1),), grid_prompt="b" if grid else None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("phase", "grid", "until", "makes"),
    [
        ("PLANNED", True, "grid_review", "grid"),
        ("PLANNED", True, "review", "grid"),
        ("PLANNED", False, "grid_review", "nothing"),
        ("PLANNED", False, "review", "take"),
        ("GRID_REVIEW", True, "review", "nothing"),
        ("START_FRAME_APPROVED", True, "review", "take"),
        ("START_FRAME_APPROVED", True, "grid_review", "nothing"),
        ("REVIEW", False, "review", "nothing"),
        ("APPROVED", False, "review", "nothing"),
        ("FINAL", True, "review", "nothing"),
    ],
)
def test_the_next_step_to_the_gate(phase: Phase, grid: bool, until: Until, makes: Makes) -> None:
    assert todo(sequence(grid=grid), SequenceState(sequence="SEQ01", settled=phase), until).makes == makes


def test_another_take_is_made_where_every_one_is_rejected_as_status_proposes() -> None:
    both = tuple(msgspec.structs.replace(take, rejected=True) for take in TAKES)
    cases = [(both, "take", "generate")]
    cases += [(some, "nothing", "approve") for some in ((TAKES[0], both[1]), (both[0], TAKES[1]))]
    for takes, makes, proposed in cases:
        state = SequenceState(sequence="SEQ01", settled="REVIEW", takes=takes)
        assert todo(sequence(grid=False), state, "review").makes == makes
        assert proposed in next_command("film", sequence(grid=False), state, alive=False)
    state = SequenceState(sequence="SEQ01", settled="REVIEW", takes=both)
    assert todo(sequence(grid=True), state, "grid_review").makes == "nothing"


@given(st.sampled_from(PHASES), st.booleans(), st.sampled_from(get_args(Until)), st.sampled_from(get_args(Makes)))
def test_a_gate_is_never_passed_and_nothing_has_a_reason(phase: Phase, grid: bool, until: Until, anew: Makes) -> None:
    if phase in {"GRID_EXPLORING", "GENERATING"}:
        return  # never settled
    found = todo(sequence(grid=grid), SequenceState(sequence="SEQ01", settled=phase), until, anew=anew)
    assert (found.makes == "nothing") == bool(found.why)
    if phase == "FINAL" or (phase == "GRID_REVIEW" and anew == "nothing"):
        assert found.makes == "nothing"
    if until == "grid_review":
        assert found.makes != "take"


TAKES = tuple(TakeSummary(take_id=f"SEQ01_take00{n}", mode="multi_shot", path="x") for n in (1, 2))
GRIDS = tuple(GridSummary(grid_id=f"SEQ01_grid00{n}", path="x") for n in (1, 2))
FROM_GRID = StartFrame(path="x", sha256="0", grid="SEQ01_grid001", quadrant="top_left")


def stale(*names: str) -> Stale:
    changed = ("grid prompt",)
    return Stale(
        takes=tuple(StaleTake(take_id=name, changed=changed) for name in names if "take" in name),
        grids=tuple(StaleGrid(grid_id=name, changed=changed) for name in names if "grid" in name),
    )


@pytest.mark.parametrize(
    ("state", "names", "anew"),
    [
        (SequenceState(sequence="SEQ01", settled="REVIEW", takes=TAKES), "SEQ01_take002", "take"),
        (SequenceState(sequence="SEQ01", settled="REVIEW", takes=TAKES), "SEQ01_take001", "nothing"),
        (
            SequenceState(sequence="SEQ01", settled="APPROVED", takes=TAKES, circle_take="SEQ01_take001"),
            "SEQ01_take001",
            "take",
        ),
        (SequenceState(sequence="SEQ01", settled="GRID_REVIEW", grids=GRIDS), "SEQ01_grid002", "grid"),
        (SequenceState(sequence="SEQ01", settled="GRID_REVIEW", grids=GRIDS), "SEQ01_grid001", "nothing"),
        (
            SequenceState(
                sequence="SEQ01", settled="REVIEW", takes=TAKES, grids=GRIDS[:1], start_frame_chosen=FROM_GRID
            ),
            "SEQ01_take002 SEQ01_grid001",
            "grid",
        ),
        (
            SequenceState(sequence="SEQ01", settled="REVIEW", takes=TAKES, grids=GRIDS, start_frame_chosen=FROM_GRID),
            "SEQ01_take002 SEQ01_grid001",
            "nothing",
        ),
    ],
)
def test_what_counts_and_is_stale_is_made_anew(state: SequenceState, names: str, anew: Makes) -> None:
    assert to_make_anew(state, stale(*names.split())) == anew


def test_gates_and_phases_are_checked() -> None:
    assert parse_until("review") == "review"
    assert parse_phase("planned") == "PLANNED"
    for refused in (lambda: parse_until("approved"), lambda: parse_phase("DONE")):
        with pytest.raises(ClientGenerateError):
            refused()
