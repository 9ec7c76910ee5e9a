"""Answers what people say: what is understood is written down, and an order in words is obeyed at once.

Beside the stages and with a lock of its own: people may talk while something is made.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

import msgspec

from client_generate import files
from client_generate.errors import Cancelled, ClientGenerateError, Mistake
from client_generate.film.story import Understood
from client_generate.sessions import commands, events, folding
from client_generate.sessions.context import read_outputs
from client_generate.sessions.desk import Bench, Desk
from client_generate.sessions.listening import Hub
from client_generate.sessions.pipeline import Converse, Outputs, Pipeline
from client_generate.sessions.running import Furnish
from client_generate.sessions.session import Said, Session
from client_generate.sessions.store import Changing, SessionStore

PLACE = "messages"
"""Where the attempts of answers stand, as stages have theirs."""


class Talking(msgspec.Struct, frozen=True, kw_only=True):
    """What a conversation is handed: see `pipeline.Talk`."""

    session: Session
    said: Said
    history: tuple[Said, ...]
    shown: Outputs | None
    accepted: Mapping[str, Outputs]
    desk: object


class Talker:
    """Answers the messages of one project's sessions."""

    def __init__(
        self, bench: Bench, store: SessionStore, pipelines: Mapping[str, Pipeline], hub: Hub, furnish: Furnish
    ) -> None:
        self._bench = bench
        self._store = store
        self._pipelines = pipelines
        self._hub = hub
        self._furnish = furnish

    def has_work(self, session: Session) -> bool:
        """Whether somebody waits for an answer."""
        pipeline = self._pipelines.get(session.pipeline)
        return bool(pipeline and pipeline.converse and session.status in {"open", "complete"} and session.unanswered)

    def work(self, session: str, stop: threading.Event) -> bool:
        """Answer everything that nobody answered yet, oldest first; False when another thread or process does."""
        lock = files.Lock(self._bench.layout.talk_lock(session))
        if not lock.take(wait=0):
            return False
        try:
            while not stop.is_set() and self.has_work(now := self._store.load(session)):
                pipeline = self._pipelines[now.pipeline]
                assert pipeline.converse is not None  # noqa: S101 - else there is nothing to do
                if not self._answer(now, now.unanswered[0], pipeline, pipeline.converse, stop):
                    break
        finally:
            lock.release()
        return True

    def _answer(
        self, session: Session, said: Said, pipeline: Pipeline, converse: Converse, stop: threading.Event
    ) -> bool:
        """Answer one message; False when that was stopped and is to be done later."""
        desk = Desk(self._bench, session.id, PLACE, 1, stop=stop, sink=self._bench.sink, prefix=f"m{said.number}-")
        root = self._bench.layout.session(session.id)
        shown = _shown(session, said.stage)
        accepted = {one.name: read_outputs(root, one.name, one.accepted) for one in session.stages if one.accepted}
        talk = Talking(
            session=session,
            said=said,
            history=tuple(one for one in session.messages if one.number < said.number),
            shown=read_outputs(root, said.stage, shown) if shown else None,
            accepted={name: outputs for name, outputs in accepted.items() if outputs},
            desk=self._furnish(desk),
        )
        try:
            understood = converse(talk)
        except Cancelled:
            return False
        except ClientGenerateError as error:
            self._note(session.id, pipeline, said, Understood(intent="unclear", reply=_told(error)), at_once=False)
            return True
        except Exception as error:  # noqa: BLE001 - our mistake, told like every other trouble
            told = _told(Mistake(error))
            self._note(session.id, pipeline, said, Understood(intent="unclear", reply=told), at_once=False)
            return True
        self._note(session.id, pipeline, said, understood, at_once=True)
        return True

    def _note(self, session: str, pipeline: Pipeline, said: Said, understood: Understood, *, at_once: bool) -> None:
        """Write the answer down, together with what an order in words comes to."""
        with self._store.changing(session) as change:
            if all(one.number != said.number for one in change.session.unanswered):
                return
            reply = events.Reply(
                stage=said.stage, text=understood.reply, answers=said.number, intent=understood.intent,
                changes=understood.changes, keep=understood.keep, items=understood.items,
            )  # fmt: skip
            order = _ORDERS.get(understood.intent) if at_once else None
            if order is None:
                change.note(reply)
            else:
                _obey(change, pipeline, reply, order(said, understood))
        self._hub.tell(change.session, *change.noted)


def _obey(change: Changing, pipeline: Pipeline, reply: events.Reply, command: commands.Command) -> None:
    """Note reply and order in one go; an order that is refused is told in the reply, and stays what was said."""
    stamped = folding.stamped(change.session, reply, at=change.session.updated_at, who="")
    try:
        event = commands.decide(folding.apply(change.session, stamped), pipeline, command)
    except ClientGenerateError as error:
        change.note(msgspec.structs.replace(reply, text=f"{reply.text} {_told(error)}".strip()))
        return
    change.note(reply, event)


def _regenerate(said: Said, understood: Understood) -> commands.Command:
    return commands.Regenerate(stage=understood.stage or said.stage, items=understood.items, revision=said.revision)


def _accept(said: Said, understood: Understood) -> commands.Command:
    return commands.Accept(stage=understood.stage or said.stage, revision=said.revision)


def _stop(said: Said, understood: Understood) -> commands.Command:  # noqa: ARG001 - as the others
    return commands.Stop(reason=said.text[:200])


_ORDERS: dict[str, Callable[[Said, Understood], commands.Command]] = {
    "order_regenerate": _regenerate,
    "order_accept": _accept,
    "stop": _stop,
}


def _shown(session: Session, name: str) -> int:
    stage = session.stage(name)
    return stage.shown.number if stage and stage.shown else 0


def _told(error: ClientGenerateError) -> str:
    return f"{error.message} {error.hint[:1].upper()}{error.hint[1:]}." if error.hint else error.message
