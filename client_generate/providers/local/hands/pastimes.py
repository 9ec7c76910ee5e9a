"""Hands at play: chess, dice, cards, a puzzle, a controller, a remote control."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds

ACTIONS = Deeds()


@ACTIONS.draws("chess move", ground=grounds.dark, above=grounds.desk, zoom=1.05, tilts=0.2, shift=(0.1, 0.2))
def _chess(bench: Bench) -> None:
    """Move a piece on a chess board."""
    for row in range(4):
        for column in range(-5, 5):
            v, deep = 1.0 + row * 0.42, 0.42
            w0, w1 = 0.8 + row * 0.1, 0.9 + row * 0.1
            square = bench.poly(
                (column * w0, v), (column * w0 + w0, v), (column * w1 + w1, v + deep), (column * w1, v + deep)
            )
            bench.flat(square, "f0d8b0" if (row + column) % 2 else "6a3e22")
    for u, v, tone in ((-3.0, 1.5, "2a2624"), (2.6, 1.6, "f4ead4"), (-1.7, 1.3, "2a2624")):
        _pawn(bench, u, v, tone)
    bench.layer(0.66)

    def knight() -> None:
        bench.solid(bench.disc(0.0, 1.7, 0.6, 0.2), "f4ead4", 0.1)
        body = bench.curve(
            (-0.45, 1.65),
            (-0.3, 1.0),
            (-0.15, 0.62),
            (-0.75, 0.62),
            (-0.95, 0.35),
            (-0.5, 0.0),
            (-0.2, -0.35),
            (0.05, -0.6),
            (0.12, -0.35),
            (0.5, 0.1),
            (0.5, 0.8),
            (0.5, 1.65),
        )
        bench.solid(body, "f8eed8", 0.3)
        bench.flat(bench.disc(-0.3, 0.12, 0.07), "3a2a1c")
        bench.mark(
            [bench.line([(0.16 + n * 0.06, -0.2 + n * 0.24), (0.5, -0.1 + n * 0.28)], 0.06) for n in range(5)],
            "a08a68",
            0.8,
        )
        bench.solid(bench.bar(-0.6, 1.5, 0.6, 1.75, 0.08), "f4ead4", 0.1)

    bench.hand(0.15, -0.35, -0.1).pinch(knight)


def _pawn(bench: Bench, u: float, foot: float, tone: str) -> None:
    bench.solid(bench.disc(u, foot, 0.5, 0.17), tone, 0.1)
    bench.solid(
        bench.poly((u - 0.4, foot), (u - 0.14, foot - 0.9), (u + 0.14, foot - 0.9), (u + 0.4, foot)), tone, 0.15
    )
    bench.solid(bench.disc(u, foot - 1.05, 0.3), tone, 0.2)


@ACTIONS.draws("dice", ground=grounds.desk, above=grounds.dark, zoom=1.0, tilts=0.5)
def _dice(bench: Bench) -> None:
    """Throw dice from an open hand."""
    bench.hand(1.3, -0.4, -0.9, size=1.2).palm()
    bench.layer(0.66)
    for u, v, turn, dots in ((-1.5, 0.7, 0.3, ((-0.2, -0.2), (0.2, 0.2), (0, 0), (-0.2, 0.2), (0.2, -0.2))),
                             (-0.3, 1.2, -0.4, ((-0.2, -0.2), (0.2, 0.2)))):  # fmt: skip
        c, q = math.cos(turn), math.sin(turn)
        bench.shadow(u + 0.1, v + 0.4, 0.6, 0.25, 0.5)
        bench.solid(
            bench.poly(
                *[
                    (u + x * c - y * q, v + x * q + y * c)
                    for x, y in ((-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45))
                ]
            ),
            "f6f2ea",
            0.2,
        )
        bench.flat([bench.disc(u + x * c - y * q, v + x * q + y * c, 0.08) for x, y in dots], "b8201c")


@ACTIONS.draws("playing cards", ground=grounds.dark, above=grounds.desk, zoom=1.05, tilts=0.4, shift=(0.0, 0.2))
def _cards(bench: Bench) -> None:
    """Hold a fan of cards."""
    hand = bench.hand(0.55, 0.9, 0.35)
    hand.grasp()
    for n in range(5):
        turn = -0.6 + n * 0.28
        c, q = math.cos(turn), math.sin(turn)

        def at(x: float, y: float, c: float = c, q: float = q) -> tuple[float, float]:
            return 0.1 + x * c - y * q, 1.2 + x * q + y * c

        bench.solid(
            bench.poly(at(-0.65, -2.5), at(0.65, -2.5), at(0.65, -0.5), at(-0.65, -0.5)), "fbf8f0", 0.05, dark=0.8
        )
        bench.flat(bench.disc(*at(-0.42, -2.2), 0.13), "c81c24" if n % 2 else "16181c")
        bench.flat(bench.disc(*at(0.05, -1.6), 0.27), "c81c24" if n % 2 else "16181c")
    hand.fingers(0.0)
    hand.finger([(0.8, -0.3), (0.3, -0.6), (-0.15, -0.6)], (0.2, 0.15, 0.12), creases=(0.6,), grows=0.4)


@ACTIONS.draws("puzzle piece", ground=grounds.desk, above=grounds.white, zoom=1.05, tilts=0.6)
def _puzzle(bench: Bench) -> None:
    """Put the last piece into a puzzle."""
    tones = ("4a9ad8", "f0b43a", "5ab86a", "e8644a")
    bench.shadow(-0.9, 0.4, 3.0, 1.8, 0.35)
    for row in range(4):
        for column in range(5):
            if (row, column) != (1, 3):
                u, v = -3.7 + column * 1.02, -1.9 + row * 1.02
                bench.solid(
                    [bench.bar(u, v, u + 1.0, v + 1.0, 0.08), bench.disc(u + 0.5, v + 0.02, 0.2)],
                    tones[(row + column * 3) % 4],
                    0.08,
                    dark=0.7,
                )
    bench.flat([bench.bar(-0.64, -0.88, 0.36, 0.14, 0.08)], "4a2f1c", 0.55)
    bench.layer(0.66)

    def piece() -> None:
        bench.shadow(0.15, 0.0, 0.7, 0.6, 0.4)
        bench.solid(
            [bench.bar(-0.45, -0.95, 0.55, 0.05, 0.08), bench.disc(0.05, -1.0, 0.22), bench.disc(-0.48, -0.45, 0.2)],
            "d84a8a",
            0.1,
        )

    bench.hand(0.7, -0.55, -0.05).pinch(piece)


@ACTIONS.draws("game controller", ground=grounds.dark, above=grounds.room, zoom=1.1, tilts=0.2)
def _controller(bench: Bench) -> None:
    """Play with a game controller."""
    for side in (-1, 1):
        hand = bench.hand(side * 1.0, 0.35, -side * 0.25, flip=side)
        hand.grasp(wrist=((0.85, 0.3), (1.5, 0.9), (2.0, 1.5)))
    body = bench.curve(
        (-1.7, -0.2),
        (-1.1, -0.75),
        (0.0, -0.62),
        (1.1, -0.75),
        (1.7, -0.2),
        (1.85, 0.9),
        (1.4, 1.2),
        (0.8, 0.55),
        (-0.8, 0.55),
        (-1.4, 1.2),
        (-1.85, 0.9),
    )
    bench.solid(body, "2c3440", 0.35)
    bench.solid([bench.disc(-0.55, 0.22, 0.27), bench.disc(0.55, 0.22, 0.27)], "14181e", 0.12)
    bench.flat([bench.bar(-1.3, -0.22, -0.78, -0.08), bench.bar(-1.11, -0.4, -0.97, 0.1)], "0c1014")
    for (u, v), tone in zip(
        ((1.05, -0.42), (1.27, -0.2), (1.05, 0.02), (0.83, -0.2)), ("40c070", "e04848", "4a8ae8", "f0c040"), strict=True
    ):
        bench.solid(bench.disc(u, v, 0.11), tone, 0.06)
    bench.layer(0.68)
    for side in (-1, 1):
        hand = bench.hand(side * 1.0, 0.35, -side * 0.25, flip=side)
        hand.finger(
            [(0.85, 0.25), (0.3, 0.05), (-0.28, -0.12 + 0.1 * side)], (0.25, 0.17, 0.13), creases=(0.66,), grows=0.5
        )
        hand.finger([(0.95, -0.45), (0.6, -0.85), (0.1, -0.95)], (0.16, 0.14, 0.11), creases=(0.6,), grows=0.4)


@ACTIONS.draws("remote control", ground=grounds.dark, above=grounds.sitter, zoom=1.05, tilts=0.3, shift=(0.2, 0.1))
def _remote(bench: Bench) -> None:
    """Press a remote control, a television far behind."""
    plate = bench.stage.plate(0.2, soft=0.012)
    x = -bench.s * bench.half * 0.5
    for grown, tone in ((0.02, "0c0e12"), (0.0, "5aa0e8")):
        plate.fill(
            plate.shape(
                [
                    (x - 0.36 - grown, 0.14 - grown),
                    (x + 0.36 + grown, 0.14 - grown),
                    (x + 0.36 + grown, 0.52 + grown),
                    (x - 0.36 - grown, 0.52 + grown),
                ]
            ),
            bench.tone(tone),
        )
    plate.glow((x, 0.33), 0.6, bench.look.palette.cool, 0.4)
    plate.blur(0.012)
    bench.layer(0.66)
    hand = bench.hand(0.4, 0.5, math.pi / 2 - 0.6)
    hand.grasp()
    bench.solid(bench.limb([(-1.5, 0.9), (1.2, 0.0)], (0.45, 0.45)), "22262e", 0.2)
    for n in range(4):
        for side in (-1, 1):
            bench.solid(
                bench.disc(-1.35 + n * 0.36, 0.78 - n * 0.12 + side * 0.15, 0.1),
                "c83030" if n == 0 and side < 0 else "8a94a0",
                0.05,
            )
    hand.fingers(-0.1)
    hand.finger([(0.75, -0.4), (0.2, -0.6), (-0.3, -0.4)], (0.22, 0.16, 0.125), creases=(0.6,), grows=0.4)
