"""Squares and shores full of life: an old square, a park, a campus, a promenade, new houses, a modern bridge."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solid, Solids
from client_generate.providers.local.places import seats
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def square(s: Solids) -> None:
    """Build an old square: gabled houses around it, a clock tower, a fountain, parasols, pigeons, people."""
    seats.basin(s, 0, -2, 3.6)
    for n in range(12):
        x = -36 + 6.2 * n
        m.house(s, x, 22 + (n % 2), 6, 9, 10 + 2 * ((n * 7) % 3), m.PLASTER[n % 7], along="z", floors=4)
    for side in (-1, 1):
        for n in range(6):
            x = 22.0 if side > 0 else -31.0
            m.house(s, x, -16 + 6.4 * n, 9, 6.2, 9 + 2 * ((n * 5) % 3), m.PLASTER[(n + 3) % 7], "8a4a3c", floors=4)
    s.box((6, 11), (0, 24), (20, 25), "dccaa8")
    s.add([[(8.5 + 1.6 * math.sin(a), 20 + 1.6 * math.cos(a), 19.9) for a in np.linspace(0, 6.0, 16)]], "f8f2e0",
          kind="pane", inside=np.array([8.5, 20, 22.0]), nearer=4)  # fmt: skip
    s.lines([((8.5, 20, 19.8), (8.5, 21.3, 19.8)), ((8.5, 20, 19.8), (9.3, 19.6, 19.8))], 0.2, "2a2c30", nearer=5)
    s.turned(8.5, 22.5, [(3.7, 24), (1.6, 27), (1.5, 29), (0.1, 35)], "5a8a7c", sides=8)
    for n, x in enumerate((-18, -14, -10)):
        m.parasol(s, x, 10 + 2 * (n % 2), ("c8402c", "f0e4c8", "2f6a8a")[n], wide=1.9)
        s.turned(x, 10 + 2 * (n % 2), [(0.6, 0.7), (0.6, 0.76)], "e8dcc4", sides=10, shadow=False)
    for x, z in ((-12, -8), (13, -6), (15, 10)):
        m.lamp(s, x, z, 4.5)
        m.tree(s, x + 4, z + 8, 6)
    m.crowd(s, 26, (-16, 16), (-12, 16))


def park(s: Solids) -> None:
    """Lay out a park: lawns, a winding path, benches, a pond with ducks, great trees, people; the town behind."""
    z = np.linspace(-40, 60, 40)
    x = 3.4 * np.sin(z / 9)
    for n in range(39):
        s.ground([(x[n] - 1.7, z[n]), (x[n] + 1.7, z[n]), (x[n + 1] + 1.7, z[n + 1]), (x[n + 1] - 1.7, z[n + 1])],
                 "d8c8a0")  # fmt: skip
    s.round(13, 4, 8.4, 6.0, "c8bc90")
    s.round(13, 4, 7.8, 5.4, "5aa0bc")
    s.balls([(10.0, 0.2, 2), (11.2, 0.2, 3), (15, 0.2, 5)], 0.35, "f4f4f0")
    for u, w in ((-5.2, -5), (4.6, -9), (-5.5, 8), (5, 13)):
        s.box((u - 1.1, u + 1.1), (0.4, 0.5), (w, w + 0.5), "9a6a3c")
        s.box((u - 1.1, u + 1.1), (0.7, 1.05), (w + 0.5, w + 0.58), "9a6a3c", nearer=-0.1)
        s.lines([((u + k, 0, w + 0.3), (u + k, 0.9, w + 0.5)) for k in (-0.9, 0.9)], 0.1, "2a2c30")
        m.lamp(s, u + 2, w, 3.6)
    chance = s.chance
    for n in range(26):
        aside, away = float(chance.uniform(8, 34)) * (-1) ** n, float(chance.uniform(-12, 44))
        if math.hypot(aside - 13, away - 4) > 11:
            m.tree(s, aside, away, float(chance.uniform(6, 10)), ("5c8a40", "6a9a48", "4f7f40")[n % 3])
    for n in range(-6, 7):
        m.block(s, n * 13.0, 70, 10, 8, 14 + 9 * ((n * 5) % 3), ("a8a4a8", "b8b0a8")[n % 2], share=0.3)
    s.people += [
        (float(x[n]) + k, float(z[n])) for n, k in ((12, -0.5), (13, 0.6), (17, 0.2), (20, -0.4), (24, 0.5), (29, 0))
    ]


def campus(s: Solids) -> None:
    """Build a university: a brick front with columns and a tower, lawns, paths, students."""
    brick, stone = "b0664c", "f0e8d8"
    m.block(s, -30, 0, 60, 12, 10, brick, storey=3.4, across=3.0, share=0.7, size=(0.42, 0.6))
    s.gable((-30, 30), (10, 14), (0, 12), "5a626c", brick)
    s.box((-8, 8), (0, 11.6), (-3, 10), brick)
    s.box((-9, 9), (0, 1.2), (-7, -2), stone, nearer=0.3, shadow=False)
    m.columns(s, (-7, 7), (1.2, 10), -6, 6, stone, 0.55)
    s.box((-8.4, 8.4), (10, 11.6), (-6.8, -2), stone, nearer=1.2)
    s.gable((-8.8, 8.8), (11.6, 15), (-6.9, 0), "5a626c", stone, along="z")
    m.arch(s, 0, 1.2, -3.06, 2.8, 5.4, "4a3426", nearer=3)
    s.box((-3, 3), (12, 20), (2, 8), stone, nearer=0.5)
    s.add([[(1.5 * math.sin(a), 17 + 1.5 * math.cos(a), 1.9) for a in np.linspace(0, 6.0, 16)]], "fffaf0", kind="pane",
          inside=np.array([0, 17, 5.0]), nearer=4)  # fmt: skip
    s.turned(
        0, 5, [(3, 20), (2.6, 22), (2.9 * math.cos(0.5), 23), (1.4, 25.4), (0.1, 30)], "6a9a8a", sides=12, nearer=1
    )
    m.steps(s, (-6, 6), -7, 6)
    s.ground([(-2.4, -50), (2.4, -50), (2.4, -9), (-2.4, -9)], "dccdb0")
    s.ground([(-40, -14), (40, -14), (40, -11.6), (-40, -11.6)], "dccdb0")
    for x in (-26, -17, 17, 26):
        m.tree(s, x, -6, 8)
        m.tree(s, x * 0.8, -20, 8)
    m.crowd(s, 22, (-14, 14), (-26, -10))


def promenade(s: Solids) -> None:
    """Build a promenade along a marina: palms or lamps, benches, moored yachts, strollers, houses behind."""
    s.box((-70, 70), (0, 1.0), (0, 60), "d0c0a4", shadow=False, nearer=-24)
    for n in range(-9, 10):
        m.house(s, n * 8.0, 22, 7.8, 9, 9 + 2 * ((n * 5) % 3), m.PLASTER[n % 7], along="z", floors=4, share=0.7)
    for n in range(-5, 6):
        m.lamp(s, n * 8.0, 2.0, 5.6)
        m.tree(s, n * 8.0 + 4, 12, 7.5)
        x, z = n * 7.0 + 2, -6.0 - 3.4 * (n % 2)
        tone = ("f4f2ec", "f4f2ec", "2f5a8a", "c8402c")[n % 4]
        s.prism(
            [(x - 1.3, z - 3.6), (x + 1.3, z - 3.6), (x + 1.5, z + 1), (x, z + 4.6), (x - 1.5, z + 1)],
            0,
            1.1,
            tone,
            "d8b88c",
        )
        s.box((x - 0.8, x + 0.8), (1.1, 1.9), (z - 1.6, z + 1), "f8f6f0", shadow=False, nearer=0.3)
        s.lines([((x, 1.1, z + 0.6), (x, 11.5, z + 0.6))], 0.16, "e8e4dc", nearer=0.4)
        s.lines([((x, 2.6, z + 0.6), (x, 2.6, z - 3.2))], 0.34, ("2f5a8a", "c8402c", "e8e4dc")[n % 3], nearer=0.5)
        s.lines(
            [((x, 11.5, z + 0.6), (x, 1.2, z + 4.4)), ((x, 11.5, z + 0.6), (x, 1.2, z - 3.4))],
            0.05,
            "a8a8a8",
            nearer=0.5,
        )
    chance = s.look.chance(605)
    s.people += [
        (float(u), float(w)) for u, w in zip(chance.uniform(-30, 30, 22), chance.uniform(2, 9, 22), strict=True)
    ]


def estate(s: Solids) -> None:
    """Build new houses in their shells under a tower crane."""
    chance, yellow, top = s.chance, "e8b020", 34.0
    for n, (x, z, done) in enumerate(
        ((-22, 2, 2), (-8, 8, 1), (8, 4, 0), (22, 10, 1), (-30, 20, 2), (4, 24, 2), (30, 26, 0))
    ):
        floors = 2 + (n + done) % 2
        for floor in range(floors):
            y = 3.1 * floor
            s.box((x, x + 10), (y + 2.8, y + 3.1), (z, z + 8), "c8c2b8", shadow=False, nearer=0.1 * floor)
            if done or floor == 0:
                s.box((x, x + 10), (y, y + 2.8), (z, z + 8), ("b8684c", "c8c4bc")[n % 2], nearer=0.1 * floor)
                s.windows(
                    (x, y + 0.5, z - 0.04),
                    10,
                    2,
                    (4, 1),
                    share=0,
                    size=(0.5, 0.8),
                    tone="3a3634",
                    inside=(x + 5, y, z + 4),
                )
            else:
                s.lines(
                    [((x + u, y, z + w), (x + u, y + 2.8, z + w)) for u in (0.3, 3.4, 6.6, 9.7) for w in (0.3, 7.7)],
                    0.5,
                    "c8c2b8",
                )
        if done == 2:
            s.gable((x, x + 10), (3.1 * floors, 3.1 * floors + 3.6), (z, z + 8), "8a4a3c", "b8684c")
        poles = [((x + u, 0, z - 1), (x + u, 3.1 * floors + 1, z - 1)) for u in (-0.6, 3, 6.8, 10.6)]
        decks = [((x - 0.6, 2.4 * k, z - 1), (x + 10.6, 2.4 * k, z - 1)) for k in (1, 2, 3)]
        s.lines([*poles, *decks], 0.16, "d0d4d8", nearer=3)
    mast: list[tuple[Solid, Solid]] = [((u, 0, 14 + w), (u, top + 2, 14 + w)) for u in (-0.9, 0.9) for w in (-0.9, 0.9)]
    mast += [
        ((-0.9 * k, 2.2 * n, 13.1), (0.9 * k, 2.2 * n + 2.2, 13.1))
        for n, k in zip(range(16), itertools.cycle((1, -1)), strict=False)
    ]
    jib: list[tuple[Solid, Solid]] = [
        ((-13, top, 14), (32, top, 14)),
        ((-13, top + 1.2, 14), (0, top + 1.8, 14)),
        ((0, top + 1.8, 14), (32, top + 0.4, 14)),
    ]
    jib += [((u, top, 14), (u + 1.1, top + 1.4 - max(u, 0) * 0.03, 14)) for u in np.arange(-12, 31, 1.6).tolist()]
    jib += [
        ((0, top + 6, 14), (18, top + 0.8, 14)),
        ((0, top + 6, 14), (-12, top + 1, 14)),
        ((0, top, 14), (0, top + 6, 14)),
    ]
    s.lines([*mast, *jib], 0.32, yellow, nearer=2)
    s.box((-13, -9.6), (top - 2.4, top), (13, 15), "8a8c90", shadow=False)
    s.box((0.9, 3), (top - 2.6, top - 0.2), (13, 15), "e8e4dc", shadow=False, nearer=1)
    s.lines([((20, top, 14), (20, top - 13, 14))], 0.14, "2a2c30")
    s.box((17.6, 22.4), (top - 14.2, top - 13), (13.4, 14.6), "a8704c", shadow=False)
    for _ in range(5):
        u = float(chance.uniform(-20, 20))
        s.turned(u, -8, [(1.8, 0), (0.2, 1.3)], "c8a468", sides=10)
    m.car(s, 4, -6, "e8a020", along="x", bigger=1.5, parked=True)
    m.crowd(s, 5, (-10, 10), (-10, -4))


def cable_bridge(s: Solids) -> None:
    """Build a modern bridge that hangs on cables from two slender pylons, lamps along it."""
    deck, white = 12.0, "eef2f4"
    for x in (-46.0, 46.0):
        for k in (-1, 1):
            s.lines(
                [((x, 0, k * 7.0), (x, deck, k * 6.0)), ((x, deck, k * 6.0), (x, 58, 0.0))],
                2.2,
                white,
                nearer=2 if k < 0 else -2,
            )
        s.turned(x, 0, [(9, 0), (8, 2)], "b0aca4", sides=14)
        cables = [
            ((x, 56.0 - 1.5 * n, 0.0), (x + way * (6 + 3.9 * n), deck, k * 5.6))
            for n in range(10)
            for way in (-1, 1)
            for k in (-1, 1)
        ]
        s.lines(cables, 0.24, "f4f6f8", nearer=3)
    s.box((-200, 200), (deck - 1.2, deck), (-6, 6), "d0d4d8", "6a6e74", nearer=2)
    for n in range(16):
        x = -120.0 + 16 * n
        s.lines([((x, deck, -6), (x, deck + 5, -6))], 0.24, "c8ccd0", nearer=4)
        if s.lit:
            s.light((x, deck + 5, -6), 6, 0.7)
            s.light(
                (x + 5, deck + 1, -5), 3.4, 0.8, np.array([1.0, 0.2, 0.15] if n % 2 else [1.0, 0.95, 0.8], np.float32)
            )
    for n in range(-9, 10):
        m.block(
            s,
            n * 22.0,
            120 + 10 * (n % 2),
            16,
            14,
            18 + 16 * ((n * 7) % 4),
            ("7a8498", "8e98a4", "98908c")[n % 3],
            across=3.4,
            share=0.4,
        )


_OPEN = {"wide": (0.3, 0.1, 1.8), "medium": (-0.3, 0.05, 1.35), "close": (0.5, 0.05, 1.0), "aerial": (0.5, 0.65, 2.0)}
SIGHTS = {
    "old square": Sight(
        square,
        18,
        9,
        "b8aa98",
        views={
            "wide": (0.18, 0.12, 1.5),
            "medium": (-0.3, 0.04, 1.2),
            "close": (0.4, 0.03, 0.8),
            "aerial": (0.4, 0.6, 2.0),
        },
    ),
    "park": Sight(
        park,
        17,
        4,
        "7cae54",
        views={
            "wide": (0.1, 0.14, 1.6),
            "medium": (-0.2, 0.05, 1.2),
            "close": (0.3, 0.05, 0.9),
            "aerial": (0.3, 0.7, 2.0),
        },
    ),
    "campus": Sight(campus, 24, 12, "7cae54", views=_OPEN),
    "promenade": Sight(
        promenade,
        20,
        5,
        "2f6f92",
        water=True,
        stand=False,
        views={
            "wide": (0.45, 0.12, 1.6),
            "medium": (-0.6, 0.08, 1.2),
            "close": (0.9, 0.06, 0.9),
            "aerial": (0.4, 0.6, 2.1),
        },
    ),
    "tower crane": Sight(
        estate,
        30,
        30,
        "b89a70",
        views={
            "wide": (0.3, 0.05, 1.7),
            "medium": (-0.4, 0.03, 1.35),
            "close": (0.5, 0.02, 0.95),
            "aerial": (0.5, 0.6, 2.2),
        },
    ),
    "cable bridge": Sight(
        cable_bridge,
        74,
        40,
        "2c6a86",
        water=True,
        stand=False,
        clear=280,
        views={
            "wide": (0.5, 0.07, 1.7),
            "medium": (-1.0, 0.06, 1.4),
            "close": (1.2, 0.05, 1.0),
            "aerial": (0.6, 0.4, 2.1),
        },
    ),
}
