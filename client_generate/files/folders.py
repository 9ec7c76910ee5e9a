"""Folders whose names survive a loss of power, as the names of files in them do. Source: fsync(2)."""

from __future__ import annotations

import os
from pathlib import Path


def make_folder(path: Path) -> None:
    """Make a folder and those above it that are missing, and flush each new name; fine when it is there."""
    fresh = []
    for folder in (path, *path.parents):
        if folder.exists():
            break
        fresh.append(folder)
    path.mkdir(parents=True, exist_ok=True)
    for folder in reversed(fresh):
        flush(folder.parent)


def flush(path: Path) -> None:
    """Flush a folder, or a file that somebody else wrote (ffmpeg) before it gets its name."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
