"""Where power comes from and how it comes to us: a power station, pylons across the fields."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m


def _smoke(s: Solids, x: float, y: float, z: float, r: float, tone: str = "e4e6e8") -> None:
    """Let steam rise and drift."""
    for n in range(9):
        s.balls([(x + 0.5 * r * n * 0.9 + 0.4 * r * math.sin(n * 2.2), y + r * 0.8 * n, z)], r * (0.8 + 0.16 * n), tone)


def power_plant(s: Solids) -> None:
    """Build a power station: cooling towers with steam, a hall, a striped chimney, pylons."""
    for x, z in ((-26, 10), (0, 16), (24, 12)):
        curve = [(12 - 4.6 * math.sin(t * 2.2) ** 1.4, 38 * t / 1.42) for t in np.linspace(0, 1.42, 10)]
        s.turned(x, z, curve, "cfcac0", sides=28)
        _smoke(s, x, 42, z, 6.4)
    m.block(s, -44, -12, 34, 12, 14, "a8a8a4", across=4, storey=5)
    m.block(s, -8, -14, 22, 10, 10, "b8b4ac", across=4, storey=5)
    for n in range(8):
        s.turned(
            44,
            4,
            [(2.4 - 0.08 * n, 7 * n), (2.32 - 0.08 * n, 7 * n + 7)],
            ("e8e4dc", "c8402c")[n % 2],
            sides=14,
            shadow=n == 0,
            nearer=0.1 * n,
        )
    _smoke(s, 44, 57, 4, 2.6)
    _pylon(s, 30, -26, 22)
    for x in (-60, -66, 58, 66):
        m.tree(s, x, -8, 9)


def _pylon(s: Solids, x: float, z: float, h: float) -> None:
    """Put one lattice mast with three arms."""
    grey = "8a9298"
    w = h * 0.11
    legs = [((x + a * w, 0, z + b * w), (x + a * w * 0.12, h, z + b * w * 0.12)) for a in (-1, 1) for b in (-1, 1)]
    s.lines(legs, 0.4, grey)
    cross = []
    for n in range(7):
        lo, hi = w * (1 - 0.88 * n / 7), w * (1 - 0.88 * (n + 1) / 7)
        y0, y1 = h * n / 7, h * (n + 1) / 7
        cross += [((x - lo, y0, z - lo), (x + hi, y1, z - hi)), ((x + lo, y0, z - lo), (x - hi, y1, z - hi))]
    s.lines(cross, 0.2, grey)
    for y, reach in ((0.66, 0.24), (0.8, 0.3), (0.93, 0.2)):
        s.lines(
            [
                ((x - h * reach, h * y, z), (x + h * reach, h * y, z)),
                ((x - h * reach, h * y, z), (x, h * (y + 0.05), z)),
                ((x + h * reach, h * y, z), (x, h * (y + 0.05), z)),
            ],
            0.26,
            grey,
        )
        s.lines(
            [((x + k * h * reach, h * y, z), (x + k * h * reach, h * (y - 0.05), z)) for k in (-1, 1)], 0.3, "5a4a3a"
        )


def power_lines(s: Solids) -> None:
    """Let masts with cables stride over fields."""
    h, places = 30.0, [(-46.0, -34.0), (-12.0, 4.0), (26.0, 46.0), (70.0, 92.0), (118.0, 140.0)]
    for x, z in places:
        _pylon(s, x, z, h)
    cables = []
    for (a, b), (c, d) in itertools.pairwise(places):
        for y, reach in ((0.61, 0.24), (0.75, 0.3), (0.88, 0.2)):
            for k in (-1, 1):
                pts = [
                    (a + (c - a) * t + k * h * reach, h * y - 5 * 4 * t * (1 - t), b + (d - b) * t)
                    for t in np.linspace(0, 1, 11).tolist()
                ]
                cables += list(itertools.pairwise(pts))
    s.lines(cables, 0.14, "3a4046")
    for n in range(5):
        s.ground(
            [(-120, -60 + 34 * n), (160, -60 + 34 * n), (160, -40 + 34 * n), (-120, -40 + 34 * n)],
            ("c8b860", "7aa048", "a8b050")[n % 3],
        )
    for x, z in ((40, -6), (46, -2), (-40, 30), (-46, 34), (10, 60)):
        m.tree(s, x, z, 8)


SIGHTS = {
    "power plant": Sight(power_plant, 44, 50, "8a9868", stand=False, clear=180, views={"wide": (0.3, 0.05, 2.0)}),
    "power lines": Sight(
        power_lines,
        30,
        30,
        "8aa050",
        clear=140,
        views={"wide": (-0.35, 0.06, 1.9), "medium": (0.3, 0.02, 1.5), "close": (0.6, 0.02, 1.2)},
    ),
}
