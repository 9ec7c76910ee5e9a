"""Science alone in the picture: a centrifuge, a plant in glass, a tablet that fizzes in water, a star-gazer's dome."""
# fmt: off

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.chambers import Room

_GROW = {"wide": 0.6, "medium": 0.8, "close": 1.0, "over": 0.66, "aerial": 0.62}


def _stand(room: Room, foot: float = 0.86) -> Pen:
    """Lay a soft wall and a bench; return a pen in frame heights for what stands there."""
    look, stage, p = room.look, room.stage, room.look.palette
    stage.gradient(0.0, [(stage.top, mix(p.sky_top, p.cool, 0.15)), (foot - 0.12, mix(p.haze, p.sky_mid, 0.4)),
        (foot - 0.11, mix(p.ground, p.haze, 0.3)), (stage.bottom, mix(p.ground, p.ink, 0.2))])
    stage.plates[-1].glow((look.light * stage.half * 0.6, 0.15), 0.9, p.key, 0.35)
    k = _GROW[look.size] * min(1.0, stage.half * 1.3)
    x = look.side * stage.half * (0.36 if look.size == "over" else 0.08)
    return Pen(stage.plate(0.5), look, (x, foot), k, -look.side)


def centrifuge(room: Room) -> None:
    """Draw a centrifuge, its lid up, the ring of tubes inside."""
    pen = _stand(room)
    pen.shadow(1.3, 0.08)
    pen.solid([pen.poly([(-0.5, 0.5), (0.5, 0.5), (0.56, 0.92), (-0.56, 0.92)])], "dce4ea", 0.06)
    pen.flat([pen.disc(0.0, 0.72, 0.3, 0.13)], "a8c4d0")
    pen.solid([pen.box(-0.6, 0.02, 0.6, 0.52, 0.1)], "eef2f4", 0.12)
    pen.solid([pen.disc(0.0, 0.5, 0.6, 0.17)], "e0e6ea", 0.05)
    pen.flat([pen.disc(0.0, 0.5, 0.5, 0.13)], "3a444c")
    for n in range(10):
        a = 2 * math.pi * n / 10
        u, v = 0.36 * math.cos(a), 0.5 + 0.09 * math.sin(a)
        pen.solid([pen.line([(u, v - 0.015), (u * 1.12, v + 0.07)], 0.07)], ("c82030", "f0d0a0")[n % 2], 0.03)
        pen.solid([pen.disc(u * 1.13, v + 0.075, 0.04, 0.022)], "4a7ad0", 0.01)
    pen.solid([pen.disc(0.0, 0.51, 0.09, 0.035)], "b8c4cc", 0.02)
    pen.solid([pen.box(-0.3, 0.14, 0.1, 0.34, 0.02)], "2a343c", 0.02)
    pen.flat([pen.line([(-0.25 + 0.08 * n, 0.19), (-0.25 + 0.08 * n, 0.29)], 0.02) for n in range(4)], "5af0a0")
    pen.solid([pen.disc(0.3, 0.24, 0.07)], "3a9a60", 0.03)


def seedling(room: Room) -> None:
    """Draw test tubes in a row, in each a young plant on its jelly."""
    pen = _stand(room, 0.9)
    for n in range(-4, 5):
        u = n * 0.26
        pen.solid([pen.box(u - 0.085, 0.02, u + 0.085, 0.82, 0.085)], "dcecf0", 0.05, rim=1.0)
        pen.flat([pen.box(u - 0.075, 0.035, u + 0.075, 0.22, 0.07)], "e0d8a0", 0.9)
        tall = 0.3 + 0.08 * (n % 3)
        pen.solid([pen.line([(u, 0.2), (u + 0.008, 0.2 + tall)], 0.018)], "5a9a3c", 0.01)
        for s, at in ((-1, 0.5), (1, 0.66), (-1, 0.84), (1, 1.0)):
            v = 0.2 + tall * at
            pen.solid([pen.curve([(u, v), (u + s * 0.04, v + 0.05), (u + s * 0.075, v + 0.06), (u + s * 0.05,
                v + 0.01)])], "6ab848", 0.01)
        pen.plate.light(pen.plate.shape(pen.box(u - 0.06, 0.1, u - 0.045, 0.74, 0.007)), WHITE, 0.6)
    pen.solid([pen.box(-1.3, -0.02, 1.3, 0.06, 0.02), pen.box(-1.3, 0.44, 1.3, 0.49, 0.01)], "f0f4f4", 0.03)


def fizz(room: Room) -> None:
    """Draw a glass of water in which a tablet dissolves, bubbles rising."""
    look, chance = room.look, room.look.chance(33)
    pen = _stand(room, 0.9)
    pen.shadow(0.9, 0.06)
    pen.solid([pen.poly([(-0.36, 0.8), (0.36, 0.8), (0.29, 0.0), (-0.29, 0.0)])], "dceef4", 0.08, rim=1.0)
    pen.solid([pen.poly([(-0.34, 0.64), (0.34, 0.64), (0.28, 0.04), (-0.28, 0.04)])], "8ad0ec", 0.1)
    pen.flat([pen.disc(0.0, 0.64, 0.34, 0.04)], "c8ecf8")
    pen.solid([pen.disc(0.02, 0.16, 0.15, 0.06), pen.disc(0.02, 0.12, 0.15, 0.06)], "f8f8f4", 0.03)
    for _ in range(90):
        t = float(chance.random())
        u, v = 0.02 + float(chance.normal(0, 0.06 + 0.09 * t)), 0.2 + 0.44 * t
        if abs(u) < 0.29:
            r = float(chance.uniform(0.006, 0.022))
            pen.plate.fill(pen.plate.shape(ellipse(pen.at(u, v), r * pen.metre, r * pen.metre, steps=14)),
                mix(WHITE, look.palette.cool, 0.15), 0.7)
    pen.flat([pen.disc(float(chance.uniform(-0.26, 0.26)), 0.65, 0.02, 0.012) for _ in range(18)], "ffffff", 0.9)
    pen.plate.light(pen.plate.shape(pen.poly([(-0.31, 0.74), (-0.27, 0.74), (-0.22, 0.08), (-0.25, 0.08)])), WHITE,
        0.55)
    pen.solid([pen.disc(0.62, 0.04, 0.15, 0.05)], "f8f8f4", 0.03)


def dome(room: Room) -> None:
    """Draw an observatory's dome, its slit open, the telescope looking at the stars."""
    look, stage = room.look, room.stage
    scenery.sky(stage, look, 0.82)
    sky = stage.plate(0.05)
    chance = look.chance(5)
    spots = [ellipse((float(x) * stage.edge, float(y)), float(r), float(r), steps=8) for x, y,
        r in zip(chance.uniform(-1, 1, 160), chance.uniform(-0.1, 0.75, 160), chance.uniform(0.001, 0.0032, 160),
        strict=True)]
    if not look.palette.bright:
        sky.light(sky.shapes(spots), WHITE, 0.9)
        for n in range(9):
            sky.glow((-stage.half + n * stage.half * 0.25, 0.62 - 0.07 * n), 0.2, np.array([0.6, 0.6, 0.9],
                np.float32), 0.16)
    hill = Pen(stage.plate(0.3), look, (0.0, 0.86), 1.0, -look.side)
    hill.solid([hill.curve([(-2, -0.4), (-1.4, -0.02), (-0.5, 0.06), (0.4, 0.05), (1.3, -0.05), (2, -0.4)])],
        "2c3a34", 0.2)
    k = {"wide": 0.5, "medium": 0.72, "close": 1.05, "over": 0.4, "aerial": 0.45}[look.size] * min(1.0,
        stage.half * 1.2)
    pen = Pen(stage.plate(0.5), look, (look.side * stage.half * 0.12, 0.86), k, -look.side)
    pen.solid([pen.box(-0.5, -0.1, 0.5, 0.36)], "d8dce0", 0.2)
    shell = [(0.54 * math.cos(a), 0.36 + 0.54 * math.sin(a)) for a in np.linspace(0, math.pi, 24).tolist()]
    pen.solid([pen.poly(shell)], "eef0f2", 0.3, rim=0.9)
    pen.flat([pen.poly([(0.06, 0.4), (0.3, 0.4), (0.42, 0.7), (0.26, 0.84), (0.12, 0.89)])], "18202c")
    pen.plate.glow(pen.at(0.22, 0.56), 0.3 * k, np.array([1.0, 0.6, 0.3], np.float32), 0.55)
    pen.solid([pen.line([(0.1, 0.42), (0.42, 1.0)], 0.15)], "b8c0c8", 0.06)
    pen.flat([pen.disc(0.43, 1.01, 0.07, 0.045)], "6ab0e0")
    pen.solid([pen.box(-0.54, 0.33, 0.54, 0.39)], "aab2ba", 0.02)
    pen.flat([pen.box(-0.36, 0.0, -0.2, 0.24)], "4a3428")


def magnet(room: Room) -> None:
    """Draw a horseshoe magnet on paper, iron filings in arcs from pole to pole."""
    look, stage, p = room.look, room.stage, room.look.palette
    ground = stage.gradient(0.0, [(stage.top, mix(WHITE, p.haze, 0.25)), (stage.bottom, mix(WHITE, p.ground, 0.3))])
    ground.glow((look.light * stage.half * 0.5, 0.2), 0.9, p.key, 0.2)
    k = {"wide": 0.34, "medium": 0.44, "close": 0.56, "over": 0.38, "aerial": 0.36}[look.size] * min(1.0,
        stage.half * 1.2)
    pen = Pen(stage.plate(0.5), look, (look.side * stage.half * (0.4 if look.size == "over" else 0.06), 0.52), k,
        -look.side)
    chance, rods = look.chance(12), []
    for n in range(420):
        t, out = float(chance.uniform(0, math.pi)), float(chance.uniform(0.1, 1.4))
        side = 1 if n % 3 else -1
        u, v = 0.46 * math.cos(t) * (1 + out * 0.9), -0.6 - side * out * 0.62 * math.sin(t)
        way = math.atan2(-side * out * 0.62 * math.cos(t), -0.46 * math.sin(t) * (1 + out * 0.9))
        if not (abs(abs(u) - 0.46) < 0.16 and v > -0.6):
            rods.append(pen.line([(u, v), (u + 0.06 * math.cos(way), v + 0.06 * math.sin(way))], 0.013))
    pen.flat(rods, "3a4046", 0.9)
    arc = [(0.46 * math.cos(a), 0.18 + 0.46 * math.sin(a)) for a in np.linspace(0, math.pi, 24).tolist()]
    pen.solid([pen.line([(0.46, -0.3), *arc, (-0.46, -0.3)], 0.28)], "d82c30", 0.1, rim=0.9)
    pen.solid([pen.box(s * 0.46 - 0.14, -0.6, s * 0.46 + 0.14, -0.28) for s in (-1, 1)], "c8ced4", 0.08, rim=0.9)
