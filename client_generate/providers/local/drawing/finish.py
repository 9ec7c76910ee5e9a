"""From plates to a finished picture: laid together, bloom, a mild curve, vignette, grain."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import msgspec

from client_generate.media.heavy import Image, Picture, Pixels, np
from client_generate.providers.local.drawing.brush import Plate, bands, resized, soften
from client_generate.providers.local.drawing.stage import Stage

Cell = tuple[int, int, int, int]
"""A part of a sheet in which something can be seen: left, top, right, bottom, in its own pixels."""


class Sheet(msgspec.Struct, frozen=True):
    """A finished plate for a moving camera: a picture, where it lies on the canvas, and how near it is.

    RGB covers all, RGBa is light already multiplied by its cover: neither resizing nor laying it down needs another
    pass. `cells` leave out what is empty.
    """

    picture: Picture
    left: int
    top: int
    near: float
    cells: tuple[Cell, ...] = ()


class Fall(msgspec.Struct, frozen=True):
    """Rain or snow for a moving camera: its light (RGBa) over the whole canvas, its way in pixels a second."""

    picture: Picture
    way: tuple[float, float]


def laid(plates: list[Plate]) -> Pixels:
    """Return all plates laid over each other."""
    picture = plates[0].rgb.copy(order="K")
    for band in bands(picture.shape[0]):
        for plate in plates[1:]:
            rows, columns = plate.held()
            rows = slice(max(rows.start, band.start), min(rows.stop, band.stop))
            if rows.start < rows.stop:
                left = 1 - plate.alpha[rows, columns]
                for plane in range(3):
                    part = picture[rows, columns, plane]
                    part *= left
                    part += plate.rgb[rows, columns, plane]
    return picture


def still(stage: Stage, *, bright: bool, seed: int) -> Picture:
    """Return the finished picture of the whole canvas."""
    picture = laid(stage.plates)
    spill = bloom(picture, stage.unit, bright=bright)
    shade, speckle = vignette(picture.shape[:2], bright=bright), grain(picture.shape[:2], seed, stage.unit)
    if stage.even:
        shade = np.ones_like(shade)
    eight = np.empty(picture.shape, np.uint8)

    def grade(band: slice) -> None:
        graded = curve(picture[band] + spill[band]) * shade[band][..., None] + speckle[band][..., None]
        eight[band] = to_eight(graded)

    with ThreadPoolExecutor(2) as pool:
        deque(pool.map(grade, bands(picture.shape[0])), 0)
    return Image.fromarray(eight)


def bloom(picture: Pixels, unit: float, *, bright: bool) -> Pixels:
    """Return the light that bright places spill on what is around them."""
    rows, columns = picture.shape[:2]
    small = resized(picture, (max(columns // 6, 1), max(rows // 6, 1)))
    floor = 0.86 if bright else 0.62
    spill = soften(np.clip(small - floor, 0, 1.5), unit * 0.035 / 6) * (0.2 if bright else 0.5)
    return resized(spill + soften(spill, unit * 0.1 / 6) * 0.6, (columns, rows))


def curve(picture: Pixels) -> Pixels:
    """Return the picture with a mild S-curve, its lights rolled off."""
    graded: Pixels = _curve().take((picture * np.float32(16384)).astype(np.int32), mode="clip")
    return graded


@lru_cache(maxsize=1)
def _curve() -> Pixels:
    """Return what becomes of each light from 0 to 2, in steps far finer than eight bits."""
    steps = np.linspace(0, 2, 32769, dtype=np.float32)
    x = np.where(steps > 0.8, 0.8 + 0.2 * np.tanh((steps - 0.8) / 0.2 * 0.85), steps)
    bent: Pixels = (x + (x * x * (3 - 2 * x) - x) * 0.28).astype(np.float32)
    return bent


def vignette(shape: tuple[int, int], *, bright: bool) -> Pixels:
    """Return how much light is left of each pixel: less towards the corners."""
    rows, columns = shape
    y, x = np.linspace(-1, 1, rows, dtype=np.float32)[:, None], np.linspace(-1, 1, columns, dtype=np.float32)[None, :]
    far = np.clip((x * x + y * y) / 2, 0, 1) ** 1.4
    return 1 - np.float32(0.26 if bright else 0.5) * far


def grain(shape: tuple[int, int], seed: int, unit: float) -> Pixels:
    """Return film grain, which also hides the steps of eight bits."""
    noise = np.random.default_rng((seed, 77)).standard_normal(shape, dtype=np.float32)
    sigma = 3.2 / 255 * min(max(unit / 768, 0.35), 1.6)
    return (noise + np.roll(noise, 1, axis=1) * 0.4) * np.float32(sigma)


def to_eight(picture: Pixels) -> Pixels:
    """Return eight bits of float light, cut to what they hold."""
    eight: Pixels = (np.clip(picture, 0, 1) * np.float32(255) + np.float32(0.5)).astype(np.uint8)
    return eight


def sheets(stage: Stage, *, bright: bool, seed: int) -> list[Sheet]:
    """Return the plates in few groups by depth, graded each by itself, for a camera that moves through them."""
    shade = vignette((stage.canvas[1], stage.canvas[0]), bright=bright)
    groups = grouped([plate for plate in stage.plates if plate.falls is None])
    floors = [stage.canvas[1]]
    for group in groups[:0:-1]:
        floors.append(min(floors[-1], _closed_from(group) + int(stage.canvas[1] * 0.07)))

    def sheet(place: int) -> Sheet | None:
        return _sheet(groups[place], shade, seed + place, floors[-1 - place], first=place == 0)

    with ThreadPoolExecutor(2) as pool:
        return [made for made in pool.map(sheet, range(len(groups))) if made is not None]


def falls(stage: Stage) -> tuple[Fall, ...]:
    """Return what falls before everything: one colour a plate, so that a frame costs no more than moving it."""
    return tuple(_fall(plate, plate.falls) for plate in stage.plates if plate.falls is not None)


def _fall(plate: Plate, way: tuple[float, float]) -> Fall:
    cover = np.clip(np.maximum(plate.alpha, most(plate.rgb)), 0, 1)
    total = max(float(cover.sum()), 1e-6)
    colour = np.clip(curve(plate.rgb.sum(axis=(0, 1)) / total), 0, 1)
    eight = to_eight(cover[..., None] * np.append(colour, np.float32(1)))
    picture = Image.frombytes("RGBa", (eight.shape[1], eight.shape[0]), eight.tobytes())
    return Fall(picture, (way[0] * plate.unit, way[1] * plate.unit))


def most(rgb: Pixels) -> Pixels:
    """Return the strongest of each pixel's three colours."""
    strongest: Pixels = np.maximum(np.maximum(rgb[..., 0], rgb[..., 1]), rgb[..., 2])
    return strongest


def _closed_from(plate: Plate) -> int:
    """Return the row from which a plate hides everything behind it; nearly so far down the others need be drawn."""
    rows, columns = plate.held()
    if columns.start or (columns.stop or 0) < plate.alpha.shape[1] or rows.stop != plate.alpha.shape[0]:
        return int(plate.alpha.shape[0])
    open_rows = np.flatnonzero(plate.alpha[rows].min(axis=1) < 0.998)
    return int(rows.start) + (int(open_rows[-1]) + 1 if open_rows.size else 0)


def grouped(plates: list[Plate], most: int = 6) -> list[Plate]:
    """Lay neighbours in depth together until there are few: those that differ least go first."""
    groups = [plate for place, plate in enumerate(plates) if place == 0 or plate.held()[0].stop]
    while len(groups) > most:
        place = min(range(len(groups) - 1), key=lambda i: abs(groups[i + 1].near - groups[i].near))
        groups[place].lay(groups.pop(place + 1))
    return groups


def _sheet(plate: Plate, shade: Pixels, seed: int, floor: int, *, first: bool) -> Sheet | None:
    rows, columns = (slice(0, None), slice(0, None)) if first else plate.held()
    rows = slice(rows.start, min(floor, plate.alpha.shape[0] if rows.stop is None else rows.stop))
    rgb, alpha = plate.rgb[rows, columns], plate.alpha[rows, columns]
    if not rgb.size:
        return None
    speckle = grain(alpha.shape, seed, plate.unit)[..., None] * np.float32(0.8)
    shade = shade[rows, columns][..., None]
    eight = np.empty((*alpha.shape, 3 if first else 4), np.uint8)
    for band in bands(alpha.shape[0]):
        if first:
            eight[band] = to_eight(curve(rgb[band]) * shade[band] + speckle[band])
        else:
            _multiplied(eight[band], rgb[band], alpha[band], shade[band], speckle[band])
    if first:
        return Sheet(Image.fromarray(eight), 0, rows.start, plate.near)
    return _cropped(eight, columns.start, rows.start, plate.near)


def _multiplied(into: Pixels, rgb: Pixels, alpha: Pixels, shade: Pixels, speckle: Pixels) -> None:
    """Grade what is there; light without cover is laid over as light would look."""
    cover = np.clip(np.maximum(alpha, most(rgb)), 0, 1)[..., None]
    light = (curve(rgb / np.maximum(cover, np.float32(1 / 255))) * shade + speckle) * cover
    into[..., :3] = to_eight(np.clip(light, 0, cover))
    into[..., 3:] = to_eight(cover)


def _cropped(eight: Pixels, left: int, top: int, near: float) -> Sheet | None:
    """Return only the part of a picture in which something can be seen."""
    seen = eight[..., 3] > 2
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not rows.size:
        return None
    down, across = slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)
    part = eight[down, across]
    picture = Image.frombytes("RGBa", (part.shape[1], part.shape[0]), part.tobytes())
    return Sheet(picture, left + across.start, top + down.start, near, cells(seen[down, across]))


def cells(seen: Pixels, side: int = 48) -> tuple[Cell, ...]:
    """Return few rectangles that hold everything seen; with little to leave out, one."""
    rows, columns = seen.shape
    grid = np.zeros((-(-rows // side), -(-columns // side)), bool)
    for i in range(grid.shape[0]):
        strip = seen[i * side : (i + 1) * side].any(axis=0)
        grid[i] = np.logical_or.reduceat(strip, np.arange(0, columns, side))
    if grid.mean() > 0.8:
        return ((0, 0, columns, rows),)
    found: dict[tuple[int, int, int], int] = {}  # (first, last column, lowest row so far) to the top row
    for i, line in enumerate(grid):
        for first, last in _runs(line):
            found[first, last, i + 1] = found.pop((first, last, i), i)
    return tuple(
        (a * side, top * side, min(b * side, columns), min(end * side, rows)) for (a, b, end), top in found.items()
    )


def _runs(line: Pixels) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], line.astype(np.int8), [0]]))).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
