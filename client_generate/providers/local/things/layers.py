"""A burger whose layers fall through the air, one above the other."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.things import dishes
from client_generate.providers.local.things.tableware import Dish

# Of each size: half a bun's width, how it is seen, and how far apart the layers are.
_SIZES = {
    "wide": (0.13, 0.3, 0.13),
    "medium": (0.22, 0.26, 0.122),
    "close": (0.27, 0.3, 0.15),
    "over": (0.15, 0.5, 0.12),
    "aerial": (0.17, 0.62, 0.115),
}


def falling(stage: Stage, look: Look) -> None:
    """Let bun, leaf, meat, cheese and tomato fall on one another before a plain ground."""
    p = look.palette
    dark = look.has("black ground") or look.has("on black") or not p.bright
    back = colour("0c0c10") if dark else mix(p.horizon, p.sky_mid, 0.4)
    wall = stage.gradient(0.0, [(stage.top, back), (stage.bottom, back * 1.3)])
    wall.glow((look.side * stage.half * 0.2, 0.5), 0.6, p.key, 0.12 if dark else 0.3)
    size, tilt, gap = _SIZES[look.size]
    size = min(size, stage.half * 0.5)
    plate = stage.plate(0.55)
    x = look.side * stage.half * (0.3 if look.size in {"wide", "over"} else 0.06)
    foot = 1.06 if look.size == "close" else 0.5 + 3.1 * gap
    for n, layer in enumerate((_bottom, _leaf, _meat, _cheese, _tomatoes, _leaf, _top)):
        shift = 0.06 * size * math.sin(n * 2.4 + look.candidate)
        layer(Dish(plate, look, (x + shift, foot - n * gap * (0.86 + 0.02 * n)), size, tilt))
    _drops(plate_of=Dish(plate, look, (x, 0.5), size, tilt), high=3.0 * gap)


def _bottom(dish: Dish) -> None:
    dish.drum(1.0, 0.0, 0.3, colour("d8924a"), round_=0.16, waist=0.9)


def _leaf(dish: Dish) -> None:
    dishes.ruffle(dish, 1.12, 0.1, colour("6aba3c"), 22)


def _meat(dish: Dish) -> None:
    dish.drum(1.04, 0.0, 0.28, colour("6a3822"), round_=0.16)


def _cheese(dish: Dish) -> None:
    dishes.cheese(dish, 1.08, 0.16)


def _tomatoes(dish: Dish) -> None:
    for u, w in ((-0.4, -0.2), (0.42, -0.1), (0.0, 0.3)):
        x, y = dish.at(u, w)
        one = Dish(dish.plate, dish.look, (x, y), dish.size * 0.55, dish.tilt)
        one.drum(1.0, 0.0, 0.18, colour("d83a2a"), round_=0.1)
        one.solid(one.ring(0.8, 0.19), colour("e86a50"), 0.04, dark=0.9)


def _top(dish: Dish) -> None:
    dish.dome(1.08, 0.0, 0.62, colour("dc9448"))
    cut = dish.cut()
    for n in range(22):
        angle, out = n * 2.4, 0.18 * math.sqrt(n) * 0.95
        seed = dish.at(out * math.cos(angle), out * math.sin(angle), 0.2 + 0.42 * math.sqrt(max(1 - out * out, 0.1)))
        cut.solid([ellipse(seed, 0.036 * dish.size, 0.022 * dish.size, angle, 10)],
                  dish.tone("c8a468"), dish.tone("f6e6c0"), 0.012 * dish.size)  # fmt: skip
    cut.lay()


def _drops(plate_of: Dish, high: float) -> None:
    """Let drops fly about the layers."""
    chance = plate_of.look.chance(71)
    beads = []
    for _ in range(26):
        u, v = float(chance.choice((-1, 1))) * float(chance.uniform(1.1, 1.7)), float(chance.uniform(-1, 1))
        r = float(chance.uniform(0.012, 0.035)) * plate_of.size
        beads.append(ellipse((plate_of.middle[0] + u * plate_of.size, 0.5 + v * high), r, r * 1.3, steps=12))
    white = np.ones(3, np.float32)
    plate = plate_of.plate
    plate.solid(plate.shapes(beads), white * 0.6, white, (plate_of.look.light, -0.8), round_=0.004)
