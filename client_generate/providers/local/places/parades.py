"""Streets full of people: shops, a crossing, a marathon, a march."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places import throngs
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_STREET = {
    "wide": (0.06, 0.14, 1.5),
    "medium": (-0.08, 0.05, 1.15),
    "close": (0.16, 0.03, 0.85),
    "aerial": (0.25, 0.75, 1.9),
    "over": (-0.9, 0.6, 1.1),
}
_MARCH = {
    "wide": (0.05, 0.3, 1.6),
    "medium": (-0.5, 0.5, 1.1),
    "close": (0.3, 0.3, 0.8),
    "aerial": (0.35, 0.85, 1.5),
    "over": (-1.0, 0.5, 1.1),
}


def shops(s: Solids) -> None:
    """Build a street of shops with bright windows, awnings, garlands and people who carry bags."""
    chance = s.chance
    s.strip(-6, -50, 6, 120, "b4aaa0")
    tones = ("c83c34", "2f6a8a", "2a7a54", "e0a030", "6a3a6a", "30384a")
    for side in (-1, 1):
        for n in range(8):
            z, x = -20 + 8.6 * n, 6.2 if side > 0 else -15.2
            high = 10 + 2 * ((n * 3 + side) % 3)
            s.box((x, x + 9), (0, high), (z, z + 8.4), m.PLASTER[(n * 2 + side) % 7])
            face, inside = (x - 0.04 if side > 0 else x + 9.04), (x + 4.5, 3.0, z + 4)
            s.windows((face, 4.4, z), 8.4, high - 5, (3, 2), along="z", share=0.6, size=(0.42, 0.62), inside=inside)
            pane = [(face, 0.5, z + 0.5), (face, 0.5, z + 7.9), (face, 3.0, z + 7.9), (face, 3.0, z + 0.5)]
            s.add([pane], s.lamp if s.lit else "f4e4b8", kind="pane", inside=np.array(inside), nearer=1)
            for k in range(5):
                w = z + 1.1 + 1.4 * k
                goods = m.BRIGHT[int(chance.integers(8))]
                ware = [(face, 0.6, w), (face, 0.6, w + 0.6), (face, 1.9, w + 0.6), (face, 1.9, w)]
                s.add([ware], goods, kind="pane", inside=np.array(inside), nearer=1.2)
            out = face - side * 1.7
            for k in range(8):
                a, b = z + 0.3 + 7.8 * k / 8, z + 0.3 + 7.8 * (k + 1) / 8
                cloth = tones[(n + side) % 6] if k % 2 else "f6f0e2"
                s.add([[(face, 3.7, a), (face, 3.7, b), (out, 2.9, b), (out, 2.9, a)]], cloth, nearer=1.6)
            if s.lit:
                s.light((out, 2, z + 4), 4, 0.12)
    for z in (-6.0, 6.0, 18.0, 30.0):
        bulbs = [(x, 6.4 - 1.3 * math.cos(x / 4), z) for x in np.arange(-6, 6.1, 0.5).tolist()]
        s.balls(bulbs, 0.14, s.lamp if s.lit else "f8dc60", nearer=2)
        s.balls([(0, 4.9, z)], 0.5, "f8dc60" if not s.lit else s.lamp, nearer=2)
    _shoppers(s)


def _shoppers(s: Solids) -> None:
    """Put people with coloured bags on the street."""
    m.crowd(s, 40, (-4.4, 4.4), (-14, 50))
    for n, (x, z) in enumerate(s.people[:24]):
        s.box((x + 0.34, x + 0.7), (0.3, 0.75), (z, z + 0.2), m.BRIGHT[n % 8], shadow=False, nearer=1)


def crossing(s: Solids) -> None:
    """Let a crowd cross a street towards us while cars and a bus wait."""
    throngs.junction(s, 7.5)
    for n in range(4):
        m.car(s, 2.8, 14 + 7 * n, m.CARS[n])
        m.car(s, -2.8, 15 + 7.5 * n, m.CARS[n + 3])
    s.box((-13, -6), (0.4, 3.2), (-3.6, -1.0), "c83c34")
    s.windows((-13, 1.7, -3.65), 7, 1.2, (5, 1), share=1, size=(0.86, 0.95), inside=(-10, 1, -2), nearer=3)
    for x in (-8.4, 8.4):
        s.lines([((x, 0, 8.2), (x, 4.2, 8.2))], 0.16, "2a2c30")
        s.box((x - 0.3, x + 0.3), (3.0, 4.4), (8.0, 8.4), "2a2c30", shadow=False, nearer=0.5)
        s.balls([(x, 4.1, 7.9)], 0.17, "ff3c2c", nearer=1.5)
        s.light((x, 4.1, 7.9), 1.2, 0.6, np.array([1.0, 0.2, 0.1], np.float32))
    m.crowd(s, 46, (-6.4, 6.4), (-12, -7))
    m.crowd(s, 20, (-6.4, 6.4), (8, 11), 2)


def marathon(s: Solids) -> None:
    """Let a thousand runners in bright shirts fill an avenue."""
    _boulevard(s)
    chance = s.look.chance(73)
    for k in range(8):
        places = [(float(chance.uniform(-5.6, 5.6)), float(chance.uniform(-34, 60))) for _ in range(42)]
        s.lines([((x, 0, z), (x, 0.9, z)) for x, z in places], 0.3, ("d8a07c", "8d5a3c", "2c3038")[k % 3])
        s.lines([((x, 0.8, z), (x, 1.45, z)) for x, z in places], 0.52, m.BRIGHT[k], nearer=0.1)
        s.balls([(x, 1.62, z) for x, z in places], 0.2, ("3a2a20", "6a4a2c", "1c1a1e", "b48a50")[k % 4], nearer=0.2)
    s.lines([((-6, 0, 6), (-6, 6, 6)), ((6, 0, 6), (6, 6, 6))], 0.7, "2f6ad0", nearer=3)
    s.box((-6.4, 6.4), (5, 7), (5.6, 6.4), "2f6ad0", nearer=3)
    s.box((-4, 4), (5.6, 6.4), (5.5, 5.6), "f4f4f0", shadow=False, nearer=4)


def demonstration(s: Solids) -> None:
    """Let a march with placards and banners fill a boulevard."""
    _boulevard(s)
    chance = s.look.chance(74)
    for k in range(7):
        places = [(float(chance.uniform(-5.8, 5.8)), float(chance.uniform(-34, 60))) for _ in range(46)]
        coat = ("3a4a6a", "6a3a3a", "4a5a4a", "8a7a5a", "2c3038", "7a5a7a", "a86a3c")[k]
        s.lines([((x, 0, z), (x, 1.45, z)) for x, z in places], 0.55, coat)
        s.balls([(x, 1.62, z) for x, z in places], 0.2, ("3a2a20", "6a4a2c", "1c1a1e", "b48a50")[k % 4], nearer=0.1)
        for x, z in places[:9]:
            tone = ("f8f4ea", "f2c640", "e0463a", "f8f4ea", "5ac0e0", "f8f4ea", "8ad06a")[k]
            s.lines([((x, 1.4, z), (x, 2.6, z))], 0.08, "8a6a44", nearer=0.2)
            s.add(
                [[(x - 0.7, 2.4, z), (x + 0.7, 2.4, z), (x + 0.7, 3.3, z + 0.3), (x - 0.7, 3.3, z + 0.3)]],
                tone,
                nearer=0.4,
            )
            s.lines(
                [((x - 0.5, 2.7, z), (x + 0.5, 2.7, z)), ((x - 0.4, 3.0, z + 0.1), (x + 0.4, 3.0, z + 0.1))],
                0.12,
                "2a2c30",
                nearer=0.6,
            )
    for z in (-16.0, 8.0, 30.0):
        s.add([[(-4.6, 1.4, z), (4.6, 1.4, z), (4.6, 2.9, z + 0.5), (-4.6, 2.9, z + 0.5)]], "f8f4ea", nearer=1)
        s.lines([((-3.6, 2.2, z + 0.2), (3.6, 2.2, z + 0.2))], 0.5, "d83a34", nearer=1.4)


def _boulevard(s: Solids) -> None:
    """Lay a broad street between houses and trees."""
    s.strip(-6.5, -60, 6.5, 120, "6c6e74")
    for side in (-1, 1):
        a, b = sorted((side * 6.5, side * 12))
        s.strip(a, -60, b, 120, "b8b0a4")
        for n in range(7):
            x = 12.4 if side > 0 else -24.4
            m.block(s, x, -34 + 15 * n, 12, 14.6, 14 + 3 * ((n + side) % 3), m.PLASTER[(n * 2 + side) % 7], across=3.4)
        for n in range(9):
            m.tree(s, side * 9.6, -30 + 9 * n, 6)


SIGHTS = {
    "shopping street": Sight(shops, 11, 4, "b4aaa0", clear=70, views=_STREET),
    "street crossing": Sight(
        crossing,
        17,
        3,
        "585c64",
        clear=90,
        views={
            "wide": (0.12, 0.16, 1.5),
            "medium": (-0.2, 0.06, 1.2),
            "close": (0.3, 0.04, 0.95),
            "aerial": (0.4, 0.75, 1.8),
        },
    ),
    "marathon from above": Sight(marathon, 16, 2, "8a8c90", stand=False, views=_MARCH),
    "demonstration from above": Sight(demonstration, 16, 2, "8a8c90", stand=False, views=_MARCH),
}
