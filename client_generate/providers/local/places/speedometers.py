"""Large dials that glow."""

from __future__ import annotations

import math

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, stroke
from client_generate.providers.local.drawing.forms import ring
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import WHITE
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.places import wheelhouse
from client_generate.providers.local.places.cabins import zoomed


def speedometer(stage: Stage, look: Look) -> None:
    """Let the needle of a large glowing dial climb; a smaller dial beside it."""
    p, h = look.palette, stage.half
    k = zoomed(stage, look, (0.14, 0.42))
    dark = colour("0c0f14")
    stage.gradient(0.0, [(stage.top, dark * 1.6), (0.5, dark), (1.2, dark * 0.6)])
    plate = stage.plate(0.4)
    for at, size, turn, top in (((0.12, 0.53), 0.42 * k, 5.6, 24), ((-0.62 * h - 0.06, 0.62), 0.26 * k, 3.9, 8)):
        plate.solid(
            plate.shapes(ring(at, size * 1.06, size * 1.06, size * 0.07)),
            colour("3a3e46"),
            colour("b8bec6"),
            (look.light, -1),
            round_=0.01,
        )
        plate.fill(plate.shape(ellipse(at, size, size)), colour("10141a"))
        plate.glow(at, size * 1.3, p.cool, 0.16)
        for n, a in enumerate(np.linspace(2.4, 7.0, top + 1).tolist()):
            long = 0.8 if n % 2 == 0 else 0.88
            tick = stroke(
                [(at[0] + size * q * math.cos(a), at[1] + size * q * math.sin(a)) for q in (long, 0.96)],
                size * (0.026 if n % 2 == 0 else 0.014),
            )
            tone = np.array([1.0, 0.25, 0.15], np.float32) if n > top * 0.8 else WHITE
            plate.light(plate.shape(tick), tone, 0.95)
            if n % 4 == 0:
                _number(
                    plate, (at[0] + size * 0.66 * math.cos(a), at[1] + size * 0.66 * math.sin(a)), size * 0.075, n * 10
                )
        tip = (at[0] + size * 0.86 * math.cos(turn), at[1] + size * 0.86 * math.sin(turn))
        red = np.array([1.0, 0.28, 0.12], np.float32)
        plate.glow(((at[0] + tip[0]) / 2, (at[1] + tip[1]) / 2), size * 0.6, red, 0.3)
        plate.fill(plate.shape(stroke([at, tip], size * 0.06, size * 0.016)), red)
        plate.solid(
            plate.shape(ellipse(at, size * 0.13, size * 0.13)),
            colour("1a1d22"),
            colour("4a5058"),
            (look.light, -1),
            round_=0.02,
        )
        plate.fill(
            plate.shapes(
                [
                    box(
                        at[0] - size * 0.22 + i * size * 0.16,
                        at[1] + size * 0.42,
                        at[0] - size * 0.1 + i * size * 0.16,
                        at[1] + size * 0.5,
                    )
                    for i in range(3)
                ]
            ),
            mix(p.cool, WHITE, 0.4),
            0.8,
        )
    stage.aim(1.0)
    if look.framed or look.turned:
        wheelhouse.rim(
            stage.plate(0.9),
            look,
            (0.0, 0.98 if look.framed else 0.5),
            0.62 if look.framed else 0.78,
            0.56 if look.framed else 0.66,
        )
        if look.framed and look.people != 0:
            figures.fists(stage.plate(0.92), look, (0.0, 0.98), 0.62, 0.56, look.grown())


_SEGMENTS = {
    "0": "abcdef",
    "1": "bc",
    "2": "abged",
    "3": "abgcd",
    "4": "fgbc",
    "5": "afgcd",
    "6": "afgedc",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
}


def _number(plate: Plate, at: Point, high: float, number: int) -> None:
    """Write a number in seven strokes a figure."""
    text, wide = str(number), high * 0.5
    ends = {
        "a": ((0, 0), (1, 0)),
        "b": ((1, 0), (1, 1)),
        "c": ((1, 1), (1, 2)),
        "d": ((0, 2), (1, 2)),
        "e": ((0, 1), (0, 2)),
        "f": ((0, 0), (0, 1)),
        "g": ((0, 1), (1, 1)),
    }
    lines = []
    for n, figure in enumerate(text):
        left = at[0] + (n - len(text) / 2) * wide * 1.5 + wide * 0.25
        for segment in _SEGMENTS[figure]:
            (u0, v0), (u1, v1) = ends[segment]
            lines.append(
                stroke(
                    [(left + u0 * wide, at[1] + (v0 - 1) * high / 2), (left + u1 * wide, at[1] + (v1 - 1) * high / 2)],
                    high * 0.16,
                )
            )
    plate.light(plate.shapes(lines), WHITE, 0.9)


SCENES = {"speedometer": speedometer}
"""What this draws, by name."""
