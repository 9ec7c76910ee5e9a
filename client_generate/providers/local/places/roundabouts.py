"""A roundabout from straight above."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, ellipse
from client_generate.providers.local.drawing.forms import ring
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import framings
from client_generate.providers.local.places.overviews import PAINTS, car_above, land, tar_of, trees


def roundabout(stage: Stage, look: Look) -> None:
    """Look down on a roundabout: a green middle, cars that go round, four roads."""
    land(stage, look)
    grow = {"wide": 0.78, "medium": 0.95, "close": 1.25, "aerial": 0.9, "over": 0.8}[look.size] * (
        1.5 if look.detail else 1.0
    )
    if look.candidate == 2:  # from high above
        grow *= 0.55
    flat = 0.55 if look.framed else 1.0
    at, radius = (look.side * 0.08, 0.5), 0.3 * grow
    plate, tar, white = stage.plate(0.4), tar_of(look), mix(WHITE, look.palette.haze, 0.1)
    arms = [(0.3 + 0.5 * (look.candidate == 2)) * look.side + n * math.pi / 2 for n in range(4)]

    def on(far: float, angle: float, aside: float = 0.0) -> Point:
        x = far * math.cos(angle) - aside * math.sin(angle)
        y = far * math.sin(angle) + aside * math.cos(angle)
        return at[0] + x, at[1] + y * flat

    half = 0.085 * grow
    roads = [[on(0, a, -half), on(2, a, -half), on(2, a, half), on(0, a, half)] for a in arms]
    plate.fill(plate.shapes([*roads, ellipse(at, radius * 1.32, radius * 1.32 * flat)]), tar)
    plate.fill(
        plate.shapes(
            [
                [
                    on(radius * 1.34 + d, a, -0.004),
                    on(radius * 1.34 + d + 0.07, a, -0.004),
                    on(radius * 1.34 + d + 0.07, a, 0.004),
                    on(radius * 1.34 + d, a, 0.004),
                ]
                for a in arms
                for d in np.arange(0.12, 1.2, 0.13).tolist()
            ]
        ),
        white,
        0.8,
    )
    for a in arms:
        zebra = [
            [
                on(radius * 1.42, a, v),
                on(radius * 1.42 + 0.06, a, v),
                on(radius * 1.42 + 0.06, a, v + 0.016),
                on(radius * 1.42, a, v + 0.016),
            ]
            for v in np.arange(-half * 0.9, half * 0.85, 0.03).tolist()
        ]
        plate.fill(plate.shapes(zebra), white, 0.85)
    plate.fill(plate.shapes(ring(at, radius * 1.3, radius * 1.3 * flat, 0.006)), white, 0.7)
    stone, green = graded(colour("c8c0b0"), look), graded(colour("6a9a4c"), look)
    plate.fill(plate.shape(ellipse(at, radius * 0.74, radius * 0.74 * flat)), stone)
    plate.solid(
        plate.shape(ellipse(at, radius * 0.7, radius * 0.7 * flat)), green * 0.7, green, (look.light, -0.8), round_=0.04
    )
    flowers = [on(radius * 0.45, a) for a in np.linspace(0, 6.28, 25)[:-1].tolist()]
    plate.fill(plate.shapes([ellipse(one, 0.012, 0.012 * flat, steps=10) for one in flowers]), colour("e8503c"))
    for n in range(5):
        spot = on(radius * 0.22, n * 1.26)
        plate.fill(
            plate.shape(ellipse((spot[0] + 0.012, spot[1] + 0.02), 0.045 * grow, 0.045 * grow)), look.palette.ink, 0.35
        )
        crown = graded(colour("3f6436"), look)
        plate.solid(
            plate.shape(ellipse(spot, 0.045 * grow, 0.045 * grow)),
            crown * 0.55,
            mix(crown, look.palette.key, 0.25),
            (look.light, -0.8),
            round_=0.02,
        )
    for n, a in enumerate((0.4, 1.5, 2.3, 3.4, 4.4, 5.5)):
        car_above(
            plate, look, on(radius * 1.03, a), 0.05 * grow, math.atan2(-math.cos(a) * flat, math.sin(a)), PAINTS[n]
        )
    for n, a in enumerate(arms):
        car_above(plate, look, on(radius * (1.9 + 0.25 * n), a, half * 0.5), 0.05 * grow, a, PAINTS[n + 2])
        car_above(
            plate, look, on(radius * (2.3 - 0.2 * n), a, -half * 0.5), 0.05 * grow, a + math.pi, PAINTS[(n + 5) % 8]
        )
    course = np.array([on(d, a) for a in arms for d in np.linspace(0, 2, 40).tolist()])
    trees(stage, look, np.concatenate([course, ellipse(at, radius, radius)]), 90, half * 1.7)
    if look.framed:
        framings.put(stage, look, "window")


SCENES = {"roundabout": roundabout}
"""What this draws, by name."""
