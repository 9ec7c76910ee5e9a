"""Pictures of what has no place: a face that particles make, ink that blooms in water, glass fibres, sound."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage

_WHITE = np.ones(3, np.float32)
_NIGHTS = (("060a18", "0c1a34"), ("0a0616", "1c0e34"), ("04100f", "08262a"), ("120a06", "2a160a"))
_GLOWS = (("4ac8ff", "c8f0ff"), ("b06aff", "f0d8ff"), ("3ae0b0", "d8fff0"), ("ffa03a", "ffe8c0"))
# A head in profile that looks ahead: u ahead of its middle, v below it, in heads.
_PROFILE = (
    (0.08, -0.62), (0.3, -0.5), (0.4, -0.3), (0.4, -0.14), (0.43, -0.06), (0.56, 0.14), (0.5, 0.19), (0.44, 0.21),
    (0.49, 0.29), (0.45, 0.33), (0.48, 0.39), (0.42, 0.44), (0.43, 0.55), (0.34, 0.63), (0.12, 0.6), (0.06, 0.72),
    (0.1, 1.0), (-0.42, 1.0), (-0.36, 0.62), (-0.5, 0.3), (-0.58, -0.06), (-0.5, -0.38), (-0.26, -0.6),
)  # fmt: skip


def _night(stage: Stage, look: Look) -> Plate:
    """Lay the ground of this candidate: dark, a little lighter below."""
    top, low = _NIGHTS[look.candidate]
    plate = stage.gradient(0.0, [(stage.top, colour(top)), (stage.bottom, colour(low))])
    plate.glow((0.0, 0.5), 0.9, colour(_GLOWS[look.candidate][0]), 0.14)
    return plate


def particle_face(stage: Stage, look: Look) -> None:
    """Let points of light make a head in profile, the last of them still flying to it from behind."""
    _night(stage, look)
    if look.detail:
        stage.aim(1.7, (look.side * 0.16, 0.45))
    size = {"wide": 0.36, "medium": 0.46, "close": 0.56, "over": 0.42, "aerial": 0.34}[look.size]
    at, faces, chance = (-look.side * 0.05, 0.44), look.side, look.chance(61)
    tone, pale = (colour(one) for one in _GLOWS[look.candidate])
    outline = spline(_PROFILE, steps=6)
    within = _inside(outline, chance.uniform((-0.6, -0.64), (0.6, 1.0), (1500, 2)))
    edge = outline[chance.integers(0, len(outline), 520)] + chance.normal(0, 0.012, (520, 2))
    away = chance.uniform((0, -0.5), (1, 0.9), (360, 2))
    away = np.stack([-0.42 - 1.5 * away[:, 0] ** 1.6, away[:, 1] * (1 + 0.2 * away[:, 0])], 1)
    plate = stage.plate(0.5)
    plate.glow(at, size * 1.3, tone, 0.28)
    for points, dot, light, strength in (
        (within, 0.0042, tone, 0.75),
        (away, 0.0045, tone, 0.65),
        (edge, 0.0052, pale, 0.95),
    ):
        dots = [ellipse((at[0] + faces * u * size, at[1] + v * size), dot, dot, steps=8) for u, v in points.tolist()]
        plate.fill(plate.shapes(dots), light, strength)
    plate.glow((at[0] + faces * 0.3 * size, at[1] - 0.12 * size), size * 0.34, pale, 0.4)


def _inside(outline: Pixels, points: Pixels) -> Pixels:
    """Return those of the points that lie within a closed outline."""
    x, y = points[:, 0], points[:, 1]
    odd = np.zeros(len(points), bool)
    for (a, b), (c, d) in zip(outline, np.roll(outline, 1, 0), strict=True):
        if b != d:
            odd ^= ((b > y) != (d > y)) & (x < (c - a) * (y - b) / (d - b) + a)
    found: Pixels = points[odd]
    return found


def ink_in_water(stage: Stage, look: Look) -> None:
    """Let a drop of ink sink into clear water and bloom in clouds and threads."""
    n = look.candidate
    tone = colour(("1c2a6a", "8a1a5a", "0e6a6a", "c84a1a")[n])
    stage.gradient(0.0, [(stage.top, colour("fbfdfe")), (stage.bottom, colour("cfe0ea"))])
    if look.detail:
        stage.aim(1.8, (0.0, 0.62))
    chance, x = look.chance(62), (look.side * stage.half * (0.2, 0.0, -0.2, 0.0)[n])
    far, plate = stage.plate(0.4), stage.plate(0.5)
    for layer, (count, strength, wide) in enumerate(((16, 0.3, 1.25), (26, 0.42, 1.0), (16, 0.6, 0.7))):
        clouds = []
        for down, aside, puff in chance.uniform((0, -1, 0.5), (1, 1, 1), (count, 3)).tolist():
            reach = 0.05 + 0.34 * math.sin(down * math.pi * 0.72)
            radius = (0.03 + 0.075 * puff * (0.4 + down)) * wide
            clouds.append(ellipse((x + aside * reach * wide, 0.1 + 0.7 * down), radius, radius * 0.84, aside))
        rows, columns, mask = (far, plate, plate)[layer].shapes(clouds, 0.08)
        soft = soften(mask, (0.03, 0.018, 0.01)[layer] * plate.unit)
        (far, plate, plate)[layer].fill((rows, columns, soft), mix(tone, _WHITE, 0.25 - 0.12 * layer), strength)
    threads = [_thread(x, one) for one in chance.uniform((-1, 0.35, -1), (1, 0.95, 1), (9, 3)).tolist()]
    plate.fill(plate.shapes(threads), tone, 0.75)
    plate.fill(plate.shape(stroke([(x, stage.top), (x + 0.004, 0.12), (x - 0.003, 0.3)], 0.016, 0.05)), tone, 0.85)


def _thread(x: float, one: list[float]) -> Pixels:
    """Return a thread of ink that runs down and curls aside."""
    aside, long, curl = one
    end: Point = (x + aside * 0.36 + 0.1 * curl, 0.12 + 0.72 * long + 0.05)
    middle = [(x, 0.16), (x + aside * 0.12, 0.16 + 0.3 * long), (x + aside * 0.34, 0.12 + 0.66 * long), end]
    return stroke(spline(middle, closed=False, steps=10), 0.012, 0.004)


def glass_fibres(stage: Stage, look: Look) -> None:
    """Let a bundle of glass fibres fan out of the dark, light at each end."""
    _night(stage, look)
    n, chance = look.candidate, look.chance(63)
    if look.detail:
        stage.aim(1.9, (-look.side * 0.35, 0.3))
    tone, pale = (colour(one) for one in _GLOWS[n])
    foot = (look.side * stage.half * 0.62, 1.12) if n != 2 else (0.0, 1.15)
    other = colour(("b06aff", "4ac8ff", "4a8aff", "ff5a6a")[n])
    for layer, (near, count) in enumerate(((0.35, 26), (0.55, 22), (0.8, 7))):
        plate, wide = stage.plate(near), 0.004 + 0.003 * layer
        for angle, long, bend in chance.uniform((-1, 0.5, -1), (1, 1, 1), (count, 3)).tolist():
            end = (foot[0] - look.side * (0.5 + 0.62 * angle) * stage.half * 1.3 * (n != 2), foot[1] - 1.02 * long)
            end = (end[0] + (angle * stage.half * 0.9 if n == 2 else 0.0), end[1])
            middle = (foot[0] * 0.7 + end[0] * 0.3 + 0.12 * bend, foot[1] * 0.4 + end[1] * 0.6)
            line = spline([foot, middle, end], closed=False, steps=14)
            plate.fill(plate.shape(stroke(line, wide * 1.6, wide)), mix(tone, other, abs(angle)), 0.34 + 0.2 * layer)
            plate.glow(end, 0.03 + 0.02 * layer, mix(tone, _WHITE, 0.3), 0.8)
            plate.fill(plate.shape(ellipse(end, wide * 1.5, wide * 1.5, steps=14)), pale)
        if layer == 2:
            plate.blur(0.006)


def sound_wave(stage: Stage, look: Look) -> None:
    """Let a voice rise and fall in upright bars, mirrored at the middle."""
    _night(stage, look)
    n = look.candidate
    tone, pale = (colour(one) for one in _GLOWS[n])
    other = colour(("b06aff", "4ac8ff", "4a8aff", "ff5a6a")[n])
    if look.detail:
        stage.aim(1.8, (look.side * 0.2, 0.5))
    plate, chance, count = stage.plate(0.5), look.chance(64), (64, 40, 90, 64)[n]
    edge = stage.half * (0.94, 1.0, 0.9, 0.94)[n]
    step = 2 * edge / count
    for k, loud in enumerate(chance.uniform(0.25, 1.0, count).tolist()):
        along = (k + 0.5) / count
        high = 0.33 * loud * abs(math.sin(along * math.pi)) * (0.35 + 0.65 * abs(math.sin(along * 9.5 + n))) + 0.008
        x = -edge + (k + 0.5) * step
        bar = box(x - step * 0.3, 0.5 - high, x + step * 0.3, 0.5 + high, step * 0.28)
        plate.fill(plate.shape(bar), mix(mix(tone, other, along), pale, 0.25 * loud))
    plate.glow((0.0, 0.5), stage.half * 0.8, tone, 0.16)


EVERY = {
    "particle face": particle_face,
    "ink in water": ink_in_water,
    "glass fibres": glass_fibres,
    "sound wave": sound_wave,
}
"""What this draws, by name."""
