"""What many sets have: skies, ridges, trees, mist, weather, and things out of focus at the lens."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import (
    Plate,
    Point,
    ellipse,
    resized,
    shifted,
    soften,
    spline,
    stroke,
)
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage


def sky(stage: Stage, look: Look, horizon: float, *, clouds: float = 0.7, sun: Point | None = None) -> Plate:
    """Put a sky down to `horizon` (and beyond), with clouds lit from below or above and a low sun if asked for."""
    p = look.palette
    reach = horizon - stage.top
    stops = [(stage.top, p.sky_top), (stage.top + reach * 0.55, p.sky_mid), (horizon, p.horizon), (1.4, p.haze)]
    plate = stage.gradient(0.0, stops)
    if clouds:
        _clouds(plate, look, horizon, clouds)
    if sun is not None:
        plate.glow(sun, 0.95, p.key, 0.32)
        plate.glow(sun, 0.28, p.key, 0.5)
        disc = plate.shape(ellipse(sun, 0.045, 0.045))
        if p.bright:  # the glow is lighter than any paint there
            plate.light(disc, p.key, 0.5)
        else:
            plate.fill(disc, mix(p.key, np.ones(3, np.float32), 0.7), 0.9)
    if look.palette.name in {"night", "neon"}:
        _stars(plate, look, horizon)
    return plate


def cloud_noise(shape: tuple[int, int], chance: np.random.Generator, stretch: float = 3.0, cells: int = 3) -> Pixels:
    """Return smooth noise from 0 to 1 in octaves, `stretch` times wider than high."""
    if not all(shape):  # nothing of it is in the frame
        return np.zeros(shape, np.float32)
    rows, columns = shape
    if rows * columns > 150_000:  # so soft a thing is drawn small and enlarged
        return resized(cloud_noise((rows // 2, columns // 2), chance, stretch, cells), (columns, rows))
    total, weight = np.zeros(shape, np.float32), 0.0
    for octave in range(4):
        high = cells * 2**octave
        wide = max(int(high * columns / rows / stretch), 2)
        part = chance.random((min(high, rows) + 1, min(wide, columns) + 1), dtype=np.float32)
        total += resized(part, (columns, rows)) * 0.55**octave
        weight += 0.55**octave
    total /= weight
    return total


def _clouds(plate: Plate, look: Look, horizon: float, strength: float) -> None:
    rows = max(int(plate.origin[1] + horizon * plate.unit), 4)
    rows = min(rows, plate.rgb.shape[0])
    small = (max(rows // 2, 2), max(plate.rgb.shape[1] // 2, 2))
    noise = cloud_noise(small, look.chance(1), 4.5, 3)
    cover = np.clip((noise - 0.52) * 4.5, 0, 1)
    under = np.clip(cover - shifted(cover, 0, -max(small[0] * 0.035, 1)), 0, 1)
    cover, under = resized(cover, (plate.rgb.shape[1], rows)), resized(under, (plate.rgb.shape[1], rows))
    y = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    p = look.palette
    body = mix(p.sky_mid, p.haze, 0.45) if p.bright is False else mix(p.horizon, np.ones(3, np.float32), 0.55)
    patch = (slice(0, rows), slice(None), np.clip(cover * (0.35 + 0.5 * y), 0, 1))
    plate.fill(patch, body, 0.55 * strength)
    plate.light(
        (slice(0, rows), slice(None), np.clip(under, 0, 1) * (0.3 + y)),
        p.key if not p.bright else p.horizon * 0.4,
        0.5 * strength,
    )


def _stars(plate: Plate, look: Look, horizon: float) -> None:
    chance = look.chance(2)
    rows = int(plate.origin[1] + horizon * plate.unit * 0.8)
    count = 90
    y, x = chance.integers(0, max(rows, 1), count), chance.integers(0, plate.rgb.shape[1], count)
    plate.rgb[y, x] += chance.random((count, 1), dtype=np.float32) ** 2 * 0.8


def ridge(
    stage: Stage, look: Look, near: float, base: float, height: float, haze: float, *, salt: int, rough: float = 0.5
) -> Plate:
    """Put a line of hills whose feet stand at `base`, mixed `haze` part into the haze, brighter at its crest's mist."""
    plate = stage.plate(near)
    chance = look.chance(salt)
    x = np.linspace(-stage.edge - 0.05, stage.edge + 0.05, 160)
    line = np.zeros_like(x)
    for octave in range(6):
        wave = 0.9 * 2**octave
        line += np.sin(x * wave * 2.1 + chance.random() * 9) * (rough**octave) * (0.6 + 0.4 * chance.random())
    line = (line - line.min()) / max(float(np.ptp(line)), 1e-6)
    crest = base - height * (0.25 + 0.75 * line)
    outline = [
        *zip(x.tolist(), crest.tolist(), strict=True),
        (stage.edge + 0.05, stage.bottom),
        (-stage.edge - 0.05, stage.bottom),
    ]
    p = look.palette
    colour = mix(mix(p.ink, p.ground, 0.55), p.haze, haze)
    rows, columns, mask = plate.shape(outline)
    _, y = plate.grid()
    depth = np.clip((y[rows] - (base - height)) / (height * 2.2), 0, 1)
    plate.fill((rows, columns, mask), colour + (mix(p.haze, p.horizon, 0.25) - colour) * (depth * 0.55)[..., None])
    rim = np.clip(mask - shifted(mask, look.light * -plate.unit * 0.003, plate.unit * 0.005), 0, 1)
    plate.light((rows, columns, rim), p.key, 0.16)
    return plate


def mist(plate: Plate, colour: Pixels, y: float, high: float, strength: float, chance: np.random.Generator) -> None:
    """Lay a band of mist around `y` over a plate and everything behind it."""
    _, ys = plate.grid()
    reach = np.flatnonzero(np.abs(ys[:, 0] - y) < 2.4 * high)
    if not reach.size:
        return
    rows, columns = slice(int(reach[0]), int(reach[-1]) + 1), plate.alpha.shape[1]
    tall = rows.stop - rows.start
    noise = cloud_noise((max(tall // 4, 2), max(columns // 4, 2)), chance, 5.0, 3)
    band = np.exp(-(((ys[rows] - y) / high) ** 2)) - np.float32(math.exp(-(2.4**2)))
    cover = np.maximum(band, 0) * (0.45 + resized(noise, (columns, tall)))
    plate.fill((rows, slice(0, columns), np.minimum(cover, 1)), colour, strength)


def pine(at: Point, height: float, chance: np.random.Generator) -> list[Point]:
    """Return a fir's outline, its foot at `at`."""
    x, y = at
    left: list[Point] = []
    right: list[Point] = []
    tiers = 9
    for tier in range(tiers):
        part = tier / tiers
        wide = height * 0.19 * (0.16 + part) * (0.85 + 0.3 * chance.random())
        top = y - height * (1 - part)
        left += [(x - wide * 0.42, top + height * 0.02), (x - wide, top + height / tiers * 1.08)]
        wide *= 0.85 + 0.3 * chance.random()
        right += [(x + wide * 0.42, top + height * 0.02), (x + wide, top + height / tiers * 1.08)]
    stem = height * 0.022
    return [
        (x, y - height * 1.03),
        *right,
        (x + stem, y - 0.03 * height),
        (x + stem, y),
        (x - stem, y),
        (x - stem, y - 0.03 * height),
        *left[::-1],
    ]


def pines(
    stage: Stage,
    look: Look,
    near: float,
    base: float,
    height: float,
    count: int,
    haze: float,
    *,
    salt: int,
    gap: tuple[float, float] = (0, 0),
) -> Plate:
    """Put a row of firs, leaving `gap` (from, to) free."""
    plate, chance, p = stage.plate(near), look.chance(salt), look.palette
    outlines = []
    for _ in range(count):
        x = float(chance.uniform(-stage.edge, stage.edge))
        tall = height * float(chance.uniform(0.55, 1.1))
        if not gap[0] < x < gap[1]:
            outlines.append(pine((x, base + height * 0.04 * float(chance.random())), tall, chance))
    colour = mix(mix(p.ink, p.ground, 0.35), p.haze, haze)
    patch = plate.shapes(outlines)
    plate.solid(patch, colour * 0.85, mix(colour, p.key, 0.16), (look.light, -0.5), round_=0.012)
    return plate


def leaf(at: Point, length: float, turn: float, wide: float = 0.3) -> Pixels:
    """Return one leaf's outline, its stalk at `at`."""
    c, s = math.cos(turn), math.sin(turn)
    shape = [(0.0, 0.0), (0.3, -wide * 0.8), (0.6, -wide * 0.85), (1.0, 0.0), (0.6, wide * 0.85), (0.3, wide * 0.8)]
    return spline([(at[0] + length * (u * c - v * s), at[1] + length * (u * s + v * c)) for u, v in shape])


def foreground_leaves(
    stage: Stage, look: Look, side: int, *, blur: float = 0.022, colour: Pixels | None = None, low: bool = True
) -> Plate:
    """Put a blurred branch at the lens, in a lower (or upper) corner."""
    plate, chance, p = stage.plate(1.0, soft=blur), look.chance(31), look.palette
    dark = mix(p.ink, p.ground, 0.25) if colour is None else colour
    x0, y0 = side * (stage.half + 0.02), (1.02 if low else -0.02)
    leaves = []
    for _ in range(13):
        along = float(chance.random())
        x = x0 - side * along * 0.34
        y = y0 - (0.3 * (1 - along) * float(chance.random()) + 0.02) * (1 if low else -1)
        leaves.append(leaf((x, y), float(chance.uniform(0.13, 0.2)), float(chance.uniform(0, 6.3)), 0.28))
    plate.solid(plate.shapes(leaves), dark, mix(dark, p.key, 0.25), (look.light, -0.6), round_=0.02)
    return plate.blur(blur)


def bokeh(
    plate: Plate,
    look: Look,
    colours: list[Pixels],
    count: int,
    top: float,
    bottom: float,
    *,
    size: float = 0.05,
    salt: int = 41,
) -> None:
    """Add lights out of focus between two heights."""
    chance = look.chance(salt)
    x_reach = plate.alpha.shape[1] / plate.unit / 2
    for index in range(count):
        at = (float(chance.uniform(-x_reach, x_reach)), float(chance.uniform(top, bottom)))
        radius = size * float(chance.uniform(0.4, 1.1))
        rows, columns, mask = plate.shape(ellipse(at, radius, radius), radius * 0.4)
        edge = np.clip(mask - soften(mask, radius * plate.unit * 0.3) * 0.75, 0, 1)
        mask, edge = (soften(one, radius * plate.unit * 0.1 + 0.6) for one in (mask, edge))
        colour = colours[index % len(colours)]
        plate.light((rows, columns, mask * 0.4 + edge * 0.35), colour, float(chance.uniform(0.2, 0.6)))


def bird(at: Point, size: float, droop: float, thick: float) -> Pixels:
    """Return the outline of a bird far off in the air; `droop` is how far its wing tips hang, `thick` its stroke."""
    (x, y), s = at, size
    wings = [(-1.6, -droop), (-0.7, -0.8), (0.0, 0.0), (0.7, -0.8), (1.6, -droop)]
    return stroke(spline([(x + s * u, y + s * v) for u, v in wings], closed=False), s * thick)


def weather(stage: Stage, look: Look) -> None:
    """Put what falls from the sky before everything, and the haze it brings."""
    p, chance = look.palette, look.chance(51)
    if "fog" in look.weather:
        mist(stage.plate(0.72), mix(p.haze, p.horizon, 0.3), 0.62, 0.3, 0.32 if look.detail else 0.45, chance)
    if "rain" in look.weather:
        for count, length, strength in ((190, 0.05, 0.16), (80, 0.11, 0.24)):
            plate = stage.plate(0.85)
            plate.falls = (-0.16 * 20 * length, 20 * length)
            plate.light(plate.shapes(_streaks(stage, chance, length, count)), mix(p.cool, p.horizon, 0.6), strength)
    if "snow" in look.weather:
        plate = stage.plate(0.85)
        plate.falls = (0.03, 0.16)
        flakes = []
        for _ in range(160):
            radius = float(chance.uniform(0.002, 0.006))
            flakes.append(
                ellipse(
                    (float(chance.uniform(-stage.edge, stage.edge)), float(chance.uniform(stage.top, stage.bottom))),
                    radius,
                    radius,
                    steps=8,
                )
            )
        plate.fill(plate.shapes(flakes), np.ones(3, np.float32), 0.8)


def _streaks(stage: Stage, chance: np.random.Generator, length: float, count: int) -> list[Pixels]:
    """Return drops as thin wedges that lean with the wind."""
    top = chance.uniform((-stage.edge, stage.top), (stage.edge, stage.bottom), (count, 1, 2))
    return list(top + np.array([(0.0, 0.0), (0.0012 - 0.16 * length, length), (-0.0012 - 0.16 * length, length)]))
