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
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from client_generate.errors import Busy, Conflict, StateError

T = TypeVar("T")
_ENCODER = msgspec.json.Encoder(decimal_format="number")
_counter = itertools.count()
_TEMPORARY = ".tmp-"


# --- writing -----------------------------------------------------------------------------------------------------


def write_once(path: Path, data: bytes) -> bool:
    """Make `path` hold `data`; False when it already did. Raises `Conflict` when it holds something else."""
    temporary = _put(path, data)
    try:
        return publish(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def publish(source: Path, path: Path) -> bool:
    """Give a whole, flushed file its final name; False when an identical file already has it.

    Where the file system has no hard links the name is checked and then renamed over, which is only safe under the
    caller's lock. Raises `Conflict` when another file has the name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, path)
    except FileExistsError:
        if sha256(source) == sha256(path):
            return False
        raise Conflict(f"{path.name} already exists and holds something else.", code="name-taken") from None
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK}:
            raise
        return _publish_without_links(source, path)
    _flush_folder(path.parent)
    return True


def replace(path: Path, data: bytes) -> None:
    """Make `path` hold `data`, in one step for every reader."""
    temporary = _put(path, data)
    try:
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def append_line(path: Path, line: bytes) -> int:
    """Add one line and flush it; returns the file's new size. A torn last line (never acknowledged) is cut off.

    Only under the caller's lock.
    """
    fresh = not path.exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
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
        _flush_folder(path.parent)
    return end + len(line) + 1


def whole_lines(path: Path) -> int:
    """Return the size of the file without a torn last line."""
    with path.open("rb") as file:
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
    _flush_folder(path.parent)
    return True


def copy_into(source: Path, path: Path, *, expected: str = "") -> str:
    """Copy a file's bytes to a new file, flushed; returns their SHA-256. Raises `Conflict` unless as `expected`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(path)
    try:
        with source.open("rb") as reader, temporary.open("xb") as writer:
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
        _flush_folder(path.parent)


def flush(path: Path) -> None:
    """Flush a file that somebody else wrote (ffmpeg) before it gets its name."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def set_aside(path: Path) -> Path:
    """Keep a file that cannot be read beside its name, under a name made from its bytes; returns the new path."""
    aside = path.with_name(f"{path.name}.unreadable-{sha256(path)[:8]}")
    os.replace(path, aside)
    _flush_folder(path.parent)
    return aside


def sweep(folder: Path) -> None:
    """Remove what crashed writers left under temporary names. Only under the folder's lock."""
    for path in folder.glob(f"*{_TEMPORARY}*"):
        path.unlink(missing_ok=True)


# --- reading -----------------------------------------------------------------------------------------------------


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, as hex."""
    with path.open("rb") as file:
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
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:  # ValidationError is one too
        _refuse_newer(data, kind, name)
        raise StateError(
            f"{name} cannot be read: {error}.",
            code="state-corrupt",
            hint="restore it from a copy; it is left as it is",
        ) from error


def read(path: Path, kind: type[T]) -> T | None:
    """Read the document at `path`; None when there is none. Raises `StateError`."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    return decode(data, kind, str(path))


def _refuse_newer(data: bytes, kind: Any, name: str) -> None:
    ours = str(getattr(getattr(kind, "__struct_config__", None), "tag", ""))
    try:
        theirs = str(msgspec.json.decode(data).get("schema", ""))
    except (msgspec.DecodeError, AttributeError):
        return
    family, _, version = theirs.rpartition("/")
    if family and family == ours.rpartition("/")[0] and version.isdigit() and version > ours.rpartition("/")[2]:
        raise StateError(
            f"{name} was written by a newer version ({theirs}; this one reads {ours}).",
            code="state-newer",
            hint="update client_generate; the file is left as it is",
        )


# --- locks -------------------------------------------------------------------------------------------------------


class Lock:
    """An OS lock on a sidecar file: whoever can take it knows that no living process holds it. Released by death too.

    Held by the open file, so it may be taken in one thread and released in another.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def take(self, *, wait: float = 0.2) -> bool:
        """Try for `wait` seconds; False when somebody else holds it."""
        deadline = time.monotonic() + wait
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    os.close(handle)
                    return False
                time.sleep(0.002)
            else:
                self._handle = handle
                return True

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


def is_free(path: Path) -> bool:
    """Whether no living process holds the lock."""
    if not path.exists():
        return True
    lock = Lock(path)
    taken = lock.take(wait=0)
    lock.release()
    return taken


# --- containment -------------------------------------------------------------------------------------------------


def confined(root: Path, path: Path) -> Path:
    """Return `path` resolved, or raise `StateError` when it (or a link on its way) leads out of `root`."""
    resolved = path.resolve()
    if not resolved.is_relative_to(root.resolve()):
        raise StateError(
            f"{path} leads out of {root}.", code="path-escapes", hint="remove the link or name a file inside"
        )
    return resolved


# --- the small print ---------------------------------------------------------------------------------------------


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


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _publish_without_links(source: Path, path: Path) -> bool:
    if path.exists():
        if sha256(source) == sha256(path):
            return False
        raise Conflict(f"{path.name} already exists and holds something else.", code="name-taken")
    copy = _temporary(path)
    shutil.copyfile(source, copy)
    flush(copy)
    os.replace(copy, path)
    _flush_folder(path.parent)
    return True


def links_work(folder: Path) -> bool:
    """Whether the file system under `folder` can link; `doctor` says so where it cannot."""
    probe, linked = _temporary(folder / "probe"), _temporary(folder / "probe")
    made: list[Callable[[], None]] = [lambda: probe.unlink(missing_ok=True), lambda: linked.unlink(missing_ok=True)]
    try:
        probe.touch()
        os.link(probe, linked)
    except OSError:
        return False
    finally:
        for clean in made:
            clean()
    return True
