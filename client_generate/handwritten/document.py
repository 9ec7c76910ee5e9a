"""One file that a person wrote, checked, and able to say where in it a field stands."""

from __future__ import annotations

import errno
import gc
import hashlib
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Generic, TypeVar

import msgspec

from client_generate.errors import Finding, NotFound, PlanError
from client_generate.handwritten import check, place, reader
from client_generate.handwritten.mend import mend
from client_generate.handwritten.refusal import refusal

T = TypeVar("T")


_NOT_ITS_FAULT = frozenset({errno.EIO, errno.EMFILE, errno.ENFILE})


class Document(Generic[T]):
    """A checked file: its value and the SHA-256 of the bytes it was read from."""

    def __init__(self, path: Path, value: T, sha256: str, shown: str = "") -> None:
        self.path = path
        self.value = value
        self.sha256 = sha256
        self.shown = shown or str(path)
        self._root: Any = None

    def with_value(self, value: T) -> Document[T]:
        """Return the same file read in another sense: places stay those of the file."""
        return Document(self.path, value, self.sha256, self.shown)

    def where(self, field: str) -> str:
        """Return `file:line:column` of a field such as `sequences[2].shots[0]`; the file alone when it has changed.

        The file is read again for this: nobody asks when there is no mistake.
        """
        if self._root is None:
            self._root = self._read_again()
        if not self._root:
            return self.shown
        line, column = place.position(self._root, place.read(field))
        return f"{self.shown}:{line}:{column}"

    def refusal(self, findings: list[Finding]) -> PlanError:
        """Make the error of findings made later; each gets the place of its field."""
        placed = (
            Finding(code=f.code, message=f.message, hint=f.hint, where=self.where(f.field), field=f.field)
            for f in findings
        )
        return refusal(placed, self.shown)

    def _read_again(self) -> Any:
        try:
            data = read_bytes(self.path)
        except (NotFound, PlanError, OSError):
            return False
        if hashlib.sha256(data).hexdigest() != self.sha256:
            return False
        with collection_off():
            return reader.compose(data, self.shown)


def load(path: Path, kind: type[T], *, shown: str = "") -> Document[T]:
    """Read a file into the Struct type `kind`. `shown` is the path as people see it.

    Raises `NotFound` when there is none, and `PlanError` with every finding.
    """
    return parse(read_bytes(path, shown=shown), path, kind, shown=shown)


def read_bytes(path: Path, *, shown: str = "") -> bytes:
    """Read a file, or as much of it as shows that it is too large.

    Raises `NotFound` or `PlanError`, and `OSError` where the machine is to blame and not the file.
    """
    name = shown or str(path)
    try:
        with _plain_file(path) as file:
            return file.read(reader.MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotFound(f"There is no {name}.", code="no-file") from None
    except OSError as error:
        if error.errno in _NOT_ITS_FAULT:
            raise
        hint = "a plain file is needed, with the right to read it"
        raise PlanError(f"{name} cannot be read: {error.strerror}.", code="plan-unreadable", hint=hint) from None


def _plain_file(path: Path) -> BinaryIO:
    """Open a file. Raises `OSError` for what is none, before a byte is read: a pipe would hang us."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is not a plain file")
    return os.fdopen(handle, "rb")


def parse(data: bytes, path: Path, kind: type[T], *, shown: str = "") -> Document[T]:
    """Check the bytes of a file that lies at `path`. Raises `PlanError` with every finding."""
    understood = understand(data, path, kind, shown=shown)
    if understood.findings or understood.document is None:
        raise refusal(understood.findings, understood.shown)
    return understood.document


class Understood(msgspec.Struct, Generic[T], frozen=True):
    """A file with every mistake found in it; `document` is what can be understood of it, None when nothing can.

    `unsure` are the paths where the document holds something else than the file.
    """

    shown: str
    findings: tuple[Finding, ...]
    document: Document[T] | None
    unsure: tuple[place.Path, ...] = ()


def understand(
    data: bytes, path: Path, kind: type[T], *, shown: str = "", wrong: Collection[place.Path] = ()
) -> Understood[T]:
    """Check the bytes of a file as far as they can be understood, whatever is wrong; `wrong` is known to be wrong.

    Raises `PlanError` for what is not YAML.
    """
    name = shown or str(path)
    with collection_off():
        root = reader.compose(data, name)
        plain, mistakes = reader.build(root)
        value, problems = (None, []) if plain is None and mistakes else check.convert(plain, kind)
        value, unsure = mend(plain, kind, wrong) if value is None or wrong else (value, ())
    found = [*(m.finding(name) for m in mistakes), *(_finding(p, root, name) for p in problems)]
    document = None if value is None else Document(path, value, hashlib.sha256(data).hexdigest(), name)
    return Understood(name, tuple(sorted(found, key=_order)), document, unsure)


@contextmanager
def collection_off() -> Iterator[None]:
    """Keep the garbage collector from walking a growing tree again and again; there are no cycles to find."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _finding(problem: check.Problem, root: Any, shown: str) -> Finding:
    line, column = place.position(root, problem.path, key=problem.key)
    return Finding(
        code=problem.code,
        message=problem.message,
        hint=problem.hint,
        where=f"{shown}:{line}:{column}",
        field=place.spell(problem.path),
    )


def _order(finding: Finding) -> tuple[int, int]:
    _, line, column = finding.where.rsplit(":", 2)
    return int(line), int(column)
