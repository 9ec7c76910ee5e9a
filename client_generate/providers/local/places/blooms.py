"""Wild flowers close to the lens: the detail of open country where nobody walks."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded


def daisies(stage: Stage, look: Look) -> None:
    """Let three daisies and two poppies stand before everything, sharp, on bent stems with leaves."""
    plate, s, h = stage.plate(0.7), look.side, stage.half
    green = graded(colour("5f8f48"), look)
    for x, y, size, lean in ((0.52, 0.62, 0.1, 0.1), (-0.1, 0.66, 0.09, 0.06), (0.3, 0.34, 0.17, -0.08)):
        at = (s * x * h, y)
        _stem(plate, look, at, stage.bottom, s * lean, green)
        if size < 0.1:
            _poppy(plate, look, at, size)
        else:
            _daisy(plate, look, at, size)


def _stem(plate: Plate, look: Look, at: Point, foot: float, lean: float, green: Pixels) -> None:
    line = spline([at, (at[0] + lean * 0.3, (at[1] + foot) / 2), (at[0] + lean, foot + 0.05)], closed=False)
    lit = mix(green, look.palette.key, 0.25)
    parts = [stroke(line, 0.012, 0.018)]
    for part, turn in ((0.45, -0.7), (0.62, math.pi + 0.7), (0.8, -0.5)):
        x, y = line[int(part * (len(line) - 1))].tolist()
        parts.append(scenery.leaf((x, y), 0.16, turn, 0.2))
    plate.solid(plate.shapes(parts, 0.02), green * 0.55, lit, (look.light, -0.7), round_=0.012)


def _daisy(plate: Plate, look: Look, at: Point, size: float) -> None:
    p = look.palette
    white = mix(graded(colour("fbf7ee"), look), p.ambient, 0.08)
    for part, shift in ((0.86, 0.2), (1.0, 0.0)):
        petals = [scenery.leaf(at, size * part, a + shift, 0.16) for a in np.linspace(0, 2 * math.pi, 15)[:-1].tolist()]
        for petal in petals:
            plate.solid(plate.shape(petal, 0.01), white * 0.72 * part, white * part, (look.light, -0.8), round_=0.01)
    yellow = graded(colour("f2b92c"), look)
    plate.solid(plate.shape(ellipse(at, size * 0.27, size * 0.25), 0.01), yellow * 0.65, yellow, (look.light, -0.8),
                round_=0.02)  # fmt: skip


def _poppy(plate: Plate, look: Look, at: Point, size: float) -> None:
    red = graded(colour("d8392c"), look)
    for turn, part in ((-2.4, 0.75), (-0.75, 0.75), (-1.57, 0.9), (-2.0, 0.62), (-1.1, 0.62)):
        petal = scenery.leaf((at[0], at[1] + size * 0.35), size * 1.5 * part, turn, 0.5)
        plate.solid(plate.shape(petal, 0.01), red * 0.6 * part**0.3, red, (look.light, -0.8), round_=0.03)
