"""Two hands on a table, seen from above: they rest, or knead dough."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Point, ellipse, soften, spline
from client_generate.providers.local.drawing.forms import globe
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.fingers import Hand

_PALM = {"wide": 0.13, "medium": 0.18, "close": 0.26, "over": 0.17, "aerial": 0.2}


def resting(stage: Stage, look: Look) -> None:
    """Draw two hands that lie on a table, or on dough."""
    h, s = stage.half, look.side
    around.desk(stage, look)
    k = around.palm(stage, look, _PALM, 0.4)
    out = {"wide": 0.3, "over": 0.24, "medium": 0.12}.get(look.size, 0.0)
    at = (s * h * out * (1.0 if h > 0.7 else 0.1), 0.52)
    tilt = {"medium": 0.2, "aerial": -0.5, "wide": 0.1}.get(look.size, 0.0) * s
    c, q = math.cos(tilt), math.sin(tilt)

    def place(u: float, v: float) -> Point:
        return at[0] + k * (u * c - v * q), at[1] + k * (u * q + v * c)

    dough = look.has("dough")
    if dough:
        _dough(stage, look, place(0.0, -0.25), k)
    hands, apart = stage.plate(0.62), 0.66 if dough else 0.82
    for side in (-1, 1):
        spot = place(side * apart, 0.12 * side * s)
        around.shadow(hands, look, (spot[0], spot[1] + 0.15 * k), 0.75 * k, 0.75 * k, 0.4)
        Hand(hands, look, spot, k, tilt - side * 0.3, side).flat(curl=0.8 if dough else 0.96, spread=1.2)
    around.lens(stage, look)


def _dough(stage: Stage, look: Look, at: Point, k: float) -> None:
    """Draw a lump of dough on flour."""
    p, plate, chance = look.palette, stage.plate(0.45), look.chance(121)
    pale: Pixels = figures.graded(np.array([0.95, 0.87, 0.72], np.float32), look)
    rows, columns, mask = plate.shape(ellipse(at, 2.6 * k, 1.7 * k), 0.2)
    plate.fill((rows, columns, soften(mask, 0.25 * k * plate.unit)), mix(pale, np.ones(3, np.float32), 0.4), 0.5)
    for _ in range(40):
        way, out = float(chance.uniform(0, 6.3)), float(chance.uniform(1.5, 2.9)) * k
        spot = (at[0] + out * math.cos(way), at[1] + 0.7 * out * math.sin(way))
        globe(plate, spot, 0.03 * k * float(chance.uniform(0.4, 1.6)), pale * 0.8, pale, (look.light, -0.8), gloss=0.0)
    around.shadow(plate, look, (at[0], at[1] + 0.2 * k), 1.75 * k, 1.2 * k, 0.45)
    lump = [
        (-1.6, 0.0),
        (-1.3, -0.8),
        (-0.4, -1.1),
        (0.5, -1.02),
        (1.35, -0.75),
        (1.65, 0.05),
        (1.3, 0.85),
        (0.3, 1.05),
        (-0.8, 1.0),
    ]
    body = spline([(at[0] + u * k, at[1] + v * k) for u, v in lump])
    plate.solid(plate.shape(body, 0.02), pale * 0.42, mix(pale, p.key, 0.12), (look.light, -0.8), round_=0.5 * k)
    for u in (-0.66, 0.66):  # pressed in below the hands
        rows, columns, mask = plate.shape(ellipse((at[0] + u * k, at[1] + 0.1 * k), 0.7 * k, 0.8 * k), 0.1)
        plate.tint((rows, columns, soften(mask, 0.2 * k * plate.unit)), pale * 0.5, 0.4)
