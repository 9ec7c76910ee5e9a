"""A garden of raked sand."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded


def raked(stage: Stage, look: Look) -> None:
    """Draw pale gravel in waves round dark mossy stones, the rake that drew them."""
    p, s = look.palette, look.side
    size = {"wide": 0.7, "medium": 0.85, "close": 1.1, "over": 0.8, "aerial": 0.6}[look.size]
    sand = mix(graded(colour("e6dcc4"), look), p.ground, 0.1)
    plate = stage.gradient(0.1, [(stage.top, mix(sand, p.haze, 0.2)), (stage.bottom, sand * 0.9)])
    x, y = plate.grid()
    stones = [(s * -0.42, 0.44, 0.2), (s * -0.22, 0.6, 0.1), (s * 0.5, 0.26, 0.12)]
    far = y * 1.0 + x * 0.12 * s
    for u, v, r in stones:
        away = np.hypot(x - u * size, y - v) / (r * size)
        near = np.clip(2.6 - away, 0, 1)
        far = far * (1 - near) + away * (r * size) * near
    waves = np.sin(far * (2 * math.pi / (0.036 * size)))
    plate.tint((slice(None), slice(None), np.clip(-waves, 0, 1)), sand * 0.62, 0.6)
    plate.light((slice(None), slice(None), np.clip(waves, 0, 1)), p.key, 0.08)
    rocks = stage.plate(0.4)
    for n, (u, v, r) in enumerate(stones):
        at, r = (u * size, v), r * size
        rocks.fill(rocks.shape(ellipse((at[0] - look.light * r * 0.4, at[1] + r * 0.3), r * 1.1, r * 0.7)), p.ink, 0.35)
        chance = look.chance(1340 + n)
        rim = [
            (
                at[0] + r * math.cos(a) * float(chance.uniform(0.85, 1.1)),
                at[1] + r * 0.8 * math.sin(a) * float(chance.uniform(0.85, 1.1)),
            )
            for a in np.linspace(0, 2 * math.pi, 10)[:-1].tolist()
        ]
        stone = graded(colour("5a6068"), look)
        rocks.solid(
            rocks.shape(spline(rim)),
            stone * 0.45,
            mix(stone, p.key, 0.25),
            (look.light, -0.7),
            round_=r * 0.4,
            rim=p.key * 0.4,
        )
        moss = graded(colour("6a8a3c"), look)
        rocks.solid(
            rocks.shape(ellipse((at[0], at[1] + r * 0.62), r * 0.8, r * 0.26)),
            moss * 0.5,
            moss,
            (look.light, -1),
            round_=0.02,
        )
    _rake(stage.plate(0.6), look, (s * 0.26 * size, 0.62), size)


def _rake(plate: Plate, look: Look, at: Point, size: float) -> None:
    """Draw a wooden rake that lies in the sand."""
    (x, y), s = at, look.side
    wood = graded(colour("b07c44"), look)
    handle = stroke([(x, y), (x + s * 0.75 * size, y + 0.5 * size)], 0.03 * size)
    head = stroke([(x + s * 0.1 * size, y - 0.15 * size), (x - s * 0.1 * size, y + 0.15 * size)], 0.05 * size)
    teeth = []
    for n in range(6):
        t = n / 5 * 2 - 1
        u, v = x - s * 0.09 * size * t, y + 0.14 * size * t
        teeth.append(stroke([(u, v), (u - s * 0.07 * size, v - 0.045 * size)], 0.02 * size))
    low = [shape + np.array([0.012, 0.02]) for shape in (handle, head)]
    plate.fill(plate.shapes(low), look.palette.ink, 0.35)
    plate.solid(
        plate.shapes([*teeth, handle, head]),
        wood * 0.55,
        mix(wood, look.palette.key, 0.2),
        (look.light, -0.8),
        round_=0.012 * size,
        rim=look.palette.key * 0.4,
    )
