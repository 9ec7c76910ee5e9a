"""Media that stand under their final names, and whether they are still what was made."""

from __future__ import annotations

from pathlib import Path

from client_generate import files
from client_generate.errors import StateError
from client_generate.film.layout import Layout
from client_generate.film.take import Record


def verified(layout: Layout, record: Record) -> Path:
    """Return the media of a record when its bytes are those that were made. Raises `StateError`."""
    assert record.media is not None  # noqa: S101 - published records have media
    path = files.confined(layout.folder, layout.folder / record.media.path)
    if not path.is_file():
        raise StateError(
            f"{record.media.path} is gone.",
            code="media-missing",
            hint="restore it from a copy, or choose another take or grid",
        )
    check_unchanged(record.media.path, files.sha256(path), record.media.sha256)
    return path


def check_unchanged(name: str, now: str, then: str) -> None:
    """Raise `StateError` unless the two hashes are one."""
    if now != then:
        raise StateError(
            f"{name} is not what it was: its bytes changed since it was made.",
            code="media-changed",
            hint="restore it from a copy, or choose another take or grid",
        )
