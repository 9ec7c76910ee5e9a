"""Small signs of camera moves, drawn as polygons: the packaged font has no arrows."""

from __future__ import annotations

import math
from functools import lru_cache

from client_generate.media.heavy import Image, ImageDraw, Picture

_FINE = 4
Polygon = list[tuple[float, float]]
_HEAD: Polygon = [(1.0, 0.0), (0.36, -0.5), (0.36, -0.16), (-0.9, -0.16), (-0.9, 0.16), (0.36, 0.16), (0.36, 0.5)]
_TIP: Polygon = [(0.28, 0.0), (0.9, -0.34), (0.9, 0.34)]  # of an arrow towards the middle
_AWAY: Polygon = [(0.94, 0.0), (0.34, -0.3), (0.34, 0.3)]
_CORNERS = tuple(math.pi / 4 + quarter * math.pi / 2 for quarter in range(4))


@lru_cache(maxsize=64)
def sign(move: str, side: int) -> Picture | None:
    """Return a move's sign as a mask (L) of so many pixels a side; None for what has no sign."""
    shapes = _SHAPES.get(move)
    if shapes is None:
        return None
    big = Image.new("L", (side * _FINE, side * _FINE))
    draw, half = ImageDraw.Draw(big), side * _FINE / 2
    for shape in shapes:
        draw.polygon([(half * (1 + 0.96 * x), half * (1 + 0.96 * y)) for x, y in shape], fill=255)
    return big.reduce(_FINE)


def _turned(shape: Polygon, angle: float, size: float = 1.0, at: tuple[float, float] = (0.0, 0.0)) -> Polygon:
    c, s = math.cos(angle) * size, math.sin(angle) * size
    return [(at[0] + x * c - y * s, at[1] + x * s + y * c) for x, y in shape]


def _arc(start: float, end: float) -> Polygon:
    """Return a part of a ring."""
    angles = [start + (end - start) * step / 24 for step in range(25)]
    out, inside = ([(r * math.cos(a), r * math.sin(a)) for a in angles] for r in (0.88, 0.56))
    return out + inside[::-1]


def _wave() -> Polygon:
    xs = [-0.95 + 1.9 * step / 40 for step in range(41)]
    line = [(x, 0.36 * math.sin(x * 2 * math.pi)) for x in xs]
    return [(x, y - 0.16) for x, y in line] + [(x, y + 0.16) for x, y in line[::-1]]


_BAR: Polygon = [(-0.9, 0.66), (0.9, 0.66), (0.9, 0.9), (-0.9, 0.9)]
_SHAPES: dict[str, list[Polygon]] = {
    "push in": [_turned(_TIP, angle, 1.05) for angle in _CORNERS],
    "pull back": [_turned(_AWAY, angle, 1.05) for angle in _CORNERS],
    "pan left": [_turned(_HEAD, math.pi)],
    "pan right": [_HEAD],
    "tilt up": [_turned(_HEAD, -math.pi / 2)],
    "tilt down": [_turned(_HEAD, math.pi / 2)],
    "crane": [_turned(_HEAD, -math.pi / 4)],
    "tracking": [_turned(_HEAD, 0.0, 0.9, (0.0, -0.22)), _BAR],
    "orbit": [_arc(-0.6, 3.9), _turned([(-0.5, 0.42), (0.0, -0.5), (0.5, 0.42)], -0.5, 0.9, (0.6, -0.5))],
    "handheld": [_wave()],
    "static": [[(-0.62, -0.62), (0.62, -0.62), (0.62, 0.62), (-0.62, 0.62)]],
}
