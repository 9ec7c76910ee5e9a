"""Whole sessions with paid texts, stills, edits and films: the service's book and the project's say the same."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from client_generate.execution.budget import Treasury
from client_generate.sessions.commands import Accept, Regenerate, Say, Stop
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.interactive import handing_in
from client_generate.sessions.session import Session, Trouble
from tests.cli.commands import run
from tests.sessions.paid.parlour import PROJECT, Parlour, elements, parlour, story, understood

NIGHT = {"kind": "time_of_day", "value": "night", "of": "", "scenes": []}


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Parlour]:
    with parlour(tmp_path) as opened:
        yield opened


def trouble(session: Session) -> Trouble:
    """Return why the stage in hand failed."""
    assert session.current is not None
    newest = session.current.newest
    assert newest is not None
    assert newest.trouble is not None, session.current
    return newest.trouble


def up_to(room: SessionRoom, here: Parlour, stage: str) -> None:
    """Accept everything before a stage, which is then due."""
    here.service.say(story(), elements())
    while room.session().current_stage != stage:
        room.run()
        room.do(Accept())


def agree(here: Parlour) -> None:
    """Both books hold the same jobs, each once and for the same amount, and nothing is left open."""
    theirs, ours = here.books()
    assert ours == theirs
    assert Treasury(here.layout).every_open() == ()
    assert here.service.faults.waiting == ()


def test_a_whole_session_is_paid_once(here: Parlour) -> None:
    room, service = here.begin(), here.service
    service.say(story(), understood(changes=[NIGHT]), story(title="At night"), elements())
    room.run()
    room.do(Say(text="make it night"))
    room.run()
    room.do(Regenerate())
    for _ in ("story", "reference_image"):
        room.run()
        room.do(Accept())
    room.run()
    room.do(handing_in.paint(room, "s2", here.mask(room, "s2"), "a red scarf"))
    room.run()
    room.do(handing_in.revert(room, "s2", 1))
    room.run()
    room.do(Accept())
    assert room.run().status == "complete"
    assert here.studio().adopt("one").shots == 3

    agree(here)
    assert (len(service.asked("chat")), len(service.asked("submit"))) == (4, 9)
    assert service.ledger.paid_twice == ()
    assert room.cost() == service.ledger.total
    assert {line.sequence for line in here.ledger()} == {"sessions/one"}
    frames = [one for one in service.predictions if "flux-2-pro" in one.model][2:]
    assert sorted(len(one.input["input_images"]) for one in frames) == [1, 1, 2]


@pytest.mark.parametrize(("stage", "calls"), [("reference_image", 2), ("storyboard", 3), ("video", 3)])
def test_a_lost_reply_of_a_picture_or_film_is_found_and_not_paid_again(here: Parlour, stage: str, calls: int) -> None:
    room = here.begin()
    up_to(room, here, stage)
    paid = len(here.service.ledger.charges)
    here.service.fail_next("submit", "drop", charged=True)
    assert trouble(room.run()).code == "provider-ambiguous"
    room.do(Regenerate())
    session = room.run()
    assert session.status == "complete" or session.stages[session.stage_order.index(stage)].status == "review"
    assert len(here.service.ledger.charges) - paid == calls + (stage == "reference_image")
    agree(here)


def test_a_lost_reply_of_a_text_is_never_sent_again_until_a_person_says_so(here: Parlour) -> None:
    room = here.begin()
    here.service.say(story(), story())
    here.service.fail_next("chat", "drop", charged=True)
    assert trouble(room.run()).code == "provider-ambiguous"
    room.do(Regenerate())
    told = trouble(room.run())
    assert (told.code, "resume --resolve" in told.hint) == ("provider-ambiguous", True)
    assert len(here.service.asked("chat")) == 1
    run(here.root, "resume", PROJECT, "--resolve", "--choose", "one.story.v001.story=risk")
    room.do(Regenerate())
    assert room.run().stages[0].status == "review"

    lost, found = here.ledger()
    first, second = here.service.ledger.charges
    assert (here.job(lost), here.job(found), found.amount) == ("", second.subject, second.amount)
    assert lost.amount >= first.amount
    assert Treasury(here.layout).every_open() == ()


def test_a_writer_that_is_asked_too_often_is_waited_for(here: Parlour) -> None:
    room = here.begin()
    here.service.say(story())
    here.service.fail_next("chat", "answer", status=429, retry_after=0.01)
    assert room.run().stages[0].status == "review"
    assert len(here.service.asked("chat")) == 2
    agree(here)


def test_an_answer_that_does_not_fit_is_paid_asked_for_again_once_then_a_person_is(here: Parlour) -> None:
    room, service = here.begin(), here.service
    service.fail_next("chat", "off-schema", times=2)
    told = trouble(room.run())
    assert (told.code, told.hint) == ("please-rephrase", "please rephrase what you want, or choose another writer")
    agree(here)
    service.fail_next("chat", "prose")
    service.say(story())
    room.do(Regenerate())
    assert room.run().stages[0].status == "review"
    service.fail_next("chat", "off-schema", times=2)
    room.do(Say(text="warmer"))
    assert "Please rephrase" in room.run().messages[-1].text
    assert len(service.asked("chat")) == len(service.ledger.charges) == 6
    agree(here)


def test_a_budget_ends_a_stage_and_not_the_session(here: Parlour) -> None:
    room = here.begin(budget={"project": "0.15"})
    up_to(room, here, "storyboard")
    told = trouble(room.run())
    assert told.code == "over-budget"
    assert told.hint
    assert room.session().status == "open"
    assert room.next_actions()[0] == "regenerate"
    assert here.service.ledger.total <= Decimal("0.15")
    paid = len(here.service.ledger.charges)
    room.do(Regenerate())
    assert trouble(room.run()).code == "over-budget"
    assert len(here.service.ledger.charges) == paid
    agree(here)


def test_stop_cancels_what_the_service_is_at(here: Parlour) -> None:
    room = here.begin()
    up_to(room, here, "video")
    here.service.settings.job_seconds = 1000
    before = {one.target for one in here.service.asked("check")}
    worker = threading.Thread(target=room.run)
    worker.start()
    until = time.monotonic() + 60
    while len({one.target for one in here.service.asked("check")} - before) < 3:
        assert time.monotonic() < until, "the films were never asked about"
        time.sleep(0.02)
    room.do(Stop(reason="the client cancelled"))
    worker.join(30)

    assert room.session().status == "stopped"
    assert {one.status(here.service.clock.now()) for one in here.service.predictions[-3:]} == {"canceled"}
    assert len(here.service.asked("cancel")) == 3
    theirs, ours = here.books()
    assert ours.keys() == theirs.keys()
    assert all(ours[job] >= here.service.ledger.paid_for(job) for job in ours)
    assert Treasury(here.layout).every_open() == ()
