"""Two open hands side by side, and the small thing that lies in them."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import limb, ring
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around, tending
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.fingers import Hand

_WHITE = np.ones(3, np.float32)
_PALM = {"wide": 0.13, "medium": 0.18, "close": 0.25, "over": 0.17, "aerial": 0.21}


def keepsake(stage: Stage, look: Look) -> None:
    """Draw two palms and what lies in them: a shoe, a photograph, a key, a ring, or only light."""
    h, s = stage.half, look.side
    (around.desk if look.size in {"medium", "aerial"} else tending.blanket)(stage, look)
    k = around.palm(stage, look, _PALM, 0.4)
    out = {"wide": 0.3, "over": 0.24, "medium": 0.1}.get(look.size, 0.0)
    at = (s * h * out * (1.0 if h > 0.7 else 0.1), 0.56)
    tilt = {"medium": 0.25, "aerial": -0.45, "wide": 0.1}.get(look.size, 0.0) * s
    c, q = math.cos(tilt), math.sin(tilt)

    def place(u: float, v: float) -> Point:
        return at[0] + k * (u * c - v * q), at[1] + k * (u * q + v * c)

    if look.size == "wide":
        _lap(stage, look, at[0], k)
    hands = stage.plate(0.55)
    around.shadow(hands, look, place(0.0, 0.2), 1.4 * k, 0.9 * k, 0.35)
    for side in (-1, 1):  # the thumbs outside, the little fingers together
        Hand(hands, look, place(side * 0.54, 0.0), k, tilt - side * 0.16, side).palm()
    thing = next((draw for word, draw in _THINGS.items() if look.has(word)), _light)
    thing(stage.plate(0.68), look, place(0.0, 0.04), k * 0.62)
    around.lens(stage, look)


def _lap(stage: Stage, look: Look, x: float, k: float) -> None:
    """Put the knees of whoever sits there below the hands, out of focus."""
    cloth: Pixels = figures.graded(np.array([0.24, 0.3, 0.42], np.float32), look)
    plate = stage.plate(0.35)
    thighs = [
        limb([(x + s * 0.9 * k, 0.1), (x + s * 1.5 * k, 0.6), (x + s * 1.5 * k, 1.4)], [1.1 * k, 1.35 * k, 1.5 * k])
        for s in (-1, 1)
    ]
    for thigh in thighs:
        plate.solid(plate.shape(thigh, 0.02), cloth * 0.35, cloth, (look.light, -0.7), round_=0.7 * k)
    plate.blur(0.008)


def _shade(plate: Plate, look: Look, at: Point, across: float, down: float) -> None:
    rows, columns, mask = plate.shape(
        ellipse((at[0] - look.light * across * 0.1, at[1] + down * 0.4), across, down), across
    )
    plate.fill((rows, columns, soften(mask, 0.25 * down * plate.unit)), look.palette.ink * 0.5, 0.5)


def _shoe(plate: Plate, look: Look, at: Point, k: float) -> None:
    """Draw a child's shoe from the side."""
    p, s, light = look.palette, look.side, (look.light, -0.8)
    red: Pixels = figures.graded(np.array([0.78, 0.1, 0.12], np.float32) if look.paint is None else look.paint, look)
    sole = figures.graded(_WHITE * 0.92, look)

    def place(points: list[Point]) -> list[Point]:
        return [(at[0] + u * s * k, at[1] + v * k) for u, v in points]

    _shade(plate, look, (at[0], at[1] + 0.5 * k), 1.2 * k, 0.3 * k)
    body = [
        (-1.0, 0.4),
        (-1.05, -0.1),
        (-0.98, -0.62),
        (-0.62, -0.66),
        (-0.3, -0.52),
        (0.0, -0.26),
        (0.5, -0.16),
        (0.95, 0.02),
        (1.1, 0.4),
    ]
    plate.solid(
        plate.shape(spline(place(body)), 0.01), red * 0.3, mix(red, p.key, 0.15), light, round_=0.3 * k, rim=p.key * 0.4
    )
    opening = spline(place([(-0.95, -0.6), (-0.66, -0.68), (-0.34, -0.54), (-0.6, -0.46)]))
    plate.fill(plate.shape(opening), red * 0.2)
    base = limb(place([(-1.02, 0.42), (0.0, 0.46), (1.06, 0.4)]), [0.11 * k] * 3)
    plate.solid(plate.shape(base, 0.01), sole * 0.5, sole, light, round_=0.08 * k)
    cap = spline(place([(0.62, -0.1), (0.95, 0.02), (1.1, 0.36), (0.66, 0.36), (0.56, 0.1)]))
    plate.solid(plate.shape(cap), sole * 0.6, sole, light, round_=0.14 * k)
    laces = [
        stroke(place([(-0.22 + i * 0.2, -0.44 + i * 0.11), (-0.36 + i * 0.2, -0.1 + i * 0.07)]), 0.07 * k)
        for i in range(4)
    ]
    plate.solid(plate.shapes(laces), sole * 0.6, sole, light, round_=0.03 * k)


def _photograph(plate: Plate, look: Look, at: Point, k: float) -> None:
    """Draw a photograph of two people, with a white border."""
    p, turn = look.palette, 0.12 * look.side
    c, q = math.cos(turn), math.sin(turn)

    def place(points: list[Point]) -> list[Point]:
        return [(at[0] + k * (u * c - v * q), at[1] + k * (u * q + v * c)) for u, v in points]

    white = figures.graded(_WHITE * 0.95, look)
    _shade(plate, look, at, 1.2 * k, 0.9 * k)
    plate.solid(
        plate.shape(place([(-1.2, -0.9), (1.2, -0.9), (1.2, 0.9), (-1.2, 0.9)])),
        white * 0.85,
        white,
        (look.light, -0.8),
        round_=0.1 * k,
    )
    plate.fill(
        plate.shape(place([(-1.05, -0.75), (1.05, -0.75), (1.05, 0.6), (-1.05, 0.6)])), mix(p.cool, _WHITE, 0.35) * 0.8
    )
    plate.fill(
        plate.shape(place([(-1.05, 0.1), (-0.3, -0.1), (0.4, 0.05), (1.05, -0.05), (1.05, 0.6), (-1.05, 0.6)])),
        mix(p.ground, p.accent, 0.2),
    )
    for salt, (u, tall) in enumerate(((-0.32, 1.0), (0.34, 0.86))):
        coat = mix(p.accent, p.cool, 0.8 * salt)
        trunk = [
            (u - 0.34, 0.6),
            (u - 0.3, 0.62 - 0.5 * tall),
            (u, 0.6 - 0.6 * tall),
            (u + 0.3, 0.62 - 0.5 * tall),
            (u + 0.34, 0.6),
        ]
        plate.fill(plate.shape(place(trunk)), coat * 0.8)
        head = place([(u, 0.46 - 0.72 * tall)])[0]
        plate.fill(
            plate.shape(ellipse((head[0], head[1] - 0.04 * k), 0.2 * k, 0.23 * k)),
            figures.graded(figures.hair(look, salt), look),
        )
        plate.fill(
            plate.shape(ellipse((head[0], head[1] + 0.03 * k), 0.15 * k, 0.18 * k)),
            figures.graded(figures.skin(look, salt), look),
        )


def _key(plate: Plate, look: Look, at: Point, k: float) -> None:
    """Draw a key on its ring."""
    p, light = look.palette, (look.light, -0.8)
    brass = figures.graded(np.array([0.9, 0.72, 0.36], np.float32), look)
    (x, y), s = at, look.side
    _shade(plate, look, (x, y + 0.1 * k), 1.1 * k, 0.35 * k)
    head = ring((x - s * 0.7 * k, y), 0.36 * k, 0.34 * k, 0.2 * k)
    blade = box(
        min(x - s * 0.4 * k, x + s * 1.1 * k), y - 0.09 * k, max(x - s * 0.4 * k, x + s * 1.1 * k), y + 0.09 * k
    )
    teeth = [
        box(x + s * u * k - 0.07 * k, y, x + s * u * k + 0.07 * k, y + d * k)
        for u, d in ((0.6, 0.32), (0.82, 0.24), (1.03, 0.32))
    ]
    plate.solid(
        plate.shapes([*head, blade, *teeth], 0.01),
        brass * 0.4,
        mix(brass, p.key, 0.3),
        light,
        round_=0.07 * k,
        rim=p.key * 0.5,
    )
    steel = figures.graded(_WHITE * 0.8, look)
    loop = ring((x - s * 1.15 * k, y + 0.2 * k), 0.34 * k, 0.3 * k, 0.06 * k)
    plate.solid(plate.shapes(loop, 0.01), steel * 0.4, steel, light, round_=0.03 * k)


def _band(plate: Plate, look: Look, at: Point, k: float) -> None:
    """Draw a ring with a stone."""
    p, gold = look.palette, figures.graded(np.array([0.95, 0.76, 0.34], np.float32), look)
    _shade(plate, look, (at[0], at[1] + 0.25 * k), 0.6 * k, 0.25 * k)
    band = plate.shapes(ring(at, 0.5 * k, 0.42 * k, 0.13 * k), 0.01)
    plate.solid(band, gold * 0.4, mix(gold, p.key, 0.35), (look.light, -0.8), round_=0.05 * k, rim=p.key * 0.6)
    x, y = at[0], at[1] - 0.5 * k
    stone = [
        (x - 0.2 * k, y - 0.08 * k),
        (x - 0.1 * k, y - 0.2 * k),
        (x + 0.1 * k, y - 0.2 * k),
        (x + 0.2 * k, y - 0.08 * k),
        (x, y + 0.14 * k),
    ]
    plate.solid(plate.shape(stone, 0.01), mix(p.cool, _WHITE, 0.3), _WHITE, (look.light, -0.8), round_=0.06 * k)
    plate.glow((x, y - 0.08 * k), 0.6 * k, mix(p.key, _WHITE, 0.6), 0.6)


def _light(plate: Plate, look: Look, at: Point, k: float) -> None:
    """Let light lie in the hands."""
    plate.glow(at, 1.9 * k, look.palette.key, 0.5)
    plate.glow(at, 0.8 * k, mix(look.palette.key, _WHITE, 0.5), 0.5)


_THINGS = {"shoe": _shoe, "photograph": _photograph, "key": _key, "ring": _band}
