"""Who listens to sessions in this process: woken at once when something happened, and the only ones to hear progress.

What other processes do is found in the events on disk; see `follow`.
"""

from __future__ import annotations

import queue
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

from client_generate import files
from client_generate.errors import StateError
from client_generate.sessions import folding
from client_generate.sessions.events import Listener, Seen, SessionEvent, StageProgress, Started
from client_generate.sessions.session import Session
from client_generate.sessions.store import SessionStore, decoded

LOOK = 0.25
"""Seconds between looks for what other processes did."""
MOST_PROGRESS = 64


class Hub:
    """Passes on what this process does to a session; a listener that raises is dropped and harms nobody."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[str, list[Listener]] = defaultdict(list)

    @contextmanager
    def listening(self, session: str, listener: Listener) -> Iterator[None]:
        """Let `listener` hear of a session; it is called in the thread that did something, and must be quick."""
        with self._lock:
            self._listeners[session].append(listener)
        try:
            yield
        finally:
            with self._lock, suppress(ValueError):
                self._listeners[session].remove(listener)

    def tell(self, session: Session, *happened: SessionEvent | StageProgress) -> None:
        """Tell of events, each with the session as it is after the last of them."""
        with self._lock:
            listeners = tuple(self._listeners.get(session.id, ()))
        for listener in listeners:
            for event in happened:
                try:
                    listener(Seen(event=event, session=session))
                except Exception:  # noqa: BLE001 - a broken listener must not break the work
                    with self._lock, suppress(ValueError):
                        self._listeners[session.id].remove(listener)
                    break


class Tail:
    """The events of one session as they are added, with the session after each; read on from where it was left."""

    def __init__(self, store: SessionStore, session: str) -> None:
        self._store = store
        self._path: Path = store.layout.session(session) / "events.jsonl"
        self._end = 0
        self._session: Session | None = None

    def read(self) -> Iterator[Seen]:
        """Yield what is new since the last time; everything at the first time. Raises `StateError`."""
        try:
            with files.open_regular(self._path) as file:
                file.seek(self._end)
                data = file.readall()
        except FileNotFoundError:
            return
        whole = data[: data.rfind(b"\n") + 1]
        self._end += len(whole)
        for event in decoded(whole, self._path):
            if self._session is None:
                assert isinstance(event, Started), "the first event begins a session"  # noqa: S101
                self._session = folding.begin(event)
            else:
                self._session = folding.apply(self._session, event)
            yield Seen(event=event, session=self._session)

    @property
    def session(self) -> Session | None:
        """The session after what was read."""
        return self._session


def follow(
    hub: Hub, store: SessionStore, session: str, *, after: int, until: Callable[[Session], bool]
) -> Iterator[Seen]:
    """Yield the durable events above `after` in order, and progress as it comes, until `until` says so of the session.

    Whoever does something, in this process or another: its event comes once, and never before an earlier one.
    """
    tail, woken = Tail(store, session), threading.Event()
    progress: queue.SimpleQueue[Seen] = queue.SimpleQueue()

    def heard(seen: Seen) -> None:
        if isinstance(seen.event, StageProgress) and progress.qsize() < MOST_PROGRESS:
            progress.put(seen)
        woken.set()

    with hub.listening(session, heard):
        while True:
            woken.clear()
            yield from (seen for seen in tail.read() if cast("SessionEvent", seen.event).seq > after)
            yield from _drained(progress)
            if tail.session is None:
                raise StateError(f"{session} has no events.", code="history-cut", hint="restore them from a copy")
            if until(tail.session):
                return
            woken.wait(LOOK)


def _drained(progress: queue.SimpleQueue[Seen]) -> Iterator[Seen]:
    with suppress(queue.Empty):
        while True:
            yield progress.get_nowait()
