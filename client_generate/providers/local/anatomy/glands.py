"""Organs that filter, store and steer: kidneys, liver, pancreas, thyroid, bladder, womb, and a heart cut open."""
# fmt: off

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy.specimens import Slide
from client_generate.providers.local.drawing.brush import Point

_BEAN = [(-0.1, -0.62), (-0.36, -0.56), (-0.5, -0.2), (-0.5, 0.24), (-0.34, 0.58), (-0.06, 0.62), (0.1, 0.4)]
_BEAN += [(-0.02, 0.16), (-0.06, 0.0), (-0.02, -0.18), (0.1, -0.42)]


def _moved(points: list[Point], u: float, v: float, k: float = 1.0, flip: int = 1) -> list[Point]:
    return [(u + flip * k * x, v + k * y) for x, y in points]


def kidneys(slide: Slide) -> None:
    """Draw two kidneys on the great vessels, one of them cut open."""
    slide.rods([[(0.1, -3.0), (0.1, 0.0), (0.1, 3.0)]], [0.12] * 3, "d8403c")
    slide.rods([[(-0.12, -3.0), (-0.12, 0.0), (-0.12, 3.0)]], [0.11] * 3, "4a64b4")
    slide.rods([[(s * 0.1, -0.2), (s * 0.35, -0.12), (s * 0.62, -0.05)] for s in (-1, 1)], [0.06] * 3, "d8403c")
    slide.rods([[(s * 0.1, 0.1), (s * 0.35, 0.08), (s * 0.62, 0.05)] for s in (-1, 1)], [0.055] * 3, "4a64b4")
    slide.rods([[(s * 0.62, 0.1), (s * 0.44, 0.5), (s * 0.36, 3.0)] for s in (-1, 1)], [0.07, 0.05, 0.045], "e8c870")
    slide.body(_moved(_BEAN, -0.64, 0.0, 0.95), slide.tone("a83c34"), 0.3)
    slide.gleam([(-1.0, 0.2), (-1.04, -0.1), (-0.9, -0.4)], 0.06, 0.5)
    slide.body(_moved(_BEAN, 0.64, 0.0, 0.95, -1), slide.tone("a83c34"), 0.12)
    slide.flat(_moved(_BEAN, 0.65, 0.0, 0.86, -1), "e08070")
    for turn in np.linspace(-1.25, 1.25, 6).tolist():
        c, s = math.cos(turn), math.sin(turn)
        wedge = [(0.16, 0.0), (0.38, -0.12), (0.43, 0.0), (0.38, 0.12)]
        slide.flat([(0.62 + 0.92 * (a * c - b * s), 1.25 * (a * s + b * c)) for a, b in wedge], "a8342e")
    slide.flat([(0.5, 0.0), (0.64, -0.3), (0.74, -0.28), (0.72, 0.0), (0.74, 0.28), (0.64, 0.3)], "f0d488")


def liver(slide: Slide) -> None:
    """Draw the liver, its two lobes, the green gall bladder below it."""
    slide.rods([[(0.0, 0.1), (0.05, 0.6), (0.1, 3.0)]], [0.07, 0.06, 0.06], "6a9a4a")
    slide.rods([[(0.16, 0.1), (0.2, 0.6), (0.22, 3.0)]], [0.07, 0.065, 0.06], "4a64b4")
    slide.rods([[(-0.3, 0.2), (-0.38, 0.5), (-0.36, 0.66)]], [0.09, 0.15, 0.13], "5a9a48")
    outline = [(-1.15, -0.1), (-1.0, -0.55), (-0.5, -0.72), (0.0, -0.6), (0.5, -0.56), (1.1, -0.42), (1.2, -0.26)]
    outline += [(0.8, -0.05), (0.4, 0.14), (0.0, 0.26), (-0.4, 0.5), (-0.85, 0.66), (-1.1, 0.4)]
    slide.body(outline, slide.tone("a4402c"), 0.34)
    slide.lines([[(0.16, -0.58), (0.2, -0.2), (0.12, 0.22)]], 0.05, 0.03, slide.tone("5a1c14"), 0.8)
    slide.gleam([(-0.9, -0.2), (-0.7, -0.46), (-0.35, -0.55)], 0.09, 0.5)
    slide.gleam([(0.4, -0.42), (0.7, -0.38), (0.95, -0.32)], 0.05, 0.35)


def pancreas(slide: Slide) -> None:
    """Draw the pancreas in the bend of the gut, drops of insulin leaving it."""
    gut = [(-0.5, -0.8), (-0.95, -0.7), (-1.1, -0.2), (-1.05, 0.4), (-0.7, 0.75), (-0.2, 0.7), (0.2, 0.8)]
    slide.rods([gut], [0.2] * 7, "d88474")
    slide.lines([[(-1.2 + o, -0.2 + o), (-0.98 + o, -0.16 + o)] for o in (0.0, 0.04)], 0.02, 0.02,
        slide.tone("8a3a34"), 0.5)
    lobes = [(-0.62 + 1.75 * t, 0.3 - 0.62 * t + 0.12 * math.sin(t * 7), 0.27 - 0.16 * t) for t in np.linspace(0, 1,
        15).tolist()]
    for number, (u, v, r) in enumerate(lobes):
        for side in (-1, 1):
            slide.ball((u, v + side * r * 0.45), r * 0.72, "f0b868" if (number + side) % 3 else "e4a456", gloss=0.15)
    slide.marks([[(-0.8, 0.36), (-0.3, 0.22), (0.3, -0.02), (1.0, -0.28)]], 0.028, "fff0c0", 0.8)
    for number in range(14):
        u = -0.1 + 1.2 * (number * 0.618 % 1)
        v = 0.42 + 0.5 * (number * 0.755 % 1)
        slide.ball((u, v), 0.05, "58c8f0", gloss=0.8)
        slide.glow((u, v), 0.14, "58c8f0", 0.4)


def thyroid(slide: Slide) -> None:
    """Draw the windpipe and the gland like a butterfly before it."""
    slide.rods([[(0, -3.0), (0, 0.0), (0, 3.0)]], [0.3] * 3, "e8c8b0")
    slide.lines([[(-0.28, v), (0, v + 0.06), (0.28, v)] for v in np.arange(-0.2, 3.0, 0.2).tolist()], 0.07, 0.05,
        slide.tone("a87860"), 0.7)
    slide.body([(-0.4, -0.85), (0.0, -0.62), (0.4, -0.85), (0.38, -0.4), (0.0, -0.2), (-0.38, -0.4)],
        slide.tone("f0dcc0"), 0.12)
    wing = [(0.06, 0.1), (0.3, -0.1), (0.46, -0.66), (0.74, -0.62), (0.86, -0.1), (0.72, 0.5), (0.42, 0.62), (0.1,
        0.42)]
    slide.shapes([wing, [(-u, v) for u, v in wing]], "c8483c", 0.22)
    slide.gleam([(-0.66, 0.1), (-0.68, -0.2), (-0.62, -0.45)], 0.06, 0.5)
    slide.marks([[(s * 0.6, -0.4), (s * 0.5, 0.0), (s * 0.56, 0.35)] for s in (-1, 1)], 0.018, "8c1c28", 0.6)


def bladder(slide: Slide) -> None:
    """Draw the bladder cut open, liquid in it, two ureters above."""
    slide.rods([[(s * 0.5, -3.0), (s * 0.62, -0.6), (s * 0.5, 0.1)] for s in (-1, 1)], [0.07] * 3, "e0a090")
    slide.rods([[(0, 0.6), (0, 1.0), (0, 3.0)]], [0.16, 0.1, 0.1], "d07868")
    shell = [(0.0, -0.66), (0.55, -0.5), (0.8, 0.0), (0.6, 0.5), (0.14, 0.86), (-0.14, 0.86), (-0.6, 0.5), (-0.8,
        0.0), (-0.55, -0.5)]
    slide.body(shell, slide.tone("d07868"), 0.2)
    slide.flat([(u * 0.82, v * 0.82 + 0.02) for u, v in shell], "7a2c30")
    slide.flat([(-0.64, 0.0), (-0.3, -0.03), (0.0, 0.0), (0.3, 0.03), (0.64, 0.0), (0.48, 0.42), (0.1, 0.7), (-0.1,
        0.7), (-0.48, 0.42)], "f0c848")
    slide.marks([[(-0.64, 0.0), (0.0, 0.0), (0.64, 0.0)]], 0.02, "fff0b0", 0.8)


def womb(slide: Slide) -> None:
    """Draw womb, tubes and ovaries."""
    for s in (-1, 1):
        slide.rods([[(s * 0.3, -0.5), (s * 0.7, -0.75), (s * 1.1, -0.5), (s * 1.12, -0.1)]], [0.1, 0.08, 0.08,
            0.14], "e08878")
        slide.ball((s * 0.86, 0.02), 0.22, "f4dcc8", squash=0.75)
        slide.rods([[(s * 1.12, -0.1), (s * (1.12 + d), 0.1)] for d in (-0.12, -0.02, 0.1)], [0.05, 0.03], "e08878")
    slide.body([(-0.46, -0.6), (0.0, -0.72), (0.46, -0.6), (0.5, -0.2), (0.24, 0.4), (0.22, 1.0), (-0.22, 1.0),
        (-0.24, 0.4), (-0.5, -0.2)], slide.tone("d86c60"), 0.24)
    slide.flat([(-0.28, -0.46), (0.0, -0.4), (0.28, -0.46), (0.12, 0.0), (0.06, 0.5), (-0.06, 0.5), (-0.12, 0.0)],
        "7c1c2c")


def open_heart(slide: Slide) -> None:
    """Draw a heart cut open: two chambers above, two below, the valves between, blood coming and going."""
    slide.rods([[(0.3, -0.4), (0.36, -0.95), (0.1, -1.2), (-0.24, -1.0)]], [0.17, 0.16, 0.15, 0.13], "e05048")
    slide.rods([[(0.05, -1.15), (0.0, -1.5)], [(0.28, -1.1), (0.34, -1.5)]], [0.07, 0.06], "e05048")
    slide.rods([[(-0.5, -0.3), (-0.52, -0.9), (-0.5, -3.0)]], [0.15] * 3, "4a68b8")
    slide.rods([[(-0.05, -0.2), (0.02, -0.6), (0.4, -0.8), (0.9, -0.85)]], [0.14, 0.14, 0.12, 0.1], "5a78c8")
    outer = [(-0.6, -0.6), (-0.9, -0.2), (-0.86, 0.3), (-0.5, 0.8), (0.05, 1.15), (0.5, 0.95), (0.85, 0.45), (0.92,
        -0.1), (0.7, -0.55), (0.2, -0.5), (-0.2, -0.55)]
    slide.body(outer, slide.tone("c8484c"), 0.22)
    slide.flat([(-0.62, -0.46), (-0.22, -0.4), (-0.2, -0.08), (-0.4, 0.02), (-0.74, -0.02), (-0.78, -0.26)], "3c56a4")
    slide.flat([(-0.7, 0.12), (-0.3, 0.12), (-0.1, 0.4), (0.0, 0.86), (-0.3, 0.72), (-0.62, 0.4)], "4660b0")
    slide.flat([(0.2, -0.38), (0.6, -0.42), (0.78, -0.1), (0.66, 0.04), (0.3, 0.04), (0.14, -0.14)], "a01c24")
    slide.flat([(0.22, 0.16), (0.66, 0.14), (0.64, 0.46), (0.4, 0.8), (0.16, 0.86), (0.1, 0.5)], "a81c24")
    leaves = [[(-0.66, 0.02), (-0.5, 0.16)], [(-0.3, 0.04), (-0.44, 0.18)], [(0.28, 0.06), (0.4, 0.24)], [(0.66,
        0.06), (0.54, 0.24)]]
    slide.rods(leaves, [0.04, 0.02], "fff0dc")
    slide.marks([[(a[1][0], a[1][1]), (a[1][0] * 0.9 + 0.02, 0.6)] for a in leaves], 0.008, "fff0dc", 0.7)
    for u, v, tone in ((-0.5, -0.2, "7a98f0"), (-0.42, 0.34, "7a98f0"), (0.46, -0.18, "ff6a5c"), (0.42, 0.44,
        "ff6a5c")):
        slide.marks([[(u, v - 0.14), (u, v + 0.1)], [(u - 0.09, v + 0.02), (u, v + 0.12)], [(u + 0.09, v + 0.02),
            (u, v + 0.12)]], 0.02, tone, 0.9)
