"""Cells and what happens to them: they divide, meet, eat, are attacked; sperm and egg, fat, tumours, mitochondria."""
# fmt: off

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy import germs
from client_generate.providers.local.anatomy.specimens import Slide
from client_generate.providers.local.drawing.brush import Point


def _core(slide: Slide, at: Point, radius: float, natural: str = "6a4ab0") -> None:
    slide.ball(at, radius, natural, gloss=0.2)
    slide.ball((at[0] - radius * 0.2, at[1] - radius * 0.1), radius * 0.35, "3a2a78", gloss=0.0)


def _round(radius: float, count: int, phase: float = 0.0) -> list[tuple[float, float, float]]:
    """Return places around a circle, and the way out at each."""
    turns = [phase + 2 * math.pi * n / count for n in range(count)]
    return [(radius * math.cos(a), radius * math.sin(a), a) for a in turns]


def dividing(slide: Slide) -> None:
    """Draw a cell that becomes two: a waist, chromosomes drawn apart on their threads."""
    half = [(-0.06, -0.38), (0.3, -0.66), (0.8, -0.66), (1.12, -0.3), (1.12, 0.3), (0.8, 0.66), (0.3, 0.66), (-0.06,
        0.38)]
    whole = [*half[1:-1], (0.0, 0.36), *[(-u, v) for u, v in half[1:-1][::-1]], (0.0, -0.36)]
    slide.body(whole, slide.tone("58b8c8"), 0.3)
    slide.flat([(u * 0.9, v * 0.86) for u, v in whole], "8adce4", 0.55)
    for s in (-1, 1):
        slide.marks([[(s * 0.95, 0.0), (s * 0.5, v), (0.0, v * 1.1)] for v in np.linspace(-0.4, 0.4, 7).tolist()],
            0.007, "f0fcff", 0.7)
        for v in (-0.3, -0.1, 0.1, 0.3):
            slide.rods([[(s * 0.42, v - 0.07), (s * 0.58, v), (s * 0.42, v + 0.07)]], [0.045] * 3, "d8386c")
        slide.ball((s * 0.98, 0.0), 0.06, "ffd060")


def mitochondrion(slide: Slide) -> None:
    """Draw a mitochondrion cut open, its folds inside, sparks of energy leaving it."""
    body = [(-1.1, 0.1), (-0.9, -0.44), (-0.2, -0.62), (0.6, -0.56), (1.1, -0.2), (1.05, 0.3), (0.5, 0.56), (-0.4,
        0.6), (-0.95, 0.44)]
    slide.body(body, slide.tone("d86a48"), 0.2)
    slide.flat([(u * 0.88, v * 0.8) for u, v in body], "7a2440")
    for number, u in enumerate(np.linspace(-0.78, 0.82, 9).tolist()):
        s = 1 if number % 2 else -1
        reach = 0.44 * math.sqrt(max(0.0, 1 - (u / 1.1) ** 2))
        slide.rods([[(u, s * reach), (u + 0.03, s * reach * 0.2), (u, -s * reach * 0.5)]], [0.07, 0.06, 0.06],
            "f0a060")
    for u, v, _ in _round(1.0, 9, 0.3):
        at = (u * 1.22, v * 0.86)
        slide.glow(at, 0.3, "ffe080", 0.9)
        slide.ball(at, 0.06, "ffe890", gloss=0.6)


def whole_cell(slide: Slide) -> None:
    """Draw a cell cut open: nucleus, folds around it, mitochondria, bubbles."""
    slide.ball((0, 0), 1.0, "e0a078", gloss=0.1)
    slide.ball((0, 0), 0.92, "f4cca0", gloss=0.0, strength=0.85)
    for r in (0.5, 0.58, 0.66):
        slide.marks([[(r * math.cos(a) - 0.1, r * math.sin(a)) for a in np.linspace(0.5, 2.6, 7).tolist()]], 0.022,
            "d86a8c", 0.9)
    _core(slide, (-0.12, -0.06), 0.4, "8a58c0")
    for u, v, turn in ((0.5, -0.42, 0.6), (0.62, 0.2, -0.5), (-0.5, -0.6, -0.4), (-0.66, 0.34, 1.0)):
        slide.ball((u, v), 0.2, "e8643c", squash=0.5, turn=turn)
        c, s = math.cos(turn), math.sin(turn)
        slide.marks([[(u + d * c + 0.06 * s, v + d * s - 0.06 * c), (u + d * c - 0.06 * s,
            v + d * s + 0.06 * c)] for d in (-0.1, 0.0, 0.1)], 0.014, "ffd890")
    for number in range(18):
        a, r = number * 2.4, 0.88 * math.sqrt((number + 0.5) / 18)
        slide.ball((r * math.cos(a), r * math.sin(a)), 0.04, "58b0c8" if number % 2 else "f0d050")


def fat(slide: Slide) -> None:
    """Draw fat cells packed together, a small vessel between."""
    spots = [(-0.62, -0.5, 0.46), (0.24, -0.62, 0.44), (-1.06, 0.2, 0.36), (-0.2, 0.16, 0.5), (0.72, 0.06, 0.46),
        (-0.62, 0.76, 0.4), (0.34, 0.84, 0.42), (1.06, -0.62, 0.36)]
    slide.rods([[(-1.4, -0.3), (-0.4, -0.12), (0.3, -0.2), (1.5, 0.5)]], [0.1, 0.08, 0.07, 0.06], "d83a38")
    for u, v, r in spots:
        slide.ball((u, v), r, "f4c448", gloss=0.6)
        slide.ball((u + r * 0.66, v + r * 0.5), r * 0.16, "a86a30", gloss=0.0)


def tumour(slide: Slide) -> None:
    """Draw a lump of dark cells, fed by fine vessels."""
    for u, v, a in _round(1.5, 7, 0.2):
        bend = (u * 0.75 + 0.14 * math.cos(a + 1.5), v * 0.75 + 0.14 * math.sin(a + 1.5))
        slide.rods([[(u * 1.3, v * 1.3), bend, (u * 0.34, v * 0.34)]], [0.09, 0.06, 0.03], "d8343a")
        slide.rods([[bend, (u * 0.6 + 0.2 * math.cos(a - 1.2), v * 0.6 + 0.2 * math.sin(a - 1.2))]], [0.045, 0.02],
            "d8343a")
    _lump(slide, (0, 0), 0.72)


def _lump(slide: Slide, at: Point, radius: float, natural: str = "7a4a8c") -> None:
    """Draw a knobbly ball of cells."""
    count = 34
    balls = []
    for i in range(count):
        z = 1 - 2 * (i + 0.5) / count
        a, r = i * 2.39996, math.sqrt(1 - z * z)
        balls.append((z, r * math.cos(a), r * math.sin(a)))
    slide.ball(at, radius * 0.95, "4a2a5c", gloss=0.0)
    for z, u, v in sorted(balls):
        if z > -0.3:
            tone = natural if (int(u * 50) + int(v * 50)) % 3 else "a0609c"
            slide.ball((at[0] + u * radius * 0.86, at[1] + v * radius * 0.86), radius * (0.24 + 0.06 * z), tone,
                gloss=0.15)


def attack(slide: Slide) -> None:
    """Draw a large cancer cell, T cells holding on to it with their arms, sparks where they touch."""
    _lump(slide, (0.3, 0.05), 0.74)
    for u, v, r in ((-0.86, -0.5, 0.34), (-0.9, 0.5, 0.3), (0.9, -0.82, 0.26)):
        way = math.atan2(0.05 - v, 0.3 - u)
        for off in (-0.6, -0.2, 0.2, 0.6):
            tip = (u + (r + 0.26) * math.cos(way + off * 0.8), v + (r + 0.26) * math.sin(way + off * 0.8))
            slide.rods([[(u + r * 0.8 * math.cos(way + off), v + r * 0.8 * math.sin(way + off)), tip]], [0.06,
                0.035], "48b0e8")
        for x, y, _ in _round(r, 14, u):
            slide.ball((u + x, v + y), 0.07, "48b0e8", gloss=0.2)
        slide.ball((u, v), r, "58b8f0", gloss=0.5)
        hit = (u + (r + 0.2) * math.cos(way), v + (r + 0.2) * math.sin(way))
        slide.glow(hit, 0.42, "fff0a0", 0.95)


def eater(slide: Slide) -> None:
    """Draw a white blood cell that closes around a bacterium."""
    outline = []
    for n in range(26):
        a = 0.62 + (2 * math.pi - 1.24) * n / 25
        r = 0.92 + 0.07 * math.sin(n * 2.3)
        outline.append((r * math.cos(a), r * math.sin(a)))
    outline += [(0.5, -0.34), (0.28, -0.1), (0.26, 0.12), (0.52, 0.36)]
    slide.body(outline, slide.tone("e8e4f4"), 0.34)
    for u, v, r in ((-0.5, -0.22, 0.26), (-0.36, 0.16, 0.25), (-0.1, -0.42, 0.22)):
        slide.ball((u, v), r, "8a70c8", gloss=0.15)
    for number in range(16):
        a, r = number * 2.4, 0.75 * math.sqrt((number + 0.5) / 16)
        slide.ball((-0.12 + r * math.cos(a), r * math.sin(a)), 0.035, "c8a8e0", gloss=0.0)
    germs.bacterium(slide.plate, slide.look, slide.place([(0.74, 0.0)])[0], slide.size * 0.26, 0.0, 2)


def fertilised(slide: Slide) -> None:
    """Draw a large egg cell, sperm swimming towards it from one side."""
    slide.glow((0.34, 0.0), 1.25, "ffd8a0", 0.6)
    slide.ball((0.34, 0.0), 0.86, "f4c8a0", gloss=0.2, strength=0.55)
    slide.ball((0.34, 0.0), 0.7, "f0a060", gloss=0.3)
    slide.ball((0.42, -0.05), 0.2, "f8d8a8", gloss=0.2)
    for number, (u, v, turn) in enumerate(((-0.58, 0.06, 0.0), (-0.74, -0.46, 0.35), (-0.8, 0.56, -0.35), (-1.3,
        -0.16, 0.1), (-1.4, 0.34, -0.1), (-0.4, -0.86, 0.7), (-1.5, -0.62, 0.3))):
        c, s = math.cos(turn), math.sin(turn)
        tail = [(u - d * c - 0.07 * math.sin(d * 9 + number) * s,
            v - d * s + 0.07 * math.sin(d * 9 + number) * c) for d in np.linspace(0.05, 0.8, 9).tolist()]
        slide.rods([tail], [0.035, 0.03, 0.028, 0.024, 0.02, 0.018, 0.014, 0.012, 0.008], "d8e8f8")
        slide.ball((u, v), 0.11, "eef6ff", squash=0.66, turn=turn, gloss=0.6)


def stem(slide: Slide) -> None:
    """Draw a young ball of clear cells, glowing."""
    slide.glow((0, 0), 1.5, "8ae0d0", 0.6)
    slide.ball((0, 0), 0.98, "8ad8d0", gloss=0.2, strength=0.4)
    for u, v, r in ((-0.36, -0.4, 0.44), (0.4, -0.36, 0.44), (-0.46, 0.36, 0.42), (0.38, 0.42, 0.46), (0.0, 0.0,
        0.46)):
        slide.ball((u, v), r, "a0e4d8", gloss=0.4)
        slide.ball((u + 0.04, v + 0.03), r * 0.4, "58b0b8", gloss=0.0, strength=0.8)


def bound_virus(slide: Slide) -> None:
    """Draw a virus that lands on a cell's wall, receptors reaching up to its spikes."""
    slide.ball((0.0, 2.5), 2.05, "d88a78", gloss=0.1)
    for a in np.linspace(-0.75, 0.75, 15).tolist():
        u, v = 2.05 * math.sin(a), 2.5 - 2.05 * math.cos(a)
        x, y = 2.3 * math.sin(a), 2.5 - 2.3 * math.cos(a)
        slide.rods([[(u, v), (x, y)], [(x, y), (x - 0.09, y - 0.12)], [(x, y), (x + 0.09, y - 0.12)]], [0.045,
            0.035], "48b8d8")
    slide.glow((0.0, 0.2), 0.8, "ffd080", 0.7)
    germs.virus(slide.plate, slide.look, slide.place([(0.0, -0.36)])[0], slide.size * 0.46, 0.0, 2)


def antibodies(slide: Slide) -> None:
    """Draw a virus that antibodies like the letter Y have locked on to from all sides."""
    germs.virus(slide.plate, slide.look, slide.place([(0.0, 0.0)])[0], slide.size * 0.46, 0.0, 4)
    for u, v, a in _round(1.0, 7, 0.25):
        _y(slide, (u * 0.78, v * 0.78), a, 0.42)
    for u, v, a in ((1.5, -0.7, 0.8), (-1.55, 0.6, 3.6), (-1.5, -0.5, 2.2)):
        _y(slide, (u, v), a, 0.34)


def _y(slide: Slide, tip: Point, way: float, long: float) -> None:
    """Draw an antibody whose arms reach in to `tip`, its stem out along `way`."""
    c, s = math.cos(way), math.sin(way)

    def at(u: float, v: float) -> Point:
        return tip[0] + u * c - v * s, tip[1] + u * s + v * c

    arms = [[at(long * 0.5, 0.0), at(-0.02, d * long * 0.45)] for d in (-1, 1)]
    slide.rods([[at(long * 0.5, 0.0), at(long * 1.1, 0.0)]], [0.075, 0.075], "3cb8e0")
    slide.rods(arms, [0.07, 0.085], "3cb8e0")
    slide.rods([[at(long * 0.16, d * long * 0.5), at(-0.06, d * long * 0.64)] for d in (-1, 1)], [0.05, 0.05],
        "f0b040")
