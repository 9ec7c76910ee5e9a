"""A night market under neon signs: stalls with lamps and steam on both sides, umbrellas between them."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places import fronts
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_CLOTHS = ("d8302c", "e8a020", "2a8a9a", "c83a7a", "3a9a54")


def night_market(s: Solids) -> None:
    """Build stalls in a street of glowing signs, a crowd under umbrellas between them."""
    fronts.neon(s)
    for side in (-1, 1):
        for n in range(7):
            z = -9.0 + 4.4 * n
            m.stall(s, side * 4.1, z, _CLOTHS[(2 * n + side) % 5], wide=3.7, faces=-side)
            s.balls([(side * 2.7, 2.0, z + u) for u in (-1.2, 0.0, 1.2)], 0.17, s.lamp, nearer=1.0)
            s.light((side * 3.2, 1.7, z), 2.2, 0.55)
            if n % 2 == 0:
                _steam(s, side * 3.4, z)
    chance = s.look.chance(74)
    for n in range(22):
        x, z = float(chance.uniform(-2.0, 2.0)), -7.0 + 1.5 * n
        _under_umbrella(s, x, z, m.BRIGHT[int(chance.integers(len(m.BRIGHT)))], n)


def _steam(s: Solids, x: float, z: float) -> None:
    """Let steam rise from a pot."""
    white = np.array([0.9, 0.92, 0.96], np.float32)
    for k in range(5):
        s.light((x - 0.1 * k * np.sign(x), 1.6 + 0.6 * k, z), 0.5 + 0.22 * k, 0.34 - 0.05 * k, white)


def _under_umbrella(s: Solids, x: float, z: float, tone: str, number: int) -> None:
    """Let somebody walk here, under an umbrella if it is their turn."""
    m.crowd(s, 1, (x - 0.05, x + 0.05), (z - 0.05, z + 0.05), 90 + number)
    if number % 3:
        s.lines([((x + 0.2, 0.9, z), (x + 0.2, 2.0, z))], 0.05, "20242c")
        m.parasol(s, x + 0.1, z, tone, tone, wide=0.85, high=2.25)


SIGHTS = {
    "night market": Sight(
        night_market,
        7,
        5.5,
        "22222e",
        clear=70,
        views={
            "wide": (0.06, 0.12, 1.6),
            "medium": (-0.06, 0.06, 1.3),
            "close": (0.1, 0.05, 0.9),
            "aerial": (0.1, 0.62, 2.6),
            "over": (0.0, 0.2, 1.9),
        },
    ),
}
