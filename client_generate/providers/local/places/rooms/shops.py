"""Where something is sold or served: a till, a florist's, a hairdresser's, a bar, a kitchen with flames, a bookshop."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.chambers import Room, counter, walls, window
from client_generate.providers.local.places.rooms.furnish import (
    BOOKS,
    GOODS,
    act,
    bust,
    hand_prop,
    shelf,
    sign,
    table,
)  # fmt: skip
from client_generate.providers.local.things import marks

FRAMES = {
    "till": (1.4, 0.0, 0.9),
    "florist": (1.4, 0.0, 0.9),
    "hairdresser": (1.4, 0.0, 0.76),
    "barber": (1.3, 0.0, 1.0),
    "bookshop": (1.4, 0.0, 0.82),
    "butcher": (1.5, 0.0, 0.88),
    "boutique": (1.25, 0.0, 0.74),
    "bank": (1.5, 0.0, 0.86),
    "nails": (1.35, 0.0, 0.92),
    "vault": (1.4, 0.0, 0.84),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def till(room: Room) -> None:
    """Draw a cashier behind a belt with groceries on it, shelves far behind."""
    wall = walls(room, "dfe6ea", "b0b4b8")
    for u in np.arange(-room.reach, room.reach, 1.5).tolist():
        shelf(wall, u, u + 1.36, (0.3, 0.8, 1.3, 1.8), GOODS, kind="good", wood="c8ccd0", salt=int(u * 10) + 90)
    wall.plate.blur(0.005)
    wall.solid([wall.box(-0.7, 2.35, 0.3, 2.8, 0.03)], "2fa45c", 0.03)
    sign(wall, -0.2, 2.57, 0.36, 2.5).text("4", 0, -0.02, 0.8, "ffffff")
    pen = room.pen(0.45, 0.2)
    bust(room, pen, -0.5, 1.42, role="a woman with a green vest", turn=0.5)
    desk = room.pen(0.6)
    counter(desk, room.reach, 0.86, "8a949c", "c8ccd0")
    desk.flat([desk.box(-0.1, 0.94, room.reach, 1.0)], "26282c")
    desk.solid([desk.box(-1.35, 0.94, -0.95, 1.34, 0.03)], "33383e", 0.04)
    desk.flat([desk.box(-1.3, 1.1, -1.0, 1.3)], "8ad0f0")
    desk.plate.glow(desk.at(0.0, 1.0), 0.25 * room.metre, colour("ff4a3a"), 0.7)
    desk.solid([desk.box(0.2, 1.0, 0.4, 1.4, 0.03)], "f4f4f0", 0.05)
    desk.flat([desk.poly([(0.2, 1.34), (0.3, 1.46), (0.4, 1.34)]), desk.box(0.22, 1.1, 0.38, 1.22)], "3a90d8")
    desk.solid([desk.disc(0.62 + 0.17 * i, 1.08, 0.085) for i in range(3)], "e0402c", 0.06)
    desk.solid([desk.box(1.15, 1.0, 1.5, 1.28, 0.02)], "f0b83a", 0.04)
    desk.solid([desk.box(1.62, 1.0, 1.74, 1.32, 0.04)], "3f8a4a", 0.05)
    desk.solid([desk.curve([(1.9, 1.02), (1.84, 1.12), (2.1, 1.2), (2.36, 1.1), (2.3, 1.0)])], "f4d84a", 0.05)


def _flowers(pen: Pen, u: float, v: float, k: float, tones: tuple[str, ...], salt: int) -> None:
    chance = pen.look.chance(salt)
    stems = [(u + float(chance.uniform(-0.2, 0.2)) * k, v + float(chance.uniform(0.25, 0.5)) * k) for _ in range(11)]
    pen.flat([pen.line([(u, v), at], 0.02) for at in stems], "3f7a3c")
    pen.solid([pen.disc(a, b - 0.06 * k, 0.1 * k, 0.05 * k) for a, b in stems[:6]], "4a8a44", 0.03)
    for i, (a, b) in enumerate(stems):
        pen.solid(
            [
                pen.disc(a + 0.055 * k * math.cos(t), b + 0.055 * k * math.sin(t), 0.048 * k)
                for t in (0, 1.26, 2.5, 3.77, 5.0)
            ],
            tones[i % len(tones)],
            0.02,
        )
        pen.flat([pen.disc(a, b, 0.03 * k)], "f6e07a")


def florist(room: Room) -> None:
    """Draw a florist among buckets of flowers who ties a bouquet."""
    wall = walls(room, "d8e4d0", "a8967a")
    window(wall, 1.9, 1.2, 1.4, 1.3)
    three = (("e0507a", "f4b0c4"), ("f0c030", "f08a30"), ("f4f4f0", "b890e0"), ("d8342c", "f07a6a"))
    for i, u in enumerate((-2.5, -1.8, -1.1, 0.9, 1.6, 2.3)):
        wall.solid([wall.box(u - 0.3, 1.05, u + 0.3, 1.1)], "8a6040", 0.02)
        wall.solid([wall.poly([(u - 0.15, 1.45), (u + 0.15, 1.45), (u + 0.11, 1.1), (u - 0.11, 1.1)])], "b8bec4", 0.04)
        _flowers(wall, u, 1.4, 1.1, three[i % 4], 200 + i)
    pen = room.pen(0.45, 0.15)
    bust(room, pen, 0.0, 1.5, role="a woman with a green apron", turn=0.2)
    near = room.pen(0.6)
    counter(near, room.reach, 0.8, "9ab09a", "c89a68")
    _flowers(near, 0.62, 0.92, 1.3, ("e0507a", "f4f4f0", "f0a0b8", "d84a8a"), 211)
    near.solid([near.poly([(0.47, 1.12), (0.77, 1.12), (0.67, 0.86), (0.57, 0.86)])], "f0e4c8", 0.03)
    for i, u in enumerate((-1.5, 1.5)):
        near.solid([near.poly([(u - 0.2, 1.3), (u + 0.2, 1.3), (u + 0.15, 0.88), (u - 0.15, 0.88)])], "9aa4ac", 0.05)
        _flowers(near, u, 1.24, 1.5, three[(i + 1) % 4], 220 + i)


def hairdresser(room: Room) -> None:
    """Draw a hairdresser behind a seated customer in a cape, a large mirror, bottles."""
    wall = walls(room, "e8dcd8", "b0a498")
    for u in (-1.9, 0.1, 2.1):
        wall.solid([wall.box(u - 0.62, 0.95, u + 0.62, 2.35, 0.06)], "2e2a2c", 0.03)
        wall.flat([wall.box(u - 0.56, 1.01, u + 0.56, 2.29, 0.05)], "c8dce4")
        wall.flat([wall.poly([(u - 0.5, 1.5), (u - 0.1, 2.2), (u + 0.1, 2.2), (u - 0.5, 1.2)])], "eef6fa", 0.6)
        wall.flat([wall.disc(u - 0.56 + 0.28 * i, 2.42, 0.05) for i in range(5)], "fff0c8")
        wall.plate.glow(wall.at(u, 2.3), 0.8 * room.metre, np.array([1, 0.9, 0.7], np.float32), 0.3)
    wall.solid([wall.box(-room.reach, 0.78, room.reach, 0.86)], "c8a888", 0.02)
    for i, u in enumerate(np.arange(-2.4, 2.6, 0.32).tolist()):
        wall.solid([wall.box(u, 0.86, u + 0.1, 1.1 + 0.06 * (i % 3), 0.03)], GOODS[i % 6], 0.03)
    pen = room.pen(0.5, 0.12)
    act(room, pen, 0.52, "give", faces=-1, salt=1, role="a woman with a black top", coat="23252c",
        prop=hand_prop(pen, "0", "c8ccd2", 0.14))  # fmt: skip
    near = room.pen(0.6)
    near.solid([near.box(-0.35, 0.0, 0.35, 0.1, 0.04), near.box(-0.06, 0.1, 0.06, 0.5)], "8a929a", 0.04)
    near.solid([near.box(-0.42, 0.45, 0.42, 1.2, 0.12)], "2a2c32", 0.08)
    bust(room, near, 0.0, 1.28, role="a woman with long hair", turn=-0.15)
    near.solid(
        [
            near.curve(
                [
                    (-0.12, 1.12),
                    (-0.4, 0.98),
                    (-0.6, 0.3),
                    (-0.3, 0.12),
                    (0.3, 0.12),
                    (0.6, 0.3),
                    (0.4, 0.98),
                    (0.12, 1.12),
                    (0, 1.06),
                ]
            )
        ],
        "5a4a6a",
        0.14,
    )


def barber(room: Room) -> None:
    """Draw a barber who shaves a customer with foam on his chin, a pole of red, white and blue."""
    wall = walls(room, "3a4a44", "6a5038")
    wall.solid([wall.box(-1.2, 1.1, 1.1, 2.4, 0.04)], "8a6038", 0.04)
    wall.flat([wall.box(-1.12, 1.18, 1.02, 2.32)], "a8bcc4")
    wall.solid([wall.box(1.75, 1.2, 2.05, 2.3, 0.1)], "f4f4f0", 0.05)
    for i in range(5):
        v = 1.28 + i * 0.2
        wall.flat(
            [wall.poly([(1.75, v), (2.05, v + 0.14), (2.05, v + 0.22), (1.75, v + 0.08)])], ("d8342c", "2f5fb0")[i % 2]
        )
    pen = room.pen(0.5, 0.12)
    act(
        room,
        pen,
        0.6,
        "give",
        faces=-1,
        salt=1,
        role="a man with a beard",
        coat="e8e4dc",
        prop=hand_prop(pen, "0", "d0d6dc", 0.16),
    )
    near = room.pen(0.6)
    near.solid([near.box(-0.45, 0.4, 0.45, 1.15, 0.12)], "7a2a24", 0.08)
    bust(room, near, 0.0, 1.25, role="a man", turn=0.1)
    near.solid(
        [near.curve([(-0.1, 1.18), (-0.07, 1.11), (0, 1.08), (0.07, 1.11), (0.1, 1.18), (0.05, 1.15), (-0.05, 1.15)])],
        "ffffff",
        0.02,
        dark=0.8,
    )
    near.solid(
        [near.curve([(-0.12, 1.06), (-0.42, 0.94), (-0.6, 0.3), (0.6, 0.3), (0.42, 0.94), (0.12, 1.06)])],
        "f0f0ec",
        0.14,
    )


def bookshop(room: Room) -> None:
    """Draw tall shelves of books on both sides, somebody who reads between them."""
    wall = walls(room, "c8a878", "9a7048")
    for u in np.arange(-room.reach - 0.2, room.reach, 1.5).tolist():
        shelf(wall, u, u + 1.42, (0.15, 0.56, 0.97, 1.38, 1.79, 2.2, 2.61), BOOKS, salt=int(u * 7) + 300)
    wall.solid(
        [
            wall.line([(1.15, 2.9), (1.75, 0.0)], 0.05),
            wall.line([(1.45, 2.9), (2.05, 0.0)], 0.05),
            *[wall.line([(1.2 + 0.1 * i, 2.6 - 0.5 * i), (1.5 + 0.1 * i, 2.6 - 0.5 * i)], 0.04) for i in range(5)],
        ],
        "d8b070",
        0.02,
    )
    pen = room.pen(0.5, 0.1)
    body = act(room, pen, -0.2, "carry-front", role="a woman with glasses", coat="c85a3c")
    if body is not None:
        x, y = body.at("hand0")
        x = (body.at("hand0")[0] + body.at("hand1")[0]) / 2
        s = sign(pen, 0, 0, 0.3, 1.3)
        s = type(s)(s.plate, s.look, (x, y - 0.04 * room.metre), 0.3 * room.metre, 1.4)
        s.body(
            [s.poly([(-0.66, -0.4), (0, -0.3), (0.66, -0.4), (0.66, 0.34), (0, 0.44), (-0.66, 0.34)])], "8a2a34", 0.04
        )
        s.fill([s.poly([(-0.6, -0.38), (0, -0.28), (0.6, -0.38), (0.6, -0.3), (0, -0.2), (-0.6, -0.3)])], "f8f4e8")
    near = room.pen(0.65)
    near.solid([near.box(0.9, 0.0, 1.9, 0.55, 0.02)], "7a5234", 0.05)
    near.solid(
        [near.box(0.95 + 0.06 * i, 0.55 + 0.09 * i, 1.6 - 0.04 * i, 0.63 + 0.09 * i, 0.01) for i in range(4)],
        "3a6a8a",
        0.02,
    )


def butcher(room: Room) -> None:
    """Draw a butcher behind a glass counter of meat, sausages hanging."""
    wall = walls(room, "f0eeea", "a89a90", tiles=True)
    wall.flat([wall.line([(-2.4, 2.35), (2.4, 2.35)], 0.03)], "8a9298")
    for i, u in enumerate(np.arange(-2.2, 2.3, 0.36).tolist()):
        wall.solid([wall.box(u - 0.08, 1.75 - 0.12 * (i % 2), u + 0.08, 2.3, 0.08)], ("a8402c", "7a2a20")[i % 2], 0.05)
    pen = room.pen(0.45, 0.2)
    bust(room, pen, 0.0, 1.5, role="a man with a cap", turn=0.3)
    desk = room.pen(0.6)
    counter(desk, room.reach, 0.98, "d8dcdf", "f4f4f2")
    desk.flat([desk.box(-room.reach, 0.4, room.reach, 0.95)], "f4ece4")
    for i, u in enumerate(np.arange(-2.6, 2.6, 0.42).tolist()):
        if i % 3 == 0:
            desk.solid(
                [desk.curve([(u, 0.5), (u + 0.04, 0.74), (u + 0.2, 0.8), (u + 0.34, 0.7), (u + 0.34, 0.5)])],
                "c8403c",
                0.06,
            )
            desk.flat([desk.disc(u + 0.19, 0.64, 0.06, 0.05)], "f4e4d8")
        elif i % 3 == 1:
            desk.solid([desk.box(u + j * 0.1, 0.5, u + 0.09 + j * 0.1, 0.78, 0.045) for j in range(4)], "b8603c", 0.03)
        else:
            desk.solid([desk.disc(u + 0.18, 0.62, 0.17)], "e09a94", 0.06)
            desk.flat([desk.disc(u + 0.18, 0.62, 0.06)], "f6ecdf")
    desk.plate.light(desk.plate.shape(desk.poly([(-2.4, 0.4), (-1.9, 0.4), (-1.4, 0.95), (-1.9, 0.95)])), WHITE, 0.16)


def boutique(room: Room) -> None:
    """Draw rails with clothes in many colours, somebody who holds a dress before herself."""
    wall = walls(room, "efe6e0", "c8b49c")
    for u0 in (-2.6, 0.9):
        wall.flat(
            [
                wall.line([(u0, 1.9), (u0 + 1.8, 1.9)], 0.035),
                wall.line([(u0 + 0.05, 1.9), (u0 + 0.05, 0.0)], 0.035),
                wall.line([(u0 + 1.75, 1.9), (u0 + 1.75, 0.0)], 0.035),
            ],
            "4a4642",
        )
        for i in range(8):
            u = u0 + 0.2 + i * 0.19
            long = 0.75 + 0.2 * (i * 3 % 3)
            wall.solid(
                [
                    wall.poly(
                        [
                            (u - 0.04, 1.84),
                            (u + 0.04, 1.84),
                            (u + 0.13, 1.74),
                            (u + 0.15, 1.84 - long),
                            (u - 0.15, 1.84 - long),
                            (u - 0.13, 1.74),
                        ]
                    )
                ],
                ("d8503c", "3a6aa0", "f0c850", "5a9a6a", "e8e0d4", "8a5a9a", "2a2c34", "e090a8")[i],
                0.04,
            )
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.15, "carry-front", role="a woman", coat="d8d0c4")
    pen.solid(
        [
            pen.poly(
                [
                    (-0.3, 1.36),
                    (-0.16, 1.44),
                    (-0.02, 1.36),
                    (0.02, 1.36),
                    (0.0, 1.02),
                    (0.2, 0.45),
                    (-0.48, 0.45),
                    (-0.3, 1.02),
                ]
            )
        ],
        "d83a4a",
        0.08,
    )


def bank(room: Room) -> None:
    """Draw a bank's counter behind glass, a clerk, banknotes and a customer from behind."""
    wall = walls(room, "d0d8dc", "a8a498")
    wall.solid([wall.box(-0.9, 1.72, 0.9, 2.14, 0.03)], "1c4a8a", 0.03)
    sign(wall, 0.0, 1.93, 0.36, 4).text("BANK", 0, -0.03, 0.8, "ffffff")
    pen = room.pen(0.45, 0.2)
    bust(room, pen, 0.0, 1.4, salt=1, role="a woman in a suit")
    desk = room.pen(0.6)
    counter(desk, room.reach, 1.0, "8a6a4c", "5a4030")
    desk.plate.light(desk.plate.shape(desk.box(-1.4, 1.08, 1.4, 2.2)), WHITE, 0.05)
    desk.flat([desk.box(-1.44, 1.08, -1.38, 2.2), desk.box(1.38, 1.08, 1.44, 2.2)], "c8ccd0")
    desk.solid(
        [desk.box(-0.55 + 0.05 * i, 1.08 + 0.045 * i, -0.1 + 0.05 * i, 1.12 + 0.045 * i) for i in range(4)],
        "6ab07a",
        0.01,
    )
    marks.coin(sign(desk, 0.4, 1.18, 0.2))
    marks.coin(sign(desk, 0.62, 1.18, 0.2))


def nails(room: Room) -> None:
    """Draw a manicure: a customer's hand on a cushion, bottles of polish, a lamp."""
    wall = walls(room, "f4d8dc", "c8b0a4")
    for v in (1.5, 1.85, 2.2):
        wall.solid([wall.box(-2.2, v - 0.04, 2.2, v)], "ffffff", 0.02)
        for i, u in enumerate(np.arange(-2.1, 2.1, 0.2).tolist()):
            wall.solid(
                [wall.box(u, v, u + 0.11, v + 0.15, 0.03)],
                ("e0304a", "f08aa0", "8a2a5a", "f0b050", "b04ac0", "f4d0c8")[(i + int(v * 7)) % 6],
                0.03,
            )
            wall.flat([wall.box(u + 0.03, v + 0.15, u + 0.08, v + 0.25)], "2a2428")
    wall.plate.blur(0.003)
    pen = room.pen(0.5, 0.1)
    bust(room, pen, -0.55, 1.22, role="a woman with a pink top", turn=0.6)
    bust(room, pen, 0.65, 1.2, salt=1, role="a woman with long hair", turn=-0.6)
    near = room.pen(0.6)
    table(near, -1.5, 1.6, 0.66, "fbf6f4", closed=True)
    near.solid([near.box(-0.35, 0.73, 0.4, 0.84, 0.05)], "f0a8bc", 0.04)
    tone = room.look.whom(1).skin
    near.solid([near.line([(0.9, 0.84), (0.3, 0.9), (0.1, 0.9)], 0.1)], tone, 0.04)
    near.solid(
        [near.line([(0.12, 0.9 + d), (-0.12, 0.88 + d * 1.5)], 0.032) for d in (-0.035, 0.0, 0.035)], tone, 0.012
    )
    near.flat([near.disc(-0.12, 0.88 + d * 1.5, 0.022, 0.014) for d in (-0.035, 0.0, 0.035)], "e0203a")
    near.solid([near.line([(-0.9, 0.84), (-0.4, 0.98)], 0.09)], room.look.whom(0).skin, 0.04)
    near.flat([near.line([(-0.42, 0.98), (-0.16, 0.92)], 0.02)], "2a2428")


def vault(room: Room) -> None:
    """Draw the round door of a bank's vault standing open, bars of gold shining inside."""
    wall = walls(room, "6a7278", "5a5e62")
    wall.solid([wall.disc(0.35, 1.35, 1.4)], "8a949c", 0.1)
    wall.flat([wall.disc(0.35, 1.35, 1.16)], "1a1712")
    wall.plate.glow(wall.at(0.35, 1.0), 1.6 * room.metre, np.array([1.0, 0.8, 0.35], np.float32), 0.5)
    for row in range(4):
        for i in range(5 - row):
            u, v = -0.35 + i * 0.29 + row * 0.145, 0.42 + row * 0.2
            wall.solid([wall.poly([(u, v), (u + 0.27, v), (u + 0.23, v + 0.18), (u + 0.04, v + 0.18)])], "f0bc3c", 0.05)
    pen = room.pen(0.5, 0.15)
    pen.solid([pen.disc(-1.55, 1.35, 0.62, 1.36)], "5a646c", 0.06)
    pen.solid([pen.disc(-1.7, 1.35, 0.6, 1.3)], "a8b2ba", 0.14)
    pen.solid([pen.disc(-1.72, 1.35, 0.4, 0.9)], "8a949c", 0.08)
    spokes = [
        pen.line([(-1.72, 1.35), (-1.72 + 0.26 * math.cos(a), 1.35 + 0.5 * math.sin(a))], 0.05)
        for a in np.arange(0.3, 6.3, 1.256).tolist()
    ]
    pen.solid([*spokes, pen.disc(-1.72, 1.35, 0.1, 0.16)], "d8dee2", 0.03)
    pen.solid([pen.box(-1.14, v - 0.05, -0.96, v + 0.05, 0.02) for v in (0.5, 0.9, 1.35, 1.8, 2.2)], "d0d6da", 0.03)
