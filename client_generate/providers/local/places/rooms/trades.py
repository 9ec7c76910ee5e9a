"""Where hands make things: a bakery, a smithy, a pottery, a car on its lift, a tailor, a painter, a carpenter."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import box, capsule
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.places.chambers import Room, walls, window
from client_generate.providers.local.places.rooms.furnish import (
    FIRE,
    act,
    flame,
    hand_prop,
    lamp,
    shelf,
    sparks,
    steam,
    table,
)

FRAMES = {
    "bakery": (1.35, -0.2, 0.8),
    "smithy": (1.25, 0.0, 0.9),
    "pottery": (1.15, 0.1, 1.0),
    "lifted_car": (1.95, 0.0, 0.62),
    "sewing": (1.15, 0.2, 0.95),
    "painter": (1.9, 0.0, 0.62),
    "plumber": (0.95, 0.0, 0.95),
    "carpentry": (1.25, 0.4, 0.85),
    "shoemaker": (1.4, 0.1, 0.85),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def bakery(room: Room) -> None:
    """Draw a baker who lifts loaves out of a brick oven with a long peel, racks of bread."""
    wall = walls(room, "d8b890", "a88860")
    wall.solid([wall.box(-2.3, 0.0, -0.1, 2.5, 0.05)], "a8583c", 0.08)
    bricks = [wall.line([(-2.3, v), (-0.1, v)], 0.014) for v in np.arange(0.15, 2.5, 0.17).tolist()]
    wall.plate.tint(wall.plate.shapes(bricks), colour("5a2c1c"), 0.5)
    wall.flat([wall.curve([(-1.9, 0.95), (-1.85, 1.5), (-1.2, 1.78), (-0.55, 1.5), (-0.5, 0.95)])], "1c0e08")
    wall.plate.glow(wall.at(-1.2, 1.2), 1.0 * room.metre, FIRE, 0.8)
    flame(wall, -1.45, 1.0, 0.16, 0.4)
    wall.solid([wall.disc(u, 1.06, 0.15, 0.1) for u in (-1.1, -0.8)], "d8923c", 0.05)
    shelf(wall, 1.3, 3.2, (0.5, 0.95, 1.4, 1.85), ("c8803a", "b86a2a", "d89a4a"), kind="good", wood="7a5234", high=0.24)
    pen = room.pen(0.5, 0.15)
    body = act(room, pen, 0.75, "push", faces=-1, role="a baker", outfit="chef")
    pen.solid([pen.line([(0.5, 1.0), (-0.5, 1.02)], 0.045), pen.box(-1.05, 1.0, -0.5, 1.05, 0.02)], "b8864c", 0.02)
    pen.solid([pen.curve([(-1.05, 1.06), (-1.0, 1.2), (-0.8, 1.26), (-0.6, 1.2), (-0.55, 1.06)])], "c87a30", 0.08)
    pen.flat([pen.line([(u, 1.1), (u + 0.1, 1.22)], 0.02) for u in (-0.95, -0.82, -0.69)], "f2d8a0")
    if body is not None:
        steam(pen, -0.8, 1.25, 0.5)
    near = room.pen(0.65)
    table(near, 0.8, room.reach, 0.6, "b8864c", closed=True)
    near.solid(
        [near.curve([(u - 0.2, 0.68), (u - 0.1, 0.86), (u + 0.1, 0.86), (u + 0.2, 0.68)]) for u in (1.1, 1.55, 2.0)],
        "d08a3c",
        0.08,
    )


def smithy(room: Room) -> None:
    """Draw a smith who hammers glowing iron on an anvil, the forge burning behind."""
    wall = walls(room, "4a3c34", "4a4038")
    wall.solid(
        [wall.box(0.8, 0.0, 2.4, 0.9), wall.poly([(0.7, 1.9), (2.5, 1.9), (1.9, 2.7), (1.3, 2.7)])], "6a4a3c", 0.08
    )
    flame(wall, 1.6, 0.9, 0.45, 0.7)
    for u in (-2.2, -1.9, -1.6, -1.3):
        wall.flat([wall.line([(u, 2.2), (u, 1.5)], 0.035), wall.box(u - 0.09, 1.42, u + 0.09, 1.55)], "1e1c1c", 0.9)
    pen = room.pen(0.5, 0.15)
    act(
        room,
        pen,
        0.55,
        "paint",
        faces=-1,
        role="a man with a beard",
        coat="6a4a34",
        prop=hand_prop(pen, "0", "5a4030", 0.32),
        outfit="garden",
    )
    near = room.pen(0.6)
    near.solid([near.poly([(-0.75, 0.0), (-0.05, 0.0), (-0.12, 0.5), (-0.68, 0.5)])], "6a4a30", 0.08)
    near.solid(
        [near.poly([(-1.15, 0.82), (-0.75, 0.66), (-0.6, 0.5), (-0.2, 0.5), (-0.1, 0.66), (0.1, 0.7), (0.1, 0.84)])],
        "4a4e54",
        0.06,
    )
    near.plate.fill(near.plate.shape(near.box(-0.8, 0.85, 0.05, 0.92, 0.02)), np.array([1.0, 0.6, 0.2], np.float32))
    sparks(near, -0.45, 0.92, 1.0, 70, up=True)


def pottery(room: Room) -> None:
    """Draw a potter at the wheel, a bowl of clay between the hands, shelves of pots."""
    wall = walls(room, "d8c8b0", "9a7a5a")
    for v in (1.35, 1.85, 2.35):
        wall.solid([wall.box(-2.6, v - 0.05, 2.6, v)], "8a6040", 0.02)
        for i, u in enumerate(np.arange(-2.4, 2.5, 0.42).tolist()):
            k = 0.13 + 0.03 * (i * 3 % 3)
            tone = ("b8683c", "d8b890", "5a8a90", "c8502c")[(i + int(v * 2)) % 4]
            wall.solid(
                [
                    wall.curve(
                        [
                            (u - k, v + 0.05),
                            (u - k * 1.1, v + 0.2),
                            (u - k * 0.5, v + 0.3),
                            (u + k * 0.5, v + 0.3),
                            (u + k * 1.1, v + 0.2),
                            (u + k, v + 0.05),
                            (u, v),
                        ]
                    )
                ],
                tone,
                0.08,
            )
    wall.plate.blur(0.0025)
    pen = room.pen(0.5, 0.1)
    pen.solid([pen.box(-0.75, 0.0, -0.25, 0.45, 0.03)], "6a4a30", 0.05)
    act(room, pen, -0.5, "piano", v=0.05, role="a woman with an apron", coat="5a7a8a", outfit="garden")
    near = room.pen(0.6)
    near.solid([near.box(0.0, 0.0, 0.7, 0.5, 0.04)], "8a929a", 0.08)
    near.solid([near.disc(0.32, 0.55, 0.42, 0.07)], "5a6068", 0.03)
    near.solid(
        [near.curve([(0.12, 0.58), (0.02, 0.82), (0.04, 0.92), (0.32, 0.94), (0.6, 0.92), (0.62, 0.82), (0.52, 0.58)])],
        "b8764c",
        0.14,
    )
    near.flat([near.disc(0.32, 0.925, 0.26, 0.04)], "7a4a2c")
    near.flat([near.line([(0.06, v), (0.58, v)], 0.008) for v in (0.66, 0.73, 0.8)], "8a5230", 0.6)


def lifted_car(room: Room) -> None:
    """Draw a car raised on a lift, the mechanic standing under it with a lamp, tyres and tools."""
    wall = walls(room, "8a949c", "6a6e72")
    wall.flat([wall.box(-room.reach, 0.9, room.reach, 1.0)], "d8a02c", 0.8)
    wall.solid([wall.disc(u, 0.35, 0.34) for u in (2.1, 2.55)], "22242a", 0.08)
    wall.flat([wall.disc(u, 0.35, 0.14) for u in (2.1, 2.55)], "8a929a")
    shelf(wall, -3.2, -2.0, (0.4, 0.9, 1.4), ("c8402c", "3a6a9a", "e0a030", "4a4e54"), kind="good", wood="4a5058")
    lift = room.pen(0.4, 0.25)
    lift.solid([lift.box(u, 0.0, u + 0.2, 3.4) for u in (-1.75, 1.55)], "c8342c", 0.05)
    v = 1.72
    lift.solid([lift.box(-1.7, v - 0.12, 1.7, v)], "3a3e44", 0.03)
    lift.solid(
        [
            lift.curve(
                [
                    (-1.9, v + 0.16),
                    (-1.92, v + 0.46),
                    (-1.5, v + 0.62),
                    (-0.9, v + 0.68),
                    (-0.4, v + 1.1),
                    (0.7, v + 1.12),
                    (1.2, v + 0.72),
                    (1.85, v + 0.6),
                    (1.95, v + 0.3),
                    (1.85, v + 0.14),
                ]
            )
        ],
        "3a78b8",
        0.16,
    )
    lift.glass([lift.poly([(-0.72, v + 0.68), (-0.3, v + 1.02), (0.12, v + 1.03), (0.12, v + 0.68)]),
                lift.poly([(0.2, v + 0.68), (0.2, v + 1.03), (0.64, v + 1.02), (0.98, v + 0.7)])])  # fmt: skip
    for u in (-1.15, 1.15):
        lift.solid([lift.disc(u, v + 0.12, 0.3)], "1c1e22", 0.06)
        lift.solid([lift.disc(u, v + 0.12, 0.16)], "b8bec4", 0.04)
    pen = room.pen(0.55, 0.05)
    act(room, pen, 0.1, "reach", role="a mechanic", coat="2f5a8a", outfit="overalls", tall=1.68)
    pen.plate.glow(pen.at(0.3, 1.75), 0.7 * room.metre, np.array([1.0, 0.9, 0.6], np.float32), 0.6)
    near = room.pen(0.65)
    near.solid([near.box(-1.6, 0.05, -0.8, 0.8, 0.03)], "c8342c", 0.06)
    near.flat([near.box(-1.54, w, -0.86, w + 0.02) for w in (0.22, 0.4, 0.58)], "3a1410", 0.8)


def sewing(room: Room) -> None:
    """Draw a tailor bent over a sewing machine, cloth under the needle, rolls and a dummy behind."""
    wall = walls(room, "d8c8b8", "9a7a5a")
    for i, v in enumerate((1.3, 1.65, 2.0, 2.35)):
        wall.solid(
            [wall.disc(-2.3 + j * 0.34, v, 0.14) for j in range(6)], ("b8404c", "3a6a9a", "d8a83c", "5a8a5a")[i], 0.05
        )
    wall.solid(
        [
            wall.curve(
                [
                    (1.6, 0.9),
                    (1.55, 1.3),
                    (1.7, 1.6),
                    (1.62, 1.9),
                    (1.85, 2.05),
                    (2.08, 1.9),
                    (2.0, 1.6),
                    (2.15, 1.3),
                    (2.1, 0.9),
                ]
            )
        ],
        "c83a5a",
        0.12,
    )
    wall.flat([wall.line([(1.85, 0.9), (1.85, 0.1)], 0.05), wall.box(1.6, 0.06, 2.1, 0.1)], "5a3a24")
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.62, "piano", v=0.06, role="a man with glasses", coat="4a6a7a")
    near = room.pen(0.6)
    table(near, -0.3, 1.9, 0.7, "a8703c")
    black = "23252b"
    near.solid(
        [
            near.box(0.0, 0.77, 1.0, 0.85, 0.02),
            near.box(0.74, 0.83, 0.98, 1.3, 0.05),
            near.box(0.02, 1.12, 0.98, 1.32, 0.08),
            near.box(0.06, 0.95, 0.18, 1.2, 0.02),
        ],
        black,
        0.06,
    )
    near.solid([near.disc(1.04, 1.2, 0.13)], "c8a048", 0.04)
    near.flat([near.line([(0.12, 0.97), (0.12, 0.86)], 0.014)], "e8ecf0")
    near.solid(
        [near.curve([(-0.5, 0.8), (0.3, 0.87), (0.6, 0.82), (0.4, 0.6), (-0.1, 0.3), (-0.4, 0.5)])], "c83a5a", 0.08
    )
    lamp(near, 0.3, 1.9, 1.1)


def painter(room: Room) -> None:
    """Draw somebody on a ladder who paints a wall in a strong colour with a roller."""
    wall = walls(room, "f0ece4", "c8b08a")
    fresh = wall.tone("4a9ab0")
    edge = [
        (-room.reach, 0.1),
        (-room.reach, 4.0),
        (0.1, 4.0),
        (0.25, 2.6),
        (0.05, 2.2),
        (0.3, 1.8),
        (0.1, 1.2),
        (0.28, 0.7),
        (0.1, 0.1),
    ]
    wall.plate.fill(wall.plate.shape(wall.poly(edge)), fresh, 0.95)
    window(wall, 2.3, 1.0, 1.2, 1.3)
    pen = room.pen(0.5, 0.15)
    rails = [
        pen.line([(-0.15, 2.0), (-0.6, 0.0)], 0.06),
        pen.line([(0.0, 2.0), (0.75, 0.0)], 0.05),
        pen.line([(0.22, 2.0), (-0.1, 0.0)], 0.06),
    ]
    rungs = [
        pen.line([(-0.15 - 0.45 * t, 2.0 - 2.0 * t), (0.22 - 0.32 * t, 2.0 - 2.0 * t)], 0.04)
        for t in (0.2, 0.4, 0.6, 0.8)
    ]
    pen.solid([*rails, *rungs], "c8a060", 0.02)
    body = act(room, pen, -0.05, "paint", v=0.95, role="a man with a cap", coat="f0f0ea", outfit="overalls", tall=1.6)
    if body is not None:
        x, y = body.at("hand0")

        m, f = room.metre, body.faces
        grip = pen.tone("d8402c")
        pen.plate.fill(pen.plate.shape(capsule((x, y), 0.02 * m, (x + f * 0.22 * m, y - 0.22 * m), 0.015 * m)), grip)
        pen.plate.solid(
            pen.plate.shape(
                box(x + f * 0.3 * m - 0.08 * m, y - 0.5 * m, x + f * 0.3 * m + 0.08 * m, y - 0.1 * m, 0.03)
            ),
            fresh * 0.6,
            fresh * 1.1,
        )
    pen.solid([pen.box(1.0, 0.0, 1.4, 0.36, 0.03)], "d0d4d8", 0.06)
    pen.flat([pen.disc(1.2, 0.36, 0.2, 0.04)], "4a9ab0")


def plumber(room: Room) -> None:
    """Draw somebody who lies under a sink with a wrench at its pipe."""
    wall = walls(room, "d8e4e4", "b0a898", tiles=True)
    wall.solid([wall.box(-1.4, 0.86, 1.0, 0.98, 0.02)], "d8d0c4", 0.03)
    wall.solid([wall.box(-1.4, 0.0, -0.9, 0.86), wall.box(0.55, 0.0, 1.0, 0.86)], "8aa0a8", 0.05)
    wall.flat([wall.box(-0.9, 0.05, 0.55, 0.86)], "3a3a3a", 0.85)
    wall.solid([wall.line([(-0.2, 1.0), (-0.2, 1.4), (0.0, 1.46), (0.1, 1.32)], 0.06)], "c8ccd0", 0.02)
    pen = room.pen(0.5, 0.35)
    pen.solid(
        [pen.line([(-0.2, 0.9), (-0.2, 0.55), (-0.05, 0.42), (0.1, 0.55), (0.1, 0.62), (0.5, 0.62)], 0.1)],
        "d0d6da",
        0.04,
    )
    drops = [pen.disc(-0.05, v, 0.025, 0.04) for v in (0.3, 0.18)]
    pen.flat(drops, "4aa8e8")
    near = room.pen(0.6, 0.05)
    act(
        room,
        near,
        0.7,
        "kneel-work",
        faces=-1,
        role="a plumber with a cap",
        coat="2f6ab0",
        outfit="overalls",
        prop=hand_prop(near, "0", "c8342c", 0.34),
    )
    near.solid(
        [
            near.box(-1.5, 0.0, -0.8, 0.34, 0.03),
            near.line([(-1.35, 0.34), (-1.3, 0.46), (-1.0, 0.46), (-0.95, 0.34)], 0.04),
        ],
        "d8402c",
        0.05,
    )
    near.flat([near.disc(-0.2, 0.02, 0.5, 0.03)], "9ac8e0", 0.7)


def carpentry(room: Room) -> None:
    """Draw a carpenter who planes a board on a bench, curls of wood falling."""
    wall = walls(room, "c8ac84", "9a7a54")
    window(wall, 1.7, 1.1, 1.3, 1.2)
    for i, u in enumerate((-2.3, -1.95, -1.6, -1.25, -0.9)):
        wall.flat(
            [wall.line([(u, 2.3), (u, 1.6)], 0.03), wall.box(u - 0.1, 1.5 + 0.1 * (i % 2), u + 0.1, 1.7, 0.02)],
            "3a3430",
            0.85,
        )
    wall.plate.blur(0.0025)
    pen = room.pen(0.5, 0.12)
    act(room, pen, -0.65, "push", role="an old man with a beard", coat="b8863c", outfit="garden")
    near = room.pen(0.6)
    table(near, -0.5, 2.2, 0.78, "b07a40")
    near.solid([near.box(-0.3, 0.85, 1.9, 0.93, 0.01)], "e0b878", 0.02)
    near.solid([near.box(-0.12, 0.93, 0.42, 1.05, 0.03), near.box(-0.06, 1.05, 0.06, 1.2, 0.03)], "6a3a1c", 0.04)
    curls = [
        near.line(
            [
                (0.5 + 0.16 * i + 0.06 * math.cos(a), 0.98 - 0.0 * i + 0.06 * math.sin(a))
                for a in np.linspace(0, 5, 12).tolist()
            ],
            0.02,
        )
        for i in range(4)
    ]
    curls += [
        near.line(
            [(0.1 + 0.3 * i + 0.07 * math.cos(a), 0.06 + 0.07 * math.sin(a)) for a in np.linspace(0, 5, 12).tolist()],
            0.02,
        )
        for i in range(5)
    ]
    near.solid(curls, "f0d098", 0.01)


def shoemaker(room: Room) -> None:
    """Draw a cobbler who hammers a shoe upside down, shelves of shoes behind."""
    wall = walls(room, "c8a880", "8a6a4a")
    for v in (1.2, 1.6, 2.0, 2.4):
        wall.solid([wall.box(-2.6, v - 0.05, 2.6, v)], "7a5234", 0.02)
        for i, u in enumerate(np.arange(-2.5, 2.4, 0.44).tolist()):
            tone = ("5a2c18", "8a4a24", "2a2220", "a8642c")[(i + int(v * 5)) % 4]
            wall.solid(
                [
                    wall.curve(
                        [
                            (u, v),
                            (u, v + 0.2),
                            (u + 0.12, v + 0.2),
                            (u + 0.18, v + 0.1),
                            (u + 0.34, v + 0.07),
                            (u + 0.36, v),
                        ]
                    )
                ],
                tone,
                0.04,
            )
    pen = room.pen(0.5, 0.1)
    act(
        room,
        pen,
        -0.55,
        "drum",
        role="an old man with glasses",
        coat="5a6a4a",
        outfit="garden",
        prop=hand_prop(pen, "0", "6a4a30", 0.22),
    )
    near = room.pen(0.6)
    table(near, -0.6, 1.8, 0.72, "9a6a3c", closed=True)
    near.solid([near.box(0.16, 0.79, 0.3, 0.98)], "4a4e54", 0.02)
    near.solid(
        [near.curve([(0.0, 1.02), (-0.02, 1.1), (0.2, 1.12), (0.5, 1.1), (0.56, 1.02), (0.4, 0.98), (0.1, 0.94)])],
        "7a3f1c",
        0.05,
    )
    near.solid([near.disc(0.9, 0.86, 0.1), near.disc(1.2, 0.84, 0.08)], "c8a048", 0.04)
