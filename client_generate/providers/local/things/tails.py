"""Vehicles from behind: what drives ahead of us in a tunnel, over a bridge, along a motorway."""

from __future__ import annotations

from collections.abc import Callable

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.things import rolling

_BLUE = np.array([0.25, 0.5, 1.0], np.float32)


def _box(pen: Pen, tone: str, wide: float, high: float, *, low: float = 0.45, tyre: float = 0.24) -> None:
    """Draw a tall body on its wheels, its rear lights lit."""
    half = wide / 2
    pen.flat([pen.disc(0, 0.02, half * 1.12, 0.1)], "101216", 0.6)
    tyres = [pen.box(s * (half - 0.2) - tyre / 2, 0.0, s * (half - 0.2) + tyre / 2, low + 0.3, 0.05) for s in (-1, 1)]
    pen.flat(tyres, "14161a")
    pen.solid([pen.box(-half, low, half, high, 0.16)], tone, 0.22, dark=0.62)
    pen.flat([pen.box(-half, low - 0.06, half, low + 0.16, 0.04)], "2a2c32")
    for u in (-half + 0.16, half - 0.16):
        pen.flat([pen.box(u - 0.1, low + 0.24, u + 0.1, low + 0.62, 0.04)], "e02028")
        pen.plate.glow(pen.at(u, low + 0.42), 0.8 * pen.metre, rolling.RED, 0.6)


def _flashing(pen: Pen, half: float, high: float) -> None:
    """Put blue lights on both ends of a roof."""
    pen.solid([pen.box(-half, high - 0.02, half, high + 0.2, 0.06)], "2c5ae0", 0.08, rim=0.8)
    for u in (-half * 0.8, half * 0.8):
        pen.plate.glow(pen.at(u, high + 0.1), 2.6 * pen.metre, _BLUE, 0.6)
        pen.plate.glow(pen.at(u, high + 0.1), 0.4 * pen.metre, mix(_BLUE, WHITE, 0.75), 1.0)


def _doors(pen: Pen, half: float, low: float, high: float, *, panes: bool = True) -> None:
    if panes:
        pen.glass([pen.box(-half, low, -0.06, high, 0.05), pen.box(0.06, low, half, high, 0.05)])
    rolling.seams(pen, [[(0, high + 0.1), (0, 0.6)]], 0.03)


def _ambulance(pen: Pen) -> None:
    _box(pen, "f4f2ea", 2.1, 2.6)
    chevrons = [
        pen.poly([(s * u, 0.66), (s * (u + 0.2), 0.66), (s * (u - 0.1), 1.16), (s * (u - 0.3), 1.16)])
        for s in (-1, 1)
        for u in (0.36, 0.76)
    ]
    pen.flat([pen.box(-0.78, 0.66, 0.78, 1.16)], "e6c81e")
    pen.flat(chevrons, "d02c2c")
    pen.flat([pen.box(-0.1, 1.3, 0.1, 2.3), pen.box(-0.5, 1.7, 0.5, 1.9)], "d02c2c")
    pen.glass([pen.box(-0.9, 1.75, -0.6, 2.3, 0.05), pen.box(0.6, 1.75, 0.9, 2.3, 0.05)])
    _flashing(pen, 0.8, 2.6)


def _fire_engine(pen: Pen) -> None:
    _box(pen, "c81e1e", 2.4, 2.9)
    pen.flat([pen.box(-1.16, 1.02, 1.16, 1.24)], "f2f0e8")
    pen.solid([pen.box(-0.72, 1.34, 0.72, 2.62, 0.04)], "aeb4ba", 0.05)
    pen.flat([pen.box(-0.7, v, 0.7, v + 0.03) for v in np.arange(1.46, 2.6, 0.14).tolist()], "7c828a")
    rungs = [pen.box(-0.34, v, 0.34, v + 0.05) for v in np.arange(2.98, 3.5, 0.16).tolist()]
    pen.solid([pen.box(-0.4, 2.9, -0.32, 3.56), pen.box(0.32, 2.9, 0.4, 3.56), *rungs], "d8dce0", 0.02)
    _flashing(pen, 1.1, 2.9)


def _police(pen: Pen) -> None:
    _saloon(pen, "f0f0ec")
    pen.flat([pen.box(-0.88, 0.6, 0.88, 0.74)], "2c5ae0")
    _flashing(pen, 0.5, 1.5)


def _taxi(pen: Pen) -> None:
    _saloon(pen, "f2c21c")
    pen.solid([pen.box(-0.34, 1.5, 0.34, 1.74, 0.06)], "fff8e0", 0.04)
    pen.flat([pen.box(-0.26 + 0.14 * n, 1.56, -0.18 + 0.14 * n, 1.68) for n in range(4)], "20242a")
    pen.flat([pen.box(-0.84 + 0.24 * n, 0.9, -0.72 + 0.24 * n, 0.98) for n in range(8)], "20242a")


def _saloon(pen: Pen, tone: str) -> None:
    pen.flat([pen.disc(0, 0.02, 1.0, 0.1)], "14161a", 0.6)
    pen.flat([pen.box(u - 0.13, 0, u + 0.13, 0.5, 0.05) for u in (-0.68, 0.68)], "14161a")
    roof = [(-0.66, 0.9), (-0.56, 1.36), (-0.3, 1.5), (0.3, 1.5), (0.56, 1.36), (0.66, 0.9)]
    pen.solid([pen.curve(roof)], tone, 0.2)
    pen.glass([pen.poly([(-0.6, 0.98), (-0.48, 1.36), (0.48, 1.36), (0.6, 0.98)])])
    pen.solid([pen.box(-0.9, 0.28, 0.9, 1.0, 0.16)], tone, 0.25)
    pen.flat([pen.box(-0.28, 0.4, 0.28, 0.54, 0.02)], "f0eee4")
    for u in (-0.7, 0.7):
        pen.flat([pen.box(u - 0.17, 0.74, u + 0.17, 0.92, 0.05)], "e02028")
        pen.plate.glow(pen.at(u, 0.82), 0.8 * pen.metre, rolling.RED, 0.7)


def _school_bus(pen: Pen) -> None:
    _box(pen, "f0b41c", 2.4, 3.0, low=0.55)
    pen.glass([pen.box(-0.85, 1.9, -0.06, 2.5, 0.06), pen.box(0.06, 1.9, 0.85, 2.5, 0.06)])
    pen.flat([pen.box(-1.16, v, 1.16, v + 0.08) for v in (1.2, 1.7)], "20242a")
    pen.flat([pen.box(-0.5, 0.76, 0.5, 1.66, 0.04)], "d89a14")
    for u in (-0.9, 0.9):
        pen.solid([pen.disc(u, 2.72, 0.15)], "e02028", 0.06)
        pen.plate.glow(pen.at(u, 2.72), 0.9 * pen.metre, rolling.RED, 0.6)


def _coach(pen: Pen) -> None:
    _box(pen, "2f7ab0", 2.5, 3.4, low=0.5)
    pen.glass([pen.box(-1.05, 2.0, 1.05, 3.0, 0.1)])
    pen.flat([pen.box(-0.8, 3.1, 0.8, 3.3, 0.03)], "f0c84a")
    pen.flat([pen.box(-1.2, 1.66, 1.2, 1.8)], "f4f0e6")
    pen.flat([pen.box(-0.6, 0.9 + 0.12 * n, 0.6, 0.95 + 0.12 * n) for n in range(4)], "1a4a70")


def _lorry(pen: Pen) -> None:
    _box(pen, "d8d4cc", 2.5, 3.9, low=0.8)
    _doors(pen, 1.0, 1.1, 3.7, panes=False)
    pen.flat([pen.box(u - 0.03, 1.1, u + 0.03, 3.7) for u in (-0.4, 0.4)], "8a8e94")
    pen.flat([pen.box(-1.2, 0.96, 1.2, 1.08)], "d8302c")


def _tanker(pen: Pen) -> None:
    _box(pen, "3a3e46", 2.4, 1.3, low=0.7)
    pen.solid([pen.disc(0, 2.1, 1.2, 1.12)], "c4ccd4", 0.5)
    pen.flat([pen.disc(0, 2.1, 0.86, 0.8)], "aab2bc", 0.5)
    pen.flat([pen.poly([(0, 2.52), (0.36, 2.12), (0, 1.72), (-0.36, 2.12)])], "e8702c")
    pen.flat([pen.box(0.74, 1.0, 0.8, 3.1), pen.box(0.96, 1.0, 1.02, 2.9)], "5a626c")


def _van(pen: Pen) -> None:
    _box(pen, "eeeae0", 2.0, 2.5)
    _doors(pen, 0.78, 1.5, 2.2)
    pen.flat([pen.box(-0.9, 0.86, 0.9, 1.0)], "d2682c")


def _motorbike(pen: Pen) -> None:
    pen.flat([pen.disc(0, 0.02, 0.5, 0.06)], "101216", 0.6)
    pen.solid([pen.box(-0.11, 0.0, 0.11, 0.68, 0.1)], "1a1c20", 0.08)
    pen.solid([pen.curve([(-0.22, 0.6), (-0.26, 0.9), (0.26, 0.9), (0.22, 0.6), (0, 0.5)])], "c8281e", 0.1)
    pen.flat([pen.box(-0.12, 0.68, 0.12, 0.78, 0.03)], "ff4040")
    pen.plate.glow(pen.at(0, 0.73), 0.8 * pen.metre, rolling.RED, 0.8)
    for s in (-1, 1):
        pen.solid([pen.curve([(s * 0.1, 1.0), (s * 0.4, 0.98), (s * 0.42, 0.5), (s * 0.26, 0.36), (s * 0.2, 0.7)])],
                  "2a3040", 0.08)  # fmt: skip
        pen.solid([pen.box(s * 0.3 - 0.1, 0.24, s * 0.3 + 0.1, 0.44, 0.05)], "16181c", 0.04)
        pen.solid([pen.line([(s * 0.26, 1.46), (s * 0.48, 1.22), (s * 0.44, 1.06)], 0.15)], "30384a", 0.07)
        pen.solid([pen.disc(s * 0.62, 1.34, 0.1, 0.06)], "3a4048", 0.03)
        pen.flat([pen.line([(s * 0.42, 1.08), (s * 0.62, 1.3)], 0.03)], "20242a")
    back = [(-0.22, 0.84), (-0.32, 1.3), (-0.28, 1.56), (0, 1.62), (0.28, 1.56), (0.32, 1.3), (0.22, 0.84)]
    pen.solid([pen.curve(back)], "30384a", 0.16)
    pen.flat([pen.box(-0.29, 1.2, 0.29, 1.28)], "f0b020")
    pen.solid([pen.disc(0, 1.78, 0.2, 0.22)], "e8e8e4", 0.16)
    pen.flat([pen.box(-0.16, 1.74, 0.16, 1.8)], "c8281e")


TAILS: dict[str, tuple[float, Callable[[Pen], None]]] = {
    "ambulance": (2.1, _ambulance),
    "fire engine": (2.4, _fire_engine),
    "police": (1.8, _police),
    "school bus": (2.4, _school_bus),
    "taxi": (1.8, _taxi),
    "tanker": (2.4, _tanker),
    "motorbike": (1.4, _motorbike),
    "coach": (2.5, _coach),
    "van": (2.0, _van),
    "lorry": (2.5, _lorry),
}
"""By a vehicle's kind: how wide it is, in metres, and what draws its back."""


def tail(pen: Pen, kind: str) -> None:
    """Draw the back of a vehicle."""
    TAILS[kind][1](pen)
