"""Where guests are served: a bar, a kitchen with flames, a restaurant, a cafe, a cellar, a hotel."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.places.chambers import Room, counter, walls, window
from client_generate.providers.local.places.rooms.furnish import (
    GLASS,
    act,
    bust,
    flame,
    lamp,
    shelf,
    sign,
    steam,
    table,
)  # fmt: skip

FRAMES = {
    "bar": (1.5, 0.0, 0.86),
    "flames": (1.45, 0.1, 0.9),
    "waiter": (1.45, 0.0, 0.85),
    "cafe": (1.35, 0.0, 0.85),
    "cellar": (1.4, 0.0, 0.82),
    "hotel": (1.1, 0.0, 0.85),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def bar(room: Room) -> None:
    """Draw a barkeeper behind the bar with a shaker, bottles lit from behind, glasses with drinks."""
    wall = walls(room, "4a2c20", "3a2a20")
    shelf(wall, -2.6, 2.6, (1.15, 1.62, 2.09), GLASS, kind="bottle", wood="5a3820", high=0.36)
    for v in (1.1, 1.57, 2.04):
        wall.plate.light(
            wall.plate.shape(wall.box(-2.6, v - 0.02, 2.6, v + 0.02)), np.array([1.0, 0.75, 0.4], np.float32), 0.8
        )
    wall.plate.glow(wall.at(0, 1.7), 2.4 * room.metre, np.array([1.0, 0.7, 0.35], np.float32), 0.3)
    pen = room.pen(0.45, 0.2)
    act(room, pen, -0.2, "clap", role="a man with a beard", coat="23262c")
    pen.solid([pen.poly([(-0.28, 1.12), (-0.12, 1.12), (-0.15, 1.44), (-0.25, 1.44)])], "d0d6dc", 0.04)
    desk = room.pen(0.6)
    counter(desk, room.reach, 0.98, "6a4028", "3a2418")
    for i, u in enumerate((0.5, 0.85, -1.2, 1.9)):
        tone = ("f0a030", "e0507a", "d8342c", "8ad0a0")[i]
        desk.solid([desk.poly([(u - 0.12, 1.4), (u + 0.12, 1.4), (u, 1.22)])], tone, 0.02)
        desk.flat([desk.line([(u, 1.22), (u, 1.08)], 0.016), desk.box(u - 0.08, 1.06, u + 0.08, 1.08)], "e8eef2", 0.9)
        desk.flat([desk.disc(u + 0.09, 1.42, 0.045)], "8ac04a")
    for u in (-1.9, 0.0, 1.9):
        lamp(desk, u, 2.35, 1.0)


def flames(room: Room) -> None:
    """Draw a chef who tosses a pan over high flames in a kitchen of steel."""
    wall = walls(room, "8a9298", "6a6e72", tiles=True)
    wall.solid([wall.poly([(-2.4, 2.0), (2.4, 2.0), (1.9, 2.7), (-1.9, 2.7)])], "b8c0c6", 0.1)
    wall.flat([wall.line([(u, 1.95), (u, 1.75)], 0.02) for u in np.arange(-2.1, 2.2, 0.42).tolist()], "3a3e42")
    wall.solid([wall.disc(u, 1.62, 0.14) for u in np.arange(-2.1, -0.6, 0.42).tolist()], "a8602c", 0.04)
    pen = room.pen(0.5, 0.15)
    act(room, pen, -0.5, "carry", role="a chef", outfit="chef")
    pen.solid([pen.line([(-0.1, 1.08), (0.32, 1.06)], 0.05)], "2a2c30", 0.02)
    pen.solid(
        [pen.curve([(0.26, 1.1), (0.34, 0.98), (0.6, 0.95), (0.9, 0.98), (1.0, 1.12), (0.6, 1.06)])], "26282c", 0.05
    )
    flame(pen, 0.62, 1.04, 0.4, 1.05)
    chunks = [(0.5, 1.6), (0.66, 1.76), (0.84, 1.5), (0.4, 1.36)]
    pen.solid([pen.disc(u, v, 0.05) for u, v in chunks], "d8402c", 0.03)
    near = room.pen(0.6)
    table(near, -room.reach, room.reach, 0.72, "b8c0c6", closed=True)
    near.solid([near.box(1.3, 0.8, 1.8, 1.1, 0.04)], "c8ccd0", 0.08)
    steam(near, 1.55, 1.1, 0.7)
    flame(near, 0.62, 0.8, 0.2, 0.18)


def waiter(room: Room) -> None:
    """Draw a waiter who brings two plates to a laid table where guests sit."""
    wall = walls(room, "8a4a3c", "6a4a34")
    window(wall, -2.0, 1.0, 1.3, 1.4)
    wall.solid([wall.box(0.9, 1.5, 1.9, 2.2)], "c8a048", 0.03)
    wall.flat([wall.box(1.0, 1.6, 1.8, 2.1)], "5a8aa0")
    wall.plate.blur(0.003)
    pen = room.pen(0.5, 0.15)
    body = act(room, pen, -0.75, "carry", role="a waiter", outfit="suit")
    if body is not None:
        for n in (0, 1):
            x, y = body.at(f"tip{n}")
            s = sign(pen, 0, 0, 0.2)
            s = type(s)(
                s.plate, s.look, (x + body.faces * 0.06 * room.metre, y - 0.03 * room.metre), 0.3 * room.metre, 1.0
            )
            s.body([s.disc(0, 0, 0.5, 0.12)], "fbfaf6", 0.04, 0.8)
            s.body(
                [s.curve([(-0.24, -0.04), (-0.1, -0.3), (0.14, -0.26), (0.26, -0.04)])], ("d8702c", "5aa04a")[n], 0.06
            )
    near = room.pen(0.6)
    for u, salt, turn in ((0.55, 5, 0.6), (1.55, 6, -0.6)):
        bust(room, near, u, 1.14, salt=salt, role="a guest", turn=turn)
    near.solid([near.poly([(0.1, 0.68), (2.0, 0.68), (2.15, 0.0), (-0.05, 0.0)])], "f4f0e8", 0.08, dark=0.7)
    near.solid([near.disc(1.05, 0.7, 0.98, 0.06)], "fbf8f0", 0.02)
    near.solid([near.disc(u, 0.73, 0.2, 0.035) for u in (0.6, 1.5)], "ffffff", 0.02)
    near.flat([near.line([(1.05, 0.72), (1.05, 0.98)], 0.03)], "f6ecd0")
    flame(near, 1.05, 0.98, 0.03, 0.1)
    near.flat(
        [
            near.poly([(0.8, 0.98), (0.9, 0.98), (0.87, 0.86), (0.83, 0.86)]),
            near.line([(0.85, 0.86), (0.85, 0.74)], 0.012),
        ],
        "b8304a",
    )
    lamp(near, 1.05, 1.95, 1.2)


def cafe(room: Room) -> None:
    """Draw a barista at a machine of steel, steam, cups, a board with the menu."""
    wall = walls(room, "6a4a38", "8a6a4a")
    wall.solid([wall.box(-2.3, 1.5, -0.3, 2.5, 0.02)], "26302c", 0.03)
    board = sign(wall, -1.3, 2.0, 0.9, 2.0)
    board.text("COFFEE", 0, -0.3, 0.26, "f4f0e4")
    board.fill(
        [board.box(-0.8, -0.05 + 0.16 * i, 0.4 - 0.1 * i, 0.0 + 0.16 * i, 0.01) for i in range(3)], "e8e4d8", 0.8
    )
    shelf(wall, 0.6, 2.8, (1.5, 1.9, 2.3), ("e8e4dc", "d8a05a", "5a8a8a"), kind="good", wood="5a3c28", high=0.2)
    pen = room.pen(0.45, 0.15)
    bust(room, pen, -0.55, 1.5, role="a barista with a brown apron", turn=0.5)
    desk = room.pen(0.6)
    counter(desk, room.reach, 0.92, "7a5234", "d8c8b0")
    desk.solid([desk.box(0.1, 1.06, 1.3, 1.62, 0.06), desk.box(0.02, 1.62, 1.38, 1.72, 0.03)], "c8d0d4", 0.1)
    desk.flat([desk.box(0.2, 1.02, 1.2, 1.22)], "3a3e44")
    for u in (0.45, 0.95):
        desk.solid(
            [desk.box(u - 0.08, 1.3, u + 0.08, 1.38, 0.02), desk.line([(u, 1.32), (u - 0.22, 1.26)], 0.04)],
            "23252a",
            0.02,
        )
        desk.solid(
            [desk.poly([(u - 0.09, 1.14), (u + 0.09, 1.14), (u + 0.06, 1.02), (u - 0.06, 1.02)])], "fbfaf6", 0.03
        )
        desk.flat([desk.line([(u, 1.3), (u, 1.14)], 0.02)], "5a2c14")
    steam(desk, 1.36, 1.1, 0.6)
    desk.solid([desk.poly([(-1.4, 1.2), (-1.16, 1.2), (-1.2, 1.0), (-1.36, 1.0)])], "fbfaf6", 0.04)
    lamp(desk, -1.3, 2.3, 1.0)


def cellar(room: Room) -> None:
    """Draw a vault of stone with rows of barrels, somebody who holds a glass of wine to the light."""
    wall = walls(room, "5a4a3c", "5a4a3c")
    wall.flat(
        [wall.curve([(-3.4, 0.0), (-3.2, 2.0), (-1.6, 3.2), (0, 3.4), (1.6, 3.2), (3.2, 2.0), (3.4, 0.0)])],
        "7a6650",
        0.7,
    )
    for v, us in ((0.42, (-2.6, -1.7, 0.9, 1.8, 2.7)), (1.2, (-2.15, 1.35, 2.25))):
        for u in us:
            wall.solid([wall.disc(u, v, 0.42)], "a8703c", 0.06)
            wall.flat([wall.disc(u, v, 0.34)], "8a5a30")
            wall.flat([wall.line([(u - 0.33, v + d), (u + 0.33, v + d)], 0.01) for d in (-0.16, 0.0, 0.16)], "5a3820")
            wall.flat([wall.disc(u, v - 0.18, 0.035)], "3a2414")
    pen = room.pen(0.5, 0.1)
    body = act(room, pen, -0.3, "sing", role="a man", coat="5a2a34")
    if body is not None:
        x, y = body.at("tip0")
        s = sign(pen, 0, 0, 0.3)
        s = type(s)(s.plate, s.look, (x, y - 0.12 * room.metre), 0.34 * room.metre, 1.0)
        s.body([s.curve([(-0.22, -0.4), (0.22, -0.4), (0.2, -0.05), (0, 0.08), (-0.2, -0.05)])], "8a1430", 0.05)
        s.fill([s.line([(0, 0.08), (0, 0.4)], 0.04), s.box(-0.16, 0.38, 0.16, 0.42)], "e8eef2")
    lamp(pen, 0.5, 2.4, 1.8)


def hotel(room: Room) -> None:
    """Draw a hotel room: a made bed with many pillows, lamps at its sides, a suitcase, curtains."""
    wall = walls(room, "d8c8b4", "a88a68")
    window(wall, 2.3, 0.7, 1.3, 1.8)
    wall.solid([wall.box(1.45, 0.2, 1.75, 2.8, 0.04), wall.box(2.85, 0.2, 3.15, 2.8, 0.04)], "8a6a7a", 0.08)
    wall.solid([wall.box(-1.5, 0.5, 1.0, 1.5, 0.08)], "7a4a34", 0.08)
    wall.solid([wall.box(-0.75, 1.75, 0.25, 2.4)], "c8a048", 0.03)
    wall.flat([wall.box(-0.68, 1.82, 0.18, 2.33)], "6aa0b8")
    pen = room.pen(0.5, 0.15)
    for u in (-1.85, 1.3):
        pen.solid([pen.box(u - 0.25, 0.0, u + 0.25, 0.55, 0.02)], "8a5a34", 0.05)
        pen.solid(
            [pen.poly([(u - 0.2, 0.85), (u + 0.2, 0.85), (u + 0.12, 1.15), (u - 0.12, 1.15)])], "fff0c8", 0.04, dark=0.8
        )
        pen.flat([pen.line([(u, 0.55), (u, 0.85)], 0.04)], "c8a048")
        pen.plate.glow(pen.at(u, 0.98), 1.0 * room.metre, np.array([1.0, 0.85, 0.55], np.float32), 0.45)
    pen.solid([pen.box(-1.5, 0.1, 1.0, 0.62, 0.08)], "f4f2ec", 0.12, dark=0.75)
    pen.solid([pen.box(-1.35, 0.6, -0.35, 0.98, 0.14), pen.box(-0.15, 0.6, 0.85, 0.98, 0.14)], "fbfaf6", 0.1, dark=0.75)
    pen.solid([pen.box(-0.65, 0.58, 0.15, 0.86, 0.12)], "c85a4a", 0.1)
    pen.solid([pen.box(-1.54, 0.08, 1.04, 0.36, 0.06)], "8a4a5a", 0.08)
    near = room.pen(0.6, -0.1)
    near.solid([near.line([(1.35, 0.8), (1.35, 1.05), (1.65, 1.05), (1.65, 0.8)], 0.03)], "8a929a", 0.01)
    near.solid([near.box(1.2, 0.08, 1.8, 0.85, 0.06)], "2f6a9a", 0.06)
    near.flat([near.disc(1.28, 0.06, 0.05), near.disc(1.72, 0.06, 0.05)], "22242a")
