"""An old town from the air: tiled roofs close together, and a church tower above them."""

from __future__ import annotations

from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_TILES = ("c8643c", "b8552f", "d07a4a", "a84c30", "c25a38")
_WALLS = ("f4e6c8", "ecd4a4", "f6efe0", "e8c49a", "f0dcc0")


def roofs(s: Solids) -> None:
    """Build lanes of plastered houses under terracotta tiles around a church with a tall tower."""
    chance = s.chance
    for i in range(-7, 8):
        for k in range(-4, 9):
            x, z = i * 8.4 + 1.5 * (k % 2), k * 8.6
            if abs(x + 4) < 9 and -8 < z < 22:
                continue
            turn, shift = "xz"[int(chance.integers(2))], float(chance.uniform(-0.8, 0.8))
            wall, tile = _WALLS[int(chance.integers(5))], _TILES[int(chance.integers(5))]
            m.house(
                s, x - 3.6 + shift, z - 3.4, 7.4, 7.0, float(chance.uniform(4.2, 7.6)), wall, tile, along=turn, floors=1
            )
    _church(s)
    for x, z in ((-13, -5), (7, -3), (8, 8), (-15, 14)):
        m.cypress(s, x, z, 9)


def _church(s: Solids) -> None:
    wall, tile, z = "f2e2c0", "b04a2c", -12.0
    s.box((-8, 2), (0, 10), (z + 13, z + 32), wall)
    s.gable((-8, 2), (10, 15), (z + 13, z + 32), tile, wall, along="z")
    s.box((-5.6, -0.4), (0, 22), (z + 7.4, z + 12.6), wall)
    for y in (9.0, 16.0):
        m.arch(s, -3, y, z + 7.35, 1.8, 3.8, "4a3428", nearer=3)
    s.box((-6, 0), (22, 23), (z + 7, z + 13), "d8c298", nearer=0.2)
    s.turned(-3, z + 10, [(4.0, 23), (2.2, 26.5), (0.1, 32)], tile, sides=8, nearer=0.3)


SIGHTS = {
    "old town roofs": Sight(
        roofs,
        32,
        15,
        "d8c4a0",
        stand=False,
        clear=120,
        views={
            "aerial": (0.35, 0.5, 1.9),
            "wide": (-0.4, 0.3, 1.7),
            "medium": (0.5, 0.32, 1.2),
            "over": (0.15, 1.1, 1.9),
            "close": (0.4, 0.24, 1.05),
        },
    )
}
"""What this shows, by name."""
