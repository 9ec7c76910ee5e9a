"""Rooms at home and behind the scenes: a living room, a laid table, a locker room, a hangar, a diner."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.places.chambers import plant
from client_generate.providers.local.places.dressed import block, layer, panes, room, tubes
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.places.rooms.furnish import BOOKS, lamp, shelf

_WARM = np.array([1.0, 0.82, 0.55], np.float32)


def sitting_room(view: View) -> None:
    """Draw a living room: a sofa with cushions, a lamp, a window, pictures, shelves, a low table on a carpet."""
    wall = room(view, "e8d8c0", "b0804c", "f6f0e4", deep=3.2, high=3.0)
    panes(wall, [-2.7], 0.8, 1.7, 1.8)
    wall.solid([wall.box(u, 0.2, u + 0.36, 2.8) for u in (-4.1, -1.7)], "c8744c", 0.05)
    for u, tone in ((0.1, "4a80a8"), (1.1, "d8a048")):
        wall.flat([wall.box(u - 0.42, 1.6, u + 0.42, 2.4)], "4a3424")
        wall.flat([wall.box(u - 0.36, 1.66, u + 0.36, 2.34)], "f8f4ea")
        wall.flat([wall.disc(u, 1.95, 0.22, 0.2)], tone)
    shelf(wall, 2.3, 4.2, (0.3, 0.8, 1.3, 1.8), BOOKS, salt=31, high=0.36)
    carpet = view.stage.plate(0.12)
    carpet.fill(carpet.shape(view.quad(-2.4, -0.4, 2.4, 2.0)), view.tone("a83c34"))
    carpet.fill(carpet.shape(view.quad(-2.2, -0.25, 2.2, 1.85)), view.tone("c85a48"))
    sofa = layer(view, 0.2, 2.0)
    sofa.solid([sofa.box(-1.6, 0.5, 1.6, 1.15, 0.12)], "3f7a84", 0.12)
    sofa.solid([sofa.box(-1.6, 0.14, 1.6, 0.62, 0.08), sofa.box(-1.85, 0.14, -1.45, 0.82, 0.12),
                sofa.box(1.45, 0.14, 1.85, 0.82, 0.12)], "4a8a94", 0.12)  # fmt: skip
    for u, tone in ((-1.05, "f0b840"), (0.95, "e8e0d0"), (1.2, "d8603c")):
        sofa.solid([sofa.box(u - 0.28, 0.62, u + 0.28, 1.08, 0.12)], tone, 0.1)
    sofa.flat([sofa.box(u, 0, u + 0.08, 0.16) for u in (-1.7, 1.6)], "4a3020")
    u = 2.3
    sofa.flat([sofa.line([(u, 0), (u, 1.7)], 0.05), sofa.disc(u, 0.03, 0.26, 0.05)], "2c2824")
    sofa.solid([sofa.poly([(u - 0.4, 1.65), (u + 0.4, 1.65), (u + 0.24, 2.15), (u - 0.24, 2.15)])], "f8e4b8", 0.05)
    sofa.plate.glow(sofa.at(u, 1.8), 1.5 * sofa.metre, _WARM, 0.35 if view.look.palette.bright else 0.8)
    plant(sofa, -2.6)
    low = layer(view, 0.26, 0.7)
    low.flat([low.box(x, 0, x + 0.07, 0.4) for x in (-0.7, 0.63)], "7a4e28")
    low.solid([low.box(-0.85, 0.38, 0.85, 0.46, 0.03)], "a8703c", 0.03)
    low.solid([low.box(-0.5, 0.46, 0.0, 0.54, 0.01), low.disc(0.4, 0.56, 0.12, 0.11)], "e8e4da", 0.03)


def dining_room(view: View) -> None:
    """Draw a dining room: a long laid table with candles and flowers, high chairs, a lamp, a cabinet."""
    wall = room(view, "d8dcc8", "8a5c38", "f4f0e4", deep=3.2, high=3.0)
    panes(wall, [-2.6, 2.6], 0.9, 1.5, 1.6)
    wall.solid([wall.box(-1.2, 0, 1.2, 2.3, 0.04)], "8a5a34", 0.05)
    wall.flat([wall.box(-1.05, 0.95, -0.05, 2.15), wall.box(0.05, 0.95, 1.05, 2.15)], "c8dce0")
    wall.solid([wall.disc(u, v, 0.15) for u in (-0.75, -0.35, 0.35, 0.75) for v in (1.25, 1.8)], "f8f8f4", 0.03)
    for z, near in ((2.2, 0.18), (0.6, 0.26)):
        pen = layer(view, near, z)
        for u in (-1.8, -0.6, 0.6, 1.8):
            pen.solid([pen.box(u - 0.27, 0.42, u + 0.27, 1.25 if z > 1 else 1.1, 0.06)], "7a4626", 0.05)
            pen.flat([pen.box(u - 0.25, 0, u - 0.19, 0.45), pen.box(u + 0.19, 0, u + 0.25, 0.45)], "5a3018")
        if z > 1:
            table = layer(view, 0.22, 1.0)
            table.solid([table.box(-2.6, 0.3, 2.6, 0.78)], "f4efe2", 0.05)
            block(view, table.plate, (-2.6, 2.6), (0.74, 0.8), (1.0, 1.9), "f8f4ea", "ffffff")
            for u in (-1.95, -0.65, 0.65, 1.95):
                table.solid([table.disc(u, 0.86, 0.24, 0.07)], "dce8f4", 0.02)
                table.flat(
                    [table.disc(u + 0.36, 1.06, 0.07, 0.1), table.line([(u + 0.36, 0.84), (u + 0.36, 0.98)], 0.02)],
                    "b8d0e0",
                    0.9,
                )
            table.solid([table.box(-0.12, 0.84, 0.12, 1.08, 0.05)], "4a80a8", 0.05)
            table.solid([table.disc(d, 1.22 + 0.08 * (k % 2), 0.11) for k, d in enumerate((-0.2, -0.05, 0.1, 0.22))],
                        "e0486a", 0.05)  # fmt: skip
            for u in (-1.3, 1.3):
                table.flat([table.box(u - 0.04, 0.84, u + 0.04, 1.2)], "fbf0d8")
                table.flat([table.disc(u, 1.27, 0.035, 0.07)], "ffc860")
                table.plate.glow(table.at(u, 1.27), 0.6 * table.metre, _WARM, 0.7)
    lamp(layer(view, 0.3, 1.2), 0.0, 2.3, 1.8, 0.7)


def locker_room(view: View) -> None:
    """Draw a locker room: rows of lockers, some open with shirts, benches with a ball and boots."""
    wall = room(view, "c8ccd0", "8a8e92", "dce0e2", deep=2.8, high=3.0, shine=0.25)
    for n, u in enumerate(np.arange(-4.4, 4.4, 0.8).tolist()):
        wall.solid([wall.box(u + 0.03, 0.1, u + 0.77, 2.3, 0.02)], ("2f5fa8", "3a6cb8")[n % 2], 0.03)
        wall.flat(
            [wall.line([(u + 0.25, 2.1 - 0.09 * i), (u + 0.55, 2.1 - 0.09 * i)], 0.03) for i in range(3)], "1c3a6c"
        )
        wall.flat([wall.disc(u + 0.66, 1.2, 0.04)], "e8e8e4")
    for u, tone in ((-2.8, "e0302c"), (2.0, "e0302c")):
        wall.flat([wall.box(u + 0.06, 0.15, u + 0.74, 2.25)], "1c2430")
        wall.solid(
            [
                wall.poly(
                    [
                        (u + 0.1, 1.7),
                        (u + 0.28, 1.9),
                        (u + 0.52, 1.9),
                        (u + 0.7, 1.7),
                        (u + 0.6, 1.55),
                        (u + 0.56, 1.62),
                        (u + 0.56, 1.0),
                        (u + 0.24, 1.0),
                        (u + 0.24, 1.62),
                        (u + 0.2, 1.55),
                    ]
                )
            ],
            tone,
            0.04,
        )
    pen = layer(view, 0.24, 1.3)
    for x in (-3.0, 0.5):
        pen.solid([pen.box(x, 0.42, x + 2.5, 0.52, 0.02)], "c89458", 0.03)
        pen.flat([pen.box(x + d, 0, x + d + 0.1, 0.44) for d in (0.3, 2.1)], "5a6268")
    pen.solid([pen.disc(-0.9, 0.68, 0.17)], "f8f8f4", 0.1)
    pen.flat([pen.disc(-0.9, 0.68, 0.05), pen.disc(-1.02, 0.6, 0.035), pen.disc(-0.78, 0.6, 0.035)], "22262c")
    pen.solid([pen.box(1.2, 0.52, 1.9, 0.86, 0.08)], "26282e", 0.08)
    tubes(view, 2.98)


def hangar(view: View) -> None:
    """Draw a hangar: a white airliner seen from its nose under a wide roof of steel, doors open to the sky."""
    wall = room(view, "8a949c", "a8acae", "5a646c", deep=9.0, high=8.5, wide=12.0, shine=0.35)
    p = view.look.palette
    sky = mix(mix(p.sky_mid, p.horizon, 0.6), WHITE, 0.3 if p.bright else 0.0)
    wall.plate.fill(wall.plate.shape(wall.box(-10.0, 0, 10.0, 6.6)), sky)
    wall.flat([wall.line([(-12, 7.0 + 1.4 * k), (12, 7.0 + 1.4 * k)], 0.2) for k in (0, 1)], "3a444c")
    wall.flat(
        [wall.line([(-12 + 1.5 * i, 7.0), (-11.2 + 1.5 * i, 8.4), (-10.5 + 1.5 * i, 7.0)], 0.12) for i in range(16)],
        "3a444c",
    )
    tubes(view, 8.4, (-5.0, 0.0, 5.0), 9.0)
    pen = layer(view, 0.24, 4.0)
    pen.solid([pen.poly([(-1.2, 2.4), (-10.5, 3.5), (-10.5, 3.7), (-1.0, 3.3)]),
               pen.poly([(1.2, 2.4), (10.5, 3.5), (10.5, 3.7), (1.0, 3.3)])], "c4ccd4", 0.1)  # fmt: skip
    pen.solid([pen.poly([(-0.14, 4.4), (0.14, 4.4), (0.1, 8.0), (-0.1, 8.0)])], "2f6fc0", 0.06)
    pen.solid(
        [
            pen.poly([(-0.2, 4.9), (-4.0, 5.4), (-4.0, 5.5), (-0.2, 5.2)]),
            pen.poly([(0.2, 4.9), (4.0, 5.4), (4.0, 5.5), (0.2, 5.2)]),
        ],
        "c4ccd4",
        0.05,
    )
    for u in (-4.2, 4.2):
        pen.solid([pen.disc(u, 2.1, 0.95)], "e8ecf0", 0.2)
        pen.flat([pen.disc(u, 2.1, 0.75)], "2a2e34")
        pen.flat(
            [
                pen.line([(u, 2.1), (u + 0.68 * np.cos(a), 2.1 + 0.68 * np.sin(a))], 0.06)
                for a in np.arange(0, 6.2, 0.52)
            ],
            "8a949c",
        )
        pen.solid([pen.disc(u, 2.1, 0.16)], "e8ecf0", 0.05)
    pen.solid([pen.disc(0, 3.3, 1.9)], "f8fafc", 0.9)
    pen.flat(
        [
            pen.poly([(-1.1, 3.7), (-0.85, 4.15), (-0.1, 4.3), (-0.1, 3.85)]),
            pen.poly([(1.1, 3.7), (0.85, 4.15), (0.1, 4.3), (0.1, 3.85)]),
        ],
        "1c2630",
    )
    pen.solid([pen.disc(0, 2.9, 0.3, 0.24)], "dce2e8", 0.1)
    pen.flat([pen.box(-0.1, 0.5, 0.1, 1.6), *(pen.box(u - 0.12, 0.6, u + 0.12, 2.3) for u in (-2.2, 2.2))], "8a949c")
    pen.solid([pen.disc(u, 0.42, 0.2, 0.42) for u in (-0.2, 0.2, -2.4, -2.0, 2.0, 2.4)], "22262a", 0.06)


def dressing_room(view: View) -> None:
    """Draw a dressing room: mirrors with bulbs around them, a table with make-up, stools, costumes on a rail."""
    wall = room(view, "8a4a54", "7a5034", "5a343a", deep=2.6, high=3.0, wide=3.8)
    for u in (-1.3, 1.0):
        wall.solid([wall.box(u - 0.85, 0.95, u + 0.85, 2.35, 0.05)], "e8dcc8", 0.04)
        p = view.look.palette
        wall.plate.fill(
            wall.plate.shape(wall.box(u - 0.68, 1.08, u + 0.68, 2.2)), mix(mix(p.cool, p.horizon, 0.6), WHITE, 0.25)
        )
        wall.flat([wall.line([(u - 0.4, 1.4), (u + 0.2, 2.0)], 0.07)], "ffffff", 0.5)
        spots = [(u - 0.76 + 0.38 * i, v) for i in range(5) for v in (1.02, 2.28)] + [
            (u + d, v) for d in (-0.76, 0.76) for v in (1.35, 1.65, 1.95)
        ]
        wall.flat([wall.disc(x, v, 0.07) for x, v in spots], "fffbe4")
        for x, v in spots:
            wall.plate.glow(wall.at(x, v), 0.32 * wall.metre, _WARM, 0.55)
    wall.flat([wall.line([(2.2, 2.3), (3.7, 2.3)], 0.05)], "c8ccd0")
    for i, tone in enumerate(("e0b030", "3a6ac0", "c8302c", "f4f0e8", "6a3a8a")):
        u = 2.3 + 0.28 * i
        wall.solid([wall.poly([(u, 2.2), (u + 0.24, 2.2), (u + 0.36, 0.8), (u - 0.1, 0.8)])], tone, 0.05)
    pen = layer(view, 0.22, 1.8)
    block(view, pen.plate, (-2.5, 2.0), (0.72, 0.8), (1.8, 2.4), "e8dcc8", "f4ecdc")
    pen.flat([pen.box(x, 0, x + 0.08, 0.74) for x in (-2.4, -0.2, 1.85)], "b8a890")
    for i, tone in enumerate(("e0304c", "f0b8c0", "2a2c30", "e8c050", "8a4ac0", "e0304c")):
        pen.solid([pen.box(-2.0 + 0.62 * i, 0.8, -1.88 + 0.62 * i, 1.0 + 0.06 * (i % 3), 0.03)], tone, 0.03)
    for x in (-1.3, 1.0):
        pen.solid([pen.box(x - 0.36, 0.46, x + 0.36, 0.62, 0.06)], "c8303c", 0.05)
        pen.flat([pen.line([(x, 0.05), (x, 0.48)], 0.07), pen.disc(x, 0.04, 0.3, 0.05)], "c8ccd0")


def diner(view: View) -> None:
    """Draw a diner: a counter of chrome with red stools, a floor of squares, booths, neon along the wall."""
    wall = room(view, "c8e8e4", "e8e4dc", "f4f4ee", deep=3.0, high=3.0, shine=0.25)
    panes(wall, [-2.9, 2.9], 1.0, 1.5, 2.2, "c8ccd0")
    wall.solid([wall.box(-1.4, 1.3, 1.4, 2.3, 0.05)], "2a2c30", 0.03)
    wall.flat([wall.line([(u, v), (u + 0.9, v)], 0.05) for u in (-1.2, 0.25) for v in (1.5, 1.7, 1.9, 2.1)], "f4ecc8")
    for v, neon in ((2.72, (1.0, 0.25, 0.5)), (2.58, (0.2, 0.9, 1.0))):
        wall.flat([wall.line([(-4.6, v), (4.6, v)], 0.06)], "fff0f8")
        for u in np.arange(-4.4, 4.5, 0.9).tolist():
            wall.plate.glow(wall.at(u, v), 0.7 * wall.metre, np.array(neon, np.float32), 0.4)
    squares = view.stage.plate(0.12)
    tiles = [view.quad(x, z, x + 0.6, z + 0.6) for i, x in enumerate(np.arange(-6, 6, 0.6).tolist())
             for k, z in enumerate(np.arange(-3.6, 1.4, 0.6).tolist()) if (i + k) % 2]  # fmt: skip
    squares.fill(squares.shapes(tiles), view.tone("26282c"))
    pen = layer(view, 0.22, 1.6)
    block(view, pen.plate, (-4.6, 4.6), (0, 1.0), (1.6, 2.3), "d0d4d8", "d83c3c")
    pen.flat([pen.line([(-4.6, v), (4.6, v)], 0.05) for v in (0.25, 0.5, 0.75)], "9aa2a8")
    for u, tone in ((-2.2, "d8302c"), (-1.95, "f0c020"), (1.7, "d8302c"), (1.95, "f0c020")):
        pen.solid([pen.box(u - 0.07, 1.0, u + 0.07, 1.28, 0.03), pen.box(u - 0.02, 1.26, u + 0.02, 1.38)], tone, 0.04)
    pen.solid(
        [pen.disc(0, 1.05, 0.4, 0.06), pen.curve([(-0.32, 1.06), (-0.26, 1.3), (0, 1.4), (0.26, 1.3), (0.32, 1.06)])],
        "e8a850",
        0.05,
    )
    stools = layer(view, 0.28, 0.9)
    for u in (-3.3, -2.1, -0.9, 0.9, 2.1, 3.3):
        stools.flat([stools.line([(u, 0), (u, 0.66)], 0.09), stools.disc(u, 0.04, 0.26, 0.06)], "b8bec4")
        stools.solid([stools.box(u - 0.3, 0.66, u + 0.3, 0.84, 0.07)], "e0302c", 0.05)


DWELT: dict[str, Callable[[View], None]] = {
    "sitting-room": sitting_room, "dining-room": dining_room, "locker-room": locker_room, "hangar": hangar,
    "dressing-room": dressing_room, "diner": diner,
}  # fmt: skip
"""Rooms by what they are called."""
