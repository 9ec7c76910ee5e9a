"""Animals as sketches, kept as data: `creatures/*.toml`, read once when the first one is drawn."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from client_generate.providers.local.drawing import books
from client_generate.providers.local.drawing.brush import Point

_FILES = Path(__file__).with_name("creatures")


class Creature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An animal facing right: `high` and `wide` are its extent in the sketch's measure, `face` the middle of its head.

    `text` is its sketch, laid over that of the animal it is `like`; `tones` are its colours. `great` is how high it
    stands in a medium frame, in frame heights; `head` is how high its head is in the sketch. `home` is where it is met,
    `herd` whether others stand behind it; `aloft` ones have no feet on the ground.
    """

    high: float
    wide: float
    face: Point
    head: float
    great: float
    home: str
    text: str = ""
    like: str = ""
    herd: bool = False
    aloft: bool = False
    tones: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def creatures() -> dict[str, Creature]:
    """Return all animals by their names."""
    read = books.read(_FILES.glob("*.toml"), Creature)
    return {name: _sketched(animal, read) for name, animal in read.items()}


def _sketched(animal: Creature, others: dict[str, Creature]) -> Creature:
    if not animal.like:
        return animal
    return msgspec.structs.replace(animal, text=f"{others[animal.like].text}\n{animal.text}", like="")
