"""What was made once and can be made again: encoded parts and what is known of films, kept by what they were made from.

An entry is a file and, written after it, a note of its hash: without the note, or when the bytes are not those, it
counts as not there and is made anew. The oldest go when there is too much.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, MediaError
from client_generate.media.reel import Reel, examine

Alive = Callable[[], None]
MOST_BYTES = 8 * 1024**3
"""What the shelf holds at most, apart from what was used in the last hour."""
_HOUR = 3600.0


class _Note(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/part/1"):
    sha256: str
    bytes: int


class _Known(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/reel/1"):
    reel: Reel
    stamp: tuple[int, int, int]


class Shelf:
    """The folder of a project's cache that holds them. Any number of processes may use it at once."""

    def __init__(self, folder: Path, *, most: int = MOST_BYTES) -> None:
        self.folder = folder
        self._most = most

    def reel(self, film: Path, expected: str = "", *, alive: Alive = lambda: None) -> Reel:
        """Return what a film is, decoded once for its bytes. `expected` is the SHA-256 that it must have.

        Raises `MediaError` by the film's name when it is damaged, gone, or not what was made.
        """
        if not film.is_file():
            raise MediaError(f"{film.name} is gone.", code="media-missing", hint="restore it, or make it again")
        stamp = _stamp(film)
        known = self._known(expected) if expected else None
        if known and known.stamp == stamp:
            return known.reel
        digest = files.sha256(film)
        if expected and digest != expected:
            raise MediaError(
                f"{film.name} is not what was made: its bytes have changed.",
                code="media-changed",
                hint="restore it, or approve another take",
            )
        known = known or self._known(digest)
        found = known.reel if known else examine(film, alive=alive)
        files.replace(self._reel(digest), files.encode(_Known(reel=found, stamp=stamp)))
        return found

    def part(self, key: str, suffix: str, make: Callable[[Path], None], *, alive: Alive = lambda: None) -> Path:
        """Return an entry, made by `make` (which writes the whole file) unless it is there whole."""
        path = self.folder / f"{key}{suffix}"
        with self._held(key, alive):
            if not self._is_whole(path, key):
                self._make(path, key, make)
            os.utime(path)  # when it was used last
        return path

    @contextmanager
    def room(self) -> Iterator[Path]:
        """Return a folder for half-made things, gone afterwards; those of the dead go too."""
        rooms = self.folder / "rooms"
        self._sweep(rooms)
        lock = _held_lock(rooms)
        place = lock.path.with_suffix("")
        try:
            place.mkdir()
            yield place
        finally:
            _clear(place)
            lock.path.unlink(missing_ok=True)
            lock.release()

    def tidy(self) -> None:
        """Remove the entries that were not used for longest while there are too many bytes."""
        found = sorted(_used(self.folder))
        left = sum(size for _, size, _ in found)
        for used, size, path in found:
            if left <= self._most or used > time.time() - _HOUR:
                return
            self._note(path.stem).unlink(missing_ok=True)
            path.unlink(missing_ok=True)
            left -= size

    def _make(self, path: Path, key: str, make: Callable[[Path], None]) -> None:
        files.remove(self._note(key))
        files.remove(path)
        with self.room() as room:
            fresh = room / path.name
            make(fresh)
            files.flush(fresh)
            note = _Note(sha256=files.sha256(fresh), bytes=fresh.stat().st_size)
            files.publish(fresh, path)
        files.replace(self._note(key), files.encode(note))

    def _is_whole(self, path: Path, key: str) -> bool:
        try:
            note = files.read(self._note(key), _Note)
            return note is not None and path.stat().st_size == note.bytes and files.sha256(path) == note.sha256
        except (OSError, ClientGenerateError):
            return False

    def _known(self, digest: str) -> _Known | None:
        try:
            return files.read(self._reel(digest), _Known)
        except (OSError, ClientGenerateError):
            return None

    def _reel(self, digest: str) -> Path:
        return self.folder / "reels" / f"{digest}.json"

    def _note(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    @contextmanager
    def _held(self, key: str, alive: Alive) -> Iterator[None]:
        """Hold an entry, so that two processes do not make the same at once."""
        lock = files.Lock(self.folder / "locks" / f"{key[:2]}.lock")
        while not lock.take(wait=0.5):
            alive()
        try:
            yield
        finally:
            lock.release()

    def _sweep(self, rooms: Path) -> None:
        for lock in rooms.glob("*.lock"):
            place = lock.with_suffix("")
            mine = files.Lock(lock)
            if mine.take(wait=0):
                _clear(place)
                lock.unlink(missing_ok=True)
                mine.release()


def _held_lock(rooms: Path) -> files.Lock:
    """Return the lock of a room of our own, held before there is a room; whoever can take it may sweep the room."""
    while True:
        lock = files.Lock(rooms / f"{secrets.token_hex(8)}.lock")
        if lock.take(wait=5) and lock.path.exists():  # or somebody swept it before it was held
            return lock
        lock.release()


def _used(folder: Path) -> Iterator[tuple[float, int, Path]]:
    """Yield when each entry was used last, and its bytes."""
    for path in (*folder.glob("[!.]*.m*"), *folder.glob("[!.]*.wav")):
        with suppress(FileNotFoundError):  # somebody else tidies, too
            found = path.stat()
            yield found.st_mtime, found.st_size, path


def _stamp(film: Path) -> tuple[int, int, int]:
    found = film.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino


def _clear(place: Path) -> None:
    if place.is_dir():
        for path in place.iterdir():
            path.unlink(missing_ok=True)
        place.rmdir()
