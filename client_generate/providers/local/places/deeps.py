"""Under water, and where there is none: a reef with its fish, dunes."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import capsule, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places.waters import below, foam_line

_WHITE = np.ones(3, np.float32)


def underwater(stage: Stage, look: Look) -> float:
    """Draw the sea from within: light that falls in shafts, fish, the floor with weed and coral."""
    p = look.palette
    glow, mid, deep = (mix(colour(text), p.cool, 0.25) for text in ("7ee0e0", "1f86a4", "0a2c4c"))
    stage.gradient(0.0, [(stage.top, glow), (0.35, mid), (stage.bottom, deep)])
    light = stage.plate(0.06)
    light.glow((look.light * 0.25, stage.top), 0.8, mix(_WHITE, glow, 0.4), 0.5)
    for number in range(7):
        x = look.light * 0.25 + (number - 3) * 0.16
        lean = (number - 3) * 0.18 - look.light * 0.1
        rows, columns, mask = light.shape(
            [
                (x - 0.02, stage.top - 0.1),
                (x + 0.03, stage.top - 0.1),
                (x + lean + 0.12, 0.95),
                (x + lean - 0.04, 0.95),
            ],
            0.06,
        )
        _, y = light.grid()
        fade = np.clip(1 - (y[rows] - stage.top) / 1.0, 0, 1)
        light.light((rows, columns, soften(mask, 0.022 * light.unit) * fade), glow, 0.22)
    rocks = scenery.ridge(stage, look, 0.14, 0.9, 0.3, 0.2, salt=3, rough=0.6)
    rows, columns = rocks.held()
    rocks.tint((rows, columns, np.ones_like(rocks.alpha[rows, columns])), mix(mid, deep, 0.5), 0.82)
    _shoal(stage, look, mix(deep, mid, 0.35))
    floor = stage.plate(0.4)
    line = foam_line(stage, look, 0.9, 160, 0.04)
    rows, columns, mask = floor.shape(below(stage, line, stage.bottom))
    sand = mix(colour("c8b488"), mid, 0.55)
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 3.0, 6)[..., None] - 0.5
    floor.fill((rows, columns, mask), sand * 0.8 + noise * 0.1)
    _reef(stage, look, mid)
    bubbles = stage.plate(0.6)
    scenery.bokeh(bubbles, look, [_WHITE, glow], 34, 0.05, 0.9, size=0.016)
    return 0.62


def fish(cut: Cutouts, at: tuple[float, float], long: float, faces: int, tones: tuple[Pixels, Pixels, Pixels]) -> None:
    """Add a fish: tail, fins, body, belly, stripes, eye; `tones` are body, belly, stripes."""
    x, y = at

    def on(points: list[tuple[float, float]]) -> Pixels:
        return spline([(x + faces * u * long, y + v * long) for u, v in points], steps=5)

    body, belly, stripe = tones
    cut.solid([on([(-0.36, 0.0), (-0.62, -0.22), (-0.55, 0.0), (-0.62, 0.22)])], body * 0.5, body * 0.9, 0.02 * long)
    cut.solid(
        [on([(-0.15, -0.16), (0.0, -0.34), (0.22, -0.16)]), on([(-0.1, 0.15), (-0.12, 0.3), (0.1, 0.17)])],
        body * 0.5,
        body * 0.85,
        0.02 * long,
    )
    cut.solid(
        [on([(0.5, 0.02), (0.3, -0.17), (0.0, -0.21), (-0.4, -0.03), (-0.4, 0.04), (0.0, 0.2), (0.32, 0.15)])],
        body * 0.6,
        body * 1.1,
        0.09 * long,
    )
    cut.fill([on([(0.42, 0.07), (0.1, 0.1), (-0.3, 0.05), (0.0, 0.18), (0.3, 0.13)])], belly)
    for u in (0.16, -0.06, -0.24):
        cut.fill([on([(u + 0.02, -0.17 - u * 0.1), (u + 0.06, 0.0), (u + 0.01, 0.15), (u - 0.03, 0.0)])], stripe)
    eye = (x + faces * 0.36 * long, y - 0.05 * long)
    cut.fill([ellipse(eye, 0.036 * long, 0.036 * long, steps=16)], _WHITE * 0.95)
    cut.fill([ellipse(eye, 0.02 * long, 0.02 * long, steps=12)], colour("10141c"))


def _shoal(stage: Stage, look: Look, tone: Pixels) -> None:
    chance, plate = look.chance(161), stage.plate(0.24)
    cut, faces = Cutouts(plate, (look.light, -0.8)), look.side
    for _ in range(34):
        at = (float(chance.normal(-look.side * 0.25 * stage.half, 0.28)), float(chance.normal(0.36, 0.1)))
        long = float(chance.uniform(0.025, 0.06))
        body = [
            (0.5, 0.0),
            (0.1, -0.16),
            (-0.3, -0.03),
            (-0.55, -0.16),
            (-0.48, 0.0),
            (-0.55, 0.16),
            (-0.3, 0.03),
            (0.1, 0.16),
        ]
        cut.solid(
            [np.array([(at[0] + faces * u * long, at[1] + v * long) for u, v in body])],
            tone,
            mix(tone, _WHITE, 0.35),
            0.006,
        )
    cut.lay()


def _reef(stage: Stage, look: Look, haze: Pixels) -> None:
    """Grow weed and corals on the floor, nearest at the sides."""
    chance, p = look.chance(162), look.palette
    for near, foot, tall, fog in ((0.44, 0.93, 0.16, 0.5), (0.75, 1.04, 0.34, 0.15)):
        plate = stage.plate(near)
        cut = Cutouts(plate, (look.light, -0.8))
        for number in range(26):
            x = float(chance.uniform(-stage.edge, stage.edge))
            if near > 0.6 and abs(x) < stage.half * 0.45:
                continue
            high, sway = tall * float(chance.uniform(0.5, 1.1)), float(chance.uniform(-0.12, 0.12)) * tall * 3
            tone = mix(
                mix(colour(("2a7a4a", "c84a5a", "e08a3a", "8a4a9a", "3a9a6a")[number % 5]), p.cool, 0.15), haze, fog
            )
            if number % 5 in {0, 4}:
                line = spline(
                    [
                        (x, foot),
                        (x + sway * 0.3, foot - high * 0.4),
                        (x - sway * 0.2, foot - high * 0.75),
                        (x + sway * 0.4, foot - high),
                    ],
                    closed=False,
                )
                cut.solid([stroke(line, 0.018 * tall * 5, 0.003)], tone * 0.5, tone, 0.006)
            else:
                for branch in np.linspace(-0.8, 0.8, 5).tolist():
                    tip = (x + math.sin(branch) * high * 0.5, foot - math.cos(branch) * high * 0.55)
                    cut.solid([capsule((x, foot), 0.045 * tall, tip, 0.075 * tall)], tone * 0.5, tone * 1.1, 0.01)
        cut.lay()
        if near > 0.6:
            plate.blur(0.006)


def desert(stage: Stage, look: Look) -> float:
    """Draw dunes one behind the other, each with a bright and a dark flank along its crest."""
    p, horizon = look.palette, 0.3 if look.size == "aerial" else 0.46
    scenery.sky(stage, look, horizon, clouds=0.25, sun=(look.light * stage.half * 0.42, horizon - 0.14))
    scenery.ridge(stage, look, 0.06, horizon + 0.02, 0.07, 0.72, salt=3)
    sand = mix(graded(colour("d8975a"), look), p.ground, 0.25)
    for number, (top, high, fog) in enumerate(
        ((0.03, 0.07, 0.5), (0.12, 0.1, 0.32), (0.24, 0.15, 0.16), (0.42, 0.22, 0.03))
    ):
        _dune(stage, look, horizon + top, high, mix(sand, p.haze, fog), number)
    return horizon + 0.4


def _dune(stage: Stage, look: Look, top: float, high: float, tone: Pixels, number: int) -> None:
    p, plate, chance = look.palette, stage.plate(0.12 + 0.12 * number), look.chance(180 + number)
    x = np.linspace(-stage.edge - 0.05, stage.edge + 0.05, 90)
    peak = float(chance.uniform(-0.6, 0.6)) * stage.edge
    line = top + high * (1 - np.exp(-((x - peak) ** 2) / 0.5)) * 0.9 + 0.012 * np.sin(x * 4 + number)
    crest = np.stack([x, line], 1)
    lit = mix(tone * 1.08, p.key, 0.2)
    plate.solid(plate.shape(below(stage, crest, stage.bottom)), tone * 0.82, lit, (look.light * 0.5, -1), round_=0.08)
    t = np.linspace(0, 1, 40)
    ridge_x = peak + look.light * -1 * 0.05 + t * look.light * -0.3 - 0.25 * np.sin(t * 3.0) * look.light
    ridge = np.stack([ridge_x, np.interp(peak, x, line) + t * (0.5 - 0.08 * number)], 1)
    away = crest[::-1] if look.light > 0 else crest
    flank = [q for q in away.tolist() if (q[0] - peak) * -look.light >= 0]
    outline = np.concatenate(
        [
            ridge,
            [(-look.light * (stage.edge + 0.1), stage.bottom + 0.3)],
            np.array(flank[::-1] if (flank[0][0] - peak) ** 2 < (flank[-1][0] - peak) ** 2 else flank),
        ]
    )
    rows, columns, mask = plate.shape(outline)
    plate.tint((rows, columns, soften(mask, 0.002 * plate.unit)), mix(tone * 0.55, p.cool, 0.12), 0.6)
    ripples = [np.stack([x, line + v], 1) for v in np.linspace(0.03, 0.3, 10).tolist()]
    plate.tint(plate.shapes([stroke(r.tolist(), 0.0018) for r in ripples]), p.ink, 0.07)
