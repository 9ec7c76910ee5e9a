"""Camps, harvests, floods, woods in their seasons and the sea's troubles: what a place is full of."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import ellipse, soften, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import deeps, habitats, lands, staging, waters, wet
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things.sketches import put


def campfire(stage: Stage, look: Look) -> None:
    """Draw friends round a fire by a lake, a tent behind them."""
    waters.lake(stage, msgspec.structs.replace(look, size="aerial" if look.size == "aerial" else "over"), jetty=False)
    bank, p = stage.plate(0.4), look.palette
    earth = mix(graded(colour("4a4a34"), look), p.ink, 0.3)
    bank.solid(bank.shape(ellipse((0, 1.1), stage.edge * 1.4, 0.42)), earth * 0.6, earth, (0, -1), round_=0.08)
    frame = staging.shot(stage, look, 0.17, 0.86, middle=0.5, most=2.6)
    plate = stage.plate(0.5)
    if frame.near < 2.2:
        put(plate, look, "tent", frame.spot(-2.9, 0.5, 1.1))
    others = [look, *(msgspec.structs.replace(look, person=look.person + 7 * n, cast=look.cast[n:]) for n in (1, 2, 3))]
    plate.glow(frame.spot(0, 0.5).foot, frame.metre * 5, colour("ff9a40"), 0.5)
    for number, (u, v, faces) in enumerate(((-1.3, 0.1, 1), (1.3, 0.1, -1), (-2.1, -0.1, 1), (2.1, -0.1, -1))):
        put(plate, others[number], "sitter", frame.spot(u, v, 1.0, faces=faces))
    put(stage.plate(0.55), look, "fire", frame.spot(0, 0, 1.1))
    top, chance = stage.plate(0.6), look.chance(930)
    top.glow(frame.spot(0, 0.5).foot, frame.metre * 1.6, colour("ffb860"), 0.7)
    sparks = [
        ellipse(
            (
                frame.at[0] + float(chance.normal(0, 0.4)) * frame.metre,
                frame.at[1] - float(chance.uniform(0.8, 3.4)) * frame.metre,
            ),
            0.003,
            0.004,
            steps=8,
        )
        for _ in range(40)
    ]
    top.light(top.shapes(sparks), colour("ffb050"), 1.0)


def tent(stage: Stage, look: Look) -> None:
    """Draw a tent on the bank of a lake."""
    waters.lake(stage, msgspec.structs.replace(look, size="aerial" if look.size == "aerial" else "over"), jetty=False)
    bank = stage.plate(0.4)
    green = graded(colour("6a8a44"), look)
    bank.solid(
        bank.shape(ellipse((look.side * stage.half * 0.3, 1.06), stage.edge * 1.1, 0.34)),
        green * 0.5,
        green,
        (0, -1),
        round_=0.08,
    )
    habitats.tufts(stage, look, 0.76)
    frame = staging.shot(stage, look, 0.17, 0.84, middle=0.6, most=2.6)
    staging.shadow(stage.plate(0.48), look, frame.at, frame.metre * 2.6)
    put(stage.plate(0.5), look, "tent", frame.spot())


def log_cabin(stage: Stage, look: Look) -> None:
    """Draw a log cabin in deep snow, its windows lit, smoke from its chimney."""
    habitats.snow(stage, look)
    frame = staging.shot(stage, look, 0.15, 0.8, middle=0.9, most=2.2)
    smoke, chance, p = stage.plate(0.45), look.chance(940), look.palette
    x, y = frame.spot(0.85, 2.3).foot
    puffs = [
        ellipse(
            (x + 0.02 * n + 0.05 * math.sin(n * 0.7), y - 0.026 * n), 0.016 + 0.004 * n, 0.012 + 0.003 * n, steps=20
        )
        for n in range(14)
    ]
    rows, columns, mask = smoke.shapes(puffs, 0.03)
    smoke.fill((rows, columns, soften(mask, 0.008 * smoke.unit)), mix(WHITE, p.haze, 0.4), 0.6)
    plate = stage.plate(0.5)
    put(plate, look, "cabin", frame.spot())
    drift = mix(mix(WHITE, p.key, 0.1), p.ambient, 0.0 if p.bright else 0.5)
    plate.solid(
        plate.shapes(
            [ellipse(frame.spot(u, -0.06).foot, frame.metre * 0.8, frame.metre * 0.16) for u in (-1.2, 0.0, 1.2)]
        ),
        mix(drift, p.cool, 0.2),
        drift,
        (0, -1),
        round_=0.02,
    )
    for u, v in ((-0.65, 0.6), (0.75, 0.6)):
        plate.glow(frame.spot(u, v).foot, frame.metre * 1.2, colour("ffb850"), 0.4 + 0.2 * float(chance.random()))


def plastic_sea(stage: Stage, look: Look) -> None:
    """Draw bottles and bags that drift under water, a turtle among them."""
    (wet.from_below if look.turned else deeps.underwater)(stage, look)
    chance, near = (
        look.chance(980),
        {"wide": 0.13, "medium": 0.18, "close": 0.3, "over": 0.15, "aerial": 0.1}[look.size],
    )
    turtle = Spot(foot=(look.side * stage.half * 0.22, 0.54), metre=near * 1.9, faces=-look.side)
    plate = stage.plate(0.55)
    put(plate, look, "turtle", turtle)
    for number in range(15):
        at = (float(chance.uniform(-1, 1)) * stage.half, float(chance.uniform(0.1, 0.85)))
        if abs(at[0] - turtle.foot[0]) < near * 1.6 and abs(at[1] - 0.5) < 0.2:
            at = (-at[0] or 0.4, at[1])
        name = ("plastic bottle", "plastic bag", "plastic bag", "plastic bottle", "barrel")[number % 5]
        spot = Spot(
            foot=at, metre=near * float(chance.uniform(0.9, 1.7)), faces=1, turn=float(chance.uniform(-1.6, 1.6))
        )
        put(plate, look, name, spot)


def autumn(stage: Stage, look: Look) -> None:
    """Draw a wood in autumn, leaves falling."""
    tones = tuple(graded(colour(text), look) for text in ("d8641c", "e8a02c", "b83a1c", "e8c040"))
    habitats.glade(stage, msgspec.structs.replace(look, things=look.things | {"autumn"}))
    staging.litter(stage, look, tones, 46, 0.045 if look.size in {"close", "medium"} else 0.03, 990)
    if look.people != 0 and look.cast:
        frame = staging.shot(stage, look, 0.16, 0.84, middle=1.2)
        figures.company(stage.plate(0.5), look, frame.at, frame.metre * 1.75)


def blossoms(stage: Stage, look: Look) -> None:
    """Draw cherry trees in blossom along a path, petals falling."""
    p, line = look.palette, habitats.line_of(look)
    scenery.sky(stage, look, line, sun=lands.sun_of(stage, look, line - 0.2))
    green = mix(graded(colour("7aa050"), look), p.ground, 0.2)
    lands.ground(stage, look, 0.2, line, mix(green, p.haze, 0.4), mix(green, p.ink, 0.2), hills=0.0)
    path, pale = stage.plate(0.24), mix(graded(colour("e0d0c4"), look), p.key, 0.1)
    path.fill(
        path.shape([(-0.02, line + 0.005), (0.02, line + 0.005), (0.55, stage.bottom), (-0.55, stage.bottom)]), pale
    )
    chance, tones = (
        look.chance(1000),
        tuple(graded(colour(text), look) for text in ("f4a8bc", "fad0dc", "e888a4", "fce4ea")),
    )
    for row in range(5):
        t = ((row + 1) / 5) ** 1.8
        foot, tall = line + 0.02 + 0.4 * t, 0.12 + 0.62 * t
        cut = Cutouts(stage.plate(0.3 + 0.06 * row), (look.light, -0.8))
        for side in (-1, 1):
            x = side * (0.1 + 0.85 * t)
            bark, fog = graded(colour("5a3c34"), look), 0.35 * (1 - t)
            top = (x - side * 0.08 * tall, foot - 0.5 * tall)
            cut.solid(
                [stroke([(x, foot), top], 0.07 * tall, 0.04 * tall)],
                mix(bark * 0.5, p.haze, fog),
                mix(bark, p.haze, fog),
                0.01,
            )
            for _ in range(26):
                at = (top[0] + float(chance.normal(0, 0.26)) * tall, top[1] + float(chance.normal(-0.14, 0.13)) * tall)
                tone, r = mix(tones[int(chance.integers(4))], p.haze, fog), tall * float(chance.uniform(0.06, 0.12))
                cut.solid([ellipse(at, r, r * 0.85, steps=16)], tone * 0.75, tone, r * 0.5)
        cut.lay()
    staging.litter(stage, look, tones, 80, 0.02 if look.size != "close" else 0.04, 1001)
    if look.people != 0 and look.cast:
        figures.company(stage.plate(0.5), look, (0.0, 0.84), 0.26 if look.size == "wide" else 0.44)


def birches(stage: Stage, look: Look) -> None:
    """Draw white birch trunks with black marks."""
    if look.turned:
        _upwards(stage, look, "f0ece4", "26242a")
        return
    line = habitats.meadow(stage, look)
    _trunks(stage, look, line, "f0ece4", "26242a", 0.016)


def redwoods(stage: Stage, look: Look) -> None:
    """Draw giant red trunks, light falling in shafts between them."""
    if look.turned:
        _upwards(stage, look, "8a4a30", "3a1c14")
        return
    line = habitats.glade(stage, look)
    earth = mix(graded(colour("6a5a34"), look), look.palette.ink, 0.1)
    lands.ground(stage, look, 0.28, line + 0.03, mix(earth, look.palette.haze, 0.3), mix(earth, look.palette.ink, 0.4))
    habitats.tufts(stage, look, line, "6a8a3c", 1.4)
    _trunks(stage, look, line, "8a4a30", "3a1c14", 0.055)
    plate, p = stage.plate(0.7), look.palette
    for number in range(6):
        x = look.light * (0.9 - 0.3 * number)
        rows, columns, mask = plate.shape(
            [(x, stage.top), (x + 0.09, stage.top), (x - look.light * 0.5 + 0.16, 1.0), (x - look.light * 0.5, 1.0)],
            0.05,
        )
        plate.light((rows, columns, soften(mask, 0.02 * plate.unit)), p.key, 0.2)


def _upwards(stage: Stage, look: Look, bark: str, mark: str) -> None:
    """Look straight up into the crowns: trunks that run together, leaves against the sky."""
    p, chance = look.palette, look.chance(1011)
    at = (look.side * stage.half * 0.12, 0.42)
    pale, green = mix(p.horizon, WHITE, 0.3), graded(colour("5a8a3c"), look)
    plate = stage.gradient(0.0, [(stage.top, mix(pale, p.sky_mid, 0.3)), (stage.bottom, mix(pale, p.sky_mid, 0.3))])
    plate.glow(at, 0.7, mix(p.key, WHITE, 0.3), 0.6)
    cut = Cutouts(stage.plate(0.2), (look.light, -0.7))
    for _ in range(420):
        a, far = float(chance.uniform(0, 2 * math.pi)), 0.2 + 0.85 * float(chance.random()) ** 0.8
        spot = (at[0] + math.cos(a) * far * 1.3, at[1] + math.sin(a) * far)
        tone, r = mix(green, p.ink, 0.4 * float(chance.random())), 0.03 + 0.07 * far
        cut.solid([ellipse(spot, r, r * 0.8, a, 14)], tone * 0.65, mix(tone, p.key, 0.2), r * 0.5)
    cut.lay()
    trunks = Cutouts(stage.plate(0.4), (look.light, -0.2))
    for number in range(15):
        a = 2 * math.pi * (number + 0.6 * float(chance.random())) / 15
        c, s = math.cos(a), math.sin(a)
        tip, wide = 0.12 + 0.2 * float(chance.random()), float(chance.uniform(0.07, 0.15))
        tone = graded(colour(bark), look)

        def on(far: float, aside: float, c: float = c, s: float = s) -> tuple[float, float]:
            return at[0] + c * far - s * aside, at[1] + s * far + c * aside

        trunks.solid(
            [np.array([on(tip, -0.008), on(1.9, -wide), on(1.9, wide), on(tip, 0.008)])], tone * 0.5, tone, 0.03
        )
        bands = [
            np.array([on(d, -wide * d * 0.4), on(d + 0.02, 0.1 * wide), on(d + 0.012, -wide * d * 0.4)])
            for d in np.arange(0.4, 1.4, 0.12).tolist()
        ]
        trunks.fill(bands, graded(colour(mark), look))
    trunks.lay()


def _trunks(stage: Stage, look: Look, line: float, bark: str, mark: str, wide: float) -> None:
    chance, p = look.chance(1010), look.palette
    size = {"close": 2.2, "medium": 1.5, "aerial": 0.8}.get(look.size, 1.0)
    for row in range(4):
        cut, step = Cutouts(stage.plate(0.3 + 0.08 * row), (look.light, -0.1)), (0.13, 0.2, 0.34, 0.6)[row]
        half, fog, foot = wide * size * (0.5, 0.8, 1.3, 2.0)[row], (0.5, 0.3, 0.12, 0.0)[row], line + 0.05 + 0.13 * row
        for x in np.arange(-stage.edge, stage.edge + step, step).tolist():
            x += float(chance.uniform(-0.3, 0.3)) * step
            if row == 3 and abs(x) < stage.half * 0.3:
                continue
            tone = mix(graded(colour(bark), look), p.haze, fog)
            flare = half * (1.9 if bark != "f0ece4" else 1.3)
            left, right = [(x - half * 0.85, stage.top - 0.1)], [(x + half * 0.85, stage.top - 0.1)]
            left += [(x - half * 1.05, foot - 3 * half), (x - flare, foot)]
            right += [(x + half * 1.05, foot - 3 * half), (x + flare, foot)]
            trunk = np.array([*left, (x, foot + half * 0.4), *right[::-1]])
            cut.solid([trunk], tone * 0.6, mix(tone, p.key, 0.12), half)
            dark: list[Pixels] = []
            for _ in range(9):
                y, u = float(chance.uniform(stage.top, foot - 3.2 * half - 0.02)), float(chance.uniform(-0.9, 0.3))
                high = 0.1 * half if bark == "f0ece4" else 2.2 * half
                dark.append(
                    ellipse(
                        (x + (u + 0.3) * half, y), half * (0.5 if bark == "f0ece4" else 0.06), high + 0.002, steps=12
                    )
                )
            cut.fill(dark, mix(graded(colour(mark), look), p.haze, fog))
        cut.lay()


def shoal(stage: Stage, look: Look) -> None:
    """Draw a great school of fish that turns in the blue."""
    (wet.from_below if look.turned else deeps.underwater)(stage, look)
    chance, size = (
        look.chance(1020),
        {"wide": 0.06, "medium": 0.09, "close": 0.17, "over": 0.075, "aerial": 0.05}[look.size],
    )
    cut = Cutouts(stage.plate(0.5), (look.light, -0.8))
    silver, back = colour("dce8ec"), mix(colour("3c6c94"), look.palette.cool, 0.2)
    for _ in range(150):
        a = float(chance.uniform(0, 2 * math.pi))
        far = 0.62 + 0.2 * float(chance.normal())
        at = (math.cos(a) * far * stage.half * 0.8, 0.46 + math.sin(a) * far * 0.42)
        way = look.side * (1 if math.sin(a) < 0 else -1)
        long = size * float(chance.uniform(0.7, 1.3))
        body = [
            (0.5, 0.0),
            (0.15, -0.16),
            (-0.28, -0.04),
            (-0.52, -0.16),
            (-0.45, 0.0),
            (-0.52, 0.16),
            (-0.28, 0.04),
            (0.15, 0.15),
        ]
        lean = way * math.cos(a) * 0.35
        shape = np.array([(at[0] + way * u * long, at[1] + (v + u * lean) * long) for u, v in body])
        cut.solid([shape], back, silver, 0.09 * long)
        eye = (at[0] + way * 0.34 * long, at[1] + (0.34 * lean - 0.03) * long)
        cut.fill([ellipse(eye, 0.03 * long, 0.03 * long, steps=8)], colour("101820"))
    cut.lay()


CAMPS: dict[str, Callable[[Stage, Look], None]] = {
    "campfire": campfire,
    "tent": tent,
    "log cabin": log_cabin,
    "plastic sea": plastic_sea,
    "autumn wood": autumn,
    "cherry blossoms": blossoms,
    "birches": birches,
    "redwoods": redwoods,
    "shoal": shoal,
}
