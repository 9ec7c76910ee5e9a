"""Where bodies are moved or rest: yoga, a treadmill, weights, ballet, a massage, a sauna."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.places.chambers import Room, plant, walls, window
from client_generate.providers.local.places.rooms.furnish import act, flame, sign, steam

FRAMES = {
    "yoga": (1.15, 0.0, 0.72),
    "treadmill": (1.25, 0.0, 0.88),
    "massage": (1.05, 0.0, 0.95),
    "sauna": (1.05, 0.0, 0.9),
    "weights": (1.4, 0.0, 0.74),
    "ballet": (1.25, 0.0, 0.82),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""
_WARM = np.array([1.0, 0.82, 0.5], np.float32)


def yoga(room: Room) -> None:
    """Draw a class on mats: one in the tree, one in the warrior, one who sits cross-legged."""
    wall = walls(room, "ece6da", "c8a47a")
    for u in (-1.8, 0.0, 1.8):
        window(wall, u, 0.7, 1.3, 1.9)
    plant(room.pen(0.3, 0.35), 2.7)
    pen = room.pen(0.45, 0.18)
    mats = room.pen(0.4, 0.1)
    for u, tone in ((-1.4, "8a6ac0"), (0.1, "3aa09a"), (1.6, "e08a5a")):
        mats.flat([mats.poly([(u - 0.62, 0.14), (u + 0.62, 0.14), (u + 0.74, -0.1), (u - 0.74, -0.1)])], tone)
    act(room, pen, -1.4, "tree", salt=1, role="a man", outfit="yoga", coat="5a8ab0")
    act(room, pen, 0.1, "lotus", v=-0.04, role="a woman", outfit="yoga", coat="d85a7a")
    act(room, pen, 1.6, "tree", salt=2, role="a woman", outfit="yoga", coat="e8b04a")


def treadmill(room: Room) -> None:
    """Draw somebody who runs on a treadmill, weights and a mirror behind."""
    wall = walls(room, "c8d0d8", "5a5e64")
    window(wall, -1.6, 0.7, 1.5, 1.8)
    wall.solid([wall.box(0.8, 0.4, 2.6, 0.46), wall.box(0.8, 0.9, 2.6, 0.96)], "3a3e44", 0.03)
    for v in (0.56, 1.06):
        for u in (1.0, 1.5, 2.0, 2.4):
            wall.solid(
                [
                    wall.disc(u - 0.12, v, 0.08, 0.1),
                    wall.disc(u + 0.12, v, 0.08, 0.1),
                    wall.box(u - 0.1, v - 0.02, u + 0.1, v + 0.02),
                ],
                "24272c",
                0.03,
            )
    pen = room.pen(0.5, 0.1)
    pen.solid([pen.poly([(-1.1, 0.06), (0.75, 0.14), (0.75, 0.24), (-1.1, 0.16)])], "2a2d33", 0.03)
    pen.solid([pen.line([(0.68, 0.2), (0.88, 1.25)], 0.08), pen.line([(0.9, 1.2), (0.4, 1.05)], 0.05)], "8a929a", 0.03)
    pen.solid([pen.poly([(0.72, 1.24), (0.95, 1.2), (1.08, 1.52), (0.86, 1.56)])], "24272c", 0.03)
    pen.plate.fill(pen.plate.shape(pen.poly([(0.76, 1.28), (0.86, 1.26), (0.96, 1.5), (0.88, 1.52)])), colour("5ae0a0"))
    act(room, pen, -0.2, "run", v=0.16, role="a woman with a ponytail", outfit="gym", coat="e8507a")


def massage(room: Room) -> None:
    """Draw somebody who lies under a towel while hands press the back, candles, hot stones, orchids."""
    wall = walls(room, "b89a80", "7a5a44")
    wall.solid([wall.box(u, 0.1, u + 0.08, 3.0) for u in np.arange(-3.2, 3.2, 0.3).tolist()], "8a6a4c", 0.03)
    pen = room.pen(0.42, 0.2)
    act(room, pen, 0.25, "push", salt=1, faces=-1, role="a woman", coat="f4f2ec")
    bed = room.pen(0.5, 0.1)
    bed.solid([bed.box(-1.5, 0.0, 1.5, 0.56, 0.04)], "e8e0d4", 0.08, dark=0.6)
    tone = room.look.whom(0).skin
    bed.solid(
        [bed.curve([(-1.12, 0.6), (-1.08, 0.8), (-0.7, 0.88), (-0.2, 0.84), (0.1, 0.8), (0.1, 0.58)])], tone, 0.12
    )
    bed.solid([bed.disc(-1.24, 0.72, 0.15, 0.15)], room.look.whom(0).hair, 0.08)
    bed.solid([bed.disc(-1.18, 0.69, 0.1, 0.11)], tone, 0.05)
    bed.solid(
        [bed.curve([(-0.1, 0.58), (-0.14, 0.84), (0.3, 0.9), (0.9, 0.8), (1.4, 0.72), (1.45, 0.58)])],
        "fbfaf6",
        0.12,
        dark=0.7,
    )
    bed.solid([bed.disc(u, 0.92 - 0.03 * i, 0.075, 0.045) for i, u in enumerate((-0.75, -0.5, -0.25))], "2e3034", 0.03)
    near = room.pen(0.6)
    for i, u in enumerate((-1.65, 1.35, 1.6)):
        near.solid([near.box(u - 0.07, 0.42, u + 0.07, 0.6 + 0.06 * i, 0.02)], "f6ecd4", 0.03)
        flame(near, u, 0.62 + 0.06 * i, 0.03, 0.12)
    near.solid([near.box(-2.0, 0.36, -1.4, 0.42), near.box(1.15, 0.36, 1.85, 0.42)], "6a4a30", 0.02)
    near.plate.glow(near.at(1.4, 0.8), 1.0 * room.metre, _WARM, 0.3)


def sauna(room: Room) -> None:
    """Draw people in towels on benches of wood, a stove with hot stones, steam."""
    wall = walls(room, "b8823c", "8a5a2c")
    wall.plate.tint(
        wall.plate.shapes([wall.line([(-3.5, v), (3.5, v)], 0.016) for v in np.arange(0.1, 3.4, 0.2).tolist()]),
        colour("5a3414"),
        0.5,
    )
    pen = room.pen(0.45, 0.15)
    pen.solid([pen.box(-1.9, 0.0, 0.9, 0.42)], "a06a30", 0.04, dark=0.5)
    pen.solid([pen.box(-2.0, 0.42, 1.0, 0.5, 0.02)], "c89048", 0.02)
    for i, u in enumerate((-1.3, -0.3, 0.55)):
        act(
            room,
            pen,
            u,
            "sit-front",
            v=0.04,
            salt=i,
            role=("a woman", "a man", "a man with a beard")[i],
            outfit="swim" if i else "swimsuit",
            coat="f4f2ec",
        )
    near = room.pen(0.6)
    near.solid([near.box(1.25, 0.0, 2.1, 0.75, 0.03)], "3a3c40", 0.06)
    near.solid([near.disc(1.35 + 0.16 * (i % 5), 0.82 + 0.1 * (i // 5), 0.11, 0.09) for i in range(10)], "6a6460", 0.05)
    near.plate.glow(near.at(1.68, 0.75), 0.7 * room.metre, colour("ff7a3a"), 0.5)
    steam(near, 1.6, 1.0, 1.1, 0.35, 0.4)
    near.solid([near.poly([(-1.95, 0.4), (-1.45, 0.4), (-1.52, 0.0), (-1.88, 0.0)])], "c89048", 0.05)


def weights(room: Room) -> None:
    """Draw somebody who lifts a barbell in a gym."""
    wall = walls(room, "8a929c", "3e4148")
    wall.solid([wall.box(-2.6, 0.9, 2.6, 2.5, 0.02)], "5a626c", 0.03)
    wall.glass([wall.box(-2.5, 1.0, 2.5, 2.4)])
    pen = room.pen(0.5, 0.1)
    body = act(room, pen, 0.0, "weights", role="a man", outfit="gym", coat="d8402c")
    if body is None:
        return
    (x0, y0), (x1, y1) = body.at("tip0"), body.at("tip1")
    s = sign(pen, 0, 0, 1.0)
    s = type(s)(s.plate, s.look, ((x0 + x1) / 2, (y0 + y1) / 2), room.metre, 1.0)
    s.body([s.box(-0.95, -0.02, 0.95, 0.02)], "c8ccd2", 0.01)
    for side in (-1, 1):
        s.body(
            [
                s.box(side * 0.72 - 0.05, -0.26, side * 0.72 + 0.05, 0.26, 0.03),
                s.box(side * 0.84 - 0.04, -0.19, side * 0.84 + 0.04, 0.19, 0.03),
            ],
            "24272c",
            0.03,
        )


def ballet(room: Room) -> None:
    """Draw dancers at a barre before a mirror."""
    wall = walls(room, "e4dcd8", "c8a47a")
    wall.solid([wall.box(-2.4, 0.5, 2.4, 2.6)], "a8b8c4", 0.02)
    wall.flat([wall.box(-2.32, 0.58, 2.32, 2.52)], "c8d8e0")
    wall.flat(
        [wall.poly([(u, 0.58), (u + 0.4, 0.58), (u + 1.1, 2.52), (u + 0.7, 2.52)]) for u in (-2.0, 0.2)], "e4eef4", 0.7
    )
    wall.solid([wall.box(-2.6, 1.02, 2.6, 1.08, 0.02)], "a8703c", 0.02)
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.9, "arabesque", role="a girl", outfit="ballet", coat="f0a8bc")
    act(room, pen, 0.95, "fifth", salt=1, role="a woman", outfit="ballet", coat="e8c0d0")
