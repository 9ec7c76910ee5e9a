"""OS locks on sidecar files: who can take one knows that no living process holds it."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from client_generate.errors import Busy
from client_generate.files.containment import open_own


class Lock:
    """An OS lock on a sidecar file: whoever can take it knows that no living process holds it. Death frees it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def take(self, *, wait: float = 0.2) -> bool:
        """Try for `wait` seconds; False when somebody else holds it. What is held already stays held."""
        if self._handle is not None:
            return True
        deadline = time.monotonic() + wait
        handle = open_own(self.path)
        try:
            while not _flocked(handle):
                if time.monotonic() >= deadline:
                    return False
                time.sleep(0.002)
            self._handle, handle = handle, -1
            return True
        finally:
            if handle >= 0:
                os.close(handle)

    def __del__(self) -> None:
        """Let go with the last reference: whoever forgot it does not hold it."""
        self.release()

    def release(self) -> None:
        """Let go; harmless when it is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


@contextmanager
def locked(path: Path, what: str, *, wait: float = 30.0) -> Iterator[None]:
    """Hold a lock for a short piece of work. Raises `Busy` when it is not to be had in `wait` seconds."""
    lock = Lock(path)
    if not lock.take(wait=wait):
        raise Busy(f"{what} is held by another process.", hint="try again in a moment")
    try:
        yield
    finally:
        lock.release()


def _flocked(handle: int, how: int = fcntl.LOCK_EX) -> bool:
    with suppress(BlockingIOError):
        fcntl.flock(handle, how | fcntl.LOCK_NB)
        return True
    return False


def is_free(path: Path) -> bool:
    """Whether no living process holds the lock. Looking holds nobody up: any number may look at once."""
    if not path.exists():
        return True
    with path.open("rb") as looking:
        return _flocked(looking.fileno(), fcntl.LOCK_SH)
