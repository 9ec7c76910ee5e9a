"""Over and along the water: a suspension bridge, a bridge of stone, a canal with its gondolas."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def suspension(s: Solids) -> None:
    """Build a suspension bridge with red towers over a strait, hills behind, a ship below."""
    red, deck = "c8442c", 16.0
    for x in (-62.0, 62.0):
        s.turned(x, 0, [(7, 0), (6, 3)], "b0aca4", sides=12)
        for z in (-5.5, 5.5):
            s.box((x - 2.0, x + 2.0), (3, 62), (z - 1.2, z + 1.2), red)
        for y in (12, 28, 43, 58):
            s.box((x - 1.4, x + 1.4), (y, y + 3), (-5, 5), red, shadow=False)
    s.box((-200, 200), (deck, deck + 2), (-6, 6), "8a3a2c", "5a5c60", nearer=2)
    for z in (-5.8, 5.8):
        pts = [(x, 20 + 40 * (x / 62) ** 2, z) for x in np.linspace(-62, 62, 25).tolist()]
        s.lines(list(itertools.pairwise(pts)), 1.0, red, nearer=3)
        s.lines([((x, y, z), (x, deck + 2, z)) for x, y, _ in pts], 0.28, red, nearer=3)
        for side in (-1, 1):
            side_ = [(side * (62 + 138 * t), 60 - 42 * t + 6 * t * (t - 1) * 4, z) for t in np.linspace(0, 1, 18)]
            s.lines(list(itertools.pairwise(side_)), 1.0, red, nearer=3)
            s.lines([((x, y, z), (x, deck + 2, z)) for x, y, _ in side_], 0.28, red, nearer=3)
    _strait(s, deck)


def _strait(s: Solids, deck: float) -> None:
    """Put cars on the bridge, hills behind it and a ship below."""
    for n in range(12):
        s.box((-110 + 19 * n, -106 + 19 * n), (deck + 2, deck + 3.6), (-3, -1), m.CARS[n % 8], shadow=False, nearer=4)
    for x, z, r, h in ((-210, 110, 110, 46), (200, 130, 130, 60), (-40, 330, 200, 48)):
        s.turned(x, z, [(r * math.cos(t), h * math.sin(t)) for t in np.linspace(0, 1.5, 7)], "5a7a54", sides=22,
                 shadow=False)  # fmt: skip
    s.prism([(-26, -52), (14, -52), (26, -47), (14, -42), (-26, -42)], 0, 5, "2c3a4a", "a8a49c")
    s.box((-24, -16), (5, 12), (-51, -43), "f2eee6")


def stone_bridge(s: Solids) -> None:
    """Build an old bridge of three arches over a river, houses on both banks."""
    stone = "cbb898"
    for n in range(-1, 2):
        _span(s, n * 17.0, 7.2 if n == 0 else 6.6, stone)
    for x in (-34, 34):
        s.box((x - 9, x + 9), (0, 8.2), (-3.4, 3.4), stone)
    for z in (-3.4, 3.0):
        s.box((-43, 43), (8.2, 9.3), (z, z + 0.4), "d8c8aa", shadow=False, nearer=3 if z < 0 else -1)
    for n in range(-2, 3):
        s.lines([((n * 15, 9.3, -3.2), (n * 15, 13, -3.2))], 0.2, "2c2c30", nearer=4)
        s.balls([(n * 15, 13.3, -3.2)], 0.4, s.lamp if s.lit else "f0ece0", nearer=4)
        if s.lit:
            s.light((n * 15, 13.3, -3.2), 4, 0.8)
    _banks(s)


def _banks(s: Solids) -> None:
    """Build houses on both banks, a spire, a boat."""
    for side in (-1, 1):
        a, b = sorted((side * 34, side * 130))
        s.box((a, b), (0, 2.4), (-70, 120), "a89880", shadow=False, nearer=-8)
        for n in range(7):
            x = 36 + 9 * n
            m.house(
                s,
                x if side > 0 else -x - 8,
                14 + 7 * (n % 2),
                8,
                9,
                12 + 2 * (n % 3),
                m.PLASTER[n % 7],
                along="z",
                floors=4,
            )
    for n in range(-7, 8):
        m.house(s, n * 10, 78, 9, 9, 12 + 3 * (n % 2), m.PLASTER[n % 7], along="z", floors=4)
    s.turned(16, 92, [(4, 0), (4, 26), (0.1, 40)], "c8b48c", sides=8)
    _boat(s, -14, -20, "a83a2c")


def _span(s: Solids, x: float, high: float, stone: str) -> None:
    """Put one arch of a bridge: the wall around its opening, at both sides."""
    r, half = 7.0, 8.5
    angle = np.linspace(math.pi, 0, 15)
    for z in (-3.4, 3.4):
        quads = []
        curve = [(x + r * math.cos(a), high * 0.94 * math.sin(a)) for a in angle.tolist()]
        for (a, b), (c, d) in itertools.pairwise(curve):
            quads.append([(a, b, z), (c, d, z), (c, 8.2, z), (a, 8.2, z)])
        quads += [[(x - half, 0, z), (x - r, 0, z), (x - r, 8.2, z), (x - half, 8.2, z)],
                  [(x + r, 0, z), (x + half, 0, z), (x + half, 8.2, z), (x + r, 8.2, z)]]  # fmt: skip
        s.add(quads, stone, nearer=1 if z < 0 else -3)
    inner = [[(x + r * math.cos(t), high * 0.94 * math.sin(t), z)
              for t, z in ((a, -3.4), (b, -3.4), (b, 3.4), (a, 3.4))]
             for a, b in itertools.pairwise(angle.tolist())]  # fmt: skip
    s.add(inner, "8a7a62", kind="flat", nearer=-1)
    s.add(
        [[(x - half, 8.2, -3.4), (x + half, 8.2, -3.4), (x + half, 8.2, 3.4), (x - half, 8.2, 3.4)]],
        "a89c88",
        nearer=0.5,
    )


def _boat(s: Solids, x: float, z: float, tone: str) -> None:
    s.prism(
        [(x - 5, z - 1.3), (x + 3, z - 1.5), (x + 6, z), (x + 3, z + 1.5), (x - 5, z + 1.3)], 0, 1.2, tone, "c8a070"
    )
    s.box((x - 3.6, x), (1.2, 2.6), (z - 1, z + 1), "f0ece0", nearer=0.4)


def canal(s: Solids) -> None:
    """Build a canal between coloured palaces, a gondola with its gondolier, mooring poles, a little bridge."""
    walls = ("d8785c", "e8c88c", "c85a4a", "e4d4b8", "d89a5c", "b86a5a")
    for side in (-1, 1):
        z = -26.0
        for n in range(9):
            wide, high = 8.5 + (n * 3 + side) % 4, 12 + 2.4 * ((n * 5 + side) % 4)
            x = 7.5 if side > 0 else -17.5
            s.box((x, x + 10), (0, high), (z, z + wide - 0.1), walls[(n * 2 + side) % 6])
            face = x - 0.04 if side > 0 else x + 10.04
            s.windows(
                (face, 1.6, z),
                wide,
                high - 2.2,
                (3, 3),
                along="z",
                size=(0.34, 0.6),
                share=0.6,
                inside=(x + 5, 5, z + 4),
            )
            for k in range(3):
                y = 1.6 + (high - 2.2) * (k + 0.16) / 3
                s.box(
                    tuple(sorted((face, face - side * 0.5))),
                    (y - 0.3, y),
                    (z + 0.8, z + wide - 0.8),
                    "f0e8d8",
                    shadow=False,
                    nearer=0.4,
                )
            s.gable((x, x + 10), (high, high + 2), (z, z + wide - 0.1), "a85a40", walls[n % 6], along="z", over=0.5)
            for k in range(2):
                u, w = side * 6.6, z + 2 + 4 * k
                s.lines([((u, 0, w), (u, 3.2, w))], 0.26, ("3a6aa8", "d8402c")[k])
            z += wide
    s.box((-8, 8), (5.2, 6.4), (34, 38), "e0d4bc")
    gondola(s, -1.0, -6.0)
    gondola(s, 2.8, 14.0)


def gondola(s: Solids, x: float, z: float) -> None:
    """Put a black gondola, its iron bow, red seats and the gondolier in stripes with his oar."""
    black = "22242a"
    rows = [
        (-5.2, 0.1, 1.5),
        (-4, 0.5, 0.75),
        (-2, 0.85, 0.55),
        (0, 0.95, 0.5),
        (2, 0.8, 0.6),
        (4, 0.42, 0.95),
        (5.2, 0.06, 1.9),
    ]
    quads = []
    for (a, r, v), (b, q, w) in itertools.pairwise(rows):
        quads += [
            [(x + k * r * 0.6, 0, z + a), (x + k * q * 0.6, 0, z + b), (x + k * q, w, z + b), (x + k * r, v, z + a)]
            for k in (-1, 1)
        ]
        quads.append(
            [(x - r, v * 0.8, z + a), (x + r, v * 0.8, z + a), (x + q, w * 0.8, z + b), (x - q, w * 0.8, z + b)]
        )
    s.add(quads, black, kind="face")
    s.lines([((x, 1.4, z - 5.2), (x, 2.2, z - 5.3)), ((x, 2.2, z - 5.3), (x, 2.1, z - 4.9))], 0.22, "d8d8dc", nearer=6)
    s.box((x - 0.6, x + 0.6), (0.5, 1.0), (z - 1, z + 0.4), "c8302c", shadow=False, nearer=1)
    s.balls([(x - 0.3, 1.3, z - 0.2), (x + 0.3, 1.3, z - 0.2)], 0.3, "e8d0b0", nearer=1.2)
    s.balls([(x - 0.3, 1.75, z - 0.2), (x + 0.3, 1.75, z - 0.2)], 0.18, "c89070", nearer=1.3)
    y = 0.7
    s.lines([((x, y, z + 3.4), (x, y + 0.85, z + 3.4))], 0.36, "20242c", nearer=1.5)
    s.lines(
        [((x, y + 0.8 + 0.2 * k, z + 3.4), (x, y + 0.9 + 0.2 * k, z + 3.4)) for k in range(3)],
        0.44,
        "f4f0e8",
        nearer=1.6,
    )
    s.lines(
        [((x, y + 0.9 + 0.2 * k, z + 3.4), (x, y + 1.0 + 0.2 * k, z + 3.4)) for k in range(3)],
        0.44,
        "c8302c",
        nearer=1.6,
    )
    s.balls([(x, y + 1.62, z + 3.4)], 0.17, "c89070", nearer=1.8)
    s.lines([((x - 0.3, y + 1.76, z + 3.4), (x + 0.3, y + 1.76, z + 3.4))], 0.1, "e8c878", nearer=1.9)
    s.lines(
        [
            ((x + 0.1, y + 1.3, z + 3.3), (x + 0.6, y + 1.0, z + 3.2)),
            ((x + 0.3, y + 2.2, z + 3.6), (x + 1.6, 0, z + 2.2)),
        ],
        0.09,
        "8a5a34",
        nearer=2,
    )


SIGHTS = {
    "suspension bridge": Sight(
        suspension,
        84,
        44,
        "2f6a8c",
        water=True,
        clear=300,
        stand=False,
        views={
            "wide": (0.55, 0.08, 1.8),
            "medium": (1.1, 0.06, 1.5),
            "close": (-0.9, 0.02, 1.1),
            "aerial": (0.8, 0.4, 2.1),
            "over": (0.2, 0.2, 2.1),
        },
    ),
    "stone bridge": Sight(
        stone_bridge,
        30,
        12,
        "3f7080",
        water=True,
        clear=140,
        stand=False,
        views={"wide": (0.35, 0.1, 1.9), "aerial": (0.5, 0.5, 2.3)},
    ),
    "canal": Sight(
        canal,
        10,
        6,
        "2f7a80",
        water=True,
        clear=90,
        stand=False,
        views={
            "wide": (0.1, 0.12, 2.1),
            "medium": (-0.1, 0.06, 1.5),
            "close": (0.25, 0.05, 1.05),
            "aerial": (0.25, 0.85, 2.6),
            "over": (0.0, 0.3, 2.2),
        },
    ),
}
