"""Places under the sky, known at a glance: a quarry, a shipyard, a zoo, a balcony, a beer garden, a treehouse."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import openair, upstairs
from client_generate.providers.local.places.dressed import block, layer
from client_generate.providers.local.places.ground import View, floor

_WARM = np.array([1.0, 0.82, 0.5], np.float32)


def tree(pen: Pen, u: float, tall: float, tone: str = "4f8a3c", salt: int = 1) -> None:
    """Stand a leafy tree."""
    pen.solid([pen.line([(u, 0), (u - 0.1, tall * 0.3), (u, tall * 0.6)], tall * 0.08)], "6a4a30", 0.1)
    crown = [pen.disc(u + tall * 0.24 * math.cos(a + salt), tall * (0.72 + 0.17 * math.sin(a + salt)), tall * 0.19,
                      tall * 0.16) for a in np.arange(0, 6.2, 0.75).tolist()]  # fmt: skip
    pen.solid([*crown, pen.disc(u, tall * 0.72, tall * 0.26, tall * 0.2)], tone, tall * 0.1)


def quarry(view: View) -> None:
    """Draw a quarry: steps of pale rock to the sky, a yellow digger and a lorry for scale, a heap."""
    openair.open_sky(view, ridge=0.04, trees=False)
    floor(view, 0.1, "b8aa94", z=30)
    for n, z in enumerate((24.0, 17.5, 12.0, 8.0, 4.6)):
        pen, chance = layer(view, 0.14 + 0.01 * n, z), view.look.chance(60 + n)
        bend, high = view.look.side * (1.5 - n), (23.0, 15.0, 9.6, 5.6, 2.6)[n]
        us = np.arange(-60, 60, 1.6).tolist()
        edge = [(u, high + 0.0035 * (u + 6 * bend) ** 2 + float(chance.uniform(-0.2, 0.2))) for u in us]
        pen.solid([pen.poly([(-60, 0), *edge, (60, 0)])], ("d8ccb8", "c4b49a")[n % 2], 0.2, dark=0.6)
        cracks = [pen.line([(u, v - 0.1), (u + 0.4, v - 0.28 * high), (u, v - 0.45 * high)], 0.1) for u, v in edge[::2]]
        pen.plate.tint(pen.plate.shapes(cracks), view.look.palette.ink, 0.3)
        lip = [pen.line(edge, 0.25)]
        pen.flat(lip, "f4ead8", 0.7)
    pen = layer(view, 0.3, 3.0)
    s = view.look.side
    pen.solid([pen.poly([(s * 1.2, 0), (s * 2.6, 1.5), (s * 3.4, 1.7), (s * 4.8, 0)])], "c8baa2", 0.2)
    _digger(layer(view, 0.34, 1.6), -s * 0.9, s)


def _digger(pen: Pen, u: float, s: int) -> None:
    pen.solid([pen.box(u - 1.3, 0.05, u + 1.3, 0.6, 0.26)], "2c2e32", 0.1)
    pen.solid([pen.box(u - 1.2, 0.65, u + 1.0, 1.5, 0.1)], "f0b020", 0.08)
    pen.solid([pen.box(min(u, u + s * 1.0), 1.2, max(u, u + s * 1.0), 2.3, 0.1)], "f0b020", 0.06)
    pen.flat([pen.box(min(u + s * 0.12, u + s * 0.85), 1.55, max(u + s * 0.12, u + s * 0.85), 2.15, 0.05)], "a8d0e4")
    pen.solid([pen.line([(u + s * 0.7, 1.2), (u + s * 2.2, 3.0), (u + s * 3.3, 1.5)], 0.3)], "e8a018", 0.08)
    pen.solid(
        [pen.poly([(u + s * 2.9, 1.6), (u + s * 3.7, 1.5), (u + s * 3.5, 0.7), (u + s * 2.8, 0.9)])], "4a4c50", 0.08
    )


def shipyard(view: View) -> None:
    """Draw a shipyard: the red and black hull of a ship on stocks, scaffolds, a gantry crane, sparks."""
    openair.open_sky(view, ridge=0.0, trees=False)
    floor(view, 0.1, "a8a49c", z=40)
    back = layer(view, 0.14, 9.0)
    for u in (-7.5, 7.5):
        back.flat(
            [back.line([(u - 0.9, 0), (u, 9.5), (u + 0.9, 0)], 0.35), back.line([(u - 0.5, 4), (u + 0.5, 4)], 0.3)],
            "3f7fc0",
        )
    back.solid([back.box(-9.5, 9.0, 9.5, 10.2)], "3f7fc0", 0.1)
    back.flat([back.line([(-9.4 + 1.2 * i, 9.1), (-8.8 + 1.2 * i, 10.1)], 0.12) for i in range(16)], "e8f0f8", 0.7)
    back.flat([back.line([(1.5, 9.0), (1.5, 6.4)], 0.1), back.box(0.9, 5.9, 2.1, 6.5)], "e0b020")
    pen = layer(view, 0.2, 3.4)
    hull = [(-5.6, 1.0), (-5.9, 4.4), (3.6, 4.3), (6.2, 4.9), (4.5, 1.4), (3.8, 0.6), (-4.8, 0.6)]
    pen.solid([pen.poly(hull)], "26303c", 0.5)
    pen.solid([pen.poly([(-5.65, 1.0), (-5.7, 1.9), (4.85, 1.9), (4.5, 1.3), (3.8, 0.6), (-4.8, 0.6)])], "b8342c", 0.3)
    pen.flat([pen.line([(-5.7, 1.95), (4.85, 1.95)], 0.07)], "f4f0e4")
    pen.solid([pen.box(-5.2, 4.3, -2.6, 6.3, 0.05), pen.box(-4.8, 6.2, -3.0, 7.0, 0.05)], "f0eee6", 0.08)
    pen.flat([pen.box(-5.0 + 0.5 * i, 5.4, -4.7 + 0.5 * i, 5.8) for i in range(5)], "5a7a94")
    pen.flat([pen.box(u, 0, u + 0.4, 0.65) for u in np.arange(-4.6, 4.0, 1.3).tolist()], "8a6238")
    near = layer(view, 0.26, 2.6)
    rods = [near.line([(u, 0), (u, 4.4)], 0.07) for u in (-3.2, -2.0, -0.8, 0.4, 1.6)]
    rods += [near.line([(-3.3, v), (1.7, v)], 0.09) for v in (1.2, 2.4, 3.6)]
    rods += [near.line([(-3.2 + 1.2 * i, 0), (-2.0 + 1.2 * i, 1.2)], 0.05) for i in range(4)]
    near.flat(rods, "c8b090")
    for u, v in ((-1.4, 2.7), (2.6, 1.4)):
        near.plate.glow(near.at(u, v), 1.2 * near.metre, np.array([0.7, 0.9, 1.0], np.float32), 0.9)
        near.plate.glow(near.at(u, v), 0.3 * near.metre, WHITE, 1.2)


def zoo(view: View) -> None:
    """Draw a zoo: a giraffe over a fence of wood before trees, rocks, a sign with a paw, a path."""
    openair.open_sky(view, ridge=0.03)
    floor(view, 0.1, "b8d08a", z=30)
    path = view.stage.plate(0.12)
    path.fill(path.shape(view.quad(-30, -5, 30, 0.2)), view.tone("d8c8a4"))
    trees = layer(view, 0.16, 9)
    for n, u in enumerate((-9.0, -5.4, 5.6, 9.4)):
        tree(trees, u, 6.0 + 0.6 * (n % 2), ("4f8a3c", "6aa048")[n % 2], n)
    pen, s = layer(view, 0.2, 3.0), view.look.side
    own = "e8b050"
    legs = [pen.line([(s * u, 0), (s * u, 2.0)], 0.22) for u in (-0.9, -0.5, 0.6, 1.0)]
    neck = pen.line([(s * 0.9, 2.3), (s * 1.5, 3.6), (s * 1.8, 4.9)], 0.46)
    head = pen.curve([(s * 1.6, 5.2), (s * 2.0, 5.3), (s * 2.7, 4.8), (s * 2.6, 4.55), (s * 1.9, 4.6), (s * 1.55, 4.8)])
    pen.solid(
        [
            *legs,
            pen.curve([(s * -1.1, 2.4), (0, 2.75), (s * 1.2, 2.9), (s * 1.2, 1.9), (0, 1.7), (s * -1.1, 1.8)]),
            neck,
            head,
            pen.line([(s * 1.75, 5.2), (s * 1.7, 5.6)], 0.1),
        ],
        own,
        0.14,
    )
    spots = [
        (s * u, v)
        for u, v in (
            (-0.7, 2.2),
            (-0.3, 2.45),
            (0.1, 2.1),
            (0.5, 2.5),
            (0.9, 2.2),
            (1.15, 2.9),
            (1.3, 3.3),
            (1.5, 3.7),
            (1.6, 4.1),
            (1.72, 4.5),
            (-0.1, 1.9),
            (0.6, 2.0),
        )
    ]
    pen.flat([pen.disc(u, v, 0.15, 0.13) for u, v in spots], "9a5a24")
    pen.flat([pen.disc(s * 2.15, 4.98, 0.05), pen.line([(s * -1.1, 2.3), (s * -1.35, 1.4)], 0.07)], "2a1c10")
    fence = layer(view, 0.26, 1.2)
    fence.solid(
        [fence.box(u - 0.09, 0, u + 0.09, 1.15, 0.04) for u in np.arange(-8, 8.1, 0.8).tolist()], "8a5c34", 0.04
    )
    fence.solid([fence.box(-9, v, 9, v + 0.14) for v in (0.35, 0.85)], "a06c3c", 0.03)
    fence.solid([fence.box(-s * 2.6 - 0.7, 0.9, -s * 2.6 + 0.7, 2.0, 0.08)], "2f7a4a", 0.05)
    u = -s * 2.6
    fence.flat([fence.disc(u, 1.36, 0.2, 0.16), *(fence.disc(u + d, 1.68 - abs(d) * 0.4, 0.08, 0.1)
                                                  for d in (-0.26, -0.09, 0.09, 0.26))], "f8f4e4")  # fmt: skip


def balcony(view: View) -> None:
    """Draw a balcony: a rail with boxes of red flowers, a small table with a cup, chairs, the town beyond."""
    upstairs.roof(view)
    plate = view.stage.plate(0.24)
    plate.solid(plate.shape(view.quad(-12, -5, 12, 1.7)), view.tone("a89078") * 0.8, view.tone("d0bca0"),
                (view.look.light, -0.8), round_=0.004)  # fmt: skip
    view.lines(plate, [(x, -5, x, 1.7) for x in np.arange(-8, 8, 0.6).tolist()], "a08c74", 0.02)
    rail = layer(view, 0.26, 1.6)
    rail.flat([rail.box(u, 0, u + 0.04, 1.0) for u in np.arange(-13, 13, 0.16).tolist()], "22282c")
    rail.solid([rail.box(-14, 0.98, 14, 1.08, 0.03), rail.box(-14, 0.06, 14, 0.12)], "22282c", 0.03)
    for u in (-5.6, -2.9, -0.2, 2.5, 5.2):
        rail.solid([rail.box(u - 0.8, 0.72, u + 0.8, 1.0, 0.04)], "b8623c", 0.04)
        rail.solid([rail.disc(u - 0.7 + 0.2 * i, 1.1 + 0.05 * (i % 2), 0.19, 0.15) for i in range(8)], "4f8a3c", 0.06)
        rail.solid([rail.disc(u - 0.7 + 0.2 * i, 1.22 + 0.08 * (i % 2), 0.1) for i in range(8)], "e0304c", 0.05)
    pen = layer(view, 0.34, 0.2)
    for s in (-1, 1):
        pen.flat(
            [pen.line([(s * 1.5, 0), (s * 1.0, 0.5)], 0.05), pen.line([(s * 1.0, 0), (s * 1.55, 0.5)], 0.05)], "22282c"
        )
        pen.solid(
            [
                pen.box(min(s * 0.95, s * 1.6), 0.46, max(s * 0.95, s * 1.6), 0.54, 0.02),
                pen.poly([(s * 1.5, 0.5), (s * 1.6, 0.5), (s * 1.8, 1.05), (s * 1.7, 1.05)]),
            ],
            "c89458",
            0.03,
        )
    pen.flat([pen.line([(0, 0), (0, 0.72)], 0.06), pen.line([(-0.35, 0), (0, 0.2), (0.35, 0)], 0.05)], "22282c")
    pen.solid([pen.disc(0, 0.75, 0.62, 0.09)], "f4efe4", 0.03)
    pen.solid([pen.box(-0.3, 0.78, -0.08, 0.98, 0.05)], "d8483c", 0.04)
    pen.solid(
        [pen.disc(0.24, 0.8, 0.17, 0.04), pen.curve([(0.1, 0.84), (0.2, 0.92), (0.4, 0.84), (0.25, 0.82)])],
        "e0a850",
        0.03,
    )


def beer_garden(view: View) -> None:
    """Draw a beer garden: long tables and benches under trees with strings of lamps, mugs with foam."""
    openair.open_sky(view, ridge=0.03)
    floor(view, 0.1, "d0bc94", z=20)
    for n, (u, z) in enumerate(((-6.5, 8.0), (6.5, 8.0), (-0.5, 9.5), (-4.4, 3.6), (4.6, 3.6))):
        tree(layer(view, 0.14 + 0.02 * n, z), u, 6.2, ("4f8a3c", "5c9440")[n % 2], n)
    for n, (z, v) in enumerate(((5.0, 3.3), (2.0, 3.0))):
        pen = layer(view, 0.28 + 0.02 * n, z)
        for k in (-1, 0, 1):
            curve = [(k * 3.6 + 1.8 * t, v - 0.5 * (1 - t * t)) for t in np.linspace(-1, 1, 13).tolist()]
            pen.flat([pen.line(curve, 0.03)], "2a2420")
            for u, w in curve[::2]:
                pen.flat([pen.disc(u, w - 0.1, 0.09, 0.11)], "ffe8a0")
                pen.plate.glow(pen.at(u, w - 0.1), 0.5 * pen.metre, _WARM, 0.4 if view.look.palette.bright else 0.9)
    for n, z in enumerate((3.0, 0.6)):
        pen = layer(view, 0.32 + 0.04 * n, z)
        for x in (-3.9, 0.6):
            pen.solid([pen.box(x - 0.1, 0.4, x + 3.4, 0.48, 0.02)], "c87a34", 0.02)
            pen.flat([pen.box(x + a, 0, x + a + 0.1, 0.72) for a in (0.3, 2.9)], "2f6a44")
            block(view, pen.plate, (x, x + 3.3), (0.72, 0.8), (z, z + 0.7), "e09040", "f0a850")
            for i in range(4):
                _mug(pen, x + 0.45 + 0.78 * i, 0.82)


def _mug(pen: Pen, u: float, v: float) -> None:
    pen.solid([pen.box(u - 0.11, v, u + 0.11, v + 0.32, 0.02)], "f0b030", 0.05)
    pen.flat(
        [pen.line([(u + 0.1, v + 0.27), (u + 0.21, v + 0.24), (u + 0.21, v + 0.1), (u + 0.1, v + 0.06)], 0.04)],
        "f8e8b0",
    )
    pen.solid([pen.disc(u - 0.06, v + 0.35, 0.08), pen.disc(u + 0.06, v + 0.36, 0.08)], "fffaf0", 0.04)


def allotment(view: View) -> None:
    """Draw allotment gardens: small sheds in colours, beds in rows, beans on poles, a watering can, a low fence."""
    openair.open_sky(view, ridge=0.06)
    floor(view, 0.1, "8ab060", z=30)
    for u, tone in ((-6.4, "c8503c"), (-0.4, "3f7f9a"), (5.6, "e0a838")):
        pen = layer(view, 0.16, 6.5)
        pen.solid([pen.box(u - 1.5, 0, u + 1.5, 2.0)], tone, 0.05)
        pen.plate.tint(pen.plate.shapes([pen.line([(u - 1.5 + 0.3 * i, 0), (u - 1.5 + 0.3 * i, 2.0)], 0.04)
                                         for i in range(11)]), view.look.palette.ink, 0.25)  # fmt: skip
        pen.solid([pen.poly([(u - 1.8, 1.95), (u, 3.1), (u + 1.8, 1.95)])], "5a4a44", 0.05)
        pen.flat([pen.box(u - 1.1, 0, u - 0.3, 1.6), pen.box(u + 0.25, 0.8, u + 1.1, 1.5)], "f4efe0")
        pen.flat([pen.box(u + 0.33, 0.88, u + 1.02, 1.42)], "9ac8e0")
    for n, z in enumerate((4.2, 2.4, 0.7)):
        pen = layer(view, 0.2 + 0.03 * n, z)
        for x in (-4.6, -1.5, 1.7):
            block(view, pen.plate, (x, x + 2.7), (0, 0.18), (z, z + 0.9), "8a5c34", "5a3c28")
            for i in range(6):
                u = x + 0.3 + 0.42 * i
                tone = ("5aa040", "3f8a4a", "8ac05a")[(n + int(x)) % 3]
                pen.solid([pen.disc(u - 0.1, 0.3, 0.16, 0.13), pen.disc(u + 0.1, 0.32, 0.16, 0.14)], tone, 0.06)
                if (n + int(x)) % 2:
                    pen.solid([pen.disc(u, 0.36, 0.1)], ("e0402c", "f08a24")[i % 2], 0.05)
    pen, s = layer(view, 0.3, 1.8), view.look.side
    for i in range(4):
        u = s * 3.2 + 0.42 * i
        pen.flat([pen.line([(u - 0.15, 0), (u, 2.2)], 0.04), pen.line([(u + 0.15, 0), (u, 2.2)], 0.04)], "a8804c")
        pen.solid([pen.disc(u, v, 0.15, 0.12) for v in (0.4, 0.8, 1.2, 1.6)], "4f9a3c", 0.05)
    near, u = layer(view, 0.36, 0.0), -s * 0.9
    near.solid(
        [near.box(u - 0.25, 0, u + 0.25, 0.5, 0.05), near.line([(u + 0.2, 0.12), (u + 0.62, 0.56)], 0.08)],
        "4a8ab0",
        0.06,
    )
    near.flat([near.line([(u - 0.2, 0.48), (u - 0.05, 0.76), (u + 0.2, 0.5)], 0.05)], "3a7090")


def treehouse(view: View) -> None:
    """Draw a house of boards in a great tree, a ladder, a rope with a tyre, a flag."""
    openair.open_sky(view, ridge=0.05)
    floor(view, 0.1, "7aa850", z=30)
    pen = layer(view, 0.2, 1.6)
    pen.solid(
        [
            pen.curve(
                [
                    (-0.9, 0),
                    (-0.5, 1.0),
                    (-0.5, 2.6),
                    (-1.6, 4.4),
                    (-0.6, 3.9),
                    (0, 3.4),
                    (0.7, 4.0),
                    (1.8, 4.5),
                    (0.55, 2.6),
                    (0.5, 1.0),
                    (1.0, 0),
                ]
            )
        ],
        "6e4a2e",
        0.3,
    )
    crown = [pen.disc(2.6 * math.cos(a), 5.0 + 1.2 * math.sin(a), 1.25, 1.0) for a in np.arange(0, 6.2, 0.6).tolist()]
    pen.solid([*crown, pen.disc(0, 5.2, 2.2, 1.3)], "4a8a3a", 0.5)
    house = layer(view, 0.24, 1.0)
    house.solid([house.box(-1.7, 2.2, 1.7, 2.38)], "8a5a30", 0.04)
    house.solid([house.box(-1.3, 2.36, 1.2, 3.9)], "c8904c", 0.06)
    seams = [house.line([(-1.3, v), (1.2, v)], 0.03) for v in (2.62, 2.88, 3.14, 3.4, 3.66)]
    house.plate.tint(house.plate.shapes(seams), view.look.palette.ink, 0.4)
    house.solid([house.poly([(-1.7, 3.8), (0, 4.9), (1.6, 3.8)])], "b8402c", 0.06)
    house.flat([house.box(-0.95, 2.38, -0.3, 3.4)], "4a2c18")
    house.flat([house.box(0.1, 2.8, 0.85, 3.4)], "f4ecd8")
    house.flat([house.box(0.17, 2.87, 0.78, 3.33)], "ffe0a0")
    house.plate.glow(house.at(0.48, 3.1), 0.7 * house.metre, _WARM, 0.3 if view.look.palette.bright else 0.9)
    rails = [house.line([(u, 2.36), (u, 2.9)], 0.06) for u in (-1.65, 1.35, 1.65)]
    house.flat([*rails, house.line([(1.2, 2.88), (1.7, 2.88)], 0.07)], "7a4e28")
    s = view.look.side
    legs = [(-s * 1.55, 0.0), (-s * 0.75, 2.3)]
    house.flat([house.line([(u + d, v) for u, v in legs], 0.08) for d in (-0.22, 0.22)], "7a4e28")
    house.flat([house.line([(-s * (1.55 - 0.35 * v) - 0.24, v), (-s * (1.55 - 0.35 * v) + 0.24, v)], 0.08)
                for v in (0.35, 0.75, 1.15, 1.55, 1.95)], "7a4e28")  # fmt: skip
    house.flat([house.line([(s * 2.3, 4.2), (s * 2.3, 0.9)], 0.04)], "c8b080")
    house.solid([house.disc(s * 2.3, 0.62, 0.36)], "2a2c30", 0.1)
    house.flat([house.disc(s * 2.3, 0.62, 0.17)], "6a8a50")


def pier(view: View) -> None:
    """Draw a long pier of wood that runs out over a calm sea, lamps and a hut at its end."""
    stage, p = view.stage, view.look.palette
    openair.open_sky(view, ridge=0.0, trees=False)
    sea = floor(view, 0.1, "3f8fa8", z=400)
    chance = view.look.chance(8)
    waves = []
    for z in np.linspace(-3, 60, 70).tolist():
        x = float(chance.uniform(-1, 1)) * (8 + z)
        waves.append(view.quad(x - 1.2, z, x + 1.2, z + 0.12 + z * 0.01))
    sea.light(sea.shapes(waves), mix(p.horizon, WHITE, 0.4), 0.35)
    plate = stage.plate(0.2)
    for z in np.arange(44, -4, -4.0).tolist():
        for x in (-1.7, 1.7):
            post = [
                view.at(x - 0.12, 0.5, z),
                view.at(x + 0.12, 0.5, z),
                view.at(x + 0.12, -0.6, z),
                view.at(x - 0.12, -0.6, z),
            ]
            plate.fill(plate.shape(post), view.tone("4a3424"))
    plate.fill(plate.shape(view.quad(-1.8, -6, 1.8, 46, 0.5)), view.tone("b88c60"))
    for z in np.arange(-6, 46, 0.6).tolist():
        plate.tint(plate.shape(view.quad(-1.8, z, 1.8, z + 0.07, 0.5)), p.ink, 0.35)
    for z in np.arange(42, -3, -5.0).tolist():
        pen = Pen(plate, view.look, view.at(0, 0.5, z), view.metre / view.far(z), 1)
        for u in (-1.75, 1.75):
            pen.solid([pen.box(u - 0.06, 0, u + 0.06, 1.0)], "7a5434", 0.03)
            if z > 5 and int(z) % 2 == 0:
                pen.flat([pen.line([(u, 0.9), (u, 2.9)], 0.08), pen.disc(u, 3.0, 0.2)], "2a3038")
                pen.plate.glow(pen.at(u, 3.0), 0.9 * pen.metre, _WARM, 0.2 if p.bright else 0.9)
    rail = [[view.at(s * 1.75, y, -6), view.at(s * 1.75, y + 0.08, -6), view.at(s * 1.75, y + 0.08, 46),
             view.at(s * 1.75, y, 46)] for s in (-1, 1) for y in (1.42, 0.95)]  # fmt: skip
    plate.fill(plate.shapes(rail), view.tone("7a5434"))
    hut = layer(view, 0.19, 46)
    hut.solid([hut.box(-3.4, 0.5, 3.4, 4.6)], "f0e8d8", 0.1)
    hut.solid([hut.poly([(-4.4, 4.4), (0, 8.0), (4.4, 4.4)])], "c8483c", 0.1)


OUTSKIRTS: dict[str, Callable[[View], None]] = {
    "quarry": quarry, "shipyard": shipyard, "zoo": zoo, "balcony": balcony, "beer-garden": beer_garden,
    "allotment": allotment, "treehouse": treehouse, "pier-alone": pier,
}  # fmt: skip
"""Places by what they are called, as grounds for whoever is there."""
_NEAR = {"quarry": 0.42, "shipyard": 0.6, "zoo": 0.8, "treehouse": 0.76, "allotment": 1.0, "balcony": 1.3,
         "beer-garden": 1.1, "pier-alone": 1.0}  # fmt: skip
_SIZES = {"wide": (0.46, 0.86, 0.36), "medium": (0.44, 0.92, 0.5), "close": (0.43, 0.95, 0.62),
          "over": (0.34, 0.9, 0.4), "aerial": (0.16, 0.84, 0.3)}  # fmt: skip


def _alone(draw: Callable[[View], None], near: float) -> Callable[[Stage, Look], None]:
    def drawn(stage: Stage, look: Look) -> None:
        line, foot, tall = (0.68, 0.93, 0.34) if look.framed else _SIZES[look.size]
        aside = 0.34 if look.framed else {"aerial": -0.18, "over": 0.2}.get(look.size, 0.0)
        tall = min(tall * near, 0.6 * stage.half)
        draw(View(stage, look, line, line + (foot - line) * max(near, 0.72), tall, look.side * aside * stage.half))

    return drawn


KINDS: dict[str, Callable[[Stage, Look], None]] = {name: _alone(draw, _NEAR[name]) for name, draw in OUTSKIRTS.items()}
"""The same places as pictures of themselves."""
