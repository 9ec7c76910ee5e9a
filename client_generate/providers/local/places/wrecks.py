"""A wreck: its airbag from within, its crushed bonnet from outside."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, soften, spline, stroke
from client_generate.providers.local.drawing.forms import ring
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ahead, ways, wheelhouse
from client_generate.providers.local.places.mishaps import smoke, warning
from client_generate.providers.local.things import coaches, rolling


def airbag(stage: Stage, look: Look) -> None:
    """Show a wreck: from its seat the airbag and the broken glass, from outside the crushed car, smoke, blue lights."""
    if look.framed or look.turned or (look.size == "wide" and not look.candidate):
        crash(stage, look)
        return
    p, h, s = look.palette, stage.half, look.side
    if look.detail:
        stage.aim(1.6, (s * 0.1, 0.6))
    ahead.road(stage, look, (-s * 0.2, 0.42))
    blue = stage.plate(0.4)
    for x in (-0.45, 0.2):
        blue.glow((s * x, 0.4), 0.55, rolling.BLUE, 0.7)
        blue.glow((s * x, 0.4), 0.09, WHITE, 0.9)
    blue.blur(0.004)
    smoke(stage, 0.5, (s * -0.2, 0.5))
    _cracks(stage, look, (-s * 0.24, 0.36))
    wheelhouse.cockpit(stage, look, hands=False, wheel=False)
    plate, at = stage.plate(0.8), (s * h * 0.16, 0.84)
    wheelhouse.rim(plate, look, at, 0.44, 0.34)
    bag = spline(
        [
            (at[0] - 0.4, at[1] - 0.02),
            (at[0] - 0.32, at[1] - 0.24),
            (at[0] - 0.04, at[1] - 0.34),
            (at[0] + 0.28, at[1] - 0.26),
            (at[0] + 0.4, at[1] - 0.02),
            (at[0] + 0.3, at[1] + 0.26),
            (at[0], at[1] + 0.32),
            (at[0] - 0.32, at[1] + 0.24),
        ]
    )
    white = mix(graded(colour("f4f2ec"), look), WHITE, 0.25)
    top = stage.plate(0.84)
    top.solid(top.shape(bag, 0.02), white * 0.45, white, (look.light, -1), round_=0.14, rim=p.key * 0.4)
    folds = [
        stroke(
            spline(
                [
                    (at[0] + 0.06 * math.cos(a), at[1] + 0.05 * math.sin(a)),
                    (at[0] + 0.2 * math.cos(a + 0.2), at[1] + 0.16 * math.sin(a + 0.2)),
                    (at[0] + 0.34 * math.cos(a), at[1] + 0.27 * math.sin(a)),
                ],
                closed=False,
            ),
            0.008,
            0.003,
        )
        for a in np.linspace(0, 6.28, 10)[:-1].tolist()
    ]
    rows, columns, mask = top.shapes(folds)
    top.tint((rows, columns, soften(mask, 0.003 * top.unit)), p.ink, 0.4)
    top.tint(top.shapes(ring(at, 0.09, 0.07, 0.008)), p.ink, 0.4)
    stage.aim(1.0)


def _cracks(stage: Stage, look: Look, at: Point) -> None:
    """Break the glass: rays and rings around where it was hit."""
    plate, chance = stage.plate(0.6), look.chance(8)
    lines = []
    rays = [float(a + chance.normal(0, 0.12)) for a in np.linspace(0, 6.28, 15)[:-1]]
    for a in rays:
        reach, points = float(chance.uniform(0.25, 0.7)), [at]
        for n in range(1, 5):
            b = a + float(chance.normal(0, 0.06))
            points.append((at[0] + reach * n / 4 * math.cos(b), at[1] + reach * n / 4 * math.sin(b) * 0.8))
        lines.append(stroke(points, 0.005, 0.001))
    for far in (0.06, 0.13, 0.22):
        for one, other in zip(rays, [*rays[1:], rays[0] + 6.283], strict=True):
            if chance.random() < 0.75:
                lines.append(
                    stroke([(at[0] + far * math.cos(a), at[1] + far * 0.8 * math.sin(a)) for a in (one, other)], 0.0028)
                )
    plate.fill(plate.shapes(lines), mix(WHITE, look.palette.horizon, 0.3), 0.8)


def crash(stage: Stage, look: Look) -> None:
    """Stand before a wreck against a barrier: crushed bonnet, smoke, a patrol car's blue lights behind."""
    s = ways.shot(stage, look, 11.0, 3.6, (1.6, 1.0), 1.8)
    ways.highway(s)
    coaches.vehicle(s.pen(0.5, -6.2, 0.6, 0.85), "police")
    pen = s.pen(0.6, 0.6)
    pen.shadow(4.8)
    hull = [
        (-2.2, 0.36),
        (-2.24, 0.82),
        (-2.0, 1.0),
        (-1.4, 1.06),
        (-0.9, 1.46),
        (0.3, 1.46),
        (0.8, 1.12),
        (1.2, 1.5),
        (1.5, 1.1),
        (1.9, 1.2),
        (1.7, 0.7),
        (1.95, 0.5),
        (1.6, 0.3),
    ]
    pen.solid([pen.poly(hull)], "b8322c", 0.2)
    pen.glass([pen.poly([(-1.2, 1.06), (-0.84, 1.38), (-0.3, 1.4), (-0.3, 1.04)])])
    pen.solid([pen.curve([(-0.2, 1.1), (-0.1, 1.36), (0.3, 1.38), (0.62, 1.1), (0.2, 1.0)])], "f4f2ec", 0.15)
    rolling.seams(
        pen,
        [
            [(-0.27, 1.4), (-0.3, 0.5)],
            [(0.86, 1.1), (0.7, 0.5)],
            [(1.2, 1.4), (1.3, 0.6), (1.6, 0.5)],
            [(1.0, 0.9), (1.7, 0.8)],
        ],
        0.04,
    )
    rolling.wheels(pen, (-1.36, 1.1), 0.34)
    pen.solid(
        [pen.line([(2.2, 0.0), (2.2, 1.3)], 0.3), pen.poly([(2.0, 0.4), (5.0, 0.5), (5.0, 1.0), (2.0, 1.1)])],
        "c4c8cc",
        0.1,
    )
    chance = look.chance(9)
    bits = [
        pen.poly([(u, v), (u + 0.12, v + 0.04), (u + 0.06, v + 0.1)])
        for u, v in chance.uniform((-0.4, -0.5), (2.6, 0.02), (26, 2)).tolist()
    ]
    pen.flat(bits, "d8e0e4", 0.9)
    smoke(stage, 0.66, pen.at(1.4, 1.3), s.metre / 0.16)
    if not look.detail:
        warning(s.pen(0.68, -3.6, -0.5, 1.1))
    ways.front(s, "rail")


SCENES = {"airbag": airbag}
"""What this draws, by name."""
