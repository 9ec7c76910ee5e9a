"""A motorway interchange from the air."""

from __future__ import annotations

import math
from collections.abc import Sequence

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import framings
from client_generate.providers.local.places.overviews import PAINTS, car_above, land, tar_of, trees
from client_generate.providers.local.things import rolling


def _way(plate: Plate, look: Look, line: Pixels, wide: float, *, bridge: bool = False) -> None:
    """Lay one road of an interchange: over others with its shadow, a bright edge and a dashed middle."""
    p, white = look.palette, mix(WHITE, look.palette.haze, 0.1)
    if bridge:
        rows, columns, mask = plate.shape(stroke(line + np.array([0.02, 0.035]), wide * 1.15))
        plate.fill((rows, columns, soften(mask, 0.008 * plate.unit)), p.ink, 0.45)
    plate.fill(plate.shape(stroke(line, wide * 1.14)), mix(graded(colour("b8b4aa"), look), p.haze, 0.1))
    plate.fill(plate.shape(stroke(line, wide)), tar_of(look))
    step = max(len(line) // 40, 1)
    dashes = [stroke(line[n : n + step + 1], 0.004) for n in range(0, len(line) - step - 1, step * 2)]
    plate.fill(plate.shapes(dashes), white, 0.7)


def _lights(plate: Plate, look: Look, line: Pixels, wide: float, salt: int) -> None:
    """Set cars on a road, or trails of light in the dark."""
    if not look.palette.bright:
        for shift, tone in ((-0.22, rolling.RED), (0.22, mix(look.palette.key, WHITE, 0.4))):
            along = np.gradient(line, axis=0)
            normal = (
                np.stack([-along[:, 1], along[:, 0]], 1) / np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
            )
            trail = stroke(line + normal * wide * shift, wide * 0.16)
            rows, columns, mask = plate.shape(trail, 0.03)
            plate.light((rows, columns, soften(mask, 0.01 * plate.unit)), tone, 0.8)
            plate.light((rows, columns, mask), tone, 0.9)
        return
    chance = look.chance(salt)
    for n in range(4, len(line) - 4, 9):
        (x0, y0), (x1, y1) = line[n], line[n + 2]
        angle = math.atan2(y1 - y0, x1 - x0)
        side = 1 if chance.random() < 0.5 else -1
        at = (float(x0 - math.sin(angle) * wide * 0.25 * side), float(y0 + math.cos(angle) * wide * 0.25 * side))
        car_above(plate, look, at, wide * 0.24, angle + (0 if side > 0 else math.pi), PAINTS[int(chance.integers(8))])


def interchange(stage: Stage, look: Look) -> None:
    """Look down on a motorway interchange: two motorways over each other, four loops, ramps."""
    land(stage, look, "64844c")
    k = {"wide": 0.85, "medium": 1.1, "close": 1.5, "aerial": 1.0, "over": 0.9}[look.size] * (
        1.4 if look.detail else 1.0
    )
    k *= 1.7 if look.turned else 1.0
    squash, turn = (0.6 if look.framed else 0.82), (1.2 if look.turned else 0.35) * look.side
    c, s = math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        x, y = (u * c - v * s) * k, (u * s + v * c) * k
        return x + look.side * (0.4 if look.turned else 0.06), 0.5 + y * squash + (0.22 if look.turned else 0.0)

    def curve(points: Sequence[Point]) -> Pixels:
        return spline([on(*point) for point in points], closed=False, steps=14)

    plate, wide = stage.plate(0.4), 0.075 * k
    loops = []
    for sx in (-1, 1):
        for sy in (-1, 1):
            a = [
                (0.16 + 0.13 * math.cos(t), 0.16 + 0.13 * math.sin(t))
                for t in np.linspace(math.pi * 1.42, -math.pi * 0.92 + 0.02, 14)
            ]
            loops.append(curve([(sx * u, sy * v) for u, v in [(0.36, 0.035), *a[::-1], (0.035, 0.36)]]))
            loops.append(
                curve(
                    [
                        (sx * u, sy * v)
                        for u, v in ((0.95, 0.05), (0.55, 0.1), (0.38, 0.22), (0.22, 0.38), (0.1, 0.55), (0.05, 0.95))
                    ]
                )
            )
    for line in loops:
        _way(plate, look, line, wide * 0.5)
    low, high = (
        curve([(0, -2), (0, -0.7), (0, 0), (0, 0.7), (0, 2)]),
        curve([(-2, 0), (-0.7, 0), (0, 0), (0.7, 0), (2, 0)]),
    )
    for number, line in enumerate(loops):
        _lights(plate, look, line, wide * 0.42, 60 + number)
    _way(plate, look, low, wide)
    _lights(plate, look, low, wide, 40)
    _way(plate, look, high, wide, bridge=True)
    _lights(plate, look, high, wide, 41)
    trees(stage, look, np.concatenate([low, high, *loops]), 160, wide * 0.9)
    if look.framed:
        framings.put(stage, look, "leaves")


SCENES = {"interchange": interchange}
"""What this draws, by name."""
