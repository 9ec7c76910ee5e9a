"""Which files are ours to open: inside the workspace, plain, and never through a link that leads out."""

from __future__ import annotations

import errno
import os
import stat
from io import FileIO
from pathlib import Path

from client_generate.errors import StateError
from client_generate.files.folders import make_folder


def confined(root: Path, path: Path) -> Path:
    """Return `path` resolved, or raise `StateError` when it (or a link on its way) leads out of `root`."""
    resolved = path.resolve()
    if not resolved.is_relative_to(root.resolve()):
        raise _escapes(path, root)
    return resolved


def within(root: Path, *places: Path) -> None:
    """Raise `StateError` for places of ours, outermost first, that lead out of `root`; missing ones are fine."""
    for place in places:
        if place.is_symlink():
            try:
                confined(root, place)
            except RuntimeError:  # a loop of links
                raise _escapes(place, root) from None


def _escapes(path: Path, root: Path) -> StateError:
    return StateError(f"{path} leads out of {root}.", code="path-escapes", hint="remove the link or name a file inside")


def open_regular(path: Path, flags: int = 0) -> FileIO:
    """Open a file to read. Raises `StateError` for what is no file: a pipe would hang us, a device never end."""
    handle = _opened(path, os.O_RDONLY | flags)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise StateError(f"{path} is not a plain file.", code="not-a-file", hint="put a file there, or remove it")
    return FileIO(handle)


def open_own(path: Path) -> int:
    """Open a file of ours to write, never through a link: it could lead out of the workspace."""
    make_folder(path.parent)
    return _opened(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW)


def _opened(path: Path, flags: int) -> int:
    try:
        return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if error.errno != errno.ELOOP or not path.is_symlink() or not flags & os.O_NOFOLLOW:
            raise
        raise _escapes(path, path.parent) from error
