"""A joint: bones, cartilage and the muscles around them."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.drawing.brush import Point, spline
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

_WHITE = np.ones(3, np.float32)


def joint(stage: Stage, look: Look) -> None:
    """Draw a knee: two bones, their cartilage, the tissue around them, and where it glows."""
    p, h, s = look.palette, stage.half, look.side
    size = {"wide": 0.16, "medium": 0.3, "close": 0.56, "over": 0.3, "aerial": 0.3}[look.size]
    size = min(size, h * 0.85)
    x = s * h * (0.26 if look.size in {"wide", "over"} and h > 0.7 else 0.06)
    turn = {"wide": 0.0, "medium": 0.1, "close": -0.16, "over": -0.1, "aerial": 1.05}[look.size] * s
    at = (x, 0.5)
    fluid.depths(stage, look, at)
    c, q = math.cos(turn), math.sin(turn)

    def place(points: list[Point]) -> list[Point]:
        return [(x + size * (u * c - v * q), 0.5 + size * (u * q + v * c)) for u, v in points]

    light = (look.light, -0.6)
    flesh = stage.plate(0.35)
    outline = [
        (-1.0, -6.5),
        (-0.95, -3.2),
        (-0.98, -1.6),
        (-0.86, -0.6),
        (-0.84, 0.0),
        (-0.76, 0.5),
        (-0.86, 1.3),
        (-0.7, 2.4),
        (-0.6, 3.4),
        (-0.55, 6.5),
    ]
    leg = spline(place([*outline, *[(-u, v) for u, v in outline[::-1]]]), steps=6)
    flesh.solid(
        flesh.shape(leg, 0.02),
        mix(p.sky_top, p.cool, 0.12),
        mix(mix(p.haze, p.horizon, 0.4), p.cool, 0.25),
        light,
        round_=0.3 * size,
        rim=mix(p.horizon, p.key, 0.5),
        strength=0.6,
    )
    muscles = [
        limb(
            place([(w * 0.6, -6.5), (w * 0.72, -1.6), (w * 0.62, -0.7), (w * 0.48, -0.3)]),
            [size * r for r in (0.22, 0.26, 0.16, 0.05)],
        )
        for w in (-1, 1)
    ]
    muscles += [
        limb(
            place([(w * 0.42, 0.4), (w * 0.6, 1.2), (w * 0.52, 2.2), (w * 0.36, 6.5)]),
            [size * r for r in (0.05, 0.2, 0.18, 0.1)],
        )
        for w in (-1, 1)
    ]
    red = fluid.living(look, "b8484a", 0.2)
    flesh.solid(flesh.shapes(muscles, 0.02), red * 0.3, red, light, round_=0.14 * size, strength=0.55)
    plate = stage.plate(0.6)
    bone, gristle = fluid.living(look, "f0e2c4"), mix(fluid.living(look, "b4dcec"), p.cool, 0.2)
    fibula = limb(place([(0.52, 0.5), (0.5, 1.2), (0.42, 6.5)]), [size * r for r in (0.13, 0.08, 0.08)])
    plate.solid(plate.shape(fibula, 0.01), bone * 0.25, bone * 0.8, light, round_=0.08 * size)
    upper = [
        (-0.26, -6.5),
        (-0.22, -1.5),
        (-0.4, -0.72),
        (-0.56, -0.4),
        (-0.5, -0.1),
        (-0.26, -0.04),
        (-0.08, -0.16),
        (0.0, -0.26),
    ]
    upper += [(-u, v) for u, v in upper[-2::-1]]
    lower = [
        (-0.54, 0.2),
        (-0.3, 0.14),
        (0.0, 0.08),
        (0.3, 0.14),
        (0.54, 0.2),
        (0.5, 0.44),
        (0.3, 0.85),
        (0.22, 1.6),
        (0.2, 6.5),
    ]
    lower += [(-0.2, 6.5), (-0.22, 1.6), (-0.3, 0.85), (-0.5, 0.44)]
    for points in (lower, upper):
        plate.solid(
            plate.shape(spline(place(points), steps=8), 0.02),
            bone * 0.25,
            mix(bone, p.key, 0.1),
            light,
            round_=0.17 * size,
            rim=p.horizon * 0.6,
        )
    pads = [
        limb(
            place([(w * 0.54, -0.3), (w * 0.48, -0.08), (w * 0.28, -0.01), (w * 0.1, -0.12)]),
            [size * r for r in (0.03, 0.055, 0.06, 0.03)],
        )
        for w in (-1, 1)
    ]
    pads += [
        limb(place([(w * 0.52, 0.2), (w * 0.3, 0.14), (w * 0.06, 0.1)]), [size * r for r in (0.04, 0.05, 0.03)])
        for w in (-1, 1)
    ]
    plate.solid(
        plate.shapes(pads, 0.01), gristle * 0.45, mix(gristle, _WHITE, 0.35), light, round_=0.05 * size, rim=p.key * 0.4
    )
    cross = [
        limb(place([(-0.08, -0.2), (0.02, 0.0), (0.1, 0.14)]), [size * 0.05] * 3),
        limb(place([(0.1, -0.2), (0.0, 0.0), (-0.08, 0.14)]), [size * 0.045] * 3),
    ]
    cross += [
        limb(place([(w * 0.55, -0.55), (w * 0.62, 0.0), (w * 0.5, 0.6)]), [size * r for r in (0.04, 0.055, 0.04)])
        for w in (-1, 1)
    ]
    band = fluid.living(look, "e0b8a0")
    plate.solid(plate.shapes(cross, 0.01), band * 0.35, band, light, round_=0.05 * size)
    hot = np.array([1.0, 0.25, 0.15], np.float32)
    plate.glow((x, 0.5), size * 1.25, mix(hot, p.accent, 0.25), 0.7)
    fluid.specks(stage, look, 0.8, 18)
    if look.size != "over":
        fluid.lens(stage, look, side=-s, size=0.2)
