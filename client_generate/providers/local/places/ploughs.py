"""A snowplough from high above: a dark cleared road between walls of snow, the truck on it."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

_At = Callable[[float, float], Point]


def above(stage: Stage, look: Look) -> None:
    """Look straight down on the plough that clears its road, the snow flying aside, firs on both sides."""
    p, e = look.palette, stage.edge + 0.2
    white = mix(graded(colour("eef2f8"), look), p.key, 0.1)
    blue = mix(white, graded(colour("7a9ac8"), look), 0.6)
    ground = stage.gradient(0.0, [(stage.top, white * 0.94), (stage.bottom, white)])
    turn = look.side * 0.3
    ahead, across = (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))

    def at(u: float, v: float) -> Point:
        return ahead[0] * u + across[0] * v, 0.52 + ahead[1] * u + across[1] * v

    tar = graded(colour("5a606a"), look)
    lanes = ((0.0, 0.5, blue * 0.96), (0.0, 0.4, white * 1.02), (-0.17, 0.07, blue * 0.8), (0.0, 0.3, tar))
    for v, wide, tone in lanes:
        rows, columns, mask = ground.shape(stroke([at(-2 * e, v), at(2 * e, v)], wide), 0.04)
        ground.fill((rows, columns, soften(mask, 0.004 * ground.unit)), tone)
    ground.fill(ground.shape(stroke([at(0.2, 0.0), at(2 * e, 0.0)], 0.3)), white * 0.97, 0.92)  # not cleared yet
    dashes = [stroke([at(u, 0.0), at(u + 0.07, 0.0)], 0.01) for u in np.arange(-2 * e, -0.3, 0.16).tolist()]
    ground.fill(ground.shapes(dashes), white, 0.85)
    _firs(stage, look, at, e)
    _truck(stage, look, at)
    scenery.weather(stage, look)


def _firs(stage: Stage, look: Look, at: _At, e: float) -> None:
    plate, chance, p = stage.plate(0.4), look.chance(77), look.palette
    green = mix(graded(colour("2a5a48"), look), p.haze, 0.1)
    for n in range(26):
        side = 1 if n % 2 else -1
        x, y = at(float(chance.uniform(-e, e)), side * float(chance.uniform(0.38, 0.9)))
        r = float(chance.uniform(0.035, 0.07))
        plate.fill(plate.shape(ellipse((x - look.light * r * 1.2, y + r * 0.7), r * 1.4, r * 0.6)), p.cool, 0.35)
        tips = [(k * math.pi / 9, r * (1.0 if k % 2 else 0.62)) for k in range(18)]
        star = [(x + math.cos(angle) * out, y + math.sin(angle) * out) for angle, out in tips]
        plate.solid(plate.shape(np.array(star)), green * 0.6, green * 1.15, (look.light, -0.8), round_=r * 0.6)
        plate.fill(plate.shape(ellipse((x, y), r * 0.3, r * 0.3)), np.ones(3, np.float32), 0.85)


def _truck(stage: Stage, look: Look, at: _At) -> None:
    plate, p = stage.plate(0.6), look.palette
    lit = (look.light, -0.8)

    def body(u0: float, u1: float, half: float, tone: str, round_: float = 0.02) -> None:
        natural = graded(colour(tone), look)
        shape = np.array([at(u0, -half), at(u1, -half), at(u1, half), at(u0, half)])
        plate.solid(plate.shape(shape), natural * 0.6, mix(natural, p.key, 0.15), lit, round_=round_)

    shade = np.array([at(-0.38, 0.02), at(0.2, 0.02), at(0.2, 0.15), at(-0.38, 0.15)])
    rows, columns, mask = plate.shape(shade, 0.03)
    plate.fill((rows, columns, soften(mask, 0.012 * plate.unit)), p.ink, 0.5)
    body(-0.36, 0.02, 0.095, "e8782c")
    body(-0.34, 0.0, 0.075, "8a6a4c", 0.03)
    body(0.03, 0.17, 0.09, "f08a2c", 0.03)
    body(0.12, 0.155, 0.078, "22303c", 0.01)
    lamp = at(0.07, 0.0)
    plate.fill(plate.shape(ellipse(lamp, 0.016, 0.016)), colour("ffd23a"))
    plate.glow(lamp, 0.12, colour("ffc23a"), 0.5)
    blade = np.array([at(0.19, -0.16), at(0.22, -0.17), at(0.29, 0.14), at(0.26, 0.15)])
    yellow = graded(colour("f0c02c"), look)
    plate.solid(plate.shape(blade), yellow * 0.6, yellow, lit, round_=0.012)
    chance, white = look.chance(33), graded(colour("f6f8fc"), look)
    puffs = []
    for _ in range(70):
        far = float(chance.uniform(0, 1))
        u, v = 0.26 - 0.22 * far + float(chance.normal(0, 0.04)), 0.12 + 0.24 * far + float(chance.normal(0, 0.025))
        r = float(chance.uniform(0.012, 0.04))
        puffs.append(ellipse(at(u, v), r, r, steps=16))
    plate.solid(plate.shapes(puffs, 0.02), mix(white, p.cool, 0.3), white, lit, round_=0.02)
