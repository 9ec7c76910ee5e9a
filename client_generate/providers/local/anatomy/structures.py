"""What is solid or sense: teeth, eye, ear, spine, hip, bone, muscle, skin that heals, and a child before its birth."""
# fmt: off

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy import germs
from client_generate.providers.local.anatomy.specimens import Slide
from client_generate.providers.local.drawing.brush import Point

_TOOTH: list[Point] = [(-0.56, -0.36), (-0.5, -0.74), (-0.26, -0.8), (0.0, -0.68), (0.26, -0.8), (0.5, -0.74),
    (0.56, -0.36), (0.46, 0.02),
                       (0.42, 0.5), (0.3, 1.02), (0.18, 0.96), (0.16, 0.46), (0.0, 0.24), (-0.16, 0.46), (-0.18,
                           0.96), (-0.3, 1.02), (-0.42, 0.5), (-0.46, 0.02)]  # fmt: skip


def _grown(points: list[Point], across: float, down: float, v: float = 0.0) -> list[Point]:
    return [(u * across, w * down + v) for u, w in points]


def tooth(slide: Slide) -> None:
    """Draw a tooth cut open in its gum and jaw: enamel, dentine, pulp with nerves, a dark hole."""
    slide.shapes([[(-5, 0.3), (-1, 0.24), (0, 0.3), (1, 0.24), (5, 0.3), (5, 3), (-5, 3)]], "e8cfa4", 0.1)
    for number in range(26):
        u = -2.6 + 0.2 * number
        if abs(u) > 0.5 or number % 2:
            slide.disc((u, 0.62 + 0.5 * (number * 0.618 % 1)), 0.05, 0.04, "b88a58", 0.6)
    slide.shapes([[(-5, -0.06), (-0.9, -0.16), (-0.5, -0.3), (-0.4, 0.06), (-0.46, 0.3), (-1.4, 0.4), (-5, 0.36)],
        [(5, -0.06), (0.9, -0.16), (0.5, -0.3), (0.4, 0.06), (0.46, 0.3), (1.4, 0.4), (5, 0.36)]], "e0686c", 0.12)
    slide.body(_TOOTH, slide.tone("fbf8f0"), 0.16)
    slide.flat(_grown(_TOOTH, 0.8, 0.84, -0.01), "f0d08c")
    slide.flat([(-0.24, -0.3), (-0.1, -0.36), (0.0, -0.28), (0.1, -0.36), (0.24, -0.3), (0.22, 0.06), (0.29, 0.5),
        (0.25, 0.86), (0.2, 0.5), (0.0, 0.12), (-0.2, 0.5), (-0.25, 0.86), (-0.29, 0.5), (-0.22, 0.06)], "d84850")
    slide.marks([[(s * 0.25, 0.86), (s * 0.24, 0.4), (s * 0.08, -0.1)] for s in (-1, 1)], 0.018, "ffe060")
    slide.marks([[(s * 0.22, 0.8), (s * 0.2, 0.3), (s * 0.13, -0.2)] for s in (-1, 1)], 0.012, "3c56c0")
    slide.flat([(0.24, -0.84), (0.42, -0.84), (0.4, -0.58), (0.3, -0.36), (0.2, -0.22), (0.22, -0.5)], "3a2418")
    slide.glow((0.2, -0.22), 0.4, "ff4030", 0.7)


def white_teeth(slide: Slide) -> None:
    """Draw a row of teeth that shine."""
    teeth(slide, clean=True)


def teeth(slide: Slide, *, clean: bool = False) -> None:
    """Draw a row of teeth in its gum, yellow plaque and germs at the necks unless they are clean."""
    for number in range(-4, 5):
        u = number * 0.5
        slide.body([(u - 0.2, -0.5), (u + 0.2, -0.5), (u + 0.25, 0.2), (u + 0.2, 0.62), (u, 0.68), (u - 0.2, 0.62),
            (u - 0.25, 0.2)], slide.tone("fbf9f2"), 0.14)
    gum = [(-4, -3), (4, -3), (4, -0.5)]
    gum += [(u, -0.5 + (0.2 if abs((u * 2) % 1 - 0.5) < 0.1 else 0.0)) for u in np.arange(2.25, -2.26,
        -0.25).tolist()]
    slide.shapes([[*gum, (-4, -0.5)]], "e06a70", 0.1)
    if clean:
        for u, v, r in ((-0.5, -0.1, 0.2), (0.52, 0.1, 0.26), (1.46, -0.16, 0.18)):
            slide.rods([[(u - r, v), (u + r, v)], [(u, v - r), (u, v + r)]], [0.012, 0.012], "ffffff")
            slide.glow((u, v), r * 1.2, "e8f8ff", 0.8)
        return
    for number in range(30):
        u = -2.1 + 0.145 * number
        slide.ball((u, -0.3 + 0.07 * math.sin(number * 2.1)), 0.07, "e0c458", gloss=0.2)
    for u, v, turn in ((-0.76, 0.05, 1), (0.28, 0.16, 3), (1.2, -0.04, 6)):
        germs.bacterium(slide.plate, slide.look, slide.place([(u, v)])[0], slide.size * 0.13, 0.0, turn)


def eye(slide: Slide) -> None:
    """Draw an eyeball cut open from the side: cornea, iris, lens, retina, nerve; rays that meet at the back."""
    slide.rods([[(0.8, 0.16), (1.3, 0.36), (4, 0.6)]], [0.16, 0.14, 0.14], "f0c060")
    slide.ball((-0.78, 0.0), 0.46, "a8dcf0", squash=1.0, gloss=0.6, strength=0.75)
    slide.ball((0, 0), 0.96, "f6f2ec", gloss=0.15)
    slide.disc((0, 0), 0.86, 0.86, "d8484c")
    slide.disc((-0.01, 0), 0.81, 0.81, "f0b878")
    slide.disc((-0.03, 0), 0.76, 0.76, "8cc8e4")
    slide.glow((0.1, -0.1), 0.8, "e8f8ff", 0.3)
    slide.flat([(-0.86, -0.4), (-0.62, -0.52), (-0.56, 0.0), (-0.62, 0.52), (-0.86, 0.4), (-0.96, 0.0)], "c8ecf8")
    for s in (-1, 1):
        slide.rods([[(-0.72, s * 0.56), (-0.64, s * 0.24)]], [0.07, 0.04], "3c78b0")
        slide.marks([[(-0.58, s * 0.52), (-0.5, s * 0.28)]], 0.03, "c85a50")
    slide.ball((-0.48, 0.0), 0.33, "f4f8e8", squash=0.56, turn=math.pi / 2, gloss=0.7)
    slide.marks([[(0.3, -0.05), (0.66, -0.4)], [(0.66, -0.4), (0.72, -0.2)], [(0.8, 0.1), (0.6, 0.3)], [(0.78,
        0.16), (0.5, 0.56)]], 0.012, "c83038")
    for v in (-0.3, 0.0, 0.3):
        slide.marks([[(-5, v), (-0.9, v)], [(-0.9, v), (-0.48, v * 0.7)], [(-0.48, v * 0.7), (0.78, 0.0)]], 0.016,
            "fff4a0", 0.85)
    slide.glow((0.78, 0.0), 0.4, "ffe860", 0.9)


def ear(slide: Slide) -> None:
    """Draw an ear cut open: the outer ear, the canal, the drum, the small bones, the snail of the inner ear."""
    slide.shapes([[(-0.5, -3), (3, -3), (3, 3), (-0.5, 3), (-0.62, 1.0), (-0.55, 0.0), (-0.62, -1.0)]], "e8b490", 0.1)
    slide.flat([(-0.3, -3), (3, -3), (3, 3), (-0.3, 3), (-0.36, 1), (-0.3, 0), (-0.36, -1)], "f0d8b0", 0.9)
    outer = [(-0.55, 0.95), (-0.92, 0.8), (-1.0, 0.4), (-1.3, 0.0), (-1.36, -0.5), (-1.1, -0.9), (-0.7, -0.9),
        (-0.46, -0.5), (-0.5, 0.3)]
    slide.body(outer, slide.tone("e8a888"), 0.2)
    slide.lines([[(-0.62, -0.66), (-1.0, -0.66), (-1.12, -0.3), (-0.98, 0.1), (-0.8, 0.3)]], 0.1, 0.05,
        slide.tone("a8584c"), 0.7)
    slide.flat([(-0.86, -0.02), (-0.6, -0.14), (0.0, -0.12), (0.22, -0.2), (0.24, 0.2), (0.0, 0.12), (-0.6, 0.16),
        (-0.82, 0.14)], "8a3a38")
    slide.flat([(0.24, -0.24), (0.6, -0.3), (0.66, 0.1), (0.5, 0.26), (0.26, 0.24)], "6a2a34")
    slide.rods([[(0.24, -0.24), (0.3, 0.0), (0.24, 0.22)]], [0.03, 0.03, 0.03], "f4e8d8")
    slide.rods([[(0.3, -0.02), (0.4, -0.16), (0.5, -0.04), (0.6, -0.06)]], [0.03, 0.05, 0.03, 0.045], "fff4dc")
    spiral = [((0.42 - 0.052 * a) * math.cos(a) + 1.0, (0.42 - 0.052 * a) * math.sin(a) + 0.2)
        for a in np.linspace(-2.6, 6.6, 24)[::1].tolist() if 0.42 - 0.052 * a > 0.04]
    slide.rods([spiral], np.linspace(0.13, 0.05, len(spiral)).tolist(), "a878d0")
    for c, v in ((0.78, -0.5), (1.0, -0.56), (0.9, -0.36)):
        slide.rods([[(c + 0.2 * math.cos(a), v + 0.24 * math.sin(a)) for a in np.linspace(2.2, 7.0, 9).tolist()]],
            [0.045] * 9, "a878d0")
    slide.rods([[(1.2, 0.1), (1.7, -0.1), (3, -0.2)]], [0.07, 0.06, 0.06], "f0d058")
    for r in (0.3, 0.46, 0.62):
        arc = [(-1.5 + r * math.cos(a) - 0.4, 0.02 + r * math.sin(a)) for a in np.linspace(-0.6, 0.6, 7).tolist()]
        slide.marks([arc], 0.02, "8ae8ff", 0.9)


def spine(slide: Slide) -> None:
    """Draw a spine from the side: vertebrae, discs between; one slipped and glowing, the nerve behind."""
    slide.rods([[(0.4 + 0.16 * math.sin(v * 1.3), v) for v in np.linspace(-3, 3, 15).tolist()]], [0.05] * 15,
        "f4d050")
    for number in range(-4, 5):
        v = number * 0.46
        u = 0.16 * math.sin(v * 1.3)
        slide.shapes([[(u + 0.2, v - 0.08), (u + 0.6, v - 0.02), (u + 0.98, v + 0.2), (u + 0.94, v + 0.3),
            (u + 0.56, v + 0.14), (u + 0.22, v + 0.08)]], "e4d4b0", 0.06)
        slide.body([(u - 0.34, v - 0.16), (u, v - 0.13), (u + 0.32, v - 0.16), (u + 0.28, v), (u + 0.32, v + 0.16),
            (u, v + 0.13), (u - 0.34, v + 0.16), (u - 0.28, v)], slide.tone("f2e6c8"), 0.1)
    for number in range(-4, 4):
        v = number * 0.46 + 0.23
        u = 0.16 * math.sin(v * 1.3)
        bad = number == 0
        slide.rods([[(u - 0.26, v), (u + (0.44 if bad else 0.26), v + (0.02 if bad else 0.0))]], [0.075,
            0.1 if bad else 0.07], "f04030" if bad else "8ab8dc")
    slide.glow((0.4, 0.24), 0.75, "ff3020", 1.0)


def hip(slide: Slide) -> None:
    """Draw a hip: the socket of the pelvis, the thigh bone's head in it, worn cartilage that glows red."""
    pelvis = [(-1.5, -1.6), (-0.6, -1.5), (0.1, -1.0), (0.46, -0.6), (0.62, -0.2), (0.5, -0.1), (0.3, -0.42),
        (-0.06, -0.56), (-0.42, -0.42), (-0.56, -0.06), (-0.42, 0.34), (-0.5, 0.7), (-0.9, 1.0), (-1.3, 0.8), (-1.0,
        0.3), (-1.0, -0.4), (-1.6, -0.9)]
    slide.body(pelvis, slide.tone("ecdcb8"), 0.18)
    slide.rods([[(0.0, 0.0), (0.5, 0.2), (0.78, 0.36)]], [0.26, 0.22, 0.26], "f2e6c8")
    slide.body([(0.6, 0.1), (0.96, 0.1), (1.08, 0.4), (0.96, 0.9), (0.84, 1.6), (0.8, 4), (0.4, 4), (0.46, 1.6),
        (0.5, 0.7)], slide.tone("f2e6c8"), 0.16)
    slide.ball((-0.04, -0.02), 0.42, "f6ecd4", gloss=0.2)
    arc = [(0.46 * math.cos(a) - 0.04, 0.46 * math.sin(a) - 0.02) for a in np.linspace(2.6, 6.0, 12).tolist()]
    slide.rods([arc], [0.03, 0.05, 0.05, 0.035, 0.02, 0.015, 0.015, 0.02, 0.035, 0.05, 0.05, 0.03], "8ac8e8")
    slide.glow((0.0, -0.46), 0.7, "ff3020", 1.0)


def bone(slide: Slide) -> None:
    """Draw two pieces of bone cut through: one dense as a honeycomb, one with large holes."""
    for u, holes, radius in ((-0.68, 46, 0.045), (0.68, 17, 0.1)):
        slide.rods([[(u, 0.1), (u, 1.0), (u, 3.0)]], [0.56] * 3, "ead9b4")
        slide.disc((u, -0.1), 0.58, 0.5, "f8eed4")
        slide.disc((u, -0.1), 0.47, 0.4, "d89a7c")
        for number in range(holes):
            a, r = number * 2.4, 0.44 * math.sqrt((number + 0.5) / holes)
            slide.disc((u + r * math.cos(a), -0.1 + r * 0.86 * math.sin(a)), radius, radius * 0.86, "7a2428")
        slide.lines([[(u - 0.3, 0.5), (u - 0.32, 1.0), (u - 0.3, 2.5)], [(u + 0.26, 0.6), (u + 0.28, 1.2),
            (u + 0.26, 2.5)]], 0.03, 0.02, slide.tone("a08860"), 0.5)
    slide.glow((0.68, -0.1), 0.7, "ff5030", 0.45)


def muscle(slide: Slide) -> None:
    """Draw a bundle of muscle fibres, striped, bound by a pale skin, some drawn out of it."""
    slide.rods([[(-4, 0.4), (-1.6, 0.24), (-0.5, 0.1)]], [0.5, 0.62, 0.66], "e8c4b0")
    slide.disc((-0.42, 0.08), 0.2, 0.66, "f0d4c0")
    spots = [(0.42 * math.sqrt((n + 0.5) / 11) * 0.34,
        0.56 * math.sin(n * 2.4) * math.sqrt((n + 0.5) / 11) * 1.6) for n in range(11)]
    for number, (u, v) in enumerate(sorted(spots, key=lambda spot: -spot[1])[::-1]):
        end = 0.9 + 0.5 * (number * 0.618 % 1)
        line = [(-0.5 + u, 0.08 + v * 0.7), (0.2, v * 0.75 - 0.02), (end, v * 0.9 - 0.12)]
        slide.rods([line], [0.13, 0.13, 0.12], "d8484a" if number % 2 else "c03a40")
        for t in np.linspace(0.05, 0.95, 12).tolist():
            x, y = -0.45 + (end + 0.4) * t, 0.08 + v * (0.7 + 0.2 * t) - 0.2 * t
            slide.marks([[(x, y - 0.11), (x + 0.03, y), (x, y + 0.11)]], 0.012, "7a1822", 0.55)
        slide.disc((end + 0.05, v * 0.9 - 0.12), 0.07, 0.11, "f08a80")


def wound(slide: Slide) -> None:
    """Draw skin cut open at a wound: new pink cells close the gap from both sides, a clot above."""
    slide.shapes([[(-6, 0.9), (6, 0.9), (6, 4), (-6, 4)]], "f0c460", 0.1)
    for number in range(30):
        slide.ball((-2.9 + 0.2 * number, 1.05 + 0.14 * (number % 2)), 0.14, "f4cc64", gloss=0.2)
    slide.shapes([[(-6, -0.3), (-0.7, -0.34), (-0.4, 0.1), (-0.16, 0.7), (0.16, 0.7), (0.4, 0.1), (0.7, -0.34), (6,
        -0.3), (6, 0.9), (-6, 0.9)]], "d86a60", 0.08)
    for s in (-1, 1):
        slide.shapes([[(s * 6, -0.56), (s * 0.8, -0.6), (s * 0.5, -0.3), (s * 0.62, -0.2), (s * 6, -0.26)]],
            "f0c4a0", 0.06)
        slide.marks([[(s * 3, 0.56), (s * 1.4, 0.5), (s * 0.7, 0.62), (s * 0.3, 0.3)]], 0.035, "d02834")
        slide.marks([[(s * 3, 0.68), (s * 1.5, 0.66), (s * 0.8, 0.76)]], 0.03, "3c58b8")
    slide.flat([(-0.5, -0.06), (-0.3, 0.3), (-0.1, 0.66), (0.1, 0.66), (0.3, 0.3), (0.5, -0.06), (0.2, 0.02), (-0.2,
        0.02)], "f49aa8")
    for number in range(22):
        a = number * 0.618 % 1 - 0.5
        v = 0.56 - 0.6 * (number / 22)
        slide.ball((a * (0.25 + 0.8 * (0.6 - v)), v), 0.085, "f8a8b8" if number % 3 else "fff0f0", gloss=0.3)
    slide.shapes([[(-0.66, -0.44), (-0.3, -0.62), (0.0, -0.56), (0.3, -0.64), (0.66, -0.44), (0.3, -0.16), (-0.3,
        -0.16)]], "7a1a20", 0.1)
    slide.glow((0.0, 0.2), 0.9, "ffd0b0", 0.45)


def foetus(slide: Slide) -> None:
    """Draw a child in the womb, curled up, its cord, in warm light."""
    slide.ball((0, 0), 1.12, "d86a5c", gloss=0.1)
    slide.disc((0, 0), 1.0, 1.0, "7a2028")
    slide.glow((0.0, 0.0), 1.2, "ffb090", 0.75)
    slide.rods([[(0.06, 0.2), (0.5, 0.4), (0.7, 0.1), (0.86, -0.3), (0.98, -0.1)]], [0.06] * 5, "e89aa8")
    skin = "f4b8a0"
    back = [(-0.1, -0.1), (-0.42, 0.0), (-0.56, 0.3), (-0.4, 0.68), (0.0, 0.8), (0.24, 0.66), (0.2, 0.3), (0.1, 0.0)]
    slide.body(back, slide.tone(skin), 0.24)
    slide.rods([[(-0.06, 0.66), (0.42, 0.52), (0.56, 0.32)]], [0.2, 0.15, 0.12], skin)
    slide.rods([[(0.54, 0.34), (0.36, 0.6), (0.16, 0.82)]], [0.12, 0.1, 0.08], skin)
    slide.rods([[(0.16, 0.82), (0.34, 0.88)]], [0.08, 0.05], skin)
    slide.shapes([[(-0.4, -0.62), (-0.1, -0.86), (0.28, -0.8), (0.5, -0.52), (0.52, -0.34), (0.58, -0.24), (0.5,
        -0.2), (0.46, -0.06), (0.28, 0.02), (0.0, 0.0), (-0.3, -0.14), (-0.46, -0.36)]], skin, 0.2)
    slide.rods([[(-0.06, 0.14), (0.16, 0.34), (0.4, 0.12)]], [0.12, 0.09, 0.075], skin)
    slide.ball((0.42, 0.08), 0.08, skin, gloss=0.1)
    slide.marks([[(0.34, -0.38), (0.4, -0.35), (0.46, -0.38)]], 0.014, "8a4038")
    slide.marks([[(0.42, -0.16), (0.48, -0.15)]], 0.012, "8a4038")
    slide.marks([[(0.0, -0.36), (0.06, -0.44), (0.1, -0.34), (0.04, -0.24)]], 0.018, "c87868")


def hair(slide: Slide) -> None:
    """Draw strands of hair hugely enlarged, their scales like those of a fir cone, one of them smooth and shining."""
    for number, (v, lean, wide) in enumerate(((-0.8, 0.3, 0.2), (0.85, -0.24, 0.22), (0.0, 0.06, 0.38))):
        slide.rods([[(-5, v - 5 * lean), (0, v), (5, v + 5 * lean)]], [wide] * 3, "8a5430")
        for u in np.arange(-3.2, 3.3, wide * 0.62).tolist():
            if number == 2 and u > 0.3:
                continue
            y = v + u * lean
            slide.marks([[(u - 0.06, y - wide * 0.98), (u + wide * 0.4, y - wide * 0.4), (u + wide * 0.5, y + 0.05),
                (u + wide * 0.35, y + wide * 0.5), (u - 0.04, y + wide * 0.98)]], 0.022, "3c2010", 0.75)
    slide.gleam([(0.4, -0.16), (1.4, -0.1), (2.8, 0.0)], 0.1, 0.8)
    for u, v in ((0.3, 0.06), (0.6, -0.28), (0.9, 0.3), (0.5, 0.36), (1.4, -0.3)):
        slide.ball((u, v), 0.07, "f8e0a0", gloss=0.7)
        slide.glow((u, v), 0.2, "ffe8a0", 0.5)


def sunburn(slide: Slide) -> None:
    """Draw skin in layers under the sun: rays strike it, some are thrown back by a shield, some burn in."""
    slide.glow((-1.5, -1.0), 1.2, "ffd040", 0.8)
    slide.ball((-1.5, -1.0), 0.4, "ffc820", gloss=0.2)
    for v, tone in ((0.1, "f0c4a0"), (0.3, "e8907c"), (0.75, "d8706a"), (1.15, "f0c868")):
        line = [(u, v + 0.03 * math.sin(u * 5 + v * 9)) for u in np.linspace(-6, 6, 40).tolist()]
        slide.shapes([[*line, (6, 4), (-6, 4)]], tone, 0.03)
    for number in range(22):
        slide.ball((-3.1 + 0.28 * number, 1.3), 0.16, "f4d070", gloss=0.2)
    slide.marks([[(-6, 0.62), (-1, 0.56), (1, 0.66), (6, 0.6)]], 0.025, "d02834")
    slide.marks([[(-4.0, 0.02), (-1.2, 0.0), (0.2, 0.03)]], 0.05, "8ae0ff", 0.85)
    for u in (-0.9, -0.45, 0.0):
        slide.marks([[(u - 0.7, -0.95), (u, -0.04)], [(u, -0.04), (u + 0.5, -0.7)], [(u + 0.5, -0.7), (u + 0.36,
            -0.62)], [(u + 0.5, -0.7), (u + 0.49, -0.54)]], 0.026, "ffc020", 0.95)
    for u in (0.75, 1.25, 1.75):
        slide.marks([[(u - 0.6, -0.9), (u, 0.5)], [(u, 0.5), (u - 0.13, 0.36)], [(u, 0.5), (u + 0.03, 0.32)]], 0.03,
            "ff5a20", 0.95)
        slide.glow((u, 0.45), 0.4, "ff2010", 0.7)
