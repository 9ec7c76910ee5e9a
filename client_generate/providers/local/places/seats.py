"""Houses of power and of the arts: castle, palace, parliament, court, town hall, opera, statue, fountain, ruins."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def _battlements(s: Solids, x: tuple[float, float], y: float, z: tuple[float, float], tone: str, near: float) -> None:
    """Put merlons along a wall's top."""
    long = max(x[1] - x[0], z[1] - z[0])
    count = max(int(long / 2.2), 3)
    for n in range(count):
        if x[1] - x[0] > z[1] - z[0]:
            a = x[0] + (x[1] - x[0]) * (n + 0.2) / count
            s.box((a, a + long / count * 0.55), (y, y + 1.1), z, tone, shadow=False, nearer=near)
        else:
            a = z[0] + (z[1] - z[0]) * (n + 0.2) / count
            s.box(x, (y, y + 1.1), (a, a + long / count * 0.55), tone, shadow=False, nearer=near)


def castle(s: Solids) -> None:
    """Build a castle with round towers on a green hill."""
    stone, roof, h = "c8bca4", "4a5a78", 9.0
    hill = [(52, 0), (44, 2), (34, 5), (27, 7.6), (24, h), (0.1, h)]
    s.turned(0, 8, hill, "7aa050", sides=30, shadow=False, nearer=-30)
    for x, z in ((-14, -4), (14, -4), (-14, 20), (14, 20)):
        tall = h + (15 if z < 0 else 18)
        s.turned(x, z, [(3.2, h), (3.0, tall - 2), (3.7, tall - 1.6), (3.7, tall)], stone, sides=16)
        s.turned(x, z, [(4.1, tall), (0.1, tall + 8)], roof, sides=16, nearer=0.1)
        s.lines([((x, tall + 8, z), (x, tall + 10.5, z))], 0.15, "3a3a40")
        s.add([[(x, tall + 10.4, z), (x + 2.2, tall + 9.8, z), (x, tall + 9.2, z)]], "d8402c", kind="flat")
        for v in (h + 5, h + 10):
            s.lines([((x, v, z - 3.2), (x, v + 1.6, z - 3.2))], 0.6, s.lamp if s.lit else "3a3634", nearer=3)
    s.box((-14, 14), (h, h + 9), (-5, -3.4), stone)
    _battlements(s, (-14, 14), h + 9, (-5, -3.4), stone, 0.3)
    for u in (-15.0, 13.4):
        s.box((u, u + 1.6), (h, h + 9), (-4, 20), stone)
        _battlements(s, (u, u + 1.6), h + 9, (-4, 20), stone, 0.1)
    s.box((-7, 7), (h, 10 + h), (8, 17), "d4c8b0")
    s.gable((-7, 7), (10 + h, 16 + h), (8, 17), roof, "d4c8b0")
    s.box((-3.4, 3.4), (h, h + 12), (-6.4, -3), stone, nearer=0.5)
    _battlements(s, (-3.4, 3.4), h + 12, (-6.4, -5.6), stone, 2)
    m.arch(s, 0, h, -6.5, 3.2, 5.6, "2c241e", nearer=5)
    s.turned(4, 14, [(3.4, h), (3.2, h + 24), (4.0, h + 24.4), (4.0, h + 26)], stone, sides=16)
    s.turned(4, 14, [(4.4, h + 26), (0.1, h + 36)], roof, sides=16, nearer=0.1)
    for x, z in ((-30, -22), (-24, -28), (26, -24), (33, -14), (-38, -8), (38, 4)):
        m.tree(s, x, z, 8)


def palace(s: Solids) -> None:
    """Build a long palace with a middle pavilion before formal gardens and a fountain."""
    wall, roof = "f0e0bc", "5a6a74"
    for x, wide, high, z in ((-28, 56, 11, 0), (-34, 8, 13, -3), (26, 8, 13, -3), (-7, 14, 15, -3)):
        m.block(s, x, z, wide, 12, high, wall, storey=4.6, across=3.0, size=(0.45, 0.66), share=0.7)
        s.turned(x + wide / 2, z + 6, [(0.71 * wide, high), (0.71 * wide - 3, high + 4)], roof, sides=4,
                 deep=12 / wide, shadow=False)  # fmt: skip
    m.columns(s, (-5, 5), (4.6, 13), -3.6, 4, "fffaf0", 0.5)
    s.gable((-7, 7), (15, 18.6), (-3.6, 1), roof, "f6ead0", along="z")
    s.turned(0, 4, [(3, 17), (3, 20), *[(3.2 * math.cos(t), 20 + 3.4 * math.sin(t)) for t in np.linspace(0, 1.4, 6)]],
             roof, sides=18)  # fmt: skip
    m.flag(s, 0, 4, 27, ("d8402c", "f4f0e6"), 3)
    s.strip(-3.5, -60, 3.5, -4, "dcc89c")
    for x in (-1, 1):
        a, b = sorted((x * 5, x * 26))
        s.ground([(a, -36), (b, -36), (b, -8), (a, -8)], "6a9a4a")
        s.ground([(x * 9, -31), (x * 22, -31), (x * 22, -13), (x * 9, -13)], "e8c850")
        s.ground([(x * 11, -29), (x * 20, -29), (x * 20, -15), (x * 11, -15)], "c84a5a")
        for z in (-34, -26, -18, -10):
            s.turned(x * 5.6, z, [(1.0, 0), (0.05, 3.4)], "3e6a3c", sides=10)
    basin(s, 0, -22, 3.4)
    m.crowd(s, 10, (-14, 14), (-46, -38))


def basin(s: Solids, x: float, z: float, r: float) -> None:
    """Put a round basin with rising water."""
    s.turned(x, z, [(r, 0), (r, 0.7)], "d8ceb8", sides=24)
    s.turned(x, z, [(r * 0.88, 0.72), (r * 0.88, 0.74)], "7ab4cc", sides=24, shadow=False, nearer=0.02)
    s.turned(x, z, [(r * 0.16, 0.7), (r * 0.1, 2.2), (r * 0.42, 2.5), (r * 0.42, 2.7)], "d8ceb8", sides=16, nearer=0.1)
    water = []
    for a in np.linspace(0, 2 * math.pi, 15)[:-1].tolist():
        for far, top in ((0.75, 3.4), (0.36, 4.6)):
            pts = [(x + r * far * t * math.cos(a), 2.7 + (top - 2.7) * 4 * t * (1 - t) + (0.74 - 2.7) * t * t,
                    z + r * far * t * math.sin(a)) for t in np.linspace(0, 1, 7).tolist()]  # fmt: skip
            water += list(itertools.pairwise(pts))
    s.lines(water, 0.11, "eef6fa", nearer=0.3)
    s.lines([((x, 2.7, z), (x, 5.6, z))], 0.3, "f4fafc", nearer=0.3)


def parliament(s: Solids) -> None:
    """Build a wide house with columns, a pediment, a dome, stairs and flags."""
    wall, roof = "ece4d4", "6a8a86"
    m.block(s, -30, 0, 60, 16, 11, wall, storey=5, across=3.4, size=(0.42, 0.66), share=0.7)
    s.box((-30.6, 30.6), (11, 12), (-0.6, 16.6), "e0d8c6", shadow=False)
    s.box((-10, 10), (0, 13), (-4, 18), wall)
    base = 0.2 * 10
    s.box((-11, 11), (0, base), (-9, -3), "d8d0c0", shadow=False, nearer=0.2)
    m.columns(s, (-9, 9), (base, 12.4), -8, 7, "f6f0e2", 0.75)
    m.arch(s, 0, base, -4.06, 3, 7, "5a4030", nearer=3)
    s.box((-11, 11), (12.4, 14), (-9, -3), wall, nearer=1.2)
    s.gable((-11.4, 11.4), (14, 18), (-9, -2), roof, "f0e8d8", along="z")
    m.steps(s, (-10, 10), -9, 10)
    s.turned(0, 9, [(8, 13), (8, 15), (7, 15.2), (7, 19)], wall, sides=24)
    for a in np.linspace(math.pi, 2 * math.pi, 9).tolist():
        u, w = 7.3 * math.cos(a), 9 + 7.3 * math.sin(a)
        s.turned(u, w, [(0.4, 15.2), (0.4, 19)], "f8f2e6", sides=8, shadow=False, nearer=0.5)
    s.turned(0, 9, [(7.6 * math.cos(t), 19 + 7.4 * math.sin(t)) for t in np.linspace(0, 1.42, 9)], roof, sides=24,
             nearer=0.1)  # fmt: skip
    s.turned(0, 9, [(1.2, 26), (1.2, 28.4), (0.1, 30.4)], "f0e8d8", sides=12, nearer=0.2)
    for n, x in enumerate((-26, -20, 20, 26)):
        m.flag(s, x, -10, 12, (("2c5aa8", "f4f0e6", "d83a34"), ("2f6a4a", "f2c640"), ("d83a34", "f4f0e6", "d83a34"),
                               ("2c5aa8", "f2c640"))[n], 3)  # fmt: skip
    m.crowd(s, 14, (-24, 24), (-30, -15))


def court(s: Solids) -> None:
    """Build a courthouse: columns, a pediment, wide stairs, scales over the door."""
    wall = "e4dccc"
    m.block(s, -15, 0, 30, 16, 12, wall, storey=5.5, across=3.4, size=(0.4, 0.6))
    base = 2.4
    s.box((-16, 16), (0, base), (-6, 2), "d4ccbc", shadow=False, nearer=0.3)
    m.columns(s, (-13.4, 13.4), (base, 12), -5, 8, "f4eee0", 0.9)
    m.arch(s, 0, base, -0.1, 3.6, 6.6, "4a3628", nearer=2)
    s.box((-16, 16), (12, 14), (-6.4, 2), wall, nearer=1.2)
    s.gable((-16.4, 16.4), (14, 19.6), (-6.6, 2), "7a7670", "f0e8d8", along="z")
    gold, z = "c8982c", -6.75
    s.lines([((0, 14.8, z), (0, 18.0, z)), ((-2.6, 17.4, z), (2.6, 17.4, z)), ((-2.6, 17.4, z), (-3.3, 15.8, z)),
             ((-2.6, 17.4, z), (-1.9, 15.8, z)), ((2.6, 17.4, z), (3.3, 15.8, z)), ((2.6, 17.4, z), (1.9, 15.8, z))],
            0.22, gold, nearer=6)  # fmt: skip
    for x in (-2.6, 2.6):
        s.add([[(x - 0.9, 15.8, z), (x + 0.9, 15.8, z), (x + 0.4, 15.2, z), (x - 0.4, 15.2, z)]], gold, kind="flat",
              nearer=6)  # fmt: skip
    m.steps(s, (-15, 15), -6, 12)
    for x in (-21, 21):
        m.tree(s, x, 2, 9)
        m.lamp(s, x * 0.86, -13, 5)
    m.crowd(s, 9, (-15, 15), (-24, -14))


def townhall(s: Solids) -> None:
    """Build a gabled town hall with a clock tower, flags and flowers on its square."""
    brick, stone, roof = "b86a4c", "ecdfc6", "54606a"
    m.house(s, -13, 0, 26, 12, 10, brick, roof, floors=3, share=0.7)
    s.box((-13.2, 13.2), (3.6, 4.0), (-0.2, 12.2), stone, shadow=False)
    s.box((-3, 3), (0, 20), (-2.2, 4), brick)
    for v in (4.6, 9.6):
        s.windows((-3, v, -2.25), 6, 3.6, (2, 1), size=(0.5, 0.8), inside=(0, 10, 1), share=1, nearer=3)
    m.arch(s, 0, 0, -2.3, 2.6, 4.0, "4a2f20", nearer=3)
    ring = [(1.7 * math.cos(a), 16.6 + 1.7 * math.sin(a), -2.3) for a in np.linspace(0, 6.1, 20)]
    s.add([ring], "f8f2e0" if not s.lit else s.lamp, kind="pane", inside=np.array([0, 16, 1.0]), nearer=3)
    s.lines([((0, 16.6, -2.35), (0, 18, -2.35)), ((0, 16.6, -2.35), (0.9, 16.1, -2.35))], 0.22, "2a2c30", nearer=4)
    s.box((-3.4, 3.4), (20, 20.8), (-2.6, 4.4), stone, nearer=0.4)
    s.turned(0, 0.9, [(4.6, 20.8), (2.2, 24), (2.0, 26), (0.1, 32)], roof, sides=4, nearer=0.5)
    for x in (-10, 10):
        s.gable((x - 2.6, x + 2.6), (10, 15.4), (-0.4, 3), roof, brick, along="z")
        s.windows((x - 1.2, 10.6, -0.5), 2.4, 2.2, (1, 1), inside=(x, 11, 2), share=1, nearer=3)
    for n, x in enumerate((-7, 7)):
        m.flag(s, x, -3, 9, (("2c5aa8", "f2c640"), ("d83a34", "f4f0e6"))[n], 2.6)
    for n in range(9):
        u = -12.0 + 3 * n
        if abs(u) > 3.4:
            s.balls([(u + 0.5 * k, 0.6, -1.4) for k in range(4)], 0.42, ("d84a6a", "e8b83a")[n % 2])
    for u in (-24.0, 15.4):
        m.house(s, u, 2, 9, 10, 8, m.PLASTER[int(u) % 7], floors=3, along="z")
    m.crowd(s, 16, (-18, 18), (-24, -6))
    for x in (-12, 12):
        m.lamp(s, x, -12)


def opera(s: Solids) -> None:
    """Build an opera house of white shells at the water."""
    s.prism([(-24, -8), (24, -8), (30, 4), (24, 22), (-24, 22), (-30, 4)], 0, 3, "c8b8a0", shadow=False)
    s.windows((-24, 0.6, -8.1), 48, 2.0, (24, 1), share=1, inside=(0, 1, 5), size=(0.6, 0.7))
    white = "f8f4ea"
    for x, z, r, h, way in ((-9, 8, 8, 21, 1), (-13, 6, 6.6, 15, 1), (-17, 4, 5, 10, 1), (9, 10, 7, 18, 1),
                            (13.5, 8, 5.6, 13, 1), (-3, 8, 6, 12, -1), (15, 14, 5, 10, -1)):  # fmt: skip
        _shell(s, x, z, r, h, way, white)
    m.crowd(s, 8, (-24, 24), (-7.6, -6))


def _shell(s: Solids, x: float, z: float, r: float, h: float, way: int, tone: str) -> None:
    """Put a sail-like shell that opens to one side."""
    rows, quads = 9, []

    def at(t: float, side: float) -> tuple[float, float, float]:
        lean = way * r * 1.2 * (t * t - 0.25)
        return x - lean + way * abs(side) * r * 0.9 * (1 - t) ** 0.7, 3 + h * t**0.8, z + side * r * (1 - t * t) ** 0.6

    for n in range(rows):
        for side in (-1, -0.5, 0, 0.5):
            a, b = n / rows, (n + 1) / rows
            quads.append([at(a, side), at(a, side + 0.5), at(b, side + 0.5), at(b, side)])
    s.add(quads, tone, nearer=0.02 * h)
    mouth = [at(n / rows, -1) for n in range(rows + 1)] + [at(n / rows, 1) for n in range(rows, -1, -1)]
    s.add([mouth], s.lamp if s.lit else "6a5a4c", kind="pane", nearer=-0.5)


def statue(s: Solids) -> None:
    """Build a rider of bronze on a high plinth on a square."""
    stone, bronze = "d8cdb8", "5c7a6c"
    for n in range(3):
        g = 3.6 - 0.5 * n
        s.box((-g, g), (0.3 * n, 0.3 * n + 0.3), (-g * 0.8, g * 0.8), stone, nearer=0.1 * n, shadow=n == 0)
    s.box((-1.8, 1.8), (0.9, 5), (-1.2, 1.2), stone, nearer=0.5)
    s.box((-2.1, 2.1), (5, 5.4), (-1.5, 1.5), stone, nearer=0.6)
    s.box((-1.0, 1.0), (2.2, 3.6), (-1.24, -1.2), "b89a4a", shadow=False, nearer=1)
    y = 5.4
    horse = [(-1.7, 1.9, 0.0), (-1.0, 2.0, 0), (-0.2, 1.95, 0), (0.6, 2.0, 0), (1.2, 2.2, 0)]
    s.balls([(a, y + b, c) for a, b, c in horse], 0.62, bronze, nearer=1)
    legs = [((-1.6, 1.8), (-1.9, 0.9)), ((-1.9, 0.9), (-1.6, 0)), ((-1.2, 1.8), (-1.0, 0.9)),
            ((-1.0, 0.9), (-1.2, 0)),
            ((1.0, 1.9), (1.1, 0.9)), ((1.1, 0.9), (1.0, 0)), ((1.4, 2.1), (2.1, 1.6)), ((2.1, 1.6), (2.0, 0.9)),
            ((1.3, 2.5), (2.0, 3.4)), ((1.1, 2.6), (1.7, 3.6)), ((2.0, 3.5), (2.6, 3.0)),
            ((-2.1, 2.1), (-2.6, 1.0))]  # fmt: skip
    s.lines([((a, y + b, 0), (c, y + d, 0)) for (a, b), (c, d) in legs], 0.42, bronze, nearer=1.1)
    s.lines([((0, y + 2.4, -0.1), (0.05, y + 4.0, -0.1))], 0.85, bronze, nearer=1.2)
    s.lines([((0, y + 2.5, -0.3), (0.5, y + 1.2, -0.5)), ((0.1, y + 3.8, -0.2), (1.0, y + 3.4, -0.3)),
             ((-0.1, y + 3.8, -0.2), (-0.2, y + 4.9, -0.2)), ((-0.2, y + 4.9, -0.2), (0.3, y + 6.0, -0.2))], 0.3,
            bronze, nearer=1.3)  # fmt: skip
    s.balls([(0.08, y + 4.55, -0.1)], 0.42, bronze, nearer=1.4)
    for n in range(16):
        x = -44 + 5.6 * n
        m.house(s, x, 22, 5.4, 9, 9 + 2 * (n % 3), m.PLASTER[n % 7], floors=3, along="z")
    for x in (-8, 8):
        m.lamp(s, x, -3, 4)
        s.turned(x * 1.4, 6, [(2.4, 0), (2.4, 0.4)], "6a9a4a", sides=16)
        s.balls([(x * 1.4 + 1.2 * math.cos(a), 0.7, 6 + 1.2 * math.sin(a)) for a in range(6)], 0.6, "e05a6a")
    m.crowd(s, 12, (-14, 14), (-9, -4))


def fountain(s: Solids) -> None:
    """Build a great fountain on a square of tall houses."""
    basin(s, 0, 0, 6.4)
    s.turned(0, 0, [(1.6, 2.6), (0.4, 4.4), (1.7, 4.7), (1.7, 4.9)], "d8ceb8", sides=16, nearer=0.2)
    for n in range(18):
        x = -48 + 5.4 * n
        m.house(s, x, 24 + (n % 2), 5.2, 9, 11 + 2 * ((n * 7) % 3), m.PLASTER[n % 7], floors=4, along="z")
    for x in (-15, -11, 11, 15):
        m.parasol(s, x, 8, "c8402c" if x < 0 else "2f6a8a")
    for x in (-10, 10):
        m.lamp(s, x, -2, 4.5)
    s.balls([(-6 + 1.1 * n, 0.18, -9 - (n % 3)) for n in range(9)], 0.17, "8a8e98")
    m.crowd(s, 18, (-16, 16), (-11, -7))


def ruins(s: Solids) -> None:
    """Build a street of houses in ruins: broken walls, rubble, bent steel."""
    chance, greys = s.chance, ("a8a098", "98928c", "b4aca0")
    for side in (-1, 1):
        for n in range(6):
            z, x = -14 + n * 11, side * 9.0
            high = float(chance.uniform(6, 13))
            for floor in range(3):
                part = high / 3
                broken = float(chance.uniform(0.45, 1.0)) if floor else 1.0
                a, b = sorted((x, x + side * 6))
                s.box((a, b), (floor * part, (floor + 1) * part - 0.1), (z, z + 9 * broken), greys[n % 3])
                s.windows((x - side * 0.05, floor * part + 0.4, z), 9 * broken, part - 0.8, (3, 1), along="z",
                          share=0, tone="2a2624", inside=(x + side * 3, high / 2, z + 4), size=(0.5, 0.75))  # fmt: skip
            rods = [
                ((x, high - 1, z + k), (x - side * float(chance.uniform(0.5, 2)), high + 1.6, z + k)) for k in range(5)
            ]
            s.lines(rods, 0.09, "4a3c34", nearer=3)
    for _ in range(110):
        u, w, r = float(chance.uniform(-9, 9)), float(chance.uniform(-20, 50)), float(chance.uniform(0.15, 0.9))
        r *= 0.35 + 0.75 * min(abs(u) / 6, 1)
        s.turned(u, w, [(r, 0), (r * 0.7, r * 0.9)], greys[int(r * 10) % 3], sides=5, turn=u, shadow=False)
    m.crowd(s, 3, (-3, 3), (-6, 12))


SIGHTS = {
    "castle": Sight(castle, 34, 34, "86a85c"),
    "palace": Sight(palace, 38, 20, "a8b478", views={"wide": (0.25, 0.12, 1.7), "close": (0.5, 0.02, 0.9)}),
    "parliament": Sight(parliament, 32, 24, "b8b0a4", views={"wide": (0.35, 0.06, 1.9)}),
    "courthouse": Sight(court, 20, 18, "b4aca0"),
    "town hall": Sight(townhall, 20, 24, "b0a090"),
    "opera house": Sight(
        opera, 34, 16, "4a86a8", water=True, stand=False, views={"wide": (0.35, 0.07, 2.0), "aerial": (0.5, 0.45, 2.2)}
    ),
    "statue": Sight(statue, 9, 11, "b4a898"),
    "fountain": Sight(fountain, 12, 6, "b4a898", views={"wide": (0.3, 0.1, 2.0)}),
    "ruins": Sight(
        ruins,
        18,
        8,
        "8a8078",
        views={
            "wide": (0.1, 0.08, 1.7),
            "medium": (-0.12, 0.03, 1.3),
            "close": (0.1, 0.02, 1.0),
            "aerial": (0.3, 0.5, 2.2),
        },
    ),
}
