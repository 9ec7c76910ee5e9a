"""Cars that are more than a car: a coupe, an open two-seater, a stretched limousine; a door that swings open."""

from __future__ import annotations

from client_generate.media.heavy import Pixels
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.things import rolling

_COUPE = [
    (-2.2, 0.32), (-2.28, 0.78), (-2.1, 0.92), (-1.5, 1.02), (-0.7, 1.3), (0.1, 1.32), (0.9, 0.96), (1.8, 0.82),
    (2.25, 0.56), (2.25, 0.32),
]  # fmt: skip
_OPEN = [
    (-2.1, 0.3), (-2.2, 0.72), (-2.0, 0.9), (-1.1, 0.96), (-0.9, 0.84), (0.5, 0.84), (0.66, 0.94), (1.7, 0.84),
    (2.2, 0.6), (2.2, 0.3),
]  # fmt: skip
_LIMOUSINE = [
    (-4.3, 0.36), (-4.34, 0.84), (-4.1, 1.0), (-3.5, 1.06), (-3.1, 1.48), (1.5, 1.5), (2.3, 1.04), (3.9, 0.92),
    (4.3, 0.7), (4.3, 0.36),
]  # fmt: skip


def _paint(pen: Pen, usual: str) -> Pixels | str:
    return usual if pen.look.paint is None else pen.look.paint


def coupe(pen: Pen) -> None:
    """Draw a low two-door car and its driver."""
    pen.shadow(4.8)
    pen.solid([pen.curve(_COUPE)], _paint(pen, "c4c9d0"), 0.24)
    pen.flat([pen.box(-2.1, 0.28, 2.1, 0.4, 0.06)], "24262c")
    pen.glass([pen.poly([(-1.3, 1.0), (-0.66, 1.24), (0.06, 1.26), (0.66, 0.96)])])
    rolling.head(pen, -0.12, 1.08, 0.13)
    rolling.seams(pen, [[(-0.7, 1.0), (-0.66, 0.42)], [(0.62, 0.96), (0.6, 0.42)], [(-2.1, 0.8), (2.0, 0.7)]])
    rolling.wheels(pen, (-1.4, 1.42), 0.34, "d8dce0")
    rolling.headlights(pen, (2.2, 0.62), (-2.26, 0.74), 0.09)


def roadster(pen: Pen) -> None:
    """Draw an open car and the two who sit in it."""
    pen.shadow(4.6)
    for number, (u, coat) in enumerate(((-0.62, "e8c84a"), (-0.14, "2f8a9a"))):
        rolling.limbs(pen, [(u, 0.78), (u + 0.04, 1.12)], 0.2, coat, 0.8)
        rolling.head(pen, u + 0.07, 1.42, 0.16, salt=1 - number)
    rolling.limbs(pen, [(-0.1, 1.1), (0.18, 0.94), (0.36, 1.04)], 0.07, "2f8a9a")
    pen.solid([pen.curve(_OPEN)], _paint(pen, "c4241e"), 0.24)
    pen.solid([pen.line([(0.62, 0.92), (0.3, 1.36)], 0.06)], "c8ccd0", 0.02)
    pen.flat([pen.poly([(0.62, 0.92), (0.3, 1.34), (0.44, 0.92)])], "cfe6f2", 0.35)
    pen.solid([pen.curve([(-1.3, 0.9), (-1.2, 1.06), (-0.95, 1.02), (-0.9, 0.88)])], "3a2c24", 0.08)
    rolling.seams(pen, [[(-0.7, 0.84), (-0.66, 0.4)], [(0.5, 0.84), (0.46, 0.4)]])
    rolling.wheels(pen, (-1.36, 1.38), 0.34, "d8dce0")
    pen.flat([pen.line([(-2.15, 0.46), (2.18, 0.46)], 0.04)], "d8dce0")
    rolling.headlights(pen, (2.16, 0.66), (-2.18, 0.7), 0.1)


def limousine(pen: Pen) -> None:
    """Draw a stretched black car."""
    pen.shadow(8.8)
    pen.solid([pen.curve(_LIMOUSINE)], _paint(pen, "23262e"), 0.26)
    pen.flat([pen.line([(-4.2, 0.66), (4.2, 0.6)], 0.05)], "d8dce0", 0.9)
    for u in (-3.0, -2.05, -1.1, -0.15):
        pen.glass([pen.box(u, 1.04, u + 0.86, 1.4, 0.04)], lit=not pen.look.palette.bright)
    pen.glass([pen.poly([(0.84, 1.4), (1.44, 1.41), (2.0, 1.06), (0.84, 1.04)])])
    rolling.head(pen, 1.2, 1.18, 0.14)
    rolling.seams(pen, [[(u, 1.42), (u, 0.44)] for u in (-3.1, -1.16, 0.78)])
    rolling.wheels(pen, (-3.1, 3.0), 0.37, "d8dce0")
    rolling.headlights(pen, (4.24, 0.72), (-4.32, 0.78), 0.12)


def open_door(pen: Pen, hinge: float, low: float, high: float, wide: float, tone: str) -> None:
    """Draw the dark doorway behind a hinge and the door that swings out of it towards us."""
    pen.flat([pen.box(hinge - wide, low, hinge, high, 0.08)], "0e0f12", 0.95)
    out, drop = wide * 0.62, 0.34
    door = [(hinge, low), (hinge, high), (hinge - out, high - drop * 0.4), (hinge - out, low - drop)]
    pen.solid([pen.poly(door)], mix(pen.tone(tone), WHITE, 0.12), 0.08)
    sill = (low + high) / 2
    pane = [
        (hinge - 0.08, sill + 0.06), (hinge - 0.08, high - 0.08), (hinge - out + 0.08, high - drop * 0.4 - 0.1),
        (hinge - out + 0.08, sill - 0.08),
    ]  # fmt: skip
    pen.glass([pen.poly(pane)])
    edge = [(hinge - out, high - drop * 0.4), (hinge - out, low - drop)]
    pen.flat([pen.line(edge, 0.07)], "f4f0e8")
    pen.flat([pen.line([(hinge - out + 0.14, sill - 0.24), (hinge - out + 0.36, sill - 0.2)], 0.05)], "1c1e22")
