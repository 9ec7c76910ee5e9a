"""Choices that depend on a seed and on what is chosen for, never on what was chosen before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Choices by name: the same name gives the same choice, whatever else was asked."""

    def __init__(self, *seed: object) -> None:
        self._seed = "\x1f".join(map(str, seed))

    def pick(self, name: str, options: Sequence[T]) -> T:
        """Return one of the options, of which there must be some."""
        return self.order(name, options)[0]

    def order(self, name: str, options: Iterable[T]) -> list[T]:
        """Return the options shuffled; one that is added or taken away leaves the others in their order."""
        seen = [(self._number(name, str(place) if not isinstance(o, str) else o), o) for place, o in enumerate(options)]
        return [option for _, option in sorted(seen, key=lambda pair: pair[0])]

    def between(self, name: str, low: int, high: int) -> int:
        """Return a whole number, both ends included."""
        return low + self._number(name, "") % (high - low + 1)

    def _number(self, name: str, option: str) -> int:
        said = f"{self._seed}\x1e{name}\x1e{option}"
        return int.from_bytes(hashlib.sha256(said.encode(errors="replace")).digest()[:8])
