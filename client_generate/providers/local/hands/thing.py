"""A thing in hands: any ware of the shelf or any dish, by its name, in the measures of a bench."""

from __future__ import annotations

import msgspec

from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.things import display, servings
from client_generate.providers.local.things.tableware import Dish

SMALL = frozenset(
    {
        "ring",
        "coin",
        "earbuds",
        "capsule",
        "battery",
        "dice",
        "bulb",
        "dummy",
        "puzzle",
        "whistle",
        "key card",
        "walnut",
        "chess",
        "thermometer",
        "lipstick",
        "toothbrush",
        "pencil",
        "razor",
        "mascara",
        "syringe",
        "plug",
        "egg",
        "card",
        "necklace",
        "keys",
        "leaves",
        "rose",
        "sprout",
        "petals",
        "shell",
        "straw",
        "pens",
        "tea bag",
        "memory stick",
    }
)
"""What one holds between finger and thumb."""
# What is only near where a dish is named, too.
_ASIDE = frozenset(
    {"camera", "pouch", "bowl", "glass", "basket", "crate", "candle", "leaves", "petals", "ice", "newspaper", "towel",
     "lamp",
     "chair", "tin", "flowers", "plant", "oven", "fridge", "knife"}
)  # fmt: skip


class Thing(msgspec.Struct, frozen=True):
    """A thing in hands: half its width and its height in palms."""

    bench: Bench
    name: str
    dish: bool
    half: float
    high: float

    def put(self, u: float = 0.0, v: float = 0.0, size: float = 1.0) -> None:
        """Stand it with its foot here."""
        b, k = self.bench, self.bench.k * size
        if self.dish:
            tilt = 0.96 if b.look.size == "aerial" else 0.4
            servings.put(Dish(b.plate, b.look, b.to(u, v - 0.4 * self.half * size), self.half * k, tilt), self.name)
            return
        display.stand(b.plate, b.look, self.name, b.to(u, v), self.high / display.high(self.name) * k)


def name_of(look: Look) -> tuple[str, bool]:
    """Return the name of what the hands have to do with and whether it is a dish; empty where none is known."""
    ware = look.ware if look.ware in display.names() and look.ware != "bottle" else ""
    dish = look.first(servings.names())
    if ware and not (dish and ware in _ASIDE):
        return ware, False
    return (dish, True) if dish else ("", False)


def thing(bench: Bench, wide: float, high: float) -> Thing:
    """Return what the hands have to do with, no wider and no higher than this, in palms."""
    name, dish = name_of(bench.look)
    if dish:
        half = min(wide / 2, high)
        return Thing(bench=bench, name=name, dish=True, half=half, high=half)
    tall = min(high / display.high(name), wide / (2 * display.half_wide(name)))
    return Thing(
        bench=bench, name=name, dish=False, half=tall * display.half_wide(name), high=tall * display.high(name)
    )
