"""Hands that make music: on a guitar, a piano, a violin, a drum."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds

ACTIONS = Deeds()


@ACTIONS.draws("guitar", ground=grounds.dark, above=grounds.outdoors, zoom=1.0, tilts=0.4, shift=(0.2, 0.0))
def _guitar(bench: Bench) -> None:
    """Pluck the strings of a guitar."""
    bench.solid(
        bench.curve(
            (-7, -2.9),
            (-3.4, -2.2),
            (-1.4, -2.7),
            (1.2, -3.0),
            (3.8, -2.0),
            (4.4, 0.2),
            (3.6, 2.6),
            (1.0, 3.4),
            (-1.5, 2.9),
            (-3.5, 2.5),
            (-7, 3.2),
        ),
        "c87a34",
        0.6,
    )
    bench.solid(bench.disc(-1.2, 0.1, 1.35), "6a3a18", 0.1)
    bench.flat(bench.disc(-1.2, 0.1, 1.15), "1a0e08")
    bench.solid(bench.bar(-9, -0.62, -1.9, 0.82), "3a2416", 0.1)
    bench.flat([bench.bar(-8 + n * 0.9, -0.62, -7.92 + n * 0.9, 0.82) for n in range(7)], "c8c0a8")
    bench.solid(bench.bar(1.9, -0.75, 2.3, 0.95, 0.1), "3a2010", 0.1)
    for n in range(6):
        v = -0.48 + n * 0.23
        bench.flat(bench.line([(-9, v), (2.1, v)], 0.06 - n * 0.005), "f4ecd8")
    bench.layer(0.66)
    bench.hand(0.2, -0.3, -0.1).pinch()


@ACTIONS.draws("piano", ground=grounds.dark, above=grounds.dark, zoom=1.0, tilts=0.3, shift=(0.0, 0.1))
def _piano(bench: Bench) -> None:
    """Play on the keys of a piano."""
    bench.solid(bench.bar(-9, -3.6, 9, -1.7, 0.05), "1a1614", 0.3)
    for n in range(-11, 12):
        bench.solid(bench.bar(n * 0.62, -1.7, n * 0.62 + 0.59, 1.9, 0.06), "f8f4ea", 0.08, dark=0.78)
    for n in range(-11, 12):
        if n % 7 not in (2, 6):
            bench.solid(bench.bar(n * 0.62 + 0.42, -1.7, n * 0.62 + 0.8, 0.45, 0.05), "16161a", 0.1)
    bench.solid(bench.bar(-9, 1.9, 9, 2.7, 0.05), "1f1a18", 0.2)
    bench.layer(0.66)
    for side in (-1, 1):
        bench.shadow(side * 1.5, 1.3, 0.7, 0.6, 0.35)
        bench.hand(side * 1.5, 1.35 + 0.1 * side, -side * 0.12, flip=side).flat(curl=0.82, spread=1.3)


@ACTIONS.draws("violin", ground=grounds.dark, above=grounds.sitter, zoom=1.0, tilts=0.3, shift=(0.2, 0.1))
def _violin(bench: Bench) -> None:
    """Draw a bow over a violin."""
    bench.solid(
        bench.curve(
            (-4.2, 0.0),
            (-3.8, -1.1),
            (-2.8, -1.3),
            (-2.0, -0.8),
            (-1.4, -0.85),
            (-0.6, -1.5),
            (0.7, -1.5),
            (1.4, -0.6),
            (1.5, 0.4),
            (1.2, 1.3),
            (0.2, 1.9),
            (-0.9, 1.7),
            (-1.5, 1.1),
            (-2.1, 1.1),
            (-2.9, 1.5),
            (-3.8, 1.2),
        ),
        "b0501c",
        0.5,
    )
    bench.solid(bench.bar(-9, -0.25, -2.2, 0.45), "1c1410", 0.1)
    bench.solid(bench.bar(-0.9, -0.6, -0.7, 0.85, 0.05), "e0b070", 0.06)
    bench.solid(bench.poly((-0.1, -0.25), (1.4, -0.45), (1.4, 0.65), (-0.1, 0.45)), "1c1410", 0.1)
    for side in (-1, 1):
        bench.flat(
            bench.line(
                [
                    (-1.5, 0.1 + side * 0.62),
                    (-1.1, 0.1 + side * 0.75),
                    (-0.7, 0.1 + side * 0.62),
                    (-0.3, 0.1 + side * 0.78),
                ],
                0.1,
            ),
            "1c0c06",
        )
    for n in range(4):
        bench.flat(bench.line([(-9, -0.12 + n * 0.13), (0.3, -0.18 + n * 0.18)], 0.035), "f0e8d8")
    bench.layer(0.62)
    bench.pipe((-2.6, -2.8), (1.5, 1.5), 0.07, "8a3c18")
    bench.flat(bench.line([(-2.4, -2.9), (1.55, 1.25)], 0.07), "f8f4ec")
    bench.layer(0.66)
    bench.hand(1.5, 1.3, 0.05, sleeve="1c2028").pinch()


@ACTIONS.draws("drum", ground=grounds.dark, above=grounds.street, zoom=0.95, tilts=0.2, shift=(0.0, 0.2))
def _drum(bench: Bench) -> None:
    """Beat a drum with sticks."""
    bench.pipe((0.0, 0.6), (0.0, 3.4), 2.2, "c82a2c")
    bench.solid(bench.disc(0.0, 0.6, 2.25, 0.6), "e4e8ea", 0.08)
    bench.flat(bench.disc(0.0, 0.6, 2.05, 0.5), "f8f4ea")
    bench.pipe((0.0, 0.75), (0.0, 1.0), 2.26, "c8d0d8")
    for n in range(7):
        u = 2.1 * math.sin((n - 3) * 0.42)
        bench.flat(bench.bar(u - 0.05, 1.0, u + 0.05, 3.2), "d8dee4")
    bench.layer(0.62)
    for side in (-1, 1):
        bench.pipe((side * 0.3, 0.35), (side * 2.2, -1.2), 0.09, "e8c080")
        bench.solid(bench.disc(side * 0.3, 0.35, 0.15, 0.12), "e8c080", 0.06)
    bench.layer(0.66)
    for side in (-1, 1):
        hand = bench.hand(side * 1.8, -0.8, side * 0.9, flip=side)
        hand.grasp(wrist=((0.85, 0.16), (1.62, 0.3), (2.2, 0.4)))
        hand.fingers(0.1)
