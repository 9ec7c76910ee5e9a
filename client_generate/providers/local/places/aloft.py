"""What a drone sees: crossings, markets, car parks, suburbs, fields, rivers, beaches, pools, ports, camps, arenas."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_HIGH = {"aerial": (0.3, 0.95, 1.7), "wide": (0.35, 0.5, 2.1), "medium": (-0.9, 0.36, 0.95), "over": (0.1, 1.35, 1.5),
         "close": (0.5, 0.42, 0.9)}  # fmt: skip
"""How high things are seen that are about their ground."""
_ROOF = {"aerial": (0.12, 1.2, 1.5), "wide": (0.5, 0.5, 2.6), "medium": (-0.7, 0.5, 1.5), "over": (1.2, 0.8, 1.9),
         "close": (-0.9, 0.62, 1.0)}  # fmt: skip


def parking(s: Solids) -> None:
    """Build a full car park."""
    s.strip(-60, -60, 60, 80, "6a6c70")
    chance = s.chance
    for row in range(-4, 5):
        z = row * 9.0
        for n in range(-14, 15):
            x = n * 2.7
            s.ground([(x, z), (x + 0.12, z), (x + 0.12, z + 5), (x, z + 5)], "e8e6de")
            if chance.random() < 0.78:
                m.car(s, x + 1.35, z + 2.5, m.CARS[int(chance.integers(8))], parked=True)
        s.ground([(-38, z - 2.2), (-30, z - 2.2), (-30, z - 1.9), (-38, z - 1.9)], "f0d060")
    m.car(s, 4, -2.2, "c83c34", along="x")
    for x in (-28, 0, 28):
        for z in (-20, 7, 25):
            m.lamp(s, x, z + 5.3, 7)
    for n in range(14):
        m.tree(s, -44 if n % 2 else 44, -40 + 7 * n, 7)


_ROOFS = ("a85a44", "8a4a3c", "6a6e78", "b06a4a")
_BOXES = ("c8402c", "2c6aa8", "3a8a5a", "e0a030", "d8d4cc", "7a3a5a", "e8702c")


def suburb(s: Solids) -> None:
    """Build streets of houses with gardens, pools, trees and cars."""
    chance = s.chance
    for z in (-34.0, 0.0, 34.0):
        s.strip(-90, z - 3, 90, z + 3, "6c6e74")
        s.strip(-90, z - 4.4, 90, z - 3, "c4beb4")
        s.strip(-90, z + 3, 90, z + 4.4, "c4beb4")
        for n in range(-5, 7):
            for side in (-1, 1):
                x, w = n * 11.0, z + side * 10.5
                a = float(chance.uniform(-0.8, 0.8))
                wall, roof = m.PLASTER[int(chance.integers(7))], _ROOFS[int(chance.integers(4))]
                way = "xz"[int(chance.integers(2))]
                m.house(s, x - 4 + a, w - 3.4, 8, 7, 3.6, wall, roof, along=way, floors=1)
                near = z + side * 5.6
                s.ground(
                    [(x + 4.4, near - 2.6), (x + 6.4, near - 2.6), (x + 6.4, near + 2.6), (x + 4.4, near + 2.6)],
                    "b4b0a8",
                )
                if chance.random() < 0.6:
                    m.car(s, x + 5.4, near, m.CARS[int(chance.integers(8))], parked=True)
                if chance.random() < 0.3:
                    s.round(x, w + side * 5.6, 2.2, 1.3, "f0ece0")
                    s.round(x, w + side * 5.6, 1.9, 1.0, "4ab0d8")
                elif chance.random() < 0.75:
                    m.tree(s, x + 2 - 4 * float(chance.random()), w + side * 5.4, 5)


def fields(s: Solids) -> None:
    """Lay a quilt of fields with hedges, a lane, a farm and a tractor."""
    chance = s.chance
    tones = ("c8b860", "8aa848", "5f9444", "d8c878", "a87c4c", "72a050", "b8a850")
    n = 0
    for i in range(-5, 6):
        for k in range(-4, 7):
            x, z = i * 34 + 6 * (k % 2), k * 30
            a, b = float(chance.uniform(-3, 3)), float(chance.uniform(-3, 3))
            tone = tones[(n * 3 + i * i) % 7]
            s.ground([(x, z + a), (x + 33, z + b), (x + 33, z + 29 + b), (x, z + 29 + a)], tone)
            for j in range(1, 11) if n % 2 else ():
                u = x + 3 * j
                s.ground([(u, z + 1), (u + 0.7, z + 1), (u + 0.7, z + 27), (u, z + 27)], s.tone(tone) * 0.86)
            if n % 3 == 0:
                s.balls([(x, 1.2, z + 3 * j) for j in range(10)], 1.8, "3f6a34")
            n += 1
    s.ground([(-7, -160), (-3, -160), (9, 220), (6, 220)], "d8ccb0")
    m.house(s, 14, 0, 14, 9, 5, "e8dcc4")
    m.house(s, 32, 6, 9, 16, 6, "a84a34", along="z")
    m.tree(s, 10, -3, 8)
    m.tree(s, 30, 0, 9)
    m.car(s, -20, -20, "c8302c", bigger=1.7)
    s.ground([(-90, -21.6), (-22, -21.6), (-22, -18.4), (-90, -18.4)], "8a6038")


def river(s: Solids) -> None:
    """Let a river wind through meadows and woods to hills; a boat on it."""
    z = np.linspace(-90, 260, 60)
    x = 26 * np.sin(z / 34.0 + 0.6) * (0.6 + 0.4 * np.cos(z / 90))
    for wide, tone in ((13.0, "c8c090"), (10.0, "4a8ab0")):
        left, right = np.stack([x - wide, z], 1), np.stack([x + wide, z], 1)
        for n in range(59):
            s.ground([left[n], right[n], right[n + 1], left[n + 1]], tone)
    chance = s.chance
    for _ in range(150):
        a, b = float(chance.uniform(-120, 120)), float(chance.uniform(-70, 200))
        if abs(a - float(np.interp(b, z, x))) > 18:
            m.cypress(s, a, b, float(chance.uniform(6, 11)), "3f6f40") if chance.random() < 0.6 else s.balls(
                [(a, 2.5, b), (a + 2, 2, b + 1)], 3, "5a8a44"
            )
    s.prism([(-3, -6), (3, -6), (3, 4), (0, 9), (-3, 4)], 0, 1.6, "f4f0e8")
    s.box((-1.6, 1.6), (1.6, 3.4), (-4, 2), "c8502c")


def beach(s: Solids) -> None:
    """Lay sand with rows of parasols and towels, surf, and turquoise water with bathers."""
    z = np.linspace(-120, 140, 44)
    line = 2 + 3 * np.sin(z / 13)
    for off, tone in (
        (-2.0, "d0b888"),
        (0.0, "f6faf8"),
        (2.2, "8ad8d8"),
        (4.5, "f2faf8"),
        (5.4, "5cc4cc"),
        (16, "3aa4c0"),
        (34, "2a86b0"),
    ):
        for n in range(43):
            s.ground([(line[n] + off, z[n]), (150, z[n]), (150, z[n + 1]), (line[n + 1] + off, z[n + 1])], tone)
    for i in range(6):
        for k in range(-12, 16):
            x, w = -5 - 4.6 * i, k * 4.4 + (i % 2) * 2
            tone = m.BRIGHT[(i * 3 + k * 5) % len(m.BRIGHT)]
            m.parasol(s, x, w, tone, "f6f0e2" if (i + k) % 2 else tone, wide=1.5, high=2.0)
            s.ground(
                [(x - 0.8, w - 2.2), (x + 1.2, w - 2.2), (x + 1.2, w - 1.4), (x - 0.8, w - 1.4)], m.BRIGHT[(i + k) % 6]
            )
    s.balls(
        [
            (float(a), 0.2, float(b))
            for a, b in zip(s.chance.uniform(7, 20, 26), s.chance.uniform(-40, 60, 26), strict=True)
        ],
        0.4,
        "d89a70",
    )
    m.crowd(s, 26, (-3, 2), (-40, 60))


def pool(s: Solids) -> None:
    """Build a swimming pool with lanes, swimmers and parasols."""
    s.ground([(-14, -27), (14, -27), (14, 27), (-14, 27)], "e8e2d4")
    s.ground([(-10.5, -25.5), (10.5, -25.5), (10.5, 25.5), (-10.5, 25.5)], "f4f8f8")
    s.ground([(-10, -25), (10, -25), (10, 25), (-10, 25)], "3ab4dc")
    for n in range(1, 8):
        x = -10 + 2.5 * n
        for k in range(25):
            s.ground(
                [
                    (x - 0.12, -25 + 2 * k),
                    (x + 0.12, -25 + 2 * k),
                    (x + 0.12, -23.9 + 2 * k),
                    (x - 0.12, -23.9 + 2 * k),
                ],
                "e8402c" if n % 2 else "f6f0e0",
            )
    for n in range(8):
        x = -8.75 + 2.5 * n
        s.ground([(x - 0.12, -22), (x + 0.12, -22), (x + 0.12, 22), (x - 0.12, 22)], "2a86b8")
        w = -16 + ((n * 11) % 30)
        s.ground([(x - 0.5, w - 3.6), (x + 0.5, w - 3.6), (x + 0.2, w - 0.8), (x - 0.2, w - 0.8)], "d8f0f8")
        s.lines([((x, 0.1, w - 0.9), (x, 0.15, w + 0.5)), ((x, 0.15, w + 0.4), (x + 0.75, 0.2, w + 1.1)),
                 ((x, 0.15, w + 0.4), (x - 0.7, 0.1, w - 0.2))], 0.42, "d8966c")  # fmt: skip
        s.balls([(x, 0.2, w + 0.75)], 0.3, m.BRIGHT[n % 7])
    for n in range(8):
        m.parasol(s, 18, -22 + 6.4 * n, m.BRIGHT[n % 4], wide=1.8)
        m.tree(s, -21 - 3 * (n % 2), -24 + 7 * n, 6)
        s.ground(
            [(15.4, -21 + 6.4 * n), (17.4, -21 + 6.4 * n), (17.4, -20.2 + 6.4 * n), (15.4, -20.2 + 6.4 * n)], "f4f0e6"
        )


def roof_pool(s: Solids) -> None:
    """Build a pool on the roof of a tower among other towers, one swimmer crossing it."""
    chance, high = s.chance, 15.0
    for i in range(-4, 5):
        for k in range(-4, 6):
            if abs(i) + abs(k) < 1:
                continue
            top = float(chance.uniform(4, 12))
            x, z = 34.0 * i, 52.0 * k
            tone = ("8a98a8", "b8b4a8", "6a7c90", "a8a098", "c8ccd0")[int(chance.integers(5))]
            s.box((x - 12, x + 12), (0, top), (z - 19, z + 19), tone, "9aa0a4", shadow=False)
            s.windows((x - 12, 0, z - 19), 24, top, (8, 6))
    s.box((-13, 13), (0, high), (-21, 21), "d0d4d8", "e0cfae", shadow=False)
    s.windows((-13, 0, -21), 26, high - 2, (9, 8))

    def slab(x: float, z: float, tone: str, lift: float) -> None:
        s.box((-x, x), (high, high + lift), (-z, z), tone, shadow=False, nearer=30 + 40 * lift)

    slab(7.2, 16.4, "f4f6f4", 0.2)
    slab(6.4, 15.6, "3ab4dc", 0.3)
    y = high + 0.5
    wave = [((0.9 * side, y, -1.6), (2.6 * side, y, -5.6)) for side in (-1, 1)]
    s.lines(wave, 0.3, "e8f8fc", nearer=60)
    limbs = [((0, y, -2), (0, y, 1.6)), ((0, y, 1.2), (2.2, y, 2.8)), ((0, y, 1.2), (-2.2, y, 0.2))]
    s.lines(limbs, 0.7, "d8966c", nearer=62)
    s.balls([(0, y, 2.4)], 0.75, "e8402c", nearer=64)
    for n in range(6):
        for side in (-1, 1):
            x, z = side * 10.4, -14 + 5.4 * n
            bed = (x - 1.5, x + 1.5), (high, high + 0.5), (z - 0.7, z + 0.7)
            s.box(*bed, "f6f4ee", shadow=False, nearer=40)
            if n % 2:
                s.balls([(x, high + 1.6, z + 2.4)], 1.0, "3a8a4a", nearer=42)


def containers(s: Solids) -> None:
    """Build a container port: a ship, cranes, stacks in all colours."""
    s.ground([(-140, -150), (-22, -150), (-22, 200), (-140, 200)], "2f6a88")
    s.strip(-22, -150, 150, 200, "9a9894")
    hull = [(-50, -58), (-28, -58), (-28, 34), (-39, 56), (-50, 34)]
    s.prism(hull, 0, 9, "2a3a58", "7a3028")
    chance = s.chance
    for i in range(4):
        for k in range(8):
            top = int(chance.integers(2, 5))
            for v in range(top):
                s.box((-49 + 5.2 * i, -44.2 + 5.2 * i), (9 + 2.6 * v, 11.5 + 2.6 * v), (-42 + 9.4 * k, -33.6 + 9.4 * k),
                      _BOXES[int(chance.integers(7))], shadow=False, nearer=0.1 * v)  # fmt: skip
    s.box((-49, -29), (9, 24), (-56, -49), "f0ece4")
    _stacks(s)
    for z in (-30, 6, 36):
        _crane(s, z)


def _stacks(s: Solids) -> None:
    """Stack containers on the quay."""
    chance = s.chance
    for i in range(8):
        for k in range(10):
            if i != 3 and k != 5:
                for v in range(int(chance.integers(1, 4))):
                    s.box((2 + 6 * i, 7.2 + 6 * i), (2.6 * v, 2.5 + 2.6 * v), (-60 + 12 * k, -49 + 12 * k),
                          _BOXES[int(chance.integers(7))], shadow=v == 0, nearer=0.1 * v)  # fmt: skip


def _crane(s: Solids, z: float) -> None:
    """Put a crane over the quay and the ship."""
    legs = [((u, 0, z + w), (u, 34, z + w)) for u in (-20, -6) for w in (-5, 5)]
    legs += [((-62, 34, z + w), (10, 34, z + w)) for w in (-2.5, 2.5)] + [
        ((-20, 34, z), (-13, 46, z)),
        ((-13, 46, z), (-58, 34, z)),
        ((-13, 46, z), (6, 34, z)),
        ((-36, 34, z), (-36, 22, z)),
    ]
    s.lines(legs, 1.3, "e05a2c", nearer=12)


_GROUND = {
    "aerial": (0.25, 0.85, 1.6),
    "wide": (0.3, 0.34, 2.0),
    "medium": (-0.9, 0.26, 0.9),
    "over": (0.1, 1.3, 1.5),
    "close": (0.5, 0.3, 0.85),
}
SIGHTS = {
    "parking lot": Sight(parking, 26, 1, "6a6c70", stand=False, views=_HIGH),
    "suburb": Sight(suburb, 38, 1, "7aa050", stand=False, views=_GROUND),
    "fields": Sight(fields, 60, 1, "7a9a48", stand=False, clear=160, views=_GROUND),
    "winding river": Sight(river, 60, 1, "72a04c", stand=False, clear=140, views=_GROUND),
    "beach from above": Sight(beach, 22, 1, "e8d4a4", stand=False, views=_HIGH),
    "pool": Sight(pool, 24, 1, "6aa050", stand=False, views=_HIGH | {"aerial": (0.5, 1.1, 1.7)}),
    "rooftop pool": Sight(roof_pool, 36, 12, "6a6e74", stand=False, views=_ROOF),
    "container port": Sight(containers, 56, 6, "8a8c8c", stand=False, clear=160, views=_GROUND),
}
