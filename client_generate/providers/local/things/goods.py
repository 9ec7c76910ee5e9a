"""Things that are sold, by their shapes: a thermos, a mug, a can, a bag, a shoe, a watch, a bicycle, a car."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things import trinkets, vehicles
from client_generate.providers.local.things.wares import bottle, carton, jar, label, lamp, rounded, tube

_WHITE = np.ones(3, np.float32)
_STEEL = np.array([0.62, 0.66, 0.7], np.float32)
_DARK = np.array([0.13, 0.14, 0.17], np.float32)


def _tone(look: Look, usual: Pixels | None = None) -> Pixels:
    """Return the thing's own colour in this light."""
    tone = look.paint if look.paint is not None else look.palette.accent if usual is None else usual
    return mix(tone, look.palette.key, 0.08) * (1.0 if look.palette.bright else 0.8)


def _solid(plate: Plate, look: Look, points: list[Point] | Pixels, tone: Pixels, soft: float) -> None:
    lit = mix(tone, look.palette.key, 0.3)
    plate.solid(
        plate.shape(points, 0.02), tone * 0.55, lit, (look.light, -0.8), round_=soft, rim=look.palette.key * 0.4
    )


def _thermos(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a slim steel flask with a cup for a lid and a coloured sleeve."""
    x, y = foot
    half, steel = tall * 0.165, _tone(look, _STEEL) if look.paint is None else mix(_STEEL, look.palette.key, 0.1)
    sleeve = _tone(look)
    rounded(plate, look, plate.shape(box(x - half, y - tall * 0.78, x + half, y, 0.04 * tall)), x, half, steel)
    wrap = box(x - half, y - tall * 0.6, x + half, y - tall * 0.1)
    rounded(plate, look, plate.shape(wrap), x, half, sleeve)
    neck = box(x - half * 0.86, y - tall * 0.82, x + half * 0.86, y - tall * 0.75)
    rounded(plate, look, plate.shape(neck), x, half * 0.86, steel * 0.5)
    cup = [
        (x - half * 0.98, y - tall * 0.79),
        (x - half * 0.84, y - tall * 0.985),
        (x + half * 0.84, y - tall * 0.985),
        (x + half * 0.98, y - tall * 0.79),
    ]
    rounded(plate, look, plate.shape(cup), x, half, sleeve * 0.85)
    top = ellipse((x, y - tall * 0.985), half * 0.84, 0.018 * tall)
    plate.fill(plate.shape(top), mix(sleeve, look.palette.key, 0.35))
    mark = [box(x - half * 0.4, y - tall * 0.42, x + half * 0.4, y - tall * 0.38)]
    mark.append(ellipse((x, y - tall * 0.5), half * 0.2, half * 0.2))
    plate.tint(plate.shapes(mark), _WHITE, 0.8)


def _mug(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a mug with its handle away from the light, something hot in it."""
    x, y = foot
    half, high, tone = tall * 0.28, tall * 0.62, _tone(look)
    side = -look.light
    arc = np.linspace(-1.35, 1.35, 14)
    grip = [
        (x + side * (half * 0.9 + half * 0.55 * math.cos(a)), y - high * 0.5 + high * 0.32 * math.sin(a)) for a in arc
    ]
    _solid(plate, look, stroke(grip, 0.035 * tall), tone * 0.8, 0.03 * tall)
    rounded(plate, look, plate.shape(box(x - half, y - high, x + half, y, 0.06 * tall)), x, half, tone)
    plate.fill(plate.shape(ellipse((x, y - high), half, 0.07 * tall)), mix(tone, look.palette.key, 0.4))
    drink = np.array([0.42, 0.22, 0.1], np.float32)
    plate.fill(plate.shape(ellipse((x, y - high + 0.008 * tall), half * 0.88, 0.055 * tall)), drink)
    for turn in (-1, 1):
        wisp = [
            (x + turn * half * 0.3 + 0.03 * tall * math.sin(3 * v), y - high - 0.33 * tall * v)
            for v in np.linspace(0.1, 1, 9)
        ]
        plate.light(plate.shape(stroke(wisp, 0.016 * tall, 0.004 * tall), 0.02), look.palette.key, 0.16)


def _can(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    x, y = foot
    high, half, metal = tall * 0.86, tall * 0.235, mix(_STEEL, look.palette.key, 0.2)
    rounded(plate, look, plate.shape(box(x - half * 0.9, y - high, x + half * 0.9, y, 0.03 * tall)), x, half, metal)
    rounded(
        plate,
        look,
        plate.shape(box(x - half, y - high * 0.95, x + half, y - high * 0.04, 0.02 * tall)),
        x,
        half,
        _tone(look),
    )
    label(plate, look, x, y - high * 0.8, y - high * 0.3, half * 0.99, plain=True)
    top = plate.shape(ellipse((x, y - high), half * 0.9, 0.04 * tall))
    plate.fill(top, mix(metal, _WHITE, 0.4))
    plate.fill(plate.shape(ellipse((x, y - high + 0.004 * tall), half * 0.35, 0.014 * tall)), metal * 0.6)


def _bag(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a bag with two handles."""
    x, y = foot
    tone, half = _tone(look), tall * 0.36
    for lean in (0.14, -0.02):
        arch = [
            (x + half * 0.55 * math.cos(a) + lean * 0.2 * tall, y - tall * 0.56 - tall * 0.36 * math.sin(a))
            for a in np.linspace(0, math.pi, 13)
        ]
        _solid(plate, look, stroke(arch, 0.022 * tall), tone * (0.6 if lean > 0 else 0.8), 0.02 * tall)
    hull = [(x - half * 0.86, y - tall * 0.6), (x + half * 0.86, y - tall * 0.6), (x + half * 1.03, y - tall * 0.06),
            (x + half * 0.95, y), (x - half * 0.95, y), (x - half * 1.03, y - tall * 0.06)]  # fmt: skip
    _solid(plate, look, hull, tone, 0.06 * tall)
    plate.tint(plate.shape(box(x - half * 0.87, y - tall * 0.58, x + half * 0.87, y - tall * 0.565)), tone * 0.4, 0.5)
    plate.fill(
        plate.shape(box(x - half * 0.2, y - tall * 0.36, x + half * 0.2, y - tall * 0.28, 0.01)), mix(tone, _WHITE, 0.7)
    )


def _pouch(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a sealed pouch that stands, with a label."""
    x, y = foot
    half, high = tall * 0.3, tall * 0.9
    hull = spline([(x - half, y - high), (x, y - high), (x + half, y - high), (x + half * 0.94, y - high * 0.5),
                   (x + half * 1.05, y - high * 0.12), (x + half * 0.9, y), (x, y + 0.012 * tall), (x - half * 0.9, y),
                   (x - half * 1.05, y - high * 0.12), (x - half * 0.94, y - high * 0.5)])  # fmt: skip
    _solid(plate, look, hull, _tone(look), 0.12 * tall)
    seal = plate.shape(box(x - half * 0.97, y - high * 0.98, x + half * 0.97, y - high * 0.9))
    plate.tint(seal, look.palette.ink, 0.22)
    label(plate, look, x, y - high * 0.74, y - high * 0.22, half * 0.7, plain=True)


def _book(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a book that stands, its spine towards the light."""
    x, y = foot
    tone, half, high = _tone(look), tall * 0.31, tall * 0.88
    back, lift = x + look.light * (half + 0.1 * tall), 0.035 * tall
    spine = x + look.light * half
    side = [(spine, y), (back, y - lift), (back, y - high + lift * 0.4), (spine, y - high)]
    plate.fill(plate.shape(side), tone * 1.12)
    cover = [(x - half, y), (x + half, y), (x + half, y - high), (x - half, y - high)]
    plate.fill(plate.shape(cover), tone * 0.92)
    top = [
        (x - half, y - high),
        (x + half, y - high),
        (back, y - high + lift * 0.4),
        (back - 2 * look.light * half, y - high - lift),
    ]
    plate.fill(plate.shape(top if look.light > 0 else top[::-1]), mix(_WHITE, look.palette.key, 0.3) * 0.92)
    pale = mix(tone, _WHITE, 0.8)
    lines = [
        box(x - half * 0.62, y - high * v, x + half * w, y - high * (v - 0.06)) for v, w in ((0.82, 0.62), (0.71, 0.3))
    ]
    plate.fill(plate.shapes(lines), pale)
    plate.fill(plate.shape(ellipse((x, y - high * 0.36), half * 0.42, half * 0.42)), pale, 0.85)


def _phone(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a phone that stands, an app on its screen."""
    x, y = foot
    half, high, tone = tall * 0.23, tall * 0.96, _tone(look)
    _solid(plate, look, box(x - half, y - high, x + half, y, 0.07 * tall), _DARK, 0.02 * tall)
    left, right, top = x - half * 0.9, x + half * 0.9, y - high * 0.975
    plate.fill(plate.shape(box(left, top, right, y - high * 0.025, 0.055 * tall)), mix(_WHITE, look.palette.key, 0.1))
    plate.fill(
        plate.shape(box(left + 0.02 * tall, top + 0.09 * tall, right - 0.02 * tall, top + 0.36 * tall, 0.02 * tall)),
        tone,
    )
    plate.fill(plate.shape(ellipse((x, top + 0.225 * tall), 0.06 * tall, 0.06 * tall)), _WHITE, 0.9)
    rows = [
        box(
            left + 0.03 * tall,
            top + (0.43 + 0.12 * i) * tall,
            right - (0.03 + 0.07 * (i % 2)) * tall,
            top + (0.48 + 0.12 * i) * tall,
            0.012 * tall,
        )
        for i in range(4)
    ]
    plate.fill(plate.shapes(rows), mix(tone, _WHITE, 0.72))


def _watch(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a wristwatch upright, as in a shop window."""
    x, y = foot
    face, at, strap = tall * 0.24, (x, y - tall * 0.5), _tone(look, np.array([0.36, 0.22, 0.14], np.float32))
    band = [
        (x - face * 0.5, y),
        (x + face * 0.5, y),
        (x + face * 0.66, at[1]),
        (x + face * 0.5, y - tall),
        (x - face * 0.5, y - tall),
        (x - face * 0.66, at[1]),
    ]
    rounded(plate, look, plate.shape(band), x, face * 0.66, strap)
    steel = mix(_STEEL, look.palette.key, 0.15)
    _solid(plate, look, box(x + face * 0.9, at[1] - face * 0.1, x + face * 1.16, at[1] + face * 0.1, 0.01), steel, 0.01)
    _solid(plate, look, ellipse(at, face, face), steel, 0.05 * tall)
    plate.fill(plate.shape(ellipse(at, face * 0.82, face * 0.82)), mix(_WHITE, look.palette.key, 0.1) * 0.97)
    marks = [
        ellipse((at[0] + face * 0.68 * math.cos(a), at[1] + face * 0.68 * math.sin(a)), face * 0.035, face * 0.035)
        for a in np.linspace(0, 2 * math.pi, 12, endpoint=False)
    ]
    hands = [
        stroke([at, (at[0] - face * 0.3, at[1] - face * 0.26)], face * 0.05),
        stroke([at, (at[0] + face * 0.36, at[1] - face * 0.46)], face * 0.035),
    ]
    plate.fill(plate.shapes([*marks, *hands]), _DARK)


def _shoe(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a shoe from its side, laced, its toe away from the light."""
    x, y = foot
    k, s, tone = tall * 0.62, -look.light, _tone(look)

    def at(u: float, v: float) -> Point:
        return x + s * u * k, y - v * k

    upper = [
        (-0.78, 0.12),
        (-0.82, 0.5),
        (-0.7, 0.86),
        (-0.5, 0.84),
        (-0.3, 0.86),
        (-0.12, 0.72),
        (0.14, 0.48),
        (0.5, 0.36),
        (0.78, 0.24),
        (0.82, 0.1),
    ]
    _solid(plate, look, spline([at(u, v) for u, v in upper]), tone, 0.12 * k)
    sole = [(-0.86, 0.14), (0.0, 0.1), (0.84, 0.14), (0.88, 0.06), (0.74, 0.0), (-0.76, 0.0), (-0.88, 0.05)]
    _solid(plate, look, spline([at(u, v) for u, v in sole]), mix(_WHITE, look.palette.key, 0.1) * 0.95, 0.04 * k)
    laces = [
        stroke([at(-0.2 + 0.15 * i, 0.72 - 0.12 * i), at(-0.32 + 0.15 * i, 0.56 - 0.12 * i)], 0.022 * k)
        for i in range(4)
    ]
    swoosh = stroke([at(-0.6, 0.3), at(-0.2, 0.26), at(0.16, 0.36)], 0.035 * k, 0.01 * k)
    plate.fill(plate.shapes([*laces, swoosh]), mix(tone, _WHITE, 0.8))


def _bicycle(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    """Draw a bicycle from its side."""
    x, y = foot
    r, s, tone = tall * 0.29, -look.light, _tone(look)
    rear, front = (x - s * tall * 0.46, y - r), (x + s * tall * 0.46, y - r)
    for hub in (rear, front):
        spokes = [
            stroke([hub, (hub[0] + r * math.cos(a), hub[1] + r * math.sin(a))], 0.0022 * tall)
            for a in np.linspace(0, 2 * math.pi, 18, endpoint=False)
        ]
        plate.fill(plate.shapes(spokes), _STEEL, 0.8)
        rim = ellipse(hub, r, r)
        plate.fill(plate.shape(stroke([*map(tuple, rim), tuple(rim[0])], 0.017 * tall)), _DARK)
    crank, seat, head = (
        (x - s * tall * 0.08, y - r * 0.95),
        (x - s * tall * 0.2, y - tall * 0.68),
        (x + s * tall * 0.3, y - tall * 0.7),
    )
    tubes = [
        (crank, seat),
        (seat, head),
        (crank, (head[0] + s * 0.02 * tall, head[1] + 0.1 * tall)),
        (seat, rear),
        (crank, rear),
        (head, front),
    ]
    for ends in tubes:
        _solid(plate, look, stroke(list(ends), 0.018 * tall), tone, 0.015 * tall)
    bar = [
        (head[0] + s * 0.02 * tall, head[1]),
        (head[0] - s * 0.01 * tall, y - tall * 0.8),
        (head[0] + s * 0.1 * tall, y - tall * 0.82),
        (head[0] + s * 0.12 * tall, y - tall * 0.75),
    ]
    plate.fill(plate.shape(stroke(bar, 0.015 * tall)), _DARK)
    saddle = [(seat[0] - s * 0.09 * tall, seat[1] - 0.05 * tall), (seat[0] + s * 0.1 * tall, seat[1] - 0.04 * tall)]
    plate.fill(
        plate.shapes(
            [
                stroke(saddle, 0.022 * tall),
                stroke([seat, (seat[0], seat[1] - 0.05 * tall)], 0.01 * tall),
                ellipse(crank, 0.06 * tall, 0.06 * tall),
            ]
        ),
        _DARK,
    )


def _headphones(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    x, y = foot
    half, tone, high = tall * 0.36, _tone(look, _DARK), tall * 0.86
    arch = [
        (x + half * math.cos(a), y - high * 0.48 - high * 0.5 * math.sin(a))
        for a in np.linspace(-0.25, math.pi + 0.25, 25)
    ]
    _solid(plate, look, stroke(arch, 0.035 * tall), tone, 0.03 * tall)
    for side in (-1, 1):
        cup = box(x + side * half - 0.1 * tall, y - high * 0.5, x + side * half + 0.1 * tall, y, 0.09 * tall)
        _solid(plate, look, cup, mix(tone, _WHITE, 0.12), 0.09 * tall)
        pad = x + side * (half - 0.1 * tall)
        _solid(
            plate,
            look,
            box(pad - 0.035 * tall, y - high * 0.46, pad + 0.035 * tall, y - 0.03 * tall, 0.03 * tall),
            _DARK,
            0.03 * tall,
        )


def _car(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    vehicles.car(plate, look, foot, tall * 1.15)


SHAPES = {
    "perfume": trinkets.perfume, "lipstick": trinkets.lipstick, "laptop": trinkets.laptop, "candle": trinkets.candle,
    "gift": trinkets.gift, "plant": trinkets.plant, "camera": trinkets.camera,

    "jar": jar, "tube": tube, "bottle": bottle, "lamp": lamp, "carton": carton, "thermos": _thermos, "mug": _mug,
    "can": _can, "bag": _bag, "pouch": _pouch, "book": _book, "phone": _phone, "watch": _watch, "shoe": _shoe,
    "bicycle": _bicycle, "headphones": _headphones, "car": _car,
}  # fmt: skip
"""How each kind of thing is drawn: on a plate, standing on `foot`, as tall as said in frame heights."""
