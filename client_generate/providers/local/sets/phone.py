"""A screen in a hand, its light on the fingers, the room behind out of focus."""

from __future__ import annotations

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, soften, spline
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.sign import show
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around, held
from client_generate.providers.local.people import busts, figures
from client_generate.providers.local.things import apps

_ANY = ("chat app", "feed app", "chat app", "shop app", "weather app")
"""What a telephone shows when no word says it."""


def build(stage: Stage, look: Look) -> None:
    """Draw the phone in a hand as large as the words ask, on a table, over somebody's shoulder, or its screen."""
    if look.size == "aerial":
        _on_a_table(stage, look)
    elif look.framed:
        _watched(stage, look)
    else:
        _in_a_hand(stage, look)


def _in_a_hand(stage: Stage, look: Look) -> None:
    _lights(stage, look)
    tall = {"wide": 0.5, "medium": 0.62, "close": 0.86, "over": 0.7}[look.size]
    tall = min(tall, stage.half * 1.9)
    at = (look.side * stage.half * (0.2 if stage.half > 0.6 else 0.0), 0.47)
    if look.detail:
        stage.aim(2.6, (at[0], at[1] - tall * 0.08))
    hand, screen = stage.plate(0.55), stage.plate(0.62)
    _palm(hand, look, at, tall)
    _device(screen, look, at, tall)
    if look.detail:
        _pointing(stage.plate(0.7), look, (at[0] + look.side * tall * 0.02, at[1] + tall * 0.03), tall)
    else:
        _fingers(stage.plate(0.68), look, at, tall)
    screen.glow(
        at, tall * 0.9, mix(look.palette.cool, np.ones(3, np.float32), 0.4), 0.16 if look.palette.bright else 0.3
    )
    stage.aim(1.0)
    scenery.bokeh(stage.plate(1.0), look, [look.palette.key, look.palette.cool], 5, 0.4, 1.0, size=0.1, salt=44)


def _lights(stage: Stage, look: Look) -> None:
    """Put a wall with lights far out of focus."""
    p = look.palette
    back = stage.gradient(
        0.0, [(stage.top, p.sky_top), (0.5, p.sky_mid), (0.9, mix(p.horizon, p.sky_mid, 0.5)), (1.2, p.ground)]
    )
    back.glow((look.light * stage.half * 0.6, 0.3), 0.9, p.key, 0.3)
    scenery.bokeh(back, look, [p.key, p.accent, p.cool], 30, 0.0, 0.9, size=0.08)


def _watched(stage: Stage, look: Look) -> None:
    """Look at the phone over the shoulder of whoever holds it, in the room they sit in."""
    s, h = look.side, stage.half
    around.room(stage, look, 0.74)
    around.table(stage, look, 0.74)
    tall = min(0.34, h * 0.7)
    at = (-s * h * (0.34 if h > 0.6 else 0.42), 0.6 if h > 0.6 else 0.72)
    hand, screen = stage.plate(0.55), stage.plate(0.62)
    _palm(hand, look, at, tall)
    _device(screen, look, at, tall)
    _fingers(stage.plate(0.68), look, at, tall)
    screen.glow(at, tall * 1.4, mix(look.palette.cool, np.ones(3, np.float32), 0.4), 0.2)
    busts.behind(stage.plate(0.8), look, (s * h * 0.34, 0.36), min(0.25, h * 0.44), salt=0)


def _on_a_table(stage: Stage, look: Look) -> None:
    """Look down on the phone on a table, a mug and paper beside it."""
    p, s, h = look.palette, look.side, stage.half
    around.desk(stage, look)
    tall = min(0.62, h * 1.1)
    at = (s * h * 0.14, 0.5)
    low, half = stage.plate(0.3), tall * 0.245
    paper = [(-s * h * 0.98, 0.3), (-s * h * 0.42, 0.22), (-s * h * 0.34, 0.98), (-s * h * 0.92, 1.06)]
    low.fill(low.shape(paper), figures.graded(np.ones(3, np.float32) * 0.9, look), 0.95)
    away = (-look.light * 0.03, 0.03)
    case = box(
        at[0] - half + away[0], at[1] - tall / 2 + away[1], at[0] + half + away[0], at[1] + tall / 2 + away[1], 0.03
    )
    rows, columns, mask = low.shape(case, 0.1)
    low.fill((rows, columns, soften(mask, 0.016 * low.unit)), p.ink, 0.55)
    screen = stage.plate(0.5)
    _device(screen, look, at, tall)
    held.mug_above(stage.plate(0.55), look, (s * h * 0.78, 0.24), min(0.15, h * 0.2))
    screen.glow(at, tall * 0.9, mix(p.cool, np.ones(3, np.float32), 0.4), 0.1)
    around.lens(stage, look)


def _pointing(plate: Plate, look: Look, tip: Point, tall: float) -> None:
    """Draw a finger that touches the screen."""
    tone, s, k = figures.graded(figures.skin(look), look), look.side, tall * 0.05
    joint, root = (tip[0] + s * 2.6 * k, tip[1] + 3.4 * k), (tip[0] + s * 7.5 * k, tip[1] + 7.0 * k)
    rows, columns, mask = plate.shape(
        capsule((tip[0] - 0.2 * k, tip[1] + 0.4 * k), 0.9 * k, (joint[0], joint[1] + k), 1.2 * k), 0.1
    )
    plate.fill((rows, columns, soften(mask, 0.3 * k * plate.unit)), look.palette.ink, 0.35)
    finger = limb([tip, joint, root], [0.8 * k, 1.08 * k, 1.35 * k])
    plate.solid(plate.shape(finger, 0.02), tone * 0.45, mix(tone, look.palette.key, 0.15), (-s, -0.6), round_=0.6 * k)
    nail = ellipse((tip[0] + 0.1 * s * k, tip[1] + 0.02 * k), 0.42 * k, 0.58 * k, -0.65 * s)
    pale = mix(tone, np.ones(3, np.float32), 0.45)
    plate.solid(plate.shape(nail), mix(tone, pale, 0.3), pale, (-s, -0.6), round_=0.2 * k)


def _palm(plate: Plate, look: Look, at: Point, tall: float) -> None:
    tone, (x, y), s = figures.graded(figures.skin(look), look), at, look.side
    light = (-s, -0.4)
    sleeve = capsule(
        (x + s * tall * 0.3, y + tall * 0.85), tall * 0.2, (x + s * tall * 0.6, y + tall * 1.5), tall * 0.3
    )
    coat = mix(look.palette.accent, look.palette.ink, 0.45)
    arm = capsule((x + s * tall * 0.12, y + tall * 0.4), tall * 0.2, (x + s * tall * 0.36, y + tall), tall * 0.15)
    plate.solid(plate.shape(arm, 0.02), tone * 0.4, tone * 0.95, light, round_=0.1 * tall, rim=look.palette.cool * 0.4)
    plate.solid(
        plate.shape(sleeve, 0.02),
        coat * 0.4,
        mix(coat, look.palette.key, 0.2),
        light,
        round_=0.1 * tall,
        rim=look.palette.key * 0.4,
    )
    palm = spline(
        [
            (x - s * tall * 0.1, y + 0.5 * tall),
            (x + s * tall * 0.05, y + 0.02 * tall),
            (x + s * tall * 0.32, y + 0.1 * tall),
            (x + s * tall * 0.34, y + 0.45 * tall),
            (x + s * tall * 0.15, y + 0.62 * tall),
        ]
    )
    plate.solid(plate.shape(palm, 0.02), tone * 0.4, tone, light, round_=0.09 * tall)


def _device(plate: Plate, look: Look, at: Point, tall: float) -> None:
    p, (x, y), half = look.palette, at, tall * 0.245
    case = box(x - half, y - tall / 2, x + half, y + tall / 2, 0.045 * tall)
    plate.solid(
        plate.shape(case, 0.02), p.ink, mix(p.ink, p.ambient, 0.7), (look.light, -0.8), round_=0.015, rim=p.key * 0.7
    )
    edge = 0.018 * tall
    inner = half - 3 * edge
    named = "storm app" if look.has("storm app") else look.first(apps.APPS, _ANY[look.seed % len(_ANY)])
    app = apps.APPS[named]
    show(plate, look, (x, y), (2 * (half - edge), tall - 2 * edge), app)
    plate.fill(
        plate.shape(
            capsule((x - 0.05 * tall, y - tall * 0.46), 0.009 * tall, (x + 0.05 * tall, y - tall * 0.46), 0.009 * tall)
        ),
        p.ink,
    )
    gleam = [(x - inner, y - tall * 0.47), (x + inner * 0.1, y - tall * 0.47), (x - inner, y + tall * 0.2)]
    plate.light(plate.shape(gleam), np.ones(3, np.float32), 0.05)


def _fingers(plate: Plate, look: Look, at: Point, tall: float) -> None:
    tone, (x, y), s = figures.graded(figures.skin(look), look), at, look.side
    light, half = (-s, -0.5), tall * 0.245
    for number in range(4):
        v = y + tall * (0.02 + number * 0.105)
        tip, root = (x - s * half * 0.72, v + tall * 0.012), (x - s * half * 1.12, v + tall * 0.03)
        for grow, dark in ((1.14, True), (1.0, False)):
            shape = capsule(root, tall * 0.05 * grow, tip, tall * 0.04 * grow)
            if dark:
                plate.fill(plate.shape(shape), tone * 0.2, 0.85)
            else:
                plate.solid(
                    plate.shape(shape, 0.01), tone * 0.5, mix(tone, look.palette.key, 0.12), light, round_=0.03 * tall
                )
        nail = ellipse((tip[0] + s * tall * 0.012, tip[1]), tall * 0.022, tall * 0.02)
        plate.solid(
            plate.shape(nail),
            mix(tone, np.ones(3, np.float32), 0.2),
            mix(tone, np.ones(3, np.float32), 0.6),
            light,
            round_=0.01,
        )
    thumb = capsule(
        (x + s * half * 1.25, y + tall * 0.34), tall * 0.075, (x + s * half * 0.55, y + tall * 0.08), tall * 0.052
    )
    plate.fill(plate.shape(thumb + np.array([-s * 0.004, 0.006])), tone * 0.2, 0.6)
    plate.solid(plate.shape(thumb, 0.02), tone * 0.5, mix(tone, look.palette.key, 0.12), light, round_=0.05 * tall)
    nail = ellipse((x + s * half * 0.5, y + tall * 0.06), tall * 0.03, tall * 0.036, 0.5 * s)
    plate.solid(
        plate.shape(nail),
        mix(tone, np.ones(3, np.float32), 0.2),
        mix(tone, np.ones(3, np.float32), 0.6),
        light,
        round_=0.01,
    )
