"""The one loop that follows every job in flight.

A step runs in a worker until it wants to wait; waiting costs nothing.
"""

from __future__ import annotations

import heapq
import itertools
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import NamedTuple

from client_generate.errors import Cancelled, ClientGenerateError
from client_generate.execution.runner import Step
from client_generate.film.take import Record

Begin = Callable[[], Step]
"""Makes a step when its turn comes."""


class Work(NamedTuple):
    """One piece of work. It begins when everything in `after` has ended, well or badly."""

    key: str
    begin: Begin
    after: frozenset[str] = frozenset()


class Outcome(NamedTuple):
    """How one piece of work ended: a record or an error."""

    key: str
    record: Record | None
    error: ClientGenerateError | None


class _Turn(NamedTuple):
    key: str
    step: Step
    wait: float | None
    record: Record | None
    error: BaseException | None


class Loop:
    """Follows at most `most` pieces of work at once, with `workers` threads for what blocks."""

    def __init__(self, *, most: int, workers: int, stop: threading.Event) -> None:
        self._most = most
        self._workers = workers
        self._stop = stop

    def run(self, work: Iterable[Work]) -> Iterator[Outcome]:
        """Yield outcomes as they come, in no order.

        Ctrl-C sets `stop`, lets every step end at its next safe place, and raises `Cancelled`.
        """
        with ThreadPoolExecutor(self._workers, thread_name_prefix="step") as pool:
            flight = _Flight(pool)
            try:
                yield from self._drive(list(work), flight)
            except (KeyboardInterrupt, GeneratorExit):
                self._stop.set()
                flight.land()
                raise

    def _drive(self, waiting: list[Work], flight: _Flight) -> Iterator[Outcome]:
        unfinished = {work.key for work in waiting}
        while waiting or flight.size:
            for work in _due(waiting, unfinished, self._most - flight.size):
                waiting.remove(work)
                flight.start(work.key, work.begin)
            if (turn := flight.next_turn()) is None:
                continue
            unfinished.discard(turn.key)
            if turn.error is not None and not isinstance(turn.error, ClientGenerateError):
                self._stop.set()
                flight.land()
                raise turn.error
            if isinstance(turn.error, Cancelled):
                self._stop.set()
            yield Outcome(turn.key, turn.record, turn.error)


def _due(waiting: list[Work], unfinished: set[str], room: int) -> list[Work]:
    """Return what can begin now, in order, as much as there is room for."""
    return list(islice((work for work in waiting if unfinished.isdisjoint(work.after)), max(room, 0)))


class _Flight:
    """The steps under way: those in a worker, and those that wait for their time."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool
        self._turns: queue.SimpleQueue[_Turn] = queue.SimpleQueue()
        self._sleeping: list[tuple[float, int, str, Step]] = []
        self._order = itertools.count()
        self._working = 0

    @property
    def size(self) -> int:
        return self._working + len(self._sleeping)

    def start(self, key: str, begin: Begin) -> None:
        self._send(key, begin())

    def next_turn(self) -> _Turn | None:
        """Wake who is due, then wait for one turn to end; None when only waiting was done."""
        now = time.monotonic()
        while self._sleeping and self._sleeping[0][0] <= now:
            _, _, key, step = heapq.heappop(self._sleeping)
            self._send(key, step)
        pause = self._sleeping[0][0] - now if self._sleeping else 3600.0
        if not self._working:
            time.sleep(min(pause, 0.5))
            return None
        try:
            turn = self._turns.get(timeout=min(pause, 0.5))
        except queue.Empty:
            return None
        self._working -= 1
        if turn.wait is None:
            return turn
        heapq.heappush(self._sleeping, (time.monotonic() + turn.wait, next(self._order), turn.key, turn.step))
        return None

    def land(self) -> None:
        """Wait for what is in a worker, then close every step, so that its locks are let go."""
        while self._working:
            turn = self._turns.get()
            self._working -= 1
            turn.step.close()
        for _, _, _, step in self._sleeping:
            step.close()
        self._sleeping.clear()

    def _send(self, key: str, step: Step) -> None:
        self._working += 1
        self._pool.submit(self._advance, key, step)

    def _advance(self, key: str, step: Step) -> None:
        try:
            wait = next(step)
        except StopIteration as end:
            self._turns.put(_Turn(key, step, None, end.value, None))
        except BaseException as error:  # noqa: BLE001 - handed to the loop, which raises it
            self._turns.put(_Turn(key, step, None, None, error))
        else:
            self._turns.put(_Turn(key, step, wait, None, None))
