"""Where one learns: raised hands, a circle of small children, a library, an experiment, an exam."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.people import busts, person
from client_generate.providers.local.places.chambers import Room, walls, window
from client_generate.providers.local.places.rooms.furnish import (
    BOOKS,
    act,
    bust,
    crew,
    shelf,
    sign,
    table,
)  # fmt: skip
from client_generate.providers.local.things import marks

FRAMES = {
    "hands_up": (1.45, 0.0, 0.74),
    "circle": (1.0, 0.0, 0.8),
    "library": (1.25, 0.0, 0.85),
    "experiment": (1.4, 0.0, 0.85),
    "exam": (1.2, 0.0, 0.85),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def hands_up(room: Room) -> None:
    """Draw a teacher at a green board and pupils from behind who raise their hands."""
    wall = walls(room, "e0dcc4", "a88860")
    wall.solid([wall.box(-1.9, 1.0, 1.9, 2.5)], "8a6038", 0.04)
    wall.solid([wall.box(-1.82, 1.08, 1.82, 2.42)], "2c5a48", 0.2, dark=0.85, rim=0)
    sign(wall, 0.7, 1.85, 0.6, 3).text("3 x 4 = ?", 0, 0, 0.55, "f4f2e8")
    pen = room.pen(0.45, 0.2)
    act(room, pen, -1.1, "point", role="a teacher with glasses", coat="8a4a5a")
    near = room.pen(0.7)
    if room.look.people == 0:
        return
    pupils = tuple(person.read("a child", 500 + n + room.look.person % 1000) for n in range(6))
    coats = [colour(tone) for tone in ("d8503c", "3a7ab0", "e8b840", "5aa06a", "8a5aa8", "e08a3c")]
    pupils = tuple(msgspec.structs.replace(one, coat=coat) for one, coat in zip(pupils, coats, strict=True))
    look = msgspec.structs.replace(room.look, cast=pupils)
    for i, u in enumerate((-2.1, -1.25, -0.4, 0.45, 1.3, 2.15)):
        v = 0.52 + 0.1 * (i % 2)
        if i != 2:
            skin = pupils[i].skin
            near.solid(
                [near.line([(u + 0.19, v - 0.22), (u + 0.26, v + 0.1), (u + 0.24, v + 0.38)], 0.1)], coats[i], 0.04
            )
            near.solid(
                [
                    near.disc(u + 0.245, v + 0.44, 0.06, 0.08),
                    near.line([(u + 0.24, v + 0.48), (u + 0.25, v + 0.6)], 0.034),
                ],
                skin,
                0.03,
            )
        busts.behind(near.plate, look, near.at(u, v), 0.16 * room.metre, salt=i)


def circle(room: Room) -> None:
    """Draw small children in a half circle on a round carpet, a teacher with a picture book."""
    wall = walls(room, "f0e4c8", "c8a878")
    window(wall, 1.9, 1.2, 1.3, 1.2)
    for i, u in enumerate((-2.2, -1.7, -1.2, -0.7)):
        wall.solid(
            [wall.box(u, 1.5 + 0.06 * (i % 2), u + 0.38, 1.95 + 0.06 * (i % 2))],
            ("e0604a", "4a9ad0", "6ab05a", "f0c040")[i],
            0.02,
        )
        wall.flat([wall.disc(u + 0.19, 1.74 + 0.06 * (i % 2), 0.11)], "fdf8ec")
    rug = room.pen(0.3, 0.0)
    rug.flat([rug.disc(0.0, 0.0, 2.1, 0.34)], "e0604a")
    rug.flat([rug.disc(0.0, 0.0, 1.6, 0.25)], "f4c84a")
    rug.flat([rug.disc(0.0, 0.0, 1.1, 0.16)], "4a9ad0")
    pen = room.pen(0.45, 0.2)
    act(room, pen, 0.0, "sit-cross", role="a teacher", coat="5a8a6a")
    s = sign(pen, 0.0, 0.62, 0.34, 1.4)
    if room.look.people != 0:
        s.body([s.box(-0.6, -0.45, 0.6, 0.45, 0.03)], "fbf6ea", 0.03, 0.8)
        s.fill([s.disc(-0.25, -0.1, 0.18)], "f0a83c")
        s.fill([s.poly([(0.0, 0.36), (0.3, -0.1), (0.56, 0.36)])], "4a9a5a")
    for i, (u, back, faces) in enumerate(((-1.35, 0.1, 1), (1.35, 0.1, -1), (-0.85, -0.05, 1), (0.85, -0.05, -1))):
        here = room.pen(0.5 + 0.04 * i, back)
        act(
            room,
            here,
            u,
            "sit-floor",
            salt=10 + i,
            faces=faces,
            role="a child",
            coat=("d8503c", "3a7ab0", "e8b840", "8a5aa8")[i],
            tall=1.7,
        )


def library(room: Room) -> None:
    """Draw somebody who reads at a table with a green lamp, high shelves all round."""
    wall = walls(room, "8a6a48", "7a5a3c")
    for u in np.arange(-room.reach - 0.3, room.reach, 1.5).tolist():
        shelf(wall, u, u + 1.42, (0.15, 0.56, 0.97, 1.38, 1.79, 2.2, 2.61), BOOKS, salt=int(u * 7) + 400, wood="6a4426")
    wall.plate.blur(0.003)
    pen = room.pen(0.5, 0.1)
    bust(room, pen, 0.0, 1.18, role="a student with glasses", turn=0.15)
    near = room.pen(0.6)
    table(near, -2.2, 2.2, 0.64, "8a5a30", closed=True)
    s = sign(near, 0.0, 0.79, 0.24, 3)
    s.body([s.poly([(-1.3, 0.5), (-1.1, -0.4), (0, -0.2), (1.1, -0.4), (1.3, 0.5), (0, 0.66)])], "fbf6e8", 0.05, 0.75)
    s.fill([s.line([(0, -0.2), (0, 0.62)], 0.04)], "b8a888")
    near.solid([near.line([(1.0, 0.7), (1.0, 1.05)], 0.04), near.box(0.85, 0.7, 1.15, 0.74, 0.02)], "c8a048", 0.02)
    near.solid([near.curve([(0.72, 1.05), (0.76, 1.2), (1.24, 1.2), (1.28, 1.05)])], "2f8a5a", 0.05)
    near.plate.glow(near.at(1.0, 1.0), 0.9 * room.metre, np.array([1.0, 0.9, 0.6], np.float32), 0.5)
    for i in range(5):
        near.solid([near.box(-1.7 + 0.03 * (i % 2), 0.71 + 0.09 * i, -1.1, 0.79 + 0.09 * i, 0.01)], BOOKS[i], 0.02)


def experiment(room: Room) -> None:
    """Draw pupils with goggles round flasks of coloured liquids, one of them foaming."""
    wall = walls(room, "dce8ea", "a8a49a")
    wall.solid([wall.box(-1.6, 1.3, 1.6, 2.4)], "2c5a48", 0.1, dark=0.85)
    s = sign(wall, 0, 1.85, 0.9, 3)
    s.text("H2O", -0.8, 0, 0.4, "f4f2e8")
    s.fill(
        [s.line([(0.4, 0.2), (0.6, -0.2), (0.9, -0.2), (1.1, 0.2), (0.9, 0.5), (0.6, 0.5), (0.4, 0.2)], 0.03)], "f4f2e8"
    )
    pen = room.pen(0.5, 0.1)
    for i, u in enumerate((-0.95, 0.0, 0.95)):
        bust(room, pen, u, 1.24, salt=i, role="a teenager", turn=-0.4 * (u > 0) + 0.4 * (u < 0))
        if room.look.people != 0:
            pen.solid([pen.box(u - 0.13, 1.2, u + 0.13, 1.28, 0.03)], "8ad0e8", 0.02)
    near = room.pen(0.6)
    table(near, -room.reach, room.reach, 0.64, "d8dce0", closed=True)
    for u, tone in ((-1.1, "3ac86a"), (0.0, "e8503c"), (1.1, "3a8ae0")):
        near.solid(
            [
                near.poly(
                    [
                        (u - 0.22, 0.71),
                        (u + 0.22, 0.71),
                        (u + 0.06, 1.02),
                        (u + 0.06, 1.14),
                        (u - 0.06, 1.14),
                        (u - 0.06, 1.02),
                    ]
                )
            ],
            "dcecf0",
            0.04,
        )
        near.solid([near.poly([(u - 0.2, 0.73), (u + 0.2, 0.73), (u + 0.1, 0.92), (u - 0.1, 0.92)])], tone, 0.04)
    near.solid([near.disc(0.07 * i - 0.14, 1.16 + 0.05 * (i % 3), 0.07) for i in range(5)], "ffe0d8", 0.03)


def exam(room: Room) -> None:
    """Draw pupils at single desks bent over their papers, a clock on the wall."""
    wall = walls(room, "e4e0d0", "a89070")
    s = sign(wall, 0.0, 2.1, 0.6)
    marks.clock(s)
    window(wall, -2.2, 1.1, 1.3, 1.3)
    for row, (near, back, grow) in enumerate(((0.35, 0.4, 0.8), (0.6, 0.0, 1.1))):
        pen = Pen(
            room.stage.plate(near),
            room.look,
            (room.x, room.foot - back * room.metre),
            room.metre * grow,
            -room.look.side,
        )
        for i, u in enumerate((-2.6, -1.3, 0.0, 1.3, 2.6) if row == 0 else (-1.9, -0.65, 0.65, 1.9)):
            if room.look.people != 0:
                look = crew(room.look, "a teenager", 10 + row * 5 + i + 1)
                busts.seated(
                    pen.plate,
                    look,
                    pen.at(u, 1.08),
                    0.14 * pen.metre,
                    salt=10 + row * 5 + i if (row, i) != (1, 1) else 0,
                    turn=0.0,
                )
            pen.solid([pen.box(u - 0.45, 0.58, u + 0.45, 0.64, 0.01)], "c89a60", 0.02)
            pen.flat(
                [pen.line([(u - 0.4, 0.58), (u - 0.4, 0.0)], 0.04), pen.line([(u + 0.4, 0.58), (u + 0.4, 0.0)], 0.04)],
                "6a7078",
            )
            pen.flat([pen.poly([(u - 0.2, 0.65), (u + 0.2, 0.65), (u + 0.17, 0.74), (u - 0.17, 0.74)])], "fdfcf6")
            pen.flat([pen.line([(u + 0.1, 0.7), (u + 0.2, 0.86)], 0.02)], "2a4a8a")
