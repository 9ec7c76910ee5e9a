"""A palm house in its garden, a graveyard, a flooded street."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_LANE = {"wide": (0.06, 0.12, 1.8), "medium": (-0.1, 0.06, 1.4), "close": (0.2, 0.05, 1.0), "aerial": (0.3, 0.7, 2.3)}


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


SIGHTS = {
    "glasshouse": Sight(glasshouse, 19, 11, "7aa852"),
    "cemetery": Sight(cemetery, 17, 3, "7a9a58", views=_LANE),
    "flood": Sight(flood, 15, 4, "8a7350", water=True, stand=False, views=_LANE),
}
