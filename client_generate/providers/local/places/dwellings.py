"""Blocks of flats, a terrace of houses, a farm."""

from __future__ import annotations

from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_EYE = {"wide": (0.2, 0.1, 1.9), "medium": (-0.3, 0.05, 1.4), "close": (0.45, 0.03, 1.0), "aerial": (0.5, 0.6, 2.2)}


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


SIGHTS = {
    "apartment block": Sight(apartments, 34, 24, "86a460", views=_EYE),
    "terraced houses": Sight(terrace_houses, 18, 8, "7a9a58", views=_EYE),
    "farm": Sight(farm, 24, 10, "8cae58", views=_EYE),
}
