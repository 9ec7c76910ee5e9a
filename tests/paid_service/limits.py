"""Rate limits: a bucket of requests for each account and kind that fills again with the service's time."""

from __future__ import annotations

import math

import msgspec

from tests.paid_service.calls import Throttled


class _Bucket(msgspec.Struct):
    left: float
    at: float


class Limits:
    """Buckets by name. Used by the service's own thread alone."""

    def __init__(self) -> None:
        self._buckets: dict[str, _Bucket] = {}

    def take(self, name: str, now: float, *, a_minute: float, burst: float, said: str = "") -> None:
        """Take one request. Raises `Throttled` when the bucket is empty."""
        bucket = self._buckets.setdefault(name, _Bucket(burst, now))
        bucket.left = min(burst, bucket.left + (now - bucket.at) * a_minute / 60)
        bucket.at = now
        if bucket.left < 1:
            wait = max(1, math.ceil((1 - bucket.left) * 60 / a_minute))
            raise Throttled(f"Request was throttled. {said}Your rate limit resets in ~{wait}s.", wait)
        bucket.left -= 1
