"""Threads of a process that serves many sessions: one for the stages of each, one for its conversation."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from client_generate.errors import ClientGenerateError
from client_generate.execution import disk
from client_generate.film import events
from client_generate.sessions.running import Runner
from client_generate.sessions.session import Session
from client_generate.sessions.store import SessionStore
from client_generate.sessions.talking import Talker
from client_generate.sessions.webhooks import Webhooks

AT_WORK_ELSEWHERE = 0.2
"""Seconds between looks whether another process that works on a session is done, or dead."""
Job = Callable[[str, threading.Event], bool]


class Threads:
    """Does what there is to do in sessions, beside whoever asks; asked twice is asked once."""

    def __init__(
        self, runner: Runner, talker: Talker, webhooks: Webhooks, store: SessionStore, sink: events.Sink
    ) -> None:
        self._runner = runner
        self._talker = talker
        self._webhooks = webhooks
        self._store = store
        self._sink = sink
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._asked_again: dict[tuple[str, str], bool] = {}
        self._threads: list[threading.Thread] = []

    def has_work(self, session: Session) -> bool:
        """Whether somebody must make, accept by itself, or answer something."""
        return self._runner.has_work(session) or self._talker.has_work(session)

    def start(self, session: Session) -> None:
        """Let threads of this process do what there is to do in a session, until nothing is left."""
        self._webhooks.wake(session)
        if self._runner.has_work(session):
            self._keep_at("stages", session.id, self._runner.work, self._runner.has_work)
        if self._talker.has_work(session):
            self._keep_at("talk", session.id, self._talker.work, self._talker.has_work)

    def begin(self, job: Callable[..., object], *of: Any) -> None:
        """Do something short in a thread that the process waits for at its end."""
        thread = threading.Thread(target=job, args=of, name="session")
        with self._lock:
            self._threads = [*(one for one in self._threads if one.is_alive()), thread]
            thread.start()

    def shut(self, wait: float) -> None:
        """End all at their next safe place; what they were at is taken up by the next process."""
        self._stopping.set()
        for thread in tuple(self._threads):
            thread.join(wait)

    def _keep_at(self, what: str, session: str, job: Job, left: Callable[[Session], bool]) -> None:
        """Have one thread do a job for as long as there is any, also what comes while it ends."""
        key = (what, session)
        with self._lock:
            if key in self._asked_again:
                self._asked_again[key] = True
                return
            self._asked_again[key] = False
        self.begin(self._until_done, key, job, left)

    def _until_done(self, key: tuple[str, str], job: Job, left: Callable[[Session], bool]) -> None:
        try:
            while not self._stopping.is_set():
                is_ours = job(key[1], self._stopping)
                now = self._store.load(key[1])
                self._webhooks.wake(now)
                if key[0] == "talk" and self._runner.has_work(now):  # an order in words
                    self._keep_at("stages", key[1], self._runner.work, self._runner.has_work)
                if self._is_done(key, now, left):
                    return
                if not is_ours:
                    self._stopping.wait(AT_WORK_ELSEWHERE)
        except (ClientGenerateError, OSError) as error:
            told = disk.told(error)
            self._sink(events.Warned(subject=key[1], code=told.code, message=told.message, hint=told.hint))
        finally:
            with self._lock:
                self._asked_again.pop(key, None)

    def _is_done(self, key: tuple[str, str], now: Session, left: Callable[[Session], bool]) -> bool:
        with self._lock:
            if self._asked_again[key] or left(now):
                self._asked_again[key] = False
                return False
            del self._asked_again[key]
            return True
