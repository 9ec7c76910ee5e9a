"""A tram on a square before a domed cathedral."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import facades, lands, ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import haulers, rolling, sketches


def tram(stage: Stage, look: Look) -> None:
    """Let a tram pass a domed cathedral on a square."""
    s = ways.shot(stage, look, 13.0, 6.4, (4.6, 1.8), 2.0)
    snow = "snow" in look.weather or look.palette.name == "snow"
    _square(s, snow=snow)
    if look.has("palms beside"):
        for n, x in enumerate((-0.9, -0.3, 0.5, 1.05)):
            sketches.put(
                stage.plate(0.5), look, "palm", Spot(foot=(x * stage.half, s.foot - 0.05), metre=0.1 - 0.01 * n)
            )
    haulers.tram(s.pen(0.58))
    if look.has("cafe"):
        _guests(s)
    else:
        _strollers(s)
    ways.front(s, "arch")


def _guests(s: Shot) -> None:
    """Let guests sit at tables under parasols, before the rails, where they hide little of the tram."""
    facades.terrace(s.pen(0.68, -7.2 if s.look.detail else -8.6, -1.5, 1.5))
    if not s.look.detail:
        facades.terrace(s.pen(0.68, 9.4, -1.5, 1.5))


def _square(s: Shot, *, snow: bool) -> None:
    look, p, stage = s.look, s.look.palette, s.stage
    line = max(s.line, 0.34) if look.size == "aerial" else s.line + 0.08
    scenery.sky(stage, look, line, sun=None if look.weather else lands.sun_of(stage, look, 0.3, 0.8))
    houses = stage.plate(0.2)
    chance, tones = look.chance(71), ("c8a888", "b8907a", "d8c8a8", "a8988c", "c09c94")
    x, number = -stage.edge - 0.2, 0
    while x < stage.edge + 0.2:
        wide, tall = float(chance.uniform(1.4, 2.0)), float(chance.uniform(2.0, 2.9))
        _house(Pen(houses, look, (x + wide * 0.05, line + 0.02), 0.1, 1, 0.3), wide, tall, tones[number % 5], snow)
        x, number = x + wide * 0.1, number + 1
    cathedral(Pen(stage.plate(0.26), look, (-s.x * 0.8 + look.side * -0.16, line + 0.025), 0.068, 1, 0.16), snow=snow)
    ground = graded(colour("e6ecf4" if snow else "a89c90"), look)
    ways.flat(s, 0.34, line + 0.02, mix(ground, p.haze, 0.35), mix(ground, p.ink, 0.18), 0.04)
    rails = stage.plate(0.4)
    e = stage.edge + 0.1
    dark = mix(p.ink, p.ambient, 0.35)
    rails.fill(rails.shapes([box(-e, s.foot + v, e, s.foot + v + 0.006) for v in (0.0, 0.035)]), dark, 0.8)
    lamps = stage.plate(0.44)
    for x in (-1.05, -0.4, 0.36, 1.0):
        pen = Pen(lamps, look, (x, s.foot - 0.1), 0.075, 1, 0.1)
        pen.solid([pen.line([(0, 0), (0, 4.4)], 0.12), pen.box(-0.24, 4.4, 0.24, 4.95, 0.1)], "3a4048", 0.04)
        if not p.bright:
            lamps.glow(pen.at(0, 4.7), 0.24, p.key, 0.7)
        lamps.glow(pen.at(0, 4.7), 0.045, mix(p.key, WHITE, 0.5), 0.9)


def _house(pen: Pen, wide: float, tall: float, tone: str, snow: bool) -> None:
    w = wide / 2
    pen.solid([pen.box(-w, 0, w, tall)], tone, 0.1)
    pen.solid(
        [pen.poly([(-w - 0.05, tall), (w + 0.05, tall), (w * 0.7, tall + 0.5), (-w * 0.7, tall + 0.5)])],
        "dfe6ee" if snow else "8a4a3c",
        0.05,
    )
    panes = [
        pen.box(u - 0.1, v, u + 0.1, v + 0.32)
        for u in (-0.6, -0.2, 0.2, 0.6)
        if abs(u) < w - 0.1
        for v in np.arange(0.3, tall - 0.4, 0.62).tolist()
    ]
    pen.glass(panes, lit=not pen.look.palette.bright)


def cathedral(pen: Pen, *, snow: bool = False) -> None:
    """Draw a baroque church: a portico with columns, a drum with a great green dome, two towers."""
    stone, copper = "d8ccb8", "5aa08c"
    for u in (-4.0, 4.0):
        pen.solid([pen.box(u - 0.9, 0, u + 0.9, 6.4)], stone, 0.2)
        pen.glass([pen.box(u - 0.3, 4.4, u + 0.3, 5.6, 0.3), pen.box(u - 0.25, 1.6, u + 0.25, 2.8, 0.25)])
        top = [
            (u - 1.0, 6.4),
            (u - 0.85, 7.1),
            (u - 0.3, 7.7),
            (u, 8.6),
            (u + 0.3, 7.7),
            (u + 0.85, 7.1),
            (u + 1.0, 6.4),
        ]
        pen.solid([pen.poly(top)], copper, 0.2)
    pen.solid([pen.box(-3.4, 0, 3.4, 4.4)], stone, 0.2)
    pen.solid([pen.box(-2.0, 4.4, 2.0, 6.6)], stone, 0.4)
    pen.glass(
        [pen.box(u - 0.2, 4.8, u + 0.2, 6.1, 0.2) for u in (-1.5, -0.75, 0.0, 0.75, 1.5)],
        lit=not pen.look.palette.bright,
    )
    dome = [(2.25 * np.cos(a), 6.6 + 2.7 * np.sin(a)) for a in np.linspace(0, np.pi, 25).tolist()]
    pen.solid([pen.poly(dome)], copper, 0.9)
    ribs = [
        pen.line([(2.25 * k * np.cos(a), 6.6 + 2.7 * np.sin(a)) for a in np.linspace(0.1, 1.57, 9).tolist()], 0.07)
        for k in (-0.8, -0.4, 0.4, 0.8)
    ]
    pen.plate.tint(pen.plate.shapes(ribs), pen.look.palette.ink, 0.3)
    pen.solid([pen.box(-0.5, 9.1, 0.5, 10.1), pen.poly([(-0.6, 10.1), (0.6, 10.1), (0, 11.2)])], stone, 0.1)
    pen.solid([pen.line([(0, 11.1), (0, 12.3)], 0.14), pen.line([(-0.35, 11.9), (0.35, 11.9)], 0.14)], "e8c050", 0.04)
    pen.solid([pen.poly([(-3.0, 3.6), (3.0, 3.6), (0, 5.2)])], stone, 0.1)
    pen.flat([pen.box(-2.7, 0.3, 2.7, 3.4)], "5a4e48")
    pen.solid([pen.box(u - 0.17, 0.3, u + 0.17, 3.5) for u in (-2.5, -1.5, -0.6, 0.6, 1.5, 2.5)], stone, 0.12)
    pen.solid([pen.box(-3.2, 0, 3.2, 0.34)], stone, 0.06)
    if snow:
        white = [(1.6 * np.cos(a), 6.9 + 2.42 * np.sin(a)) for a in np.linspace(0.9, 2.24, 15).tolist()]
        pen.solid([pen.poly([*white, (-0.5, 8.7), (0.4, 8.9)])], "f0f4f8", 0.2)
        pen.solid([pen.line([(-3.0, 3.66), (0, 5.26), (3.0, 3.66)], 0.22)], "f0f4f8", 0.06)


def _strollers(s: Shot) -> None:
    plate = s.stage.plate(0.66)
    for number, (u, coat) in enumerate(((-7.4, "b83a3a"), (8.2, "3a4a6a"))):
        pen = s.on(plate, u, -0.6)
        rolling.stander(pen, 0.0, coat, salt=11 + number, step=0.2)


SCENES = {"tram": tram}
"""What this draws, by name."""
