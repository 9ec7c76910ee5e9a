"""Open country of few things: a lane of cypresses up to a villa, a heather moor with its wall, a frozen river."""

from __future__ import annotations

import itertools

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_LANE = {
    "wide": (0.04, 0.2, 1.5), "medium": (-0.14, 0.26, 1.25), "close": (-0.45, 0.12, 1.2), "over": (0.3, 0.3, 1.4),
    "aerial": (0.5, 0.75, 1.9),
}  # fmt: skip
_MOOR = {
    "wide": (0.2, 0.12, 1.3), "medium": (-0.4, 0.1, 0.9), "close": (0.5, 0.08, 0.6), "over": (0.3, 0.3, 1.2),
    "aerial": (0.3, 0.8, 1.7),
}  # fmt: skip
_HIGH = {
    "aerial": (0.25, 0.95, 1.6), "wide": (0.3, 0.34, 2.0), "medium": (-0.9, 0.26, 0.9), "over": (0.1, 1.3, 1.5),
    "close": (0.5, 0.3, 0.85),
}  # fmt: skip


def cypress_lane(s: Solids) -> None:
    """Lead a pale lane between cypresses up to a villa on its mound; rows of vines and fields on both sides."""
    z = np.linspace(-60, 46, 40)
    x = 7 * np.sin(z / 19.0)
    for n, k in itertools.pairwise(range(40)):
        s.ground([(x[n] - 2.4, z[n]), (x[n] + 2.4, z[n]), (x[k] + 2.4, z[k]), (x[k] - 2.4, z[k])], "eadcbc")
    for i, (a, tone) in enumerate(((-70, "c8b050"), (-42, "a8a848"), (18, "b8a44c"), (46, "8aa048"))):
        s.ground([(a, -40), (a + 24, -40), (a + 24, 70), (a, 70)], tone)
        if i % 2:
            rows = [((a + d, 0.8, -38), (a + d, 0.8, 68)) for d in range(2, 24, 4)]
            s.lines(rows, 1.1, "5f7a34")
    for n in range(2, 36, 4):
        for side in (-1, 1):
            _slim(s, float(x[n]) + side * 5.4, float(z[n]), 9.0 + (n * 5 + side) % 3)
    top = float(x[-1])
    s.turned(top, 60, [(34, 0), (26, 5.0), (18, 8.0)], "a8ac54", sides=24)
    for a, b, w, d, h, tone in (
        (-8, 54, 11, 9, 10, "e8c890"),
        (3, 55, 9, 8, 12.5, "e0b878"),
        (-2, 50, 6, 6, 17, "ecd09c"),
    ):
        m.house(s, top + a * 1.6, b, w * 1.6, d, 6 + h * 1.2, tone, "b0603a")
    for a in (-20, -16, 22, 26):
        _slim(s, top + a, 48, 17)


def _slim(s: Solids, x: float, z: float, tall: float) -> None:
    """Put a tree like a pencil."""
    profile = [(tall * 0.02, 0), (tall * 0.085, tall * 0.16), (tall * 0.08, tall * 0.5), (0.02, tall)]
    s.turned(x, z, profile, "2f5230", sides=12)


def heather(s: Solids) -> None:
    """Cover a moor with heather in bloom; a dry stone wall runs over it, sheep and a lone tree beside it."""
    chance = s.chance
    for tone, count, size in (
        ("a85aa8", 560, 0.36),
        ("c078b8", 480, 0.3),
        ("7a4a86", 360, 0.34),
        ("6a7a40", 160, 0.3),
    ):
        spots = np.stack([chance.uniform(-44, 44, count), np.full(count, 0.1), chance.uniform(-9, 62, count)], 1)
        s.balls(spots, size, tone)
    for tone, green in (("9a5898", "6a5a48"), ("b878ac", "74704a")):  # the near tufts are fine
        spots = np.stack([chance.uniform(-20, 20, 520), np.full(520, 0.0), chance.uniform(-24, -2, 520)], 1)
        s.balls(spots[:400], 0.2, tone)
        s.balls(spots[400:], 0.17, green)
    z = np.linspace(-22, 70, 60)
    x = 4 + 6 * np.sin(z / 17.0)
    for row in range(3):
        for n in range(60):
            tone = ("8a8a86", "a4a29a", "74746e", "94908a")[(n * 3 + row * 5) % 4]
            u, w = float(x[n]), float(z[n])
            s.box((u - 0.45, u + 0.45), (row * 0.45, row * 0.45 + 0.43), (w, w + 1.5), tone)
    for u, w in ((-7, 2), (-10, 8), (-5, 14), (-13, 17)):
        s.balls([(u, 0.85, w), (u + 0.6, 0.9, w + 0.1), (u - 0.5, 0.8, w)], 0.6, "f2eee4")
        s.balls([(u + 1.25, 1.0, w)], 0.3, "3a3634")
    m.tree(s, -12, 30, 9, "5a6a3c")
    for a, b, r, h in ((-50, 120, 60, 16), (40, 140, 70, 22)):
        s.turned(a, b, [(r, 0), (r * 0.6, h * 0.7), (r * 0.2, h)], "8a6a90", sides=24)


def frozen_river(s: Solids) -> None:
    """Let a frozen river of blue ice wind through snow and firs."""
    z = np.linspace(-90, 260, 60)
    x = 26 * np.sin(z / 34.0 + 0.6) * (0.6 + 0.4 * np.cos(z / 90))
    for wide, tone in ((13.5, "c4d2e4"), (10.0, "8ac0dc"), (4.0, "b8dcec")):
        left, right = np.stack([x - wide, z], 1), np.stack([x + wide, z], 1)
        for n in range(59):
            s.ground([left[n], right[n], right[n + 1], left[n + 1]], tone)
    chance = s.chance
    for _ in range(26):
        b = float(chance.uniform(-60, 160))
        a = float(np.interp(b, z, x)) + float(chance.uniform(-7, 7))
        s.lines([((a - 2, 0.1, b - 3), (a + 1, 0.1, b)), ((a + 1, 0.1, b), (a, 0.1, b + 4))], 0.3, "f2fafc")
    for _ in range(170):
        a, b = float(chance.uniform(-120, 120)), float(chance.uniform(-70, 200))
        if abs(a - float(np.interp(b, z, x))) > 17:
            tall = float(chance.uniform(6, 12))
            m.cypress(s, a, b, tall, "3f5f58")
            s.turned(a, b, [(tall * 0.08, tall * 0.62), (0.02, tall * 1.02)], "f0f5fa", sides=8)


SIGHTS = {
    "cypress lane": Sight(cypress_lane, 40, 8, "b0a850", clear=150, views=_LANE, stand=False),
    "heather": Sight(heather, 24, 2, "80587a", clear=150, views=_MOOR, stand=False),
    "frozen river": Sight(frozen_river, 60, 1, "eaf0f6", stand=False, clear=140, views=_HIGH),
}
