"""Rockets, satellites and astronauts."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix, palette
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import ways
from client_generate.providers.local.places.airs import lifted
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import rolling


def rocket(stage: Stage, look: Look) -> None:
    """Launch a rocket in clouds of smoke and fire."""
    s = ways.shot(stage, look, 30.0, 54.0, (0.0, 52.0), 1.7)
    ways.meadow(s, "6a7a58", trees=False)
    tower = s.pen(0.46, -9.0)
    tower.solid([tower.line([(u, 0), (u, 52)], 0.8) for u in (-2.4, 2.4)], "8a3a30", 0.3)
    rungs = [tower.line([(-2.4, v), (2.4, v + 4)], 0.4) for v in range(0, 50, 4)]
    tower.solid([*rungs, tower.line([(2.4, 36), (6.0, 36)], 0.7)], "8a3a30", 0.2)
    base = s.pen(0.6)
    pen = Pen(base.plate, look, base.at(0, 20), base.metre, base.faces)
    fire = np.array([1.0, 0.62, 0.18], np.float32)
    pen.plate.glow(pen.at(0, -8), 34 * s.metre, fire, 0.9)
    for wide, low, tone in ((3.0, -20, fire), (1.8, -15, mix(fire, WHITE, 0.7))):
        flame = [
            (-1.9, 0),
            (-wide, -6),
            (-wide * 0.5, low * 0.8),
            (0, low),
            (wide * 0.5, low * 0.8),
            (wide, -6),
            (1.9, 0),
        ]
        pen.plate.fill(pen.plate.shape(pen.curve(flame)), tone)
    pen.solid(
        [pen.poly([(-2.2, 0), (-5.0, -1), (-4.8, 4), (-2.2, 9)]), pen.poly([(2.2, 0), (5.0, -1), (4.8, 4), (2.2, 9)])],
        "c8302c",
        0.4,
    )
    hull = [(-2.4, 0), (-2.4, 32), (-1.9, 38), (-0.8, 43.5), (0, 45), (0.8, 43.5), (1.9, 38), (2.4, 32), (2.4, 0)]
    pen.solid([pen.poly(hull)], "f4f4f2", 1.6)
    pen.flat([pen.box(-2.4, 24, 2.4, 25.6), pen.box(-2.4, 10, 2.4, 11)], "1c1e22", 0.9)
    pen.flat([pen.poly([(-1.9, 38), (-0.8, 43.5), (0, 45), (0.8, 43.5), (1.9, 38)])], "c8302c", 0.95)
    _smoke(s, fire)
    ways.front(s, "leaves")


def _smoke(s: Shot, fire: Pixels) -> None:
    """Roll clouds out from under a rocket."""
    p, chance = s.look.palette, s.look.chance(88)
    for tier, (near, dim) in enumerate(((0.62, 0.75), (0.66, 1.0))):
        plate, puffs = s.stage.plate(near), []
        for _ in range(46):
            u = float(chance.normal(0, 14 - 2 * tier))
            size = float(chance.uniform(2.5, 6.0)) * (1 - min(abs(u) / 60, 0.5))
            x, y = s.x + u * s.metre, s.foot - (float(chance.uniform(-3, 9)) - 4 * tier - abs(u) * 0.1) * s.metre
            puffs.append(ellipse((x, y), size * s.metre, size * 0.8 * s.metre, steps=20))
        white = mix(mix(WHITE, p.haze, 0.3), fire, 0.1 * (1 - tier)) * dim
        plate.solid(plate.shapes(puffs, 0.02), mix(white, p.ink, 0.45), white, (s.look.light, -0.8), round_=0.03)
    plate.glow((s.x, s.foot - 8 * s.metre), 20 * s.metre, fire, 0.4)


def _space(stage: Stage, look: Look, near_earth: float = 0.62) -> None:
    """Lay black sky with stars, and the blue earth's curve with clouds and its thin air."""
    black = colour("05070f")
    sky = stage.gradient(0.0, [(stage.top, black), (1.2, colour("0a1024"))])
    chance = look.chance(12)
    stars = [
        ellipse((float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(stage.top, 1))), r, r, steps=6)
        for r in (0.0012 + 0.0016 * chance.random(130) ** 3).tolist()
    ]
    sky.fill(sky.shapes(stars), WHITE, 0.85)
    plate, radius = stage.plate(0.2), 1.9
    at = (-look.side * 0.35, near_earth + radius)
    globe = ellipse(at, radius, radius, steps=160)
    rows, columns, mask = plate.shape(globe, 0.08)
    plate.light((rows, columns, soften(mask, 0.03 * plate.unit)), np.array([0.25, 0.55, 1.0], np.float32), 0.55)
    patch = plate.shape(globe)
    plate.solid(
        patch,
        colour("0a2a5c"),
        colour("3f8fd8"),
        (look.light * 0.6, -1),
        round_=0.3,
        rim=np.array([0.6, 0.85, 1.0], np.float32),
    )
    rows, columns, mask = patch
    land = np.clip((scenery.cloud_noise(mask.shape, look.chance(5), 2.4, 3) - 0.54) * 9, 0, 1)
    plate.fill((rows, columns, mask * land), colour("5a8a4c"), 0.8)
    cloud = np.clip((scenery.cloud_noise(mask.shape, look.chance(6), 4.0, 5) - 0.52) * 6, 0, 1)
    plate.fill((rows, columns, mask * cloud), WHITE * np.float32(0.95), 0.85)


def _lit(look: Look) -> Look:
    """Return the look of the sun's bare light."""
    return msgspec.structs.replace(look, palette=palette("clinic"))


def satellite(stage: Stage, look: Look) -> None:
    """Let a satellite orbit over the earth."""
    s = ways.shot(stage, _lit(look), 15.0, 7.0, (1.0, 5.6), 1.6)
    _space(stage, look, {"wide": 0.6, "aerial": 0.36, "close": 0.75}.get(look.size, 0.64))
    pen = lifted(s, 0.32)
    for k in (-1, 1):
        pen.solid([pen.line([(k * 1.2, 2.2), (k * 2.4, 2.2 + k * 0.3)], 0.14)], "c8ccd0", 0.05)
        wing = [
            (k * 2.3, 1.3 + k * 0.25),
            (k * 2.3, 3.2 + k * 0.25),
            (k * 7.0, 3.2 + k * 1.0),
            (k * 7.0, 1.3 + k * 1.0),
        ]
        pen.solid([pen.poly(wing)], "1f3f9a", 0.2, rim=0.8)
        cells = [
            pen.line(
                [
                    (k * (2.3 + n * 0.78), 1.3 + k * (0.25 + n * 0.125)),
                    (k * (2.3 + n * 0.78), 3.2 + k * (0.25 + n * 0.125)),
                ],
                0.05,
            )
            for n in range(7)
        ]
        cells += [pen.line([(k * 2.3, v + k * 0.25), (k * 7.0, v + k * 1.0)], 0.05) for v in (1.93, 2.56)]
        pen.flat(cells, "b8c8e8", 0.8)
    pen.solid([pen.box(-1.2, 1.0, 1.2, 3.4, 0.1)], "e0b048", 0.5)
    rolling.seams(pen, [[(-1.2, 2.0), (1.2, 2.2)], [(0.2, 1.0), (0.1, 3.4)], [(-0.7, 3.4), (-0.5, 2.1)]], 0.05)
    pen.solid([pen.curve([(-0.9, 0.9), (-0.5, 0.2), (0.5, 0.2), (0.9, 0.9), (0, 0.62)])], "f0f2f4", 0.2)
    pen.flat([pen.line([(0, 0.6), (0, -0.2)], 0.08), pen.line([(0.6, 3.4), (0.9, 4.4)], 0.07)], "d8dce0")
    ways.front(s, "porthole")


def astronaut(stage: Stage, look: Look) -> None:
    """Let an astronaut float over the earth."""
    s = ways.shot(stage, _lit(look), 3.2, 2.5, (0.1, 1.75), 1.7)
    _space(stage, look, {"wide": 0.62, "aerial": 0.4}.get(look.size, 0.7))
    pen, suit = lifted(s, 0.08), "eef0f2"
    pen.solid([pen.box(-0.55, 0.95, 0.12, 1.75, 0.1)], "c8ccd2", 0.12)
    for joints in ([(-0.1, 0.95), (0.1, 0.55), (-0.2, 0.2)], [(0.12, 0.95), (0.42, 0.62), (0.3, 0.2)]):
        rolling.limbs(pen, joints, 0.17, suit, 0.75)
        rolling.limbs(pen, [joints[-1], (joints[-1][0] + 0.16, joints[-1][1] - 0.04)], 0.12, "b0b6be")
    rolling.limbs(pen, [(-0.2, 1.55), (-0.62, 1.42), (-0.9, 1.72)], 0.135, suit, 0.75)
    pen.solid(
        [pen.curve([(-0.34, 1.6), (0.0, 1.74), (0.34, 1.6), (0.32, 1.2), (0.22, 0.9), (-0.22, 0.9), (-0.32, 1.2)])],
        suit,
        0.2,
    )
    rolling.limbs(pen, [(0.26, 1.55), (0.66, 1.4), (0.98, 1.56)], 0.135, suit, 0.75)
    pen.solid([pen.disc(1.04, 1.6, 0.12), pen.disc(-0.95, 1.8, 0.12)], "9aa2ac", 0.06)
    pen.solid([pen.box(-0.16, 1.2, 0.18, 1.46, 0.04)], "9aa2ac", 0.05)
    pen.flat([pen.box(-0.1, 1.3, -0.02, 1.4), pen.box(0.04, 1.3, 0.12, 1.4)], "d8302c")
    pen.solid([pen.disc(0.02, 1.96, 0.33)], suit, 0.25)
    visor = pen.curve([(-0.17, 2.0), (0.08, 2.16), (0.28, 2.04), (0.3, 1.88), (0.1, 1.76), (-0.14, 1.84)])
    pen.plate.solid(
        pen.plate.shape(visor), colour("2a1c0c"), colour("f0b040"), (look.light, -0.8), round_=0.2 * pen.metre
    )
    pen.plate.glow(pen.at(0.12, 2.06), 0.2 * pen.metre, WHITE, 0.9)
    pen.flat([pen.line(_wave(), 0.03)], "d8dce0")
    ways.front(s, "porthole")


def _wave() -> list[tuple[float, float]]:
    """Return a slack line's course."""
    return [(-0.5 - 0.2 * n, 1.2 - 0.3 * math.sin(n * 0.5)) for n in range(40)]


SCENES = {"rocket": rocket, "satellite": satellite, "astronaut": astronaut}
"""What this draws, by name."""
