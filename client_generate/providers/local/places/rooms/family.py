"""What families do at home: feasts, moving in, a nursery, an attic, a bath, a quarrel, a meal."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.places.chambers import Room, pendant, plant, walls, window
from client_generate.providers.local.places.rooms.furnish import (
    act,
    bundle,
    bust,
    crew,
    flame,
    sign,
)
from client_generate.providers.local.things import marks

FRAMES = {
    "christmas": (1.3, 0.1, 0.78),
    "birthday": (1.2, 0.0, 0.85),
    "moving": (1.15, 0.0, 0.8),
    "nursery": (1.15, 0.0, 0.85),
    "attic": (1.25, 0.0, 0.75),
    "vacuum": (1.25, 0.0, 0.8),
    "bathing": (1.0, 0.0, 0.95),
    "quarrel": (1.4, 0.0, 0.86),
    "meal": (1.2, 0.0, 0.9),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""
_WARM = np.array([1.0, 0.84, 0.55], np.float32)


def christmas(room: Room) -> None:
    """Draw a Christmas tree with candles, balls and a star, presents below, somebody who decorates it."""
    wall = walls(room, None, "8a5a3c")
    window(wall, -2.0, 1.1, 1.2, 1.3)
    tree = room.pen(0.4, 0.25)
    u = 0.75
    tree.solid([tree.box(u - 0.1, 0.0, u + 0.1, 0.4)], "6a4424", 0.04)
    for v, wide, high in ((0.25, 0.98, 0.85), (0.75, 0.8, 0.8), (1.22, 0.6, 0.72), (1.65, 0.4, 0.6)):
        tree.solid(
            [
                tree.poly(
                    [
                        (u - wide, v),
                        (u - wide * 0.5, v + 0.05),
                        (u, v - 0.04),
                        (u + wide * 0.5, v + 0.05),
                        (u + wide, v),
                        (u + 0.06, v + high),
                        (u - 0.06, v + high),
                    ]
                )
            ],
            "24683c",
            0.12,
        )
    for i in range(26):
        v = 0.34 + 1.7 * (i / 26)
        d = (1.0 - v / 2.3) * 0.95 * math.sin(i * 2.4)
        tree.solid([tree.disc(u + d, v, 0.06)], ("e0342c", "f0c040", "d0d8e0", "3a78d0")[i % 4], 0.03)
        tree.plate.glow(tree.at(u - d * 0.8, v + 0.05), 0.1 * room.metre, _WARM, 1.0)
    marks.star(sign(tree, u, 2.36, 0.34))
    tree.plate.glow(tree.at(u, 1.2), 1.8 * room.metre, _WARM, 0.3)
    near = room.pen(0.6, 0.05)
    for a, w, h, tone, band in (
        (0.1, 0.5, 0.36, "d8342c", "f6d860"),
        (0.65, 0.4, 0.5, "3a7ac0", "f4f4f0"),
        (1.1, 0.55, 0.3, "4a9a5a", "d8342c"),
    ):
        near.solid([near.box(a, 0.0, a + w, h, 0.01)], tone, 0.05)
        near.flat([near.box(a + w * 0.42, 0.0, a + w * 0.58, h), near.box(a, h * 0.42, a + w, h * 0.58)], band)
        near.solid(
            [near.disc(a + w * 0.38, h + 0.05, 0.09, 0.05), near.disc(a + w * 0.62, h + 0.05, 0.09, 0.05)], band, 0.02
        )
    act(room, near, -0.45, "reach", role="a woman", coat="c8403c")
    act(room, near, -1.1, "clap", salt=1, alone=True)


def birthday(room: Room) -> None:
    """Draw balloons, a cake with candles, children in paper hats behind the table."""
    wall = walls(room, "f4e4d0", "a88660")
    flags = [
        wall.poly(
            [
                (-2.7 + i * 0.36, 2.35 - 0.1 * math.sin(i)),
                (-2.45 + i * 0.36, 2.35 - 0.1 * math.sin(i)),
                (-2.57 + i * 0.36, 2.08 - 0.1 * math.sin(i)),
            ]
        )
        for i in range(15)
    ]
    for i, tone in enumerate(("e0503c", "f0c040", "4a9ad0")):
        wall.flat(flags[i::3], tone)
    for i, (u, v) in enumerate(((-1.9, 1.75), (-1.55, 2.05), (-2.15, 2.1), (1.8, 1.8), (2.1, 2.1), (1.5, 2.1))):
        wall.flat([wall.line([(u, v - 0.25), (u * 0.94, 0.9)], 0.01)], "8a8278")
        wall.solid([wall.disc(u, v, 0.2, 0.26)], ("e0402c", "3a8ad8", "f2c234", "8a5ac8", "e0609a", "4ab06a")[i], 0.14)
    pen = room.pen(0.5, 0.1)
    who = crew(room.look, "a child", 4)
    for i, u in enumerate((-1.15, -0.4, 0.4, 1.15)):
        if room.look.people == 0:
            break
        room.someone(pen, u, 1.2, i, look=who, turn=-0.3 * (1 if u > 0 else -1))
        top = 1.29 if who.cast[i].age == "child" else 1.34
        pen.solid(
            [pen.poly([(u - 0.13, top - 0.02), (u + 0.13, top - 0.02), (u + 0.01, top + 0.32)])],
            ("f2c234", "3a8ad8", "e0402c", "4ab06a")[i],
            0.04,
        )
        pen.solid([pen.disc(u + 0.01, top + 0.33, 0.035)], "ffffff", 0.02)
    near = room.pen(0.6)
    near.solid([near.box(-room.reach, 0.0, room.reach, 0.68)], "f4f0ea", 0.1, dark=0.7)
    near.solid([near.box(-0.42, 0.68, 0.42, 0.92, 0.04), near.box(-0.28, 0.92, 0.28, 1.1, 0.04)], "f4a8b8", 0.06)
    near.solid([near.disc(-0.35 + 0.14 * i, 0.92, 0.08, 0.05) for i in range(6)], "fff4ec", 0.03)
    for i in range(5):
        u = -0.2 + i * 0.1
        near.flat([near.box(u - 0.014, 1.1, u + 0.014, 1.24)], ("3a8ad8", "f2c234")[i % 2])
        flame(near, u, 1.24, 0.022, 0.08)
    for u in (-1.2, 1.1):
        near.solid([near.poly([(u - 0.09, 0.9), (u + 0.09, 0.9), (u + 0.06, 0.68), (u - 0.06, 0.68)])], "e0503c", 0.03)


def moving(room: Room) -> None:
    """Draw boxes on the floor of an empty room, two people who unpack them, a rolled carpet, a lamp."""
    wall = walls(room, "efe4d0", "b88a58")
    window(wall, -1.5, 0.9, 1.4, 1.6)
    window(wall, 1.7, 0.9, 1.4, 1.6)
    rows, columns, mask = wall.plate.shape(wall.poly([(-1.8, -0.1), (-0.5, -0.1), (0.6, -1.2), (-1.2, -1.2)]))
    wall.plate.light((rows, columns, mask), room.look.palette.key, 0.16)
    back = room.pen(0.4, 0.3)
    for u, v, w, h in (
        (1.3, 0.0, 0.8, 0.6),
        (1.5, 0.6, 0.6, 0.5),
        (2.2, 0.0, 0.7, 0.8),
        (-2.6, 0.0, 0.8, 0.7),
        (-2.5, 0.7, 0.6, 0.45),
    ):
        _carton(back, u, v, w, h)
    pen = room.pen(0.5, 0.05)
    act(room, pen, -0.75, "kneel-work", role="a woman", coat="d8a03c")
    _carton(pen, -0.25, 0.0, 0.75, 0.5, opened=True)
    act(room, pen, 0.85, "carry", salt=1, faces=-1, role="a man", coat="3a6a8a")
    _carton(pen, 0.2, 0.92, 0.5, 0.36)
    plant(room.pen(0.62, -0.1), -1.75)


def _carton(pen: Pen, u: float, v: float, wide: float, high: float, *, opened: bool = False) -> None:
    pen.solid([pen.box(u, v, u + wide, v + high, 0.01)], "c89a5c", 0.04)
    pen.flat([pen.box(u + wide * 0.42, v, u + wide * 0.58, v + high)], "e0c08c", 0.8)
    if opened:
        pen.solid(
            [
                pen.poly([(u, v + high), (u - 0.25, v + high + 0.14), (u - 0.1, v + high + 0.2), (u + 0.2, v + high)]),
                pen.poly(
                    [
                        (u + wide, v + high),
                        (u + wide + 0.25, v + high + 0.14),
                        (u + wide + 0.1, v + high + 0.2),
                        (u + wide - 0.2, v + high),
                    ]
                ),
            ],
            "d8ac6c",
            0.02,
        )
    else:
        pen.flat(
            [
                pen.poly(
                    [
                        (u + wide * 0.72, v + high * 0.3),
                        (u + wide * 0.8, v + high * 0.5),
                        (u + wide * 0.88, v + high * 0.3),
                    ]
                )
            ],
            "7a5428",
            0.8,
        )


def nursery(room: Room) -> None:
    """Draw a white crib, a mobile of stars and moons above it, a teddy bear, a chest of drawers."""
    wall = walls(room, "d8e8e8", "c8ac84")
    dots = [
        wall.disc(u + 0.2 * (i % 2), v, 0.045)
        for i, v in enumerate((1.2, 1.6, 2.0, 2.4))
        for u in np.arange(-3, 3, 0.45).tolist()
    ]
    wall.flat(dots, "f4d8a0", 0.7)
    wall.solid([wall.box(1.1, 0.0, 2.3, 0.9, 0.03)], "f0e8dc", 0.06)
    wall.flat([wall.box(1.2, v, 2.2, v + 0.02) for v in (0.3, 0.6)], "c8b8a0")
    _bear(wall, 1.7, 0.9)
    pen = room.pen(0.5, 0.15)
    pen.flat([pen.line([(-0.6, 3.2), (-0.6, 2.2)], 0.012), pen.line([(-1.1, 2.2), (-0.1, 2.2)], 0.02)], "8a7a64")
    for i, u in enumerate((-1.1, -0.77, -0.43, -0.1)):
        v = 1.85 + 0.12 * (i % 2)
        pen.flat([pen.line([(u, 2.2), (u, v)], 0.008)], "8a7a64")
        (marks.star, marks.heart, marks.cloud, marks.star)[i](sign(pen, u, v - 0.08, 0.22))
    pen.solid([pen.box(-1.5, 0.3, 0.3, 0.62, 0.05)], "f4f0ea", 0.06, dark=0.75)
    pen.solid([pen.curve([(-1.3, 0.62), (-1.2, 0.78), (-0.4, 0.76), (0.2, 0.62)])], "a8cce0", 0.08)
    bars = [pen.box(u, 0.3, u + 0.05, 1.1) for u in np.arange(-1.5, 0.31, 0.2).tolist()]
    pen.solid(
        [
            *bars,
            pen.box(-1.6, 1.08, 0.42, 1.18, 0.03),
            pen.box(-1.6, 0.22, 0.42, 0.34, 0.03),
            pen.box(-1.62, 0.0, -1.5, 1.18),
            pen.box(0.32, 0.0, 0.44, 1.18),
        ],
        "fbfaf6",
        0.03,
        dark=0.75,
    )
    act(room, room.pen(0.6), 0.95, "cradle", faces=-1, role="a mother", alone=True, prop=bundle)


def _bear(pen: Pen, u: float, v: float) -> None:
    pen.solid(
        [
            pen.disc(u, v + 0.18, 0.17, 0.19),
            pen.disc(u, v + 0.46, 0.15),
            pen.disc(u - 0.12, v + 0.58, 0.055),
            pen.disc(u + 0.12, v + 0.58, 0.055),
            pen.disc(u - 0.17, v + 0.06, 0.08),
            pen.disc(u + 0.17, v + 0.06, 0.08),
            pen.disc(u - 0.2, v + 0.26, 0.06, 0.1),
            pen.disc(u + 0.2, v + 0.26, 0.06, 0.1),
        ],
        "a8703c",
        0.06,
    )
    pen.solid([pen.disc(u, v + 0.42, 0.07, 0.055)], "e0b884", 0.03)
    pen.flat(
        [pen.disc(u - 0.06, v + 0.5, 0.02), pen.disc(u + 0.06, v + 0.5, 0.02), pen.disc(u, v + 0.45, 0.025, 0.018)],
        "22160e",
    )


def attic(room: Room) -> None:
    """Draw rafters under a roof, a small window with a beam of dusty light, chests and an old lamp."""
    wall = walls(room, "8a6a48", "7a5a3c")
    wall.solid([wall.poly([(-3.6, 1.1), (0.0, 3.2), (3.6, 1.1), (3.6, 4.0), (-3.6, 4.0)])], "5a4028", 0.08)
    beams = [
        wall.line([(s * 3.4 * t, 3.3 - 0.0 * t), (s * (3.4 * t + 0.5), 0.9)], 0.12)
        for s in (-1, 1)
        for t in (0.25, 0.55)
    ]
    wall.solid([*beams, wall.box(-2.4, 1.95, 2.4, 2.1)], "6a4a2c", 0.05)
    wall.solid([wall.disc(0.0, 1.5, 0.42)], "4a3420", 0.04)
    wall.flat([wall.disc(0.0, 1.5, 0.35)], "fff4d0")
    wall.flat([wall.box(-0.02, 1.15, 0.02, 1.85), wall.box(-0.35, 1.48, 0.35, 1.52)], "4a3420")
    wall.plate.light(
        wall.plate.shape(wall.poly([(-0.3, 1.6), (0.3, 1.4), (1.6, -0.3), (0.1, -0.5)])),
        np.array([1.0, 0.85, 0.55], np.float32),
        0.22,
    )
    pen = room.pen(0.5, 0.1)
    pen.solid(
        [pen.box(-1.7, 0.0, -0.5, 0.6, 0.05), pen.curve([(-1.7, 0.58), (-1.6, 0.82), (-0.6, 0.82), (-0.5, 0.58)])],
        "7a4a24",
        0.08,
    )
    pen.flat([pen.box(-1.4, 0.0, -1.3, 0.8), pen.box(-0.9, 0.0, -0.8, 0.8), pen.box(-1.16, 0.5, -1.04, 0.66)], "c89a3c")
    _carton(pen, 1.2, 0.0, 0.8, 0.6)
    _carton(pen, 1.3, 0.6, 0.55, 0.4)
    _bear(pen, 0.85, 0.0)
    act(room, room.pen(0.6), -0.05, "kneel", faces=-1, role="a girl", alone=True)


def vacuum(room: Room) -> None:
    """Draw somebody who vacuums a carpet."""
    wall = walls(room, None, "a88660")
    window(wall, -1.7, 1.0, 1.3, 1.3)
    wall.solid([wall.box(0.9, 0.1, 2.7, 0.95, 0.12), wall.box(0.8, 0.1, 1.1, 0.7, 0.08)], "5a7a8a", 0.1)
    rug = room.pen(0.3, 0.0)
    rug.flat([rug.disc(0.0, 0.0, 2.2, 0.22)], "b84a3c", 0.85)
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.25, "sweep", role="a man", coat="4a8a6a")
    pen.flat([pen.line([(0.1, 0.95), (0.95, 0.12)], 0.045)], "4a4e54")
    pen.solid([pen.box(0.75, 0.0, 1.25, 0.13, 0.03)], "2a2c30", 0.03)
    near = room.pen(0.6)
    near.solid([near.curve([(-1.5, 0.05), (-1.5, 0.3), (-1.2, 0.42), (-0.85, 0.34), (-0.75, 0.05)])], "d8342c", 0.1)
    near.solid([near.disc(-1.35, 0.08, 0.1), near.disc(-0.9, 0.08, 0.1)], "22242a", 0.03)
    near.flat([near.line([(-0.85, 0.34), (-0.5, 0.7), (-0.1, 0.85), (0.12, 0.94)], 0.045)], "3a3e44")


def bathing(room: Room) -> None:
    """Draw a child in a tub of foam, a rubber duck, whoever bathes it."""
    walls(room, "c8e4e8", "b8b0a4", tiles=True)
    pen = room.pen(0.45, 0.2)
    who = crew(room.look, "a child", 2)
    child = next((n for n, one in enumerate(who.cast) if one.age == "child"), 1)
    grown = next((n for n, one in enumerate(who.cast) if one.age != "child"), 2)
    if room.look.people != 0:
        bust(room, pen, 0.95, 1.28, salt=grown, role="a mother", turn=-0.7)
        room.someone(pen, -0.2, 1.0, child, look=who, turn=0.4)
    foam = [pen.disc(u, 0.72 + 0.06 * math.sin(u * 9), 0.14) for u in np.arange(-1.1, 1.05, 0.17).tolist()]
    pen.solid([*foam, pen.disc(-0.24, 1.2, 0.1), pen.disc(-0.1, 1.18, 0.08)], "ffffff", 0.06, dark=0.82)
    near = room.pen(0.6)
    near.solid(
        [near.curve([(-1.5, 0.74), (-1.4, 0.3), (-1.1, 0.12), (1.0, 0.12), (1.3, 0.3), (1.4, 0.74)])],
        "fbfbf8",
        0.16,
        dark=0.72,
    )
    near.solid([near.box(-1.58, 0.68, 1.48, 0.78, 0.05)], "ffffff", 0.03, dark=0.8)
    near.solid([near.disc(u, 0.06, 0.08) for u in (-0.9, 0.8)], "c8a048", 0.03)
    near.solid(
        [
            near.curve([(-0.95, 0.8), (-0.98, 0.95), (-0.78, 0.92), (-0.62, 0.98), (-0.6, 0.8)]),
            near.disc(-0.88, 1.0, 0.1),
        ],
        "f6cc30",
        0.05,
    )
    near.flat([near.poly([(-0.98, 1.02), (-1.08, 0.99), (-0.98, 0.96)])], "e8702c")
    near.flat([near.disc(-0.91, 1.03, 0.016)], "22160e")


def quarrel(room: Room) -> None:
    """Draw two people who face each other and shout, arms out."""
    wall = walls(room, None, "8a6a50")
    window(wall, 0.0, 1.1, 1.3, 1.3)
    plant(room.pen(0.3, 0.35), -2.3)
    young = [one for one in room.look.cast if one.age == "child"]
    adults = tuple(one for one in room.look.cast if one.age != "child")
    grown = msgspec.structs.replace(room, look=msgspec.structs.replace(room.look, cast=adults))
    pen = room.pen(0.5, 0.1)
    act(grown, pen, -0.75, "point", role="a woman", coat="c8403c")
    act(grown, pen, 0.75, "give", salt=1, faces=-1, role="a man", coat="3a5a7a")
    if young:
        _witness(msgspec.structs.replace(room, look=msgspec.structs.replace(room.look, cast=tuple(young))))
    s = sign(pen, 0.0, 1.72, 0.5)
    s.fill([s.line([(0.06, -0.5), (-0.18, 0.02), (0.12, -0.04), (-0.1, 0.5)], 0.1)], "e8402c", 0.9)


def _witness(room: Room) -> None:
    """Seat a child before them, the head in the hands."""
    pen = room.pen(0.62, 0.05)
    pen.solid([pen.box(-0.3, 0.0, 0.12, 0.3, 0.03)], "8a5a34", 0.04)
    act(room, pen, -0.08, "hold-head", v=0.04, role="a child", coat="e8b030", tall=1.3)


def meal(room: Room) -> None:
    """Draw a family around a table with a roast, bowls and glasses under a lamp."""
    wall = walls(room, None, "8a6644")
    window(wall, -1.7, 1.1, 1.2, 1.2)
    wall.solid([wall.box(1.2, 1.5, 1.9, 2.1)], "8a6038", 0.03)
    wall.flat([wall.box(1.27, 1.57, 1.83, 2.03)], "d8a878")
    wall.plate.blur(0.003)
    pen = room.pen(0.45, 0.15)
    count = min(max(len(room.look.cast), 4), 5)
    for i in range(count if room.look.people != 0 else 0):
        u = (i - (count - 1) / 2) * 2.7 / (count - 1)
        room.someone(
            pen,
            u,
            1.26,
            i,
            look=crew(room.look, ("a mother", "a father", "a girl", "a boy", "a grandmother")[i], i + 1),
            turn=-0.35 * (1 if u > 0 else -1),
        )
    near = room.pen(0.6)
    near.solid([near.box(-1.9, 0.0, 1.9, 0.64)], "7a5030", 0.1, dark=0.5)
    near.solid(
        [near.curve([(-2.1, 0.62), (-1.7, 0.8), (1.7, 0.8), (2.1, 0.62), (1.9, 0.56), (-1.9, 0.56)])], "c89458", 0.03
    )
    near.solid([near.disc(0.0, 0.76, 0.5, 0.08)], "f4f2ec", 0.03)
    near.solid([near.curve([(-0.36, 0.78), (-0.3, 1.0), (0.0, 1.08), (0.28, 0.98), (0.36, 0.78)])], "b8682c", 0.1)
    near.solid([near.line([(0.26, 0.9), (0.48, 1.0)], 0.08), near.disc(0.5, 1.01, 0.05)], "c87a38", 0.03)
    near.solid([near.disc(-0.42 + 0.06 * i, 0.79, 0.06) for i in range(3)], "4a9a44", 0.03)
    for u in (-1.3, -0.85, 0.85, 1.3):
        near.solid([near.disc(u, 0.72, 0.2, 0.04)], "fbfaf6", 0.02)
        near.solid([near.disc(u - 0.03, 0.75, 0.1, 0.04)], ("e0502c", "f0b83c")[int(u * 10) % 2], 0.02)
    for u in (-0.62, 1.08):
        near.flat(
            [near.poly([(u - 0.05, 0.98), (u + 0.05, 0.98), (u + 0.035, 0.76), (u - 0.035, 0.76)])], "b8d8e8", 0.8
        )
    pendant(room)
