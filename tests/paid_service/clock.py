"""The service's time: the wall's, until a test moves or stops it."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime


class Clock:
    """Seconds since 1970. Only moves forward; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ahead = 0.0
        self._stopped: float | None = None

    def now(self) -> float:
        """Return it to the microsecond: exactly what customers are told, and may ask with."""
        with self._lock:
            return round(self._ahead + (time.time() if self._stopped is None else self._stopped), 6)

    def advance(self, seconds: float) -> None:
        """Let time pass at once: jobs end, outputs expire, limits refill."""
        if seconds < 0:
            raise ValueError("the service's clock only moves forward")
        with self._lock:
            self._ahead += seconds

    def stop(self) -> None:
        """Stand still; from now on only `advance` moves the time."""
        with self._lock:
            self._stopped = time.time() if self._stopped is None else self._stopped

    def go(self) -> None:
        """Run on from where it stood."""
        with self._lock:
            if self._stopped is not None:
                self._ahead += self._stopped - time.time()
                self._stopped = None


def stamp(seconds: float) -> str:
    """Write a time as the services do: `2026-11-21T10:00:00.000000Z`."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def seconds_of(text: str) -> float:
    """Read an ISO 8601 time; without an offset it is UTC. Raises `ValueError`."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
