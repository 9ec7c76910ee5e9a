"""Where land meets water or ice: a glacier, surf on rocks, a fjord, a harbour; an avalanche, an aquarium."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import deeps, lands, staging, waters, wet
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things.sketches import put

_NEAR = {"wide": 1.0, "medium": 1.4, "close": 2.2, "over": 1.2, "aerial": 0.7}


def glacier(stage: Stage, look: Look) -> None:
    """Draw a wall of blue ice that breaks into the sea."""
    p, line = look.palette, {"aerial": 0.44, "medium": 0.84}.get(look.size, 0.62)
    near, chance, s = _NEAR[look.size], look.chance(1100), look.side
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, 0.14))
    scenery.ridge(stage, look, 0.08, line - 0.14, 0.34, 0.5, salt=3, rough=0.6)
    ice, blue = mix(WHITE, p.key, 0.1) * (1 if p.bright else 0.75), mix(colour("4aa8d0"), p.cool, 0.25)
    wall, tall, x = stage.plate(0.2), 0.3 * near, -stage.edge - 0.1
    while x < stage.edge:
        wide = float(chance.uniform(0.03, 0.08)) * near
        top = line - tall * float(chance.uniform(0.7, 1.05))
        block = [
            (x, line + 0.02),
            (x, top),
            (x + wide * 0.6, top - 0.02 * near),
            (x + wide, top + 0.015),
            (x + wide, line + 0.02),
        ]
        tone = mix(ice, blue, float(chance.uniform(0.1, 0.6)))
        wall.solid(wall.shape(block), mix(tone, blue, 0.6), tone, (look.light, -0.5), round_=0.015)
        x += wide * 0.92
    _water(stage, look, line)
    at = (s * stage.half * 0.2, line + 0.02)
    slab = [
        (at[0] - 0.08 * near, at[1]),
        (at[0] - 0.13 * near, at[1] - 0.22 * near),
        (at[0] - 0.02 * near, at[1] - 0.27 * near),
        (at[0] + 0.06 * near, at[1] - 0.06 * near),
    ]
    fall = stage.plate(0.34)
    fall.solid(fall.shape(slab), mix(blue, p.ink, 0.1), ice, (look.light, -0.6), round_=0.03)
    staging.splash(stage, look, 0.4, at, 0.5 * near, 0.2 * near, 1101)
    floes = stage.plate(0.5)
    for _ in range(16):
        t = float(chance.random())
        spot = (float(chance.uniform(-stage.edge, stage.edge)), line + 0.06 + 0.32 * t)
        floes.solid(
            floes.shape(ellipse(spot, 0.03 + 0.09 * t, 0.008 + 0.02 * t, steps=8)),
            blue,
            ice,
            (look.light, -1),
            round_=0.01,
        )


def _water(stage: Stage, look: Look, line: float) -> None:
    p, water = look.palette, stage.plate(0.3)
    deep = mix(mix(colour("1f5a74"), p.cool, 0.3), p.ink, 0.1 if p.bright else 0.4)
    rows, columns, mask = water.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = water.grid()
    part = np.clip((y[rows] - line) / 0.4, 0, 1)[..., None]
    water.fill((rows, columns, mask), mix(deep, p.horizon, 0.4) + (deep - mix(deep, p.horizon, 0.4)) * part)
    waters.swell(water, stage, look, line, stage.bottom, None)


def surf(stage: Stage, look: Look) -> None:
    """Draw waves that break on dark rocks below a cliff."""
    line = wet.open_sea(stage, look)
    p, near, s, chance = look.palette, _NEAR[look.size], look.side, look.chance(1110)
    rock = mix(graded(colour("4a4742"), look), p.ink, 0.2)
    cliff, e = stage.plate(0.3), s * (stage.edge + 0.2)
    face = [
        (s * stage.half * (0.5 + 0.03 * k) + 0.02 * float(chance.normal()), line - 0.3 + 0.09 * k) for k in range(7)
    ]
    top = [(s * stage.half * u, line - 0.3 - 0.05 * math.sin(u * 3)) for u in (0.6, 0.75, 0.9)]
    cliff.solid(
        cliff.shape([*face[::-1], *top, (e, line - 0.34), (e, stage.bottom)]),
        rock * 0.55,
        mix(rock, p.key, 0.25),
        (look.light, -0.7),
        round_=0.06,
    )
    turf = graded(colour("5a8a44"), look)
    cliff.solid(
        cliff.shape([face[0], *top, (e, line - 0.34), (e, line - 0.26), *[(x, y + 0.04) for x, y in top[::-1]]]),
        turf * 0.7,
        turf,
        (0, -1),
        round_=0.01,
    )
    for number, (u, v, r) in enumerate(((0.1, 0.26, 0.12), (-0.4, 0.34, 0.08), (0.4, 0.2, 0.09))):
        at, r = (s * stage.half * u, min(line + v * near, 0.84)), r * near
        plate = stage.plate(0.4 + 0.06 * number)
        shape = [(-1.2, 0.2), (-0.8, -0.5), (-0.3, -0.9), (0.2, -0.6), (0.7, -0.8), (1.2, 0.2)]
        plate.solid(
            plate.shape([(at[0] + a * r, at[1] + b * r) for a, b in shape]),
            rock * 0.5,
            mix(rock, p.key, 0.3),
            (look.light, -0.8),
            round_=0.03,
        )
        staging.splash(
            stage, look, 0.42 + 0.06 * number, (at[0] - s * r * 0.5, at[1] + 0.02), 3.4 * r, 2.4 * r, 1111 + number
        )


def avalanche(stage: Stage, look: Look) -> None:
    """Draw snow that thunders down a mountain in a great cloud."""
    lands.peaks(stage, look)
    p, s, chance = look.palette, look.side, look.chance(1160)
    near = min(_NEAR[look.size], 1.5)
    white, blue = mix(WHITE, p.key, 0.06) * (1 if p.bright else 0.75), mix(p.cool, p.sky_mid, 0.5)
    for layer in range(4):
        plate, puffs = stage.plate(0.46 + 0.05 * layer), list[Pixels]()
        for _ in range(46):
            t = float(chance.random())
            x = s * stage.half * (0.95 - 1.25 * t * (0.7 + 0.1 * layer)) + float(chance.normal(0, 0.05))
            y = 0.22 + 0.5 * t + 0.06 * layer + float(chance.normal(0, 0.03))
            r = (0.03 + 0.1 * t) * near * float(chance.uniform(0.6, 1.2))
            puffs.append(ellipse((x, y), r, r * 0.85, steps=20))
        tone = mix(white, blue, 0.34 - 0.1 * layer)
        plate.solid(plate.shapes(puffs), mix(tone, blue, 0.45), tone, (look.light, -0.9), round_=0.035)
    scenery.mist(stage.plate(0.7), white, 0.9, 0.08, 0.8, look.chance(1161))
    scenery.pines(stage, look, 0.75, 1.04, 0.2, 20, 0.05, salt=12)


def aquarium(stage: Stage, look: Look) -> None:
    """Draw visitors as dark figures before a huge pane with sharks and fish behind it."""
    deeps.underwater(stage, look)
    near = _NEAR[look.size] if look.size != "close" else 1.6
    plate = stage.plate(0.45)
    put(plate, look, "shark", Spot(foot=(look.side * stage.half * 0.3, 0.3), metre=0.2 * near, faces=-look.side))
    put(plate, look, "turtle", Spot(foot=(-look.side * stage.half * 0.5, 0.42), metre=0.1 * near, faces=look.side))
    front, p, dark = stage.plate(0.7), look.palette, mix(look.palette.ink, colour("06121c"), 0.5)
    front.fill(front.shape(box(-stage.edge - 0.1, 0.86, stage.edge + 0.1, stage.bottom)), dark)
    front.fill(front.shape(box(-stage.edge - 0.1, stage.top - 0.1, stage.edge + 0.1, 0.03)), dark)
    for u in (-0.62, 0.62):
        front.fill(front.shape(box(u * stage.half - 0.012, stage.top, u * stage.half + 0.012, 0.88)), dark, 0.85)
    shapes: list[Pixels] = []
    for u, tall in ((-0.42, 0.46), (-0.3, 0.3), (0.12, 0.5), (0.26, 0.48), (0.44, 0.28), (0.8, 0.46)):
        x, tall = u * stage.half, tall * min(near, 1.4)
        top = 0.96 - tall
        shapes += [
            ellipse((x, top + 0.075 * tall), 0.07 * tall, 0.085 * tall),
            spline(
                [
                    (x - 0.15 * tall, 0.97),
                    (x - 0.15 * tall, top + 0.26 * tall),
                    (x - 0.05 * tall, top + 0.17 * tall),
                    (x + 0.05 * tall, top + 0.17 * tall),
                    (x + 0.15 * tall, top + 0.26 * tall),
                    (x + 0.15 * tall, 0.97),
                ]
            ),
        ]
    front.fill(front.shapes(shapes), dark)
    rows, columns, mask = front.shape(box(-stage.edge, 0.87, stage.edge, 0.95), 0.02)
    front.light((rows, columns, soften(mask, 0.02 * front.unit)), mix(p.cool, colour("3fb0d8"), 0.5), 0.16)


def fjord(stage: Stage, look: Look) -> None:
    """Draw a fjord: steep walls that fall into still water, a boat far below."""
    p, line = look.palette, {"aerial": 0.3}.get(look.size, 0.5)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.16, 0.06))
    scenery.ridge(stage, look, 0.05, line + 0.01, 0.26, 0.72, salt=3)
    _water(stage, look, line)
    rock, green, chance = graded(colour("6a6c68"), look), graded(colour("4c6c44"), look), look.chance(1170)
    for number, (gap, high, fog) in enumerate(((0.16, 0.3, 0.5), (0.34, 0.44, 0.3), (0.62, 0.6, 0.08))):
        foot = line + 0.02 + 0.09 * number
        for side in (-1, 1):
            plate, inner, e = stage.plate(0.32 + 0.08 * number), side * stage.half * gap, side * (stage.edge + 0.2)
            wall = [(inner, foot)]
            wall += [
                (
                    inner + side * (0.02 + 0.05 * k + 0.03 * float(chance.random())) * (0.6 + 0.3 * number),
                    foot - high * (k / 6) ** 0.8,
                )
                for k in range(1, 7)
            ]
            body = [*wall, (e, foot - high * 1.1), (e, foot + 0.02)]
            tone = mix(mix(rock, green, 0.4 if side == look.light else 0.2), p.haze, fog)
            plate.solid(plate.shape(body), tone * 0.6, mix(tone, p.key, 0.2), (look.light, -0.7), round_=0.05)
            scree = [
                stroke(
                    [(inner + side * float(u) * 0.5, foot - high * 0.7), (inner + side * float(u) * 0.46, foot)],
                    0.012,
                    0.004,
                )
                for u in chance.random(9)
            ]
            plate.tint(plate.shapes(scree), mix(green, p.ink, 0.3), 0.3)
    scenery.mist(stage.plates[-1], mix(p.haze, WHITE, 0.3), line, 0.03, 0.35, look.chance(6))
    near = min(_NEAR[look.size], 2.0)
    spot = Spot(foot=(look.side * 0.06, min(line + 0.16 * near, 0.8)), metre=0.055 * near, faces=look.side)
    put(stage.plate(0.6), look, "fishing boat", spot)


def harbour(stage: Stage, look: Look) -> None:
    """Draw a fishing village by its harbour: coloured houses, boats at the quay."""
    p, line = look.palette, {"aerial": 0.3}.get(look.size, 0.5)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.26))
    scenery.ridge(stage, look, 0.06, line, 0.24, 0.6, salt=3)
    cut, chance, x = Cutouts(stage.plate(0.16), (look.light, -0.5)), look.chance(1190), -stage.edge - 0.05
    while x < stage.edge:
        wide, tall = float(chance.uniform(0.1, 0.15)), float(chance.uniform(0.1, 0.17))
        wall = graded(colour(("c8402c", "e8b83c", "f0ece4", "4a7aa8", "d87a3c")[int(chance.integers(5))]), look)
        cut.fill([box(x, line - tall, x + wide, line + 0.02)], mix(wall, p.haze, 0.12))
        cut.fill(
            [np.array([(x - 0.01, line - tall), (x + wide / 2, line - tall - 0.06), (x + wide + 0.01, line - tall)])],
            mix(graded(colour("5a4440"), look), p.haze, 0.15),
        )
        for u in (0.2, 0.6):
            for v in (0.025, 0.07):
                cut.fill(
                    [box(x + u * wide, line - tall + v, x + (u + 0.2) * wide, line - tall + v + 0.026)],
                    mix(p.ink, p.key, 0.3),
                )
        x += wide * 1.04
    cut.fill([box(-stage.edge, line, stage.edge, line + 0.035)], graded(colour("8a8680"), look))
    cut.lay()
    _water(stage, look, line + 0.03)
    near = min(_NEAR[look.size], 1.7)
    for number, (u, v, size) in enumerate(((-0.6, 0.12, 0.07), (0.62, 0.14, 0.075), (0.0, 0.3, 0.13))):
        plate = stage.plate(0.4 + 0.06 * number)
        foot = (look.side * stage.half * u, min(line + v * near, 0.84))
        rows, columns, mask = plate.shape(
            ellipse((foot[0], foot[1] + 0.01), size * near * 1.9, size * near * 0.3), 0.02
        )
        plate.fill((rows, columns, soften(mask, 0.01 * plate.unit)), p.ink, 0.4)
        put(plate, look, "fishing boat", Spot(foot=foot, metre=size * near, faces=1 if number % 2 else -1))


COASTS: dict[str, Callable[[Stage, Look], None]] = {
    "glacier": glacier,
    "surf on rocks": surf,
    "avalanche": avalanche,
    "fjord": fjord,
    "fishing harbour": harbour,
    "aquarium": aquarium,
}
