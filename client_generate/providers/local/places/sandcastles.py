"""A castle of sand on the beach, a wave that runs towards it."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands

_WHITE = np.ones(3, np.float32)
_SIZES = {"wide": (0.3, 0.46, 0.78), "medium": (0.26, 0.56, 0.82), "close": (0.2, 0.74, 0.9), "over": (0.34, 0.4, 0.74),
          "aerial": (0.02, 0.42, 0.74)}  # fmt: skip
"""Of each framing: where the sea begins, how high the castle is and where it stands."""


def _across(stage: Stage, y: float, salt: float, rise: float) -> list[tuple[float, float]]:
    x = np.linspace(-stage.edge, stage.edge, 60)
    return list(
        zip(x.tolist(), (y + rise * np.sin(x * 3 + salt) + 0.4 * rise * np.sin(x * 9 + salt)).tolist(), strict=True)
    )


def castle(stage: Stage, look: Look) -> None:
    """Draw the beach, the wave and the castle before it."""
    line, tall, foot = _SIZES[look.size]
    if look.detail:
        tall, foot = tall * 1.25, foot + 0.06
    p = look.palette
    scenery.sky(stage, look, max(line, stage.top + 0.02), sun=lands.sun_of(stage, look, line - 0.12))
    sea, deep, shoal = stage.plate(0.1), graded(colour("1f7fae"), look), graded(colour("5cc4cc"), look)
    rim = stage.edge
    part = np.array([(-rim, line), (rim, line), (rim, stage.bottom), (-rim, stage.bottom)])
    rows, columns, mask = sea.shape(part)
    _, y = sea.grid()
    down = np.clip((y[rows] - line) / max(foot - line, 0.1), 0, 1)[..., None]
    sea.fill((rows, columns, mask), mix(deep, p.horizon, 0.2) + (shoal - mix(deep, p.horizon, 0.2)) * down)
    for n in range(4):
        sea.fill(sea.shape(stroke(_across(stage, line + 0.03 + 0.035 * n * n**0.5, n * 2.0, 0.004), 0.004 + 0.002 * n)),
                 mix(_WHITE, p.horizon, 0.2), 0.55)  # fmt: skip
    sand, edge = stage.plate(0.2), foot - 0.1 * tall
    dry, wet = graded(colour("e8c88a"), look), graded(colour("b8935c"), look)
    for shift, tone in ((-0.035, wet), (0.03, dry)):
        shape = [*_across(stage, edge + shift, 1.0, 0.012), (rim, stage.bottom), (-rim, stage.bottom)]
        sand.fill(sand.shape(shape), tone)
    _wave(stage, look, edge, tall)
    pen = Pen(stage.plate(0.5), look, (look.side * stage.half * 0.08, foot), tall, -look.side)
    towers(pen)
    scenery.weather(stage, look)


def _wave(stage: Stage, look: Look, edge: float, tall: float) -> None:
    """Let a wave with a foaming crest run up behind the castle."""
    plate, high = stage.plate(0.26), 0.2 * tall
    crest = _across(stage, edge - high, 2.0, 0.02)
    foot = _across(stage, edge + 0.01, 0.4, 0.012)[::-1]
    blue = graded(colour("2f9fc0"), look)
    body = np.array([*crest, *foot])
    plate.solid(plate.shape(body), blue * 0.6, blue * 1.1, (look.light, -0.8), round_=0.03)
    chance, white = look.chance(61), mix(_WHITE, look.palette.key, 0.1)
    for way, count, size in ((crest, 110, 0.022), (foot, 150, 0.018)):
        puffs: list[Pixels] = []
        for _ in range(count):
            x, y = way[int(chance.integers(len(way)))]
            r = size * float(chance.uniform(0.5, 1.3)) * (0.5 + tall)
            puffs.append(
                ellipse(
                    (x + float(chance.uniform(-0.02, 0.02)), y + float(chance.uniform(-0.012, 0.02))),
                    r * 1.4,
                    r,
                    steps=12,
                )
            )
        plate.solid(plate.shapes(puffs, 0.02), white * 0.84, white, (look.light, -0.9), round_=0.008)


def towers(pen: Pen) -> None:
    """Draw walls with battlements, round towers with pointed tops, a gate, a flag, shells and a bucket."""
    sand, dark = "dcb06a", "9a7440"
    pen.shadow(1.9, 0.06)
    pen.solid([pen.poly([(-0.72, 0.0), (-0.6, 0.09), (0.6, 0.09), (0.72, 0.0)])], "cfa45e", 0.06)
    for u, wide, high in ((0.0, 0.19, 0.66), (-0.42, 0.14, 0.44), (0.42, 0.14, 0.44)):
        if u == 0.0:
            _wall(pen, sand)
        pen.solid(
            [pen.poly([(u - wide, 0.04), (u + wide, 0.04), (u + wide * 0.84, high), (u - wide * 0.84, high)])],
            sand,
            0.06,
        )
        for n in range(4):
            a = u - wide * 0.9 + n * wide * 0.5
            pen.solid(
                [
                    pen.poly(
                        [
                            (a, high - 0.01),
                            (a + wide * 0.3, high - 0.01),
                            (a + wide * 0.3, high + 0.06),
                            (a, high + 0.06),
                        ]
                    )
                ],
                sand,
                0.06,
            )
        pen.solid(
            [pen.poly([(u - wide * 0.6, high + 0.02), (u + wide * 0.6, high + 0.02), (u, high + 0.24)])], "e8c07c", 0.06
        )
        pen.flat(
            [
                pen.poly(
                    [(u - 0.03, high - 0.16), (u + 0.03, high - 0.16), (u + 0.03, high - 0.07), (u - 0.03, high - 0.07)]
                )
            ],
            dark,
        )
    pen.flat([pen.poly([(-0.08, 0.03), (0.08, 0.03), (0.08, 0.18), (0.0, 0.25), (-0.08, 0.18)])], dark)
    pen.flat([pen.poly([(-0.008, 0.86), (0.012, 0.86), (0.012, 1.14), (-0.008, 1.14)])], "7a5030")
    pen.flat([pen.poly([(0.012, 1.13), (0.27, 1.06), (0.012, 0.97)])], "e0342c")
    for u, tone in ((-0.28, "f8ece0"), (0.2, "f4d0c0"), (0.3, "f8f4ec"), (-0.2, "f0c8b0")):
        pen.solid([pen.disc(u, 0.13, 0.035, 0.028)], tone, 0.02)
    pen.solid([pen.poly([(0.84, -0.06), (1.02, -0.06), (1.07, 0.16), (0.79, 0.16)])], "3a8ad8", 0.06)
    pen.solid([pen.disc(0.93, 0.16, 0.14, 0.03)], "2a62a8", 0.02)


def _wall(pen: Pen, tone: str) -> None:
    pen.solid([pen.poly([(-0.5, 0.03), (0.5, 0.03), (0.48, 0.28), (-0.48, 0.28)])], tone, 0.06)
    for n in range(9):
        a = -0.46 + n * 0.105
        pen.solid([pen.poly([(a, 0.27), (a + 0.06, 0.27), (a + 0.06, 0.33), (a, 0.33)])], tone, 0.06)
