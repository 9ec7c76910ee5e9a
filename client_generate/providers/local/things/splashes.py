"""Water that sprays up around something, drops on it, and what is poured from above."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, soften, spline
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look

_WHITE = np.ones(3, np.float32)


def crown(plate: Plate, look: Look, at: Point, half: float, tall: float) -> None:
    """Let water spray up on both sides of a foot, as high as a thing that is so tall."""
    chance, water = look.chance(31), mix(colour("8cc8ec"), look.palette.key, 0.1)
    for side in (-1, 1):
        for n in range(6):
            reach, rise = half * (0.9 + 0.24 * n), tall * float(chance.uniform(0.22, 0.75)) * (1 - 0.09 * n)
            _tongue(plate, look, (at[0] + side * half * 0.7, at[1]), (side * reach, rise), 0.05 * tall, water)


def pool(plate: Plate, look: Look, at: Point, half: float, tall: float) -> None:
    """Let drops fly before a thing in a splash, and water lie about its foot."""
    chance, water = look.chance(33), mix(colour("8cc8ec"), look.palette.key, 0.1)
    beads: list[Pixels] = []
    for _ in range(40):
        x = at[0] + float(chance.choice((-1, 1))) * half * float(chance.uniform(0.75, 2.0))
        y = at[1] - abs(float(chance.normal(0, 0.42))) * tall
        r = float(chance.uniform(0.005, 0.022)) * tall
        beads.append(ellipse((x, y), r, r * 1.25, steps=14))
    plate.solid(plate.shapes(beads), water * 0.7, mix(water, _WHITE, 0.7), (look.light, -0.8), round_=0.006)
    puddle = plate.shape(ellipse((at[0], at[1] + 0.02 * tall), half * 1.5 + 0.1 * tall, 0.03 * tall), 0.05)
    plate.solid(puddle, water * 0.75, mix(water, _WHITE, 0.6), (look.light, -0.8), round_=0.015, strength=0.6)


def _tongue(plate: Plate, look: Look, foot: Point, to: Point, wide: float, water: Pixels) -> None:
    x, y = foot
    dx, dy = to
    tip = (x + dx, y - dy)
    shape = spline(
        [(x - wide, y), (x + dx * 0.2 - wide * 0.5, y - dy * 0.5), (tip[0] - wide * 0.35, tip[1] + wide * 0.2),
         (tip[0], tip[1] - wide * 0.5), (tip[0] + wide * 0.3, tip[1] + wide * 0.3),
         (x + dx * 0.45 + wide * 0.5, y - dy * 0.4), (x + dx * 0.3 + wide, y)]
    )  # fmt: skip
    patch = plate.shape(shape, 0.01)
    lit = (look.light, -0.8)
    plate.solid(patch, water * 0.75, mix(water, _WHITE, 0.75), lit, round_=wide * 0.4, rim=_WHITE * 0.5, strength=0.72)


def drops(plate: Plate, look: Look, at: Point, size: Point, count: int = 40) -> None:
    """Lay drops in a box of this half size on whatever is on the plate there."""
    chance = look.chance(32)
    beads = []
    for _ in range(count):
        x, y = (at[i] + size[i] * float(chance.uniform(-1, 1)) for i in (0, 1))
        r = float(chance.uniform(0.004, 0.011))
        beads.append(ellipse((x, y), r, r * 1.2, steps=12))
    rows, columns, mask = plate.shapes(beads)
    plate.light((rows, columns, mask * plate.alpha[rows, columns]), _WHITE, 0.35)


def poured(plate: Plate, look: Look, at: Point, top: float, wide: float, tone: Pixels) -> None:
    """Let something thick or thin run down from `top` to a place."""
    x, y = at
    way = [(x + 0.012 * math.sin(t * 5) * (1 - t), top + (y - top) * t) for t in np.linspace(0, 1, 12).tolist()]
    left = [(u - wide * (1.1 - 0.5 * n / 11), v) for n, (u, v) in enumerate(way)]
    right = [(u + wide * (1.1 - 0.5 * n / 11), v) for n, (u, v) in enumerate(way)]
    patch = plate.shape([*left, *right[::-1]], 0.01)
    plate.solid(patch, tone * 0.6, mix(tone, _WHITE, 0.3), (look.light, -0.4), round_=wide * 0.5, rim=_WHITE * 0.4)
    rows, columns, mask = plate.shape(
        [(u + wide * 0.2, v) for u, v in left] + [(u + wide * 0.5, v) for u, v in left[::-1]]
    )
    plate.light((rows, columns, soften(mask, wide * 0.2 * plate.unit)), _WHITE, 0.3)


def from_a_spoon(plate: Plate, look: Look, at: Point, size: float, tone: Pixels) -> None:
    """Let something thick run off a spoon held over a dish, down to a pool on it."""
    x, y = at
    top = y - 1.15 * size
    steel = mix(colour("c8ced4"), look.palette.key, 0.15)
    lit = (look.light, -0.8)
    handle = np.array([(x - 0.1 * size, top - 0.06 * size), (x + 1.7 * size, top - 0.62 * size),
                       (x + 1.74 * size, top - 0.52 * size), (x + 0.0 * size, top + 0.06 * size)])  # fmt: skip
    run = spline([(x - 0.12 * size, top), (x - 0.05 * size, y - 0.5 * size), (x - 0.07 * size, y), (x + 0.07 * size, y),
                  (x + 0.05 * size, y - 0.5 * size), (x + 0.12 * size, top)])  # fmt: skip
    plate.solid(plate.shape(run, 0.01), tone * 0.6, mix(tone, _WHITE, 0.25), lit, round_=0.04 * size)
    pool_ = ellipse((x, y + 0.03 * size), 0.46 * size, 0.13 * size)
    plate.solid(plate.shape(pool_, 0.01), tone * 0.6, mix(tone, _WHITE, 0.25), lit, round_=0.05 * size)
    plate.solid(plate.shape(handle), steel * 0.5, steel, lit, round_=0.02 * size)
    bowl = ellipse((x - 0.04 * size, top), 0.36 * size, 0.13 * size, -0.15)
    plate.solid(plate.shape(bowl, 0.01), steel * 0.5, steel, lit, round_=0.06 * size)
    heap = ellipse((x - 0.04 * size, top - 0.06 * size), 0.28 * size, 0.12 * size, -0.1)
    plate.solid(plate.shape(heap, 0.01), tone * 0.7, mix(tone, _WHITE, 0.35), lit, round_=0.06 * size)
