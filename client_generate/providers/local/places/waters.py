"""Where there is water: a beach and its waves, from the air too, a lake that mirrors."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import finish, scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, resized, soften, stroke
from client_generate.providers.local.drawing.cutouts import Cutouts
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

_WHITE = np.ones(3, np.float32)


def foam_line(stage: Stage, look: Look, y: float, salt: int, swing: float) -> Pixels:
    """Return the curve of a wave's edge across the frame."""
    chance = look.chance(salt)
    x = np.linspace(-stage.edge - 0.05, stage.edge + 0.05, 48)
    line = y + 0.0 * x
    for wave in (1.3, 2.9, 6.1):
        line += swing / wave * np.sin(x * wave * 1.9 + float(chance.uniform(0, 6.3)))
    return np.stack([x, line], 1)


def _moved(line: Pixels, down: float) -> Pixels:
    shift: Pixels = np.array((0.0, down))
    return line + shift


def below(stage: Stage, line: Pixels, end: float) -> Pixels:
    """Return what lies between a curve and a height below it."""
    return np.concatenate([line, [(stage.edge + 0.05, end), (-stage.edge - 0.05, end)]])


def sea(stage: Stage, look: Look) -> float:
    """Draw sky, sea with its waves and glitter, and the beach; returns where somebody's feet stand."""
    if look.size == "aerial":
        return _shore_from_above(stage, look)
    p, horizon = look.palette, {"close": 0.5, "over": 0.46, "medium": 0.48}.get(look.size, 0.46)
    dull = not look.weather.isdisjoint({"rain", "fog"})
    sun = (look.light * stage.half * 0.4, horizon - 0.1)
    scenery.sky(stage, look, horizon, sun=None if dull else sun)
    scenery.ridge(stage, look, 0.08, horizon + 0.006, 0.06, 0.62, salt=3)
    shore = horizon + (0.24 if look.size in {"wide", "medium"} else 0.34)
    water = stage.plate(0.2)
    deep = mix(mix(colour("1f6f8a"), p.cool, 0.35), p.ink, 0.1 if p.bright else 0.5)
    rows, columns, mask = water.shape(box(-stage.edge, horizon, stage.edge, stage.bottom))
    _, y = water.grid()
    part = np.clip((y[rows] - horizon) / (shore - horizon), 0, 1)[..., None]
    pale = mix(mix(colour("5ac0b8"), p.horizon, 0.35), p.ink, 0.0 if p.bright else 0.4)
    water.fill((rows, columns, mask), mix(deep, p.horizon, 0.4) + (pale - mix(deep, p.horizon, 0.4)) * part**1.6)
    swell(water, stage, look, horizon, shore, sun if not dull else None)
    for number, (place, swing) in enumerate(((0.58, 0.012), (0.78, 0.018), (0.95, 0.024))):
        _breaker(stage, look, horizon + (shore - horizon) * place, swing, number)
    _sand(stage, look, shore)
    _gulls(stage.plate(0.3), stage, look, horizon)
    return shore + 0.2


def swell(
    plate: Plate, stage: Stage, look: Look, horizon: float, shore: float, sun: tuple[float, float] | None
) -> None:
    """Draw the sea's small waves, and the glitter below a sun."""
    chance, p = look.chance(130), look.palette
    dark, light = list[Pixels](), list[Pixels]()
    for number in range(90):
        part = (number + float(chance.random())) / 90
        y = horizon + 0.004 + (shore - horizon) * part**1.7
        x, half = float(chance.uniform(-stage.edge, stage.edge)), (0.02 + 0.12 * part) * float(chance.uniform(0.5, 1.4))
        line = stroke([(x - half, y), (x, y - 0.002 - 0.004 * part), (x + half, y)], 0.0012 + 0.004 * part, 0.0004)
        (dark if number % 2 else light).append(line)
    plate.tint(plate.shapes(dark), p.ink, 0.2)
    plate.fill(plate.shapes(light), mix(p.horizon, _WHITE, 0.3), 0.35)
    if sun is not None:
        spots = []
        for number in range(70):
            part = number / 70
            wide = (0.03 + 0.16 * part) * float(chance.normal(0, 0.6))
            y, half = horizon + 0.006 + (shore - horizon) * part, 0.006 + 0.02 * part * float(chance.random())
            spots.append(ellipse((sun[0] + wide, y), half, 0.0012 + 0.002 * part, steps=10))
        plate.light(plate.shapes(spots), p.key, 0.8)


def _breaker(stage: Stage, look: Look, y: float, swing: float, number: int) -> None:
    """Roll a wave towards us: its dark face under a white crest."""
    p, plate = look.palette, stage.plate(0.24 + 0.05 * number)
    line = foam_line(stage, look, y, 132 + number, swing)
    high = 0.012 + 0.016 * number
    face = mix(mix(colour("2a8a90"), p.cool, 0.3), p.ink, 0.1 if p.bright else 0.45)
    rows, columns, mask = plate.shape(np.concatenate([line, _moved(line[::-1], high)]))
    plate.fill((rows, columns, soften(mask, 0.003 * plate.unit)), face, 0.7)
    chance, white = look.chance(140 + number), mix(mix(_WHITE, p.horizon, 0.2), p.ink, 0.0 if p.bright else 0.3)
    crest = np.concatenate([_moved(line, -0.004 - 0.002 * number), _moved(line[::-1], 0.004 + 0.006 * number)])
    foam = [crest]
    for x, v in line.tolist():
        radius = float(chance.uniform(0.004, 0.011)) * (1 + 0.6 * number)
        foam.append(
            ellipse((x + float(chance.uniform(-0.02, 0.02)), v + radius * 0.4), radius * 2.4, radius * 0.7, steps=12)
        )
    plate.fill(plate.shapes(foam), white, 0.9)


def _sand(stage: Stage, look: Look, shore: float) -> None:
    p, plate = look.palette, stage.plate(0.42)
    line = foam_line(stage, look, shore, 137, 0.03)
    sand = mix(graded(colour("d8b888"), look), p.ground, 0.15)
    rows, columns, mask = plate.shape(below(stage, line, stage.bottom))
    _, y = plate.grid()
    part = np.clip((y[rows] - shore) / 0.42, 0, 1)[..., None]
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 5.0, 6)[..., None] - 0.5
    wet = mix(mix(sand, p.ink, 0.35), p.horizon, 0.3)
    plate.fill(
        (rows, columns, mask), wet + (sand - wet) * np.clip(part * 3.2 - 0.35, 0, 1) + noise * 0.05 - part * 0.05
    )
    white = mix(mix(_WHITE, p.horizon, 0.15), p.ink, 0.0 if p.bright else 0.3)
    edge = np.concatenate([_moved(line, -0.012), _moved(line[::-1], 0.006)])
    rows, columns, mask = plate.shape(edge, 0.01)
    plate.fill((rows, columns, soften(mask, 0.0025 * plate.unit)), white, 0.85)
    film = np.concatenate([line, _moved(line[::-1], 0.05)])
    rows, columns, mask = plate.shape(film, 0.02)
    plate.fill((rows, columns, soften(mask, 0.012 * plate.unit)), mix(p.horizon, p.sky_mid, 0.4), 0.4)
    chance, steps = look.chance(138), []
    for number in range(14):
        t = number / 13
        at = (look.side * stage.half * (0.34 - 0.55 * t) + (0.012 if number % 2 else -0.012), shore + 0.2 + 0.3 * t * t)
        steps.append(ellipse(at, 0.006 + 0.01 * t, 0.003 + 0.004 * t, float(chance.uniform(-0.2, 0.2)), 14))
    plate.tint(plate.shapes(steps), p.ink, 0.25)


def _gulls(plate: Plate, stage: Stage, look: Look, horizon: float) -> None:
    chance, birds = look.chance(139), []
    for _ in range(6):
        x, y = float(chance.uniform(-0.8, 0.8)) * stage.half, float(chance.uniform(0.1, horizon - 0.12))
        s = float(chance.uniform(0.008, 0.02))
        birds.append(scenery.bird((x, y), s, 0.4, 0.16))
    plate.fill(plate.shapes(birds), mix(look.palette.ink, look.palette.haze, 0.25), 0.8)


def _shore_from_above(stage: Stage, look: Look) -> float:
    """Draw a beach from the air: bands of water, lines of foam, sand with umbrellas."""
    p = look.palette
    deep, pale = (
        mix(mix(colour("1a6a8c"), p.cool, 0.3), p.ink, 0.0 if p.bright else 0.4),
        mix(colour("6cd0c4"), p.cool, 0.2),
    )
    sand = mix(graded(colour("e2c596"), look), p.ground, 0.1)
    stage.gradient(
        0.0, [(stage.top, deep), (0.45, mix(deep, pale, 0.7 if p.bright else 0.35)), (0.6, sand), (stage.bottom, sand)]
    )
    plate = stage.plate(0.2)
    noise = scenery.cloud_noise(plate.alpha.shape, look.chance(7), 1.6, 5)
    plate.fill((slice(None), slice(None), np.clip(noise - 0.45, 0, 1)), deep, 0.4)
    shore = stage.plate(0.3)
    for number, (y, swing) in enumerate(((0.3, 0.05), (0.42, 0.06), (0.53, 0.07))):
        line = foam_line(stage, look, y, 150, swing)
        wide = 0.008 + 0.012 * number
        rows, columns, mask = shore.shape(np.concatenate([line, _moved(line[::-1], wide)]), 0.02)
        noise = scenery.cloud_noise(mask.shape, look.chance(160 + number), 1.5, 12)
        shore.fill(
            (rows, columns, soften(mask, 0.003 * shore.unit) * np.clip(noise * 2.2 - 0.3, 0, 1)),
            mix(_WHITE, p.horizon, 0.1),
            0.95,
        )
    beach = stage.plate(0.34)
    line = foam_line(stage, look, 0.6, 150, 0.08)
    rows, columns, mask = beach.shape(below(stage, line, stage.bottom))
    noise = scenery.cloud_noise(mask.shape, look.chance(9), 1.2, 7)[..., None] - 0.5
    beach.fill((rows, columns, mask), sand + noise * 0.08)
    edge = np.concatenate([_moved(line, -0.018), _moved(line[::-1], 0.008)])
    rows, columns, mask = beach.shape(edge, 0.01)
    beach.fill((rows, columns, soften(mask, 0.003 * beach.unit)), _WHITE * 0.97, 0.9)
    damp = np.concatenate([line, _moved(line[::-1], 0.05)])
    rows, columns, mask = beach.shape(damp, 0.02)
    beach.fill((rows, columns, soften(mask, 0.008 * beach.unit)), mix(sand, p.ink, 0.35), 0.5)
    _umbrellas(stage, look)
    return 0.76


def _umbrellas(stage: Stage, look: Look) -> None:
    p, chance = look.palette, look.chance(155)
    shade, plate = stage.plate(0.36), stage.plate(0.4)
    cut = Cutouts(plate, (look.light, -0.5))
    tones = (p.accent, colour("f4f0e8"), p.cool, colour("e8c04a"))
    for number in range(9):
        at = (float(chance.uniform(-0.92, 0.92)) * stage.half, float(chance.uniform(0.74, 0.98)))
        radius = 0.035
        if abs(at[0] - look.side * stage.half * 0.3) < 0.1:  # somebody lies there
            continue
        shadow = ellipse((at[0] - look.light * 0.025, at[1] + 0.02), radius, radius * 0.9)
        shade.fill(shade.shape(shadow), p.ink, 0.35)
        towel = box(at[0] + 0.045, at[1] - 0.02, at[0] + 0.067, at[1] + 0.035, 0.003)
        cut.fill([towel], graded(tones[(number + 1) % 4], look))
        for part in range(8):
            first, last = part * math.pi / 4, (part + 1) * math.pi / 4
            rim = [
                (at[0] + radius * math.cos(a), at[1] + radius * math.sin(a))
                for a in np.linspace(first, last, 5).tolist()
            ]
            tone = graded(tones[number % 4] if part % 2 else _WHITE * 0.95, look)
            cut.fill([np.array([at, *rim])], tone * (1.05 if math.cos(first) * look.light > 0 else 0.85))
    cut.lay()


def lake(stage: Stage, look: Look, *, jetty: bool = True) -> float:
    """Draw mountains and trees that stand on their heads in still water, a jetty before them."""
    p, line = look.palette, {"aerial": 0.34}.get(look.size, 0.5)
    scenery.sky(stage, look, line, sun=None if look.weather else (look.light * stage.half * 0.5, line - 0.14))
    scenery.ridge(stage, look, 0.06, line, 0.3, 0.68, salt=3)
    scenery.ridge(stage, look, 0.12, line + 0.005, 0.16, 0.45, salt=4, rough=0.55)
    trees = scenery.pines(stage, look, 0.18, line + 0.005, 0.12, 80, 0.3, salt=5)
    scenery.mist(trees, mix(p.haze, p.horizon, 0.4), line, 0.03, 0.5, look.chance(6))
    _mirror(stage, look, line)
    if jetty and look.size != "aerial":
        _jetty(stage, look, line)
    return 0.86 if look.size == "wide" else 0.95


def _mirror(stage: Stage, look: Look, line: float) -> None:
    """Lay water that shows what stands behind it, darker and with fine ripples."""
    p, picture, plate = look.palette, finish.laid(stage.plates), stage.plate(0.3)
    row = int(plate.origin[1] + line * plate.unit)
    deep = plate.alpha.shape[0] - row
    if deep < 2:
        return
    above = picture[max(row - deep, 0) : row][::-1]
    if above.shape[0] < deep:
        above = np.concatenate([above, np.repeat(above[-1:], deep - above.shape[0], 0)])
    shape = plate.alpha[row:].shape
    down = np.linspace(0, 1, deep, dtype=np.float32)[:, None]
    noise = scenery.cloud_noise((max(deep // 2, 2), max(shape[1] // 2, 2)), look.chance(170), 14.0, 10)
    ripple = (resized(noise, (shape[1], deep)) - 0.5) * (4 + 26 * down)
    rows = np.clip(np.arange(deep)[:, None] + ripple, 0, deep - 1).astype(int)
    water = above[rows, np.arange(shape[1])[None, :]]
    tone = mix(p.sky_top, p.ink, 0.4)
    full = np.ones(shape, np.float32)
    plate.fill(
        (slice(row, None), slice(0, None), full), water * 0.82 + (tone - water * 0.82) * (0.1 + 0.45 * down)[..., None]
    )
    chance, glints = look.chance(171), []
    for number in range(26):
        part = number / 26
        x, half = float(chance.uniform(-stage.edge, stage.edge)), 0.02 + 0.1 * part * float(chance.random())
        y = line + 0.004 + (stage.bottom - line) * part**1.6
        glints.append(stroke([(x - half, y), (x + half, y)], 0.001 + 0.002 * part))
    plate.light(plate.shapes(glints), p.horizon, 0.14)


def _jetty(stage: Stage, look: Look, line: float) -> None:
    p, plate, x = look.palette, stage.plate(0.5), look.side * stage.half * 0.32
    wood = mix(graded(colour("7a5a40"), look), p.ink, 0.1)
    end, near = line + 0.22, stage.bottom + 0.05
    cut = Cutouts(plate, (look.light, -0.7))
    for number in range(16):
        t0, t1 = number / 16, (number + 0.86) / 16
        y0, y1 = (end + (near - end) * t**1.5 for t in (t0, t1))
        w0, w1 = 0.055 + 0.2 * t0**1.3, 0.055 + 0.2 * t1**1.3
        plank = [(x - w0, y0), (x + w0, y0), (x + w1, y1), (x - w1, y1)]
        cut.fill([np.array(plank)], mix(wood * (0.85 + 0.25 * (number % 3) / 2), p.key, 0.1))
    for side in (-1, 1):
        for t in (0.02, 0.3, 0.62):
            y, w = end + (near - end) * t**1.5, 0.055 + 0.2 * t**1.3
            post = box(
                x + side * w - 0.012 - 0.01 * t,
                y - 0.09 - 0.06 * t,
                x + side * w + 0.012 + 0.01 * t,
                y + 0.08 + 0.05 * t,
                0.006,
            )
            cut.solid([post], wood * 0.5, wood * 1.1, 0.012)
    cut.lay()
