"""Zebra crossings: children, an old lady, a crossing guard."""

from __future__ import annotations

from client_generate.providers.local.drawing.brush import Point
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed
from client_generate.providers.local.places import ways
from client_generate.providers.local.places.ways import Shot
from client_generate.providers.local.things import coaches, haulers, rolling


def _crossing(s: Shot) -> None:
    """Lay a zebra crossing under whoever crosses."""
    plate, look = s.stage.plate(0.46), s.look
    bars = []
    low = s.stage.bottom + 0.02
    for n in range(-4, 5):
        top, x = s.foot - 0.055, s.x + n * 0.19
        spread = (low - top) * 0.5 * n * 0.35
        bars.append([(x, top), (x + 0.1, top), (x + 0.11 + spread, low), (x - 0.01 + spread, low)])
    plate.fill(plate.shapes(bars), mix(WHITE, look.palette.haze, 0.15), 0.9)


def _folk(s: Shot, near: float, who: tuple[tuple[float, float, str, str], ...], first: int = 0) -> list[posed.Posed]:
    """Draw people at places along the crossing: each u, height, pose and coat."""
    plate, bodies = s.stage.plate(near), []
    young = [n for n, whom in enumerate(s.look.cast) if whom.age == "child"]
    for n, (u, tall, pose, coat) in enumerate(who):
        foot = (s.x + s.faces * u * s.metre, s.foot + 0.012 * (n % 2))
        bodies.append(
            posed.draw(
                plate,
                s.look,
                foot,
                tall * s.metre,
                pose,
                salt=young[n] if n < len(young) else first + n + 20,
                faces=s.faces,
                coat=colour(coat),
            )
        )
    return bodies


def zebra_children(stage: Stage, look: Look) -> None:
    """Let children cross at a zebra crossing, hand in hand, a car waiting."""
    s = ways.shot(stage, look, 4.6, 2.0, (0.4, 0.8), 1.5)
    ways.street(s, dashes=False)
    _crossing(s)
    coaches.painted(s.pen(0.5, -3.4, 0.3, 0.8), "3a5a9a")
    who = (
        (-1.5, 1.2, "walk", "d83a3a"),
        (-0.6, 1.1, "walk", "2f7ac8"),
        (0.3, 1.25, "walk", "f0b42c"),
        (1.2, 1.1, "walk", "3a9a5a"),
    )
    bodies = _folk(s, 0.6, who)
    plate = stage.plate(0.62)
    for n, body in enumerate(bodies):
        (x0, y0), (x1, y1) = body.at("waist"), body.at("neck")
        pen = Pen(plate, look, ((x0 + x1) / 2, (y0 + y1) / 2), s.metre * body.tall / (1.3 * s.metre), s.faces)
        pen.solid([pen.box(-0.34, -0.26, -0.1, 0.16, 0.08)], ("f0b42c", "c83a8a", "2f6ab8", "e8642c")[n % 4], 0.1)
    ways.front(s, "people")


def zebra_old(stage: Stage, look: Look) -> None:
    """Let an old lady with a stick cross while a car waits."""
    s = ways.shot(stage, look, 5.6, 2.5, (0.6, 1.3), 1.7)
    ways.street(s, dashes=False)
    _crossing(s)
    coaches.painted(s.pen(0.5, -2.6, 0.28, 0.8), "a83a2c")
    pen = s.pen(0.6, 0.8)
    rolling.person(
        pen,
        (0, 0.86),
        (0.12, 1.22),
        [[(0.0, 0.44), (-0.14, 0.07)], [(0.1, 0.45), (0.18, 0.07)]],
        [[(0.12, 1.0), (0.3, 0.94)], [(0.24, 1.02), (0.44, 0.92)]],
        "8a5a7a",
        "5a5048",
        salt=next((n for n, whom in enumerate(look.cast) if whom.age == "old"), 0),
    )
    pen.solid(
        [pen.curve([(-0.2, 1.16), (0.02, 1.34), (0.22, 1.1), (0.24, 0.62), (0.0, 0.5), (-0.24, 0.62)])], "8a5a7a", 0.14
    )
    rolling.limbs(pen, [(0.14, 1.22), (0.26, 1.02), (0.46, 0.92)], 0.085, "7a4e6c", 0.7)
    pen.solid(
        [pen.line([(0.46, 0.96), (0.56, 0.0)], 0.05), pen.line([(0.38, 0.98), (0.5, 0.96)], 0.06)], "6a4426", 0.03
    )
    pen.solid([pen.box(-0.46, 0.5, -0.2, 0.86, 0.06)], "3a2c24", 0.06)
    ways.front(s, "leaves")


def _paddle(pen: Pen, at: Point, size: float = 0.34) -> None:
    u, v = at
    pen.solid([pen.line([(u, v), (u, v + 0.5)], 0.06)], "8a6a44", 0.03)
    haulers.sign(pen, u, v + 0.5 + size, size)


def crossing_guard(stage: Stage, look: Look) -> None:
    """Let a crossing guard hold up a stop sign while children cross."""
    s = ways.shot(stage, look, 5.6, 2.9, (1.3, 1.7), 1.6)
    ways.street(s, dashes=False)
    _crossing(s)
    coaches.painted(s.pen(0.5, -3.2, 0.3, 0.8), "3a5a9a")
    _folk(s, 0.58, ((-1.9, 1.35, "walk", "d83a3a"), (-0.9, 1.25, "walk", "2f7ac8"), (0.1, 1.35, "walk", "3a9a5a")))
    pen = s.pen(0.62, 1.4, -0.1)
    rolling.stander(
        pen, 0.0, "e8e01e", vest=True, helmet="e8e01e", salt=3, step=0.08, hand=((0.24, 1.5), (0.34, 1.86)), turn=-0.3
    )
    _paddle(pen, (0.34, 1.8), 0.36)
    ways.front(s, "people")


def zebra_brake(stage: Stage, look: Look) -> None:
    """Let a child wait at the kerb of a zebra crossing while a van brakes before it, its tyres smoking."""
    s = ways.shot(stage, look, 7.4, 2.5, (2.4, 1.1), 1.9)
    ways.street(s, dashes=False)
    _crossing(s)
    van = s.pen(0.5, -1.9, 0.5)
    coaches.vehicle(van, "van")
    for u, high, round_ in ((-1.6, 0.18, 0.34), (-2.2, 0.3, 0.28), (-2.7, 0.34, 0.2)):
        van.plate.glow(van.at(u, high), round_ * s.metre * 2.2, mix(WHITE, look.palette.haze, 0.3), 0.5)
    van.plate.glow(van.at(2.6, 0.9), 1.9 * s.metre, WHITE, 0.45)
    foot = (s.x + s.faces * 2.5 * s.metre, s.foot + 0.07)
    young = next((n for n, whom in enumerate(look.cast) if whom.age == "child"), 20)
    tall = 2.3 * s.metre  # nearer to us than the van
    bag = stage.plate(0.6)
    body = posed.draw(
        stage.plate(0.64), look, foot, tall, "stand-side", salt=young, faces=-s.faces, coat=colour("f0b42c")
    )
    (x0, y0), (x1, y1) = body.at("waist"), body.at("neck")
    pen = Pen(bag, look, ((x0 + x1) / 2, (y0 + y1) / 2), 0.85 * tall, -s.faces)
    pen.solid([pen.box(-0.24, -0.18, -0.04, 0.14, 0.06)], "d83a3a", 0.08)
    haulers.crossing_sign(s.pen(0.56, 3.3, 0.2))
    ways.front(s, "people")


SCENES = {
    "zebra brake": zebra_brake,
    "zebra kids": zebra_children,
    "zebra old": zebra_old,
    "crossing guard": crossing_guard,
}
"""What this draws, by name."""
