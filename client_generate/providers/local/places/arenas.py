"""Where people are active under a roof: halls, a pool, a ring, a rink, a stage, rooms."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import insides
from client_generate.providers.local.places.ground import View, backwall, floor

_WHITE = np.ones(3, np.float32)


def _ceiling(view: View, tone: str) -> None:
    p, stage = view.look.palette, view.stage
    own = view.tone(tone)
    stage.gradient(0.0, [(stage.top, mix(own, p.ink, 0.35)), (view.line, own), (1.2, mix(own, p.ink, 0.2))])


def _panes(view: View, plate: Plate, xs: list[float], low: float, high: float, wide: float, z: float) -> None:
    """Put windows in a wall with daylight in them, bars across, and their light on the floor."""
    p = view.look.palette
    sky = mix(mix(p.sky_mid, p.horizon, 0.6), _WHITE, 0.35 if p.bright else 0.1)
    panes = [view.wall(x - wide / 2, low, x + wide / 2, high, z) for x in xs]
    plate.fill(plate.shapes(panes), sky)
    bars = [view.wall(x - 0.05, low, x + 0.05, high, z) for x in xs]
    steps = np.linspace(low, high, 5)[1:-1].tolist()
    bars += [view.wall(x - wide / 2, v - 0.04, x + wide / 2, v + 0.04, z) for x in xs for v in steps]
    plate.fill(plate.shapes(bars), mix(view.tone("8a8478"), p.ink, 0.2))
    plate.glow(view.at(xs[len(xs) // 2], (low + high) / 2, z), 0.5, p.key, 0.25)


def beams(view: View, xs: list[float], strength: float = 0.3, tone: Pixels | None = None) -> None:
    """Let spotlights shine down from above, onto whoever stands in the middle."""
    stage, p = view.stage, view.look.palette
    plate = stage.plate(0.5)
    for x in xs:
        aim, top = view.middle * 0.8 + x * 0.35, stage.top - 0.05
        cone = [(x - 0.02, top), (x + 0.02, top), (aim + 0.26, view.foot + 0.02), (aim - 0.26, view.foot + 0.02)]
        rows, columns, mask = plate.shape(cone, 0.1)
        _, y = plate.grid()
        fade = np.clip(1.15 - (y[rows] - top) / max(view.foot - top, 0.1), 0, 1)
        light = mix(p.key, _WHITE, 0.3) if tone is None else tone
        plate.light((rows, columns, soften(mask, 0.02 * plate.unit) * fade), light, strength)
        plate.glow((x, top + 0.03), 0.14, light, 0.9)
    pool = plate.shape(ellipse((view.middle, view.foot), 0.4, 0.06), 0.1)
    plate.light((pool[0], pool[1], soften(pool[2], 0.02 * plate.unit)), p.key, strength)


def crowd(
    view: View, near: float, y: float, step: float, rows: int, tone: Pixels | None = None, rise: float = 0.6
) -> None:
    """Seat dark heads in rows, from `y` frame heights up."""
    stage, p, chance = view.stage, view.look.palette, view.look.chance(88)
    plate = stage.plate(near)
    cut = Cutouts(plate, (view.look.light, -0.8))
    dark = mix(p.ink, p.sky_mid, 0.18) if tone is None else tone
    tones = ("c8503a", "3a6aa0", "e0b040", "d8d0c0", "4a8a6a", "2c3850", "8a5a8a")
    for row in range(rows):
        base = y - (rows - 1 - row) * step * rise
        for x in np.arange(-stage.edge, stage.edge, step * 0.62).tolist():
            at = (x + float(chance.uniform(-0.2, 0.2)) * step, base + float(chance.uniform(-0.12, 0.12)) * step)
            coat = mix(dark, graded(colour(tones[int(chance.integers(7))]), view.look), 0.3)
            skin = mix(dark, graded(colour("c98d63"), view.look), 0.35)
            body = spline(
                [
                    (at[0] - step * 0.3, at[1] + step),
                    (at[0] - step * 0.24, at[1] + step * 0.3),
                    (at[0], at[1] + step * 0.16),
                    (at[0] + step * 0.24, at[1] + step * 0.3),
                    (at[0] + step * 0.3, at[1] + step),
                ],
                steps=3,
            )
            cut.solid([body], coat * 0.7, coat, 0.01)
            cut.solid([ellipse(at, step * 0.15, step * 0.19, steps=10)], skin * 0.7, skin, 0.008)
    cut.lay()


def sports_hall(view: View) -> None:
    """Draw a hall with a wooden floor, lines, a padded wall and windows high up."""
    _ceiling(view, "6a7078")
    wall = backwall(view, 0.1, "d8d0c0", 9, 7.5)
    _panes(view, wall, [x * 3.4 for x in range(-4, 5)], 4.2, 6.6, 2.4, 9)
    wall.fill(wall.shape(view.wall(-30, 0, 30, 1.9, 9)), view.tone("2f5f9a"))
    ground = floor(view, 0.2, "c8904c", z=9, shine=0.14)
    planks = [(x * 0.9, 9.0, x * 0.9, -6.0) for x in range(-16, 17)]
    view.lines(ground, planks, "a8743a", 0.03)
    view.lines(ground, [(-12, 8, 12, 8), (-12, -3.2, 12, -3.2), (0.0, 8, 0.0, -6)], "f4f0e8", 0.09)
    circle = [view.at(2.4 * math.cos(a), 0, 2.5 + 2.4 * math.sin(a)) for a in np.linspace(0, 6.3, 60).tolist()]
    ground.fill(ground.shape(stroke(circle, 0.006)), view.tone("e0583a"), 0.8)


def gymnasium(view: View) -> None:
    """Draw a gymnasium: tall windows with soft light, wall bars, blue mats."""
    _ceiling(view, "b8b0a0")
    wall = backwall(view, 0.1, "d4c4a4", 7, 8)
    _panes(view, wall, [x * 3.0 for x in range(-4, 5)], 1.4, 6.4, 1.7, 7)
    bars = [
        view.wall(x * 3.0 + 1.0, v, x * 3.0 + 2.0, v + 0.06, 6.9)
        for x in range(-5, 5)
        for v in np.arange(0.2, 2.4, 0.26)
    ]
    wall.fill(wall.shapes(bars), view.tone("a8743a"))
    ground = floor(view, 0.2, "b88a58", z=7, shine=0.22)
    ground.solid(ground.shape(view.quad(-4, -1.6, 4, 2.2)), view.tone("1f4a86"), view.tone("3f78c0"),
                 (view.look.light, -0.8), round_=0.01)  # fmt: skip
    view.lines(ground, [(x, 2.2, x, -1.6) for x in (-2.0, 0.0, 2.0)], "1a3a6a", 0.03)


def pool(view: View) -> None:
    """Draw a swimming pool with lanes between ropes of floats."""
    _ceiling(view, "a8c0c8")
    wall = backwall(view, 0.1, "cfe2e4", 22, 9)
    _panes(view, wall, [x * 5.0 for x in range(-6, 7)], 1.6, 7.0, 4.2, 22)
    water = floor(view, 0.2, "2aa0c4", z=21, dark=0.42)
    chance, p = view.look.chance(12), view.look.palette
    ripples = []
    for _ in range(130):
        z, x = float(chance.uniform(-4, 18)), float(chance.uniform(-14, 14))
        a, b = view.at(x, 0, z), view.at(x + 0.8, 0, z)
        ripples.append(ellipse(((a[0] + b[0]) / 2, a[1]), abs(b[0] - a[0]) / 2, 0.003 / view.far(z) + 0.001, steps=12))
    water.light(water.shapes(ripples), mix(p.key, p.cool, 0.3), 0.35)
    for n, z in enumerate((-1.3, 1.5, 4.2, 7.2, 11.0)):
        floats = [
            ellipse(view.at(x, 0.04, z), 0.09 * view.metre / view.far(z), 0.07 * view.metre / view.far(z), steps=10)
            for x in np.arange(-16, 16, 0.24).tolist()
        ]
        water.fill(water.shapes(floats[::2]), view.tone("e8402c" if n % 2 else "f0b020"))
        water.fill(water.shapes(floats[1::2]), view.tone("f4f4f0"))


def ring(view: View) -> None:
    """Draw a boxing ring: ropes, a corner post, a dark hall full of people, lamps above."""
    _ceiling(view, "1a1c28")
    crowd(view, 0.08, view.at(0, 1.1, 7)[1], 0.075, 4)
    mat = floor(view, 0.2, "c8ccd4", z=3.2, dark=0.25)
    mat.fill(mat.shape(view.quad(-30, 3.2, 30, 3.45)), view.tone("b02030"))
    for y, tone in ((0.5, "e8e4dc"), (0.95, "2f5fb0"), (1.4, "c82a30")):
        for z in (3.0,):
            mat.fill(mat.shape(view.wall(-12, y, 12, y + 0.07, z)), view.tone(tone))
    for x in (-3.6, 3.6):
        mat.solid(mat.shape(view.wall(x - 0.13, 0, x + 0.13, 1.65, 3.0)), view.tone("8a1c24"), view.tone("e04a48"),
                  (view.look.light, -0.3), round_=0.02)  # fmt: skip
    beams(view, [-0.45, 0.45], 0.2)


def rink(view: View) -> None:
    """Draw an ice rink: boards, a crowd, blue and red lines under shining ice."""
    _ceiling(view, "2a3448")
    crowd(view, 0.08, view.at(0, 2.0, 12)[1], 0.06, 4)
    boards = backwall(view, 0.12, "eef2f4", 11, 1.25)
    boards.fill(boards.shape(view.wall(-40, 1.15, 40, 1.27, 11)), view.tone("e0b030"))
    boards.fill(boards.shape(view.wall(-40, 0, 40, 0.16, 11)), view.tone("e0b030"))
    ads = [(-9.5, "2f6fd0"), (-4.0, "c82a30"), (2.0, "26303c"), (7.0, "2a9a6a")]
    for x, tone in ads:
        boards.fill(boards.shape(view.wall(x, 0.35, x + 3.4, 0.95, 11)), view.tone(tone))
    ice = floor(view, 0.2, "e4f0f6", z=11, shine=0.3, dark=0.18)
    view.lines(ice, [(-40, 4.0, 40, 4.0)], "c8323c", 0.3)
    view.lines(ice, [(-40, -2.6, 40, -2.6)], "2f5fb8", 0.26)
    circle = [view.at(3 * math.cos(a), 0, 4 + 3 * math.sin(a)) for a in np.linspace(0, 6.3, 60).tolist()]
    ice.fill(ice.shape(stroke(circle, 0.008)), view.tone("2f5fb8"), 0.7)
    scratches = [stroke([view.at(x, 0, z), view.at(x + 1.2, 0, z - 0.2)], 0.0016)
                 for x, z in view.look.chance(9).uniform((-6, -3), (6, 8), (40, 2)).tolist()]  # fmt: skip
    ice.light(ice.shapes(scratches), _WHITE, 0.35)


def theatre(view: View) -> None:
    """Draw a stage: a red curtain, boards, footlights, heads of an audience at the lens."""
    stage, p = view.stage, view.look.palette
    _ceiling(view, "1c1014")
    wall = stage.plate(0.08)
    red = view.tone("a01c24")
    rows, columns, mask = wall.shape(
        [
            (-stage.edge, stage.top),
            (stage.edge, stage.top),
            (stage.edge, view.at(0, 0, 3)[1]),
            (-stage.edge, view.at(0, 0, 3)[1]),
        ]
    )
    x, _ = wall.grid()
    fold = (0.5 + 0.5 * np.sin(x[:, columns] * 46 + 1.5 * np.sin(x[:, columns] * 7)))[..., None]
    if mask.size:
        wall.fill((rows, columns, mask), mix(red, p.ink, 0.62) + (red * 1.05 - mix(red, p.ink, 0.62)) * fold)
    boards = floor(view, 0.2, "8a5c34", z=3, shine=0.12, dark=0.4)
    view.lines(boards, [(x * 0.5, 3.0, x * 0.5, -6.0) for x in range(-24, 25)], "5a3a20", 0.025)
    beams(view, [-0.5 * view.look.light, 0.15], 0.3)


def concert(view: View) -> None:
    """Draw a show: coloured beams in smoke, a truss with lamps, a dark stage."""
    stage, p = view.stage, view.look.palette
    top = mix(p.ink, colour("2a1450"), 0.6)
    stage.gradient(0.0, [(stage.top, mix(p.ink, top, 0.4)), (0.5, mix(top, colour("6a2a8a"), 0.5)), (1.0, p.ink)])
    plate = stage.plate(0.1)
    tones = ("ff4fa0", "4fc8ff", "ffb040", "8a6aff")
    for n, x in enumerate(np.linspace(-stage.half * 0.92, stage.half * 0.92, 7).tolist()):
        tone = colour(tones[n % 4])
        end = x * 0.3 + (0.3 if n % 2 else -0.3)
        cone = [(x - 0.012, 0.03), (x + 0.012, 0.03), (end + 0.16, 1.0), (end - 0.16, 1.0)]
        rows, columns, mask = plate.shape(cone, 0.08)
        _, y = plate.grid()
        plate.light((rows, columns, soften(mask, 0.012 * plate.unit) * np.clip(1.1 - y[rows], 0, 1)), tone, 0.5)
        plate.glow((x, 0.03), 0.1, mix(tone, _WHITE, 0.5), 1.0)
    truss = stage.plate(0.12)
    bars = [stroke([(-stage.edge, v), (stage.edge, v)], 0.008) for v in (0.0, 0.045)]
    bars += [stroke([(x, 0.0), (x + 0.045, 0.045)], 0.004) for x in np.arange(-stage.edge, stage.edge, 0.045).tolist()]
    truss.fill(truss.shapes(bars), mix(p.ink, p.sky_mid, 0.2))
    floor(view, 0.2, "3a2c4a", z=5, shine=0.16, dark=0.5)
    scenery.mist(stage.plates[-1], colour("b070d0"), view.at(0, 0, 4)[1], 0.06, 0.35, view.look.chance(3))


def studio(view: View) -> None:
    """Draw a bright room to exercise in: a pale wall, a large window, a wooden floor, a plant."""
    _ceiling(view, "e8e0d0")
    wall = backwall(view, 0.1, "e4dccc", 5, 4.5)
    _panes(view, wall, [-5.2, -2.6, 2.6, 5.2], 0.9, 3.0, 1.9, 5)
    wall.fill(wall.shape(view.wall(-20, 0, 20, 0.14, 5)), view.tone("f4f0e8"))
    ground = floor(view, 0.2, "c89a64", z=5, shine=0.2)
    view.lines(ground, [(-20, z, 20, z) for z in np.arange(-3, 5, 0.5).tolist()], "a87c48", 0.02)


def iron(view: View) -> None:
    """Draw a dark gym: brick, racks of plates and dumbbells, rubber floor, lamps."""
    _ceiling(view, "20222a")
    wall = backwall(view, 0.1, "5a4a44", 5, 4.5)
    bricks = [
        view.wall(x + (0.3 if n % 2 else 0), v, x + 0.56 + (0.3 if n % 2 else 0), v + 0.17, 5)
        for n, v in enumerate(np.arange(0.0, 4.2, 0.21).tolist())
        for x in np.arange(-9, 9, 0.6).tolist()
    ]
    wall.fill(wall.shapes(bricks), view.tone("6e564c"), 0.7)
    rack = [view.wall(s * 3.4 - 1.5, v, s * 3.4 + 1.5, v + 0.07, 4) for s in (-1, 1) for v in (0.5, 1.0)]
    wall.fill(wall.shapes(rack), view.tone("2a2c34"))
    bells = [
        ellipse(view.at(s * 3.4 - 1.3 + 0.33 * n, v + 0.17, 4), *(0.1 * view.metre / view.far(4),) * 2, steps=14)
        for s in (-1, 1)
        for v in (0.5, 1.0)
        for n in range(9)
    ]
    wall.solid(wall.shapes(bells), view.tone("16181c"), view.tone("5a6068"), (view.look.light, -0.8), round_=0.01)
    floor(view, 0.2, "3a3c44", z=5, shine=0.08)
    beams(view, [0.0], 0.22)


def climbing_wall(view: View) -> None:
    """Draw a climbing wall: leaning panels with coloured holds."""
    stage, p = view.stage, view.look.palette
    _ceiling(view, "a8a8b0")
    wall, chance = stage.plate(0.1), view.look.chance(21)
    own = view.tone("d8d2c8")
    panels = [(-1.2, -0.34, 0.0), (-0.34, 0.5, -0.12), (0.5, 1.3, 0.05)]
    for left, right, shade in panels:
        shape = wall.shape(
            [(left, stage.top), (right, stage.top), (right + 0.05, stage.bottom), (left + 0.05, stage.bottom)]
        )
        wall.solid(
            shape, mix(own, p.ink, 0.24 + shade), mix(own, p.key, 0.1 + shade), (view.look.light, -0.6), round_=0.1
        )
    tones = ("e8402c", "f0b020", "2f8fe0", "3aaa5a", "a04ac0", "f07ab0")
    for n in range(70):
        x, y = float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(stage.top, stage.bottom))
        r = float(chance.uniform(0.014, 0.032))
        tone = view.tone(tones[n % 6])
        blob = spline(
            [
                (x + r * float(chance.uniform(0.7, 1.3)) * math.cos(a), y + 0.75 * r * math.sin(a))
                for a in np.arange(0, 6.2, 0.9).tolist()
            ]
        )
        wall.fill(wall.shape(blob + np.array([-view.look.light * 0.006, 0.012])), p.ink, 0.3)
        wall.solid(wall.shape(blob), tone * 0.55, mix(tone, p.key, 0.15), (view.look.light, -0.8), round_=0.012)
    floor(view, 0.2, "3a5a9a", z=1.5)


def living_room(view: View) -> None:
    """Draw an empty living room: a wall with a large window and its light, a wooden floor, a bare bulb."""
    p = view.look.palette
    _ceiling(view, "f0e6d4")
    wall = backwall(view, 0.1, "e8d4b4", 3.4, 3.2)
    _panes(view, wall, [-view.look.side * 2.6], 0.8, 2.6, 2.2, 3.4)
    wall.fill(wall.shape(view.wall(-20, 0, 20, 0.13, 3.4)), view.tone("f8f4ea"))
    cable = [view.at(view.look.side * 0.8, 6, 1.0), view.at(view.look.side * 0.8, 2.7, 1.0)]
    wall.fill(wall.shape(stroke(cable, 0.004)), p.ink, 0.7)
    wall.glow(cable[1], 0.12, p.key, 0.8)
    ground = floor(view, 0.2, "b8844c", z=3.4, shine=0.25)
    view.lines(ground, [(-20, z, 20, z) for z in np.arange(-3, 3.4, 0.4).tolist()], "94683a", 0.018)


def corridor(view: View) -> None:
    """Draw a school corridor with doors and lockers."""
    _ceiling(view, "c8ccc8")
    wall = backwall(view, 0.1, "d8dcc8", 3.0, 3.4)
    lockers = [view.wall(x * 0.62, 0.1, x * 0.62 + 0.56, 1.9, 3.0) for x in range(-12, 13) if x % 6 > 1]
    wall.solid(wall.shapes(lockers), view.tone("2f5f7a"), view.tone("5a94b0"), (view.look.light, -0.5), round_=0.006)
    doors = [view.wall(x * 3.72 + 0.1, 0, x * 3.72 + 1.1, 2.2, 3.0) for x in (-2, -1, 0, 1, 2)]
    wall.solid(wall.shapes(doors), view.tone("8a5a34"), view.tone("b8844c"), (view.look.light, -0.5), round_=0.01)
    floor(view, 0.2, "a8b0b0", z=3.0, shine=0.24)


def storeroom(view: View) -> None:
    """Draw a storeroom: racks with boxes, a concrete floor with a yellow line."""
    _ceiling(view, "8a929a")
    wall = backwall(view, 0.1, "a8b0b4", 4.0, 6.0)
    chance = view.look.chance(37)
    for level in (0.1, 1.5, 2.9):
        wall.fill(wall.shape(view.wall(-20, level, 20, level + 0.12, 3.6)), view.tone("d8702c"))
        for x in np.arange(-9.0, 9.0, 0.78).tolist():
            if chance.random() < 0.8:
                tall = float(chance.uniform(0.5, 1.0))
                tone = view.tone(("c8965a", "b8844c", "d8ae74")[int(chance.integers(3))])
                carton = wall.shape(view.wall(x, level + 0.12, x + 0.7, level + 0.12 + tall, 3.6))
                wall.solid(carton, tone * 0.6, tone, (view.look.light, -0.5), round_=0.02)
    posts = [view.wall(x, 0, x + 0.12, 6, 3.5) for x in (-6.3, -3.15, 0.0, 3.15, 6.3)]
    wall.fill(wall.shapes(posts), view.tone("2a5a9a"))
    ground = floor(view, 0.2, "a0a09c", z=3.6, shine=0.14)
    view.lines(ground, [(-30, 1.6, 30, 1.6)], "f0c030", 0.12)


INDOORS: dict[str, Callable[[View], None]] = {
    "storeroom": storeroom,
    "sports-hall": sports_hall, "gymnasium": gymnasium, "pool": pool, "ring": ring, "rink": rink, "theatre": theatre,
    "concert": concert, "studio": studio, "iron": iron, "climbing-wall": climbing_wall, "living-room": living_room,
    "corridor": corridor, **insides.INSIDES,
}  # fmt: skip
"""Places with a roof."""
