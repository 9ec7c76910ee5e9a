"""Inside a car: the driver through the windscreen, from beside, in the mirror, or the road over the dashboard."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import busts, figures, profiles, tired
from client_generate.providers.local.places import ahead, wheelhouse, windscreens
from client_generate.providers.local.things import vehicles


def build(stage: Stage, look: Look) -> None:
    """Draw the car from within, as near as the words ask."""
    if look.told == "over" and look.people == 0:  # it is the road that is empty, not the car
        look = msgspec.structs.replace(look, people=None)
    if look.has("mirror") and not look.candidate:
        _mirror(stage, look)
    elif look.turned and look.people != 0 and look.told != "over":
        _ahead(stage, look)
    elif look.turned and look.people != 0:
        windscreens.windscreen(stage, look)
    elif look.framed and look.size != "over" and look.people != 0:
        _from_the_back(stage, look)
    elif look.size == "over" or look.people == 0 or (look.has("pov") and not look.candidate):
        _ahead(stage, look)
    elif _aside(look):
        _beside(stage, look)
    else:
        _through(stage, look)


def _aside(look: Look) -> bool:
    """Whether whoever drives is seen from the next seat: near, and who is tired always."""
    if look.has("drowsy") and not look.candidate:
        return True
    return look.size in {"close", "aerial"} and (bool(look.candidate) or not look.has("through"))


def _from_the_back(stage: Stage, look: Look) -> None:
    """Sit behind whoever drives: their head, the seats, the road in the windscreen."""
    gone = (look.side * stage.half * 0.1, 0.4)
    road = ahead.road(stage, look, gone)
    ahead.traffic(road)
    ahead.falling(stage, look, gone)
    _drops(stage, look, 0.5)
    wheelhouse.back_seat(stage, look)


def _children(stage: Stage, look: Look, size: float) -> None:
    """Seat the children of the picture in the back, between and beside the front seats."""
    young = [n for n, whom in enumerate(look.cast) if whom.age == "child"][:3]
    plate = stage.plate(0.2)
    for place, number in enumerate(young):
        x = (place - (len(young) - 1) / 2) * stage.half * 0.42 - look.side * stage.half * 0.06
        busts.seated(plate, look, (x, 0.4), size * 0.62, salt=number, turn=(0.7 if place == 0 else -0.7))


def _drops(stage: Stage, look: Look, near: float) -> None:
    """Put rain on the glass: it falls outside, so none is seen before whoever sits inside."""
    if "rain" not in look.weather:
        return
    p, chance, plate = look.palette, look.chance(34), stage.plate(near)
    spots = chance.uniform((-stage.edge, stage.top, 0.002), (stage.edge, 0.75, 0.0075), (170, 3)).tolist()
    beads = [ellipse((x, y), size, size * 1.2, steps=12) for x, y, size in spots]
    trails = [stroke([(x, y), (x + 0.004, y - 0.05), (x, y - 0.1)], size * 0.9, 0.0008) for x, y, size in spots[:26]]
    plate.solid(
        plate.shapes([*beads, *trails], 0.01),
        p.sky_mid * 0.5,
        mix(p.horizon, p.key, 0.4),
        (look.light, 0.8),
        round_=0.004,
        strength=0.5,
    )


def _through(stage: Stage, look: Look) -> None:
    """Look from the bonnet through the glass at whoever drives."""
    p, h = look.palette, stage.half
    dark, light = mix(p.ink, p.ambient, 0.22), (look.light, -0.7)
    stage.gradient(0.0, [(stage.top, dark * 0.6), (0.3, dark), (0.8, dark * 0.7), (1.2, p.ink)])
    back = stage.plate(0.15, soft=0.008)
    rear = back.shape(box(-h * 0.55, 0.24, h * 0.55, 0.47, 0.07))
    back.fill(rear, mix(p.horizon, p.sky_mid, 0.45), 0.8)
    back.blur(0.008)
    size, x = min(0.15, h * 0.24), look.side * h * 0.36
    _children(stage, look, size)
    seats = stage.plate(0.3)
    for at in (-look.side * h * 0.36, x):
        rest = [box(at - 0.1, 0.3, at + 0.1, 0.5, 0.05), box(at - 0.2, 0.5, at + 0.2, 1.0, 0.09)]
        seats.solid(seats.shapes(rest, 0.02), dark * 0.5, mix(dark, p.ambient, 0.25), light, round_=0.04)
    driver = stage.plate(0.45)
    busts.seated(driver, look, (x, 0.42), size, salt=look.grown(), turn=-look.side * 0.4)
    beside = [n for n, whom in enumerate(look.cast) if whom.age != "child" and n != look.grown() - 100]
    if beside:
        busts.seated(driver, look, (-x, 0.43), size, salt=beside[0], turn=look.side * 0.5)
    _wheel(stage.plate(0.55), look, (x, 0.83), min(0.24, h * 0.42))
    _glass(stage.plate(0.62), look, h)
    _drops(stage, look, 0.66)
    _bonnet(stage, look)


def _glass(plate: Plate, look: Look, h: float) -> None:
    """Lay what the windscreen mirrors over whoever sits behind it: sky above, trees upside down, two gleams."""
    p, chance = look.palette, look.chance(33)
    firs = [
        scenery.pine((float(chance.uniform(-h, h)), 0.0), float(chance.uniform(0.2, 0.42)), chance) for _ in range(9)
    ]
    mirrored = [np.array(fir) * (1, -1) + (0, 0.1) for fir in firs]
    rows, columns, mask = plate.shapes(mirrored, 0.03)
    plate.fill((rows, columns, soften(mask, 0.008 * plate.unit)), mix(p.horizon, p.sky_mid, 0.5), 0.13)
    gleams = [[(u * h, 0.1), ((u + 0.16) * h, 0.1), ((u - 0.22) * h, 0.8), ((u - 0.32) * h, 0.8)] for u in (-0.3, 0.75)]
    rows, columns, mask = plate.shapes(gleams, 0.03)
    plate.light((rows, columns, soften(mask, 0.01 * plate.unit)), p.horizon, 0.08)


def _bonnet(stage: Stage, look: Look) -> None:
    p, h, e, plate = look.palette, stage.half, stage.edge, stage.plate(0.8)
    paint = mix(mix(p.cool, p.ambient, 0.6), p.ink, 0.4) if look.paint is None else figures.graded(look.paint, look)
    light = (look.light * 0.4, -1)
    roof = spline(
        [(-e, stage.top), (-e, 0.12), (-h * 0.6, 0.075), (0, 0.06), (h * 0.6, 0.075), (e, 0.12), (e, stage.top)]
    )
    plate.solid(plate.shape(roof, 0.02), paint * 0.4, mix(paint, p.key, 0.12), light, round_=0.03, rim=p.key * 0.5)
    pillars = [
        [(s * h * 0.8, 0.05), (s * (h * 0.8 + 0.07), 0.04), (s * (h + 0.12), 0.9), (s * (h - 0.0), 0.9)]
        for s in (-1, 1)
    ]
    outer = [
        [(s * (h * 0.8 + 0.05), 0.0), (s * (e + 0.1), 0.0), (s * (e + 0.1), 0.9), (s * (h + 0.08), 0.9)]
        for s in (-1, 1)
    ]
    plate.fill(plate.shapes(outer), mix(p.sky_mid, p.ink, 0.35))
    plate.solid(plate.shapes(pillars, 0.02), paint * 0.4, mix(paint, p.key, 0.15), light, round_=0.02, rim=p.key * 0.5)
    mirror = plate.shape(box(-0.11, 0.13, 0.11, 0.19, 0.025))
    plate.solid(mirror, p.ink, mix(p.ink, p.ambient, 0.5), light, round_=0.02)
    edge = [(-e, 0.93), (-h * 0.6, 0.86), (0, 0.835), (h * 0.6, 0.86), (e, 0.93)]
    hood = spline([*edge, (e, stage.bottom + 0.1), (-e, stage.bottom + 0.1)])
    plate.solid(plate.shape(hood, 0.02), paint * 0.5, mix(paint, p.key, 0.2), light, round_=0.05, rim=p.key * 0.7)
    wipers = [stroke([(x * h, 0.875), ((x + 0.5) * h, 0.8)], 0.012, 0.007) for x in (-0.75, 0.05)]
    plate.fill(plate.shapes(wipers), p.ink, 0.95)


def _wheel(plate: Plate, look: Look, at: tuple[float, float], across: float) -> None:
    """Draw a steering wheel that faces its driver, and the hands on it."""
    p, down = look.palette, across * 0.72
    rim = ellipse(at, across, down)
    ring = stroke(np.concatenate([rim, rim[:2]]), across * 0.13)
    spokes = stroke([(at[0] - across, at[1]), (at[0] + across, at[1])], across * 0.16)
    tone = mix(p.ink, p.ambient, 0.3)
    hub = ellipse(at, across * 0.3, down * 0.32)
    for part in (spokes, hub, ring):
        plate.solid(plate.shape(part, 0.02), tone * 0.5, tone, (look.light, -0.8), round_=0.015, rim=p.key * 0.4)
    figures.fists(plate, look, at, across, down, look.grown())


def _ahead(stage: Stage, look: Look) -> None:
    """Look over the dashboard at the road, and at who stands in the headlights there."""
    p, gone = look.palette, (-look.side * stage.half * 0.1, 0.46)
    scenery.sky(stage, look, gone[1], clouds=0.7)
    far = scenery.ridge(stage, look, 0.08, gone[1] + 0.01, 0.13, 0.5, salt=3)
    scenery.mist(far, mix(p.haze, p.horizon, 0.3), gone[1], 0.05, 0.5, look.chance(6))
    scenery.pines(stage, look, 0.2, gone[1] + 0.05, 0.13, 34, 0.3, salt=5, gap=(gone[0] - 0.14, gone[0] + 0.14))
    road = stage.plate(0.35)
    e = stage.edge
    land = road.shape(box(-e, gone[1] + 0.015, e, stage.bottom))
    road.fill(land, mix(p.ground, p.ink, 0.35))
    tar = road.shape([(gone[0] - 0.012, gone[1] + 0.015), (gone[0] + 0.012, gone[1] + 0.015), (1.3, 1.0), (-1.3, 1.0)])
    road.fill(tar, mix(mix(p.ambient, p.ink, 0.6), p.ground, 0.3))
    dashes = [
        [
            (gone[0] + s * 0.014 * t, gone[1] + v * t)
            for s, v, t in ((-1, 0.3, a), (1, 0.3, a), (1, 0.3, b), (-1, 0.3, b))
        ]
        for a, b in ((0.12, 0.17), (0.24, 0.35), (0.5, 0.72), (0.95, 1.3))
    ]
    paint = mix(np.ones(3, np.float32), p.horizon, 0.3)
    road.fill(road.shapes(dashes), paint, 0.8)
    if not p.bright:
        rows, columns, mask = road.shape(ellipse((gone[0], 0.62), stage.half * 0.55, 0.16), 0.2)
        road.light((rows, columns, soften(mask, 0.06 * road.unit)), p.key, 0.3)
    if look.has("crossing"):
        bars = [
            [(x, 0.585), (x + 0.05, 0.585), (x * 1.15 + 0.058, 0.635), (x * 1.15, 0.635)]
            for x in np.arange(-0.45, 0.45, 0.1)
        ]
        road.fill(road.shapes([[(u + gone[0], v) for u, v in bar] for bar in bars]), paint, 0.85)
    if look.has("child", "walker") and (look.has("crossing", "pov") or look.people == 0 or not look.candidate):
        young = next((n for n, whom in enumerate(look.cast) if whom.age == "child"), 0)
        figures.walker(stage.plate(0.45), look, (gone[0] + look.side * 0.06, 0.615), 0.34, salt=young, facing=True)
    _drops(stage, look, 0.55)
    vehicles.cockpit(stage, look)


def _beside(stage: Stage, look: Look) -> None:
    """Look from the next seat at whoever drives, the side window behind them."""
    p, h, e = look.palette, stage.half, stage.edge
    scenery.sky(stage, look, 0.7, clouds=0.4)
    trees = scenery.pines(stage, look, 0.15, 0.72, 0.24, 26, 0.4, salt=5)
    trees.blur(0.012)
    lights = stage.plate(0.25)
    scenery.bokeh(lights, look, [p.key, p.accent, p.cool], 20, 0.2, 0.6, size=0.06)
    _drops(stage, look, 0.35)
    frame, dark = stage.plate(0.4), mix(p.ink, p.ambient, 0.12)
    whole = frame.shape(box(-e, stage.top, e, stage.bottom))
    window = np.zeros(frame.alpha.shape, np.float32)
    s = look.side
    hole = [
        (s * h * 0.98, 0.2),
        (s * h * 0.7, 0.1),
        (0, 0.075),
        (-s * h * 0.55, 0.14),
        (-s * h * 0.95, 0.64),
        (s * h * 0.98, 0.68),
    ]
    rows, columns, mask = frame.shape(spline(hole, steps=10))
    window[rows, columns] = mask
    shut = whole[2] * (1 - window[whole[0], whole[1]])
    frame.solid(
        (whole[0], whole[1], shut),
        dark * 0.7,
        mix(dark, p.ambient, 0.2),
        (look.light, -1),
        round_=0.03,
        rim=p.horizon * 0.4,
    )
    size = min(0.27, h * 0.45)
    driver = stage.plate(0.6)
    profiles.profile(driver, look, (s * h * 0.16, 0.4), size, faces=-s, salt=look.grown())
    if look.has("drowsy"):
        tired.rubbing(driver, look, (s * h * 0.16, 0.4), size, -s, look.grown())
    belt = stroke([(s * h * 0.16 + s * size * 1.1, 0.78), (s * h * 0.16 - s * size * 0.6, 1.2)], size * 0.22)
    driver.fill(driver.shape(belt), p.ink, 0.8)
    if look.has("phone"):
        driver.glow((-s * h * 0.2, 0.98), 0.75, mix(p.cool, np.ones(3, np.float32), 0.35), 0.42)
    _rim_beside(stage.plate(0.75), look, h)


def _rim_beside(plate: Plate, look: Look, h: float) -> None:
    p = look.palette
    rim = ellipse((-look.side * h * 0.62, 0.98), 0.11, 0.3, -look.side * 0.35)
    ring = stroke(np.concatenate([rim, rim[:2]]), 0.045)
    tone: Pixels = mix(p.ink, p.ambient, 0.3)
    plate.solid(plate.shape(ring, 0.02), tone * 0.5, tone, (look.light, -0.8), round_=0.015, rim=p.horizon * 0.6)


def _mirror(stage: Stage, look: Look) -> None:
    """Look up at the mirror and the eyes in it; the road is only light behind."""
    p, h = look.palette, stage.half
    scenery.sky(stage, look, 1.15, clouds=0.5)
    lights = stage.plate(0.2)
    scenery.bokeh(lights, look, [p.key, p.accent, p.cool], 26, 0.3, 0.95, size=0.08)
    plate = stage.plate(0.6)
    wide, tall, middle = min(0.62, h * 0.8), 0.19, 0.43
    stem = box(-0.03, stage.top, 0.03, middle)
    shell = box(-wide - 0.03, middle - tall - 0.03, wide + 0.03, middle + tall + 0.03, 0.13)
    case = mix(p.ink, p.ambient, 0.2)
    plate.solid(plate.shapes([stem, shell], 0.02), case * 0.5, case, (look.light, -0.8), round_=0.03, rim=p.key * 0.6)
    tone = figures.graded(figures.skin(look, look.grown()), look)
    rows, columns, glass = plate.shape(box(-wide, middle - tall, wide, middle + tall, 0.11))
    xs, _ = plate.grid()
    side = np.clip(0.62 + look.light * xs[0, columns] / wide * 0.4, 0.2, 1)[None, :, None]
    plate.fill((rows, columns, glass), tone * side)
    size = wide * 0.27
    for s in (-1, 1):
        _eye(plate, look, (s * wide * 0.46, middle + 0.03), size, tone, s)
    nose = ellipse((0, middle + tall), wide * 0.1, tall * 0.9)
    r, c, mask = plate.shape(nose, 0.04)
    plate.tint((r, c, soften(mask, 0.02 * plate.unit) * _within(plate, (rows, columns, glass))[r, c]), tone * 0.5, 0.5)


def _within(plate: Plate, patch: tuple[slice, slice, Pixels]) -> Pixels:
    whole: Pixels = np.zeros(plate.alpha.shape, np.float32)
    whole[patch[0], patch[1]] = patch[2]
    return whole


def _eye(plate: Plate, look: Look, at: tuple[float, float], size: float, tone: Pixels, side: int) -> None:
    (x, y), dark = at, figures.graded(figures.hair(look, look.grown()), look) * 0.7
    brow = stroke(
        spline([(x - size, y - size * 0.42), (x, y - size * 0.72), (x + size, y - size * 0.48)], closed=False),
        size * 0.2,
        size * 0.14,
    )
    plate.fill(plate.shape(brow), dark, 0.9)
    lid = [
        (x - size * 0.72, y + 0.02 * side * size),
        (x, y - size * 0.34),
        (x + size * 0.72, y - 0.02 * side * size),
        (x, y + size * 0.26),
    ]
    plate.fill(plate.shape(spline(lid)), mix(np.full(3, 0.88, np.float32), tone, 0.35))
    plate.fill(
        plate.shape(ellipse((x - look.side * size * 0.1, y - size * 0.04), size * 0.25, size * 0.25)), dark * 0.5
    )
    plate.light(
        plate.shape(ellipse((x + look.light * size * 0.08, y - size * 0.12), size * 0.06, size * 0.06)),
        look.palette.key,
        0.9,
    )
    line = stroke(
        spline([(x - size * 0.78, y + 0.02), (x, y - size * 0.36), (x + size * 0.78, y)], closed=False),
        size * 0.08,
        size * 0.05,
    )
    plate.fill(plate.shape(line), tone * 0.2, 0.9)
