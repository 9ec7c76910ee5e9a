"""Close inside a car: dials, levers, belts, child seats and mirrors."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, box, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.places import ahead, wheelhouse


def zoomed(stage: Stage, look: Look, at: Point) -> float:
    """Come nearer for a detail, and say how large the subject is drawn by its size."""
    if look.detail:
        stage.aim(1.7, at)
    return (
        {"wide": 0.78, "medium": 0.9, "close": 1.0, "over": 0.8, "aerial": 0.72}[look.size] if not look.detail else 1.0
    )


def _soft(stage: Stage, look: Look, *, seat: str = "6a5040") -> None:
    """Put the inside of a car out of focus: a window with what goes by, a seat, a door."""
    p, h, e = look.palette, stage.half, stage.edge + 0.1
    with stage.out_of_focus(0.014):
        scenery.sky(stage, look, 0.6)
        scenery.pines(stage, look, 0.1, 0.46, 0.3, 24, 0.4, salt=5)
        plate, dark = stage.plate(0.2), ahead.tone_of(look, "3c3f46")
        door = [(-e, 0.46), (-h * 0.3, 0.4), (e, 0.46), (e, 1.3), (-e, 1.3)]
        plate.solid(plate.shape(door), dark * 0.6, mix(dark, p.ambient, 0.25), (look.light, -1), round_=0.05)
        pillar = [
            (look.side * h * 0.5, -0.1),
            (look.side * h * 0.72, -0.1),
            (look.side * h * 0.6, 0.5),
            (look.side * h * 0.42, 0.5),
        ]
        plate.fill(plate.shape(pillar), dark * 0.8)
        leather = ahead.tone_of(look, seat)
        rest = [box(-look.side * h * 0.55 - 0.34, 0.2, -look.side * h * 0.55 + 0.34, 1.3, 0.12)]
        plate.solid(plate.shapes(rest), leather * 0.5, mix(leather, p.key, 0.15), (look.light, -1), round_=0.06)


def _from_right(stage: Stage, look: Look, at: Point, size: float, near: float = 0.7) -> Hand:
    """Return a hand that reaches in from the lower right, or left for the other side."""
    return Hand(stage.plate(near), look, at, size, 0.0, 1 if look.side > 0 else -1, salt=0)


def gear(stage: Stage, look: Look) -> None:
    """Put a hand on the gear lever."""
    k = zoomed(stage, look, (0.0, 0.5))
    _soft(stage, look)
    p, e, s = look.palette, stage.edge + 0.1, look.side
    plate, dark = stage.plate(0.5), ahead.tone_of(look, "383b42")
    console = [(-0.5, 0.7), (-0.36, 0.62), (0.36, 0.62), (0.5, 0.7), (0.8, 1.3), (-0.8, 1.3)]
    plate.solid(
        plate.shape(console), dark * 0.5, mix(dark, p.ambient, 0.3), (look.light, -1), round_=0.05, rim=p.horizon * 0.4
    )
    gaiter = [(-0.2, 0.86), (-0.07, 0.58), (0.07, 0.58), (0.2, 0.86), (0.0, 0.92)]
    leather = ahead.tone_of(look, "4a3c34")
    plate.solid(plate.shape(spline(gaiter)), leather * 0.4, mix(leather, p.key, 0.2), (look.light, -1), round_=0.03)
    plate.tint(
        plate.shapes([stroke([(u, 0.6), (u * 2.6, 0.88)], 0.006) for u in (-0.05, -0.02, 0.02, 0.05)]), p.ink, 0.6
    )
    plate.solid(
        plate.shape(stroke([(0, 0.62), (0.0, 0.46)], 0.05)),
        colour("6a7078"),
        colour("d0d6dc"),
        (look.light, -1),
        round_=0.02,
    )
    ball = spline([(-0.09, 0.48), (-0.1, 0.38), (-0.05, 0.31), (0.05, 0.31), (0.1, 0.38), (0.09, 0.48), (0.0, 0.52)])
    plate.solid(
        plate.shape(ball, 0.02),
        mix(p.ink, p.ambient, 0.1),
        mix(p.ink, p.ambient, 0.8),
        (look.light, -1),
        round_=0.04,
        rim=p.key * 0.5,
    )
    plate.fill(
        plate.shapes(
            [stroke([(x, 0.35), (x, 0.43)], 0.007) for x in (-0.035, 0.0, 0.035)]
            + [stroke([(-0.035, 0.39), (0.035, 0.39)], 0.007)]
        ),
        WHITE,
        0.9,
    )
    Hand(stage.plate(0.6), look, (s * 0.03, 0.44), 0.2 * k, -0.75 * s, s).flat(curl=0.62)
    stage.aim(1.0)
    if look.framed:
        wheelhouse.rim(stage.plate(0.9), look, (-s * stage.half * 0.7, 0.86), 0.4, 0.5)
        stage.plates[-1].blur(0.008)
    del e


def belt(stage: Stage, look: Look) -> None:
    """Click a belt's tongue into its buckle."""
    if look.turned or (look.size == "wide" and not look.candidate):
        _belted(stage, look)
        return
    k = zoomed(stage, look, (0.02, 0.62))
    _soft(stage, look, seat="7a6a5c")
    p, s = look.palette, look.side
    plate = stage.plate(0.45)
    jean = graded(colour("3a4c6a"), look)
    lap = spline([(-s * 0.9, 0.72), (-s * 0.3, 0.66), (s * 0.3, 0.86), (s * 0.5, 1.3), (-s * 1.2, 1.3)])
    plate.solid(plate.shape(lap, 0.02), jean * 0.5, jean, (look.light, -1), round_=0.1, rim=p.key * 0.3)
    shirt = figures.worn(look, 0)
    body = spline([(-s * 1.0, -0.2), (-s * 0.34, -0.2), (-s * 0.2, 0.3), (-s * 0.26, 0.74), (-s * 1.0, 0.78)])
    plate.solid(plate.shape(body, 0.02), shirt * 0.45, shirt, (look.light, -1), round_=0.12, rim=p.key * 0.4)
    web = mix(graded(colour("4a4e58"), look), p.ink, 0.1)
    for points in (
        [(-s * 0.75, -0.15), (-s * 0.3, 0.34), (s * 0.05, 0.56)],
        [(-s * 0.85, 0.62), (-s * 0.4, 0.64), (s * 0.05, 0.58)],
    ):
        line = spline(points, closed=False)
        plate.solid(plate.shape(stroke(line, 0.13)), web * 0.6, mix(web, p.key, 0.2), (look.light, -1), round_=0.02)
        plate.tint(plate.shapes([stroke(line + np.array([0, d]), 0.006) for d in (-0.045, 0.045)]), WHITE, 0.25)
    buckle = stage.plate(0.6)

    def on(u: float, v: float) -> Point:
        return s * (0.2 + u * 0.26), 0.66 + v * 0.26

    stalk = stroke([on(0.25, 0.4), on(0.6, 1.6)], 0.13)
    buckle.solid(buckle.shape(stalk), p.ink, mix(p.ink, p.ambient, 0.4), (look.light, -1), round_=0.02)
    case = [on(-0.28, -0.3), on(0.3, -0.42), on(0.66, 0.5), on(0.1, 0.66)]
    tongue = [on(-0.62, -0.55), on(-0.1, -0.72), on(0.12, -0.2), on(-0.26, -0.14)]
    buckle.solid(
        buckle.shape(tongue),
        colour("7a8088"),
        colour("e4e8ec"),
        (look.light, -1),
        round_=0.012,
        rim=WHITE * np.float32(0.5),
    )
    buckle.solid(
        buckle.shape(case),
        mix(p.ink, p.ambient, 0.1),
        mix(p.ink, p.ambient, 0.6),
        (look.light, -1),
        round_=0.03,
        rim=p.key * 0.4,
    )
    button = [on(0.18, 0.1), on(0.4, 0.04), on(0.56, 0.42), on(0.3, 0.48)]
    buckle.solid(buckle.shape(button), colour("8a1418"), colour("f03428"), (look.light, -1), round_=0.02)
    hand = Hand(stage.plate(0.7), look, on(-0.42, -0.5), 0.2 * k, -0.9 * s if s > 0 else 0.9, s)
    hand.pinch()
    stage.aim(1.0)
    if look.framed:
        busts.shoulder(stage.plate(1.0), look, -s, -s * stage.half * 0.86, 0.2, 5)


def _belted(stage: Stage, look: Look) -> None:
    """Show somebody in their seat, the belt across their chest, a hand on its buckle."""
    _soft(stage, look, seat="7a6a5c")
    p, s, size = look.palette, look.side, min(0.17, stage.half * 0.3)
    plate, x = stage.plate(0.6), look.side * stage.half * 0.12
    busts.seated(plate, look, (x, 0.38), size, salt=look.grown(), turn=-s * 0.4)
    web = mix(graded(colour("3c404a"), look), p.ink, 0.1)
    line = spline(
        [(x + s * size * 2.2, 0.3), (x + s * size * 1.0, 0.66), (x - s * size * 0.7, 0.96), (x - s * size * 1.6, 1.2)],
        closed=False,
    )
    plate.solid(
        plate.shape(stroke(line, size * 0.36)),
        web * 0.6,
        mix(web, p.key, 0.25),
        (look.light, -1),
        round_=0.02,
        rim=p.key * 0.3,
    )
    plate.tint(plate.shapes([stroke(line + np.array([d, 0]), 0.005) for d in (-size * 0.1, size * 0.1)]), WHITE, 0.25)
    wheelhouse.rim(stage.plate(0.8), look, (x - s * 0.75, 0.98), 0.4, 0.42)


SCENES = {"gear lever": gear, "seat belt": belt}
"""What this draws, by name."""
