"""Versions of the assembly: numbers given out once, a film and its record that appear together or are brought together.

Under a lock the record is put down out of sight, the film gets its name, then the record. Whoever comes next finishes
what a crash left in between, or takes it back when the film never had its name; so no number is lost or shared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError
from client_generate.film.assembly import Assembled
from client_generate.film.layout import Layout

Numbered = Callable[[int, str], Assembled]
"""Completes a record with its version and name."""


class _Count(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/assembly_count/1"):
    last: int


class Versions:
    """The assemblies of a project."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._pending = layout.cache / "assembly" / "pending"
        self._count = layout.executions / "assembly.json"

    def newest(self) -> Assembled | None:
        """Return the newest record that can be read."""
        return next(self._records(), None)

    def like(self, digest: str) -> Assembled | None:
        """Return the newest assembly made of this edit whose film is still what was made."""
        with self._held():
            return self._like(digest)

    def publish(self, film: Path, digest: str, record: Numbered, *, again: bool) -> tuple[Assembled, bool]:
        """Give a finished film the next number; or return the one that somebody made of the same meanwhile, and False.

        `again` asks for another all the same. The film must be flushed; it keeps the name that it had, too.
        """
        with self._held():
            if not again and (known := self._like(digest)):
                return known, False
            version = max([self._last(), *self._layout.assembly_versions()]) + 1
            made = record(version, self._layout.assembled(version, "").name)
            pending = self._pending / f"{made.name}.json"
            files.replace(pending, files.encode(made))
            files.publish(film, self._layout.assembled(version, ".mp4"))
            files.replace(self._count, files.encode(_Count(last=version)))
            files.publish(pending, self._layout.assembled(version, ".json"))
            files.remove(pending)
        return made, True

    @contextmanager
    def _held(self) -> Iterator[None]:
        files.within(self._layout.root, self._layout.assembly, self._pending.parent, self._pending)
        with files.locked(self._layout.assembly_lock, "The list of assemblies"):
            self._settle()
            yield

    def _settle(self) -> None:
        """Finish what was begun and is whole; take the rest back."""
        for pending in sorted(self._pending.glob("[!.]*.json")):
            try:
                record = files.read(pending, Assembled)
            except ClientGenerateError:
                record = None
            if record is not None and self._is_there(record):
                files.publish(pending, self._layout.assembled(record.version, ".json"))
            files.remove(pending)

    def _last(self) -> int:
        """Return the highest number given out, though its film be deleted; 0 when nobody knows."""
        try:
            count = files.read(self._count, _Count)
        except (OSError, ClientGenerateError):
            return 0
        return count.last if count else 0

    def _like(self, digest: str) -> Assembled | None:
        same = (record for record in self._records() if record.digest == digest)
        return next((record for record in same if self._is_there(record)), None)

    def _is_there(self, record: Assembled) -> bool:
        film = self._layout.assembled(record.version, ".mp4")
        try:
            return film.stat().st_size == record.media.bytes and files.sha256(film) == record.media.sha256
        except (OSError, ClientGenerateError):
            return False

    def _records(self) -> Iterator[Assembled]:
        """Yield the records, newest first; one that cannot be read is passed over, its number stays taken."""
        for version in reversed(self._layout.assembly_versions()):
            try:
                record = files.read(self._layout.assembled(version, ".json"), Assembled)
            except (OSError, ClientGenerateError):
                continue
            if record is not None:
                yield record
