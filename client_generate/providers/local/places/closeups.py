"""Nature very near: a drop and its rings, a dandelion, a leaf's veins, a web with dew, a snowflake, mushrooms."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Point, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.forms import ring
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded
from client_generate.providers.local.places import habitats, small
from client_generate.providers.local.places.staging import WHITE
from client_generate.providers.local.things.sketches import put

_SIZE = {"wide": 0.6, "medium": 0.78, "close": 1.0, "over": 0.7, "aerial": 0.5}


def _size(stage: Stage, look: Look) -> float:
    return _SIZE[look.size] * (1.7 if look.detail else 1.0) * min(1.0, stage.half * 1.4)


def drop_rings(stage: Stage, look: Look) -> None:
    """Draw a drop of water that falls on a still surface, rings round it."""
    p, size = look.palette, _size(stage, look)
    pale, mid, deep = (
        mix(colour(text), tone, 0.5) * (1.0 if p.bright else 0.75)
        for text, tone in (("d8f0f4", p.horizon), ("5ab0cc", p.sky_mid), ("145a80", p.sky_top))
    )
    flat = 0.62 if look.turned else 0.3  # from higher up the rings are rounder
    plate = stage.gradient(0.0, [(stage.top, pale), (0.4, mix(pale, mid, 0.6)), (0.55, mid), (stage.bottom, deep)])
    plate.glow((look.light * stage.half * 0.5, 0.1), 0.8, mix(p.key, WHITE, 0.4), 0.5)
    at = (look.side * stage.half * 0.08, 0.7 if not look.turned else 0.6)
    water = stage.plate(0.3)
    for number in range(7):
        r = (0.08 + 0.105 * number) * size
        wide = 0.028 * size * (1 - 0.09 * number)
        for shift, tone, strength in ((0.0, WHITE, 0.75 - 0.08 * number), (wide * 0.8, deep, 0.6 - 0.06 * number)):
            patch = water.shapes(ring((at[0], at[1] + shift * 0.7), r, r * flat, wide * (0.5 + flat)), 0.02)
            water.fill((patch[0], patch[1], soften(patch[2], 0.004 * water.unit)), tone, max(strength, 0.1))
    column = [
        (at[0] - 0.07 * size, at[1]),
        (at[0] - 0.022 * size, at[1] - 0.07 * size),
        (at[0] - 0.016 * size, at[1] - 0.16 * size),
        (at[0] + 0.016 * size, at[1] - 0.16 * size),
        (at[0] + 0.022 * size, at[1] - 0.07 * size),
        (at[0] + 0.07 * size, at[1]),
    ]
    front = stage.plate(0.5)
    front.solid(
        front.shape(spline(column)),
        mix(mid, deep, 0.5),
        mix(pale, WHITE, 0.5),
        (look.light, -0.6),
        round_=0.02,
        rim=WHITE * 0.6,
    )
    high = at[1] - 0.34 * size
    tip = [
        (at[0], high - 0.14 * size),
        (at[0] + 0.05 * size, high - 0.02 * size),
        (at[0] + 0.062 * size, high + 0.04 * size),
        (at[0], high + 0.085 * size),
        (at[0] - 0.062 * size, high + 0.04 * size),
        (at[0] - 0.05 * size, high - 0.02 * size),
    ]
    front.solid(
        front.shape(spline(tip)),
        mix(mid, deep, 0.6),
        mix(pale, WHITE, 0.4),
        (look.light, -0.7),
        round_=0.05 * size,
        rim=WHITE * 0.7,
    )
    front.light(front.shape(ellipse((at[0] + look.light * 0.024 * size, high), 0.012 * size, 0.022 * size)), WHITE, 0.9)


def dandelion(stage: Stage, look: Look) -> None:
    """Draw a dandelion clock against the light, its seeds flying off."""
    with stage.out_of_focus(0.013):
        habitats.meadow(stage, look)
    size, chance, p = _size(stage, look) * 0.3, look.chance(900), look.palette
    s = look.side
    at, plate = (s * stage.half * 0.3, 0.46), stage.plate(0.5)
    stem = spline([at, (at[0] - s * 0.03, at[1] + 0.3), (at[0] - s * 0.01, at[1] + 0.7)], closed=False)
    green = graded(colour("6a9a44"), look)
    plate.solid(plate.shape(stroke(stem, 0.03 * size / 0.3)), green * 0.5, green, (look.light, -0.4), round_=0.01)
    plate.glow(at, size * 1.7, mix(p.key, WHITE, 0.4), 0.35)
    white, stalks, heads = mix(WHITE, p.key, 0.15), [], []
    for number in range(120):
        a, far = float(chance.uniform(0, 2 * math.pi)), size * float(chance.uniform(0.55, 1.0))
        if number % 5 == 0 and math.cos(a) * -s > 0.2:
            continue
        tip = (at[0] + math.cos(a) * far, at[1] + math.sin(a) * far)
        stalks.append(stroke([at, tip], 0.0028))
        heads += _parachute(tip, a, size * 0.2)
    plate.fill(plate.shape(ellipse(at, size * 0.95, size * 0.95)), white, 0.16)
    plate.fill(plate.shapes([*stalks, *heads]), white, 0.85)
    core = graded(colour("8a6a44"), look)
    plate.solid(plate.shape(ellipse(at, size * 0.16, size * 0.16)), core * 0.5, core, (look.light, -0.7), round_=0.02)
    flying = []
    for _ in range(17):
        t = float(chance.random())
        spot = (at[0] - s * (size + t * stage.half * 1.1), at[1] - 0.1 - 0.25 * t + float(chance.normal(0, 0.1)))
        a, r = -1.57 + float(chance.uniform(-0.7, 0.7)), size * float(chance.uniform(0.2, 0.34))
        flying += _parachute(spot, a, r)
        foot = (spot[0] - math.cos(a) * r * 1.2, spot[1] - math.sin(a) * r * 1.2)
        flying += [stroke([spot, foot], 0.003), ellipse(foot, 0.004, 0.009, steps=10)]
    plate.fill(plate.shapes(flying), white, 0.95)


def _parachute(at: Point, turn: float, r: float) -> list[Pixels]:
    return [
        stroke([at, (at[0] + math.cos(turn + d) * r, at[1] + math.sin(turn + d) * r)], 0.0026, 0.0012)
        for d in (-0.9, -0.55, -0.2, 0.2, 0.55, 0.9)
    ]


def leaf(stage: Stage, look: Look) -> None:
    """Draw one great leaf with its veins, drops of dew on it."""
    small.soft(stage, look)
    p, size, s = look.palette, _size(stage, look), look.side
    green = graded(colour("c8642c" if look.has("autumn") else "5aa83c"), look)
    turn = -0.35 * s
    c, n = math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        return s * u * c * size - v * n * size, 0.52 + (s * u * n + v * c) * size

    outline = [
        on(u, v)
        for u, v in (
            (-0.78, 0.0),
            (-0.5, -0.27),
            (0.0, -0.38),
            (0.45, -0.25),
            (0.86, 0.0),
            (0.45, 0.25),
            (0.0, 0.38),
            (-0.5, 0.27),
        )
    ]
    plate = stage.plate(0.5)
    plate.solid(
        plate.shape(spline(outline), 0.02),
        green * 0.55,
        mix(green, p.key, 0.3),
        (look.light, -0.8),
        round_=0.1,
        rim=p.key * 0.6,
    )
    veins = [stroke([on(-0.95, 0.02), on(0.84, 0.0)], 0.022 * size, 0.004)]
    fine = []
    for u in np.arange(-0.6, 0.7, 0.16).tolist():
        for side in (-1, 1):
            reach = 0.36 * (1 - abs(u) ** 2.2)
            line = spline([on(u, 0), on(u + 0.1, side * reach * 0.5), on(u + 0.26, side * reach * 0.93)], closed=False)
            veins.append(stroke(line, 0.011 * size, 0.002))
            fine += [
                stroke(
                    [line[k].tolist(), (line[k] + np.array(((0.05 + 0.01 * k) * s, side * 0.01)) * size).tolist()],
                    0.0025,
                )
                for k in (4, 7, 10, 13)
            ]
    pale = mix(green, mix(WHITE, p.key, 0.5), 0.42)
    plate.fill(plate.shapes(fine), pale, 0.35)
    plate.fill(plate.shapes(veins), pale, 0.85)
    chance = look.chance(910)
    for _ in range(18):
        u, v = float(chance.uniform(-0.6, 0.65)), float(chance.uniform(-0.22, 0.22))
        small.drop(stage, look, on(u, v), float(chance.uniform(0.01, 0.035)) * size, plate)


def dew_web(stage: Stage, look: Look) -> None:
    """Draw a spider's web hung with dew before soft light."""
    small.soft(stage, look)
    reach = 0.56 * _SIZE[look.size] * (1.9 if look.detail else 1.0) + 0.06
    small.web(stage, look, (look.side * stage.half * 0.15, 0.48), reach)


def snowflake(stage: Stage, look: Look) -> None:
    """Draw one crystal of snow with six branched arms."""
    p, size = look.palette, _size(stage, look) * 0.44
    top, low = mix(colour("2c5a94"), p.sky_top, 0.6), mix(colour("88b0d8"), p.sky_mid, 0.6)
    plate = stage.gradient(0.0, [(stage.top, top), (stage.bottom, low)])
    scenery.bokeh(plate, look, [WHITE, low], 26, 0.0, 1.0, size=0.07)
    _crystal(stage, look, (look.side * stage.half * 0.06, 0.5), size, low)
    if look.turned:
        _crystal(stage, look, (-look.side * stage.half * 0.6, 0.3), size * 0.7, low)
        _crystal(stage, look, (look.side * stage.half * 0.64, 0.74), size * 0.55, low)
    flakes = stage.plate(0.8)
    chance = look.chance(920)
    dots = [
        ellipse((float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(0, 1))), r, r, steps=10)
        for r in chance.uniform(0.003, 0.009, 50).tolist()
    ]
    flakes.fill(flakes.shapes(dots), WHITE, 0.8)


def _crystal(stage: Stage, look: Look, at: Point, size: float, low: Pixels) -> None:
    """Draw one crystal."""
    crystal = stage.plate(0.5)
    parts = []
    for arm in range(6):
        a = math.pi * arm / 3 + 0.2 * look.side

        def on(u: float, v: float, a: float = a) -> Point:
            return at[0] + (u * math.cos(a) - v * math.sin(a)) * size, at[1] + (
                u * math.sin(a) + v * math.cos(a)
            ) * size

        parts.append(stroke([on(0, 0), on(1.0, 0)], 0.06 * size, 0.03 * size))
        for u, long in ((0.3, 0.2), (0.52, 0.3), (0.74, 0.22), (0.9, 0.1)):
            ends = [on(u + long * 0.6, side * long) for side in (-1, 1)]
            parts += [stroke([on(u, 0), end], 0.04 * size, 0.02 * size) for end in ends]
        parts.append(np.array([on(0.1, -0.09), on(0.24, 0), on(0.1, 0.09)]))
    patch = crystal.shapes(parts, 0.05)
    crystal.light((patch[0], patch[1], soften(patch[2], 0.014 * crystal.unit)), WHITE, 0.4)
    crystal.solid(patch, mix(low, WHITE, 0.4), WHITE, (look.light, -0.7), round_=0.012 * size / 0.4, rim=WHITE)


def mushrooms(stage: Stage, look: Look) -> None:
    """Draw red mushrooms with white dots in the moss of a wood."""
    with stage.out_of_focus(0.012):
        habitats.glade(stage, look)
    _on_moss(stage, look, "mushroom", 0.34, ((0.0, 1.0), (0.9, 0.6), (-0.8, 0.45)))


def pebbles(stage: Stage, look: Look) -> None:
    """Draw pebbles stacked by still water."""
    with stage.out_of_focus(0.01):
        habitats.HOMES["pond"](stage, look)
    _on_moss(stage, look, "pebbles", 0.34, ((0.0, 1.0),), tone="8a8a84")


def cacti(stage: Stage, look: Look) -> None:
    """Draw a great cactus in the desert."""
    habitats.dunes(stage, look)
    size = 0.28 * _SIZE[look.size] * (1.6 if look.detail else 1.0)
    x = look.side * stage.half * 0.2
    plate = stage.plate(0.5)
    for u, part in ((-0.75, 0.4), (0.85, 0.55)):
        put(plate, look, "cactus", Spot(foot=(u * stage.half, 0.76), metre=size * part, faces=-look.side, haze=0.15))
    habitats.shadow(plate, look, (x, 0.9), size * 1.6)
    put(plate, look, "cactus", Spot(foot=(x, 0.9 if size < 0.34 else 1.1), metre=size, faces=look.side))


def _on_moss(
    stage: Stage, look: Look, name: str, metre: float, places: tuple[tuple[float, float], ...], tone: str = "5a8a34"
) -> None:
    size, s = metre * _size(stage, look), look.side
    ground, green = stage.plate(0.4), graded(colour(tone), look)
    ground.solid(
        ground.shape(ellipse((0, 1.08), stage.edge * 1.3, 0.28)), green * 0.5, green, (look.light, -1), round_=0.06
    )
    if tone == "5a8a34":
        habitats.tufts(stage, look, 0.76, "6a9a3c", 1.3)
    plate = stage.plate(0.5)
    for u, part in reversed(places):
        foot = (s * stage.half * 0.12 + u * size * 1.5, 0.9 if part == 1 else 0.86)
        habitats.shadow(plate, look, foot, size * part * 1.1)
        put(plate, look, name, Spot(foot=foot, metre=size * part * 1.25, faces=1 if u < 0 else -1))


def feather(stage: Stage, look: Look) -> None:
    """Draw one white feather that sinks through the air."""
    small.soft(stage, look)
    size, p, s = _size(stage, look) * 0.8, look.palette, look.side
    turn = -0.5 * s
    c, n = math.cos(turn), math.sin(turn)

    def on(u: float, v: float) -> Point:
        v += 0.12 * u * u
        return (s * u * c - v * n) * size, 0.54 + (s * u * n + v * c) * size

    plate, white = stage.plate(0.5), mix(WHITE, p.key, 0.12)
    cut = Cutouts(plate, (look.light, -0.8))
    for u in np.linspace(-0.5, 0.62, 54).tolist():
        for side in (-1, 1):
            wide = 0.17 * math.sin(math.pi * min(max((u + 0.56) / 1.24, 0), 1)) ** 0.7
            barb = [on(u, 0), on(u + 0.05, side * wide * 0.6), on(u + 0.13, side * wide), on(u + 0.045, 0)]
            cut.solid([np.array(barb)], mix(white, p.cool, 0.35), white, 0.01)
    cut.lay()
    quill = spline([on(-0.8, 0), on(-0.3, 0), on(0.2, 0), on(0.7, 0)], closed=False)
    plate.fill(plate.shape(stroke(quill, 0.014 * size, 0.003)), mix(white, p.ink, 0.3))


CLOSEUPS: dict[str, Callable[[Stage, Look], None]] = {
    "drop and rings": drop_rings,
    "dandelion": dandelion,
    "leaf": leaf,
    "dew web": dew_web,
    "snowflake": snowflake,
    "mushrooms": mushrooms,
    "pebbles": pebbles,
    "cactus": cacti,
    "feather": feather,
}
