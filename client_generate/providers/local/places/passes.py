"""A road that climbs a pass in hairpins, and one through a tunnel."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import framings, lands
from client_generate.providers.local.places.overviews import car_above, tar_of


def _pass(stage: Stage, look: Look) -> None:
    """Draw the peaks and the green slope under them."""
    p = look.palette
    snow, rock = mix(mix(WHITE, p.key, 0.1), p.haze, 0.2), mix(graded(colour("7a7e86"), look), p.haze, 0.3)
    far, e = stage.plate(0.12), stage.edge + 0.1
    for x, top in ((-0.95, 0.06), (-0.35, 0.14), (0.3, 0.02), (0.9, 0.1)):
        far.solid(
            far.shape([(x - 0.55, 0.5), (x - 0.1, top + 0.1), (x, top), (x + 0.14, top + 0.12), (x + 0.6, 0.5)]),
            rock * 0.7,
            rock,
            (look.light, -0.5),
            round_=0.03,
        )
        far.fill(
            far.shape(
                [
                    (x - 0.12, top + 0.12),
                    (x, top),
                    (x + 0.15, top + 0.14),
                    (x + 0.05, top + 0.11),
                    (x - 0.02, top + 0.16),
                ]
            ),
            snow,
        )
    scenery.mist(far, mix(p.haze, WHITE, 0.3), 0.42, 0.06, 0.6, look.chance(3))
    green = graded(colour("6f8a52"), look)
    hill = stage.plate(0.24)
    rows, columns, mask = hill.shape(
        [(-e, 0.5), (-0.6, 0.42), (0.0, 0.36), (0.5, 0.42), (e, 0.46), (e, 1.2), (-e, 1.2)]
    )
    _, y = hill.grid()
    depth = np.clip((y[rows] - 0.36) / 0.64, 0, 1)[..., None]
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 2.0, 6)[..., None] - 0.5
    hill.fill(
        (rows, columns, mask),
        mix(green, p.haze, 0.45) + (mix(green, p.ink, 0.12) - mix(green, p.haze, 0.45)) * depth + noise * 0.1,
    )


def _firs(stage: Stage, look: Look, course: Pixels) -> None:
    """Scatter firs on the slope, none on the road."""
    p = look.palette
    chance, small = look.chance(18), stage.plate(0.36)
    firs = []
    for _ in range(150):
        x, v = float(chance.uniform(-1.1, 1.1)), float(chance.uniform(0.44, 0.95))
        if np.hypot((course[:, 0] - x), (course[:, 1] - v) * 1.8).min() > 0.035 + (v - 0.4) * 0.16:
            firs.append((v, scenery.pine((x, v), 0.02 + (v - 0.38) * 0.2, chance)))
    dark = mix(graded(colour("33502f"), look), p.haze, 0.12)
    for _, fir in sorted(firs, key=lambda one: one[0]):
        small.solid(small.shape(fir), dark * 0.6, mix(dark, p.key, 0.2), (look.light, -0.6), round_=0.01)


def _strip(plate: Plate, look: Look, course: Pixels, widths: Pixels, tar: Pixels) -> None:
    """Lay the road along its course, wider towards us, on a bed of gravel."""
    p = look.palette
    along = np.gradient(course, axis=0)
    normal = np.stack([-along[:, 1], along[:, 0]], 1) / np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    for grow, tone, drop in ((1.5, mix(graded(colour("8a8070"), look), p.haze, 0.1), 0.3), (1.0, tar, 0.0)):
        for n in range(0, len(course) - 2, 2):
            part = course[n : n + 4]
            half = (widths[n : n + 4] * 0.5 * grow)[:, None]
            sides = normal[n : n + 4] * half * np.array([0.8, 0.62])
            plate.fill(
                plate.shape(
                    np.concatenate([part + sides, (part - sides)[::-1]]) + np.array([0, drop * widths[n] * 0.3])
                ),
                tone,
            )


def serpentines(stage: Stage, look: Look) -> None:
    """Let a road climb in hairpins to a pass between peaks; one car on it."""
    p, line = look.palette, 0.34
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, 0.2))
    _pass(stage, look)
    if look.detail or look.turned:
        stage.aim(*((1.9, (look.side * 0.3, 0.66)) if look.detail else (1.5, (-look.side * 0.3, 0.3))))
    plate, tar, white = stage.plate(0.34), tar_of(look), mix(WHITE, p.haze, 0.1)
    swing = [
        (0.0, 0.385),
        (0.2, 0.41),
        (-0.2, 0.45),
        (0.36, 0.5),
        (-0.38, 0.575),
        (0.5, 0.67),
        (-0.56, 0.8),
        (0.6, 0.98),
        (0.1, 1.2),
    ]
    points: list[Point] = []
    for n, (x, v) in enumerate(swing):
        x *= look.side * min(stage.half / 0.85, 1.1)
        points += (
            [(x * 0.9, v - 0.008), (x, v + 0.006 + 0.01 * n), (x * 0.86, v + 0.012 + 0.016 * n)]
            if 0 < n < 8
            else [(x, v)]
        )
    course = spline(points, closed=False, steps=12)
    widths = np.clip((course[:, 1] - 0.37) * 0.13, 0.004, 0.08)
    _strip(plate, look, course, widths, tar)
    dashes = [stroke(course[n : n + 3], float(widths[n]) * 0.05) for n in range(30, len(course) - 3, 6)]
    plate.fill(plate.shapes(dashes), white, 0.8)
    at = int(len(course) * 0.7)
    (x0, y0), (x1, y1) = course[at], course[at + 2]
    car_above(plate, look, (float(x0), float(y0)), 0.035, math.atan2(y1 - y0, x1 - x0), "d8302c")
    scenery.pines(stage, look, 0.5, 0.99, 0.3, 5, 0.06, salt=9, gap=(-0.7, 0.7))
    _firs(stage, look, course)
    stage.aim(1.0)
    if look.framed:
        framings.put(stage, look, "leaves")


SCENES = {"serpentines": serpentines}
"""What this draws, by name."""
