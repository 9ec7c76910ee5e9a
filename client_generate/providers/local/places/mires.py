"""A bog: black pools, dead trunks, mist."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats, lands
from client_generate.providers.local.places.staging import WHITE


def bog(stage: Stage, look: Look) -> None:
    """Draw black pools between tussocks, bare dead trunks, mist that lies on them."""
    p, line = look.palette, {"aerial": 0.16, "close": 0.5}.get(look.size, 0.46)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.1))
    scenery.pines(stage, look, 0.1, line + 0.03, 0.12, 60, 0.66, salt=5)
    moss = mix(graded(colour("8a8a44"), look), p.ground, 0.3)
    plate = lands.ground(stage, look, 0.2, line + 0.02, mix(moss, p.haze, 0.4), mix(moss, p.ink, 0.45))
    chance, pools = look.chance(1310), list[tuple[float, Pixels]]()
    for n in range(9):
        t = (n / 8) ** 1.5
        y = line + 0.07 + (0.98 - line) * t
        x, wide = float(chance.uniform(-0.8, 0.8)) * stage.half, 0.14 + 0.42 * t
        rim = [
            (x + wide * math.cos(a) * float(chance.uniform(0.8, 1.1)),
             y + wide * 0.2 * math.sin(a) * float(chance.uniform(0.8, 1.1)))
            for a in np.linspace(0, 2 * math.pi, 13)[:-1].tolist()
        ]  # fmt: skip
        pools.append((y, spline(rim, steps=6)))
    dark = mix(p.ink, p.sky_top, 0.12)
    plate.fill(plate.shapes([shape - np.array([0, 0.008]) for _, shape in pools]), mix(moss, p.ink, 0.6))
    plate.fill(plate.shapes([shape for _, shape in pools]), dark)
    glints = [
        stroke([(shape[:, 0].min() + 0.08, y), (shape[:, 0].max() - 0.1, y + 0.003)], 0.004) for y, shape in pools
    ]
    plate.light(plate.shapes(glints), mix(p.horizon, p.key, 0.4), 0.5)
    habitats.tufts(stage, look, line, "a89a54", 1.2)
    scenery.mist(stage.plate(0.35), mix(p.haze, WHITE, 0.3), line + 0.06, 0.07, 0.6, look.chance(1312))
    size = {"wide": 0.44, "medium": 0.6, "close": 0.86, "over": 0.5, "aerial": 0.3}[look.size]
    near = stage.plate(0.45)
    for n, (x, y, part) in enumerate(((0.5, 0.3, 1.0), (-0.6, 0.2, 0.7), (-0.2, 0.1, 0.42), (0.86, 0.12, 0.5))):
        _dead(near, look, (look.side * x * stage.half, line + y), size * part, 1320 + n)
    scenery.mist(stage.plate(0.5), mix(p.haze, WHITE, 0.3), line + 0.3, 0.06, 0.3, look.chance(1313))


def _dead(plate: Plate, look: Look, foot: Point, tall: float, salt: int) -> None:
    """Draw a dead trunk with broken boughs, and its image in the pool below."""
    (x, y), chance = foot, look.chance(salt)
    bark = mix(graded(colour("8a8078"), look), look.palette.ink, 0.25)
    shapes = [stroke([(x, y), (x + 0.03 * tall, y - 0.5 * tall), (x, y - tall)], 0.1 * tall, 0.03 * tall)]
    for n in range(5):
        v, side = 0.4 + 0.12 * n, 1 if n % 2 else -1
        long = tall * float(chance.uniform(0.14, 0.3)) * (1.2 - v)
        way = [
            (x, y - v * tall),
            (x + side * long, y - (v + 0.06) * tall),
            (x + side * long * 1.5, y - (v + 0.2) * tall),
        ]
        shapes.append(stroke(spline(way, closed=False), 0.035 * tall, 0.01 * tall))
    plate.fill(plate.shape(ellipse((x, y + 0.01), 0.42 * tall, 0.07 * tall)), mix(look.palette.ink, bark, 0.1))
    image = [np.stack([shape[:, 0], y + 0.02 + (y - shape[:, 1]) * 0.12], 1) for shape in shapes[:1]]
    plate.fill(plate.shapes(image), bark * 0.5, 0.6)
    plate.solid(
        plate.shapes(shapes), bark * 0.45, bark * 1.1, (look.light, -0.4), round_=0.02, rim=look.palette.key * 0.5
    )
