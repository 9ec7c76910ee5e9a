"""From a plan to an approved take through the runner, on the rehearsal and on a scripted paid service."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from client_generate import files
from client_generate.errors import (
    Ambiguous,
    BudgetError,
    ClientGenerateError,
    Failed,
    NotFound,
    Rejected,
    StateError,
    UsageError,
    WrongPhase,
)
from client_generate.execution.budget import Treasury
from client_generate.execution.loop import Outcome
from client_generate.film import events
from client_generate.film.layout import Layout
from client_generate.film.take import Take
from client_generate.providers.base import Job
from client_generate.providers.local.provider import LocalProvider
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.runner import ClientSequenceRunner
from client_generate.sequence.store import SequenceStore
from client_generate.studio import Studio
from tests.sequence.workspace import PROJECT, Listening, everything, make_workspace, studio


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


def phase(root: Path, sequence: str) -> str:
    rows = {row.id: row for row in studio(root).status(PROJECT).sequences}
    return rows[sequence].phase


def test_a_grid_becomes_a_start_frame_becomes_an_approved_take(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    grid = runner.explore_grid("SEQ02")
    assert grid.media is not None
    assert grid.media.path == "SEQ02/grids/SEQ02_grid001.png"
    assert phase(root, "SEQ02") == "GRID_REVIEW"
    chosen = runner.approve_grid_quadrant("SEQ02", "bottom_right")
    assert (chosen.grid, chosen.quadrant) == ("SEQ02_grid001", "bottom_right")
    with Image.open(root / "projects" / PROJECT / chosen.path) as picture:
        assert picture.width * 9 == picture.height * 16
    assert phase(root, "SEQ02") == "START_FRAME_APPROVED"
    take = runner.run_sequence("SEQ02")
    assert take.start_frame == chosen
    assert take.elements == ("road",)
    assert [dropped.id for dropped in take.elements_dropped] == ["car", "dog"]
    assert phase(root, "SEQ02") == "REVIEW"
    runner.approve_take("SEQ02", 1)
    row = studio(root).status(PROJECT).sequences[1]
    assert (row.phase, row.takes, row.circle_take) == ("APPROVED", 1, "SEQ02_take001")


def test_a_take_records_what_made_it(root: Path) -> None:
    take = studio(root).sequences(PROJECT).run_sequence("SEQ01", wanted=Wanted(overrides={1: "Rain on a window"}))
    assert [(p.index, p.prompt, p.duration, p.source) for p in take.shot_prompts] == [
        (0, "Wide road at dusk, push in", Decimal("0.5"), "plan"),
        (1, "Rain on a window", Decimal("0.5"), "override"),
    ]
    assert take.media is not None
    assert (take.media.frames, take.media.fps, take.media.width, take.media.height) == (24, "24", 128, 72)
    assert take.rehearsal
    assert take.request_digest
    assert take.job_id
    again = studio(root).sequences(PROJECT).run_sequence("SEQ01")
    assert again.take_id == "SEQ01_take002"
    assert [t.take_id for t in studio(root).sequences(PROJECT).takes("SEQ01")] == ["SEQ01_take001", "SEQ01_take002"]


def test_the_plans_own_start_frame_is_frozen_with_the_take(root: Path) -> None:
    take = studio(root).sequences(PROJECT).run_sequence("SEQ03")
    assert take.start_frame is not None
    assert take.start_frame.path == "plans/pictures/start.png"
    frozen = root / "projects" / PROJECT / "executions" / "SEQ03_take001" / "attempt001" / "inputs" / "start.png"
    assert files.sha256(frozen) == take.start_frame.sha256


def test_approving_the_same_again_changes_nothing(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.explore_grid("SEQ02")
    first = runner.approve_grid_quadrant("SEQ02", "top_left")
    before = everything(root)
    assert runner.approve_grid_quadrant("SEQ02", "top_left") == first
    assert everything(root) == before
    assert runner.approve_grid_quadrant("SEQ02", "top_right").path.endswith("SEQ02_start002.png")
    runner.run_sequence("SEQ01")
    runner.approve_take("SEQ01", 1)
    before = everything(root)
    runner.approve_take("SEQ01", 1)
    assert everything(root) == before


def test_nothing_is_said_about_elements_unless_some_are_left_out(root: Path) -> None:
    heard = Listening()
    runner = studio(root, sink=heard.append).sequences(PROJECT)
    runner.run_sequence("SEQ01")
    assert heard.of(events.ElementsDropped) == []
    runner.run_sequence("SEQ02")
    (told,) = heard.of(events.ElementsDropped)
    assert isinstance(told, events.ElementsDropped)
    assert (told.dropped, told.limit) == (("dog",), 2)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda r: r.run_sequence("SEQ99"), NotFound),
        (lambda r: r.run_sequence("../SEQ01"), NotFound),
        (lambda r: r.approve_take("SEQ01", 1), WrongPhase),
        (lambda r: r.approve_grid_quadrant("SEQ01", "top_left"), WrongPhase),
        (lambda r: r.run_sequence("SEQ01", wanted=Wanted(overrides={7: "x"})), UsageError),
        (lambda r: r.set_start_frame("SEQ01", Path("/nowhere.png")), UsageError),
        (lambda r: r.take("SEQ01", 1), NotFound),
    ],
)
def test_what_cannot_be_done_changes_nothing(root: Path, wrong: object, error: type[ClientGenerateError]) -> None:
    before = everything(root)
    with pytest.raises(error) as caught:
        wrong(studio(root).sequences(PROJECT))  # type: ignore[operator]
    assert caught.value.hint
    assert everything(root) == before


def test_a_take_whose_bytes_changed_is_not_approved(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    take = runner.run_sequence("SEQ01")
    assert take.media is not None
    film = root / "projects" / PROJECT / take.media.path
    film.write_bytes(film.read_bytes()[:-1] + b"\0")
    with pytest.raises(StateError, match="not what it was"):
        runner.approve_take("SEQ01", 1)
    assert phase(root, "SEQ01") == "REVIEW"


def test_a_lost_snapshot_is_rebuilt_from_the_history(root: Path) -> None:
    studio(root).sequences(PROJECT).run_sequence("SEQ01")
    snapshot = Layout(root / "projects" / PROJECT).state("SEQ01")
    whole = snapshot.read_bytes()
    for cut in (b"", whole[: len(whole) // 2]):
        snapshot.write_bytes(cut)
        assert phase(root, "SEQ01") == "REVIEW"
    snapshot.unlink()
    assert phase(root, "SEQ01") == "REVIEW"
    studio(root).sequences(PROJECT).approve_take("SEQ01", 1)
    assert snapshot.is_file()


# --- the same on a paid service --------------------------------------------------------------------------------------


def _render(request: object, into: Path) -> Path:
    job = Job(id="result", request=request)  # type: ignore[arg-type]
    return LocalProvider().fetch(job, into, lambda _: None).path


class Paid:
    """A workspace on a scripted paid service that outlives our crashes; what goes wrong is told in the plan's order."""

    def __init__(self, root: Path, service: ScriptedProvider, more: str = "") -> None:
        self.root = make_workspace(root, provider="scripted", more=more)
        self.service = service

    def runner(self) -> ClientSequenceRunner:
        return self._studio().sequences(PROJECT)

    def resume(self) -> tuple[Outcome, ...]:
        return self._studio().resume(PROJECT)

    def _studio(self) -> Studio:
        return studio(self.root, providers={"scripted": lambda: self.service}, jobs=1)

    @property
    def treasury(self) -> Treasury:
        return Treasury(Layout(self.root / "projects" / PROJECT))


def test_a_lost_reply_is_never_paid_twice_by_the_same_command(tmp_path: Path) -> None:
    lost = Fault(Ambiguous("The reply was lost."), late=True)
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [lost]}))
    with pytest.raises(Ambiguous):
        paid.runner().run_sequence("SEQ01")
    take = paid.runner().run_sequence("SEQ01")
    assert (take.take_id, take.job_id) == ("SEQ01_take001", "job-1")
    assert paid.service.charged == ["job-1"]
    assert [line.billed for line in paid.treasury.ledger()] == [Decimal("0.50")]
    assert paid.treasury.opened() == ()


def test_resume_collects_and_never_submits(tmp_path: Path) -> None:
    lost = Fault(Ambiguous("The reply was lost."), late=True)
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [lost, None]}))
    with pytest.raises(Ambiguous):
        paid.runner().run_sequence("SEQ01")
    (outcome,) = paid.resume()
    assert isinstance(outcome.record, Take)
    assert paid.resume() == ()
    assert paid.service.charged == ["job-1"]


def test_other_inputs_begin_another_take_beside_an_open_one(tmp_path: Path) -> None:
    lost = Fault(Ambiguous("The reply was lost."), late=True)
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [lost]}))
    with pytest.raises(Ambiguous):
        paid.runner().run_sequence("SEQ01")
    assert (
        paid.runner().run_sequence("SEQ01", wanted=Wanted(overrides={0: "Something else"})).take_id == "SEQ01_take002"
    )
    assert [outcome.key for outcome in paid.resume()] == ["SEQ01_take001"]
    assert paid.service.charged == ["job-1", "job-2"]


def test_a_refusal_returns_to_the_phase_before_and_costs_nothing(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [Fault(Rejected("No credit."))]}))
    with pytest.raises(Rejected):
        paid.runner().run_sequence("SEQ01")
    store = SequenceStore(Layout(paid.root / "projects" / PROJECT), clock=None, who="")  # type: ignore[arg-type]
    state = store.load("SEQ01")
    assert (state.phase, state.last_failure) == ("PLANNED", "SEQ01_take001: No credit.")
    assert paid.treasury.opened() == ()
    assert paid.treasury.ledger() == ()
    assert paid.runner().run_sequence("SEQ01").take_id == "SEQ01_take002"


def test_a_failed_job_is_on_the_ledger_when_it_was_billed(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, states=("failed",)))
    with pytest.raises(Failed):
        paid.runner().run_sequence("SEQ01")
    assert len(paid.treasury.ledger()) == 1


def test_the_budget_stops_before_anything_is_sent(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render), more="budget: {sequence: 0.75}\n")
    paid.runner().run_sequence("SEQ01")
    before = everything(paid.root)
    with pytest.raises(BudgetError):
        paid.runner().run_sequence("SEQ01")
    assert everything(paid.root) == before
    assert paid.service.charged == ["job-1"]


def test_the_same_quadrant_again_changes_nothing_unless_a_newer_grid_was_in_review(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.explore_grid("SEQ02")
    chosen = runner.approve_grid_quadrant("SEQ02", "top_left")
    before = everything(root)
    assert runner.approve_grid_quadrant("SEQ02", "top_left") == chosen
    assert everything(root) == before
    runner.explore_grid("SEQ02")
    assert runner.approve_grid_quadrant("SEQ02", "top_left", grid=1) == chosen
    assert phase(root, "SEQ02") == "START_FRAME_APPROVED"


def test_the_same_quadrant_without_trimming_is_another_start_frame(root: Path) -> None:
    runner = studio(root).sequences(PROJECT)
    runner.explore_grid("SEQ02")
    trimmed = runner.approve_grid_quadrant("SEQ02", "top_left")
    whole = runner.approve_grid_quadrant("SEQ02", "top_left", trim=False)
    assert trimmed.path != whole.path
    assert not whole.trim
