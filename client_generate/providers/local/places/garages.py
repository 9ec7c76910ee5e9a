"""A car alone in a parking garage."""

from __future__ import annotations

from client_generate.providers.local.drawing.brush import Point, box, ellipse, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import ahead


def _left(stage: Stage, look: Look, gone: Point) -> None:
    """Leave a car in its bay, and let who is named walk to it."""
    s, k = look.side, 0.62
    foot = (gone[0] + s * 1.3 * k, gone[1] + 0.5 * k)
    ahead.behind(stage.plate(0.6), look, foot, 0.5 * k, "8a2a28", brakes=False)
    if look.cast:
        figures.walker(stage.plate(0.56), look, (gone[0] - s * 0.042, gone[1] + 0.21), 0.36, salt=0)


def garage(stage: Stage, look: Look) -> None:
    """Leave a car alone in a parking garage: pillars, tubes of light, marked bays."""
    p, s = look.palette, look.side
    gone = (-s * stage.half * 0.2, 0.42 if not look.turned else 0.3)
    if look.detail:
        stage.aim(1.8, (s * 0.36, 0.6))
    stone = mix(graded(colour("9a9c9e"), look), p.ink, 0.1)
    stage.gradient(0.0, [(stage.top, stone * 0.45), (gone[1], stone * 0.75), (1.2, stone * 0.5)])
    plate = stage.plate(0.2)

    def at(u: float, v: float, k: float) -> Point:
        return gone[0] + u * k, gone[1] + v * k

    far, near = 0.12, 2.4
    plate.fill(plate.shape([at(-4, 0.5, far), at(4, 0.5, far), at(4, 0.5, near), at(-4, 0.5, near)]), stone * 0.62)
    plate.fill(plate.shape(box(*at(-4, -0.42, far), *at(4, 0.5, far))), stone * 0.5)
    white = mix(WHITE, stone, 0.2)
    for side in (-1, 1):
        depths = [0.14 * 1.45**n for n in range(8)]
        lines = [
            [
                at(side * 0.85, 0.5, k),
                at(side * 2.2, 0.5, k),
                at(side * 2.2, 0.5, k * 1.04),
                at(side * 0.85, 0.5, k * 1.04),
            ]
            for k in depths
        ]
        plate.fill(plate.shapes(lines), white, 0.8)
        for n, k in enumerate(depths):
            tube = [
                at(side * 0.5, -0.42, k),
                at(side * 0.62, -0.42, k),
                at(side * 0.62, -0.42, k * 1.2),
                at(side * 0.5, -0.42, k * 1.2),
            ]
            if n % 4 != 2:
                plate.fill(plate.shape(tube), mix(WHITE, p.key, 0.2))
                plate.glow(at(side * 0.56, -0.4, k * 1.1), 0.6 * k, mix(p.key, WHITE, 0.4), 0.4)
                rows, columns, mask = plate.shape(ellipse(at(side * 0.56, 0.5, k * 1.1), 0.35 * k, 0.05 * k), 0.05)
                plate.light((rows, columns, soften(mask, 0.02 * k * plate.unit)), p.key, 0.2)
            if n % 2:
                post = stage.plate(0.3 + 0.02 * n)
                x = at(side * 0.8, 0, k)[0]
                post.solid(
                    post.shape(box(x - 0.09 * k, at(0, -0.42, k)[1], x + 0.09 * k, at(0, 0.5, k)[1])),
                    stone * 0.4,
                    stone * 0.95,
                    (look.light, 0),
                    round_=0.03 * k,
                )
                post.fill(
                    post.shape(box(x - 0.09 * k, at(0, 0.16, k)[1], x + 0.09 * k, at(0, 0.36, k)[1])),
                    graded(colour("e8b41c"), look),
                )
    _left(stage, look, gone)
    stage.aim(1.0)
    if look.framed:
        post = stage.plate(0.95, soft=0.006)
        x = -s * stage.half * 0.66
        post.solid(
            post.shape(box(x - 0.14, -0.2, x + 0.14, 1.3)), stone * 0.2, stone * 0.5, (look.light, 0), round_=0.06
        )
        post.blur(0.006)


SCENES = {"parking garage": garage}
"""What this draws, by name."""
