"""The one loop that follows every job in flight.

A step runs in a worker until it wants to wait; waiting costs nothing.
"""

from __future__ import annotations

import heapq
import itertools
import queue
import resource
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import NamedTuple

from client_generate.errors import Cancelled, ClientGenerateError, Mistake
from client_generate.execution import disk
from client_generate.execution.turns import Lane, Turns
from client_generate.film.take import Kept

HANDLES = 4
"""Open files that a piece of work may hold: its locks, and what it reads or writes."""

Begin = Callable[[], "Turn"]
"""Makes a step when its turn comes."""


class Work(NamedTuple):
    """One piece of work. It begins when everything in `after` has ended, well or badly.

    Instead of a record it may return more work (with other keys), or None when there was nothing to do. `lane` is the
    project and sequence that it is for: lanes take turns.
    """

    key: str
    begin: Begin
    after: frozenset[str] = frozenset()
    lane: Lane = ("", "")


Turn = Generator[float, None, Kept | tuple[Work, ...] | None]
"""A piece of work under way, as a `Step` is."""


class Outcome(NamedTuple):
    """How one piece of work ended: a record, an error, or neither when there was nothing to do.

    `project` is told where several were worked on, `said` where more is to be said than that it went well.
    """

    key: str
    record: Kept | None
    error: ClientGenerateError | None
    project: str = ""
    said: str = ""


class _Turn(NamedTuple):
    key: str
    step: Turn
    wait: float | None
    result: Kept | tuple[Work, ...] | None
    error: BaseException | None


class Loop:
    """Follows at most `most` pieces of work at once, with `workers` threads for what blocks.

    Once `stop` is set, by whomever, every step ends at its next safe place and none begins.
    """

    def __init__(self, *, most: int, workers: int, stop: threading.Event) -> None:
        self._most = most
        self._workers = workers
        self._stop = stop
        self._turns: Turns[Work] = Turns(most)

    def add(self, work: Iterable[Work]) -> None:
        """Let more work wait for its turn; also while outcomes are read."""
        self._turns.add(work)

    def run(self, work: Iterable[Work]) -> Generator[Outcome, None, None]:
        """Yield outcomes as they come, in no order.

        What is a mistake of ours in one piece of work is an outcome too, and is raised once all the others have ended:
        what they paid for is not kept for long. Ctrl-C sets `stop`, lets every step end at its next safe place, and
        goes on as `KeyboardInterrupt`.
        """
        _allow_open(self._most * HANDLES)
        self.add(work)
        with ThreadPoolExecutor(self._workers, thread_name_prefix="step") as pool:
            flight = _Flight(pool, self._stop)
            try:
                yield from self._drive(self._turns, flight)
            except (KeyboardInterrupt, GeneratorExit):
                self._stop.set()
                flight.land()
                raise

    def _drive(self, turns: Turns[Work], flight: _Flight) -> Iterator[Outcome]:
        mistake: Exception | None = None
        while turns.waiting or flight.size:
            # No more is begun than there are workers for: what is due to be asked never queues behind what begins.
            while flight.size < self._most and flight.working < self._workers and (work := turns.next()):
                flight.start(work.key, work.begin)
            if (turn := flight.next_turn()) is None:
                continue
            if isinstance(turn.result, tuple):
                turns.add(turn.result)
                turns.ended(turn.key)
                continue
            turns.ended(turn.key)
            if turn.error is None or isinstance(turn.error, ClientGenerateError):
                yield self._outcome(turn.key, turn.result, turn.error)
            elif isinstance(turn.error, Exception):
                mistake = mistake or turn.error
                yield Outcome(turn.key, None, Mistake(turn.error))
            else:
                self._stop.set()
                flight.land()
                raise turn.error
        if mistake is not None:
            raise mistake

    def _outcome(self, key: str, record: Kept | None, error: ClientGenerateError | None) -> Outcome:
        """Return how a piece of work ended; one that a person stopped stops all."""
        if isinstance(error, Cancelled):
            self._stop.set()
        return Outcome(key, record, error)


def with_mistakes(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Yield all outcomes of a loop and raise none of our mistakes: whoever shows the outcomes shows those too."""
    told: list[BaseException | None] = []
    try:
        for one in outcomes:
            told += [one.error.__cause__] if isinstance(one.error, Mistake) else []
            yield one
    except Exception as mistake:
        if mistake not in told:
            raise


class _Flight:
    """The steps under way: those in a worker, and those that wait for their time."""

    def __init__(self, pool: ThreadPoolExecutor, stop: threading.Event) -> None:
        self._pool = pool
        self._stop = stop
        self._turns: queue.SimpleQueue[_Turn] = queue.SimpleQueue()
        self._sleeping: list[tuple[float, int, str, Turn]] = []
        self._order = itertools.count()
        self.working = 0

    @property
    def size(self) -> int:
        return self.working + len(self._sleeping)

    def start(self, key: str, begin: Begin) -> None:
        self._send(key, begin())

    def next_turn(self) -> _Turn | None:
        """Wake who is due, or everybody once we stop, and wait for one turn to end; None when only waiting was done."""
        now = time.monotonic()
        while self._sleeping and (self._sleeping[0][0] <= now or self._stop.is_set()):
            _, _, key, step = heapq.heappop(self._sleeping)
            self._send(key, step)
        pause = self._sleeping[0][0] - now if self._sleeping else 3600.0
        if not self.working:
            time.sleep(min(pause, 0.5))
            return None
        try:
            turn = self._turns.get(timeout=min(pause, 0.5))
        except queue.Empty:
            return None
        self.working -= 1
        if turn.wait is None:
            return turn
        heapq.heappush(self._sleeping, (time.monotonic() + turn.wait, next(self._order), turn.key, turn.step))
        return None

    def land(self) -> None:
        """Wait for what is in a worker, then close every step, so that its locks are let go; nothing new is begun."""
        while self.working:
            turn = self._turns.get()
            self.working -= 1
            turn.step.close()
        for _, _, _, step in self._sleeping:
            step.close()
        self._sleeping.clear()

    def _send(self, key: str, step: Turn) -> None:
        self.working += 1
        self._pool.submit(self._advance, key, step)

    def _advance(self, key: str, step: Turn) -> None:
        try:
            wait = self._next(key, step)
        except StopIteration as end:
            self._turns.put(_Turn(key, step, None, end.value, None))
        except OSError as error:
            self._turns.put(_Turn(key, step, None, None, disk.told(error)))
        except BaseException as error:  # noqa: BLE001 - handed to the loop, which raises it
            self._turns.put(_Turn(key, step, None, None, error))
        else:
            self._turns.put(_Turn(key, step, wait, None, None))

    def _next(self, key: str, step: Turn) -> float:
        """Advance a step, or end it where it is once we are to stop."""
        if self._stop.is_set():
            step.close()
            raise Cancelled(f"{key} was stopped.", hint="`client_generate resume` goes on")
        return next(step)


def _allow_open(handles: int) -> None:
    """Let this process hold that many files open, as far as the system lets it; some begin with no more than 256."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = handles + 256
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
