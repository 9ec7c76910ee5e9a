"""Hands in small moments: a gavel, a lift, a toast, bread, a chick, a butterfly, flowers, a record."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()


@ACTIONS.draws(
    "gavel", ground=grounds.dark, above=grounds.desk, zoom=1.0, tilts=0.3, shift=(0.2, 0.1), focus=(-1.0, 0.4)
)
def _gavel(bench: Bench) -> None:
    """Bang a judge's gavel."""
    bench.solid(bench.bar(-9, 1.5, 9, 5), "5a3018", 0.2)
    bench.shadow(-1.2, 1.7, 1.6, 0.25, 0.5)
    bench.pipe((-1.2, 1.15), (-1.2, 1.6), 1.1, "8a4a20")
    bench.solid(bench.disc(-1.2, 1.15, 1.1, 0.24), "a85c2c", 0.08)
    bench.layer(0.62)
    bench.pipe((-1.2, 0.3), (2.4, -0.6), 0.16, "8a4a20")
    bench.pipe((-1.2, -0.85), (-1.2, 0.95), 0.52, "8a4a20")
    for v in (-0.8, -0.45, 0.55, 0.9):
        bench.pipe((-1.2, v - 0.05), (-1.2, v + 0.05), 0.55, "d8a840")
    bench.layer(0.66)
    hand = bench.hand(1.5, -0.4, math.pi / 2 - 0.22, sleeve="16181e")
    hand.grasp()
    hand.fingers(0.15)


@ACTIONS.draws("lift button", ground=grounds.wall, tilts=0.4, lens=False)
def _lift(bench: Bench) -> None:
    """Press the button of a lift."""
    bench.layer(0.45)
    bench.shadow(-0.2, 0.4, 1.2, 2.2, 0.35)
    bench.solid(bench.bar(-1.1, -2.6, 0.9, 2.4, 0.2), "b8c0c8", 0.12)
    for v, lit in ((-1.9, False), (-0.95, False), (0.0, True), (0.95, False), (1.9, False)):
        bench.solid(bench.disc(-0.1, v, 0.36), "e8ecf0", 0.1)
        bench.flat(bench.disc(-0.1, v, 0.27), "ffb030" if lit else "d0d6dc")
        bench.digits(str(int(3 - v)), (-0.1, v), 0.26, "3a2a10" if lit else "4a545c")
    bench.glow(-0.1, 0.0, 0.9, "ffb040", 0.6)
    bench.layer(0.66)
    grips.point(bench.hand(0.1, 0.12, 0.25))


@ACTIONS.draws("recycling", ground=grounds.outdoors, above=grounds.street, zoom=0.95, tilts=0.2, shift=(0.0, 0.3))
def _bin(bench: Bench) -> None:
    """Throw a plastic bottle into a recycling bin."""
    bench.layer(0.5)
    bench.solid(bench.poly((-2.2, 0.7), (1.6, 0.7), (1.2, 6), (-1.8, 6)), "2f9a4a", 0.3)
    bench.solid(bench.bar(-2.4, 0.35, 1.8, 0.95, 0.15), "257a3c", 0.12)
    bench.flat(bench.disc(-0.3, 0.45, 1.5, 0.16), "0c2414")
    for n in range(3):
        a = math.radians(n * 120 - 90)
        arc = [(-0.3 + 0.75 * math.cos(a + t), 2.1 + 0.75 * math.sin(a + t)) for t in (0.2, 0.6, 1.0, 1.4)]
        bench.flat(bench.line(arc, 0.2), "f4f8f4")
        tip, way = arc[-1], a + 1.4 + math.pi / 2
        bench.flat(
            bench.poly(
                *[(tip[0] + 0.36 * math.cos(way + t), tip[1] + 0.36 * math.sin(way + t)) for t in (0.0, 2.2, 4.1)]
            ),
            "f4f8f4",
        )
    bench.layer(0.62)
    bench.glass(bench.limb([(-0.6, -0.1), (-0.3, -1.0), (-0.15, -1.6)], (0.36, 0.4, 0.14)), 0.5)
    bench.pipe((-0.55, -0.25), (-0.4, -0.7), 0.4, "3a9ad8")
    bench.pipe((-0.15, -1.55), (-0.08, -1.85), 0.17, "2f6ac8")
    bench.layer(0.66)
    bench.hand(0.15, -1.45, -0.05).pinch()


@ACTIONS.draws(
    "toast", ground=grounds.dark, above=grounds.sky, zoom=0.95, tilts=0.2, shift=(0.0, 0.3), focus=(0.0, -0.6)
)
def _toast(bench: Bench) -> None:
    """Clink two glasses."""
    for side in (-1, 1):
        bench.layer(0.6)
        lean = -side * 0.2
        c, q = math.cos(lean), math.sin(lean)

        def at(x: float, y: float, c: float = c, q: float = q, side: int = side) -> tuple[float, float]:
            return side * 0.86 + x * c - y * q, 0.2 + x * q + y * c

        flute = [
            at(-0.42, -2.0),
            at(0.42, -2.0),
            at(0.36, -0.7),
            at(0.06, -0.1),
            at(0.05, 1.1),
            at(-0.05, 1.1),
            at(-0.06, -0.1),
            at(-0.36, -0.7),
        ]
        bench.glass(bench.poly(*flute), 0.25)
        bench.solid(
            bench.poly(
                at(-0.38, -1.5), at(0.38, -1.5), at(0.34, -0.7), at(0.05, -0.2), at(-0.05, -0.2), at(-0.34, -0.7)
            ),
            "f0c040",
            0.2,
            dark=0.75,
        )
        bench.shine([bench.disc(*at(-0.15 + 0.1 * n, -1.35 + 0.2 * n), 0.035) for n in range(4)], 0.8, "fff0c0")
        bench.layer(0.66)
        hand = bench.hand(side * 1.1, 0.3, -side * 0.1, flip=side, salt=0 if side > 0 else 1)
        hand.grasp()
        hand.fingers(0.2)
    for n in range(7):
        a = math.radians(205 + n * 22)
        bench.shine(
            bench.line(
                [(0.5 * math.cos(a), -1.9 + 0.5 * math.sin(a)), (0.9 * math.cos(a), -1.9 + 0.9 * math.sin(a))],
                0.06,
                0.02,
            ),
            0.7,
            "fff0c0",
        )


@ACTIONS.draws("breaking bread", ground=grounds.kitchen, above=grounds.desk, zoom=1.05, tilts=0.3)
def _bread(bench: Bench) -> None:
    """Break a loaf of bread in two."""
    for side in (-1, 1):
        half = bench.curve(
            (side * 0.15, -0.5),
            (side * 0.9, -0.85),
            (side * 1.9, -0.55),
            (side * 2.3, 0.1),
            (side * 1.9, 0.65),
            (side * 0.8, 0.85),
            (side * 0.2, 0.6),
            (side * 0.35, 0.3),
            (side * 0.18, 0.05),
        )
        bench.solid(half, "c8803a", 0.4)
        crumb = bench.curve(
            (side * 0.12, -0.45),
            (side * 0.42, -0.3),
            (side * 0.5, 0.1),
            (side * 0.4, 0.5),
            (side * 0.16, 0.58),
            (side * 0.3, 0.3),
        )
        bench.solid(crumb, "f6e4bc", 0.15)
        bench.mark(
            [bench.line([(side * (0.9 + n * 0.4), -0.6), (side * (1.1 + n * 0.4), 0.1)], 0.12, 0.04) for n in range(3)],
            "f0cc90",
            0.6,
        )
    for off in (-0.2, 0.05, 0.25):
        bench.haze([bench.line([(off, 0.0), (off + 0.15, -0.8), (off - 0.1, -1.5), (off + 0.1, -2.1)], 0.2, 0.05)], 0.2)
    bench.layer(0.66)
    for side in (-1, 1):
        hand = bench.hand(side * 1.55, 0.25, 0.0, flip=side)
        hand.grasp(wrist=((0.85, 0.16), (1.62, 0.6), (2.2, 0.95)))
        hand.fingers(0.1)


@ACTIONS.draws("glove put on", ground=grounds.clinic, above=grounds.clinic, zoom=1.05, tilts=0.4, shift=(0.0, 0.1))
def _glove(bench: Bench) -> None:
    """Pull a glove over a hand."""
    bench.hand(-0.6, 0.2, 0.9, flip=-1, glove="blue", sleeve="e4eef2").flat(spread=1.3)
    cuff = bench.curve((-1.75, 0.25), (-1.45, 0.05), (-1.0, 0.75), (-1.3, 1.1), (-1.75, 0.8))
    bench.solid(cuff, "6aa0ea", 0.12)
    bench.layer(0.66)
    bench.hand(-1.15, 1.15, 0.1, glove="blue", sleeve="e4eef2").pinch()


@ACTIONS.draws("chick in hands", ground=grounds.outdoors, above=grounds.outdoors, zoom=1.05, tilts=0.3)
def _chick(bench: Bench) -> None:
    """Hold a chick in two palms."""
    for side in (-1, 1):
        bench.hand(side * 0.54, 0.6, -side * 0.16, flip=side).palm()
    bench.layer(0.68)
    bench.solid(bench.disc(0.1, 0.45, 0.85, 0.7), "f8d040", 0.5)
    bench.solid(bench.disc(-0.4, -0.25, 0.5), "fad848", 0.35)
    bench.solid(bench.poly((-0.85, -0.28), (-1.15, -0.15), (-0.84, -0.08)), "f08a2a", 0.05)
    bench.flat(bench.disc(-0.55, -0.32, 0.07), "1c140c")
    bench.solid(bench.curve((0.1, 0.2), (0.7, 0.25), (0.95, 0.55), (0.4, 0.75)), "e8b830", 0.15)
    for n in range(16):
        a = n * 0.39
        u, v = 0.1 + 0.84 * math.cos(a), 0.45 + 0.69 * math.sin(a)
        bench.flat(bench.line([(u, v), (u + 0.12 * math.cos(a), v + 0.12 * math.sin(a))], 0.05, 0.01), "fadc60")


@ACTIONS.draws("butterfly", ground=grounds.outdoors, above=grounds.sky, zoom=1.05, tilts=0.3, shift=(0.0, 0.3))
def _butterfly(bench: Bench) -> None:
    """Let a butterfly fly from the hand."""
    grips.cradle(bench.hand(0.3, 0.9, 0.05))
    bench.layer(0.66)
    for side in (-1, 1):
        wing = bench.curve((0.0, -0.6), (side * 0.5, -1.6), (side * 1.3, -1.7), (side * 1.2, -0.8), (side * 0.5, -0.5))
        low = bench.curve((0.0, -0.5), (side * 0.6, -0.5), (side * 0.95, 0.0), (side * 0.6, 0.4), (side * 0.15, 0.0))
        bench.solid([wing, low], "f08a1c", 0.1)
        bench.flat(
            bench.line(
                [
                    (side * 0.45, -1.55),
                    (side * 1.25, -1.72),
                    (side * 1.25, -0.85),
                    (side * 0.6, -0.5),
                    (side * 0.95, 0.0),
                    (side * 0.6, 0.38),
                ],
                0.13,
            ),
            "1c140e",
        )
        bench.flat([bench.disc(side * 1.12, -1.4, 0.06), bench.disc(side * 1.1, -1.1, 0.05)], "ffffff")
        bench.flat(bench.line([(side * 0.02, -0.95), (side * 0.15, -1.3), (side * 0.3, -1.45)], 0.035), "1c140e")
    bench.solid(bench.limb([(0.0, -0.95), (0.0, -0.5), (0.0, 0.1)], (0.09, 0.1, 0.05)), "1c140e", 0.05)


@ACTIONS.draws("bouquet", ground=grounds.bare, above=grounds.desk, zoom=0.95, tilts=0.3, shift=(0.0, 0.2))
def _flowers(bench: Bench) -> None:
    """Tie a ribbon around flowers."""
    heads = ((-1.2, -1.2), (-0.4, -1.7), (0.5, -1.75), (1.3, -1.2), (-0.7, -0.7), (0.2, -1.0), (0.9, -0.6))
    for u, v in heads:
        bench.solid(bench.line([(u, v), (u * 0.3, 0.4), (-u * 0.35, 2.0)], 0.12), "4a8a38", 0.05)
    for n, (u, v) in enumerate(heads):
        bench.solid(bench.curve((u, v), (u + 0.5, v - 0.1), (u + 0.8, v + 0.35), (u + 0.3, v + 0.2)), "4a9a3c", 0.08)
        tone = ("e8384a", "f8c030", "e86aa8")[n % 3]
        bench.solid(
            bench.curve(
                (u - 0.42, v - 0.5),
                (u - 0.2, v - 0.25),
                (u, v - 0.62),
                (u + 0.2, v - 0.25),
                (u + 0.42, v - 0.5),
                (u + 0.4, v + 0.2),
                (u, v + 0.45),
                (u - 0.4, v + 0.2),
            ),
            tone,
            0.3,
        )
    bench.layer(0.66)
    bench.solid(bench.bar(-0.4, 0.3, 0.4, 0.65, 0.1), "f4f0ea", 0.1)
    for side in (-1, 1):
        bench.solid(bench.curve((0, 0.45), (side * 0.5, 0.1), (side * 0.85, 0.4), (side * 0.45, 0.65)), "f4f0ea", 0.1)
    bench.hand(1.0, 0.6, -0.05).pinch()
    bench.hand(-1.0, 0.6, 0.05, flip=-1).pinch()


@ACTIONS.draws("record player", ground=grounds.room, above=grounds.desk, zoom=1.05, tilts=0.2, shift=(0.1, 0.1))
def _record(bench: Bench) -> None:
    """Lower a needle onto a record."""
    bench.solid(bench.bar(-3.6, 0.2, 3.4, 2.8, 0.2), "8a5a30", 0.14)
    bench.solid(bench.disc(-0.8, 1.2, 2.4, 1.0), "16161a", 0.08)
    for r in (2.1, 1.8, 1.5, 1.2):
        bench.mark(
            [
                bench.line(
                    [(-0.8 + r * math.cos(a), 1.2 + 0.42 * r * math.sin(a)) for a in [n * 0.3 for n in range(22)]], 0.03
                )
            ],
            "5a5a64",
            0.5,
        )
    bench.flat(bench.disc(-0.8, 1.2, 0.75, 0.31), "d8402c")
    bench.flat(bench.disc(-0.8, 1.2, 0.09, 0.05), "16161a")
    bench.layer(0.62)
    bench.solid(bench.disc(2.6, 0.7, 0.4, 0.2), "c8d0d8", 0.1)
    bench.solid(bench.line([(2.6, 0.5), (1.6, 0.1), (0.5, 0.7)], 0.14), "d4dae0", 0.05)
    bench.solid(bench.poly((0.65, 0.5), (0.25, 0.7), (0.3, 0.95), (0.75, 0.75)), "24282e", 0.06)
    bench.layer(0.66)
    bench.hand(0.85, 0.25, -0.1).pinch()
