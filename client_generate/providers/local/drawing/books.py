"""Drawings, poses and deeds as data: TOML files of named entries, read as one book in which no name stands twice."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from client_generate.decoders import decoder

_Entry = TypeVar("_Entry")


def read(files: Iterable[Path], kind: type[_Entry], within: str = "") -> dict[str, _Entry]:
    """Return the entries of all files by their names, each of one kind, those of the table `within` if it is given.

    Raises `ValueError` for a name that stands in two files, a second table, or an entry of another kind.
    """
    if issubclass(kind, msgspec.Struct):
        decoder(kind)  # prepares it safely
    found: dict[str, _Entry] = {}
    for file in sorted(files):
        tables: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        if within and tables.keys() != {within}:
            raise ValueError(f"{file.name} has other tables than {within!r}: {', '.join(tables)}")
        entries = msgspec.convert(tables[within] if within else tables, dict[str, kind], strict=False)  # type: ignore[valid-type]
        twice = sorted(found.keys() & entries.keys())
        if twice:
            raise ValueError(f"{file.name} names again what another file names: {', '.join(twice)}")
        found |= entries
    return found
