"""The wing from an airliner's window."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Point, box, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands


def inner(look: Look, text: str) -> Pixels:
    """Return a colour in a lit cabin."""
    return mix(graded(colour(text), look), colour(text), 0.35)


def wing(stage: Stage, look: Look) -> None:
    """Look out of an airliner's window: the wing, clouds below, the rounded frame; or past whoever looks."""
    p, s = look.palette, look.side
    grow = {"wide": 0.9, "medium": 1.0, "close": 1.15, "over": 0.8, "aerial": 0.85}[look.size]
    at, wide, tall = (s * 0.04, 0.46), 0.36 * grow, 0.42 * grow
    if look.framed:
        at, wide, tall = (-s * stage.half * 0.36, 0.4), 0.22, 0.28
    if look.turned or look.detail:
        wide, tall = 2.4, 1.2
    lands.clouds(stage, look)
    plate = stage.plate(0.5)
    k = 1.0 if not look.framed else 0.6

    def on(u: float, v: float) -> Point:
        return at[0] + s * u * k, at[1] + v * k

    white = graded(colour("eef0f2"), look)
    blade = [on(0.9, 0.5), on(0.9, 0.16), on(-0.1, 0.08), on(-0.3, 0.05), on(-0.34, 0.075), on(0.2, 0.4)]
    plate.solid(plate.shape(blade), white * 0.5, white, (look.light, -1), round_=0.03, rim=p.key * 0.7)
    plate.tint(
        plate.shapes(
            [
                stroke([on(0.8, 0.36), on(-0.26, 0.085)], 0.004),
                stroke([on(0.5, 0.22), on(0.34, 0.44)], 0.003),
                stroke([on(0.2, 0.16), on(0.1, 0.32)], 0.003),
            ]
        ),
        p.ink,
        0.4,
    )
    tip = [on(-0.28, 0.06), on(-0.36, -0.1), on(-0.31, -0.11), on(-0.18, 0.06)]
    red = graded(colour("d8382c"), look)
    plate.solid(plate.shape(tip), red * 0.5, red, (look.light, -1), round_=0.02, rim=p.key * 0.6)
    engine = spline([on(0.4, 0.4), on(0.28, 0.45), on(0.3, 0.58), on(0.5, 0.6), on(0.62, 0.5), on(0.58, 0.42)])
    plate.solid(plate.shape(engine), white * 0.45, white * 0.95, (look.light, -1), round_=0.05, rim=p.key * 0.5)
    if wide > 1.0:
        if look.detail:
            return
        busts.shoulder(stage.plate(1.0), look, -s, -s * stage.half * 0.72, 0.2, look.grown())
        return
    _window(stage, look, at, wide, tall)
    if look.framed:
        seat = stage.plate(0.8)
        blue = inner(look, "2f5a86") * (1.0 if p.bright else 0.7)
        x = s * stage.half * 0.5
        seat.solid(
            seat.shapes([box(x - 0.14, 0.16, x + 0.14, 0.44, 0.06), box(x - 0.28, 0.36, x + 0.28, 1.4, 0.1)], 0.02),
            blue * 0.4,
            blue,
            (look.light, -1),
            round_=0.06,
            rim=p.key * 0.3,
        )
        busts.seated(stage.plate(0.84), look, (s * stage.half * 0.34, 0.46), 0.15, salt=0, turn=-s * 0.9)


def _window(stage: Stage, look: Look, at: Point, wide: float, tall: float) -> None:
    """Lay the cabin's wall with one oval opening, its frame and a half-drawn blind."""
    p, e = look.palette, stage.edge + 0.1
    plate = stage.plate(0.7)
    wall = inner(look, "d8d4cc") * (1.0 if p.bright else 0.6)
    for grow, tone, deep in ((1.0, wall * 0.8, 0.03), (1.18, wall, 0.05)):
        rows, columns, mask = plate.shape(box(-e, stage.top - 0.1, e, stage.bottom + 0.1))
        hole = plate.shape(
            box(at[0] - wide * grow, at[1] - tall * grow, at[0] + wide * grow, at[1] + tall * grow, wide * 0.82 * grow)
        )
        keep = mask.copy()
        keep[hole[0], hole[1]] *= 1 - hole[2]
        if grow > 1:
            plate.solid((rows, columns, keep), tone * 0.6, tone, (look.light, -0.8), round_=deep, rim=p.key * 0.4)
        else:
            outer = plate.shape(
                box(at[0] - wide * 1.19, at[1] - tall * 1.19, at[0] + wide * 1.19, at[1] + tall * 1.19, wide * 0.98)
            )
            band = np.zeros(plate.alpha.shape, np.float32)
            band[outer[0], outer[1]] = outer[2]
            plate.solid((rows, columns, keep * band[rows, columns]), tone * 0.55, tone, (look.light, -0.8), round_=deep)
    blind = [box(at[0] - wide, at[1] - tall, at[0] + wide, at[1] - tall * 0.7, wide * 0.3)]
    plate.fill(plate.shapes(blind), wall * 0.75, 0.9)


SCENES = {"wing view": wing}
"""What this draws, by name."""
