"""Decoders of documents, each built once and by one thread at a time.

msgspec 0.20 crashes the process when two threads prepare the same kind of document for the first time at once.
"""

from __future__ import annotations

import threading
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
_building = threading.Lock()
_built: dict[Any, msgspec.json.Decoder[Any]] = {}


def decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    """Return the JSON decoder of a kind of document."""
    found = _built.get(kind)
    if found is None:
        with _building:
            found = _built[kind] = msgspec.json.Decoder(kind)
    return found
