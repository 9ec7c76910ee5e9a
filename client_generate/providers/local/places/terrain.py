"""Landscapes that are known by their shape: a waterfall, a volcano, a canyon, an iceberg, flower rows, terraces."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import lands, waters
from client_generate.providers.local.places.staging import WHITE


def waterfall(stage: Stage, look: Look) -> None:
    """Draw water that falls from a green cliff into a pool."""
    p, s = look.palette, look.side
    half = {"wide": 0.16, "medium": 0.24, "close": 0.42, "over": 0.2, "aerial": 0.1}[look.size]
    top, foot = {"aerial": (0.3, 0.62), "close": (-0.1, 0.8)}.get(look.size, (0.16, 0.72))
    scenery.sky(stage, look, 0.5, sun=lands.sun_of(stage, look, 0.12))
    scenery.ridge(stage, look, 0.06, top + 0.1, 0.3, 0.6, salt=3)
    x, rock = s * stage.half * 0.12, mix(graded(colour("5c5a50"), look), p.ink, 0.2)
    cliff, chance, e = stage.plate(0.2), look.chance(800), stage.edge + 0.1
    t = np.linspace(-e, e, 60)
    crest = top + np.where(np.abs(t - x) < half, 0.02, -0.02 - 0.05 * chance.random(60)) + 0.03 * np.sin(t * 5)
    cliff.solid(
        cliff.shape([*np.stack([t, crest], 1).tolist(), (e, foot + 0.1), (-e, foot + 0.1)]),
        rock * 0.5,
        mix(rock, p.key, 0.2),
        (look.light, -0.6),
        round_=0.06,
    )
    clefts = [
        stroke([(float(u), top + 0.04), (float(u) + float(chance.uniform(-0.03, 0.03)), foot)], 0.016, 0.003)
        for u in chance.uniform(-e, e, 40)
    ]
    cliff.tint(cliff.shapes(clefts), p.ink, 0.4)
    _bushes(stage, look, np.stack([t, crest], 1), x, half)
    fall = stage.plate(0.3)
    sheet = [(x - half, top), (x + half, top), (x + half * 1.14, foot + 0.03), (x - half * 1.14, foot + 0.03)]
    white, blue = mix(WHITE, p.horizon, 0.12) * (1 if p.bright else 0.9), mix(colour("a8d0e0"), p.sky_mid, 0.3)
    fall.fill(fall.shape(sheet), mix(white, blue, 0.45))
    strands: tuple[list[Pixels], list[Pixels]] = ([], [])
    for number in range(70):
        u = float(chance.uniform(-1, 1)) * half
        v = top + float(chance.uniform(-0.02, 0.3))
        strands[number % 2].append(stroke([(x + u, v), (x + u * 1.12, foot + 0.02)], 0.004, 0.012))
    fall.fill(fall.shapes(strands[0]), white, 0.8)
    fall.fill(fall.shapes(strands[1]), blue * 0.85, 0.5)
    pool = stage.plate(0.36)
    deep = mix(graded(colour("2a7a7c"), look), p.sky_mid, 0.15)
    rows, columns, mask = pool.shape(box(-e, foot, e, stage.bottom))
    _, y = pool.grid()
    part = np.clip((y[rows] - foot) / 0.4, 0, 1)[..., None]
    pool.fill((rows, columns, mask), mix(deep, white, 0.45) + (deep * 0.75 - mix(deep, white, 0.45)) * part)
    waters.swell(pool, stage, look, foot + 0.04, stage.bottom, None)
    mist_ = [
        ellipse(
            (x + float(chance.normal(0, half * 0.9)), foot + 0.01 - abs(float(chance.normal(0, 0.03)))),
            half * 0.3,
            half * 0.16,
            steps=20,
        )
        for _ in range(40)
    ]
    rows, columns, mask = pool.shapes(mist_, 0.05)
    pool.fill((rows, columns, soften(mask, 0.014 * pool.unit)), white, 0.85)
    _boulders(stage, look, foot)


def _bushes(stage: Stage, look: Look, crest: Pixels, x: float, half: float) -> None:
    cut, chance = Cutouts(stage.plate(0.26), (look.light, -0.8)), look.chance(801)
    for u, v in crest.tolist():
        if abs(u - x) < half + 0.04:
            continue
        for _ in range(3):
            green = graded(colour(("3c6a34", "5a8a3c", "2c5430")[int(chance.integers(3))]), look)
            at, r = (
                (u + float(chance.uniform(-0.03, 0.03)), v + float(chance.uniform(-0.03, 0.05))),
                float(chance.uniform(0.025, 0.05)),
            )
            cut.solid([ellipse(at, r, r * 0.85, steps=16)], green * 0.6, mix(green, look.palette.key, 0.2), r * 0.5)
    cut.lay()


def _boulders(stage: Stage, look: Look, foot: float) -> None:
    cut, chance = Cutouts(stage.plate(0.5), (look.light, -0.8)), look.chance(802)
    rock = mix(graded(colour("6a675e"), look), look.palette.ink, 0.1)
    for number in range(16):
        side = -1 if number % 2 else 1
        at = (side * stage.half * float(chance.uniform(0.5, 1.05)), foot + 0.1 + 0.3 * float(chance.random()))
        r = 0.03 + 0.16 * (at[1] - foot)
        cut.solid(
            [ellipse(at, r * 1.3, r * 0.8, float(chance.uniform(-0.2, 0.2)), 22)],
            rock * 0.45,
            mix(rock, look.palette.key, 0.25),
            r * 0.5,
        )
    cut.lay()


def volcano(stage: Stage, look: Look) -> None:
    """Draw an erupting volcano: a fountain of lava, a column of ash, glowing streams down its flanks."""
    p, s = look.palette, look.side
    near = {"wide": 1.0, "medium": 1.4, "close": 2.1, "over": 1.2, "aerial": 0.75}[look.size]
    line = {"aerial": 0.62}.get(look.size, 0.84)
    scenery.sky(stage, look, line)
    x, top, chance = s * stage.half * 0.12, line - 0.4 * min(near, 1.5), look.chance(810)
    ash = stage.plate(0.08)
    for number in range(40):
        t = number / 40
        at = (x + t * 0.3 * s + float(chance.normal(0, 0.05 + 0.08 * t)), top - t * (top - stage.top + 0.1))
        r = (0.05 + 0.13 * t) * near
        tone = mix(mix(colour("3a3438"), p.haze, 0.15), colour("e8602c"), 0.4 * (1 - t) ** 2)
        ash.solid(
            ash.shape(ellipse(at, r, r * 0.8, steps=24)),
            tone * 0.6,
            mix(tone, p.key, 0.12),
            (look.light, -0.6),
            round_=r * 0.5,
        )
    ash.glow((x, top), 0.5 * near, colour("ff6a20"), 0.8)
    cone = stage.plate(0.14)
    rock = mix(mix(colour("2c2628"), p.ink, 0.3), p.haze, 0.14)
    w = 0.75 * near
    side = [
        (x - w * 1.3, line + 0.05),
        (x - 0.3 * w, top + 0.16 * near),
        (x - 0.1 * near, top),
        (x - 0.03 * near, top + 0.014),
        (x + 0.04 * near, top + 0.008),
        (x + 0.1 * near, top),
        (x + 0.32 * w, top + 0.17 * near),
        (x + w * 1.3, line + 0.05),
    ]
    cone.solid(cone.shape(side), rock * 0.7, mix(rock, p.key, 0.25), (look.light, -0.5), round_=0.1)
    _lava(stage, look, (x, top), line, near)
    lands.ground(stage, look, 0.3, line, mix(rock, p.haze, 0.2), rock * 0.5)
    scenery.pines(stage, look, 0.4, 1.02, 0.16, 34, 0.05, salt=5)


def _lava(stage: Stage, look: Look, top: Point, line: float, near: float) -> None:
    plate, chance = stage.plate(0.18), look.chance(811)
    hot, red = colour("ffd060"), colour("ff5a18")
    streams, sparks = [], []
    for lean in (-0.5, -0.12, 0.24, 0.6):
        points = [(top[0] + lean * 0.12 * near, top[1] + 0.01)]
        for k in range(1, 7):
            t = k / 6
            points.append(
                (
                    top[0] + (lean * (0.12 + 0.6 * t) + float(chance.uniform(-0.03, 0.03))) * near,
                    top[1] + (line - top[1]) * t,
                )
            )
        streams.append(stroke(spline(points, closed=False), 0.03 * near, 0.008))
    for _ in range(120):
        a, far = float(chance.normal(-math.pi / 2, 0.42)), 0.3 * near * float(chance.random()) ** 0.7
        at = (top[0] + math.cos(a) * far, top[1] + math.sin(a) * far)
        r = float(chance.uniform(0.003, 0.009)) * near
        sparks.append(ellipse(at, r * 0.7, r * 1.4, a + 1.57, 10))
    jet = [
        (top[0] - 0.07 * near, top[1] + 0.01),
        (top[0] - 0.05 * near, top[1] - 0.16 * near),
        (top[0], top[1] - 0.24 * near),
        (top[0] + 0.06 * near, top[1] - 0.14 * near),
        (top[0] + 0.07 * near, top[1] + 0.01),
    ]
    rows, columns, mask = plate.shapes([*streams, spline(jet), *sparks], 0.06)
    plate.light((rows, columns, soften(mask, 0.02 * plate.unit)), red, 0.9)
    plate.fill(plate.shapes([*streams, spline(jet), *sparks]), red)
    plate.fill(plate.shapes([stroke(spline([jet[0], jet[2], jet[4]], closed=False), 0.05 * near)]), hot, 0.9)


def canyon(stage: Stage, look: Look) -> None:
    """Draw a canyon of red rock in layers, a river deep in it."""
    p, line = look.palette, {"aerial": 0.16, "close": 0.3}.get(look.size, 0.3)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.12))
    tones = [graded(colour(text), look) for text in ("c8643c", "b0502e", "d8865a", "8a3c28", "e0a070")]
    for number, (near, top, gap, fog) in enumerate(
        ((0.08, line - 0.02, 0.2, 0.45), (0.16, line + 0.06, 0.44, 0.25), (0.26, line + 0.2, 0.74, 0.05))
    ):
        for side in (-1, 1):
            _mesa(
                stage,
                look,
                near,
                top,
                side * stage.half * gap + look.side * 0.1,
                side,
                [mix(t, p.haze, fog) for t in tones],
                number,
            )
    plate = stage.plate(0.06)
    stage.plates.remove(plate)
    stage.plates.insert(1, plate)
    plate.fill(plate.shape(box(-stage.edge, line + 0.02, stage.edge, stage.bottom)), mix(tones[3], p.haze, 0.35))
    river = stage.plate(0.2)
    bend = spline(
        [
            (look.side * 0.1, line + 0.1),
            (look.side * 0.16, line + 0.24),
            (look.side * 0.02, line + 0.42),
            (look.side * 0.14, stage.bottom + 0.1),
        ],
        closed=False,
    )
    river.fill(river.shape(stroke(bend, 0.03, 0.34)), mix(graded(colour("3f98a0"), look), p.sky_mid, 0.35))
    stage.plates.remove(river)
    stage.plates.insert(2, river)


def _mesa(
    stage: Stage, look: Look, near: float, top: float, edge: float, side: int, tones: list[Pixels], number: int
) -> None:
    plate, chance, e = stage.plate(near), look.chance(820 + number * 2 + (side > 0)), side * (stage.edge + 0.3)
    deep = (stage.bottom - top) * (0.5 + 0.26 * number)
    layers = 6
    for layer in range(layers):
        y0 = top + deep * layer / layers
        inner = edge - side * 0.028 * layer * (0.6 + number * 0.4)
        ys = np.linspace(0, 1, 5)
        line = [
            (inner - side * 0.02 * float(chance.random()) - side * 0.03 * float(v), y0 + deep / layers * float(v) * 1.2)
            for v in ys
        ]
        rough = [(inner + (e - inner) * float(u), y0 + 0.008 * float(chance.random())) for u in np.linspace(0, 1, 10)]
        tone = tones[layer % 5]
        plate.solid(
            plate.shape([*rough, (e, stage.bottom + 0.2), *line[::-1]]),
            tone * 0.6,
            mix(tone, look.palette.key, 0.22),
            (look.light, -0.5),
            round_=0.03,
        )


def iceberg(stage: Stage, look: Look) -> None:
    """Draw an iceberg, its small top over the water and its great body under it."""
    p, line = look.palette, {"aerial": 0.3, "close": 0.5}.get(look.size, 0.38)
    near = {"wide": 1.0, "medium": 1.3, "close": 1.9, "over": 1.15, "aerial": 0.8}[look.size] * min(
        1.0, stage.half * 1.3
    )
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.14))
    pale, deep = mix(colour("3fa0b8"), p.cool, 0.25), mix(colour("06263c"), p.cool, 0.15)
    water = stage.plate(0.1)
    rows, columns, mask = water.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = water.grid()
    part = np.clip((y[rows] - line) / 0.6, 0, 1)[..., None] ** 0.7
    water.fill((rows, columns, mask), pale + (deep - pale) * part)
    x, plate = look.side * stage.half * 0.1, stage.plate(0.3)
    low = [
        (-0.3, 0),
        (-0.36, 0.1),
        (-0.3, 0.22),
        (-0.34, 0.32),
        (-0.2, 0.44),
        (-0.08, 0.5),
        (0.04, 0.62),
        (0.16, 0.46),
        (0.3, 0.38),
        (0.36, 0.24),
        (0.32, 0.1),
        (0.34, 0),
    ]
    body = [(x + u * near * 1.15, line + v * near) for u, v in low]
    ice = mix(colour("9adcea"), p.cool, 0.15)
    rows, columns, mask = plate.shape(body)
    fade = np.clip((y[rows] - line) / (0.62 * near), 0, 1)[..., None]
    plate.fill((rows, columns, mask), ice + (mix(deep, ice, 0.25) - ice) * fade)
    facets = [[body[1], body[3], body[6], (x - 0.1 * near, line)], [(x + 0.1 * near, line), body[6], body[8], body[10]]]
    plate.light(plate.shape(facets[0]), ice, 0.16)
    plate.tint(plate.shape(facets[1]), deep, 0.2)
    high = [
        (-0.28, 0),
        (-0.24, -0.1),
        (-0.14, -0.13),
        (-0.08, -0.25),
        (0.0, -0.29),
        (0.06, -0.2),
        (0.14, -0.17),
        (0.2, -0.08),
        (0.3, -0.04),
        (0.32, 0),
    ]
    snow = mix(WHITE, p.key, 0.1) * (1 if p.bright else 0.8)
    tip = [(x + u * near * 1.15, line + 0.006 + v * near) for u, v in high]
    plate.solid(plate.shape(tip), mix(colour("8ab8d0"), p.sky_mid, 0.3), snow, (look.light, -0.6), round_=0.04)
    plate.tint(
        plate.shape([tip[4], tip[5], (x + 0.1 * near, line), (x - 0.02 * near, line - 0.08 * near)]),
        colour("6a9cc0"),
        0.5,
    )
    shine = [stroke([(-stage.edge, line), (stage.edge, line)], 0.005)]
    plate.light(plate.shapes(shine), WHITE, 0.4)
    waves = stage.plate(0.4)
    waves.light(
        waves.shapes(
            [
                ellipse((float(u), line + 0.012), 0.05, 0.0022, steps=12)
                for u in look.chance(830).uniform(-stage.edge, stage.edge, 30)
            ]
        ),
        WHITE,
        0.4,
    )
    scenery.bokeh(stage.plate(0.5), look, [WHITE, pale], 16, line + 0.1, 0.95, size=0.01)


TERRAIN: dict[str, Callable[[Stage, Look], None]] = {
    "waterfall": waterfall,
    "volcano": volcano,
    "canyon": canyon,
    "iceberg": iceberg,
}
