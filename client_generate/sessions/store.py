"""Sessions on disk: `events.jsonl` is the truth, `session.json` its snapshot. Readers take no lock."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import cast

import msgspec

from client_generate import files
from client_generate.decoders import decoder
from client_generate.errors import Conflict, NotFound, StateError
from client_generate.execution import disk
from client_generate.film.layout import Layout, Workspace
from client_generate.film.slate import slug_problem
from client_generate.sessions import folding
from client_generate.sessions.events import SessionEvent, Started
from client_generate.sessions.session import Session

Append = Callable[[Session, tuple[SessionEvent, ...], str], tuple[Session, tuple[SessionEvent, ...]]]


class Changing:
    """A session under its lock: how it is now, and the only way to add to its events. `noted` is what was added."""

    def __init__(self, session: Session, append: Append) -> None:
        self.session = session
        self.noted: tuple[SessionEvent, ...] = ()
        self._append = append

    def note(self, *happened: SessionEvent, command: str = "") -> Session:
        """Write events down in one go, flushed, then replace the snapshot; returns the session after them."""
        self.session, noted = self._append(self.session, happened, command)
        self.noted += noted
        return self.session


class SessionStore:
    """The sessions of one project."""

    def __init__(self, layout: Layout, *, clock: Callable[[], datetime], who: str) -> None:
        self.layout = layout
        self._clock = clock
        self._who = who

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all sessions, in order."""
        return self.layout.session_ids()

    def load(self, session: str) -> Session:
        """Return a session as it is: the snapshot when it holds all events, else the events added up.

        Raises `NotFound`, and `StateError` when neither tells the truth or can be read; nothing is changed then.
        """
        with disk.readable(self.layout.sessions):
            return self._load(session)[0]

    def size(self, session: str) -> int:
        """Return how many bytes its events have; it grows with every one, so another number means that it went on."""
        try:
            return self._events(session).stat().st_size
        except FileNotFoundError:
            return 0

    def begin(self, started: Started) -> Session:
        """Write a session's first event, by which it is there. Raises `Conflict` when there is one of that name."""
        name, path = started.id, self._events(started.id)
        files.within(self.layout.root, self.layout.sessions, self.layout.session(name))
        with files.locked(self.layout.session_lock(name), name):
            if path.exists() and files.whole_lines(path):
                raise Conflict(f"There is a session {name} already.", code="name-taken", hint="choose another name")
            first = msgspec.structs.replace(started, seq=1, revision=1, at=self._clock(), who=started.who or self._who)
            size = files.append_line(path, files.encode_line(first))
            session = msgspec.structs.replace(folding.begin(first), events_bytes=size)
            self._keep(session)
        return session

    @contextmanager
    def changing(self, session: str) -> Iterator[Changing]:
        """Hold the session's lock for a change. Raises `NotFound`, `Busy`, `StateError`.

        A snapshot that a crash or a full disk left behind its events is brought up to them first.
        """
        if slug_problem(session) or not self._events(session).exists():
            raise unknown(session)
        files.within(self.layout.root, self.layout.sessions, self.layout.session(session))
        with files.locked(self.layout.session_lock(session), session):
            with disk.readable(self.layout.session(session)):
                found, is_kept = self._load(session)
            if not is_kept:
                self._keep(found)
            yield Changing(found, self._append)

    def events(self, session: str, after: int = 0) -> tuple[SessionEvent, ...]:
        """Return the events numbered above `after`, oldest first. Raises `StateError`."""
        with disk.readable(self.layout.session(session)):
            return tuple(event for event in self._lines(self._events(session), 0) if event.seq > after)

    # --- small print -------------------------------------------------------------------------------------------------

    def _load(self, session: str) -> tuple[Session, bool]:
        """Return the session, and whether the snapshot on disk says the same."""
        if slug_problem(session):
            raise unknown(session)
        files.within(self.layout.root, self.layout.sessions, self.layout.session(session))
        snapshot, size = self._snapshot(self._snapshot_path(session)), self.size(session)
        if snapshot is not None and snapshot.id != session:
            snapshot = None
        if not size:
            raise unknown(session) if snapshot is None else _cut(self._events(session), 0, snapshot.events_bytes)
        if snapshot is not None and snapshot.events_bytes == size:
            return snapshot, True
        return self._rebuilt(session, snapshot), False

    def _append(
        self, session: Session, happened: tuple[SessionEvent, ...], command: str
    ) -> tuple[Session, tuple[SessionEvent, ...]]:
        now, noted, path = self._clock(), [], self._events(session.id)
        for event in happened:
            stamped = folding.stamped(session, event, at=now, who=event.who or self._who, command=command)
            session, command = folding.apply(session, stamped), ""
            noted.append(stamped)
        try:
            size = files.append_line(path, b"\n".join(map(files.encode_line, noted)))
            session = msgspec.structs.replace(session, events_bytes=size)
            self._keep(session)
        except OSError as error:
            raise disk.told(error) from error
        return session, tuple(noted)

    def _keep(self, session: Session) -> None:
        """Replace the snapshot; one that cannot be read is kept beside."""
        path = self._snapshot_path(session.id)
        if path.exists() and self._snapshot(path) is None:
            files.set_aside(path)
        files.replace(path, files.sealed(files.encode(session)))

    def _snapshot(self, path: Path) -> Session | None:
        """Read the snapshot; None when missing, torn or changed: the events can replace it. A newer one is refused."""
        try:
            if (data := files.load(path)) is None:
                return None
            found = files.decode(data, Session, str(path))
        except StateError as error:
            if error.code != "state-corrupt":
                raise
            return None
        return found if files.is_whole(data) else None

    def _rebuilt(self, name: str, snapshot: Session | None) -> Session:
        path = self._events(name)
        whole, known = files.whole_lines(path), snapshot.events_bytes if snapshot else 0
        if whole < known:
            raise _cut(path, whole, known)
        session = _added_up(snapshot, self._lines(path, known), path)
        if session is None:
            raise unknown(name)
        if session.id != name:
            raise StateError(
                f"{path} tells of {session.id}, another session.",
                code="state-foreign",
                hint="a copied folder? move it away; a session cannot be copied",
            )
        return msgspec.structs.replace(session, events_bytes=whole)

    def _lines(self, path: Path, start: int) -> Iterator[SessionEvent]:
        try:
            with files.open_regular(path, os.O_NOFOLLOW) as file:
                file.seek(start)
                data = file.read()
        except FileNotFoundError:
            return
        yield from decoded(data, path)

    def _events(self, session: str) -> Path:
        return self.layout.session(session) / "events.jsonl"

    def _snapshot_path(self, session: str) -> Path:
        return self.layout.session(session) / "session.json"


def decoded(data: bytes, path: Path) -> Iterator[SessionEvent]:
    """Yield the events in whole lines. Raises `StateError`."""
    decode = decoder(cast("type[SessionEvent]", SessionEvent)).decode
    for number, line in enumerate(data[: data.rfind(b"\n") + 1].splitlines(), 1):
        try:
            yield decode(line)
        except files.UNREADABLE as error:
            raise _corrupt(path, f"line {number} of what is new: {error}") from error


def find_project(workspace: Workspace, session: str) -> str:
    """Return the project that a session belongs to. Raises `NotFound`."""
    if not slug_problem(session):
        for project in workspace.project_ids():
            if (workspace.project(project).sessions / session / "events.jsonl").exists():
                return project
    raise unknown(session)


def unknown(session: str) -> NotFound:
    """Return the error for a session that is not there."""
    return NotFound(
        f"There is no session {session[:80]!a} here.",
        code="unknown-session",
        hint="sessions lie in projects/<project>/sessions/",
    )


def _added_up(session: Session | None, fresh: Iterable[SessionEvent], path: Path) -> Session | None:
    for event in fresh:
        if session is None and not isinstance(event, Started):
            raise _corrupt(path, "it does not begin with the session's beginning")
        if event.seq != (session.seq if session else 0) + 1:
            raise _corrupt(path, f"event {(session.seq if session else 0) + 1} is missing")
        try:
            session = folding.begin(cast("Started", event)) if session is None else folding.apply(session, event)
        except (AssertionError, KeyError, IndexError, ValueError) as error:
            raise _corrupt(path, f"event {event.seq} cannot have happened") from error
    return session


def _corrupt(path: Path, why: str) -> StateError:
    return StateError(
        f"{path} cannot be read: {why}.",
        code="history-corrupt",
        hint="restore the file from a copy, or mend the line; it is left as it is",
    )


def _cut(path: Path, whole: int, known: int) -> StateError:
    return StateError(
        f"{path} is shorter than session.json says ({whole} of {known} bytes).",
        code="history-cut",
        hint="restore the file from a copy; nothing was changed",
    )
