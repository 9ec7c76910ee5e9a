"""People in a round: a circle of chairs where one speaks, card players at a table."""

from __future__ import annotations

import math

from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.people import busts
from client_generate.providers.local.places.chambers import Room, walls, window
from client_generate.providers.local.places.rooms.furnish import act, bust, crew

FRAMES = {
    "talking_circle": (1.2, 0.0, 0.8),
    "card_table": (1.2, 0.0, 0.95),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""

_COATS = ("c8503c", "3a78b0", "e0b040", "5aa06a", "8a5aa8")


def _chair(pen: Pen, u: float, faces: int) -> None:
    """Stand a chair, seen from its side, or from the front for 0."""
    wood = "8a949c"
    if faces:
        pen.flat([pen.line([(u - faces * 0.24, 0.0), (u - faces * 0.22, 0.9)], 0.04)], wood)
        pen.flat([pen.line([(u + faces * 0.2, 0.0), (u + faces * 0.2, 0.44)], 0.04)], wood)
        pen.solid([pen.box(u - 0.25, 0.42, u + 0.25, 0.48, 0.02)], wood, 0.02)
    else:
        pen.flat([pen.line([(u + d, 0.0), (u + d, 0.44)], 0.04) for d in (-0.22, 0.22)], wood)
        pen.solid([pen.box(u - 0.25, 0.5, u + 0.25, 0.95, 0.05)], wood, 0.03)


def talking_circle(room: Room) -> None:
    """Draw people on chairs in a circle: some face us, some each other, some have their backs to us."""
    wall = walls(room, "dcd4c0", "a88c68")
    window(wall, -1.9, 1.2, 1.3, 1.3)
    window(wall, 1.9, 1.2, 1.3, 1.3)
    wall.plate.blur(0.002)
    rug = room.pen(0.3, 0.0)
    rug.flat([rug.disc(0.0, 0.12, 1.9, 0.3)], "7a9a8c", 0.7)
    far = room.pen(0.4, 0.3)
    for n, u in enumerate((-0.95, 0.0, 0.95)):
        _chair(far, u, 0)
        act(room, far, u, "sit-front", v=0.02, salt=n, role=("a man", "a woman", "an old man")[n], coat=_COATS[n])
    mid = room.pen(0.5, 0.1)
    for n, (u, faces) in enumerate(((-1.7, 1), (1.7, -1))):
        _chair(mid, u, faces)
        act(room, mid, u, "sit", v=0.02, salt=3 + n, faces=faces, role=("a woman", "a man")[n], coat=_COATS[3 + n])
    if room.look.people != 0:
        near, look = room.pen(0.7), crew(room.look, "a person", 8)
        for n, u in enumerate((-0.95, 0.85)):
            near.solid([near.box(u - 0.3, -0.1, u + 0.3, 0.42, 0.06)], "6a747c", 0.04)
            busts.behind(near.plate, look, near.at(u, 0.62), 0.17 * room.metre, salt=5 + n)


def card_table(room: Room) -> None:
    """Draw friends round a table with fans of cards in their hands, cards and cups before them."""
    wall = walls(room, "e4c8a0", "8a6844")
    window(wall, -1.6, 1.3, 1.2, 1.2)
    wall.plate.blur(0.003)
    pen, spots = room.pen(0.5, 0.1), (-1.1, 0.0, 1.1)
    for n, u in enumerate(spots):
        bust(
            room,
            pen,
            u,
            1.22,
            salt=n,
            role=("an old man", "an old woman", "an old man with a moustache")[n],
            turn=-0.35 * u,
        )
    near = room.pen(0.6)
    near.solid([near.disc(0.0, 0.62, 1.75, 0.22)], "8a5630", 0.06)
    near.solid([near.disc(0.0, 0.66, 1.66, 0.19)], "3a7a52", 0.04, dark=0.8)
    for n, u in enumerate(spots):
        if room.look.people != 0:
            _fan(near, u + (0.02 if n else 0.05), 0.86, "2f5aa0" if n % 2 else "b03040")
    for n, (u, v) in enumerate(((-0.42, 0.63), (-0.16, 0.6), (0.12, 0.64), (0.36, 0.6))):
        near.flat(
            [near.poly([(u - 0.1, v - 0.05), (u + 0.08, v - 0.06), (u + 0.11, v + 0.05), (u - 0.07, v + 0.06)])],
            "fbf8f0",
        )
        near.flat([near.disc(u, v, 0.028, 0.022)], "c8302c" if n % 2 else "20242c")
    for u in (-1.35, 1.36):
        near.solid([near.box(u - 0.08, 0.64, u + 0.08, 0.82, 0.02)], "f0ead8", 0.03)


def _fan(pen: Pen, u: float, v: float, tone: str) -> None:
    """Spread cards over two fists, their backs to us."""
    for n in range(6):
        a = (n - 2.5) * 0.22
        along, across = (math.sin(a), math.cos(a)), (math.cos(a), -math.sin(a))
        low, high, half = 0.02, 0.3, 0.075
        corners = [
            (u + along[0] * r + across[0] * w, v - 0.06 + along[1] * r + across[1] * w)
            for r, w in ((low, -half), (high, -half), (high, half), (low, half))
        ]
        pen.flat([pen.poly(corners)], "fbf8f0")
        inner = [(u + (x - u) * 0.9 + along[0] * 0.016, v - 0.06 + (y - v + 0.06) * 0.92 + 0.008) for x, y in corners]
        pen.flat([pen.poly(inner)], tone)
    skin = pen.look.whom(0).skin
    pen.solid([pen.disc(u - 0.05, v - 0.06, 0.075, 0.065), pen.disc(u + 0.06, v - 0.07, 0.07, 0.06)], skin, 0.03)
