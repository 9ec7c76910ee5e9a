"""More country: a glacier, waves on rocks, birds in flight, a lone tree, rain on leaves, ears of corn, an avalanche."""

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
from client_generate.providers.local.places import deeps, habitats, lands, small, staging, waters, wet
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things.sketches import put

_NEAR = {"wide": 1.0, "medium": 1.4, "close": 2.2, "over": 1.2, "aerial": 0.7}


def glacier(stage: Stage, look: Look) -> None:
    """Draw a wall of blue ice that breaks into the sea."""
    p, line = look.palette, {"aerial": 0.44}.get(look.size, 0.62)
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


def flock(stage: Stage, look: Look) -> None:
    """Draw a great flock of birds that crosses the sky in a wedge."""
    p, line = look.palette, {"aerial": 0.5}.get(look.size, 0.84)
    sun = (look.light * stage.half * 0.3, line - 0.2)
    scenery.sky(stage, look, line, sun=None if look.weather else sun)
    scenery.ridge(stage, look, 0.08, line + 0.03, 0.1, 0.5, salt=3)
    lands.ground(stage, look, 0.2, line + 0.03, mix(mix(p.ground, p.ink, 0.3), p.haze, 0.2), mix(p.ink, p.ground, 0.3))
    plate, s, chance = stage.plate(0.5), look.side, look.chance(1120)
    near, birds = _NEAR[look.size] * (0.8 if look.size == "close" else 1.0), list[Pixels]()
    for number in range(31):
        row, wing = (number + 1) // 2, 1 if number % 2 else -1
        x = -s * (0.2 - row * 0.066 * near) + float(chance.normal(0, 0.008))
        y = 0.32 + wing * row * 0.028 * near + float(chance.normal(0, 0.008))
        size, flap = 0.026 * near, float(chance.uniform(-0.5, 0.9))
        wings = [
            (x - size * 1.5, y - size * flap),
            (x - size * 0.7, y - size * (0.5 + flap * 0.4)),
            (x, y),
            (x + size * 0.7, y - size * (0.5 + flap * 0.4)),
            (x + size * 1.5, y - size * flap),
        ]
        birds.append(stroke(spline(wings, closed=False), size * 0.26, size * 0.1))
        birds.append(
            spline(
                [
                    (x - s * -size * 0.7, y + size * 0.02),
                    (x, y - size * 0.14),
                    (x - s * size * 0.9, y),
                    (x, y + size * 0.16),
                ],
                steps=4,
            )
        )
    plate.fill(plate.shapes(birds), mix(p.ink, p.haze, 0.08), 0.95)


def tree_on_hill(stage: Stage, look: Look) -> None:
    """Draw one great tree on a round hill."""
    p, line = look.palette, 0.8
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, 0.5))
    scenery.ridge(stage, look, 0.06, line, 0.24, 0.7, salt=3)
    scenery.ridge(stage, look, 0.12, line + 0.06, 0.18, 0.5, salt=4)
    tone = (
        "e8ecf2"
        if "snow" in look.weather or look.palette.name == "snow"
        else "c8a04c"
        if look.has("autumn")
        else "6f9a4c"
    )
    green = mix(graded(colour(tone), look), p.ground, 0.2)
    x, top = look.side * stage.half * 0.16, {"aerial": 0.74, "close": 0.86}.get(look.size, 0.76)
    hill = stage.plate(0.3)
    hill.solid(
        hill.shape(ellipse((x, top + 0.6), stage.edge * 1.35, 0.6, steps=80)),
        green * 0.55,
        mix(green, p.key, 0.2),
        (look.light, -1),
        round_=0.12,
    )
    size = {"wide": 0.4, "medium": 0.52, "close": 0.78, "over": 0.46, "aerial": 0.28}[look.size] * min(
        1.0, stage.half * 1.4
    )
    bark, cut, chance = graded(colour("5a4030"), look), Cutouts(stage.plate(0.4), (look.light, -0.7)), look.chance(1130)
    foot = (x, top + 0.03)
    for lean, high, wide in ((0.0, 0.7, 0.09), (-0.28, 0.66, 0.05), (0.3, 0.62, 0.05), (0.1, 0.8, 0.04)):
        limb = spline(
            [foot, (x + lean * 0.2 * size, foot[1] - 0.3 * size), (x + lean * size, foot[1] - high * size)],
            closed=False,
        )
        cut.solid([stroke(limb, wide * size * 1.3, wide * size * 0.4)], bark * 0.5, bark, 0.01)
    if "snow" not in look.weather:
        crown = graded(colour("d8782c" if look.has("autumn") else "4c7a38"), look)
        for _ in range(60):
            a, far = float(chance.uniform(0, 2 * math.pi)), float(chance.random()) ** 0.6
            at = (x + math.cos(a) * far * 0.44 * size, foot[1] - 0.72 * size + math.sin(a) * far * 0.27 * size)
            r = size * float(chance.uniform(0.06, 0.12))
            shade = mix(crown, p.ink, 0.25 * max(math.sin(a), 0) * far)
            cut.solid([ellipse(at, r, r * 0.85, steps=16)], shade * 0.7, mix(shade, p.key, 0.25), r * 0.5)
    cut.lay()


def rain_on_leaves(stage: Stage, look: Look) -> None:
    """Draw broad wet leaves, drops that hang from their tips and fall."""
    small.soft(stage, look)
    p, size, s = (
        look.palette,
        {"close": 1.0, "medium": 0.75, "wide": 0.55, "over": 0.66, "aerial": 0.5}[look.size],
        look.side,
    )
    green, chance = graded(colour("4f9a3c"), look), look.chance(1140)
    for number in range(9):
        plate = stage.plate(0.3 + 0.05 * number)
        at = (float(chance.uniform(-1.0, 1.0)) * stage.half, float(chance.uniform(0.1, 0.8)))
        long, turn = 0.5 * size * float(chance.uniform(0.8, 1.3)), 0.5 + float(chance.uniform(-0.5, 0.7))
        turn = turn if s > 0 else math.pi - turn
        shape = scenery.leaf(at, long, turn, 0.3)
        tone = mix(green, p.ink, 0.3 - 0.03 * number)
        plate.solid(
            plate.shape(shape, 0.02),
            tone * 0.5,
            mix(tone, p.key, 0.3),
            (look.light, -0.8),
            round_=0.04,
            rim=p.key * 0.5,
        )
        c, n = math.cos(turn) * long, math.sin(turn) * long
        plate.fill(plate.shape(stroke([at, (at[0] + c, at[1] + n)], 0.012 * size, 0.003)), mix(tone, WHITE, 0.35), 0.8)
        for _ in range(6):
            t, off = float(chance.uniform(0.2, 0.85)), float(chance.uniform(-0.14, 0.14))
            small.drop(
                stage,
                look,
                (at[0] + c * t - n * off, at[1] + n * t + c * off),
                float(chance.uniform(0.007, 0.02)) * size,
                plate,
            )
        tip = (at[0] + c, at[1] + n + 0.012 * size)
        small.drop(stage, look, tip, 0.022 * size, plate)


def corn(stage: Stage, look: Look) -> None:
    """Draw ripe ears of wheat very near, the field soft behind them."""
    p, chance, s = look.palette, look.chance(1150), look.side
    with stage.out_of_focus(0.012):
        lands.field(stage, look)
    gold = graded(colour("dcae48"), look)
    size = {"close": 1.0, "medium": 0.8, "wide": 0.6, "over": 0.7, "aerial": 0.5}[look.size] * (
        1.5 if look.detail else 1.0
    )
    for layer in range(2):
        cut = Cutouts(stage.plate(0.5 + 0.2 * layer), (look.light, -0.6))
        for _ in range((16, 9)[layer]):
            x, tall = float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(0.5, 0.8)) * size
            lean = s * float(chance.uniform(0.08, 0.2))
            foot, tip = (x, stage.bottom + 0.05), (x + lean * size, stage.bottom + 0.05 - tall)
            tone = mix(gold, p.ink, 0.25 * (1 - layer))
            stem = spline([foot, (x, (foot[1] + tip[1]) / 2), tip], closed=False)
            cut.solid([stroke(stem, 0.011 * size)], tone * 0.5, tone, 0.004)
            for grain in range(9):
                t = grain / 8
                gx, gy = tip[0] + lean * 0.9 * t * size, tip[1] - 0.2 * size * t + 0.05 * t * t * size
                for side in (-1, 1):
                    at = (gx + side * 0.016 * size, gy)
                    cut.solid(
                        [ellipse(at, 0.013 * size, 0.026 * size, side * 0.5 + lean, 12)],
                        tone * 0.6,
                        mix(tone * 1.1, p.key, 0.25),
                        0.008,
                    )
                    cut.fill(
                        [stroke([at, (at[0] + (side * 0.05 + lean * 0.3) * size, at[1] - 0.1 * size)], 0.003, 0.001)],
                        tone * 0.9,
                    )
        cut.lay()


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


def flower_meadow(stage: Stage, look: Look) -> None:
    """Draw a meadow full of wild flowers."""
    line = habitats.meadow(stage, look)
    cut, chance = Cutouts(stage.plate(0.45), (look.light, -0.8)), look.chance(1180)
    tones = [graded(colour(text), look) for text in ("d8302c", "f4c82c", "f4f0ea", "7a58c8", "e87ab0")]
    green, size = graded(colour("4c7a34"), look), {"close": 2.4, "medium": 1.6}.get(look.size, 1.0)
    for t in np.sort(chance.random(360)).tolist():
        t = t**1.3
        at, r = (
            (float(chance.uniform(-stage.edge, stage.edge)), line + 0.08 + (stage.bottom - line) * t),
            (0.004 + 0.017 * t) * size,
        )
        tone = tones[int(chance.integers(5))]
        cut.fill([stroke([at, (at[0], at[1] + r * 4)], r * 0.3)], green)
        petals = [
            ellipse((at[0] + math.cos(a) * r, at[1] + math.sin(a) * r * 0.7), r * 0.75, r * 0.55, a, 10)
            for a in np.linspace(0, 5.03, 5).tolist()
        ]
        cut.solid(petals, tone * 0.7, tone, r * 0.4)
        cut.fill([ellipse(at, r * 0.45, r * 0.36, steps=10)], graded(colour("e8b02c"), look))
    cut.lay()


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


WILDS: dict[str, Callable[[Stage, Look], None]] = {
    "glacier": glacier,
    "surf on rocks": surf,
    "flock": flock,
    "tree on a hill": tree_on_hill,
    "rain on leaves": rain_on_leaves,
    "ears of wheat": corn,
    "avalanche": avalanche,
    "aquarium": aquarium,
    "fjord": fjord,
    "flower meadow": flower_meadow,
    "fishing harbour": harbour,
}
