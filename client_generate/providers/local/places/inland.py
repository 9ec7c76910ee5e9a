"""Slow water inland: a canal between trees, its barges, a bridge of brick."""

from __future__ import annotations

import itertools
import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.solids import Solids
from client_generate.providers.local.places.views import Sight
from client_generate.providers.local.things import masonry as m

_BRICK = "a8523a"
_AUTUMN = ("d8902c", "e8b83c", "c8602c", "b8842c")
_GREEN = ("5c8a40", "6a9a48", "4c7a3a", "7aa050")


def barge_canal(s: Solids) -> None:
    """Build a canal with a towpath, trees on both banks, a bridge of brick, and two painted barges."""
    autumn = s.look.has("autumn")
    tones = _AUTUMN if autumn else _GREEN
    for side in (-1, 1):
        a, b = sorted((side * 7.4, side * 60))
        s.box((a, b), (0, 0.7), (-60, 110), "8a9a54" if not autumn else "a89a54", shadow=False, nearer=-8)
        a, b = sorted((side * 7.4, side * 9.4))
        s.box((a, b), (0.7, 0.8), (-60, 110), "b8a888", shadow=False, nearer=-7)
        for n in range(11):
            m.tree(s, side * (11.5 + 3 * (n * 7 % 3)), -22 + 8.5 * n, 7.5 + (n * 3 % 4), tones[(n + side) % 4])
    _bridge(s, 24.0)
    for x, z, hull, roof in (
        (-2.9, -2.0, "1f5a4a", "c8402c"),
        (2.8, 13.0, "24408a", "d8a02c"),
        (-2.0, 32.0, "7a2a2a", "2a7a5a"),
    ):
        _barge(s, x, z, hull, roof)
    if autumn:
        chance = np.random.default_rng(7)
        leaves = [(float(u), 0.06, float(w)) for u, w in chance.uniform((-6.8, -20), (6.8, 22), (130, 2))]
        s.balls(leaves, 0.13, "e8b83c", nearer=1)


def _bridge(s: Solids, z: float) -> None:
    """Put one arch of brick over the water, its parapet, and the ramps to it."""
    r, high, deep = 6.6, 4.6, 2.2
    angle = np.linspace(math.pi, 0, 17).tolist()
    curve = [(r * math.cos(a), high * math.sin(a)) for a in angle]
    for w in (z - deep, z + deep):
        quads = [[(a, b, w), (c, d, w), (c, 6.6, w), (a, 6.6, w)] for (a, b), (c, d) in itertools.pairwise(curve)]
        quads += [[(k * r, 0, w), (k * 18, 0, w), (k * 18, 3.4, w), (k * r, 6.6, w)] for k in (-1, 1)]
        s.add(quads, _BRICK, nearer=1 if w < z else -3)
        lip = [((a, b + 0.12, w - 0.05), (c, d + 0.12, w - 0.05)) for (a, b), (c, d) in itertools.pairwise(curve)]
        s.lines(lip, 0.34, "d8b8a0", nearer=2 if w < z else -3)
    inner = [
        [(r * math.cos(a), high * math.sin(a), w), (r * math.cos(b), high * math.sin(b), w),
         (r * math.cos(b), high * math.sin(b), v), (r * math.cos(a), high * math.sin(a), v)]
        for a, b in itertools.pairwise(angle) for w, v in ((z - deep, z + deep),)
    ]  # fmt: skip
    s.add(inner, "6a3424", kind="flat", nearer=-1)
    s.lines([((-r, 6.7, z - deep), (r, 6.7, z - deep))], 0.36, "e0d0bc", nearer=3)


def _barge(s: Solids, x: float, z: float, hull: str, roof: str) -> None:
    """Put a long narrow barge on the water: hull, cabin with round windows, a chimney, somebody at the tiller."""
    shape = [(x - 1.3, z - 5.5), (x, z - 7.4), (x + 1.3, z - 5.5), (x + 1.3, z + 6.4), (x - 1.3, z + 6.4)]
    s.prism(shape, 0, 1.0, hull, "c8a070")
    s.box((x - 1.05, x + 1.05), (1.0, 2.2), (z - 4.2, z + 4.6), roof, nearer=0.6)
    s.box((x - 1.15, x + 1.15), (2.2, 2.35), (z - 4.3, z + 4.7), "efe6d2", shadow=False, nearer=0.8)
    for k in (-1, 1):
        ports = [(x + k * 1.08, 1.66, z + w) for w in (-3.0, -1.2, 0.6, 2.4)]
        s.balls(ports, 0.3, "f4e4b0", nearer=1.2)
    s.box((x - 0.5, x + 0.5), (1.1, 1.9), (z - 4.32, z - 4.22), "f4e4b0", shadow=False, nearer=1.1)
    s.lines([((x + 0.5, 2.3, z + 1.5), (x + 0.5, 3.1, z + 1.5))], 0.26, "2a2a2e", nearer=1.4)
    s.lines([((x, 1.0, z + 5.5), (x, 2.3, z + 5.5))], 0.6, "2a5a9a", nearer=1.3)
    s.balls([(x, 2.75, z + 5.5)], 0.28, "d8a888", nearer=1.4)
    s.balls([(x + k * 0.5, 2.55, z - 2.6) for k in (-1, 0, 1)], 0.28, "d8486a", nearer=1.4)


SIGHTS = {
    "barge canal": Sight(
        barge_canal, 10, 6, "5a7a6a", water=True, clear=90, stand=False,
        views={
            "wide": (0.12, 0.1, 2.6), "medium": (-0.1, 0.05, 1.7), "close": (0.3, 0.04, 1.1),
            "aerial": (0.3, 0.8, 2.6), "over": (0.0, 0.32, 2.2),
        },
    ),
}  # fmt: skip
