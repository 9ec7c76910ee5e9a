"""A disk whose power fails: ext4 in an image on a loop device. What the kernel had not written to it yet is gone.

Needs Linux, root and mkfs.ext4. A copy of the image holds what reached the device; mounting that copy replays its
journal, as after a real loss of power.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

SIZE = 1 << 30
"""Bytes: a paid call wants a quarter of that to be free."""


class Disk:
    """A mounted disk; `folder` is its root."""

    def __init__(self, image: Path, folder: Path) -> None:
        self.folder = folder
        self._image = image

    def lose_power(self, place: Path) -> None:
        """Make what lies at `place` on the disk what would be left there if the power failed now."""
        with tempfile.TemporaryDirectory(prefix="power-") as name:
            left, after = Path(name) / "left.img", Path(name) / "after"
            _run("cp", "--sparse=always", self._image, left)
            with _mounted(left, after):
                shutil.rmtree(place)
                if (survived := after / place.relative_to(self.folder)).exists():
                    shutil.copytree(survived, place, symlinks=True)
                else:
                    place.mkdir()
        settle(place)


@contextmanager
def disk() -> Iterator[Disk]:
    """Make a disk for a test. It writes nothing by itself for minutes: only what is flushed reaches it."""
    with tempfile.TemporaryDirectory(prefix="disk-") as name:
        image, folder = Path(name) / "disk.img", Path(name) / "disk"
        with image.open("wb") as file:
            file.truncate(SIZE)
        _run("mkfs.ext4", "-q", "-N", "16384", "-E", "lazy_itable_init=0,lazy_journal_init=0", image)
        with _mounted(image, folder):
            yield Disk(image, folder)


def settle(place: Path) -> None:
    """Write to the disk that `place` lies on whatever the kernel still holds back."""
    _run("sync", "-f", place)


@cache
def problem() -> str:
    """Say why this machine has no such disk; empty when it has."""
    if os.geteuid() != 0:
        return "mounting a disk image needs root"
    if lacking := [tool for tool in ("mkfs.ext4", "mount", "umount") if shutil.which(tool) is None]:
        return f"mounting a disk image needs {', '.join(lacking)}"
    try:
        with disk():
            return ""
    except (OSError, subprocess.CalledProcessError) as error:
        return f"this machine does not mount disk images: {getattr(error, 'stderr', None) or error}"


@contextmanager
def _mounted(image: Path, folder: Path) -> Iterator[None]:
    folder.mkdir()
    _run("mount", "-t", "ext4", "-o", "loop,commit=300", image, folder)
    try:
        yield
    finally:
        _run("umount", folder)


def _run(*words: str | Path) -> None:
    subprocess.run(words, check=True, capture_output=True, text=True)
