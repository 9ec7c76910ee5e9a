"""Hands that make things: they carve, paint, cut paper, sew, knit, throw pots."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds

ACTIONS = Deeds()


@ACTIONS.draws("carving a bird", ground=grounds.workshop, above=grounds.desk, zoom=1.05, tilts=0.3, shift=(0.2, 0))
def _bird(bench: Bench) -> None:
    """Carve a small wooden bird with a knife."""
    left = bench.hand(-1.25, 0.6, 0.15, flip=-1)
    left.grasp()
    body = bench.curve((-2.4, 0.1), (-1.7, 0.15), (-0.9, -0.5), (-0.35, -0.95), (0.15, -0.9), (0.35, -0.55), (0.3, 0.1),
                       (-0.1, 0.75), (-0.8, 0.95), (-1.5, 0.7))  # fmt: skip
    bench.solid(body, "dca468", 0.34)
    bench.solid(bench.poly((0.3, -0.72), (0.75, -0.55), (0.3, -0.45)), "b87838", 0.06)
    bench.flat(bench.disc(0.05, -0.68, 0.08), "2a1608")
    bench.mark([bench.line([(-0.3, -0.2), (-1.1, 0.1), (-1.8, 0.25)], 0.07, 0.02),
                bench.line([(-0.3, 0.1), (-1.0, 0.35), (-1.6, 0.42)], 0.06, 0.02)], "7a4a20", 0.8)  # fmt: skip
    left.fingers(-0.25)
    bench.layer(0.66)
    for u, v, r in ((0.5, 0.6, 0.3), (0.2, 1.4, 0.26), (-0.4, 1.7, 0.3), (0.8, 1.8, 0.22), (-1.2, 1.9, 0.26)):
        curl = [(u + r * math.cos(a), v + r * 0.7 * math.sin(a)) for a in (0.0, 1.2, 2.4, 3.6, 4.6)]
        bench.solid(bench.line(curl, 0.13, 0.06), "f0cc94", 0.03)
    blade = bench.poly((0.05, 0.3), (0.2, 0.02), (1.35, -0.25), (1.4, 0.1))
    bench.solid(blade, "dce4ea", 0.06)
    bench.pipe((1.3, -0.08), (2.4, -0.34), 0.2, "7a3a1c")
    hand = bench.hand(1.85, -0.15, math.pi / 2 - 0.3)
    hand.grasp()
    hand.fingers(0.1)


@ACTIONS.draws("painting", ground=grounds.bare, above=grounds.workshop, zoom=1.0, tilts=0.2, shift=(0.4, 0), lens=False)
def _brush(bench: Bench) -> None:
    """Paint on a canvas with a brush."""
    bench.layer(0.4)
    bench.solid(bench.bar(-4.6, -2.6, 0.6, 2.8, 0.03), "f6f2e8", 0.06, dark=0.85)
    for shape, tone in (
        (bench.bar(-4.5, -2.5, 0.5, -0.3), "7ab8e0"),
        (bench.disc(-3.0, -1.5, 0.55), "ffd25a"),
        (
            bench.curve((-4.5, 0.1), (-3.2, -0.9), (-2.0, -0.1), (-0.9, -1.0), (0.5, 0.0), (0.5, 1.0), (-4.5, 1.0)),
            "4a7aa0",
        ),
        (bench.curve((-4.5, 0.4), (-2.4, 0.2), (0.1, 0.6), (0.0, 1.6), (-2.5, 2.2), (-4.5, 2.0)), "5aa050"),
        (bench.curve((-4.4, 1.5), (-2.5, 1.3), (-0.9, 1.7), (-2.3, 2.5), (-4.4, 2.5)), "e8803a"),
    ):
        bench.flat(shape, tone, 0.92)
    bench.mark(bench.line([(-2.2, 0.9), (-1.2, 0.4), (-0.2, 0.1)], 0.34, 0.2), "d83a3a", 0.95)
    bench.layer(0.66)

    def brush() -> None:
        bench.solid(bench.curve((-0.25, 0.1), (0.1, -0.18), (0.4, -0.12), (0.35, 0.1), (0.0, 0.18)), "d83a3a", 0.06)
        bench.pipe((0.3, -0.03), (0.65, -0.15), 0.12, "c8ccd0")
        bench.pipe((0.62, -0.14), (2.8, -1.0), 0.08, "e0a040")

    bench.hand(1.2, -0.3, -0.1).pinch(brush)


@ACTIONS.draws("cutting paper", ground=grounds.desk, zoom=1.05, tilts=0.7, shift=(0.2, 0.0))
def _scissors(bench: Bench) -> None:
    """Cut coloured paper with scissors."""
    bench.shadow(-1.2, 0.4, 2.2, 1.4, 0.35)
    bench.solid(bench.poly((-4.0, -1.6), (0.4, -1.8), (0.2, 1.9), (-3.9, 1.6)), "f0b43a", 0.05, dark=0.85)
    bench.flat(bench.poly((-1.5, 0.12), (0.36, -0.1), (0.35, 0.3)), "7a5030")
    bench.layer(0.6)
    left = bench.hand(-3.0, 0.8, 0.9, flip=-1)
    left.flat(curl=0.85)
    for side in (-1, 1):
        tip, base = (-1.4, 0.1 + side * 0.22), (0.5, 0.1 - side * 0.1)
        bench.solid(bench.poly(tip, (0.4, 0.1 + side * 0.28), (0.6, 0.1 - side * 0.1), base), "d4dce2", 0.05)
        hole = [
            (1.35 + 0.5 * math.cos(a), 0.1 - side * 0.55 + 0.4 * math.sin(a)) for a in [n * 0.55 for n in range(13)]
        ]
        bench.solid(bench.line(hole, 0.2), "d8322c", 0.06)
    bench.flat(bench.disc(0.45, 0.1, 0.1), "6a747c")
    bench.layer(0.66)
    hand = bench.hand(1.5, 0.1, 0.1)
    hand.grasp(thumb=True)
    hand.fingers(0.25)


_LETTERS = (
    ((0.0, 0.8), (0.0, 0.0), (0.3, 0.45), (0.6, 0.0), (0.6, 0.8)),
    ((0.0, 0.8), (0.3, 0.0), (0.6, 0.8), (0.48, 0.5), (0.12, 0.5)),
    ((0.0, 0.8), (0.0, 0.0), (0.5, 0.1), (0.45, 0.38), (0.0, 0.42), (0.55, 0.8)),
    ((0.5, 0.0), (0.0, 0.0), (0.0, 0.4), (0.4, 0.4), (0.0, 0.4), (0.0, 0.8), (0.5, 0.8)),
)


def _word(bench: Bench, thread: str) -> None:
    """Stitch a word in capitals above the seam."""
    for n, letter in enumerate(_LETTERS):
        way = [(-3.5 + 0.82 * n + u, -0.62 + v) for u, v in letter]
        if bench.s < 0:  # it reads from the left, whichever side the cloth lies
            way = [(-3.7 - u, v) for u, v in way]
        bench.flat(bench.line(way, 0.11), thread)


@ACTIONS.draws("sewing needle", ground=grounds.desk, zoom=1.05, tilts=0.6)
def _needle(bench: Bench) -> None:
    """Sew cloth with a needle and thread."""
    cloth = bench.curve((-8, -0.6), (-2.5, -1.0), (-0.6, -0.5), (0.3, 0.4), (0.2, 1.6), (-0.8, 3.4), (-8, 3.6))
    bench.solid(cloth, "3f78b8", 0.3)
    thread = "d8283a" if bench.look.has("embroidered") else "fff0d0"
    if bench.look.has("embroidered"):
        _word(bench, thread)
    for n in range(7):
        u = -3.4 + n * 0.5
        bench.flat(bench.line([(u, 0.5 - n * 0.02), (u + 0.3, 0.48 - n * 0.02)], 0.09), thread)
    left = bench.hand(-2.0, 1.5, 0.85, flip=-1)
    left.flat(curl=0.8)
    bench.layer(0.66)
    bench.flat(bench.line([(0.0, 0.4), (0.5, 1.4), (1.6, 1.6), (1.5, 0.2), (1.05, -0.42)], 0.05), thread)
    bench.hand(0.95, -0.5, -0.1).pinch(lambda: bench.pipe((-0.3, 0.52), (1.1, -0.5), 0.045, "e8eef4"))


@ACTIONS.draws("sewing machine", ground=grounds.workshop, above=grounds.bare, zoom=0.95, tilts=0.15, shift=(0, 0.1))
def _machine(bench: Bench) -> None:
    """Guide cloth under a sewing machine's needle."""
    bench.layer(0.5)
    bench.solid(bench.bar(-5, 1.0, 5, 2.6, 0.1), "e8ecee", 0.2)
    bench.solid(bench.bar(1.4, -2.6, 2.8, 1.1, 0.3), "e8ecee", 0.3)
    bench.solid(bench.bar(-1.2, -2.8, 2.8, -1.4, 0.4), "e8ecee", 0.3)
    bench.solid(bench.disc(3.0, -2.0, 0.6), "c8503a", 0.15)
    bench.pipe((-0.6, -1.5), (-0.6, -0.2), 0.22, "b8c0c8")
    bench.pipe((-0.6, -0.2), (-0.6, 0.95), 0.05, "d8dee4")
    bench.flat(bench.line([(0.4, -2.9), (-0.3, -1.6), (-0.55, -0.2), (-0.6, 0.7)], 0.04), "d8322c")
    bench.solid(bench.curve((-6, 0.95), (-1.0, 0.9), (1.4, 0.86), (1.5, 1.2), (-1.0, 1.3), (-6, 2.2)), "d8523a", 0.1)
    bench.solid(bench.bar(-0.95, 0.74, -0.25, 0.92, 0.05), "98a0a8", 0.04)
    bench.layer(0.66)
    bench.hand(-2.2, 1.7, 0.75, flip=-1).flat(curl=0.8)
    bench.hand(0.8, 1.9, -0.5).flat(curl=0.8)


@ACTIONS.draws("knitting hands", ground=grounds.sitter, above=grounds.desk, zoom=1.0, tilts=0.3)
def _knit(bench: Bench) -> None:
    """Knit something red with two needles."""
    bench.solid(
        bench.curve((-1.0, -0.2), (1.0, -0.2), (1.15, 1.2), (1.0, 2.6), (-1.0, 2.6), (-1.15, 1.2)), "c83a3a", 0.2
    )
    for row in range(8):
        for column in range(7):
            u, v = -0.85 + column * 0.28, 0.05 + row * 0.3
            bench.mark([bench.line([(u, v), (u + 0.1, v + 0.16)], 0.05), bench.line([(u + 0.2, v), (u + 0.1, v + 0.16)],
                       0.05)], "7a1818", 0.6)  # fmt: skip
    bench.solid(bench.disc(-2.8, 2.2, 0.8), "c83a3a", 0.4)
    for n in range(4):
        bench.mark(
            bench.line([(-3.4 + n * 0.2, 1.8), (-2.8 + n * 0.1, 2.0 + n * 0.1), (-2.2, 2.5 - n * 0.2)], 0.05),
            "7a1818",
            0.5,
        )
    bench.flat(bench.line([(-2.6, 1.5), (-1.8, 1.8), (-1.2, 0.6), (-0.6, -0.2)], 0.09), "c83a3a")
    bench.layer(0.62)
    for side in (-1, 1):
        bench.pipe((-side * 0.5, -0.75), (side * 2.2, 0.4), 0.075, "e0b878")
    bench.layer(0.66)
    for side in (-1, 1):
        hand = bench.hand(side * 1.5, 0.2, side * 0.25, flip=side)
        hand.grasp(thumb=True)
        hand.fingers(0.15)


@ACTIONS.draws("pottery", ground=grounds.workshop, above=grounds.desk, zoom=1.0, tilts=0.1, shift=(0.0, 0.1))
def _pot(bench: Bench) -> None:
    """Shape a pot of wet clay on a wheel."""
    bench.shadow(0.0, 2.0, 3.0, 0.5, 0.4)
    bench.solid(bench.disc(0.0, 1.75, 2.7, 0.62), "8a8078", 0.14)
    bench.flat(bench.disc(0.0, 1.68, 2.3, 0.48), "a89a8c")
    pot = bench.curve(
        (-0.8, 1.8),
        (-1.15, 1.1),
        (-1.0, 0.3),
        (-0.55, -0.3),
        (-0.75, -0.95),
        (0.75, -0.95),
        (0.55, -0.3),
        (1.0, 0.3),
        (1.15, 1.1),
        (0.8, 1.8),
        (0.0, 1.95),
    )
    bench.solid(pot, "b4623c", 0.6)
    bench.solid(bench.disc(0.0, -0.95, 0.76, 0.2), "c8764c", 0.08)
    bench.flat(bench.disc(0.0, -0.93, 0.6, 0.13), "5a2c18")
    for n in range(7):
        bench.mark(
            bench.line([(-0.95, 0.0 + n * 0.26), (0.0, 0.1 + n * 0.26), (0.95, 0.0 + n * 0.26)], 0.04), "7a3c20", 0.4
        )
    bench.layer(0.66)
    for side in (-1, 1):
        hand = bench.hand(side * 1.15, 0.35 + 0.1 * side, side * 0.1, flip=side)
        hand.grasp(wrist=((0.85, 0.16), (1.62, 0.7), (2.2, 1.1)))
        hand.fingers(0.1)
