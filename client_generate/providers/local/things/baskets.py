"""What lies about where animals live: their basket, a slipper, a ball, a bone."""

from __future__ import annotations

from client_generate.providers.local.places.lairs import Lair
from client_generate.providers.local.things.creature import Creature


def behind(lair: Lair) -> None:
    """Put the back of a soft basket behind the animal."""
    pen = lair.pen(0.5)
    pen.solid(
        [pen.curve([(-0.78, 0.0), (-0.76, 0.26), (-0.4, 0.32), (0.4, 0.32), (0.76, 0.26), (0.78, 0.0)])], "5c6f94", 0.1
    )
    pen.flat([pen.disc(0, 0.06, 0.66, 0.12)], "e8dccc")


def toys(lair: Lair, animal: Creature, measure: float, *, bed: bool) -> None:
    """Put the near rim of the basket, and what it plays with, before the animal."""
    look = lair.look
    if look.has("pet bed") and bed:
        pen = lair.pen(0.65)
        rim = [
            (-0.8, 0.12),
            (-0.5, 0.02),
            (0.0, 0.0),
            (0.5, 0.02),
            (0.8, 0.12),
            (0.74, -0.12),
            (0.0, -0.18),
            (-0.74, -0.12),
        ]
        pen.solid([pen.curve(rim)], "6a80a8", 0.08)
    u, v = animal.face[0] * measure / lair.metre, animal.face[1] * measure / lair.metre
    pen = lair.pen(0.66)
    if look.has("pet slipper"):
        at = (u + 0.14, max(v - 0.17, 0.08))
        shoe = [(-0.2, 0.02), (-0.16, 0.09), (0.0, 0.09), (0.16, 0.08), (0.24, 0.0), (0.18, -0.05), (-0.18, -0.04)]
        pen.solid([pen.curve([(at[0] + a, at[1] + b) for a, b in shoe])], "4a7ac8", 0.05)
        pen.solid([pen.disc(at[0] - 0.1, at[1] + 0.04, 0.08, 0.04)], "f4ece0", 0.02)
    elif look.has("pet ball"):
        pen.solid([pen.disc(u + 0.26, v - 0.13, 0.075)], "c8e03c", 0.06)
    elif look.has("pet wool"):
        pen.solid([pen.disc(u + 0.36, 0.1, 0.12)], "d8486a", 0.08)
        pen.flat([pen.line([(u + 0.36, 0.0), (u + 0.6, 0.01), (u + 0.9, -0.02)], 0.014)], "d8486a")
