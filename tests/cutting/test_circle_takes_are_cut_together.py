"""The cut of a project: circle takes in plan order, shot by shot, why one is missing, and the notes that go along."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.errors import StateError
from client_generate.film.cut import Cut
from client_generate.film.layout import Layout
from client_generate.film.slate import parse
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.stretches import planned_starts
from client_generate.studio import Studio
from tests.sequence.workspace import PROJECT, make_workspace, studio

MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: "Wide road at dusk", duration: 0.5}
      - {prompt: "City from above", duration: 1}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    """Two takes of SEQ01 and of SEQ04, the second of each approved, with notes; one of SEQ03 to review."""
    opened = studio(make_workspace(tmp_path_factory.mktemp("cut"), more=MORE))
    runner = opened.sequences(PROJECT)
    runner.run_sequence("SEQ01", "individual")
    runner.run_sequence("SEQ01")
    runner.run_sequence("SEQ03")
    runner.run_sequence("SEQ04")
    runner.run_sequence("SEQ04", wanted=Wanted(only_shot=1, overrides={1: "A harbour"}))
    for sequence in ("SEQ01", "SEQ04"):
        runner.note(sequence, 2, "too fast", at="00:00:00:13")
        runner.note(sequence, 2, "the whole of it")
        runner.note(sequence, 1, "not used, not told")
        runner.approve_take(sequence, 2)
    return opened


@pytest.fixture(scope="module")
def cut(made: Studio) -> Cut:
    return made.cut(PROJECT)


def test_it_stands_in_plan_order_and_says_what_is_missing(cut: Cut) -> None:
    assert [one.plan.id for one in cut.sequences] == ["SEQ01", "SEQ02", "SEQ03", "SEQ04"]
    assert [one.missing for one in cut.sequences] == [
        "", "not generated yet", "not approved yet: 1 take to review", "",
    ]  # fmt: skip
    assert [bool(one.stretches) for one in cut.sequences] == [True, False, False, True]
    assert (cut.rate, cut.project, cut.size) == (Fraction(24), PROJECT, (128, 72))


def test_a_film_of_all_shots_is_cut_at_the_planned_times(cut: Cut) -> None:
    stretches = cut.sequences[0].stretches
    assert [(one.shot, one.take, one.first, one.frames) for one in stretches] == [
        (0, "SEQ01_take002", 0, 12),
        (1, "SEQ01_take002", 12, 12),
    ]
    assert stretches[1].prompt.prompt.startswith("City from above")


def test_an_individual_take_is_cut_from_its_pieces(cut: Cut) -> None:
    stretches = cut.sequences[3].stretches
    assert [(one.shot, one.of, one.take, one.first, one.frames, one.found) for one in stretches] == [
        (0, "SEQ04_take002", "SEQ04_shot00_take001", 0, 12, None),
        (1, "SEQ04_take002", "SEQ04_shot01_take002", 0, 24, None),
    ]
    circle = cut.sequences[3].circle
    assert circle is not None
    assert circle.media is not None
    assert sum(one.frames for one in stretches) == circle.media.frames


def test_other_takes_stand_beside(cut: Cut) -> None:
    assert [[one.take.take_id for one in sequence.others] for sequence in cut.sequences] == [
        ["SEQ01_take001"], [], ["SEQ03_take001"], ["SEQ04_take001"],
    ]  # fmt: skip
    assert all(version.stretches for sequence in cut.sequences for version in sequence.others)


def test_notes_are_told_of_the_film_that_shows_the_frame(cut: Cut) -> None:
    told = [[(mark.text, mark.take, mark.first) for mark in one.marks] for one in cut.sequences]
    assert told[0] == [("too fast", "SEQ01_take002", 13), ("the whole of it", "SEQ01_take002", None)]
    assert told[3] == [("too fast", "SEQ04_shot01_take002", 1), ("the whole of it", "SEQ04_shot00_take001", None)]


def test_an_edit_room_has_it_as_a_timeline(made: Studio) -> None:
    room = made.edit_room(PROJECT)
    assert [(clip.name, clip.frames, clip.footage is None) for clip in room.timeline.clips] == [
        ("SEQ01", 24, False), ("SEQ02", 24, True), ("SEQ03", 24, True),
        ("SEQ04_shot00", 12, False), ("SEQ04_shot01", 24, False),
    ]  # fmt: skip
    assert room.layout.folder == made.workspace.project(PROJECT).folder


def test_a_circle_take_that_is_damaged_is_refused_and_another_is_left_out(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    runner = studio(root).sequences(PROJECT)
    for _ in range(2):
        runner.run_sequence("SEQ03")
    runner.approve_take("SEQ03", 2)
    layout = Layout(root / "projects" / PROJECT)
    layout.record(parse("SEQ03_take001")).unlink()
    assert studio(root).cut(PROJECT).sequences[2].others == ()
    record = layout.record(parse("SEQ03_take002"))
    whole = record.read_text()
    sha256 = studio(root).cut(PROJECT).sequences[2].stretches[0].media.sha256
    record.write_text(whole.replace(sha256, "0" * 64))
    with pytest.raises(StateError) as changed:
        studio(root).cut(PROJECT)
    assert changed.value.code == "media-changed"
    record.unlink()
    with pytest.raises(StateError) as gone:
        studio(root).cut(PROJECT)
    assert gone.value.code == "record-missing"


def test_why_a_sequence_is_missing_follows_what_people_did(tmp_path: Path) -> None:
    opened = studio(make_workspace(tmp_path))
    runner = opened.sequences(PROJECT)
    runner.run_sequence("SEQ03")
    runner.approve_take("SEQ03", 1)
    runner.reject_take("SEQ03")
    assert opened.cut(PROJECT).sequences[2].missing == "rejected, and no other take was made"
    runner.run_sequence("SEQ03")
    assert opened.cut(PROJECT).sequences[2].missing == "not approved yet: 1 take to review"


@given(
    durations=st.lists(st.integers(1, 5000), min_size=1, max_size=20),
    rate=st.sampled_from([Fraction(24), Fraction(30000, 1001), Fraction(25)]),
    frames=st.integers(1, 2000),
)
def test_shots_share_a_film_without_gap_whatever_its_length(durations: list[int], rate: Fraction, frames: int) -> None:
    starts = planned_starts(tuple(Decimal(one) / 1000 for one in durations), rate, frames)
    lengths = [end - start for start, end in pairwise(starts)]
    assert (starts[0], starts[-1], len(lengths)) == (0, frames, len(durations))
    assert min(lengths) >= (1 if frames >= len(durations) else 0)
