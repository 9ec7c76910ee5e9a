"""Rooms of need and of small hours: an open fridge, food packed for others, camp beds in a hall, a tent indoors."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.places.chambers import Room, walls, window
from client_generate.providers.local.places.rooms.furnish import act, bust, shelf, table

FRAMES = {
    "fridge": (1.35, 0.1, 0.88),
    "packing_food": (1.3, 0.0, 0.95),
    "camp_beds": (1.0, 0.0, 0.78),
    "blanket_tent": (0.8, 0.0, 1.0),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""
_COLD = np.array([0.8, 0.94, 1.0], np.float32)
_WARM = np.array([1.0, 0.84, 0.55], np.float32)


def fridge(room: Room) -> None:
    """Draw somebody before an open fridge full of food, its cold light on them in a dark kitchen."""
    wall = walls(room, "6a7480", "6a5a4c")
    wall.solid([wall.box(-2.6, 0.0, -0.9, 0.9), wall.box(-2.6, 1.5, -0.9, 2.3)], "8a94a0", 0.03, dark=0.4)
    pen = room.pen(0.45, 0.2)
    pen.solid([pen.box(0.25, 0.0, 1.25, 2.0, 0.04)], "d8dee4", 0.04)
    pen.flat([pen.box(0.32, 0.1, 1.18, 1.92)], "f2fbff")
    pen.plate.glow(pen.at(0.75, 1.1), 1.5 * room.metre, _COLD, 0.75)
    for row, v in enumerate((0.16, 0.56, 0.96, 1.36)):
        pen.flat([pen.box(0.32, v - 0.03, 1.18, v)], "a8b8c4")
        for n in range(5):
            u, tone = 0.37 + 0.16 * n, ("d84a34", "f0b83a", "5aa04a", "e8e4dc", "3a80b8", "b86a3a")[(n * 2 + row) % 6]
            high = 0.14 + 0.05 * ((n + row * 2) % 4)
            pen.solid([pen.box(u, v, u + 0.12, v + high, 0.03)], tone, 0.03)
    pen.solid([pen.poly([(1.25, 0.0), (1.62, -0.12), (1.62, 2.1), (1.25, 2.0)])], "c4ccd4", 0.03)
    for v in (0.4, 0.95, 1.5):
        pen.solid(
            [pen.box(1.32, v, 1.38, v + 0.26), pen.box(1.44, v, 1.52, v + 0.2)],
            ("f4f0e8", "d8a040", "6aa860")[int(v)],
            0.02,
        )
    near = room.pen(0.55)
    act(room, near, -0.4, "give", role="a man", coat="a83a48")
    near.plate.glow(near.at(0.1, 1.2), 1.2 * room.metre, _COLD, 0.3)


def packing_food(room: Room) -> None:
    """Draw a volunteer behind a table who packs tins and bread into a cardboard box, more boxes beside them."""
    wall = walls(room, "dfe2dc", "a89a84")
    shelf(wall, -2.8, -1.2, (0.5, 0.95, 1.4), ("d85a3a", "e8b840", "5a90a8", "6aa060"), kind="good", wood="8a8f94")
    wall.solid(
        [wall.box(u, 0.1, u + 0.6, 0.6 + 0.45 * (i % 2)) for i, u in enumerate((1.3, 1.95, 2.6))], "c89a62", 0.03
    )
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.75, "tend", role="a volunteer", coat="2f8a6a")
    near = room.pen(0.6)
    table(near, -1.5, 1.6, 0.78, "b88a5a")
    _box(near, 0.15)
    for n, u in enumerate((-1.3, -1.1, -1.2)):
        v = 0.78 + (0.22 if n == 2 else 0.0)
        near.solid([near.box(u - 0.09, v, u + 0.09, v + 0.21, 0.02)], ("c8302c", "3a7ab0", "d8a030")[n], 0.05)
        near.flat([near.box(u - 0.09, v + 0.06, u + 0.09, v + 0.15)], "f4efe4", 0.9)
    _loaf(near, 1.2, 0.78)


def _box(pen: Pen, u: float) -> None:
    for d, tone in ((-0.05, "d8342c"), (0.15, "3a80b8"), (0.33, "e0b03a")):
        pen.solid([pen.box(u + d, 1.05, u + d + 0.15, 1.36, 0.02)], tone, 0.04)
    _loaf(pen, u + 0.62, 1.12)
    pen.solid([pen.poly([(u - 0.12, 1.2), (u - 0.42, 1.34), (u - 0.34, 1.4), (u - 0.08, 1.28)])], "b8854c", 0.02)
    pen.solid([pen.poly([(u + 0.82, 1.2), (u + 1.12, 1.34), (u + 1.06, 1.4), (u + 0.78, 1.28)])], "b8854c", 0.02)
    pen.solid([pen.box(u - 0.12, 0.78, u + 0.82, 1.22)], "cfa068", 0.05)
    pen.flat([pen.box(u + 0.3, 0.78, u + 0.4, 1.22)], "e8d2a8", 0.8)
    heart = [(u + 0.58, 0.9), (u + 0.48, 1.02), (u + 0.53, 1.09), (u + 0.58, 1.04), (u + 0.63, 1.09), (u + 0.68, 1.02)]
    pen.flat([pen.poly(heart)], "c83a34")


def _loaf(pen: Pen, u: float, v: float) -> None:
    pen.solid(
        [pen.curve([(u - 0.25, v), (u - 0.23, v + 0.14), (u, v + 0.21), (u + 0.23, v + 0.14), (u + 0.25, v)])],
        "c8803a",
        0.07,
    )
    pen.flat([pen.line([(u + d, v + 0.1), (u + d + 0.07, v + 0.19)], 0.02) for d in (-0.14, -0.02, 0.1)], "f2d8a0")


def camp_beds(room: Room) -> None:
    """Draw rows of camp beds in a gym hall, a mother with children sitting on the nearest, bags beside them."""
    wall = walls(room, "d8d4c4", "b88a54")
    wall.solid([wall.box(-0.5, 1.75, 0.5, 2.5)], "f2f2ee", 0.03)
    wall.flat([wall.line([(-0.2, 1.95), (0.2, 1.95), (0.2, 2.25), (-0.2, 2.25), (-0.2, 1.95)], 0.03)], "d8502c")
    wall.solid([wall.disc(0.0, 1.78, 0.2, 0.04)], "e0602c", 0.02)
    for u in (-2.6, -1.9, -1.2, 1.2, 1.9, 2.6):
        wall.flat([wall.line([(u + d, 0.15), (u + d, 2.3)], 0.03) for d in (0.0, 0.4)], "a87844")
        wall.flat([wall.line([(u, v), (u + 0.4, v)], 0.025) for v in np.arange(0.35, 2.3, 0.24).tolist()], "c08a50")
    for row, (back, near) in enumerate(((0.42, 0.3), (0.24, 0.38))):
        pen = room.pen(near, back)
        for n in range(-2, 3):
            _bed(pen, n * 1.75 + 0.7 * row, ("5a7aa0", "7a8a5a", "a06a5a", "6a6a80")[(n + row) % 4], 0.72 + 0.1 * row)
    pen = room.pen(0.5)
    _bed(pen, 0.0, "4a70a0", 1.15)
    for u, salt, role, tall in ((-0.5, 0, "a woman", 1.7), (0.1, 1, "a girl", 1.7), (0.6, 2, "a boy", 1.7)):
        act(room, pen, u, "sit-front", v=0.1, salt=salt, role=role, tall=tall)
    pen.solid([pen.curve([(1.3, 0.0), (1.26, 0.4), (1.5, 0.5), (1.76, 0.38), (1.74, 0.0)])], "a84a34", 0.08)
    pen.solid([pen.box(-1.75, 0.0, -1.25, 0.42, 0.06)], "3a4a5a", 0.06)


def _bed(pen: Pen, u: float, tone: str, part: float) -> None:
    w, v = 0.95 * part, 0.42 * part
    legs = [
        pen.line([(u + s * w * d, 0.0), (u - s * w * (0.7 - d) * 0.2 + s * w * 0.6, v)], 0.04)
        for s in (-1, 1)
        for d in (0.5, 0.8)
    ]
    pen.flat(legs, "5a6068")
    pen.solid([pen.box(u - w, v - 0.04, u + w, v + 0.04, 0.02)], "8a8f86", 0.02)
    pen.solid([pen.box(u - w * 0.5, v + 0.03, u + w, v + 0.13, 0.04)], tone, 0.05)
    pen.solid([pen.box(u - w * 0.97, v + 0.03, u - w * 0.55, v + 0.17, 0.06)], "f2f0ea", 0.06)


def blanket_tent(room: Room) -> None:
    """Draw children under a blanket hung up like a tent in their room, fairy lights along its edges."""
    wall = walls(room, "8a7aa8", "8a6a54")
    window(wall, -2.1, 1.2, 0.9, 1.0)
    pen = room.pen(0.4, 0.12)
    pen.solid([pen.poly([(-1.5, 0.0), (0.0, 1.95), (1.5, 0.0)])], "4a3a5c", 0.03)
    pen.plate.glow(pen.at(0.0, 0.7), 1.0 * room.metre, _WARM, 0.85)
    near = room.pen(0.5)
    grown = any(whom.age != "child" for whom in room.look.cast)
    for u, salt, turn in ((-0.32, 0, 0.6), (0.34, 1, -0.6)):
        role = "a woman" if grown and not salt else "a girl"
        bust(room, near, u, 0.9 if role == "a woman" else 0.78, salt=salt, role=role, turn=turn)
    near.solid(
        [near.curve([(-0.95, 0.0), (-0.8, 0.3), (-0.2, 0.38), (0.4, 0.34), (0.9, 0.28), (1.0, 0.0)])], "e8c86a", 0.12
    )
    if grown:  # a story is read
        near.solid(
            [near.poly([(-0.36, 0.3), (0.0, 0.24), (0.36, 0.3), (0.36, 0.6), (0.0, 0.52), (-0.36, 0.6)])], "c8342c"
        )
        near.flat(
            [near.poly([(-0.32, 0.33), (0.0, 0.28), (0.32, 0.33), (0.32, 0.58), (0.0, 0.5), (-0.32, 0.58)])], "f8f2e0"
        )
    front = room.pen(0.6)
    for s in (-1, 1):
        cloth = [(0.0, 2.05), (s * 0.55, 1.3), (s * 0.95, 0.5), (s * 1.15, -0.05), (s * 1.95, -0.05), (s * 1.2, 0.95)]
        front.solid([front.poly(cloth)], "d8708a" if s < 0 else "7aa0c8", 0.1)
        for n in range(9):
            t = (n + 0.5) / 9
            u, v = s * (1.15 * t**0.8), 2.0 - 1.95 * t + 0.05 * math.sin(n * 2)
            front.flat([front.disc(u, v, 0.035)], "fff0b8")
            front.plate.glow(front.at(u, v), 0.16 * room.metre, _WARM, 0.9)
