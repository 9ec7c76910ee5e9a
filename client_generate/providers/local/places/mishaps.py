"""Mishaps on the road: a wreck and its airbag, a warning triangle, a breakdown."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Point, ellipse
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import ways
from client_generate.providers.local.things import coaches, rolling


def smoke(stage: Stage, near: float, at: Point, size: float = 1.0) -> None:
    """Let grey smoke rise."""
    plate, chance = stage.plate(near), np.random.default_rng(7)
    puffs = [
        ellipse(
            (at[0] + float(chance.normal(0, 0.12)) * size, at[1] - size * 0.5 * k),
            (0.03 + 0.1 * k) * size,
            (0.03 + 0.08 * k) * size,
            steps=18,
        )
        for k in np.linspace(0, 1, 26).tolist()
    ]
    plate.fill(plate.shapes(puffs), np.array([0.55, 0.57, 0.6], np.float32), 0.5)
    plate.blur(0.02)


def warning(pen: Pen, glow: bool = True) -> None:
    """Draw a warning triangle on its feet."""
    pen.flat([pen.line([(-0.4, 0.02), (0.4, 0.02)], 0.06)], "2a2c30")
    pen.solid([pen.poly([(-0.5, 0.06), (0.5, 0.06), (0.0, 0.94)])], "e8242c", 0.06)
    pen.flat([pen.poly([(-0.3, 0.18), (0.3, 0.18), (0.0, 0.7)])], "f4ece4")
    pen.flat([pen.poly([(-0.24, 0.215), (0.24, 0.215), (0.0, 0.63)])], "484c54")
    if glow:
        pen.plate.glow(pen.at(0, 0.4), 0.8 * pen.metre, rolling.RED, 0.35)


def triangle(stage: Stage, look: Look) -> None:
    """Set a warning triangle on the road, large; the car that broke down behind."""
    s = ways.shot(stage, look, 2.6, 1.5, (0.0, 0.42), 1.7)
    ways.highway(s)
    car = s.pen(0.5, 2.2 if stage.half > 0.6 else 1.4, 0.34, 0.3, s.faces)
    coaches.painted(car, "3a5a8a")
    for u in (2.1, -2.15):
        rolling.lamp(car, u, 0.8, rolling.AMBER, 0.14)
    if look.size == "wide" or look.turned:
        rolling.stander(s.pen(0.54, 1.4, 0.3, 0.34), 0, "e8e01e", vest=True, hand=((0.2, 1.3), (0.12, 1.5)))
    warning(s.pen(0.6))
    ways.front(s, "rail")


def breakdown(stage: Stage, look: Look) -> None:
    """Let somebody in a vest phone beside a car with its bonnet open, on the hard shoulder."""
    s = ways.shot(stage, look, 7.6, 2.9, (2.6, 1.2), 1.8)
    ways.highway(s)
    pen = s.pen(0.58)
    coaches.painted(pen, "3a6a9a", driven=False)
    pen.solid([pen.poly([(0.95, 1.02), (1.5, 1.9), (1.62, 1.88), (1.1, 1.0)])], "3a6a9a", 0.06)
    pen.flat([pen.line([(1.7, 0.9), (1.5, 1.6)], 0.03)], "24262a")
    for u in (2.1, -2.15):
        rolling.lamp(pen, u, 0.78, rolling.AMBER, 0.12)
    smoke(stage, 0.6, pen.at(1.6, 1.4), s.metre / 0.2)
    rolling.stander(s.pen(0.64, 2.9, -0.1, 1.0, -s.faces), 0, "f0e01e", vest=True, hand=((0.26, 1.24), (0.12, 1.56)))
    warning(s.pen(0.62, -3.4, -0.1, 0.8))
    ways.front(s, "rail")


def bump(stage: Stage, look: Look) -> None:
    """Let one car stand in the crumpled back of another, their drivers talking beside them."""
    s = ways.shot(stage, look, 9.0, 3.4, (-0.9, 1.0), 1.6)
    ways.street(s)
    for u, tone in ((2.05, "2f6fc0"), (-2.0, "c8382c")):
        pen = s.pen(0.58, u)
        coaches.painted(pen, tone, driven=False)
        end = -1 if u > 0 else 1
        dent = [(1.75, 0.35), (2.25, 0.5), (2.0, 0.66), (2.2, 0.8), (1.7, 0.98), (1.85, 0.7)]
        pen.solid([pen.poly([(end * a, b) for a, b in dent])], "3a3e46", 0.04)
        pen.flat([pen.line([(end * 1.5, 0.9), (end * 1.3, 0.74), (end * 1.42, 0.55)], 0.05)], "1c1e22")
        rolling.lamp(pen, -2.1 * end, 0.75, rolling.AMBER, 0.12)
    bits = s.pen(0.6)
    chips = [(-0.5, 0.02), (-0.2, -0.06), (0.1, 0.0), (0.4, -0.08), (0.7, 0.03), (-0.8, -0.05), (0.25, 0.06)]
    bits.solid([bits.poly([(u, v), (u + 0.16, v + 0.02), (u + 0.07, v + 0.11)]) for u, v in chips], "e8eef4", 0.02)
    smoke(stage, 0.59, bits.at(-0.3, 0.9), s.metre / 0.25)
    rolling.stander(s.pen(0.64, -3.5, -0.25, 1.05), 0, "e8a02c", hand=((0.3, 1.2), (0.56, 1.3)))
    rolling.stander(s.pen(0.64, -2.1, -0.25, 1.05, -s.faces), 0, "3a8a6a", hand=((0.26, 1.1), (0.5, 1.0)), salt=1)


SCENES = {"triangle": triangle, "breakdown": breakdown, "bump": bump}
"""What this draws, by name."""
