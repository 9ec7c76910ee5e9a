"""A car in the wash and in the showroom."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import box, ellipse, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ways, wheelhouse
from client_generate.providers.local.things import coaches


def car_wash(stage: Stage, look: Look) -> None:
    """Wash a car between spinning brushes, foam and water on it."""
    s = ways.shot(stage, look, 6.6, 3.4, (1.0, 1.3), 1.8)
    p = look.palette
    tile = mix(graded(colour("9cc4d8"), look), p.ink, 0.1)
    stage.gradient(0.0, [(stage.top, tile * 0.6), (s.foot - 0.08, tile), (1.2, tile * 0.7)])
    wall = stage.plate(0.2)
    wall.tint(
        wall.shapes(
            [box(-1.4, y, 1.4, y + 0.003) for y in np.arange(0.0, s.foot - 0.1, 0.08).tolist()]
            + [box(x, 0, x + 0.003, s.foot - 0.1) for x in np.arange(-1.4, 1.4, 0.12).tolist()]
        ),
        p.ink,
        0.2,
    )
    ways.flat(s, 0.3, s.foot - 0.08, graded(colour("8a949a"), look), graded(colour("5a646a"), look))
    back = s.pen(0.4)
    _brush(back, -3.4, "2f6ad8")
    _brush(back, 3.2, "2f6ad8")
    coaches.painted(s.pen(0.56), "c8302c")
    top = s.pen(0.6)
    for far, tone in ((0.92, "1f4fb0"), (0.7, "3f7ae0")):
        turns = np.linspace(0, 6.283, 49)[:-1].tolist()
        star = [
            (-0.2 + far * (1.0, 0.72)[n % 2] * math.cos(a), 2.2 + far * (1.0, 0.72)[n % 2] * math.sin(a))
            for n, a in enumerate(turns)
        ]
        top.solid([top.poly(star)], tone, 0.1)
    top.flat([top.disc(-0.2, 2.2, 0.16)], "50565c")
    chance = look.chance(12)
    foam = [
        top.disc(
            float(chance.uniform(-2.2, 2.1)),
            0.95 + 0.55 * float(chance.random()) * (1 - abs(float(chance.uniform(-1, 1)))),
            float(chance.uniform(0.06, 0.2)),
        )
        for _ in range(90)
    ]
    foam += [
        top.disc(float(chance.uniform(-3, 3)), float(chance.uniform(-0.1, 0.1)), float(chance.uniform(0.08, 0.2)))
        for _ in range(50)
    ]
    white = mix(WHITE, p.haze, 0.1) * (1.0 if p.bright else 0.85)
    top.plate.solid(top.plate.shapes(foam, 0.01), mix(white, p.cool, 0.35), white, (look.light, -1), round_=0.012)
    drops = [
        stroke([top.at(u, v), top.at(u - 0.1, v - 0.5)], 0.004)
        for u, v in chance.uniform((-4, 0.4), (4, 4), (80, 2)).tolist()
    ]
    top.plate.light(top.plate.shapes(drops), WHITE, 0.4)
    near = s.pen(0.66, 0.0, -0.35, 1.1)
    if not look.detail:
        _brush(near, -2.9 if look.candidate % 2 else 3.1, "f0b42c")
    ways.front(s, "doorway")


def _brush(pen: Pen, u: float, tone: str) -> None:
    """Draw an upright brush that spins."""
    pen.flat([pen.line([(u, 0), (u, 3.6)], 0.2)], "50565c")
    for k, dim in ((1.0, 0.75), (0.7, 1.0)):
        bristles = [
            pen.poly([(u, v), (u + side * 0.85 * k, v - 0.16), (u + side * 0.8 * k, v + 0.1)])
            for side in (-1, 1)
            for v in np.arange(0.2, 3.4, 0.16).tolist()
        ]
        pen.solid(bristles, colour(tone) * np.float32(dim), 0.05)


def wash_ahead(stage: Stage, look: Look) -> None:
    """Look out through a windscreen under coloured foam, brushes that turn before it; from outside in a third."""
    if look.turned:
        car_wash(stage, look)
        return
    p, chance = look.palette, look.chance(15)
    blue, dim = graded(colour("5ac8e8"), look), graded(colour("2a4a8a"), look)
    stage.gradient(0.0, [(stage.top, dim), (0.5, blue), (stage.bottom, dim)])
    back = stage.plate(0.2)
    for n, tone in enumerate(("ff5ac8", "ffd84a", "5af0a0")):
        back.glow(((n - 1) * 0.6 * stage.half, 0.16), 0.5, colour(tone), 0.8)
    pen = Pen(stage.plate(0.3), look, (0.0, 0.86), 0.24, 1)
    shift = 0.35 * look.side
    _brush(pen, -2.3 + shift, "f03a8a")
    _brush(pen, 2.1 + shift, "2f6ad8")
    foam = stage.plate(0.45)
    spots = chance.uniform((-stage.edge, 0.0, 0.02), (stage.edge, 1.0, 0.075), (150, 3)).tolist()
    suds = [ellipse((x, 0.04 + 0.74 * v**2.2), r * 1.3, r) for x, v, r in spots]
    suds += [ellipse((x, 0.76 - 0.2 * v**3), r * 1.3, r) for x, v, r in spots[::2]]
    pink = graded(colour("ff8ac8"), look)
    foam.solid(foam.shapes(suds, 0.01), mix(pink, p.ink, 0.15), mix(pink, WHITE, 0.55), (look.light, -1), round_=0.02)
    streaks = [stroke([(x, 0.3 + 0.2 * v), (x + 0.01, 0.42 + 0.34 * v)], 0.5 * r, 0.1 * r) for x, v, r in spots[::5]]
    foam.fill(foam.shapes(streaks), mix(pink, WHITE, 0.5), 0.75)
    if look.detail:
        wheelhouse.wipers(stage, look, sweep=False)
    elif look.framed:
        wheelhouse.back_seat(stage, look)
    else:
        wheelhouse.cockpit(stage, look)


def showroom(stage: Stage, look: Look) -> None:
    """Show a new car under lamps in a bright hall, a couple and a salesman beside it."""
    s = ways.shot(stage, look, 8.6, 3.4, (1.2, 1.0), 1.8)
    p = look.palette
    wall = mix(graded(colour("e8e8e6"), look), p.haze, 0.1)
    stage.gradient(0.0, [(stage.top, wall * 0.75), (s.foot - 0.1, wall), (1.2, wall * 0.8)])
    back = stage.plate(0.2)
    panes = [box(x, 0.14, x + 0.38, s.foot - 0.1) for x in np.arange(-1.25, 1.2, 0.41).tolist()]
    rows, columns, mask = back.shapes(panes)
    _, y = back.grid()
    fall = np.clip(y[rows] / 0.8, 0, 1)[..., None]
    back.fill((rows, columns, mask), mix(p.sky_mid, WHITE, 0.2) + (p.horizon - mix(p.sky_mid, WHITE, 0.2)) * fall)
    floor = ways.flat(s, 0.3, s.foot - 0.1, wall * 0.9, wall * 0.72, 0.01)
    rows, columns, mask = floor.shape(ellipse((s.x, s.foot + 0.02), 3.6 * s.metre, 0.06))
    floor.fill((rows, columns, mask), wall * 1.04)
    floor.tint(floor.shape(ellipse((s.x, s.foot + 0.045), 3.6 * s.metre, 0.06)), p.ink, 0.0)
    for x in (-0.5, 0.0, 0.5):
        floor.fill(
            floor.shape([(s.x + x - 0.12, 0.0), (s.x + x + 0.12, 0.0), (s.x + x + 0.1, 0.03), (s.x + x - 0.1, 0.03)]),
            WHITE,
        )
        floor.glow((s.x + x, 0.03), 0.4, mix(p.key, WHITE, 0.5), 0.35)
    pen = s.pen(0.56)
    coaches.painted(pen, "c8202c", driven=False)
    shine = [pen.poly([(-1.9, 0.92), (1.8, 0.84), (1.8, 0.88), (-1.9, 0.97)])]
    pen.plate.light(pen.plate.shapes(shine), WHITE, 0.5)
    folk = stage.plate(0.62)
    for n, (u, pose, tone, way) in enumerate(
        ((-3.4, "point", "23304a", 1), (3.0, "stand-side", "b8904c", -1), (3.7, "stand-side", "8a3a5a", -1))
    ):
        foot = (s.x + s.faces * u * s.metre, s.foot + 0.03)
        posed.draw(folk, look, foot, 1.75 * s.metre, pose, salt=n + 2, faces=s.faces * way, coat=colour(tone))
    ways.front(s, "doorway")


SCENES = {"car wash": car_wash, "wash ahead": wash_ahead, "showroom": showroom}
"""What this draws, by name."""
