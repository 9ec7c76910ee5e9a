"""How often a provider is asked how its jobs are: never more than it allows, so slower the more are in flight."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

BURST = 0.2
"""The part of a second's polls that may come at once; the rest is spread evenly, so that no second has too many."""


class Pace:
    """Gives out moments to ask; one for all projects of a process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._free: dict[str, float] = {}

    def delay(self, provider: str, per_second: float) -> float:
        """Take the next free moment to ask a provider; returns the seconds until then, 0 when it is now."""
        gap = 1 / (per_second * (1 - BURST))
        with self._lock:
            now = self._clock()
            moment = max(self._free.get(provider, 0.0), now - gap * per_second * BURST)
            self._free[provider] = moment + gap
        return max(moment - now, 0.0)
