"""A camper by a lake, a train on its viaduct, a tyre on a wet road."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import haulers, rolling


def camper(stage: Stage, look: Look) -> None:
    """Park a camper van by a lake, chairs and a fire before it."""
    s = ways.shot(stage, look, 9.0, 4.0, (0.0, 1.6), 1.7)
    ways.water(s, still=True)
    scenery.pines(stage, look, 0.28, s.line + 0.03, 0.2, 40, 0.4, salt=5)
    grass = graded(colour("6f8a4c"), look)
    ways.flat(
        s, 0.4, min(s.foot - 0.09, s.line + 0.2), mix(grass, look.palette.haze, 0.2), mix(grass, look.palette.ink, 0.3)
    )
    haulers.camper(s.pen(0.56, -0.6))
    roof = s.pen(0.58, -0.6)
    roof.solid([roof.poly([(-2.6, 2.6), (0.6, 2.6), (0.8, 2.1), (-2.8, 2.1)])], "e8823c", 0.08)
    near = s.pen(0.62, 3.4, -0.1)
    for u, way in ((-0.2, 1), (1.7, -1)):
        chair = Pen(near.plate, look, near.at(u, 0), near.metre, near.faces * way)
        chair.solid(
            [
                chair.line([(-0.3, 0), (0.3, 0.5)], 0.05),
                chair.line([(0.3, 0), (-0.3, 0.5)], 0.05),
                chair.line([(-0.34, 0.44), (-0.5, 1.1)], 0.08),
                chair.line([(-0.36, 0.48), (0.34, 0.5)], 0.09),
            ],
            "c8342c",
            0.03,
        )
    fire = s.pen(0.64, 4.2, -0.15)
    fire.flat([fire.line([(-0.3, 0.04), (0.3, 0.12)], 0.1), fire.line([(0.3, 0.04), (-0.3, 0.12)], 0.1)], "4a3020")
    fire.plate.fill(
        fire.plate.shape(fire.curve([(-0.2, 0.1), (-0.16, 0.4), (0.0, 0.75), (0.14, 0.4), (0.2, 0.1)])),
        np.array([1.0, 0.6, 0.15], np.float32),
    )
    fire.plate.glow(fire.at(0, 0.3), 1.6 * s.metre, np.array([1.0, 0.55, 0.15], np.float32), 0.7)
    ways.front(s, "leaves")


def viaduct(stage: Stage, look: Look) -> None:
    """Let a fast white train race across a viaduct."""
    s = ways.shot(stage, look, 34.0, 15.0, (10.0, 9.5), 1.9)
    ways.meadow(s)
    scenery.mist(stage.plate(0.4), mix(look.palette.haze, WHITE, 0.3), s.foot - 0.04, 0.06, 0.5, look.chance(3))
    pen, stone = s.pen(0.5), "c8b8a0"
    deck = 6.4
    pen.solid([pen.box(-60, deck, 60, deck + 1.3)], stone, 0.2)
    arches = []
    for u in np.arange(-45, 46, 9.0).tolist():
        curve = [(u + 4.5 + 3.7 * math.cos(a), 3.0 + 3.0 * math.sin(a)) for a in np.linspace(0, math.pi, 13).tolist()]
        arches.append([(u + 9, deck), (u + 9, -1.5), (u + 8.2, -1.5), *curve, (u + 0.8, -1.5), (u, -1.5), (u, deck)])
    pen.solid([pen.poly(arch) for arch in arches], stone, 0.2)
    top = Pen(stage.plate(0.56), look, pen.at(12.0, deck + 1.2), s.metre, s.faces)
    hull = [(0.0, 0.9), (-0.6, 1.7), (-3.0, 3.1), (-6.0, 3.7), (-60, 3.7), (-60, 0.5), (-0.8, 0.5)]
    top.solid([top.poly(hull)], "f4f5f6", 0.5)
    top.flat([top.poly([(-0.2, 1.3), (-4.0, 1.5), (-60, 1.5), (-60, 1.15), (-0.1, 1.1)])], "d8302c")
    top.glass([top.curve([(-1.9, 2.3), (-3.4, 3.05), (-4.6, 3.1), (-4.0, 2.4)]), top.box(-60, 2.1, -6.0, 2.95, 0.2)])
    top.flat([top.box(u, 0.5, u + 0.16, 3.7) for u in (-16.0, -32.0, -48.0)], "5a626a")
    rolling.lamp(top, -0.5, 1.25, np.array([1.0, 0.95, 0.8], np.float32), 0.22)
    ways.front(s, "leaves")


def tyre(stage: Stage, look: Look) -> None:
    """Come down to a tyre on wet asphalt, spray behind it."""
    s = ways.shot(stage, look, 2.4, 1.5, (-0.3, 0.5), 1.4)
    p = look.palette
    ways.highway(s)
    pen = s.pen(0.58)
    pen.solid(
        [
            pen.poly(
                [
                    (-6, 0.62),
                    (-6, 3),
                    (6, 3),
                    (6, 0.62),
                    (1.06, 0.6),
                    (0.9, 1.2),
                    (0.4, 1.56),
                    (-0.4, 1.56),
                    (-0.9, 1.2),
                    (-1.06, 0.6),
                ]
            )
        ],
        "9a2c30",
        0.2,
    )
    pen.flat([pen.poly([(-1.0, 0.6), (-0.86, 1.18), (-0.38, 1.5), (0.38, 1.5), (0.86, 1.18), (1.0, 0.6)])], "101216")
    pen.solid([pen.disc(0, 0.7, 0.72)], "26282c", 0.14, rim=0.4)
    blocks = [
        pen.line(
            [
                (0.63 * math.cos(a), 0.7 + 0.63 * math.sin(a)),
                (0.72 * math.cos(a + 0.05), 0.7 + 0.72 * math.sin(a + 0.05)),
            ],
            0.03,
        )
        for a in np.linspace(0, 6.28, 49)[:-1].tolist()
    ]
    pen.flat(blocks, "0c0d10")
    pen.solid([pen.disc(0, 0.7, 0.46)], "70767c", 0.1)
    spokes = [
        pen.line(
            [(0.06 * math.cos(a), 0.7 + 0.06 * math.sin(a)), (0.43 * math.cos(a + d), 0.7 + 0.43 * math.sin(a + d))],
            0.075,
        )
        for a in np.linspace(0, 6.28, 6)[:-1].tolist()
        for d in (-0.16, 0.16)
    ]
    pen.solid(spokes, "dde1e4", 0.03)
    pen.solid([pen.disc(0, 0.7, 0.1)], "8a9096", 0.05)
    wet = s.pen(0.64)
    water = mix(p.horizon, WHITE, 0.3)
    rows, columns, mask = wet.plate.shape(wet.disc(0, -0.02, 1.5, 0.12), 0.05)
    wet.plate.light((rows, columns, soften(mask, 0.02 * wet.plate.unit)), water, 0.35)
    chance = look.chance(5)
    drops = []
    for _ in range(220):
        far = float(chance.exponential(0.6))
        drops.append(
            wet.disc(
                -0.5 - far,
                0.05 + float(chance.random()) * min(0.25 + 0.7 * far, 1.0),
                0.012 + 0.03 * float(chance.random()) ** 2,
            )
        )
    wet.plate.fill(wet.plate.shapes(drops), water, 0.8)
    fan = wet.curve([(-0.4, 0.0), (-1.0, 0.75), (-2.4, 1.2), (-3.4, 0.8), (-3.2, 0.0)])
    rows, columns, mask = wet.plate.shape(fan, 0.1)
    wet.plate.fill((rows, columns, soften(mask, 0.08 * wet.plate.unit)), water, 0.35)
    ways.front(s, "leaves")


SCENES = {"camper": camper, "high-speed": viaduct, "tyre": tyre}
"""What this draws, by name."""
