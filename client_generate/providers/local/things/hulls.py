"""What floats, from the side, in metres: ferries, cruise and container ships, tugs, boats with oars, speedboats."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.things import rolling

_BOXES = ("c8482c", "2c6a9a", "e0a83c", "4c8a5a", "d8d4cc", "7a4a6a")


def cruise_ship(pen: Pen) -> None:
    """Draw a great white ship with rows of balconies, lifeboats and a red funnel."""
    lit = not pen.look.palette.bright
    for number, (left, right) in enumerate(((-40, 34), (-39, 31), (-38, 29), (-36, 26), (-33, 22))):
        v = 8 + number * 2.6
        pen.solid([pen.box(left, v, right, v + 2.6, 0.6)], "f2f4f4", 1.0)
        pen.glass(
            [pen.box(u, v + 0.7, u + 1.5, v + 1.9) for u in np.arange(left + 2, right - 2, 2.6).tolist()], lit=lit
        )
    pen.solid(
        [pen.poly([(-44, 10), (-42, 1), (-40, -1), (40, -1), (46, 4), (52, 10.4), (36, 9.4), (-40, 9.4)])],
        "f6f8f8",
        2.0,
    )
    pen.flat([pen.poly([(-41.5, 1.4), (-40.4, -1), (40, -1), (43.2, 1.4)])], "a8302c", 0.9)
    pen.flat([pen.box(-42, 7.0, 44, 7.7)], "2c5aa0", 0.9)
    pen.flat([pen.disc(u, 5.0, 0.5) for u in np.arange(-36, 40, 3.0).tolist()], "2a3440")
    for u in np.arange(-30, 24, 9.0).tolist():
        pen.solid([pen.curve([(u, 10.4), (u + 0.6, 9.4), (u + 5.4, 9.4), (u + 6, 10.4), (u + 3, 11.4)])], "f08a2c", 0.5)
    pen.solid([pen.poly([(-24, 21), (-23, 28.5), (-17.5, 28.5), (-15.5, 21)])], "c8342c", 1.0)
    pen.flat([pen.poly([(-23.5, 25), (-23.2, 26.6), (-16.9, 26.6), (-16.5, 25)])], "f4f4f0")
    pen.solid([pen.line([(14, 21), (14, 29)], 0.6), pen.box(18, 21, 24, 23.4, 0.5)], "f2f4f4", 0.4)


def ferry(pen: Pen) -> None:
    """Draw a car ferry: an open deck with cars, a white house with a bridge, a blue hull."""
    pen.solid([pen.poly([(-24, 5.6), (-23, -0.6), (22, -0.6), (27, 5.6)])], "245a94", 1.0)
    pen.flat([pen.box(-23.6, 4.5, 25.6, 5.0)], "f4f4f0")
    pen.solid([pen.box(-20, 5.6, 16, 8.8, 0.3)], "f2f4f2", 0.8)
    pen.flat([pen.box(-18, 6.0, 14, 7.9, 0.3)], "2a3440")
    for number, u in enumerate(np.arange(-17, 12, 4.6).tolist()):
        tone = ("c83c2c", "d8d4cc", "2f6ab8", "e0a83c", "3a8a5a", "d8d4cc", "c83c2c")[number]
        car = [
            (u, 6.1),
            (u, 6.8),
            (u + 0.8, 7.0),
            (u + 1.4, 7.5),
            (u + 2.8, 7.5),
            (u + 3.4, 6.9),
            (u + 4, 6.7),
            (u + 4, 6.1),
        ]
        pen.solid([pen.poly(car)], tone, 0.2)
    pen.solid([pen.box(-14, 8.8, 12, 11.6, 0.3)], "f2f4f2", 0.8)
    pen.glass(
        [pen.box(u, 9.5, u + 1.5, 10.7, 0.2) for u in np.arange(-13, 11, 2.3).tolist()], lit=not pen.look.palette.bright
    )
    pen.solid([pen.box(2, 11.6, 10, 14.2, 0.3)], "f2f4f2", 0.6)
    pen.glass([pen.box(3, 12.4, 10, 13.6, 0.2)])
    pen.solid([pen.poly([(-9, 11.6), (-8.4, 16), (-4.6, 16), (-4, 11.6)])], "e0a020", 0.6)
    pen.flat([pen.line([(6, 14), (6, 18)], 0.3)], "3a4048")


def container_ship(pen: Pen) -> None:
    """Draw a ship stacked with containers."""
    chance = pen.look.chance(430)
    for column, u in enumerate(np.arange(-22, 36, 4.2).tolist()):
        for row in range(int(chance.integers(3, 6)) if column % 7 else 4):
            tone = _BOXES[int(chance.integers(6))]
            pen.solid([pen.box(u, 7.4 + row * 2.5, u + 4.0, 9.8 + row * 2.5)], tone, 0.2, rim=0.1)
            pen.plate.tint(
                pen.plate.shapes(
                    [pen.box(u + d, 7.5 + row * 2.5, u + d + 0.14, 9.7 + row * 2.5) for d in (0.8, 1.6, 2.4, 3.2)]
                ),
                pen.look.palette.ink,
                0.25,
            )
    pen.solid([pen.box(-36, 6, -26, 22, 0.3)], "f0eee8", 1.0)
    pen.glass([pen.box(-35.4, v, -26.6, v + 1.2) for v in (9, 12, 15, 19)], lit=not pen.look.palette.bright)
    pen.solid([pen.box(-42, 6, -38, 17)], "d0642c", 0.6)
    hull = [(-45, 8), (-44, -1), (38, -1), (44, 3), (50, 10), (40, 7.4), (-30, 7.4)]
    pen.solid([pen.poly(hull)], "24466a", 2.0)
    pen.flat([pen.poly([(-44, 1.2), (-44, -1), (38, -1), (42, 1.2)])], "a8302c", 0.9)


def tug(pen: Pen) -> None:
    """Draw a small strong tug."""
    pen.solid([pen.curve([(-6.2, 2.0), (-6.0, -0.3), (4.6, -0.3), (6.6, 3.2), (2.0, 2.0)])], "1f2a34", 0.5)
    pen.solid([pen.line([(-6.2, 2.0), (2.0, 2.0), (6.6, 3.3)], 0.36)], "c8342c", 0.1)
    pen.flat([pen.disc(u, 1.1 + max(u - 3, 0) * 0.25, 0.42) for u in (-4.5, -2.5, -0.5, 1.5, 3.4)], "0c0e12")
    pen.solid([pen.box(-2.2, 2.0, 3.0, 4.2, 0.2)], "f2ece0", 0.3)
    pen.flat([pen.disc(u, 3.1, 0.32) for u in (-1.4, -0.2)], "2a3440")
    pen.solid([pen.box(0.2, 4.2, 3.0, 6.2, 0.2), pen.box(-0.1, 6.1, 3.3, 6.4, 0.1)], "f2ece0", 0.3)
    pen.glass([pen.box(0.5, 4.9, 1.5, 5.8, 0.1), pen.box(1.7, 4.9, 2.9, 5.8, 0.1)], lit=True)
    pen.solid([pen.box(-1.6, 4.2, -0.6, 6.8, 0.1)], "d0642c", 0.3)
    pen.flat([pen.box(-1.65, 6.2, -0.55, 6.9)], "1c1e22")
    pen.flat([pen.line([(1.6, 6.4), (1.6, 8.6)], 0.14)], "3a4048")


def fishing_boat(pen: Pen) -> None:
    """Draw a small fishing boat with a wheelhouse and a lamp."""
    pen.solid([pen.curve([(-4.4, 1.7), (-4.2, -0.3), (3.0, -0.3), (4.8, 2.4), (1.0, 1.6)])], "2a6a8a", 0.4)
    pen.solid([pen.line([(-4.4, 1.7), (1.0, 1.6), (4.8, 2.4)], 0.2)], "f2ece0", 0.1)
    pen.solid([pen.box(-0.4, 1.5, 1.8, 4.0, 0.1), pen.box(-0.7, 3.9, 2.1, 4.2, 0.1)], "f2ece0", 0.3)
    pen.glass([pen.box(0.6, 2.7, 1.6, 3.6)], lit=True)
    pen.flat(
        [pen.line([(-2.6, 1.5), (-2.6, 5.4), (-4.2, 3.6)], 0.12), pen.line([(0.6, 4.1), (0.6, 6.0)], 0.1)], "3a3430"
    )
    pen.plate.glow(pen.at(0.6, 6.0), 1.8 * pen.metre, pen.look.palette.key, 0.8)


def rowing_boat(pen: Pen) -> None:
    """Draw two people in a rowing boat, one at the oars."""
    rower = Pen(pen.plate, pen.look, pen.at(-0.2, 0.1), pen.metre, -pen.faces)
    rolling.person(
        rower, (0, 0.36), (-0.16, 0.8), [[(0.46, 0.56), (0.7, 0.3)]] * 2, [[(0.16, 0.62), (0.42, 0.66)]] * 2, "c8503c"
    )
    other = Pen(pen.plate, pen.look, pen.at(1.5, 0.12), pen.metre, -pen.faces)
    rolling.person(
        other,
        (0, 0.36),
        (0.03, 0.82),
        [[(0.4, 0.5), (0.6, 0.26)]] * 2,
        [[(0.16, 0.5), (0.34, 0.44)]] * 2,
        "e8d8b0",
        salt=1,
    )
    pen.solid([pen.curve([(-2.3, 0.62), (-2.0, -0.06), (1.9, -0.06), (2.5, 0.72), (0.2, 0.42)])], "8a5a34", 0.2)
    pen.flat([pen.line([(-2.2, 0.42), (0.1, 0.24), (2.3, 0.5)], 0.04)], "5a3820")
    pen.solid([pen.line([(-0.7, 0.72), (0.8, -0.1)], 0.07), pen.line([(0.6, 0.04), (1.0, -0.2)], 0.16)], "d8b078", 0.03)


def canoe(pen: Pen) -> None:
    """Draw a couple that paddles a canoe."""
    for number, (u, coat) in enumerate(((-1.1, "3a7ab8"), (0.9, "e8b02c"))):
        own = Pen(pen.plate, pen.look, pen.at(u, 0.05), pen.metre, pen.faces)
        own.solid(
            [own.line([(0.12, 1.34), (0.52, -0.06)], 0.05), own.line([(0.46, 0.16), (0.58, -0.16)], 0.17)],
            "d8a860",
            0.03,
        )
        rolling.person(
            own,
            (0, 0.36),
            (0.06, 0.82),
            [[(0.4, 0.5), (0.6, 0.2)]] * 2,
            [[(0.2, 0.66), (0.36, 0.56)], [(0.16, 1.0), (0.16, 1.2)]],
            coat,
            salt=number,
            vest=False,
        )
    hull = [
        (-2.9, 0.86),
        (-2.5, 0.1),
        (-1.8, -0.06),
        (1.8, -0.06),
        (2.5, 0.1),
        (2.9, 0.86),
        (2.2, 0.44),
        (0, 0.36),
        (-2.2, 0.44),
    ]
    pen.solid([pen.curve(hull)], "c8302c", 0.2)


def speedboat(pen: Pen) -> None:
    """Draw a fast motorboat with its bow up and somebody at the wheel."""
    rolling.person(
        Pen(pen.plate, pen.look, pen.at(-0.5, 0.75), pen.metre, pen.faces),
        (0, 0.4),
        (0.05, 0.85),
        [[(0.3, 0.5), (0.3, 0.3)]] * 2,
        [[(0.25, 0.7), (0.5, 0.7)]] * 2,
        "f4f0e8",
    )
    pen.glass([pen.poly([(0.1, 1.3), (0.5, 1.9), (1.3, 1.5)])])
    hull = [(-3.2, 0.9), (-3.1, -0.1), (0.4, -0.1), (2.6, 0.7), (4.0, 1.9), (1.2, 1.5), (-0.8, 1.1)]
    pen.solid([pen.poly(hull)], "f2f4f4", 0.3)
    pen.flat([pen.poly([(-3.15, 0.5), (-3.12, 0.2), (1.0, 0.26), (2.8, 0.95), (3.4, 1.4), (1.6, 0.8)])], "d0302c", 0.95)
    pen.solid([pen.box(-3.7, 0.1, -3.2, 1.3, 0.12)], "24282e", 0.1)


AFLOAT = {
    "cruise ship": (98.0, 32.0, cruise_ship, (30.0, 14.0)),
    "ferry": (54.0, 20.0, ferry, (4.0, 9.0)),
    "tug": (14.0, 9.5, tug, (1.6, 4.0)),
    "rowing boat": (5.6, 2.6, rowing_boat, (0.3, 0.8)),
    "canoe": (6.6, 2.4, canoe, (0.0, 0.8)),
    "motorboat": (8.6, 3.2, speedboat, (0.4, 1.1)),
    "fishing boat": (10.0, 6.4, fishing_boat, (0.6, 2.6)),
}
"""What floats alone: how long and high it is, what draws it, where its detail is."""
