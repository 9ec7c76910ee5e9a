"""Who is together in a room: a grandfather who reads to children, an interview, a flipchart, a choir in a church."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people.posed import Posed
from client_generate.providers.local.places.chambers import Room, plant, walls, window
from client_generate.providers.local.places.rooms.furnish import act, bust, crew, flame, lamp

FRAMES = {
    "picture_book": (1.35, 0.45, 0.8),
    "panel": (1.3, 0.0, 0.86),
    "flipchart": (1.55, 0.0, 0.74),
    "church_choir": (1.95, 0.0, 0.6),
    "headset": (1.35, 0.0, 0.92),
    "tie": (1.95, 0.0, 0.86),
}
"""How high the eyes are that each room is about, what is its middle, how near it is taken."""


def picture_book(room: Room) -> None:
    """Draw an old man between two children on a sofa, an open picture book before them, a fire burning behind."""
    wall = walls(room, "d8bc94", "8a5a38")
    wall.solid([wall.box(1.1, 0.0, 2.7, 1.35)], "b0a498", 0.06)
    wall.solid([wall.box(1.0, 1.35, 2.8, 1.5)], "6a4428", 0.03)
    wall.flat([wall.box(1.45, 0.0, 2.35, 0.95, 0.04)], "1c1210")
    flame(wall, 1.9, 0.06, 0.3, 0.7)
    window(wall, -2.1, 1.2, 1.0, 1.1)
    sofa = room.pen(0.4, 0.25)
    sofa.solid([sofa.box(-1.5, 0.1, 1.1, 1.12, 0.16)], "3a6a78", 0.2)
    sofa.solid([sofa.box(-1.72, 0.1, -1.4, 0.78, 0.12), sofa.box(1.0, 0.1, 1.32, 0.78, 0.12)], "44788a", 0.12)
    pen = room.pen(0.5, 0.2)
    who = crew(room.look, "a child", 3)
    for u, v, n in ((-0.2, 1.42, 0), (-0.8, 1.16, 1), (0.42, 1.14, 2)):
        if room.look.people != 0:
            room.someone(pen, u, v, n, look=who, turn=0.35 * (1 if u < -0.3 else -1 if u > 0 else 0.0))
    near = room.pen(0.6, 0.2)
    near.solid([near.box(-1.45, 0.05, 1.05, 0.46, 0.1)], "4a8296", 0.12)
    for s in (-1, 1):
        near.solid(
            [near.poly([(-0.2, 0.44), (-0.2 + s * 0.62, 0.5), (-0.2 + s * 0.66, 0.96), (-0.2, 0.86)])], "fbf6ea", 0.04
        )
    near.solid([near.disc(-0.5, 0.72, 0.12)], "f0b030", 0.03)
    near.flat([near.poly([(-0.78, 0.52), (-0.24, 0.5), (-0.3, 0.6), (-0.5, 0.66), (-0.72, 0.6)])], "5aa05a")
    near.flat([near.box(0.0, 0.56, 0.26, 0.72), near.poly([(-0.04, 0.72), (0.13, 0.86), (0.3, 0.72)])], "d84a3a")
    near.flat([near.line([(-0.2, 0.44), (-0.2, 0.86)], 0.02)], "b0a48c")
    for u in (-0.84, 0.44):
        near.solid([near.disc(u, 0.66, 0.07, 0.09)], near.look.cast[0].skin if near.look.cast else "c8946a", 0.05)
    lamp(near, -1.6, 2.05, 1.2)


def panel(room: Room) -> None:
    """Draw three people behind a table with papers; whom they ask sits before them, seen from behind."""
    wall = walls(room, "dfe6ea", "9a9088")
    window(wall, -1.3, 0.9, 1.5, 1.5)
    window(wall, 1.3, 0.9, 1.5, 1.5)
    plant(room.pen(0.3, 0.4), 2.5)
    pen = room.pen(0.45, 0.2)
    for n, (u, role) in enumerate(((-1.05, "a businesswoman"), (0.0, "a businessman"), (1.05, "a businesswoman"))):
        bust(room, pen, u, 1.3, salt=n + 1, role=role, turn=-0.3 * u)
    table = room.pen(0.55, 0.05)
    table.solid([table.box(-1.9, 0.0, 1.9, 0.78)], "8a6440", 0.1, dark=0.5)
    table.solid([table.box(-2.0, 0.78, 2.0, 0.88, 0.02)], "c89a64", 0.03)
    for u in (-1.1, 0.0, 1.1):
        table.flat([table.poly([(u - 0.22, 0.885), (u + 0.18, 0.885), (u + 0.14, 0.96), (u - 0.18, 0.96)])], "f8f6f0")
        table.solid([table.box(u + 0.28, 0.88, u + 0.36, 1.06, 0.02)], "a8d0e0", 0.03)
    near = room.pen(0.7, -0.3)
    near.solid([near.box(-0.42, 0.0, 0.42, 0.62, 0.08)], "2a2e38", 0.1)
    act(room, near, 0.0, "stand-back", v=-0.62, role="a young man", coat="3a5a8a", tall=1.7)


def flipchart(room: Room) -> None:
    """Draw somebody who points at a flipchart, colleagues' heads before them."""
    wall = walls(room, "e8e4da", "a8906c")
    window(wall, -1.9, 0.9, 1.4, 1.5)
    pen = room.pen(0.45, 0.25)
    legs = [pen.line([(0.75, 1.9), (0.45, 0.0)], 0.06), pen.line([(0.95, 1.9), (1.25, 0.0)], 0.06)]
    pen.solid(legs, "4a5058", 0.02)
    pen.solid([pen.box(0.35, 0.95, 1.35, 2.3, 0.02)], "fcfbf6", 0.03, dark=0.85)
    pen.solid([pen.box(0.33, 2.24, 1.37, 2.34, 0.02)], "3a4048", 0.02)
    pen.flat([pen.line([(0.5, 2.1), (1.1, 2.1)], 0.05)], "2f5ac0")
    for n, v in enumerate((1.86, 1.66, 1.46)):
        pen.flat([pen.disc(0.55, v, 0.035)], ("d8302c", "2f9a4a", "f0a020")[n])
        pen.flat([pen.line([(0.66, v), (1.2 - 0.1 * n, v)], 0.03)], "3a4048")
    pen.flat([pen.line([(0.5, 1.1), (0.75, 1.24), (0.95, 1.16), (1.2, 1.34)], 0.035)], "d8302c")
    act(room, room.pen(0.5, 0.15), -0.3, "point-up-low", role="a woman", coat="c84a3a", outfit="suit")
    heads = room.pen(0.7, -0.5)
    if room.look.people != 0:
        for n, u in enumerate((-1.5, -0.55, 0.6, 1.6)):
            _back(heads, u, n)


def _back(pen: Pen, u: float, n: int) -> None:
    """Draw somebody's head and shoulders from behind."""
    hair = ("2a1c14", "6a4424", "b8843c", "1c1a1c")[n]
    pen.solid(
        [pen.curve([(u - 0.36, 0.0), (u - 0.3, 0.5), (u, 0.62), (u + 0.3, 0.5), (u + 0.36, 0.0)])],
        ("3a5a8a", "5a7a5a", "8a4a5a", "c8a050")[n],
        0.14,
    )
    pen.solid([pen.box(u - 0.07, 0.52, u + 0.07, 0.72)], "c08a64", 0.05)
    pen.solid([pen.disc(u, 0.86, 0.18, 0.21)], hair, 0.14)


def church_choir(room: Room) -> None:
    """Draw singers in robes in two rows, under a church's pointed windows of coloured glass."""
    wall = walls(room, "b8a88c", "6a5a48")
    for u in (-2.0, 0.0, 2.0):
        wide, high = (0.62, 1.5) if u == 0 else (0.46, 1.2)
        arch = [
            (u - wide, 1.3),
            (u - wide, 1.3 + high),
            (u - wide * 0.6, 1.5 + high + wide * 0.6),
            (u, 1.6 + high + wide),
            (u + wide * 0.6, 1.5 + high + wide * 0.6),
            (u + wide, 1.3 + high),
            (u + wide, 1.3),
        ]
        wall.solid([wall.poly(arch)], "e0d4bc", 0.05)
        inner = [(u + (a - u) * 0.84, 1.4 + (b - 1.3) * 0.9) for a, b in arch]
        wall.flat([wall.poly(inner)], "1c2030")
        chance = wall.look.chance(17 + int(u))
        for i, tone in enumerate(("d83a3a", "2f6ad8", "f0c030", "3aa05a", "8a4ac0", "e87a30") * 4):
            x = u + (i % 4 - 1.5) * wide * 0.36
            y = 1.56 + (i // 4) * high * 0.22 + float(chance.uniform(-0.02, 0.02))
            wall.flat([wall.box(x - wide * 0.15, y - high * 0.09, x + wide * 0.15, y + high * 0.09)], tone, 0.95)
        wall.plate.glow(wall.at(u, 2.2), 1.0 * room.metre, np.array([1.0, 0.85, 0.6], np.float32), 0.35)
    wall.solid([wall.box(-1.2 + s * 1.2 - 0.16, 0.0, -1.2 + s * 1.2 + 0.16, 4.5) for s in (0, 2)], "c8b898", 0.08)
    for row, (near, back, lift, us) in enumerate(
        ((0.4, 0.4, 0.34, (-1.35, -0.45, 0.45, 1.35)), (0.5, 0.05, 0.0, (-1.8, -0.9, 0.0, 0.9, 1.8)))
    ):
        pen = room.pen(near, back)
        if lift:
            pen.solid([pen.box(-2.2, 0.0, 2.2, lift)], "5a3a24", 0.05)
        for n, u in enumerate(us):
            body = act(
                room,
                pen,
                u,
                "sing-book",
                v=lift or 0.0,
                role=("a woman", "a man")[n % 2],
                coat="8a1c2c",
                outfit="robe",
                salt=row * 5 + n + 2,
            )
            if body is not None:
                _folder(pen, body)


def _folder(pen: Pen, body: Posed) -> None:
    """Put an open folder into somebody's hands."""
    (x0, y0), (x1, y1) = body.at("hand0"), body.at("hand1")
    held = Pen(pen.plate, pen.look, ((x0 + x1) / 2, (y0 + y1) / 2), pen.metre, 1)
    held.solid(
        [
            held.poly([(-0.2, -0.06), (0.0, -0.1), (0.0, 0.14), (-0.22, 0.18)]),
            held.poly([(0.2, -0.06), (0.0, -0.1), (0.0, 0.14), (0.22, 0.18)]),
        ],
        "f8f4ea",
        0.02,
    )


def headset(room: Room) -> None:
    """Draw somebody with goggles over the eyes who reaches for what only they see: shapes that glow in the air."""
    wall = walls(room, "2a2c4a", "3a3450")
    for u, tone in ((-2.0, (0.9, 0.2, 0.8)), (2.0, (0.2, 0.5, 1.0))):
        wall.plate.glow(wall.at(u, 1.6), 1.6 * room.metre, np.array(tone, np.float32), 0.5)
    pen = room.pen(0.5, 0.1)
    body = act(room, pen, -0.3, "grope", role="a teenager", coat="e8a02c", outfit="jumper")
    if body is not None:
        goggles(pen, body)
    air = room.pen(0.6, 0.1)
    blue = np.array([0.4, 0.85, 1.0], np.float32)
    cubes = ((0.75, 1.55, 0.2), (1.25, 1.1, 0.14), (1.35, 1.85, 0.12), (0.85, 0.8, 0.1))
    for u, v, r in cubes:
        front = [(u - r, v - r), (u + r, v - r), (u + r, v + r), (u - r, v + r), (u - r, v - r)]
        back = [(a + r * 0.6, b + r * 0.5) for a, b in front]
        lines = [air.line(front, 0.025), air.line(back, 0.02)]
        lines += [air.line([a, b], 0.02) for a, b in zip(front[:4], back[:4], strict=True)]
        air.plate.light(air.plate.shapes(lines), blue, 0.95)
        air.plate.glow(air.at(u + r * 0.3, v + r * 0.3), 2.2 * r * room.metre, blue, 0.35)


def goggles(pen: Pen, body: Posed) -> None:
    """Put a headset over somebody's eyes, its strap round the head; its edge glows."""
    x, y = body.at("head")
    r = body.half * body.tall
    f = body.faces
    worn = Pen(pen.plate, pen.look, (x, y), r, f)
    worn.flat([worn.line([(-1.0, 0.16), (0.5, 0.2)], 0.24)], "24262c")
    worn.solid([worn.box(0.32, -0.22, 1.2, 0.5, 0.16)], "f0f2f4", 0.2)
    worn.solid([worn.box(0.96, -0.16, 1.26, 0.44, 0.12)], "1a1c22", 0.1)
    pen.plate.glow(worn.at(1.2, 0.14), 0.9 * r, np.array([0.4, 0.85, 1.0], np.float32), 0.8)


def tie(room: Room) -> None:
    """Draw a man who ties his tie before a mirror: he from behind, his face in it."""
    wall = walls(room, "6a7a8a", "6a4a34")
    wall.solid([wall.box(-0.85, 0.4, 0.95, 2.35, 0.06)], "8a5a30", 0.05)
    wall.flat([wall.box(-0.76, 0.49, 0.86, 2.26, 0.03)], "c4d4dc")
    glass = room.pen(0.4, 0.55)
    bust(room, glass, 0.12, 1.52, role="a businessman")
    glass.solid(
        [glass.poly([(0.05, 1.22), (0.19, 1.22), (0.15, 1.1), (0.2, 0.6), (0.12, 0.52), (0.04, 0.6), (0.09, 1.1)])],
        "c8242c",
        0.04,
    )
    skin = glass.look.cast[0].skin if glass.look.cast else "c8946a"
    for s in (-1, 1):
        glass.solid(
            [glass.line([(0.12 + s * 0.42, 0.6), (0.12 + s * 0.3, 0.9), (0.12 + s * 0.1, 1.1)], 0.15)], "f0f0ee", 0.06
        )
        glass.solid([glass.disc(0.12 + s * 0.08, 1.12, 0.075, 0.09)], skin, 0.05)
    shine = glass.plate.shape(glass.poly([(-0.7, 2.2), (-0.3, 2.2), (-0.7, 1.4)]))
    glass.plate.fill(shine, WHITE, 0.2)
    lamp(room.pen(0.5, 0.2), 1.5, 2.1, 1.2)
    near = room.pen(0.6, 0.2)
    near.solid([near.box(-1.9, 0.0, -1.1, 0.9)], "7a4a2c", 0.06)
    near.solid([near.disc(-1.5, 0.98, 0.16, 0.08)], "d8b050", 0.04)
