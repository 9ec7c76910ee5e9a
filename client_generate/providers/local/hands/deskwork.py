"""Hands at a desk and in a pack: a mouse, a notebook, a drawing, a book, laces, a camera."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.hands.feet import sneaker, trouser

ACTIONS = Deeds()


@ACTIONS.draws("mouse", ground=grounds.desk, above=grounds.white, zoom=1.2, tilts=0.5)
def _mouse(bench: Bench) -> None:
    """Click a computer mouse."""
    bench.solid(bench.bar(-2.4, -2.0, 2.2, 2.4, 0.3), "2a3240", 0.05, dark=0.8)
    bench.flat(bench.line([(0.0, -0.9), (0.1, -1.6), (-0.3, -2.2), (0.2, -4.0)], 0.1), "16191d")
    bench.shadow(0.0, 0.3, 0.8, 1.0, 0.5)
    bench.solid(
        bench.curve((-0.62, -0.6), (0.0, -1.0), (0.62, -0.6), (0.72, 0.4), (0.5, 1.2), (-0.5, 1.2), (-0.72, 0.4)),
        "eef2f4",
        0.3,
    )
    bench.flat(bench.line([(0.0, -0.98), (0.0, 0.0)], 0.04), "8a949c")
    bench.solid(bench.bar(-0.09, -0.75, 0.09, -0.3, 0.08), "4a545c", 0.05)
    bench.layer(0.66)
    bench.hand(0.1, 0.65, 0.05).flat(curl=0.86, spread=0.7)


def page(bench: Bench, left: float, right: float, top: float, low: float) -> None:
    """Draw a white page."""
    bench.solid(bench.bar(left, top, right, low, 0.04), "fbf9f2", 0.08, dark=0.85)


@ACTIONS.draws("signing", ground=grounds.desk, zoom=1.05, tilts=0.5, shift=(0.2, -0.1))
def _sign(bench: Bench) -> None:
    """Sign a contract with a pen."""
    bench.shadow(-1.0, 0.3, 2.6, 2.6, 0.3)
    page(bench, -3.6, 1.4, -3.2, 2.2)
    bench.mark(bench.bar(-3.1, -2.8, -1.4, -2.5), "1c2430", 0.8)
    bench.mark(
        [bench.bar(-3.1, -2.1 + n * 0.32, 0.9 - 0.7 * (n % 3 == 2), -2.0 + n * 0.32) for n in range(7)], "6a747c", 0.6
    )
    bench.mark(bench.bar(-2.6, 0.85, 0.9, 0.9), "2a323a", 0.8)
    name = [
        (-2.4, 0.5),
        (-2.1, -0.1),
        (-1.9, 0.7),
        (-1.6, 0.2),
        (-1.4, 0.6),
        (-1.2, 0.25),
        (-1.0, 0.6),
        (-0.6, 0.2),
        (-0.7, 0.6),
        (-0.3, 0.4),
    ]
    bench.flat(bench.line(name, 0.09, 0.06), "1a3a9a")
    bench.layer(0.66)

    def pen() -> None:
        bench.pipe((-0.28, 0.4), (-0.06, 0.1), 0.06, "e0c060")
        bench.pipe((-0.1, 0.14), (1.3, -1.75), 0.12, "1c2a4a")
        bench.pipe((0.5, -0.67), (0.58, -0.78), 0.14, "e0c060")

    bench.hand(0.2, -0.15, 0.05, sleeve="20283a").pinch(pen)


@ACTIONS.draws("notebook", ground=grounds.desk, zoom=1.05, tilts=0.5, shift=(0.3, 0.0))
def _notes(bench: Bench) -> None:
    """Write in a notebook."""
    bench.shadow(-1.0, 0.3, 3.0, 2.2, 0.3)
    bench.solid(bench.bar(-4.1, -2.2, 1.7, 2.3, 0.15), "2f6a78", 0.1)
    page(bench, -4.0, -1.25, -2.1, 2.2)
    page(bench, -1.15, 1.6, -2.1, 2.2)
    for n in range(11):
        bench.flat(bench.disc(-1.2, -1.95 + n * 0.4, 0.12, 0.07), "9aa4ac")
    bench.mark(
        [bench.bar(u, -1.6 + n * 0.36, u + 2.2, -1.57 + n * 0.36) for n in range(10) for u in (-3.75, -0.85)],
        "8ab0d0",
        0.6,
    )
    for n in range(9):
        word = [(-3.7 + i * 0.24, -1.66 + n * 0.36 + 0.06 * math.sin(i * 2.2 + n)) for i in range(9)]
        bench.flat(bench.line(word, 0.05), "2a3a6a", 0.85)
    for n in range(4):
        word = [(-0.8 + i * 0.24, -1.66 + n * 0.36 + 0.06 * math.sin(i * 2.4 + n)) for i in range(9 if n < 3 else 5)]
        bench.flat(bench.line(word, 0.05), "2a3a6a", 0.85)
    bench.layer(0.66)

    def pen() -> None:
        bench.pipe((0.15, -0.5), (0.3, -0.7), 0.06, "e8d0a0")
        bench.pipe((0.28, -0.68), (1.5, -2.1), 0.11, "e8b020")

    bench.hand(0.5, -0.85, 0.05).pinch(pen)


@ACTIONS.draws("drawing", ground=grounds.desk, above=grounds.white, zoom=1.05, tilts=0.5, shift=(0.3, 0.0))
def _sketch(bench: Bench) -> None:
    """Draw a house with coloured pencils."""
    bench.shadow(-1.2, 0.3, 2.8, 2.2, 0.3)
    page(bench, -4.0, 1.3, -2.3, 2.1)
    bench.flat(
        [
            bench.line(
                [(-3.0, 1.2), (-3.0, -0.2), (-2.1, -1.1), (-1.2, -0.2), (-1.2, 1.2), (-3.0, 1.2)][i : i + 2], 0.1
            )
            for i in range(5)
        ],
        "d8402c",
    )
    bench.flat([bench.line([(-3.0, -0.2), (-1.2, -0.2)], 0.1)], "d8402c")
    bench.flat(bench.bar(-2.4, 0.4, -1.8, 1.2), "7a4a24")
    bench.flat(bench.disc(0.4, -1.5, 0.42), "f8c020")
    for n in range(8):
        c, q = math.cos(n * 0.785), math.sin(n * 0.785)
        bench.flat(bench.line([(0.4 + 0.52 * c, -1.5 + 0.52 * q), (0.4 + 0.75 * c, -1.5 + 0.75 * q)], 0.07), "f8c020")
    bench.flat(bench.line([(-3.7, 1.35), (-2.0, 1.28), (-0.4, 1.4)], 0.2), "4aa040")
    bench.flat(bench.line([(-0.4, 1.3), (-0.35, 0.5)], 0.16), "7a4a24")
    bench.flat(bench.disc(-0.35, 0.2, 0.5), "4aa040")
    bench.layer(0.66)
    small = 0.85 if bench.look.has("child") else 1.0

    def pencil() -> None:
        bench.pipe((-0.05, 0.35), (0.12, 0.15), 0.07, "f0d0a0")
        bench.pipe((0.1, 0.17), (1.3, -1.3), 0.12, "3aa04a")

    bench.hand(0.35, -0.1, 0.05, size=small).pinch(pencil)


@ACTIONS.draws("book page", ground=grounds.sitter, above=grounds.desk, zoom=1.0, tilts=0.3, shift=(0.0, 0.2))
def _page(bench: Bench) -> None:
    """Turn a page of a book."""
    bench.shadow(0.0, 1.0, 3.2, 1.4, 0.35)
    for side in (-1, 1):
        cover = bench.curve(
            (0, 1.5), (side * 1.6, 1.2), (side * 3.1, 1.45), (side * 2.9, -1.25), (side * 1.5, -1.5), (0, -1.2)
        )
        bench.solid(cover, "8a2c2c", 0.1)
        sheet = bench.curve(
            (0, 1.4), (side * 1.6, 1.05), (side * 3.0, 1.3), (side * 2.8, -1.2), (side * 1.5, -1.5), (0, -1.2)
        )
        bench.solid(sheet, "fbf6e8", 0.2, dark=0.8)
        bench.mark(
            [
                bench.line(
                    [(side * 0.35, -0.9 + n * 0.3), (side * 1.5, -1.1 + n * 0.3), (side * 2.55, -0.92 + n * 0.3)], 0.06
                )
                for n in range(7)
            ],
            "6a645a",
            0.55,
        )
    bench.layer(0.62)
    leaf = bench.curve((0.0, 1.38), (0.6, 0.2), (1.5, -0.6), (1.7, -2.3), (0.9, -2.0), (0.2, -1.6), (0.0, -1.2))
    bench.solid(leaf, "fffaf0", 0.25, dark=0.72)
    bench.layer(0.66)
    bench.hand(1.6, -1.5, 0.05).pinch()


@ACTIONS.draws("shoelaces", ground=grounds.outdoors, above=grounds.street, zoom=0.95, tilts=0.15, shift=(-0.2, 0.1))
def _laces(bench: Bench) -> None:
    """Tie the laces of a running shoe."""
    bench.shadow(-0.4, 2.05, 3.2, 0.3, 0.45)
    trouser(bench, 1.5, -0.5)
    sneaker(bench, 0.0, 2.0, 1.6)
    bench.layer(0.66)
    for side in (-1, 1):
        loop = [(-0.3, -0.15), (-0.3 + side * 0.5, -0.75), (-0.3 + side * 0.95, -0.45), (-0.3 + side * 0.4, -0.1)]
        bench.flat(bench.line(loop, 0.12), "ffffff")
    bench.hand(0.75, -0.35, 0.0).pinch()
    bench.hand(-1.35, -0.35, 0.0, flip=-1).pinch()


@ACTIONS.draws("camera shutter", ground=grounds.outdoors, above=grounds.street, zoom=1.05, tilts=0.25)
def _shutter(bench: Bench) -> None:
    """Press the shutter of a camera."""
    left = bench.hand(-1.5, 0.8, 0.2, flip=-1)
    left.grasp()
    bench.solid(bench.bar(-2.0, -0.9, 1.8, 1.5, 0.25), "24282e", 0.25)
    bench.solid(bench.poly((-0.9, -0.85), (-0.6, -1.5), (0.5, -1.5), (0.8, -0.85)), "24282e", 0.15)
    bench.solid(bench.disc(1.3, -0.95, 0.3, 0.13), "c8d0d8", 0.06)
    for radius, tone in ((1.15, "3a4048"), (0.95, "16181c"), (0.75, "2a3a5a"), (0.45, "0c1424")):
        bench.solid(bench.disc(-0.2, 0.35, radius), tone, 0.12)
    bench.shine([bench.disc(-0.45, 0.05, 0.2, 0.13), bench.disc(0.0, 0.6, 0.08)], 0.6, "b8d0ff")
    left.fingers(-0.1)
    bench.layer(0.68)
    hand = bench.hand(1.55, 0.4, 0.1)
    hand.grasp()
    hand.fingers(0.05)
    hand.finger([(0.75, -0.5), (0.3, -1.2), (-0.2, -1.35)], (0.18, 0.15, 0.115), creases=(0.6,), grows=0.4)
