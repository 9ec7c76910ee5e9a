"""A product on a table: the light of a window, a plant, a reflection; from above a flat lay."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, capsule, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.places import nearer
from client_generate.providers.local.things import (
    arrangements,
    backdrops,
    display,
    exhibits,
    grounds,
    pouring,
    splashes,
    surfaces,
)

_ONE = (1.0, 1.0, 1.0)
# Furniture: beside a plant of the table it would be a toy.
_TALL = frozenset(
    {"wardrobe", "bookshelf", "lounger", "mannequin", "high chair", "armchair", "sofa", "chair", "mattress"}
)
_LYING = frozenset(
    {"syringe", "fork", "knife", "spoon", "straw", "hairbrush", "thermometer", "makeup brush", "scissors", "pliers"}
    | {"spanner", "magnifier", "razor"}
)
"""Wares that lie on a table, for they would not stand."""


def build(stage: Stage, look: Look) -> None:
    """Draw the table and the product as the camera sees them."""
    if look.size == "aerial" and (look.told == "aerial" or look.ware not in display.UPRIGHT):
        arrangements.flat_lay(stage, look, _thing_on)
    elif look.size == "aerial":
        nearer.round_a_ware(stage, look, 0.86)
        arrangements.podium(stage, look, _thing_on)
        stage.view = None
    elif look.has("seamless"):
        _seamless(stage, look)
    elif look.detail:
        arrangements.detail(stage, look, _thing_on)
    elif look.ware in display.HUNG and not look.has("table top") and look.shown is None:
        _on_wall(stage, look)
    else:
        _on_table(stage, look)


def _on_wall(stage: Stage, look: Look) -> None:
    """Hang the product on a wall, or under the ceiling."""
    _wall(stage, look, 1.1)
    tall, x = (
        display.fit(look, {"wide": 0.46, "close": 0.86}.get(look.size, 0.68), 1.1),
        look.side * stage.half * 0.2 * (stage.half > 0.7),
    )
    foot = 0.5 + tall * display.high(look.ware) / 2
    if look.ware == "smoke detector":
        foot = 0.04 + 0.7 * tall
        ceiling = stage.plate(0.3)
        tone = mix(look.palette.haze, np.array(_ONE, np.float32), 0.4 if look.palette.bright else 0.05)
        ceiling.fill(ceiling.shape(box(-stage.edge, stage.top, stage.edge, 0.045)), tone)
        ceiling.blur(0.004)
    plate = stage.plate(0.6)
    half = _thing_on(plate, look, (x, foot), min(tall, stage.half * 1.3), stage.half * 0.94 - abs(x))
    display.cast(stage.plates[0], look, plate, 0.04, 0.012, 0.45)
    room = (-stage.half * 0.97, stage.half * 0.97)
    display.beside(stage.plate(0.64), look, (x, foot), half, tall, room, standing=False)
    if look.size != "close":
        _lens_side(stage, look)


def _on_table(stage: Stage, look: Look) -> None:
    line = {"close": 0.72, "wide": 0.56}.get(look.size, 0.6)
    foot = {"wide": 0.8, "medium": 0.86, "close": 0.95, "over": 0.9}[look.size]
    deep = {"wide": 0.48, "medium": 0.62, "close": 0.84, "over": 0.72}[look.size]
    tall = min(display.fit(look, deep, deep * 1.45), stage.half * 1.25)
    if pouring.pours(look):
        tall *= 0.8
    if look.has("floating"):
        foot -= 0.09
    if look.has("low") and look.size != "close":  # the lens stands on the table
        line, foot, tall = 0.82, 0.93, tall * 1.15
    nearer.round_a_ware(stage, look, foot)
    table = _surroundings(stage, look, line)
    x = look.side * stage.half * (0.24 if stage.half > 0.7 else 0.0) * (look.count == 1)
    _shadow(table, look, (x, foot), tall)
    half = _product(stage, look, (x, foot), tall)
    _besides(stage, look, (x, foot), half, min(tall, deep))
    stage.view = None
    _lens_side(stage, look)


def _surroundings(stage: Stage, look: Look, line: float) -> Plate:
    """Draw the place that the words name, else a wall with a window's light and a table; returns the ground."""
    place, top = backdrops.named(look), surfaces.named(look)
    place = place or surfaces.behind(top)
    if top:
        if place:
            backdrops.behind(stage, look, line, place)
        else:
            _wall(stage, look, line)
        return surfaces.lay(stage, look, line, top)
    if place:
        return backdrops.lay(stage, look, line, place)
    ground = look.first(grounds.COLOURS, "")
    if ground:
        return backdrops.paper(stage, look, line, grounds.COLOURS[ground])
    _wall(stage, look, line)
    if look.palette.bright and look.size != "close" and not look.beside and look.ware not in _TALL:
        _plant(stage, look, line)
    return _table(stage, look, line)


def _product(stage: Stage, look: Look, at: tuple[float, float], tall: float) -> float:
    """Draw the product with the water on and around it; returns half of how wide it is."""
    if look.has("splash"):
        splashes.crown(stage.plate(0.55), look, at, min(display.half_wide(look.ware), 0.4) * tall, tall)
    plate = stage.plate(0.6)
    if look.ware in _LYING and look.count == 1 and look.shown is None and not look.has("floating"):
        return _laid(plate, look, at, tall)
    half = _thing_on(plate, look, at, tall, stage.half * 0.94 - abs(at[0]))
    pouring.happens(stage, plate, look, at, half, tall)
    if look.has("wet") and "rain" not in look.weather:  # rain falls outside
        splashes.drops(plate, look, (at[0], at[1] - tall * 0.45), (half, tall * 0.45))
    if look.has("splash"):
        splashes.pool(stage.plate(0.62), look, at, max(half, 0.16 * tall), tall)
    if not backdrops.named(look) and not surfaces.named(look) and stage.view is None:
        _reflected(plate, at[1], tall)
    return half


def _laid(plate: Plate, look: Look, at: tuple[float, float], tall: float) -> float:
    """Lay on the table what does not stand by itself; returns half of how long it is."""
    long = min(tall * 1.5, 1.1)
    foot = (at[0] * 0.4 + look.side * long * 0.46, at[1] - 0.03)
    display.turned(plate, look.side * 1.4, foot, lambda large: _thing_on(large, look, foot, long, 9.0))
    return long * 0.5


def _besides(stage: Stage, look: Look, at: tuple[float, float], half: float, tall: float) -> None:
    """Put what is beside the product: props, pills."""
    if look.has("top bonnet"):  # the car is what it lies on
        look = msgspec.structs.replace(look, beside=tuple(name for name in look.beside if name != "car"))
    if look.beside and look.shown is None:
        display.beside(stage.plate(0.64), look, at, half, tall, (-stage.half * 0.97, stage.half * 0.97))
    elif look.has("pills") and look.ware in {"bottle", "pill bottle", "jar"}:
        _pills(stage, look, (at[0] - look.side * tall * 0.5, at[1] + 0.03), tall * 0.07)


def _seamless(stage: Stage, look: Look) -> None:
    """Stand the product on paper that rises behind it: what is cut out from here stands anywhere."""
    stage.even = True
    pale = np.array([0.66, 0.75, 0.8], np.float32)
    paper = stage.gradient(0.0, [(stage.top, pale), (1.2, pale * 0.99)])
    tall, foot = min(0.72, stage.half * 1.3), (0.0, 0.88)
    rows, columns, mask = paper.shape(ellipse(foot, 0.22 * tall, 0.018 * tall), 0.08)
    paper.tint((rows, columns, soften(mask, 0.01 * paper.unit)), pale * 0.72)
    display.stand(stage.plate(0.6), look, look.ware, foot, tall)


def _lens_side(stage: Stage, look: Look) -> None:
    p = look.palette
    if p.bright:
        green = mix(np.array([0.24, 0.42, 0.32], np.float32), p.ambient, 0.3)
        scenery.foreground_leaves(stage, look, -look.side, colour=green, blur=0.024)
    else:
        scenery.bokeh(stage.plate(1.0), look, [p.key, p.cool], 16, 0.05, 0.95, size=0.016)


def _wall(stage: Stage, look: Look, line: float) -> None:
    p = look.palette
    wall = stage.gradient(
        0.0, [(stage.top, p.sky_top), (line * 0.6, p.sky_mid), (line, mix(p.sky_mid, p.haze, 0.4)), (1.2, p.haze)]
    )
    if not p.bright:
        wall.glow((look.side * stage.half * 0.1 + look.light * min(0.25, stage.half * 0.4), 0.32), 0.95, p.cool, 0.5)
        wall.glow(
            (look.side * stage.half * 0.1 + look.light * min(0.25, stage.half * 0.4), 0.3),
            0.4,
            mix(p.cool, p.key, 0.5),
            0.4,
        )
        return
    lean, panes = 0.22 * -look.light, []
    for column in range(2):
        for row in range(2):
            left, top = look.light * stage.half * 0.42 - 0.3 + column * 0.33, -0.06 + row * 0.36
            quad = [(0, 0), (0.29, 0), (0.29, 0.32), (0, 0.32)]
            panes.append([(left + u + lean * (top + v), top + v) for u, v in quad])
    rows, columns, mask = wall.shapes(panes, 0.08)
    wall.light((rows, columns, soften(mask, 0.02 * wall.unit)), p.key, 0.16)
    twigs = [
        scenery.leaf((look.light * stage.half * 0.3 + i * 0.07, 0.1 + 0.05 * (i % 3)), 0.16, 1.0 + i * 0.5)
        for i in range(7)
    ]
    rows, columns, mask = wall.shapes(twigs, 0.08)
    wall.tint((rows, columns, soften(mask, 0.016 * wall.unit)), mix(p.haze, p.ambient, 0.6), 0.4)


def _plant(stage: Stage, look: Look, line: float) -> None:
    p, plate, chance = look.palette, stage.plate(0.25), look.chance(23)
    x = -look.side * stage.half * 0.66
    leaves = []
    for number in range(17):
        turn = -math.pi / 2 + (number - 8) * 0.17
        reach = 0.1 + 0.25 * float(chance.random())
        at = (x + reach * math.cos(turn) * 0.7, line - 0.2 + reach * math.sin(turn))
        leaves.append(scenery.leaf(at, 0.13, turn + float(chance.normal(0, 0.4)), 0.26))
    green = mix(np.array([0.3, 0.52, 0.38], np.float32), p.ambient, 0.25)
    stems = [stroke([(x, line - 0.15), tuple(leaf[0])], 0.007, 0.004) for leaf in leaves]
    plate.fill(plate.shapes(stems), green * 0.7)
    plate.solid(plate.shapes(leaves, 0.02), green * 0.7, mix(green, p.key, 0.3), (look.light, -0.8), round_=0.02)
    pot = spline(
        [
            (x - 0.05, line - 0.22),
            (x - 0.13, line - 0.1),
            (x - 0.11, line + 0.02),
            (x, line + 0.045),
            (x + 0.11, line + 0.02),
            (x + 0.13, line - 0.1),
            (x + 0.05, line - 0.22),
        ]
    )
    clay = mix(p.accent, p.ambient, 0.45)
    plate.solid(plate.shape(pot), clay * 0.6, mix(clay, p.key, 0.3), (look.light, -0.6), round_=0.07)
    plate.blur(0.008)


def _table(stage: Stage, look: Look, line: float) -> Plate:
    p, plate = look.palette, stage.plate(0.35)
    plate.stand(line)
    rows, columns, mask = plate.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    x, y = plate.grid()
    depth = np.clip((y[rows] - line) / (1.05 - line), 0, 1)[..., None]
    top = mix(p.ground, p.key, 0.35 if p.bright else 0.1)
    veins = scenery.cloud_noise(mask.shape, look.chance(24), 5.0, 4)
    vein = np.exp(-(((veins - 0.5) / 0.012) ** 2))[..., None]
    tone = top + (mix(p.ground, p.ambient, 0.4) - top) * depth * 0.7
    tone = tone + (p.ambient - tone) * vein * (0.22 if p.bright else 0.3)
    pool = np.exp(-(((x[:, columns] - look.light * 0.2) / 0.6) ** 2))[..., None] * (1 - depth)
    plate.fill((rows, columns, mask), tone + p.key * pool * (0.06 if p.bright else 0.16))
    plate.light(plate.shape(box(-stage.edge, line, stage.edge, line + 0.004)), p.key, 0.25)
    return plate


def _shadow(plate: Plate, look: Look, foot: tuple[float, float], tall: float) -> None:
    """Lay the cast shadow, away from the light, and the dark line where the thing stands."""
    p = look.palette
    x, y = foot
    away = -look.light
    cast = spline(
        [
            (x - 0.1 * tall, y),
            (x + away * 0.5 * tall, y - 0.05 * tall),
            (x + away * 0.75 * tall, y + 0.0),
            (x + away * 0.45 * tall, y + 0.06 * tall),
            (x + 0.05 * tall, y + 0.04 * tall),
        ]
    )
    for shape, blur, strength in ((cast, 0.035, 0.4), (ellipse((x, y), 0.3 * tall, 0.035 * tall), 0.014, 0.55)):
        rows, across, mask = plate.shape(shape, 0.12)
        plate.fill((rows, across, soften(mask, blur * tall * plate.unit)), mix(p.ink, p.ambient, 0.35), strength)


def _thing_on(plate: Plate, look: Look, foot: tuple[float, float], tall: float, room: float) -> float:
    """Draw the product, or its picture where it has one; returns half of how wide it is."""
    shown = None if look.shown is None else exhibits.exhibit(look.shown)
    if shown is not None:
        exhibits.stand(plate, look, shown, foot, tall, min(room, tall) * 1.3)
        return tall * 0.4
    return display.row(plate, look, look.ware, foot, tall, room)


def _reflected(plate: Plate, foot: float, tall: float) -> None:
    """Lay a faint reflection on the table."""
    row = int(plate.place([(0.0, foot)])[0][1])
    held, columns = plate.held()
    high = min(row - held.start, plate.alpha.shape[0] - row - 1, int(0.4 * tall * plate.unit))
    if high < 3:
        return
    fade = np.linspace(0.2, 0.0, high, dtype=np.float32)[:, None]
    under = (slice(row + 1, row + 1 + high), columns)
    seen, cover = plate.rgb[row - high : row, columns][::-1] * 1, plate.alpha[row - high : row, columns][::-1] * 1
    free = 1 - plate.alpha[under]
    plate.rgb[under] += seen * (fade * free)[..., None]
    plate.alpha[under] += cover * fade * free
    plate.hold_all()


def _pills(stage: Stage, look: Look, at: tuple[float, float], size: float) -> None:
    plate, p, chance = stage.plate(0.68), look.palette, look.chance(25)
    for number in range(4):
        x, y = at[0] + number * size * 3.4 * -look.side - 0.02, at[1] + float(chance.uniform(-0.03, 0.05))
        turn = float(chance.uniform(-0.7, 0.7))
        c, s = math.cos(turn) * size, math.sin(turn) * size
        rows, columns, mask = plate.shape(
            ellipse((x - look.light * size * 0.3, y + size * 0.55), size * 1.5, size * 0.35), 0.03
        )
        plate.fill((rows, columns, soften(mask, size * 0.3 * plate.unit)), p.ink, 0.35)
        for tone, end in ((np.array(_ONE, np.float32), 1), (p.accent, -1)):
            half = capsule((x, y), size * 0.52, (x + end * c, y + end * s), size * 0.52)
            plate.solid(plate.shape(half), tone * 0.6, tone, (look.light, -0.9), round_=size * 0.5, rim=p.key * 0.3)
