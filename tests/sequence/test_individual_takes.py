"""Takes of one call a shot: pieces with their own state and takes, kept through failures, joined to the frame."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import Failed, Rejected, UsageError
from client_generate.execution.store import ExecutionStore
from client_generate.film.layout import Layout
from client_generate.film.slate import parse
from client_generate.film.take import Take as Record
from client_generate.media import frames
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.prompts import Wanted
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import PROJECT, make_workspace, studio

MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: "Wide road at dusk", duration: 0.5, start_frame: pictures/start.png}
      - {prompt: "City from above", duration: 1}
      - {prompt: "Hands on a wheel", duration: 0.5, continue: true}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path, more=MORE)


def layout(root: Path) -> Layout:
    return Layout(root / "projects" / PROJECT)


def test_every_shot_has_its_own_take_and_the_sequence_their_joined_film(root: Path) -> None:
    take = studio(root).sequences(PROJECT).run_sequence("SEQ04")
    assert take.take_id == "SEQ04_take001"
    assert take.mode == "individual"
    assert take.pieces == ("SEQ04_shot00_take001", "SEQ04_shot01_take001", "SEQ04_shot02_take001")
    assert take.media is not None
    assert take.media.frames == 48
    film = layout(root).folder / "SEQ04" / "shots" / "SEQ04_shot01" / "SEQ04_shot01_take001.mp4"
    assert film.is_file()
    entries = list(ExecutionStore(layout(root)).shots("SEQ04_shot01"))
    assert [(entry.subject, entry.state) for entry in entries] == [("SEQ04_shot01_take001", "video_complete")]
    assert (layout(root).folder / "SEQ04" / "takes" / "SEQ04_take001.jpg").is_file()
    studio(root).sequences(PROJECT).approve_take("SEQ04", 1)
    assert studio(root).status(PROJECT).sequences[3].phase == "APPROVED"


def test_each_piece_starts_from_its_own_frame_or_where_the_last_one_ended(root: Path) -> None:
    studio(root).sequences(PROJECT).run_sequence("SEQ04")
    first, second, third = (
        files.read(layout(root).folder / "SEQ04" / "shots" / f"SEQ04_shot0{n}" / f"SEQ04_shot0{n}_take001.json", Record)
        for n in range(3)
    )
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.start_frame is not None
    assert first.start_frame.path == "plans/pictures/start.png"
    assert second.start_frame is None
    assert third.start_frame is not None
    assert third.start_frame.path == "executions/SEQ04_take001/shot01_last.png"
    film = layout(root).folder / "SEQ04" / "shots" / "SEQ04_shot01" / "SEQ04_shot01_take001.mp4"
    last = root / "last.png"
    frames.save(film, 23, last)
    assert files.sha256(last) == third.start_frame.sha256


def test_a_failed_piece_keeps_the_others_and_the_same_command_goes_on(tmp_path: Path) -> None:
    no = Fault(Rejected("No credit."))
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [None, no]}), more=MORE)
    with pytest.raises(Failed) as caught:
        paid.runner().run_sequence("SEQ04")
    assert caught.value.code == "incomplete"
    row = next(row for row in studio(paid.root).status(PROJECT).sequences if row.id == "SEQ04")
    assert (row.phase, row.takes) == ("PLANNED", 0)
    charged = len(paid.service.charged)
    take = paid.runner().run_sequence("SEQ04")
    assert take.take_id == "SEQ04_take001"
    assert len(paid.service.charged) == 3
    assert charged < 3
    assert paid.treasury.opened() == ()
    assert len(paid.treasury.ledger()) == 3


def test_other_inputs_or_new_begin_another_take(tmp_path: Path) -> None:
    no = Fault(Rejected("No credit."))
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [None, no]}), more=MORE)
    with pytest.raises(Failed):
        paid.runner().run_sequence("SEQ04")
    assert paid.runner().run_sequence("SEQ04", wanted=Wanted(new=True)).take_id == "SEQ04_take002"
    other = Wanted(overrides={1: "A harbour"})
    assert paid.runner().run_sequence("SEQ04", wanted=other).take_id == "SEQ04_take003"


def test_only_one_shot_is_made_anew_beside_kept_pieces(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ04")
    take = runner.run_sequence("SEQ04", wanted=Wanted(only_shot=1, overrides={1: "A harbour"}))
    assert take.take_id == "SEQ04_take002"
    assert take.pieces == ("SEQ04_shot00_take001", "SEQ04_shot01_take002", "SEQ04_shot02_take001")
    assert [prompt.source for prompt in take.shot_prompts] == ["SEQ04_take001", "override", "SEQ04_take001"]


def test_only_shot_needs_pieces_to_keep(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    with pytest.raises(UsageError, match="no pieces"):
        runner.run_sequence("SEQ04", wanted=Wanted(only_shot=1))
    runner.run_sequence("SEQ04", "multi_shot")
    with pytest.raises(UsageError, match="no pieces"):
        runner.run_sequence("SEQ04", wanted=Wanted(only_shot=1, from_take=1))


def test_resume_collects_pieces_and_ends_the_run_without_sending(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render), more=MORE)
    work = paid.runner().work_for("SEQ04")
    dying = work[0].begin()
    next(dying)
    dying.close()  # the process dies while the first piece is made
    del work, dying
    outcomes = {outcome.key: outcome for outcome in paid.resume()}
    assert outcomes["SEQ04_shot00_take001"].record is not None
    assert isinstance(outcomes["SEQ04_take001"].error, Failed)
    assert len(paid.service.charged) == 1
    assert paid.treasury.opened() == ()
    assert paid.runner().run_sequence("SEQ04").take_id == "SEQ04_take001"
    assert len(paid.service.charged) == 3


def test_takes_are_composed_from_several(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.run_sequence("SEQ01", wanted=Wanted(overrides={0: "One"}))
    runner.run_sequence("SEQ01", wanted=Wanted(overrides={1: "Two"}))
    take = runner.run_sequence("SEQ01", wanted=Wanted(from_take=1, shot_from={1: 2}, seed=7))
    assert [(p.prompt, p.source) for p in take.shot_prompts] == [("One", "SEQ01_take001"), ("Two", "SEQ01_take002")]
    assert take.seed == 7


def test_a_shots_own_grid_gives_its_start_frame(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    assert runner.explore_grid("SEQ04", shot=1).grid_id == "SEQ04_shot01_grid001"
    frame = runner.approve_grid_quadrant("SEQ04", "top_left", shot=1)
    assert frame.path == "SEQ04/shots/SEQ04_shot01/SEQ04_shot01_start001.png"
    take = runner.run_sequence("SEQ04")
    piece = files.read(layout(root).folder / "SEQ04/shots/SEQ04_shot01/SEQ04_shot01_take001.json", Record)
    assert piece is not None
    assert piece.start_frame == frame
    assert take.start_frame is None


def test_pieces_of_one_take_share_a_seed_so_that_they_look_alike(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    first, second = runner.run_sequence("SEQ04"), runner.run_sequence("SEQ04", wanted=Wanted(new=True))
    for run in (first, second):
        pieces = [files.read(layout(root).record(parse(name)), Record) for name in run.pieces]
        assert [piece.seed for piece in pieces if piece] == [run.seed] * 3
    assert first.seed != second.seed
