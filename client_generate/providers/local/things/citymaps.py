"""A map of a city, drawn flat: blocks, streets, a river, a park, and points that light up and spread."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.sign import Sign, ground

_BLOCKS = ("e8e2d0", "e0d8c4", "ece8dc")


def city(s: Sign) -> None:
    """Draw the map from above, its points joined to the middle one."""
    ground(s, "f8f4ea", "f0ece0")
    chance, step = np.random.default_rng(12), 0.15
    for n in range(math.ceil(-s.half / step) - 1, math.ceil(s.half / step) + 1):
        for k in range(-4, 4):
            u, v = n * step + 0.012, k * step + 0.012
            s.fill([s.box(u, v, u + step - 0.024, v + step - 0.024, 0.008)], _BLOCKS[int(chance.integers(3))])
    s.fill([s.box(-step * 3 + 0.012, -step * 2 + 0.012, -step + -0.012, -0.012, 0.02)], "a8d490")
    s.fill(
        [s.disc(-step * 3 + a, -step * 2 + b, 0.03) for a, b in ((0.07, 0.08), (0.18, 0.06), (0.2, 0.2), (0.09, 0.21))],
        "6aae5a",
    )
    s.fill(
        [s.line([(-s.half, 0.3), (-s.half * 0.4, 0.2), (0.1, 0.31), (s.half * 0.5, 0.16), (s.half, 0.22)], 0.09)],
        "7ac0e8",
    )
    roads = [s.line([(-s.half, -0.31), (s.half, 0.05)], 0.03), s.line([(-0.3, 0.6), (0.22, -0.6)], 0.03)]
    s.fill(roads, "f4c860")
    points = [(0.0, 0.0), (0.24, -0.17), (-0.26, 0.12), (0.35, 0.1), (-0.42, -0.26), (0.14, 0.4), (0.55, -0.3),
              (-0.6, 0.34), (0.66, 0.32), (-0.16, -0.38), (-0.72, -0.06), (0.78, -0.02)]  # fmt: skip
    seen = [(u, v) for u, v in points if abs(u) < s.half - 0.08]
    s.fill([s.line([(0.0, 0.0), at], 0.008) for at in seen[1:]], "1a9a8a", 0.7)
    for n, (u, v) in enumerate(seen):
        r = 0.05 if n == 0 else 0.036
        s.fill([s.disc(u, v, r * 2.1)], "2ad0b0", 0.28)
        s.fill([s.disc(u, v, r * 1.5)], "2ad0b0", 0.4)
        s.fill([s.disc(u, v, r)], "12907e")
        s.fill(
            [
                s.box(u - r * 0.6, v - r * 0.18, u + r * 0.6, v + r * 0.18),
                s.box(u - r * 0.18, v - r * 0.6, u + r * 0.18, v + r * 0.6),
            ],
            "ffffff",
        )
