"""Hands that decorate biscuits with coloured icing."""

from __future__ import annotations

import math

from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.hands import grounds
from client_generate.providers.local.hands.bench import Bench
from client_generate.providers.local.hands.deeds import Deeds

ACTIONS = Deeds()
_HEART = ((0, -0.5), (0.5, -0.95), (1, -0.5), (0.7, 0.25), (0, 1), (-0.7, 0.25), (-1, -0.5), (-0.5, -0.95))
_DOUGH, _SUGAR = "b8743c", "fbf6ec"


def _star(bench: Bench, u: float, v: float, r: float, icing: str) -> None:
    def points(size: float) -> list[Point]:
        return [
            (u + size * k * math.sin(n * math.pi / 5), v - size * k * math.cos(n * math.pi / 5))
            for n, k in enumerate((1.0, 0.52) * 5)
        ]

    bench.shadow(u, v + 0.1, r, r * 0.8, 0.35)
    bench.solid(bench.poly(*points(r)), _DOUGH, 0.14)
    bench.flat(bench.poly(*points(r * 0.72)), icing, 0.95)


def _heart(bench: Bench, u: float, v: float, r: float, icing: str) -> None:
    def outline(size: float) -> list[Point]:
        return [
            (u + size * x, v + size * y)
            for x, y in (
                (0, -0.5),
                (0.5, -0.95),
                (1, -0.5),
                (0.7, 0.25),
                (0, 1),
                (-0.7, 0.25),
                (-1, -0.5),
                (-0.5, -0.95),
            )
        ]

    bench.shadow(u, v + 0.1, r, r * 0.8, 0.35)
    bench.solid(bench.curve(*outline(r)), _DOUGH, 0.14)
    bench.flat(bench.curve(*outline(r * 0.74)), icing, 0.95)
    bench.flat([bench.disc(u + 0.3 * r * math.cos(a), v + 0.3 * r * math.sin(a), 0.06) for a in range(6)], _SUGAR)


def _man(bench: Bench, u: float, v: float) -> None:
    """Lay a gingerbread man."""
    bench.shadow(u, v + 0.2, 1.0, 1.3, 0.35)
    parts = [
        bench.disc(u, v - 0.95, 0.5),
        bench.line([(u - 0.85, v - 0.25), (u + 0.85, v - 0.25)], 0.42),
        bench.line([(u, v - 0.5), (u, v + 0.4)], 0.72),
        bench.line([(u - 0.12, v + 0.3), (u - 0.5, v + 1.15)], 0.44),
        bench.line([(u + 0.12, v + 0.3), (u + 0.5, v + 1.15)], 0.44),
    ]
    bench.solid(parts, _DOUGH, 0.14)
    bench.flat([bench.disc(u - 0.17, v - 1.02, 0.06), bench.disc(u + 0.17, v - 1.02, 0.06)], _SUGAR)
    bench.flat(bench.line([(u - 0.2, v - 0.8), (u, v - 0.7), (u + 0.2, v - 0.8)], 0.06), _SUGAR)
    for side in (-1, 1):
        bench.flat(bench.line([(u + side * 0.72, v - 0.42), (u + side * 0.72, v - 0.1)], 0.08), _SUGAR)
        bench.flat(bench.line([(u + side * 0.62, v + 0.96), (u + side * 0.3, v + 0.8)], 0.08), _SUGAR)
    bench.flat([bench.disc(u, v - 0.2, 0.11)], "d8302c")
    bench.flat([bench.disc(u, v + 0.15, 0.11)], "2a9a4a")


@ACTIONS.draws("icing biscuits", ground=grounds.desk, zoom=0.95, tilts=0.5, shift=(0.2, 0.0), lens=False)
def _icing(bench: Bench) -> None:
    """Two hands pipe icing on a gingerbread man among stars and hearts."""
    for u, v, tone in ((-3.0, -1.5, "e8405a"), (1.9, 1.75, "3a9ad8"), (-3.4, 1.1, "f0c030")):
        _star(bench, u, v, 0.95, tone)
    for u, v, tone in ((-1.2, -2.0, "3aa85a"), (-1.9, 2.1, "e8405a"), (3.4, 0.6, "f4a0b8")):
        _heart(bench, u, v, 0.75, tone)
    _man(bench, -0.7, 0.35)
    bench.layer(0.6)
    left = bench.hand(-2.1, 0.35, 0.1, flip=-1, size=0.85)
    left.grasp()
    left.fingers(0.0)
    bench.layer(0.66)

    def bag() -> None:
        bench.solid(bench.poly((-0.62, 0.52), (0.1, -0.5), (0.75, -0.05)), "f4f6f8", 0.1)
        bench.solid(bench.curve((0.1, -0.5), (0.5, -1.0), (1.2, -0.9), (1.25, -0.3), (0.75, -0.05)), "e85a8a", 0.2)
        bench.flat(bench.disc(-0.64, 0.56, 0.1), "e8405a")

    bench.hand(0.95, -0.35, -0.1, size=0.85).pinch(bag)
