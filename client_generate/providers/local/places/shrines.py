"""Houses of faith: a domed cathedral, a church in its village, a mosque, a pagoda, old temples, pyramids."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def _dome(s: Solids, x: float, z: float, base: float, radius: float, tone: str, *, drum: float = 4.0,
          cross: bool = True, wall: str = "e4d8c0", onion: bool = False) -> None:  # fmt: skip
    """Put a drum with windows, a dome, a lantern on it."""
    s.turned(x, z, [(radius, base), (radius, base + drum)], wall, sides=20, shadow=False)
    for a in np.linspace(0, 2 * math.pi, 13)[:-1].tolist():
        u, w = x + radius * 1.01 * math.cos(a), z + radius * 1.01 * math.sin(a)
        s.lines([((u, base + drum * 0.2, w), (u, base + drum * 0.75, w))], radius * 0.13, s.lamp if s.lit else "5a5650",
                nearer=radius * 0.25 if w < z else -5)  # fmt: skip
    y = base + drum
    if onion:
        curve = [(0.96, 0), (1.12, 0.3), (1.12, 0.6), (0.86, 1.0), (0.42, 1.35), (0.12, 1.7), (0.03, 2.0)]
        profile = [(radius * r, y + radius * v) for r, v in curve]
    else:
        profile = [(radius * 1.04 * math.cos(t), y + radius * 1.1 * math.sin(t)) for t in np.linspace(0, 1.42, 9)]
    s.turned(x, z, profile, tone, sides=24, nearer=0.01)
    top = profile[-1][1]
    if cross:
        r = radius * 0.16
        s.turned(x, z, [(r, top - 0.3), (r, top + r * 2.4)], wall, sides=10, shadow=False, nearer=0.02)
        s.turned(x, z, [(r * 1.2, top + r * 2.4), (0.02, top + r * 4.6)], tone, sides=10, shadow=False, nearer=0.03)
        c = top + r * 5.8
        s.lines([((x, top + r * 4, z), (x, c, z)), ((x - r, c - r * 0.5, z), (x + r, c - r * 0.5, z))], r * 0.28,
                "e8c860", nearer=0.05)  # fmt: skip


def cathedral(s: Solids) -> None:
    """Build a domed cathedral with two towers on a square with lamps and people."""
    stone, dark = "e0d2b6", "c8b898"
    s.box((-9, 9), (0, 13), (-8, 22), stone, "7a8a86")
    s.gable((-9, 9), (13, 17), (-8, 22), "6a8a80", stone, along="z")
    s.box((-17, 17), (0, 12), (6, 16), dark, "7a8a86")
    for side in (-1, 1):
        s.windows((side * 9.03 if side > 0 else -9.03, 3, -6), 12, 8, (4, 1), along="z", size=(0.4, 0.8), share=0.9,
                  inside=(0, 6, 6))  # fmt: skip
        x = side * 12.0
        s.box((x - 3, x + 3), (0, 17), (-9.5, -3.5), stone)
        s.windows((x - 3, 4, -9.55), 6, 12, (2, 2), size=(0.4, 0.6), share=0.8, inside=(x, 10, -6.5))
        s.windows(
            (x + side * 3.05, 4, -9.5), 6, 12, (2, 2), along="z", size=(0.4, 0.6), share=0.8, inside=(x, 10, -6.5)
        )
        s.turned(x, -6.5, [(3.1, 17), (2.6, 18), (2.4, 20), (1.4, 22.5), (0.3, 24), (0.1, 26)], "4f8478", sides=12)
    _dome(s, 0, 6, 15.5, 9.2, "4f8a7c", drum=6)
    m.columns(s, (-7.4, 7.4), (0.8, 10), -9.8, 6, stone, 0.7)
    s.box((-8.6, 8.6), (10, 11.2), (-10.8, -8), stone, nearer=1.2)
    s.gable((-8.8, 8.8), (11.2, 14.2), (-10.8, -8), "6a8a80", stone, along="z")
    m.arch(s, 0, 0.8, -8.1, 3.4, 6.4, nearer=1)
    s.box((-9.5, 9.5), (0, 0.8), (-12.5, -8), "d0c4ac", shadow=False)
    _square(s, 34)


def _square(s: Solids, reach: float) -> None:
    """Put lamps, people and a ring of houses around a square."""
    for x in (-reach * 0.55, reach * 0.55):
        for z in (-reach * 0.75, -reach * 0.2):
            m.lamp(s, x, z, 5)
    for n in range(14):
        x = -reach * 2.6 + n * reach * 0.4
        high = 11 + 4 * ((n * 5) % 3)
        m.house(s, x, reach * 1.5 + 4 * (n % 2), reach * 0.36, 12, high, m.PLASTER[n % 7], floors=4, along="z")
    m.crowd(s, 26, (-reach * 0.9, reach * 0.9), (-reach * 1.1, -reach * 0.35))


def church(s: Solids) -> None:
    """Build a village church with a spire among houses and trees."""
    wall, roof = "f0e8d8", "8a4a38"
    s.box((-4, 4), (0, 7), (0, 16), wall)
    s.gable((-4, 4), (7, 12), (0, 16), roof, wall, along="z")
    for x in (-4.03, 4.03):
        s.windows((x, 2, 1.5), 14, 4, (4, 1), along="z", size=(0.35, 0.95), share=1, inside=(0, 3, 8))
    s.box((-2.6, 2.6), (0, 15), (-4.4, 0.6), wall)
    m.arch(s, 0, 0, -4.45, 2.0, 3.6, "5a3c28", nearer=3)
    s.add([[(1.2 * math.sin(a), 11.8 + 1.2 * math.cos(a), -4.5) for a in np.linspace(0, 6.0, 14)]], "2e3440",
          kind="pane", inside=np.array([0, 11, 0.0]), nearer=3)  # fmt: skip
    s.lines([((0, 11.8, -4.55), (0, 12.7, -4.55)), ((0, 11.8, -4.55), (0.6, 11.5, -4.55))], 0.14, "f0d890", nearer=4)
    s.turned(0, -1.9, [(3.9, 15), (0.1, 26)], roof, sides=4)
    s.lines([((0, 26, -1.9), (0, 28, -1.9)), ((-0.6, 27.3, -1.9), (0.6, 27.3, -1.9))], 0.16, "e8c860")
    spots = ((-22, -4), (-17, 12), (13, -6), (16, 9), (26, 0), (-32, 6), (24, 18), (-26, 20), (6, 24), (-8, 26))
    for n, (x, z) in enumerate(spots):
        m.house(s, x, z, 8, 7, 4.6, m.PLASTER[n % 7], ("9a5040", "844434")[n % 2], along="xz"[n % 2])
    for x, z in ((-9, -5), (9, -9), (-13, 2), (10, 8), (-30, -3), (21, -9), (30, 10)):
        m.tree(s, x, z, 6.5)
    s.ground([(-1.4, -40), (1.4, -40), (1.6, -4), (-1.6, -4)], "cfc0a0")
    _hills(s)


def _hills(s: Solids) -> None:
    """Put wooded hills behind."""
    for n, (x, z, r, h) in enumerate(((-70, 90, 70, 30), (60, 110, 80, 36), (0, 150, 90, 46))):
        curve = [(r * math.cos(t), h * math.sin(t)) for t in np.linspace(0, 1.5, 7)]
        s.turned(x, z, curve, "e4eaf2" if s.snowy else ("5e8a4c", "557f50", "4e7458")[n], sides=22, shadow=False)


def mosque(s: Solids) -> None:
    """Build a mosque: a great dome, small ones, four minarets."""
    stone, blue = "ece2d0", "5a8ea4"
    s.box((-12, 12), (0, 9), (-8, 16), stone)
    for x in np.linspace(-9, 9, 7).tolist():
        m.arch(s, x, 0, -8.06, 2.1, 5.2 if abs(x) > 0.1 else 7.4, "4a4238" if not s.lit else "e8b060", nearer=6)
        s.turned(x, -6.4, [(1.3 * math.cos(t), 9 + 1.3 * math.sin(t)) for t in np.linspace(0, 1.4, 6)], blue, sides=14)
    for x, z in ((-8, 12), (8, 12), (-8, -1), (8, -1)):
        _dome(s, x, z, 9, 2.6, blue, drum=1.2, cross=False, wall=stone)
    _dome(s, 0, 5, 9, 7.0, blue, drum=3.5, cross=False, wall=stone)
    s.lines([((0, 20, 5), (0, 22.6, 5))], 0.3, "e8c860")
    s.balls([(0, 22.8, 5)], 0.5, "e8c860")
    for x in (-14.5, 14.5):
        for z in (-9, 17):
            s.turned(x, z, [(1.3, 0), (1.1, 16)], stone, sides=12)
            s.turned(x, z, [(1.9, 16), (1.9, 17.2)], "d8ccb4", sides=12, nearer=0.1)
            s.turned(x, z, [(0.95, 17.2), (0.9, 24)], stone, sides=12, nearer=0.2)
            s.turned(x, z, [(1.3, 24), (0.05, 30)], blue, sides=12, nearer=0.3)
    s.box((-16.5, 16.5), (0, 0.5), (-12, 19), "d8d0bc", shadow=False)
    for x in (-22, 22, -28, 27):
        m.cypress(s, x, -2 + x * 0.2, 9)
    m.crowd(s, 14, (-14, 14), (-24, -13))


def pagoda(s: Solids) -> None:
    """Build a pagoda of five roofs before blossoming trees."""
    red, roof = "b83a2c", "3e4a50"
    y = 1.2
    s.turned(0, 0, [(8.6, 0), (8.2, 1.2)], "c8c0b0", sides=4)
    for n in range(5):
        r, h = 5.4 - 0.75 * n, 3.2 - 0.2 * n
        s.turned(0, 0, [(r, y), (r, y + h)], red, sides=4, shadow=n == 0, nearer=0.01 * n)
        f = r / math.sqrt(2)
        s.windows(
            (-f, y + 0.4, -f - 0.03), 2 * f, h - 0.8, (3, 1), share=1, size=(0.5, 0.8), inside=(0, y, 0), nearer=2
        )
        for u in (-f - 0.03, f + 0.03):
            s.windows((u, y + 0.4, -f), 2 * f, h - 0.8, (3, 1), along="z", share=1, size=(0.5, 0.8), inside=(0, y, 0),
                      nearer=2)  # fmt: skip
        y += h
        s.turned(0, 0, [(r + 2.3, y - 0.3), (r + 2.4, y + 0.3), (r + 0.8, y + 1.3), (r - 0.5, y + 2.4)], roof, sides=4,
                 shadow=False, nearer=0.5)  # fmt: skip
        for q in range(4):
            a = math.pi / 2 * q + math.pi / 4
            u, w = math.cos(a), math.sin(a)
            s.lines([(((r + 2.2) * u, y, (r + 2.2) * w), ((r + 2.9) * u, y + 0.8, (r + 2.9) * w))], 0.26, "c8a030")
        y += 1.3
    s.lines([((0, y, 0), (0, y + 5, 0))], 0.34, "d8b040")
    for n in range(4):
        s.turned(0, 0, [(0.8 - 0.14 * n, y + 0.8 + n), (0.8 - 0.14 * n, y + 1.0 + n)], "d8b040", sides=12, shadow=False)
    m.steps(s, (-2, 2), -5.8, 6)
    for x, z in ((-13, -3), (13, -5), (-17, 8), (16, 9), (-10, 14), (11, 15), (-22, 0), (23, 2)):
        m.tree(s, x, z, 7.5, "f0a8bc")
    m.crowd(s, 6, (-7, 7), (-20, -9))
    _hills(s)


def temple(s: Solids) -> None:
    """Build a Greek temple on its rock; some of it has fallen."""
    stone = "e8d8b4"
    for n in range(3):
        g = 0.9 * (2 - n)
        s.box((-9 - g, 9 + g), (n * 0.6, n * 0.6 + 0.6), (-g, 22 + g), stone, shadow=n == 0, nearer=0.1 * n)
    spots = [(x, z) for x in np.linspace(-8, 8, 6).tolist() for z in (1.0, 21.0)]
    for x, z in spots + [(x, z) for z in np.linspace(5, 17, 4).tolist() for x in (-8.0, 8.0)]:
        s.turned(x, z, [(0.85, 1.8), (0.7, 10), (1.0, 10.4)], stone, sides=12)
    s.box((-9, 9), (10.4, 12.2), (0, 2), stone, nearer=1)
    for x in (-8, 8):
        s.box((x - 1, x + 1), (10.4, 12.2), (2, 22), stone)
    s.gable((-9.4, 9.4), (12.2, 16), (0, 3), stone, "dcc8a0", along="z")
    for x, z in ((-14, -6), (13, -4), (17, 5)):
        s.turned(x, z, [(0.9, 0), (0.85, 1.8)], stone, sides=12)
    for x in (-20, 21, -25):
        m.cypress(s, x, 4 + x * 0.3, 8)
    m.crowd(s, 8, (-13, 13), (-14, -4))


def pyramids(s: Solids) -> None:
    """Build three pyramids in the desert, camels before them."""
    for x, z, r, h in ((0, 0, 34, 32), (58, 40, 30, 28), (-52, 62, 25, 23)):
        for n in range(9):
            a, b = 1 - n / 9, 1 - (n + 1) / 9
            s.turned(x, z, [(r * a, h * n / 9), (r * b * 1.015, h * (n + 1) / 9)], ("dcb878", "d4ae6c")[n % 2], sides=4,
                     turn=0.5, shadow=n == 0, nearer=0.01 * n)  # fmt: skip
    for x, z, h in ((22, -30, 5), (30, -26, 4), (-26, -26, 4)):
        s.turned(x, z, [(h * 0.9, 0), (0.02, h)], "d0aa6c", sides=4)
    m.crowd(s, 9, (-22, 22), (-52, -38))


def alpine(s: Solids) -> None:
    """Build a village of wooden houses with a church under high mountains, snow on all of it."""
    for n, (x, z, h) in enumerate(((-70, 110, 74), (10, 150, 96), (88, 120, 80), (-130, 150, 90), (150, 160, 92))):
        s.turned(
            x, z, [(h * 0.95, 0), (h * 0.5, h * 0.42), (h * 0.28, h * 0.66)], "8a94a4", sides=9, turn=n, shadow=False
        )
        s.turned(x, z, [(h * 0.29, h * 0.65), (h * 0.13, h * 0.85), (0.2, h)], "f4f7fb", sides=9, turn=n, shadow=False,
                 nearer=0.2)  # fmt: skip
    s.box((-2.2, 2.2), (0, 12), (6, 10), "f4efe4")
    s.turned(0, 8, [(3.2, 12), (1.2, 15), (0.1, 24)], "7a3a2c", sides=4, nearer=0.2)
    s.box((-3, 3), (0, 5.6), (10, 22), "f4efe4")
    s.gable((-3, 3), (5.6, 9.4), (10, 22), "f0f4f8", "f4efe4", along="z")
    m.arch(s, 0, 7.6, 5.95, 1.4, 3.0, "3a3430", nearer=3)
    spots = ((-13, -2), (-24, 4), (11, -5), (22, 2), (-9, 14), (14, 15), (-34, 12), (33, 12), (-20, 22), (25, 24))
    for x, z in spots:
        s.box((x - 4, x + 4), (0, 2.4), (z, z + 7), "f0e8da")
        s.box((x - 4.2, x + 4.2), (2.4, 5), (z - 0.4, z + 7), "8a5634", shadow=False, nearer=0.1)
        s.windows((x - 4, 0.5, z - 0.04), 8, 1.7, (3, 1), share=1, size=(0.4, 0.7), inside=(x, 1, z + 3), nearer=4)
        s.windows((x - 4, 2.9, z - 0.45), 8, 1.7, (4, 1), share=1, size=(0.4, 0.7), inside=(x, 3, z + 3), nearer=5)
        s.gable((x - 4.2, x + 4.2), (5, 8), (z - 0.4, z + 7), "f2f5fa", "8a5634", along="z", over=0.9)
    for n in range(26):
        u = -44.0 + 3.6 * n + 2 * math.sin(n * 2.1)
        m.cypress(s, u, 26 + 9 * math.sin(n * 1.7) + 6, 8 + 3 * math.sin(n), "3e5a50")
    m.crowd(s, 5, (-8, 8), (-12, -8))


SIGHTS = {
    "alpine village": Sight(
        alpine,
        26,
        16,
        "eaf0f6",
        clear=160,
        views={
            "wide": (0.3, 0.12, 1.7),
            "medium": (-0.35, 0.06, 1.3),
            "close": (0.4, 0.04, 0.9),
            "aerial": (0.5, 0.5, 2.0),
        },
    ),
    "cathedral": Sight(cathedral, 24, 30, "b0a89c", views={"medium": (-0.3, 0.05, 2.0), "close": (0.5, 0.02, 1.5)}),
    "church": Sight(church, 17, 22, "8aa860", views={"aerial": (0.5, 0.5, 2.6)}),
    "mosque": Sight(mosque, 21, 24, "d8c8a4"),
    "pagoda": Sight(pagoda, 16, 26, "a8b080"),
    "greek temple": Sight(temple, 17, 15, "c8b078"),
    "pyramids": Sight(
        pyramids, 42, 26, "dcb478", clear=160, views={"wide": (0.5, 0.05, 2.4), "close": (-0.5, 0.03, 1.5)}
    ),
}
