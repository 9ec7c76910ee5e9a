"""Nerve cells and where they meet, genes, and a tablet that dissolves."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, soften, spline
from client_generate.providers.local.drawing.forms import globe, limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

_WHITE = np.ones(3, np.float32)


def neurons(stage: Stage, look: Look) -> None:
    """Draw nerve cells that signal to each other; close to us the gap where two of them meet."""
    h, s = stage.half, look.side
    if look.size == "close" or (look.has("synapse") and not look.candidate):
        _gap(stage, look)
        return
    x = s * h * (0.2 if h > 0.7 else 0.0)
    fluid.depths(stage, look, (x, 0.45))
    size = {"wide": 0.085, "medium": 0.14, "over": 0.13, "aerial": 0.07}[look.size]
    far, mid, front = stage.plate(0.15, soft=0.009), stage.plate(0.35), stage.plate(0.6)
    for number in range(9):
        chance = look.chance(920 + number)
        place = (float(chance.uniform(-h, h) * 1.1), float(chance.uniform(0, 1)))
        _cell(far, look, place, size * 0.5, number, 0.65)
    far.blur(0.009)
    spots = [(-s * h * 0.7, 0.2), (s * h * 0.85, 0.8), (-s * h * 0.6, 0.85), (s * h * 0.75, 0.12)]
    if look.size in {"wide", "aerial"}:
        spots += [(0.1 * s, 0.9), (-0.1 * s, 0.08)]
    for number, place in enumerate(spots):
        _axon(mid, look, place, (x, 0.48), size * 0.13, number)
        _cell(mid, look, place, size * 0.72, number + 11, 0.3)
    _cell(front, look, (x, 0.48), size, 31, 0.0)
    near = stage.plate(0.95, soft=0.014)
    if look.size == "over":
        _cell(near, look, (-s * h * 0.85, 0.75), 0.36, 41, 0.0)
    else:
        _axon(near, look, (-s * h * 1.2, 0.7), (-s * h * 0.3, 1.15), 0.03, 7)
    near.blur(0.014)
    fluid.specks(stage, look, 0.8, 26)


def _tone(look: Look, far: float) -> Pixels:
    p = look.palette
    return mix(mix(p.cool, fluid.living(look, "c8a0d8"), 0.4), p.haze, far)


def _cell(plate: Plate, look: Look, at: Point, size: float, salt: int, far: float) -> None:
    """Draw a nerve cell: a body like a star, branches that fork, a glowing core."""
    p, chance, tone = look.palette, np.random.default_rng((look.seed, 93, salt)), _tone(look, far)
    arms = []
    for number in range(7):
        angle = number * 0.9 + float(chance.uniform(-0.25, 0.25)) + salt
        reach = size * float(chance.uniform(2.6, 4.2))
        bend = float(chance.uniform(-0.35, 0.35))

        def out(part: float, off: float = 0.0, angle: float = angle, reach: float = reach, bend: float = bend) -> Point:
            turn = angle + bend * part + off
            return at[0] + reach * part * math.cos(turn), at[1] + reach * part * math.sin(turn)

        arms.append(limb([out(0.05), out(0.25), out(0.6), out(1.0)], [size * r for r in (0.42, 0.17, 0.09, 0.03)], 4))
        twig = [size * r for r in (0.08, 0.055, 0.015)]
        arms += [limb([out(0.5), out(0.72, off * 0.45), out(1.0, off)], twig, 4) for off in (-0.3, 0.34)]
    core = ellipse(at, size * 0.72, size * 0.66)
    rim = mix(p.key, tone, 0.4) * (0.9 - far)
    patch = plate.shapes([*arms, core], 0.02)
    if far > 0.5:  # out of focus anyway
        plate.fill(patch, tone * 0.7)
        return
    plate.solid(patch, tone * 0.25, mix(tone, p.key, 0.2), (look.light, -0.75), round_=size * 0.28, rim=rim)
    plate.glow(at, size * 2.4, p.accent, 0.45 * (1 - far))
    globe(
        plate, at, size * 0.3, p.accent * 0.7, mix(p.accent, _WHITE, 0.5), (look.light, -0.7), strength=0.85 * (1 - far)
    )


def _axon(plate: Plate, look: Look, start: Point, end: Point, wide: float, salt: int) -> None:
    """Draw a nerve fibre with its sheaths, and the signal that runs along it."""
    p, tone = look.palette, _tone(look, 0.2)
    bow = 0.12 * (1 if salt % 2 else -1)
    middle = ((start[0] + end[0]) / 2 + bow, (start[1] + end[1]) / 2 + bow)
    line = spline([start, middle, end], closed=False, steps=30)
    path = [(float(u), float(v)) for u, v in line]
    light = (look.light, -0.75)
    plate.solid(
        plate.shape(limb(path[::6], [wide * 0.6] * len(path[::6])), 0.01), tone * 0.25, tone, light, round_=wide * 0.5
    )
    sheaths = [limb(path[i : i + 6 : 2], [wide * 0.95, wide * 1.1, wide * 0.95], 3) for i in range(3, len(path) - 8, 8)]
    pale = mix(tone, p.key, 0.35)
    plate.solid(plate.shapes(sheaths, 0.01), pale * 0.3, pale, light, round_=wide * 0.8, rim=p.key * 0.4)
    for part in (0.3, 0.55, 0.8):
        at = path[int(part * (len(path) - 1))]
        plate.glow(at, wide * 6, p.accent, 0.75)


def _gap(stage: Stage, look: Look) -> None:
    """Draw a synapse: a bulb full of bubbles above, what it lets go in the gap, and what receives it below."""
    p, h, s = look.palette, stage.half, look.side
    light = (look.light, -0.75)
    fluid.depths(stage, look, (0, 0.5))
    far = stage.plate(0.2, soft=0.012)
    for number in range(5):
        _cell(far, look, (-h + number * h * 0.5, 0.15 + 0.7 * (number % 2)), 0.06, number, 0.6)
    far.blur(0.012)
    k = min(1.0, h * 1.15)
    x = s * h * 0.06
    tone = _tone(look, 0.0)
    low = stage.plate(0.45)
    dish = [
        (x - 0.62 * k, 1.4),
        (x - 0.5 * k, 1.02),
        (x - 0.56 * k, 0.8),
        (x - 0.4 * k, 0.7),
        (x, 0.745),
        (x + 0.4 * k, 0.7),
    ]
    dish += [(x + 0.56 * k, 0.8), (x + 0.5 * k, 1.02), (x + 0.62 * k, 1.4)]
    other = mix(tone, fluid.living(look, "e87890"), 0.55)
    low.solid(
        low.shape(spline(dish, steps=10), 0.02),
        other * 0.2,
        mix(other, p.key, 0.15),
        light,
        round_=0.12 * k,
        rim=p.key * 0.7,
    )
    gates = [
        limb([(x + u * k, 0.755 - 0.05 * abs(u) - 0.035), (x + u * k, 0.79 - 0.05 * abs(u))], [0.026 * k, 0.02 * k])
        for u in np.linspace(-0.36, 0.36, 9)
    ]
    gold = mix(p.accent, p.key, 0.2)
    low.solid(low.shapes(gates, 0.01), gold * 0.35, gold, light, round_=0.02 * k)
    high = stage.plate(0.6)
    bulb = [(x - 0.14 * k, -0.5), (x - 0.13 * k, -0.1), (x - 0.3 * k, 0.12), (x - 0.46 * k, 0.36), (x - 0.36 * k, 0.53)]
    bulb += [
        (x, 0.575),
        (x + 0.36 * k, 0.53),
        (x + 0.46 * k, 0.36),
        (x + 0.3 * k, 0.12),
        (x + 0.13 * k, -0.1),
        (x + 0.14 * k, -0.5),
    ]
    high.solid(
        high.shape(spline(bulb, steps=10), 0.02),
        tone * 0.2,
        mix(tone, p.key, 0.12),
        light,
        round_=0.16 * k,
        rim=p.key * 0.8,
    )
    chance = look.chance(94)
    for number in range(15):
        a, r = number * 2.4, 0.3 * k * math.sqrt((number + 0.5) / 15)
        at = (x + r * math.cos(a) * 1.1, 0.35 + r * math.sin(a) * 0.52)
        size = 0.05 * k
        globe(high, at, size, tone * 0.5, mix(tone, _WHITE, 0.5), light, strength=0.75)
        for turn in (0.4, 2.5, 4.6):
            globe(
                high,
                (at[0] + size * 0.4 * math.cos(turn + number), at[1] + size * 0.4 * math.sin(turn + number)),
                size * 0.3,
                gold * 0.5,
                gold,
                light,
            )
    high.glow((x, 0.64), 0.42 * k, p.accent, 0.55)
    for number in range(34):
        at = (x + 0.4 * k * (2 * (number * 0.618 % 1) - 1), 0.6 + 0.11 * float(chance.random()))
        globe(high, at, 0.013 * k * float(chance.uniform(0.8, 1.4)), gold * 0.6, mix(gold, _WHITE, 0.3), light)
    fluid.specks(stage, look, 0.8, 18)


def dna(stage: Stage, look: Look) -> None:
    """Draw a double helix; others turn in the depths."""
    h, s = stage.half, look.side
    tall = {"wide": 0.09, "medium": 0.15, "close": 0.27, "over": 0.13, "aerial": 0.1}[look.size]
    tilt = {"wide": -0.35, "medium": 0.5, "close": -0.25, "over": 0.7, "aerial": 1.25}[look.size] * s
    if h < 0.7:
        tilt = math.copysign(max(abs(tilt), 1.0), tilt)  # along the frame's longer side
        tall = min(tall, h * 0.36)
    fluid.depths(stage, look, (s * h * 0.2, 0.45))
    far = stage.plate(0.15, soft=0.01)
    _helix(far, look, (-s * h * 0.5, 0.2), tall * 0.45, tilt + 0.6, 0.6, 1.0)
    _helix(far, look, (s * h * 0.6, 0.85), tall * 0.4, tilt - 0.3, 0.65, 2.0)
    far.blur(0.01)
    _helix(stage.plate(0.6), look, (0.0, 0.5), tall, tilt, 0.0, 0.4)
    near = stage.plate(1.0, soft=0.016)
    if look.size == "over":
        _helix(near, look, (-s * h * 0.8, 0.6), 0.3, tilt + 0.3, 0.0, 0.9)
    else:
        globe(near, (-s * h, 0.95), 0.13, look.palette.sky_top, look.palette.cool, (look.light, -0.7))
    near.blur(0.016)
    fluid.specks(stage, look, 0.8, 26)


def _helix(plate: Plate, look: Look, at: Point, tall: float, tilt: float, far: float, phase: float) -> None:
    p = look.palette
    c, s = math.cos(tilt), math.sin(tilt)
    one, two = (mix(fluid.living(look, t), p.haze, far) for t in ("48b8e0", "f0a040"))
    bases = [mix(fluid.living(look, t), p.haze, far) for t in ("e85a6a", "58c088", "f0c850", "8a78e0")]
    turn = 1.15 / tall

    def place(along: float, off: float) -> Point:
        return at[0] + along * c - off * s, at[1] + along * s + off * c

    reach = 1.1 + abs(at[0])
    thin, thick = tall * 0.055, tall * 0.15
    rungs: list[tuple[Pixels, Pixels]] = []
    for number, along in enumerate(np.arange(-reach, reach, math.pi / turn / 5.5).tolist()):
        off = tall * math.cos(along * turn + phase)
        if abs(off) > tall * 0.18:
            middle, tones = place(along, 0.0), (bases[number % 4], bases[(number + 1) % 4])
            ends = [limb([place(along, off * end), middle], [thin] * 2) for end in (0.97, -0.97)]
            rungs += zip(ends, tones, strict=True)
    sides: tuple[list[tuple[Pixels, Pixels]], list[tuple[Pixels, Pixels]]] = ([], [])  # behind, before
    for tone, shift in ((one, 0.0), (two, math.pi)):
        first = math.floor((-reach * turn + phase + shift) / math.pi)
        for half in range(first, first + int(2 * reach * turn / math.pi) + 2):
            angles = np.linspace(half * math.pi - 0.06, (half + 1) * math.pi + 0.06, 9).tolist()
            points = [place((a - phase - shift) / turn, tall * math.cos(a)) for a in angles]
            sides[half % 2].append((limb(points, [thick] * 9, 4), tone if half % 2 else tone * 0.5))
    for pieces, round_ in ((sides[0], thick), (rungs, thin), (sides[1], thick)):
        rim = p.key * 0.6 if pieces is sides[1] else None
        _strand(plate, look, pieces, round_, rim, sharp=not far)


def _strand(
    plate: Plate, look: Look, pieces: list[tuple[Pixels, Pixels]], round_: float, rim: Pixels | None, *, sharp: bool
) -> None:
    for shape, tone in pieces:
        if sharp:
            bright, light = mix(tone, look.palette.key, 0.2), (look.light, -0.75)
            plate.solid(plate.shape(shape, 0.01), tone * 0.25, bright, light, round_=round_ * 0.9, rim=rim)
        else:  # out of focus anyway
            plate.fill(plate.shape(shape), tone * 0.8)


def tablet(stage: Stage, look: Look) -> None:
    """Draw a tablet that dissolves: grains leave its edge, bubbles rise."""
    p, h, s = look.palette, stage.half, look.side
    size = {"wide": 0.16, "medium": 0.25, "close": 0.42, "over": 0.22, "aerial": 0.3}[look.size]
    size = min(size, h * 0.7)
    flat = 0.95 if look.size == "aerial" else 0.42
    x = s * h * (0.18 if h > 0.7 else 0.0)
    y = 0.6 if look.size != "aerial" else 0.5
    fluid.depths(stage, look, (x, y - 0.1))
    chance, light = look.chance(95), (look.light, -0.75)
    white = mix(_WHITE * 0.96, p.key, 0.15)
    behind = stage.plate(0.4, soft=0.004)
    _bubbles(behind, look, x, y, size, 26, 95, rise=flat < 0.9)
    behind.blur(0.004)
    plate = stage.plate(0.6)
    rows, columns, mask = plate.shape(ellipse((x, y), size * 1.5, size * 0.8), 0.3)
    plate.light((rows, columns, soften(mask, 0.09 * plate.unit)), mix(p.horizon, white, 0.5), 0.3)
    turn = -0.18 * s
    angle = np.linspace(0, 2 * math.pi, 160, endpoint=False)
    eaten = np.clip(np.cos(angle - (0.3 if s < 0 else math.pi - 0.3)), 0, 1) ** 2  # the side that dissolves
    rough = 1 - eaten * (0.1 + 0.08 * np.sin(angle * 13) + 0.06 * np.sin(angle * 29 + 1) + 0.04 * np.sin(angle * 47))

    def ring(grow: float, down: float) -> Pixels:
        u, v = size * grow * rough * np.cos(angle), size * grow * flat * rough * np.sin(angle)
        return np.stack(
            [x + u * math.cos(turn) - v * math.sin(turn), y + down + u * math.sin(turn) + v * math.cos(turn)], 1
        )

    thick = size * 0.34 if flat < 0.9 else size * 0.06
    sides = [ring(1.0, thick * part) for part in np.linspace(1, 0, 8)]
    plate.solid(plate.shapes(sides, 0.02), white * 0.3, white * 0.85, light, round_=size * 0.16, rim=p.horizon * 0.4)
    top = plate.shape(ring(1.0, 0.0), 0.02)
    plate.solid(top, white * 0.62, white, light, round_=size * 0.07)
    score = [
        (x - 0.8 * size * math.cos(turn + 1.1), y - 0.8 * size * flat * math.sin(turn + 1.1)),
        (x + 0.8 * size * math.cos(turn + 1.1), y + 0.8 * size * flat * math.sin(turn + 1.1)),
    ]
    plate.tint(plate.shape(limb(score, [size * 0.03] * 2)), p.ambient, 0.55)
    plate.light(
        plate.shape(limb([(u + 0.012 * size, v + size * 0.035) for u, v in score], [size * 0.012] * 2)), white, 0.3
    )
    grains = stage.plate(0.7)
    for _ in range(110):
        out = float(chance.random()) ** 1.6
        way = float(chance.normal(0, 0.5)) + (0.0 if s < 0 else math.pi)
        at = (
            x + size * (0.75 + out * 1.6) * math.cos(way),
            y + size * (0.2 * flat + out * 0.55 * math.sin(way * 3) - out * 0.35 + (0.6 + out) * flat * math.sin(way)),
        )
        globe(
            grains,
            at,
            size * 0.05 * (1.1 - out) * float(chance.uniform(0.5, 1.4)),
            white * 0.5,
            white,
            light,
            strength=1 - out * 0.6,
            gloss=0.0,
        )
    front = stage.plate(0.85)
    _bubbles(front, look, x, y, size, 18, 96, rise=flat < 0.9)
    near = stage.plate(1.0, soft=0.012)
    for at, radius in (((-s * h * 0.9, 0.85), 0.3 if look.size == "over" else 0.16), ((s * h * 0.95, 0.12), 0.1)):
        _bubble(near, look, at, radius, 0.8)
    near.blur(0.012)


def _bubbles(plate: Plate, look: Look, x: float, y: float, size: float, count: int, salt: int, *, rise: bool) -> None:
    chance = look.chance(salt)
    for _ in range(count):
        part = float(chance.random())
        u = x + float(chance.normal(0, 0.5 + part)) * size
        v = y - part * 0.75 + 0.05 if rise else y + float(chance.normal(0, 0.9)) * size
        _bubble(plate, look, (u, v), 0.006 + 0.026 * float(chance.random()) ** 2 * (0.5 + part), 0.9)


def _bubble(plate: Plate, look: Look, at: Point, radius: float, strength: float) -> None:
    p = look.palette
    rows, columns, mask = plate.shape(ellipse(at, radius, radius, steps=32), 0.004)
    inner = soften(mask, radius * 0.45 * plate.unit)
    plate.light((rows, columns, np.clip(mask - inner * 0.85, 0, 1) * mask), mix(p.key, p.cool, 0.3), 0.75 * strength)
    spot = (at[0] + look.light * radius * 0.45, at[1] - radius * 0.45)
    plate.light(plate.shape(ellipse(spot, radius * 0.17, radius * 0.13)), _WHITE, 0.8 * strength)
