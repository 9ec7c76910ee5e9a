"""Ants in single file that carry pieces of leaves over a branch, very near."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import small
from client_generate.providers.local.things import sketches

# Of each size: an ant's measure, how far apart they walk, how high the branch lies.
_SIZES = {
    "wide": (0.12, 0.22, 0.66),
    "medium": (0.21, 0.38, 0.72),
    "close": (0.42, 0.74, 0.8),
    "over": (0.15, 0.27, 0.6),
    "aerial": (0.11, 0.2, 0.58),
}


def ants(stage: Stage, look: Look) -> None:
    """Let ants walk along a branch one behind the other, each with a piece of a leaf held high."""
    small.soft(stage, look)
    p, f = look.palette, -look.side
    size, apart, line = _SIZES[look.size]
    climb = {"medium": -0.06, "aerial": 0.34, "wide": -0.2}.get(look.size, 0.05)
    e = stage.edge + 0.1

    def high(x: float) -> float:
        return line + f * x * climb * -1 + 0.02 * float(np.sin(x * 5))

    far = stage.plate(0.3)
    green = mix(graded(colour("3a7a34"), look), p.horizon, 0.3)
    for n, x in enumerate(np.linspace(-e, e, 6).tolist()):
        rows, columns, mask = far.shape(ellipse((x, 0.05 + 0.12 * (n % 2)), 0.26, 0.13, 0.6 - 0.3 * n), 0.1)
        far.fill((rows, columns, soften(mask, 0.04 * far.unit)), green * (0.8 + 0.1 * (n % 3)), 0.8)
    plate = stage.plate(0.6)
    xs = np.arange(-e, e + 0.1, 0.1).tolist()
    bark = graded(colour("7a5434"), look)
    thick = size * 0.36
    branch = plate.shape(stroke(spline([(x, high(x) + thick * 0.5) for x in xs], closed=False), thick), 0.03)
    plate.solid(branch, bark * 0.45, mix(bark * 1.2, p.key, 0.25), (look.light, -0.9), round_=thick * 0.4, rim=p.key)
    marks = [
        stroke(
            [
                (x, high(x) + thick * (0.3 + 0.16 * (n % 3))),
                (x + 0.07, high(x + 0.07) + thick * (0.34 + 0.14 * (n % 3))),
            ],
            0.006,
        )
        for n, x in enumerate(xs[:-1])
    ]
    plate.fill(plate.shapes(marks), bark * 0.4, 0.8)
    turn = float(np.arctan(climb))
    for n, x in enumerate(np.arange(-e - apart * 0.3, e, apart).tolist()):
        spot = Spot(foot=(f * x, high(f * x) + 0.01), metre=size, faces=f, turn=turn)
        sketches.put(plate, look, f"leaf-piece-{n % 3 + 1}", spot)
        sketches.put(plate, look, "leaf-ant", spot)
