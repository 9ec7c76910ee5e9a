"""What the pictures inside the body share: its depths, vessels to fly through, blood cells, things at the lens."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, resized, soften
from client_generate.providers.local.drawing.forms import globe
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage

BLOOD = "d23a34"


def living(look: Look, tone: str, far: float = 0.0) -> Pixels:
    """Return a natural colour (six digits) in this light, `far` of it lost in the depths."""
    p, plain = look.palette, colour(tone)
    lit = plain * (mix(p.key, np.ones(3, np.float32), 0.6))
    return mix(lit, mix(p.haze, p.sky_mid, 0.4), far)


def depths(stage: Stage, look: Look, at: Point, *, strength: float = 1.0) -> Plate:
    """Put the dark of the body, folds of tissue far out of focus, and the light behind whatever stands at `at`."""
    p = look.palette
    white = np.ones(3, np.float32)
    plate = stage.gradient(
        0.0, [(stage.top, mix(p.sky_top, p.sky_mid, 0.25)), (0.55, mix(p.sky_mid, p.sky_top, 0.2)), (1.15, p.ground)]
    )
    small = (max(plate.alpha.shape[0] // 4, 2), max(plate.alpha.shape[1] // 4, 2))
    noise = scenery.cloud_noise(small, look.chance(81), 1.3, 2)
    fold = (0.5 + 0.5 * np.sin(noise * 26)) ** 2
    rows, columns = plate.alpha.shape
    plate.light((slice(0, rows), slice(0, columns), resized(fold, (columns, rows))), p.haze, 0.13 * strength)
    plate.glow((at[0] + look.light * 0.12, at[1] - 0.06), 0.95, p.haze, 0.6 * strength)
    plate.glow((at[0] + look.light * 0.2, at[1] - 0.12), 0.5, mix(p.horizon, white, 0.1), 0.4 * strength)
    return plate


def specks(stage: Stage, look: Look, near: float, count: int, *, size: float = 0.008, salt: int = 83) -> Plate:
    """Put motes that drift in the light, sharp ones and ones out of focus."""
    plate, p = stage.plate(near), look.palette
    scenery.bokeh(plate, look, [p.horizon, p.key, p.accent], count, stage.top, stage.bottom, size=size, salt=salt)
    return plate


def tunnel(stage: Stage, look: Look, end: Point) -> Plate:
    """Put the inside of a vessel that leads to a light at `end`: folds around it, darker towards us."""
    p, white, plate = look.palette, np.ones(3, np.float32), stage.plate(0.0)
    rows, columns = plate.alpha.shape
    step = 3 if rows * columns > 200_000 else 1
    xs, ys = plate.grid()
    x, y = xs[:, ::step] - end[0], (ys[::step] - end[1]) * 1.12
    turn, chance = np.arctan2(y, x), look.chance(82)
    a, b = chance.uniform(0, 6.3, 2)
    wave = 1 + 0.07 * np.sin(2 * turn + a) + 0.05 * np.sin(3 * turn + b) + 0.025 * np.sin(7 * turn + a + b)
    far = np.hypot(x, y) * wave
    depth = np.log(np.maximum(far, 0.02))
    ring = np.sin(depth * 9.5 + 0.9 * np.sin(turn * 2 + b) + 0.4 * np.sin(turn * 5 + a))
    fold = np.clip(ring, 0, 1) ** 2 - 0.55 * np.clip(-ring, 0, 1) ** 3
    stops = [0.0, 0.09, 0.2, 0.42, 0.8, 1.4]
    tones = [mix(p.horizon, white, 0.75), mix(p.horizon, white, 0.15), mix(p.haze, p.horizon, 0.35)]
    tones += [mix(p.haze, p.sky_mid, 0.45), p.sky_mid * 0.95, mix(p.sky_mid, p.sky_top, 0.75)]
    small = np.stack([np.interp(far, stops, [float(t[i]) for t in tones]) for i in range(3)], -1).astype(np.float32)
    side = 1 + 0.14 * np.cos(turn - math.atan2(-0.7, look.light))
    small = small * (side + 0.3 * fold * np.clip(far * 3, 0, 1))[..., None].astype(np.float32)
    plate.rgb[...] = resized(small.astype(np.float32), (columns, rows))
    plate.alpha.fill(1)
    plate.hold_all()
    return plate


def red_cell(plate: Plate, look: Look, at: Point, size: float, turn: float, tilt: float, far: float = 0.0) -> None:
    """Draw one blood cell, a disc that is hollow in its middle; `tilt` from 0 (edge on) to 1 (facing us)."""
    tone = living(look, BLOOD, far * 0.75)
    squash = 0.36 + 0.6 * tilt
    globe(
        plate,
        at,
        size,
        mix(tone * 0.2, look.palette.haze, 0.3 * far),
        mix(tone, look.palette.key, 0.1),
        (look.light, -0.75),
        squash=squash,
        turn=turn,
        dent=0.75 * min(tilt * 1.6, 1.0),
        lean=0.3 * (1 - tilt),
        rim=mix(look.palette.horizon, look.palette.haze, 0.4) * (0.75 - 0.4 * far),
        gloss=0.42 * (1 - far),
    )


def stream(stage: Stage, look: Look, end: Point, count: int, size: float, nearest: float = 1.25) -> None:
    """Put blood cells that come towards us out of the light at `end`, the far ones small and in haze."""
    chance = look.chance(84)
    cells = []
    for number in range(count):
        z = nearest + (9.0 - nearest) * ((number + float(chance.random())) / count) ** 1.7
        way = 2.4 * number + float(chance.uniform(-0.5, 0.5))  # the golden angle keeps them apart
        out = float(chance.uniform(0.55, 1.0)) * (1.25 if stage.half > 0.7 else 0.95)
        x, y = end[0] + out * math.cos(way) / z * 1.25, end[1] + out * math.sin(way) / z
        turn, tilt = float(chance.uniform(0, 3.1)), float(chance.uniform(0.15, 0.9))
        cells.append((z, (x, y), size / z * float(chance.uniform(0.85, 1.15)), turn, tilt))
    plates = [stage.plate(0.2, soft=0.003), stage.plate(0.4), stage.plate(0.6)]
    for z, at, radius, turn, tilt in sorted(cells, key=lambda cell: -cell[0]):
        plate = plates[0 if z > 4.5 else 1 if z > 2.3 else 2]
        red_cell(plate, look, at, radius, turn, tilt, min(max((z - 1.5) / 6.5, 0), 0.8))
    plates[0].blur(0.003)


def lens(stage: Stage, look: Look, *, side: int, size: float = 0.3) -> None:
    """Put two blood cells out of focus at the lens, cut by the frame's corners."""
    plate, h = stage.plate(1.0, soft=0.02), stage.half
    red_cell(plate, look, (side * (h + size * 0.25), 0.92), size, 0.5 * side, 0.8)
    red_cell(plate, look, (-side * (h + size * 0.1), 0.02), size * 0.62, -0.6 * side, 0.6)
    plate.tint(_whole(plate), look.palette.sky_top, 0.35)
    plate.blur(0.02)


def past(stage: Stage, look: Look) -> None:
    """Put one blood cell at the lens, over a third of the picture: what the camera looks past."""
    plate, h = stage.plate(0.95, soft=0.014), stage.half
    at = (-look.side * h * 0.78, 0.72) if h > 0.7 else (-look.side * h * 0.8, 1.02)
    red_cell(plate, look, at, min(0.48, h * 0.8), 0.6 * look.side, 0.85)
    plate.blur(0.014)


def _whole(plate: Plate) -> tuple[slice, slice, Pixels]:
    rows, columns = plate.held()
    return rows, columns, np.ones(plate.alpha[rows, columns].shape, np.float32)


def halo(plate: Plate, at: Point, across: float, down: float, tone: Pixels, strength: float) -> None:
    """Add a soft oval of light."""
    rows, columns, mask = plate.shape(ellipse(at, across, down), across * 0.8)
    plate.light((rows, columns, soften(mask, min(across, down) * 0.4 * plate.unit)), tone, strength)
