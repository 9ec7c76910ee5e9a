"""The homes of animals under a roof, by the names of their scenes."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.providers.local.places import hearths, pens
from client_generate.providers.local.places.lairs import Lair


def _nothing(lair: Lair) -> None:
    """Put nothing before the animal."""


class Home(msgspec.Struct, frozen=True):
    """How a home is furnished behind and before the animal, how far up it sits, in metres."""

    behind: Callable[[Lair], None]
    before: Callable[[Lair], None] = _nothing
    up: float = 0.0


HOMES = {
    "pet on sill": Home(hearths.sill),
    "pet on sofa": Home(hearths.sofa),
    "pet on carpet": Home(hearths.carpet),
    "pet in kitchen": Home(hearths.kitchen),
    "pet in bed": Home(hearths.bedroom),
    "pet at vet": Home(hearths.clinic),
    "pet at desk": Home(hearths.desk),
    "pet at door": Home(hearths.hall),
    "in barn": Home(pens.barn),
    "in stable": Home(pens.barn, pens.stall, -0.03),
    "milking": Home(pens.parlour, pens.bars),
    "pet cage": Home(pens.table, pens.cage, 0.42),
    "pet hutch": Home(pens.straw, pens.hutch),
    "pet wheel": Home(pens.wheel, up=0.16),
    "beast cage": Home(pens.cell, pens.irons),
    "fish bowl": Home(pens.bowl, pens.glass, 0.42),
    "dog in car": Home(pens.car, pens.door, -0.12),
}
