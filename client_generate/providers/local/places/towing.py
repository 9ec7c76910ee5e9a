"""A tow truck that draws a car or a van up onto its bed, on the hard shoulder."""

from __future__ import annotations

from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import coaches, rolling


def _truck(pen: Pen) -> None:
    """Draw a recovery truck, its bed tilted down behind."""
    pen.shadow(9.4)
    pen.flat([pen.box(-3.0, 0.5, 4.3, 0.78, 0.04)], "2c2e34")
    pen.solid([pen.poly([(-5.4, 0.16), (-5.4, 0.02), (2.0, 1.02), (2.0, 1.22)])], "e8a41e", 0.05)
    pen.flat([pen.line([(1.2, 0.8), (-0.6, 0.75)], 0.14)], "5a6068")
    rolling.wheels(pen, (-0.9, 0.25, 3.3), 0.48)
    cab = [(2.1, 0.62), (2.1, 2.5), (2.3, 2.66), (3.5, 2.66), (4.1, 1.7), (4.4, 1.5), (4.4, 0.62)]
    pen.solid([pen.poly(cab)], "f0b41e", 0.2)
    pen.glass([pen.poly([(2.75, 1.65), (2.75, 2.4), (3.4, 2.4), (3.85, 1.65)])])
    rolling.seams(pen, [[(2.6, 0.8), (2.6, 2.5)]])
    rolling.wheels(pen, (3.3,), 0.48)
    pen.solid([pen.box(1.75, 1.1, 2.05, 2.5, 0.03)], "4a4e56", 0.04)
    rolling.headlights(pen, (4.4, 1.05), (-5.4, 0.12), 0.13)
    for u in (2.5, 3.1):
        pen.flat([pen.box(u - 0.16, 2.64, u + 0.16, 2.84, 0.05)], "ff9a1e")
        rolling.lamp(pen, u, 2.76, rolling.AMBER, 0.13)


def tow(stage: Stage, look: Look) -> None:
    """Draw the truck, what is on its bed held by a cable, and the driver in a vest beside."""
    s = ways.shot(stage, look, 10.6, 4.1, (-1.2, 1.9), 1.5)
    ways.highway(s)
    pen = s.pen(0.56)
    _truck(pen)
    van = look.has("van")
    load = s.pen(0.58, -1.75, 0.66, 0.72 if van else 0.86)
    if van:
        coaches.vehicle(load, "van")
    else:
        coaches.painted(load, "2f5aa8", driven=False)
    pen.flat([pen.line([(1.8, 1.6), (0.3, 1.3)], 0.05)], "22242a")
    for u in (2.0, -2.1):
        rolling.lamp(load, u, 0.86, rolling.AMBER, 0.13)
    rolling.stander(s.pen(0.64, -5.0, -0.1, 1.0, s.faces), 0, "f0e01e", vest=True, hand=((0.3, 1.2), (0.5, 1.3)))
    ways.front(s, "rail")


SCENES = {"tow truck": tow}
"""What this draws, by name."""
