"""The one engine of all sessions; terminal, REST and WebSocket are thin doors to it.

    engine = SessionEngine(bench, {"interactive": pipeline}, access=access)
    room = engine.begin("interactive", {"prompt": "…"})
    room.run()                                  # here, until there is a gate; or room.start(): in a thread of its own
    done = room.do(Accept(revision=room.session().revision, id="click-17"))
    for seen in room.follow(after=done.session.seq): ...

Any number of processes may have rooms of one session: see decision 0038 for who holds which lock.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from client_generate.errors import ClientGenerateError, NotFound, UsageError
from client_generate.film import events as work
from client_generate.film.slate import check_slug
from client_generate.film.writing import check_letters
from client_generate.sessions import commands, events
from client_generate.sessions.attaching import put_in
from client_generate.sessions.commands import Command, decide, is_known, next_actions, stale_after
from client_generate.sessions.context import read_outputs
from client_generate.sessions.desk import Bench, Desk
from client_generate.sessions.events import Listener, Seen
from client_generate.sessions.listening import Hub, follow
from client_generate.sessions.naming import fresh_id, titled
from client_generate.sessions.pipeline import Outputs, Pipeline
from client_generate.sessions.running import Furnish, Runner
from client_generate.sessions.session import DAY, Action, Said, Session
from client_generate.sessions.store import SessionStore
from client_generate.sessions.talking import Talker
from client_generate.sessions.threads import AT_WORK_ELSEWHERE, Threads
from client_generate.sessions.webhooks import PAUSES, LookUp, Webhooks, public_address
from client_generate.settings import Access

LONGEST_LIFE = 30 * DAY
MOST_BRIEF = 500_000
"""Bytes of a brief, as JSON."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What a command did: the session after it; `again` when its id was obeyed before and it did nothing."""

    session: Session
    again: bool = False


def unchanged(desk: Desk) -> Any:
    """Hand stages the plain desk."""
    return desk


class SessionEngine:
    """The sessions of one project."""

    def __init__(
        self,
        bench: Bench,
        pipelines: Mapping[str, Pipeline],
        *,
        access: Access,
        furnish: Furnish = unchanged,
        pauses: tuple[float, ...] = PAUSES,
        look_up: LookUp = public_address,
    ) -> None:
        self.bench = bench
        self.pipelines = pipelines
        self.hub = Hub()
        self.store = SessionStore(bench.layout, clock=bench.clock, who=bench.who)
        self.runner = Runner(bench, self.store, pipelines, self.hub, furnish)
        self.talker = Talker(bench, self.store, pipelines, self.hub, furnish)
        self.webhooks = Webhooks(bench.layout, self.store, access, clock=bench.clock, pauses=pauses, look_up=look_up)
        self.threads = Threads(self.runner, self.talker, self.webhooks, self.store, bench.sink)

    def begin(
        self,
        pipeline: str,
        brief: dict[str, Any],
        *,
        name: str = "",
        auto: bool = False,
        webhook: str = "",
        lives: int = DAY,
        who: str = "",
    ) -> SessionRoom:
        """Begin a session; its first stage is due and nothing runs yet. `name` is its id, else made from its title.

        `lives` are the seconds that it may lie idle. Raises `UsageError` for a brief, name or webhook that is wrong
        (nothing is written then), `NotFound` for a pipeline that is not here, `Conflict` for a name that is taken.
        """
        known = self._pipeline(pipeline)
        checked = _fitting(known.check(_fitting(brief)))
        if webhook:
            self.webhooks.check(webhook)
        if not 1 <= lives <= LONGEST_LIFE:
            raise UsageError(f"A session cannot live idle for {lives} seconds.", code="bad-lives", hint="1 to 2592000")
        title = titled(known, checked)
        started = events.Started(
            id=check_slug(name or fresh_id(title or self.bench.layout.name), "session"), project=self.bench.layout.name,
            pipeline=pipeline, title=title, brief=checked, stage_order=known.stage_order, auto=auto, webhook=webhook,
            lives=lives, who=who,
        )  # fmt: skip
        return SessionRoom(self, self.store.begin(started).id)

    def open(self, session: str) -> SessionRoom:
        """Return the room of a session. Raises `NotFound`, `StateError`."""
        self.store.load(session)
        return SessionRoom(self, session)

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions of the project, in order of their names; those that cannot be read are left out."""
        found = []
        for name in self.store.ids():
            try:
                found.append(self.store.load(name))
            except ClientGenerateError as error:
                self.bench.sink(work.Warned(subject=name, code=error.code, message=error.message, hint=error.hint))
        return tuple(found)

    def close_idle(self) -> tuple[str, ...]:
        """Close the sessions that lay idle past their time to live; nothing of them is deleted."""
        idle = [session.id for session in self.sessions() if session.is_idle(self.bench.clock())]
        for name in idle:
            with self.store.changing(name) as change:
                self._expire(change)
            self.hub.tell(change.session, *change.noted)
        return tuple(idle)

    def start_all(self) -> tuple[str, ...]:
        """Take up everything that a process left behind: what is being made, said, or to be told; returns the names."""
        found = [session for session in self.sessions() if self.has_work(session) or session.webhook]
        for session in found:
            self.threads.start(session)
        return tuple(session.id for session in found if self.has_work(session))

    def shut(self, wait: float = 15.0) -> None:
        """End all threads at their next safe place; what they were at is taken up by the next process."""
        self.threads.shut(wait)

    # --- for rooms -------------------------------------------------------------------------------------------------

    def has_work(self, session: Session) -> bool:
        """Whether somebody must make, accept by itself, or answer something."""
        return self.threads.has_work(session)

    def do(self, session: str, command: Command, cost: Callable[[Session], Decimal]) -> Done:
        """Carry a command out; see `SessionRoom.do`."""
        with self.store.changing(session) as change:
            if is_known(change.session, command):
                return Done(session=change.session, again=True)
            self._expire(change)
            pipeline = self._pipeline(change.session.pipeline)
            event = decide(change.session, pipeline, command, cost=cost(change.session))
            change.note(msgspec.structs.replace(event, who=command.who), command=command.id)
        self.hub.tell(change.session, *change.noted)
        if isinstance(event, events.Stopped | events.Reopened | events.Skipped):
            self.threads.begin(self._cancel_left, session)
        return Done(session=change.session)

    def _expire(self, change: Any) -> None:
        if change.session.is_idle(self.bench.clock()):
            change.note(events.Expired())

    def _cancel_left(self, session: str) -> None:
        """Cancel what a dead process has at a provider; a living one does it for itself."""
        self.runner.cancel_stopped(session)

    def _pipeline(self, name: str) -> Pipeline:
        if found := self.pipelines.get(name):
            return found
        raise NotFound(
            f"There is no pipeline {name[:80]!a} here.",
            code="unknown-pipeline",
            hint=f"one of {', '.join(self.pipelines) or 'none'}",
        )


class SessionRoom:
    """One session, for a door: do something, look, listen. Rooms hold nothing; make as many as are wanted."""

    def __init__(self, engine: SessionEngine, session: str) -> None:
        self.id = session
        self._engine = engine

    def session(self) -> Session:
        """Return the session as it is on disk now."""
        return self._engine.store.load(self.id)

    def do(self, command: Command) -> Done:
        """Carry out a command. It is on disk when this returns; what it sets off is made by `run` or `start`.

        Raises `Conflict` and `WrongPhase` with the session as their `state`, `NotFound`, `UsageError`, `StateError`.
        """
        return self._engine.do(self.id, command, lambda session: self._lost(session, command))

    def run(self, *, stop: threading.Event | None = None, tell: Listener | None = None) -> Session:
        """Work here until nothing is left to do: a gate, a failure, the end. Returns the session then.

        While another living process works on it this one waits; where that dies this one goes on. `stop` (or Ctrl-C)
        ends it at the next safe place, to be taken up later. `tell` hears what happens, in the working threads.
        """
        stopping, engine = stop or threading.Event(), self._engine
        with self.listening(tell) if tell else _silence():
            while not stopping.is_set():
                session = self.session()
                engine.webhooks.wake(session)
                if not engine.has_work(session):
                    return session
                talked = not engine.talker.has_work(session) or engine.talker.work(self.id, stopping)
                made = engine.runner.work(self.id, stopping)
                if not (talked and made):
                    stopping.wait(AT_WORK_ELSEWHERE)
        return self.session()

    def tell_out(self, wait: float) -> bool:
        """Wait at most so many seconds until the webhooks of this process were told; whether they were."""
        return self._engine.webhooks.finish(wait)

    def answer(self, *, tell: Listener | None = None) -> Session:
        """Wait until everything that was said is answered, here or by another process; stages are left alone."""
        stopping, talker = threading.Event(), self._engine.talker
        with self.listening(tell) if tell else _silence():
            while talker.has_work(session := self.session()):
                if not talker.work(self.id, stopping):
                    stopping.wait(AT_WORK_ELSEWHERE)
        return session

    def start(self) -> None:
        """Work in threads of this process, beside whoever calls; twice is once. For servers."""
        self._engine.threads.start(self.session())

    def follow(self, *, after: int = 0, until: Callable[[Session], bool] | None = None) -> Iterator[Seen]:
        """Yield every durable event above `after` in order, whoever does it, and progress of this process.

        Ends when `until` says so of the session; by default when nothing is left to do. It blocks in between.
        """
        ended = until or (lambda session: not self._engine.has_work(session))
        return follow(self._engine.hub, self._engine.store, self.id, after=after, until=ended)

    @contextmanager
    def listening(self, listener: Listener) -> Iterator[None]:
        """Let `listener` hear what this process does to the session, progress too; see `Hub.listening`."""
        with self._engine.hub.listening(self.id, listener):
            yield

    def events(self, after: int = 0) -> tuple[events.SessionEvent, ...]:
        """Return the durable events above `after`, oldest first."""
        return self._engine.store.events(self.id, after)

    def outputs(self, stage: str, version: int | None = None) -> Outputs | None:
        """Return what a version came to, without one the accepted or else offered one's; None when it is not whole."""
        found = self.session().stage(stage)
        number = version if version is not None else found.shown.number if found and found.shown else 0
        return read_outputs(self.folder, stage, number) if found and found.version(number) else None

    @property
    def folder(self) -> Path:
        """The session's folder, to which paths in outputs and attachments are relative."""
        return self._engine.bench.layout.session(self.id)

    @property
    def pipeline(self) -> Pipeline:
        """The pipeline that it goes through. Raises `NotFound` where that is not here."""
        return self._engine._pipeline(self.session().pipeline)

    def next_actions(self) -> tuple[Action, ...]:
        """Return what can be done now."""
        return next_actions(self.session(), self.pipeline)

    def history(self) -> tuple[Said, ...]:
        """Return the whole conversation, oldest first; `Session.messages` has its end alone."""
        said: dict[int, Said] = {}
        for seen in self.follow(until=lambda _session: True):
            said |= {one.number: one for one in seen.session.messages[-2:]}
            said |= {one.number: one for one in seen.session.messages if one.number in said}
        return tuple(said[number] for number in sorted(said))

    def attach(self, source: Path | bytes, *, name: str, purpose: str = "", command: str = "") -> Done:
        """Put a file into the session; its place is in `Session.attachments`. The same again is there once.

        Whether it is what it should be (a picture, a document) is for the caller to see before. Raises `UsageError`.
        """
        stored = put_in(self.folder, source, name)
        for known in self.session().attachments:
            if (known.path, known.purpose) == (stored.path, purpose):
                return Done(session=self.session(), again=True)
        return self.do(
            commands.Attach(id=command, name=stored.name, path=stored.path, sha256=stored.sha256, purpose=purpose)
        )

    def cost(self, *stages: str) -> Decimal:
        """Return what the session cost so far, or some of its stages, in US dollars; estimates where nobody billed."""
        prefixes = tuple(f"{self.id}.{stage}." for stage in stages) or (f"{self.id}.",)
        lines = self._engine.bench.treasury.ledger()
        return sum((line.amount for line in lines if line.attempt.startswith(prefixes)), Decimal(0))

    def cost_of_reopening(self, stage: str) -> tuple[tuple[str, ...], Decimal]:
        """Return which stages a reopen would make stale, and what was spent on them. Raises `UsageError`."""
        self.pipeline.stage(stage)
        stale = stale_after(self.session(), stage)
        return stale, self.cost(*stale) if stale else Decimal(0)

    def _lost(self, session: Session, command: Command) -> Decimal:
        if not isinstance(command, commands.Reopen):
            return Decimal(0)
        name = command.stage or session.current_stage
        stale = stale_after(session, name) if session.stage(name) else ()
        return self.cost(*stale) if stale else Decimal(0)


def _fitting(brief: dict[str, Any]) -> dict[str, Any]:
    """Return a brief that can be kept. Raises `UsageError`."""
    try:
        size = len(msgspec.json.encode(brief))
    except (TypeError, ValueError, RecursionError):
        size = -1
    if not 0 < size <= MOST_BRIEF:
        raise UsageError(
            f"A brief is JSON of at most {MOST_BRIEF:,} bytes.", code="bad-brief", hint="put long texts into files"
        )
    check_letters(brief, "The brief")
    return brief


@contextmanager
def _silence() -> Iterator[None]:
    yield
