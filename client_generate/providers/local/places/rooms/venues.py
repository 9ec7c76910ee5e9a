"""Where people go: a cinema, a stage, a museum, a church, a cell, a waiting room, security, a gym, yoga, a massage."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.people import busts
from client_generate.providers.local.places.chambers import Room, plant, walls, window
from client_generate.providers.local.places.rooms.furnish import act, flame, screen, sign
from client_generate.providers.local.things import marks

FRAMES = {
    "cinema": (1.6, 0.0, 0.62),
    "stage": (1.4, 0.0, 0.72),
    "museum": (1.6, 0.0, 0.72),
    "church_inside": (1.6, 0.0, 0.62),
    "prison": (1.25, 0.0, 0.85),
    "waiting": (1.15, 0.0, 0.8),
    "security": (1.3, 0.0, 0.9),
    "lecture_hall": (1.7, 0.0, 0.66),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""
_WARM = np.array([1.0, 0.82, 0.5], np.float32)


def cinema(room: Room) -> None:
    """Draw rows of red seats from behind before a large lit screen."""
    wall = walls(room, "2a1a20", "241a1e")
    wall.solid([wall.box(-3.2, 0.0, -2.5, 4), wall.box(2.5, 0.0, 3.2, 4)], "7a1c24", 0.1)
    wall.plate.fill(wall.plate.shape(wall.box(-2.3, 0.85, 2.3, 2.6)), mix(colour("dcecf8"), WHITE, 0.4))
    wall.flat(
        [wall.poly([(-2.3, 0.85), (-1.2, 1.7), (-0.4, 1.1), (0.6, 2.0), (1.5, 1.2), (2.3, 1.6), (2.3, 0.85)])],
        "7aa0c0",
        0.8,
    )
    wall.flat([wall.disc(1.4, 2.2, 0.2)], "ffe8a8")
    wall.plate.glow(wall.at(0, 1.7), 2.8 * room.metre, colour("a8d0ff"), 0.5)
    for row, (near, v, step) in enumerate(((0.4, 0.62, 0.62), (0.5, 0.3, 0.74), (0.65, -0.1, 0.9))):
        pen = room.pen(near, 0.0)
        us = np.arange(-3.6 + 0.3 * row, 3.7, step).tolist()
        for i, u in enumerate(us):
            if room.look.people != 0 and (i * 5 + row * 3) % 4 == 0:
                busts.behind(
                    pen.plate, room.look, pen.at(u, v + 0.16 * step), 0.19 * step * room.metre, salt=40 + row * 9 + i
                )
        pen.solid([pen.box(u - step * 0.44, v - 1.2, u + step * 0.44, v, 0.1) for u in us], "a8202c", 0.08, dark=0.4)


def stage(room: Room) -> None:
    """Draw a stage with red curtains and a spotlight on whoever plays."""
    wall = walls(room, "1c1216", "6a4228")
    wall.plate.light(wall.plate.shape(wall.poly([(-0.1, 4.0), (0.1, 4.0), (0.9, -0.05), (-0.9, -0.05)])), _WARM, 0.28)
    wall.plate.light(wall.plate.shape(wall.disc(0.0, -0.1, 0.95, 0.14)), _WARM, 0.5)
    act(room, room.pen(0.45, 0.3), 0.0, "act", role="an actor", coat="d8c8a0")
    pen = room.pen(0.5, 0.35)
    for s in (-1, 1):
        for i in range(6):
            u = s * (1.35 + i * 0.34)
            pen.solid([pen.box(u - 0.19, 0.0, u + 0.19, 4.0, 0.12)], ("b01c2c", "98182a")[i % 2], 0.12, dark=0.35)
    for i, u in enumerate(np.arange(-3.2, 3.3, 0.8).tolist()):
        pen.solid(
            [pen.curve([(u - 0.45, 3.6), (u - 0.4, 2.55), (u, 2.35), (u + 0.4, 2.55), (u + 0.45, 3.6)])],
            ("b8202e", "a41c2c")[i % 2],
            0.14,
            dark=0.4,
        )
    near = room.pen(0.7)
    near.solid([near.box(-4, -1, 4, 0.12)], "3a2418", 0.04)
    if room.look.people != 0:
        for i, u in enumerate((-2.4, -1.6, -0.8, 0.8, 1.6, 2.4)):
            busts.behind(near.plate, room.look, near.at(u, 0.02 + 0.06 * (i % 2)), 0.15 * room.metre, salt=30 + i)


def museum(room: Room) -> None:
    """Draw somebody from behind before a large painting in a gold frame, lights on it."""
    wall = walls(room, "b8c0b8", "b08a5c")
    wall.solid([wall.box(-1.35, 0.85, 1.05, 2.6)], "c89a3c", 0.06)
    wall.flat([wall.box(-1.22, 0.98, 0.92, 2.47)], "8ab8d8")
    wall.flat(
        [wall.poly([(-1.22, 1.4), (-0.6, 1.9), (-0.1, 1.5), (0.4, 1.8), (0.92, 1.45), (0.92, 0.98), (-1.22, 0.98)])],
        "5a7a5a",
    )
    wall.flat([wall.disc(0.45, 2.15, 0.17)], "f6d060")
    wall.flat([wall.poly([(-0.5, 0.98), (-0.2, 1.45), (0.0, 1.45), (0.5, 0.98)])], "d8c090")
    for u in (-2.3, 2.0):
        wall.solid([wall.box(u - 0.45, 1.2, u + 0.45, 2.3)], "8a6030", 0.04)
        wall.flat([wall.box(u - 0.36, 1.29, u + 0.36, 2.21)], ("c8503c", "4a5a8a")[u > 0])
        wall.flat([wall.disc(u, 1.8, 0.2, 0.28)], "e8c8a0")
    wall.plate.light(wall.plate.shape(wall.poly([(-0.4, 3.6), (0.1, 3.6), (1.05, 0.85), (-1.35, 0.85)])), _WARM, 0.14)
    act(room, room.pen(0.5, 0.05), 0.55, "stand-back", role="a woman with long hair", coat="3a5a8a")
    near = room.pen(0.6, 0.15)
    for u in (-1.6, -0.2):
        near.solid(
            [near.box(u - 0.04, 0.0, u + 0.04, 0.85), near.disc(u, 0.88, 0.07), near.disc(u, 0.02, 0.16, 0.03)],
            "c8a048",
            0.03,
        )
    near.solid([near.line([(-1.6, 0.8), (-1.2, 0.58), (-0.6, 0.58), (-0.2, 0.8)], 0.06)], "a8202c", 0.02)


def church_inside(room: Room) -> None:
    """Draw rows of pews towards an altar, pointed windows of coloured glass, beams of light."""
    wall = walls(room, "c8b898", "9a8468")
    tones = ("d8403c", "3a6ad0", "f0b83c", "4aa86a", "8a4ac0")
    for u, wide, low, high in ((0.0, 0.55, 1.3, 3.6), (-1.9, 0.42, 1.2, 3.0), (1.9, 0.42, 1.2, 3.0)):
        shape = wall.curve(
            [
                (u - wide, low),
                (u - wide, high - 0.6),
                (u, high),
                (u + wide, high - 0.6),
                (u + wide, low),
                (u, low - 0.02),
            ]
        )
        wall.flat([shape], "2a2420")
        for i in range(4):
            for j in range(2):
                v = low + 0.1 + i * (high - low - 0.5) / 4
                wall.flat(
                    [
                        wall.box(
                            u - wide * 0.8 + j * wide * 0.85,
                            v,
                            u - wide * 0.8 + j * wide * 0.85 + wide * 0.72,
                            v + (high - low - 0.5) / 4.6,
                        )
                    ],
                    tones[(i * 2 + j + int(u)) % 5],
                    0.95,
                )
        wall.plate.glow(wall.at(u, (low + high) / 2), 0.9 * room.metre, _WARM, 0.35)
    wall.plate.light(wall.plate.shape(wall.poly([(1.6, 2.8), (2.2, 2.6), (0.9, -0.6), (-0.4, -0.6)])), _WARM, 0.16)
    wall.solid([wall.box(u - 0.14, 0.0, u + 0.14, 4.5) for u in (-2.9, -1.05, 1.05, 2.9)], "d8c8a8", 0.08)
    altar = room.pen(0.35, 0.5)
    altar.solid([altar.box(-0.6, 0.0, 0.6, 0.75)], "f4efe2", 0.05)
    altar.solid([altar.box(-0.04, 0.78, 0.04, 1.3), altar.box(-0.2, 1.06, 0.2, 1.14)], "c89a3c", 0.02)
    for u in (-0.45, 0.45):
        altar.flat([altar.box(u - 0.03, 0.75, u + 0.03, 1.0)], "fbf4e0")
        flame(altar, u, 1.0, 0.03, 0.1)
    for row in range(4):
        pen = room.pen(0.42 + 0.07 * row, 0.3 - 0.27 * row)
        wide, k = 1.6 + 0.35 * row, 1.0 + 0.16 * row
        for s in (-1, 1):
            a, b = s * 0.42 * k, s * (0.42 + wide) * k
            pen.solid([pen.box(min(a, b), 0.0, max(a, b), 0.42 * k, 0.02)], "7a4c28", 0.05, dark=0.5)
            pen.solid([pen.box(a - 0.06, 0.0, a + 0.06, 0.56 * k, 0.03)], "6a4020", 0.03)
            if room.look.people != 0 and row in (1, 2):
                busts.behind(
                    pen.plate, room.look, pen.at(s * 1.1 * k, 0.6 * k), 0.12 * k * room.metre, salt=50 + row * 2 + s
                )


def prison(room: Room) -> None:
    """Draw a man who sits on a bunk behind bars, a small barred window with light."""
    wall = walls(room, "8a9088", "6a6c68")
    lines = [wall.line([(-3.5, v), (3.5, v)], 0.012) for v in np.arange(0.2, 3.2, 0.3).tolist()]
    wall.plate.tint(wall.plate.shapes(lines), room.look.palette.ink, 0.25)
    wall.flat([wall.box(0.7, 1.7, 1.4, 2.3)], "dcecf4")
    wall.solid([wall.box(0.68 + i * 0.18, 1.66, 0.73 + i * 0.18, 2.34) for i in range(5)], "2c3034", 0.02)
    wall.plate.light(wall.plate.shape(wall.poly([(0.7, 2.2), (1.4, 1.8), (0.2, -0.4), (-1.2, -0.4)])), WHITE, 0.14)
    pen = room.pen(0.45, 0.15)
    pen.solid(
        [pen.box(-1.5, 0.4, 0.5, 0.55, 0.03), pen.box(-1.5, 0.0, -1.4, 0.5), pen.box(0.4, 0.0, 0.5, 0.5)],
        "6a7078",
        0.03,
    )
    pen.solid([pen.box(-1.45, 0.54, 0.45, 0.66, 0.05)], "c8ccd0", 0.04)
    act(room, pen, -0.5, "sit-read", v=0.12, role="a man with a beard", coat="e8742c")
    bars = room.pen(0.7)
    us = np.arange(-3.4, 3.5, 0.36).tolist()
    bars.solid([bars.box(u - 0.035, -1, u + 0.035, 4.5) for u in us], "3a3f45", 0.03, dark=0.4)
    bars.solid([bars.box(-4, 1.86, 4, 1.95), bars.box(-4, 0.3, 4, 0.39)], "33383e", 0.03, dark=0.4)


def waiting(room: Room) -> None:
    """Draw people on a row of chairs along a wall, a clock, a poster, a plant."""
    wall = walls(room, "dce8e4", "b0aca0")
    marks.clock(sign(wall, 0.0, 2.0, 0.42))
    wall.solid([wall.box(-1.9, 1.45, -1.3, 2.2)], "ffffff", 0.02)
    marks.heart(sign(wall, -1.6, 1.85, 0.36))
    plant(room.pen(0.35, 0.3), 2.3)
    pen = room.pen(0.5, 0.15)
    for i, u in enumerate((-1.7, -0.85, 0.0, 0.85, 1.7)):
        pen.flat(
            [
                pen.line([(u - 0.25, 0.45), (u - 0.28, 0.0)], 0.035),
                pen.line([(u + 0.25, 0.45), (u + 0.28, 0.0)], 0.035),
            ],
            "6a7078",
        )
        pen.solid([pen.box(u - 0.3, 0.55, u + 0.3, 1.0, 0.06)], "2f9a94", 0.06)
        pen.solid([pen.box(u - 0.32, 0.42, u + 0.32, 0.52, 0.03)], "38aaa2", 0.03)
        if i != 3:
            act(
                room,
                pen,
                u,
                "sit-front",
                v=0.06,
                salt=i if i < 3 else 8,
                role=("an old man", "a woman", "a boy", "", "a man with glasses")[i],
                coat=("8a6a5a", "c85a4a", "3a7ab0", "", "5a7a5a")[i],
            )


def security(room: Room) -> None:
    """Draw a belt with trays into a scanner, an arch of metal, an officer."""
    wall = walls(room, "d8dee4", "a8b0b8")
    for u in np.arange(-3, 3.2, 1.4).tolist():
        window(wall, u, 1.2, 1.2, 1.4)
    wall.plate.blur(0.003)
    pen = room.pen(0.4, 0.25)
    pen.solid(
        [pen.box(-1.9, 0.0, -1.65, 2.3), pen.box(-0.75, 0.0, -0.5, 2.3), pen.box(-1.9, 2.1, -0.5, 2.4)], "c8ccd2", 0.06
    )
    pen.plate.fill(pen.plate.shape(pen.disc(-1.2, 2.25, 0.06)), colour("3af07a"))
    act(room, room.pen(0.42, 0.15), -1.2, "walk-front", role="a traveller", coat="c85a4a")
    act(room, pen, 0.35, "stand-quarter", salt=9, faces=-1, role="a police officer", outfit="police")
    belt = room.pen(0.6)
    belt.solid([belt.box(0.75, 0.0, 2.3, 1.5, 0.05)], "e4e7ea", 0.08)
    belt.flat([belt.box(0.75, 0.78, 0.95, 1.22)], "16181c")
    belt.flat([belt.box(1.2, 1.1, 1.9, 1.35)], "2f6fb0")
    belt.solid([belt.box(-2.8, 0.1, 0.8, 0.72, 0.03)], "9aa2aa", 0.05)
    belt.flat([belt.box(-2.8, 0.7, 0.85, 0.77)], "2a2c30")
    for u in (-1.55, -0.2):
        belt.solid([belt.poly([(u - 0.46, 1.0), (u + 0.46, 1.0), (u + 0.4, 0.78), (u - 0.4, 0.78)])], "7a848e", 0.05)
    belt.solid([belt.box(-1.85, 0.98, -1.3, 1.04, 0.01)], "c8ccd2", 0.02)
    belt.solid([belt.curve([(-0.5, 0.98), (-0.44, 1.26), (0.04, 1.26), (0.1, 0.98)])], "3a6a9a", 0.06)
    belt.flat([belt.line([(-0.3, 1.26), (-0.26, 1.36), (-0.12, 1.36), (-0.1, 1.26)], 0.03)], "2a4a6a")


def lecture_hall(room: Room) -> None:
    """Draw a speaker at a desk below a screen, rows of listeners rising before us."""
    wall = walls(room, "d0cabc", "8a6a48")
    screen(wall, 0.4, 2.15, 2.5, 1.35, "icons content")
    pen = room.pen(0.4, 0.3)
    act(room, pen, -1.35, "stand-quarter", role="a professor with glasses", coat="5a4a3c")
    pen.solid([pen.poly([(-1.75, 1.05), (-0.95, 1.05), (-1.02, 0.0), (-1.68, 0.0)])], "8a5a30", 0.06)
    for row, (near, v, step) in enumerate(((0.5, 0.42, 0.62), (0.6, 0.14, 0.72), (0.7, -0.2, 0.84))):
        here = room.pen(near, 0.0)
        for i, u in enumerate(np.arange(-3.8 + 0.3 * row, 3.9, step).tolist()):
            if room.look.people != 0 and (i * 3 + row) % 5:
                busts.behind(
                    here.plate, room.look, here.at(u, v + 0.2), 0.2 * step * room.metre, salt=60 + row * 13 + i
                )
        here.solid([here.box(-5, v - 0.3, 5, v - 0.02)], "a8743c", 0.04, dark=0.5)
