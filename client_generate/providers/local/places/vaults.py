"""Rooms of stone and earth: a mine, a cave, a dungeon, a cloister, a mosque, a temple, a synagogue, an igloo."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.dressed import block, layer, room
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.places.rooms.furnish import flame, lamp, steam

_WARM = np.array([1.0, 0.78, 0.45], np.float32)


def arch(pen: Pen, u: float, wide: float, high: float, low: float = 0.0, *, keen: float = 1.0) -> Pixels:
    """Return the outline of a gate with a round head, pointed where `keen` is above 1; its foot at `low`."""
    r = wide / 2
    head = [
        (u + r * math.cos(a), high - r * keen + r * keen * math.sin(a)) for a in np.linspace(0, math.pi, 17).tolist()
    ]
    return pen.poly([(u + r, low), *head, (u - r, low)])


def _nested(view: View, tone: str, outline: Callable[[Pen], Pixels], deep: float, step: float, end: str) -> Pen:
    """Draw a passage as frames of rock that get smaller and, ahead, lighter or darker; returns the pen at its end."""
    stage, p = view.stage, view.look.palette
    own, far = view.tone(tone), colour(end)
    stage.gradient(0.0, [(stage.top, mix(own, p.ink, 0.6)), (stage.bottom, mix(own, p.ink, 0.6))])
    plate = stage.plate(0.08)
    zs = np.arange(-3.4, deep, step).tolist()
    for n, z in enumerate(zs):
        pen = Pen(plate, view.look, view.at(0, 0, z), view.metre / view.far(z), 1)
        part = n / max(len(zs) - 1, 1)
        shade = mix(mix(own, p.ink, 0.3 + 0.25 * (n % 2)), far, part**1.6)
        plate.fill(plate.shape(outline(pen)), shade)
    return layer(view, 0.1, deep)


def mine(view: View) -> None:
    """Draw a gallery of a mine: rock, frames of timber, rails, a cart with ore, lamps to the end."""
    _nested(view, "6a5444", lambda pen: pen.curve([(-2.3, -0.2), (-2.4, 1.6), (-1.7, 2.9), (0, 3.3), (1.8, 2.8),
                                                   (2.4, 1.5), (2.3, -0.2)]), 12, 0.8, "1a120c")  # fmt: skip
    floor_ = view.stage.plate(0.1)
    floor_.fill(floor_.shape(view.quad(-2.3, -5, 2.3, 12)), mix(view.tone("5a4638"), view.look.palette.ink, 0.2), 0.9)
    view.lines(floor_, [(-1.0 + 0.0, z, 1.0, z) for z in np.arange(-3, 12, 0.7).tolist()], "3c2818", 0.24)
    view.lines(floor_, [(x, -5.0, x, 12.0) for x in (-0.62, 0.62)], "b8bcc0", 0.09)
    for n, z in enumerate((9.0, 5.5, 2.6, 0.3)):
        pen = layer(view, 0.14 + 0.03 * n, z)
        pen.solid(
            [pen.box(-1.95, 0, -1.7, 2.5), pen.box(1.7, 0, 1.95, 2.5), pen.box(-2.2, 2.4, 2.2, 2.68)], "9a6a38", 0.05
        )
        pen.flat([pen.disc(0, 2.25, 0.1)], "fff0c0")
        pen.plate.glow(pen.at(0, 2.25), 1.9 * pen.metre, _WARM, 0.75)
    cart = layer(view, 0.3, 1.4)
    cart.solid(
        [cart.disc(u, 0.9 + 0.1 * (i % 2), 0.26, 0.2) for i, u in enumerate((-0.5, -0.15, 0.2, 0.5))], "2c2826", 0.1
    )
    cart.solid([cart.poly([(-0.85, 0.95), (0.85, 0.95), (0.65, 0.28), (-0.65, 0.28)])], "8a5038", 0.06)
    cart.solid([cart.disc(u, 0.18, 0.18) for u in (-0.5, 0.5)], "3a3c40", 0.04)


def cave(view: View) -> None:
    """Draw a cave: stones that hang and stand like teeth, still water, daylight at its mouth."""
    end = _nested(view, "8a7460", lambda pen: pen.curve([(-3.0, -0.4), (-3.1, 1.6), (-2.0, 3.2), (0, 3.6), (2.2, 3.1),
                                                         (3.0, 1.5), (3.0, -0.4)]), 8, 1.1, "d8c4a0")  # fmt: skip
    p = view.look.palette
    end.plate.fill(end.plate.shape(end.curve([(-1.3, 0.5), (-1.2, 2.0), (0.1, 2.7), (1.3, 1.9), (1.2, 0.5)])),
                   mix(mix(p.sky_mid, p.horizon, 0.6), WHITE, 0.35 if p.bright else 0.0))  # fmt: skip
    end.plate.glow(end.at(0, 1.6), 3.4 * end.metre, mix(p.horizon, WHITE, 0.3), 0.6)
    water = view.stage.plate(0.12)
    water.fill(water.shape(view.quad(-2.4, -5, 2.4, 8)), mix(view.tone("2f8a94"), p.horizon, 0.25), 0.85)
    for n, z in enumerate((5.5, 3.2, 1.2, -0.6)):
        pen, chance = layer(view, 0.16 + 0.03 * n, z), view.look.chance(30 + n)
        for u in np.arange(-3.2, 3.3, 0.52).tolist():
            if abs(u) < 0.5:
                continue
            long = float(chance.uniform(0.5, 1.5)) * min(abs(u) / 1.6, 1.2)
            pen.solid([pen.poly([(u - 0.24, 4.2), (u + 0.24, 4.2), (u + 0.03, 3.4 - long), (u - 0.03, 3.4 - long)])],
                      ("b09878", "94805f")[n % 2], 0.08, dark=0.35)  # fmt: skip
            if abs(u) > 1.7:
                pen.solid([pen.poly([(u - 0.3, -0.3), (u + 0.3, -0.3), (u + 0.04, long), (u - 0.04, long)])],
                          "a48c6a", 0.08, dark=0.35)  # fmt: skip


def _stones(pen: Pen, half: float, high: float, step: float = 0.3) -> None:
    """Lay the joints of a wall of blocks."""
    rows = np.arange(0, high, step).tolist()
    lines = [pen.line([(-half, v), (half, v)], 0.022) for v in rows]
    lines += [pen.line([(u + 0.3 * (n % 2), v), (u + 0.3 * (n % 2), v + step)], 0.022)
              for n, v in enumerate(rows) for u in np.arange(-half, half, 0.62).tolist()]  # fmt: skip
    pen.plate.tint(pen.plate.shapes(lines), pen.look.palette.ink, 0.4)


def dungeon(view: View) -> None:
    """Draw a dungeon: blocks of stone, torches, chains, an iron gate under an arch."""
    wall = room(view, "6c6660", "4a4642", "2c2a28", deep=2.8, high=3.6, wide=3.8, shine=0.0)
    _stones(wall, 4.0, 3.6)
    wall.flat([arch(wall, 0, 1.7, 2.5)], "12100e")
    wall.solid([wall.box(u, 0, u + 0.07, 2.5) for u in np.arange(-0.75, 0.8, 0.24).tolist()], "5a5c60", 0.02)
    wall.solid([wall.box(-0.85, v, 0.85, v + 0.08) for v in (0.6, 1.5)], "5a5c60", 0.02)
    for s in (-1, 1):
        pen = layer(view, 0.2, 2.5)
        x = s * 1.6
        pen.solid([pen.line([(x, 1.4), (x, 2.0)], 0.12), pen.box(x - 0.14, 1.95, x + 0.14, 2.08)], "5a3418", 0.04)
        flame(pen, s * 1.6, 2.06, 0.2, 0.6)
        pen.plate.glow(pen.at(s * 1.6, 2.3), 2.0 * pen.metre, _WARM, 0.7)
        for u in (s * 2.5, s * 2.95):
            links = [pen.disc(u, 2.3 - 0.17 * i, 0.05, 0.09) for i in range(7)]
            pen.solid(links, "a0a4a8", 0.02)
            pen.flat([pen.disc(u, 1.0, 0.15)], "a0a4a8")
            pen.flat([pen.disc(u, 1.0, 0.09)], "4a4642")
    straw = layer(view, 0.24, 1.0)
    straw.solid([straw.curve([(-2.8, 0), (-2.2, 0.26), (-1.4, 0.2), (-0.9, 0.0)])], "b89848", 0.06)


def cloister(view: View) -> None:
    """Draw a cloister: a walk under vaults, arches with columns onto a garden, a far door."""
    wall = room(view, "d8c8a8", "b8a484", "e4d8bc", deep=8.0, high=3.6, wide=2.0, shine=0.12)
    wall.flat([arch(wall, 0, 1.3, 2.5, keen=1.4)], "5a3c24")
    p, s = view.look.palette, view.look.side
    plate = view.stage.plate(0.1)
    sky = mix(mix(p.sky_mid, p.horizon, 0.5), WHITE, 0.3 if p.bright else 0.0)
    for z in np.arange(6.2, -3.2, -1.9).tolist():
        curve = [(z + 0.7 * math.cos(a), 1.9 + 0.75 * math.sin(a)) for a in np.linspace(0, math.pi, 15).tolist()]
        gate = [view.at(s * 1.98, y, zz) for zz, y in [(z + 0.7, 0.5), *curve, (z - 0.7, 0.5)]]
        plate.fill(plate.shape(gate), sky)
        grass = [view.at(s * 1.98, y, zz) for zz, y in ((z + 0.7, 0.5), (z + 0.7, 1.0), (z - 0.7, 1.0), (z - 0.7, 0.5))]
        plate.fill(plate.shape(grass), view.tone("5a9a48"))
        post = [view.at(s * 1.98, y, z + d) for d, y in ((0.06, 0.5), (0.06, 2.0), (-0.06, 2.0), (-0.06, 0.5))]
        plate.fill(plate.shape(post), view.tone("f0e4c8"))
        light = [view.at(s * 1.6, 0, z + 0.6), view.at(s * 1.6, 0, z - 0.6), view.at(-s * 1.2, 0, z - 1.1),
                 view.at(-s * 1.2, 0, z + 0.1)]  # fmt: skip
        plate.light(plate.shape(light), p.key, 0.3 if p.bright else 0.1)
    for n, z in enumerate((6.0, 3.6, 1.5, -0.4)):
        pen = layer(view, 0.14 + 0.02 * n, z)
        outer = pen.poly([(-2.1, 0), (-2.1, 4.2), (2.1, 4.2), (2.1, 0)])
        ring = [(1.85 * math.cos(a), 2.0 + 1.45 * math.sin(a)) for a in np.linspace(0, math.pi, 19).tolist()]
        inner = pen.poly([(1.85, 0), *ring, (-1.85, 0)])
        pen.solid([np.concatenate([outer, inner[::1], outer[-1:]])], "e8d8b4", 0.04, dark=0.6)


def mosque(view: View) -> None:
    """Draw a hall of prayer: a niche in blue tiles, arches striped red and white, ring lamps, a red carpet."""
    wall = room(view, "e8dcc0", "a83430", "d8ccb0", deep=5.0, high=5.2, wide=4.6)
    wall.flat([wall.box(-1.6, 0, 1.6, 3.9)], "2a6aa8")
    tiles = [wall.disc(-1.4 + 0.4 * i, 0.3 + 0.4 * j, 0.1) for i in range(8) for j in range(9)]
    wall.flat(tiles, "f0e0a0", 0.8)
    wall.solid([arch(wall, 0, 1.9, 3.1, keen=1.4)], "f0e4c4", 0.06)
    wall.flat([arch(wall, 0, 1.4, 2.8, keen=1.4)], "1a4a7a")
    wall.flat([wall.line([(0, 2.3), (0, 1.9)], 0.03), wall.disc(0, 1.8, 0.14, 0.18)], "f8d878")
    floor_ = view.stage.plate(0.1)
    view.lines(floor_, [(-8, z, 8, z) for z in np.arange(-3, 5, 1.2).tolist()], "e8c060", 0.07)
    for n, z in enumerate((3.6, 1.4)):
        pen = layer(view, 0.16 + 0.03 * n, z)
        for u in (-3.4, 3.4):
            pen.solid([pen.box(u - 0.2, 0, u + 0.2, 2.6, 0.05)], "e4e0d8", 0.14)
            pen.solid([pen.box(u - 0.3, 2.5, u + 0.3, 2.75)], "d8b860", 0.04)
        for i in range(19):
            a, b = (math.pi * k / 19 for k in (i, i + 1))
            stone = [
                (r * math.cos(t), 2.7 + 0.62 * r * math.sin(t)) for r, t in ((3.1, a), (3.7, a), (3.7, b), (3.1, b))
            ]
            pen.flat([pen.poly(stone)], ("c8483c", "f4ecd8")[i % 2])
    ring = layer(view, 0.24, 1.8)
    ring.flat([ring.line([(u, 3.0), (u * 0.2, 7)], 0.015) for u in (-1.2, 0, 1.2)], "c8a04c")
    ring.solid([ring.disc(0, 3.0, 1.5, 0.16)], "c8a04c", 0.03)
    ring.flat([ring.disc(0, 3.02, 1.38, 0.11)], "8a7a5c")
    for i in range(11):
        u = -1.4 + 0.28 * i
        ring.flat([ring.disc(u, 2.9, 0.07, 0.11)], "fff0c0")
    ring.plate.glow(ring.at(0, 2.9), 2.6 * ring.metre, _WARM, 0.6)


def temple(view: View) -> None:
    """Draw a temple: a golden figure that sits among candles and flowers, red columns, smoke of incense."""
    wall = room(view, "8a2c20", "6a4028", "3a1c14", deep=3.8, high=4.4, wide=4.4)
    wall.solid([wall.disc(0, 2.3, 1.35)], "e0a838", 0.05)
    wall.flat([wall.disc(0, 2.3, 1.15)], "a83c24")
    pen = layer(view, 0.16, 3.0)
    gold = "e8b040"
    pen.solid([pen.box(-1.7, 0, 1.7, 0.75, 0.04)], "a02c22", 0.05)
    pen.solid([pen.box(-1.5, 0.7, 1.5, 0.86, 0.06)], gold, 0.03)
    pen.solid(
        [pen.curve([(-1.15, 0.95), (-0.5, 1.3), (0.5, 1.3), (1.15, 0.95), (0.7, 0.84), (-0.7, 0.84)])], gold, 0.16
    )
    pen.solid([pen.curve([(-0.6, 1.15), (-0.62, 1.75), (-0.3, 2.1), (0.3, 2.1), (0.62, 1.75), (0.6, 1.15)])], gold, 0.2)
    pen.solid([pen.disc(0, 2.38, 0.27, 0.33)], gold, 0.12)
    pen.solid(
        [pen.disc(0, 2.72, 0.13, 0.12), pen.disc(-0.3, 2.32, 0.05, 0.15), pen.disc(0.3, 2.32, 0.05, 0.15)], gold, 0.05
    )
    pen.flat([pen.line([(-0.16, 2.38), (-0.05, 2.36)], 0.025), pen.line([(0.05, 2.36), (0.16, 2.38)], 0.025),
              pen.line([(-0.07, 2.22), (0.07, 2.22)], 0.025)], "8a5a14")  # fmt: skip
    pen.solid([pen.disc(0, 1.2, 0.3, 0.1)], gold, 0.05)
    pen.plate.glow(pen.at(0, 2.3), 2.4 * pen.metre, _WARM, 0.12)
    near = layer(view, 0.24, 1.6)
    for u in (-3.2, 3.2):
        near.solid([near.box(u - 0.3, 0, u + 0.3, 5.0)], "b8301f", 0.2)
        near.solid([near.box(u - 0.36, 2.9, u + 0.36, 3.1)], gold, 0.04)
    block(view, near.plate, (-1.7, 1.7), (0, 0.55), (1.6, 2.0), "7a4424", "a8683c")
    for u in np.arange(-1.5, 1.6, 0.5).tolist():
        near.flat([near.box(u - 0.05, 0.55, u + 0.05, 0.78)], "fbf0d8")
        flame(near, u, 0.78, 0.05, 0.15)
    steam(near, 0.25, 0.8, 1.6, 0.3, 0.5)


def synagogue(view: View) -> None:
    """Draw a synagogue: the ark with a star over it, a lamp with seven arms, benches, round windows."""
    wall = room(view, "d8cfb8", "8a6444", "c8bea4", deep=4.2, high=4.6, wide=4.4)
    wall.flat([arch(wall, 0, 3.0, 4.2)], "2f5a8a")
    wall.solid([wall.box(-1.0, 0.3, 1.0, 2.6)], "8a5a30", 0.06)
    wall.flat([wall.box(-0.85, 0.4, 0.85, 2.5)], "3a50a0")
    wall.flat([wall.line([(0, 0.4), (0, 2.5)], 0.04)], "e0b850")
    star = [
        [(0.55 * math.sin(a + t), 3.25 + 0.55 * math.cos(a + t)) for a in (0, 2.0944, 4.1888, 0)] for t in (0, math.pi)
    ]
    wall.flat([wall.line(one, 0.09) for one in star], "f4cc58")
    for u in (-3.0, 3.0):
        wall.flat([wall.disc(u, 2.9, 0.7)], "8a6444")
        for i in range(8):
            a, b = i * math.pi / 4, (i + 1) * math.pi / 4
            wall.flat([wall.poly([(u, 2.9), (u + 0.62 * math.cos(a), 2.9 + 0.62 * math.sin(a)),
                                  (u + 0.62 * math.cos(b), 2.9 + 0.62 * math.sin(b))])],
                      ("3a6ad0", "f0b83c", "d8504c", "4aa8a0")[i % 4])  # fmt: skip
    pen = layer(view, 0.2, 2.6)
    for r in (0.3, 0.6, 0.9):
        curve = [(-2.0 + r * math.cos(a), 1.6 - r * math.sin(a)) for a in np.linspace(0, math.pi, 13).tolist()]
        pen.flat([pen.line(curve, 0.07)], "e0b040")
    pen.flat([pen.line([(-2.0, 0.1), (-2.0, 1.6)], 0.08), pen.box(-2.4, 0, -1.6, 0.12)], "e0b040")
    for i in range(7):
        flame(pen, -2.9 + 0.3 * i, 1.64, 0.05, 0.18)
    for n, z in enumerate((1.4, 0.0)):
        row = layer(view, 0.26 + 0.04 * n, z)
        for s in (-1, 1):
            row.solid([row.box(min(s * 0.7, s * 4.2), 0, max(s * 0.7, s * 4.2), 0.9 - 0.1 * n, 0.03)], "6a4224", 0.05)


def cellar(view: View) -> None:
    """Draw a cellar: walls of stone under a vault, steps that go up to light, shelves of jars, one bulb."""
    wall = room(view, "8a7a68", "5a5048", "4a4038", deep=2.8, high=2.9, wide=3.6, shine=0.0)
    _stones(wall, 3.7, 2.9, 0.26)
    for v in (0.7, 1.3, 1.9):
        wall.solid([wall.box(-3.2, v - 0.07, -0.6, v)], "8a5a30", 0.03)
        for i in range(7):
            tone = ("a8302c", "c8902c", "5a8a3c", "8a4a6a")[(i + int(v * 10)) % 4]
            wall.solid([wall.box(-3.1 + 0.36 * i, v, -2.84 + 0.36 * i, v + 0.32, 0.04)], tone, 0.05)
            wall.flat([wall.box(-3.1 + 0.36 * i, v + 0.3, -2.84 + 0.36 * i, v + 0.36)], "d8d0b8")
    for i in range(8):
        u = 0.9 + 0.3 * i
        wall.solid([wall.box(u, 0.0, 4.0, 0.3 * (i + 1))], ("9a8a74", "8a7a66")[i % 2], 0.02)
    wall.plate.glow(wall.at(3.2, 2.8), 1.5 * wall.metre, WHITE, 0.5)
    pen = layer(view, 0.24, 1.2)
    for u in (-1.7, -0.8):
        pen.solid([pen.curve([(u - 0.34, 0), (u - 0.42, 0.45), (u - 0.34, 0.9), (u + 0.34, 0.9), (u + 0.42, 0.45),
                              (u + 0.34, 0)])], "8a5428", 0.2)  # fmt: skip
        pen.flat([pen.line([(u - 0.4, v), (u + 0.4, v)], 0.06) for v in (0.2, 0.7)], "4a4a48")
    lamp(layer(view, 0.3, 0.8), 0.2, 2.2, 2.2, 1.0)


def igloo(view: View) -> None:
    """Draw an igloo from within: rings of snow blocks to a low gate with blue light, furs, a lamp."""
    _nested(view, "c8e0f0", lambda pen: arch(pen, 0, 5.2, 3.1, -0.3, keen=1.1), 4.0, 1.0, "a8d0ec")
    wall = layer(view, 0.1, 3.2)
    lines = [wall.line([(r * math.cos(a), r * 1.08 * math.sin(a)) for a in np.linspace(0, math.pi, 25).tolist()], 0.05)
             for r in (1.3, 1.9, 2.5, 3.1, 3.8, 4.6)]  # fmt: skip
    lines += [
        wall.line(
            [(r * math.cos(a), r * 1.08 * math.sin(a)), ((r + 0.62) * math.cos(a), (r + 0.62) * 1.08 * math.sin(a))],
            0.05,
        )
        for n, r in enumerate((1.3, 1.9, 2.5, 3.1, 3.8))
        for a in np.arange(0.1 + 0.15 * (n % 2), 3.1, 0.33).tolist()
    ]
    wall.flat(lines, "7aa8cc", 0.8)
    wall.flat([arch(wall, 0, 1.3, 1.15)], "3a78b4")
    wall.flat([arch(wall, 0, 0.95, 0.9)], "e8f6ff")
    wall.plate.glow(wall.at(0, 0.6), 1.8 * wall.metre, colour("d8f0ff"), 0.6)
    snow = view.stage.plate(0.14)
    snow.fill(snow.shape(view.quad(-5, -5, 5, 3.2)), mix(view.tone("e4f0f8"), WHITE, 0.3))
    pen = layer(view, 0.24, 1.4)
    pen.solid([pen.curve([(-2.4, 0), (-2.3, 0.3), (-1.4, 0.38), (-0.8, 0.2), (-0.7, 0)])], "8a5c3c", 0.1)
    pen.solid([pen.curve([(0.8, 0), (0.9, 0.28), (1.7, 0.36), (2.4, 0.2), (2.5, 0)])], "a87850", 0.1)
    pen.solid([pen.box(-0.14, 0, 0.14, 0.12, 0.03)], "4a4440", 0.03)
    flame(pen, 0, 0.12, 0.1, 0.3)


VAULTS: dict[str, Callable[[View], None]] = {
    "mine": mine, "cave": cave, "dungeon": dungeon, "cloister": cloister, "mosque-hall": mosque, "temple-hall": temple,
    "synagogue": synagogue, "stone-cellar": cellar, "igloo": igloo,
}  # fmt: skip
"""Rooms by what they are called."""
