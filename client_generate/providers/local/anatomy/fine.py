"""What is finer than a cell: chromosomes, scissors for genes, keys on receptors, atoms, villi, threads of collagen."""
# fmt: off

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy.specimens import Slide
from client_generate.providers.local.drawing.brush import Point


def chromosome(slide: Slide) -> None:
    """Draw a chromosome like an X, one arm unwinding into a double helix."""
    for s in (-1, 1):
        arm = [(s * 0.5 - 0.3, -0.95), (s * 0.34 - 0.3, -0.4), (s * 0.1 - 0.3, 0.0), (s * 0.34 - 0.3, 0.45),
            (s * 0.5 - 0.3, 1.0)]
        slide.rods([arm], [0.2, 0.22, 0.15, 0.22, 0.2], "5a8ae8" if s < 0 else "e05a98")
        for t in np.linspace(-0.9, 0.95, 15).tolist():
            u = s * (0.1 + 0.4 * abs(t)) - 0.3
            slide.marks([[(u - 0.19, t + 0.03), (u, t + 0.07), (u + 0.19, t)]], 0.016, "2a2060", 0.45)
    helix(slide, (0.32, 0.9), (1.7, -0.1), 0.16, 2.5)


def helix(slide: Slide, start: Point, end: Point, wide: float, turns: float, gap: tuple[float, float] = (2.0,
    2.0)) -> None:
    """Draw a piece of a double helix between two places, none of it where it is cut: `gap` from part to part."""
    long = math.hypot(end[0] - start[0], end[1] - start[1])
    c, s = (end[0] - start[0]) / long, (end[1] - start[1]) / long

    def at(t: float, off: float) -> Point:
        return start[0] + c * long * t - s * off, start[1] + s * long * t + c * off

    steps = [t for t in np.linspace(0, 1, int(turns * 12) + 1).tolist() if not gap[0] < t < gap[1]]
    for number, t in enumerate(steps):
        off = wide * math.cos(2 * math.pi * turns * t)
        slide.rods([[at(t, off), at(t, 0.0)]], [wide * 0.11] * 2, ("e85a6a", "58c088", "f0c850",
            "8a78e0")[number % 4])
        slide.rods([[at(t, 0.0), at(t, -off)]], [wide * 0.11] * 2, ("58c088", "f0c850", "8a78e0",
            "e85a6a")[number % 4])
    for low, high in ((0.0, min(gap[0], 1.0)), (min(gap[1], 1.0), 1.0)):
        if high > low:
            for sign, tone in ((1, "48b8e0"), (-1, "f0a040")):
                line = [at(t, sign * wide * math.cos(2 * math.pi * turns * t)) for t in np.linspace(low, high,
                    max(int(turns * 14 * (high - low)), 4)).tolist()]
                slide.rods([line], [wide * 0.17] * len(line), tone)


def scissors(slide: Slide) -> None:
    """Draw a strand of genes, cut by glowing scissors."""
    helix(slide, (-3.0, 0.42), (3.0, 0.42), 0.34, 4.6, (0.46, 0.54))
    slide.glow((0.0, 0.4), 0.9, "fff0a0", 0.8)
    steel = "dcecff"
    for s in (-1, 1):
        slide.rods([[(s * 0.05, -0.12), (-s * 0.14, 0.3), (-s * 0.2, 0.66)]], [0.08, 0.06, 0.02], steel)
        slide.rods([[(s * 0.05, -0.12), (s * 0.22, -0.4)]], [0.06, 0.055], steel)
        ring = [(s * 0.36 + 0.24 * math.cos(a), -0.66 + 0.28 * math.sin(a)) for a in np.linspace(0,
            2 * math.pi + 0.3, 18).tolist()]
        slide.rods([ring], [0.055] * 18, "58a8f0")
    slide.ball((0.0, -0.02), 0.06, "8aa0b8", gloss=0.8)
    slide.glow((0.0, 0.42), 0.34, "ffffff", 0.9)


def _wall(slide: Slide, v: float, tone: str = "d8705c") -> None:
    """Draw a cell's wall of two rows of heads across the picture, the cell below it."""
    slide.shapes([[(-6, v + 0.1), (6, v + 0.1), (6, v + 6), (-6, v + 6)]], "8a3038", 0.05)
    for number in range(-26, 27):
        u = number * 0.15
        slide.marks([[(u, v + 0.06), (u + 0.02, v + 0.34)]], 0.012, "f4c890", 0.8)
        slide.ball((u, v), 0.075, tone, gloss=0.2)
        slide.ball((u, v + 0.4), 0.075, tone, gloss=0.2)


def _hexagon(slide: Slide, at: Point, radius: float) -> None:
    points = [(at[0] + radius * math.cos(a), at[1] + radius * math.sin(a)) for a in np.arange(6) * math.pi / 3]
    slide.rods([[points[n], points[(n + 1) % 6]] for n in range(6)], [radius * 0.2] * 2, "fff4d0")
    for point in points:
        slide.ball(point, radius * 0.3, "f8f0e0" if point[1] < at[1] else "f0b040", gloss=0.5)


def insulin(slide: Slide) -> None:
    """Draw a cell's wall: a key on a receptor opens a gate, sugar runs in through it."""
    _wall(slide, 0.16)
    for s in (-1, 1):
        slide.rods([[(0.62 + s * 0.24, -0.06), (0.62 + s * 0.2, 0.3), (0.62 + s * 0.28, 0.76)]], [0.14, 0.12, 0.13],
            "58b868")
    slide.glow((0.62, 0.3), 0.5, "ffe080", 0.6)
    for u, v in ((0.62, -0.7), (0.46, -0.3), (0.64, 0.12), (0.58, 0.56), (0.9, -0.92), (1.3, -0.5), (0.3, 1.0),
        (0.9, 1.05), (1.5, -0.9)):
        _hexagon(slide, (u, v), 0.11)
    slide.rods([[(-0.62, 0.8), (-0.62, 0.1)]], [0.11, 0.13], "3c9ad8")
    slide.rods([[(-0.62, 0.06), (-0.9, -0.14), (-0.88, -0.4)], [(-0.62, 0.06), (-0.34, -0.14), (-0.36, -0.4)]],
        [0.12, 0.1, 0.1], "3c9ad8")
    _key(slide, (-0.62, -0.16))
    slide.glow((-0.62, -0.1), 0.6, "ffd860", 0.7)


def _key(slide: Slide, at: Point) -> None:
    """Draw a key that points down at `at`."""
    u, v = at
    ring = [(u + 0.2 * math.cos(a), v - 0.68 + 0.2 * math.sin(a)) for a in np.linspace(0, 2 * math.pi + 0.3,
        16).tolist()]
    slide.rods([ring], [0.06] * 16, "f4c430")
    slide.rods([[(u, v - 0.48), (u, v + 0.08)]], [0.06, 0.06], "f4c430")
    slide.rods([[(u, v + 0.04), (u + 0.17, v + 0.04)], [(u, v - 0.12), (u + 0.14, v - 0.12)]], [0.05, 0.05], "f4c430")


def docking(slide: Slide) -> None:
    """Draw a receptor protein with a pocket, a drug's molecule settling into it as a key in a lock."""
    pocket = [(-1.1, -0.2), (-0.8, -0.55), (-0.46, -0.4), (-0.34, 0.02), (-0.3, 0.3), (0.0, 0.38), (0.3, 0.3),
        (0.34, 0.02), (0.46, -0.4), (0.8, -0.55), (1.1, -0.2), (1.1, 0.5), (0.7, 1.0), (0.0, 1.1), (-0.7, 1.0),
        (-1.1, 0.5)]
    slide.body(pocket, slide.tone("6a6ad0"), 0.3)
    for number in range(26):
        a = number * 2.4
        far = math.sqrt((number + 0.5) / 26)
        u, v = far * math.cos(a), 0.5 + 0.5 * far * math.sin(a)
        if abs(u) > 0.5 or v > 0.55:
            slide.ball((u, v), 0.17, "7a7ae0" if number % 2 else "5858b8", gloss=0.2)
    slide.glow((0.0, 0.0), 0.8, "ffe090", 0.8)
    atoms = [(0.0, 0.14, 0.15, "ff8a3c"), (-0.15, -0.08, 0.14, "ffd048"), (0.15, -0.08, 0.14, "ffd048"), (-0.12,
        -0.34, 0.14, "ff8a3c"), (0.12, -0.34, 0.14, "ffd048"), (0.0, -0.58, 0.13, "ff5a4a"), (0.2, -0.74, 0.11,
        "f8f4e8"), (-0.2, -0.72, 0.11, "f8f4e8")]
    slide.rods([[atoms[a][:2], atoms[b][:2]] for a, b in ((0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (4, 5), (5, 6),
        (5, 7))], [0.05, 0.05], "f4f0e0")
    for u, v, r, tone in atoms:
        slide.ball((u, v), r, tone, gloss=0.5)
    slide.marks([[(s * 0.5, -1.0), (s * 0.44, -0.72)] for s in (-1, 1)], 0.02, "fff0c0", 0.8)


def nano(slide: Slide) -> None:
    """Draw a carrier for medicine: a shell of small balls, its load inside."""
    slide.glow((0, 0), 1.2, "60d8f0", 0.6)
    slide.ball((0, 0), 0.6, "2a5a90", gloss=0.0)
    for n in range(9):
        a, r = n * 2.4, 0.42 * math.sqrt((n + 0.5) / 9)
        slide.ball((r * math.cos(a), r * math.sin(a)), 0.13, "ffb040", gloss=0.5)
    for n in range(22):
        a = 2 * math.pi * n / 22
        slide.rods([[(0.82 * math.cos(a), 0.82 * math.sin(a)), (0.62 * math.cos(a), 0.62 * math.sin(a))]], [0.03,
            0.02], "c8e8f0")
        slide.ball((0.84 * math.cos(a), 0.84 * math.sin(a)), 0.12, "58c8e8", gloss=0.5)


def villi(slide: Slide) -> None:
    """Draw the gut's lining: tall fingers with vessels in them, crumbs of food above."""
    slide.shapes([[(-6, 0.85), (6, 0.85), (6, 4), (-6, 4)]], "b8484c", 0.1)
    for number in range(-6, 7):
        u, tall = number * 0.42, 0.8 + 0.16 * math.sin(number * 2.2)
        slide.rods([[(u, 1.3), (u + 0.03, 0.4), (u - 0.02, 0.7 - tall)]], [0.2, 0.19, 0.17], "e88a80")
        slide.marks([[(u - 0.07, 1.2), (u - 0.06, 0.3), (u, 0.74 - tall), (u + 0.07, 0.3), (u + 0.07, 1.2)]], 0.022,
            "d02c38", 0.85)
        slide.marks([[(u, 1.2), (u, 0.9 - tall)]], 0.018, "f4d860", 0.85)
    for number in range(22):
        u, v = -1.9 + 3.8 * (number * 0.618 % 1), -0.9 + 0.7 * (number * 0.755 % 1)
        slide.ball((u, v), 0.055, ("f0c040", "70c850", "f07a50", "f8f0d8")[number % 4], gloss=0.4)


def atom(slide: Slide) -> None:
    """Draw an atom: its core of balls, electrons on three paths."""
    slide.glow((0, 0), 1.1, "60b8ff", 0.6)
    for turn in (0.0, math.pi / 3, -math.pi / 3):
        c, s = math.cos(turn), math.sin(turn)
        path = [(c * 1.1 * math.cos(a) - s * 0.36 * math.sin(a), s * 1.1 * math.cos(a) + c * 0.36 * math.sin(a))
            for a in np.linspace(0, 2 * math.pi, 40).tolist()]
        slide.marks([path], 0.014, "9adcff", 0.9)
        spot = path[int(5 + turn * 3)]
        slide.glow(spot, 0.3, "60d0ff", 0.9)
        slide.ball(spot, 0.08, "50b8ff", gloss=0.8)
    for n in range(13):
        a, r = n * 2.4, 0.24 * math.sqrt((12.5 - n) / 13)
        slide.ball((r * math.cos(a), r * math.sin(a)), 0.12, "ff6048" if n % 2 else "f4e8d8", gloss=0.5)


def threads(slide: Slide) -> None:
    """Draw threads of collagen, twisted as ropes are, crossing each other."""
    for number, (v, lean, tone) in enumerate(((-0.75, 0.3, "f0c8b0"), (0.7, -0.35, "e8b4a0"), (-0.2, -0.14,
        "f4d4c0"), (0.3, 0.24, "f8dccc"))):
        for twist in range(3):
            line = [(u, v + lean * u * 0.5 + 0.11 * math.sin(u * 5 + twist * 2.1 + number)) for u in np.linspace(-4,
                4, 46).tolist()]
            slide.rods([line], [0.1] * 46, tone if twist % 2 else "e0a08c")
    slide.glow((0.4, -0.1), 0.9, "ffe8c0", 0.4)
