"""Bicycles: one that is locked, a child's first, a race."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import spline, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import rolling


def locked_bike(stage: Stage, look: Look) -> None:
    """Lock a bicycle to a railing in the street."""
    s = ways.shot(stage, look, 2.5, 1.6, (-0.2, 0.6), 1.7)
    ways.street(s)
    rail = s.pen(0.52, 0.0, 0.12)
    bars = [rail.line([(-9, 1.16), (9, 1.16)], 0.06), rail.line([(-9, 0.2), (9, 0.2)], 0.05)]
    bars += [rail.line([(u, 0), (u, 1.16)], 0.035) for u in np.arange(-6, 6.1, 0.3).tolist()]
    rail.solid(bars, "3a4048", 0.02)
    pen = s.pen(0.6)
    pen.shadow(1.9, 0.06)
    rolling.bike(pen, "2f7ab8")
    lock = [(-0.44, 0.6), (-0.52, 0.86), (-0.38, 1.0), (-0.22, 0.9), (-0.24, 0.62), (-0.36, 0.52), (-0.44, 0.6)]
    pen.plate.fill(
        pen.plate.shape(stroke(spline([pen.at(*one) for one in lock], closed=False), 0.06 * s.metre)), colour("e8b41c")
    )
    pen.solid([pen.box(-0.42, 0.46, -0.2, 0.66, 0.04)], "e8b41c", 0.04)
    pen.flat([pen.disc(-0.31, 0.57, 0.03), pen.line([(-0.31, 0.57), (-0.31, 0.5)], 0.025)], "1c1e22")
    ways.front(s, "window")


def child_bike(stage: Stage, look: Look) -> None:
    """Let a child ride a first bicycle, a parent running behind."""
    s = ways.shot(stage, look, 3.6, 2.1, (0.3, 0.7), 1.6)
    ways.meadow(s)
    path = graded(colour("c8b48c"), look)
    ways.flat(s, 0.4, s.foot - 0.06, path, path * 0.85, 0.04)
    pen = s.pen(0.6, 0.5, 0.0, 0.62)
    rolling.cyclist(pen, "e8503c", "f0a82c", salt=0, helmet="2f8ad8")
    plate = stage.plate(0.58)
    foot = (s.x - s.faces * 0.95 * s.metre, s.foot)
    posed.draw(plate, look, foot, 1.72 * s.metre, "run", salt=1, faces=s.faces, coat=colour("4a6a9a"))
    ways.front(s, "leaves")


def race(stage: Stage, look: Look) -> None:
    """Send racing cyclists along a road in a bunch."""
    s = ways.shot(stage, look, 6.4, 2.2, (1.6, 1.2), 1.7)
    ways.highway(s)
    tones = ("e8c81e", "d8302c", "2f6ad8", "3a9a4c", "e87a2c", "7a3a9a", "f2f0ea")
    for near, v, shift in ((0.54, 0.34, 0.35), (0.6, 0.0, 0.0)):
        plate = stage.plate(near)
        for n, u in enumerate((2.0, 0.75, -0.5, -1.75)):
            grow = 0.9 if v else 1.0
            pen = s.on(plate, u + shift, v, grow)
            _racer(pen, tones[(n + int(v * 9)) % 7], n)
    ways.front(s, "people")


def _racer(pen: Pen, coat: str, salt: int) -> None:
    pen.shadow(1.8, 0.06)
    rolling.bike(pen, "24262c")
    legs = [[(0.2, 0.66), (-0.06, 0.42)], [(0.26, 0.58), (0.06, 0.2)]]
    rolling.person(
        pen,
        (-0.16, 0.96),
        (0.24, 1.16),
        legs,
        [[(0.34, 0.96), (0.52, 0.9)]] * 2,
        coat,
        "1c1e24",
        salt=salt + 3,
        helmet=coat,
    )


SCENES = {"locked bike": locked_bike, "child bike": child_bike, "bicycle race": race}
"""What this draws, by name."""
