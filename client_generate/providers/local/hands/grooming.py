"""Hands at a face: they hold an inhaler, brush, shave, cream, mask."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds, visages
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import figures, grips

ACTIONS = Deeds()


@ACTIONS.draws("inhaler", ground=grounds.bare, above=grounds.outdoors, zoom=1.05, tilts=0.0, shift=(-0.2, 0.0))
def _inhaler(bench: Bench) -> None:
    """Breathe in from an inhaler."""
    visages.profile(bench, -1.5, -0.4, 1.7)
    bench.layer(0.66)
    bench.solid(bench.curve((-0.15, 0.2), (0.5, 0.1), (0.6, 0.75), (-0.15, 0.62)), "3a8ad8", 0.12)
    bench.solid(bench.poly((0.4, -0.9), (1.1, -0.8), (0.95, 0.85), (0.35, 0.75)), "3a8ad8", 0.16)
    bench.pipe((0.78, -0.85), (0.85, -1.4), 0.26, "c8d0d8")
    hand = bench.hand(0.95, -0.1, 0.05)
    hand.grasp()
    hand.fingers(0.15)
    hand.finger([(0.7, -0.5), (0.35, -0.95), (-0.1, -1.2)], (0.17, 0.145, 0.115), creases=(0.6,), grows=0.4)


@ACTIONS.draws("toothbrush", ground=grounds.bath, above=grounds.bath, zoom=1.0, tilts=0.0, shift=(0.0, 0.0))
def _teeth(bench: Bench) -> None:
    """Brush one's teeth."""
    visages.bust(bench, -0.6, -0.5, 1.7)
    bench.layer(0.66)
    bench.solid([bench.disc(-0.75, 0.42, 0.3, 0.16), bench.disc(-0.4, 0.5, 0.22, 0.14)], "fbfdff", 0.1)
    bench.solid(bench.limb([(-0.6, 0.36), (0.4, 0.5), (2.6, 0.9)], (0.09, 0.1, 0.14)), "2fa0d0", 0.08)
    hand = bench.hand(1.5, 0.72, math.pi / 2 + 0.15)
    hand.grasp()
    hand.fingers(0.1)


@ACTIONS.draws("toothpaste", ground=grounds.bath, above=grounds.white, zoom=1.05, tilts=0.4)
def _paste(bench: Bench) -> None:
    """Put toothpaste on a brush."""
    bench.layer(0.6)
    bench.pipe((-3.0, 0.75), (1.2, 0.75), 0.13, "2fa0d0")
    for n in range(9):
        bench.solid(bench.bar(-2.9 + n * 0.2, 0.2, -2.76 + n * 0.2, 0.65, 0.03), "f4f8fc" if n % 3 else "5ac0e8", 0.04)
    path = [(-1.0, 0.0), (-1.4, 0.12), (-2.0, 0.02), (-2.6, 0.12), (-2.75, -0.1)]
    bench.solid(bench.line(path, 0.36, 0.22), "5ad8c8", 0.12)
    hand = bench.hand(1.3, 0.85, math.pi / 2)
    hand.grasp()
    hand.fingers(0.1)
    bench.layer(0.66)
    bench.solid(bench.poly((-0.85, -0.3), (-0.65, -0.05), (1.5, -0.6), (1.2, -1.9)), "f6f8fa", 0.2)
    bench.flat(bench.poly((0.0, -0.62), (0.1, -0.3), (1.4, -0.72), (1.28, -1.3)), "2f86d0")
    bench.pipe((-1.0, 0.0), (-0.7, -0.2), 0.17, "f0f2f4")
    top = bench.hand(1.2, -1.2, 0.2)
    top.grasp()
    top.fingers(0.3)


@ACTIONS.draws("shaving", ground=grounds.bath, above=grounds.bath, tilts=0.0, shift=(0.0, 0.0))
def _shave(bench: Bench) -> None:
    """Shave with a razor, foam on the cheeks."""
    visages.bust(bench, -0.4, -0.6, 1.75)
    foam = bench.curve(
        (-1.7, -0.1),
        (-1.55, 0.7),
        (-0.8, 1.25),
        (-0.1, 1.25),
        (0.55, 0.75),
        (0.75, 0.1),
        (0.4, 0.25),
        (0.1, 0.1),
        (-0.4, 0.0),
        (-0.9, 0.1),
        (-1.3, 0.3),
    )
    bench.solid(foam, "fafcfe", 0.25, dark=0.75)
    bench.flat(bench.curve((-0.85, 0.38), (-0.4, 0.3), (0.05, 0.38), (-0.4, 0.5)), "b0585a")
    bench.mark(bench.poly((0.2, 0.05), (0.72, -0.1), (0.6, 0.6), (0.2, 0.8)), figures.skin(bench.look), 0.95)
    bench.layer(0.66)

    def razor() -> None:
        bench.solid(bench.bar(0.05, 0.62, 0.75, 0.86, 0.06), "c8d0d8", 0.06)
        bench.pipe((0.45, 0.8), (1.9, 1.5), 0.1, "2f5a8a")

    bench.hand(1.15, 1.1, 0.0).pinch(razor)


@ACTIONS.draws("cream on face", ground=grounds.bath, above=grounds.bath, tilts=0.0)
def _cream(bench: Bench) -> None:
    """Put cream on a cheek."""
    visages.bust(bench, -0.5, -0.4, 1.75)
    for u, v in ((0.15, 0.1), (-1.15, 0.1), (-0.5, -1.35)):
        bench.solid([bench.disc(u, v, 0.2, 0.14), bench.disc(u + 0.12, v - 0.07, 0.12, 0.09)], "fdfdfb", 0.1)
    bench.layer(0.66)
    grips.point(bench.hand(0.4, 0.2, 0.25))
    bench.solid(bench.disc(0.4, 0.16, 0.13, 0.1), "fdfdfb", 0.08)


@ACTIONS.draws("hair brushed", ground=grounds.bare, above=grounds.bath, tilts=0.0)
def _comb(bench: Bench) -> None:
    """Brush long hair."""
    visages.bust(bench, -0.9, -0.5, 1.6)
    bench.layer(0.66)
    bench.solid(bench.limb([(0.35, -1.0), (0.6, 0.4)], (0.34, 0.34)), "c84a6a", 0.16)
    for n in range(7):
        bench.flat(
            bench.line([(0.25 + n * 0.035, -1.05 + n * 0.22), (-0.2 + n * 0.035, -1.0 + n * 0.22)], 0.05), "2a1c20"
        )
    bench.pipe((0.6, 0.5), (1.0, 2.2), 0.15, "c84a6a")
    hand = bench.hand(0.9, 1.2, 0.05)
    hand.grasp()
    hand.fingers(0.1)


@ACTIONS.draws("mask put on", ground=grounds.clinic, above=grounds.street, tilts=0.0)
def _mask(bench: Bench) -> None:
    """Put on a mask over mouth and nose."""
    visages.bust(bench, 0.0, -0.4, 1.8)
    mask = bench.curve(
        (-1.0, 0.05),
        (-0.5, -0.25),
        (0.0, -0.35),
        (0.5, -0.25),
        (1.0, 0.05),
        (0.95, 0.8),
        (0.5, 1.25),
        (0.0, 1.38),
        (-0.5, 1.25),
        (-0.95, 0.8),
    )
    bench.solid(mask, "8ac4e4", 0.4, dark=0.62)
    for n in range(3):
        v = 0.2 + n * 0.32
        bench.mark(bench.line([(-0.98, v), (0.0, v + 0.16), (0.98, v)], 0.05), "4a7a9a", 0.6)
    for side in (-1, 1):
        bench.flat(bench.line([(side * 0.98, 0.1), (side * 1.3, -0.1), (side * 1.48, 0.1)], 0.05), "f4f8fa")
        bench.flat(bench.line([(side * 0.95, 0.75), (side * 1.25, 0.6), (side * 1.45, 0.15)], 0.05), "f4f8fa")
    bench.layer(0.66)
    for side in (-1, 1):
        bench.hand(side * 1.5, 0.3, -side * 0.15, flip=side).pinch()


@ACTIONS.draws("sweat", ground=grounds.outdoors, above=grounds.dark, tilts=0.0, shift=(0.0, 0.3))
def _sweat(bench: Bench) -> None:
    """Sweat on a forehead."""
    visages.bust(bench, 0.0, 0.6, 2.9)
    chance = bench.look.chance(421)
    for n in range(16):
        u, v = float(chance.uniform(-1.5, 1.5)), float(chance.uniform(-1.25, -0.4)) + 0.1
        visages.drop(bench, u, v, 0.1 + 0.04 * (n % 3))
    for u, v in ((-1.75, 0.9), (1.7, 1.3), (1.5, 0.5)):
        visages.drop(bench, u, v, 0.18)
