"""Dangers of the road that safety films show: a child after a ball, a check at the window, a crash test, a phone."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import posed
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.places import ahead, ways, wheelhouse, windscreens
from client_generate.providers.local.things import coaches, rolling


def _ball_ahead(stage: Stage, look: Look) -> None:
    """See the child and the ball between two parked cars: through the windscreen, or from a window above the road."""
    s, high = look.side, look.turned
    r = ahead.road(stage, look, (0.05 * s, 0.36) if not high else (-0.5 * s, 0.06), 1.9 if not high else 1.25)
    plate = stage.plate(0.45)
    cars = ((-1.1, 0.16, "4a6a8a"), (1.1, 0.14, "b8904c"), (-1.1, 0.34, "8a8e94"), (1.1, 0.3, "3a6a4a"))
    for lane, k, tone in cars:
        far = k * (2.3 if high else 1.0)
        ahead.behind(plate, look, r.at(lane, r.gone[1] + far), 0.5 * far * r.half, tone, brakes=False)
    young = next((n for n, whom in enumerate(look.cast) if whom.age == "child"), 0)
    at, tall, faces = ((s * 0.2, 0.7), 0.34, -s) if not high else ((-s * 0.3, 0.9), 0.36, s)
    posed.draw(stage.plate(0.6), look, at, tall, "run", salt=young, faces=faces, coat=colour("f0b42c"))
    _toy(Pen(stage.plate(0.62), look, (at[0] + faces * 0.32, at[1] + 0.04), 0.17))
    if high:
        return
    wheelhouse.glass(stage, look)
    wheelhouse.cockpit(stage, look, hands=look.people != 0)


def ball(stage: Stage, look: Look) -> None:
    """Let a child run after a ball between parked cars; a car comes."""
    if look.turned or (look.has("over the wheel") and not look.candidate):
        _ball_ahead(stage, look)
        return
    s = ways.shot(stage, look, 7.0, 2.5, (-0.5, 0.8), 1.7)
    ways.street(s)
    for u, tone in ((-4.4, "4a6a8a"), (5.4, "b8904c")):
        coaches.painted(s.pen(0.5, u, 0.5, 0.95), tone, driven=False)
    coming = s.pen(0.54, 3.9, 0.05, 1.0, -s.faces)
    if not look.detail:
        coaches.painted(coming, "a82a2c")
    young = next((n for n, whom in enumerate(look.cast) if whom.age == "child"), 0)
    plate = stage.plate(0.62)
    foot = (s.x - s.faces * 1.1 * s.metre, s.foot + 0.03)
    posed.draw(plate, look, foot, 2.0 * s.metre, "run", salt=young, faces=s.faces, coat=colour("f0b42c"))
    _toy(s.on(plate, 0.2, -0.3, 1.2))
    ways.front(s, "leaves")


def _toy(toy: Pen) -> None:
    """Draw the ball."""
    toy.flat([toy.disc(0, 0.0, 0.26, 0.05)], "1c1e22", 0.5)
    toy.solid([toy.disc(0, 0.3, 0.24)], "d8302c", 0.18)
    toy.flat([toy.line([(-0.22, 0.36), (0.0, 0.28), (0.22, 0.36)], 0.07)], "f8f4ee")


def check(stage: Stage, look: Look) -> None:
    """Let an officer bend to a car's window with a torch, the patrol car behind."""
    s = ways.shot(stage, look, 8.0, 3.0, (0.3, 1.2), 1.9)
    ways.highway(s)
    coaches.vehicle(s.pen(0.52, -4.6, 0.25, 0.95), "police")
    coaches.painted(s.pen(0.56, 0.6), "8a8f96")
    pen = s.pen(0.62, -0.15, -0.25, 1.02)
    hands = [[(0.2, 1.16), (0.46, 1.2)], [(0.16, 1.1), (0.5, 1.16)]]
    legs = [[(-0.1, 0.46), (-0.16, 0.07)], [(0.08, 0.46), (0.14, 0.07)]]
    rolling.person(pen, (-0.06, 0.9), (0.14, 1.28), legs, hands, "1f2a4a", "1a2038", salt=2, helmet="1a2240")
    pen.flat([pen.line([(-0.06, 1.04), (0.2, 1.02)], 0.08)], "e8e01e")
    pen.flat([pen.line([(0.46, 1.2), (0.62, 1.22)], 0.06)], "2a2c30")
    beam = pen.poly([(0.62, 1.24), (1.5, 1.5), (1.5, 1.02)])
    rows, columns, mask = pen.plate.shape(beam)
    pen.plate.light((rows, columns, soften(mask, 0.004 * pen.plate.unit)), mix(look.palette.key, WHITE, 0.5), 0.45)
    pen.plate.glow(pen.at(0.62, 1.22), 0.3 * s.metre, WHITE, 0.9)
    ways.front(s, "leaves")


def crash_test(stage: Stage, look: Look) -> None:
    """Drive a car with a dummy against a wall in a test hall: its front crumples, parts fly."""
    s = ways.shot(stage, look, 7.6, 3.2, (0.9, 1.1), 1.8)
    wall = graded(colour("c4c8cc"), look)
    stage.gradient(0.0, [(stage.top, wall * 0.6), (s.foot - 0.08, wall * 0.95), (1.2, wall * 0.6)])
    lines = stage.plate(0.2)
    lines.tint(
        lines.shapes([box(x, 0, x + 0.004, s.foot) for x in np.arange(-1.3, 1.3, 0.16).tolist()]), look.palette.ink, 0.2
    )
    floor = ways.flat(s, 0.3, s.foot - 0.08, wall * 0.85, wall * 0.6, 0.02)
    floor.fill(floor.shape(box(-1.4, s.foot + 0.05, 1.4, s.foot + 0.07)), colour("f0c41c"), 0.9)
    block = s.pen(0.5, 3.0)
    block.solid([block.box(-0.4, 0, 1.6, 2.6)], "8a8680", 0.2)
    block.flat(
        [block.poly([(-0.4, v), (0.0, v + 0.3), (0.0, v + 0.6), (-0.4, v + 0.3)]) for v in (0.0, 0.7, 1.4, 2.0)],
        "f0c41c",
    )
    pen = s.pen(0.56)
    pen.shadow(4.6)
    hull = [
        (-2.2, 0.36),
        (-2.24, 0.82),
        (-2.05, 0.98),
        (-1.5, 1.06),
        (-0.95, 1.46),
        (0.4, 1.48),
        (1.05, 1.06),
        (1.5, 1.3),
        (1.9, 1.0),
        (2.5, 1.02),
        (2.3, 0.66),
        (2.55, 0.4),
        (2.0, 0.3),
    ]
    pen.solid([pen.poly(hull)], "f0c020", 0.24)
    pen.glass([pen.poly([(-1.24, 1.06), (-0.86, 1.4), (0.3, 1.42), (0.9, 1.04)])])
    pen.solid([pen.disc(0.1, 1.2, 0.17), pen.line([(-0.1, 0.98), (0.06, 1.1)], 0.2)], "e8a868", 0.1)
    for u, v in ((0.14, 1.24),):
        pen.flat([pen.disc(u, v, 0.1)], "1c1e22")
        pen.flat(
            [pen.poly([(u, v), (u + 0.1, v), (u, v + 0.1)]), pen.poly([(u, v), (u - 0.1, v), (u, v - 0.1)])], "f4d020"
        )
    pen.solid([pen.curve([(0.3, 1.02), (0.32, 1.3), (0.56, 1.36), (0.7, 1.14), (0.56, 1.0)])], "f6f4ee", 0.1)
    for u in (-1.7, -0.5):
        pen.flat([pen.disc(u, 0.72, 0.2)], "1c1e22")
        pen.flat(
            [pen.poly([(u, 0.72), (u + 0.2, 0.72), (u, 0.92)]), pen.poly([(u, 0.72), (u - 0.2, 0.72), (u, 0.52)])],
            "f8f4ee",
        )
    rolling.wheels(pen, (-1.36, 1.3), 0.34)
    chance = look.chance(9)
    bits = chance.uniform((1.4, 0.2), (3.0, 2.2), (34, 2)).tolist()
    pen.flat([pen.poly([(u, v), (u + 0.14, v + 0.04), (u + 0.05, v + 0.12)]) for u, v in bits], "d8e2e8", 0.9)
    ways.front(s, "doorway")


def texting(stage: Stage, look: Look) -> None:
    """See a phone with a message in the driver's hand over the wheel, red lamps close ahead."""
    if look.turned:
        windscreens.windscreen(stage, look)
        return
    gone = (look.side * stage.half * 0.1, 0.42)
    with stage.out_of_focus(0.008 if look.size == "close" or look.detail else 0.0):
        r = ahead.road(stage, look, gone)
        ahead.traffic(r)
        ahead.behind(stage.plate(0.4), look, r.at(0.0, gone[1] + 0.3), 0.4, "3a3e46")
        if "rain" in look.weather:
            _drops(stage, look)
        if look.framed:
            wheelhouse.back_seat(stage, look)
        else:
            wheelhouse.cockpit(stage, look, hands=False)
    tall = 0.3 if look.framed else 0.5
    at = (-look.side * stage.half * 0.16, 0.66) if not look.framed else (0.0, 0.66)
    if look.detail:
        stage.aim(1.5, at)
    hand = Hand(stage.plate(0.84), look, (at[0] + tall * 0.2, at[1] + tall * 0.2), tall * 0.3)
    hand.grasp()
    _message(stage.plate(0.86), look, at, tall)
    hand.plate = stage.plate(0.88)
    hand.fingers(0.22)
    stage.aim(1.0)


def _drops(stage: Stage, look: Look) -> None:
    """Let rain stand and run on the windscreen."""
    plate, chance = stage.plate(0.46), look.chance(61)
    beads = [
        ellipse((float(x), float(y)), float(r), float(r) * 1.5, steps=10)
        for x, y, r in chance.uniform((-stage.edge, 0.02, 0.003), (stage.edge, 0.66, 0.009), (150, 3))
    ]
    runs = [
        stroke([(float(x), float(y)), (float(x) - 0.012, float(y) + float(t))], 0.005, 0.002)
        for x, y, t in chance.uniform((-stage.edge, 0.0, 0.05), (stage.edge, 0.5, 0.16), (40, 3))
    ]
    plate.light(plate.shapes([*beads, *runs]), mix(look.palette.cool, WHITE, 0.6), 0.4)


def _message(plate: Plate, look: Look, at: tuple[float, float], tall: float) -> None:
    """Draw a phone with a talk in bubbles."""
    pen = Pen(plate, look, (at[0], at[1] + tall / 2), tall, 1)
    pen.solid([pen.box(-0.27, 0, 0.27, 1, 0.06)], "1c1e22", 0.02)
    pen.plate.fill(pen.plate.shape(pen.box(-0.25, 0.03, 0.25, 0.97, 0.045)), colour("e8ecf0") * 0.9)
    pen.plate.fill(pen.plate.shape(pen.box(-0.25, 0.86, 0.25, 0.97, 0.045)), colour("2f7ad0"))
    for n, (side, wide) in enumerate(((-1, 0.3), (1, 0.26), (-1, 0.34), (1, 0.2), (-1, 0.24))):
        v = 0.76 - 0.13 * n
        left = -0.22 if side < 0 else 0.22 - wide
        pen.plate.fill(
            pen.plate.shape(pen.box(left, v - 0.04, left + wide, v + 0.05, 0.03)),
            colour("ffffff" if side < 0 else "7fd08a") * 0.95,
        )
        pen.plate.fill(
            pen.plate.shape(pen.box(left + 0.03, v - 0.005, left + wide - 0.04, v + 0.015)), colour("5a626c")
        )
    pen.plate.fill(
        pen.plate.shape(stroke([pen.at(-0.2, 0.09), pen.at(0.2, 0.09)], 0.06 * tall)), colour("ffffff") * 0.95
    )
    pen.plate.glow(at, tall * 0.8, mix(look.palette.cool, WHITE, 0.4), 0.2)


SCENES = {"ball": ball, "police check": check, "crash test": crash_test, "texting": texting}
"""What this draws, by name."""
