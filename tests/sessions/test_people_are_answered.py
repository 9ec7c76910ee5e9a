"""Messages are understood and answered beside the stages; an order in words is obeyed at once, and once."""

from __future__ import annotations

import threading
from pathlib import Path

import msgspec

from client_generate.errors import Failed
from client_generate.film.story import Change, Understood
from client_generate.sessions.commands import Accept, Say
from client_generate.sessions.desk import Desk
from client_generate.sessions.engine import SessionEngine, SessionRoom
from client_generate.sessions.pipeline import Pipeline, Talk
from client_generate.sessions.session import Said
from tests.sessions.rooms import FileService, engine, still
from tests.sessions.tiny import pipeline


def listen(talk: Talk) -> Understood:
    """Understand a few words, and pay for it."""
    desk: Desk = talk.desk
    desk.make(still(talk.said.text, "understand"))
    words = talk.said.text
    if words == "break":
        raise Failed("The writer is away.", hint="please rephrase")
    if words == "regenerate":
        return Understood(intent="order_regenerate", reply="Again.", changes=(Change(kind="shorter"),), items=("a",))
    if words == "accept":
        return Understood(intent="order_accept", reply="On we go.")
    if words == "stop":
        return Understood(intent="stop", reply="Stopped.")
    intent = "question" if words.endswith("?") else "feedback"
    told = f"{len(talk.history)} before, {len(talk.shown.items) if talk.shown else 0} shown"
    return Understood(intent=intent, reply=told, changes=(Change(kind="shorter"),) if intent == "feedback" else ())  # type: ignore[arg-type]


def talkative() -> Pipeline:
    return msgspec.structs.replace(pipeline(), name="talkative", converse=listen)


def room(root: Path, service: FileService | None = None) -> tuple[SessionEngine, SessionRoom]:
    found = engine(root, talkative(), service=service)
    begun = found.begin("talkative", {"title": "tea"})
    begun.run()
    return found, begun


def last(begun: SessionRoom) -> Said:
    return begun.session().messages[-1]


def test_feedback_is_understood_and_goes_into_the_next_version(tmp_path: Path) -> None:
    found, begun = room(tmp_path)
    begun.do(Say(text="shorter"))
    assert begun.run().stages[0].status == "review"
    assert last(begun).text == "0 before, 3 shown"
    begun.do(Say(text="why?"))
    begun.run()
    begun.do(Say(text="regenerate"))
    begun.run()
    version = begun.session().stages[0].versions[1]
    assert [(one.text, [change.kind for change in one.changes]) for one in version.feedback] == [
        ("shorter", ["shorter"]),
        ("regenerate", ["shorter"]),
    ]
    assert (version.state, version.items) == ("complete", ("a",))
    assert [said.who for said in begun.history()] == ["person", "studio"] * 3
    assert found.bench.treasury.ledger()[0].attempt == f"{begun.id}.messages.v001.m4-understand/attempt001"


def test_orders_in_words_are_obeyed_where_they_can_be(tmp_path: Path) -> None:
    _, begun = room(tmp_path)
    begun.do(Say(text="accept"))
    assert begun.run().current_stage == "picture"
    begun.do(Say(text="accept", stage="draft"))
    begun.run()
    assert "decided already" in last(begun).text
    begun.do(Say(text="stop"))
    assert begun.run().status == "stopped"


def test_an_order_is_of_what_the_person_saw(tmp_path: Path) -> None:
    _, begun = room(tmp_path)
    begun.do(Say(text="accept"))
    begun.do(Accept())
    after = begun.run()
    assert (after.current_stage, after.stages[1].status) == ("picture", "review")
    assert "The session went on" in last(begun).text


def test_trouble_is_told_as_an_answer_and_the_words_are_kept(tmp_path: Path) -> None:
    _, begun = room(tmp_path)
    begun.do(Say(text="break"))
    begun.run()
    assert last(begun).text == "The writer is away. Please rephrase."
    assert [one.text for one in begun.session().feedback_for("draft")] == ["break"]


def test_a_message_answered_after_a_crash_is_paid_once(tmp_path: Path) -> None:
    service = FileService(tmp_path / "service")
    found, begun = room(tmp_path, service)
    begun.do(Say(text="shorter"))
    number = begun.session().unanswered[0].number
    Desk(found.bench, begun.id, "messages", 1, stop=threading.Event(), prefix=f"m{number}-").make(
        still("shorter", "understand")
    )
    before = service.charged
    begun.run()
    assert (service.charged, begun.session().unanswered) == (before, ())


def test_people_may_talk_while_something_is_made(tmp_path: Path) -> None:
    go = threading.Event()

    def slow(context: object) -> object:
        while not go.wait(0.01):
            context.check()  # type: ignore[attr-defined]
        from tests.sessions.tiny import words

        return words(context)  # type: ignore[arg-type]

    found = engine(tmp_path, msgspec.structs.replace(pipeline(run=slow), name="talkative", converse=listen))
    begun = found.begin("talkative", {"title": "tea"})
    begun.start()
    begun.do(Say(text="shorter"))
    begun.start()
    for seen in begun.follow(until=lambda session: not session.unanswered and len(session.messages) == 2):
        assert seen.session.stages[0].status == "running"
    go.set()
    list(begun.follow())
    assert begun.session().stages[0].status == "review"
    found.shut()
