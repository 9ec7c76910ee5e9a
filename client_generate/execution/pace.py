"""How often a provider is asked how its jobs are: never more than it allows, so slower the more are in flight."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator

BURST = 0.2
"""The part of a second's polls that may come at once; the rest is spread evenly, so that no second has too many."""

WINDOW = 1.05
"""The seconds in which no more may be asked than a second allows; a little longer, as our clock is not theirs."""


class Pace:
    """Gives out moments to ask; one for all projects of a process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._free: dict[str, float] = {}
        self._asked: dict[str, deque[float]] = {}

    def turn(self, provider: str, per_second: float) -> Iterator[float]:
        """Yield the seconds to wait until a provider may be asked, as often as it takes."""
        if wait := self.delay(provider, per_second):
            yield wait
        while wait := self.hold(provider, per_second):
            yield wait

    def delay(self, provider: str, per_second: float) -> float:
        """Take the next free moment to ask a provider; returns the seconds until then, 0 when it is now."""
        gap = 1 / (per_second * (1 - BURST))
        with self._lock:
            now = self._clock()
            moment = max(self._free.get(provider, 0.0), now - gap * per_second * BURST)
            self._free[provider] = moment + gap
        return max(moment - now, 0.0)

    def hold(self, provider: str, per_second: float) -> float:
        """Say that we ask now, 0; or return the seconds to wait, when many who were late came at once."""
        with self._lock:
            asked = self._asked.setdefault(provider, deque(maxlen=max(int(per_second), 1)))
            now = self._clock()
            if len(asked) == asked.maxlen and now - asked[0] < WINDOW:
                return WINDOW - (now - asked[0])
            asked.append(now)
            return 0.0
