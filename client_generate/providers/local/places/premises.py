"""Rooms known at a glance: a greenhouse, a brewery, a fire station, a casino, a nightclub, a garage, a film set."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places import arenas
from client_generate.providers.local.places.dressed import block, layer, panes, room, tubes
from client_generate.providers.local.places.ground import View, floor
from client_generate.providers.local.places.rooms.furnish import lamp, steam
from client_generate.providers.local.things import coaches

_WARM = np.array([1.0, 0.82, 0.55], np.float32)


def greenhouse(view: View) -> None:
    """Draw a glass roof over rows of plants, red tomatoes on them, a path down the middle."""
    stage, p = view.stage, view.look.palette
    blue = mix(colour("6ab4e0"), p.sky_mid, 0.3) if p.bright else mix(p.sky_mid, p.ink, 0.2)
    stage.gradient(0.0, [(stage.top, blue), (view.line, mix(blue, WHITE, 0.4 if p.bright else 0.05)), (1.2, blue)])
    floor(view, 0.04, "b89c74", z=11)
    plate = stage.plate(0.08)
    for z in np.arange(-1.5, 11.5, 1.3).tolist():
        pen = Pen(plate, view.look, view.at(0, 0, z), view.metre / view.far(z), 1)
        pen.flat([pen.line([(-3.6, 0), (-3.6, 2.4), (0, 3.9), (3.6, 2.4), (3.6, 0)], 0.08)], "f4f8f4")
    for s in (-1, 1):  # the panes shine
        pane = [view.at(s * 3.6, 2.4, -4.5), view.at(s * 3.6, 2.4, 11), view.at(0, 3.9, 11), view.at(0, 3.9, -4.5)]
        plate.light(plate.shape(pane), WHITE, 0.16 if s == view.look.light else 0.06)
    for x, y in ((-3.6, 2.4), (0.0, 3.9), (3.6, 2.4), (-1.8, 3.15), (1.8, 3.15), (-3.6, 1.2), (3.6, 1.2)):
        near, far = view.at(x, y, -4.5), view.at(x, y, 11)
        plate.fill(plate.shape([near, (near[0] + 0.012, near[1]), (far[0] + 0.003, far[1]), far]), view.tone("f4f8f4"))
    for n, z in enumerate((9.0, 7.0, 5.2, 3.6, 2.2, 0.9, -0.2)):
        pen = layer(view, 0.2 + 0.02 * n, z)
        for x in (-2.5, -1.5, 1.5, 2.5):
            _vine(pen, x, int(z * 10 + x * 7))


def _vine(pen: Pen, x: float, salt: int) -> None:
    chance = pen.look.chance(100 + salt)
    pen.solid([pen.box(x - 0.28, 0, x + 0.28, 0.26, 0.03)], "a8623c", 0.03)
    leaves = [pen.disc(x + float(chance.uniform(-0.3, 0.3)), v, 0.3, 0.22) for v in np.arange(0.4, 1.9, 0.2).tolist()]
    pen.solid(leaves, ("3f8a3a", "57a048")[salt % 2], 0.08)
    reds = [pen.disc(x + float(chance.uniform(-0.36, 0.36)), float(chance.uniform(0.5, 1.7)), 0.085) for _ in range(6)]
    pen.solid(reds, "e0402c", 0.04)


def brewery(view: View) -> None:
    """Draw a brewhouse: round kettles of copper with chimneys, pipes, a rail, steam."""
    wall = room(view, "e4dccc", "8a8c8a", "d0c8b8", deep=4.5, high=4.4, shine=0.3)
    panes(wall, [-3.4, 0.0, 3.4], 1.8, 1.6, 1.9, "6a5a48")
    for x, z in ((-1.5, 3.2), (1.6, 3.2), (-3.4, 1.6), (0.1, 1.6), (3.6, 1.6)):
        pen = layer(view, 0.2 + 0.02 * (4 - z), z)
        pen.solid([pen.box(x - 0.16, 2.2, x + 0.16, 5.0)], "c8743c", 0.1)
        pen.solid([pen.curve([(x - 1.05, 1.2), (x - 0.8, 1.85), (x - 0.2, 2.3), (x + 0.2, 2.3), (x + 0.8, 1.85),
                              (x + 1.05, 1.2), (x, 1.05)])], "d8803c", 0.4)  # fmt: skip
        pen.solid([pen.box(x - 1.1, 0.25, x + 1.1, 1.25, 0.06)], "c06a30", 0.4)
        pen.solid([pen.box(x - 1.16, 1.14, x + 1.16, 1.28, 0.04)], "f0c878", 0.04)
        pen.solid([pen.disc(x, 0.75, 0.26), pen.box(x - 0.9, 0, x - 0.7, 0.3), pen.box(x + 0.7, 0, x + 0.9, 0.3)],
                  "c4ccd0", 0.06)  # fmt: skip
        pen.flat([pen.disc(x, 0.75, 0.15)], "6a747a")
    pipe = layer(view, 0.3, 1.2)
    pipe.solid([pipe.line([(-6, 0.4), (6, 0.4)], 0.12), pipe.line([(1.9, 0.4), (1.9, 4.5)], 0.12)], "c4ccd0", 0.05)
    steam(pipe, -1.6, 2.6, 1.2, 0.5, 0.3)


def fire_station(view: View) -> None:
    """Draw an engine hall: a red fire engine before open doors, helmets and coats on hooks."""
    wall = room(view, "d8d4cc", "9a9c9c", "c8c8c4", deep=3.6, high=4.4, shine=0.25)
    wall.flat([wall.box(-4.6, 0, 4.6, 1.2)], "b8342c")
    for u in (-2.6, 2.6):
        wall.solid([wall.box(u - 1.7, 0, u + 1.7, 3.5)], "e8e8e4", 0.04)
        wall.flat([wall.box(u - 1.6 + 1.1 * i, 2.0, u - 0.65 + 1.1 * i, 2.8) for i in range(3)], "a8d0e8")
    hooks = layer(view, 0.16, 3.2)
    for u in (-0.6, -0.1, 0.4):
        hooks.solid([hooks.box(u - 0.2, 0.8, u + 0.2, 1.8, 0.08)], "c8a030", 0.06)
        hooks.flat([hooks.box(u - 0.2, 1.1, u + 0.2, 1.2)], "f4f4e8")
        hooks.solid([hooks.disc(u, 2.05, 0.22, 0.17)], "d8322c", 0.08)
    foot = view.at(-view.look.side * 0.3, 0, 0.8)
    pen = Pen(view.stage.plate(0.4), view.look, foot, 0.98 * view.metre / view.far(0.8), -view.look.side)
    coaches.vehicle(pen, "fire engine")


def police_station(view: View) -> None:
    """Draw a police station: a counter with a badge, a blue line, a board of wanted faces, a cell's bars."""
    wall = room(view, "c8d0d4", "7a8288", "e4e8ea", deep=3.0, high=3.2)
    wall.flat([wall.box(-4.6, 1.0, 4.6, 1.3)], "2450a0")
    wall.solid([wall.box(-1.5, 1.6, 0.7, 2.6)], "b8885a", 0.04)
    for n in range(4):
        u = -1.3 + 0.5 * n
        wall.flat([wall.box(u, 1.8, u + 0.36, 2.35)], "fbfaf4")
        wall.flat([wall.disc(u + 0.18, 2.14, 0.09, 0.11), wall.box(u + 0.06, 1.86, u + 0.3, 2.02, 0.06)], "4a4440")
    wall.flat([wall.box(1.6, 0, 3.6, 2.6)], "2c3238")
    wall.solid([wall.box(u, 0, u + 0.08, 2.6) for u in np.arange(1.6, 3.7, 0.24).tolist()], "8a949c", 0.02)
    wall.solid([wall.box(1.5, 2.5, 3.75, 2.68), wall.box(1.5, 1.2, 3.75, 1.3)], "8a949c", 0.02)
    pen = layer(view, 0.24, 1.5)
    block(view, pen.plate, (-3.6, 1.0), (0, 1.08), (1.5, 2.2), "26467e", "c8a878")
    star = [(-1.3 + r * np.sin(a), 0.58 + r * np.cos(a)) for i in range(10)
            for a, r in ((i * np.pi / 5, 0.42 if i % 2 == 0 else 0.19),)]  # fmt: skip
    pen.solid([pen.poly(star)], "f0c84c", 0.05)
    pen.solid([pen.disc(-1.3, 0.58, 0.11)], "f8e8b0", 0.03)
    pen.solid([pen.box(-3.0, 1.08, -2.3, 1.56, 0.03)], "2a2e34", 0.03)
    blue = layer(view, 0.3, 1.4)
    blue.solid([blue.box(0.3, 1.08, 0.62, 1.3, 0.1)], "3a80ff", 0.06)
    blue.plate.glow(blue.at(0.46, 1.2), 1.2 * blue.metre, np.array([0.3, 0.5, 1.0], np.float32), 0.7)


def casino(view: View) -> None:
    """Draw a casino: slot machines in a row, a green table with a roulette wheel and chips, a chandelier."""
    wall = room(view, "6a1c28", "7a2430", "3a1418", deep=3.6, high=3.6)
    for n, u in enumerate(np.arange(-4.0, 4.1, 1.0).tolist()):
        tone = ("e0b030", "c8302c", "3a6ac0", "8a3ab0")[n % 4]
        wall.solid([wall.box(u - 0.4, 0, u + 0.4, 1.9, 0.1)], tone, 0.06)
        wall.solid([wall.disc(u, 1.95, 0.4, 0.26)], "f8d860", 0.06)
        wall.flat([wall.box(u - 0.3, 1.05, u + 0.3, 1.6, 0.03)], "fbf6e4")
        for i, red in enumerate(("d8302c", "f0b020", "3a9a4a")):
            wall.flat([wall.disc(u - 0.2 + 0.2 * i, 1.32, 0.08)], red)
        wall.plate.glow(wall.at(u, 1.6), 0.7 * wall.metre, _WARM, 0.5)
    pen = layer(view, 0.24, 0.9)
    pen.solid([pen.box(-0.35, 0, 0.35, 0.7, 0.05), pen.box(-0.9, 0, 0.9, 0.1, 0.04)], "4a2414", 0.1)
    pen.solid([pen.disc(0, 0.78, 3.0, 0.42)], "6a3418", 0.08)
    pen.flat([pen.disc(0, 0.84, 2.8, 0.36)], "1f7a44")
    pen.flat([pen.line([(0.4 + 0.4 * i, 1.06 - 0.02 * i), (0.5 + 0.5 * i, 0.6)], 0.025) for i in range(5)], "f0e8c8")
    pen.flat([pen.line([(0.4, v), (2.5, v)], 0.02) for v in (0.74, 0.9)], "f0e8c8")
    pen.solid([pen.disc(-1.4, 0.9, 0.95, 0.3)], "8a5020", 0.06)
    for i in range(24):
        a, b = i * np.pi / 12, (i + 1) * np.pi / 12
        wedge = [(-1.4, 0.94), (-1.4 + 0.82 * np.cos(a), 0.94 + 0.24 * np.sin(a)),
                 (-1.4 + 0.82 * np.cos(b), 0.94 + 0.24 * np.sin(b))]  # fmt: skip
        pen.flat([pen.poly(wedge)], ("c8202c", "16161a")[i % 2])
    pen.solid([pen.disc(-1.4, 0.97, 0.4, 0.13), pen.box(-1.44, 0.97, -1.36, 1.22, 0.03)], "f0c860", 0.05)
    for u, tone in ((0.7, "d8302c"), (1.2, "3a6ac0"), (1.7, "f4f0e8"), (2.1, "16161a")):
        pen.solid([pen.disc(u, 0.84 + 0.07 * i, 0.14, 0.06) for i in range(4)], tone, 0.02, dark=0.4)
    _chandelier(view, 0.0, 2.7, 1.4)


def _chandelier(view: View, x: float, y: float, z: float, tone: str = "f0d080") -> None:
    pen = layer(view, 0.3, z)
    pen.flat([pen.line([(x, y), (x, 9)], 0.03)], "c8a04c")
    pen.solid([pen.disc(x, y, 0.8, 0.1), pen.disc(x, y + 0.3, 0.45, 0.07), pen.disc(x, y - 0.2, 0.12)], tone, 0.04)
    for i in range(9):
        u = x - 0.8 + 0.2 * i
        pen.flat([pen.box(u - 0.025, y + 0.02, u + 0.025, y + 0.22)], "fffbe8")
        pen.flat([pen.line([(u, y), (u, y - 0.2 - 0.1 * (4 - abs(i - 4)))], 0.03)], "fff4d0", 0.8)
    pen.plate.glow(pen.at(x, y), 2.6 * pen.metre, _WARM, 0.8)


def nightclub(view: View) -> None:
    """Draw a nightclub: a mirror ball, coloured beams, a desk with turntables, dark dancers with raised arms."""
    arenas.concert(view)
    stage = view.stage
    pen = layer(view, 0.3, 2.0)
    pen.solid([pen.box(-1.5, 0, 1.5, 1.1, 0.04)], "2a1c50", 0.06)
    pen.flat([pen.line([(-1.4, 0.2 + 0.2 * i), (1.4, 0.2 + 0.2 * i)], 0.04) for i in range(4)], "e040c0")
    pen.solid([pen.disc(-0.7, 1.14, 0.4, 0.1), pen.disc(0.7, 1.14, 0.4, 0.1)], "c8ccd8", 0.03)
    pen.flat([pen.line([(0, 3.5), (0, 9)], 0.03)], "8a8a9a")
    ball = pen.plate.shape(pen.disc(0, 3.2, 0.55))
    pen.plate.solid(ball, colour("5a6a8a"), colour("f4f8ff"), (view.look.light, -0.8), round_=0.3)
    lines = [pen.line([(-0.55, 3.2 + v), (0.55, 3.2 + v)], 0.03) for v in (-0.36, -0.18, 0.0, 0.18, 0.36)]
    lines += [pen.line([(u, 2.68), (u * 1.1, 3.2), (u, 3.72)], 0.03) for u in (-0.36, -0.18, 0.0, 0.18, 0.36)]
    pen.plate.tint(pen.plate.shapes(lines), colour("28304a"), 0.5)
    pen.plate.glow(pen.at(0, 3.2), 1.6 * pen.metre, colour("c8d8ff"), 0.7)
    chance = view.look.chance(17)
    spots = [pen.disc(u, v, 0.07, 0.045) for u, v in chance.uniform((-5, -0.5), (5, 4.0), (60, 2)).tolist()]
    pen.plate.light(pen.plate.shapes(spots), colour("ffd8f8"), 0.55)
    if view.look.people != 0:
        near = stage.plate(0.7)
        _dancers(Pen(near, view.look, view.at(0, 0, -1.0), view.metre / view.far(-1.0), 1))


def _dancers(pen: Pen) -> None:
    shapes = []
    for n, u in enumerate(np.arange(-3.6, 3.7, 0.62).tolist()):
        v = 1.0 + 0.12 * ((n * 5) % 3)
        shapes += [pen.disc(u, v + 0.16, 0.13, 0.16), pen.curve([(u - 0.26, -0.6), (u - 0.24, v - 0.15), (u, v + 0.02),
                                                                 (u + 0.24, v - 0.15), (u + 0.26, -0.6)])]  # fmt: skip
        shapes.append(pen.line([(u - 0.2, v - 0.16), (u - 0.34, v + 0.14), (u - 0.24, v + 0.5)], 0.09))
        if n % 2:
            shapes.append(pen.line([(u + 0.2, v - 0.16), (u + 0.34, v + 0.16), (u + 0.22, v + 0.52)], 0.09))
    pen.plate.fill(pen.plate.shapes(shapes), colour("140c20"), 0.96)


def garage(view: View) -> None:
    """Draw a garage at home: a car, tools on the wall, shelves, a bicycle's wheels on hooks."""
    wall = room(view, "c4c0b8", "8e8e8c", "d8d4cc", deep=3.0, high=3.0)
    wall.solid([wall.box(-4.4, 1.3, -1.6, 2.6)], "c8a470", 0.04)
    for n, u in enumerate(np.arange(-4.1, -1.7, 0.4).tolist()):
        wall.flat([wall.line([(u, 1.5), (u, 2.3)], 0.07), wall.box(u - 0.13, 2.2, u + 0.13, 2.4, 0.03)],
                  ("5a6066", "c83c2c", "3a6a9a")[n % 3])  # fmt: skip
    for v in (1.0, 1.7, 2.4):
        wall.flat([wall.box(1.6, v - 0.06, 4.4, v)], "6a6a68")
        for i, tone in enumerate(("c8965a", "c83c2c", "4a90b0", "c8965a", "e0b040")):
            wall.solid([wall.box(1.7 + 0.54 * i, v, 2.12 + 0.54 * i, v + 0.28 + 0.06 * (i % 3), 0.02)], tone, 0.02)
    for u in (-0.6, 0.6):
        wall.flat([wall.disc(u, 2.2, 0.36)], "2a2c30")
        wall.flat([wall.disc(u, 2.2, 0.3)], "c4c0b8")
    wall.flat([wall.line([(-0.6, 2.2), (0.1, 2.2), (0.4, 2.65), (-0.3, 2.65), (-0.6, 2.2)], 0.05),
               wall.line([(0.6, 2.2), (0.36, 2.8)], 0.05)], "d83c2c")  # fmt: skip
    foot = view.at(0.2 * view.look.side, 0, 0.6)
    coaches.car(
        Pen(view.stage.plate(0.4), view.look, foot, 1.08 * view.metre / view.far(0.6), -view.look.side), "2f6fb0"
    )
    lamp(layer(view, 0.5, 1.0), 0.0, 2.6, 1.8)


def canteen(view: View) -> None:
    """Draw a canteen: a counter with dishes behind glass, long tables with trays and chairs."""
    wall = room(view, "f0e8d8", "b8b0a0", "f8f4ec", deep=4.2, high=3.2)
    wall.flat([wall.box(-3.2, 1.9, 3.2, 2.6)], "2c5a4a")
    wall.flat([wall.line([(u, v), (u + 1.3, v)], 0.05) for u in (-2.9, -0.9, 1.2) for v in (2.1, 2.26, 2.42)], "f4f0e0")
    bar_ = layer(view, 0.18, 3.2)
    block(view, bar_.plate, (-3.6, 3.6), (0, 0.9), (3.2, 4.0), "d8dce0", "c4c8cc")
    for i, tone in enumerate(("c8502c", "e8b83c", "5a9a48", "a86a3c", "e8d8b0", "c8302c")):
        bar_.solid([bar_.box(-3.3 + 1.12 * i, 0.9, -2.4 + 1.12 * i, 1.06, 0.03)], tone, 0.03)
    bar_.flat([bar_.box(-3.6, 1.1, 3.6, 1.5)], "c8e4f0", 0.45)
    bar_.flat([bar_.line([(-3.6, 1.5), (3.6, 1.5)], 0.06)], "a0a8ae")
    for n, z in enumerate((1.9, 0.6)):
        pen = layer(view, 0.24 + 0.04 * n, z)
        for x in (-3.6, 0.5):
            pen.flat([pen.box(u, 0, u + 0.07, 0.72) for u in (x + 0.2, x + 2.8)], "8a9298")
            pen.solid(
                [pen.box(x + 0.2 + 0.75 * i, 0.42, x + 0.7 + 0.75 * i, 0.95, 0.1) for i in range(4)], "e0803c", 0.04
            )
            block(view, pen.plate, (x, x + 3.1), (0.7, 0.77), (z, z + 0.7), "f4efe4")
            for i, tone in ((0, "3a7ab0"), (2, "c84c3c")):
                pen.solid([pen.box(x + 0.4 + 0.7 * i, 0.79, x + 1.1 + 0.7 * i, 0.83)], tone, 0.01)
                pen.solid([pen.disc(x + 0.7 + 0.7 * i, 0.87, 0.2, 0.06)], "ffffff", 0.02)
    tubes(view, 3.2)


PREMISES: dict[str, Callable[[View], None]] = {
    "greenhouse": greenhouse, "brewery": brewery, "fire-station": fire_station, "police-station": police_station,
    "casino": casino, "nightclub": nightclub, "garage": garage, "canteen": canteen,
}  # fmt: skip
"""Rooms by what they are called."""
