"""A road with a vehicle: from the verge, through the windscreen, or from high above."""

from __future__ import annotations

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import (
    Plate,
    Point,
    box,
    capsule,
    ellipse,
    shifted,
    soften,
    spline,
    stroke,
)
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures, nearby
from client_generate.providers.local.things import vehicles

_LANE = 1.75  # frame heights a lane grows per frame height below the horizon


def build(stage: Stage, look: Look) -> None:
    """Draw the road as the camera sees it."""
    if look.size == "over":
        _windscreen(stage, look)
    elif look.size == "aerial":
        _from_above(stage, look)
    else:
        _verge(stage, look)
    scenery.weather(stage, look)


def _verge(stage: Stage, look: Look) -> None:
    low = look.has("low") and not look.candidate  # the lens is near the ground
    horizon = 0.74 if low else {"wide": 0.55, "medium": 0.5, "close": 0.42}[look.size]
    gone = (-look.side * min(stage.half * 0.22, 0.3), horizon)
    if look.detail and (
        look.has("vehicle", "driver", "truck") or not look.cast or look.told == "close"
    ):  # a headlamp and a wheel
        stage.aim(2.2, (gone[0] + look.side * 0.85, 0.84))
    p = look.palette
    scenery.sky(stage, look, horizon, sun=(gone[0] + look.light * 0.2, horizon - 0.02))
    scenery.ridge(stage, look, 0.06, horizon + 0.01, 0.17, 0.62, salt=3)
    far = scenery.ridge(stage, look, 0.14, horizon + 0.015, 0.07, 0.4, salt=4, rough=0.62)
    scenery.mist(far, mix(p.haze, p.horizon, 0.3), horizon + 0.005, 0.035, 0.55, look.chance(6))
    ground = _land(stage, look, gone)
    if look.has("crossing") and not look.has("empty"):
        _walkers(stage, look, gone)
    base = {"wide": 0.8, "medium": 0.9, "close": 1.04}[look.size]
    base = max(base, 0.97) if low else base
    wide = (base - horizon) * _LANE * (2.0 if low else 0.78)
    foot = (gone[0] + look.side * (base - horizon) * _LANE * 0.5, base)
    _rail(stage, look, gone)
    if look.has("empty") and not look.has("vehicle"):
        return
    if look.cast and not look.has("vehicle", "driver", "crossing"):
        if look.detail:
            nearby.face(stage, look)
            return
        standing = (look.side * stage.half * 0.24, min(base + 0.06, 1.1))
        tall = {"wide": 0.42, "medium": 0.78, "close": 1.25}[look.size]
        foot = (standing[0], standing[1] + (0.32 if look.size == "close" else 0.0))
        figures.walker(stage.plate(0.62), look, foot, tall, facing=True)
        return
    _wet(ground, look, foot, wide)
    plate = stage.plate(0.62)
    draw = vehicles.truck if look.has("truck") else vehicles.car
    draw(plate, look, foot, wide)


def _land(stage: Stage, look: Look, gone: Point) -> Plate:
    """Lay the road, lamps along it, and what is on either side of it: woods, or the sea; return the ground's plate."""
    horizon, by_sea = gone[1], look.has("shore")
    if not by_sea:
        scenery.pines(stage, look, 0.2, horizon + 0.025, 0.07, 90, 0.34, salt=5)
    ground = _ground(stage, look, gone)
    _marks(ground, look, gone, stage.bottom)
    if look.has("crossing"):
        _zebra(ground, look, gone)
    if by_sea:
        _sea_beside(stage, look, gone)
    _lamps(stage, look, gone)
    if not by_sea:
        scenery.pines(stage, look, 0.5, horizon + 0.12, 0.24, 5, 0.14, salt=11, gap=(gone[0] - 0.62, gone[0] + 0.62))
    return ground


def _ground(stage: Stage, look: Look, gone: Point) -> Plate:
    p, plate = look.palette, stage.plate(0.4)
    rows, columns, mask = plate.shape(box(-stage.edge, gone[1] + 0.012, stage.edge, stage.bottom))
    x, y = plate.grid()
    depth = np.clip((y[rows] - gone[1]) / (1 - gone[1]), 0, 1)[..., None]
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 7.0, 8)[..., None] - 0.5
    grass = mix(mix(p.ground, p.haze, 0.5), p.key, 0.08)
    plate.fill((rows, columns, mask), grass + (mix(p.ground, p.ink, 0.5) - grass) * depth**0.5 + noise * 0.05)
    low = stage.bottom
    reach = (low - gone[1]) * _LANE
    road = [(gone[0], gone[1] + 0.01), (gone[0] + reach, low), (gone[0] - reach, low)]
    tar = mix(mix(p.ambient, p.ink, 0.62), p.ground, 0.3)
    rows, columns, mask = plate.shape(road)
    depth = np.clip((y[rows] - gone[1]) / (1 - gone[1]), 0, 1)[..., None]
    streak = scenery.cloud_noise(mask.shape, look.chance(8), 0.4, 5)[..., None] - 0.5
    shine = np.exp(-(((x[:, columns] - gone[0] - look.light * 0.1) / (0.1 + 0.6 * depth[..., 0])) ** 2))[..., None]
    sheen = shine * (1 - depth) ** 1.5 * (0.75 if "rain" in look.weather else 0.45)
    plate.fill((rows, columns, mask), tar + streak * 0.04 + (p.horizon - tar) * sheen)
    return plate


def _marks(plate: Plate, look: Look, gone: Point, low: float) -> None:
    p = look.palette
    paint = mix(np.ones(3, np.float32), p.horizon, 0.35)

    def strip(lane: float, half: float, top: float, bottom: float) -> list[Point]:
        near, far = (bottom - gone[1]) * _LANE, (top - gone[1]) * _LANE
        return [
            (gone[0] + (lane - half) * far, top),
            (gone[0] + (lane + half) * far, top),
            (gone[0] + (lane + half) * near, bottom),
            (gone[0] + (lane - half) * near, bottom),
        ]

    sides = [strip(lane, 0.018, gone[1] + 0.02, low) for lane in (-0.94, 0.94)]
    dashes = []
    for step in range(14):
        far, near = 2.2 + step * 1.5, 1.55 + step * 1.5
        top, bottom = (gone[1] + (1 - gone[1]) / far * 1.6, gone[1] + (1 - gone[1]) / near * 1.6)
        dashes.append(strip(0.0, 0.017, top, min(bottom, low)))
    plate.fill(plate.shapes([*sides, *dashes]), paint, 0.75)


def _zebra(plate: Plate, look: Look, gone: Point) -> None:
    top, bottom = gone[1] + 0.1, gone[1] + 0.16
    bars = []
    for bar in range(-5, 6):
        far, near = (top - gone[1]) * _LANE, (bottom - gone[1]) * _LANE
        at, half = bar * 0.18, 0.052
        bars.append(
            [
                (gone[0] + (at - half) * far, top),
                (gone[0] + (at + half) * far, top),
                (gone[0] + (at + half) * near, bottom),
                (gone[0] + (at - half) * near, bottom),
            ]
        )
    plate.fill(plate.shapes(bars), mix(np.ones(3, np.float32), look.palette.horizon, 0.2), 0.85)


def _walkers(stage: Stage, look: Look, gone: Point) -> None:
    plate, chance = stage.plate(0.46), look.chance(13)
    for number, lane in enumerate((-0.75, -0.2, 0.35, 0.8)):
        tall = (0.2 if number in {0, 3} else 0.14) * float(chance.uniform(0.92, 1.05))
        foot = (gone[0] + lane * 0.26 - look.side * 0.16, gone[1] + 0.135)
        tinted = mix(look.palette.accent, look.palette.cool, number / 3)
        figures.walker(plate, look, foot, tall, coat=tinted, salt=number)


def _lamps(stage: Stage, look: Look, gone: Point) -> None:
    p, side = look.palette, -look.side
    plates = (stage.plate(0.3), stage.plate(0.5))
    dark = mix(p.ink, p.haze, 0.12)
    lit = not p.bright
    for number in range(7):
        reach = 0.62 / (1 + number * 0.85) * 1.25
        foot = (gone[0] + side * reach * _LANE * 0.62, gone[1] + reach * 0.5)
        tall, plate = reach * 1.05, plates[number < 2]
        top = (foot[0], foot[1] - tall)
        arm = (top[0] - side * tall * 0.2, top[1] - tall * 0.02)
        pole = stroke([foot, top], tall * 0.022, tall * 0.013)
        bow = capsule(top, tall * 0.007, arm, tall * 0.011)
        plate.solid(
            plate.shapes([pole, bow], 0.02), mix(dark, p.haze, number * 0.06), mix(dark, p.key, 0.2), (look.light, 0)
        )
        if lit:
            plate.glow(arm, tall * 0.34, p.key, 0.55)
            plate.glow(arm, tall * 0.06, mix(p.key, np.ones(3, np.float32), 0.6), 1.0)


def _rail(stage: Stage, look: Look, gone: Point) -> None:
    p, side = look.palette, look.side
    plate = stage.plate(0.55)
    tops, lows, posts = [], [], []
    for step in np.linspace(0.06, 1.2, 14):
        x, y = gone[0] + side * 1.3 * step * _LANE, gone[1] + step
        tops.append((x, y - step * 0.2))
        lows.append((x, y - step * 0.1))
        posts.append(box(x - 0.008 * step, y - step * 0.2, x + 0.008 * step, y + 0.01))
    dark = mix(p.ink, p.ambient, 0.35)
    plate.fill(plate.shapes(posts), dark * 0.8)
    plate.solid(
        plate.shape([*tops, *lows[::-1]], 0.02), dark, mix(dark, p.key, 0.5), (0, -1), round_=0.02, rim=p.key * 0.6
    )


def _wet(plate: Plate, look: Look, foot: Point, wide: float) -> None:
    """Lay the car's shadow and, at night or in rain, the columns of its lights on the road."""
    p = look.palette
    rows, columns, mask = plate.shape(ellipse((foot[0], foot[1] + 0.004), wide * 0.56, wide * 0.075), 0.05)
    plate.fill((rows, columns, soften(mask, wide * 0.035 * plate.unit)), p.ink, 0.75)
    if p.bright and "rain" not in look.weather:
        return
    chance = look.chance(14)
    for lamp in (-0.38, 0.38):
        bars = []
        for step in range(16):
            half = wide * float(chance.uniform(0.02, 0.085))
            y = foot[1] + 0.012 + step * wide * 0.055
            x = foot[0] + lamp * wide + float(chance.normal(0, 0.006))
            bars.append(ellipse((x, y), half, wide * 0.008, steps=16))
        rows, columns, mask = plate.shapes(bars, 0.02)
        plate.light((rows, columns, mask * 0.5 + soften(mask, 0.012 * plate.unit) * 1.1), p.key, 0.75)


def _windscreen(stage: Stage, look: Look) -> None:
    """Look out over the driver's shoulder: lights ahead in rain, the wheel, a blurred head and shoulder."""
    p = look.palette
    scenery.sky(stage, look, 0.6, clouds=0.8)
    far = scenery.ridge(stage, look, 0.1, 0.6, 0.16, 0.5, salt=3)
    scenery.mist(far, p.haze, 0.58, 0.08, 0.6, look.chance(6))
    ahead = stage.plate(0.25)
    for x, tone in ((-0.3, p.key), (-0.1, p.key), (0.14, p.accent), (0.28, p.accent)):
        at = (x * stage.half * 1.1, 0.47)
        ahead.glow(at, 0.32, tone, 0.5)
        ahead.glow(at, 0.075, mix(tone, np.ones(3, np.float32), 0.5), 1.0)
        bars = [ellipse((at[0], 0.55 + i * 0.018), 0.022, 0.004, steps=12) for i in range(9)]
        rows, columns, mask = ahead.shapes(bars, 0.05)
        ahead.light((rows, columns, soften(mask, 0.01 * ahead.unit)), tone, 0.5)
    scenery.bokeh(ahead, look, [p.key, p.accent, p.cool], 22, 0.25, 0.66, size=0.05)
    vehicles.cockpit(stage, look)


def _from_above(stage: Stage, look: Look) -> None:
    """Look down a long lens at a winding road through trees and mist."""
    p = look.palette
    horizon = 0.17
    scenery.sky(stage, look, horizon, clouds=0.5)
    scenery.ridge(stage, look, 0.05, horizon + 0.03, 0.16, 0.55, salt=3)
    land = stage.plate(0.25)
    rows, columns, mask = land.shape(box(-stage.edge, horizon, stage.edge, stage.bottom))
    _, y = land.grid()
    depth = np.clip((y[rows] - horizon) / 0.9, 0, 1)[..., None]
    far, close = mix(p.ground, p.haze, 0.7), mix(p.ground, p.ink, 0.35)
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 3.0, 5)[..., None] - 0.5
    land.fill((rows, columns, mask), far + (close - far) * depth**0.8 + noise * 0.12)
    middle, half = _bend(look, stage)
    outline = np.concatenate([middle - np.stack([half, half * 0], 1), (middle + np.stack([half, half * 0], 1))[::-1]])
    patch = land.shape(outline, 0.02)
    land.fill(patch, mix(mix(p.ink, p.haze, 0.35), np.full(3, 0.5, np.float32), 0.25))
    edge = np.clip(patch[2] - shifted(patch[2], 2, 0) + patch[2] - shifted(patch[2], -2, 0), 0, 1)
    land.fill((patch[0], patch[1], edge * patch[2]), mix(np.ones(3, np.float32), p.haze, 0.3), 0.7)
    dashes = [stroke(middle[i : i + 3], half[i] * 0.1) for i in range(4, len(middle) - 4, 5)]
    land.fill(land.shapes(dashes), mix(p.key, np.ones(3, np.float32), 0.3), 0.9)
    _woods(stage, look, middle, horizon)
    if look.has("shore"):
        _coast(stage, look, middle, horizon)
    place = int(len(middle) * 0.68)
    ahead = middle[place] - middle[place - 3]
    vehicles.from_above(stage.plate(0.35), look, middle[place], half[place] * 0.42, ahead)
    scenery.mist(stage.plate(0.5), mix(p.haze, p.sky_mid, 0.2), 0.42, 0.1, 0.4, look.chance(9))


def _bend(look: Look, stage: Stage) -> tuple[Pixels, Pixels]:
    s, w = look.side, stage.half
    knots = [(-s * w * 0.25, 0.2), (s * w * 0.05, 0.26), (s * w * 0.22, 0.4), (s * w * 0.02, 0.62), (-s * w * 0.5, 1.2)]
    middle = spline(knots, closed=False, steps=30)
    return middle, 0.004 + 0.1 * np.clip((middle[:, 1] - 0.17) / 0.9, 0, 1) ** 1.3


def _coast(stage: Stage, look: Look, middle: Pixels, horizon: float) -> None:
    """Lay the sea beside the road, foam where it meets the rocks."""
    p, plate, s = look.palette, stage.plate(0.28), look.side
    y = middle[:, 1]
    wave = 0.012 * np.sin(y * 40) + 0.008 * np.sin(y * 90 + 1)
    shore = np.stack([middle[:, 0] + s * (0.05 + 0.42 * (y - horizon) + wave), y], 1)
    far = np.array([(s * (stage.edge + 0.1), 1.3), (s * (stage.edge + 0.1), horizon), (shore[0, 0], horizon)])
    rows, columns, mask = plate.shape(np.concatenate([shore, far]))
    depth = np.clip((plate.grid()[1][rows] - horizon) / 0.9, 0, 1)[..., None]
    deep, light = mix(np.array([0.1, 0.42, 0.56], np.float32), p.cool, 0.3), mix(p.cool, p.horizon, 0.6)
    plate.fill((rows, columns, mask), light + (mix(deep, p.ink, 0.0 if p.bright else 0.4) - light) * depth**0.6)
    for out, wide, strength in ((0.0, 0.016, 0.85), (0.03, 0.007, 0.5), (0.065, 0.005, 0.3)):
        foam = shore + np.stack([s * out * (0.3 + y), y * 0], 1)
        plate.fill(plate.shape(stroke(foam, 0.003, wide)), mix(np.ones(3, np.float32), p.key, 0.2), strength)


def _sea_beside(stage: Stage, look: Look, gone: Point) -> None:
    """Lay the sea beyond the rail, foam along the rocks below the road."""
    p, plate, s = look.palette, stage.plate(0.42), look.side
    y = np.linspace(gone[1] + 0.012, stage.bottom + 0.1, 40)
    wave = (y - gone[1]) * 0.12 * np.sin(y * 34 + 2)
    shore = np.stack([gone[0] + s * (0.06 + (y - gone[1]) * _LANE * 1.5 + wave), y], 1)
    out = s * (stage.edge + 1.6)
    rows, columns, mask = plate.shape(np.concatenate([shore, np.array([(out, y[-1]), (out, y[0])])]))
    depth = np.clip((plate.grid()[1][rows] - gone[1]) / 0.5, 0, 1)[..., None]
    deep = mix(np.array([0.08, 0.36, 0.5], np.float32), p.ambient, 0.3)
    light = mix(p.horizon, p.cool, 0.35)
    noise = scenery.cloud_noise(mask.shape, look.chance(9), 0.5, 14)[..., None] - 0.5
    plate.fill((rows, columns, mask), light + (deep - light) * depth**0.55 + noise * 0.07)
    for off, wide, strength in ((0.0, 0.02, 0.9), (0.05, 0.009, 0.6), (0.11, 0.006, 0.4)):
        foam = shore + np.stack([s * off * (0.1 + (y - gone[1]) * 3), y * 0], 1)
        plate.fill(plate.shape(stroke(foam, 0.002, wide)), mix(np.ones(3, np.float32), p.key, 0.2), strength)


def _woods(stage: Stage, look: Look, middle: Pixels, horizon: float) -> None:
    p, chance = look.palette, look.chance(12)
    for near, low, high, count in ((0.3, 0.24, 0.42, 60), (0.42, 0.42, 0.72, 40), (0.7, 0.72, 1.1, 26)):
        plate, trees = stage.plate(near), []
        for _ in range(count):
            y = float(chance.uniform(low, high))
            x = float(chance.uniform(-stage.edge, stage.edge))
            road = float(middle[np.abs(middle[:, 1] - y).argmin(), 0])
            if abs(x - road) > 0.05 + (y - horizon) * 0.24:
                trees.append(
                    scenery.pine((x, y), (0.02 + (y - horizon) * 0.2) * float(chance.uniform(0.7, 1.2)), chance)
                )
        tone = mix(mix(p.ink, p.ground, 0.3), p.haze, 0.5 * (1 - near))
        plate.solid(plate.shapes(trees), tone * 0.8, mix(tone, p.key, 0.12), (look.light, -0.4), round_=0.01)
