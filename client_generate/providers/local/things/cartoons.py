"""Cartoons on screens."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.sign import Sign, ground


def rocket(s: Sign) -> None:
    """Draw a cartoon rocket that flies among stars past a planet."""
    ground(s, "1c2a6a", "3a4aa0")
    chance = np.random.default_rng(5)
    stars = [
        s.disc(float(u) * s.half, float(v), float(r))
        for u, v, r in chance.uniform((-1, -0.5, 0.006), (1, 0.5, 0.016), (26, 3))
    ]
    s.fill(stars, "fff2b0")
    s.fill([s.disc(s.half * 0.68, -0.26, 0.13)], "e8925a")
    s.fill(
        [s.bow([(s.half * 0.68 - 0.22, -0.2), (s.half * 0.68, -0.24), (s.half * 0.68 + 0.22, -0.32)], 0.024)], "f6d68a"
    )
    s.fill([s.curve([(-0.09, 0.2), (0.09, 0.2), (0.06, 0.34), (0.0, 0.48), (-0.06, 0.34)])], "ff8a1e")
    s.fill([s.curve([(-0.05, 0.2), (0.05, 0.2), (0.0, 0.38)])], "ffe066")
    for k in (-1, 1):
        s.fill([s.curve([(k * 0.1, 0.0), (k * 0.24, 0.14), (k * 0.24, 0.28), (k * 0.1, 0.2)])], "d8342c")
    s.fill(
        [
            s.curve(
                [(0.0, -0.44), (0.12, -0.22), (0.14, 0.02), (0.1, 0.22), (-0.1, 0.22), (-0.14, 0.02), (-0.12, -0.22)]
            )
        ],
        "f4f4f4",
    )
    s.fill([s.curve([(0.0, -0.45), (0.075, -0.33), (0.1, -0.25), (-0.1, -0.25), (-0.075, -0.33)])], "d8342c")
    s.fill([s.disc(0.0, -0.08, 0.075)], "2a5a9a")
    s.fill([s.disc(0.0, -0.08, 0.055)], "8adcff")
