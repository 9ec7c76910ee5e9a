"""Documents and files that survive a crash at any instruction; the only caller of os.replace and os.link.

A file appears under its name only when it is whole: written under a name unique to the process, flushed to the disk,
then linked (write-once) or renamed over (replaceable), and the folder flushed too. Source: POSIX rename(2), link(2).
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import itertools
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from client_generate.decoders import decoder
from client_generate.errors import Busy, Conflict, StateError

T = TypeVar("T")
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What bytes can do to the JSON decoder."""
_ENCODER = msgspec.json.Encoder(decimal_format="number")
_counter = itertools.count()
_TEMPORARY = ".tmp-"
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.EXDEV})


def write_once(path: Path, data: bytes) -> bool:
    """Make `path` hold `data`; False when it already did. Raises `Conflict` when it holds something else."""
    temporary = _put(path, data)
    try:
        return publish(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def publish(source: Path, path: Path, *, link: Callable[[Path, Path], None] = os.link) -> bool:
    """Give a whole, flushed file its final name; False when an identical file already has it.

    Where the file system has no hard links the name is checked and then renamed over, with the folder held against
    whoever does the same. Raises `Conflict` when another file has the name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
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
    handle = _open_own(path)
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
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.mkdir()
    except FileExistsError:
        return False
    flush(path.parent)
    return True


def copy_into(source: Path, path: Path, *, expected: str = "") -> str:
    """Copy a file's bytes to a new file, flushed; returns their SHA-256. Raises `Conflict` unless as `expected`."""
    path.parent.mkdir(parents=True, exist_ok=True)
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


def flush(path: Path) -> None:
    """Flush a folder, or a file that somebody else wrote (ffmpeg) before it gets its name."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def set_aside(path: Path) -> Path:
    """Keep a file that cannot be read beside its name, under a name made from its bytes; returns the new path."""
    aside = path.with_name(f"{path.name}.unreadable-{sha256(path)[:8]}")
    os.replace(path, aside)
    flush(path.parent)
    return aside


# --- reading -----------------------------------------------------------------------------------------------------


def open_regular(path: Path, flags: int = 0) -> FileIO:
    """Open a file to read. Raises `StateError` for what is no file: a pipe would hang us, a device never end."""
    handle = _opened(path, os.O_RDONLY | flags)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise StateError(f"{path} is not a plain file.", code="not-a-file", hint="put a file there, or remove it")
    return FileIO(handle)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, as hex. Raises `StateError` for what is no file."""
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def encode(document: Any) -> bytes:
    """Spell a document as indented JSON that ends with a newline."""
    return msgspec.json.format(_ENCODER.encode(document), indent=2) + b"\n"


def encode_line(document: Any) -> bytes:
    """Spell a document as one line of JSON, without the newline."""
    return _ENCODER.encode(document)


def decode(data: bytes, kind: type[T], name: str) -> T:
    """Read a document. Raises `StateError` (code `state-corrupt` or `state-newer`), and never changes the file."""
    try:
        return decoder(kind).decode(data)
    except UNREADABLE as error:
        _refuse_newer(data, kind, name)
        raise StateError(
            f"{name} cannot be read: {error}.",
            code="state-corrupt",
            hint="restore it from a copy; it is left as it is",
        ) from error


def read(path: Path, kind: type[T]) -> T | None:
    """Read the document at `path`; None when there is none. Raises `StateError`."""
    try:
        with open_regular(path, os.O_NOFOLLOW) as file:
            data = file.read()
    except FileNotFoundError:
        return None
    return decode(data, kind, str(path))


def _refuse_newer(data: bytes, kind: Any, name: str) -> None:
    ours = str(getattr(getattr(kind, "__struct_config__", None), "tag", ""))
    try:
        theirs = str(msgspec.json.decode(data).get("schema", ""))
    except (*UNREADABLE, AttributeError):
        return
    family, _, version = theirs.rpartition("/")
    if family and family == ours.rpartition("/")[0] and _age(version) > _age(ours.rpartition("/")[2]):
        raise StateError(
            f"{name} was written by a newer version ({theirs}; this one reads {ours}).",
            code="state-newer",
            hint="update client_generate; the file is left as it is",
        )


def _age(version: str) -> int:
    """Order version numbers; what is no number is older than all."""
    return int(version[:99]) if version.isascii() and version.isdigit() else -1


# --- locks -------------------------------------------------------------------------------------------------------


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
        handle = _open_own(self.path)
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


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}{_TEMPORARY}{os.getpid()}-{next(_counter)}-{os.urandom(3).hex()}")


def _put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(path)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
    try:
        _write_all(handle, data)
        os.fsync(handle)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)
    return temporary


def _open_own(path: Path) -> int:
    """Open a file of ours to write, never through a link: it could lead out of the workspace."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return _opened(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW)


def _opened(path: Path, flags: int) -> int:
    try:
        return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if error.errno != errno.ELOOP or not path.is_symlink() or not flags & os.O_NOFOLLOW:
            raise
        raise _escapes(path, path.parent) from error


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
