"""Trades with one great thing before us: fish on ice, a saw that goes through a trunk."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.places.chambers import Room, walls, window
from client_generate.providers.local.places.rooms.furnish import act, bust, lamp

FRAMES = {
    "fish_stall": (1.32, 0.0, 0.92),
    "sawmill": (1.25, 0.0, 0.8),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def fish_stall(room: Room) -> None:
    """Draw a fishmonger behind a counter of ice, whole fish on it in rows."""
    wall = walls(room, "bcd4dc", "6a7a80", tiles=True)
    for u in (-1.8, 0.0, 1.8):
        lamp(wall, u, 2.35, 1.0)
    for n in range(13):
        u = -3.0 + n * 0.5
        wall.solid(
            [wall.poly([(u, 2.62), (u + 0.5, 2.62), (u + 0.5, 2.2), (u + 0.25, 2.12), (u, 2.2)])],
            "d8402c" if n % 2 else "f6f2e8",
            0.03,
        )
    pen = room.pen(0.45, 0.15)
    bust(room, pen, -0.25, 1.56, role="a fishmonger", turn=0.3)
    if room.look.people != 0:
        pen.solid([pen.poly([(-0.44, 1.22), (-0.06, 1.22), (0.0, 0.8), (-0.5, 0.8)])], "2a5a9a", 0.04)
        pen.flat([pen.line([(-0.25 + d, 1.2), (-0.25 + d * 0.6, 1.42)], 0.03) for d in (-0.15, 0.15)], "2a5a9a")
        skin = room.look.whom(0).skin
        pen.solid([pen.line([(0.02, 1.12), (0.3, 0.98)], 0.12)], "f0f2f2", 0.04)
        pen.solid([pen.disc(0.36, 0.97, 0.08, 0.06)], skin, 0.03)
    near, chance = room.pen(0.6), room.look.chance(771)
    near.solid([near.box(-room.reach, 0.0, room.reach, 0.34)], "2f6a8a", 0.1)
    near.solid(
        [near.poly([(-room.reach, 0.3), (room.reach, 0.3), (room.reach * 0.94, 0.96), (-room.reach * 0.94, 0.96)])],
        "dcebf2",
        0.06,
        dark=0.8,
    )
    ice = chance.uniform((-room.reach, 0.32), (room.reach, 0.94), (150, 2)).tolist()
    near.flat([near.disc(u, v, 0.045, 0.03) for u, v in ice[::2]], "ffffff", 0.7)
    near.flat([near.disc(u, v, 0.04, 0.024) for u, v in ice[1::2]], "b4d0de", 0.6)
    tones = ("9ab0bc", "e08070", "8aa0b4", "c0ccd0")
    for row, (v, long) in enumerate(((0.8, 0.62), (0.5, 0.78))):
        count = int(room.reach * 2 / (long * 1.12)) + 2
        for n in range(count):
            _fish(near, -room.reach + (n + 0.3 + 0.4 * row) * long * 1.12, v, long, tones[(n + row) % 4])
    if room.look.people != 0:
        _fish(near, 0.44, 1.0, 0.95, "8ea6b6")


def _fish(pen: Pen, u: float, v: float, long: float, tone: str) -> None:
    """Lay a whole fish, its head to the right."""
    k = long
    tail = [(u - 0.36 * k, v), (u - 0.54 * k, v + 0.13 * k), (u - 0.49 * k, v), (u - 0.54 * k, v - 0.13 * k)]
    back = [(u - 0.1 * k, v + 0.1 * k), (u + 0.02 * k, v + 0.2 * k), (u + 0.14 * k, v + 0.11 * k)]
    pen.solid([pen.poly(tail), pen.poly(back)], tone, 0.02, dark=0.45)
    body = [(u + 0.5 * k, v), (u + 0.28 * k, v + 0.13 * k), (u, v + 0.14 * k), (u - 0.4 * k, v + 0.03 * k),
            (u - 0.4 * k, v - 0.03 * k), (u, v - 0.13 * k), (u + 0.28 * k, v - 0.12 * k)]  # fmt: skip
    pen.solid([pen.curve(body)], tone, 0.05 * k)
    belly = [
        (u + 0.44 * k, v - 0.03 * k),
        (u, v - 0.05 * k),
        (u - 0.34 * k, v - 0.02 * k),
        (u, v - 0.12 * k),
        (u + 0.26 * k, v - 0.11 * k),
    ]
    pen.flat([pen.curve(belly)], "f2f4f2", 0.6)
    pen.flat(
        [pen.line([(u + 0.25 * k, v + 0.1 * k), (u + 0.21 * k, v), (u + 0.25 * k, v - 0.1 * k)], 0.012 * k)],
        "4a545c",
        0.7,
    )
    pen.flat([pen.disc(u + 0.37 * k, v + 0.03 * k, 0.032 * k)], "f4f0d8")
    pen.flat([pen.disc(u + 0.37 * k, v + 0.03 * k, 0.018 * k)], "15181c")


def sawmill(room: Room) -> None:
    """Draw a round blade that goes through a long trunk, sawdust that flies, who watches over it."""
    wall = walls(room, "8a6a48", "7a6448")
    wall.flat([wall.line([(u, 0.0), (u, 2.8)], 0.02) for u in np.arange(-3.4, 3.5, 0.34).tolist()], "5a4228", 0.7)
    window(wall, 1.8, 1.4, 1.1, 1.0)
    wall.plate.blur(0.003)
    pen = room.pen(0.4, 0.25)
    act(room, pen, -1.0, "stand", role="a construction worker", coat="3a6a9a")
    mid = room.pen(0.5, 0.1)
    teeth = [
        (0.25 + 0.78 * r * math.cos(a), 1.0 + 0.78 * r * math.sin(a))
        for n in range(44)
        for r, a in ((0.93, n * math.pi / 22), (1.0, (n + 0.8) * math.pi / 22))
    ]
    mid.solid([mid.poly(teeth)], "c4ccd2", 0.3)
    mid.flat([mid.disc(0.25, 1.0, 0.5)], "aab4bc", 0.5)
    mid.solid([mid.disc(0.25, 1.0, 0.13)], "4a5058", 0.04)
    near = room.pen(0.6)
    near.solid([near.box(-room.reach, 0.0, room.reach, 0.5)], "c8902c", 0.08, dark=0.4)
    near.flat([near.line([(-room.reach, 0.42), (room.reach, 0.42)], 0.05)], "3a3e44")
    near.solid([near.box(-room.reach, 0.52, 1.5, 0.98, 0.2)], "8a5c34", 0.16)
    for n in range(9):
        v = 0.58 + 0.04 * n
        near.flat([near.line([(-room.reach, v), (-0.3 + 0.2 * (n % 3), v + 0.01)], 0.01)], "5a3a20", 0.6)
    near.solid([near.disc(1.46, 0.75, 0.13, 0.23)], "e8c48c", 0.03)
    near.flat([near.disc(1.46, 0.75, r, r * 1.8) for r in (0.09, 0.05)], "c89458", 0.6)
    near.solid([near.poly([(0.25, 0.76), (1.46, 0.72), (1.46, 0.78), (0.25, 0.8)])], "f0d09c", 0.01)
    near.flat([near.box(0.22, 0.52, 0.28, 0.98)], "2a2018", 0.8)
    _dust(near)


def _dust(pen: Pen) -> None:
    """Let sawdust fly from the cut."""
    chance = pen.look.chance(772)
    specks = []
    for _ in range(130):
        far, a = float(chance.random()) ** 0.7, float(chance.uniform(0.3, 1.5))
        u, v = 0.2 - far * 1.3 * math.cos(a), 0.98 + far * 1.0 * math.sin(a) - 0.5 * far * far
        specks.append(pen.disc(u, v, 0.012 + 0.02 * float(chance.random())))
    pen.flat(specks, "f4d8a0", 0.95)
    pen.solid([pen.curve([(-0.5, 0.98), (-0.1, 1.0), (0.1, 1.14), (0.2, 0.98)])], "ecca90", 0.04)
