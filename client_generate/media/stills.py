"""Grids, their quadrants, and start frames: cut exact to the pixel, gutters trimmed, cropped to an aspect ratio."""

from __future__ import annotations

from pathlib import Path

import msgspec

from client_generate.film.slate import Quadrant
from client_generate.film.take import Media
from client_generate.media.heavy import Image, ImageOps, Picture, Pixels, np
from client_generate.media.images import open_still
from client_generate.media.probe import probe

Box = tuple[int, int, int, int]
"""Left, top, right, bottom; right and bottom are outside."""

_FLAT = 5.0  # most a gutter's line may vary (standard deviation, of 255)
_STEP = 12.0  # least a picture beside a gutter differs from it
_REACH = 0.04  # how far from the middle a gutter may begin, and how wide a border may be


class Seams(msgspec.Struct, frozen=True):
    """Where a grid's panels begin and end along one side: border, first half, gutter, second half, border."""

    begin: int
    first_end: int
    second_begin: int
    end: int


def quadrant_box(size: tuple[int, int], quadrant: Quadrant) -> Box:
    """Return a quarter of `size` (width, height). On an odd side the right or lower quarter is a pixel larger."""
    width, height = size
    return _box(Seams(0, width // 2, width // 2, width), Seams(0, height // 2, height // 2, height), quadrant)


def crop_quadrant(grid: Path, quadrant: Quadrant, into: Path, aspect: tuple[int, int], *, trim: bool = True) -> Media:
    """Write one quadrant as PNG, its gutters trimmed, cropped in its middle to `aspect`; return its facts.

    Raises `MediaError`.
    """
    with open_still(grid) as picture:
        across, down = seams(picture) if trim else _halves(picture.size)
        panel = picture.convert("RGB").crop(_box(across, down, quadrant))
        return _save(panel.crop(aspect_box(panel.size, aspect)), into)


def fit_start_frame(source: Path, into: Path, aspect: tuple[int, int]) -> Media:
    """Write a person's own picture as PNG: turned upright by its EXIF, cropped in its middle to `aspect`, no metadata.

    Raises `MediaError`.
    """
    with open_still(source) as picture:
        upright = ImageOps.exif_transpose(picture) or picture
        return _save(_opaque(upright).crop(aspect_box(upright.size, aspect)), into)


def aspect_box(size: tuple[int, int], aspect: tuple[int, int]) -> Box:
    """Return the largest box of this shape, in the middle; a picture of that shape already is left whole."""
    width = max(min(size[0], round(size[1] * aspect[0] / aspect[1])), 1)
    height = max(min(size[1], round(size[0] * aspect[1] / aspect[0])), 1)
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    return left, top, left + width, top + height


def seams(picture: Picture) -> tuple[Seams, Seams]:
    """Return where the panels lie, across and down. Without a clear cross of gutters: plain halves.

    A gutter is an even light or dark band through the whole picture, near its middle, with pictures on both sides; both
    gutters must be there and of one colour. So a night sky is not taken for one.
    """
    pixels = np.asarray(picture.convert("RGB"), dtype=np.float32)
    across, down = _gutter(pixels.transpose(1, 0, 2)), _gutter(pixels)
    if across is None or down is None or np.abs(across[1] - down[1]).max() > 2 * _STEP:
        return _halves(picture.size)
    return _bordered(pixels.transpose(1, 0, 2), *across), _bordered(pixels, *down)


def _halves(size: tuple[int, int]) -> tuple[Seams, Seams]:
    (width, height) = size
    return Seams(0, width // 2, width // 2, width), Seams(0, height // 2, height // 2, height)


def _box(across: Seams, down: Seams, quadrant: Quadrant) -> Box:
    left, right = _half(across, second=quadrant.endswith("right"))
    top, bottom = _half(down, second=quadrant.startswith("bottom"))
    return left, top, right, bottom


def _half(along: Seams, *, second: bool) -> tuple[int, int]:
    return (along.second_begin, along.end) if second else (along.begin, along.first_end)


def _gutter(lines: Pixels) -> tuple[tuple[int, int], Pixels] | None:
    """Find the gutter among `lines` (count, length, 3): its first line and the one behind its last, and its colour."""
    count = len(lines)
    middle, reach = count // 2, max(int(count * _REACH), 2)
    if count < 16:
        return None
    flat = np.array([_is_flat(line) for line in lines[middle - 2 * reach : middle + 2 * reach]])
    near = [i for i in range(middle - reach, middle + reach) if flat[i - middle + 2 * reach]]
    if not near:
        return None
    seed = min(near, key=lambda i: abs(i - middle))
    colour = np.median(lines[seed], axis=0)
    first = _edge(lines, seed, -1, colour)
    behind = _edge(lines, seed, 1, colour) + 1
    whole = first > 0 and behind < count and behind - first <= 2 * reach
    if not whole or not (_is_picture(lines[first - 1], colour) and _is_picture(lines[behind], colour)):
        return None
    return (first, behind), colour


def _is_flat(line: Pixels) -> bool:
    level = float(np.median(line))
    return bool((level < 40 or level > 215) and line.std(axis=0).max() <= _FLAT)


def _edge(lines: Pixels, seed: int, step: int, colour: Pixels) -> int:
    """Walk from `seed` while the lines are the gutter's, and over a soft line or two at its edge."""
    at = seed
    while 0 <= at + step < len(lines) and np.abs(lines[at + step] - colour).mean() < _STEP and _even(lines[at + step]):
        at += step
    return at


def _even(line: Pixels) -> bool:
    return bool(line.std(axis=0).max() <= 2 * _FLAT)


def _is_picture(line: Pixels, colour: Pixels) -> bool:
    """Whether at least a third of the line clearly differs from the gutter."""
    return bool((np.abs(line - colour).max(axis=1) > _STEP).mean() > 0.33)


def _bordered(lines: Pixels, gutter: tuple[int, int], colour: Pixels) -> Seams:
    most = max(int(len(lines) * _REACH), 1)
    begin, end = 0, len(lines)
    while begin < most and _same(lines[begin], colour):
        begin += 1
    while len(lines) - end < most and _same(lines[end - 1], colour):
        end -= 1
    return Seams(begin if begin < most else 0, gutter[0], gutter[1], end if len(lines) - end < most else len(lines))


def _same(line: Pixels, colour: Pixels) -> bool:
    return bool(_even(line) and np.abs(line - colour).mean() < _STEP)


def _opaque(picture: Picture) -> Picture:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def _save(picture: Picture, into: Path) -> Media:
    clean = Image.frombytes("RGB", picture.size, picture.tobytes())  # nothing of the source's metadata
    clean.save(into, "PNG", compress_level=1)
    return probe(into)
