"""Hands with tools: a hammer, a saw, a drill, a screwdriver, a soldering iron, a torch, a spanner."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds

ACTIONS = Deeds()
_WOOD = "c8925a"


def plank(bench: Bench, top: float = 0.9) -> None:
    """Lay a plank across the picture."""
    bench.solid(bench.bar(-7, top, 7, top + 1.0, 0.05), _WOOD, 0.12)
    for n in range(4):
        v = top + 0.2 + n * 0.2
        bench.mark(bench.line([(-7, v), (-1.5, v + 0.05), (1.5, v - 0.04), (7, v)], 0.03), "6a4422", 0.5)


@ACTIONS.draws("hammer on nail", ground=grounds.workshop, above=grounds.outdoors, zoom=0.9, tilts=0.3, shift=(0.2, 0.2))
def _hammer(bench: Bench) -> None:
    """Drive a nail into wood."""
    plank(bench, 1.2)
    bench.pipe((-1.6, 0.3), (-1.6, 1.25), 0.07, "b8c0c8")
    bench.solid(bench.disc(-1.6, 0.3, 0.2, 0.06), "c8d0d8", 0.03)
    bench.layer(0.6)
    left = bench.hand(-2.2, 0.75, 0.1, flip=-1)
    left.pinch()
    bench.layer(0.64)
    bench.pipe((-1.4, -0.9), (2.4, -0.3), 0.16, "d8a050")
    bench.solid(
        bench.curve((-1.9, -1.7), (-1.3, -1.75), (-1.25, -0.4), (-1.2, 0.1), (-2.0, 0.1), (-1.95, -0.4)), "8a949e", 0.18
    )
    bench.solid(bench.bar(-2.02, -0.1, -1.18, 0.18, 0.05), "b0bac2", 0.06)
    bench.layer(0.66)
    hand = bench.hand(1.5, -0.4, math.pi / 2 + 0.1)
    hand.grasp()
    hand.fingers(0.15)


@ACTIONS.draws("sawing", ground=grounds.workshop, above=grounds.outdoors, zoom=0.9, tilts=0.2, shift=(0.2, 0.1))
def _saw(bench: Bench) -> None:
    """Saw through a plank."""
    plank(bench, 0.9)
    bench.layer(0.6)
    teeth = []
    for n in range(22):
        u = -3.0 + n * 0.22
        teeth += [(u, 1.0 - n * 0.045), (u + 0.11, 1.12 - n * 0.045)]
    bench.solid(bench.poly((-3.1, 0.6), *teeth, (2.0, 0.2), (2.0, -1.1)), "d0d8de", 0.06)
    bench.solid(bench.curve((1.8, -1.2), (2.6, -1.3), (3.0, -0.3), (2.7, 0.6), (1.9, 0.4)), "c86a2c", 0.16)
    chance = bench.look.chance(402)
    for _ in range(34):
        bench.flat(
            bench.disc(-0.6 + float(chance.uniform(-0.5, 0.5)), 1.9 + float(chance.uniform(0, 1.0)), 0.035), "f0d09a"
        )
    bench.layer(0.66)
    hand = bench.hand(2.2, -0.4, 0.25)
    hand.grasp(thumb=True)
    hand.fingers(0.2)
    bench.hand(-3.9, 0.75, 0.9, flip=-1).flat(curl=0.8)


def gun(bench: Bench, nose: float, natural: str) -> None:
    """Draw a power tool that points to the left, its nose at `nose`."""
    bench.pipe((nose, 0.0), (nose + 0.5, 0.0), 0.3, "3a4048", narrow=0.36)
    bench.solid(bench.bar(nose + 0.4, -0.62, nose + 2.6, 0.56, 0.22), natural, 0.25)
    bench.solid(bench.bar(nose + 1.3, 0.3, nose + 2.2, 2.2, 0.2), "2c3138", 0.2)
    bench.solid(bench.bar(nose + 0.9, 1.9, nose + 2.6, 2.6, 0.15), natural, 0.2)
    bench.mark([bench.bar(nose + 2.0, -0.4 + n * 0.22, nose + 2.4, -0.32 + n * 0.22) for n in range(4)], "101418", 0.7)


@ACTIONS.draws("drilling", ground=grounds.wall, above=grounds.workshop, zoom=0.9, tilts=0.25, shift=(0.2, -0.2))
def _drill(bench: Bench) -> None:
    """Drill a hole."""
    bench.solid(bench.bar(-9, -6, -2.6, 6, 0.02), "d8b088", 0.1, dark=0.75)
    bench.layer(0.6)
    bench.flat(bench.disc(-2.62, 0.0, 0.1, 0.26), "3a2614")
    bench.pipe((-2.7, 0.0), (-0.9, 0.0), 0.1, "c0c8d0")
    for n in range(6):
        bench.mark(bench.line([(-2.6 + n * 0.28, -0.1), (-2.45 + n * 0.28, 0.1)], 0.05), "3a424a", 0.8)
    chance = bench.look.chance(403)
    for _ in range(30):
        bench.flat(bench.disc(-2.5 + float(chance.uniform(0, 0.9)), float(chance.uniform(-0.4, 1.6)), 0.04), "f0d8b0")
    gun(bench, -0.9, "e8b81c")
    bench.layer(0.66)
    hand = bench.hand(0.95, 0.95, 0.1)
    hand.grasp(thumb=False)
    hand.fingers(0.15)


@ACTIONS.draws("screwdriver", ground=grounds.workshop, above=grounds.desk, zoom=1.0, tilts=0.4)
def _driver(bench: Bench) -> None:
    """Turn a screw with a screwdriver."""
    bench.solid(bench.bar(-9, 0.9, 9, 4), "b8824c", 0.12)
    bench.solid(bench.disc(-1.2, 0.92, 0.32, 0.12), "d0d8de", 0.06)
    bench.layer(0.64)
    bench.pipe((-1.2, 0.86), (-0.1, -0.5), 0.08, "c8d0d8")
    bench.solid(bench.limb([(-0.15, -0.45), (0.2, -0.9), (1.0, -1.9)], (0.2, 0.32, 0.34)), "d8322c", 0.2)
    hand = bench.hand(0.55, -1.1, 0.65)
    hand.grasp(thumb=True)
    hand.fingers(0.1)


@ACTIONS.draws("soldering", ground=grounds.desk, zoom=1.05, tilts=0.5)
def _solder(bench: Bench) -> None:
    """Solder a green circuit board."""
    bench.solid(bench.poly((-4.0, -0.6), (1.0, -1.0), (1.4, 1.9), (-3.9, 2.2)), "1f7a4a", 0.06, dark=0.8)
    for n in range(6):
        v = -0.3 + n * 0.36
        bench.mark(bench.line([(-3.7, v), (-2.0, v), (-1.6, v + 0.2), (1.0, v + 0.15)], 0.05), "8ad8a0", 0.5)
    for u, v, w in ((-3.0, 0.2, 0.9), (-1.2, 1.1, 0.7), (-2.7, 1.4, 0.5)):
        bench.solid(bench.bar(u, v, u + w, v + 0.5, 0.03), "20242a", 0.06)
        bench.flat(
            [bench.bar(u + 0.08 + i * 0.15, v - 0.1, u + 0.14 + i * 0.15, v) for i in range(int(w / 0.15) - 1)],
            "d8dce0",
        )
    bench.layer(0.66)
    bench.glow(-0.6, 0.3, 0.8, "ffb040", 0.8)
    for off in (-0.1, 0.12):
        bench.haze(
            [bench.line([(-0.6 + off, 0.1), (-0.4 + off, -0.6), (-0.7 + off, -1.2), (-0.45 + off, -1.9)], 0.2, 0.05)],
            0.25,
        )

    def iron() -> None:
        bench.pipe((-0.6, 0.3), (0.35, -0.2), 0.07, "c8b090")
        bench.pipe((0.35, -0.2), (0.7, -0.38), 0.13, "98a0a8")
        bench.pipe((0.7, -0.38), (2.2, -1.15), 0.2, "2f6ac8")

    bench.hand(1.15, -0.45, -0.1).pinch(iron)


@ACTIONS.draws("welding hands", ground=grounds.dark, zoom=1.0, tilts=0.3)
def _weld(bench: Bench) -> None:
    """Weld steel, sparks flying."""
    bench.solid(bench.bar(-9, 0.9, 9, 3.6, 0.05), "5a646e", 0.2)
    bench.solid(bench.bar(-2.0, -2.6, -0.9, 1.0, 0.05), "6a747e", 0.2)
    bench.layer(0.64)
    bench.pipe((-0.75, 0.75), (0.3, -0.1), 0.06, "d8b080")
    bench.pipe((0.3, -0.1), (1.8, -0.9), 0.2, "3a3026")
    hand = bench.hand(1.2, -0.5, 0.9, glove="work", sleeve="4a5668")
    hand.grasp()
    hand.fingers(0.1)
    bench.layer(0.68)
    bench.glow(-0.8, 0.8, 3.4, "8ac0ff", 1.0)
    bench.glow(-0.8, 0.8, 1.0, "ffffff", 1.4)
    chance = bench.look.chance(404)
    for _ in range(46):
        a, r = float(chance.uniform(math.pi, 2 * math.pi)), float(chance.uniform(0.6, 3.0))
        end = (-0.8 + r * math.cos(a), 0.8 + r * 0.8 * math.sin(a) + r * r * 0.12)
        start = (-0.8 + r * 0.75 * math.cos(a), 0.8 + r * 0.6 * math.sin(a) + r * r * 0.07)
        bench.shine(bench.line([start, end], 0.05, 0.015), 0.9, "ffc860")


@ACTIONS.draws("wheel nut", ground=grounds.street, above=grounds.workshop, zoom=0.9, tilts=0.3, shift=(0.3, 0.1))
def _nut(bench: Bench) -> None:
    """Tighten a wheel's nut with a spanner."""
    bench.layer(0.5)
    bench.solid(bench.disc(-1.6, 0.3, 3.4), "23262c", 0.4)
    bench.solid(bench.disc(-1.6, 0.3, 2.4), "c4ccd4", 0.3)
    for n in range(5):
        a = math.radians(n * 72 - 54)
        c, q = math.cos(a), math.sin(a)
        hole = [
            (-1.6 + r * math.cos(a + t), 0.3 + r * math.sin(a + t))
            for r, t in ((1.15, -0.3), (2.1, -0.36), (2.1, 0.36), (1.15, 0.3))
        ]
        bench.flat(bench.poly(*hole), "2c3138")
        bench.solid(bench.disc(-1.6 + 0.72 * math.cos(a + 0.63), 0.3 + 0.72 * math.sin(a + 0.63), 0.2), "7a848e", 0.08)
        bench.mark(bench.line([(-1.6 + 0.5 * c, 0.3 + 0.5 * q), (-1.6 + 0.9 * c, 0.3 + 0.9 * q)], 0.05), "6a747e", 0.4)
    bench.solid(bench.disc(-1.6, 0.3, 0.36), "98a2ac", 0.12)
    bench.layer(0.64)
    bench.pipe((-0.95, 0.2), (2.0, -0.5), 0.15, "aab4bc")
    bench.solid(bench.disc(-0.95, 0.2, 0.38), "b8c2ca", 0.1)
    bench.flat(bench.disc(-0.95, 0.2, 0.18), "4a525a")
    hand = bench.hand(1.5, -0.35, math.pi / 2 - 0.22, glove="work" if bench.look.has("glove") else "")
    hand.grasp()
    hand.fingers(0.12)
