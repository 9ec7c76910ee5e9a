"""What a stage asks for is an attempt like a take's: paid once, within the budget, brought to its end by `resume`."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from client_generate.errors import (
    Ambiguous,
    BudgetError,
    Busy,
    Cancelled,
    ClientGenerateError,
    Conflict,
    Failed,
    Rejected,
    Throttled,
    Unavailable,
    UsageError,
)
from client_generate.execution.attempt import Attempt
from client_generate.execution.costs import costs
from client_generate.film.plan import Budget
from client_generate.film.slate import ItemName, parse_item, subject_of
from client_generate.providers.base import Job, Marker, Request
from client_generate.sessions.collecting import collect
from client_generate.sessions.desk import Desk, cancel_items
from client_generate.sessions.engine import SessionEngine
from tests.sessions.rooms import FileService, engine, spent, still


class Moody(FileService):
    """A service that raises what it is told to, in turn, before or after it took the job."""

    def __init__(self, folder: Path, *moods: tuple[ClientGenerateError, bool]) -> None:
        super().__init__(folder)
        self.moods: Iterator[tuple[ClientGenerateError, bool]] = iter(moods)

    def submit(self, request: Request, marker: Marker) -> Job:
        error, late = next(self.moods, (None, True))
        if error and not late:
            raise error
        job = super().submit(request, marker)
        if error:
            raise error
        return job


def desk(found: SessionEngine, version: int = 1, stop: threading.Event | None = None) -> Desk:
    return Desk(found.bench, "tea-1", "draft", version, stop=stop or threading.Event())


def test_the_same_asked_again_is_the_same_and_other_words_need_another_item(tmp_path: Path) -> None:
    service = FileService(tmp_path / "service")
    found = engine(tmp_path, service=service)
    first = desk(found).make(still("a road"))
    here = desk(found)
    assert here.make(still("a road")) == first
    with pytest.raises(Conflict) as refused:
        here.make(still("another road"))
    assert refused.value.code == "item-asked"
    # A version that is taken up again after a crash gets what it had paid for, whatever its words are now.
    assert desk(found).make(still("another road")) == first
    assert service.charged == 1
    desk(found, 2).make(still("a road"))
    assert (service.charged, spent(found)) == (2, Decimal("0.50"))
    assert here.path(first).is_file()
    assert first.media is not None
    assert first.media.path == "sessions/tea-1/draft/v001/a.png"


def test_who_comes_too_often_waits_and_who_is_refused_may_ask_again(tmp_path: Path) -> None:
    often = Throttled("Slow down.", retry_after=0.01)
    service = Moody(tmp_path / "service", *[(often, False)] * 5, (Rejected("No.", code="provider-rejected"), False))
    found = engine(tmp_path, service=service)
    with pytest.raises(Rejected):
        desk(found).make(still("a road"))
    assert (spent(found), found.bench.treasury.every_open()) == (Decimal(0), ())
    desk(found).make(still("a road"))
    assert (service.charged, spent(found)) == (1, Decimal("0.25"))


def test_a_lost_reply_is_found_by_its_token(tmp_path: Path) -> None:
    lost = Ambiguous("The reply was lost.")
    service = Moody(tmp_path / "service", (lost, True))
    found = engine(tmp_path, service=service)
    with pytest.raises(Ambiguous):
        desk(found).make(still("a road"))
    assert len(found.bench.treasury.opened_items("tea-1")) == 1
    desk(found).make(still("a road"))
    assert (service.charged, spent(found), found.bench.treasury.every_open()) == (1, Decimal("0.25"), ())


def test_resume_collects_what_was_sent_and_lets_go_of_what_was_not(tmp_path: Path) -> None:
    service = Moody(tmp_path / "service", (Ambiguous("The reply was lost."), True))
    found = engine(tmp_path, service=service)
    with pytest.raises(Ambiguous):
        desk(found).make(still("a road"))
    (outcome,) = collect(found.bench, threading.Event())
    assert (outcome.key, outcome.error) == ("tea-1.draft.v001.a", None)
    assert (service.charged, found.bench.treasury.every_open()) == (1, ())
    assert collect(found.bench, threading.Event()) == ()


def test_what_was_stopped_before_it_was_sent_is_sent_later(tmp_path: Path) -> None:
    service, stop = FileService(tmp_path / "service"), threading.Event()
    found = engine(tmp_path, service=service)
    stop.set()
    with pytest.raises(Cancelled):
        desk(found, stop=stop).make(still("a road"))
    desk(found).make(still("a road"))
    assert service.charged == 1


def test_a_result_that_is_none_fails_and_stays_failed(tmp_path: Path) -> None:
    class Broken(FileService):
        def fetch(self, job: Job, into: Path, progress: object) -> object:  # type: ignore[override]
            raise Failed("It came to nothing.", code="result-expired")

    service = Broken(tmp_path / "service")
    found = engine(tmp_path, service=service)
    for _ in range(2):
        with pytest.raises(Failed):
            desk(found).make(still("a road"))
    assert (service.charged, spent(found)) == (1, Decimal("0.25"))


def test_the_budget_stops_what_it_does_not_hold(tmp_path: Path) -> None:
    service = FileService(tmp_path / "service")
    found = engine(tmp_path, service=service, budget=Budget(project=Decimal("0.60")))
    with pytest.raises(BudgetError):
        desk(found).make_all(still("a road", item) for item in ("a", "b", "c"))
    assert (service.charged, spent(found)) == (2, Decimal("0.50"))
    kept = desk(found).try_all(still("a road", item) for item in ("a", "b", "c"))
    assert [isinstance(one, BudgetError) for one in kept].count(True) == 1
    assert service.charged == 2


def test_costs_are_told_under_the_session(tmp_path: Path) -> None:
    found = engine(tmp_path)
    desk(found).make(still("a road"))
    summed = costs(found.bench.layout, "sequence")
    assert [(row.name, row.spent) for row in summed.rows] == [("sessions/tea-1", Decimal("0.25"))]


def test_names_are_read_back_and_never_a_takes() -> None:
    name = ItemName("tea-1", "draft", 2, "s3")
    assert (str(name), parse_item(str(name))) == ("tea-1.draft.v002.s3", name)
    assert str(subject_of("SEQ08_take002")) == "SEQ08_take002"
    for wrong in (
        "tea-1.draft.v2.s3",
        "tea-1.draft.v002",
        "a/b.draft.v001.s",
        "tea..v001.s",
        "tea.d.v001.s.x",
        "t.d.v٣.s",
    ):
        with pytest.raises(UsageError):
            subject_of(wrong)


def test_an_item_needs_an_id(tmp_path: Path) -> None:
    for item in ("../x", "", "a b", "x" * 60):
        with pytest.raises(UsageError):
            desk(engine(tmp_path)).make(msgspec.structs.replace(still("a road"), item=item))
    assert not list(tmp_path.glob("projects/film/executions/tea-1*"))


def test_a_service_that_is_not_reached_is_asked_again_a_few_times(tmp_path: Path) -> None:
    away = Unavailable("Not reached.")
    service = Moody(tmp_path / "service", (away, False), (away, False))
    found = engine(tmp_path, service=service, retries=0)
    with pytest.raises(Unavailable):
        desk(found).make(still("a road"))
    assert found.bench.treasury.every_open() == ()
    with pytest.raises(Unavailable):
        desk(found).make(still("a road"))
    desk(found).make(still("a road"))
    assert (service.charged, len(found.bench.treasury.ledger())) == (1, 1)


def test_resume_leaves_what_somebody_is_at(tmp_path: Path) -> None:
    service = Moody(tmp_path / "service", (Ambiguous("The reply was lost."), True))
    found = engine(tmp_path, service=service)
    with pytest.raises(Ambiguous):
        desk(found).make(still("a road"))
    held = Attempt(found.bench.layout.attempt("tea-1.draft.v001.a", 1))
    assert held.hold()
    (outcome,) = collect(found.bench, threading.Event())
    assert isinstance(outcome.error, Busy)
    held.let_go()
    assert collect(found.bench, threading.Event())[0].error is None


def test_what_is_stopped_is_cancelled_where_it_can_be(tmp_path: Path) -> None:
    service, stop = FileService(tmp_path / "service", state="running"), threading.Event()
    found = engine(tmp_path, service=service)
    asking = threading.Thread(target=lambda: desk(found, stop=stop).try_all([still("a road")]))
    asking.start()
    assert service.asked.wait(20)
    stop.set()
    asking.join(20)
    assert cancel_items(found.bench, "tea-1.draft.v002.") == ()
    assert cancel_items(found.bench, "tea-1.draft.v001.") == ("tea-1.draft.v001.a",)
    assert found.bench.treasury.every_open() == ()
    service.state = "ready"
    desk(found).make(still("a road"))  # a person wants it after all
    assert service.charged == 2


def test_a_living_process_is_waited_for(tmp_path: Path) -> None:
    service = FileService(tmp_path / "service")
    found = engine(tmp_path, service=service)
    desk(found).make(still("a road"))
    held = Attempt(found.bench.layout.attempt("tea-1.draft.v001.a", 1))
    assert held.hold()
    made: list[str] = []
    asking = threading.Thread(target=lambda: made.append(desk(found).make(still("a road")).item_id))
    asking.start()
    assert made == []
    held.let_go()
    asking.join(20)
    assert (made, service.charged) == (["tea-1.draft.v001.a"], 1)
