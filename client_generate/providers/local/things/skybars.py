"""A bar chart that grows into the skyline of a city: content of a screen, or of a whole frame."""

from __future__ import annotations

from client_generate.providers.local.drawing.sign import Sign, ground

_HIGHS = (0.12, 0.2, 0.17, 0.3, 0.26, 0.42, 0.36, 0.56, 0.48, 0.6)
_TONES = ("1f9a98", "f0b82c", "2ab0a8", "147a80")


def skyline(s: Sign) -> None:
    """Draw bars that rise from left to right: plain bars at first, then towers with windows and roofs."""
    ground(s, "d8f2ee", "a8e0dc")
    s.fill([s.disc(-0.42 * min(s.half, 1.0), -0.3, 0.09)], "f8d84a")
    w, foot = min(s.half * 0.86, 0.82), 0.2
    step = 2 * w / len(_HIGHS)
    s.fill([s.box(-s.half, foot, s.half, 0.5)], "0f6a70")
    for n, high in enumerate(_HIGHS):
        u = -w + n * step + step * 0.08
        _tower(s, (u, u + step * 0.84), (foot - high, foot), n)
    s.fill([s.line([(-w, foot - 0.24), (-0.1, foot - 0.5), (w * 0.62, foot - 0.62)], 0.018)], "0f5a60")
    s.fill([s.poly([(w * 0.76, foot - 0.675), (w * 0.6, foot - 0.67), (w * 0.66, foot - 0.57)])], "0f5a60")


def _tower(s: Sign, across: tuple[float, float], down: tuple[float, float], n: int) -> None:
    (left, right), (top, foot) = across, down
    wide = right - left
    s.fill([s.box(left, top, right, foot)], _TONES[n % 4])
    if n < 3:
        return
    middle = (left + right) / 2
    roofs = (
        [s.poly([(left, top), (middle, top - 0.07), (right, top)])],
        [
            s.box(left + wide * 0.2, top - 0.03, right - wide * 0.2, top),
            s.line([(middle, top), (middle, top - 0.1)], 0.01),
        ],
        [s.poly([(left, top), (right, top - 0.05), (right, top)])],
    )
    s.fill(roofs[n % 3], _TONES[n % 4])
    rows = int((foot - top - 0.04) / 0.055)
    panes = [
        s.box(left + wide * part, top + 0.03 + row * 0.055, left + wide * (part + 0.18), top + 0.058 + row * 0.055)
        for row in range(rows)
        for part in (0.14, 0.41, 0.68)
    ]
    s.fill(panes, "fff4c0" if n % 4 != 1 else "8a5a10", 0.9)
