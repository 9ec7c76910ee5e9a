"""Documents as JSON: spelled one way, read strictly, and never changed when they cannot be read."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from client_generate.decoders import decoder
from client_generate.errors import StateError
from client_generate.files.containment import open_regular

T = TypeVar("T")
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What bytes can do to the JSON decoder."""
_ENCODER = msgspec.json.Encoder(decimal_format="number")


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
    data = load(path)
    return None if data is None else decode(data, kind, str(path))


def load(path: Path) -> bytes | None:
    """Return the bytes of a file of ours; None when there is none. Raises `StateError` for a link."""
    try:
        with open_regular(path, os.O_NOFOLLOW) as file:
            return file.read()
    except FileNotFoundError:
        return None


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
