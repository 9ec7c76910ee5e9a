"""Hands and small or urgent things: a fire alarm, a ladybird on a fingertip, a newborn's foot, a car's screen."""

from __future__ import annotations

import math

from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds
from client_generate.providers.local.people import grips

ACTIONS = Deeds()


@ACTIONS.draws("fire alarm", ground=grounds.wall, tilts=0.3, lens=False)
def _alarm(bench: Bench) -> None:
    """Pull the white lever of a red fire alarm on a wall; its lamp flashes."""
    bench.layer(0.45)
    bench.shadow(-0.2, 0.2, 2.0, 2.2, 0.4)
    bench.solid(bench.bar(-1.9, -2.3, 1.5, 2.2, 0.25), "d22a20", 0.16)
    bench.solid(bench.bar(-1.55, -1.95, 1.15, -1.05, 0.1), "f4f2ee", 0.06)
    flame = [(-0.2, -1.12), (-0.55, -1.3), (-0.42, -1.6), (-0.2, -1.9), (0.02, -1.6), (0.15, -1.3)]
    bench.flat(bench.curve(*flame), "e0381c")
    bench.flat([bench.bar(-1.35, -1.62, -0.75, -1.5), bench.bar(0.35, -1.62, 0.95, -1.5)], "b82018")
    bench.flat(bench.bar(-1.2, -0.75, 0.8, 1.75, 0.15), "7c1410")
    bench.flat([bench.poly((-0.5, 1.2), (0.1, 1.2), (-0.2, 1.62))], "f4f2ee")
    bench.solid(bench.bar(-1.05, -0.15, 0.65, 0.5, 0.14), "f6f4f0", 0.12)
    bench.solid(bench.disc(-0.2, -2.75, 0.5, 0.42), "ff5a3c", 0.2)
    bench.glow(-0.2, -2.75, 2.0, "ff4a2c", 0.8)
    bench.layer(0.66)
    grips.fist(bench.hand(0.15, 0.2, 0.12))


@ACTIONS.draws("ladybird on finger", ground=grounds.outdoors, above=grounds.outdoors, zoom=1.15, shift=(-0.2, 0.3))
def _ladybird(bench: Bench) -> None:
    """Hold out a finger with a ladybird on its tip."""
    bench.layer(0.62)
    grips.point(bench.hand(-0.5, 0.35, 0.1))
    bench.layer(0.66)
    u, v = 0.0, -0.1
    for d in (-0.3, 0.0, 0.3):
        bench.flat(bench.line([(u + d, v + 0.1), (u + d * 1.35, v + 0.36)], 0.07), "1a1616")
    bench.solid(bench.disc(u - 0.52, v - 0.06, 0.24, 0.24), "1e1a1a", 0.1)
    for d in (-0.16, 0.02):
        bench.flat(bench.line([(u - 0.6, v - 0.2), (u - 0.72 + d, v - 0.5)], 0.05), "1a1616")
    shell = [(u - 0.5, v + 0.14), (u - 0.42, v - 0.3), (u, v - 0.52), (u + 0.46, v - 0.28), (u + 0.6, v + 0.14)]
    bench.solid(bench.curve(*shell, (u, v + 0.2)), "e0281c", 0.22)
    spots = ((-0.18, -0.18, 0.11), (0.16, -0.28, 0.12), (0.08, 0.02, 0.11), (0.4, -0.08, 0.1), (-0.26, 0.06, 0.07))
    for a, b, size in spots:
        bench.flat(bench.disc(u + a, v + b, size, size * 0.9), "181414")
    bench.flat(bench.disc(u - 0.58, v - 0.12, 0.07), "f6f4f0")
    bench.shine(bench.disc(u - 0.05, v - 0.36, 0.22, 0.06), 0.5)


@ACTIONS.draws("newborn foot", ground=grounds.bare, zoom=1.0, tilts=0.2, shift=(-0.2, 0.1))
def _foot(bench: Bench) -> None:
    """Let a grown-up's finger touch a newborn's small foot on a white cloth."""
    bench.layer(0.5)
    bench.solid(bench.curve((-7, 1.2), (-3, 0.75), (0, 0.95), (3, 0.7), (7, 1.1), (7, 6), (-7, 6)), "eef2f6", 0.4)
    bench.layer(0.58)
    skin = "e8a890"
    leg = bench.curve((-5.5, -0.6), (-3.2, -0.5), (-1.7, -0.35), (-1.55, 0.5), (-1.7, 1.15), (-3.2, 1.05), (-5.5, 0.9))
    bench.solid(leg, skin, 0.4)
    sole = [(-1.9, 0.9), (-1.2, 1.12), (-0.75, 0.9), (-0.62, 0.1), (-0.55, -0.7), (-0.75, -1.3), (-1.25, -1.35),
            (-1.7, -0.9), (-1.95, 0.0)]  # fmt: skip
    bench.solid(bench.curve(*sole), skin, 0.3)
    toes = ((-0.72, -1.5, 0.27), (-1.1, -1.62, 0.19), (-1.4, -1.55, 0.17), (-1.64, -1.38, 0.15), (-1.82, -1.16, 0.13))
    for u, v, size in toes:
        bench.solid(bench.disc(u, v, size, size * 1.15), skin, 0.12)
    bench.mark(bench.line([(-0.95, -0.6), (-1.1, 0.0), (-1.0, 0.5)], 0.06), "a8604c", 0.4)
    bench.layer(0.66)
    grips.point(bench.hand(-0.6, -0.1, 0.05))


@ACTIONS.draws("car screen", ground=grounds.car, zoom=1.0, tilts=0.2, shift=(-0.4, 0.0), lens=False)
def _car_screen(bench: Bench) -> None:
    """Point at the wide screen of a car that shows its battery."""
    bench.layer(0.45)
    bench.solid(bench.curve((-7, 1.5), (0, 1.1), (7, 1.5), (7, 7), (-7, 7)), "2a2e34", 0.3)
    bench.solid(bench.bar(-3.4, -2.1, 2.2, 1.5, 0.3), "101318", 0.14)
    bench.flat(bench.bar(-3.15, -1.85, 1.95, 1.25, 0.15), "12283c")
    bench.glow(-0.6, -0.3, 3.2, "4aa8e0", 0.35)
    bench.flat([bench.bar(-2.6, -0.9, 0.9, 0.45, 0.2), bench.bar(0.95, -0.5, 1.2, 0.05, 0.06)], "e8f0f4")
    bench.flat(bench.bar(-2.45, -0.75, 0.75, 0.3, 0.12), "12283c")
    bench.flat(bench.bar(-2.37, -0.67, 0.1, 0.22, 0.08), "3ed070")
    bolt = [(-1.0, -0.62), (-1.42, -0.14), (-1.14, -0.14), (-1.3, 0.2), (-0.85, -0.3), (-1.13, -0.3)]
    bench.flat(bench.poly(*bolt), "f6fff8")
    for n in range(4):
        a = math.tau * n / 4
        bench.flat(
            bench.disc(-2.4 + 0.9 * n, 0.87, 0.16 + 0.01 * math.cos(a)), ("4ab0e8", "e8b040", "e05a4a", "8ad0a0")[n]
        )
    bench.flat([bench.bar(-2.6, -1.55, -1.2, -1.35, 0.06), bench.bar(0.4, -1.55, 1.5, -1.35, 0.06)], "8ab0c4")
    bench.layer(0.66)
    grips.point(bench.hand(0.35, 0.35, 0.3))
