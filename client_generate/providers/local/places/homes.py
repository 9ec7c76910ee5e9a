"""Where people live well and sit outside: a villa with its pool, a cafe's terrace, a roof over the city."""

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


_EYE = {"wide": (0.2, 0.1, 1.9), "medium": (-0.3, 0.05, 1.4), "close": (0.45, 0.03, 1.0), "aerial": (0.5, 0.6, 2.2)}
_LANE = {"wide": (0.06, 0.12, 1.8), "medium": (-0.1, 0.06, 1.4), "close": (0.2, 0.05, 1.0), "aerial": (0.3, 0.7, 2.3)}
SIGHTS = {
    "villa": Sight(villa, 17, 6, "86b05c", views=_EYE),
    "cafe terrace": Sight(cafe, 10, 3.4, "a89c8c", views=_EYE),
    "rooftop": Sight(rooftop, 13, 3, "8a8c94", views=_EYE | {"aerial": (0.4, 0.5, 2.2), "wide": (0.15, 0.18, 1.7)}),
}
