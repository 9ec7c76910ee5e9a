"""Somebody worn out, from the side: the eye is shut, and a hand rubs it."""

from __future__ import annotations

from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import figures


def rubbing(plate: Plate, look: Look, at: Point, size: float, faces: int, salt: int) -> None:
    """Draw an arm that comes up to the face, over a profile of `size` at `at`, and the fist that rubs its eye."""
    tone = figures.graded(figures.skin(look, salt), look)
    p = look.palette

    def on(u: float, v: float) -> Point:
        return at[0] + faces * u * size, at[1] + v * size

    arm = spline([on(1.1, 3.2), on(1.35, 2.2), on(1.2, 1.1), on(0.86, 0.24)], closed=False)
    plate.solid(
        plate.shape(stroke(arm, 0.56 * size, 0.36 * size), 0.03), tone * 0.5, mix(tone, p.key, 0.1), (faces, -0.4),
        round_=0.2 * size, rim=p.key * 0.4,
    )  # fmt: skip
    fist = [ellipse(on(0.76, -0.02), 0.3 * size, 0.27 * size)]
    plate.solid(
        plate.shapes(fist, 0.03), tone * 0.55, mix(tone * 1.08, p.key, 0.12), (faces, -0.5), round_=0.16 * size,
        rim=p.key * 0.5,
    )  # fmt: skip
    for v in (-0.14, 0.0, 0.13):
        line = spline([on(0.5, v), on(0.64, v - 0.03), on(0.8, v + 0.02)], closed=False)
        plate.fill(plate.shape(stroke(line, 0.03 * size, 0.015 * size)), tone * 0.35, 0.8)
