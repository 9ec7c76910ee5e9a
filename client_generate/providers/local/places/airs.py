"""In the air and above it: helicopters, balloons, airliners on the runway, drones, cable cars, rockets, satellites."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import rolling


def lifted(s: Shot, up: float, near: float = 0.6, u: float = 0.0, grow: float = 1.0) -> Pen:
    """Return a pen whose foot is in the air, `up` frame heights over the ground's."""
    pen = s.pen(near, u, 0.0, grow)
    return Pen(pen.plate, s.look, (pen.foot[0], s.foot - up), pen.metre, pen.faces)


def helicopter(stage: Stage, look: Look) -> None:
    """Let a rescue helicopter hover; somebody hangs on its winch."""
    s = ways.shot(stage, look, 13.5, 9.5, (1.4, 5.4), 1.9)
    (ways.water if look.has("shore", "boat", "ship") else ways.alps)(s)
    pen = lifted(s, 0.05)
    pen = Pen(pen.plate, look, pen.at(0, 3.4), pen.metre, pen.faces)
    red = "d8302c"
    pen.flat([pen.line([(0.8, -0.1), (0.8, -3.0)], 0.06)], "1c1e22")
    low = Pen(pen.plate, look, pen.at(0.8, -4.0), pen.metre * 0.9, pen.faces)
    rolling.stander(low, 0.0, "f07a1c", helmet="f4f0e8", step=0.06, hand=((0.12, 1.4), (0.02, 1.72)))
    tail = [(-1.0, 2.3), (-6.4, 2.5), (-7.0, 4.0), (-6.2, 4.0), (-5.7, 2.9), (-1.0, 3.0)]
    pen.solid([pen.poly(tail)], red, 0.25)
    hull = [(-1.6, 1.2), (-1.8, 2.4), (-0.6, 3.3), (1.6, 3.3), (2.9, 2.5), (3.3, 1.5), (2.6, 0.8), (0.0, 0.7)]
    pen.solid([pen.curve(hull)], red, 0.5)
    pen.flat([pen.poly([(-1.6, 1.5), (3.2, 1.5), (3.1, 1.2), (-1.5, 1.2)])], "f4f0e8")
    pen.glass([pen.curve([(1.5, 3.0), (2.4, 2.6), (3.05, 1.8), (1.5, 1.7)]), pen.box(0.1, 1.75, 1.2, 2.8, 0.15)])
    rolling.head(pen, 2.0, 2.1, 0.22)
    pen.flat([pen.box(-1.1, 1.95, -0.7, 2.75), pen.box(-1.3, 2.15, -0.5, 2.55)], "f4f0e8")
    pen.solid(
        [
            pen.line([(-1.4, 0.1), (2.6, 0.1), (3.0, 0.35)], 0.13),
            pen.line([(-0.6, 0.1), (-0.5, 0.9)], 0.1),
            pen.line([(1.7, 0.1), (1.6, 0.9)], 0.1),
        ],
        "2a2e34",
        0.04,
    )
    pen.solid([pen.box(-0.7, 3.2, 1.3, 3.7, 0.2), pen.box(0.2, 3.6, 0.5, 4.1)], "a8242a", 0.1)
    pen.flat([pen.disc(0.35, 4.12, 6.2, 0.12)], "30363e", 0.55)
    pen.flat([pen.line([(-5.8, 4.2), (6.4, 4.05)], 0.13)], "1c1e22")
    pen.flat([pen.disc(-6.6, 3.6, 0.9)], "30363e", 0.4)
    rolling.lamp(pen, -6.6, 4.1, rolling.RED, 0.1)
    ways.front(s, "leaves")


def balloons(stage: Stage, look: Look) -> None:
    """Float hot-air balloons over a valley."""
    s = ways.shot(stage, look, 36.0, 28.0, (0.0, 19.0), 1.7)
    ways.meadow(s)
    scenery.mist(stage.plate(0.3), mix(look.palette.haze, WHITE, 0.3), s.line + 0.05, 0.06, 0.6, look.chance(3))
    spots = (
        (0.0, 0.0, 0.7, 0),
        (-26.0, 14.0, 0.4, 1),
        (21.0, 17.0, 0.3, 2),
        (-15.0, 24.0, 0.2, 3),
        (14.0, 2.0, 0.24, 4),
        (33.0, 24.0, 0.17, 1),
    )
    for number, (u, v, grow, tone) in enumerate(reversed(spots)):
        _balloon(s.pen(0.4 + 0.04 * number, u, v, grow), tone, (1 - grow) * 0.4)
    ways.front(s, "leaves")


def _balloon(pen: Pen, number: int, haze: float) -> None:
    pen = Pen(pen.plate, pen.look, pen.foot, pen.metre, pen.faces, haze)
    pairs = (
        ("e0382c", "f4c03c"),
        ("2f7ac8", "f2f0e8"),
        ("e8762c", "7a3a8a"),
        ("2fa06a", "f4d03c"),
        ("d83a7a", "f4e8dc"),
    )
    dark, bright = pairs[number % 5]

    def side(k: float) -> list[tuple[float, float]]:
        return [
            (k * u, v)
            for u, v in ((2.0, 10.0), (6.0, 14.0), (10.4, 20.0), (11.2, 26.0), (8.6, 32.0), (4.0, 35.4), (0.0, 36.2))
        ]

    hull = [*side(1.0), *side(-1.0)[::-1][1:]]
    pen.solid([pen.curve(hull)], dark, 5.0)
    for one, other in ((-0.72, -0.4), (-0.1, 0.24), (0.56, 0.8)):
        strip = [*side(one), *side(other)[::-1]]
        pen.plate.tint(pen.plate.shape(pen.poly(strip)), pen.tone(bright), 0.82)
    pen.flat([pen.line([(k * 1.8, 10), (k * 1.3, 4.4)], 0.2) for k in (-1, -0.4, 0.4, 1)], "3a3430")
    pen.solid([pen.box(-1.7, 1.4, 1.7, 4.4, 0.4)], "9a6a3c", 0.4)
    pen.plate.glow(pen.at(0, 9), 5.0 * pen.metre, np.array([1.0, 0.65, 0.2], np.float32), 0.8)
    for u in (-0.7, 0.7):
        pen.flat([pen.disc(u, 5.2, 0.75)], "5a4038")


def drone(stage: Stage, look: Look) -> None:
    """Hover a delivery drone with its parcel."""
    s = ways.shot(stage, look, 3.4, 3.0, (0.0, 1.7), 1.6)
    ways.meadow(s)
    pen = lifted(s, 0.1)
    pen.plate.fill(pen.plate.shape(ellipse((s.x, s.foot + 0.03), 0.16, 0.02)), look.palette.ink, 0.3)
    if look.has("delivery"):
        pen.flat([pen.line([(-0.2, 1.3), (-0.2, 0.95)], 0.03), pen.line([(0.2, 1.3), (0.2, 0.95)], 0.03)], "2a2e34")
        pen.solid([pen.box(-0.42, 0.4, 0.42, 0.98, 0.03)], "c89a62", 0.1)
        pen.flat([pen.box(-0.06, 0.4, 0.06, 0.98)], "e8d0a0", 0.9)
    pen.flat(
        [
            pen.line([(-0.4, 1.4), (-0.55, 1.02), (-0.7, 1.0)], 0.045),
            pen.line([(0.4, 1.4), (0.55, 1.02), (0.7, 1.0)], 0.045),
        ],
        "2a2e34",
    )
    for one, grey in ((1.0, "5a6068"), (1.26, "e8ecf0")):
        for u in (-1, 1):
            pen.solid([pen.line([(u * 0.2, 1.5), (u * one, 1.74)], 0.1)], grey, 0.04)
            pen.solid([pen.box(u * one - 0.1, 1.62, u * one + 0.1, 1.94, 0.04)], "34383e", 0.04)
            pen.flat([pen.disc(u * one, 1.98, 0.56, 0.05)], "3a4048", 0.55)
            pen.flat([pen.line([(u * one - 0.5, 1.99), (u * one + 0.5, 1.97)], 0.03)], "1c1e22")
    pen.solid(
        [pen.curve([(-0.62, 1.5), (-0.4, 1.78), (0.4, 1.78), (0.62, 1.5), (0.4, 1.3), (-0.4, 1.3)])], "f0f2f4", 0.15
    )
    pen.flat([pen.disc(0.36, 1.42, 0.13)], "1c1e22")
    pen.flat([pen.disc(0.39, 1.44, 0.05)], "6aa8d8")
    rolling.lamp(pen, -0.5, 1.5, rolling.RED, 0.035)
    ways.front(s, "leaves")


def cable_car(stage: Stage, look: Look) -> None:
    """Hang a cabin on its rope over a snowy valley."""
    s = ways.shot(stage, look, 8.0, 7.6, (0.0, 4.4), 1.6)
    ways.alps(s)
    pen = lifted(s, 0.2)
    pen.flat(
        [pen.line([(-40, 1.7), (0, 5.4), (40, 9.8)], 0.12), pen.line([(-40, 1.2), (0, 5.0), (40, 9.3)], 0.08)], "2a2e34"
    )
    pen.solid([pen.box(-0.7, 5.0, 0.8, 5.5, 0.1), pen.line([(0.0, 5.2), (0.3, 4.2), (0.0, 3.3)], 0.22)], "3a4048", 0.08)
    pen.solid([pen.box(-2.4, 0.0, 2.4, 3.3, 0.5)], "d8302c", 0.5)
    pen.flat([pen.box(-2.25, 1.3, 2.25, 2.9, 0.25)], "24282e")
    pen.glass([pen.box(u, 1.4, u + 1.36, 2.8, 0.15) for u in (-2.14, -0.68, 0.78)])
    for number, u in enumerate((-1.5, -0.1, 1.3)):
        rolling.head(pen, u, 1.9, 0.26, salt=number + 3, turn=0.4)
    pen.flat([pen.box(-2.38, 0.7, 2.38, 0.92)], "f4f0e8")
    tower = lifted(s, 0.02, 0.4, -9.0, 0.7)
    tower.solid(
        [
            tower.line([(-1.4, -3), (0, 8.0)], 0.3),
            tower.line([(1.4, -3), (0, 8.0)], 0.3),
            tower.line([(-2, 8), (2, 8)], 0.3),
        ],
        "5a626a",
        0.1,
    )
    ways.front(s, "leaves")


SCENES = {"helicopter": helicopter, "balloons": balloons, "drone": drone, "cable car": cable_car}
"""What this draws, by name."""
