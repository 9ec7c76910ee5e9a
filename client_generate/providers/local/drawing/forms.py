"""Round things with true shading: globes, dented discs, and limbs along a curve."""

from __future__ import annotations

import math
from collections.abc import Sequence

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Patch, Plate, Point, ellipse, spline, stroke

# Across a round thing lit from the left: how light it is at each tenth of its width.
_ROUND = (0.45, 0.72, 0.96, 1.1, 1.03, 0.92, 0.78, 0.62, 0.47, 0.4, 0.55)
_HOLLOW = 0.62  # where a dented disc is thickest, as a part of its radius


def globe(
    plate: Plate,
    at: Point,
    radius: float,
    dark: Pixels,
    bright: Pixels,
    light: Point,
    *,
    squash: float = 1.0,
    turn: float = 0.0,
    dent: float = 0.0,
    lean: float = 0.0,
    rim: Pixels | None = None,
    gloss: float = 0.35,
    strength: float = 1.0,
) -> None:
    """Draw a globe, or an egg (`squash` is its shorter axis, turned by `turn` radians).

    `dent` from 0 to 1 hollows its middle as a red blood cell's, `lean` moves the hollow along the shorter axis;
    `rim` is light from behind, `gloss` the strength of the spot of light.
    """
    rows, columns, mask = plate.shape(ellipse(at, radius, radius * squash, turn, steps=64))
    if not mask.size:
        return
    x, y = plate.grid()
    c, s = math.cos(turn), math.sin(turn)
    across, down = (x[:, columns] - at[0]) / radius, (y[rows] - at[1]) / radius
    u, v = across * c + down * s, (down * c - across * s) / squash
    far = np.hypot(u, v)
    nu, nv = _hollowed(u, v, far, dent, lean) if dent else (np.clip(u, -1, 1), np.clip(v, -1, 1))
    nz = np.sqrt(np.clip(1 - nu * nu - nv * nv, 0.0, 1))
    norm = math.hypot(light[0], light[1], 0.75)
    lx, ly, lz = light[0] / norm, light[1] / norm, 0.75 / norm
    lu, lv = lx * c + ly * s, ly * c - lx * s
    facing = nu * lu + nv * lv + nz * lz
    lit = (np.clip(facing * 0.56 + 0.44, 0, 1) ** 1.25)[..., None]
    tone = dark + (bright - dark) * lit
    if gloss:
        tone = tone + (np.clip(facing, 0, 1) ** 26 * np.float32(gloss))[..., None] * mixed_white(bright)
    if rim is not None:
        edge = np.clip(far, 0, 1) ** 7 * np.clip(0.35 - (u * lu + v * lv), 0, 1)
        tone = tone + edge[..., None] * rim
    plate.fill((rows, columns, mask), tone.astype(np.float32), strength)


def _hollowed(u: Pixels, v: Pixels, far: Pixels, dent: float, lean: float) -> tuple[Pixels, Pixels]:
    """Return the normals of a disc that is thick at its edge and thin in its middle."""
    moved = v - lean * (1 - np.clip(far, 0, 1))
    r = np.maximum(np.hypot(u, moved), 1e-4)
    inner = -dent * np.sin(np.clip(r / _HOLLOW, 0, 1) * math.pi)
    outer = np.clip((r - _HOLLOW) / (1 - _HOLLOW), 0, 1) ** 1.4
    slope = np.where(r < _HOLLOW, inner, outer) * 0.97
    return u / r * slope, moved / r * slope


def barrel(plate: Plate, patch: Patch, at: Point, half: float, tone: Pixels, light: int, turn: float = 0.0) -> None:
    """Fill a patch as the side of a round thing: its axis goes through `at`, upright or turned by `turn` radians."""
    rows, columns, mask = patch
    if not mask.size:
        return
    x, y = plate.grid()
    part = ((x[:, columns] - at[0]) * math.cos(turn) + (y[rows] - at[1]) * math.sin(turn)) / half * 0.5 + 0.5
    part = np.clip(part if light < 0 else 1 - part, 0, 1)
    level = np.interp(part, np.linspace(0, 1, len(_ROUND)), _ROUND).astype(np.float32)[..., None]
    plate.fill(patch, tone * level)


def mixed_white(tone: Pixels) -> Pixels:
    """Return the colour of a gleam on a thing of this colour."""
    gleam: Pixels = tone * 0.35 + np.float32(0.65)
    return gleam


def limb(points: Sequence[Point] | Pixels, radii: Sequence[float], steps: int = 6, *, flat: bool = False) -> Pixels:
    """Return the outline of a limb that runs smoothly through all points, with a radius at each.

    Its ends are round, its first one cut off with `flat`.
    """
    p = np.asarray(points, np.float64)
    line = spline([(float(x), float(y)) for x, y in p], closed=False, steps=steps) if len(p) > 2 else p
    half = np.interp(np.linspace(0, len(p) - 1, len(line)), np.arange(len(p)), np.asarray(radii, np.float64))
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    normal = np.stack([-along[:, 1], along[:, 0]], 1)
    left, right = line + normal * half[:, None], line - normal * half[:, None]
    start = left[:0] if flat else _cap(line[0], -along[0], half[0])
    return np.concatenate([left, _cap(line[-1], along[-1], half[-1]), right[::-1], start])


def ring(at: Point, across: float, down: float, wide: float, steps: int = 96) -> list[Pixels]:
    """Return a closed band of an even width around an oval: two halves, as one that meets itself would have a gap."""
    whole = ellipse(at, across, down, steps=steps)
    whole, half = np.concatenate([whole, whole[:2]]), steps // 2
    return [stroke(whole[: half + 2], wide), stroke(whole[half:], wide)]


def _cap(at: Pixels, way: Pixels, radius: float) -> Pixels:
    angle = math.atan2(way[1], way[0]) + np.linspace(math.pi / 2, -math.pi / 2, 11)[1:-1]
    return np.stack([at[0] + radius * np.cos(angle), at[1] + radius * np.sin(angle)], 1)
