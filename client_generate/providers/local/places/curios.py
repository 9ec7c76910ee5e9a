"""Rooms that films like: an underpass, a site office, a film set, a spaceship's bridge, a circus ring, a ballroom."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.arenas import beams
from client_generate.providers.local.places.dressed import block, layer, panes, room, tubes
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.places.rooms.furnish import lamp

_WARM = np.array([1.0, 0.82, 0.55], np.float32)


def underpass(view: View) -> None:
    """Draw an underpass: tiled walls with painted letters in colours, lamps in a row, daylight at its end."""
    wall = room(view, "9aa29a", "6a6c6a", "4a4c4c", deep=11.0, wide=2.7, high=2.7, shine=0.25)
    p = view.look.palette
    light = mix(mix(p.sky_mid, p.horizon, 0.6), WHITE, 0.4 if p.bright else 0.05)
    wall.plate.fill(wall.plate.shape(wall.box(-2.6, 0.0, 2.6, 2.6)), light)
    wall.flat([wall.poly([(-1.6 - 0.1 * i, 0.32 * i), (1.6 + 0.1 * i, 0.32 * i), (1.6 + 0.1 * i, 0.32 * i + 0.28),
                          (-1.6 - 0.1 * i, 0.32 * i + 0.28)]) for i in range(5)], "7a7c7c")  # fmt: skip
    wall.plate.glow(wall.at(0, 1.6), 3.0 * wall.metre, light, 0.5)
    plate, chance = view.stage.plate(0.1), view.look.chance(14)
    tones = ("e8402c", "f0b020", "2f8fe0", "3aaa5a", "b04ac0", "f07ab0")
    for s in (-1, 1):
        x = s * 2.68
        for n, z in enumerate(np.arange(8.0, -3.0, -1.7).tolist()):
            low, high = 0.5 + 0.2 * float(chance.random()), 1.5 + 0.5 * float(chance.random())
            spots = [
                (
                    z + 0.75 * math.cos(a) * (1 + 0.1 * math.sin(3 * a)),
                    (low + high) / 2 + (high - low) / 2 * math.sin(a) * (1 + 0.12 * math.cos(6 * a + n)),
                )
                for a in np.linspace(0, 6.2, 22).tolist()
            ]
            blob = [view.at(x, v, zz) for zz, v in spots]
            plate.fill(plate.shape(blob), view.tone("1c1c20"))
            inner = [
                view.at(x, (low + high) / 2 + (v - (low + high) / 2) * 0.78, z + (zz - z) * 0.8) for zz, v in spots
            ]
            plate.fill(plate.shape(inner), view.tone(tones[(n + (s > 0) * 2) % 6]))
        joints = [[view.at(x, v, -5), view.at(x, v + 0.02, -5), view.at(x, v + 0.02, 11), view.at(x, v, 11)]
                  for v in (0.3, 2.1, 2.4)]  # fmt: skip
        plate.tint(plate.shapes(joints), p.ink, 0.4)
    tubes(view, 2.68, (0.0,), 11.0)


def site_office(view: View) -> None:
    """Draw the cabin of a building site: plans on the wall, helmets on hooks, a table, a window on a crane."""
    wall = room(view, "e8dcc0", "8a7a64", "f0e8d4", deep=2.6, high=2.6, wide=3.6)
    wall.flat([wall.line([(u, 0), (u, 2.6)], 0.02) for u in np.arange(-3.6, 3.6, 0.5).tolist()], "c8bc9c")
    wall.solid([wall.box(-2.9, 1.0, -0.7, 2.3)], "3a70b0", 0.02)
    plan = [
        wall.line([(-2.7, 1.2), (-2.7, 2.1), (-1.6, 2.1), (-1.6, 1.6), (-0.9, 1.6), (-0.9, 1.2), (-2.7, 1.2)], 0.03)
    ]
    plan += [wall.line([(-2.1, 1.2), (-2.1, 2.1)], 0.02), wall.line([(-2.7, 1.6), (-1.6, 1.6)], 0.02)]
    wall.flat(plan, "f0f6ff")
    panes(wall, [0.7], 1.1, 1.3, 1.1, "f4f4ee")
    wall.flat([wall.line([(0.6, 1.1), (0.6, 2.15)], 0.05), wall.line([(0.15, 2.0), (1.3, 2.0)], 0.05),
               wall.line([(1.15, 2.0), (1.15, 1.6)], 0.02)], "e0a020")  # fmt: skip
    for u, tone in ((1.8, "f0c020"), (2.4, "f4f4f0"), (3.0, "e06a20")):
        wall.flat([wall.box(u - 0.03, 1.95, u + 0.03, 2.1)], "5a4a3a")
        wall.solid([wall.curve([(u - 0.24, 1.72), (u - 0.2, 1.95), (u, 2.05), (u + 0.2, 1.95), (u + 0.24, 1.72)]),
                    wall.box(u - 0.3, 1.68, u + 0.3, 1.75, 0.03)], tone, 0.06)  # fmt: skip
        wall.solid([wall.box(u - 0.2, 0.6, u + 0.2, 1.4, 0.06)], "f08020", 0.04)
        wall.flat([wall.box(u - 0.2, v, u + 0.2, v + 0.08) for v in (0.8, 1.1)], "f4f0c8")
    pen = layer(view, 0.24, 1.2)
    pen.flat([pen.box(u, 0, u + 0.08, 0.75) for u in (-1.8, 1.7)], "5a6268")
    block(view, pen.plate, (-2.0, 2.0), (0.74, 0.8), (1.2, 2.0), "c8a070", "e0c090")
    pen.solid([pen.box(-1.4, 0.82, 0.3, 0.85)], "f8f8f4", 0.01)
    pen.solid(
        [pen.line([(0.5, 0.88 + 0.09 * (i % 2)), (1.4, 0.9 + 0.09 * (i % 2))], 0.12) for i in range(2)], "f4f0e0", 0.05
    )
    pen.solid([pen.curve([(-0.7, 0.85), (-0.64, 1.08), (-0.45, 1.18), (-0.25, 1.08), (-0.2, 0.85)])], "f0c020", 0.08)
    pen.solid([pen.box(1.5, 0.8, 1.7, 1.04, 0.03)], "d8483c", 0.04)
    lamp(layer(view, 0.3, 1.0), 0.2, 2.3, 1.4)


def film_set(view: View) -> None:
    """Draw a film set: a lit corner of a room between flats, a camera on a tripod, lamps on stands, a chair."""
    wall = room(view, "2a2a30", "3a3838", "17171a", deep=4.0, high=4.6, wide=5.2)
    for u in (-3.0, 0.0, 3.0):
        wall.flat([wall.line([(u - 1.5, 4.3), (u + 1.5, 4.3)], 0.08)], "5a5c62")
    flat = layer(view, 0.14, 3.0)
    flat.solid([flat.box(-1.9, 0, 1.9, 2.8)], "d8a878", 0.03)
    flat.flat([flat.box(-2.0, 0, -1.9, 2.9), flat.box(1.9, 0, 2.0, 2.9), flat.box(-2.0, 2.8, 2.0, 2.9)], "a87c50")
    flat.flat([flat.box(-1.3, 1.2, -0.4, 2.2)], "f8f4e8")
    flat.flat([flat.box(-1.22, 1.28, -0.48, 2.12)], "8ac4e8")
    flat.solid(
        [
            flat.box(0.2, 0.05, 1.6, 0.5, 0.06),
            flat.box(0.2, 0.4, 1.6, 0.95, 0.1),
            flat.box(0.05, 0.1, 0.3, 0.7, 0.06),
            flat.box(1.5, 0.1, 1.75, 0.7, 0.06),
        ],
        "b8342c",
        0.1,
    )
    flat.plate.glow(flat.at(0, 1.4), 2.6 * flat.metre, _WARM, 0.5)
    for s in (-1, 1):
        pen = layer(view, 0.22, 1.6)
        u = s * 2.7
        pen.flat(
            [pen.line([(u, 0.4), (u, 2.7)], 0.06), pen.line([(u - 0.4, 0), (u, 0.5), (u + 0.4, 0)], 0.05)], "4a4c52"
        )
        pen.solid(
            [pen.poly([(u - s * 0.05, 3.15), (u - s * 0.6, 3.0), (u - s * 0.45, 2.4), (u + s * 0.05, 2.6)])],
            "26282c",
            0.05,
        )
        pen.flat([pen.line([(u - s * 0.62, 3.02), (u - s * 0.46, 2.4)], 0.12)], "fffbe0")
        cone = [(u - s * 0.55, 3.0), (u - s * 0.48, 2.45), (-s * 0.4, 0.0), (s * 0.9, 0.0)]
        pen.plate.light(pen.plate.shape(pen.poly(cone)), _WARM, 0.1)
        pen.plate.glow(pen.at(u - s * 0.5, 2.7), 1.1 * pen.metre, _WARM, 0.9)
    near, s = layer(view, 0.3, 0.4), view.look.side
    u = -s * 0.9
    near.flat([near.line([(u, 1.2), (u + d, 0)], 0.07) for d in (-0.5, 0.06, 0.5)], "16171a")
    near.solid(
        [near.box(u - 0.5, 1.2, u + 0.5, 1.72, 0.06), near.disc(u - 0.2, 1.92, 0.24), near.disc(u + 0.28, 1.95, 0.27)],
        "26282e",
        0.06,
    )
    near.solid(
        [near.poly([(u + s * 0.5, 1.36), (u + s * 0.5, 1.58), (u + s * 0.85, 1.72), (u + s * 0.85, 1.22)])],
        "3a3c44",
        0.04,
    )
    near.flat([near.disc(u - 0.34, 1.32, 0.05)], "ff3a30")
    v = s * 1.3
    near.flat(
        [
            near.line([(v - 0.34, 0), (v + 0.3, 0.6)], 0.05),
            near.line([(v + 0.34, 0), (v - 0.3, 0.6)], 0.05),
            near.line([(v - 0.3, 0.6), (v - 0.3, 1.2)], 0.05),
            near.line([(v + 0.3, 0.6), (v + 0.3, 1.2)], 0.05),
        ],
        "c8a070",
    )
    near.solid([near.box(v - 0.32, 0.56, v + 0.32, 0.66), near.box(v - 0.32, 0.95, v + 0.32, 1.22)], "2a2c34", 0.02)


def spaceship(view: View) -> None:
    """Draw the bridge of a spaceship: a wide window on stars and a planet, desks of lights, two seats from behind."""
    wall = room(view, "3a4456", "2c3444", "222a38", deep=3.4, high=3.4, wide=4.4, shine=0.3)
    pane = wall.poly([(-3.9, 1.2), (-3.3, 2.9), (3.3, 2.9), (3.9, 1.2)])
    wall.plate.fill(wall.plate.shape(pane), colour("060a1c"))
    chance = view.look.chance(40)
    stars = [wall.disc(u, v, r) for u, v, r in chance.uniform((-3.2, 1.3, 0.008), (3.2, 2.85, 0.026), (90, 3)).tolist()]
    wall.plate.fill(wall.plate.shapes(stars), WHITE, 0.95)
    u = view.look.side * 1.4
    globe = wall.plate.shape(wall.disc(u, 2.0, 0.68))
    wall.plate.solid(globe, colour("0c2450"), colour("4a9ae8"), (view.look.light, -0.7), round_=0.3)
    wall.plate.fill(
        wall.plate.shape(wall.curve([(u - 0.4, 2.1), (u - 0.1, 2.4), (u + 0.2, 2.2), (u, 1.9)])), colour("5ab070"), 0.8
    )
    wall.plate.glow(wall.at(u, 2.0), 1.4 * wall.metre, colour("6ab0ff"), 0.5)
    wall.flat(
        [
            wall.line([(-3.9, 1.2), (-3.3, 2.9), (3.3, 2.9), (3.9, 1.2), (-3.9, 1.2)], 0.14),
            wall.line([(-1.2, 1.2), (-1.0, 2.9)], 0.09),
            wall.line([(1.2, 1.2), (1.0, 2.9)], 0.09),
        ],
        "8a98b0",
    )
    pen = layer(view, 0.2, 2.0)
    block(view, pen.plate, (-3.6, 3.6), (0, 0.85), (2.0, 2.8), "4a5870", "5a6a86")
    for i, x in enumerate(np.arange(-3.3, 3.2, 0.56).tolist()):
        tone = ("38e0ff", "ff9a3a", "5aff9a", "ff5a7a")[i % 4]
        pen.flat([pen.box(x, 0.5, x + 0.36, 0.74, 0.03)], tone, 0.9)
        pen.flat([pen.disc(x + 0.09 * k, 0.36, 0.03) for k in range(4)], ("ffe070", "38e0ff")[i % 2])
        pen.plate.glow(pen.at(x + 0.18, 0.62), 0.5 * pen.metre, colour(tone), 0.35)
    for x in (-1.3, 1.3):
        seat = layer(view, 0.3, 0.6)
        seat.solid([seat.box(x - 0.08, 0, x + 0.08, 0.5), seat.disc(x, 0.05, 0.4, 0.06)], "6a7488", 0.04)
        seat.solid(
            [
                seat.curve(
                    [
                        (x - 0.5, 0.5),
                        (x - 0.52, 1.1),
                        (x - 0.4, 1.6),
                        (x, 1.72),
                        (x + 0.4, 1.6),
                        (x + 0.52, 1.1),
                        (x + 0.5, 0.5),
                    ]
                )
            ],
            "c8d0dc",
            0.14,
        )
        seat.flat([seat.line([(x, 0.6), (x, 1.6)], 0.05)], "e0602c")


def circus(view: View) -> None:
    """Draw a circus: a tent striped red and white, a ring of sand, a podium, spotlights, rows of heads."""
    stage, p = view.stage, view.look.palette
    stage.gradient(0.0, [(stage.top, mix(view.tone("6a1c20"), p.ink, 0.4)), (stage.bottom, view.tone("5a2a20"))])
    roof = layer(view, 0.06, 7.0)
    for i in range(24):
        a, b = -13 + 26 * i / 24, -13 + 26 * (i + 1) / 24
        roof.flat([roof.poly([(0, 8.6), (a, 3.9), (b, 3.9)])], ("c8282c", "f4ecd8")[i % 2])
        roof.flat([roof.poly([(a, 3.9), (b, 3.9), ((a + b) / 2, 3.45)])], ("c8282c", "f4ecd8")[i % 2])
    roof.plate.tint(roof.plate.shape(roof.poly([(0, 8.6), (-13, 3.9), (13, 3.9)])), p.ink, 0.12)
    for row in range(4):
        seats, chance = layer(view, 0.08 + 0.01 * row, 6.6 - 0.7 * row), view.look.chance(80 + row)
        v = 2.9 - 0.62 * row
        seats.flat([seats.box(-14, 0, 14, v)], ("4a2420", "5a2c26")[row % 2])
        if view.look.people == 0:
            continue
        for k, tone in enumerate(("d86a4a", "4a90b0", "e8c04a", "5aa87a")):
            us = [u + float(chance.uniform(-0.1, 0.1)) for u in np.arange(-11 + 0.5 * k, 11, 2.0).tolist()]
            seats.flat([seats.disc(u, v + 0.1, 0.24, 0.2) for u in us], tone)
            seats.flat([seats.disc(u, v + 0.38, 0.14, 0.17) for u in us], ("e8b890", "9a6848", "c98d63", "7a5038")[k])
    ring = view.stage.plate(0.2)
    for r, tone in ((3.8, "c8282c"), (3.5, "e8c078")):
        ring.fill(
            ring.shape(
                [view.at(r * math.cos(a), 0.0, 1.6 + r * 0.9 * math.sin(a)) for a in np.linspace(0, 6.28, 50).tolist()]
            ),
            view.tone(tone),
        )
    front = [
        [
            view.at(3.8 * math.cos(a + d), y, 1.6 - 3.42 * math.sin(a + d))
            for d, y in ((0, 0), (0, 0.45), (0.13, 0.45), (0.13, 0))
        ]
        for a in np.arange(0.0, 3.1, 0.131).tolist()
    ]
    ring.fill(ring.shapes(front[::2]), view.tone("d8342c"))
    ring.fill(ring.shapes(front[1::2]), view.tone("f4e8c8"))
    pen = layer(view, 0.3, 1.6)
    for i, tone in enumerate(("2f6fb0", "f0c040")):
        w, v = 0.95 - 0.3 * i, 0.55 * i
        pen.solid([pen.poly([(-w, v), (w, v), (w - 0.15, v + 0.55), (-w + 0.15, v + 0.55)])], tone, 0.06)
        pen.flat([pen.disc(u, v + 0.27, 0.11) for u in np.arange(-w + 0.3, w - 0.2, 0.32).tolist()], "f8f0d8")
    pen.solid([pen.disc(0, 1.4, 0.36)], "e0403c", 0.2)
    pen.flat([pen.curve([(-0.12, 1.1), (-0.05, 1.4), (-0.12, 1.72), (0.12, 1.72), (0.05, 1.4), (0.12, 1.1)])], "f8f0d8")
    beams(view, [-0.45, 0.45], 0.3)


def ballroom(view: View) -> None:
    """Draw a ballroom: chandeliers, tall windows between golden pillars, a floor of shining parquet."""
    wall = room(view, "f0e2c4", "b07840", "f8f0dc", deep=6.0, high=5.0, wide=5.4, shine=0.5)
    for u in (-4.2, -1.4, 1.4, 4.2):
        panes(wall, [u], 0.9, 1.2, 2.7, "e0b860")
        wall.solid(
            [wall.curve([(u - 0.9, 4.0), (u - 0.85, 1.2), (u - 0.75, 0.3), (u - 0.55, 0.3), (u - 0.6, 2.2), (u, 3.9)])],
            "a82c34",
            0.08,
        )
        wall.solid(
            [wall.curve([(u + 0.9, 4.0), (u + 0.85, 1.2), (u + 0.75, 0.3), (u + 0.55, 0.3), (u + 0.6, 2.2), (u, 3.9)])],
            "a82c34",
            0.08,
        )
    wall.solid([wall.box(u - 0.16, 0, u + 0.16, 5.0) for u in (-5.4, -2.8, 0.0, 2.8, 5.4)], "e8c878", 0.08)
    ground = view.stage.plate(0.1)
    view.lines(ground, [(x, -5, x, 6.0) for x in np.arange(-6, 6.1, 0.75).tolist()], "8a5428", 0.03)
    view.lines(ground, [(-6, z, 6, z) for z in np.arange(-3, 6, 0.75).tolist()], "8a5428", 0.03)
    for u, z in ((-2.6, 4.0), (2.6, 4.0), (0.0, 1.6)):
        _chandelier(layer(view, 0.2 + (4 - z) * 0.03, z), u, 3.5)


def _chandelier(pen: Pen, u: float, v: float) -> None:
    pen.flat([pen.line([(u, v), (u, 9)], 0.03)], "c8a04c")
    for w, d in ((0.95, 0.0), (0.65, 0.32), (0.35, 0.6)):
        pen.solid([pen.disc(u, v + d, w, 0.09)], "f0d080", 0.03)
        xs = np.linspace(u - w, u + w, 9).tolist()
        pen.flat([pen.box(x - 0.02, v + d, x + 0.02, v + d + 0.2) for x in xs], "fffbe8")
        pen.flat([pen.disc(x, v + d - 0.14, 0.04, 0.09) for x in xs], "e8f4ff")
    pen.plate.glow(pen.at(u, v + 0.2), 2.2 * pen.metre, _WARM, 0.7)


def bowling(view: View) -> None:
    """Draw a bowling alley: lanes to the pins, gutters, balls in colours on their rack, screens above."""
    wall = room(view, "2a2050", "3a2c4a", "1c1838", deep=9.0, high=3.4, wide=4.6)
    wall.flat([wall.box(-4.6, 1.5, 4.6, 3.0)], "5030a0")
    wall.flat([wall.line([(-4.6, 1.5), (4.6, 1.5)], 0.12)], "40e0f0")
    lanes = view.stage.plate(0.12)
    for k in (-1, 0, 1):
        x = 2.6 * k
        lanes.fill(lanes.shape(view.quad(x - 1.2, -5, x + 1.2, 8.8)), view.tone("2c2430"))
        lanes.fill(
            lanes.shape(view.quad(x - 0.9, -5, x + 0.9, 8.8)), mix(view.tone("d8a050"), view.look.palette.key, 0.15)
        )
        view.lines(lanes, [(x + d, -5, x + d, 8.8) for d in (-0.45, 0.0, 0.45)], "b07c38", 0.03)
        lanes.fill(lanes.shapes([[view.at(x + d - 0.1, 0, 3), view.at(x + d + 0.1, 0, 3), view.at(x + d, 0, 3.8)]
                                 for d in (-0.5, 0.0, 0.5)]), view.tone("7a3c20"))  # fmt: skip
        for row, z in ((3, 8.4), (2, 7.9), (1, 7.5), (0, 7.1)):
            pen = layer(view, 0.16 + 0.005 * (3 - row), z)
            for i in range(row + 1):
                _pin(pen, x + (i - row / 2) * 0.44)
        pen = layer(view, 0.2, 6.8)
        pen.plate.glow(pen.at(x, 0.6), 1.6 * pen.metre, WHITE, 0.5)
        wall.flat([wall.box(x - 0.8, 1.8, x + 0.8, 2.7)], "101828")
        wall.flat([wall.box(x - 0.6, 2.05 + 0.25 * i, x + 0.4 - 0.2 * i, 2.17 + 0.25 * i) for i in range(2)], "7af0a0")
    near, s = layer(view, 0.34, -0.4), view.look.side
    for i, tone in enumerate(("e0302c", "2f7fe0", "f0b020", "8a3ac0")):
        near.solid([near.disc(s * (0.9 + 0.46 * i), 0.62, 0.24)], tone, 0.14)
    near.solid([near.box(min(s * 0.5, s * 2.7), 0.2, max(s * 0.5, s * 2.7), 0.42, 0.06)], "a8acb4", 0.06)


def _pin(pen: Pen, u: float) -> None:
    pen.solid(
        [
            pen.curve(
                [
                    (u - 0.1, 0),
                    (u - 0.17, 0.35),
                    (u - 0.07, 0.68),
                    (u - 0.11, 0.86),
                    (u, 0.98),
                    (u + 0.11, 0.86),
                    (u + 0.07, 0.68),
                    (u + 0.17, 0.35),
                    (u + 0.1, 0),
                ]
            )
        ],
        "fbfaf4",
        0.06,
    )
    pen.flat([pen.box(u - 0.085, 0.66, u + 0.085, 0.74)], "d8302c")


def toilets(view: View) -> None:
    """Draw public toilets: cabins with doors, basins under a long mirror, tiles."""
    wall = room(view, "cfdcd8", "8a9694", "e8eeec", deep=3.0, high=2.8, wide=4.4, shine=0.25)
    seams = [wall.line([(u, 0), (u, 2.8)], 0.014) for u in np.arange(-4.4, 4.4, 0.3).tolist()]
    seams += [wall.line([(-4.4, v), (4.4, v)], 0.014) for v in np.arange(0.3, 2.8, 0.3).tolist()]
    wall.plate.tint(wall.plate.shapes(seams), view.look.palette.ink, 0.2)
    for n, u in enumerate((-4.0, -2.7, -1.4)):
        wall.solid([wall.box(u, 0.2, u + 1.15, 2.1)], "3f7f8a", 0.03)
        wall.flat([wall.disc(u + 1.0, 1.1, 0.06)], ("d8403c", "4ac06a", "4ac06a")[n])
        wall.flat([wall.box(u - 0.1, 0, u, 2.2)], "2a5a64")
    wall.solid([wall.box(0.2, 1.15, 4.0, 2.2)], "a8b4b8", 0.03)
    p = view.look.palette
    wall.plate.fill(wall.plate.shape(wall.box(0.28, 1.22, 3.92, 2.12)), mix(mix(p.cool, p.horizon, 0.6), WHITE, 0.3))
    wall.flat([wall.line([(u, 1.4), (u + 0.5, 2.0)], 0.06) for u in (0.7, 2.4)], "ffffff", 0.6)
    pen = layer(view, 0.2, 2.4)
    for u in (0.8, 2.1, 3.4):
        pen.solid([pen.curve([(u - 0.42, 0.92), (u + 0.42, 0.92), (u + 0.3, 0.68), (u, 0.6), (u - 0.3, 0.68)]),
                   pen.box(u - 0.1, 0, u + 0.1, 0.65)], "fbfcfc", 0.08)  # fmt: skip
        pen.flat([pen.line([(u, 0.9), (u, 1.1), (u + 0.12, 1.1)], 0.05)], "7a848a")
    tubes(view, 2.78, (0.0,), 3.0)


CURIOS: dict[str, Callable[[View], None]] = {
    "underpass": underpass, "site-office": site_office, "film-set": film_set, "spaceship": spaceship,
    "circus-ring": circus, "ballroom": ballroom, "bowling-alley": bowling, "public-toilets": toilets,
}  # fmt: skip
"""Rooms by what they are called."""
