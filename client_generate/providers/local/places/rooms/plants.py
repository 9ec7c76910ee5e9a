"""Where machines make things: a bottling line, a steelworks, a clean room, looms, welders, switchboards."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import box, ellipse
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.places.chambers import Room, walls, window
from client_generate.providers.local.places.rooms.furnish import (
    FIRE,
    act,
    hand_prop,
    sparks,
)

FRAMES = {
    "bottling": (1.35, 0.0, 0.86),
    "welding": (0.95, 0.0, 1.0),
    "switchboard": (1.5, -0.2, 0.78),
    "steelworks": (1.75, 0, 0.62),
    "cleanroom": (1.45, 0.0, 0.95),
    "looms": (1.3, 0.0, 0.8),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def bottling(room: Room) -> None:
    """Draw brown bottles on a belt that curves towards us, tanks of steel behind, somebody who looks after them."""
    wall = walls(room, "b8c4c8", "8a949a")
    r = room.reach
    for u in np.arange(-r, r, 1.15).tolist():
        wall.solid([wall.box(u, 0.25, u + 0.95, 2.5, 0.3), wall.box(u + 0.4, 2.4, u + 0.55, 5)], "c4ccd0", 0.3)
        wall.flat([wall.disc(u + 0.47, 1.5, 0.16)], "7a868c", 0.9)
    wall.plate.blur(0.003)
    pen = room.pen(0.4, 0.3)
    act(room, pen, 0.9, "stand-quarter", faces=-1, role="a worker", outfit="worker")
    belt = room.pen(0.6)
    course = [(-r, 0.98), (-1.0, 0.96), (0.4, 0.86), (1.5, 0.62), (2.6, 0.2), (3.4, -0.4)]
    belt.solid([belt.line([(u, v - 0.16) for u, v in course], 0.34)], "6a747a", 0.06)
    belt.solid([belt.line(course, 0.07)], "d0d6da", 0.02)
    line = [
        (float(u), float(np.interp(u, [c[0] for c in course], [c[1] for c in course])))
        for u in np.arange(-r, 2.6, 0.01)
    ]
    u = -r
    while u < 2.3:
        v = float(np.interp(u, [c[0] for c in line], [c[1] for c in line]))
        k = 0.72 + 0.16 * max(u + 1.2, 0.0)
        _bottle(belt, u, v, k)
        u += 0.21 * k
    for u in (-1.6, 0.1):
        belt.solid([belt.line([(u, 0.9), (u, 0.0)], 0.07)], "8a949a", 0.02)


def _bottle(pen: Pen, u: float, v: float, k: float) -> None:
    shape = [
        (u - 0.07 * k, v),
        (u - 0.07 * k, v + 0.26 * k),
        (u - 0.026 * k, v + 0.36 * k),
        (u - 0.026 * k, v + 0.48 * k),
        (u + 0.026 * k, v + 0.48 * k),
        (u + 0.026 * k, v + 0.36 * k),
        (u + 0.07 * k, v + 0.26 * k),
        (u + 0.07 * k, v),
    ]
    pen.solid([pen.poly(shape)], "7a3f14", 0.05, rim=0.9)
    pen.flat([pen.box(u - 0.066 * k, v + 0.07 * k, u + 0.066 * k, v + 0.2 * k)], "f0dfa8", 0.95)
    pen.flat([pen.box(u - 0.03 * k, v + 0.46 * k, u + 0.03 * k, v + 0.5 * k)], "d8b040")


def welding(room: Room) -> None:
    """Draw a welder in a mask, white light and sparks where the torch meets the steel."""
    wall = walls(room, "3a4048", "3a3c40")
    wall.solid([wall.box(u, 0.0, u + 0.2, 4.0) for u in (-2.6, -1.0, 1.2, 2.8)], "4a525a", 0.05)
    pen = room.pen(0.5, 0.12)
    body = act(room, pen, -0.55, "kneel-work", role="a worker", outfit="biker")
    if body is not None:
        x, y = body.at("head")
        k = body.half * body.tall

        dark = colour("1c2026")
        pen.plate.solid(
            pen.plate.shape(ellipse((x + body.faces * 0.1 * k, y), 1.12 * k, 1.3 * k)),
            dark * 0.6,
            dark * 1.8,
            (room.look.light, -0.8),
            round_=0.4 * k,
        )
        pane = box(
            x + body.faces * 0.45 * k - 0.35 * k,
            y - 0.3 * k,
            x + body.faces * 0.45 * k + 0.35 * k,
            y + 0.06 * k,
            0.08 * k,
        )
        pen.plate.fill(pen.plate.shape(pane), colour("5ae0a0"), 0.9)
    near = room.pen(0.6)
    near.solid([near.box(0.1, 0.0, 1.9, 0.26), near.box(0.3, 0.26, 1.7, 0.5)], "6a727a", 0.04)
    near.solid([near.line([(0.0, 0.74), (0.4, 0.56)], 0.05)], "2a2c30", 0.02)
    sparks(near, 0.45, 0.54, 0.95, 46)
    near.plate.glow(near.at(0.45, 0.54), 0.5 * room.metre, np.array([0.7, 0.85, 1.0], np.float32), 1.0)


def switchboard(room: Room) -> None:
    """Draw an electrician at an open cabinet full of coloured wires and fuses."""
    wall = walls(room, "b8bcc0", "7a7c80")
    wall.solid([wall.box(-1.5, 0.3, 0.3, 2.5, 0.02)], "d0d4d8", 0.05)
    wall.flat([wall.box(-1.4, 0.4, 0.2, 2.4)], "3a4046")
    wall.solid([wall.poly([(-1.5, 0.3), (-2.3, 0.1), (-2.3, 2.7), (-1.5, 2.5)])], "dcdfe2", 0.04)
    for j, v in enumerate((2.05, 1.65, 1.25)):
        wall.flat([wall.box(-1.3, v - 0.05, 0.1, v - 0.02)], "b8bcc0")
        wall.solid(
            [wall.box(-1.28 + i * 0.115, v, -1.19 + i * 0.115, v + 0.2, 0.01) for i in range(12)],
            ("f0f0ea", "e8e0d0", "dfe4e8")[j],
            0.02,
        )
        wall.flat(
            [wall.box(-1.26 + i * 0.115, v + 0.08, -1.21 + i * 0.115, v + 0.14) for i in range(12) if (i + j) % 4],
            "2f6fd0",
        )
    for i, tone in enumerate(("e0402c", "2f7fd8", "f0c030", "3aa860", "e87a2c", "8a4ab0")):
        wires = [
            wall.line(
                [(-1.2 + i * 0.2, 1.25), (-1.25 + i * 0.23, 0.9), (-1.0 + i * 0.12, 0.6), (-1.1 + i * 0.2, 0.42)], 0.035
            )
        ]
        wall.solid(wires, tone, 0.01)
    pen = room.pen(0.5, 0.1)
    act(
        room,
        pen,
        0.75,
        "point",
        faces=-1,
        role="an electrician with a helmet",
        outfit="worker",
        prop=hand_prop(pen, "0", "e0402c", 0.2),
    )
    pen.plate.glow(pen.at(-0.5, 1.5), 1.2 * room.metre, np.array([1.0, 0.95, 0.8], np.float32), 0.35)


def steelworks(room: Room) -> None:
    """Draw liquid steel that is poured glowing from a great ladle, a worker small before it."""
    wall = walls(room, "2c2624", "2a2624")
    wall.solid([wall.box(u, 0.0, u + 0.24, 5.0) for u in (-3.4, -2.3, 1.9, 3.0)], "3a3634", 0.06)
    wall.solid([wall.box(-4, 3.0, 4, 3.3)], "4a4442", 0.05)
    pen = room.pen(0.4, 0.3)
    pen.flat([pen.line([(-0.9, 3.4), (-0.9, 2.6)], 0.06), pen.line([(0.3, 3.4), (0.3, 2.6)], 0.06)], "1c1a1a")
    pen.solid([pen.poly([(-1.3, 2.7), (0.55, 2.5), (0.3, 1.5), (-0.9, 1.6)])], "4e4644", 0.2)
    hot = np.array([1.0, 0.82, 0.42], np.float32)
    pen.plate.fill(
        pen.plate.shape(
            pen.curve([(0.4, 2.48), (0.62, 2.4), (0.78, 1.6), (0.8, 0.7), (0.6, 0.7), (0.56, 1.6), (0.46, 2.3)])
        ),
        hot,
    )
    pen.plate.fill(pen.plate.shape(pen.poly([(-1.2, 2.66), (0.5, 2.48), (0.45, 2.56), (-1.1, 2.74)])), hot)
    pen.solid([pen.box(0.1, 0.0, 1.6, 0.72, 0.05)], "3c3432", 0.1)
    pen.plate.fill(pen.plate.shape(pen.disc(0.85, 0.72, 0.7, 0.1)), hot)
    pen.plate.glow(pen.at(0.7, 1.4), 2.6 * room.metre, FIRE, 0.75)
    sparks(pen, 0.7, 0.8, 1.3, 70, up=True)
    act(room, room.pen(0.55, 0.0), -1.3, "stand-back", role="a worker", outfit="worker", tall=1.6)


def cleanroom(room: Room) -> None:
    """Draw somebody in a white hood and gloves who holds up a shining wafer, yellow light, machines of steel."""
    wall = walls(room, "e8d878", "d8d0a0")
    wall.solid([wall.box(u, 0.1, u + 1.0, 2.2, 0.04) for u in (-3.2, -1.9, 1.2, 2.5)], "eceef0", 0.06, dark=0.75)
    wall.glass([wall.box(u + 0.15, 1.2, u + 0.85, 1.9, 0.03) for u in (-3.2, -1.9, 1.2, 2.5)])
    wall.flat([wall.box(u, 2.55, u + 1.1, 2.68) for u in (-2.6, -0.6, 1.4)], "fffbe8")
    wall.plate.blur(0.002)
    pen = room.pen(0.5, 0.1)
    body = act(room, pen, -0.25, "give", role="a man", coat="f2f4f6", outfit="karate")
    if body is None:
        return

    (x, y), k = body.at("head"), body.half * body.tall
    white = colour("f0f3f6")
    hood = ellipse((x - body.faces * 0.12 * k, y - 0.02 * k), 1.14 * k, 1.32 * k)
    pen.plate.solid(pen.plate.shape(hood), white * 0.6, white, (room.look.light, -0.8), round_=0.5 * k)
    face = ellipse((x + body.faces * 0.58 * k, y - 0.1 * k), 0.46 * k, 0.44 * k)
    pen.plate.fill(pen.plate.shape(face), pen.tone(body.whom.skin))
    low = box(
        x + body.faces * 0.6 * k - 0.5 * k, y + 0.12 * k, x + body.faces * 0.6 * k + 0.5 * k, y + 0.8 * k, 0.2 * k
    )
    pen.plate.fill(pen.plate.shape(low), pen.tone("b8dce8"))
    hx, hy = body.at("hand0")
    for part, tone in ((1.0, "5a6a9a"), (0.94, "9ab0e8")):
        pen.plate.fill(
            pen.plate.shape(
                ellipse(
                    (hx + body.faces * 0.2 * room.metre, hy - 0.14 * room.metre),
                    0.22 * room.metre * part,
                    0.24 * room.metre * part,
                )
            ),
            colour(tone),
        )
    grid = [pen.line([(0.0, 0.0), (0.0, 0.0)], 0.01)]
    for i in range(-3, 4):
        x0, y0 = hx + body.faces * 0.2 * room.metre, hy - 0.14 * room.metre
        d, s = i * 0.055 * room.metre, math.sqrt(max(0.2**2 - (i * 0.055) ** 2, 0)) * room.metre
        grid += [
            box(x0 + d - 0.0015, y0 - s, x0 + d + 0.0015, y0 + s),
            box(x0 - s, y0 + d - 0.0015, x0 + s, y0 + d + 0.0015),
        ]
    pen.plate.fill(pen.plate.shapes(grid[1:]), colour("e0a0d8"), 0.8)


def looms(room: Room) -> None:
    """Draw rows of looms with coloured cloth on them, somebody between them."""
    wall = walls(room, "d0d4d0", "9a9488")
    for u in np.arange(-room.reach, room.reach, 1.6).tolist():
        window(wall, u, 1.7, 1.1, 1.0)
    for row, (back, near, grow) in enumerate(((0.5, 0.3, 0.0), (0.2, 0.5, 0.3), (-0.15, 0.65, 0.6))):
        pen = room.pen(near, back)
        if row == 1:
            act(room, pen, 0.1, "stand-quarter", role="a woman in a headscarf", coat="3a7a8a", outfit="dress")
        for i, u in enumerate(np.arange(-4.2 + 0.5 * row, 4.2, 1.7 + grow).tolist()):
            if row == 1 and abs(u + 0.6) < 1.0:
                continue
            tone = ("c8405a", "e0a83c", "3a7ab0", "5aa06a")[(i + row) % 4]
            pen.solid(
                [pen.box(u, 0.0, u + 0.1, 1.1), pen.box(u + 1.1, 0.0, u + 1.2, 1.1), pen.box(u, 1.0, u + 1.2, 1.12)],
                "5a646c",
                0.04,
            )
            pen.solid([pen.box(u + 0.12, 0.3, u + 1.08, 0.98)], tone, 0.1)
            threads = [pen.line([(u + 0.15 + j * 0.08, 1.0), (u + 0.15 + j * 0.08, 0.5)], 0.008) for j in range(12)]
            pen.flat(threads, "f4f0e4", 0.8)
