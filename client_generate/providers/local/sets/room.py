"""People in a room: a clinic, an office, a home; at a table, or over a shoulder."""

from __future__ import annotations

import math

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Plate, box, capsule, ellipse, soften, spline
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import held
from client_generate.providers.local.people import busts, nearby
from client_generate.providers.local.places import nearer
from client_generate.providers.local.things import exhibits


def build(stage: Stage, look: Look) -> None:
    """Draw the wall and its window, who sits there, the table before them; from above the table alone."""
    if look.turned and look.size == "aerial" and not look.has("bedroom"):
        held.cup(stage, look)
        return
    _empty(stage, look)
    nearer.across_a_table(stage, look)
    _wall(stage, look)
    _furniture(stage, look)
    if look.turned and look.people != 0:
        for plate in stage.plates:
            plate.blur(0.012)
    if look.detail and look.people != 0:
        nearby.face(stage, look)
        return
    busts.backlight(stage.plates[-1], look, (look.side * stage.half * 0.12, 0.4), 0.14)
    size = {"wide": 0.085, "medium": 0.115, "close": 0.19, "over": 0.15, "aerial": 0.07}[look.size]
    if look.turned and look.size == "over":  # nearer than where words put the camera
        size = 0.2
    line = {"wide": 0.72, "medium": 0.8, "close": 0.98, "over": 0.88, "aerial": 0.7}[look.size]
    places = _places(stage, look, size)
    _company(stage.plate(0.5), look, places, size, line)
    if look.has("bedroom"):
        _bed(stage, look, line)
    else:
        _table(stage, look, line, [x for x, _ in places], size)
    stage.view = None
    _lens(stage, look)


def _empty(stage: Stage, look: Look) -> None:
    """Come near to the window or the shelf where there is nobody to come near to."""
    if look.people == 0 and look.turned:
        stage.aim(1.9, (look.light * stage.half * 0.5, 0.3))
    elif look.people == 0 and look.detail:
        stage.aim(2.3, (-look.light * stage.half * 0.58, 0.4))


def _company(plate: Plate, look: Look, places: list[tuple[float, int]], size: float, line: float) -> None:
    """Seat those who are there, at a table's height `line`."""
    facing = _facing(look)
    for number, (x, tone) in enumerate(places):
        coat = (look.palette.accent, look.palette.cool, look.palette.key, look.palette.ambient)[tone]
        turn = float(np.sign(-x)) * 0.8 if abs(x) > 0.03 else 0.0
        salt = facing if number == 0 else number
        small = look.whom(salt).age == "child" and look.size in {"wide", "medium"}
        half, high = (size * 0.9, 2.2) if small else (size, 2.75)
        if look.has("behind") and not look.candidate:
            busts.behind(plate, look, (x, line - size * high), half, salt=salt)
        else:
            busts.seated(plate, look, (x, line - size * high), half, salt=salt, turn=turn, coat=coat)


def _lens(stage: Stage, look: Look) -> None:
    """Put what is nearest: a shoulder, leaves by day; a lamp over the table by night."""
    if look.size == "over" and look.people != 0:
        back = 1 - _facing(look) if len(look.cast) > 1 else 3
        size = 0.3 if look.turned else 0.24
        busts.shoulder(stage.plate(1.0, soft=0.007), look, -look.side, -look.side * stage.half * 0.66, size, back)
    elif look.palette.bright:
        scenery.foreground_leaves(
            stage, look, -look.side, colour=mix(np.array([0.24, 0.4, 0.32], np.float32), look.palette.ambient, 0.35)
        )
    if not look.palette.bright and not look.has("unlit"):
        _lamp(stage, look)


def _facing(look: Look) -> int:
    """Return the number of whom we see over a shoulder: of two, not the one whose work it is to listen."""
    staff = [whom.role in {"doctor", "nurse"} for whom in look.cast[:2]]
    return int(look.size == "over" and staff == [True, False])


def _places(stage: Stage, look: Look, size: float) -> list[tuple[float, int]]:
    """Return where people sit, and whose coat they wear."""
    if look.people == 0:
        return []
    if look.size in {"close", "over"}:
        return [(look.side * stage.half * (0.34 if look.size == "over" else 0.15), 0)]
    if look.people == 1 or (look.told == "close" and len(look.cast) < 2):
        return [(look.side * stage.half * 0.12, 0)]
    usual = 4 if look.has("dinner") and not look.has("office", "doctor") else 2
    count = min(max(len(look.cast), 2), 4) if look.cast and (usual == 2 or len(look.cast) > 2) else usual
    reach = min(stage.half * (0.62 if not look.framed else 0.44), size * 3.0 * count / 2)
    return [(float(x), i % 4) for i, x in enumerate(np.linspace(-reach, reach, count))]


def _wall(stage: Stage, look: Look) -> None:
    p = look.palette
    wall = stage.gradient(
        0.0,
        [
            (stage.top, p.sky_top),
            (0.35, p.sky_mid),
            (0.66, mix(p.sky_mid, p.haze, 0.5)),
            (0.67, mix(p.ground, p.haze, 0.4)),
            (1.2, p.ground),
        ],
    )
    x = look.light * stage.half * 0.5
    wide = min(0.26, stage.half * 0.4)
    if stage.view is not None:  # the floor's edge runs away from us
        wall.stand(0.665)
        wall.fill(wall.shape(box(-stage.edge, stage.top, stage.edge, 0.665)), mix(p.sky_mid, p.haze, 0.2))
        wall.fill(wall.shape(box(-stage.edge, 0.665, stage.edge, 4.0)), mix(p.ground, p.haze, 0.25))
    frame = box(x - wide - 0.015, 0.02, x + wide + 0.015, 0.52)
    wall.fill(wall.shape(frame), mix(p.key, p.ambient, 0.35))
    panes = [
        box(x - wide + i * wide + 0.006, 0.035 + j * 0.24, x + i * wide - 0.006, 0.255 + j * 0.24)
        for i in range(2)
        for j in range(2)
    ]
    patch = wall.shapes(panes)
    _, y = wall.grid()
    part = np.clip(y[patch[0]] / 0.5, 0, 1)[..., None]
    out = (
        (mix(p.cool, np.ones(3, np.float32), 0.55), mix(p.horizon, np.ones(3, np.float32), 0.4))
        if p.bright
        else (p.cool * 0.4, mix(p.cool * 0.6, p.horizon, 0.45))
    )
    wall.fill(patch, out[0] + (out[1] - out[0]) * part)
    chance = look.chance(26)
    for number in range(9):
        tree = ellipse((x - wide + float(chance.random()) * wide * 2, 0.5 - 0.05 * (number % 3)), 0.06, 0.07)
        rows, columns, mask = wall.shape(tree)
        inside = _cut(wall, patch)[rows, columns]
        wall.fill(
            (rows, columns, soften(mask, 0.008 * wall.unit) * inside),
            mix(np.array([0.35, 0.52, 0.4], np.float32), out[1], 0.5),
            0.55,
        )
    if p.bright:
        wall.glow((x, 0.28), 0.9, p.key, 0.28)
        beam = [
            (x - wide, 0.62),
            (x + wide, 0.62),
            (x + wide - look.light * 0.5, 1.2),
            (x - wide - look.light * 0.5, 1.2),
        ]
        rows, columns, mask = wall.shape(beam, 0.06)
        wall.light((rows, columns, soften(mask, 0.025 * wall.unit)), p.key, 0.12)
    wall.blur(0.004)


def _cut(plate: Plate, patch: tuple[slice, slice, Pixels]) -> Pixels:
    whole = np.zeros(plate.alpha.shape, np.float32)
    whole[patch[0], patch[1]] = patch[2]
    return whole


def _furniture(stage: Stage, look: Look) -> None:
    p, plate = look.palette, stage.plate(0.22, soft=0.005)
    x = -look.light * stage.half * 0.58
    wood = mix(p.ground, p.ink, 0.3)
    pictures = [box(x - 0.2, 0.12, x - 0.03, 0.34), box(x + 0.02, 0.16, x + 0.15, 0.31)]
    plate.solid(plate.shapes(pictures), wood * 0.8, mix(wood, p.key, 0.4), (look.light, -0.7), round_=0.01)
    for tone, frame in (
        (p.cool, box(x - 0.185, 0.135, x - 0.045, 0.325)),
        (p.accent, box(x + 0.033, 0.173, x + 0.137, 0.297)),
    ):
        plate.fill(plate.shape(frame), mix(tone, p.sky_top, 0.45))
    shelf = [box(x - 0.3, 0.5, x + 0.28, 0.72, 0.01)]
    plate.solid(plate.shapes(shelf), wood * 0.75, mix(wood, p.key, 0.25), (look.light, -0.7), round_=0.02)
    chance = look.chance(27)
    for number in range(9):
        left = x - 0.24 + number * 0.034
        tone = (p.accent, p.cool, p.ambient, p.key)[number % 4]
        book = box(left, 0.5 - float(chance.uniform(0.07, 0.11)), left + 0.026, 0.5)
        plate.solid(plate.shape(book), tone * 0.55, mix(tone, p.haze, 0.3), (look.light, -0.5), round_=0.008)
    leaves = [scenery.leaf((x + 0.2, 0.42), 0.13, -math.pi / 2 + (i - 4) * 0.32, 0.24) for i in range(9)]
    green = mix(np.array([0.3, 0.5, 0.36], np.float32), p.ambient, 0.35)
    plate.solid(plate.shapes(leaves), green * 0.65, mix(green, p.key, 0.25), (look.light, -0.8), round_=0.02)
    plate.solid(
        plate.shape(box(x + 0.16, 0.41, x + 0.24, 0.5, 0.015)),
        p.accent * 0.5,
        mix(p.accent, p.key, 0.3),
        (look.light, -0.5),
        round_=0.02,
    )
    plate.blur(0.005)


def _table(stage: Stage, look: Look, line: float, sitting: list[float], size: float) -> None:
    p, plate = look.palette, stage.plate(0.68)
    wood = mix(p.ground, p.key, 0.3 if p.bright else 0.12)
    rows, columns, mask = plate.shape(box(-stage.edge, line, stage.edge, stage.bottom))
    _, y = plate.grid()
    depth = np.clip((y[rows] - line) / max(1.1 - line, 0.05), 0, 1)[..., None]
    grain = scenery.cloud_noise(mask.shape, look.chance(28), 9.0, 7)[..., None] - 0.5
    plate.fill((rows, columns, mask), wood + (mix(p.ground, p.ink, 0.45) - wood) * depth + grain * 0.05)
    plate.light(plate.shape(box(-stage.edge, line, stage.edge, line + 0.006)), p.key, 0.3)
    things = look.has("dinner") and not look.has("doctor", "office")
    for x in sitting:  # one cup each, and a plate at a meal
        _cup(plate, look, x + 1.35 * size * look.side, line + 0.045)
        if things:
            _plate_of_food(plate, look, x, line + 0.05)
    shown = None if look.shown is None else exhibits.exhibit(look.shown)
    if shown is not None:
        exhibits.stand(plate, look, shown, (-look.side * 0.12, line + 0.08), 0.24 if shown.cut else 0.2, 0.3)
    if not things:
        paper = [
            (look.side * 0.1 - 0.16, line + 0.06),
            (look.side * 0.1 + 0.14, line + 0.05),
            (look.side * 0.1 + 0.2, line + 0.13),
            (look.side * 0.1 - 0.2, line + 0.14),
        ]
        plate.fill(plate.shape(paper), mix(np.ones(3, np.float32), p.key, 0.3) * (0.95 if p.bright else 0.6))


def _bed(stage: Stage, look: Look, line: float) -> None:
    """Draw a bed's linen and pillows across the front: what a bedroom has instead of a table."""
    p, plate, reach = look.palette, stage.plate(0.68), stage.edge
    light, linen = (
        (look.light, -0.7),
        mix(np.array([0.86, 0.84, 0.92], np.float32), p.ambient, 0.35 if p.bright else 0.6),
    )
    for x in (-0.2, 0.24):
        pillow = spline(
            [(x - 0.2, line), (x - 0.17, line - 0.1), (x, line - 0.125), (x + 0.17, line - 0.1), (x + 0.2, line)]
        )
        plate.solid(plate.shape(pillow, 0.02), linen * 0.5, mix(linen, p.key, 0.25), light, round_=0.05)
    top = [(-reach - 0.1, line + 0.05), (-reach * 0.5, line - 0.02), (0.0, line - 0.035), (reach * 0.5, line - 0.02)]
    sheet = spline(
        [*top, (reach + 0.1, line + 0.05), (reach + 0.1, stage.bottom + 0.2), (-reach - 0.1, stage.bottom + 0.2)]
    )
    plate.solid(plate.shape(sheet, 0.02), linen * 0.45, mix(linen, p.key, 0.18), light, round_=0.07)
    chance = look.chance(29)
    for number in range(7):
        x = (number - 3) * reach * 0.3 + float(chance.uniform(-0.05, 0.05))
        fold = capsule((x, line + 0.02), 0.004, (x + float(chance.uniform(-0.2, 0.2)), stage.bottom), 0.02)
        rows, columns, mask = plate.shape(fold, 0.05)
        plate.tint((rows, columns, soften(mask, 0.012 * plate.unit)), linen * 0.4, 0.5)


def _cup(plate: Plate, look: Look, x: float, y: float) -> None:
    p = look.palette
    tone = mix(p.accent, p.key, 0.2)
    handle = ellipse((x + 0.034, y - 0.015), 0.017, 0.022)
    plate.solid(plate.shape(handle), tone * 0.45, tone, (look.light, -0.6), round_=0.01)
    cup = spline(
        [(x - 0.03, y - 0.055), (x + 0.03, y - 0.055), (x + 0.027, y + 0.02), (x, y + 0.028), (x - 0.027, y + 0.02)]
    )
    plate.solid(
        plate.shape(cup, 0.01), tone * 0.5, mix(tone, p.key, 0.35), (look.light, -0.5), round_=0.02, rim=p.key * 0.4
    )
    plate.fill(plate.shape(ellipse((x, y - 0.05), 0.027, 0.007)), p.ink, 0.7)


def _plate_of_food(plate: Plate, look: Look, x: float, y: float) -> None:
    p = look.palette
    white = mix(np.ones(3, np.float32), p.key, 0.35) * (1.0 if p.bright else 0.8)
    plate.solid(
        plate.shape(ellipse((x, y + 0.02), 0.1, 0.026), 0.01), white * 0.6, white, (look.light, -0.7), round_=0.02
    )
    plate.fill(plate.shape(ellipse((x, y + 0.017), 0.07, 0.016)), white * 0.82)
    for number, tone in enumerate((p.accent, np.array([0.42, 0.55, 0.28], np.float32), mix(p.key, p.accent, 0.4))):
        bite = ellipse((x - 0.03 + number * 0.03, y + 0.008), 0.024, 0.014)
        plate.solid(plate.shape(bite), tone * 0.5, tone, (look.light, -0.8), round_=0.012)


def _lamp(stage: Stage, look: Look) -> None:
    """Hang a lamp over the table: the evening's key light."""
    p, plate = look.palette, stage.plate(0.6)
    plate.fill(plate.shape(box(-0.002, stage.top, 0.002, 0.1)), p.ink)
    shade = spline([(-0.03, 0.1), (0.03, 0.1), (0.13, 0.19), (0.0, 0.205), (-0.13, 0.19)], steps=6)
    plate.solid(plate.shape(shade, 0.02), mix(p.ink, p.accent, 0.3), mix(p.accent, p.key, 0.3), (0, 1), round_=0.03)
    plate.glow((0.0, 0.21), 0.75, p.key, 0.4)
    plate.glow((0.0, 0.205), 0.13, mix(p.key, np.ones(3, np.float32), 0.5), 0.9)
    plate.light(plate.shape(capsule((-0.1, 0.198), 0.006, (0.1, 0.198), 0.006)), p.key, 0.7)
