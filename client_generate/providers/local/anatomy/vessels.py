"""Vessels and airways: plaque, a stent, a clot, the air's sacs, an asthmatic airway, who circulates in a glass body."""
# fmt: off

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.anatomy.specimens import Slide, build, turned
from client_generate.providers.local.drawing.brush import Plate, Point, spline
from client_generate.providers.local.drawing.forms import globe
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage


def _cells(slide: Slide, spots: list[tuple[float, float]], radius: float = 0.15) -> None:
    for number, (u, v) in enumerate(spots):
        at = slide.place([(u, v)])[0]
        fluid.red_cell(slide.plate, slide.look, at, radius * slide.size, number * 0.8,
            0.3 + 0.5 * (number * 0.618 % 1))


def _tube(slide: Slide) -> None:
    """Draw a vessel cut open lengthwise, across the whole picture."""
    slide.rods([[(-5, 0.0), (0, 0.0), (5, 0.0)]], [0.84] * 3, "b8342f")
    slide.marks([[(-5, 0.0), (5, 0.0)]], 0.7, "e89a88")
    slide.marks([[(-5, 0.0), (5, 0.0)]], 0.62, "6a1218")
    slide.glow((1.2, 0.0), 1.6, "e8483c", 0.35)


def plaque(slide: Slide) -> None:
    """Draw an artery cut open: yellow fat narrows it, red cells squeeze through."""
    _tube(slide)
    for s in (-1, 1):
        top = [(-1.3, s * 0.66), (-0.9, s * 0.5), (-0.45, s * 0.26), (0.0, s * 0.18), (0.45, s * 0.26), (0.9,
            s * 0.5), (1.3, s * 0.66)]
        slide.shapes([[*top, (0.0, s * 0.74)]], "f0c450", 0.14)
        for number in range(9):
            u = -0.8 + number * 0.2
            slide.ball((u, s * (0.62 - 0.3 * math.exp(-2 * u * u))), 0.13, "f4d070" if number % 2 else "e4b03c",
                gloss=0.3)
    _cells(slide, [(-2.4, 0.2), (-2.0, -0.26), (-1.6, 0.24), (-1.3, -0.12), (-0.9, 0.14), (-0.5, -0.06), (0.0, 0.0),
        (0.5, 0.04), (1.1, -0.2), (1.5, 0.22), (2.1, -0.05), (2.5, 0.3)])


def stent(slide: Slide) -> None:
    """Draw an artery cut open: a net of metal holds it wide, the plaque pressed to the walls."""
    _tube(slide)
    for s in (-1, 1):
        slide.shapes([[(-1.2, s * 0.68), (-0.6, s * 0.52), (0.0, s * 0.48), (0.6, s * 0.52), (1.2, s * 0.68), (0.0,
            s * 0.8)]], "f0c450", 0.1)
    _cells(slide, [(-2.2, 0.2), (-1.6, -0.24), (-0.9, 0.1), (-0.3, -0.16), (0.2, 0.18), (0.8, -0.1), (1.4, 0.2),
        (2.0, -0.2), (2.6, 0.1)], 0.17)
    for sign in (-1, 1):
        for start in np.arange(-1.5, 1.2, 0.3).tolist():
            line = [(start + 0.34 * t, sign * 0.5 * math.cos(math.pi * t)) for t in np.linspace(0, 1, 9).tolist()]
            slide.rods([line], [0.032] * 9, "d4dce4")
    slide.rods([[(-1.6, -0.5), (1.6, -0.5)], [(-1.6, 0.5), (1.6, 0.5)]], [0.03, 0.03], "e8eef4")


def clot(slide: Slide) -> None:
    """Draw a vessel cut open, closed by a heap of red cells and platelets in white threads."""
    _tube(slide)
    heap = [(0.62 * math.sqrt((n + 0.5) / 24) * math.cos(n * 2.4) * 1.25,
        0.62 * math.sqrt((n + 0.5) / 24) * math.sin(n * 2.4)) for n in range(24)]
    _cells(slide, heap, 0.2)
    chance = np.random.default_rng(5)
    for _ in range(22):
        u, v, w, x = chance.uniform(-0.85, 0.85, 4).tolist()
        slide.marks([[(u, v * 0.75), ((u + w) / 2 + 0.15, (v + x) * 0.3), (w, x * 0.75)]], 0.008, "fff4e0", 0.6)
    for number in range(12):
        slide.ball((0.75 * math.cos(number * 2.1), 0.5 * math.sin(number * 1.7)), 0.07, "f0dcb8", gloss=0.1)
    _cells(slide, [(-2.6, 0.1), (-2.1, -0.3), (-1.9, 0.26), (-1.45, -0.1), (-1.3, 0.36), (-1.3, -0.4), (-2.9,
        -0.2)], 0.19)


def alveoli(slide: Slide) -> None:
    """Draw the end of an airway with its sacs like a bunch of grapes, blue and red vessels around them."""
    slide.rods([[(-0.1, -3.0), (-0.1, -0.9), (0.0, -0.3)]], [0.17, 0.16, 0.14], "e8b8a8")
    slide.rods([[(-0.02, -0.6), (-0.4, -0.3), (-0.5, 0.1)], [(-0.02, -0.6), (0.4, -0.3), (0.5, 0.1)]], [0.12, 0.11,
        0.1], "e8b8a8")
    spots = [(-0.8, -0.2), (0.8, -0.2), (-0.42, -0.18), (0.42, -0.18), (-0.95, 0.26), (0.95, 0.26), (-0.5, 0.22),
        (0.5, 0.22), (0.0, 0.1), (-0.7, 0.66), (0.7, 0.66), (-0.24, 0.58), (0.24, 0.58), (0.0, 0.92)]
    for number, (u, v) in enumerate(spots):
        slide.ball((u, v), 0.31, "f0a498", gloss=0.4)
        tone = "4a6cd0" if u < 0 else "e03c3c"
        for bow in (-0.16, 0.14):
            slide.marks([[(u - 0.24, v + bow), (u, v + bow * 1.9 + 0.03), (u + 0.24, v + bow)]], 0.02, tone, 0.85)
        slide.marks([[(u + 0.02, v - 0.26), (u + 0.1 * (number % 3 - 1), v), (u, v + 0.26)]], 0.018, tone, 0.85)
    slide.rods([[(-0.4, -3.0), (-0.46, -1.0), (-0.9, -0.5), (-1.2, 0.3)]], [0.09, 0.08, 0.07, 0.05], "4a6cd0")
    slide.rods([[(0.3, -3.0), (0.3, -1.0), (0.9, -0.5), (1.2, 0.3)]], [0.09, 0.08, 0.07, 0.05], "e03c3c")


def bronchus(slide: Slide) -> None:
    """Draw an airway cut across, swollen: thick red walls and slime leave a narrow hole."""
    slide.ball((0, 0), 1.05, "f0c4b4", gloss=0.1)
    slide.ball((0, 0), 0.98, "b8484a", gloss=0.0)
    for n in range(14):
        a = 2 * math.pi * n / 14
        slide.rods([[(0.88 * math.cos(a), 0.88 * math.sin(a)), (0.88 * math.cos(a + 0.3),
            0.88 * math.sin(a + 0.3))]], [0.06, 0.06], "e88a80")
    folds = [((0.44 + 0.13 * math.sin(a * 7)) * math.cos(a), (0.44 + 0.13 * math.sin(a * 7)) * math.sin(a))
        for a in np.linspace(0, 2 * math.pi, 57)[:-1].tolist()]
    slide.shapes([[(u * 1.55, v * 1.55) for u, v in folds]], "e8746c", 0.2)
    slide.flat(folds, "d8c058")
    slide.flat([(u * 0.72, v * 0.72) for u, v in folds], "2a0a12")
    for n in range(5):
        a = n * 1.3
        slide.ball((0.36 * math.cos(a), 0.36 * math.sin(a)), 0.1, "e8d470", gloss=0.8)
    slide.glow((0.0, 0.0), 1.2, "ff4a3c", 0.3)


def inner_plaque(stage: Stage, look: Look) -> None:
    """Fly through an artery whose wall is thick with yellow fat; or see it cut open from outside."""
    if look.framed or look.turned or look.size in {"over", "aerial"}:
        build(stage, look, plaque, grow=1.0 if look.framed else 1.3)
        return
    h, s = stage.half, look.side
    end = (s * h * (-0.3 if look.detail else 0.16), 0.34 if look.detail else 0.42)
    fluid.tunnel(stage, look, end)
    fluid.stream(stage, look, end, 30, 0.24, 1.9)
    plate = stage.plate(0.7)
    chance = look.chance(17)
    lumps = [
        (z, math.radians(26 + 128 * n / 45) + float(chance.uniform(-0.06, 0.06)), float(chance.uniform(0.75, 1.15)))
        for n in range(46) for z in (1.35, 1.9, 2.7)
    ]
    for z, way, size in sorted(lumps, reverse=True):
        at = (end[0] + 1.22 * math.cos(way) / z * 1.2, end[1] + 0.95 * math.sin(way) / z)
        tone = fluid.living(look, "f0c450" if size > 0.95 else "dca838", min((z - 1.3) * 0.25, 0.5))
        globe(plate, at, 0.15 * size / z * 1.3, tone * 0.3, mix(tone, look.palette.key, 0.15), (look.light, -0.75),
            gloss=0.35)
    fluid.specks(stage, look, 0.8, 12)
    fluid.lens(stage, look, side=-s, size=0.26)


def _carrying(slide: Slide) -> None:
    _tube(slide)
    _cells(slide, [(-2.3, 0.2), (-1.5, -0.26), (-0.8, 0.2), (-0.1, -0.2), (0.7, 0.24), (1.4, -0.16), (2.2, 0.1)], 0.2)
    for number in range(26):
        at = (-2.6 + 0.2 * number, 0.44 * math.sin(number * 2.4))
        slide.glow(at, 0.24, "ffc840", 0.6)
        slide.ball(at, 0.08, "ffc840", gloss=0.6)


def carried(stage: Stage, look: Look) -> None:
    """Fly through a vessel in which golden grains of medicine are carried along among the red cells."""
    if look.turned:
        build(stage, look, _carrying, grow=1.3)
        return
    h, s, chance = stage.half, look.side, look.chance(57)
    end = (s * h * {"over": 0.4, "close": -0.2}.get(look.size, 0.16), 0.42)
    fluid.tunnel(stage, look, end)
    fluid.stream(stage, look, end, 26, 0.24, 1.9)
    plate, gold = stage.plate(0.7), fluid.living(look, "ffc840")
    for number in range(46):
        z = 1.15 + 5.0 * ((46 - number) / 46) ** 1.6
        way, out = number * 2.4, float(chance.uniform(0.25, 0.95))
        at = (end[0] + 1.2 * out * math.cos(way) / z, end[1] + out * math.sin(way) / z)
        plate.glow(at, 0.15 / z, gold, 0.6)
        globe(plate, at, 0.06 / z * (1.6 if look.size == "close" else 1.0), gold * 0.4, mix(gold, look.palette.key,
            0.2), (look.light, -0.75), gloss=0.6)
    fluid.specks(stage, look, 0.8, 14)
    if look.size == "over":
        fluid.past(stage, look)
    else:
        fluid.lens(stage, look, side=-s, size=0.26)


def circulation(stage: Stage, look: Look, *, bones: bool = False) -> None:
    """Draw a whole glass figure: its heart and vessels glow, or its skeleton does."""
    h, s = stage.half, look.side
    fluid.depths(stage, look, (0.0, 0.45), strength=0.5)
    tall = {"wide": 0.94, "medium": 0.95, "close": 1.9, "over": 0.8, "aerial": 1.0}[look.size]
    x = s * h * (0.34 if look.size == "over" else 0.05)
    top = {"wide": 0.03, "medium": 0.03, "close": -0.12, "over": 0.14, "aerial": 0.02}[look.size]
    inside = "bones" if bones else "blood"
    figure(stage.plate(0.5), look, (x, top), tall, inside=inside)
    if look.turned:
        for side in (-1, 1):
            plate = stage.plate(0.3)
            figure(plate, look, (x + side * min(0.5, h * 0.6), top + 0.08), tall * 0.85, inside=inside,
                red="d84040" if side > 0 else "4a7ae0")
    fluid.specks(stage, look, 0.8, 16)
    if look.size == "over" and not bones:
        fluid.past(stage, turned(look, "over"))


_SIDE: list[Point] = [(0.0, 0.0), (0.05, 0.012), (0.066, 0.05), (0.056, 0.1), (0.034, 0.135), (0.036, 0.16), (0.1,
    0.18), (0.13, 0.21),
                      (0.15, 0.3), (0.168, 0.4), (0.185, 0.47), (0.2, 0.53), (0.18, 0.545), (0.162, 0.48), (0.14,
                          0.41), (0.112, 0.3), (0.1, 0.26), (0.094, 0.36),
                      (0.098, 0.44), (0.11, 0.52), (0.098, 0.64), (0.078, 0.74), (0.076, 0.82), (0.056, 0.94),
                          (0.078, 0.985), (0.03, 0.99), (0.024, 0.94),
                      (0.022, 0.8), (0.016, 0.7), (0.006, 0.54)]  # fmt: skip


def figure(plate: Plate, look: Look, at: Point, tall: float, *, inside: str = "blood", red: str = "ff4a40") -> None:
    """Draw a whole glass body from before, its crown at `at`, its vessels or its bones shining in it."""
    p = look.palette

    def on(u: float, v: float) -> Point:
        return at[0] + u * tall, at[1] + v * tall

    outline = spline([on(u, v) for u, v in (*_SIDE, *[(-u, v) for u, v in _SIDE[:0:-1]])], steps=5)
    pale = mix(mix(p.haze, p.horizon, 0.4), p.cool, 0.45)
    plate.solid(plate.shape(outline, 0.02), mix(p.sky_top, p.cool, 0.2), pale, (look.light, -0.6),
        round_=0.03 * tall, rim=mix(p.horizon, p.cool, 0.5) * 0.8, strength=0.5)
    slide = Slide(plate, look, on(0, 0), tall)
    if inside != "blood":
        if inside == "bones":
            _bones(slide)
        return
    slide.glow((0.02, 0.27), 0.22, red, 0.8)
    for s in (-1, 1):
        for off, tone in ((0.0, red), (0.008, "5a8cff")):
            lines: list[list[Point]] = [
                [(off, 0.27), (s * 0.012 + off, 0.16), (s * 0.02 + off, 0.05)], [(off, 0.22), (s * 0.11, 0.215),
                    (s * 0.13, 0.32 + off), (s * 0.185, 0.52)],
                [(off, 0.27), (off, 0.45), (s * 0.055 + off, 0.55), (s * 0.055, 0.72 + off), (s * 0.05, 0.95)],
                [(off, 0.36), (s * 0.05, 0.38), (s * 0.08, 0.36 + off)], [(off, 0.4), (s * 0.05, 0.42), (s * 0.06,
                    0.47 + off)],
                [(s * 0.055, 0.6), (s * 0.085, 0.66), (s * 0.07, 0.76)], [(s * 0.13, 0.32), (s * 0.15, 0.38),
                    (s * 0.155, 0.46)],
            ]  # fmt: skip
            slide.marks(lines, 0.0056, tone, 0.9)
    slide.ball((0.012, 0.27), 0.036, "e83a38", gloss=0.5)


def _bones(slide: Slide) -> None:
    tone = "f4f0e0"
    slide.shapes([[(0, 0.008), (0.05, 0.03), (0.052, 0.07), (0.03, 0.12), (-0.03, 0.12), (-0.052, 0.07), (-0.05,
        0.03)]], tone, 0.02)
    for s in (-1, 1):
        slide.disc((s * 0.02, 0.066), 0.012, 0.013, "2a2438")
        slide.rods([[(s * 0.02, 0.185), (s * 0.1, 0.19)]], [0.006, 0.006], tone)
        for n in range(7):
            v, r = 0.2 + n * 0.021, 0.06 + 0.02 * math.sin(math.pi * (n + 1) / 8)
            slide.rods([[(0.004 * s, v), (s * r, v + 0.006), (s * r * 1.05, v + 0.026), (s * 0.03,
                v + 0.04 - n * 0.001)]], [0.0045] * 4, tone)
        slide.rods([[(s * 0.115, 0.2), (s * 0.135, 0.34)]], [0.012, 0.01], tone)
        slide.rods([[(s * 0.135, 0.345), (s * 0.17, 0.46)], [(s * 0.142, 0.345), (s * 0.177, 0.46)]], [0.006,
            0.005], tone)
        slide.rods([[(s * 0.175, 0.465), (s * (0.18 + d), 0.525)] for d in (-0.012, 0.0, 0.01)], [0.004, 0.003], tone)
        slide.shapes([[(0.008 * s, 0.44), (s * 0.07, 0.425), (s * 0.085, 0.46), (s * 0.06, 0.5), (s * 0.02, 0.51)]],
            tone, 0.015)
        slide.rods([[(s * 0.07, 0.49), (s * 0.052, 0.7)]], [0.013, 0.012], tone)
        slide.rods([[(s * 0.05, 0.72), (s * 0.045, 0.94)]], [0.012, 0.009], tone)
        slide.rods([[(s * 0.046, 0.95), (s * 0.065, 0.98)]], [0.01, 0.008], tone)
    for v in np.arange(0.135, 0.45, 0.0165).tolist():
        slide.rods([[(-0.006, v), (0.006, v)]], [0.007, 0.007], tone)
    slide.rods([[(0.0, 0.195), (0.0, 0.29)]], [0.008, 0.006], tone)
    slide.marks([[(-0.018, 0.103), (0.018, 0.103)]], 0.002, "2a2438")
