"""Hands in a kitchen: they pour, whisk, stir, peel, open, light a candle."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.hands.remedies import tumbler

ACTIONS = Deeds()


def cup(bench: Bench, u: float, foot: float, half: float, tall: float, natural: str = "f2ede4") -> None:
    """Draw a cup from the side, a little from above."""
    ear = bench.line(
        [
            (u - half * 0.9, foot - tall * 0.8),
            (u - half * 1.6, foot - tall * 0.7),
            (u - half * 1.5, foot - tall * 0.3),
            (u - half * 0.8, foot - tall * 0.25),
        ],
        half * 0.22,
    )
    bench.solid(ear, natural, 0.08)
    bench.solid(bench.disc(u, foot, half * 1.5, half * 0.3), natural, 0.1)
    bench.pipe((u, foot - tall), (u, foot - 0.05), half, natural, narrow=half * 0.7)
    bench.solid(bench.disc(u, foot - tall, half, half * 0.26), natural, 0.06)
    bench.flat(bench.disc(u, foot - tall + 0.03, half * 0.88, half * 0.2), "4a2814")


def steam(bench: Bench, u: float, v: float, tall: float) -> None:
    """Let steam rise."""
    for off in (-0.25, 0.05, 0.3):
        path = [
            (u + off, v),
            (u + off + 0.2, v - tall * 0.35),
            (u + off - 0.15, v - tall * 0.7),
            (u + off + 0.1, v - tall),
        ]
        bench.haze([bench.line(path, 0.22, 0.06)], 0.2)


@ACTIONS.draws("pouring coffee", ground=grounds.kitchen, above=grounds.sitter, zoom=0.9, tilts=0.1, shift=(-0.3, 0.3))
def _coffee(bench: Bench) -> None:
    """Pour coffee from a pot into a cup."""
    cup(bench, -1.3, 1.7, 0.8, 1.0)
    bench.flat(bench.line([(-1.05, -1.15), (-1.25, -0.6), (-1.3, 0.75)], 0.16, 0.11), "4a2410")
    steam(bench, -1.5, 0.5, 1.6)
    bench.layer(0.6)
    spout = bench.curve((-1.2, -1.2), (-0.95, -1.35), (-0.2, -0.9), (0.2, -0.6), (-0.1, -0.2), (-0.5, -0.6))
    bench.solid(spout, "b8c0c8", 0.14)
    pot = bench.curve((-0.4, -1.7), (0.9, -2.2), (1.6, -0.6), (1.5, 0.2), (0.4, 0.5), (-0.2, 0.0))
    bench.solid(pot, "b8c0c8", 0.5)
    bench.shine(bench.line([(0.2, -1.5), (0.5, -0.6), (0.5, 0.0)], 0.14, 0.04), 0.5)
    bench.solid(bench.curve((-0.5, -1.7), (0.2, -2.15), (0.9, -2.3), (0.8, -2.0), (-0.3, -1.55)), "7a848c", 0.1)
    bench.solid(bench.line([(1.3, -1.5), (2.2, -1.5), (2.3, -0.4), (1.6, -0.1)], 0.34), "22262c", 0.12)
    bench.layer(0.66)
    hand = bench.hand(2.1, -0.9, -0.35)
    hand.grasp(thumb=True)
    hand.fingers(0.1)


def bottle(bench: Bench, tip: tuple[float, float], way: tuple[float, float], tone: str, label: str) -> None:
    """Draw a wine bottle with its mouth at `tip`, lying along `way`."""

    def at(part: float) -> tuple[float, float]:
        return tip[0] + way[0] * part, tip[1] + way[1] * part

    bench.pipe(at(0.0), at(1.1), 0.19, tone)
    bench.solid(bench.limb([at(1.0), at(1.5), at(1.9), at(3.4)], (0.19, 0.36, 0.52, 0.52)), tone, 0.3)
    bench.pipe(at(2.1), at(3.0), 0.53, label)
    bench.shine(bench.line([at(1.6), at(3.3)], 0.07), 0.35)


@ACTIONS.draws("pouring wine", ground=grounds.sitter, above=grounds.dark, zoom=0.86, tilts=0.1, shift=(-0.2, 0.3))
def _wine(bench: Bench) -> None:
    """Pour wine into a glass."""
    u, foot = -1.5, 2.0
    bench.solid(bench.disc(u, foot, 0.62, 0.12), "e0ecf0", 0.05)
    bench.glass(bench.line([(u, foot), (u, foot - 1.1)], 0.1), 0.5)
    bowl = bench.curve((u - 0.6, 0.0), (u - 0.72, 0.5), (u - 0.4, 1.0), (u, 1.1), (u + 0.4, 1.0), (u + 0.72, 0.5),
                       (u + 0.6, 0.0), (u, 0.06))  # fmt: skip
    bench.glass(bowl, 0.22)
    wine = bench.curve((u - 0.68, 0.5), (u - 0.38, 0.96), (u, 1.04), (u + 0.38, 0.96), (u + 0.68, 0.5), (u, 0.48))
    bench.solid(wine, "8a1428", 0.3)
    bench.flat(bench.disc(u, 0.5, 0.66, 0.11), "b02a40")
    bench.flat(bench.line([(-1.15, -1.25), (-1.38, -0.6), (-1.45, 0.5)], 0.13, 0.09), "9a1830")
    bench.layer(0.6)
    bottle(bench, (-1.15, -1.28), (0.94, -0.2), "1c4a30", "f0e6cc")
    bench.layer(0.66)
    hand = bench.hand(1.75, -1.85, math.pi / 2 - 0.2)
    hand.grasp()
    hand.fingers(0.25)


@ACTIONS.draws("pouring milk", ground=grounds.kitchen, above=grounds.white, zoom=0.9, tilts=0.1, shift=(-0.2, 0.3))
def _milk(bench: Bench) -> None:
    """Pour milk from a carton into a glass."""
    tumbler(bench, -1.4, 1.8, 0.62, 2.0, "f8f6f0", 0.6)
    bench.flat(bench.line([(-0.95, -1.1), (-1.3, -0.4), (-1.4, 0.7)], 0.2, 0.13), "fbfaf6")
    bench.layer(0.6)
    box = bench.poly((-0.9, -1.35), (-0.35, -0.55), (1.9, -1.5), (1.5, -2.75), (-0.5, -2.1))
    bench.solid(box, "f4f6f8", 0.14)
    bench.mark(bench.poly((0.0, -0.95), (1.85, -1.62), (1.7, -2.1), (-0.2, -1.5)), "2f86d0", 0.95)
    bench.solid(bench.poly((-1.0, -1.25), (-0.9, -1.42), (-0.5, -2.1), (-0.42, -1.95)), "dce2e6", 0.05)
    hand = bench.hand(1.3, -1.7, 1.05)
    hand.grasp()
    hand.fingers(0.2)


@ACTIONS.draws("whisking", ground=grounds.kitchen, above=grounds.desk, zoom=0.9, tilts=0.1, shift=(0.0, 0.3))
def _whisk(bench: Bench) -> None:
    """Whisk eggs in a bowl."""
    _bowl(bench, "e8eef2", "f6d878")
    bench.layer(0.6)
    for bow in (-0.5, -0.22, 0.1, 0.36):
        path = [(0.35, -0.75), (0.0 + bow, -0.2), (-0.15 + bow * 1.2, 0.4)]
        bench.flat(bench.line(path, 0.045), "d8dee4")
    bench.pipe((0.3, -0.7), (1.1, -2.0), 0.14, "a8b0b8")
    bench.layer(0.64)
    _front(bench, "e8eef2")
    bench.layer(0.66)
    hand = bench.hand(0.85, -1.5, 0.55)
    hand.grasp(thumb=True)
    hand.fingers(0.05)
    left = bench.hand(-2.0, 0.75, 0.1, flip=-1)
    left.grasp()
    left.fingers(-0.1)


def _bowl(bench: Bench, natural: str, inside: str) -> None:
    bench.shadow(-0.1, 2.0, 1.9, 0.3, 0.4)
    bench.solid(bench.disc(-0.1, 0.25, 1.9, 0.42), natural, 0.1)
    bench.flat(bench.disc(-0.1, 0.32, 1.74, 0.34), inside)
    for n in range(5):
        bench.mark(
            bench.line([(-1.4 + n * 0.3, 0.35), (-0.8 + n * 0.3, 0.28 + 0.03 * n), (-0.2 + n * 0.3, 0.38)], 0.05, 0.01),
            "ffffff",
            0.35,
        )


def _front(bench: Bench, natural: str) -> None:
    edge = [(-0.1 - 1.9 * math.cos(a), 0.25 + 0.42 * math.sin(a)) for a in np.linspace(0, math.pi, 16).tolist()]
    body = [*edge, (1.5, 1.2), (0.7, 2.0), (-0.9, 2.0), (-1.7, 1.2)]
    bench.solid(bench.curve(*body), natural, 0.5)


@ACTIONS.draws("stirring a cup", ground=grounds.sitter, above=grounds.white, zoom=1.0, tilts=0.1, shift=(0.1, 0.2))
def _stir(bench: Bench) -> None:
    """Stir a cup with a spoon."""
    cup(bench, -0.6, 1.5, 1.15, 1.4)
    steam(bench, -0.9, -0.1, 1.4)
    bench.layer(0.66)
    bench.hand(0.55, -0.9, -0.1).pinch(lambda: bench.pipe((-0.45, 0.1), (0.75, -1.35), 0.06, "e0e4e8"))


@ACTIONS.draws("opening a can", ground=grounds.outdoors, above=grounds.desk, zoom=1.05, tilts=0.3, shift=(0.0, 0.2))
def _can(bench: Bench) -> None:
    """Open a drink can."""
    bench.pipe((-0.3, -0.4), (-0.3, 2.4), 0.95, "d8322c")
    bench.mark(bench.curve((-1.2, 1.3), (-0.3, 0.6), (0.62, 1.0), (0.62, 1.4), (-0.3, 1.0), (-1.2, 1.7)), "ffffff", 0.9)
    bench.solid(bench.disc(-0.3, -0.4, 0.95, 0.3), "d4dade", 0.08)
    bench.flat(bench.disc(-0.3, -0.38, 0.8, 0.23), "a8b0b8")
    bench.solid(bench.disc(-0.1, -0.42, 0.32, 0.1), "e8ecf0", 0.05)
    left = bench.hand(-0.9, 1.2, 0.05, flip=-1)
    left.grasp()
    left.fingers(0.1)
    for n in range(12):
        a = math.radians(200 + n * 13)
        bench.shine(bench.disc(-0.4 + 1.1 * math.cos(a), -0.5 + (0.7 + 0.15 * (n % 3)) * math.sin(a), 0.05), 0.6)
    bench.layer(0.66)
    bench.hand(0.3, -0.75, -0.15).pinch()


@ACTIONS.draws("opening a bottle", ground=grounds.sitter, above=grounds.dark, zoom=0.95, tilts=0.2, shift=(0, 0.4))
def _cap(bench: Bench) -> None:
    """Open a bottle, the cap flying off."""
    bench.pipe((-0.3, -1.2), (-0.3, 0.2), 0.24, "6a3a14")
    bench.solid(bench.limb([(-0.3, 0.1), (-0.3, 0.6), (-0.3, 1.1), (-0.3, 3.4)], (0.24, 0.4, 0.6, 0.62)), "7a4416", 0.3)
    bench.pipe((-0.3, 1.4), (-0.3, 2.4), 0.63, "f0e2b8")
    left = bench.hand(-0.8, 1.5, 0.05, flip=-1)
    left.grasp()
    left.fingers(0.05)
    bench.layer(0.66)
    bench.solid(bench.bar(-0.62, -1.5, 0.02, -1.24, 0.08), "d8a83a", 0.06)
    bench.solid(bench.limb([(-0.65, -1.3), (0.2, -1.25), (1.6, -1.6)], (0.14, 0.16, 0.18)), "c0c8d0", 0.08)
    hand = bench.hand(1.1, -1.35, math.pi / 2 - 0.3)
    hand.grasp()
    hand.fingers(0.1)


@ACTIONS.draws("lighting a candle", ground=grounds.dark, zoom=1.05, tilts=0.2, shift=(0.2, 0.3))
def _candle(bench: Bench) -> None:
    """Light a candle with a match."""
    bench.pipe((-1.2, 0.2), (-1.2, 3.0), 0.6, "f0e4cc")
    bench.solid(bench.disc(-1.2, 0.2, 0.6, 0.17), "fff4dc", 0.08)
    bench.flat(bench.line([(-1.2, 0.2), (-1.18, -0.12)], 0.05), "3a2a20")
    flame(bench, -1.18, -0.1, 0.75)
    bench.layer(0.66)
    bench.hand(0.9, -0.2, -0.05).pinch(lambda: bench.pipe((-1.0, -0.42), (0.95, -0.22), 0.05, "d8b888"))
    flame(bench, -1.0, -0.42, 0.5)


def flame(bench: Bench, u: float, v: float, tall: float) -> None:
    """Let a flame burn."""
    bench.glow(u, v - tall * 0.4, 2.6, "ff9a3a", 0.55)
    outer = bench.curve((u, v - tall), (u + tall * 0.2, v - tall * 0.4), (u, v), (u - tall * 0.2, v - tall * 0.4))
    bench.flat(outer, "ff9a2a", 0.9)
    bench.shine(outer, 0.5, "ffb040")
    bench.shine(
        bench.curve((u, v - tall * 0.7), (u + tall * 0.1, v - tall * 0.3), (u, v), (u - tall * 0.1, v - tall * 0.3)),
        0.9,
        "fff0c0",
    )


@ACTIONS.draws("striking a match", ground=grounds.dark, zoom=1.2, tilts=0.4)
def _match(bench: Bench) -> None:
    """Hold a burning match."""
    bench.layer(0.66)
    bench.hand(1.0, 0.5, -0.05).pinch(lambda: bench.pipe((-0.8, -0.1), (1.1, 0.5), 0.07, "e0c090"))
    bench.flat(bench.disc(-0.8, -0.1, 0.12), "3a1a14")
    flame(bench, -0.85, -0.08, 1.2)


@ACTIONS.draws("peeling an orange", ground=grounds.kitchen, above=grounds.desk, zoom=1.05, tilts=0.4)
def _orange(bench: Bench) -> None:
    """Peel an orange."""
    left = bench.hand(-0.75, 0.4, 0.1, flip=-1)
    left.grasp()
    bench.solid(bench.disc(-0.1, 0.1, 1.05), "f08a1c", 0.6)
    bench.flat(bench.curve((-0.5, -0.85), (0.4, -0.85), (0.85, -0.2), (0.5, 0.4), (0.0, 0.1), (-0.4, -0.3)), "ffdca0")
    for n in range(4):
        bench.mark(bench.line([(-0.3 + n * 0.3, -0.8 + 0.1 * n), (0.1 + n * 0.15, 0.0)], 0.05), "ffb050", 0.8)
    left.fingers(0.0)
    peel = [(0.7, -0.7), (1.3, -0.2), (1.1, 0.7), (1.5, 1.3), (1.3, 1.9)]
    bench.solid(bench.line(peel, 0.42, 0.3), "f49a2c", 0.1)
    bench.layer(0.66)
    bench.hand(1.0, -0.55, -0.1).pinch()


@ACTIONS.draws("grating", ground=grounds.kitchen, above=grounds.desk, tilts=0.2, shift=(0.0, 0.2))
def _seasoning(bench: Bench) -> None:
    """Sprinkle salt over a dish."""
    bench.shadow(-0.4, 1.9, 2.0, 0.25, 0.4)
    bench.solid(bench.disc(-0.4, 1.6, 2.0, 0.42), "f4f2ec", 0.12)
    bench.solid(bench.curve((-1.6, 1.5), (-0.9, 1.0), (0.2, 1.0), (0.9, 1.5), (-0.3, 1.75)), "c8642c", 0.3)
    chance = bench.look.chance(401)
    for _ in range(46):
        v = float(chance.uniform(-0.35, 1.2))
        u = -0.3 + float(chance.uniform(-0.5, 0.5)) * (0.25 + (v + 0.35) * 0.6)
        bench.flat(bench.disc(u, v, 0.028), "ffffff")
    bench.layer(0.66)
    bench.hand(0.1, -0.75, 0.1).pinch()
