"""What a drone sees: crossings, markets, car parks, suburbs, fields, rivers, beaches, pools, ports, camps, arenas."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures, passers
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_HIGH = {"aerial": (0.3, 0.95, 1.7), "wide": (0.35, 0.5, 2.1), "medium": (-0.4, 0.62, 1.35), "over": (0.1, 1.35, 1.5),
         "close": (0.5, 0.42, 0.9)}  # fmt: skip
"""How high things are seen that are about their ground."""


def _zebra(s: Solids, x: float, z: float, wide: float, deep: float, along: str) -> None:
    count = int((wide if along == "x" else deep) / 0.95)
    for n in range(count):
        if along == "x":
            a = x + wide * n / count
            s.ground([(a, z), (a + 0.5, z), (a + 0.5, z + deep), (a, z + deep)], "f0eee6")
        else:
            a = z + deep * n / count
            s.ground([(x, a), (x + wide, a), (x + wide, a + 0.5), (x, a + 0.5)], "f0eee6")


def _crossroads(s: Solids, half: float = 8.0) -> None:
    """Lay two streets that cross, with zebras, pavements and corner blocks."""
    wet = "rain" in s.look.weather
    road = "3e444c" if wet else "5a5c60"
    for a, b in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        x = sorted((a * half, a * 60))
        z = sorted((b * half, b * 60))
        s.ground([(x[0], z[0]), (x[1], z[0]), (x[1], z[1]), (x[0], z[1])], "7c8086" if wet else "b0aaa0")
        m.block(s, *(v + (4 if w > 0 else -4 - 20) if False else v for v, w in ()), ) if False else None
        u, w = (half + 5, half + 5)
        x0, z0 = (u if a > 0 else -u - 22), (w if b > 0 else -w - 22)
        m.block(s, x0, z0, 22, 22, 16 + 6 * ((a + 2 * b) % 3), ("8a8e96", "a89080", "787e88", "98887c")[a + b + 1 if a + b + 1 < 4 else 0],
                storey=3.4, across=3.4, share=0.5)  # fmt: skip
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
    _crossroads(s, 8.0)
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
    _crossroads(s, 6.5)
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
            m.stall(s, side * 3.6, -13 + 4.0 * n, ("d8402c", "2f7ab0", "3a9a54", "e89a28", "9a4a8a")[(n * 2 + side) % 5],
                    wide=3.5, faces=-side)  # fmt: skip
        for n in range(7):
            a = 5.6 if side > 0 else -13.6
            m.house(s, a, -19 + 9 * n, 8, 8.8, 8 + 2 * ((n + side) % 3), m.PLASTER[(n * 2 + side) % 7], along="z", floors=3)
    m.crowd(s, 60, (-2.1, 2.1), (-16, 40))
    chance = s.look.chance(72)
    for _ in range(16):
        x, z = float(chance.uniform(-2, 2)), float(chance.uniform(-15, 14))
        s.balls([(x + 0.3, 0.75, z)], 0.24, "c8955a", nearer=0.3)
        s.balls([(x + 0.3, 0.95, z)], 0.13, "6aa83a", nearer=0.4)


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
                m.car(s, x + 1.35, z + 2.5, m.CARS[int(chance.integers(8))])
        s.ground([(-38, z - 2.2), (-30, z - 2.2), (-30, z - 1.9), (-38, z - 1.9)], "f0d060")
    m.car(s, 4, -2.2, "c83c34", along="x")
    for x in (-28, 0, 28):
        for z in (-20, 7, 25):
            m.lamp(s, x, z + 5.3, 7)
    for n in range(14):
        m.tree(s, -44 if n % 2 else 44, -40 + 7 * n, 7)


def suburb(s: Solids) -> None:
    """Build streets of houses with gardens, pools, trees and cars."""
    chance = s.chance
    for z in (-34, 0, 34, 68):
        s.strip(-90, z - 3, 90, z + 3, "6c6e74")
        s.strip(-90, z - 4.4, 90, z - 3, "c4beb4")
        s.strip(-90, z + 3, 90, z + 4.4, "c4beb4")
        for n in range(-8, 9):
            for side in (-1, 1):
                x, w = n * 11.0, z + side * 10.5
                a = float(chance.uniform(-0.8, 0.8))
                m.house(s, x - 4 + a, w - 3.4, 8, 7, 3.6, m.PLASTER[int(chance.integers(7))],
                        ("a85a44", "8a4a3c", "6a6e78", "b06a4a")[int(chance.integers(4))], along="xz"[int(chance.integers(2))], floors=1)  # fmt: skip
                near = z + side * 5.6
                s.ground([(x + 4.4, near - 2.6), (x + 6.4, near - 2.6), (x + 6.4, near + 2.6), (x + 4.4, near + 2.6)], "b4b0a8")
                if chance.random() < 0.6:
                    m.car(s, x + 5.4, near, m.CARS[int(chance.integers(8))])
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
                [(a, 2.5, b), (a + 2, 2, b + 1)], 3, "5a8a44")
    s.prism([(-3, -6), (3, -6), (3, 4), (0, 9), (-3, 4)], 0, 1.6, "f4f0e8")
    s.box((-1.6, 1.6), (1.6, 3.4), (-4, 2), "c8502c")


def beach(s: Solids) -> None:
    """Lay sand with rows of parasols and towels, surf, and turquoise water with bathers."""
    z = np.linspace(-120, 140, 44)
    line = 2 + 3 * np.sin(z / 13)
    for off, tone in ((-2.0, "d0b888"), (0.0, "f6faf8"), (2.2, "8ad8d8"), (4.5, "f2faf8"), (5.4, "5cc4cc"), (16, "3aa4c0"), (34, "2a86b0")):
        for n in range(43):
            s.ground([(line[n] + off, z[n]), (150, z[n]), (150, z[n + 1]), (line[n + 1] + off, z[n + 1])], tone)
    for i in range(6):
        for k in range(-12, 16):
            x, w = -5 - 4.6 * i, k * 4.4 + (i % 2) * 2
            tone = m.BRIGHT[(i * 3 + k * 5) % len(m.BRIGHT)]
            m.parasol(s, x, w, tone, "f6f0e2" if (i + k) % 2 else tone, wide=1.5, high=2.0)
            s.ground([(x - 0.8, w - 2.2), (x + 1.2, w - 2.2), (x + 1.2, w - 1.4), (x - 0.8, w - 1.4)], m.BRIGHT[(i + k) % 6])
    s.balls([(float(a), 0.2, float(b)) for a, b in zip(s.chance.uniform(7, 20, 26), s.chance.uniform(-40, 60, 26), strict=True)], 0.4, "d89a70")
    m.crowd(s, 26, (-3, 2), (-40, 60))


def pool(s: Solids) -> None:
    """Build a swimming pool with lanes, swimmers and parasols."""
    s.ground([(-14, -27), (14, -27), (14, 27), (-14, 27)], "e8e2d4")
    s.ground([(-10.5, -25.5), (10.5, -25.5), (10.5, 25.5), (-10.5, 25.5)], "f4f8f8")
    s.ground([(-10, -25), (10, -25), (10, 25), (-10, 25)], "3ab4dc")
    for n in range(1, 8):
        x = -10 + 2.5 * n
        for k in range(25):
            s.ground([(x - 0.12, -25 + 2 * k), (x + 0.12, -25 + 2 * k), (x + 0.12, -23.9 + 2 * k), (x - 0.12, -23.9 + 2 * k)], "e8402c" if n % 2 else "f6f0e0")
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
        s.ground([(15.4, -21 + 6.4 * n), (17.4, -21 + 6.4 * n), (17.4, -20.2 + 6.4 * n), (15.4, -20.2 + 6.4 * n)], "f4f0e6")


def containers(s: Solids) -> None:
    """Build a container port: a ship, cranes, stacks in all colours."""
    tones = ("c8402c", "2c6aa8", "3a8a5a", "e0a030", "d8d4cc", "7a3a5a", "e8702c")
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
                      tones[int(chance.integers(7))], shadow=False, nearer=0.1 * v)  # fmt: skip
    s.box((-49, -29), (9, 24), (-56, -49), "f0ece4")
    for i in range(8):
        for k in range(10):
            if i != 3 and k != 5:
                for v in range(int(chance.integers(1, 4))):
                    s.box((2 + 6 * i, 7.2 + 6 * i), (2.6 * v, 2.5 + 2.6 * v), (-60 + 12 * k, -49 + 12 * k),
                          tones[int(chance.integers(7))], shadow=v == 0, nearer=0.1 * v)  # fmt: skip
    for z in (-30, 6, 36):
        legs = [((u, 0, z + w), (u, 34, z + w)) for u in (-20, -6) for w in (-5, 5)]
        legs += [((-62, 34, z + w), (10, 34, z + w)) for w in (-2.5, 2.5)] + [((-20, 34, z), (-13, 46, z)), ((-13, 46, z), (-58, 34, z)), ((-13, 46, z), (6, 34, z)), ((-36, 34, z), (-36, 22, z))]
        s.lines(legs, 1.3, "e05a2c", nearer=12)


def tents(s: Solids) -> None:
    """Build a camp of white tents in rows, people between them, a water tank."""
    chance = s.chance
    for i in range(-6, 7):
        for k in range(-4, 10):
            if i % 4 != 2:
                m.tent(s, i * 6.4 + float(chance.uniform(-0.3, 0.3)), k * 8.0, ("f2eee2", "e8e4da", "dce6ee", "f4f0e6")[(i + k) % 4])
    for x in (-6.4 * 2 + 25.6, -12.8):
        m.crowd(s, 16, (x - 1.6, x + 1.6), (-30, 50), int(x))
    s.turned(13, -22, [(1.6, 0), (1.6, 2.6)], "2c6ab0", sides=14)
    s.box((-14.6, -11), (0, 2.4), (-26, -20), "e8e4dc")
    s.box((-14.6, -11), (0.6, 1.8), (-26.1, -26), "2c6ab0", shadow=False)


def festival(s: Solids) -> None:
    """Build a festival: a big stage with lights, a crowd before it, colourful tents."""
    s.box((-14, 14), (0, 1.6), (26, 38), "2c2c34")
    s.lines([((x, 0, z), (x, 14, z)) for x in (-14, 14) for z in (26, 38)] + [((-14, 14, 26), (14, 14, 26)), ((-14, 14, 38), (14, 14, 38))], 0.9, "4a4c56")
    s.box((-15, 15), (14, 15), (25, 39), "3a3c48", nearer=2)
    s.add([[(-12, 3, 37), (12, 3, 37), (12, 12, 37), (-12, 12, 37)]], "7a3ac8", kind="pane")
    for n, x in enumerate((-10, -5, 0, 5, 10)):
        s.light((x, 13, 26), 7, 0.7, np.array([(1, 0.4, 0.7), (0.4, 0.7, 1), (1, 0.8, 0.4), (0.5, 1, 0.7), (0.9, 0.5, 1)][n], np.float32))
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
    white = "f4f4ee"
    for x0, z0, x1, z1 in ((-34, -22, 34, -21.6), (-34, 21.6, 34, 22), (-34, -22, -33.6, 22), (33.6, -22, 34, 22), (-0.2, -22, 0.2, 22),
                           (-34, -10, -24, -9.6), (-34, 9.6, -24, 10), (-24.4, -10, -24, 10), (24, -10, 34, -9.6), (24, 9.6, 34, 10), (24, -10, 24.4, 10)):  # fmt: skip
        s.ground([(x0, z0), (x1, z0), (x1, z1), (x0, z1)], white)
    ring = np.linspace(0, 2 * math.pi, 30)
    s.lines([((6 * math.cos(a), 0.05, 6 * math.sin(a)), (6 * math.cos(b), 0.05, 6 * math.sin(b))) for a, b in zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True)], 0.35, white)
    chance, count = s.chance, 72
    angle = np.linspace(0, 2 * math.pi, count + 1)
    seats = np.array([s.tone(t) for t in ("c83c34", "e8e4dc", "2c5aa8", "e0b040", "8a8e98", "d87060")])
    rows = 8
    for r in range(rows):
        a, b = 44 + 2.6 * r, 31 + 2.6 * r
        lo, hi = 1 + 1.7 * r, 1 + 1.7 * (r + 1)
        quads = [[((a + 2.6 * f) * math.cos(t), lo if f == 0 else hi, (b + 2.6 * f) * math.sin(t)) for f, t in ((0, t0), (0, t1), (1, t1), (1, t0))]
                 for t0, t1 in zip(angle[:-1].tolist(), angle[1:].tolist(), strict=True)]  # fmt: skip
        for quad in quads:
            s.add([quad], seats[int(chance.integers(6))] * np.float32(0.75 + 0.25 * chance.random()), kind="flat")
    top = 1 + 1.7 * rows + 5
    for t0, t1 in zip(angle[:-1].tolist(), angle[1:].tolist(), strict=True):
        out = [(68 * math.cos(t), top, 55 * math.sin(t)) for t in (t0, t1)]
        inn = [(57 * math.cos(t), top + 1.5, 44 * math.sin(t)) for t in (t0, t1)]
        low = [(66 * math.cos(t), 0, 53 * math.sin(t)) for t in (t1, t0)]
        if math.sin(t0) > -0.2 or True:
            s.add([[*out, inn[1], inn[0]]], "e8ecee", kind="flat", nearer=-3 if math.sin(t0) > 0 else 6)
            s.add([[*out, *low]], "b0b8c0", inside=np.array([0, 5, 0.0]), nearer=-2)
    for x in (-1, 1):
        for z in (-1, 1):
            s.lines([((x * 56, 0, z * 44), (x * 56, 34, z * 44))], 1.0, "c8ccd0")
            s.box((x * 56 - 4, x * 56 + 4), (33, 37), (z * 44 - 0.6, z * 44 + 0.6), "f8f8f0", shadow=False)
            if s.lit:
                s.light((x * 56, 35, z * 44), 20, 0.9, np.array([1, 1, 0.94], np.float32))
    s.people += [(float(a), float(b)) for a, b in zip(chance.uniform(-30, 30, 20), chance.uniform(-19, 19, 20), strict=True)]


def terraces(s: Solids) -> None:
    """Build a rooftop garden high over a city."""


_ = (Stage, Look, figures, passers, msgspec)
_GROUND = {"aerial": (0.25, 0.85, 1.6), "wide": (0.3, 0.34, 2.0), "medium": (-0.35, 0.5, 1.3), "over": (0.1, 1.3, 1.5), "close": (0.5, 0.3, 0.85)}
SIGHTS = {
    "umbrellas": Sight(umbrellas, 17, 1, "585c64", stand=False, views=_HIGH | {"aerial": (0.3, 1.02, 1.35), "wide": (0.35, 0.6, 1.8), "close": (0.5, 0.6, 0.7)}),
    "crossroads": Sight(crossroads, 20, 1, "585c64", stand=False, views=_HIGH),
    "market street": Sight(market, 14, 1.5, "b8ab98", views={"aerial": (0.12, 0.62, 1.45), "wide": (0.05, 0.3, 1.4), "medium": (0.12, 0.04, 0.95), "close": (-0.2, 0.2, 0.7), "over": (-0.1, 0.95, 1.5)}),
    "parking lot": Sight(parking, 26, 1, "6a6c70", stand=False, views=_HIGH),
    "suburb": Sight(suburb, 38, 1, "7aa050", stand=False, views=_GROUND),
    "fields": Sight(fields, 60, 1, "7a9a48", stand=False, clear=160, views=_GROUND),
    "winding river": Sight(river, 60, 1, "72a04c", stand=False, clear=140, views=_GROUND),
    "beach from above": Sight(beach, 22, 1, "e8d4a4", stand=False, views=_HIGH),
    "pool": Sight(pool, 24, 1, "6aa050", stand=False, views=_HIGH | {"aerial": (0.5, 1.1, 1.7)}),
    "container port": Sight(containers, 56, 6, "8a8c8c", stand=False, clear=160, views=_GROUND),
    "tent camp": Sight(tents, 28, 1.5, "c8a878", views=_GROUND | {"medium": (0.1, 0.08, 0.9), "close": (0.3, 0.12, 0.7)}),
    "festival": Sight(festival, 34, 3, "6a9048", stand=False, views=_GROUND),
    "stadium": Sight(stadium, 58, 6, "7a8a6a", stand=False, clear=200, views={"aerial": (0.4, 0.7, 1.75), "wide": (0.3, 0.42, 2.0), "medium": (-0.5, 0.55, 1.35), "over": (0.1, 1.2, 2.0), "close": (0.2, 0.3, 1.0)}),
}
