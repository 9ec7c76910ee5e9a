"""A city of real boxes through a pinhole camera: a skyline, a street canyon, rooftops from above."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing import scenery
from client_generate.providers.local.drawing.brush import Face, box, soften, spline
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures

_STREET, _BLOCK = 0.9, 2.2
_ACROSS, _STOREY = 7, 0.17  # windows on a wall, and the height between them


class Lens(msgspec.Struct, frozen=True):
    """A pinhole camera: its place, pitch (down is positive) and yaw in radians, focal length in frame heights."""

    place: tuple[float, float, float]
    pitch: float
    yaw: float
    focal: float
    middle: float = 0.5

    def turned(self, points: Pixels) -> Pixels:
        """Return points (n, 3: across, up, away) as the camera has them: right, down, ahead."""
        x, up, z = (points - np.array(self.place)).T
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        x, z = x * c - z * s, x * s + z * c
        c, s = math.cos(self.pitch), math.sin(self.pitch)
        return np.stack([x, -(up * c + z * s), z * c - up * s], axis=1)

    def seen(self, points: Pixels) -> Pixels:
        """Return where points lie in the frame."""
        return self.flat(self.turned(points))

    def flat(self, turned: Pixels) -> Pixels:
        """Return where points lie in the frame that are as the camera has them."""
        seen = turned[:, :2] / np.maximum(turned[:, 2:], 0.05) * self.focal
        seen[:, 1] += self.middle
        return seen


_LENSES = {
    "wide": Lens((0.45, 3.4, -4.5), 0.16, 0.3, 1.15),
    "medium": Lens((0.0, 0.42, -3.0), -0.1, 0.0, 0.85, 0.6),
    "close": Lens((0.1, 0.3, -1.0), -0.42, 0.35, 0.8, 0.55),
    "over": Lens((0.0, 4.6, -4.0), 0.24, -0.35, 1.1),
    "aerial": Lens((0.4, 11.0, -5.5), 0.86, 0.55, 1.15),
}


def build(stage: Stage, look: Look) -> None:
    """Draw sky, blocks from far to near, the light of the streets, and a figure on a roof for a view over it."""
    lens = _LENSES[look.size]
    lens = msgspec.structs.replace(lens, yaw=lens.yaw * look.side)
    level = lens.middle - math.tan(lens.pitch) * lens.focal
    p = look.palette
    scenery.sky(stage, look, min(max(level, 0.0), 0.9), sun=(look.light * stage.half * 0.5, level - 0.06))
    if 0 < level < 1:
        scenery.ridge(stage, look, 0.05, level + 0.02, 0.1, 0.7, salt=3)
    _streets(stage, look, lens, level)
    _blocks(stage, look, lens)
    scenery.mist(stage.plate(0.55), mix(p.haze, p.horizon, 0.3), level + 0.05, 0.12, 0.3, look.chance(6))
    if look.size in {"over", "close", "wide"}:
        _foreground(stage, look)
    scenery.weather(stage, look)


def _streets(stage: Stage, look: Look, lens: Lens, level: float) -> None:
    p, plate = look.palette, stage.plate(0.2)
    rows, columns, mask = plate.shape(box(-stage.edge, max(level + 0.015, stage.top), stage.edge, stage.bottom))
    _, y = plate.grid()
    near = np.clip((y[rows] - level) / 0.3, 0, 1)[..., None] ** 0.7
    far = mix(p.haze, p.horizon, 0.2)
    plate.fill((rows, columns, mask), far + (mix(p.ground, p.ink, 0.4) - far) * near)
    lines, tails = _trails(lens, -0.17), _trails(lens, 0.17)
    warm, red = mix(p.key, np.ones(3, np.float32), 0.35), mix(p.accent, np.array([1, 0.1, 0.15], np.float32), 0.4)
    strength = 0.35 if p.bright else 1.0
    for shapes, tone in ((lines, warm), (tails, red)):
        rows, columns, mask = plate.shapes(shapes)
        if mask.size:
            spread = soften(mask, 0.018 * plate.unit)
            plate.light((rows, columns, mask * 0.75 + spread * 1.2), tone, strength)


def _trails(lens: Lens, offset: float) -> list[Pixels]:
    """Return the lights along all streets that can be seen, so far beside their middle, in pieces."""
    at, band = np.meshgrid(np.arange(-7, 14) * (_STREET + _BLOCK) + offset, np.arange(-10, 24) * 2.0, indexing="ij")
    level = np.full(at.shape, 0.02)
    along = np.stack([np.stack([at, level, band + far], -1) for far in (0.0, 2.0)], 2).reshape(-1, 2, 3)
    ends = np.concatenate([along, along[..., ::-1]])
    turned = lens.turned(ends.reshape(-1, 3))
    ahead = turned[:, 2].reshape(-1, 2)
    inside = (ahead.min(axis=1) >= 0.4) & (ahead.max(axis=1) <= 40)
    seen, ahead = lens.flat(turned).reshape(-1, 2, 2)[inside], ahead[inside]
    half = np.clip(0.028 / ahead * lens.focal, 0.0008, 0.02)[..., None]
    way = seen[:, 1] - seen[:, 0]
    normal = np.stack([-way[:, 1], way[:, 0]], 1) / np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-6)[:, None]
    side = normal[:, None] * half
    return list(np.concatenate([seen + side, (seen - side)[:, ::-1]], axis=1))


def _blocks(stage: Stage, look: Look, lens: Lens) -> None:
    """Put the boxes, farthest first, on three plates by distance."""
    chance = look.chance(21)
    boxes = [b for i in range(-5, 8) for k in range(-2, 10) for b in _towers(look, chance, i, k)]
    corners = lens.turned(np.concatenate([_corners(b) for b in boxes])).reshape(-1, 8, 3)
    ahead = corners[:, :, 2].mean(axis=1)
    seen = lens.flat(corners.reshape(-1, 3)).reshape(-1, 8, 2)
    inside = (seen[..., 0].max(1) > -stage.edge) & (seen[..., 0].min(1) < stage.edge)
    inside &= (seen[..., 1].max(1) > stage.top) & (seen[..., 1].min(1) < stage.bottom)
    inside &= (ahead > 1.2) & (ahead < 38) & (corners[..., 2].min(1) > 0.3)
    order = [int(i) for i in np.argsort(-ahead) if inside[i]]
    for number, near in enumerate((0.25, 0.38, 0.52)):
        part = order[number * len(order) // 3 : (number + 1) * len(order) // 3]
        faces: list[Face] = []
        for index in part:
            _tower(faces, look, lens, boxes[index], corners[index], chance)
        stage.plate(near).flats(faces)


def _towers(look: Look, chance: np.random.Generator, i: int, k: int) -> list[Pixels]:
    """Return one block's boxes: left, right, front, back, height. The street we stand in stays free."""
    pitch = _STREET + _BLOCK
    x, z = i * pitch + _STREET / 2, k * pitch + _STREET / 2
    tall = 2.6 if look.has("tall") else 1.6
    step, gap = _BLOCK / 2, 0.05
    made = []
    for u in range(2):
        for v in range(2):
            high = tall * float(chance.uniform(0.35, 1.0)) * (2.2 if chance.random() < 0.14 else 1.0)
            left, front = x + u * step + gap, z + v * step + gap
            made.append(np.array([left, left + step - 2 * gap, front, front + step - 2 * gap, high]))
    return made


def _corners(b: Pixels) -> Pixels:
    """Return a box's eight corners: four below, then four above, front left first and on to the right."""
    left, right, front, back, high = b
    ring = [(left, front), (right, front), (right, back), (left, back)]
    return np.array([(x, up, z) for up in (0.0, high) for x, z in ring])


# A face's corners: lower left, lower right, upper right, upper left.
_FACES = {"front": (0, 1, 5, 4), "left": (3, 0, 4, 7), "right": (1, 2, 6, 5), "roof": (4, 5, 6, 7)}


def _tower(faces: list[Face], look: Look, lens: Lens, b: Pixels, corners: Pixels, chance: np.random.Generator) -> None:
    p = look.palette
    left, right, front, _, high = b
    x, up, z = lens.place
    haze = min(max((float(corners[:, 2].mean()) - 3) / 30, 0.0), 0.85)
    visible = {"front": z < front, "left": x < left, "right": x > right, "roof": up > high}
    lit = {
        "front": 0.1,
        "left": 0.28 if look.light < 0 else 0.02,
        "right": 0.28 if look.light > 0 else 0.02,
        "roof": 0.2,
    }
    base = mix(p.ink, p.ambient, 0.4) if not p.bright else mix(p.ambient, p.ground, 0.35)
    for name in [n for n, shown in visible.items() if shown]:
        face = corners[list(_FACES[name])]
        seen = lens.flat(face)
        if seen[:, 0].max() < -1.4 or seen[:, 0].min() > 1.4 or seen[:, 1].min() > 1.3:
            continue
        tone = mix(mix(base, p.key, lit[name] * (1.3 if p.bright else 0.7)), p.haze, haze)
        faces.append((seen[None], tone[None], True))
        if name == "roof":
            faces.append((lens.flat(face + (face.mean(axis=0) - face) * 0.1)[None], tone[None] * 0.82, False))
        elif haze < 0.75 and float(np.ptp(seen[:, 0])) > 0.012:
            _windows(faces, look, lens, face, high, haze, tone, chance)


def _windows(
    faces: list[Face],
    look: Look,
    lens: Lens,
    face: Pixels,
    high: float,
    haze: float,
    wall: Pixels,
    chance: np.random.Generator,
) -> None:
    """Put rows of windows on a face, all projected and coloured at once; some are lit."""
    across, rows = (_ACROSS if haze < 0.3 else 5), max(int(high / _STOREY), 2)
    places = np.stack(np.meshgrid((np.arange(across) + 0.5) / across, (np.arange(rows) + 0.5) / rows), axis=-1)
    du, dv = 0.27 / across, 0.29 / rows
    quads = places.reshape(-1, 1, 2) + np.array([(-du, -dv), (du, -dv), (du, dv), (-du, dv)])
    solid = face[0] + quads[..., :1] * (face[1] - face[0]) + quads[..., 1:] * (face[3] - face[0])
    seen = lens.flat(solid.reshape(-1, 3)).reshape(-1, 4, 2)
    inside = (seen[:, :, 0].max(1) > -1.4) & (seen[:, :, 0].min(1) < 1.4) & (seen[:, :, 1].min(1) < 1.4)
    p, dice = look.palette, chance.random(len(seen))
    warm = mix(mix(p.key, p.accent, 0.25), p.haze, haze * 0.7)
    dull = mix(wall, mix(p.sky_mid, p.haze, haze), 0.5) if p.bright else mix(wall, p.ink, 0.35)
    share = 0.06 if p.bright else 0.22
    lit = (dice < share)[:, None]
    glow = warm + (wall - warm) * (0.5 if p.bright else (dice / share * 0.6)[:, None])
    faces.append((seen[inside], np.where(lit, glow, dull)[inside], False))


def _foreground(stage: Stage, look: Look) -> None:
    p, side = look.palette, look.side
    if look.size != "over":
        scenery.foreground_leaves(stage, look, -side, low=False)
        return
    plate = stage.plate(0.9)
    dark = mix(p.ink, p.ambient, 0.15)
    plate.solid(
        plate.shape(box(-stage.edge, 0.94, stage.edge, stage.bottom)), dark * 0.6, dark, (0, -1), rim=p.horizon * 0.5
    )
    x = side * stage.half * 0.55
    coat = spline(
        [(x - 0.3, 1.2), (x - 0.22, 0.78), (x - 0.07, 0.66), (x + 0.07, 0.66), (x + 0.22, 0.78), (x + 0.3, 1.2)]
    )
    tone = mix(p.accent, p.ink, 0.5)
    plate.solid(plate.shape(coat, 0.03), tone * 0.4, tone, (look.light, -0.6), round_=0.05, rim=p.key * 0.7)
    figures.head(plate, look, (x, 0.52), 0.15, face=False)
