"""What is around hands at work: a room out of focus, whoever they belong to, a table from the side or from above."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import barrel
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures

_WHITE = np.ones(3, np.float32)
_CHIN = 0.06  # how far below the frame's top a mouth behind the hands is


def wood(look: Look) -> Pixels:
    """Return the colour of a table in this light."""
    return mix(figures.graded(np.array([0.62, 0.42, 0.28], np.float32), look), look.palette.ground, 0.25)


def room(stage: Stage, look: Look, line: float) -> None:
    """Put a room far out of focus: a wall, a window, a shelf, lights."""
    p, h = look.palette, stage.half
    wall = mix(p.sky_mid, p.haze, 0.5)
    back = stage.gradient(0.0, [(stage.top, mix(wall, p.sky_top, 0.5)), (line, wall), (1.1, mix(wall, p.ground, 0.6))])
    x = look.light * h * 0.55
    panes = [
        box(x - 0.26 + i * 0.27, 0.02 + j * 0.25, x - 0.02 + i * 0.27, 0.25 + j * 0.25, 0.01)
        for i in (0, 1)
        for j in (0, 1)
    ]
    rows, columns, mask = back.shapes(panes, 0.1)
    pane = mix(p.horizon, _WHITE, 0.35) if p.bright else mix(p.sky_mid, p.cool, 0.35)
    back.fill((rows, columns, soften(mask, 0.022 * back.unit)), pane, 0.75)
    back.glow((x, 0.25), 0.7, p.key, 0.16 if p.bright else 0.22)
    shelf = stage.plate(0.12)
    chance, u = look.chance(101), -look.light * h * 0.6
    for number in range(9):
        tall, wide = float(chance.uniform(0.08, 0.17)), float(chance.uniform(0.03, 0.06))
        left = u - 0.28 + number * 0.065
        tone = mix((p.accent, p.cool, p.ambient, wood(look))[number % 4], wall, 0.45)
        shelf.fill(shelf.shape(box(left, 0.36 - tall, left + wide, 0.36)), tone)
    shelf.fill(shelf.shape(box(u - 0.36, 0.36, u + 0.4, 0.385)), mix(wood(look), wall, 0.3))
    shelf.blur(0.02)
    if not p.bright:
        scenery.bokeh(stage.plate(0.15), look, [p.key, p.accent, p.cool], 14, 0.05, 0.5, size=0.06)


def table(stage: Stage, look: Look, line: float) -> Plate:
    """Put a table from the side, its far edge at `line`, with grain and the light of the window on it."""
    p, plate, tone = look.palette, stage.plate(0.35), wood(look)
    rows, columns, mask = plate.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = plate.grid()
    deep = np.clip((y[rows] - line) / 0.5, 0, 1)[..., None]
    far = mix(tone, p.haze, 0.35)
    plate.fill((rows, columns, mask), far + (tone * 0.72 - far) * deep)
    chance = look.chance(102)
    grain = []
    for number in range(9):
        v = line + 0.03 + number * 0.06 * (1 + number * 0.1)
        grain.append(
            stroke(
                [(-stage.edge, v), (0.0, v + float(chance.uniform(-0.01, 0.01))), (stage.edge, v)],
                0.002 + number * 0.0005,
            )
        )
    plate.tint(plate.shapes(grain), tone * 0.45, 0.3)
    rows, columns, mask = plate.shape(
        ellipse((look.light * stage.half * 0.4, line + 0.12), stage.half * 0.5, 0.08), 0.2
    )
    plate.light((rows, columns, soften(mask, 0.05 * plate.unit)), p.key, 0.1)
    plate.light(plate.shape(box(-stage.edge, line, stage.edge, line + 0.005)), p.key, 0.2)
    return plate


def desk(stage: Stage, look: Look) -> Plate:
    """Put a table that fills the picture, seen from above: boards, grain, the light of a window."""
    p, tone = look.palette, wood(look)
    plate = stage.gradient(0.0, [(stage.top, tone * 0.95), (stage.bottom, tone * 0.62)])
    noise = scenery.cloud_noise(plate.alpha.shape, look.chance(103), 16.0, 5)
    plate.tint((slice(None), slice(None), np.clip(noise - 0.45, 0, 1) * 2.2), tone * 0.5, 0.5)
    seams = [box(-stage.edge, v - 0.0025, stage.edge, v + 0.0025) for v in np.arange(-0.1, 1.2, 0.31).tolist()]
    plate.tint(plate.shapes(seams), tone * 0.25, 0.7)
    x = look.light * stage.half * 0.35
    panes = [
        [(x + i * 0.36, -0.2), (x + 0.3 + i * 0.36, -0.2), (x - 0.1 + i * 0.36, 1.2), (x - 0.4 + i * 0.36, 1.2)]
        for i in (-1, 0, 1)
    ]
    rows, columns, mask = plate.shapes(panes, 0.1)
    plate.light((rows, columns, soften(mask, 0.03 * plate.unit)), p.key, 0.12)
    return plate


def person(
    stage: Stage, look: Look, x: float, size: float = 0.3, *, salt: int = 0, near: float = 0.22, lift: float = 0.0
) -> None:
    """Put whoever the hands belong to behind them, out of focus, cut above the mouth or whole in a wide shot.

    With a `lift` they are no further than the hands, and so many frame heights higher.
    """
    p, tall = look.palette, stage.half < 0.5  # an upright frame shows the whole head
    whole = (look.size == "wide" or tall) and not lift
    soft = (0.004 if look.size == "wide" else 0.011) if whole else 0.008 if lift else 0.022
    plate = stage.plate(near, soft=soft)
    if whole:
        y = 0.27 if look.size == "wide" else 0.08
        busts.seated(plate, look, (x, y), size * 0.5, salt=salt, coat=p.cool if salt == 0 else p.accent)
        plate.blur(soft)
        return
    light = (look.light, -0.7)
    skin, coat = (
        figures.graded(figures.skin(look, salt), look),
        figures.worn(look, salt, p.cool if salt == 0 else p.accent),
    )
    k, top = size, _CHIN - lift
    trunk = [(-1.9, 5.0), (-1.75, 1.6), (-1.45, 1.05), (-0.6, 0.72), (0.6, 0.72), (1.45, 1.05), (1.75, 1.6), (1.9, 5.0)]
    rows, columns, mask = plate.shape(spline([(x + u * k, v * k + top) for u, v in trunk]))
    across, _ = plate.grid()
    part = np.clip(0.5 + look.light * (across[:, columns] - x) / (3.2 * k), 0, 1)[..., None]
    dark = coat * 0.42  # so far out of focus a gradient is round enough
    plate.fill((rows, columns, mask), np.broadcast_to(dark + (mix(coat, p.key, 0.1) - dark) * part, (*mask.shape, 3)))
    neck = capsule((x, 0.3 * k + top), 0.36 * k, (x, 0.8 * k + top), 0.42 * k)
    plate.solid(plate.shape(neck), skin * 0.4, skin * 0.8, light, round_=0.2 * k)
    chin = [(-0.62, -1.2), (-0.62, -0.3), (-0.42, 0.25), (0.0, 0.48), (0.42, 0.25), (0.62, -0.3), (0.62, -1.2)]
    plate.solid(
        plate.shape(spline([(x + u * k, v * k + top) for u, v in chin])),
        skin * 0.6,
        mix(skin, p.key, 0.15),
        light,
        round_=0.22 * k,
    )
    lips = ellipse((x, 0.02 * k + top), 0.2 * k, 0.06 * k)
    plate.tint(plate.shape(lips), mix(skin, np.array([0.6, 0.12, 0.14], np.float32), 0.5), 0.8)
    plate.blur(soft)


def shoulder(look: Look, x: float, size: float, side: int) -> Point | None:
    """Return where the arm of a person begins whom `person` shows whole, else None; `side` -1 is our left."""
    return (x + side * size * 0.62, 0.27 + size * 1.0) if look.size == "wide" else None


def palm(stage: Stage, look: Look, sizes: dict[str, float], most: float) -> float:
    """Return the width of a palm: by the size of the shot, and no more than `most` of half a narrow frame."""
    narrow = {"wide": 0.7, "medium": 0.86, "over": 0.93}.get(look.size, 1.0)
    return min(sizes[look.size], stage.half * most * narrow)


def lens(stage: Stage, look: Look) -> None:
    """Put one dark thing out of focus at the lens: a shoulder, leaves, or lights by night."""
    p = look.palette
    if look.size == "over":
        busts.shoulder(stage.plate(1.0, soft=0.007), look, -look.side, -look.side * stage.half * 0.78, 0.22)
    elif p.bright and stage.half > 0.6:
        green = mix(np.array([0.24, 0.4, 0.3], np.float32), p.ambient, 0.3)
        scenery.foreground_leaves(stage, look, -look.side, colour=green, blur=0.026)
    elif not p.bright:
        _corner_lights(stage, look)


def _corner_lights(stage: Stage, look: Look) -> None:
    """Put lights out of focus before the corners, where nothing is to be seen."""
    p, plate, chance = look.palette, stage.plate(1.0), look.chance(104)
    for number in range(8):
        side = 1 if number % 2 else -1
        at = (
            side * stage.half * float(chance.uniform(0.72, 1.02)),
            float(chance.choice([0.04, 0.92])) + float(chance.uniform(-0.06, 0.1)),
        )
        radius = float(chance.uniform(0.03, 0.075))
        rows, columns, mask = plate.shape(ellipse(at, radius, radius), radius * 0.5)
        edge = np.clip(mask - soften(mask, radius * plate.unit * 0.3) * 0.75, 0, 1)
        mask, edge = (soften(part, radius * plate.unit * 0.16) for part in (mask, edge))
        plate.light((rows, columns, mask * 0.35 + edge * 0.5), (p.key, p.cool, p.accent)[number % 3], 0.4)


def shadow(plate: Plate, look: Look, at: Point, across: float, down: float, strength: float = 0.5) -> None:
    """Lay a soft shadow."""
    rows, columns, mask = plate.shape(ellipse((at[0] - look.light * across * 0.18, at[1]), across, down), across * 0.6)
    dark = mix(look.palette.ink, wood(look), 0.2)
    plate.fill((rows, columns, soften(mask, min(across, down) * 0.35 * plate.unit)), dark, strength)


def mug(plate: Plate, look: Look, foot: Point, half: float, tall: float, *, handle: int = 0) -> None:
    """Draw a mug of something hot from the side; `handle` is the side of its ear, 0 for none."""
    p, (x, y) = look.palette, foot
    tone = figures.graded(mix(_WHITE * 0.92, p.accent, 0.45) if look.paint is None else look.paint, look)
    if handle:
        ear = [(x + handle * half * 0.9, y - tall * 0.82), (x + handle * half * 1.62, y - tall * 0.74)]
        ear += [(x + handle * half * 1.62, y - tall * 0.3), (x + handle * half * 0.9, y - tall * 0.2)]
        ring = stroke(spline(ear, closed=False), half * 0.26)
        plate.solid(plate.shape(ring, 0.01), tone * 0.4, tone, (look.light, -0.7), round_=half * 0.12)
    low = [(x + half * 0.9 * math.cos(a), y + half * 0.16 * math.sin(a)) for a in np.linspace(0, math.pi, 16)]
    body = [
        (x - half, y - tall),
        (x - half * 0.98, y - tall * 0.3),
        *low[::-1],
        (x + half * 0.98, y - tall * 0.3),
        (x + half, y - tall),
    ]
    barrel(plate, plate.shape(body), (x, y), half, tone, look.light)
    rim = ellipse((x, y - tall), half, half * 0.24)
    plate.solid(plate.shape(rim), tone * 0.7, mix(tone, p.key, 0.4), (look.light, -0.6), round_=half * 0.1)
    plate.fill(plate.shape(ellipse((x, y - tall + half * 0.02), half * 0.88, half * 0.19)), tone * 0.4)
    plate.fill(plate.shape(ellipse((x, y - tall + half * 0.07), half * 0.82, half * 0.14)), coffee(look))


def coffee(look: Look) -> Pixels:
    """Return the colour of what is in a cup."""
    return figures.graded(np.array([0.3, 0.16, 0.08], np.float32), look)


def steam(stage: Stage, look: Look, at: Point, tall: float, near: float = 0.7) -> None:
    """Let steam rise."""
    plate, p = stage.plate(near), look.palette
    for number, off in enumerate((-0.16, 0.05, 0.22)):
        x, y = at[0] + off * tall * 0.6, at[1]
        line = [
            (x, y),
            (x + 0.06 * tall, y - 0.3 * tall),
            (x - 0.05 * tall, y - 0.62 * tall),
            (x + 0.05 * tall, y - (0.85 + 0.1 * number) * tall),
        ]
        rows, columns, mask = plate.shape(stroke(spline(line, closed=False), 0.09 * tall, 0.03 * tall), 0.06)
        plate.light((rows, columns, soften(mask, 0.04 * tall * plate.unit)), mix(p.key, _WHITE, 0.5), 0.22)
