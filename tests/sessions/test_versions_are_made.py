"""How versions are made: watched, stopped, taken up again by whoever comes next, and paid for once."""

from __future__ import annotations

import errno
import os
import signal
import threading
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from client_generate import files
from client_generate.errors import NotFound, StateError
from client_generate.sessions import events
from client_generate.sessions.commands import Accept, Regenerate, Reopen, Stop
from client_generate.sessions.engine import SessionEngine, SessionRoom
from client_generate.sessions.pipeline import Context, Outputs
from client_generate.sessions.session import Session
from client_generate.sessions.store import find_project
from client_generate.studio import open_studio
from tests.sessions.rooms import FileService, engine, spent, workspace
from tests.sessions.tiny import pipeline, words


def begun(found: SessionEngine, kind: str = "tiny", **how: Any) -> SessionRoom:
    return found.begin(kind, {"title": "Rooftop tea"}, **how)


def test_ctrl_c_leaves_a_version_to_be_taken_up(tmp_path: Path) -> None:
    presses = [signal.SIGINT]

    def interrupted(context: Context) -> Outputs:
        if presses:
            os.kill(os.getpid(), presses.pop())
            while True:
                context.check()
                threading.Event().wait(0.01)
        return words(context)

    room = begun(engine(tmp_path, pipeline(run=interrupted)))
    with pytest.raises(KeyboardInterrupt):
        room.run()
    assert room.session().stages[0].versions[0].state == "running"
    assert room.run().stages[0].status == "review"


def test_a_listener_that_breaks_harms_nobody(tmp_path: Path) -> None:
    heard: list[str] = []

    def broken(seen: events.Seen) -> None:
        heard.append(type(seen.event).__name__)
        raise ZeroDivisionError

    room = begun(engine(tmp_path))
    assert room.run(tell=broken).stages[0].status == "review"
    assert heard == ["StageRunning"]


def test_items_need_names_of_their_own(tmp_path: Path) -> None:
    for items in (("a", "a"), ("../a",), ("",)):
        room = begun(engine(tmp_path, pipeline(run=lambda _, made=items: Outputs(data={}, items=made))))
        trouble = room.run().stages[0].versions[0].trouble
        assert trouble is not None
        assert trouble.code == "bad-outputs"


def test_a_stage_that_takes_too_long_or_breaks_fails_and_ends_nothing(tmp_path: Path) -> None:
    def endless(context: object) -> object:
        while True:
            context.check()  # type: ignore[attr-defined]
            threading.Event().wait(0.01)

    def broken(_context: object) -> object:
        raise ZeroDivisionError("ours")

    def unkept(_context: object) -> object:
        from client_generate.sessions.pipeline import Outputs

        return Outputs(data={"x": object()})

    for run, code in ((endless, "stage-timeout"), (broken, "internal"), (unkept, "bad-outputs")):
        room = begun(engine(tmp_path, pipeline(run=run, seconds=0.1)))
        halted = room.run()
        version = halted.stages[0].versions[0]
        assert version.trouble is not None
        assert (version.state, version.trouble.code) == ("failed", code)
    assert "ZeroDivisionError" in next(tmp_path.glob("projects/film/sessions/*/draft/v001/mistake.txt")).read_text()


def test_followers_see_every_event_once_in_order_and_progress(tmp_path: Path) -> None:
    found = engine(tmp_path)
    room = begun(found)
    room.start()
    seen = list(room.follow())
    durable = [one.event.seq for one in seen if not isinstance(one.event, events.StageProgress)]
    assert durable == [1, 2, 3]
    assert seen[-1].session.stages == room.session().stages
    rest = list(room.follow(after=2))
    assert [type(one.event) for one in rest] == [events.StageCompleted]
    found.shut()


def test_who_waits_for_another_process_goes_on_where_that_dies(tmp_path: Path) -> None:
    room = begun(engine(tmp_path))
    other = files.Lock(engine(tmp_path).bench.layout.stage_lock(room.id))
    assert other.take()
    done: list[Session] = []
    waiting = threading.Thread(target=lambda: done.append(room.run()))
    waiting.start()
    assert room.session().stages[0].versions[0].state == "due"
    other.release()
    waiting.join(20)
    assert [one.stages[0].status for one in done] == ["review"]


def test_a_version_that_its_process_left_is_taken_up_under_its_number(tmp_path: Path) -> None:
    found = engine(tmp_path)
    room = begun(found)
    with found.store.changing(room.id) as change:
        change.note(events.StageRunning(stage="draft", version=1))
    after = engine(tmp_path).open(room.id).run()
    assert [version.number for version in after.stages[0].versions] == [1]
    assert [event.again for event in room.events() if isinstance(event, events.StageRunning)] == [False, True]


def test_going_back_while_something_is_made_halts_it(tmp_path: Path) -> None:
    service = FileService(tmp_path / "service")
    found = engine(tmp_path, service=service)
    room = begun(found, "paid")
    room.run()
    room.do(Accept())
    service.state = "running"
    service.asked.clear()
    worker = threading.Thread(target=room.run)
    worker.start()
    assert service.asked.wait(20)
    room.do(Reopen(stage="draft"))
    worker.join(20)
    session = room.session()
    assert [stage.status for stage in session.stages] == ["review", "waiting", "waiting"]
    assert session.stages[1].versions[0].state == "stopped"
    assert found.bench.treasury.every_open() == ()


def test_a_studio_knows_its_sessions(tmp_path: Path) -> None:
    workspace(tmp_path)
    studio = open_studio(tmp_path, providers={"files": lambda: FileService(tmp_path / "service")})
    service = FileService(tmp_path / "service", state="running")
    room = begun(engine(tmp_path, service=service), "paid")
    ending = threading.Event()
    working = threading.Thread(target=lambda: room.run(stop=ending))
    working.start()
    assert service.asked.wait(20)
    ending.set()  # the process ends, and its jobs go on
    working.join(20)
    assert studio.under_way() == ("film",)
    assert [outcome.error for outcome in studio.resume("film")] == [None, None]
    assert studio.cost("film", "sequence").total.spent == Decimal("0.50")
    assert (studio.resume("film"), studio.under_way()) == ((), ())
    assert room.run().stages[0].status == "review"
    assert service.charged == 2
    assert find_project(studio.workspace, room.id) == "film"
    with pytest.raises(NotFound):
        find_project(studio.workspace, "nobody-1")


def test_paid_steps_are_attempts_with_a_ledger_line_each(tmp_path: Path) -> None:
    found = engine(tmp_path)
    room = begun(found, "paid")
    room.run()
    assert spent(found) == room.cost() == Decimal("0.50")
    assert {line.sequence for line in found.bench.treasury.ledger()} == {f"sessions/{room.id}"}
    room.do(Regenerate(items=("a",)))
    room.run()
    assert room.cost("draft") == Decimal("0.75")
    room.do(Accept())
    room.run()
    room.do(Accept())
    room.run()
    assert room.cost_of_reopening("draft") == (("picture", "film"), Decimal("0.50"))
    reopened = room.do(Reopen(stage="draft"))
    assert reopened.session.stages[1].stale
    assert room.events()[-1].cost == Decimal("0.50")  # type: ignore[union-attr]
    assert found.bench.treasury.every_open() == ()


def test_a_second_try_keeps_what_the_failed_one_paid_for(tmp_path: Path) -> None:
    service = FileService(tmp_path / "service", refusals=1)
    found = engine(tmp_path, service=service)
    room = begun(found, "paid")
    assert room.run().stages[0].status == "failed"
    assert service.charged == 1
    room.do(Regenerate())
    second = room.run().stages[0]
    assert (second.status, second.versions[1].repeats, service.charged) == ("review", 1, 2)
    whole = room.outputs("draft")
    assert whole is not None
    assert sorted(path.split("/")[3] for path in whole.data["words"].values()) == ["v001", "v002"]
    room.do(Regenerate())  # what a person saw is not made again by asking for another
    room.run()
    assert (service.charged, spent(found)) == (4, Decimal("1.00"))


def test_trouble_of_this_machine_ends_no_version(tmp_path: Path) -> None:
    troubles = [OSError(errno.ENOSPC, "No space left on device"), StateError("Full.", code="disk-full")]

    def full(context: Context) -> Outputs:
        if troubles:
            raise troubles.pop()
        return words(context)

    room = begun(engine(tmp_path, pipeline(run=full)))
    for _ in range(2):
        with pytest.raises(StateError) as told:
            room.run()
        assert told.value.code == "disk-full"
    assert [version.state for version in room.run().stages[0].versions] == ["complete"]


def test_stop_cancels_what_is_under_way_at_once(tmp_path: Path) -> None:
    service = FileService(tmp_path / "service", state="running")
    found = engine(tmp_path, service=service)
    room = begun(found, "paid")
    worker = threading.Thread(target=room.run)
    worker.start()
    assert service.asked.wait(20)
    stopped = engine(tmp_path, service=service).open(room.id).do(Stop(reason="enough"))
    assert stopped.session.status == "stopped"
    worker.join(20)
    assert len(list(service.folder.glob("*.cancelled"))) == service.charged
    assert found.bench.treasury.every_open() == ()
    service.state = "ready"
    room.do(Reopen())
    again = room.run()
    assert (again.stages[0].status, [version.number for version in again.stages[0].versions]) == ("review", [1])
