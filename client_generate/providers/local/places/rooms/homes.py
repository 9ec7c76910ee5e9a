"""What goes on at home: a bedtime story, homework, sleep, laundry, ironing, a Christmas tree, a birthday, moving in."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.chambers import Room, pendant, plant, walls, window
from client_generate.providers.local.places.rooms.furnish import (
    BOOKS,
    act,
    crew,
    shelf,
    sign,
    steam,
    table,
)

FRAMES = {
    "story": (1.0, 0.0, 1.05),
    "homework": (1.15, 0.0, 0.95),
    "sleeping": (0.95, 0.0, 0.98),
    "laundry": (1.2, 0.0, 0.85),
    "ironing": (1.3, 0.0, 0.85),
    "lonely": (1.2, 0.0, 0.9),
    "crying": (0.95, 0.0, 1.0),
    "pillows": (1.0, 0.0, 0.95),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""
_WARM = np.array([1.0, 0.84, 0.55], np.float32)


def _bed(pen: Pen, u0: float, u1: float) -> None:
    """Draw a bed from its side: the head at u0."""
    pen.solid([pen.box(u0 - 0.12, 0.0, u0, 1.15, 0.04), pen.box(u1, 0.0, u1 + 0.08, 0.6, 0.03)], "7a4a2c", 0.05)
    pen.solid([pen.box(u0, 0.14, u1, 0.5, 0.05)], "e8e0d4", 0.08)
    pen.solid(
        [pen.curve([(u0 + 0.05, 0.5), (u0 + 0.1, 0.78), (u0 + 0.3, 0.82), (u0 + 0.52, 0.56)])],
        "fbf8f2",
        0.08,
        dark=0.72,
    )


def _lamp(pen: Pen, u: float, room: Room) -> None:
    pen.solid([pen.box(u - 0.25, 0.0, u + 0.25, 0.55, 0.02)], "8a5a34", 0.05)
    pen.flat([pen.line([(u, 0.55), (u, 0.85)], 0.04)], "c8a048")
    pen.solid(
        [pen.poly([(u - 0.2, 0.82), (u + 0.2, 0.82), (u + 0.12, 1.12), (u - 0.12, 1.12)])], "ffe8b0", 0.04, dark=0.85
    )
    pen.plate.glow(pen.at(u, 0.95), 1.5 * room.metre, _WARM, 0.5)


def story(room: Room) -> None:
    """Draw a parent who sits by a child in bed and reads from a large open book, a lamp beside them."""
    wall = walls(room, None, "8a6a4c")
    window(wall, 1.5, 1.3, 1.0, 1.0)
    stars = [wall.disc(-1.6 + i * 0.5, 2.0 + 0.15 * (i % 2), 0.04) for i in range(5)]
    wall.flat(stars, "f6e07a", 0.9)
    pen = room.pen(0.45, 0.15)
    _lamp(pen, -1.75, room)
    _bed(pen, -1.35, 1.5)
    who = crew(room.look, "a child", 2)
    child = next((n for n, one in enumerate(who.cast) if one.age == "child"), 1)
    grown = next((n for n, one in enumerate(who.cast) if one.age != "child"), 2)
    if room.look.people != 0:
        room.someone(pen, -0.85, 0.92, child, look=who, turn=0.7)
        room.someone(pen, -0.15, 1.2, grown, look=crew(room.look, "a father", grown + 1), turn=-0.5)
    pen.solid(
        [
            pen.curve(
                [
                    (-1.2, 0.52),
                    (-1.15, 0.7),
                    (-0.6, 0.72),
                    (0.4, 0.72),
                    (1.4, 0.66),
                    (1.52, 0.4),
                    (1.5, 0.2),
                    (-1.1, 0.22),
                ]
            )
        ],
        "4a7aa8",
        0.14,
    )
    s = sign(pen, -0.48, 0.82, 0.34, 1.5)
    s.body([s.poly([(-0.75, -0.4), (0, -0.26), (0.75, -0.4), (0.75, 0.3), (0, 0.46), (-0.75, 0.3)])], "c83a34", 0.03)
    s.body(
        [
            s.poly([(-0.68, -0.42), (0, -0.28), (0, 0.38), (-0.68, 0.24)]),
            s.poly([(0.68, -0.42), (0, -0.28), (0, 0.38), (0.68, 0.24)]),
        ],
        "fbf6e8",
        0.03,
        0.8,
    )
    s.fill([s.disc(-0.34, -0.06, 0.16)], "f0a83c")
    s.fill([s.box(0.12, -0.2 + 0.12 * i, 0.56, -0.16 + 0.12 * i) for i in range(4)], "8a8478", 0.8)


def homework(room: Room) -> None:
    """Draw a child who writes at a table, books, pencils, a lamp."""
    wall = walls(room, None, "9a7a58")
    window(wall, -1.6, 1.1, 1.3, 1.2)
    shelf(wall, 0.9, 2.6, (1.3, 1.72), BOOKS)
    wall.plate.blur(0.003)
    pen = room.pen(0.45, 0.15)
    who = crew(room.look, "a boy", 1)
    if room.look.people != 0:
        child = next((n for n, one in enumerate(who.cast) if one.age in {"child", "teen"}), 0)
        room.someone(pen, 0.0, 1.18, child, look=who, turn=0.15)
        if len(who.cast) > 1:
            room.someone(pen, 0.75, 1.36, 1 - child, look=who, turn=-0.6)
    near = room.pen(0.6)
    table(near, -1.6, 1.6, 0.66, "b8864c")
    s = sign(near, 0.0, 0.79, 0.22, 3.4)
    s.body([s.poly([(-1.3, 0.5), (-1.0, -0.4), (1.0, -0.4), (1.3, 0.5)])], "fbfaf4", 0.04, 0.8)
    s.fill([s.line([(0, -0.4), (0, 0.5)], 0.03)], "b8b0a0")
    s.fill([s.box(-0.9, -0.2 + 0.18 * i, -0.15, -0.13 + 0.18 * i) for i in range(3)], "3a5a9a", 0.8)
    tone = room.look.whom(0).skin
    near.solid([near.line([(0.3, 0.72), (0.18, 0.86)], 0.1)], tone, 0.04)
    near.flat([near.line([(0.08, 0.8), (0.26, 1.02)], 0.03)], "f0b030")
    for i, tone_ in enumerate(("c8402c", "3a6a9a", "4a8a54")):
        near.solid([near.box(-1.4, 0.73 + 0.09 * i, -0.9, 0.81 + 0.09 * i, 0.01)], tone_, 0.02)
    near.solid([near.box(1.0, 0.73, 1.2, 0.95, 0.02)], "4a90b0", 0.03)
    near.flat([near.line([(1.04 + 0.05 * i, 0.93), (1.0 + 0.08 * i, 1.15)], 0.025) for i in range(3)], "e0503c")
    pendant(room, 0.4)


def sleeping(room: Room) -> None:
    """Draw somebody asleep in bed, moonlight or morning light from the window."""
    wall = walls(room, None, "6a5a54")
    window(wall, 1.3, 1.1, 1.3, 1.2)
    if not room.look.palette.bright:
        wall.flat([wall.disc(1.5, 1.95, 0.13)], "f6f0d0")
        wall.plate.glow(wall.at(1.3, 1.6), 1.6 * room.metre, np.array([0.7, 0.8, 1.0], np.float32), 0.35)
    pen = room.pen(0.45, 0.15)
    pen.solid([pen.box(-2.1, 0.0, -1.65, 0.55, 0.02)], "8a5a34", 0.05)
    s = sign(pen, -1.88, 0.72, 0.3)
    s.body([s.disc(0, 0, 0.48)], "d8402c", 0.06)
    s.fill([s.disc(0, 0, 0.38)], "fbf8f0")
    s.fill([s.line([(0, 0), (0, -0.28)], 0.05), s.line([(0, 0), (0.18, 0.1)], 0.05)], "22242a")
    _bed(pen, -1.4, 1.5)
    act(room, pen, -0.32, "lie", v=0.6, role="a woman with long hair", coat="c8b8d0", tall=1.6)
    pen.solid(
        [
            pen.curve(
                [
                    (-0.78, 0.3),
                    (-0.82, 0.66),
                    (-0.7, 0.84),
                    (-0.3, 0.9),
                    (0.2, 0.86),
                    (0.9, 0.78),
                    (1.42, 0.7),
                    (1.55, 0.4),
                    (1.5, 0.2),
                    (-0.7, 0.18),
                ]
            )
        ],
        "5a7aa8",
        0.16,
    )
    pen.flat(
        [pen.line([(-0.7, 0.8), (-0.2, 0.6), (0.5, 0.62)], 0.012), pen.line([(0.3, 0.8), (0.8, 0.5)], 0.012)],
        "33507a",
        0.5,
    )
    for u, v, high in ((-0.7, 1.2, 0.12), (-0.5, 1.36, 0.16), (-0.25, 1.56, 0.2)):
        sign(pen, u, v, high).text("z", 0, 0, 1.3, "ffffff" if not room.look.palette.bright else "6a7a9a")


def laundry(room: Room) -> None:
    """Draw a washing machine with clothes in its drum, a basket, a line of clothes, somebody who folds."""
    wall = walls(room, "dfe8ea", "a8a49c", tiles=True)
    wall.flat([wall.line([(-2.6, 2.2), (2.6, 2.15)], 0.02)], "6a6a6a")
    for i, u in enumerate((-2.1, -1.5, 0.9, 1.5, 2.1)):
        tone = ("d8503c", "f4f2ea", "3a7ab0", "e8b840", "6aa86a")[i]
        wall.solid(
            [
                wall.poly(
                    [
                        (u - 0.2, 2.18),
                        (u + 0.2, 2.18),
                        (u + 0.3, 1.98),
                        (u + 0.18, 1.9),
                        (u + 0.18, 1.6),
                        (u - 0.18, 1.6),
                        (u - 0.18, 1.9),
                        (u - 0.3, 1.98),
                    ]
                )
            ],
            tone,
            0.04,
        )
    pen = room.pen(0.4, 0.3)
    pen.solid([pen.box(-1.55, 0.0, -0.6, 1.0, 0.04)], "f4f5f6", 0.08, dark=0.75)
    pen.solid([pen.disc(-1.08, 0.48, 0.34)], "b8c0c8", 0.05)
    pen.flat([pen.disc(-1.08, 0.48, 0.27)], "2a4a6a")
    pen.solid([pen.disc(-1.18, 0.42, 0.13), pen.disc(-0.98, 0.4, 0.11)], "e0604a", 0.05)
    pen.solid([pen.disc(-1.05, 0.56, 0.11)], "f4e8d0", 0.05)
    pen.flat([pen.box(-1.5, 0.86, -1.2, 0.95, 0.01)], "c8d0d8")
    pen.flat([pen.disc(-0.75, 0.905, 0.05)], "3a4048")
    near = room.pen(0.5, 0.1)
    act(room, near, 0.1, "carry", faces=-1, role="a woman", coat="d88a4a")
    near.solid([near.box(-0.48, 1.0, -0.1, 1.1, 0.04), near.box(-0.46, 1.1, -0.12, 1.18, 0.04)], "f4f2ea", 0.04)
    basket = room.pen(0.6)
    basket.solid([basket.disc(1.0 + 0.18 * i, 0.58, 0.2) for i in range(4)], "f0e8d8", 0.08)
    basket.solid([basket.disc(1.1, 0.62, 0.16), basket.disc(1.5, 0.6, 0.15)], "4a8ac0", 0.06)
    basket.solid([basket.poly([(0.7, 0.55), (1.86, 0.55), (1.7, 0.0), (0.86, 0.0)])], "c89a58", 0.1)
    weave = [basket.line([(0.74, v), (1.82, v)], 0.014) for v in (0.12, 0.24, 0.36, 0.48)]
    basket.plate.tint(basket.plate.shapes(weave), colour("6a4a24"), 0.5)


def ironing(room: Room) -> None:
    """Draw somebody who irons a shirt on a board, steam rising."""
    wall = walls(room, None, "a88660")
    window(wall, 1.7, 1.0, 1.3, 1.3)
    plant(room.pen(0.3, 0.35), -2.4)
    pen = room.pen(0.5, 0.15)
    act(room, pen, -0.35, "give", role="a man", coat="5a8ab0")
    near = room.pen(0.6)
    near.flat([near.line([(-0.1, 0.9), (0.9, 0.0)], 0.04), near.line([(0.9, 0.9), (-0.1, 0.0)], 0.04)], "9aa2aa")
    near.solid(
        [near.curve([(-0.6, 0.94), (-0.5, 1.0), (0.9, 1.0), (1.4, 0.97), (1.4, 0.93), (0.9, 0.9), (-0.5, 0.88)])],
        "d8dce8",
        0.03,
    )
    near.solid(
        [near.poly([(0.0, 0.98), (1.2, 0.98), (1.25, 0.62), (0.9, 0.7), (0.2, 0.66), (-0.05, 0.8)])], "f4f4f0", 0.04
    )
    near.solid(
        [
            near.poly([(0.02, 1.0), (0.56, 1.0), (0.5, 1.1), (0.16, 1.14)]),
            near.line([(0.12, 1.12), (0.16, 1.26), (0.42, 1.26), (0.44, 1.12)], 0.045),
        ],
        "3a78c0",
        0.04,
    )
    steam(near, 0.62, 1.02, 0.5)


def lonely(room: Room) -> None:
    """Draw somebody alone in an armchair before a window, looking out."""
    wall = walls(room, None, "7a6250")
    window(wall, 1.0, 0.8, 1.7, 1.6)
    day = mix(room.look.palette.cool, WHITE, 0.5)
    wall.plate.glow(wall.at(1.0, 1.5), 2.0 * room.metre, day, 0.35)
    wall.solid([wall.box(0.0, 0.3, 0.25, 2.7, 0.04), wall.box(1.8, 0.3, 2.05, 2.7, 0.04)], "a89a84", 0.08)
    wall.solid([wall.box(-2.0, 1.5, -1.4, 2.1)], "6a4a30", 0.03)
    wall.flat([wall.box(-1.94, 1.56, -1.46, 2.04)], "c8b898")
    pen = room.pen(0.5, 0.1)
    tone = "6a4a44"
    pen.solid(
        [pen.curve([(-1.25, 0.1), (-1.4, 0.9), (-1.34, 1.32), (-1.1, 1.36), (-0.98, 1.1), (-0.95, 0.3)])], tone, 0.14
    )
    act(room, pen, -0.8, "sit", v=0.04, role="an old man", coat="7a6a54")
    pen.solid([pen.box(-1.25, 0.06, -0.35, 0.42, 0.1)], tone, 0.1)
    pen.solid([pen.box(-1.2, 0.62, -0.5, 0.76, 0.07)], tone, 0.06)
    near = room.pen(0.6)
    near.solid([near.box(0.55, 0.0, 0.61, 0.6), near.disc(0.58, 0.62, 0.3, 0.05)], "7a5234", 0.03)
    near.solid([near.box(0.5, 0.64, 0.64, 0.8, 0.02)], "e8e0d0", 0.03)


def crying(room: Room) -> None:
    """Draw somebody sunk on a sofa, the face in the hands."""
    wall = walls(room, None, "6a5a54")
    window(wall, 1.6, 1.1, 1.2, 1.2)
    sofa = room.pen(0.45, 0.12)
    sofa.solid([sofa.box(-1.6, 0.1, 1.6, 1.05, 0.16)], "5a6a80", 0.12)
    sofa.solid([sofa.box(-1.75, 0.08, -1.35, 0.75, 0.12), sofa.box(1.35, 0.08, 1.75, 0.75, 0.12)], "53627a", 0.1)
    sofa.solid([sofa.box(-1.4, 0.1, 1.4, 0.5, 0.08)], "66778e", 0.08)
    pen = room.pen(0.5, 0.05)
    act(room, pen, -0.25, "sit-read", v=0.08, role="a woman with long hair", coat="8a7a9a")
    pen.solid([pen.box(0.5, 0.5, 0.95, 0.9, 0.08)], "c8a04a", 0.08)


def pillows(room: Room) -> None:
    """Draw somebody who wakes in bed and stretches, morning light in the window."""
    wall = walls(room, None, "b89a74")
    window(wall, 1.3, 0.9, 1.4, 1.5)
    wall.plate.glow(wall.at(1.3, 1.6), 1.8 * room.metre, np.array([1.0, 0.86, 0.55], np.float32), 0.5)
    pen = room.pen(0.45, 0.15)
    _bed(pen, -1.4, 1.5)
    act(room, pen, -0.55, "cheer", v=-0.28, role="a woman with long hair", coat="9ab8d0")
    pen.solid([pen.box(-1.4, 0.0, 1.5, 0.5, 0.03)], "c8b08c", 0.08)
    pen.solid(
        [
            pen.curve(
                [
                    (-1.25, 0.4),
                    (-1.0, 0.72),
                    (-0.2, 0.76),
                    (0.9, 0.72),
                    (1.42, 0.66),
                    (1.55, 0.4),
                    (1.5, 0.1),
                    (-1.2, 0.1),
                ]
            )
        ],
        "f0e8dc",
        0.14,
        dark=0.7,
    )
