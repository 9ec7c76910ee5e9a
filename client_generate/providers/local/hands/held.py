"""Hands that hold something upright: a jar, a tube or a bottle, a mug, a jug that pours."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import barrel, globe, limb, ring
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.fingers import Hand

_WHITE = np.ones(3, np.float32)
_BODY = 0.27
_PALM = {"wide": 0.12, "medium": 0.17, "close": 0.25, "over": 0.18, "aerial": 0.2}


def _scene(stage: Stage, look: Look, *, line: float = 0.7) -> tuple[float, float, float]:
    """Put the room, whoever is in it and the table; return the hands' size, their x and the table's near height."""
    h = stage.half
    k = around.palm(stage, look, _PALM, 0.34)
    x = (
        look.side
        * h
        * {"wide": 0.26, "medium": 0.12, "close": 0.05, "over": 0.22}[look.size]
        * (1.0 if h > 0.7 else 0.1)
    )
    line = {"wide": 0.66, "close": 0.84}.get(look.size, line)
    around.room(stage, look, line)
    around.person(stage, look, x, 0.36 if look.size == "close" else _BODY)
    around.table(stage, look, line)
    return k, x, line + {"wide": 0.16, "close": 0.1}.get(look.size, 0.15)


def _hold(plate: Plate, look: Look, at: Point, k: float, side: int, reach: float, x: float) -> None:
    """Put a hand around an upright thing, from the right with `side` 1; whoever it belongs to sits at `x`."""
    hand = Hand(plate, look, at, k, side * 0.1, side)
    hand.shoulder = around.shoulder(look, x, _BODY, side)
    hand.grasp(wrist=((0.85, 0.16), (1.62, 0.72), (2.2, 1.2)))
    hand.fingers(reach)


def cup(stage: Stage, look: Look) -> None:
    """Draw two hands around a mug of something hot."""
    if look.size == "aerial":
        _from_above(stage, look, mug_above)
        return
    k, x, y = _scene(stage, look)
    half, tall = 0.92 * k, 1.95 * k
    foot = (x, min(y + 0.4 * k, 0.97))
    around.shadow(stage.plates[-1], look, foot, half * 1.5, half * 0.25)
    around.mug(stage.plate(0.58), look, foot, half, tall)
    around.steam(stage, look, (x, foot[1] - tall), 2.6 * k, 0.62)
    hands = stage.plate(0.66)
    for side in (-1, 1):
        spot = (x + side * (half - 0.35 * k), foot[1] - 0.82 * k + side * 0.06 * k)
        _hold(hands, look, spot, k, side, 0.3 if side < 0 else 0.12, x)
    around.lens(stage, look)


def container(stage: Stage, look: Look) -> None:
    """Draw a jar, a tube or a bottle in two hands, one at its lid when it is opened."""
    if look.size == "aerial":
        _from_above(stage, look, _lid_above)
        return
    k, x, y = _scene(stage, look)
    jar = look.has("jar")
    half, tall = (1.12 * k, 2.1 * k) if jar else (0.72 * k, 2.75 * k)
    foot = (x, min(y + 0.5 * k, 0.98))
    if foot[1] - tall - (1.5 * k if look.has("opening") else 0) < 0.06:
        foot = (x, 0.06 + tall + (1.2 * k if look.has("opening") else 0))
    around.shadow(stage.plates[-1], look, foot, half * 1.5, half * 0.22)
    s = look.side
    (_jar if jar else _flask)(stage.plate(0.58), look, foot, half, tall)
    hands = stage.plate(0.66)
    reach = 0.05 if jar else -0.05
    _hold(hands, look, (x + s * (half - 0.4 * k), foot[1] - tall * (0.4 if jar else 0.36)), k, s, reach, x)
    if look.has("opening"):
        lid = Hand(hands, look, (x - s * 0.1 * k, foot[1] - tall + 0.1 * k), k * 0.96, s * (math.pi / 2 - 0.3), -s)
        lid.shoulder = around.shoulder(look, x, _BODY, -s)
        lid.grasp(wrist=((0.85, 0.1), (1.55, 0.55), (2.1, 1.0)))
        lid.fingers(0.05)
    else:
        other = (x - s * (half - 0.4 * k), foot[1] - tall * (0.45 if jar else 0.62))
        _hold(hands, look, other, k, -s, reach, x)
    around.lens(stage, look)


def _jar(plate: Plate, look: Look, foot: Point, half: float, tall: float) -> None:
    p, (x, y) = look.palette, foot
    glass = figures.graded(mix(p.accent, _WHITE, 0.35) if look.paint is None else look.paint, look)
    barrel(plate, plate.shape(box(x - half, y - tall * 0.72, x + half, y, 0.1 * tall)), foot, half, glass, look.light)
    label = box(x - half, y - tall * 0.58, x + half, y - tall * 0.14)
    barrel(plate, plate.shape(label), foot, half, figures.graded(_WHITE * 0.95, look), look.light)
    _print(plate, look, x, y - tall * 0.5, half, tall * 0.3)
    lid = box(x - half * 1.05, y - tall, x + half * 1.05, y - tall * 0.7, 0.04 * tall)
    metal = figures.graded(mix(np.array([0.85, 0.74, 0.55], np.float32), p.key, 0.2), look)
    barrel(plate, plate.shape(lid), foot, half * 1.05, metal, look.light)
    ribs = [
        box(x + half * 1.05 * u - 0.004 * tall, y - tall * 0.96, x + half * 1.05 * u + 0.004 * tall, y - tall * 0.72)
        for u in np.sin(np.linspace(-1.4, 1.4, 26)).tolist()
    ]
    plate.tint(plate.shapes(ribs), metal * 0.4, 0.35)
    top = ellipse((x, y - tall * 0.985), half * 1.02, 0.07 * tall)
    plate.solid(plate.shape(top), metal * 0.75, mix(metal, _WHITE, 0.4), (look.light, -0.5), round_=0.1 * tall)


def _flask(plate: Plate, look: Look, foot: Point, half: float, tall: float) -> None:
    p, (x, y) = look.palette, foot
    if look.has("tube"):
        body: list[Point] = [
            (x - half * 1.1, y - tall),
            (x + half * 1.1, y - tall),
            (x + half * 0.9, y - tall * 0.16),
            (x - half * 0.9, y - tall * 0.16),
        ]
        white = figures.graded(_WHITE * 0.94 if look.paint is None else look.paint, look)
        barrel(plate, plate.shape(body), foot, half, white, look.light)
        barrel(
            plate,
            plate.shape(box(x - half * 0.75, y - tall * 0.18, x + half * 0.75, y, 0.03 * tall)),
            foot,
            half * 0.75,
            figures.graded(p.accent, look),
            look.light,
        )
        _print(plate, look, x, y - tall * 0.86, half, tall * 0.3)
        return
    glass = figures.graded(
        mix(np.array([0.62, 0.3, 0.1], np.float32), p.accent, 0.3) if look.paint is None else look.paint, look
    )
    left = [
        (x - half, y - tall * 0.04),
        (x - half, y - tall * 0.58),
        (x - half * 0.8, y - tall * 0.68),
        (x - half * 0.42, y - tall * 0.74),
        (x - half * 0.4, y - tall * 0.84),
    ]
    outline = [(x - half * 0.9, y), *left, *[(2 * x - u, v) for u, v in left[::-1]], (x + half * 0.9, y)]
    barrel(plate, plate.shape(outline), foot, half, glass, look.light)
    label = box(x - half, y - tall * 0.54, x + half, y - tall * 0.12)
    barrel(plate, plate.shape(label), foot, half, figures.graded(_WHITE * 0.95, look), look.light)
    _print(plate, look, x, y - tall * 0.5, half, tall * 0.3)
    cap = box(x - half * 0.56, y - tall, x + half * 0.56, y - tall * 0.8, 0.02 * tall)
    barrel(plate, plate.shape(cap), foot, half * 0.56, figures.graded(_WHITE * 0.9, look), look.light)
    gleam = box(
        x + look.light * half * 0.6 - half * 0.06,
        y - tall * 0.66,
        x + look.light * half * 0.6 + half * 0.06,
        y - tall * 0.06,
        0.05,
    )
    plate.light(plate.shape(gleam), _WHITE, 0.18)


def _print(plate: Plate, look: Look, x: float, top: float, half: float, high: float) -> None:
    """Put bars for text and a mark on a label."""
    dark = mix(look.palette.accent, look.palette.ink, 0.5)
    bars = [
        box(x - half * 0.5, top + high * v, x - half * 0.5 + half * w, top + high * (v + d))
        for v, w, d in ((0.0, 0.8, 0.16), (0.34, 0.66, 0.07), (0.5, 0.5, 0.07))
    ]
    plate.tint(plate.shapes(bars), dark, 0.75)
    plate.tint(
        plate.shape(ellipse((x + half * 0.55, top + high * 0.3), half * 0.14, half * 0.14)), look.palette.accent, 0.8
    )


def pouring(stage: Stage, look: Look) -> None:
    """Draw a hand that pours from a jug into a glass on the table."""
    if look.size == "aerial":  # from high above, the table up to the frame's top
        around.room(stage, look, 0.1)
        around.table(stage, look, 0.1)
        k, x, y = min(0.19, stage.half * 0.27), -look.side * stage.half * 0.05, 0.76
    else:
        k, x, y = _scene(stage, look)
    s = look.side
    drink = figures.graded(np.array([0.86, 0.42, 0.1], np.float32) if look.paint is None else look.paint, look)
    glass = (x - s * 1.15 * k, min(y + 0.35 * k, 0.97))
    _glass(stage.plate(0.45), look, glass, 0.62 * k, 1.55 * k, drink)
    lip = (glass[0] + s * 0.12 * k, glass[1] - 2.45 * k)
    flow = stage.plate(0.5)
    stream = limb(
        [lip, (glass[0] + s * 0.02 * k, lip[1] + 0.5 * k), (glass[0], glass[1] - 0.95 * k)],
        [0.09 * k, 0.07 * k, 0.05 * k],
    )
    flow.solid(flow.shape(stream, 0.01), drink * 0.6, mix(drink, _WHITE, 0.35), (look.light, -0.5), round_=0.06 * k)
    for number in range(9):
        drop = (glass[0] + 0.3 * k * math.sin(number * 2.1), glass[1] - (0.95 + 0.18 * (number % 3)) * k)
        globe(flow, drop, 0.03 * k, drink * 0.6, mix(drink, _WHITE, 0.4), (look.light, -0.6))
    jug = stage.plate(0.58)
    _jug(jug, look, lip, k, s, drink)
    hand = stage.plate(0.66)
    grip = (lip[0] + s * 2.0 * k, lip[1] + 0.12 * k)
    pouring_ = Hand(hand, look, grip, k, -s * 0.5, s)
    pouring_.shoulder = around.shoulder(look, x, _BODY, s)
    pouring_.wrap()
    around.lens(stage, look)


def _jug(plate: Plate, look: Look, lip: Point, k: float, s: int, drink: Pixels) -> None:
    """Draw a jug tilted so that it pours at `lip`; its ear is on the side `s`."""
    p = look.palette
    turn = -s * 0.62
    c, q = math.cos(turn), math.sin(turn)
    clay = figures.graded(mix(_WHITE * 0.95, p.cool, 0.25), look)

    def place(points: list[Point]) -> list[Point]:
        moved = [((u + 0.66) * s * k, v * k) for u, v in points]
        return [(lip[0] + u * c - v * q, lip[1] + u * q + v * c) for u, v in moved]

    ear = place([(0.5, -0.1), (1.15, 0.05), (1.2, 0.8), (0.55, 1.15)])
    plate.solid(
        plate.shape(stroke(spline(ear, closed=False), 0.26 * k), 0.01),
        clay * 0.4,
        clay,
        (look.light, -0.7),
        round_=0.1 * k,
    )
    body = spline(
        place(
            [
                (-0.72, -0.06),
                (-0.46, 0.12),
                (-0.52, 0.5),
                (-0.72, 1.1),
                (-0.55, 1.75),
                (0.0, 1.88),
                (0.55, 1.75),
                (0.72, 1.1),
                (0.5, 0.5),
                (0.46, -0.1),
                (0.0, -0.08),
            ]
        )
    )
    middle = place([(0.0, 0.9)])[0]
    barrel(plate, plate.shape(body), middle, 0.74 * k, clay, look.light, turn)
    mouth = spline(place([(-0.7, -0.05), (-0.4, -0.16), (0.0, -0.2), (0.44, -0.12), (0.3, 0.0), (-0.2, 0.04)]))
    plate.solid(plate.shape(mouth), drink * 0.4, drink * 0.8, (look.light, -0.5), round_=0.06 * k)


def _glass(plate: Plate, look: Look, foot: Point, half: float, tall: float, drink: Pixels) -> None:
    """Draw a glass, two thirds full."""
    p, (x, y) = look.palette, foot
    around.shadow(plate, look, foot, half * 1.4, half * 0.25)
    outline = [(x - half, y - tall), (x + half, y - tall), (x + half * 0.84, y), (x - half * 0.84, y)]
    clear = mix(p.haze, _WHITE, 0.5)
    plate.fill(plate.shape(outline), clear, 0.22)
    level = y - tall * 0.62
    full = [
        (x - half * 0.9, level),
        (x + half * 0.9, level),
        (x + half * 0.8, y - 0.04 * tall),
        (x - half * 0.8, y - 0.04 * tall),
    ]
    barrel(plate, plate.shape(full), foot, half, drink, look.light)
    plate.fill(plate.shape(ellipse((x, level), half * 0.9, half * 0.18)), mix(drink, _WHITE, 0.3))
    plate.light(plate.shapes(ring((x, y - tall), half, half * 0.2, half * 0.06)), clear, 0.6)
    for side, strength in ((-1, 0.35), (1, 0.22)):
        edge = [(x + side * half * 0.9, y - tall * 0.95), (x + side * half * 0.78, y - tall * 0.05)]
        plate.light(plate.shape(stroke(edge, half * 0.07)), clear, strength)


# --- from above -------------------------------------------------------------------------------------------------------


def _from_above(stage: Stage, look: Look, thing: Callable[[Plate, Look, Point, float], None]) -> None:
    """Look down on two hands around something round."""
    around.desk(stage, look)
    h, s = stage.half, look.side
    k = min(0.2, h * 0.27)
    at = (s * h * 0.08, 0.44)
    low = stage.plate(0.3)
    away = (-look.light * 0.7 * k, 0.55 * k)
    rows, columns, mask = low.shape(ellipse((at[0] + away[0], at[1] + away[1]), 1.25 * k, 1.2 * k), 0.1)
    low.fill((rows, columns, soften(mask, 0.16 * k * low.unit)), look.palette.ink, 0.45)
    thing(stage.plate(0.5), look, at, k)
    hands = stage.plate(0.66)
    for side in (-1, 1):
        spot = (at[0] + side * 1.32 * k, at[1] + 0.62 * k)
        Hand(hands, look, spot, k, -side * 0.3, side).around(0.2)
    if thing is mug_above:
        around.steam(stage, look, (at[0], at[1] + 0.2 * k), 2.0 * k)
    near = stage.plate(0.3)
    paper = [(-s * h * 0.95, 0.05), (-s * h * 0.5, -0.05), (-s * h * 0.42, 0.36), (-s * h * 0.88, 0.46)]
    near.fill(near.shape(paper), figures.graded(_WHITE * 0.9, look), 0.95)
    around.lens(stage, look)


def mug_above(plate: Plate, look: Look, at: Point, k: float) -> None:
    """Draw a mug of something hot from above, `k` its radius."""
    p, light = look.palette, (look.light, -0.8)
    tone = figures.graded(mix(_WHITE * 0.92, p.accent, 0.45) if look.paint is None else look.paint, look)
    plate.solid(plate.shape(ellipse(at, k, k), 0.02), tone * 0.5, tone, light, round_=0.08 * k, rim=p.key * 0.4)
    plate.fill(plate.shape(ellipse(at, 0.86 * k, 0.86 * k)), tone * 0.3)
    brew = around.coffee(look)
    plate.solid(
        plate.shape(ellipse((at[0], at[1] + 0.03 * k), 0.8 * k, 0.8 * k)), brew * 0.6, brew * 1.2, light, round_=0.3 * k
    )
    foam = [
        spline(
            [(at[0] + r * k * math.cos(a), at[1] + r * k * math.sin(a)) for a in np.linspace(b, b + 2.2, 6)],
            closed=False,
        )
        for r, b in ((0.6, 0.4), (0.45, 2.6), (0.62, 4.0))
    ]
    plate.tint(plate.shapes([stroke(line, 0.07 * k, 0.02 * k) for line in foam]), mix(brew, _WHITE, 0.5), 0.6)


def _lid_above(plate: Plate, look: Look, at: Point, k: float) -> None:
    p, light = look.palette, (look.light, -0.8)
    metal = figures.graded(mix(np.array([0.85, 0.74, 0.55], np.float32), p.key, 0.2), look)
    teeth = ellipse(at, k, k, steps=120)
    teeth[::2] += (np.array(at) - teeth[::2]) * 0.03
    plate.solid(plate.shape(teeth, 0.02), metal * 0.45, metal, light, round_=0.06 * k, rim=p.key * 0.4)
    plate.solid(
        plate.shape(ellipse(at, 0.88 * k, 0.88 * k)), metal * 0.8, mix(metal, _WHITE, 0.25), light, round_=0.2 * k
    )
    mark = figures.graded(p.accent, look)
    plate.fill(plate.shape(ellipse(at, 0.42 * k, 0.42 * k)), mark)
    _print(plate, look, at[0], at[1] - 0.14 * k, 0.5 * k, 0.3 * k)
