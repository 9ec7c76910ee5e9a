"""The operating system's troubles (a full disk, a broken one, too many open files) as errors that say the way on.

They end nothing: whatever was under way stays as it is and is resumed.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from client_generate.errors import ClientGenerateError, NotMade, StateError

NEEDED = 256 * 1024**2
"""Bytes that must be free before a call is paid for: its result must find room."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_TOO_MANY = frozenset({errno.EMFILE, errno.ENFILE})
_TROUBLES = frozenset({*_FULL, *_TOO_MANY, errno.EIO})


def told(error: OSError | ClientGenerateError, said: str = "") -> ClientGenerateError:
    """Return an error for people; one of ours stays as it is, unless such a trouble is behind it.

    `said` comes before, where something must not be forgotten.
    """
    if isinstance(error, OSError):
        return _of_the_system(error, f"{said} " if said else "")
    cause = error.__cause__
    if isinstance(error, NotMade) and isinstance(cause, OSError) and is_trouble(cause):
        return _of_the_system(cause, "")
    return error


def is_trouble(error: BaseException | None) -> bool:
    """Whether the disk or the number of open files is behind it, and not, say, a missing right."""
    return isinstance(error, OSError) and error.errno in _TROUBLES


def free(folder: Path) -> int:
    """Return how many bytes are free where `folder` lies."""
    return shutil.disk_usage(folder).free


@contextmanager
def readable(place: Path) -> Iterator[None]:
    """Tell of a folder or file that the system refuses to read as what it is: that place's trouble, not ours."""
    try:
        yield
    except OSError as error:
        if is_trouble(error):
            raise told(error) from error
        raise StateError(
            f"{error.filename or place} cannot be read: {error.strerror}.",
            code="state-unreadable",
            hint="mend its rights, or move what stands there away; nothing was changed",
        ) from error


def _of_the_system(error: OSError, said: str) -> StateError:
    if error.errno in _FULL:
        return StateError(
            f"{said}The disk is full.",
            code="disk-full",
            hint="free some space, then run `client_generate resume`; nothing that was made is lost",
        )
    mend = "close other programs or raise `ulimit -n`" if error.errno in _TOO_MANY else "mend that"
    return StateError(
        f"{said}The workspace cannot be read or written: {_where(error)}{error.strerror}.",
        code="disk-failed",
        hint=f"{mend}, then run `client_generate resume`; nothing that was made is lost",
    )


def _where(error: OSError) -> str:
    return "" if error.filename is None else f"{error.filename}: "


def too_full() -> StateError:
    """Return the error for a disk that has no room for what would be paid for."""
    return StateError(
        f"Less than {NEEDED // 1024**2} MB are free, and what is paid for must find room. Nothing was sent.",
        code="disk-full",
        hint="free some space, then run the same command again",
    )
