"""A queue: people one behind the other along a rope, from a counter far off towards us."""

from __future__ import annotations

from client_generate.providers.local.drawing.brush import box, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import passers


def build(stage: Stage, look: Look, turn: float) -> None:
    """Draw people one behind the other along a rope, from a counter far off towards us; one looks round."""
    p, chance, side = look.palette, look.chance(220), 1 if turn > 0 else -1
    reach, deep = min(stage.half, 0.95), 1.02 if look.size == "wide" else 1.42
    _counter(stage, look, -side * reach * 0.42)
    count = 11 if look.size == "wide" else 8
    turned = count - 3
    for number in range(count):
        part = number / (count - 1)
        foot = 0.5 + (deep - 0.5) * part**1.7
        tall = (foot - 0.3) / 1.36 if look.size == "wide" else (foot - 0.36) / 1.06
        x = side * reach * (-0.42 + 1.05 * part**1.25)
        plate = stage.plate(0.3 + 0.4 * part)
        who = passers.passer(look, chance, bags=0.8)
        if number == turned and look.people != 0:
            who = passers.lead(look)
        passers.alone(plate, look, who, (x, foot), tall, haze=0.35 * (1 - part))
        post = (x + side * tall * 0.36 + 0.02, foot + 0.012)
        plate.solid(
            plate.shape(box(post[0] - 0.016 * tall, post[1] - 0.52 * tall, post[0] + 0.016 * tall, post[1])),
            p.ink, mix(p.ink, p.key, 0.6), (look.light, 0), round_=0.01 * tall,
        )  # fmt: skip
        ends = [(post[0], post[1] - 0.5 * tall), (post[0] + side * tall * 0.3, post[1] - 0.36 * tall)]
        ends.append((post[0] + side * tall * 0.62, post[1] - 0.52 * tall))
        if number < count - 1:
            plate.fill(plate.shape(stroke(spline(ends, closed=False), 0.028 * tall)), mix(p.accent, p.ink, 0.3))


def _counter(stage: Stage, look: Look, x: float) -> None:
    """Put what everybody waits for: a lit counter with a sign, somebody behind it."""
    p, plate = look.palette, stage.plate(0.28)
    plate.glow((x, 0.36), 0.4, p.key, 0.35)
    passers.alone(plate, look, passers.passer(look, look.chance(221), front=True), (x, 0.5), 0.16, haze=0.2)
    desk = mix(mix(p.ground, p.ink, 0.35), p.haze, 0.25)
    plate.solid(
        plate.shape(box(x - 0.16, 0.41, x + 0.16, 0.505)),
        desk * 0.7,
        mix(desk, p.key, 0.2),
        (look.light, -0.5),
        round_=0.02,
    )
    plate.fill(plate.shape(box(x - 0.17, 0.4, x + 0.17, 0.413)), mix(desk, p.key, 0.55))
    plate.fill(plate.shape(box(x - 0.16, 0.21, x + 0.16, 0.27, 0.01)), mix(p.accent, p.ink, 0.15))
    plate.fill(
        plate.shapes([box(x - 0.11, 0.23, x + 0.05, 0.25), box(x + 0.07, 0.23, x + 0.11, 0.25)]),
        mix(p.key, p.horizon, 0.4),
    )
