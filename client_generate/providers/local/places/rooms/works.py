"""Where people work with words, figures and others: open offices, notes on a wall, interviews, schools, studios."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people import busts
from client_generate.providers.local.places.chambers import Room, plant, walls, window
from client_generate.providers.local.places.offices import laptop
from client_generate.providers.local.places.rooms.furnish import (
    BOOKS,
    act,
    bust,
    crew,
    screen,
    shelf,
    sign,
    table,
)  # fmt: skip
from client_generate.providers.local.things import marks

FRAMES = {
    "dispute": (1.35, 0.0, 0.9),
    "open_plan": (1.25, 0.0, 0.8),
    "notes": (1.55, 0.0, 0.76),
    "interview": (1.3, 0.0, 0.9),
    "presenting": (1.6, -0.2, 0.72),
    "boardroom": (1.45, 0.0, 0.8),
    "late": (1.2, 0.0, 1.0),
    "beanbags": (1.0, 0.0, 0.85),
    "lift": (1.75, 0.0, 0.74),
    "rack": (1.35, 0.0, 0.85),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def _crowd(
    room: Room, pen: Pen, spots: tuple[float, ...], v: float, role: str, first: int = 0, turn: float = 0.3
) -> None:
    for i, u in enumerate(spots):
        bust(room, pen, u, v, salt=first + i, role=role, turn=-turn if u > 0 else turn)


def open_plan(room: Room) -> None:
    """Draw rows of desks with screens, people at them, large windows."""
    wall = walls(room, "e4eaee", "a8acb0")
    for u in np.arange(-room.reach, room.reach, 1.5).tolist():
        window(wall, u, 0.9, 1.35, 1.8)
    for row, (near, back, grow) in enumerate(((0.3, 0.5, 0.72), (0.45, 0.28, 0.88), (0.62, -0.02, 1.1))):
        pen = Pen(
            room.stage.plate(near),
            room.look,
            (room.x, room.foot - back * room.metre),
            room.metre * grow,
            -room.look.side,
        )
        for i, u in enumerate(np.arange(-4.5 + 0.6 * row, 4.6, 1.5).tolist()):
            if room.look.people != 0 and (i + row) % 4 != 3:
                look = crew(room.look, "an office worker", 1) if (row, i) == (2, 2) else room.look
                busts.seated(
                    pen.plate,
                    look,
                    pen.at(u, 1.2),
                    0.145 * pen.metre,
                    salt=0 if (row, i) == (2, 2) else 30 + row * 9 + i,
                    turn=0.4 if i % 2 else -0.3,
                )
            pen.solid([pen.box(u + 0.28, 0.82, u + 0.86, 1.2, 0.02)], "2a2e34", 0.03)
            pen.flat([pen.box(u + 0.53, 0.72, u + 0.6, 0.84)], "2a2e34")
        pen.solid([pen.box(-7, 0.66, 7, 0.73)], "d8c4a4", 0.02)
        pen.solid([pen.box(-7, 0.1, 7, 0.66)], "b8c0c8", 0.06, dark=0.7)
    plant(room.pen(0.66, -0.1), -2.3)


def notes(room: Room) -> None:
    """Draw a board full of coloured sticky notes, people who put more on it and point."""
    wall = walls(room, "e8ecee", "a8a090")
    wall.solid([wall.box(-1.7, 0.85, 1.7, 2.45, 0.03)], "b8bec4", 0.03)
    wall.solid([wall.box(-1.62, 0.93, 1.62, 2.37)], "fcfcfa", 0.05, dark=0.88, rim=0)
    chance, tones = room.look.chance(91), ("f6d84a", "f08aa8", "7ac8e8", "8ad88a", "f4a850")
    for i in range(22):
        u, v = (
            -1.4 + (i % 8) * 0.38 + float(chance.uniform(-0.05, 0.05)),
            2.1 - (i // 8) * 0.38 + float(chance.uniform(-0.05, 0.05)),
        )
        wall.flat([wall.box(u, v - 0.24, u + 0.27, v)], tones[int(chance.integers(5))])
        wall.flat(
            [wall.box(u + 0.04, v - 0.1, u + 0.2, v - 0.07), wall.box(u + 0.04, v - 0.17, u + 0.15, v - 0.14)],
            "4a4a48",
            0.6,
        )
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.95, "point", role="a woman", coat="c85a3c")
    act(room, pen, 1.05, "reach", salt=1, faces=-1, role="a man", coat="3a6a8a")
    pen.flat([pen.box(0.72, 1.95, 0.98, 2.18)], "f6d84a")


def interview(room: Room) -> None:
    """Draw two people who shake hands over a desk."""
    wall = walls(room, "e0e6ea", "a89a88")
    window(wall, 0.0, 1.0, 2.2, 1.4)
    plant(room.pen(0.3, 0.35), -2.5)
    wall.plate.blur(0.0025)
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.53, "shake", role="a man in a suit", outfit="suit")
    act(room, pen, 0.53, "shake", salt=1, faces=-1, role="a woman in a suit", coat="3a5a8a")
    near = room.pen(0.6)
    table(near, -1.0, 1.0, 0.7, "a8703c", closed=True)
    near.solid([near.box(-0.35, 0.77, 0.1, 0.8)], "fbfaf4", 0.01)
    near.flat([near.line([(0.2, 0.79), (0.4, 0.83)], 0.02)], "22304a")
    laptop(near, 0.7, 0.78, 0.7)


def presenting(room: Room) -> None:
    """Draw somebody who points at a rising chart on a large screen, listeners' heads before us."""
    wall = walls(room, "dce2e8", "9a9488")
    wall.plate.glow(wall.at(0.2, 1.7), 1.8 * room.metre, WHITE, 0.15)
    screen(wall, 0.45, 1.75, 2.5, 1.45, "bars content")
    pen = room.pen(0.5, 0.15)
    act(room, pen, -1.35, "point", role="a woman in a suit", coat="2f5a8a")
    near = room.pen(0.7)
    if room.look.people != 0:
        for i, u in enumerate((-2.0, -1.0, 0.0, 1.0, 2.0)):
            busts.behind(near.plate, room.look, near.at(u, 0.55 + 0.08 * (i % 2)), 0.17 * room.metre, salt=20 + i)
        near.plate.blur(0.004)


def boardroom(room: Room) -> None:
    """Draw people on both sides of a long table, a screen with charts at its head."""
    wall = walls(room, "d4dbe2", "8a8278")
    screen(wall, 0.0, 1.85, 1.7, 0.98, "lines content")
    for u in (-2.2, 2.2):
        window(wall, u, 1.0, 1.2, 1.5)
    far = room.pen(0.35, 0.3)
    _crowd(room, far, (-1.25, 1.25), 1.22, "a manager in a suit", 2)
    pen = room.pen(0.45, 0.15)
    pen.solid([pen.poly([(-0.9, 0.72), (0.9, 0.72), (1.9, 0.3), (-1.9, 0.3)])], "9a6a40", 0.05)
    pen.plate.light(pen.plate.shape(pen.poly([(-0.3, 0.72), (0.3, 0.72), (0.7, 0.3), (-0.7, 0.3)])), WHITE, 0.16)
    _crowd(room, pen, (-1.75, 1.75), 1.16, "a manager in a suit", 0)
    near = room.pen(0.6)
    near.solid([near.poly([(-1.9, 0.44), (1.9, 0.44), (2.5, 0.1), (-2.5, 0.1)])], "8a5a34", 0.04)
    near.flat(
        [near.poly([(u, 0.48), (u + 0.34, 0.48), (u + 0.4, 0.4), (u - 0.03, 0.4)]) for u in (-1.2, 0.75)], "fbfaf4"
    )
    for u in (-0.5, 0.5):
        near.solid([near.box(u, 0.46, u + 0.1, 0.6, 0.02)], "e8eef2", 0.02)


def late(room: Room) -> None:
    """Draw somebody worn out before a laptop at night, the head on a hand, a lamp, a dark window."""
    wall = walls(room, "2c3040", "3a3430")
    wall.solid([wall.box(-2.2, 0.95, -0.6, 2.4)], "4a4a54", 0.03)
    wall.flat([wall.box(-2.12, 1.03, -0.68, 2.32)], "101830")
    chance = room.look.chance(92)
    spots = [(float(u), float(v)) for u, v in chance.uniform((-2.05, 1.1), (-0.75, 2.0), (26, 2))]
    wall.flat([wall.box(u, v, u + 0.05, v + 0.06) for u, v in spots], "f0c870", 0.9)
    pen = room.pen(0.5, 0.12)
    bust(room, pen, 0.0, 1.12, role="a woman", turn=0.25)
    near = room.pen(0.6)
    table(near, -1.9, 1.9, 0.62, "6a4a30", closed=True)
    tone = room.look.whom(0).skin
    near.solid([near.line([(0.44, 0.69), (0.2, 0.93)], 0.1)], tone, 0.04)
    near.solid([near.disc(0.15, 0.98, 0.075, 0.085)], tone, 0.04)
    laptop(near, -0.35, 0.7, 1.2)
    near.plate.glow(near.at(-0.2, 0.95), 0.8 * room.metre, np.array([0.6, 0.8, 1.0], np.float32), 0.5)
    near.solid(
        [
            near.line([(1.35, 0.69), (1.5, 1.15), (1.2, 1.4)], 0.035),
            near.poly([(1.0, 1.24), (1.32, 1.46), (1.22, 1.54), (0.94, 1.42)]),
        ],
        "c8a040",
        0.03,
    )
    near.plate.glow(near.at(1.05, 1.2), 1.1 * room.metre, np.array([1.0, 0.85, 0.5], np.float32), 0.55)
    near.solid([near.box(0.75, 0.69, 0.9, 0.84, 0.02), near.box(1.0, 0.69, 1.15, 0.84, 0.02)], "e8e4dc", 0.02)
    near.solid([near.box(-1.6, 0.69 + 0.05 * i, -1.1, 0.735 + 0.05 * i) for i in range(6)], "e8e0cc", 0.01)


def beanbags(room: Room) -> None:
    """Draw young people with laptops on coloured beanbags, plants, a bright wall."""
    wall = walls(room, "f4e8d0", "b89a74")
    wall.flat([wall.box(-room.reach, 0.1, -0.6, 9)], "5ab0a8", 0.9)
    window(wall, 1.4, 1.0, 1.8, 1.5)
    marks_ = sign(wall, -1.5, 1.7, 0.7)
    marks.bulb(marks_)
    plant(room.pen(0.3, 0.35), 2.6)
    pen = room.pen(0.5, 0.1)
    for i, (u, tone, faces) in enumerate(((-1.3, "e8703c", 1), (0.1, "3a8ac0", 1), (1.5, "e0b83c", -1))):
        pen.solid(
            [
                pen.curve(
                    [
                        (u - 0.6, 0.05),
                        (u - 0.62, 0.5),
                        (u - 0.35 * faces, 0.85),
                        (u + 0.15 * faces, 0.5),
                        (u + 0.6, 0.3),
                        (u + 0.6, 0.04),
                    ]
                )
            ],
            tone,
            0.16,
        )
        act(
            room,
            pen,
            u - 0.05 * faces,
            "sit-read",
            v=-0.02,
            salt=i,
            faces=faces,
            role="a young person",
            coat=("4a5a8a", "c85a4a", "5a8a5a")[i],
        )
        v = u + 0.42 * faces
        pen.solid(
            [
                pen.poly(
                    [(v - 0.14, 0.66), (v + 0.14, 0.66), (v + 0.14 + 0.1 * faces, 0.92), (v - 0.1 + 0.1 * faces, 0.92)]
                )
            ],
            "b8bec6",
            0.02,
        )


def lift(room: Room) -> None:
    """Draw a lift whose doors of steel slide open, somebody inside, the lit number of the floor above."""
    wall = walls(room, "c8bca8", "8a8278")
    wall.solid([wall.box(-1.15, 0.0, 1.15, 2.55)], "8a929a", 0.04)
    wall.flat([wall.box(-0.95, 0.0, 0.95, 2.35)], "e8e0cc")
    wall.plate.glow(wall.at(0, 1.6), 1.2 * room.metre, np.array([1, 0.95, 0.8], np.float32), 0.4)
    wall.flat([wall.box(-0.9, 1.0, 0.9, 1.06)], "a88a4a")
    wall.solid([wall.box(-0.3, 2.62, 0.3, 2.86, 0.03)], "16181c", 0.02)
    sign(wall, 0.0, 2.74, 0.22, 2).text("7", 0, -0.04, 0.95, "ff6a3a")
    wall.solid([wall.box(1.4, 1.0, 1.6, 1.4, 0.02)], "b8bec4", 0.02)
    wall.plate.glow(wall.at(1.5, 1.25), 0.1 * room.metre, colour("ffd060"), 1.2)
    pen = room.pen(0.45, 0.5)
    act(room, pen, 0.0, "walk-front", role="a businessman", outfit="suit")
    doors = room.pen(0.5, 0.5)
    doors.solid([doors.box(-0.95, 0.0, -0.48, 2.38), doors.box(0.48, 0.0, 0.95, 2.38)], "c4ccd2", 0.06)


def rack(room: Room) -> None:
    """Draw a technician who works at a tall rack full of blinking machines and cables."""
    wall = walls(room, "1c2a3a", "2a3038")
    for u in (-2.5, -1.35, -0.2, 0.95, 2.1):
        wall.solid([wall.box(u, 0.1, u + 1.05, 2.7, 0.02)], "23272d", 0.04)
        for i, v in enumerate(np.arange(0.3, 2.6, 0.2).tolist()):
            wall.flat([wall.box(u + 0.08, v, u + 0.97, v + 0.15)], ("363c44", "2c3138")[i % 2])
            for j in range(5):
                tone = ("4af08a", "4ab8ff", "4af08a", "ffb03a")[(i * 3 + j + int(u * 4)) % 4]
                wall.flat([wall.disc(u + 0.2 + j * 0.16, v + 0.075, 0.026)], tone)
    wall.plate.glow(wall.at(0, 1.4), 2.6 * room.metre, colour("3a9aff"), 0.35)
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.75, "reach", role="a technician", coat="e8e4dc")
    cable = [(-0.35, 2.05), (0.0, 1.6), (0.25, 1.7), (0.4, 1.45)]
    pen.solid([pen.line(cable, 0.03)], "f0a030", 0.01)


def dispute(room: Room) -> None:
    """Draw two people who argue over a desk piled with folders, by the light of one lamp."""
    wall = walls(room, "8a8c94", "6a5c50")
    window(wall, 0.0, 1.1, 2.0, 1.3)
    shelf(wall, -3.0, -1.7, (0.4, 0.9, 1.4, 1.9), BOOKS, wood="5a4a3c")
    wall.plate.blur(0.003)
    pen = room.pen(0.5, 0.1)
    act(room, pen, -0.95, "point", role="a man in a suit", outfit="suit")
    act(room, pen, 0.95, "give", salt=1, faces=-1, role="a woman in a suit", coat="b8402c")
    near = room.pen(0.6)
    table(near, -0.85, 0.85, 0.72, "8a5a34", closed=True)
    for u, count in ((-0.7, 6), (0.2, 9), (0.52, 4)):
        for i in range(count):
            shift = 0.02 * (i % 3)
            tone = ("d8a860", "c8905a", "e0c08a", "4a6a8a")[(i + count) % 4]
            near.solid([near.box(u + shift, 0.79 + 0.055 * i, u + 0.34 + shift, 0.84 + 0.055 * i, 0.01)], tone, 0.01)
    near.solid([near.line([(-0.2, 0.79), (-0.05, 1.12), (-0.3, 1.34)], 0.035)], "c8a040", 0.02)
    near.solid([near.poly([(-0.48, 1.2), (-0.2, 1.4), (-0.3, 1.48), (-0.56, 1.36)])], "c8a040", 0.03)
    near.plate.glow(near.at(-0.42, 1.16), 1.2 * room.metre, np.array([1.0, 0.85, 0.5], np.float32), 0.55)
