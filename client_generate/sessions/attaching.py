"""Files that people put into a session: kept by what is in them, so that the same twice is one."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath

from client_generate import files
from client_generate.errors import UsageError
from client_generate.sessions.session import Attachment

MOST_BYTES = 100 * 1024**2


def put_in(folder: Path, source: Path | bytes, name: str) -> Attachment:
    """Copy a file into a session's `uploads/`; returns it with its place. Raises `UsageError` when it is too large."""
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if not 0 < size <= MOST_BYTES:
        raise UsageError(f"{name[:80]!a} is empty, or over 100 MB.", code="bad-upload", hint="make it smaller")
    sha256 = hashlib.sha256(source).hexdigest() if isinstance(source, bytes) else files.sha256(source)
    files.within(folder, folder / "uploads")
    place = folder / "uploads" / f"{sha256[:32]}{_ending(name)}"
    if isinstance(source, bytes):
        files.write_once(place, source)
    else:
        files.copy_into(source, place, expected=sha256)
    shown = "".join(c if c.isprintable() and c not in "/\\" else "_" for c in PurePath(name).name)[:120]
    return Attachment(name=shown or "file", path=place.relative_to(folder).as_posix(), sha256=sha256)


def _ending(name: str) -> str:
    ending = PurePath(name).suffix.lower()
    return ending if 1 < len(ending) <= 8 and ending[1:].isascii() and ending[1:].isalnum() else ""
