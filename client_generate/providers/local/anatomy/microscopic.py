"""Small things of the body, large: a membrane with its receptors, and molecules."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, soften
from client_generate.providers.local.drawing.forms import globe, limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

_WHITE = np.ones(3, np.float32)
SCALE = {"wide": 0.55, "medium": 0.85, "close": 1.6, "over": 1.0, "aerial": 0.8}
"""How large a thing is drawn, by the size of the shot."""


def middle(stage: Stage, look: Look) -> Point:
    """Return where the subject is: on a third when there is room around it."""
    out = {"wide": 0.34, "medium": 0.2, "close": 0.06, "over": 0.3, "aerial": 0.12}[look.size]
    return look.side * stage.half * out * (1.0 if stage.half > 0.7 else 0.35), 0.48


def molecule(
    plate: Plate, look: Look, at: Point, size: float, tone: Pixels, turn: float = 0.0, far: float = 0.0
) -> None:
    """Draw a cluster of seven atoms."""
    p = look.palette
    tone = mix(tone, p.haze, far * 0.7)
    for ring in (0.62, 0.0):
        for number in range(6 if ring else 1):
            angle = turn + number * math.pi / 3
            place = (at[0] + size * ring * math.cos(angle), at[1] + size * ring * math.sin(angle) * 0.9)
            globe(plate, place, size * 0.44, tone * 0.35, mix(tone, p.key, 0.25), (look.light, -0.8), gloss=0.5)


def receptor(plate: Plate, look: Look, foot: Point, tall: float, tone: Pixels, lean: float = 0.0) -> None:
    """Draw a receptor that stands on a membrane like a Y."""
    p, (x, y) = look.palette, foot

    def at(u: float, v: float) -> Point:
        return x + (u + v * lean) * tall, y - v * tall

    arms = [
        limb(
            [at(0, 0.5), at(s * 0.15, 0.62), at(s * 0.27, 0.8), at(s * 0.24, 1.0)],
            [r * tall for r in (0.075, 0.08, 0.08, 0.075)],
        )
        for s in (-1, 1)
    ]
    stem = limb([at(0, -0.06), at(0, 0.25), at(0, 0.55)], [0.085 * tall] * 3)
    for shapes in ([stem], arms):
        plate.solid(
            plate.shapes(shapes, 0.02),
            tone * 0.35,
            mix(tone, p.key, 0.2),
            (look.light, -0.7),
            round_=0.08 * tall,
            rim=mix(tone, _WHITE, 0.5) * 0.7,
        )


def membrane(stage: Stage, look: Look) -> None:
    """Draw a cell's wall of round heads, receptors on it, and molecules that find them."""
    h, s = stage.half, look.side
    at = middle(stage, look)
    gold, cyan = fluid.living(look, "ffc23c"), fluid.living(look, "3cc4d8")
    if look.palette.name in {"teal", "onyx"}:
        cyan = fluid.living(look, "58b0f0")
    above = look.size == "aerial"
    fluid.depths(stage, look, (at[0], 0.3 if not above else 0.6))
    far = stage.plate(0.2, soft=0.012)
    for number in range(9):
        chance = look.chance(860 + number)
        fluid.red_cell(
            far,
            look,
            (float(chance.uniform(-h, h)), float(chance.uniform(0.0, 0.5))),
            0.07,
            number * 1.3,
            float(chance.random()),
            0.5,
        )
    far.blur(0.012)
    scale = SCALE[look.size]
    if above:
        _field(stage, look, cyan, gold)
    else:
        _row(stage, look, 0.62, 0.45, 0.28, cyan, 0.3)
        _row(stage, look, {"close": 0.9}.get(look.size, 0.84), scale, 0.6, cyan, 0.0, gold)
    if look.size == "over":
        plate = stage.plate(0.95, soft=0.012)
        molecule(plate, look, (-s * h * 0.74, 0.4), 0.34, gold, 0.4)
        plate.blur(0.012)
    fluid.specks(stage, look, 0.8, 14)
    if look.size != "over":
        fluid.lens(stage, look, side=-s, size=0.24)


def _row(
    stage: Stage,
    look: Look,
    base: float,
    scale: float,
    near: float,
    cyan: Pixels,
    far: float,
    gold: Pixels | None = None,
) -> None:
    """Draw the membrane's edge as it curves across the picture, and what stands on it."""
    p, h, plate, chance = look.palette, stage.edge, stage.plate(near), look.chance(int(87 + near * 10))
    bend, head = 0.1 * scale, 0.034 * scale

    def line(x: float) -> float:
        return (
            base - bend * (x / h) ** 2 * look.side + 0.25 * bend * math.sin(x * 2.2 + near * 9) + 0.08 * scale * x / h
        )

    tall, gap = 0.3 * scale, 0.42 * scale
    spots = [look.side * 0.02 + (i + 0.35) * gap for i in range(-math.ceil(h / gap) - 1, math.ceil(h / gap) + 1)]
    tone = mix(cyan, p.haze, far)
    for number, x in enumerate(spots):
        lean = float(chance.uniform(-0.12, 0.12))
        receptor(plate, look, (x, line(x) - head), tall, tone, lean)
        if gold is not None and number % 2 == 0:
            there = (x + lean * tall * 1.05, line(x) - head - tall * 1.0)
            plate.glow(there, tall * 0.75, p.accent, 0.5)
            molecule(plate, look, there, tall * 0.2, gold, number)
        elif gold is not None:
            there = (x + gap * float(chance.uniform(-0.3, 0.3)), line(x) - tall * float(chance.uniform(1.6, 2.3)))
            molecule(plate, look, there, tall * float(chance.uniform(0.1, 0.15)), gold, number)
    flesh = mix(fluid.living(look, "d85a50"), p.haze, far)
    xs = np.linspace(-h - 0.1, h + 0.1, 40)
    body = [
        *((float(x), line(float(x)) + head * 0.4) for x in xs),
        (h + 0.1, stage.bottom + 0.1),
        (-h - 0.1, stage.bottom + 0.1),
    ]
    rows, columns, mask = plate.shape(body)
    _, y = plate.grid()
    deep = np.clip((y[rows] - base + bend) / (0.4 * scale), 0, 1)[..., None]
    plate.fill((rows, columns, mask), flesh * 0.5 + (mix(p.sky_mid, p.sky_top, 0.5 - far) - flesh * 0.5) * deep)
    tails = [
        limb(
            [(x, line(x) + head), (x + 0.3 * head, line(x) + 3 * head), (x, line(x) + 5.2 * head)], [head * 0.2] * 3, 3
        )
        for x in np.arange(-h, h, head * 1.1)
    ]
    plate.tint(plate.shapes(tails), flesh, 0.5)
    for down in (6.2, 0.0):
        heads = [
            ellipse((float(x), line(float(x)) + down * head), head, head, steps=20)
            for x in np.arange(-h, h + head, head * 2.02)
        ]
        plate.solid(
            plate.shapes(heads, 0.01),
            flesh * 0.3,
            mix(flesh, p.key, 0.3),
            (look.light, -0.8),
            round_=head * 0.9,
            rim=p.horizon * 0.3,
        )


def _field(stage: Stage, look: Look, cyan: Pixels, gold: Pixels) -> None:
    """Look down on the membrane: heads like a pavement, receptors as rings, molecules in some."""
    p, h, plate, chance = look.palette, stage.edge, stage.plate(0.3), look.chance(88)
    flesh, head = fluid.living(look, "c84e48"), 0.032
    spots = []
    for row, y in enumerate(np.arange(stage.top - head, stage.bottom + head, head * 1.74)):
        spots += [(float(x), float(y)) for x in np.arange(-h - head, h + head, head * 2) + head * (row % 2)]
    heads = [ellipse((x + 0.012 * math.sin(y * 9), y), head * 0.97, head * 0.97, steps=14) for x, y in spots]
    whole = plate.shape(
        [(-h - 0.1, stage.top), (h + 0.1, stage.top), (h + 0.1, stage.bottom), (-h - 0.1, stage.bottom)]
    )
    plate.fill(whole, flesh * 0.3)
    plate.solid(plate.shapes(heads), flesh * 0.4, mix(flesh, p.key, 0.12), (look.light, -0.8), round_=head * 0.8)
    plate.glow((look.light * h * 0.4, 0.25), 1.0, p.horizon, 0.25)
    high = stage.plate(0.6)
    for number in range(11):
        x = -h + (number + 0.5) * 2 * h / 11
        y = 0.5 + 0.42 * math.sin(number * 2.4 + look.seed % 7)
        size = 0.085
        rows, columns, mask = high.shape(ellipse((x - look.light * 0.05, y + 0.06), size, size), 0.1)
        high.fill((rows, columns, soften(mask, 0.02 * high.unit)), p.sky_top, 0.6)
        for turn in range(3):
            angle = number + turn * 2.094
            arm = limb([(x, y), (x + size * math.cos(angle), y + size * math.sin(angle))], [0.03, 0.036])
            high.solid(
                high.shape(arm, 0.02), cyan * 0.4, mix(cyan, p.key, 0.3), (look.light, -0.8), round_=0.03, rim=cyan
            )
        if number % 2 == int(chance.integers(2)):
            high.glow((x, y), 0.16, p.accent, 0.5)
            molecule(high, look, (x, y - 0.02), 0.07, gold, number)


def molecules(stage: Stage, look: Look) -> None:
    """Draw molecules of balls and bonds, one near and the others in the depths."""
    at, scale = middle(stage, look), SCALE[look.size]
    fluid.depths(stage, look, at)
    h, s = stage.half, look.side
    far = stage.plate(0.2, soft=0.01)
    for number in range(7):
        chance = look.chance(890 + number)
        _bonds(far, look, (float(chance.uniform(-h, h)), float(chance.uniform(0, 1))), 0.1, number * 0.9, 0.55)
    far.blur(0.01)
    plate = stage.plate(0.6)
    _bonds(
        plate, look, at, min(0.3 * scale, h * 0.5 * max(scale, 1)), 0.3 * s + (0.9 if look.size == "aerial" else 0), 0.0
    )
    near = stage.plate(1.0, soft=0.018)
    big = 0.4 if look.size == "over" else 0.2
    _bonds(near, look, (-s * h * (0.7 if look.size == "over" else 1.0), 0.85), big, 1.2, 0.1)
    near.blur(0.018)
    fluid.specks(stage, look, 0.8, 22)


def _bonds(plate: Plate, look: Look, at: Point, size: float, turn: float, far: float) -> None:
    """Draw a ring of six atoms with three side groups."""
    p = look.palette
    tones = [mix(fluid.living(look, t), p.haze, far) for t in ("3cc4d8", "ffb83c", "e8584c", "f4f0ea")]
    c, s = math.cos(turn), math.sin(turn)

    def place(u: float, v: float) -> Point:
        return at[0] + size * (u * c - v * s), at[1] + size * (u * s + v * c) * 0.86

    ring = [place(0.62 * math.cos(a), 0.62 * math.sin(a)) for a in np.arange(6) * math.pi / 3]
    out = [place(1.18 * math.cos(a), 1.18 * math.sin(a)) for a in (0, 2 * math.pi / 3, 4 * math.pi / 3)]
    more = [place(1.62 * math.cos(a), 1.62 * math.sin(a)) for a in (0.28, 2 * math.pi / 3 - 0.3)]
    ties = [(ring[i], ring[(i + 1) % 6]) for i in range(6)] + [(ring[2 * i], out[i]) for i in range(3)]
    ties += [(out[0], more[0]), (out[1], more[1])]
    grey = mix(tones[3] * 0.8, p.haze, 0.15)
    rods = [capsule(a, size * 0.07, b, size * 0.07) for a, b in ties]
    plate.solid(plate.shapes(rods, 0.01), grey * 0.35, grey, (look.light, -0.8), round_=size * 0.06)
    balls = [(b, 0.2, 3) for b in more] + [(o, 0.27, 2 - i % 2) for i, o in enumerate(out)]
    balls += [(r, 0.25, 0 if i != 3 else 1) for i, r in enumerate(ring)]
    for spot, radius, tone in balls:
        globe(
            plate,
            spot,
            size * radius,
            tones[tone] * 0.22,
            mix(tones[tone], p.key, 0.15),
            (look.light, -0.75),
            rim=p.horizon * 0.7,
            gloss=0.6,
        )
