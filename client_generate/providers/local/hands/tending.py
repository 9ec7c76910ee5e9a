"""Hands and other people: pills, an injection, a handshake, a hand that holds another."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import barrel, limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.fingers import Hand

_WHITE = np.ones(3, np.float32)
_PALM = {"wide": 0.12, "medium": 0.17, "close": 0.26, "over": 0.16, "aerial": 0.14}


def _size(stage: Stage, look: Look, most: float = 0.27) -> float:
    return around.palm(stage, look, _PALM, most)


def pill(stage: Stage, look: Look) -> None:
    """Draw an open hand with pills on it, and the other that takes one."""
    h, s = stage.half, look.side
    k = min(_size(stage, look, 0.36) * (1.6 if look.size in {"aerial", "over"} else 1.15), stage.half * 0.42)
    x = s * h * {"wide": 0.24, "over": 0.2}.get(look.size, 0.02) * (1.0 if h > 0.7 else 0.1)
    if look.size in {"aerial", "over"}:
        around.desk(stage, look)
    else:
        around.room(stage, look, 0.74)
        around.person(stage, look, x, 0.3)
        around.table(stage, look, 0.74)
        water = figures.graded(np.array([0.75, 0.88, 0.95], np.float32), look)
        glass = stage.plate(0.4)
        foot = (-s * h * 0.55, 0.9)
        around.shadow(glass, look, foot, 0.12, 0.02)
        barrel(
            glass,
            glass.shape(
                [(foot[0] - 0.09, 0.62), (foot[0] + 0.09, 0.62), (foot[0] + 0.075, 0.9), (foot[0] - 0.075, 0.9)]
            ),
            foot,
            0.09,
            water,
            look.light,
        )
        glass.tint(glass.shape(ellipse((foot[0], 0.66), 0.085, 0.016)), _WHITE, 0.5)
        glass.blur(0.008)
    at = (x, {"close": 0.56, "wide": 0.68}.get(look.size, 0.6))
    hand = stage.plate(0.6)
    open_ = Hand(hand, look, at, k, -1.05 * s, s)
    open_.palm()
    pills = stage.plate(0.66)
    for u, v, turn in ((-0.12, 0.08, 0.5), (0.16, -0.08, -0.5), (0.1, 0.28, 1.2)):
        _capsule(pills, look, open_.place([(u, v)])[0], 0.17 * k, turn)
    if look.size in {"medium", "wide"}:
        top = stage.plate(0.72)
        tip = (at[0] - s * 0.1 * k, at[1] - 1.15 * k)
        other = Hand(top, look, tip, k * 0.9, 0.35 * s, -s)
        other.pinch(lambda: _capsule(top, look, tip, 0.17 * k, 0.4))
    around.lens(stage, look)


def _capsule(plate: Plate, look: Look, at: Point, size: float, turn: float) -> None:
    """Draw a capsule of two colours and its shadow."""
    p, light = look.palette, (look.light, -0.85)
    c, q = math.cos(turn) * size, math.sin(turn) * size * 0.8
    rows, columns, mask = plate.shape(
        ellipse((at[0] - look.light * size * 0.25, at[1] + size * 0.35), size * 1.3, size * 0.6, turn), size
    )
    plate.tint((rows, columns, soften(mask, size * 0.2 * plate.unit)), p.ink, 0.45)
    white = figures.graded(_WHITE * 0.97, look)
    tone = figures.graded(p.accent if look.paint is None else look.paint, look)
    for end, colour in ((1, white), (-1, tone)):
        half = capsule(at, size * 0.46, (at[0] + end * c, at[1] + end * q), size * 0.46)
        plate.solid(
            plate.shape(half, 0.01), colour * 0.5, mix(colour, _WHITE, 0.15), light, round_=size * 0.35, rim=p.key * 0.3
        )
    gleam = capsule(
        (at[0] - c * 0.7, at[1] - q * 0.7 - size * 0.2),
        size * 0.05,
        (at[0] + c * 0.7, at[1] + q * 0.7 - size * 0.2),
        size * 0.05,
    )
    plate.light(plate.shape(gleam), _WHITE, 0.5)


def injection(stage: Stage, look: Look) -> None:
    """Draw a gloved hand that gives an injection into an upper arm."""
    p, h, s = look.palette, stage.half, look.side
    around.room(stage, look, 0.9)
    k = _size(stage, look, 0.5) * 1.05 if h > 0.7 else h * 0.52
    patient = figures.graded(figures.skin(look, 1), look)
    coat = figures.worn(look, 1, p.accent)
    mid = {"wide": 0.16, "medium": 0.1, "close": 0.02, "over": 0.14, "aerial": 0.05}[look.size]
    x, y, light = s * h * mid, 0.5, (look.light, -0.7)
    around.person(stage, look, x - s * 4.1 * k, 2.1 * k, salt=1, near=0.35, lift=1.9 * k)
    arm = stage.plate(0.45)
    lean = 0.55 if look.size == "aerial" else 0.14

    def place(u: float, v: float) -> Point:
        return x - s * 1.5 * k + k * s * (u - lean * v), y + k * v

    bare = limb(
        [place(0.0, -4.0), place(0.05, -1.6), place(0.02, 0.4), place(-0.1, 2.6), place(-0.3, 6.0)],
        [1.3 * k, 1.28 * k, 1.12 * k, 0.98 * k, 0.86 * k],
    )
    blood = np.array([0.7, 0.16, 0.14], np.float32) * patient
    bright = mix(patient, p.key, 0.1)
    arm.solid(arm.shape(bare, 0.03), mix(patient * 0.34, blood, 0.3), bright, light, round_=0.6 * k, rim=p.key * 0.45)
    sleeve = limb([place(0.03, -0.95), place(0.0, -1.7), place(-0.06, -2.5)], [1.32 * k, 1.42 * k, 1.42 * k], flat=True)
    arm.solid(arm.shape(sleeve, 0.03), coat * 0.35, mix(coat, p.key, 0.15), light, round_=0.6 * k, rim=p.key * 0.4)
    tip = place(0.92, 0.12)
    rows, columns, mask = arm.shape(ellipse(tip, 0.26 * k, 0.22 * k), 0.1)
    arm.tint((rows, columns, soften(mask, 0.1 * k * arm.unit)), np.array([0.75, 0.2, 0.18], np.float32), 0.35)
    hand = stage.plate(0.66)
    way = np.array([s * 0.86, -0.5])
    way /= float(np.hypot(*way))

    def along(part: float) -> Point:
        return float(tip[0] + way[0] * part * k), float(tip[1] + way[1] * part * k)

    glove = Hand(hand, look, along(1.15), k, -0.1 * s, s, salt=2)
    glove.skin = figures.graded(np.array([0.36, 0.62, 0.82], np.float32), look)
    glove.nails = glove.skin
    glove.coat = figures.graded(np.array([0.92, 0.95, 0.97], np.float32), look)
    glove.bare = False
    glove.pinch(lambda: _syringe(hand, look, along, way, k))
    if look.size == "over":
        around.lens(stage, look)
    else:
        near = stage.plate(1.0, soft=0.03)
        near.solid(near.shape(ellipse((s * h * 1.05, 1.0), 0.2, 0.24)), coat * 0.3, coat * 0.6, light, round_=0.1)
        near.blur(0.03)


def _syringe(plate: Plate, look: Look, along: Callable[[float], Point], way: Pixels, k: float) -> None:
    """Draw a syringe from its needle's tip at 0 to its plunger."""
    p = look.palette
    turn = math.atan2(way[1], way[0]) + math.pi / 2
    steel, clear = figures.graded(np.array([0.85, 0.88, 0.92], np.float32), look), mix(p.haze, _WHITE, 0.6)
    plate.fill(plate.shape(stroke([along(-0.02), along(0.7)], 0.035 * k)), steel)
    barrel(
        plate,
        plate.shape(limb([along(0.62), along(0.82)], [0.05 * k, 0.09 * k])),
        along(0.7),
        0.1 * k,
        mix(p.cool, _WHITE, 0.4),
        look.light,
        turn,
    )
    barrel(
        plate, plate.shape(stroke([along(0.82), along(2.15)], 0.4 * k)), along(1.2), 0.2 * k, clear, look.light, turn
    )
    fluid = mix(p.accent, _WHITE, 0.3)
    barrel(
        plate, plate.shape(stroke([along(0.86), along(1.5)], 0.32 * k)), along(1.2), 0.16 * k, fluid, look.light, turn
    )
    marks = []
    for part in np.arange(0.95, 2.1, 0.14).tolist():
        a, off = np.array(along(part)), np.array([-way[1], way[0]]) * 0.16 * k
        marks.append(stroke([tuple(a), tuple(a + off)], 0.02 * k))
    plate.tint(plate.shapes(marks), p.ink, 0.6)
    plate.fill(plate.shape(stroke([along(2.1), along(2.2)], 0.62 * k)), steel * 0.9)
    plate.fill(plate.shape(stroke([along(1.5), along(2.75)], 0.1 * k)), steel * 0.85)
    plate.fill(plate.shape(stroke([along(2.72), along(2.82)], 0.38 * k)), steel * 0.9)


def handshake(stage: Stage, look: Look) -> None:
    """Draw two hands that shake, and those they belong to behind them."""
    h, s = stage.half, look.side
    k = _size(stage, look, 0.33) * 1.1
    x, y = s * h * 0.04, {"close": 0.54, "wide": 0.66}.get(look.size, 0.58)
    if look.size == "aerial":
        around.desk(stage, look)
    else:
        around.room(stage, look, 0.8)
        for side in (-1, 1):
            around.person(
                stage,
                look,
                x + side * h * (0.74 if h > 0.7 else 0.6),
                0.34 if look.size != "wide" else 0.26,
                salt=0 if side < 0 else 1,
            )
    if look.size != "aerial" and (look.size == "wide" or stage.half < 0.5):
        around.table(stage, look, 0.76)
    tilt = 0.1 * s + (0.5 * s if look.size == "aerial" else 0.0)
    behind, hands = stage.plate(0.55), stage.plate(0.68)
    c, q = math.cos(tilt), math.sin(tilt)

    def place(u: float, v: float) -> Point:
        return x + k * (u * c - v * q), y + k * (u * q + v * c)

    right = Hand(behind, look, place(0.72, 0.0), k, tilt - math.pi / 2, -1, salt=1)
    left = Hand(hands, look, place(-0.62, 0.02), k, tilt + math.pi / 2, 1, salt=0)
    _shoulders(look, left, right, x, h * 0.74)
    right.flat(curl=0.4, spread=0.3)
    left.flat(curl=0.62, spread=0.3)
    over = Hand(hands, look, place(0.0, 0.0), k, tilt, 1, salt=1)
    for number in range(4):  # they come from behind and bend around the other hand's edge
        u, short = -0.42 + number * 0.25, 0.03 * abs(number - 1.5)
        line = [(u + 0.12, 0.56), (u + 0.05, 0.44), (u - 0.02, 0.24 + short)]
        over.finger(line, (0.128, 0.132, 0.112), creases=(0.55,), grows=0.0)
    around.lens(stage, look)


def care(stage: Stage, look: Look) -> None:
    """Draw a hand that holds another, between two people."""
    h, s = stage.half, look.side
    k = _size(stage, look, 0.33) * 1.1
    x, y = s * h * 0.05, {"close": 0.52, "wide": 0.7}.get(look.size, 0.6)
    if look.size in {"aerial", "over"}:
        blanket(stage, look)
    else:
        around.room(stage, look, 0.66)
        for side in (-1, 1):
            around.person(
                stage, look, x + side * h * 0.62, 0.34 if look.size != "wide" else 0.26, salt=0 if side < 0 else 1
            )
        around.table(stage, look, 0.66 if look.size != "close" else 0.4)
    hands = stage.plate(0.6)
    around.shadow(hands, look, (x, y + 0.35 * k), 1.8 * k, 0.75 * k, 0.4)
    tilt = {"close": 0.18, "aerial": 0.7}.get(look.size, 0.08) * s
    c, q = math.cos(tilt), math.sin(tilt)

    def place(u: float, v: float) -> Point:
        return x + k * (u * c - v * q), y + k * (u * q + v * c)

    upper = stage.plate(0.68)
    right = Hand(hands, look, place(0.55, 0.18), k, tilt - math.pi / 2 - 0.1, -1, salt=1)
    left = Hand(upper, look, place(-0.5, -0.1), k, tilt + math.pi / 2 + 0.12, 1, salt=0)
    _shoulders(look, left, right, x, h * 0.62)
    right.flat(curl=0.95, spread=0.6)
    around.shadow(upper, look, place(-0.1, 0.15), 0.9 * k, 0.55 * k, 0.35)
    left.flat(curl=0.9, spread=0.5)
    around.lens(stage, look)


def _shoulders(look: Look, left: Hand, right: Hand, x: float, apart: float) -> None:
    """Let two people's arms come from their shoulders when both are seen."""
    left.shoulder = around.shoulder(look, x - apart, 0.26, 1)
    right.shoulder = around.shoulder(look, x + apart, 0.26, -1)


def blanket(stage: Stage, look: Look) -> None:
    """Put soft cloth in folds that fills the picture."""
    p = look.palette
    cloth = mix(mix(p.cool, _WHITE, 0.35 if p.bright else 0.1), p.ambient, 0.25)
    plate = stage.gradient(0.0, [(stage.top, cloth * 0.85), (stage.bottom, cloth * 0.55)])
    chance, folds = look.chance(113), []
    for _ in range(9):
        x, y = float(chance.uniform(-stage.half, stage.half)), float(chance.uniform(-0.1, 1.1))
        folds.append(
            stroke(
                spline([(x - 0.4, y + 0.1), (x, y), (x + 0.4, y + float(chance.uniform(-0.1, 0.15)))], closed=False),
                0.03,
                0.005,
            )
        )
    rows, columns, mask = plate.shapes(folds, 0.1)
    soft = soften(mask, 0.03 * plate.unit)
    plate.tint((rows, columns, soft), cloth * 0.4, 0.6)
    plate.glow((look.light * stage.half * 0.5, 0.1), 0.9, p.key, 0.25)
