"""Where pictures and sounds are made: the news, radio, a singer at the microphone, a photographer."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.places.chambers import Room, walls
from client_generate.providers.local.places.rooms.furnish import (
    act,
    bust,
    lamp,
    screen,
    sign,
    table,
)  # fmt: skip

FRAMES = {
    "anchor": (1.5, 0.0, 0.84),
    "radio": (1.3, 0.0, 0.95),
    "recording": (1.4, 0.0, 0.85),
    "photo": (1.3, 0.0, 0.75),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def anchor(room: Room) -> None:
    """Draw a newsreader at a desk in a studio, a map of the world behind, a camera before us."""
    wall = walls(room, "14284a", "1c2430")
    screen(wall, 0.0, 1.75, 3.2, 1.5, "world content")
    wall.plate.glow(wall.at(0, 1.6), 1.6 * room.metre, colour("4a8aff"), 0.25)
    pen = room.pen(0.5, 0.1)
    bust(room, pen, 0.0, 1.3, role="a woman in a suit", turn=0.05)
    desk = room.pen(0.6)
    desk.solid([desk.poly([(-1.3, 0.86), (1.3, 0.86), (1.1, 0.0), (-1.1, 0.0)])], "d8e0ea", 0.12, dark=0.6)
    desk.solid([desk.box(-1.4, 0.86, 1.4, 0.94, 0.02)], "f4f6fa", 0.03)
    desk.flat([desk.box(-1.15, 0.3, 1.15, 0.62)], "d0202c")
    sign(desk, 0, 0.46, 0.3, 4).text("NEWS", 0, -0.02, 0.85, "ffffff")
    desk.flat([desk.poly([(-0.3, 0.95), (0.2, 0.95), (0.24, 0.99), (-0.24, 0.99)])], "ffffff")
    near = room.pen(0.75, -0.2)
    near.solid(
        [
            near.box(1.15, 0.7, 2.0, 1.3, 0.05),
            near.box(0.9, 0.85, 1.2, 1.15, 0.04),
            near.line([(1.6, 0.7), (1.6, -0.5)], 0.12),
        ],
        "16181d",
        0.06,
    )
    near.plate.glow(near.at(1.3, 1.36), 0.14 * room.metre, colour("ff3030"), 1.2)
    near.plate.blur(0.002)


def _microphone(pen: Pen, u: float, v: float) -> None:
    pen.flat([pen.line([(u + 0.7, v + 0.9), (u + 0.1, v + 0.35), (u, v + 0.15)], 0.035)], "2a2c30")
    pen.solid([pen.box(u - 0.09, v - 0.16, u + 0.09, v + 0.16, 0.09)], "8a929a", 0.05)
    pen.flat([pen.line([(u - 0.085, v + d), (u + 0.085, v + d)], 0.012) for d in (-0.06, 0.0, 0.06)], "3a3e44")


def _headphones(pen: Pen, u: float, v: float) -> None:
    pen.solid(
        [pen.line([(u - 0.135, v), (u - 0.12, v + 0.12), (u, v + 0.19), (u + 0.12, v + 0.12), (u + 0.135, v)], 0.035)],
        "22242a",
        0.015,
    )
    pen.solid([pen.disc(u - 0.14, v - 0.01, 0.045, 0.075), pen.disc(u + 0.14, v - 0.01, 0.045, 0.075)], "c8342c", 0.03)


def radio(room: Room) -> None:
    """Draw a host with headphones before a large microphone, padded walls, a red light ON AIR."""
    wall = walls(room, "3a3440", "3a3230")
    for i, u in enumerate(np.arange(-3.2, 3.2, 0.42).tolist()):
        wall.solid(
            [wall.box(u, v, u + 0.39, v + 0.39, 0.02) for v in np.arange(0.3, 2.9, 0.42).tolist()],
            ("4a4450", "423c48")[i % 2],
            0.08,
        )
    wall.solid([wall.box(0.6, 1.62, 1.6, 1.97, 0.03)], "d0202c", 0.03, dark=0.9)
    sign(wall, 1.1, 1.795, 0.3, 3).text("ON AIR", 0, -0.03, 0.8, "ffffff")
    wall.plate.glow(wall.at(1.1, 1.8), 0.9 * room.metre, colour("ff3030"), 0.6)
    pen = room.pen(0.5, 0.1)
    bust(room, pen, -0.1, 1.3, role="a man with a beard", turn=0.4)
    if room.look.people != 0:
        _headphones(pen, -0.1, 1.3)
    near = room.pen(0.6)
    table(near, -room.reach, room.reach, 0.74, "6a4a34", closed=True)
    _microphone(near, 0.26, 1.12)
    near.solid([near.box(-1.7, 0.81, -0.7, 0.92, 0.02)], "2c3036", 0.03)
    near.flat([near.box(-1.6 + 0.12 * i, 0.84, -1.56 + 0.12 * i, 0.9) for i in range(8)], "5ae08a")


def recording(room: Room) -> None:
    """Draw a singer with headphones at a hanging microphone, a mixing desk with lights before us."""
    wall = walls(room, "5a4034", "4a3a30")
    slats = [wall.box(u, 0.2, u + 0.14, 3.0) for u in np.arange(-3.4, 3.4, 0.22).tolist()]
    wall.solid(slats, "7a5640", 0.04)
    lamp(wall, -1.5, 2.2, 1.4)
    pen = room.pen(0.5, 0.15)
    act(room, pen, -0.3, "headphones", role="a woman with long hair", coat="c8a03c")
    pen.flat([pen.line([(0.0, 3.4), (0.0, 1.9)], 0.025)], "22242a")
    pen.solid([pen.box(-0.1, 1.45, 0.1, 1.85, 0.09)], "a8b0b8", 0.06)
    pen.flat([pen.line([(0.14, 1.2), (0.14, 1.7)], 0.012), pen.disc(0.2, 1.52, 0.012, 0.14)], "1c1e22")
    near = room.pen(0.65)
    near.solid([near.poly([(-2.4, 0.62), (2.4, 0.62), (2.7, 0.0), (-2.7, 0.0)])], "33373e", 0.05)
    for i, u in enumerate(np.arange(-2.2, 2.25, 0.22).tolist()):
        near.flat([near.line([(u, 0.54), (u * 1.06, 0.12)], 0.014)], "14161a")
        k = 0.2 + 0.08 * (i * 7 % 4)
        near.solid([near.box(u * 1.03 - 0.05, k, u * 1.03 + 0.05, k + 0.07, 0.01)], "d8dce0", 0.01)
        near.flat([near.disc(u, 0.58, 0.03)], ("5ae08a", "f0c040", "ff5a4a")[i % 3])


def photo(room: Room) -> None:
    """Draw a photographer before a model on a white roll of paper, two lamps with soft boxes."""
    wall = walls(room, "c8ccd0", "a8a8a8")
    wall.flat(
        [wall.curve([(-1.3, 3.4), (-1.3, 0.2), (-1.8, -0.7), (1.8, -0.7), (1.3, 0.2), (1.3, 3.4)])], "fbfbfa", 0.95
    )
    pen = room.pen(0.45, 0.15)
    act(
        room,
        pen,
        0.25,
        "dance",
        salt=1 if len(room.look.cast) > 1 else 0,
        role="a woman",
        outfit="dress",
        coat="d83a4a",
    )
    for u, way in ((-1.75, 1), (1.95, -1)):
        pen.flat(
            [pen.line([(u, 0.0), (u, 2.1)], 0.04), pen.line([(u - 0.3, 0.0), (u, 0.4), (u + 0.3, 0.0)], 0.03)], "22242a"
        )
        pen.solid(
            [pen.poly([(u - way * 0.2, 2.3), (u + way * 0.35, 2.75), (u + way * 0.5, 1.65), (u - way * 0.2, 1.95)])],
            "1c1e22",
            0.05,
        )
        pen.plate.fill(
            pen.plate.shape(
                pen.poly(
                    [(u + way * 0.33, 2.72), (u + way * 0.42, 2.7), (u + way * 0.55, 1.68), (u + way * 0.46, 1.66)]
                )
            ),
            WHITE,
        )
        pen.plate.glow(pen.at(u + way * 0.4, 2.2), 1.0 * room.metre, WHITE, 0.5)
    near = room.pen(0.65, -0.1)
    body = act(room, near, -0.85, "kneel", salt=2, role="a man with a cap", coat="2a3040")
    if body is not None:
        x, y = body.at("head")
        s = sign(near, 0, 0, 0.3)
        s = type(s)(s.plate, s.look, (x + body.faces * 0.17 * room.metre, y), 0.2 * room.metre, 1.3)
        s.body([s.box(-0.5, -0.4, 0.4, 0.4, 0.06), s.box(-0.1, -0.56, 0.2, -0.36, 0.04)], "1a1c20", 0.06)
        s.body(
            [s.box(0.2 * body.faces if body.faces > 0 else -0.75, -0.26, 0.75 if body.faces > 0 else -0.2, 0.26, 0.04)],
            "2e3238",
            0.06,
        )
