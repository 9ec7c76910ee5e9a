"""In the air and above it: helicopters, balloons, airliners on the runway, drones, cable cars, rockets, satellites."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix, palette
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import crafts, rolling
from client_generate.providers.local.things.crafts import Craft


def _lifted(s: Shot, up: float, near: float = 0.6, u: float = 0.0, grow: float = 1.0) -> Pen:
    """Return a pen whose foot is in the air, `up` frame heights over the ground's."""
    pen = s.pen(near, u, 0.0, grow)
    return Pen(pen.plate, s.look, (pen.foot[0], s.foot - up), pen.metre, pen.faces)


def helicopter(stage: Stage, look: Look) -> None:
    """Let a rescue helicopter hover; somebody hangs on its winch."""
    s = ways.shot(stage, look, 13.5, 9.5, (1.4, 5.4), 1.9)
    (ways.water if look.has("shore", "boat", "ship") else ways.alps)(s)
    pen = _lifted(s, 0.05)
    pen = Pen(pen.plate, look, pen.at(0, 3.4), pen.metre, pen.faces)
    red = "d8302c"
    pen.flat([pen.line([(0.8, -0.1), (0.8, -3.0)], 0.06)], "1c1e22")
    low = Pen(pen.plate, look, pen.at(0.8, -4.0), pen.metre * 0.9, pen.faces)
    rolling.stander(low, 0.0, "f07a1c", helmet="f4f0e8", step=0.06, hand=((0.12, 1.4), (0.02, 1.72)))
    tail = [(-1.0, 2.3), (-6.4, 2.5), (-7.0, 4.0), (-6.2, 4.0), (-5.7, 2.9), (-1.0, 3.0)]
    pen.solid([pen.poly(tail)], red, 0.25)
    hull = [(-1.6, 1.2), (-1.8, 2.4), (-0.6, 3.3), (1.6, 3.3), (2.9, 2.5), (3.3, 1.5), (2.6, 0.8), (0.0, 0.7)]
    pen.solid([pen.curve(hull)], red, 0.5)
    pen.flat([pen.poly([(-1.6, 1.5), (3.2, 1.5), (3.1, 1.2), (-1.5, 1.2)])], "f4f0e8")
    pen.glass([pen.curve([(1.5, 3.0), (2.4, 2.6), (3.05, 1.8), (1.5, 1.7)]), pen.box(0.1, 1.75, 1.2, 2.8, 0.15)])
    rolling.head(pen, 2.0, 2.1, 0.22)
    pen.flat([pen.box(-1.1, 1.95, -0.7, 2.75), pen.box(-1.3, 2.15, -0.5, 2.55)], "f4f0e8")
    pen.solid(
        [
            pen.line([(-1.4, 0.1), (2.6, 0.1), (3.0, 0.35)], 0.13),
            pen.line([(-0.6, 0.1), (-0.5, 0.9)], 0.1),
            pen.line([(1.7, 0.1), (1.6, 0.9)], 0.1),
        ],
        "2a2e34",
        0.04,
    )
    pen.solid([pen.box(-0.7, 3.2, 1.3, 3.7, 0.2), pen.box(0.2, 3.6, 0.5, 4.1)], "a8242a", 0.1)
    pen.flat([pen.disc(0.35, 4.12, 6.2, 0.12)], "30363e", 0.55)
    pen.flat([pen.line([(-5.8, 4.2), (6.4, 4.05)], 0.13)], "1c1e22")
    pen.flat([pen.disc(-6.6, 3.6, 0.9)], "30363e", 0.4)
    rolling.lamp(pen, -6.6, 4.1, rolling.RED, 0.1)
    ways.front(s, "leaves")


def balloons(stage: Stage, look: Look) -> None:
    """Float hot-air balloons over a valley."""
    s = ways.shot(stage, look, 36.0, 28.0, (0.0, 19.0), 1.7)
    ways.meadow(s)
    scenery.mist(stage.plate(0.3), mix(look.palette.haze, WHITE, 0.3), s.line + 0.05, 0.06, 0.6, look.chance(3))
    spots = (
        (0.0, 0.0, 0.7, 0),
        (-26.0, 14.0, 0.4, 1),
        (21.0, 17.0, 0.3, 2),
        (-15.0, 24.0, 0.2, 3),
        (14.0, 2.0, 0.24, 4),
        (33.0, 24.0, 0.17, 1),
    )
    for number, (u, v, grow, tone) in enumerate(reversed(spots)):
        _balloon(s.pen(0.4 + 0.04 * number, u, v, grow), tone, (1 - grow) * 0.4)
    ways.front(s, "leaves")


def _balloon(pen: Pen, number: int, haze: float) -> None:
    pen = Pen(pen.plate, pen.look, pen.foot, pen.metre, pen.faces, haze)
    pairs = (
        ("e0382c", "f4c03c"),
        ("2f7ac8", "f2f0e8"),
        ("e8762c", "7a3a8a"),
        ("2fa06a", "f4d03c"),
        ("d83a7a", "f4e8dc"),
    )
    dark, bright = pairs[number % 5]

    def side(k: float) -> list[tuple[float, float]]:
        return [
            (k * u, v)
            for u, v in ((2.0, 10.0), (6.0, 14.0), (10.4, 20.0), (11.2, 26.0), (8.6, 32.0), (4.0, 35.4), (0.0, 36.2))
        ]

    hull = [*side(1.0), *side(-1.0)[::-1][1:]]
    pen.solid([pen.curve(hull)], dark, 5.0)
    for one, other in ((-0.72, -0.4), (-0.1, 0.24), (0.56, 0.8)):
        strip = [*side(one), *side(other)[::-1]]
        pen.plate.tint(pen.plate.shape(pen.poly(strip)), pen.tone(bright), 0.82)
    pen.flat([pen.line([(k * 1.8, 10), (k * 1.3, 4.4)], 0.2) for k in (-1, -0.4, 0.4, 1)], "3a3430")
    pen.solid([pen.box(-1.7, 1.4, 1.7, 4.4, 0.4)], "9a6a3c", 0.4)
    pen.plate.glow(pen.at(0, 9), 5.0 * pen.metre, np.array([1.0, 0.65, 0.2], np.float32), 0.8)
    for u in (-0.7, 0.7):
        pen.flat([pen.disc(u, 5.2, 0.75)], "5a4038")


def runway(stage: Stage, look: Look) -> None:
    """Let an airliner take off from its runway, its nose up, its wheels still out."""
    s = ways.shot(stage, look, 46.0, 17.0, (16.0, 6.0), 2.0)
    ways.meadow(s, trees=False)
    e, p = stage.edge + 0.1, look.palette
    tar = ways.flat(
        s, 0.4, s.foot - 0.1, mix(graded(colour("6a6c70"), look), p.haze, 0.3), graded(colour("4a4c52"), look)
    )
    marks = [box(x, s.foot + 0.02, x + 0.2, s.foot + 0.036) for x in np.arange(-1.4, 1.4, 0.4).tolist()]
    tar.fill(tar.shapes([*marks, box(-e, s.foot - 0.08, e, s.foot - 0.072)]), mix(WHITE, p.haze, 0.2), 0.85)
    tower = s.on(stage.plate(0.24), -19.0, 0.0, 0.9)
    tower = Pen(tower.plate, look, (tower.foot[0], s.line + 0.03), tower.metre * 0.6, 1, 0.3)
    tower.solid([tower.poly([(-1.2, 0), (-0.9, 15), (0.9, 15), (1.2, 0)]), tower.box(-8, 0, 26, 4)], "d0ccc4", 0.4)
    tower.glass([tower.poly([(-1.8, 15), (-2.6, 18), (2.6, 18), (1.8, 15)])], lit=True)
    for x in np.arange(-1.3, 1.4, 0.13).tolist():
        tar.glow((x, s.foot - 0.1), 0.03, np.array([1.0, 0.8, 0.4], np.float32), 0.9)
    plate = stage.plate(0.6)
    long, at = 44.0 * s.metre, (s.x, s.foot - 7.2 * s.metre)
    plate.fill(plate.shape(ellipse((s.x, s.foot + 0.004), long * 0.42, 0.014)), p.ink, 0.4)
    gear = Pen(plate, look, (s.x, s.foot), s.metre, s.faces)
    for u, low, top in ((-3.0, 0.1, 5.4), (15.0, 4.2, 7.4)):
        gear.flat([gear.line([(u, low + 0.6), (u, top)], 0.4)], "50565c")
        gear.solid([gear.disc(u + d, low + 0.7, 0.75) for d in (-0.8, 0.8)], "24262a", 0.2)
    crafts.aeroplane(_Tilted(plate, look, at, long, s.faces))
    ways.front(s, "window")


class _Tilted(Craft):
    """A craft with its nose up."""

    def on(self, *points: tuple[float, float]) -> list[tuple[float, float]]:
        """Return places on the plate, turned about the main wheels."""
        c, k = math.cos(0.16), math.sin(0.16)
        return super().on(*[(u * c + v * k, v * c - u * k) for u, v in points])


def drone(stage: Stage, look: Look) -> None:
    """Hover a delivery drone with its parcel."""
    s = ways.shot(stage, look, 3.4, 3.0, (0.0, 1.7), 1.6)
    ways.meadow(s)
    pen = _lifted(s, 0.1)
    pen.plate.fill(pen.plate.shape(ellipse((s.x, s.foot + 0.03), 0.16, 0.02)), look.palette.ink, 0.3)
    if look.has("delivery"):
        pen.flat([pen.line([(-0.2, 1.3), (-0.2, 0.95)], 0.03), pen.line([(0.2, 1.3), (0.2, 0.95)], 0.03)], "2a2e34")
        pen.solid([pen.box(-0.42, 0.4, 0.42, 0.98, 0.03)], "c89a62", 0.1)
        pen.flat([pen.box(-0.06, 0.4, 0.06, 0.98)], "e8d0a0", 0.9)
    pen.flat(
        [
            pen.line([(-0.4, 1.4), (-0.55, 1.02), (-0.7, 1.0)], 0.045),
            pen.line([(0.4, 1.4), (0.55, 1.02), (0.7, 1.0)], 0.045),
        ],
        "2a2e34",
    )
    for one, grey in ((1.0, "5a6068"), (1.26, "e8ecf0")):
        for u in (-1, 1):
            pen.solid([pen.line([(u * 0.2, 1.5), (u * one, 1.74)], 0.1)], grey, 0.04)
            pen.solid([pen.box(u * one - 0.1, 1.62, u * one + 0.1, 1.94, 0.04)], "34383e", 0.04)
            pen.flat([pen.disc(u * one, 1.98, 0.56, 0.05)], "3a4048", 0.55)
            pen.flat([pen.line([(u * one - 0.5, 1.99), (u * one + 0.5, 1.97)], 0.03)], "1c1e22")
    pen.solid(
        [pen.curve([(-0.62, 1.5), (-0.4, 1.78), (0.4, 1.78), (0.62, 1.5), (0.4, 1.3), (-0.4, 1.3)])], "f0f2f4", 0.15
    )
    pen.flat([pen.disc(0.36, 1.42, 0.13)], "1c1e22")
    pen.flat([pen.disc(0.39, 1.44, 0.05)], "6aa8d8")
    rolling.lamp(pen, -0.5, 1.5, rolling.RED, 0.035)
    ways.front(s, "leaves")


def cable_car(stage: Stage, look: Look) -> None:
    """Hang a cabin on its rope over a snowy valley."""
    s = ways.shot(stage, look, 8.0, 7.6, (0.0, 4.4), 1.6)
    ways.alps(s)
    pen = _lifted(s, 0.2)
    pen.flat(
        [pen.line([(-40, 1.7), (0, 5.4), (40, 9.8)], 0.12), pen.line([(-40, 1.2), (0, 5.0), (40, 9.3)], 0.08)], "2a2e34"
    )
    pen.solid([pen.box(-0.7, 5.0, 0.8, 5.5, 0.1), pen.line([(0.0, 5.2), (0.3, 4.2), (0.0, 3.3)], 0.22)], "3a4048", 0.08)
    pen.solid([pen.box(-2.4, 0.0, 2.4, 3.3, 0.5)], "d8302c", 0.5)
    pen.flat([pen.box(-2.25, 1.3, 2.25, 2.9, 0.25)], "24282e")
    pen.glass([pen.box(u, 1.4, u + 1.36, 2.8, 0.15) for u in (-2.14, -0.68, 0.78)])
    for number, u in enumerate((-1.5, -0.1, 1.3)):
        rolling.head(pen, u, 1.9, 0.26, salt=number + 3, turn=0.4)
    pen.flat([pen.box(-2.38, 0.7, 2.38, 0.92)], "f4f0e8")
    tower = _lifted(s, 0.02, 0.4, -9.0, 0.7)
    tower.solid(
        [
            tower.line([(-1.4, -3), (0, 8.0)], 0.3),
            tower.line([(1.4, -3), (0, 8.0)], 0.3),
            tower.line([(-2, 8), (2, 8)], 0.3),
        ],
        "5a626a",
        0.1,
    )
    ways.front(s, "leaves")


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
    pen = _lifted(s, 0.32)
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
    pen, suit = _lifted(s, 0.08), "eef0f2"
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


AIRS = {
    "helicopter": helicopter,
    "balloons": balloons,
    "runway": runway,
    "drone": drone,
    "cable car": cable_car,
    "rocket": rocket,
    "satellite": satellite,
    "astronaut": astronaut,
}
"""Scenes in the air and above it, by name."""
