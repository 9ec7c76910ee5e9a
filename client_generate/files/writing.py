"""Files that appear whole or not at all; the only caller of os.replace and os.link.

Each is written under a name unique to the process, flushed to the disk, then linked (write-once) or renamed over
(replaceable), and the folder flushed too. Source: POSIX rename(2), link(2).
"""

from __future__ import annotations

import errno
import fcntl
import itertools
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from client_generate.errors import Conflict
from client_generate.files.containment import open_own, open_regular
from client_generate.files.documents import sha256
from client_generate.files.folders import flush, make_folder

_counter = itertools.count()
_TEMPORARY = ".tmp-"
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.EXDEV})


def write_once(path: Path, data: bytes, *, private: bool = False) -> bool:
    """Make `path` hold `data`; False when it already did. Raises `Conflict` when it holds something else.

    What is `private` can be read by this account alone, from its first byte on.
    """
    temporary = _put(path, data, 0o600 if private else 0o644)
    try:
        return publish(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def publish(source: Path, path: Path, *, link: Callable[[Path, Path], None] = os.link) -> bool:
    """Give a whole, flushed file its final name; False when an identical file already has it.

    Where the file system has no hard links the name is checked and then renamed over, with the folder held against
    whoever does the same. Raises `Conflict` when another file has the name.
    """
    make_folder(path.parent)
    try:
        link(source, path)
    except FileExistsError:
        return _accepted(source, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _publish_without_links(source, path)
    flush(path.parent)
    return True


def replace(path: Path, data: bytes) -> None:
    """Make `path` hold `data`, in one step for every reader."""
    temporary = _put(path, data)
    try:
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    flush(path.parent)


def append_line(path: Path, line: bytes) -> int:
    """Add one line and flush it; returns the file's new size. A torn last line (never acknowledged) is cut off.

    Only under the caller's lock.
    """
    fresh = not path.exists()
    handle = open_own(path)
    try:
        end = whole_lines(path)
        if end != os.fstat(handle).st_size:
            os.ftruncate(handle, end)
        os.lseek(handle, end, os.SEEK_SET)
        _write_all(handle, line + b"\n")
        os.fsync(handle)
    finally:
        os.close(handle)
    if fresh:
        flush(path.parent)
    return end + len(line) + 1


def whole_lines(path: Path) -> int:
    """Return the size of the file without a torn last line."""
    with open_regular(path) as file:
        size = end = file.seek(0, os.SEEK_END)
        while end > 0:
            start = max(end - 4096, 0)
            file.seek(start)
            cut = file.read(end - start).rfind(b"\n")
            if cut >= 0:
                return start + cut + 1
            end = start
    return 0 if size else size


def claim_folder(path: Path) -> bool:
    """Make a folder that nobody else has made; False when it exists. This is how numbers are given out."""
    make_folder(path.parent)
    try:
        path.mkdir()
    except FileExistsError:
        return False
    flush(path.parent)
    return True


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Yield an empty folder to be filled, which gets the name `path` in one step when all went well, or goes again.

    What a process that died left there goes first. Whatever is put in must be flushed. Only under the caller's lock.
    Raises `Conflict` when the name is taken.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f".*{_TEMPORARY}*"):
        shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink(missing_ok=True)
    fresh = _temporary(path)
    fresh.mkdir()
    try:
        yield fresh
        _publish_folder(fresh, path)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _publish_folder(fresh: Path, path: Path) -> None:
    if os.path.lexists(path):
        raise Conflict(f"{path.name} already exists.", code="name-taken", hint=f"look at {path}, move it away")
    for folder in (fresh, *(one for one in fresh.rglob("*") if one.is_dir())):
        flush(folder)
    os.replace(fresh, path)
    flush(path.parent)


def copy_into(source: Path, path: Path, *, expected: str = "") -> str:
    """Copy a file's bytes to a new file, flushed; returns their SHA-256. Raises `Conflict` unless as `expected`."""
    make_folder(path.parent)
    temporary = _temporary(path)
    try:
        with open_regular(source) as reader, temporary.open("xb") as writer:
            shutil.copyfileobj(reader, writer, 1 << 20)
            writer.flush()
            os.fsync(writer.fileno())
        digest = sha256(temporary)
        if expected and digest != expected:
            raise Conflict(
                f"{source} changed while it was read.", code="input-changed", hint="run the same command again"
            )
        publish(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    return digest


def remove(path: Path) -> None:
    """Remove a file that may be gone already, and flush its folder."""
    with suppress(FileNotFoundError):
        path.unlink()
        flush(path.parent)


def protect(path: Path) -> None:
    """Take from everybody the right to write a file: a program that tries is told so."""
    path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)


def unprotect(path: Path) -> None:
    """Give the owner the right to write a file again."""
    path.chmod(stat.S_IMODE(path.stat().st_mode) | stat.S_IWUSR)


def set_aside(path: Path) -> Path:
    """Keep a file that cannot be read beside its name, under a name made from its bytes; returns the new path."""
    aside = path.with_name(f"{path.name}.unreadable-{sha256(path)[:8]}")
    os.replace(path, aside)
    flush(path.parent)
    return aside


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}{_TEMPORARY}{os.getpid()}-{next(_counter)}-{os.urandom(3).hex()}")


def _put(path: Path, data: bytes, mode: int = 0o644) -> Path:
    make_folder(path.parent)
    temporary = _temporary(path)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        _write_all(handle, data)
        os.fsync(handle)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)
    return temporary


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def _accepted(source: Path, path: Path) -> bool:
    """Return False when the name is taken by the same bytes. Raises `Conflict` when by anything else."""
    if path.is_file() and sha256(source) == sha256(path):
        return False
    raise Conflict(
        f"{path.name} already exists and holds something else.", code="name-taken", hint=f"look at {path}, move it away"
    )


def _publish_without_links(source: Path, path: Path) -> bool:
    copy = _temporary(path)
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        copy.touch(mode=stat.S_IMODE(source.stat().st_mode))  # a private file has no moment in which it is not
        shutil.copyfile(source, copy)
        flush(copy)
        with suppress(OSError):  # where folders cannot be locked the caller's own lock must do
            fcntl.flock(folder, fcntl.LOCK_EX)
        if os.path.lexists(path):
            return _accepted(source, path)
        os.replace(copy, path)
        os.fsync(folder)
    finally:
        copy.unlink(missing_ok=True)
        os.close(folder)
    return True


def links_work(folder: Path) -> bool:
    """Whether the file system under `folder` can link; `doctor` says so where it cannot. Raises `OSError`."""
    probe, linked = _temporary(folder / "probe"), _temporary(folder / "probe")
    try:
        probe.touch()
        with suppress(OSError):
            os.link(probe, linked)
        return linked.exists()
    finally:
        probe.unlink(missing_ok=True)
        linked.unlink(missing_ok=True)
