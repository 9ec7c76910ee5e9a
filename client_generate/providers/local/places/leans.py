"""A motorcyclist in a bend."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import coaches


def motorcyclist(stage: Stage, look: Look) -> None:
    """Lean a motorcyclist into a bend, seen from the front; from the side where the words or the grid ask."""
    if look.turned or look.detail:
        s = ways.shot(stage, look, 3.4, 2.0, (0.1, 1.15), 1.5)
        ways.highway(s)
        coaches.vehicle(s.pen(0.6), "motorbike")
        return
    p, side = look.palette, look.side
    line = 0.46
    scenery.sky(stage, look, line, sun=(-side * 0.4, line - 0.12) if not look.weather else None)
    scenery.ridge(stage, look, 0.08, line + 0.02, 0.26, 0.55, salt=3)
    scenery.ridge(stage, look, 0.12, line + 0.03, 0.14, 0.3, salt=4)
    plate, e = stage.plate(0.3), stage.edge + 0.1
    green = graded(colour("7f9a58"), look)
    plate.fill(plate.shape(box(-e, line + 0.01, e, stage.bottom + 0.1)), green * 0.9)
    tar = mix(graded(colour("5a5d64"), look), p.ink, 0.1)
    left = spline(
        [(side * 0.75, line + 0.02), (side * 0.2, line + 0.07), (-side * 0.35, 0.66), (-side * 1.0, 1.1)], closed=False
    )
    right = spline(
        [(side * 0.82, line + 0.02), (side * 0.62, line + 0.09), (side * 0.6, 0.7), (side * 0.9, 1.15)], closed=False
    )
    plate.fill(plate.shape(np.concatenate([left, right[::-1]])), tar)
    middle = (left + right) / 2
    white = mix(WHITE, p.haze, 0.1)
    plate.fill(
        plate.shapes([stroke(middle[n : n + 3], 0.004 + 0.0009 * n) for n in range(2, len(middle) - 3, 5)]), white, 0.85
    )
    plate.fill(
        plate.shapes(
            [
                stroke(one, 0.004, 0.018)
                for one in (left + np.array([side * 0.012, 0]), right - np.array([side * 0.012, 0]))
            ]
        ),
        white,
        0.8,
    )
    grow = {"wide": 0.26, "medium": 0.38, "close": 0.48}.get(look.size, 0.32)
    _leaning(stage, look, (side * 0.1, 0.9), grow, 0.42 * side)
    if look.framed:
        scenery.foreground_leaves(stage, look, -side, low=True)


def _leaning(stage: Stage, look: Look, foot: Point, m: float, lean: float) -> None:
    """Draw a motorcycle and its rider from the front, leaning by `lean` radians, a metre `m` long."""
    plate, p = stage.plate(0.6), look.palette
    rows, columns, mask = plate.shape(ellipse((foot[0] + lean * 0.9 * m, foot[1]), 0.9 * m, 0.08 * m), 0.05)
    plate.fill((rows, columns, soften(mask, 0.03 * m * plate.unit)), p.ink, 0.6)
    c, s = math.cos(lean), math.sin(lean)

    class _Tilted(Pen, frozen=True):
        def at(self, u: float, v: float) -> Point:
            """Return a place on the plate, leaned about the tyre's foot."""
            return foot[0] + (u * c + v * s) * m, foot[1] - (v * c - u * s) * m

    pen = _Tilted(plate, look, foot, m)

    def oval(u: float, v: float, a: float, b: float) -> Pixels:
        return pen.curve([(u + a * math.cos(t), v + b * math.sin(t)) for t in np.linspace(0, 6.283, 17)[:-1].tolist()])

    for k in (-1, 1):  # knees and boots
        pen.solid(
            [
                pen.curve(
                    [
                        (k * 0.12, 0.82),
                        (k * 0.44, 0.84),
                        (k * 0.5, 0.66),
                        (k * 0.36, 0.3),
                        (k * 0.22, 0.3),
                        (k * 0.24, 0.62),
                    ]
                )
            ],
            "24262c",
            0.1,
        )
    pen.solid([oval(0, 0.34, 0.1, 0.36)], "1c1e22", 0.06)
    pen.solid([pen.line([(k * 0.15, 0.3), (k * 0.17, 0.9)], 0.07) for k in (-1, 1)], "c8ccd0", 0.03)
    pen.solid(
        [pen.curve([(-0.36, 1.22), (-0.3, 1.5), (0.0, 1.62), (0.3, 1.5), (0.36, 1.22), (0.26, 0.9), (-0.26, 0.9)])],
        "2a2c34",
        0.16,
    )
    for k in (-1, 1):
        pen.solid(
            [
                pen.curve(
                    [
                        (k * 0.26, 1.5),
                        (k * 0.52, 1.3),
                        (k * 0.52, 1.1),
                        (k * 0.42, 1.06),
                        (k * 0.36, 1.24),
                        (k * 0.2, 1.3),
                    ]
                )
            ],
            "2a2c34",
            0.08,
        )
        pen.solid([pen.line([(k * 0.2, 1.06), (k * 0.5, 1.1)], 0.06)], "14161a", 0.02)
        pen.solid([oval(k * 0.46, 1.1, 0.08, 0.08)], "c8302c", 0.04)
        pen.solid([oval(k * 0.56, 1.3, 0.1, 0.06)], "24262c", 0.03)
    pen.solid(
        [pen.curve([(-0.24, 0.72), (-0.26, 1.0), (-0.14, 1.24), (0.14, 1.24), (0.26, 1.0), (0.24, 0.72), (0.0, 0.6)])],
        "c8302c",
        0.12,
    )
    pen.glass([pen.curve([(-0.16, 1.14), (-0.1, 1.34), (0.1, 1.34), (0.16, 1.14)])])
    pen.solid([oval(0, 1.74, 0.18, 0.2)], "f0f0ee", 0.14)
    pen.flat([pen.curve([(-0.15, 1.78), (-0.12, 1.66), (0.12, 1.66), (0.15, 1.78), (0.0, 1.84)])], "14181e")
    pen.flat([pen.line([(0, 1.86), (0, 1.94)], 0.06)], "c8302c")
    plate.fill(plate.shape(oval(0, 0.96, 0.13, 0.1)), WHITE)
    plate.glow(pen.at(0, 0.96), 0.8 * m, p.key, 0.7)


SCENES = {"motorcyclist": motorcyclist}
"""What this draws, by name."""
