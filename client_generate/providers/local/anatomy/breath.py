"""Somebody of glass seen from the side and what goes on in them: breath to the lungs, thoughts, pain; and a capsule."""
# fmt: off

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.anatomy import fine, fluid, glass, organs, vessels
from client_generate.providers.local.anatomy.specimens import Slide, turned
from client_generate.providers.local.drawing.brush import Point, spline
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

_PROFILE: list[Point] = [(0.06, -1.0), (-0.28, -0.93), (-0.43, -0.72), (-0.44, -0.6), (-0.47, -0.54), (-0.6, -0.4),
    (-0.57, -0.36), (-0.47, -0.35),
                         (-0.51, -0.29), (-0.46, -0.25), (-0.5, -0.2), (-0.45, -0.14), (-0.46, -0.04), (-0.38,
                             0.02), (-0.16, 0.02), (-0.12, 0.16), (-0.22, 0.3),
                         (-0.52, 0.46), (-0.7, 0.72), (-0.76, 1.1), (-0.72, 2.4), (0.84, 2.4), (0.86, 1.0), (0.8,
                             0.62), (0.62, 0.38), (0.36, 0.22), (0.32, 0.0),
                         (0.44, -0.26), (0.52, -0.56), (0.4, -0.88)]  # fmt: skip


def inhaling(stage: Stage, look: Look) -> None:
    """Draw head and chest from the side, cut open: what is breathed in runs down the windpipe into both lungs."""
    h, s = stage.half, look.side
    size = {"wide": 0.44, "medium": 0.5, "close": 0.52, "over": 0.4, "aerial": 0.44}[look.size]
    size = min(size, h * 0.86)
    x = s * h * (0.3 if look.size == "over" else 0.08)
    at = (x, 0.52 if look.size != "close" else 0.5)
    if look.turned:  # nearer, down to the lungs
        size, at = min(0.78, h * 1.1), (x, 0.14)
    fluid.depths(stage, look, at, strength=0.6)
    slide = Slide(stage.plate(0.5), look, at, size).mirrored(-1 if look.framed or look.turned else 1)
    _glass(slide)
    _pipes(slide)
    _lungs(slide)
    _dust(stage, look, slide)
    fluid.specks(stage, look, 0.8, 14)


def _glass(slide: Slide) -> None:
    p = slide.look.palette
    pale = mix(mix(p.haze, p.horizon, 0.5), p.cool, 0.4)
    slide.plate.solid(
        slide.plate.shape(spline(slide.place(_PROFILE), steps=6), 0.02), mix(p.sky_top, p.cool, 0.25), pale,
            slide.light,
        round_=0.1 * slide.size, rim=mix(p.horizon, p.key, 0.5) * 1.2, strength=0.7,
    )  # fmt: skip
    slide.marks([[(-0.4, -0.56), (-0.34, -0.6), (-0.28, -0.56)]], 0.012, "301820", 0.6)


def _pipes(slide: Slide) -> None:
    slide.flat([(-0.44, -0.26), (-0.34, -0.34), (-0.1, -0.36), (0.08, -0.3), (0.08, -0.18), (-0.1, -0.2), (-0.34,
        -0.2)], "7a2a34")
    slide.flat([(-0.5, -0.4), (-0.3, -0.52), (-0.02, -0.48), (0.1, -0.34), (0.02, -0.34), (-0.2, -0.41), (-0.46,
        -0.37)], "8a343c")
    pipe = [(-0.02, -0.32), (0.06, -0.12), (0.05, 0.16), (0.04, 0.46)]
    slide.rods([pipe], [0.06, 0.08, 0.075, 0.075], "f0d0b8")
    slide.marks([pipe], 0.042, "8a343c")
    slide.rods([[(0.04, 0.44), (s * 0.12 + 0.05, 0.54), (s * 0.3 + 0.06, 0.66)] for s in (-1, 1)], [0.07, 0.06,
        0.05], "f0d0b8")
    slide.marks([[(0.0, v), (0.04, v + 0.014), (0.09, v)] for v in np.arange(0.0, 0.46, 0.055).tolist()], 0.01,
        "a86858", 0.9)


def _lungs(slide: Slide) -> None:
    lobe = [(0.1, 0.42), (0.3, 0.38), (0.5, 0.56), (0.6, 0.86), (0.6, 1.02), (0.36, 0.98), (0.14, 1.02), (0.09, 0.76)]
    for s in (-1, 1):
        slide.body([(s * u * 0.98 + 0.05, v - 0.03) for u, v in lobe], slide.tone("e0787a"), 0.16)
        tree: list[list[Point]] = []
        for du, dv in ((0.3, 0.62), (0.42, 0.86), (0.24, 0.92), (0.34, 0.76)):
            tree.append([(s * 0.14 + 0.05, 0.56), (s * du * 0.8 + 0.05, (0.56 + dv) / 2), (s * du + 0.05, dv)])
        slide.marks(tree, 0.018, "f8d8c4", 0.9)


def _dust(stage: Stage, look: Look, slide: Slide) -> None:
    """Put shining grains on their way: before the mouth, down the pipe, out into both lungs."""
    chance = look.chance(91)
    one = [(-1.5, -0.3), (-0.9, -0.3), (-0.44, -0.27), (-0.1, -0.28), (0.05, -0.1), (0.05, 0.2), (0.04, 0.46)]
    bright = Slide(stage.plate(0.7), look, slide.at, slide.size).mirrored(slide.flip)
    for sign in (-1, 1):
        path = spline([*one, (sign * 0.16 + 0.05, 0.56), (sign * 0.34 + 0.05, 0.78)], closed=False, steps=12)
        for t in np.linspace(0, 1, 38).tolist():
            u, v = path[min(int(t * len(path)), len(path) - 1)]
            wide = 0.09 * max(0.0, 1 - t * 3) + 0.015 + 0.14 * max(0.0, t - 0.85) / 0.15
            at = (float(u) + float(chance.normal(0, wide)), float(v) + float(chance.normal(0, wide)))
            bright.glow(at, 0.07, "ffe070", 0.5)
            bright.ball(at, 0.018, "fff0a0", gloss=0.4)


def thinking(stage: Stage, look: Look) -> None:
    """Draw a brain in a head of glass, one part of it after another alight."""

    def draw(board: glass.Board) -> None:
        organs.brain(board)
        slide = Slide(board.plate, look, board.at, board.size)
        for u, v, tone, far in ((-0.6, -0.3, "ffb030", 1.0), (0.1, -0.55, "40d8ff", 0.9), (0.6, -0.1, "ff50a0",
            0.75), (-0.1, 0.1, "70ff90", 0.8)):
            slide.glow((u, v), 0.55, tone, far)
            slide.glow((u, v), 0.2, "ffffff", 0.5 * far)
        for a, b in (((-0.6, -0.3), (0.1, -0.55)), ((0.1, -0.55), (0.6, -0.1)), ((-0.1, 0.1), (0.6, -0.1)), ((-0.6,
            -0.3), (-0.1, 0.1))):
            slide.marks([[a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.1), b]], 0.012, "fff0c0", 0.7)

    wide = look.size in {"wide", "medium"}
    glass.build(stage, turned(look, "wide") if wide else look, draw, head=True, part=0.21)


def wired(stage: Stage, look: Look) -> None:
    """Draw a glass figure with all its nerves alight."""
    hurting(stage, look, pain=False)


def hurting(stage: Stage, look: Look, *, pain: bool = True) -> None:
    """Draw a glass figure in whom a signal runs up the spine to the brain, where it hurts glowing red."""
    h = stage.half
    tall = {"wide": 0.94, "medium": 1.15, "close": 2.0, "over": 0.8, "aerial": 1.0}[look.size]
    x, top = look.side * h * (0.34 if look.size == "over" else 0.06), {"close": -0.05, "over": 0.12}.get(look.size,
        0.03)
    fluid.depths(stage, look, (x, 0.45), strength=0.5)
    for side in (-1, 0, 1) if look.turned else (0,):
        plate = stage.plate(0.5)
        at = (x + side * min(0.5, h * 0.6), top + 0.05 * abs(side))
        vessels.figure(plate, look, at, tall, inside="")
        slide = Slide(plate, look, at, tall)
        slide.marks([[(0.0, 0.1), (0.006, 0.3), (0.0, 0.46)]], 0.011, "ffd850", 0.95)
        slide.marks([[(0.0, 0.44), (s * 0.05, 0.54), (s * 0.055, 0.72), (s * 0.05, 0.95)] for s in (-1, 1)], 0.005,
            "ffd850", 0.9)
        slide.marks([[(0.0, 0.18), (s * 0.11, 0.21), (s * 0.135, 0.34), (s * 0.18, 0.5)] for s in (-1, 1)], 0.005,
            "ffd850", 0.9)
        for v in (0.14, 0.22, 0.3, 0.38):
            slide.glow((0.0, v), 0.035, "fff8d0", 0.9)
        slide.ball((0.0, 0.055), 0.045, "f0a0b0", gloss=0.2)
        slide.glow((0.0, 0.055), 0.11, "ffd050", 0.8)
        if pain:
            slide.glow((0.0, 0.42), 0.12, "ff3018", 1.0)
    fluid.specks(stage, look, 0.8, 14)


_BEADS = ("f04848", "f8c030", "48b8f0", "58c868", "f08a30", "b068d8", "f8f0e8")


def beads(stage: Stage, look: Look) -> None:
    """Draw the inside of a stomach: a capsule opens above its pink folds and lets go hundreds of coloured beads."""
    h, s, chance = stage.half, look.side, look.chance(37)
    size = {"wide": 0.3, "medium": 0.4, "close": 0.46, "over": 0.3, "aerial": 0.4}[look.size]
    x = s * h * (0.3 if look.size == "over" else 0.06)
    fluid.tunnel(stage, look, (x, 0.36))
    back = Slide(stage.plate(0.3), look, (x, 0.5), 0.5)
    for number in range(9):  # folds far off, above
        v = -1.3 + 0.08 * number
        back.rods([[(u, v + 0.05 * math.sin(u * 5 + number * 1.7)) for u in np.linspace(-3, 3, 24).tolist()]],
            [0.09] * 24, "c85a60")
    floor = Slide(stage.plate(0.45), look, (x, 0.5), 0.5)
    lift = -0.25 if look.turned else 0.0
    for number in range(8):
        v, thick = 0.42 + lift + 0.15 * number + 0.03 * number * number, 0.1 + 0.03 * number
        line = [(u, v + 0.05 * math.sin(u * (6 - 0.3 * number) + number * 2.3)) for u in np.linspace(-3.2, 3.2,
            30).tolist()]
        floor.rods([line], [thick] * 30, "e8828a" if number % 2 else "dc707c")
    plate = stage.plate(0.65)
    slide = Slide(plate, look, (x, 0.36), size).mirrored(-1 if look.framed or look.turned else 1)
    turn = -0.5 if not look.turned else 0.15
    c, q = math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        return u * c - v * q, u * q + v * c

    slide.glow((0.0, 0.0), 1.1, "fff0d0", 0.5)
    for sign, tone in ((-1, "e83c48"), (1, "f8f4ec")):
        a, b = on(sign * 0.4, -0.1 * sign), on(sign * 0.86, -0.16 * sign)
        slide.rods([[a, b]], [0.3, 0.3], tone)
        slide.ball(a, 0.29, "6a1a28" if sign < 0 else "b8a8a0", gloss=0.0, squash=1.0)
        slide.gleam([(a[0], a[1] - 0.16), ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.17), (b[0], b[1] - 0.16)], 0.08,
            0.6)
    for number in range(116):
        t = float(chance.random())
        u = float(chance.normal(0, 0.22 + 0.5 * t))
        v = 0.9 * t * t + float(chance.normal(0, 0.16)) - 0.02
        near = 0.035 + 0.03 * t
        slide.ball(on(u, v) if t < 0.3 else (u, v), near, _BEADS[number % 7], gloss=0.5)
    low = Slide(stage.plate(0.7), look, (x, 0.5), 0.5)
    for number in range(50):
        u, t = float(chance.uniform(-1.5, 1.5)) * h, float(chance.random())
        low.ball((u * 1.6, 0.46 + lift + 0.5 * t), 0.026 + 0.03 * t, _BEADS[number % 7], gloss=0.5)
    near_plate = stage.plate(0.95, soft=0.016)
    front = Slide(near_plate, look, (0.0, 0.5), 0.5)
    corner = -s * h * 1.9
    if look.size == "over":
        front.rods([[(corner, -1.2), (corner * 0.62, 0.2), (corner * 0.7, 1.4)]], [0.4, 0.34, 0.5], "c8606a")
    front.ball((corner * 0.9, 0.9), 0.17, "f8c030")
    front.ball((-corner * 0.9, 0.8), 0.13, "48b8f0")
    near_plate.blur(0.016)


def smoked(slide: Slide) -> None:
    """Draw two lungs, one pink and well, the other black with tar, smoke coming down the windpipe."""
    pipe = "e8c0a8"
    lobe = [(0.16, -0.5), (0.34, -0.94), (0.64, -0.82), (0.92, -0.25), (1.04, 0.45), (1.0, 0.92), (0.62, 0.82),
        (0.26, 0.72), (0.16, 0.2)]
    slide.body([(-u, v) for u, v in lobe], slide.tone("e88a88"), 0.2)
    slide.body(lobe, slide.tone("4a3c3a"), 0.2)
    for number in range(60):
        a, r = number * 2.4, math.sqrt((number + 0.5) / 60)
        slide.disc((0.6 + 0.34 * r * math.cos(a), 0.06 + 0.72 * r * math.sin(a)), 0.035 + 0.03 * (number % 3), 0.04,
            "14100e", 0.75)
    for s in (-1, 1):
        tree: list[list[Point]] = [[(s * 0.3, -0.14), (s * (0.3 + du) / 1.4, dv / 2), (s * du, dv)] for du,
            dv in ((0.6, -0.5), (0.8, 0.0), (0.82, 0.5), (0.5, 0.6))]
        slide.marks(tree, 0.026, "f8d8c8" if s < 0 else "6a5850", 0.9)
    slide.rods([[(0, -0.4), (s * 0.16, -0.28), (s * 0.36, -0.14)] for s in (-1, 1)], [0.09, 0.08, 0.06], pipe)
    slide.rods([[(0, -3.0), (0, -0.9), (0, -0.36)]], [0.11] * 3, pipe)
    slide.marks([[(-0.1, v), (0.0, v + 0.03), (0.1, v)] for v in np.arange(-2.4, -0.42, 0.1).tolist()], 0.014,
        "a87860", 0.7)
    for number in range(16):
        slide.glow((0.1 + 0.5 * (number / 16) + 0.06 * math.sin(number * 2), -1.1 + 0.09 * number), 0.26, "b8b0b0",
            0.2)


def stroke_in(slide: Slide) -> None:
    """Draw a brain with its vessels, a clot in one, the part behind it dark red."""
    organs.brain(slide)
    slide.marks([[(0.25, 0.6), (0.1, 0.2), (-0.2, -0.1), (-0.6, -0.3)], [(0.1, 0.2), (0.4, -0.2), (0.7, -0.3)],
        [(-0.2, -0.1), (-0.2, -0.5)], [(0.4, -0.2), (0.3, -0.6)]], 0.03, "e02430", 0.95)
    slide.shade((-0.55, -0.32), 0.42, 0.36, 0.75)
    slide.glow((-0.5, -0.3), 0.7, "ff1810", 0.7)
    slide.ball((-0.24, -0.12), 0.1, "5a0c14", gloss=0.3)
    slide.glow((-0.24, -0.12), 0.2, "ffd060", 0.8)


def colon(slide: Slide) -> None:
    """Draw the inside of the colon: ring after ring of pink folds to a dark end, a small lump on one of them."""
    for number in range(9):
        r = 2.4 * 0.74**number
        squash = 0.86 + 0.06 * math.sin(number * 2)
        at = (0.06 * number, -0.04 * number)
        ring = [(at[0] + r * (1 + 0.05 * math.sin(3 * a + number)) * math.cos(a),
            at[1] + r * squash * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 40)[:-1].tolist()]
        slide.shapes([ring], ("f0a098", "d87a78")[number % 2], 0.24 * 0.8**number)
    slide.disc((0.5, -0.34), 0.2, 0.17, "2a0810")
    for u, v in ((-0.78, 0.62), (-0.62, 0.5)):
        slide.ball((u, v), 0.22, "c8403c", gloss=0.5)
    slide.marks([[(0.9, -0.9), (1.1, -0.3), (1.0, 0.3)], [(-1.2, -0.5), (-1.3, 0.1)]], 0.014, "b02c34", 0.6)
    slide.glow((-0.6, 0.5), 0.5, "fff0c0", 0.35)


def flora(slide: Slide) -> None:
    """Draw the gut's lining with friendly germs of many colours above it."""
    fine.villi(slide)
    for number in range(17):
        u, v, turn = -1.9 + 3.8 * (number * 0.618 % 1), -0.8 + 0.75 * (number * 0.755 % 1), number * 1.3
        tone = ("58c870", "48b8e0", "f0b030", "e070b0", "9a78e0")[number % 5]
        c, s = 0.13 * math.cos(turn), 0.13 * math.sin(turn)
        if number % 3:
            slide.rods([[(u - c, v - s), (u, v + 0.02), (u + c, v + s)]], [0.075] * 3, tone)
        else:
            slide.ball((u, v), 0.1, tone, gloss=0.5)
            slide.ball((u + 0.13, v + 0.05), 0.09, tone, gloss=0.5)
