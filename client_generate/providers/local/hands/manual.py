"""Hands at work on a table, seen from above: typing, writing, cutting."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import barrel, globe, limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.fingers import Hand

_WHITE = np.ones(3, np.float32)
_PALM = {"wide": 0.12, "medium": 0.17, "close": 0.26, "over": 0.16, "aerial": 0.14}


def _size(stage: Stage, look: Look, most: float = 0.27) -> float:
    return around.palm(stage, look, _PALM, most)


def typing(stage: Stage, look: Look) -> None:
    """Draw hands on the keys of a laptop, its screen lit above them."""
    p, h, s = look.palette, stage.half, look.side
    around.desk(stage, look)
    k = _size(stage, look, 0.26)
    x = s * h * {"wide": 0.2, "over": 0.18}.get(look.size, 0.0) * (1.0 if h > 0.7 else 0.0)
    top = {"wide": 0.42, "medium": 0.36, "close": 0.1, "over": 0.42, "aerial": 0.38}[look.size]
    half, deep = 3.1 * k, 3.3 * k
    deck = stage.plate(0.35)
    metal = figures.graded(np.array([0.72, 0.74, 0.78], np.float32), look)
    body = box(x - half, top, x + half, top + deep, 0.12 * k)
    rows, columns, mask = deck.shape(body, 0.1)
    deck.fill((rows, columns, soften(mask, 0.03 * deck.unit)), p.ink, 0.5)
    deck.solid(deck.shape(body), metal * 0.55, metal * 0.95, (look.light, -0.8), round_=0.03)
    _keys(deck, look, x, top + 0.16 * k, half * 0.92, 1.75 * k)
    pad = box(x - 0.8 * k, top + 2.1 * k, x + 0.8 * k, top + 3.15 * k, 0.08 * k)
    deck.solid(deck.shape(pad), metal * 0.6, metal * 0.85, (look.light, -0.8), round_=0.01)
    _screen(stage, look, x, top, half, k)
    deck.glow((x, top), 2.6 * k, mix(p.cool, _WHITE, 0.5), 0.18 if p.bright else 0.35)
    hands = stage.plate(0.66)
    for side in (-1, 1):
        spot = (x + side * 1.22 * k, top + 2.15 * k + 0.1 * k * side * s)
        around.shadow(hands, look, (spot[0], spot[1] + 0.1 * k), 0.8 * k, 0.7 * k, 0.35)
        Hand(hands, look, spot, k, side * -0.16, side).flat(curl=0.82 if side == s else 0.76, spread=1.1)
    if look.size == "aerial":
        saucer = stage.plate(0.4)
        at = (-s * h * 0.8, 0.24)
        white = figures.graded(_WHITE * 0.92, look)
        for radius, tone in ((0.1, white), (0.07, white * 0.8), (0.06, around.coffee(look))):
            saucer.solid(
                saucer.shape(ellipse(at, radius, radius), 0.01), tone * 0.6, tone, (look.light, -0.8), round_=0.02
            )
    around.lens(stage, look)


def _keys(plate: Plate, look: Look, x: float, top: float, half: float, deep: float) -> None:
    """Draw five rows of keys, the last with a long one."""
    p = look.palette
    dark = mix(p.ink, p.ambient, 0.2)
    plate.fill(plate.shape(box(x - half, top, x + half, top + deep, 0.05 * half)), dark * 0.6)
    keys, high, wide = [], deep / 5.2, 2 * half / 13
    for row in range(5):
        v = top + 0.1 * high + row * high * 1.02
        shift = (row % 3) * wide * 0.25
        for column in range(13):
            u = x - half + 0.08 * wide + column * wide + (shift if column else 0.0)
            if row == 4 and 4 <= column <= 8:
                continue
            keys.append(
                box(
                    u,
                    v,
                    min(u + wide * (0.86 if column else 0.86 + shift / wide), x + half - 0.06 * wide),
                    v + high * 0.84,
                    0.1 * wide,
                )
            )
    keys.append(box(x - half + 4.1 * wide, top + 4.18 * high, x - half + 8.9 * wide, top + 5.02 * high, 0.1 * wide))
    plate.solid(plate.shapes(keys, 0.005), dark, mix(dark, p.key, 0.28), (look.light, -1), round_=0.12 * wide)


def _screen(stage: Stage, look: Look, x: float, top: float, half: float, k: float) -> None:
    """Draw the screen that stands behind the keys, leaning back, with a page on it."""
    p, plate = look.palette, stage.plate(0.4)
    high = 2.9 * k
    outer = [
        (x - half * 0.97, top),
        (x + half * 0.97, top),
        (x + half * 1.02, top - high),
        (x - half * 1.02, top - high),
    ]
    dark = mix(p.ink, p.ambient, 0.15)
    plate.solid(plate.shape(outer, 0.02), dark * 0.6, dark, (look.light, -0.8), round_=0.02, rim=p.key * 0.3)
    inner = [
        (x - half * 0.92, top - 0.14 * k),
        (x + half * 0.92, top - 0.14 * k),
        (x + half * 0.96, top - high + 0.12 * k),
        (x - half * 0.96, top - high + 0.12 * k),
    ]
    page = mix(p.cool, _WHITE, 0.78)
    plate.fill(plate.shape(inner), page)
    lines = [
        box(
            x - half * 0.7,
            top - high * 0.82 + n * high * 0.13,
            x - half * 0.7 + half * w,
            top - high * 0.77 + n * high * 0.13,
        )
        for n, w in enumerate((0.8, 1.3, 1.15, 1.35, 0.9))
    ]
    plate.tint(plate.shapes(lines), mix(p.ink, p.cool, 0.4), 0.5)
    plate.tint(
        plate.shape(box(x + half * 0.3, top - high * 0.4, x + half * 0.8, top - high * 0.18, 0.02)), p.accent, 0.7
    )


def writing(stage: Stage, look: Look) -> None:
    """Draw a hand that writes on paper, the other holding it."""
    p, h, s = look.palette, stage.half, look.side
    around.desk(stage, look)
    k = _size(stage, look) * 1.05
    x, y = {"wide": 0.2, "over": 0.15}.get(look.size, -0.06) * s * h * (1.0 if h > 0.7 else 0.2), 0.46
    sheet = stage.plate(0.35)
    turn, wide, tall = -0.12 * s, 3.1 * k, 4.2 * k
    c, q = math.cos(turn), math.sin(turn)

    def place(u: float, v: float) -> Point:
        return x + (u * c - v * q), y + (u * q + v * c)

    paper = [
        place(u, v)
        for u, v in ((-wide / 2, -tall * 0.5), (wide / 2, -tall * 0.5), (wide / 2, tall * 0.5), (-wide / 2, tall * 0.5))
    ]
    white = figures.graded(_WHITE * 0.95, look)
    rows, columns, mask = sheet.shape([(u - look.light * 0.02, v + 0.02) for u, v in paper], 0.06)
    sheet.fill((rows, columns, soften(mask, 0.015 * sheet.unit)), p.ink, 0.35)
    sheet.solid(sheet.shape(paper), white * 0.86, white, (look.light, -0.6), round_=0.3)
    chance, ink, rows_ = look.chance(111), mix(p.ink, np.array([0.1, 0.14, 0.4], np.float32), 0.5), []
    for row in range(6):
        v = -tall * 0.42 + row * tall * 0.075
        end = wide * (0.42 if row < 5 else 0.0)
        u = -wide * 0.4
        while u < end:
            word = float(chance.uniform(0.2, 0.5)) * k
            points = [
                place(u + t * word, v + 0.05 * k * math.sin(t * word / k * 60 + row) * float(chance.uniform(0.4, 1.2)))
                for t in np.linspace(0, 1, 14).tolist()
            ]
            rows_.append(stroke(spline(points, closed=False, steps=4), 0.022 * k, 0.014 * k))
            u += word + 0.12 * k
    sheet.tint(sheet.shapes(rows_), ink, 0.75)
    nib = place(0.02 * wide, -tall * 0.42 + 5 * tall * 0.075 + 0.03 * k)
    rest = stage.plate(0.55)
    held = place(-wide * 0.42 * s, tall * 0.16)
    around.shadow(rest, look, (held[0], held[1] + 0.1 * k), 0.8 * k, 0.7 * k, 0.35)
    Hand(rest, look, held, k * 0.98, 0.5 * s, -s).flat(curl=0.92)
    hands = stage.plate(0.66)
    grip = (nib[0] + s * 0.34 * k, nib[1] - 0.42 * k)
    around.shadow(hands, look, (grip[0] + s * 1.0 * k, grip[1] + 0.75 * k), 1.0 * k, 0.35 * k, 0.4)
    Hand(hands, look, grip, k, 0.1 * s, s).pinch(lambda: _pen(hands, look, nib, k, s))
    around.lens(stage, look)


def _pen(plate: Plate, look: Look, nib: Point, k: float, s: int) -> None:
    p = look.palette
    way = np.array([0.62 * s, -0.79])

    def at(along: float) -> Point:
        return float(nib[0] + way[0] * along * k), float(nib[1] + way[1] * along * k)

    tone = mix(p.ink, p.accent, 0.35) if look.paint is None else look.paint
    turn = math.atan2(way[1], way[0]) + math.pi / 2
    barrel(
        plate,
        plate.shape(limb([at(0.0), at(0.32)], [0.012 * k, 0.075 * k])),
        at(0.2),
        0.08 * k,
        mix(p.key, p.ambient, 0.3),
        look.light,
        turn,
    )
    barrel(
        plate,
        plate.shape(limb([at(0.32), at(2.3)], [0.085 * k, 0.1 * k], flat=True)),
        at(1.0),
        0.1 * k,
        tone,
        look.light,
        turn,
    )
    barrel(
        plate,
        plate.shape(stroke([at(1.5), at(1.56)], 0.2 * k)),
        at(1.5),
        0.1 * k,
        mix(p.key, p.accent, 0.4),
        look.light,
        turn,
    )


def cutting(stage: Stage, look: Look) -> None:
    """Draw hands that cut a cucumber on a board, seen from above."""
    p, h, s = look.palette, stage.half, look.side
    around.desk(stage, look)
    k = _size(stage, look)
    x, y = s * h * (0.1 if h > 0.7 else 0.0), 0.5
    board = stage.plate(0.3)
    plank = figures.graded(np.array([0.86, 0.66, 0.42], np.float32), look)
    shape = box(x - 3.3 * k, y - 1.9 * k, x + 3.3 * k, y + 1.5 * k, 0.25 * k)
    rows, columns, mask = board.shape(shape, 0.08)
    board.fill((rows, columns, soften(mask, 0.02 * board.unit)), p.ink, 0.45)
    board.solid(board.shape(shape), plank * 0.6, plank, (look.light, -0.8), round_=0.03)
    grain = [
        stroke([(x - 3.2 * k, y + v * k), (x, y + v * k + 0.02 * k), (x + 3.2 * k, y + v * k - 0.02 * k)], 0.02 * k)
        for v in (-1.5, -1.1, -0.5, 0.2, 0.7, 1.2)
    ]
    board.tint(board.shapes(grain), plank * 0.55, 0.3)
    food = stage.plate(0.45)
    green, flesh = (
        figures.graded(np.array([0.2, 0.46, 0.16], np.float32), look),
        figures.graded(np.array([0.8, 0.9, 0.6], np.float32), look),
    )
    light = (look.light, -0.8)
    whole = limb([(x - s * 0.25 * k, y - 0.55 * k), (x - s * 2.7 * k, y - 0.5 * k)], [0.42 * k, 0.36 * k], flat=True)
    food.solid(food.shape(whole, 0.02), green * 0.35, mix(green, p.key, 0.15), light, round_=0.25 * k, rim=p.key * 0.3)
    for number in range(6):
        at = (x + s * (0.35 + number * 0.36) * k, y - (0.5 - 0.12 * math.sin(number * 2.3)) * k)
        around.shadow(food, look, (at[0], at[1] + 0.1 * k), 0.45 * k, 0.4 * k, 0.35)
        food.solid(
            food.shape(ellipse(at, 0.36 * k, 0.42 * k, 0.2 * number)), green * 0.4, green, light, round_=0.05 * k
        )
        food.solid(
            food.shape(ellipse(at, 0.31 * k, 0.37 * k, 0.2 * number)), flesh * 0.75, flesh, light, round_=0.06 * k
        )
        seeds = [
            ellipse((at[0] + 0.14 * k * math.cos(a), at[1] + 0.17 * k * math.sin(a)), 0.025 * k, 0.045 * k, a)
            for a in np.arange(0, 6.3, 0.9).tolist()
        ]
        food.tint(food.shapes(seeds), mix(flesh, green, 0.4), 0.6)
    chance = look.chance(112)
    for number in range(5):
        at = (x - s * (1.2 + 0.42 * number) * k, y + (0.85 + 0.3 * float(chance.random())) * k)
        globe(
            food,
            at,
            0.22 * k,
            figures.graded(np.array([0.4, 0.04, 0.04], np.float32), look),
            figures.graded(np.array([0.9, 0.18, 0.12], np.float32), look),
            light,
        )
    _knife(stage.plate(0.55), look, (x + s * 0.08 * k, y - 0.55 * k), k, s)
    hands = stage.plate(0.66)
    left, right = (x - s * 1.05 * k, y + 0.35 * k), (x + s * 0.62 * k, y + 1.55 * k)
    Hand(hands, look, left, k, 0.35 * s, -s).flat(curl=0.72, spread=0.6)
    Hand(hands, look, right, k, -0.18 * s, s).flat(curl=0.4, spread=0.3)
    around.lens(stage, look)


def _knife(plate: Plate, look: Look, at: Point, k: float, s: int) -> None:
    """Draw a knife that lies across the food, its handle towards us."""
    p, (x, y) = look.palette, at
    steel = figures.graded(np.array([0.82, 0.85, 0.9], np.float32), look)
    blade = [
        (x - s * 0.12 * k, y - 1.5 * k),
        (x + s * 0.16 * k, y - 1.1 * k),
        (x + s * 0.42 * k, y + 0.95 * k),
        (x + s * 0.1 * k, y + 0.95 * k),
    ]
    rows, columns, mask = plate.shape([(u - look.light * 0.08 * k, v + 0.08 * k) for u, v in blade], 0.05)
    plate.fill((rows, columns, soften(mask, 0.05 * k * plate.unit)), p.ink, 0.45)
    plate.solid(plate.shape(blade, 0.01), steel * 0.45, mix(steel, _WHITE, 0.4), (look.light, -0.8), round_=0.06 * k)
    plate.light(plate.shape(stroke([blade[0], blade[3]], 0.02 * k)), _WHITE, 0.5)
    handle = limb([(x + s * 0.3 * k, y + 0.95 * k), (x + s * 0.48 * k, y + 2.6 * k)], [0.16 * k, 0.19 * k])
    dark = mix(p.ink, around.wood(look), 0.35)
    plate.solid(plate.shape(handle, 0.01), dark * 0.5, dark, (look.light, -0.8), round_=0.1 * k)
