"""Machines that work, from the side, in metres: harvesters, excavators, dump trucks, cranes, forklifts; and trains."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.things import rolling
from client_generate.providers.local.things.rolling import AMBER


def combine(pen: Pen) -> None:
    """Draw a combine harvester with its reel."""
    green = "3a8a34"
    pen.shadow(8.6, 0.2)
    pen.solid([pen.poly([(-4.0, 1.3), (-4.0, 3.2), (-3.2, 3.6), (1.0, 3.6), (1.0, 1.2)])], green, 0.3)
    pen.solid([pen.poly([(-3.0, 3.6), (-2.6, 4.2), (0.4, 4.2), (0.8, 3.6)])], green, 0.2)
    pen.flat([pen.box(-3.8, 2.2, 0.9, 2.42)], "f0c81e")
    pen.flat([pen.box(-3.6, 2.7 + i * 0.17, -2.4, 2.78 + i * 0.17) for i in range(4)], "24402a")
    pen.flat([pen.poly([(1.0, 1.8), (1.0, 4.0), (2.6, 4.1), (2.9, 2.2), (2.6, 1.8)])], "24282e")
    pen.glass([pen.poly([(1.15, 2.1), (1.15, 3.85), (2.48, 3.92), (2.74, 2.2)])])
    rolling.person(
        Pen(pen.plate, pen.look, pen.at(1.5, 1.9), pen.metre, pen.faces),
        (0, 0.4),
        (0, 0.85),
        [[(0.3, 0.4), (0.4, 0.1)]] * 2,
        [[(0.2, 0.7), (0.5, 0.7)]] * 2,
        "c8503c",
    )
    pen.solid([pen.box(0.9, 4.0, 2.9, 4.24, 0.08)], green, 0.08)
    rolling.lamp(pen, 2.0, 4.34, AMBER, 0.12)
    pen.solid([pen.line([(-1.8, 4.1), (-4.6, 4.5)], 0.34)], green, 0.1)
    pen.solid([pen.poly([(2.2, 1.9), (4.2, 0.9), (4.2, 0.4), (2.2, 1.0)])], green, 0.15)
    pen.solid([pen.poly([(4.0, 1.6), (4.0, 0.2), (5.4, 0.12), (4.6, 0.5)])], "f0c81e", 0.1)
    for k in range(6):
        a = k * math.pi / 3 + 0.2
        pen.solid([pen.line([(4.9, 1.2), (4.9 + 0.9 * math.cos(a), 1.2 + 0.9 * math.sin(a))], 0.09)], "f0c81e", 0.03)
        pen.flat([pen.disc(4.9 + 0.9 * math.cos(a), 1.2 + 0.9 * math.sin(a), 0.13)], "b8302c")
    rolling.wheels(pen, (1.4,), 1.05, "f0c81e")
    rolling.wheels(pen, (-3.0,), 0.66, "f0c81e")


def excavator(pen: Pen) -> None:
    """Draw a tracked excavator, its bucket full of earth."""
    yellow = "f0b01c"
    pen.shadow(7.0, 0.2)
    pen.solid([pen.box(-2.6, 0.0, 2.2, 1.05, 0.5)], "2a2c30", 0.3)
    pen.flat([pen.disc(u, 0.52, 0.3) for u in (-2.0, -1.1, -0.2, 0.7, 1.6)], "50545a")
    pen.solid([pen.box(-1.2, 1.0, 0.8, 1.35)], "34383e", 0.1)
    pen.solid([pen.poly([(-2.9, 1.3), (-2.9, 2.6), (-0.6, 2.9), (-0.4, 1.3)])], yellow, 0.3)
    pen.flat([pen.box(-2.8, 1.9, -1.0, 2.1)], "24262a")
    boom = [(0.2, 1.7), (1.4, 3.9), (2.4, 4.9), (3.1, 5.0), (3.9, 4.6)]
    pen.solid([pen.line(boom, 0.62)], yellow, 0.25)
    pen.solid([pen.line([(3.7, 4.9), (4.9, 2.0)], 0.46)], yellow, 0.2)
    pen.flat([pen.line([(0.7, 2.6), (2.3, 4.4)], 0.16), pen.line([(2.6, 5.3), (3.9, 4.9)], 0.15)], "b4b8bc")
    pen.solid([pen.poly([(-0.4, 1.3), (-0.4, 3.4), (0.9, 3.4), (1.3, 2.2), (1.2, 1.3)])], yellow, 0.2)
    pen.glass([pen.poly([(-0.2, 2.0), (-0.2, 3.2), (0.75, 3.2), (1.08, 2.2), (1.06, 2.0)])])
    rolling.head(pen, 0.3, 2.5, 0.22)
    pen.flat([pen.disc(4.5, 1.9, 0.6, 0.4)], "5a4030")
    pen.solid([pen.curve([(5.1, 2.2), (5.2, 1.3), (4.5, 0.9), (3.8, 1.2), (3.7, 1.8), (4.4, 1.7)])], "3a3e44", 0.15)
    pen.flat(
        [
            pen.poly(
                [(3.7 + i * 0.3, 1.22 - i * 0.12), (3.6 + i * 0.3, 0.86 - i * 0.1), (3.9 + i * 0.3, 1.1 - i * 0.12)]
            )
            for i in range(3)
        ],
        "b4b8bc",
    )


def dump_truck(pen: Pen) -> None:
    """Draw a giant quarry truck loaded with rocks."""
    yellow, chance = "f0b01c", pen.look.chance(19)
    pen.shadow(11.0, 0.3)
    spots = chance.uniform((-4.4, 4.4, 0.4), (1.8, 5.6, 0.9), (26, 3)).tolist()
    pen.solid([pen.disc(u, v - abs(u + 1.4) * 0.24, r, r * 0.8) for u, v, r in spots], "7a6a58", 0.2)
    pen.solid(
        [pen.poly([(-5.6, 4.6), (-4.6, 2.2), (1.6, 2.6), (2.4, 4.6), (5.4, 5.2), (5.4, 5.6), (2.0, 5.1), (-5.6, 4.9)])],
        yellow,
        0.3,
    )
    rolling.seams(pen, [[(u, 4.5), (u + 0.2, 2.5)] for u in (-3.6, -2.2, -0.8, 0.6)], 0.14)
    pen.solid([pen.box(-3.6, 1.6, 4.4, 2.3)], "34383e", 0.2)
    pen.solid([pen.poly([(2.4, 1.4), (2.4, 4.4), (4.4, 4.4), (5.2, 3.0), (5.2, 1.4)])], yellow, 0.3)
    pen.glass([pen.poly([(2.7, 3.3), (2.7, 4.2), (4.2, 4.2), (4.7, 3.3)])])
    rolling.head(pen, 3.6, 3.6, 0.24)
    pen.flat([pen.box(4.6, 1.8 + i * 0.26, 5.22, 1.94 + i * 0.26) for i in range(4)], "24262a")
    rolling.wheels(pen, (-2.6, 3.0), 1.35, "f0b01c")
    rolling.headlights(pen, (5.2, 1.6), (-5.0, 2.8))


def forklift(pen: Pen) -> None:
    """Draw a forklift that carries a pallet of boxes."""
    pen.shadow(4.2, 0.1)
    pen.solid(
        [pen.curve([(-1.5, 0.35), (-1.55, 1.2), (-0.9, 1.36), (0.2, 1.0), (0.75, 0.9), (0.75, 0.3)])], "f0b01c", 0.25
    )
    rolling.person(
        Pen(pen.plate, pen.look, pen.at(-0.45, 0.85), pen.metre, pen.faces),
        (0, 0.3),
        (0, 0.74),
        [[(0.38, 0.3), (0.42, 0.0)]] * 2,
        [[(0.2, 0.58), (0.44, 0.6)]] * 2,
        "e8641c",
        helmet="f0d01c",
        vest=True,
    )
    pen.flat([pen.line([(0.05, 1.4), (0.3, 0.95)], 0.06)], "24262a")
    pen.solid([pen.line([(-1.3, 1.2), (-1.05, 2.35), (0.35, 2.35), (0.62, 0.9)], 0.09)], "2a2c30", 0.04)
    pen.solid([pen.box(0.8, 0.1, 0.92, 2.7), pen.box(0.98, 0.1, 1.06, 2.5)], "3a3e44", 0.05)
    pen.flat([pen.box(1.0, 0.62, 2.3, 0.7)], "24262a")
    pen.solid([pen.box(1.06, 0.7, 2.34, 0.84)], "a87a48", 0.05)
    for u, v in ((1.1, 0.84), (1.72, 0.84), (1.1, 1.4), (1.72, 1.4)):
        pen.solid([pen.box(u, v, u + 0.58, v + 0.54)], "c89a62", 0.08)
        pen.flat([pen.box(u + 0.25, v, u + 0.33, v + 0.54)], "e8d0a0", 0.8)
    rolling.wheels(pen, (-1.0, 0.5), 0.34, "e8e6e0")
    rolling.lamp(pen, -0.4, 2.46, AMBER, 0.08)


def steam_engine(pen: Pen) -> None:
    """Draw a steam locomotive with its tender and three carriages; its buffers are at 0."""
    black = "2a2c32"
    for n in range(3):
        u = -19.5 - n * 14.4
        pen.solid([pen.box(u - 13.8, 1.0, u, 3.7, 0.2)], "8a2a2c", 0.3)
        pen.solid([pen.box(u - 14.0, 3.6, u + 0.2, 4.1, 0.2)], "c8c0b0", 0.15)
        pen.glass([pen.box(u - 13 + i * 1.9, 2.1, u - 11.8 + i * 1.9, 3.2, 0.1) for i in range(7)], lit=True)
        rolling.wheels(pen, (u - 12, u - 10.4, u - 3.4, u - 1.8), 0.48, "50545a")
    pen.solid([pen.box(-19.0, 1.0, -13.0, 3.3, 0.1)], black, 0.3)
    pen.flat([pen.curve([(-18.6, 3.2), (-17, 3.9), (-15, 3.7), (-13.4, 3.2)])], "14161a")
    pen.solid([pen.box(-12.6, 1.2, -9.4, 4.3, 0.1), pen.box(-13.0, 4.2, -9.0, 4.5, 0.1)], black, 0.2)
    pen.glass([pen.box(-11.9, 2.9, -10.2, 3.9, 0.1)], lit=True)
    pen.solid([pen.box(-9.6, 1.7, -0.8, 3.9, 0.9)], black, 0.8)
    pen.flat([pen.box(u, 1.75, u + 0.16, 3.85) for u in (-7.8, -5.6, -3.4)], "c8a040", 0.8)
    pen.solid(
        [
            pen.poly([(-2.6, 3.8), (-2.8, 5.3), (-1.4, 5.3), (-1.6, 3.8)]),
            pen.disc(-4.6, 3.9, 0.6),
            pen.disc(-6.8, 3.9, 0.5),
        ],
        black,
        0.2,
    )
    pen.solid([pen.poly([(-12.4, 1.4), (-0.4, 1.4), (-0.2, 0.9), (-12.4, 0.9)])], "b8282c", 0.1)
    pen.solid([pen.poly([(-0.8, 1.2), (0.5, 0.2), (-0.8, 0.2)])], "b8282c", 0.1)
    rolling.wheels(pen, (-10.4, -8.2, -6.0), 0.98, "b8282c")
    rolling.wheels(pen, (-3.2, -1.7, -17.6, -14.6), 0.5, "b8282c")
    pen.solid([pen.line([(-10.4, 0.8), (-6.0, 0.8), (-2.6, 1.0)], 0.2)], "c8ccd0", 0.06)
    rolling.lamp(pen, -0.75, 3.4, np.array([1.0, 0.9, 0.6], np.float32), 0.24)


def smoke(pen: Pen, at: tuple[float, float], long: float = 34.0) -> None:
    """Let white steam trail behind a chimney."""
    chance, p = pen.look.chance(23), pen.look.palette
    puffs = []
    for n in range(40):
        k = n / 40
        u = at[0] - long * k + float(chance.normal(0, 0.4))
        puffs.append(
            pen.disc(
                u,
                at[1] + 0.9 + 4.4 * k**0.6 + float(chance.normal(0, 0.5)),
                (0.5 + 2.2 * k**0.7) * float(chance.uniform(0.8, 1.2)),
            )
        )
    white = mix(WHITE, p.haze, 0.25) * (1.0 if p.bright else 0.75)
    pen.plate.solid(pen.plate.shapes(puffs, 0.02), mix(white, p.ink, 0.35), white, (pen.look.light, -0.9), round_=0.02)


def red_train(pen: Pen, cars: int = 3, tone: str = "c8302c") -> None:
    """Draw a passenger train that comes from the left; its nose is at 0."""
    for n in range(cars):
        u = -n * 18.0
        nose = [(u, 1.0), (u - 0.2, 2.2), (u - 1.8, 3.9), (u - 2.6, 4.1)] if n == 0 else [(u, 0.9), (u, 4.1)]
        pen.solid([pen.poly([*nose, (u - 17.6, 4.1), (u - 17.6, 0.9)])], tone, 0.4)
        pen.flat([pen.box(u - 17.6, 1.5, u - 0.1, 1.8)], "f4f0e8")
        pen.flat([pen.box(u - 17.4, 2.1, u - 2.9, 3.4, 0.2)], "24282e")
        pen.glass([pen.box(u - 17.2 + i * 2.0, 2.2, u - 15.5 + i * 2.0, 3.3, 0.15) for i in range(7)], lit=True)
        pen.solid([pen.box(u - 12.2 + d, 1.1, u - 11.2 + d, 3.5, 0.08) for d in (0.0, 1.06)], "e8e4dc", 0.1)
        pen.glass([pen.box(u - 12.0 + d, 2.2, u - 11.4 + d, 3.3, 0.1) for d in (0.0, 1.06)])
        rolling.wheels(pen, (u - 15.6, u - 13.8, u - 4.6, u - 2.8), 0.45, "50545a")
        pen.flat([pen.box(u - 17.9, 1.2, u - 17.5, 3.9)], "24262a")
    pen.glass([pen.poly([(-0.35, 2.4), (-1.8, 3.8), (-2.6, 3.8), (-2.4, 2.4)])])
    rolling.lamp(pen, -0.2, 1.7, np.array([1.0, 0.92, 0.7], np.float32), 0.2)
