"""A container ship and its port from straight above, and its bow as seen from ahead."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import overviews, ways

_TONES = ("c83c2c", "2f6ab8", "e0a83c", "3a8a5a", "e8e4da", "d86a2a", "6a7a8a")
"""The colours of containers."""


class _Map:
    """Places on a picture from above: u along the quay, v off it, both from the ship's middle in frame heights."""

    def __init__(self, stage: Stage, look: Look, turn: float, grow: float, at: Point) -> None:
        self.stage, self.look, self.grow, self.at = stage, look, grow, at
        self.c, self.s = math.cos(turn), math.sin(turn)

    def on(self, u: float, v: float) -> Point:
        u, v = u * self.grow, v * self.grow
        return self.at[0] + u * self.c - v * self.s, self.at[1] + u * self.s + v * self.c

    def box(self, u0: float, v0: float, u1: float, v1: float) -> Pixels:
        return np.array([self.on(u0, v0), self.on(u1, v0), self.on(u1, v1), self.on(u0, v1)])


def above(stage: Stage, look: Look) -> None:
    """Look straight down on a ship that comes in along its quay."""
    p, side = look.palette, look.side
    overviews.land(stage, look, "1f6484")
    m = _Map(stage, look, -0.42 * side, 1.0, (0.0, 0.43))
    quay = stage.plate(0.2)
    stone = mix(graded(colour("a8a49a"), look), p.haze, 0.1)
    quay.fill(quay.shape(m.box(-3, 0.19, 3, 3)), p.ink, 0.4)
    quay.fill(quay.shape(m.box(-3, 0.205, 3, 3)), stone)
    quay.fill(quay.shapes([m.box(-3, 0.245, 3, 0.25), m.box(-3, 0.36, 3, 0.365)]), mix(stone, p.ink, 0.4))
    quay.fill(quay.shape(m.box(-3, 0.4, 3, 0.47)), mix(stone, p.ink, 0.45))
    _yard(m, 0.51)
    _wake(m)
    _ship(m)
    for u in (-0.3, 0.02, 0.3):
        _gantry(m, u)


def _yard(m: _Map, first: float) -> None:
    """Stack containers in blocks on the quay."""
    plate, chance = m.stage.plate(0.3), m.look.chance(61)
    blocks: dict[str, list[Pixels]] = {tone: [] for tone in _TONES}
    for row in range(9):
        v = first + row * 0.045 + (row // 3) * 0.04
        for u in np.arange(-1.6, 1.6, 0.1).tolist():
            if chance.random() < 0.86 and int((u + 1.6) / 0.1) % 6:
                blocks[_TONES[int(chance.integers(len(_TONES)))]].append(m.box(u, v, u + 0.092, v + 0.04))
    shade = [one + np.array([0.006, 0.012]) for some in blocks.values() for one in some]
    plate.fill(plate.shapes(shade), m.look.palette.ink, 0.45)
    for tone, shapes in blocks.items():
        if shapes:
            plate.fill(plate.shapes(shapes), graded(colour(tone), m.look))


def _wake(m: _Map) -> None:
    """Draw the white water behind the ship and along its sides."""
    plate, p = m.stage.plate(0.32), m.look.palette
    white = mix(WHITE, p.haze, 0.2)
    for wide, strength in ((0.2, 0.3), (0.09, 0.7)):
        rows, columns, mask = plate.shape([m.on(-0.5, -0.06), m.on(-2.0, -wide), m.on(-2.0, wide), m.on(-0.5, 0.06)])
        plate.fill((rows, columns, soften(mask, 0.012 * plate.unit)), white, strength)
    bow = [np.array([m.on(0.6, 0.0), m.on(-0.4, k * 0.15), m.on(-0.4, k * 0.125), m.on(0.5, 0.0)]) for k in (-1, 1)]
    rows, columns, mask = plate.shapes(bow)
    plate.fill((rows, columns, soften(mask, 0.006 * plate.unit)), white, 0.7)


def _ship(m: _Map) -> None:
    """Draw the ship: its hull, rows of containers, the bridge across its stern."""
    plate, look, chance = m.stage.plate(0.4), m.look, m.look.chance(62)
    hull = [(0.6, 0.0), (0.5, 0.07), (0.4, 0.098), (-0.5, 0.1), (-0.54, 0.07), (-0.54, -0.07), (-0.5, -0.1),
            (0.4, -0.098), (0.5, -0.07)]  # fmt: skip
    outline = np.array([m.on(u, v) for u, v in hull])
    plate.fill(plate.shape(outline + np.array([0.014, 0.022])), look.palette.ink, 0.5)
    red = graded(colour("7a2a26"), look)
    plate.solid(plate.shape(outline), red * 0.7, red, (look.light, -0.8), round_=0.012)
    deck = np.array([m.on(u * 0.97, v * 0.9) for u, v in hull])
    plate.fill(plate.shape(deck), graded(colour("8a5a4c"), look))
    for bay, u in enumerate(np.arange(-0.34, 0.4, 0.083).tolist()):
        reach = 4 if u < 0.33 else 3
        for v in range(-reach, reach):
            tone = graded(colour(_TONES[int(chance.integers(len(_TONES)))]), look)
            one = m.box(u, v * 0.022 + 0.001, u + 0.076, v * 0.022 + 0.021)
            plate.fill(plate.shape(one), tone * (1.0 if (bay + v) % 2 else 0.9))
    house = m.box(-0.46, -0.095, -0.38, 0.095)
    plate.fill(plate.shape(house + np.array([0.012, 0.018])), look.palette.ink, 0.5)
    white = graded(colour("eeece6"), look)
    plate.solid(plate.shape(house), white * 0.8, white, (look.light, -0.8), round_=0.01)
    plate.fill(plate.shape(m.box(-0.5, -0.03, -0.47, 0.03)), graded(colour("e08a2c"), look))


def _gantry(m: _Map, u: float) -> None:
    """Draw a crane from above: its beams out over the ship and back over the quay."""
    plate, look = m.stage.plate(0.6), m.look
    beams = [m.box(u + k * 0.03 - 0.007, -0.13, u + k * 0.03 + 0.007, 0.42) for k in (-1, 1)]
    beams += [m.box(u - 0.045, v - 0.008, u + 0.045, v + 0.008) for v in (-0.12, 0.03, 0.24, 0.34, 0.41)]
    plate.fill(plate.shapes([one + np.array([0.03, 0.05]) for one in beams]), look.palette.ink, 0.3)
    tone = graded(colour("e0562c"), look)
    plate.solid(plate.shapes(beams), tone * 0.75, tone, (look.light, -0.8), round_=0.006)
    cabin = m.box(u - 0.03, 0.06, u + 0.03, 0.11)
    plate.fill(plate.shape(cabin), graded(colour("f0ece0"), look))


def bow(stage: Stage, look: Look) -> None:
    """Let the ship come straight at us, its containers a wall, cranes on both sides."""
    s = ways.shot(stage, look, 60.0, 52.0)
    ways.water(s)
    for u, faces in ((-40.0, 1), (40.0, -1)):
        pen = Pen(stage.plate(0.45), look, (u * s.metre, s.foot), s.metre, faces)
        pen.solid([pen.line([(k, 0), (k, 42)], 1.8) for k in (-6, 6)], "d0482c", 0.5)
        pen.solid([pen.line([(-8, 42), (26, 42)], 2.2), pen.line([(-6, 22), (6, 22)], 1.4)], "d0482c", 0.5)
        pen.solid([pen.line([(0, 42), (0, 54)], 1.4), pen.line([(0, 54), (25, 43)], 0.6)], "d0482c", 0.4)
    pen, chance = Pen(stage.plate(0.6), look, (0.0, s.foot), s.metre, 1), look.chance(63)
    for row in range(6):
        reach = 8 - max(row - 3, 0)
        for k in range(-reach, reach):
            tone = _TONES[int(chance.integers(len(_TONES)))]
            pen.solid([pen.box(k * 2.5, 17 + row * 2.7, k * 2.5 + 2.4, 19.5 + row * 2.7)], tone, 0.2)
    pen.solid([pen.box(-15, 33, 15, 37), pen.line([(0, 36), (0, 44)], 0.8)], "eeece6", 0.5)
    pen.glass([pen.box(-13, 34.4, 13, 36)])
    pen.solid([pen.curve([(-21, 19), (0, 20.4), (21, 19), (18, 8), (7, 0), (0, -1.5), (-7, 0), (-18, 8)])], "24466e", 3)
    pen.solid([pen.curve([(-9, 2.6), (0, 4.0), (9, 2.6), (6, -1.2), (0, -1.8), (-6, -1.2)])], "9a2c2c", 1.2)
    pen.flat([pen.line([(0, 1), (0, 20)], 0.5)], "1a3250", 0.8)
    foam = stage.plate(0.66)
    rows, columns, mask = foam.shapes(
        [np.array([pen.at(0, 0.4), pen.at(k * 20, -4.2), pen.at(k * 8, -3.4), pen.at(0, -2.6)]) for k in (-1, 1)]
    )
    foam.fill((rows, columns, soften(mask, 0.01 * foam.unit)), mix(WHITE, look.palette.haze, 0.1), 0.85)
    if not look.palette.bright:
        scenery.mist(foam, look.palette.haze, s.line, 0.04, 0.3, look.chance(4))
        foam.glow(pen.at(0, 35), 0.1, look.palette.key, 0.6)
