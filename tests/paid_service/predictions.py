"""Predictions: what was asked, and what is true of it at any time. A job in flight costs no thread and no timer."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec

from tests.paid_service.clock import stamp

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
FINAL = {"succeeded", "failed", "canceled", "aborted"}


def new_id() -> str:
    """Return 26 letters and digits, as the service makes them."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(26))


class Prediction(msgspec.Struct, kw_only=True):
    """One paid job. `starts` and `ends` are planned when it is created; `files` are the names of its outputs."""

    id: str
    account: str
    model: str
    version: str
    input: dict[str, Any]
    created: float
    starts: float
    ends: float
    keeps: float
    verdict: str = "succeeded"
    error: Any = None
    files: tuple[str, ...] = ()
    many: bool = False
    media: Any = None
    price: Decimal = Decimal(0)
    deadline: float | None = None
    listed: float = 0.0
    counted: dict[str, float] = {}
    odd_status: str = ""

    def status(self, now: float) -> str:
        if now < min(self.starts, self.ends):
            return "starting"
        if now < self.ends:
            return "processing"
        return self.odd_status or self.verdict

    def removed(self, now: float) -> bool:
        return now >= self.ends + self.keeps

    def cancel(self, now: float) -> Decimal:
        """Stop it and return what it need not pay; nothing happens to what has ended."""
        if self.status(now) not in {"starting", "processing"}:
            return Decimal(0)
        back = self.price * Decimal(1 - self.share(now)).quantize(Decimal("0.01"))
        self.price -= back
        self.verdict, self.ends, self.odd_status = "canceled", now, ""
        self.starts = min(self.starts, now)
        return back

    def share(self, now: float) -> float:
        """Which part of its running time has passed."""
        if now <= self.starts:
            return 0.0
        return min(1.0, (now - self.starts) / (self.ends - self.starts)) if self.ends > self.starts else 1.0

    def outputs(self, delivery: str) -> Any:
        urls = [f"{delivery}/xezq/{self.id}/{name}" for name in self.files]
        return urls if self.many else urls[0]

    def shown(self, now: float, url: str, delivery: str) -> dict[str, Any]:
        """Write it as `GET /v1/predictions/{id}` answers."""
        status, removed = self.status(now), self.removed(now)
        done = now >= self.ends
        found: dict[str, Any] = {
            "id": self.id,
            "model": self.model,
            "version": self.version,
            "input": None if removed else self.input,
            "logs": None if removed else "",
            "output": self.outputs(delivery) if done and self.verdict == "succeeded" and not removed else None,
            "error": self.error if done else None,
            "status": status,
            "source": "api",
            "created_at": stamp(self.created),
            "data_removed": removed,
            "urls": {
                "web": f"https://replicate.com/p/{self.id}",
                "get": f"{url}/v1/predictions/{self.id}",
                "cancel": f"{url}/v1/predictions/{self.id}/cancel",
            },
        }
        return found | self._times(now, status)

    def _times(self, now: float, status: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self.deadline is not None:
            found["deadline"] = stamp(self.deadline)
        if status != "starting" and self.verdict != "aborted":
            found["started_at"] = stamp(self.starts)
        if now >= self.ends:
            ran = 0.0 if self.verdict == "aborted" else max(0.0, self.ends - self.starts)
            found["completed_at"] = stamp(self.ends)
            found["metrics"] = {"predict_time": ran, "total_time": self.ends - self.created, **self.counted}
        return found


class Predictions:
    """All of them, in the order they were created. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: dict[str, Prediction] = {}

    def add(self, prediction: Prediction) -> None:
        with self._lock:
            self._all[prediction.id] = prediction

    def get(self, id_: str) -> Prediction | None:
        with self._lock:
            return self._all.get(id_)

    @property
    def all(self) -> tuple[Prediction, ...]:
        with self._lock:
            return tuple(self._all.values())

    def newest_first(self, wanted: Callable[[Prediction], bool]) -> list[Prediction]:
        """Return those wanted; of the same moment, the last one first."""
        found = [one for one in reversed(self.all) if wanted(one)]
        return sorted(found, key=lambda one: one.created, reverse=True)
