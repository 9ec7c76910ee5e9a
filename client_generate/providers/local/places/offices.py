"""Rooms where people work: a desk with a laptop, a call centre, a ward, a dentist's; and a judge's gavel close."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.places.chambers import Room, counter, pendant, plant, walls, window
from client_generate.providers.local.places.yards import with_role


def laptop(pen: Pen, u: float, v: float, size: float = 1.0) -> None:
    """Stand an open laptop on a table, seen from behind its lid."""
    pen.solid(
        [
            pen.poly(
                [
                    (u - 0.2 * size, v + 0.24 * size),
                    (u + 0.2 * size, v + 0.24 * size),
                    (u + 0.19 * size, v),
                    (u - 0.19 * size, v),
                ]
            )
        ],
        "b8bcc2",
        0.03,
    )
    pen.solid([pen.disc(u, v + 0.13 * size, 0.022 * size)], "e8ecf0", 0.01, rim=0)
    pen.solid([pen.box(u - 0.21 * size, v - 0.015, u + 0.21 * size, v + 0.012, 0.01)], "9a9ea4", 0.01)


def desk(room: Room) -> None:
    """One person at a desk with a laptop, a lamp, a window behind, shelves."""
    look = room.look
    wall = walls(room, None, "9a8468")
    window(wall, -1.5, 0.9, 1.7, 1.5)
    for v in (1.3, 1.75, 2.2):
        wall.solid([wall.box(0.9, v, 2.6, v + 0.05)], "8a6040", 0.02)
        books = [(0.95 + i * 0.11, 0.2 + 0.07 * ((i * 5 + int(v * 10)) % 3)) for i in range(9 + int(v * 10) % 4)]
        for number, tone in enumerate(("b85a3c", "3a6a80", "d8b060", "5a7a54")):
            wall.flat(
                [wall.box(u, v + 0.05, u + 0.09, v + 0.05 + h) for i, (u, h) in enumerate(books) if i % 4 == number],
                tone,
                0.9,
            )
    wall.plate.blur(0.0035)
    plant(room.pen(0.3, 0.35), -2.7)
    pen = room.pen(0.45, 0.15)
    if look.people != 0:
        pen.solid([pen.box(-0.36, 0.5, 0.36, 1.32, 0.14)], "34383e", 0.1)
        room.someone(pen, 0.0, 1.24, turn=0.15)
    table = room.pen(0.6)
    table.solid([table.box(-1.5, 0.0, -1.4, 0.7), table.box(1.4, 0.0, 1.5, 0.7)], "3a3e44", 0.03)
    table.flat([table.box(-1.4, 0.2, 1.4, 0.66)], "6a5442", 0.95)
    table.solid([table.box(-1.62, 0.68, 1.62, 0.76, 0.02)], "b48654", 0.03)
    laptop(table, -0.06, 0.78, 1.15)
    if not look.palette.bright:
        table.plate.glow(table.at(0.0, 1.0), 0.7 * room.metre, look.palette.cool, 0.4)
    table.solid(
        [table.line([(0.95, 0.78), (1.05, 1.15), (0.8, 1.35)], 0.03), table.box(0.85, 0.76, 1.12, 0.8, 0.02)],
        "c8a040",
        0.02,
    )
    table.solid([table.poly([(0.62, 1.2), (0.94, 1.38), (0.84, 1.46), (0.56, 1.36)])], "c8a040", 0.04)
    table.plate.glow(table.at(0.66, 1.2), 0.8 * room.metre, look.palette.key, 0.2 if look.palette.bright else 0.6)
    table.solid([table.box(-0.72, 0.76, -0.6, 0.9, 0.02)], "e8e4dc", 0.03)
    table.solid([table.box(-1.3, 0.76, -0.9, 0.8), table.box(-1.27, 0.8, -0.93, 0.84)], "d8c8a8", 0.01)


def calls(room: Room) -> None:
    """Draw a call centre: rows of desks with screens, people with headsets at them."""
    look = room.look
    wall = walls(room, None, "8a9098")
    for u in np.arange(-6, 7, 2.2).tolist():
        window(wall, u, 1.1, 1.7, 1.4)
    wall.plate.blur(0.004)
    if look.turned and look.people != 0:
        _calls_behind(room)
        return
    crew = with_role(msgspec.structs.replace(look, cast=()), "a woman", 0)
    for row, (near, back, step, shift) in enumerate(((0.3, 0.42, 1.25, 0.6), (0.5, 0.2, 1.45, 0.0))):
        grow = 0.82 if row == 0 else 1.0
        pen = Pen(room.stage.plate(near), look, (room.x, room.foot - back * room.metre), room.metre * grow, -look.side)
        for number, u in enumerate(np.arange(-5 * step + shift, 5.2 * step, step).tolist()):
            if look.people != 0:
                main = row == 1 and abs(u) < 0.1
                who, salt = (look, 0) if main else (crew, 20 + row * 12 + number)
                busts.seated(
                    pen.plate, who, pen.at(u, 1.24), 0.145 * pen.metre, salt=salt, turn=0.5 if number % 2 else -0.4
                )
                pen.flat(
                    [
                        pen.line(
                            [(u - 0.125, 1.26), (u - 0.1, 1.37), (u, 1.41), (u + 0.1, 1.37), (u + 0.125, 1.26)], 0.022
                        )
                    ],
                    "24282e",
                )
                pen.solid([pen.disc(u - 0.125, 1.24, 0.035, 0.05)], "24282e", 0.02)
                pen.flat([pen.line([(u - 0.125, 1.2), (u - 0.06, 1.145)], 0.014)], "24282e")
            pen.solid([pen.box(u + 0.3, 0.82, u + 0.78, 1.14, 0.02)], "2c3036", 0.03)
            pen.flat([pen.box(u + 0.5, 0.74, u + 0.58, 0.84)], "2c3036")
        pen.solid([pen.box(-room.reach * 1.4, 0.68, room.reach * 1.4, 0.75)], "d8d0c0", 0.02)
        pen.solid([pen.box(-room.reach * 1.4, 0.0, room.reach * 1.4, 0.68)], "5a80a0", 0.1, dark=0.75)


def _calls_behind(room: Room) -> None:
    """Look from behind those who sit there at their lit screens, a headset on each."""
    crew = with_role(msgspec.structs.replace(room.look, cast=()), "a woman", 0)
    rows = ((0.3, 0.5, 1.2, 0.6, 0.72), (0.5, -0.02, 1.5, 0.0, 1.15))
    for row, (near, back, step, shift, grow) in enumerate(rows):
        at = (room.x, room.foot - back * room.metre)
        pen = Pen(room.stage.plate(near), room.look, at, room.metre * grow, -room.look.side)
        pen.solid([pen.box(-room.reach * 1.6, 0.0, room.reach * 1.6, 0.78)], "5a80a0", 0.1, dark=0.75)
        for number, u in enumerate(np.arange(-5 * step + shift, 5.2 * step, step).tolist()):
            pen.solid([pen.box(u - 0.5, 0.82, u + 0.5, 1.42, 0.03)], "2c3036", 0.03)
            pen.flat([pen.box(u - 0.46, 0.86, u + 0.46, 1.38)], "bfe0f4")
            pen.flat([pen.box(u - 0.42, 1.28, u + 0.42, 1.34)], "2f6fd0")
            main = row == 1 and abs(u) < 0.1
            who, salt = (room.look, 0) if main else (crew, 20 + row * 12 + number)
            busts.behind(pen.plate, who, pen.at(u, 1.0), 0.15 * pen.metre, salt=salt)
            band = [(u - 0.13, 1.02), (u - 0.1, 1.14), (u, 1.18), (u + 0.1, 1.14), (u + 0.13, 1.02)]
            pen.flat([pen.line(band, 0.024)], "24282e")
            pen.solid([pen.disc(u + k * 0.13, 1.0, 0.034, 0.055) for k in (-1, 1)], "24282e", 0.02)
            pen.solid([pen.box(u - 0.05, -1.0, u + 0.05, 0.4)], "34383e", 0.03)
            pen.solid([pen.box(u - 0.33, 0.28, u + 0.33, 0.64, 0.1)], "3c4148", 0.06)


def ward(room: Room) -> None:
    """Draw a hospital room: a bed with a patient in it, a drip, a monitor, the doctor standing beside it."""
    look = room.look
    wall = walls(room, "e4eeee", "a8b4b4")
    window(wall, 1.9, 0.9, 1.5, 1.4)
    wall.solid([wall.box(-2.6, 1.25, -0.3, 1.42, 0.03)], "d8dcd8", 0.03)
    wall.solid([wall.box(-0.9, 1.62, -0.2, 2.1, 0.03)], "2c3238", 0.04)
    beat = [(-0.85, 1.85), (-0.7, 1.85), (-0.64, 1.98), (-0.57, 1.72), (-0.5, 1.85), (-0.25, 1.85)]
    wall.plate.light(wall.plate.shape(wall.line(beat, 0.02)), np.array([0.3, 1.0, 0.6], np.float32), 0.9)
    pen = room.pen(0.4, 0.25)
    pen.flat([pen.line([(-2.5, 0.0), (-2.5, 2.0), (-2.3, 2.05)], 0.03)], "b8bcc0")
    pen.solid([pen.box(-2.4, 1.6, -2.18, 1.95, 0.05)], "dcecf0", 0.04)
    pen.solid([pen.box(-2.35, 0.3, 0.1, 0.44)], "b8bcc0", 0.03)
    pen.solid([pen.disc(u, 0.09, 0.09) for u in (-2.2, -0.1)], "34383c", 0.03)
    pen.solid([pen.box(-2.42, 0.3, -2.34, 1.12, 0.03), pen.box(0.08, 0.3, 0.16, 0.86, 0.03)], "c8ccd0", 0.03)
    pen.solid([pen.poly([(-2.3, 0.46), (-2.2, 0.98), (-1.5, 0.62), (0.08, 0.62), (0.08, 0.44)])], "f4f4f0", 0.08)
    patients = with_role(look, "patient", 1)
    lying = len(look.cast) - 1 if len(look.cast) > 1 else 5
    if look.people != 0 and (len(look.cast) != 1 or look.cast[0].role in {"doctor", "nurse"}):
        figures.head(
            pen.plate, patients, pen.at(-1.98, 1.0), 0.13 * room.metre, face=True, turn=pen.faces * 0.8, salt=lying
        )
    pen.solid(
        [pen.curve([(-1.82, 0.86), (-1.5, 0.9), (-0.9, 0.84), (0.02, 0.8), (0.1, 0.56), (-0.8, 0.5), (-1.8, 0.6)])],
        "7ab0b4",
        0.1,
    )
    if look.people != 0:
        staff = with_role(look, "doctor", 1)
        number = next((n for n, one in enumerate(staff.cast) if one.role in {"doctor", "nurse"}), 0)
        front = room.pen(0.55, 0.1)
        figures.walker(front.plate, staff, front.at(0.85, 0.0), 1.76 * room.metre, facing=True, salt=number)
        front.solid([front.box(0.6, 0.94, 0.86, 1.24, 0.02)], "c89a58", 0.02)
        front.flat([front.box(0.63, 0.97, 0.83, 1.19)], "fcfaf4")


def dentist(room: Room) -> None:
    """Draw a dentist's: the chair with a patient lying in it, the lamp on its arm, the dentist standing behind."""
    look = room.look
    wall = walls(room, "e0eeee", "b0bcbc")
    window(wall, -1.9, 0.9, 1.5, 1.4)
    wall.solid([wall.box(0.9, 0.0, 3.0, 0.85)], "f4f4f0", 0.06)
    wall.solid([wall.box(0.8, 0.85, 3.1, 0.92)], "8ac0bc", 0.02)
    wall.flat(
        [
            wall.curve(
                [
                    (1.7, 2.1),
                    (1.95, 2.14),
                    (2.1, 2.06),
                    (2.28, 2.14),
                    (2.5, 2.08),
                    (2.46, 1.8),
                    (2.34, 1.4),
                    (2.2, 1.7),
                    (2.04, 1.7),
                    (1.86, 1.4),
                    (1.74, 1.8),
                ]
            )
        ],
        "9ac8cc",
        0.95,
    )
    pen = room.pen(0.45, 0.3)
    if look.people != 0:
        staff = with_role(look, "dentist", 1)
        number = next((n for n, one in enumerate(staff.cast) if one.role == "doctor"), 0)
        figures.walker(pen.plate, staff, pen.at(1.42, 0.0), 1.76 * room.metre, facing=True, salt=number)
    chair = room.pen(0.55)
    teal = "3a9a98"
    chair.solid([chair.box(-0.5, 0.0, 0.2, 0.1, 0.04), chair.box(-0.26, 0.1, 0.0, 0.5)], "b8bcc0", 0.05)
    chair.solid(
        [
            chair.curve(
                [
                    (-1.6, 0.5),
                    (-1.5, 0.64),
                    (-0.6, 0.66),
                    (0.0, 0.74),
                    (0.7, 1.12),
                    (0.98, 1.24),
                    (1.06, 1.08),
                    (0.4, 0.62),
                    (-0.2, 0.46),
                    (-1.5, 0.4),
                ]
            )
        ],
        teal,
        0.1,
    )
    if look.people != 0:
        others = [n for n, one in enumerate(look.cast) if one.role != "doctor"]
        chair.solid(
            [
                chair.curve(
                    [
                        (-1.5, 0.66),
                        (-1.0, 0.8),
                        (-0.5, 0.84),
                        (0.0, 0.92),
                        (0.6, 1.22),
                        (0.72, 1.12),
                        (0.1, 0.74),
                        (-0.6, 0.64),
                    ]
                )
            ],
            "8a9ab8",
            0.1,
        )
        chair.solid([chair.box(-1.68, 0.6, -1.46, 0.84, 0.06)], "3a3430", 0.04)
        figures.head(
            chair.plate,
            look,
            chair.at(0.82, 1.28),
            0.12 * room.metre,
            face=True,
            turn=-chair.faces * 0.9,
            salt=others[0] if others else 5,
        )
    chair.solid([chair.line([(-1.3, 3.4), (-1.1, 2.3), (-0.1, 2.15)], 0.05)], "d0d4d4", 0.02)
    chair.solid([chair.box(-0.2, 1.98, 0.4, 2.2, 0.08)], "f0f0ec", 0.06)
    chair.plate.glow(chair.at(0.15, 1.95), 1.2 * room.metre, WHITE, 0.35)
    counter(Pen(room.stage.plate(0.62), look, chair.at(-1.9, 0.0), room.metre, chair.faces), 0.3, 0.8, "e8ecea")


def gavel(room: Room) -> None:
    """Draw a judge's gavel on its block on a desk, close; the scales and the bench out of focus behind."""
    look, stage, p = room.look, room.stage, room.look.palette
    back = stage.gradient(
        0.0, [(stage.top, mix(p.ink, p.sky_top, 0.35)), (0.6, mix(p.ink, p.sky_mid, 0.45)), (stage.bottom, p.ink)]
    )
    big = {"wide": 0.6, "medium": 0.85, "close": 1.15, "over": 0.7, "aerial": 0.6}[look.size] * min(
        1.0, stage.half * 1.35
    )
    line = 0.66
    wall = Pen(back, look, (0.0, line), 1.0, -look.side)
    wall.solid(
        [
            wall.box(-stage.edge + i * 0.42, -0.1, -stage.edge + i * 0.42 + 0.34, 0.66 + 0.7, 0.02)
            for i in range(int(stage.edge / 0.21) + 1)
        ],
        "6a4428",
        0.05,
    )
    back.glow((look.light * stage.half * 0.5, 0.16), 0.8, p.key, 0.35)
    scales = Pen(
        stage.plate(0.25), look, (-look.side * stage.half * 0.5, line + 0.02), 0.34 * min(1.0, stage.half * 1.6), 1
    )
    gold = "c89a3c"
    scales.solid(
        [
            scales.box(-0.26, 0.0, 0.26, 0.1, 0.04),
            scales.line([(0, 0.1), (0, 1.4)], 0.06),
            scales.line([(-0.62, 1.26), (0, 1.36), (0.62, 1.26)], 0.05),
        ],
        gold,
        0.03,
    )
    for s in (-1, 1):
        scales.flat(
            [
                scales.line([(s * 0.62, 1.26), (s * 0.62 - 0.2, 0.74)], 0.018),
                scales.line([(s * 0.62, 1.26), (s * 0.62 + 0.2, 0.74)], 0.018),
            ],
            gold,
        )
        scales.solid(
            [
                scales.curve(
                    [(s * 0.62 - 0.26, 0.75), (s * 0.62 + 0.26, 0.75), (s * 0.62 + 0.14, 0.62), (s * 0.62 - 0.14, 0.62)]
                )
            ],
            gold,
            0.04,
        )
    scales.plate.blur(0.006)
    top = stage.plate(0.45)
    desk_ = Pen(top, look, (0.0, line), 1.0)
    desk_.solid([desk_.box(-stage.edge, -0.9, stage.edge, 0.0)], "7a4a28", 0.3, dark=0.5)
    grain = [
        ellipse((float(x), line + 0.04 + 0.3 * float(v)), 0.3, 0.0015)
        for x, v in look.chance(66).uniform((-stage.edge, 0), (stage.edge, 1), (26, 2))
    ]
    top.tint(top.shapes(grain), p.ink, 0.3)
    pen = Pen(stage.plate(0.6), look, (look.side * stage.half * 0.06, 0.84), big, -look.side)
    pen.shadow(0.7, 0.06)
    pen.solid([pen.disc(0.0, 0.03, 0.3, 0.075)], "4a2a16", 0.05)
    pen.solid([pen.disc(0.0, 0.07, 0.28, 0.065)], "8a5230", 0.04)
    handle = [(-0.06, 0.2), (0.42, 0.28), (0.66, 0.33)]
    pen.solid([pen.line(handle, 0.05)], "8a5028", 0.025)
    pen.solid([pen.disc(0.67, 0.333, 0.045, 0.035)], "8a5028", 0.02)
    head = [
        (-0.23, 0.1),
        (-0.27, 0.22),
        (-0.23, 0.36),
        (-0.12, 0.345),
        (0.06, 0.345),
        (0.17, 0.36),
        (0.21, 0.23),
        (0.17, 0.1),
        (0.06, 0.115),
        (-0.12, 0.115),
    ]
    pen.solid([pen.curve(head)], "9a5a30", 0.12, rim=0.8)
    pen.flat([pen.box(-0.14, 0.112, -0.105, 0.348), pen.box(0.045, 0.112, 0.08, 0.348)], "d8a848", 0.95)
    pen.plate.glow((look.light * stage.half * 0.4, 0.2), 0.7, p.key, 0.18)


def court(room: Room) -> None:
    """Draw a court: the judge's bench under a panelled wall, the judge in black, a flag, the gavel on the bench."""
    look = room.look
    wall = walls(room, "7a5434", "6a4a34")
    r = room.reach
    wall.solid([wall.box(u, 0.2, u + 0.86, 3.4, 0.02) for u in np.arange(-r, r, 1.0).tolist()], "7a5030", 0.06)
    wall.solid([wall.disc(0.0, 2.75, 0.36)], "c89a3c", 0.06)
    wall.plate.blur(0.003)
    pen = room.pen(0.45, 0.4)
    if look.people != 0:
        pen.solid([pen.box(-0.42, 0.9, 0.42, 2.15, 0.14)], "5a2a24", 0.1)
        judge = msgspec.structs.replace(with_role(look, "judge, an old man", 1))
        judge = msgspec.structs.replace(
            judge,
            cast=(msgspec.structs.replace(judge.cast[0], coat=np.array([0.1, 0.1, 0.12], np.float32)), *judge.cast[1:]),
        )
        room.someone(pen, 0.0, 1.86, look=judge)
    bench = room.pen(0.6, 0.2)
    counter(bench, 2.0, 1.36, "8a5a34", "6a4024")
    bench.solid([bench.disc(0.5, 1.46, 0.14, 0.03)], "5a3018", 0.02)
    bench.solid([bench.box(0.4, 1.48, 0.62, 1.6, 0.03), bench.line([(0.5, 1.54), (0.86, 1.6)], 0.03)], "9a5a30", 0.03)
    bench.solid([bench.box(-1.0, 1.44, -0.5, 1.5), bench.box(-0.96, 1.5, -0.54, 1.56)], "c8b48c", 0.02)
    pendant(room)
