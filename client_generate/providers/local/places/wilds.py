"""More country: birds in flight, a lone tree, rain on leaves, ears of corn, a meadow in flower."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats, lands, small
from client_generate.providers.local.places.staging import WHITE

_NEAR = {"wide": 1.0, "medium": 1.4, "close": 2.2, "over": 1.2, "aerial": 0.7}


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


WILDS: dict[str, Callable[[Stage, Look], None]] = {
    "flock": flock,
    "tree on a hill": tree_on_hill,
    "rain on leaves": rain_on_leaves,
    "ears of wheat": corn,
    "flower meadow": flower_meadow,
}
