"""Rooms of people where pets live: a sill, a sofa, a carpet, a kitchen, a bed, a desk, a hall, a vet's table."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.people import busts
from client_generate.providers.local.places import lairs
from client_generate.providers.local.places.lairs import Lair
from client_generate.providers.local.places.yards import with_role


def sill(lair: Lair) -> None:
    """Put a broad windowsill before a window, herbs in pots beside."""
    pen = lairs.room(lair, "e4d8c4", "b8a48c")
    r = lair.reach
    lairs.window(pen, 0.05, 0.02, 1.7, 1.3)
    for k, u in enumerate((-0.96, 0.98)):  # curtains
        pen.solid(
            [
                pen.curve(
                    [(u - 0.16, 1.6), (u + 0.16, 1.6), (u + (0.1 - 0.2 * k), 0.7), (u + 0.12, 0.05), (u - 0.14, 0.05)]
                )
            ],
            "c85a48",
            0.06,
        )
    front = lair.pen(0.4)
    front.solid([front.box(-r, -0.09, r, 0.05)], "f4eee4", 0.03, rim=0)
    front.solid([front.box(-r, -9, r, -0.09)], "d0c2ac", 0.0, dark=0.8, rim=0)
    for u, size in ((-0.72, 0.13), (0.74, 0.14), (0.44, 0.1)) if lair.look.size != "close" else ():
        lairs.pot(front, u, 0.02, size)


def sofa(lair: Lair) -> None:
    """Put a sofa before the wall of a living room, a picture and a lamp."""
    pen = lairs.room(lair, "e4d4bc", "a8805c", planks=True)
    lairs.window(pen, -1.35, 0.55, 0.8, 0.95)
    pen.solid([pen.box(0.9, 0.75, 1.35, 1.15)], "7a5a40", 0.02)
    pen.flat([pen.box(0.94, 0.79, 1.31, 1.11)], "a8c4b8")
    seat, tone = lair.pen(0.4), "4f7a8c"
    seat.solid([seat.box(-0.82, -0.3, 0.82, 0.46, 0.12)], tone, 0.1, dark=0.6)
    seat.solid([seat.box(-0.7, -0.18, -0.01, 0.03, 0.05), seat.box(0.01, -0.18, 0.7, 0.03, 0.05)], "5f8c9e", 0.07)
    seat.solid([seat.box(-0.7, -0.4, 0.7, -0.18, 0.02)], tone, 0.05)
    seat.solid([seat.poly([(-0.68, 0.04), (-0.42, 0.02), (-0.38, 0.3), (-0.66, 0.33)])], "e0a840", 0.1)
    seat.solid([seat.poly([(0.42, 0.02), (0.68, 0.04), (0.67, 0.33), (0.4, 0.29)])], "d8684c", 0.1)
    seat.solid([seat.box(-0.95, -0.42, -0.68, 0.2, 0.12), seat.box(0.68, -0.42, 0.95, 0.2, 0.12)], tone, 0.1)
    seat.flat([seat.box(-0.9, -0.52, -0.84, -0.4), seat.box(0.84, -0.52, 0.9, -0.4)], "4a3424")


def _rug(lair: Lair, pen: Pen, tone: str = "b8503c") -> None:
    deep = 0.16 if lair.floor < 0.5 else 0.42
    pen.flat([pen.disc(0, -0.02, 1.05, deep)], tone)
    pen.flat([pen.disc(0, -0.02, 0.94, deep * 0.86)], "e8d4b0")
    pen.flat([pen.disc(0, -0.02, 0.86, deep * 0.77)], tone)


def carpet(lair: Lair) -> None:
    """Lay a round carpet on a living room's floor, an armchair and a plant behind."""
    pen, v = lairs.room(lair, "e8dcc8", "a87c54", planks=True), lair.floor
    lairs.window(pen, 0.62, v + 0.26, 0.8, 0.9)
    chair = "6a8a64"
    pen.solid([pen.box(-0.92, v - 0.02, -0.28, v + 0.66, 0.12)], chair, 0.1, dark=0.6)
    pen.solid([pen.box(-1.0, v - 0.06, -0.8, v + 0.34, 0.1), pen.box(-0.4, v - 0.06, -0.2, v + 0.34, 0.1)], chair, 0.1)
    pen.solid([pen.box(-0.84, v - 0.04, -0.36, v + 0.22, 0.06)], "7a9a74", 0.08)
    lairs.pot(pen, 0.06, v - 0.02, 0.16)
    _rug(lair, lair.pen(0.35))


def kitchen(lair: Lair) -> None:
    """Build a kitchen: white cabinets with a worktop, a window, tiles, a chequered floor."""
    pen, v, r = lairs.room(lair, "dce6e0", "c8b49a", tiles=True), lair.floor, lair.reach
    lairs.window(pen, -0.2, v + 0.56, 0.8, 0.6)
    side = min(v, 0.9) / 3
    squares = [
        pen.box(u, v - side * (k + 1), u + 0.36, v - side * k)
        for k in range(9)
        for u in np.arange(-r + 0.36 * (k % 2), r, 0.72).tolist()
    ]
    pen.flat(squares, "b49a7c", 0.5)
    pen.solid([pen.box(-r, v, 0.65, v + 0.4)], "f0ece4", 0.02, dark=0.85, rim=0)
    doors = [pen.box(u, v + 0.05, u + 0.3, v + 0.36, 0.01) for u in np.arange(-2.35, 0.3, 0.34).tolist()]
    pen.solid(doors, "7fa8a0", 0.02, dark=0.8, rim=0)
    pen.flat([pen.box(u + 0.23, v + 0.28, u + 0.26, v + 0.33) for u in np.arange(-2.35, 0.3, 0.34).tolist()], "e8dcc0")
    pen.solid([pen.box(-r, v + 0.4, 0.68, v + 0.46)], "8a6444", 0.02)
    pen.solid([pen.box(0.72, v, 1.24, v + 1.2, 0.04)], "e8eef0", 0.04, dark=0.75)  # the fridge
    pen.flat([pen.box(0.73, v + 0.7, 1.23, v + 0.72), pen.box(0.78, v + 0.76, 0.81, v + 1.0)], "98a4a8")
    lairs.pot(pen, -0.74, v + 0.46, 0.1)
    pen.solid([pen.box(0.34, v + 0.46, 0.54, v + 0.64, 0.03)], "c8483c", 0.04)


def bedroom(lair: Lair) -> None:
    """Put a bed with pillows and a quilt, a lamp beside."""
    pen = lairs.room(lair, "c8d0dc", "a88868")
    lairs.window(pen, -0.9, 0.45, 0.8, 0.9)
    bed, r = lair.pen(0.4), lair.reach
    bed.solid([bed.box(1.0, -0.7, 1.16, 0.72, 0.04)], "8a6040", 0.04)
    bed.solid([bed.box(0.52, -0.04, 0.99, 0.26, 0.12)], "f8f4ee", 0.1)
    bed.solid(
        [bed.curve([(-r, -0.02), (-0.6, 0.03), (0.2, 0.0), (0.9, 0.02), (1.02, -0.2), (1.0, -0.9), (-r, -0.9)])],
        "8aa4c8",
        0.08,
        rim=0,
    )
    stripes = [bed.line([(u, 0.02), (u - 0.08, -0.9)], 0.05) for u in np.arange(-2.4, 0.6, 0.3).tolist()]
    bed.plate.tint(bed.plate.shapes(stripes), bed.tone("f0f0f4"), 0.6)


def clinic(lair: Lair) -> None:
    """Put a vet behind a table of steel in a bright room."""
    pen, r = lairs.room(lair, "d8ecea", "b8c4c4"), lair.reach
    pen.solid([pen.box(0.75, 0.5, 1.6, 1.2, 0.02)], "f4f8f8", 0.02, rim=0)
    for k in range(5):
        pen.solid(
            [pen.box(0.82 + 0.15 * k, 0.56, 0.92 + 0.15 * k, 0.78 + 0.05 * (k % 2))],
            ("c8483c", "4a8ac0", "e8b040")[k % 3],
            0.02,
        )
    pen.flat([pen.box(0.78, 0.86, 1.58, 0.88)], "98a8a8")
    pen.flat([pen.box(-1.5, 0.9, -0.9, 1.3)], "f8fcfc")
    pen.flat(
        [
            pen.disc(-1.2, 1.06, 0.07, 0.06),
            *(pen.disc(-1.2 + a, b, 0.026) for a, b in ((-0.09, 1.13), (-0.035, 1.19), (0.035, 1.19), (0.09, 1.13))),
        ],
        "3a9a94",
    )
    if lair.look.size != "close":
        vet = lair.pen(0.3)
        busts.seated(
            vet.plate,
            with_role(lair.look, "doctor", 1),
            vet.at(-0.56, 0.64),
            0.15 * lair.metre,
            salt=0,
            turn=0.6 * vet.faces,
        )
    table = lair.pen(0.4)
    table.solid([table.box(-1.15, -0.08, 1.15, 0.02, 0.02)], "c8d4d8", 0.03)
    table.solid([table.box(-0.2, -2, 0.2, -0.08)], "8a989c", 0.05)
    table.flat([table.box(-r, -2.4, r, -0.9)], "b8c4c4", 0.0)


def desk(lair: Lair) -> None:
    """Put a desk with a laptop, a mug and a lamp."""
    pen = lairs.room(lair, "dcd8cc", "a88868")
    lairs.window(pen, -0.8, 0.4, 0.8, 0.9)
    pen.solid([pen.box(0.75, 0.85, 1.5, 0.9)], "8a6040", 0.02)
    for k in range(6):
        pen.solid(
            [pen.box(0.8 + 0.1 * k, 0.9, 0.88 + 0.1 * k, 1.12 + 0.04 * (k % 3))],
            ("c8483c", "4a7aa0", "e8b040")[k % 3],
            0.01,
        )
    table, r = lair.pen(0.4), lair.reach
    table.solid([table.box(-r, -0.1, r, 0.02)], "b88858", 0.03, rim=0)
    table.solid([table.box(-r, -3, r, -0.1)], "7a5638", 0.0, rim=0)
    table.solid([table.box(0.32, 0.05, 1.04, 0.54, 0.03)], "4a5058", 0.02)
    table.flat([table.box(0.36, 0.09, 1.0, 0.5)], "cfe6f6")
    table.flat([table.box(0.42, 0.4 - 0.07 * k, 0.86 - 0.1 * (k % 2), 0.43 - 0.07 * k) for k in range(4)], "6a9ac0")
    table.solid([table.poly([(0.3, 0.05), (1.06, 0.05), (1.12, -0.05), (0.24, -0.05)])], "a8b0b8", 0.01)
    table.plate.glow(table.at(0.68, 0.3), 0.4, table.tone("b8dcf8"), 0.25)
    table.solid([table.box(-0.78, 0.02, -0.62, 0.22, 0.02)], "d8684c", 0.04)


def hall(lair: Lair) -> None:
    """Put a front door with a pane, coats on hooks, a mat."""
    pen, v = lairs.room(lair, "d8c8b0", "8a6a50", planks=True), lair.floor
    pen.solid([pen.box(0.32, v, 1.28, v + 1.7)], "f0e8dc", 0.03)
    pen.solid([pen.box(0.4, v, 1.2, v + 1.62)], "2f6a5c", 0.03, dark=0.7)
    pen.solid(
        [pen.box(0.5, v + 0.12, 0.76, v + 0.66), pen.box(0.84, v + 0.12, 1.1, v + 0.66)], "3a7a6a", 0.02, dark=0.7
    )
    pen.glass([pen.box(0.5, v + 0.84, 1.1, v + 1.5)], lit=True)
    pen.flat([pen.disc(0.47, v + 0.75, 0.035)], "e8c060")
    pen.flat([pen.box(-1.3, v + 1.24, -0.2, v + 1.29)], "7a5638")
    for k, tone in enumerate(("c8583c", "4a6a8c", "d8a840")):
        u = -1.1 + 0.34 * k
        pen.solid(
            [
                pen.curve(
                    [
                        (u - 0.05, v + 1.26),
                        (u + 0.05, v + 1.26),
                        (u + 0.15, v + 0.8),
                        (u + 0.13, v + 0.5),
                        (u - 0.13, v + 0.5),
                        (u - 0.15, v + 0.8),
                    ]
                )
            ],
            tone,
            0.06,
        )
    mat = lair.pen(0.35)
    mat.flat([mat.poly([(-0.5, -0.1), (0.8, -0.1), (0.7, 0.07), (-0.4, 0.07)])], "6a5a4a")
