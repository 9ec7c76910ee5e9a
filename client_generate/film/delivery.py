"""The record of a delivery; it stands beside the folder and never changes."""

from __future__ import annotations

from datetime import datetime

import msgspec


class DeliveredFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a delivery, its `place` in the folder."""

    place: str
    sha256: str
    bytes: int


class Delivered(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/delivery/1"):
    """A delivery: `path` relative to the project's folder; `digest` of all that it was made from.

    `film` is the assembly in it, `missing` the sequences for which slate cards stand, `rehearsals` those of stand-ins.
    """

    name: str
    version: int
    path: str
    digest: str
    film: str
    files: tuple[DeliveredFile, ...]
    missing: tuple[str, ...]
    rehearsals: tuple[str, ...]
    who: str
    at: datetime

    @property
    def bytes(self) -> int:
        """Its size."""
        return sum(one.bytes for one in self.files)
