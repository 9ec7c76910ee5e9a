"""Sketches of things and people in the open, kept as data: `sketches/*.toml`, each a name and its lines."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from client_generate.providers.local.drawing import books, sketch
from client_generate.providers.local.drawing.brush import Plate
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things.creature import creatures

_COATS = ("d8542c", "2c6aa8", "4a8a4c", "d8a82c", "8a4a8a")
_FILES = Path(__file__).with_name("sketches")


@lru_cache(maxsize=1)
def sketches() -> dict[str, str]:
    """Return all sketches by their names."""
    return books.read(_FILES.glob("*.toml"), str)


def put(plate: Plate, look: Look, name: str, spot: Spot) -> None:
    """Draw a sketch, or an animal, by its name; $0 is the coat of whom the words name, $1 skin, $2 hair, $3 legs."""
    animal = creatures().get(name)
    if animal is not None:
        sketch.draw(plate, look, animal.text, spot, animal.tones)
        return
    whom = look.whom(0)
    coat = whom.coat if whom.coat is not None else _COATS[look.person % len(_COATS)]
    sketch.draw(plate, look, sketches()[name], spot, (coat, whom.skin, whom.hair, "3a4254"))
