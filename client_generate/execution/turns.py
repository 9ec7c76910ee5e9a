"""Whose turn it is, pure: work in lanes (a sequence each), begun in turns, so that nobody waits for one long list.

At most `lanes` lanes are open at once: a sequence that was begun is brought to its end before many more are begun. New
lanes open in turns of their projects, the project with the fewest open ones first.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

Lane = tuple[str, str]
"""Project and sequence."""


class Waits(Protocol):
    """What can wait for its turn. It may begin when everything in `after` (of its own lane) has ended."""

    @property
    def key(self) -> str:
        """Unique among what has not ended."""
        ...

    @property
    def after(self) -> frozenset[str]:
        """Keys of what must end first; those unknown or ended count as done."""
        ...

    @property
    def lane(self) -> Lane:
        """Whose it is."""
        ...


W = TypeVar("W", bound=Waits)


class Turns(Generic[W]):
    """Work that waits, and the order in which it begins. Each call costs the same however much waits."""

    def __init__(self, lanes: int) -> None:
        self._room = lanes
        self._waiting = 0
        self._unfinished: dict[str, Lane] = {}
        self._count: Counter[Lane] = Counter()
        self._open: Counter[str] = Counter()
        self._ready: dict[Lane, deque[W]] = defaultdict(deque)
        self._rotation: OrderedDict[Lane, None] = OrderedDict()
        self._closed: OrderedDict[str, OrderedDict[Lane, None]] = OrderedDict()
        self._is_open: set[Lane] = set()
        self._needs: dict[str, tuple[W, set[str]]] = {}
        self._needed_by: dict[str, list[str]] = {}

    @property
    def waiting(self) -> int:
        """How much has not begun."""
        return self._waiting

    def add(self, works: Iterable[W]) -> None:
        """Let more work wait."""
        fresh = list(works)
        for work in fresh:
            self._unfinished[work.key] = work.lane
            self._count[work.lane] += 1
        self._waiting += len(fresh)
        for work in fresh:
            if needs := {key for key in work.after if key in self._unfinished}:
                self._needs[work.key] = (work, needs)
                for key in needs:
                    self._needed_by.setdefault(key, []).append(work.key)
            else:
                self._enable(work)

    def next(self) -> W | None:
        """Take what begins now; None when all that waits needs something that has not ended."""
        self._admit()
        if not self._rotation:
            return None
        lane = next(iter(self._rotation))
        work = self._ready[lane].popleft()
        self._waiting -= 1
        if self._ready[lane]:
            self._rotation.move_to_end(lane)
        else:
            del self._rotation[lane], self._ready[lane]
        return work

    def ended(self, key: str) -> None:
        """Say that a piece of work has ended, so that what needs it may begin."""
        lane = self._unfinished.pop(key)
        for name in self._needed_by.pop(key, ()):
            work, needs = self._needs[name]
            needs.discard(key)
            if not needs:
                del self._needs[name]
                self._enable(work)
        self._count[lane] -= 1
        if not self._count[lane]:
            del self._count[lane]
            self._is_open.discard(lane)
            self._open[lane[0]] -= 1

    def _enable(self, work: W) -> None:
        self._ready[work.lane].append(work)
        if work.lane in self._is_open:
            self._rotation.setdefault(work.lane)
        else:
            self._closed.setdefault(work.lane[0], OrderedDict()).setdefault(work.lane)

    def _admit(self) -> None:
        while self._closed and len(self._is_open) < self._room:
            project = min(self._closed, key=self._open.__getitem__)
            lane, _ = self._closed[project].popitem(last=False)
            self._closed.move_to_end(project)
            if not self._closed[project]:
                del self._closed[project]
            self._is_open.add(lane)
            self._open[project] += 1
            self._rotation.setdefault(lane)
