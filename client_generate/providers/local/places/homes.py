"""Where people live and sit outside: villas, blocks, terraces of houses, farms, cafes, roofs, gardens, graveyards."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def villa(s: Solids) -> None:
    """Build a modern villa of white slabs and glass, a pool with loungers before it."""
    white = "f4f2ec"
    s.box((-12, 9), (0, 3.4), (2, 12), white)
    s.box((-6, 13), (3.8, 7.2), (0, 11), white, nearer=0.5)
    s.box((-6.6, 13.6), (7.2, 7.6), (-0.8, 11.4), "e4e0d8", nearer=0.7)
    s.box((-12.6, 9.4), (3.4, 3.8), (-1.6, 12), "e4e0d8", nearer=0.3)
    s.windows((-11, 0.2, 1.95), 15, 3.0, (6, 1), share=1, size=(0.92, 0.95), inside=(-2, 1, 7), nearer=4)
    s.windows((-5, 4.1, -0.05), 17, 2.8, (5, 1), share=1, size=(0.9, 0.92), inside=(4, 5, 5), nearer=5)
    s.box((5, 9), (0, 3.4), (1.8, 2.2), "a8784c", nearer=4.2)
    for x in (-11.6, 8.6):
        s.lines([((x, 0, -1.2), (x, 3.5, -1.2))], 0.3, "d8d4cc", nearer=3)
    s.strip(-15, -16, 15, 1.6, "d8c8ac")
    s.ground([(-9.4, -13.4), (7.4, -13.4), (7.4, -4.6), (-9.4, -4.6)], "f4f4f0")
    s.ground([(-9, -13), (7, -13), (7, -5), (-9, -5)], "36b4d4")
    s.ground([(-7, -11), (2, -11.6), (4, -9), (-4, -8)], "5cc8e0")
    for n in range(3):
        x = 10.0 + 0.2 * n
        s.box((x, x + 2.6), (0.25, 0.5), (-13 + 3.4 * n, -11.6 + 3.4 * n), "f8f4ea")
        s.box((x + 2.0, x + 2.6), (0.5, 1.2), (-13 + 3.4 * n, -11.6 + 3.4 * n), "f8f4ea", nearer=0.1)
    m.parasol(s, 12.4, -8, "f4efe2", "e8b060", wide=2.2, high=2.7)
    for x, z, h in ((-17, -4, 9), (-19, 6, 11), (17, 4, 10), (19, -6, 8), (-14, 15, 10)):
        _palm(s, x, z, h)
    if s.lit:
        s.light((-1, 0.2, -9), 9, 0.5, np.array([0.3, 0.8, 1.0], np.float32))


def _palm(s: Solids, x: float, z: float, h: float) -> None:
    """Put a palm tree."""
    s.lines([((x, 0, z), (x + 0.4, h * 0.5, z)), ((x + 0.4, h * 0.5, z), (x + 0.2, h, z))], 0.42, "8a6a48")
    leaves = []
    for n in range(9):
        a = n * 2 * math.pi / 9
        mid = (x + 1.6 * math.cos(a), h + 0.7, z + 1.6 * math.sin(a))
        tip = (x + 3.2 * math.cos(a), h - 0.9, z + 3.2 * math.sin(a))
        leaves += [((x + 0.2, h, z), mid), (mid, tip)]
    s.lines(leaves, 0.6, "4a8a44", nearer=0.5)


def apartments(s: Solids) -> None:
    """Build blocks of flats with balconies, trees and parked cars."""
    for number, (x, z, w, h) in enumerate(((-24, 0, 20, 24), (2, 4, 22, 30), (30, 2, 16, 21), (-44, 10, 16, 27))):
        wall = ("e4dccc", "c8ccd0", "d8b49c", "d4d0c4")[number]
        m.block(s, x, z, w, 12, h, wall, storey=3.0, across=2.6, share=0.5, size=(0.5, 0.5))
        cols = int(w / 5)
        for floor in range(1, int(h / 3)):
            for c in range(cols):
                u = x + w * (c + 0.25) / cols
                tone = ("c8502c", "3a7a9a", "e0b040", "8a9298")[(number + c) % 4]
                s.box((u, u + 2.6), (3.0 * floor, 3.0 * floor + 1.0), (z - 1.3, z), tone, shadow=False, nearer=7)
    s.strip(-70, -16, 70, -9, "5c5e64")
    s.strip(-70, -9, 70, -6.6, "b4aea4")
    for n in range(9):
        m.car(s, -34 + 8.4 * n, -8.8, m.CARS[n % 8], along="x", parked=True)
        m.tree(s, -38 + 9.6 * n, -4, 5.4)
    m.crowd(s, 9, (-24, 26), (-8, -7))


def terrace_houses(s: Solids) -> None:
    """Build a terrace of brick houses with bay windows and coloured doors."""
    brick, doors = ("b0604a", "a8584a", "b86c50"), ("2c5a8a", "c83c34", "2a6a4a", "e0b030", "5a3a6a")
    for n in range(-5, 6):
        x = n * 5.4
        s.box((x, x + 5.4), (0, 6.4), (0, 9), brick[n % 3])
        s.gable((x, x + 5.4), (6.4, 9.2), (0, 9), "5a5e68", brick[n % 3], along="x", over=0.25)
        s.box((x + 4.4, x + 5.4), (8.2, 10.4), (4, 5), "a05a44", nearer=0.5)
        s.turned(x + 1.7, 0.2, [(1.5, 0), (1.5, 5.6), (0.2, 6.4)], "ece4d4", sides=6, nearer=5, shadow=False)
        for y in (1.0, 3.8):
            s.windows(
                (x + 0.85, y, -1.2), 1.7, 1.6, (2, 1), share=0.8, size=(0.7, 0.95), inside=(x + 1.7, 2, 1), nearer=7
            )
        door = [(x + 3.6, 0.3, -0.05), (x + 4.7, 0.3, -0.05), (x + 4.7, 2.7, -0.05), (x + 3.6, 2.7, -0.05)]
        s.add([door], doors[n % 5], kind="pane", nearer=5)
        s.windows((x + 3.5, 3.8, -0.05), 1.3, 1.6, (1, 1), share=0.8, size=(0.9, 0.95), inside=(x + 4, 2, 4), nearer=5)
        s.box((x + 0.1, x + 3.2), (0, 0.9), (-3.3, -3.0), "98503c")
        s.balls([(x + 0.6 + 0.7 * k, 1.0, -2.6) for k in range(4)], 0.45, "4f8444")
    s.strip(-60, -6, 60, -3.4, "b4aea4")
    s.strip(-60, -16, 60, -6, "5c5e64")
    for n in range(5):
        m.car(s, -22 + 10.4 * n, -7.2, m.CARS[n + 1], along="x", parked=True)
    for x in (-18, 6):
        m.lamp(s, x, -5.6, 5)
    m.crowd(s, 6, (-16, 18), (-5, -4.2))


def farm(s: Solids) -> None:
    """Build a farm: a red barn, a house, a silo, bales, a tractor, fences and a field."""
    s.box((-12, 0), (0, 6), (2, 18), "a83c2c")
    s.gable((-12, 0), (6, 10.6), (2, 18), "6a6e74", "a83c2c", along="z", over=0.5)
    s.add([[(-8.6, 0, 1.9), (-3.4, 0, 1.9), (-3.4, 5, 1.9), (-8.6, 5, 1.9)]], "f0e8dc", kind="pane", nearer=9)
    s.add([[(-8.2, 0, 1.88), (-3.8, 0, 1.88), (-3.8, 4.6, 1.88), (-8.2, 4.6, 1.88)]], "8a3226", kind="pane", nearer=9.1)
    cross = [((-8.2, 0, 1.8), (-3.8, 4.6, 1.8)), ((-8.2, 4.6, 1.8), (-3.8, 0, 1.8))]
    s.lines(cross, 0.3, "f0e8dc", nearer=9.3)
    s.turned(4, 9, [(2.6, 0), (2.6, 13), (2.2, 14.4), (0.2, 15.6)], "c8ccd0", sides=18)
    m.house(s, 10, 3, 11, 8, 5, "f0e6d0", "8a4a3c")
    for n in range(6):
        x, z = -20.0 + 5 * n, -8.0 - 3 * (n % 2)
        s.lines([((x - 0.9, 1.0, z), (x + 0.9, 1.0, z))], 2.0, "dcb858")
        s.balls([(x + 0.9, 1.0, z)], 0.98, "e8c870", nearer=0.3)
    for z in (-3.0,):
        s.lines([((-32, y, z), (32, y, z)) for y in (0.6, 1.2)], 0.16, "8a6a4a")
        s.lines([((float(x), 0, z), (float(x), 1.5, z)) for x in range(-32, 33, 4)], 0.22, "8a6a4a")
    for n in range(9):
        s.ground([(-90, 26 + 6 * n), (90, 26 + 6 * n), (90, 29 + 6 * n), (-90, 29 + 6 * n)], "d8b850")
    for x, z in ((-18, 10), (24, 9), (28, 2), (-24, 4)):
        m.tree(s, x, z, 8)
    m.car(s, 12, -7, "2f7a3c", along="x", bigger=1.5, parked=True)


def cafe(s: Solids) -> None:
    """Build a cafe's terrace: red awnings, little tables, guests under parasols, strings of bulbs."""
    for n in range(7):
        m.house(s, -28 + 8 * n, 6, 7.9, 9, 10 + 2 * (n % 2), m.PLASTER[n % 7], along="z", floors=3, share=0.7)
    stripes = np.linspace(-9, 9, 19).tolist()
    for n, (a, b) in enumerate(itertools.pairwise(stripes)):
        tone = "c83c34" if n % 2 else "f6f0e2"
        s.add([[(a, 3.4, 5.8), (b, 3.4, 5.8), (b, 2.6, 3.4), (a, 2.6, 3.4)]], tone, nearer=2)
        s.add([[(a, 2.6, 3.4), (b, 2.6, 3.4), (b, 2.2, 3.4), (a, 2.2, 3.4)]], tone, nearer=2.2)
    s.add([[(-8.6, 0.3, 5.9), (8.6, 0.3, 5.9), (8.6, 2.8, 5.9), (-8.6, 2.8, 5.9)]], s.lamp if s.lit else "6a4a38",
          kind="pane", nearer=5)  # fmt: skip
    for n, (x, z) in enumerate(((-7, 1), (-2.6, 0), (2.2, 1), (6.8, 0), (-5, -4), (0.4, -4.6), (5.2, -4))):
        s.turned(x, z, [(0.1, 0), (0.1, 0.74)], "3a3430", sides=6, shadow=False)
        s.turned(x, z, [(0.7, 0.74), (0.7, 0.8)], "e8dcc4", sides=14, nearer=0.1)
        s.balls([(x - 0.2, 0.9, z), (x + 0.25, 0.9, z - 0.1)], 0.09, "fffaf0", nearer=0.3)
        for k in (-1, 1):
            _guest(s, x + k * 1.05, z, n * 2 + k)
        if n % 2 == 0:
            m.parasol(s, x, z + 0.6, "c83c34" if n % 4 else "f0e0b8", wide=1.9, high=2.5)
    _bulbs(s, -1.0, 4.2)


def _guest(s: Solids, x: float, z: float, number: int) -> None:
    """Put somebody on a chair."""
    coat = ("5a7a9a", "b8584a", "e8d8b8", "4a6a54", "8a5a7a", "d8a040", "38404c")[number % 7]
    s.lines([((x, 0.5, z), (x, 1.05, z))], 0.46, coat)
    s.lines(
        [((x, 0.5, z - 0.1), (x - math.copysign(0.45, x * 0 + (1 if number % 2 else -1)), 0.5, z - 0.1))],
        0.24,
        "2c3440",
    )
    s.balls([(x, 1.42, z)], 0.17, ("d8a07c", "8d5a3c", "e8b48f")[number % 3], nearer=0.1)
    s.balls([(x, 1.5, z + 0.04)], 0.17, ("3a2a20", "8a6a3c", "1c1a1e")[number % 3], nearer=0.05)
    s.lines(
        [((x - 0.3, 0, z + 0.1), (x - 0.3, 0.5, z + 0.1)), ((x + 0.3, 0, z + 0.1), (x + 0.3, 0.5, z + 0.1))],
        0.06,
        "4a3428",
    )


def rooftop(s: Solids) -> None:
    """Build a roof terrace over the city: planks, sofas, guests, bulbs, plants, a parapet; towers beyond."""
    chance = s.chance
    for n in range(-8, 9):
        for k in range(2):
            high = 6 + 26 * float(chance.random())
            wall = ("7a8498", "8e8a90", "6a7488")[(n + k) % 3]
            m.block(s, n * 14.0, 34 + 24 * k, 10, 10, high, wall, across=2.6, share=0.4)
    _deck(s)
    for n, (x, z) in enumerate(((-8, 3), (0, 4), (8, 3), (-5, -3), (5, -3))):
        s.turned(x, z, [(0.8, 0.5), (0.8, 0.6)], "f0e8dc", sides=14)
        s.balls([(x, 0.75, z), (x + 0.3, 0.75, z)], 0.12, "f0b040", nearer=0.2)
        for k in (-1, 1):
            s.box((x + k * 1.5 - 0.6, x + k * 1.5 + 0.6), (0, 0.5), (z - 0.6, z + 0.6), "e4dccc")
            _guest(s, x + k * 1.5, z, n + k + 3)
    for x, z in ((-12, 7), (-6, 8), (6, 8), (12, 7), (-12, -2), (12, -2)):
        s.box((x - 0.6, x + 0.6), (0, 0.9), (z - 0.6, z + 0.6), "5a5450")
        s.balls([(x, 1.4, z), (x + 0.4, 1.7, z), (x - 0.4, 1.6, z)], 0.6, "4f8a48", nearer=0.2)
    _bulbs(s, -1.0, 3.4)
    _bulbs(s, 5.0, 3.4)


def _deck(s: Solids) -> None:
    """Put the planks and the parapet of glass."""
    s.box((-14, 14), (-0.4, 0), (-12, 9), "a8784c", shadow=False, nearer=-9)
    for n in range(28):
        s.ground([(-14 + n, -30), (-13.94 + n, -30), (-13.94 + n, 9), (-14 + n, 9)], "7a5434", 0.01)
    s.ground([(-14, -30), (14, -30), (14, 9), (-14, 9)], "b0804f", 0.0)
    s.box((-14, 14), (0, 1.1), (8.6, 9), "d8e4ea", shadow=False)
    for x in (-14.0, 13.6):
        s.box((x, x + 0.4), (0, 1.1), (-12, 9), "c8d4da", shadow=False)


def _bulbs(s: Solids, z: float, high: float) -> None:
    """Hang a string of bulbs across."""
    bulbs = [(x, high + 0.6 * math.cos(x * 0.45), z) for x in np.arange(-13, 13.1, 0.9).tolist()]
    s.balls(bulbs, 0.14, s.lamp if s.lit else "f8e8b0", nearer=1)
    for at in bulbs[::3] if s.lit else ():
        s.light(at, 1.6, 0.6)


def glasshouse(s: Solids) -> None:
    """Build a botanical garden's palm house of white iron and glass."""
    glass = s.tone("b8dcd8")
    for x, z, r, h in ((0, 4, 8.5, 12), (-14, 4, 5.5, 7.5), (14, 4, 5.5, 7.5)):
        profile = [(r, 0), (r, h * 0.45)]
        profile += [(r * math.cos(t), h * 0.45 + h * 0.5 * math.sin(t)) for t in np.linspace(0.2, 1.45, 7).tolist()]
        s.turned(x, z, profile, glass, sides=20)
        for a in np.linspace(math.pi, 2 * math.pi, 13).tolist():
            pts = [(x + q * 1.01 * math.cos(a), y, z + q * 1.01 * math.sin(a)) for q, y in profile]
            s.lines(list(itertools.pairwise(pts)), 0.16, "f8f8f4", nearer=r * 0.9)
        for q, y in profile[1:-1:2]:
            ring = [
                (x + q * 1.01 * math.cos(a), y, z + q * 1.01 * math.sin(a))
                for a in np.linspace(math.pi, 2 * math.pi, 19).tolist()
            ]
            s.lines(list(itertools.pairwise(ring)), 0.2, "f8f8f4", nearer=r * 0.9)
        s.balls([(x + k, h * 0.3, z - r * 0.5) for k in (-r * 0.5, 0.0, r * 0.5)], r * 0.3, "5c9a5c", nearer=r * 0.6)
    s.box((-1.6, 1.6), (0, 3.4), (-5.6, -4), "f4f4ee", nearer=3)
    m.arch(s, 0, 0, -5.65, 2.0, 2.9, "3a6a5a", nearer=5)
    s.strip(-2, -40, 2, -5, "dccca8")
    for k in (-1, 1):
        for n in range(4):
            s.round(k * (7 + 2 * (n % 2)), -12 - 6 * n, 3.4, 2.0, ("d84a6a", "f0c040", "8a5ac0", "f07838")[n])
    m.crowd(s, 6, (-1.6, 1.6), (-18, -9))
    for x in (-24, -20, 22, 27):
        m.tree(s, x, 8, 9)


def cemetery(s: Solids) -> None:
    """Build a graveyard: rows of stones and crosses, flowers, cypresses, a chapel."""
    chance = s.chance
    for k in range(8):
        for i in range(-6, 7):
            x, z = i * 3.2 + 0.4 * float(chance.random()), -10 + 4.2 * k
            if i == 0:
                continue
            grey = ("a8a8a4", "8e9094", "c0bcb4")[int(chance.integers(3))]
            if (i + k) % 4 == 0:
                s.box((x - 0.14, x + 0.14), (0, 1.9), (z, z + 0.24), grey)
                s.box((x - 0.6, x + 0.6), (1.15, 1.42), (z, z + 0.24), grey, nearer=0.02, shadow=False)
            else:
                angle = np.linspace(0, math.pi, 8)
                top = [(x + 0.55 * math.cos(a), 0.95 + 0.5 * math.sin(a), z) for a in angle.tolist()]
                s.box((x - 0.55, x + 0.55), (0, 0.95), (z, z + 0.3), grey)
                s.add([top], grey, nearer=0.05)
            if chance.random() < 0.5:
                tone = ("d83a4a", "f0e8e0", "e8b83a")[int(chance.integers(3))]
                s.balls(
                    [(x - 0.25, 0.2, z - 0.5), (x, 0.28, z - 0.5), (x + 0.25, 0.2, z - 0.5)], 0.18, tone, nearer=0.4
                )
    s.strip(-1.1, -60, 1.1, 26, "cfc4ac")
    s.box((-3.4, 3.4), (0, 5), (27, 36), "e8e0d0")
    s.gable((-3.4, 3.4), (5, 8.4), (27, 36), "6a6e78", "e8e0d0", along="z")
    s.lines([((0, 8.4, 27), (0, 10.4, 27)), ((-0.6, 9.7, 27), (0.6, 9.7, 27))], 0.2, "4a4a4c")
    for x, z in ((-23, 4), (-23, 16), (23, 2), (23, 14), (-8, 30), (8, 30), (-14, 32), (14, 32)):
        m.cypress(s, x, z, 9)
    m.crowd(s, 2, (-0.8, 0.8), (-6, 6))


def flood(s: Solids) -> None:
    """Let brown water stand in a street of houses: half-drowned cars, a rescue boat, people on a roof."""
    for side in (-1, 1):
        for n in range(6):
            z, x = -16.0 + 11 * n, 9.0 if side > 0 else -18.0
            m.house(s, x, z, 9, 10, 5.4, m.PLASTER[(n + side) % 7], ("9a5040", "844434")[n % 2], along="x", floors=2)
    for n, (x, z) in enumerate(((-5, -4), (4.5, 9), (-4, 22), (5, 30))):
        s.box((x - 2, x + 2), (0, 0.35), (z - 0.9, z + 0.9), m.CARS[n], shadow=False)
        s.box((x - 1.1, x + 1.1), (0.35, 0.9), (z - 0.75, z + 0.75), "28323c", m.CARS[n], shadow=False, nearer=0.1)
    s.prism([(-1.6, -2), (1.4, -2.2), (3.4, -1), (1.4, 0.2), (-1.6, 0)], 0, 0.8, "f07828", "d85c20")
    for n, x in enumerate((-0.9, 0.1, 1.2)):
        s.lines([((x, 0.8, -1), (x, 1.7, -1))], 0.5, ("f0c030", "c83c34", "2f6ab0")[n], nearer=1)
        s.balls([(x, 2.05, -1)], 0.22, ("d8a07c", "8d5a3c", "e8b48f")[n], nearer=1.1)
    for x in (-7.4, 7.4):
        for z in (2, 22):
            s.lines([((x, 0, z), (x, 4.4, z))], 0.16, "4a4c50")
            s.box((x - 0.7, x + 0.7), (3.2, 4.4), (z, z + 0.06), "f4f0e8", shadow=False)
    for n in range(7):
        m.tree(s, (-1) ** n * (21 + n), 6 * n - 8, 8)


_EYE = {"wide": (0.2, 0.1, 1.9), "medium": (-0.3, 0.05, 1.4), "close": (0.45, 0.03, 1.0), "aerial": (0.5, 0.6, 2.2)}
_LANE = {"wide": (0.06, 0.12, 1.8), "medium": (-0.1, 0.06, 1.4), "close": (0.2, 0.05, 1.0), "aerial": (0.3, 0.7, 2.3)}
SIGHTS = {
    "villa": Sight(villa, 17, 6, "86b05c", views=_EYE),
    "apartment block": Sight(apartments, 34, 24, "86a460", views=_EYE),
    "terraced houses": Sight(terrace_houses, 18, 8, "7a9a58", views=_EYE),
    "farm": Sight(farm, 24, 10, "8cae58", views=_EYE),
    "cafe terrace": Sight(cafe, 10, 3.4, "a89c8c", views=_EYE),
    "rooftop": Sight(rooftop, 13, 3, "8a8c94", views=_EYE | {"aerial": (0.4, 0.5, 2.2), "wide": (0.15, 0.18, 1.7)}),
    "glasshouse": Sight(glasshouse, 19, 11, "7aa852"),
    "cemetery": Sight(cemetery, 17, 3, "7a9a58", views=_LANE),
    "flood": Sight(flood, 15, 4, "8a7350", water=True, stand=False, views=_LANE),
}
