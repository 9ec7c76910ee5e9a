"""What is put into bodies, and what is looked at through instruments: implants, pacemakers, the fundus, airways."""

from __future__ import annotations

import math

from client_generate.providers.local.anatomy.glands import open_heart
from client_generate.providers.local.anatomy.specimens import Slide
from client_generate.providers.local.drawing.brush import Point


def implant(slide: Slide) -> None:
    """Draw a titanium screw in a jaw cut open, a white crown on it, a tooth with its roots on either side."""
    slide.shapes([[(-5, 0.3), (-1, 0.24), (0, 0.3), (1, 0.24), (5, 0.3), (5, 3), (-5, 3)]], "e8cfa4", 0.1)
    for number in range(26):
        u = -2.6 + 0.2 * number
        if abs(u) > 0.3:
            slide.disc((u, 0.62 + 0.5 * (number * 0.618 % 1)), 0.05, 0.04, "b88a58", 0.6)
    for side in (-1, 1):
        x = side * 1.0
        roots = [[(x - 0.2, 0.1), (x - 0.24, 0.5), (x - 0.2, 0.95)], [(x + 0.2, 0.1), (x + 0.24, 0.5), (x + 0.2, 0.95)]]
        slide.rods(roots, [0.16, 0.12, 0.05], "f4e8cc")
        slide.body([(x - 0.4, 0.1), (x - 0.44, -0.5), (x - 0.2, -0.72), (x, -0.62), (x + 0.2, -0.72), (x + 0.44, -0.5),
            (x + 0.4, 0.1)], slide.tone("fbf8f0"), 0.14)  # fmt: skip
    slide.shapes([[(-5, -0.06), (-1.4, -0.1), (-0.7, -0.2), (0, -0.04), (0.7, -0.2), (1.4, -0.1), (5, -0.06), (5, 0.36),
        (-5, 0.36)]], "e0686c", 0.12)  # fmt: skip
    slide.body([(-0.17, -0.1), (0.17, -0.1), (0.16, 0.6), (0.06, 1.05), (-0.06, 1.05), (-0.16, 0.6)],
        slide.tone("b8c2cc"), 0.1)  # fmt: skip
    threads = [[(-0.22 + 0.012 * n, 0.1 + 0.13 * n), (0.22 - 0.012 * n, 0.16 + 0.13 * n)] for n in range(7)]
    slide.rods(threads, [0.035, 0.035], "e4eaf0")
    slide.marks([[(-0.2, 0.16 + 0.13 * n), (0.2, 0.21 + 0.13 * n)] for n in range(7)], 0.014, "5a6672")
    slide.body([(-0.36, -0.1), (-0.42, -0.5), (-0.2, -0.74), (0, -0.64), (0.2, -0.74), (0.42, -0.5), (0.36, -0.1)],
        slide.tone("ffffff"), 0.16)  # fmt: skip
    slide.glow((0.0, 0.45), 0.5, "a8d8ff", 0.35)


def paced(slide: Slide) -> None:
    """Draw a heart cut open, a small steel pacemaker capsule in its chamber."""
    open_heart(slide)
    slide.glow((-0.36, 0.5), 0.42, "fff0b0", 0.7)
    slide.rods([[(-0.46, 0.2), (-0.26, 0.66)]], [0.13, 0.13], "d8e0e8")
    slide.rods([[(-0.42, 0.3), (-0.3, 0.57)]], [0.132, 0.132], "8a98a8")
    hooks: list[list[Point]] = [
        [(-0.24, 0.7), (-0.12 + 0.09 * n, 0.86 - 0.06 * n), (-0.02, 0.78 - 0.1 * n)] for n in range(3)
    ]
    slide.rods(hooks, [0.025, 0.022, 0.012], "f4d878")


def fundus(slide: Slide) -> None:
    """Draw the back of an eye as a doctor sees it: orange, a bright disc, vessels that branch from it."""
    slide.disc((0, 0), 1.2, 1.2, "120806")
    slide.disc((0, 0), 1.1, 1.1, "d8642c")
    slide.glow((-0.2, 0.0), 1.0, "ffa050", 0.5)
    slide.disc((-0.42, 0.05), 0.22, 0.25, "7a2c18", 0.75)
    at = (0.45, 0.0)
    slide.disc(at, 0.2, 0.24, "ffe8a8")
    slide.glow(at, 0.34, "fff0c0", 0.6)
    for up in (-1, 1):
        lines: list[list[Point]] = [
            [at, (0.34, up * 0.34), (0.0, up * 0.6), (-0.5, up * 0.66), (-0.85, up * 0.46)],
            [at, (0.6, up * 0.3), (0.72, up * 0.6), (0.68, up * 0.8)],
            [(0.0, up * 0.6), (-0.1, up * 0.84), (-0.3, up * 0.98)],
            [(-0.2, up * 0.64), (-0.4, up * 0.4), (-0.6, up * 0.26)],
            [(0.34, up * 0.34), (0.1, up * 0.3), (-0.1, up * 0.22)],
        ]
        slide.marks([*lines[:2]], 0.034, "8a1414", 0.95)
        slide.marks([*lines[2:]], 0.02, "a01c1c", 0.9)
        slide.marks([[(u + 0.05, v + 0.04 * up) for u, v in line] for line in lines[:2]], 0.02, "e8402c", 0.9)
    for u, v in ((-0.62, 0.2), (-0.2, 0.3), (0.1, -0.16)):
        slide.disc((u, v), 0.06, 0.05, "6a0c0c", 0.85)


def airway(slide: Slide) -> None:
    """Look down a windpipe to where it forks: one wide passage goes on to the right, a smaller one to the left."""
    slide.disc((0, 0), 3.4, 2.4, "b05862")
    for number, tone in enumerate(("d8848c", "e8a0a4", "d07a84", "e0949a", "c46c76")):
        grow = 2.3 - 0.3 * number
        slide.disc((0, 0.05), grow * 1.25, grow * 0.8, tone)
        slide.marks([[(grow * 1.2 * math.cos(a / 8), 0.05 + grow * 0.77 * math.sin(a / 8)) for a in range(51)]], 0.02,
            "fff0f0", 0.35)  # fmt: skip
    for x, y, size in ((0.5, 0.0, 0.62), (-0.66, 0.12, 0.4)):
        for number, tone in enumerate(("a8525e", "d88a92", "8c3e4a", "b8626e", "6a2832", "8a3c48", "30101a")):
            part = size * (1 - 0.135 * number)
            slide.disc((x * (1 + 0.05 * number), y + 0.015 * number), part * 0.95, part, tone)
    for u, v in ((-1.1, -0.5), (0.2, -0.72), (1.3, 0.5), (-0.3, 0.66)):
        slide.glow((u, v), 0.22, "ffffff", 0.55)


def face_nerve(slide: Slide) -> None:
    """Draw a glass head in profile, the brain in it, a nerve in three branches to brow, cheek and jaw glowing red."""
    head: list[Point] = [(-0.1, -1.1), (0.4, -1.0), (0.7, -0.6), (0.72, -0.3), (0.9, 0.02), (0.76, 0.1), (0.78, 0.3),
        (0.7, 0.42), (0.7, 0.6), (0.5, 0.72), (0.2, 0.7), (0.14, 1.2), (-0.6, 1.2), (-0.62, 0.5), (-0.86, 0.1),
        (-0.9, -0.5), (-0.6, -0.95)]  # fmt: skip
    slide.flat(head, "8ac8e8", 0.35)
    slide.marks([[*head, head[0]]], 0.02, "d8f4ff", 0.8)
    slide.body([(-0.1, -0.9), (0.34, -0.8), (0.5, -0.45), (0.3, -0.2), (-0.2, -0.12), (-0.66, -0.2), (-0.72, -0.55),
        (-0.5, -0.82)], slide.tone("e8a0a8"), 0.2)  # fmt: skip
    folds: list[list[Point]] = [
        [(-0.56 + 0.2 * n, -0.3), (-0.5 + 0.2 * n, -0.5), (-0.6 + 0.2 * n, -0.7)] for n in range(5)
    ]
    slide.marks(folds, 0.02, "b8606c", 0.7)
    branches: list[list[Point]] = [
        [(-0.22, 0.0), (0.1, -0.1), (0.4, -0.2), (0.62, -0.5)],
        [(-0.22, 0.0), (0.1, 0.06), (0.45, 0.12), (0.68, 0.16)],
        [(-0.22, 0.0), (-0.02, 0.24), (0.26, 0.46), (0.6, 0.52)],
    ]
    for wide, tone in ((0.06, "ff3018"), (0.03, "ffd050")):
        slide.marks(branches, wide, tone, 0.95)
    slide.glow((-0.22, 0.0), 0.34, "ff4020", 1.0)
    for line in branches:
        slide.glow(line[-1], 0.2, "ff3018", 0.7)


def folded(slide: Slide) -> None:
    """Draw a protein: one ribbon that goes from coils to arrows and back, its colour changing on the way."""
    tones = ("3a6ae0", "2aa8d8", "2ac08a", "a8c838", "f0b428", "f07a2c", "e0403c")
    turns = [(0.75 * math.cos(n * 0.62) * (1 - n * 0.012) + 0.12 * math.sin(n * 1.7),
              0.7 * math.sin(n * 0.93) * (1 - n * 0.01)) for n in range(36)]  # fmt: skip
    for number, tone in enumerate(tones):
        part = turns[number * 5 : number * 5 + 6]
        slide.rods([part], [0.12] * len(part), tone)
        slide.marks([[(u - 0.03, v - 0.04) for u, v in part]], 0.025, "ffffff", 0.5)


def tangled(slide: Slide) -> None:
    """Draw two grey nerve cells, brown threads in a clump between them, one tagged by a small antibody."""
    for x, y in ((-1.0, -0.35), (1.05, 0.3)):
        arms = [[(x, y), (x + 0.9 * math.cos(a), y + 0.7 * math.sin(a)), (x + 1.3 * math.cos(a + 0.2),
            y + 1.1 * math.sin(a + 0.2))] for a in (0.3, 1.2, 2.2, 3.0, 4.0, 5.0)]  # fmt: skip
        slide.rods(arms, [0.12, 0.06, 0.03], "8a94a8")
        slide.ball((x, y), 0.34, "a4aec0", gloss=0.3)
        slide.ball((x, y), 0.13, "5a6480", gloss=0.2)
    threads = [
        [(0.5 * math.cos(n * 2.4) * k, 0.45 * math.sin(n * 1.7) * k) for k in (-1.0, -0.4, 0.3, 0.9)] for n in range(13)
    ]
    slide.rods(threads, [0.05, 0.06, 0.06, 0.04], "b8782c")
    slide.rods([[(-0.05, -1.0), (-0.05, -0.66)], [(-0.05, -0.68), (-0.25, -0.42)], [(-0.05, -0.68), (0.15, -0.42)]],
        [0.07, 0.06], "4ad8f0")  # fmt: skip
    slide.glow((0.0, -0.5), 0.4, "8af0ff", 0.6)


def clouded_lens(slide: Slide) -> None:
    """Look at an eye through an operating microscope: a red glow, a milky lens in pieces, a fine probe at it."""
    slide.disc((0, 0), 1.3, 1.3, "f4ece4")
    slide.disc((0, 0), 0.95, 0.95, "3a6a8a")
    slide.marks([[(0.66 * math.cos(n * 0.21), 0.66 * math.sin(n * 0.21)), (0.92 * math.cos(n * 0.21), 0.92 *
        math.sin(n * 0.21))] for n in range(30)], 0.012, "8ac0d8", 0.6)  # fmt: skip
    slide.disc((0, 0), 0.66, 0.66, "e8502c")
    slide.glow((0, 0), 0.7, "ff8a50", 0.6)
    for a in (0.4, 1.9, 3.3, 4.9):
        u, v = 0.24 * math.cos(a), 0.24 * math.sin(a)
        slide.body([(u + 0.26 * math.cos(a + k), v + 0.26 * math.sin(a + k)) for k in (-1.1, 0.0, 1.1, 2.6, 3.7)],
            slide.tone("f0ece0"), 0.08)  # fmt: skip
    slide.rods([[(1.9, -1.1), (0.7, -0.36), (0.1, -0.04)]], [0.1, 0.07, 0.03], "c8d0d8")
    slide.rods([[(-1.7, 0.9), (-0.6, 0.3), (-0.2, 0.12)]], [0.06, 0.04, 0.02], "a8b4c0")
    slide.disc((-0.5, -0.55), 0.1, 0.08, "ffffff", 0.9)
