"""Built places by day and night: a filling or charging station, a house, a school, a hospital."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands, yards
from client_generate.providers.local.places.acres import meadow
from client_generate.providers.local.things import coaches


def station(stage: Stage, look: Look) -> None:
    """Draw a filling station's roof and pumps, or charging posts with a car that is plugged in."""
    p, foot = look.palette, yards.FOOT[look.size]
    electric = look.has("charging")
    meadow(stage, look, foot - 0.16)
    scenery.pines(stage, look, 0.24, foot - 0.08, 0.13, 40, 0.34, salt=5)
    yards.yard(stage, look, "7c7e84", foot - 0.03)
    pen = yards.pen_on(stage, look, 0.4, 0.06, 3.2, 13.5)
    tone = "2a9a6a" if electric else "c8402c"
    pen.solid([pen.box(-4.4, 0.0, 6.4, 3.2)], "e4e0d8", 0.2, dark=0.8)
    pen.glass(
        [pen.box(-4.0, 0.7, -0.4, 2.5, 0.05), pen.box(0.4, 0.1, 1.6, 2.5, 0.05), pen.box(2.2, 0.7, 6.0, 2.5, 0.05)],
        lit=not p.bright,
    )
    pen.solid([pen.box(u - 0.17, 0, u + 0.17, 4.6) for u in (-4.6, 4.2)], "d8d8d4", 0.1)
    pen.solid([pen.box(-6.6, 4.4, 6.6, 5.3, 0.1)], "f4f2ec", 0.25, dark=0.7)
    pen.flat([pen.box(-6.6, 4.56, 6.6, 4.86)], tone)
    if electric:
        pen.solid(
            [pen.poly([(-0.2, 5.2), (0.7, 5.2), (0.25, 4.95), (0.75, 4.95), (-0.3, 4.3), (0.0, 4.75), (-0.5, 4.75)])],
            "f4d83a",
            0.05,
        )
    if not p.bright:
        pen.plate.light(pen.plate.shape(pen.box(-6.0, 4.32, 6.0, 4.42)), WHITE, 0.9)
        pen.plate.glow(pen.at(0, 4.2), 7 * pen.metre, p.key, 0.4)
    near = Pen(stage.plate(0.56), look, (pen.foot[0], foot + 0.03), pen.metre, pen.faces)
    posts = (-2.9, 3.6) if electric else (-3.2, 3.9)
    for u in posts:
        near.solid([near.box(u - 0.42, 0.0, u + 0.42, 1.95, 0.1)], "f0eee8" if electric else tone, 0.1)
        near.flat([near.box(u - 0.3, 1.1, u + 0.3, 1.75, 0.05)], "1c2228")
        screen = near.plate.shape(near.box(u - 0.24, 1.3, u + 0.24, 1.68, 0.03))
        near.plate.fill(screen, mix(colour("4ae0a0" if electric else "e8e4d0"), p.key, 0.1))
        near.flat([near.box(u - 0.42, 0.0, u + 0.42, 0.25)], "3a3e44")
    if look.size != "close" or look.has("car", "vehicle") or electric:
        coaches.car(
            Pen(near.plate, look, near.at(0.4, -0.5), near.metre * 1.05, near.faces),
            "3a7ab0" if look.paint is None else "b8422e",
        )
        near.flat([near.line([(-2.5, 1.0), (-2.2, 0.5), (-2.0, 0.3), (-1.8, 0.42), (-1.62, 0.5)], 0.08)], "1c1e22")
    if look.people != 0 and look.cast:
        figures.walker(near.plate, look, near.at(-3.9, -0.3), 1.76 * near.metre, facing=True)


def house(stage: Stage, look: Look) -> None:
    """Draw a family's house with a garden: a gable, a door with a lamp, a hedge, a path, a tree, a letter box."""
    foot, lit = yards.FOOT[look.size], not look.palette.bright
    meadow(stage, look, foot - 0.14)
    lands.round_trees(stage.plate(0.26), stage, look, foot - 0.06)
    yards.yard(stage, look, "7aa04c", foot)
    pen = yards.pen_on(stage, look, 0.4, 0.08, 2.3, 15.0)
    pen.solid([pen.box(3.2, 6.4, 4.2, 9.6)], "9a5a44", 0.1)
    pen.solid([pen.box(-5.6, 0.0, 5.6, 5.0)], "ece0cc", 0.4, dark=0.72)
    pen.solid([pen.poly([(-6.3, 4.9), (-4.4, 8.6), (4.4, 8.6), (6.3, 4.9)])], "8a4632", 0.4)
    pen.solid([pen.poly([(-3.8, 5.0), (-1.6, 7.7), (0.6, 5.0)])], "e4d4b8", 0.2, dark=0.75)
    pen.solid([pen.line([(-4.2, 4.7), (-1.6, 7.95), (1.0, 4.7)], 0.34)], "743a2a", 0.1)
    windows = [(-4.6, 1.4), (2.8, 1.4), (-2.3, 5.2)]
    pen.flat([pen.box(u - 0.15, v - 0.15, u + 1.65, v + 1.75) for u, v in windows], "faf6ec", 0.95)
    pen.glass([pen.box(u, v, u + 1.5, v + 1.6) for u, v in windows], lit=lit)
    pen.flat(
        [
            s
            for u, v in windows
            for s in (pen.box(u + 0.7, v, u + 0.8, v + 1.6), pen.box(u, v + 0.76, u + 1.5, v + 0.84))
        ],
        "faf6ec",
        0.95,
    )
    pen.solid(
        [pen.box(u + s, v - 0.1, u + s + 0.55, v + 1.7) for u, v in windows[:2] for s in (-0.75, 1.7)], "3a7a6a", 0.06
    )
    pen.solid([pen.box(-0.4, 0.0, 1.1, 2.7, 0.05)], "a8402c", 0.1)
    pen.flat([pen.disc(0.86, 1.3, 0.08)], "e8d080")
    pen.solid([pen.poly([(-0.9, 2.9), (0.35, 3.7), (1.6, 2.9)])], "8a4632", 0.1)
    if lit:
        pen.plate.glow(pen.at(0.35, 2.7), 3.6 * pen.metre, look.palette.key, 0.6)
    path = stage.plate(0.44)
    x, y = pen.at(0.35, 0.0)
    stone = graded(colour("c8b898"), look)
    path.fill(
        path.shape(
            [
                (x - 0.7 * pen.metre, y),
                (x + 0.7 * pen.metre, y),
                (x + 0.22, stage.bottom + 0.02),
                (x - 0.12, stage.bottom + 0.02),
            ]
        ),
        stone,
        0.9,
    )
    garden = Pen(stage.plate(0.54), look, (pen.foot[0], foot + 0.02), pen.metre, pen.faces)
    chance = look.chance(75)
    for start, end in ((-9.5, -1.0), (1.9, 11.0)):
        hedge = [
            garden.disc(float(u), 0.5 + float(chance.uniform(-0.1, 0.2)), 0.6, 0.6) for u in np.arange(start, end, 0.55)
        ]
        garden.solid(hedge, "4a7a36", 0.25, dark=0.45)
        blooms = [
            garden.disc(float(chance.uniform(start, end)), 0.2 + float(chance.uniform(0, 0.9)), 0.1) for _ in range(26)
        ]
        garden.solid(blooms, "e07a8a", 0.05, rim=0)
    tree = Pen(garden.plate, look, (pen.at(-8.0, 0)[0], foot + 0.03), pen.metre, pen.faces)
    tree.solid([tree.line([(0, 0), (0.1, 3.6)], 0.5)], "5a4230", 0.12)
    crown = [
        tree.disc(
            float(chance.uniform(-1.9, 1.9)), 5.0 + float(chance.uniform(-1.2, 1.8)), float(chance.uniform(1.0, 1.7))
        )
        for _ in range(12)
    ]
    tree.solid(crown, "5c8a40", 0.5, dark=0.45)
    _visitors(stage, look, pen, foot)


def hall_of(stage: Stage, look: Look) -> None:
    """Draw a school of brick with a clock, or a hospital with its cross, an ambulance before it."""
    foot, lit, clinic = yards.FOOT[look.size], not look.palette.bright, look.has("clinic building")
    meadow(stage, look, foot - 0.14)
    lands.round_trees(stage.plate(0.26), stage, look, foot - 0.05)
    yards.yard(stage, look, "8a8c90" if clinic else "b8a890", foot)
    pen = yards.pen_on(stage, look, 0.4, 0.04, 1.3 if clinic else 1.75, 24.0)
    wall, edge = ("e8ecec", "b8c4c8") if clinic else ("b06a4c", "e8dcc8")
    floors = 4 if clinic else 2
    top = floors * 3.3 + 0.6
    pen.solid([pen.box(-12, 0.0, 12, top)], wall, 0.6, dark=0.72)
    pen.solid([pen.box(-12.3, top, 12.3, top + 0.5)], edge, 0.15)
    panes = [
        (u, 1.0 + 3.3 * f)
        for f in range(floors)
        for u in np.arange(-11.2, 11.4, 2.05).tolist()
        if abs(u + 0.6) > 3.6 or f > floors
    ]
    pen.flat([pen.box(u - 0.12, v - 0.12, u + 1.42, v + 1.92) for u, v in panes], edge, 0.9)
    chance = look.chance(76)
    glow = [chance.random() < (0.55 if lit else 0.0) for _ in panes]
    pen.glass([pen.box(u, v, u + 1.3, v + 1.8) for (u, v), on in zip(panes, glow, strict=True) if not on])
    pen.glass([pen.box(u, v, u + 1.3, v + 1.8) for (u, v), on in zip(panes, glow, strict=True) if on], lit=True)
    high = top + (2.2 if clinic else 1.2)
    pen.solid([pen.box(-3.4, 0.0, 3.4, high)], wall, 0.4, dark=0.78)
    if clinic:
        pen.glass([pen.box(-2.6, 4.2, 2.6, high - 4.6, 0.1)], lit=lit)
        pen.solid(
            [pen.box(-0.55, high - 3.6, 0.55, high - 0.5), pen.box(-1.55, high - 2.6, 1.55, high - 1.5)], "c82c2c", 0.1
        )
        pen.solid([pen.box(-4.4, 3.3, 4.4, 3.9, 0.1)], "c82c2c", 0.12)
        pen.flat([pen.box(-2.6 + i * 0.66, 3.46, -2.2 + i * 0.66, 3.76, 0.03) for i in range(8)], "fffaf4", 0.95)
        if lit:
            pen.plate.glow(pen.at(0, high - 2), 3.4 * pen.metre, np.array([1.0, 0.3, 0.25], np.float32), 0.4)
    else:
        pen.solid([pen.poly([(-4.0, high), (0.0, high + 3.4), (4.0, high)])], "8a4a38", 0.3)
        pen.solid([pen.disc(0.0, high - 1.2, 1.1)], "f8f2e4", 0.12)
        pen.flat(
            [
                pen.line([(0.0, high - 1.2), (0.0, high - 0.4)], 0.14),
                pen.line([(0.0, high - 1.2), (0.6, high - 1.4)], 0.14),
            ],
            "2a2c30",
        )
        pen.flat([pen.line([(0, high + 3.2), (0, high + 6.0)], 0.12)], "6a6c70")
        pen.solid(
            [
                pen.curve(
                    [
                        (0.0, high + 6.0),
                        (1.0, high + 5.8),
                        (2.2, high + 6.0),
                        (2.2, high + 4.8),
                        (1.0, high + 4.6),
                        (0.0, high + 4.8),
                    ]
                )
            ],
            "2c6ab0",
            0.2,
        )
        pen.glass([pen.box(-2.4, 4.4, 2.4, high - 2.8, 0.1)], lit=lit)
    pen.flat([pen.box(-2.2, 0.0, 2.2, 2.9)], "3a4048")
    pen.glass([pen.box(-2.0, 0.0, -0.08, 2.7), pen.box(0.08, 0.0, 2.0, 2.7)], lit=True)
    steps = [pen.box(-3.2 - 0.3 * i, -0.24 * (i + 1), 3.2 + 0.3 * i, -0.24 * i) for i in range(3)]
    pen.solid(steps, "c8c0b0", 0.06)
    if clinic:
        near = Pen(stage.plate(0.54), look, pen.at(7.0, -1.1), pen.metre * 1.1, pen.faces)
        coaches.vehicle(near, "ambulance")
    _visitors(stage, look, pen, foot, pupils=not clinic)


def _visitors(stage: Stage, look: Look, pen: Pen, foot: float, *, pupils: bool = False) -> None:
    """Put whom the words name before the building; pupils before a school."""
    if look.people == 0 or not (look.cast or pupils):
        return
    crowd = yards.with_role(look, "child pupil", 3) if pupils else look
    tall = max(1.75 * pen.metre, 0.16)
    figures.company(stage.plate(0.6), crowd, (pen.at(-3.2, 0)[0], foot + 0.12), tall, facing=bool(look.candidate % 2))
