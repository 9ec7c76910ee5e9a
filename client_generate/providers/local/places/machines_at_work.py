"""Where machines work and trains run: fields, pits and sites; crossings, platforms and moors."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import machinery


def combine(stage: Stage, look: Look) -> None:
    """Cut a wheat field with a harvester, dust behind it."""
    s = ways.shot(stage, look, 11.0, 5.4, (2.6, 2.2), 1.9)
    ways.meadow(s, "d0a848")
    crop = stage.plate(0.5)
    tone = graded(colour("d8b04c"), look)
    chance, e = look.chance(14), stage.edge + 0.1
    for tier in (0, 1):
        ears = [
            stroke(
                [
                    (x, s.foot - 0.02 * tier + 0.01),
                    (x + 0.006, s.foot - 0.06 - 0.02 * tier - 0.03 * float(chance.random())),
                ],
                0.007,
                0.003,
            )
            for x in np.arange(-e, e, 0.009).tolist()
            if (x - s.x) * s.faces > 4.4 * s.metre
        ]
        crop.fill(crop.shapes(ears), tone * (0.75 + 0.25 * tier))
    _dust(s, -4.0, "d8b878")
    machinery.combine(s.pen(0.6))
    near = stage.plate(0.9)
    stubble = [
        stroke([(x, stage.bottom + 0.05), (x + 0.01, 0.93 + 0.03 * float(chance.random()))], 0.016, 0.005)
        for x in np.arange(-e, e, 0.022).tolist()
    ]
    near.fill(near.shapes(stubble), mix(tone, look.palette.ink, 0.25))
    near.blur(0.006)
    ways.front(s, "leaves")


def _dust(s: Shot, u: float, tone: str, strength: float = 0.6) -> None:
    """Raise dust behind something."""
    plate, chance, p = s.stage.plate(0.56), s.look.chance(17), s.look.palette
    puffs = []
    for _ in range(44):
        k = float(chance.random())
        at = (s.x + s.faces * (u - 5 * k) * s.metre, s.foot - (0.4 + 2.4 * k * float(chance.random())) * s.metre)
        puffs.append(ellipse(at, (0.4 + 1.2 * k) * s.metre, (0.3 + 0.8 * k) * s.metre, steps=18))
    plate.fill(plate.shapes(puffs), mix(graded(colour(tone), s.look), p.haze, 0.4), strength)
    plate.blur(0.014)


def excavator(stage: Stage, look: Look) -> None:
    """Dig on a building site."""
    s = ways.shot(stage, look, 9.0, 6.0, (2.0, 2.9), 1.7)
    _site(s)
    machinery.excavator(s.pen(0.6))
    heap = s.pen(0.64, 6.0)
    heap.solid([heap.curve([(-2.6, -0.3), (-1.4, 0.7), (-0.2, 1.3), (1.2, 0.6), (2.6, -0.3)])], "7a5638", 0.4)
    ways.front(s, "rail")


def _site(s: Shot, tone: str = "9a7a58") -> None:
    """Lay earth before half-built houses."""
    ways.meadow(s, tone, trees=False)
    plate = s.stage.plate(0.3)
    for number, x in enumerate((-0.75, 0.62)):
        pen = Pen(plate, s.look, (x, s.line + 0.06), 0.035, 1, 0.25)
        floors = [pen.box(-5, v, 5, v + 0.5) for v in (0, 3, 6, 9)[: 4 - number]]
        posts = [pen.box(u, 0, u + 0.5, 9 - 3 * number) for u in (-5, -2, 1, 4.5)]
        pen.solid([*floors, *posts], "b0aaa0", 0.2)


def dump_truck(stage: Stage, look: Look) -> None:
    """Carry rocks through a quarry."""
    s = ways.shot(stage, look, 12.4, 6.6, (3.0, 3.0), 1.8)
    ways.meadow(s, "b09a80", trees=False)
    p = look.palette
    for tier in range(3):
        plate = stage.plate(0.22 + 0.05 * tier)
        y, chance = s.line + 0.05 * tier, look.chance(40 + tier)
        edge = [(x, y - 0.2 + 0.06 * tier - 0.05 * float(chance.random())) for x in np.arange(-1.4, 1.5, 0.12).tolist()]
        tone = mix(graded(colour("a8907a"), look), p.haze, 0.4 - 0.13 * tier)
        plate.solid(
            plate.shape([*edge, (1.5, y + 0.08), (-1.5, y + 0.08)]), tone * 0.6, tone, (look.light, -1), round_=0.03
        )
    ways.flat(s, 0.4, s.line + 0.14, mix(graded(colour("b8a488"), look), p.haze, 0.3), graded(colour("9a8468"), look))
    _dust(s, -5.0, "c8b090")
    machinery.dump_truck(s.pen(0.6))
    ways.front(s, "rail")


def crane(stage: Stage, look: Look) -> None:
    """Let a tower crane lift a beam over a building that grows."""
    s = ways.shot(stage, look, 56.0, 46.0, (8.0, 38.0), 1.8)
    ways.meadow(s, "9a8a74", trees=False)
    house = s.pen(0.5, 18.0)
    for n in range(6):
        house.solid([house.box(-11, n * 4, 11, n * 4 + 0.9)], "b8b2a8", 0.3)
        house.solid([house.box(u, n * 4, u + 0.9, n * 4 + 4) for u in (-11, -5.6, 0, 5.2, 10.1)], "a8a298", 0.2)
    pen, yellow = s.pen(0.58, -4.0), "f0b01c"
    mast = [pen.line([(u, 0), (u, 42)], 0.5) for u in (-1.2, 1.2)]
    mast += [
        pen.line([(-1.2 if n % 2 else 1.2, n * 2.4), (1.2 if n % 2 else -1.2, n * 2.4 + 2.4)], 0.3) for n in range(17)
    ]
    arm = [pen.line([(-14, 40), (36, 40)], 0.5), pen.line([(-12, 42), (30, 42)], 0.4)]
    arm += [pen.line([(-12 + n * 2, 40 if n % 2 else 42), (-10 + n * 2, 42 if n % 2 else 40)], 0.25) for n in range(22)]
    pen.solid([*mast, *arm], yellow, 0.2)
    pen.solid([pen.poly([(-0.9, 42), (0.9, 42), (0, 48)])], yellow, 0.2)
    pen.flat([pen.line([(0, 48), (28, 42)], 0.2), pen.line([(0, 48), (-12, 42)], 0.2)], "2a2e34")
    pen.solid([pen.box(-14, 36.5, -9.5, 40)], "8a8680", 0.3)
    pen.solid([pen.box(1.4, 37, 4, 40, 0.2)], "f4f0e8", 0.2)
    pen.flat(
        [
            pen.line([(22, 40), (22, 31)], 0.16),
            pen.line([(22, 31), (18, 29)], 0.12),
            pen.line([(22, 31), (26, 29)], 0.12),
        ],
        "2a2e34",
    )
    pen.solid([pen.box(15.5, 28, 28.5, 29.2)], "c8482c", 0.2)
    ways.front(s, "rail")


def forklift(stage: Stage, look: Look) -> None:
    """Carry a pallet across a yard with racks."""
    s = ways.shot(stage, look, 5.6, 3.4, (0.9, 1.3), 1.7)
    look_, p = look, look.palette
    wall = stage.gradient(
        0.0,
        [(stage.top, mix(graded(colour("9aa2a8"), look), p.ink, 0.3)), (s.foot - 0.1, graded(colour("c4c8c8"), look))],
    )
    del wall
    rack = stage.plate(0.3)
    for n, x in enumerate(np.arange(-1.3, 1.3, 0.36).tolist()):
        pen = Pen(rack, look_, (x, s.foot - 0.1), 0.1, 1, 0.25)
        pen.solid([pen.box(0, 0, 0.14, 8), pen.box(3.4, 0, 3.54, 8)], "2f5aa8", 0.05)
        for v in (0.1, 2.1, 4.1, 6.1):
            pen.flat([pen.box(0, v, 3.5, v + 0.16)], "e8741c")
            pen.solid(
                [pen.box(0.3 + i * 1.05, v + 0.16, 1.25 + i * 1.05, v + 1.1 + 0.3 * ((i + n) % 2)) for i in range(3)],
                "c09868",
                0.1,
            )
    rack.blur(0.004)
    grey = graded(colour("a8a8a4"), look)
    ways.flat(s, 0.4, s.foot - 0.1, mix(grey, p.haze, 0.3), mix(grey, p.ink, 0.3))
    machinery.forklift(s.pen(0.6))
    ways.front(s, "doorway")


SCENES = {"combine": combine, "excavator": excavator, "dump truck": dump_truck, "crane": crane, "forklift": forklift}
"""What this draws, by name."""
