"""Between any two writes somebody pulls the plug: what had ended is settled, what was made is not told twice."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from client_generate.errors import Ambiguous, Conflict, Failed, StateError
from client_generate.execution.attempt import Attempt, Ended
from client_generate.execution.budget import Treasury
from client_generate.film import events
from client_generate.film.layout import Layout
from client_generate.film.take import Take
from client_generate.providers.base import Fetched, Job, Progress
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.state import PieceMade
from client_generate.sequence.store import SequenceStore
from client_generate.studio import Studio, utc_now
from tests.sequence.test_the_production_loop import _render
from tests.sequence.workspace import PROJECT, make_workspace, studio

LOST = Fault(Ambiguous("The reply was lost."), late=True)
MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: A street, duration: 0.5}
"""


class Paid:
    """A workspace over one scripted service; every `studio` is what a new process would have."""

    def __init__(self, root: Path, service: ScriptedProvider) -> None:
        self.root, self.service = make_workspace(root, provider="scripted", more=MORE), service
        self.told: list[events.Event] = []
        self.layout = Layout(root / "projects" / PROJECT)
        self.treasury = Treasury(self.layout)

    @property
    def studio(self) -> Studio:
        return studio(self.root, providers={"scripted": lambda: self.service}, sink=self.told.append)

    def take(self, sequence: str = "SEQ01") -> Take:
        return self.studio.sequences(PROJECT).run_sequence(sequence)

    @property
    def state(self) -> tuple[str, tuple[str, ...]]:
        state = SequenceStore(self.layout, clock=utc_now, who="").load("SEQ01")
        return state.phase, tuple(take.take_id for take in state.takes if take.path)


@pytest.fixture
def died_after_it_failed(tmp_path: Path) -> Paid:
    """Return a workspace whose job failed, was billed, and whose process died before that was settled."""
    paid = Paid(tmp_path, ScriptedProvider(_render, faults={"submit": [LOST]}))
    with pytest.raises(Ambiguous):
        paid.take()
    ended = Ended(code="job-failed", message="It failed.", charged=True, billed=Decimal("0.20"), at=utc_now())
    Attempt(paid.layout.attempt("SEQ01_take001", 1)).write("failed", ended)
    assert paid.treasury.open_subjects() == ("SEQ01_take001",)
    return paid


def is_settled(paid: Paid) -> None:
    assert paid.treasury.opened() == ()
    line = paid.treasury.ledger()[0]
    assert (line.attempt, line.billed) == ("SEQ01_take001/attempt001", Decimal("0.20"))
    failures = [told for told in paid.told if isinstance(told, events.StepFailed)]
    assert ("SEQ01_take001", "It failed.") in [(told.subject, told.message) for told in failures]


def test_resume_settles_what_had_ended_and_goes_on(died_after_it_failed: Paid) -> None:
    paid = died_after_it_failed
    assert paid.studio.resume(PROJECT) == ()
    is_settled(paid)
    assert paid.state == ("PLANNED", ())


def test_the_same_command_settles_what_had_ended_and_makes_the_next(died_after_it_failed: Paid) -> None:
    paid = died_after_it_failed
    assert paid.take().take_id == "SEQ01_take002"
    is_settled(paid)
    assert paid.state == ("REVIEW", ("SEQ01_take002",))


def test_what_a_living_process_is_about_to_settle_is_left_to_it(died_after_it_failed: Paid) -> None:
    paid = died_after_it_failed
    living = Attempt(paid.layout.attempt("SEQ01_take001", 1))
    assert living.follower.take()
    assert [type(outcome.error).__name__ for outcome in paid.studio.resume(PROJECT)] == ["Busy"]
    assert paid.treasury.open_subjects() == ("SEQ01_take001",)
    living.let_go()
    paid.studio.resume(PROJECT)
    is_settled(paid)


def test_a_failed_jobs_bill_is_on_the_ledger(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, states=("failed",), price=Decimal("0.35")))
    with pytest.raises(Failed):
        paid.take()
    assert [line.billed for line in paid.treasury.ledger()] == [Decimal("0.35")]


class Full(ScriptedProvider):
    """A service whose result finds no room at first."""

    troubles: Iterator[OSError] = iter(())

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        for trouble in self.troubles:
            raise trouble
        return super().fetch(job, into, progress)


def test_a_full_disk_is_said_and_resume_goes_on(tmp_path: Path) -> None:
    service = Full(_render)
    service.troubles = iter([OSError(errno.ENOSPC, "No space left on device")])
    paid = Paid(tmp_path, service)
    with pytest.raises(StateError) as caught:
        paid.take()
    assert (caught.value.code, "resume" in caught.value.hint) == ("disk-full", True)
    assert [told.code for told in paid.told if isinstance(told, events.StepFailed)] == ["disk-full"]
    (outcome,) = paid.studio.resume(PROJECT)
    assert isinstance(outcome.record, Take)
    assert service.charged == ["job-1"]
    assert paid.state == ("REVIEW", ("SEQ01_take001",))


def test_a_name_that_an_editor_took_is_passed_over_or_has_a_way_out(tmp_path: Path) -> None:
    service = Full(_render)
    paid = Paid(tmp_path, service)
    takes = paid.layout.sequence("SEQ01") / "takes"
    takes.mkdir(parents=True)
    (takes / "SEQ01_take001.mov").write_bytes(b"an editor's own")

    def while_fetched() -> Iterator[OSError]:
        (takes / "SEQ01_take002.mp4").write_bytes(b"another of an editor's")
        yield from ()

    service.troubles = while_fetched()
    with pytest.raises(Conflict) as caught:
        paid.take()
    assert "move SEQ01/takes/SEQ01_take002.mp4 away" in caught.value.hint
    (takes / "SEQ01_take002.mp4").rename(tmp_path / "moved.mp4")
    (outcome,) = paid.studio.resume(PROJECT)
    assert isinstance(outcome.record, Take)
    assert paid.state == ("REVIEW", ("SEQ01_take002",))
    assert service.charged == ["job-1"]


def test_a_piece_is_told_once(tmp_path: Path) -> None:
    paid = Paid(tmp_path, ScriptedProvider(_render, states=("running", "running")))
    work = paid.studio.sequences(PROJECT).work_for("SEQ04")
    dying = work[0].begin()
    next(dying)
    dying.close()
    del work, dying
    # As if the process had died right after it told of the piece.
    store = SequenceStore(paid.layout, clock=utc_now, who="")
    with store.deciding("SEQ04") as deciding:
        deciding.record(PieceMade(take="SEQ04_shot00_take001", of="SEQ04_take001"))
    paid.studio.resume(PROJECT)
    (take,) = store.load("SEQ04").takes
    assert take.pieces == ("SEQ04_shot00_take001",)
    assert take.path
