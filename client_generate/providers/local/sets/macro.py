"""Very near things: a bee on a flower, a seedling in soil; all behind them is soft light."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.pen import WHITE, Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import nearer

_SIZE = {"wide": 0.55, "medium": 0.75, "close": 1.0, "over": 0.66, "aerial": 0.85}


def build(stage: Stage, look: Look) -> None:
    """Draw the soft background, the thing, and a blurred leaf at the lens."""
    _background(stage, look)
    size = _SIZE[look.size] * (0.94 + 0.06 * look.scale) * min(1.0, stage.half * 1.9)
    x = look.side * stage.half * (0.14 if stage.half > 0.62 else 0.0)
    if look.has("seedling"):
        nearer.round_a_ware(stage, look, 0.8)
        _seedling(stage, look, x, size * 1.4 if look.detail else size)
    else:
        _aim(stage, look, x, size)
        _flower(stage, look, x, size)
        stage.aim(1.0)
    stage.view = None
    if look.candidate % 2 == 0 and stage.bottom < 1.1:
        scenery.foreground_leaves(stage, look, -look.side, colour=mix(look.palette.ink, look.palette.ground, 0.3))


def _aim(stage: Stage, look: Look, x: float, size: float) -> None:
    """See the flower from aside in a grid's second picture, what sits on it alone in its fourth."""
    if look.framed:
        nearer.slant(stage, look)
    elif look.detail:
        stage.aim(2.1, (x - look.side * 0.12 * size, 0.66 - 0.16 * size))


def _background(stage: Stage, look: Look) -> None:
    p = look.palette
    green = Pen(stage.plate(0.0), look, (0, 0), 1.0).tone("6a9a4c")
    stage.plates.clear()
    tones = (mix(green, p.horizon, 0.55), mix(green, p.ink, 0.3))
    plate = stage.gradient(0.0, [(stage.top, tones[0]), (0.5, mix(tones[0], tones[1], 0.5)), (stage.bottom, tones[1])])
    plate.glow((look.light * stage.half * 0.6, 0.1), 1.0, p.key, 0.35)
    scenery.bokeh(plate, look, [p.horizon, green, p.key], 16, stage.top, 0.9, size=0.11)


def _flower(stage: Stage, look: Look, x: float, size: float) -> None:
    """Draw a yellow flower, and a bee on its middle; from above it is round, from the side flat."""
    flat = {"aerial": 1.0, "wide": 0.3}.get(look.size, 0.62)
    above = look.size == "aerial"
    pen = Pen(stage.plate(0.55), look, (x, 0.5 if above else 0.66), size, look.side)
    pen.solid([pen.line([(0.0, -0.05), (0.04, -0.5), (-0.02, -1.4)], 0.05)], "5a8a3a", 0.03)
    pen.solid([pen.curve([(0.02, -0.5), (0.3, -0.34), (0.6, -0.4), (0.32, -0.56)])], "5a8a3a", 0.05)
    for ring, (count, long, tone) in enumerate(((17, 0.54, "e0a41c"), (15, 0.46, "f4c42c"))):
        petals: list[Pixels] = []
        for number in range(count):
            a = 2 * math.pi * (number + 0.5 * ring) / count
            c, s = math.cos(a), math.sin(a) * flat
            n, m = -math.sin(a) * 0.085, math.cos(a) * 0.085 * flat
            petals = [
                pen.curve(
                    [(c * 0.1, s * 0.1), (c * long * 0.6 + n, s * long * 0.6 + m), (c * long, s * long),
                     (c * long * 0.6 - n, s * long * 0.6 - m)]
                )
            ]  # fmt: skip
            pen.solid(petals, tone, 0.05, dark=0.62, rim=0.3)
    pen.solid([pen.disc(0.0, 0.03, 0.2, 0.21 * flat)], "8a5a20", 0.08)
    chance = look.chance(88)
    dots = [
        pen.disc(0.17 * r * math.cos(a), 0.04 + 0.18 * flat * r * math.sin(a), 0.014, 0.011)
        for r, a in zip(np.sqrt(chance.random(70)).tolist(), (chance.random(70) * 6.283).tolist(), strict=True)
    ]
    pen.solid(dots, "d89a2c", 0.012, rim=0)
    if look.has("bee"):
        if above:
            _bee_from_above(Pen(stage.plate(0.62), look, pen.at(0.04, 0.06), size * 0.62, -look.side))
            return
        bee(Pen(stage.plate(0.62), look, pen.at(0.05, 0.13), size * 0.62, -look.side))


def _bee_from_above(pen: Pen) -> None:
    """Draw a bee from above, head to the upper corner: stripes across, a wing at each side."""

    def lean(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(0.77 * u - 0.64 * v, 0.64 * u + 0.77 * v) for u, v in points]

    for side in (-1, 1):
        for u, far in ((-0.06, 0.3), (0.06, 0.34), (0.17, 0.28)):
            knee = [(u, 0.0), (u * 1.6, side * far * 0.7), (u * 2.4 - 0.02, side * far)]
            pen.flat([pen.line(lean(knee), 0.026)], "1c1610")
        feeler = [(0.34, side * 0.05), (0.44, side * 0.13), (0.52, side * 0.12)]
        pen.flat([pen.line(lean(feeler), 0.018)], "1c1610")
    pen.solid([pen.curve(lean([(0.0, 0.15), (-0.3, 0.17), (-0.56, 0.0), (-0.3, -0.17), (0.0, -0.15)]))], "e0a028", 0.09)
    for u, half in ((-0.12, 0.16), (-0.26, 0.155), (-0.4, 0.11)):
        stripe = [(u - 0.03, half), (u + 0.03, half), (u + 0.02, 0.0), (u + 0.03, -half), (u - 0.03, -half)]
        pen.solid([pen.curve(lean([*stripe, (u - 0.045, 0.0)]))], "2a1c10", 0.03, rim=0.2)
    pen.solid([pen.curve(lean([(0.24, 0.0), (0.1, 0.17), (-0.06, 0.0), (0.1, -0.17)]))], "c88a34", 0.1)
    pen.solid([pen.curve(lean([(0.4, 0.0), (0.3, 0.1), (0.22, 0.0), (0.3, -0.1)]))], "3a2818", 0.05)
    for side in (-1, 1):
        wing = [(0.1, side * 0.12), (-0.1, side * 0.42), (-0.42, side * 0.5), (-0.4, side * 0.3), (-0.1, side * 0.14)]
        pen.plate.fill(pen.plate.shape(pen.curve(lean(wing))), mix(pen.look.palette.horizon, WHITE, 0.6), 0.6)
        pen.plate.light(pen.plate.shape(pen.line(lean([wing[0], wing[2]]), 0.012)), WHITE, 0.4)


def bee(pen: Pen) -> None:
    """Draw a bee from the side: a furry chest, a striped body, two wings, legs."""
    for u, v in ((-0.04, -0.16), (0.08, -0.18), (0.2, -0.15)):
        pen.flat([pen.line([(u, 0.0), (u + 0.05, v * 0.6), (u + 0.02, v)], 0.024)], "1c1610")
    pen.solid(
        [pen.curve([(-0.02, 0.1), (-0.14, 0.17), (-0.36, 0.13), (-0.5, 0.0), (-0.36, -0.1), (-0.12, -0.08)])],
        "e0a028",
        0.07,
    )
    for u, high in ((-0.16, 0.125), (-0.27, 0.12), (-0.38, 0.085)):
        pen.solid(
            [
                pen.curve(
                    [
                        (u - 0.03, 0.02 + high),
                        (u + 0.03, 0.025 + high),
                        (u + 0.045, 0.02),
                        (u + 0.03, 0.02 - high),
                        (u - 0.03, 0.02 - high),
                        (u - 0.01, 0.02),
                    ]
                )
            ],
            "2a1c10",
            0.03,
            rim=0.2,
        )
    pen.solid([pen.disc(0.1, 0.05, 0.16, 0.14)], "c88a34", 0.09)
    pen.solid([pen.disc(0.29, 0.03, 0.085, 0.09)], "3a2818", 0.05)
    pen.solid([pen.disc(0.32, 0.05, 0.036, 0.052)], "14100c", 0.02, rim=0.9)
    pen.flat(
        [
            pen.line([(0.33, 0.1), (0.4, 0.19), (0.47, 0.18)], 0.016),
            pen.line([(0.31, 0.11), (0.35, 0.22), (0.42, 0.23)], 0.016),
        ],
        "1c1610",
    )
    wings = [
        pen.curve([(0.06, 0.15), (-0.06, 0.4), (-0.3, 0.5), (-0.36, 0.36), (-0.14, 0.2)]),
        pen.curve([(0.02, 0.14), (-0.2, 0.26), (-0.42, 0.27), (-0.36, 0.17), (-0.12, 0.12)]),
    ]
    patch = pen.plate.shapes(wings)
    pen.plate.fill(patch, mix(pen.look.palette.horizon, WHITE, 0.5), 0.5)
    pen.plate.light(
        pen.plate.shapes(
            [
                pen.line([(0.04, 0.16), (-0.16, 0.34), (-0.3, 0.45)], 0.008),
                pen.line([(0.02, 0.15), (-0.2, 0.2), (-0.38, 0.24)], 0.008),
            ]
        ),
        WHITE,
        0.35,
    )


def _seedling(stage: Stage, look: Look, x: float, size: float) -> None:
    """Draw a young plant with two leaves and two more, in a heap of dark soil."""
    pen = Pen(stage.plate(0.55), look, (x, 0.8), size, look.side)
    chance = look.chance(89)
    pen.solid([pen.line([(0.0, 0.0), (0.03, 0.2), (0.0, 0.44)], 0.045)], "8ab85a", 0.03)
    for side in (-1, 1):
        pen.solid(
            [
                pen.curve(
                    [(0.0, 0.42), (side * 0.14, 0.55), (side * 0.34, 0.58), (side * 0.42, 0.5), (side * 0.26, 0.42)]
                )
            ],
            "6aa83c",
            0.07,
        )
        pen.flat([pen.line([(0.0, 0.42), (side * 0.2, 0.5), (side * 0.38, 0.51)], 0.01)], "b4d880", 0.7)
        pen.solid(
            [pen.curve([(0.0, 0.44), (side * 0.05, 0.58), (side * 0.15, 0.68), (side * 0.14, 0.54)])], "8ac454", 0.05
        )
    half = (stage.edge + 0.2) / size
    ground = [
        (-half, -2.0),
        (-half, -0.1),
        (-0.6, -0.04),
        (-0.2, 0.06),
        (0.2, 0.05),
        (0.6, -0.03),
        (half, -0.1),
        (half, -2.0),
    ]
    pen.solid([pen.poly(ground)], "5a3a24", 0.12)
    clods = [
        pen.disc(float(u), float(v), float(r), float(r) * 0.75)
        for u, v, r in chance.uniform((-1.1, -0.34, 0.015), (1.1, -0.12, 0.06), (60, 3))
    ]
    pen.solid(clods, "6a4630", 0.03, dark=0.4, rim=0.2)
