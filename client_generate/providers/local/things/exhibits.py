"""Reference pictures in a picture: a product cut out from its plain ground, else a framed print; a place behind all.

Whatever a picture is (tiny, huge, grey, with a palette or four inks, transparent), it is read as red, green and blue.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from client_generate.media.heavy import Image, ImageOps, Picture, Pixels, np
from client_generate.media.images import open_still
from client_generate.providers.local.drawing.brush import Plate, Point, box, planes, resized, shifted, soften
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

_LONGEST = 640  # pixels kept of a reference picture
_SMALL = 224  # pixels on the longer side in which the ground is looked for
_LIKE = 0.1  # how far a colour may be from the ground's and still be ground
_LEAST = 24  # pixels a side below which a picture shows nothing


class Exhibit(msgspec.Struct, frozen=True):
    """A thing's picture: colours (rows, columns, 3) and how much of each pixel it covers, all of it when not `cut`."""

    colours: Pixels
    cover: Pixels
    cut: bool


@lru_cache(maxsize=12)
def exhibit(path: Path) -> Exhibit | None:
    """Return a thing as its picture shows it, None when the picture is too small to show anything."""
    with open_still(path) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGBA")
    if min(picture.size) < _LEAST:
        return None
    picture.thumbnail((_LONGEST, _LONGEST), Image.Resampling.BOX)
    pixels = np.asarray(picture, np.float32) / 255
    colours, alpha = pixels[..., :3], pixels[..., 3]
    cover = alpha if float((alpha < 0.5).mean()) > 0.02 else _without_ground(picture, colours)
    if cover is None:
        return Exhibit(colours, np.ones(alpha.shape, np.float32), cut=False)
    return _cropped(colours, cover)


def _cropped(colours: Pixels, cover: Pixels) -> Exhibit | None:
    """Return what is covered, without the empty sides; None when that is next to nothing."""
    rows, columns = np.flatnonzero((cover > 0.5).any(axis=1)), np.flatnonzero((cover > 0.5).any(axis=0))
    if len(rows) < _LEAST / 2 or len(columns) < _LEAST / 2:
        return None
    part = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    return Exhibit(colours[part], cover[part], cut=True)


def _without_ground(picture: Picture, colours: Pixels) -> Pixels | None:
    """Return what covers a plain ground, which may go from one colour to another; None when the ground is not plain."""
    scale = _SMALL / max(picture.size)
    size = (max(round(picture.width * scale), 8), max(round(picture.height * scale), 8))
    small = np.asarray(picture.convert("RGB").resize(size, Image.Resampling.BOX), np.float32) / 255
    far = np.abs(small - _ground(small)).max(axis=2)
    ring = np.concatenate([far[0], far[-1], far[:, 0], far[:, -1]])
    if float((ring < _LIKE).mean()) < 0.86:
        return None
    # As little more than the ground itself varies: a white label on white paper is not ground.
    like = float(np.clip(np.quantile(ring, 0.86) * 1.4 + 0.015, 0.03, _LIKE))
    cover = (~_reached(far < like)).astype(np.float32)
    if not 0.03 < float(cover.mean()) < 0.9:
        return None
    large = resized(soften(cover, 1.0), (colours.shape[1], colours.shape[0]))
    edged: Pixels = np.clip((large - 0.45) * 2.2, 0, 1).astype(np.float32)
    return edged


def _ground(small: Pixels) -> Pixels:
    """Return the colour that the ground would have everywhere, from the picture's four corners."""
    rows, columns = small.shape[:2]
    side = max(min(rows, columns) // 12, 2)
    corners = [small[:side, :side], small[:side, -side:], small[-side:, :side], small[-side:, -side:]]
    one, two, three, four = (np.median(corner.reshape(-1, 3), axis=0) for corner in corners)
    down, across = np.linspace(0, 1, rows)[:, None, None], np.linspace(0, 1, columns)[None, :, None]
    ground: Pixels = (one * (1 - across) + two * across) * (1 - down) + (three * (1 - across) + four * across) * down
    return ground.astype(np.float32)


def _reached(free: Pixels) -> Pixels:
    """Return where one gets to from the picture's sides over free pixels."""
    there = free.copy()
    there[1:-1, 1:-1] = False
    for _ in range(6):
        before = int(there.sum())
        for turned, open_ in zip(_ways(there), _ways(free), strict=True):
            for row in range(1, len(turned)):
                turned[row] |= turned[row - 1] & open_[row]
        if int(there.sum()) == before:
            break
    return there


def _ways(grid: Pixels) -> tuple[Pixels, ...]:
    """Return the same grid as seen from its four sides."""
    return grid, grid[::-1], grid.T, grid.T[::-1]


def stand(plate: Plate, look: Look, shown: Exhibit, foot: Point, tall: float, widest: float = 9.0) -> float:
    """Stand a thing on `foot`, at most `tall` and `widest` frame heights, lit like the rest; returns how tall it is.

    What could not be cut out stands there as a print in a frame.
    """
    rows, columns = shown.cover.shape
    tall = min(tall, widest * rows / columns)
    wide = tall * columns / rows
    if not shown.cut:
        edge = 0.035 * tall
        frame = box(foot[0] - wide / 2 - edge, foot[1] - tall - 2 * edge, foot[0] + wide / 2 + edge, foot[1])
        pale = mix(np.array([0.93, 0.91, 0.87], np.float32), look.palette.ambient, 0.2 if look.palette.bright else 0.5)
        plate.solid(
            plate.shape(frame, 0.02), pale * 0.6, pale, (look.light, -0.7), round_=0.015, rim=look.palette.key * 0.5
        )
        foot = (foot[0], foot[1] - edge)
    _lay(plate, look, shown, (foot[0] - wide / 2, foot[1] - tall), (wide, tall))
    return tall


def _lay(plate: Plate, look: Look, shown: Exhibit, at: Point, size: Point) -> None:
    """Lay a picture with its left upper corner at `at`: lighter towards the light, a rim on what is cut out."""
    left, top = (round(float(v)) for v in plate.place([at])[0])
    wide, high = max(round(size[0] * plate.unit), 2), max(round(size[1] * plate.unit), 2)
    rows, columns = _within((top, high), plate.alpha.shape[0]), _within((left, wide), plate.alpha.shape[1])
    if rows.stop <= rows.start or columns.stop <= columns.start:
        return
    part = (slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left))
    cover = resized(shown.cover, (wide, high))
    colours = resized(shown.colours * shown.cover[..., None], (wide, high)) / np.maximum(cover, 1e-3)[..., None]
    across = np.linspace(-1, 1, wide, dtype=np.float32)[None, :, None] * look.light
    lit = np.clip(colours, 0, 1) * (0.9 + (0.18 if shown.cut else 0.06) * across) * _lighting(look)
    patch = (rows, columns, np.clip(cover, 0, 1)[part])
    plate.fill(patch, lit.astype(np.float32)[part])
    if shown.cut:
        shift = max(plate.unit * 0.004, 0.8)
        rim = np.clip(cover - shifted(cover, -look.light * shift, 0.5 * shift), 0, 1) * cover
        plate.light((rows, columns, rim[part]), look.palette.key, 0.5)


def _within(span: tuple[int, int], limit: int) -> slice:
    return slice(min(max(span[0], 0), limit), max(min(span[0] + span[1], limit), 0))


def _lighting(look: Look) -> Pixels:
    """Return what this light makes of white."""
    p = look.palette
    return mix(np.ones(3, np.float32), p.key, 0.4) if p.bright else mix(p.ambient, p.key, 0.62) * 1.08


def backdrop(stage: Stage, look: Look, path: Path, near: float, soft: float) -> Plate:
    """Put a place's picture behind everything, out of focus by `soft` frame heights, in the light of the others."""
    p = look.palette
    plate = stage.plate(near)
    size = (stage.canvas[0], stage.canvas[1])
    with open_still(path) as opened:
        opened.draft("RGB", size)
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    seen = ImageOps.fit(picture, size, Image.Resampling.BICUBIC, centering=(0.5, 0.6))
    colours = np.asarray(seen, np.float32) / 255
    shade = colours.mean(axis=2, keepdims=True)
    toned = shade * (p.key * 0.7 + p.horizon * 0.3) + (1 - shade) * mix(p.ink, p.ambient, 0.2) * 0.35
    graded = colours * _lighting(look) * (1.0 if p.bright else 0.9)
    lit = planes(shade.shape[:2])
    lit[...] = mix(mix(graded, toned, 0.22), p.haze, 0.06)
    plate.rgb[...] = soften(lit, soft * plate.unit)
    plate.alpha.fill(1)
    plate.hold_all()
    return plate
