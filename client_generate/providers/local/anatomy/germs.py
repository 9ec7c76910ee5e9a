"""Viruses with their spikes, and bacteria."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.anatomy.microscopic import SCALE, middle
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, soften
from client_generate.providers.local.drawing.forms import globe, limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage


def germs(stage: Stage, look: Look) -> None:
    """Draw viruses with their spikes, or bacteria."""
    at, scale, h, s = middle(stage, look), SCALE[look.size], stage.half, look.side
    fluid.depths(stage, look, at)
    one = bacterium if look.has("bacteria") else virus
    far, mid = stage.plate(0.15, soft=0.008), stage.plate(0.4)
    for number in range(12):
        chance = look.chance(900 + number)
        size = float(chance.uniform(0.035, 0.06) if number < 8 else chance.uniform(0.08, 0.12))
        place = (float(chance.uniform(-h, h)), float(chance.uniform(0.0, 1.0)))
        if number < 8 or math.hypot(place[0] - at[0], place[1] - at[1]) > 0.3 * scale:
            one(far if number < 8 else mid, look, place, size, 0.6 if number < 8 else 0.3, number)
    far.blur(0.008)
    if look.size == "aerial":
        for number in range(7):
            a = number * 2.4
            one(
                mid,
                look,
                (at[0] + 0.5 * h * math.sqrt(number / 3) * math.cos(a), at[1] + 0.22 * math.sqrt(number) * math.sin(a)),
                0.13,
                0.0,
                number,
            )
    else:
        one(stage.plate(0.65), look, at, min(0.24 * scale, h * 0.55), 0.0, 3)
    near = stage.plate(1.0, soft=0.016)
    one(
        near,
        look,
        (-s * h * (0.75 if look.size == "over" else 1.0), 0.86),
        0.34 if look.size == "over" else 0.18,
        0.0,
        5,
    )
    near.blur(0.016)
    fluid.specks(stage, look, 0.8, 16)


def virus(plate: Plate, look: Look, at: Point, size: float, far: float, salt: int) -> None:
    """Draw a ball with spikes that end in knobs."""
    p, turn = look.palette, salt * 0.7
    green = "7aa83c" if p.name in {"crimson", "ember", "blush"} else "c8484c"
    tone, knob = mix(fluid.living(look, green), p.haze, far), mix(fluid.living(look, "e8743c"), p.haze, far)
    light = (look.light, -0.75)
    number = 46
    spikes = []
    for i in range(number):  # spread evenly over the ball
        z = 1 - 2 * (i + 0.5) / number
        a, r = i * 2.39996 + turn, math.sqrt(1 - z * z)
        spikes.append((z, r * math.cos(a), r * math.sin(a)))
    behind = [q for q in sorted(spikes) if q[0] <= 0.0]
    before = [q for q in sorted(spikes) if q[0] > 0.0]
    _spikes(plate, look, at, size, behind, knob * 0.75)
    globe(plate, at, size, tone * 0.18, mix(tone, p.key, 0.12), light, rim=p.horizon * 0.6, gloss=0.2)
    _spikes(plate, look, at, size, before, knob)


def _spikes(
    plate: Plate, look: Look, at: Point, size: float, spikes: list[tuple[float, float, float]], tone: Pixels
) -> None:
    if not spikes:
        return
    rods = [
        limb(
            [(at[0] + size * u * 0.94, at[1] + size * v * 0.94), (at[0] + size * u * 1.27, at[1] + size * v * 1.27)],
            [size * 0.05, size * 0.035],
        )
        for _, u, v in spikes
        if math.hypot(u, v) > 0.2
    ]
    knobs = [
        ellipse((at[0] + size * u * 1.3, at[1] + size * v * 1.3), size * 0.115, size * 0.115, steps=20)
        for _, u, v in spikes
    ]
    light = (look.light, -0.75)
    if size < 0.07:  # small and out of focus
        plate.fill(plate.shapes([*rods, *knobs]), tone * 0.8)
        return
    plate.solid(plate.shapes(rods, 0.01), tone * 0.3, tone * 0.8, light, round_=size * 0.04)
    plate.solid(plate.shapes(knobs, 0.01), tone * 0.35, mix(tone, look.palette.key, 0.3), light, round_=size * 0.1)


def bacterium(plate: Plate, look: Look, at: Point, size: float, far: float, salt: int) -> None:
    """Draw a rod with a tail and fine hairs."""
    p, turn = look.palette, 0.5 + salt * 0.9
    green = "58b868" if p.name in {"crimson", "ember", "blush", "onyx"} else "d8a03c"
    tone = mix(fluid.living(look, green), p.haze, far)
    c, s = math.cos(turn), math.sin(turn)

    def place(u: float, v: float) -> Point:
        return at[0] + size * (u * c - v * s), at[1] + size * (u * s + v * c)

    hairs = [
        limb(
            [place(u, w * 0.4), place(u + 0.1, w * 0.66), place(u + 0.02, w * 0.86)],
            [size * 0.02, size * 0.014, size * 0.006],
            4,
        )
        for u in np.linspace(-0.95, 0.95, 15)
        for w in (-1, 1)
    ]
    tails = [
        limb(
            [place(-1.2, v * 0.5), place(-1.6, v - 0.25), place(-2.0, v + 0.22), place(-2.5, v * 1.6 - 0.1)],
            [size * 0.04, size * 0.035, size * 0.03, size * 0.01],
        )
        for v in (-0.18, 0.2)
    ]
    plate.fill(plate.shapes([*hairs, *tails]), mix(tone, p.key, 0.2) * 0.8)
    body = limb([place(-0.9, 0.04), place(0.0, -0.05), place(0.9, 0.04)], [size * 0.46, size * 0.5, size * 0.46], 8)
    plate.solid(
        plate.shape(body, 0.02),
        tone * 0.22,
        mix(tone, p.key, 0.2),
        (look.light, -0.75),
        round_=size * 0.4,
        rim=p.horizon * 0.7,
    )
    up = -1 if c > 0 else 1
    gleam = limb(
        [place(-0.7, 0.2 * up), place(0.0, 0.28 * up), place(0.7, 0.2 * up)], [size * 0.02, size * 0.05, size * 0.02]
    )
    rows, columns, mask = plate.shape(gleam, 0.02)
    plate.light((rows, columns, soften(mask, size * 0.04 * plate.unit)), p.key, 0.35 * (1 - far))
