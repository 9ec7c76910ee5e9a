"""Puts solids on a stage: sky, ground or water with what it mirrors, shadows, things far and near, people, lights."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Face, Plate, box, planes, resized, soften
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.solids import Block, Camera, Solids
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import passers

_NEAR = 0.4
_ROUND = np.linspace(0, 2 * math.pi, 17)[:-1]
_LIMIT = 30.0  # frame heights beyond which nothing is drawn
_SIDE = 1.7  # how far aside, in frame heights, something may still be in the frame
_LEAST = 0.0022  # how large a window must be to be drawn


class Ground(msgspec.Struct, frozen=True):
    """What lies below: its colour, whether it is water (then all is mirrored in it), how far the haze begins."""

    tone: str = "8e8a84"
    water: bool = False
    clear: float = 60.0
    sky: bool = True


def put(stage: Stage, look: Look, solids: Solids, camera: Camera, ground: Ground) -> None:
    """Draw everything: far things first."""
    p, level = look.palette, camera.horizon
    if ground.sky:
        dull = not look.weather.isdisjoint({"rain", "snow", "fog"}) or p.name in {"night", "neon", "overcast"}
        sun = None if dull else (look.light * stage.half * 0.6, max(level - 0.22, 0.12))
        scenery.sky(stage, look, min(max(level, 0.05), 1.2), sun=sun if level > 0.2 else None)
    floor = stage.plate(0.2)
    _floor(floor, stage, look, solids, camera, ground)
    order = _ordered(solids, camera)
    seen = [one for one in order if one[0].kind != "pane" or _turned_to(one[0], np.array(camera.place))]
    if ground.water:
        _mirror(floor, look, solids, camera, ground)
    _flat_ground(floor, look, solids, camera, ground)
    _shadows(floor, look, solids, camera)
    half = len(seen) // 2
    for near, part in ((0.34, seen[:half]), (0.46, seen[half:])):
        faces = [face for one in part for face in _faces(one, look, camera, ground)]
        if faces:
            stage.plate(near).flats(faces)
    _people(stage, look, solids, camera)
    _lights(stage, solids, camera)


def _haze(far: Pixels | float, ground: Ground, look: Look) -> Pixels:
    thick = 0.5 if "fog" in look.weather else 1.0
    part: Pixels = np.clip((np.asarray(far) - ground.clear * 0.35 * thick) / (ground.clear * 3 * thick), 0, 0.86)
    return part.astype(np.float32)


def _floor(plate: Plate, stage: Stage, look: Look, solids: Solids, camera: Camera, ground: Ground) -> None:
    """Fill everything below the horizon, near tones to far ones."""
    p, level = look.palette, camera.horizon
    if level >= stage.bottom:
        return
    top = max(level, stage.top - 0.02)
    rows, columns, mask = plate.shape(box(-stage.edge, top, stage.edge, stage.bottom + 0.02))
    _, y = plate.grid()
    sine = np.maximum((y[rows] - camera.middle) / camera.focal * math.cos(camera.pitch) + math.sin(camera.pitch), 1e-3)
    far = np.clip(camera.place[1] / sine, 0, 1e5)
    haze = _haze(far, ground, look)[..., None]
    tone = solids.tone(ground.tone)
    if ground.water:
        sky = mix(p.horizon, p.sky_mid, 0.5)
        tone = mix(mix(tone, p.ink, 0.25), sky, 0.35)
        part = np.clip((y[rows] - top) / 0.6, 0, 1)[..., None] ** 0.6
        tones = mix(p.horizon, p.haze, 0.3) + (tone - mix(p.horizon, p.haze, 0.3)) * part
        plate.fill((rows, columns, mask), tones)
        return
    plate.fill((rows, columns, mask), tone + (mix(p.haze, p.horizon, 0.3) - tone) * haze)
    noise = scenery.cloud_noise(mask.shape, look.chance(7), 6.0, 5)
    plate.fill((rows, columns, np.clip(noise - 0.4, 0, 1) * mask), mix(tone, p.ink, 0.4), 0.22)


def _ordered(solids: Solids, camera: Camera) -> list[tuple[Block, Pixels, float]]:
    """Return the standing things as the camera has them, farthest first."""
    standing = [block for block in solids.blocks if not block.ground]
    if not standing:
        return []
    turned = camera.turned(np.concatenate([block.points.reshape(-1, 3) for block in standing]))
    parts = np.split(turned, np.cumsum([block.points.shape[0] * block.points.shape[1] for block in standing])[:-1])
    eye = np.array(camera.place)
    far = [_distance(block, eye) for block in standing]
    order = sorted(range(len(standing)), key=lambda i: -far[i])
    kept = _within(camera, turned, [len(part) for part in parts])
    return [(standing[i], parts[i], far[i]) for i in order if kept[i]]


def _within(camera: Camera, turned: Pixels, counts: list[int]) -> list[bool]:
    """Return which of many things, one after the other, may be in the frame."""
    seen, firsts = camera.flat(turned), np.concatenate([[0], np.cumsum(counts)[:-1]])
    low, high = np.minimum.reduceat(seen, firsts), np.maximum.reduceat(seen, firsts)
    ahead, near = np.maximum.reduceat(turned[:, 2], firsts), np.minimum.reduceat(turned[:, 2], firsts)
    inside = (high[:, 0] > -_SIDE) & (low[:, 0] < _SIDE) & (high[:, 1] > -0.6) & (low[:, 1] < 1.6)
    kept: list[bool] = ((ahead > _NEAR) & (inside | (near < _NEAR))).tolist()
    return kept


def _distance(block: Block, eye: Pixels) -> float:
    middle = block.inside if block.inside is not None else block.points.reshape(-1, 3).mean(axis=0)
    return float(np.hypot(middle[0] - eye[0], middle[2] - eye[2])) - block.nearer


def _shaded(block: Block, look: Look, eye: Pixels) -> tuple[Pixels, Pixels]:
    """Return which faces turn to us, and their colours in this light."""
    points, p = block.points, look.palette
    if block.kind == "pane":  # all on one wall
        return np.full(len(points), _turned_to(block, eye)), block.tones
    normal = _cross(points[:, 1] - points[:, 0], points[:, 2] - points[:, 0])
    short = np.abs(normal).sum(axis=1) < 1e-9
    if short.any() and points.shape[1] > 3:
        other = _cross(points[:, 2] - points[:, 0], points[:, 3] - points[:, 0])
        normal = np.where(short[:, None], other, normal)
    normal /= np.maximum(np.sqrt((normal * normal).sum(axis=1)), 1e-9)[:, None]
    middle = points.mean(axis=1)
    facing = ((eye - middle) * normal).sum(axis=1)
    if block.inside is None:
        normal = np.where((facing < 0)[:, None], -normal, normal)
        shown = np.ones(len(points), bool)
    else:
        out = ((middle - block.inside) * normal).sum(axis=1)
        normal, facing = np.where((out < 0)[:, None], -normal, normal), np.where(out < 0, -facing, facing)
        shown = facing > 0
    way = np.array([look.light * 0.62, 0.62, -0.42])
    lit = np.clip((normal * way).sum(axis=1), -0.35, 1)[:, None]
    base = (0.7, 0.5) if p.bright else (0.55, 0.62)
    tones = block.tones * (base[0] + base[1] * np.maximum(lit, 0) + 0.25 * np.minimum(lit, 0))
    tones = tones + (p.key - tones) * (0.16 * np.maximum(lit, 0))
    return shown, tones.astype(np.float32)


def _cross(one: Pixels, other: Pixels) -> Pixels:
    """Return the cross products of two lists of ways."""
    (a, b, c), (d, e, f) = one.T, other.T
    return np.stack([b * f - c * e, c * d - a * f, a * e - b * d], axis=1)


def _turned_to(block: Block, eye: Pixels) -> bool:
    """Whether the wall that windows are on turns to us."""
    if block.inside is None:
        return True
    corner = block.points[0]
    normal = _cross(corner[1:2] - corner[:1], corner[2:3] - corner[:1])[0]
    return bool(((corner[0] - block.inside) * normal).sum() * ((eye - corner[0]) * normal).sum() > 0)


def _faces(one: tuple[Block, Pixels, float], look: Look, camera: Camera, ground: Ground) -> list[Face]:
    """Return a block's faces as the frame has them."""
    block, turned, _ = one
    p, count = look.palette, block.points.shape[1]
    turned = turned.reshape(-1, count, 3)
    ahead = turned[..., 2]
    if block.kind == "line":
        return _lines(block, turned, look, camera, ground)
    if block.kind == "ball":
        return _balls(block, turned, look, camera, ground)
    if block.kind == "flat":
        shown, tones = np.ones(len(turned), bool), block.tones
    else:
        shown, tones = _shaded(block, look, np.array(camera.place))
    haze = _haze(ahead.mean(axis=1), ground, look)[:, None]
    if block.kind == "pane":
        haze = haze * 0.7
    tones = tones + (mix(p.haze, p.horizon, 0.2) - tones) * haze
    whole = shown & (ahead.min(axis=1) > _NEAR)
    seen = camera.flat(turned[whole].reshape(-1, 3)).reshape(-1, count, 2)
    low, high = seen.min(axis=1), seen.max(axis=1)
    there = (high[:, 0] > -_SIDE) & (low[:, 0] < _SIDE) & (high[:, 1] > -0.6) & (low[:, 1] < 1.6)
    if block.kind == "pane":  # windows too small to be seen only make noise
        there &= (high - low).max(axis=1) > _LEAST
    faces: list[Face] = [(seen[there].clip(-_LIMIT, _LIMIT), tones[whole][there], True)] if there.any() else []
    for index in np.flatnonzero(shown & (ahead.min(axis=1) <= _NEAR) & (ahead.max(axis=1) > _NEAR)).tolist():
        cut = _cut(turned[index])
        if len(cut) > 2:
            faces.append((camera.flat(cut)[None].clip(-_LIMIT, _LIMIT), tones[index][None], True))
    return faces


def _cut(points: Pixels) -> Pixels:
    """Return what of a shape lies before us."""
    kept = []
    for here, after in zip(points, np.roll(points, -1, axis=0), strict=True):
        if here[2] > _NEAR:
            kept.append(here)
        if (here[2] > _NEAR) != (after[2] > _NEAR):
            part = (_NEAR + 1e-4 - here[2]) / (after[2] - here[2])
            kept.append(here + (after - here) * part)
    return np.array(kept).reshape(-1, 3)


def _lines(block: Block, turned: Pixels, look: Look, camera: Camera, ground: Ground) -> list[Face]:
    turned = turned[(turned[..., 2] > _NEAR).all(axis=1)]
    seen = camera.flat(turned.reshape(-1, 3)).reshape(-1, 2, 2)
    half = np.maximum(block.wide / 2 * camera.focal / turned[..., 2], 0.0009)[..., None]
    way = seen[:, 1] - seen[:, 0]
    normal = np.stack([-way[:, 1], way[:, 0]], 1) / np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-6)[:, None]
    side = normal[:, None] * half
    quads = np.concatenate([seen + side, (seen - side)[:, ::-1]], axis=1)
    haze = _haze(turned[..., 2].mean(axis=1), ground, look)[:, None]
    tones = block.tones[: len(quads)] * np.float32(0.92)
    tones = tones + (look.palette.haze - tones) * haze
    return [(quads.clip(-_LIMIT, _LIMIT), tones.astype(np.float32), True)]


def _balls(block: Block, turned: Pixels, look: Look, camera: Camera, ground: Ground) -> list[Face]:
    keep = turned[:, 0, 2] > _NEAR
    turned, p = turned[keep][:, 0], look.palette
    seen, radius = camera.flat(turned), block.wide * camera.focal / turned[:, 2]
    circle = np.stack([np.cos(_ROUND), np.sin(_ROUND)], 1)
    haze = _haze(turned[:, 2], ground, look)[:, None]
    faces: list[Face] = []
    for grow, lit, shift in ((1.0, 0.55, 0.0), (0.84, 0.8, 0.16), (0.6, 1.04, 0.32)):
        at = seen + np.array([look.light * 0.8, -0.75]) * (shift * radius)[:, None]
        tones = block.tones[keep] * np.float32(lit)
        tones = tones + (mix(p.haze, p.horizon, 0.2) - tones) * haze
        faces.append((at[:, None] + circle * (grow * radius)[:, None, None], tones.astype(np.float32), True))
    return faces


def _mirror(plate: Plate, look: Look, solids: Solids, camera: Camera, ground: Ground) -> None:
    """Lay the things' images on the water, drawn out and broken by ripples."""
    below = Solids(look)
    below.blocks = [
        msgspec.structs.replace(
            block, points=block.points * np.array([1, -1, 1]),
            inside=None if block.inside is None else block.inside * np.array([1, -1, 1]),
        )
        for block in solids.blocks if not block.ground
    ]  # fmt: skip
    order = _ordered(below, camera)
    faces = [face for one in order for face in _faces(one, look, camera, ground)]
    if not faces:
        return
    rows, columns = plate.alpha.shape
    sheet = Plate((rows, columns), plate.origin, plate.unit, 0.2, coarse=min(max(int(0.006 * plate.unit), 1), 3))
    sheet.flats(faces)  # so smeared a thing is drawn small and enlarged
    smear = sheet.unit * 0.012
    soft = soften(sheet.alpha, smear)
    cover = resized(soft, (columns, rows))
    _, y = plate.grid()
    stripes = scenery.cloud_noise(plate.alpha.shape, look.chance(9), 14.0, 9)
    part = np.clip((y - max(camera.horizon, -0.2)) / 0.9, 0.0, 1.0)
    cover = cover * np.clip(0.9 - part * 0.5 - np.clip(stripes - 0.52, 0, 1) * 3.0, 0.0, 0.85)
    thin = 1 / np.maximum(soft, 1e-3)
    light = planes((rows, columns))
    for plane in range(3):
        light[..., plane] = resized(soften(sheet.rgb[..., plane], smear) * thin, (columns, rows))
    below_line = (y > camera.horizon).astype(np.float32)
    tones = mix(look.palette.cool, look.palette.ink, 0.4)
    plate.fill((slice(0, None), slice(0, None), cover * below_line), (light * 0.78 + tones * 0.1).astype(np.float32))


def _flat_ground(plate: Plate, look: Look, solids: Solids, camera: Camera, ground: Ground) -> None:
    blocks = [block for block in solids.blocks if block.ground]
    if not blocks:
        return
    sheet = Plate(plate.alpha.shape, plate.origin, plate.unit, 0.2)
    faces: list[Face] = []
    for block in blocks:
        turned = camera.turned(block.points.reshape(-1, 3))
        faces += _faces((block, turned, 0.0), look, camera, ground)
    sheet.flats(faces)
    plate.lay(sheet)


def _shadows(plate: Plate, look: Look, solids: Solids, camera: Camera) -> None:
    shapes = []
    for outline in solids.shadows:
        if len(outline) < 3:
            continue
        turned = _cut(camera.turned(np.insert(outline, 1, 0.0, axis=1)))
        if len(turned) > 2:
            shapes.append(camera.flat(turned).clip(-_LIMIT, _LIMIT))
    if shapes:
        weak = 0.18 if look.weather or not look.palette.bright or look.palette.name == "overcast" else 0.38
        plate.tint(plate.shapes(shapes), mix(look.palette.ink, look.palette.cool, 0.15), weak)


def _people(stage: Stage, look: Look, solids: Solids, camera: Camera) -> None:
    """Put people on the ground, the farthest first; from above they are as short as they look."""
    chance, placed = look.chance(63), []
    squash = max(math.cos(camera.pitch), 0.35)
    for x, z in solids.people:
        at, metre = camera.at(x, 0.0, z)
        if metre and -stage.edge - 0.1 < at[0] < stage.edge + 0.1 and at[1] < stage.bottom + 1.6 * metre:
            who = passers.passer(look, chance, front=bool(chance.random() < 0.4))
            placed.append((who, at, min(1.72 * metre * squash, 1.1)))
    placed.sort(key=lambda one: one[1][1])
    if placed:
        passers.row(stage.plate(0.52), look, placed, haze=0.08)


def _lights(stage: Stage, solids: Solids, camera: Camera) -> None:
    if not solids.lights:
        return
    plate = stage.plate(0.56)
    for at, radius, tone, strength in solids.lights:
        place, metre = camera.at(*at)
        if metre and abs(place[0]) < stage.edge + 0.5:
            plate.glow(place, max(radius * metre, 0.008), tone, strength)
