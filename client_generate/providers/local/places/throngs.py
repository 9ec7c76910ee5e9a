"""Where many are, from high above: crossings, a market street, a camp, a festival, a stadium."""

from __future__ import annotations

import math
from itertools import pairwise

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_HIGH = {"aerial": (0.3, 0.95, 1.7), "wide": (0.35, 0.5, 2.1), "medium": (-0.9, 0.36, 0.95), "over": (0.1, 1.35, 1.5),
         "close": (0.5, 0.42, 0.9)}  # fmt: skip
_GROUND = {
    "aerial": (0.25, 0.85, 1.6),
    "wide": (0.3, 0.34, 2.0),
    "medium": (-0.9, 0.26, 0.9),
    "over": (0.1, 1.3, 1.5),
    "close": (0.5, 0.3, 0.85),
}


def _zebra(s: Solids, x: float, z: float, wide: float, deep: float, along: str) -> None:
    count = int((wide if along == "x" else deep) / 0.95)
    for n in range(count):
        if along == "x":
            a = x + wide * n / count
            s.ground([(a, z), (a + 0.5, z), (a + 0.5, z + deep), (a, z + deep)], "f0eee6")
        else:
            a = z + deep * n / count
            s.ground([(x, a), (x + wide, a), (x + wide, a + 0.5), (x, a + 0.5)], "f0eee6")


def junction(s: Solids, half: float = 8.0) -> None:
    """Lay two streets that cross, with zebras, pavements and corner blocks."""
    wet = "rain" in s.look.weather
    road = "3e444c" if wet else "5a5c60"
    for a, b in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        x = sorted((a * half, a * 60))
        z = sorted((b * half, b * 60))
        s.ground([(x[0], z[0]), (x[1], z[0]), (x[1], z[1]), (x[0], z[1])], "7c8086" if wet else "b0aaa0")
        u, w = (half + 5, half + 5)
        x0, z0 = (u if a > 0 else -u - 22), (w if b > 0 else -w - 22)
        wall = ("8a8e96", "a89080", "787e88", "98887c")[(a + b + 2) // 2 + (a > b)]
        m.block(s, x0, z0, 22, 22, 16 + 6 * ((a + 2 * b) % 3), wall, storey=3.4, across=3.4, share=0.5)  # fmt: skip
    s.ground([(-half, -60), (half, -60), (half, 60), (-half, 60)], road)
    s.ground([(-60, -half), (60, -half), (60, half), (-60, half)], road)
    for side in (-1, 1):
        _zebra(s, -half + 0.4, side * (half + 2) - 1.9, 2 * half - 0.8, 3.8, "x")
        _zebra(s, side * (half + 2) - 1.9, -half + 0.4, 3.8, 2 * half - 0.8, "z")
        for n in range(9):
            far = side * (half + 7 + 4.5 * n)
            s.ground([(-0.12, far), (0.12, far), (0.12, far + 2), (-0.12, far + 2)], "e8e0c8")
            s.ground([(far, -0.12), (far + 2, -0.12), (far + 2, 0.12), (far, 0.12)], "e8e0c8")


def umbrellas(s: Solids) -> None:
    """Let a crowd with colourful umbrellas cross a wide crossing in every direction."""
    junction(s, 8.0)
    chance = s.look.chance(71)
    for n in range(150):
        band = n % 5
        if band == 0:
            x, z = chance.uniform(-7, 7), chance.uniform(-7, 7)
        elif band < 3:
            x, z = chance.uniform(-8, 8), (band * 2 - 3) * 10 + chance.uniform(-2.2, 2.2)
        else:
            x, z = (band * 2 - 7) * 10 + chance.uniform(-2.2, 2.2), chance.uniform(-8, 8)
        tone = m.BRIGHT[int(chance.integers(len(m.BRIGHT)))]
        x, z = float(x), float(z)
        s.lines([((x, 0, z), (x, 1.5, z))], 0.4, "2c3038")
        m.parasol(s, x, z, tone, tone if n % 3 else "f4f0e6", wide=0.78, high=1.75)
    for side in (-1, 1):
        for n in range(4):
            m.car(s, side * 3.4, side * (18 + 6 * n), m.CARS[n], along="z")
            m.car(s, side * (18 + 6 * n), -side * 3.4, m.CARS[n + 3], along="x")
    if s.lit or "rain" in s.look.weather:
        for side in (-1, 1):
            s.light((side * 9, 4, side * 9), 8, 0.35)


def crossroads(s: Solids) -> None:
    """Let cars and a few people cross a junction."""
    junction(s, 6.5)
    for n in range(5):
        m.car(s, 3.2, -14 - 7 * n, m.CARS[n])
        m.car(s, -3.2, 15 + 7.5 * n, m.CARS[n + 2])
        m.car(s, 14 + 7 * n, 3.2, m.CARS[n + 1], along="x")
        m.car(s, -15 - 7 * n, -3.2, m.CARS[n + 3], along="x")
    m.car(s, -1, 2.4, "e0b030")
    m.crowd(s, 16, (-6, 6), (-10, -7))
    for x in (-9, 9):
        for z in (-15, 15):
            m.tree(s, x, z, 5)


def market(s: Solids) -> None:
    """Build a market street with two rows of striped stalls and a crowd with baskets between them."""
    s.strip(-5.5, -40, 5.5, 90, "b8ab98")
    for side in (-1, 1):
        for n in range(9):
            cloth = ("d8402c", "2f7ab0", "3a9a54", "e89a28", "9a4a8a")[(n * 2 + side) % 5]
            m.stall(s, side * 3.6, -13 + 4.0 * n, cloth, wide=3.5, faces=-side)  # fmt: skip
        for n in range(7):
            a = 5.6 if side > 0 else -13.6
            m.house(
                s, a, -19 + 9 * n, 8, 8.8, 8 + 2 * ((n + side) % 3), m.PLASTER[(n * 2 + side) % 7], along="z", floors=3
            )
    m.crowd(s, 60, (-2.1, 2.1), (-16, 40))
    chance = s.look.chance(72)
    for _ in range(16):
        x, z = float(chance.uniform(-2, 2)), float(chance.uniform(-15, 14))
        s.balls([(x + 0.3, 0.75, z)], 0.24, "c8955a", nearer=0.3)
        s.balls([(x + 0.3, 0.95, z)], 0.13, "6aa83a", nearer=0.4)


def tents(s: Solids) -> None:
    """Build a camp of white tents in rows, people between them, a water tank."""
    chance = s.chance
    for i in range(-6, 7):
        for k in range(-4, 10):
            if i % 4 != 2:
                m.tent(
                    s,
                    i * 6.4 + float(chance.uniform(-0.3, 0.3)),
                    k * 8.0,
                    ("f2eee2", "e8e4da", "dce6ee", "f4f0e6")[(i + k) % 4],
                )
    for x in (-6.4 * 2 + 25.6, -12.8):
        m.crowd(s, 16, (x - 1.6, x + 1.6), (-30, 50), int(x))
    s.turned(13, -22, [(1.6, 0), (1.6, 2.6)], "2c6ab0", sides=14)
    s.box((-14.6, -11), (0, 2.4), (-26, -20), "e8e4dc")
    s.box((-14.6, -11), (0.6, 1.8), (-26.1, -26), "2c6ab0", shadow=False)


def festival(s: Solids) -> None:
    """Build a festival: a big stage with lights, a crowd before it, colourful tents."""
    s.box((-14, 14), (0, 1.6), (26, 38), "2c2c34")
    s.lines(
        [((x, 0, z), (x, 14, z)) for x in (-14, 14) for z in (26, 38)]
        + [((-14, 14, 26), (14, 14, 26)), ((-14, 14, 38), (14, 14, 38))],
        0.9,
        "4a4c56",
    )
    s.box((-15, 15), (14, 15), (25, 39), "3a3c48", nearer=2)
    s.add([[(-12, 3, 37), (12, 3, 37), (12, 12, 37), (-12, 12, 37)]], "7a3ac8", kind="pane")
    for n, x in enumerate((-10, -5, 0, 5, 10)):
        s.light(
            (x, 13, 26),
            7,
            0.7,
            np.array([(1, 0.4, 0.7), (0.4, 0.7, 1), (1, 0.8, 0.4), (0.5, 1, 0.7), (0.9, 0.5, 1)][n], np.float32),
        )
    m.crowd(s, 170, (-17, 17), (-2, 24))
    for i in range(9):
        for k in range(4):
            m.tent(s, -44 + 6 * i + 34 * (i > 3), -8 - 7 * k, m.BRIGHT[(i * 3 + k) % 8], wide=3.6)


def stadium(s: Solids) -> None:
    """Build a stadium: a green pitch, stands full of people, a roof, floodlights."""
    for a, b, y, tone in ((66, 52, 0.0, "8a8c90"), (50, 37, 0.0, "b85a3c")):
        s.round(0, 0, a, b, tone, y)
    for n in range(10):
        x = -34 + 6.8 * n
        s.ground([(x, -22), (x + 6.8, -22), (x + 6.8, 22), (x, 22)], ("4f9a44", "5cab4e")[n % 2])
    _stands(s)
    _pitch(s)
    _roof(s)
    chance = s.chance
    s.people += list(zip(chance.uniform(-30, 30, 20).tolist(), chance.uniform(-19, 19, 20).tolist(), strict=True))


def _pitch(s: Solids) -> None:
    """Draw a football pitch's lines."""
    white = "f4f4ee"
    for x0, z0, x1, z1 in (
        (-34, -22, 34, -21.6), (-34, 21.6, 34, 22), (-34, -22, -33.6, 22), (33.6, -22, 34, 22), (-0.2, -22, 0.2, 22),
        (-34, -10, -24, -9.6), (-34, 9.6, -24, 10), (-24.4, -10, -24, 10), (24, -10, 34, -9.6), (24, 9.6, 34, 10),
        (24, -10, 24.4, 10),
    ):  # fmt: skip
        s.ground([(x0, z0), (x1, z0), (x1, z1), (x0, z1)], white)
    ring = np.linspace(0, 2 * math.pi, 30)
    s.lines(
        [
            ((6 * math.cos(a), 0.05, 6 * math.sin(a)), (6 * math.cos(b), 0.05, 6 * math.sin(b)))
            for a, b in zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True)
        ],
        0.35,
        white,
    )


def _stands(s: Solids) -> None:
    """Fill the stands with rows of people in all colours."""
    chance, count = s.chance, 72
    angle = np.linspace(0, 2 * math.pi, count + 1)
    seats = np.array([s.tone(t) for t in ("c83c34", "e8e4dc", "2c5aa8", "e0b040", "8a8e98", "d87060")])
    rows = 8
    for r in range(rows):
        a, b = 44 + 2.6 * r, 31 + 2.6 * r
        lo, hi = 1 + 1.7 * r, 1 + 1.7 * (r + 1)
        corners = ((0, 0), (0, 1), (1, 1), (1, 0))
        quads = [
            [((a + 2.6 * f) * math.cos(t[g]), hi if f else lo, (b + 2.6 * f) * math.sin(t[g])) for f, g in corners]
            for t in pairwise(angle.tolist())
        ]
        for quad in quads:
            s.add([quad], seats[int(chance.integers(6))] * np.float32(0.75 + 0.25 * chance.random()), kind="flat")


def _roof(s: Solids) -> None:
    """Put the outer wall, the roof over the stands, and the floodlights."""
    top, angle = 1 + 1.7 * 8 + 5, np.linspace(0, 2 * math.pi, 73)
    for t0, t1 in zip(angle[:-1].tolist(), angle[1:].tolist(), strict=True):
        out = [(68 * math.cos(t), top, 55 * math.sin(t)) for t in (t0, t1)]
        inn = [(57 * math.cos(t), top + 1.5, 44 * math.sin(t)) for t in (t0, t1)]
        low = [(66 * math.cos(t), 0, 53 * math.sin(t)) for t in (t1, t0)]
        s.add([[*out, inn[1], inn[0]]], "e8ecee", kind="flat", nearer=-3 if math.sin(t0) > 0 else 6)
        s.add([[*out, *low]], "b0b8c0", inside=np.array([0, 5, 0.0]), nearer=-2)
    for x in (-1, 1):
        for z in (-1, 1):
            s.lines([((x * 56, 0, z * 44), (x * 56, 34, z * 44))], 1.0, "c8ccd0")
            s.box((x * 56 - 4, x * 56 + 4), (33, 37), (z * 44 - 0.6, z * 44 + 0.6), "f8f8f0", shadow=False)
            if s.lit:
                s.light((x * 56, 35, z * 44), 20, 0.9, np.array([1, 1, 0.94], np.float32))


SIGHTS = {
    "umbrellas": Sight(
        umbrellas,
        17,
        1,
        "585c64",
        stand=False,
        views=_HIGH
        | {"aerial": (0.3, 1.02, 1.35), "wide": (0.35, 0.6, 1.8), "close": (0.5, 0.6, 0.7), "over": (0.9, 0.85, 0.85)},
    ),
    "crossroads": Sight(crossroads, 20, 1, "585c64", stand=False, views=_HIGH),
    "market street": Sight(
        market,
        14,
        1.5,
        "b8ab98",
        views={
            "aerial": (0.12, 0.62, 1.45),
            "wide": (0.05, 0.3, 1.4),
            "medium": (0.12, 0.04, 0.95),
            "close": (-0.2, 0.2, 0.7),
            "over": (-0.9, 0.8, 0.95),
        },
    ),
    "tent camp": Sight(
        tents, 28, 1.5, "c8a878", views=_GROUND | {"medium": (0.1, 0.08, 0.9), "close": (0.3, 0.12, 0.7)}
    ),
    "festival": Sight(festival, 34, 3, "6a9048", stand=False, views=_GROUND),
    "stadium": Sight(
        stadium,
        58,
        6,
        "7a8a6a",
        stand=False,
        clear=200,
        views={
            "aerial": (0.4, 0.7, 1.75),
            "wide": (0.3, 0.42, 2.0),
            "medium": (-0.5, 0.55, 1.35),
            "over": (0.1, 1.2, 2.0),
            "close": (0.2, 0.3, 1.0),
        },
    ),
}
