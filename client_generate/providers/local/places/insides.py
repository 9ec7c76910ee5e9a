"""The commonest rooms as grounds for whoever is in them: a kitchen, an office, a class, a ward, a shop, a bar."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.places.dressed import block, layer, panes, room, tubes
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.places.rooms.furnish import BOOKS, GLASS, GOODS, lamp, shelf

_WARM = np.array([1.0, 0.82, 0.55], np.float32)


def kitchen(view: View) -> None:
    """Draw a fitted kitchen: cupboards, a window over the sink, a stove under its hood."""
    wall = room(view, "efe4d0", "b08a60", "f4efe4", deep=2.4)
    wall.flat([wall.box(-4.6, 0.9, 4.6, 1.5)], "f6f4ee", 0.9)
    seams = [wall.line([(u, 0.9), (u, 1.5)], 0.012) for u in np.arange(-4.6, 4.6, 0.2).tolist()]
    wall.plate.tint(wall.plate.shapes(seams), view.look.palette.ink, 0.2)
    panes(wall, [-0.2], 1.2, 1.5, 1.2)
    ups = [wall.box(u, 1.6, u + 0.74, 2.5, 0.02) for u in np.arange(-4.5, 4.5, 0.8).tolist()
           if u < -1.8 or 0.7 < u < 1.6 or u > 2.6]  # fmt: skip
    wall.solid(ups, "6f968c", 0.05)
    wall.solid([wall.poly([(1.7, 1.75), (2.6, 1.75), (2.3, 2.2), (2.0, 2.2)]), wall.box(2.05, 2.2, 2.25, 3.2)],
               "b8bcc0", 0.06)  # fmt: skip
    base = layer(view, 0.2, 1.9)
    base.solid([base.box(u, 0.08, u + 0.77, 0.88, 0.02) for u in np.arange(-4.6, 4.6, 0.8).tolist()], "6f968c", 0.05)
    base.flat([base.line([(u + 0.28, 0.76), (u + 0.5, 0.76)], 0.03) for u in np.arange(-4.6, 4.6, 0.8).tolist()],
              "d8c090")  # fmt: skip
    base.solid([base.box(-4.7, 0.88, 4.7, 0.96, 0.02)], "b8804c", 0.03)
    base.solid([base.box(1.6, 0.06, 2.6, 0.92, 0.02)], "d0d2d4", 0.06)
    base.flat([base.box(1.72, 0.16, 2.48, 0.62, 0.04)], "26282c")
    base.solid([base.box(1.85, 0.98, 2.35, 1.26, 0.05)], "c8402c", 0.08)
    base.flat([base.line([(-0.3, 0.96), (-0.3, 1.25), (-0.1, 1.3), (-0.1, 1.2)], 0.045)], "8a9298")


def office(view: View) -> None:
    """Draw an office: windows onto the town, desks with screens, chairs, a plant."""
    wall = room(view, "e2e6e8", "8a929a", "f0f2f2", deep=5.0, high=3.0)
    panes(wall, [-3.2, -1.1, 1.1, 3.2], 0.8, 1.8, 1.9, "5a646c")
    tubes(view, 3.0)
    for z, x in ((3.6, -2.4), (3.6, 1.0), (1.8, -3.2), (1.8, 1.6)):
        pen = layer(view, 0.2 + 0.02 * (4 - z), z)
        block(view, pen.plate, (x, x + 1.7), (0.68, 0.74), (z, z + 0.7), "d8c4a0")
        pen.flat([pen.box(x + 0.06, 0, x + 0.12, 0.7), pen.box(x + 1.58, 0, x + 1.64, 0.7)], "4a5258")
        pen.solid([pen.box(x + 0.5, 0.86, x + 1.2, 1.3, 0.03)], "22262c", 0.02)
        pen.flat([pen.box(x + 0.55, 0.9, x + 1.15, 1.26)], "7ab8e0")
        pen.flat([pen.box(x + 0.81, 0.74, x + 0.89, 0.88)], "3a4046")
        pen.solid([pen.box(x + 0.55, 0.4, x + 1.15, 1.0, 0.1)], "2f5f8a", 0.06)
        pen.flat([pen.box(x + 0.82, 0.05, x + 0.88, 0.42), pen.line([(x + 0.55, 0.05), (x + 1.15, 0.05)], 0.05)],
                 "2c3036")  # fmt: skip


def classroom(view: View) -> None:
    """Draw a class: a green board, rows of desks and chairs, windows at a side, a clock."""
    wall = room(view, "efe6c8", "b08a5c", "f4f0e2", deep=5.0, high=3.0)
    wall.solid([wall.box(-2.3, 0.9, 1.9, 2.4)], "8a6038", 0.04)
    wall.flat([wall.box(-2.2, 1.0, 1.8, 2.3)], "2c5f4a")
    chalk = [wall.line([(u, v), (u + 0.5, v + 0.06), (u + 1.1, v)], 0.03) for u, v in
             ((-1.9, 2.05), (-1.9, 1.8), (-1.9, 1.55))] + [wall.line([(0.6, 1.2), (1.1, 2.1), (1.5, 1.2), (0.6, 1.2)],
                                                                 0.03)]  # fmt: skip
    wall.flat(chalk, "f4f2e6", 0.9)
    wall.solid([wall.disc(2.6, 2.4, 0.25)], "fbf8f0", 0.04)
    wall.flat([wall.line([(2.6, 2.4), (2.6, 2.57)], 0.03), wall.line([(2.6, 2.4), (2.72, 2.34)], 0.03)], "26282c")
    wall.flat([wall.box(2.2, 1.1, 3.1, 1.9)], "7ab0c8")
    wall.flat([wall.disc(-3.2, 1.7, 0.36)], "3a7ab8")
    wall.flat([wall.disc(-3.3, 1.75, 0.16, 0.2), wall.disc(-3.02, 1.6, 0.12)], "5aa85a")
    for row, z in enumerate((3.4, 2.2, 1.1)):
        plate = view.stage.plate(0.2 + 0.03 * row)
        pen = Pen(plate, view.look, view.at(0, 0, z), view.metre / view.far(z), 1)
        for x in (-3.3, -1.6, 0.4, 2.1):
            pen.flat([pen.box(x + 0.05, 0, x + 0.1, 0.7), pen.box(x + 1.1, 0, x + 1.15, 0.7)], "5a6268")
            block(view, plate, (x, x + 1.2), (0.68, 0.75), (z, z + 0.5), "d8a868")
            pen.solid([pen.box(x + 0.35, 0.42, x + 0.85, 0.86, 0.06)], "c8703c", 0.04)
            pen.flat([pen.box(x + 0.38, 0, x + 0.42, 0.45), pen.box(x + 0.78, 0, x + 0.82, 0.45)], "5a6268")


def ward(view: View) -> None:
    """Draw a hospital corridor: pale walls, a rail, doors, a bed on wheels at a side, lamps to the end."""
    wall = room(view, "dceae6", "a8c4c0", "f6f8f6", deep=9.0, wide=2.6, high=2.8, shine=0.3)
    wall.solid([wall.box(-1.1, 0, 1.1, 2.3)], "7aa8b0", 0.04)
    wall.flat([wall.box(-0.8, 1.2, -0.2, 2.0), wall.box(0.2, 1.2, 0.8, 2.0)], "e8f4f8")
    wall.flat([wall.line([(0, 0), (0, 2.3)], 0.03)], "4a7078")
    plate = view.stage.plate(0.1)
    for s in (-1, 1):
        for z in (6.0, 3.0, 0.2):
            door = [view.at(s * 2.58, 0, z), view.at(s * 2.58, 2.1, z), view.at(s * 2.58, 2.1, z + 1.3),
                    view.at(s * 2.58, 0, z + 1.3)]  # fmt: skip
            plate.fill(plate.shape(door), view.tone("6a9aa4" if s > 0 else "86b4bc"))
        rail = [view.at(s * 2.55, 0.95, -4), view.at(s * 2.55, 1.08, -4), view.at(s * 2.55, 1.08, 9),
                view.at(s * 2.55, 0.95, 9)]  # fmt: skip
        plate.fill(plate.shape(rail), view.tone("3f7f8c"))
    tubes(view, 2.8, (0.0,), 9.0)
    bed = layer(view, 0.2, 2.6)
    x = -2.3 if view.look.side > 0 else 0.9
    bed.solid([bed.box(x, 0.55, x + 1.5, 0.8, 0.06)], "f4f6f6", 0.05)
    bed.solid(
        [bed.box(x - 0.05, 0.3, x + 0.02, 1.15, 0.03), bed.box(x + 1.48, 0.3, x + 1.55, 1.0, 0.03)], "9aa6ac", 0.02
    )
    bed.solid([bed.box(x + 0.1, 0.78, x + 0.5, 0.94, 0.07)], "ffffff", 0.04)
    bed.flat([bed.box(x, 0.42, x + 1.5, 0.52), bed.disc(x + 0.15, 0.08, 0.08), bed.disc(x + 1.35, 0.08, 0.08),
              bed.box(x + 0.12, 0.1, x + 0.17, 0.45), bed.box(x + 1.33, 0.1, x + 1.38, 0.45)], "6a747a")  # fmt: skip
    cross = layer(view, 0.2, 8.6)
    cross.flat([cross.box(-0.09, 2.38, 0.09, 2.74), cross.box(-0.2, 2.48, 0.2, 2.64)], "d8343c")


def workshop(view: View) -> None:
    """Draw a workshop: tools on a board, a bench with a vice, drawers, a lamp."""
    wall = room(view, "a89a86", "7a7268", "5a544c", deep=2.6, high=3.2)
    wall.solid([wall.box(-2.8, 1.25, 2.8, 2.6)], "c8a470", 0.04)
    grey, red = "5a6066", "c83c2c"
    for n, u in enumerate(np.arange(-2.5, 2.6, 0.42).tolist()):
        low = 1.5 + 0.1 * (n % 3)
        if n % 3 == 0:
            wall.flat([wall.line([(u, low), (u, 2.3)], 0.06)], "8a5a30")
            wall.flat([wall.box(u - 0.15, 2.22, u + 0.15, 2.38, 0.02)], grey)
        elif n % 3 == 1:
            wall.flat([wall.poly([(u - 0.1, 1.5), (u + 0.12, 1.5), (u + 0.03, 2.2), (u - 0.02, 2.2)])], "b4bac0")
            wall.flat([wall.box(u - 0.1, 2.15, u + 0.1, 2.42, 0.05)], red)
        else:
            wall.flat([wall.line([(u, low), (u, 2.35)], 0.07), wall.disc(u, 2.37, 0.11), wall.disc(u, low, 0.09)], grey)
    bench = layer(view, 0.2, 1.9)
    block(view, bench.plate, (-3.4, 3.4), (0.82, 0.94), (1.9, 2.5), "a8703c", "c08850")
    bench.solid([bench.box(u, 0.05, u + 0.9, 0.8, 0.02) for u in (-3.2, 2.2)], "b8342c", 0.04)
    bench.flat([bench.line([(u + 0.25, v), (u + 0.65, v)], 0.04) for u in (-3.2, 2.2) for v in (0.2, 0.42, 0.64)],
               "f0d8c8")  # fmt: skip
    bench.flat([bench.box(u, 0, u + 0.14, 0.84) for u in (-2.0, 0.0, 1.9)], "7a4e28")
    bench.solid([bench.box(-1.5, 0.94, -1.1, 1.2, 0.03), bench.box(-1.05, 0.94, -0.85, 1.2, 0.03)], "3a6a9a", 0.03)
    bench.flat(
        [bench.line([(-0.85, 1.07), (-0.55, 1.07)], 0.05), bench.line([(-0.55, 0.94), (-0.55, 1.2)], 0.04)], grey
    )
    lamp(layer(view, 0.3, 1.4), 0.9, 2.3, 1.6)


def shop(view: View) -> None:
    """Draw a shop: shelves of goods along the walls, a counter with a till, lamps."""
    wall = room(view, "f0e4cc", "b89468", "f4ecdc", deep=3.6, high=3.1)
    for n, u in enumerate((-4.2, -2.1, 0.0, 2.1)):
        _goods(wall, u + 0.08, u + 2.0, n)
    pen = layer(view, 0.24, 1.8)
    x = 0.6 if view.look.side > 0 else -3.2
    block(view, pen.plate, (x, x + 2.6), (0, 0.98), (1.8, 2.5), "4a7a6a", "e8d8b8")
    pen.solid([pen.box(x + 1.5, 0.99, x + 2.1, 1.22, 0.03), pen.box(x + 1.6, 1.2, x + 2.0, 1.5, 0.03)], "3a4048", 0.03)
    pen.flat([pen.box(x + 1.65, 1.26, x + 1.95, 1.45)], "8ad8b0")
    for u in (-2.0, 0.0, 2.0):
        lamp(layer(view, 0.26, 2.0), u, 2.6, 1.2, 0.5)


def _goods(pen: Pen, u0: float, u1: float, salt: int) -> None:
    """Stock a shelf with what a shop may sell: boxes, tins, jars, bags, each in a row of its own."""
    pen.solid([pen.box(u0, 0.2, u1, 2.5)], "c89458", 0.04, dark=0.5)
    for level, v in enumerate((0.36, 0.9, 1.44, 1.98)):
        pen.flat([pen.box(u0 + 0.05, v - 0.05, u1 - 0.05, v + 0.42)], "8a6238", 0.7)
        kind, tone = (level + salt) % 4, GOODS[(level * 2 + salt) % 6]
        us = np.arange(u0 + 0.26, u1 - 0.1, 0.36).tolist()
        if kind == 0:
            pen.solid([pen.box(u - 0.15, v, u + 0.15, v + 0.34, 0.01) for u in us], tone, 0.02)
            pen.flat([pen.box(u - 0.15, v + 0.12, u + 0.15, v + 0.22) for u in us], "fffaf0")
        elif kind == 1:
            pen.solid([pen.box(u - 0.12, v, u + 0.12, v + 0.24, 0.06) for u in us], tone, 0.06)
            pen.flat([pen.box(u - 0.1, v + 0.24, u + 0.1, v + 0.3) for u in us], "f0ece0")
        elif kind == 2:
            pen.solid([pen.disc(u, v + 0.13, 0.15) for u in us], tone, 0.08)
        else:
            bags = [[(u - 0.15, v), (u + 0.15, v), (u + 0.12, v + 0.36), (u - 0.12, v + 0.36)] for u in us]
            pen.solid([pen.poly(bag) for bag in bags], tone, 0.05)
            pen.flat([pen.disc(u, v + 0.17, 0.07) for u in us], "fffaf0")


def restaurant(view: View) -> None:
    """Draw a restaurant: tables laid in white with glasses and candles, warm lamps, a mirror of windows."""
    wall = room(view, "7a3a30", "6a4428", "3c2a22", deep=5.0, high=3.2)
    wall.flat([wall.box(-4.6, 0, 4.6, 1.05)], "5a3a24")
    panes(wall, [-2.8, 0.0, 2.8], 1.2, 1.4, 1.5, "c8a060")
    for z, xs in ((3.6, (-3.0, -0.7, 1.6)), (1.7, (-3.4, 1.5))):
        pen = layer(view, 0.22 if z > 2 else 0.26, z)
        for x in xs:
            for u, back in ((x - 0.62, x - 0.62), (x + 1.5, x + 1.94)):
                seat = [pen.box(u, 0.42, u + 0.52, 0.5, 0.03), pen.box(back, 0.46, back + 0.08, 1.02, 0.03)]
                pen.solid(seat, "9a5c34", 0.03)
                pen.flat([pen.box(u + 0.02, 0, u + 0.07, 0.44), pen.box(u + 0.45, 0, u + 0.5, 0.44)], "7a4628")
            pen.flat([pen.box(x + 0.64, 0.0, x + 0.76, 0.4), pen.box(x + 0.4, 0.0, x + 1.0, 0.05)], "2a1c14")
            pen.solid([pen.poly([(x, 0.78), (x + 1.4, 0.78), (x + 1.44, 0.3), (x + 1.08, 0.38), (x + 0.7, 0.26),
                                 (x + 0.32, 0.38), (x - 0.04, 0.3)])], "f8f4ea", 0.03)  # fmt: skip
            block(view, pen.plate, (x, x + 1.4), (0.74, 0.79), (z, z + 0.6), "f8f4ea", "ffffff")
            for u in (x + 0.3, x + 1.1):
                pen.flat([pen.disc(u, 1.0, 0.075, 0.1), pen.line([(u, 0.8), (u, 0.92)], 0.02)], "c8e0ec", 0.85)
            pen.flat([pen.box(x + 0.67, 0.8, x + 0.73, 0.98)], "fbf4e0")
            pen.flat([pen.disc(x + 0.7, 1.03, 0.03, 0.06)], "ffd070")
            pen.plate.glow(pen.at(x + 0.7, 1.03), 0.45 * pen.metre, _WARM, 0.7)
    for u in (-2.6, 0.0, 2.6):
        lamp(layer(view, 0.28, 2.4), u, 2.4, 1.4, 0.7)


def bar(view: View) -> None:
    """Draw a bar: lit shelves of bottles, a counter of wood, stools, lamps over it."""
    wall = room(view, "5a2e24", "4a3022", "2a1c18", deep=3.0, high=3.2)
    wall.solid([wall.box(-3.0, 0.9, 3.0, 2.75)], "3a2016", 0.05)
    for v in (1.1, 1.62, 2.14):
        wall.flat([wall.box(-2.85, v - 0.04, 2.85, v + 0.44)], "e0a050", 0.75)
    for n, u in enumerate((-2.85, -0.95, 0.95)):
        shelf(wall, u, u + 1.85, (1.1, 1.62, 2.14), GLASS, kind="bottle", wood="a8642c", high=0.42, salt=70 + n)
    wall.plate.glow(wall.at(0, 1.8), 2.6 * wall.metre, _WARM, 0.5)
    pen = layer(view, 0.24, 1.6)
    block(view, pen.plate, (-4.5, 4.5), (0, 1.06), (1.6, 2.1), "6a3c20", "a8642c")
    pen.flat([pen.box(u, 0.14, u + 1.1, 0.9) for u in np.arange(-4.4, 4.4, 1.3).tolist()], "7e4a28")
    pen.flat([pen.box(-0.3 + 0.18 * i, 1.06, -0.24 + 0.18 * i, 1.45, 0.02) for i in range(3)], "d8b04c")
    stools = layer(view, 0.28, 1.0)
    for u in (-3.2, -2.0, 1.4, 2.6):
        stools.flat([stools.line([(u, 0.0), (u, 0.7)], 0.06), stools.disc(u, 0.03, 0.2, 0.05)], "9aa0a6")
        stools.solid([stools.box(u - 0.24, 0.7, u + 0.24, 0.82, 0.05)], "a82c24", 0.04)
    for u in (-2.6, 0.0, 2.6):
        lamp(layer(view, 0.3, 1.5), u, 2.3, 1.3, 0.8)


def bedroom(view: View) -> None:
    """Draw a bedroom: a bed with pillows before a wall, bedside lamps, a window, a picture."""
    wall = room(view, "c8d0d8", "b48c60", "f0ece6", deep=3.4, high=2.9)
    panes(wall, [-2.9], 0.9, 1.5, 1.5)
    wall.flat([wall.box(u, 0.4, u + 0.36, 2.6) for u in (-4.2, -2.0)], "7a98b8")
    wall.flat([wall.box(0.4, 1.6, 1.7, 2.3)], "f8f4ea")
    wall.flat([wall.box(0.5, 1.7, 1.6, 2.2)], "d8a070")
    pen = layer(view, 0.2, 2.6)
    pen.solid([pen.box(-0.3, 0.2, 2.5, 1.25, 0.06)], "8a5c38", 0.06)
    pen.solid([pen.box(-0.1, 0.6, 1.0, 0.98, 0.14), pen.box(1.2, 0.6, 2.3, 0.98, 0.14)], "fbfaf4", 0.1)
    for u in (-0.85, 2.75):
        pen.solid([pen.box(u, 0, u + 0.5, 0.56, 0.02)], "a8703c", 0.03)
        pen.solid([pen.poly([(u + 0.08, 0.8), (u + 0.42, 0.8), (u + 0.34, 1.1), (u + 0.16, 1.1)])], "f8e0b0", 0.03)
        pen.flat([pen.box(u + 0.23, 0.56, u + 0.27, 0.8)], "6a4a2c")
        pen.plate.glow(pen.at(u + 0.25, 0.95), 0.7 * pen.metre, _WARM, 0.5)
    block(view, pen.plate, (-0.25, 2.45), (0.1, 0.62), (1.4, 2.6), "3f6f9a", "5a8cb8")


def bathroom(view: View) -> None:
    """Draw a bathroom: tiles, a basin under a mirror, a bath, towels."""
    wall = room(view, "d4e8ea", "8aa0a4", "f4f8f8", deep=2.4, high=2.8)
    seams = [wall.line([(u, 0), (u, 2.8)], 0.012) for u in np.arange(-4.6, 4.6, 0.25).tolist()]
    seams += [wall.line([(-4.6, v), (4.6, v)], 0.012) for v in np.arange(0.25, 2.8, 0.25).tolist()]
    wall.plate.tint(wall.plate.shapes(seams), view.look.palette.ink, 0.16)
    wall.solid([wall.disc(-1.5, 1.7, 0.56, 0.62)], "c8a868", 0.04)
    p = view.look.palette
    wall.plate.fill(wall.plate.shape(wall.disc(-1.5, 1.7, 0.5, 0.56)), mix(p.cool, p.horizon, 0.7))
    wall.flat([wall.line([(-1.75, 1.5), (-1.3, 2.05)], 0.05)], "ffffff", 0.6)
    panes(wall, [3.2], 1.3, 0.9, 0.9)
    wall.flat([wall.box(0.0, 1.0, 0.5, 1.75, 0.03)], "e88a6a")
    wall.flat([wall.line([(-0.1, 1.76), (0.6, 1.76)], 0.04)], "9aa2a8")
    pen = layer(view, 0.2, 1.9)
    pen.solid([pen.curve([(-2.1, 0.95), (-0.9, 0.95), (-1.1, 0.68), (-1.5, 0.6), (-1.9, 0.68)]),
               pen.box(-1.62, 0, -1.38, 0.65, 0.04)], "fbfcfc", 0.08)  # fmt: skip
    pen.flat([pen.line([(-1.5, 0.92), (-1.5, 1.15), (-1.35, 1.15)], 0.05)], "8a949a")
    pen.solid([pen.curve([(0.6, 0.72), (3.6, 0.72), (3.5, 0.2), (3.2, 0.06), (1.0, 0.06), (0.7, 0.2)])], "ffffff", 0.14)
    pen.solid([pen.box(0.5, 0.66, 3.7, 0.76, 0.05)], "eef2f4", 0.03)
    pen.flat([pen.line([(3.4, 0.72), (3.4, 1.1), (3.1, 1.1), (3.1, 1.0)], 0.05)], "8a949a")


def library(view: View) -> None:
    """Draw a library: tall shelves of books, a ladder, a reading table with green lamps."""
    wall = room(view, "a87c50", "7a5434", "e0d0b0", deep=3.8, high=3.6)
    for n, u in enumerate((-4.3, -2.15, 0.0, 2.15)):
        shelf(wall, u + 0.08, u + 2.0, (0.3, 0.78, 1.26, 1.74, 2.22, 2.7), BOOKS, salt=50 + n, high=0.38)
    wall.flat([wall.line([(-2.4, 0), (-1.7, 3.0)], 0.05), wall.line([(-2.0, 0), (-1.4, 3.0)], 0.05)], "5a3820")
    wall.flat([wall.line([(-2.33 + 0.22 * v, v), (-1.95 + 0.2 * v, v)], 0.05) for v in (0.4, 0.9, 1.4, 1.9, 2.4)],
              "5a3820")  # fmt: skip
    pen = layer(view, 0.24, 1.6)
    block(view, pen.plate, (-2.8, 2.8), (0.7, 0.78), (1.6, 2.4), "8a5a30", "b07a48")
    pen.flat([pen.box(u, 0, u + 0.12, 0.72) for u in (-2.6, 2.5)], "6a4424")
    for u in (-1.6, 1.4):
        pen.flat([pen.line([(u, 0.78), (u, 1.05)], 0.04)], "c8a04c")
        pen.solid([pen.box(u - 0.28, 1.05, u + 0.28, 1.2, 0.08)], "2a7a4a", 0.04)
        pen.plate.glow(pen.at(u, 1.0), 0.6 * pen.metre, _WARM, 0.6)
    pen.solid([pen.box(-0.5, 0.78, 0.1, 0.84), pen.box(-0.42, 0.84, 0.04, 0.9)], "a83c34", 0.02)


INSIDES: dict[str, Callable[[View], None]] = {
    "kitchen": kitchen, "office": office, "classroom": classroom, "hospital": ward, "workshop": workshop,
    "shop": shop, "restaurant": restaurant, "bar": bar, "bedroom": bedroom, "bathroom": bathroom, "library": library,
}  # fmt: skip
"""Rooms that stand behind whoever is in them."""
