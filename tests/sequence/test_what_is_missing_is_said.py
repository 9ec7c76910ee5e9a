"""Files that people delete, copy or restore by hand: nothing is guessed, and there is a way on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from client_generate.errors import ClientGenerateError, StateError
from client_generate.film.layout import Layout
from client_generate.providers.scripted import ScriptedProvider
from client_generate.sequence.state import RunStarted
from client_generate.sequence.store import SequenceStore
from client_generate.studio import Studio
from tests.sequence.test_the_production_loop import Paid, _render
from tests.sequence.workspace import PROJECT, everything, make_workspace, studio


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_workspace(tmp_path)


def _folder(root: Path, sequence: str = "") -> Path:
    return root / "projects" / PROJECT / sequence


def _died_and_lost_its_records(root: Path) -> Studio:
    """A take that a dead process began, and somebody who then deleted `executions/`."""
    opened = studio(root)
    opened.sequences(PROJECT).run_sequence("SEQ01")
    with opened.sequences(PROJECT)._desk.sequences.deciding("SEQ01") as deciding:
        deciding.record(RunStarted(take="SEQ01_take002", mode="multi_shot"))
    shutil.rmtree(_folder(root, "executions"))
    return studio(root)


def test_resume_ends_what_has_no_job_record_any_more(root: Path) -> None:
    outcomes = _died_and_lost_its_records(root).resume(PROJECT)
    assert [(outcome.key, outcome.error and outcome.error.code) for outcome in outcomes] == [
        ("SEQ01_take002", "job-record-gone")
    ]
    rows = {row.id: row for row in studio(root).status(PROJECT).sequences}
    assert (rows["SEQ01"].phase, rows["SEQ01"].takes) == ("REVIEW", 1)
    assert studio(root).resume(PROJECT) == ()


def test_generate_goes_past_what_has_no_job_record_any_more(root: Path) -> None:
    take = _died_and_lost_its_records(root).sequences(PROJECT).run_sequence("SEQ01")
    assert take.take_id == "SEQ01_take003"
    rows = {row.id: row for row in studio(root).status(PROJECT).sequences}
    assert rows["SEQ01"].phase == "REVIEW"


def test_a_take_that_was_published_counts_though_its_job_record_is_gone(root: Path) -> None:
    opened = studio(root)
    opened.sequences(PROJECT).run_sequence("SEQ01")
    history = _folder(root, "SEQ01") / "history.jsonl"
    lines = history.read_bytes().splitlines(keepends=True)
    history.write_bytes(b"".join(lines[:-1]))  # as if it died right before the end was written
    (_folder(root, "SEQ01") / "sequence_state.json").unlink()
    shutil.rmtree(_folder(root, "executions"))
    opened.resume(PROJECT)
    assert [take.path for take in opened.sequences(PROJECT)._desk.sequences.load("SEQ01").takes] == [
        "SEQ01/takes/SEQ01_take001.mp4"
    ]


@pytest.mark.parametrize("gone", [("history.jsonl", "sequence_state.json"), ("history.jsonl",)])
def test_a_sequence_that_lost_its_history_is_not_taken_for_new(root: Path, gone: tuple[str, ...]) -> None:
    studio(root).sequences(PROJECT).run_sequence("SEQ01")
    for name in gone:
        (_folder(root, "SEQ01") / name).unlink()
    before = everything(root)
    with pytest.raises(StateError) as refused:
        studio(root).sequences(PROJECT).run_sequence("SEQ01")
    assert refused.value.code == "history-cut"
    assert everything(root) == before


class _Overtaken(Layout):
    """Paths of a project where somebody decides right after the first look at a history."""

    def __init__(self, folder: Path, decide: Callable[[], object] | None) -> None:
        super().__init__(folder)
        self._decide, self._measured = decide, False

    def history(self, sequence: str) -> Path:
        path = super().history(sequence)
        self._measured = True
        return path

    def sequence(self, sequence: str) -> Path:
        if self._measured and self._decide is not None:
            decide, self._decide = self._decide, None
            decide()
        return super().sequence(sequence)


def test_a_first_decision_between_two_looks_is_no_lost_history(root: Path) -> None:
    theirs = _store(Layout(_folder(root)))

    def decide() -> None:
        with theirs.deciding("SEQ01") as deciding:
            deciding.record(RunStarted(take="SEQ01_take001", mode="multi_shot"))

    layout = _Overtaken(_folder(root), decide)
    assert _store(layout).load("SEQ01").takes == ()
    assert layout._decide is None
    assert [take.take_id for take in _store(Layout(_folder(root))).load("SEQ01").takes] == ["SEQ01_take001"]


def _store(layout: Layout) -> SequenceStore:
    return SequenceStore(layout, clock=lambda: datetime(2026, 1, 1, tzinfo=UTC), who="ann")


def test_a_torn_snapshot_without_a_history_is_refused(root: Path) -> None:
    _folder(root, "SEQ01").mkdir(parents=True)
    (_folder(root, "SEQ01") / "sequence_state.json").write_text("{")
    with pytest.raises(StateError):
        studio(root).sequences(PROJECT).run_sequence("SEQ01")


@pytest.mark.parametrize(
    "names", [("sequence_state.json",), ("history.jsonl",), ("sequence_state.json", "history.jsonl")]
)
def test_files_copied_from_another_sequence_are_refused(root: Path, names: tuple[str, ...]) -> None:
    studio(root).sequences(PROJECT).run_sequence("SEQ01")
    _folder(root, "SEQ03").mkdir()
    for name in names:
        shutil.copy(_folder(root, "SEQ01") / name, _folder(root, "SEQ03") / name)
    with pytest.raises(StateError) as refused:
        studio(root).sequences(PROJECT).run_sequence("SEQ03")
    assert refused.value.code == "state-foreign"


def test_what_was_paid_is_collected_though_the_plan_is_broken_or_gone(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render))
    dying = paid.runner().work_for("SEQ01")[0].begin()
    next(dying)
    dying.close()
    plan = tmp_path / "plans" / f"{PROJECT}.yaml"
    for spoil in (lambda: plan.write_text("client: ["), plan.unlink):
        spoil()
        with pytest.raises(ClientGenerateError):
            paid.runner()
    (outcome,) = paid._studio().resume()
    assert (outcome.key, outcome.error) == ("SEQ01_take001", None)


def test_one_project_that_cannot_be_read_does_not_keep_another_from_being_collected(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render))
    dying = paid.runner().work_for("SEQ01")[0].begin()
    next(dying)
    dying.close()
    broken = tmp_path / "projects" / "another" / "executions" / "open"
    broken.mkdir(parents=True)
    (broken / "SEQ01_take001.json").write_text("{")
    outcomes = {outcome.key: outcome.error for outcome in paid._studio().resume()}
    assert outcomes["SEQ01_take001"] is None
    assert isinstance(outcomes["another"], StateError)
