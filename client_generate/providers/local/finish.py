"""From plates to a finished picture: laid together, bloom, a mild curve, vignette, grain."""

from __future__ import annotations

import msgspec

from client_generate.media.heavy import Image, Picture, Pixels, np
from client_generate.providers.local.brush import Plate, resized, soften
from client_generate.providers.local.stage import Stage


class Sheet(msgspec.Struct, frozen=True):
    """A finished plate for a moving camera: an RGB or RGBA picture, where it lies on the canvas, and how near it is."""

    picture: Picture
    left: int
    top: int
    near: float


def laid(plates: list[Plate]) -> Pixels:
    """Return all plates laid over each other."""
    picture = plates[0].rgb.copy()
    for plate in plates[1:]:
        rows, columns = plate.held()
        part = picture[rows, columns]
        part *= (1 - plate.alpha[rows, columns])[..., None]
        part += plate.rgb[rows, columns]
    return picture


def still(stage: Stage, *, bright: bool, seed: int) -> Picture:
    """Return the finished picture of the whole canvas."""
    picture = laid(stage.plates)
    picture += bloom(picture, stage.unit, bright=bright)
    picture = curve(picture) * vignette(picture.shape[:2], bright=bright)[..., None]
    return to_picture(picture + grain(picture.shape[:2], seed, stage.unit)[..., None])


def bloom(picture: Pixels, unit: float, *, bright: bool) -> Pixels:
    """Return the light that bright places spill on what is around them."""
    rows, columns = picture.shape[:2]
    small = resized(picture, (max(columns // 6, 1), max(rows // 6, 1)))
    floor = 0.86 if bright else 0.62
    spill = soften(np.clip(small - floor, 0, 1.5), unit * 0.035 / 6) * (0.2 if bright else 0.5)
    return resized(spill + soften(spill, unit * 0.1 / 6) * 0.6, (columns, rows))


def curve(picture: Pixels) -> Pixels:
    """Return the picture with a mild S-curve, its lights rolled off."""
    steps = np.linspace(0, 2, 2049, dtype=np.float32)
    x = np.where(steps > 0.8, 0.8 + 0.2 * np.tanh((steps - 0.8) / 0.2 * 0.85), steps)
    x = (x + (x * x * (3 - 2 * x) - x) * 0.28).astype(np.float32)
    rising = np.diff(x, append=x[-1:])
    at = np.clip(picture, 0, 1.999) * np.float32(1024)
    whole = at.astype(np.int16)
    graded: Pixels = x[whole]
    graded += rising[whole] * (at - whole)
    return graded


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


def to_picture(picture: Pixels) -> Picture:
    """Return eight bits of a float picture."""
    return Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))


def sheets(stage: Stage, *, bright: bool, seed: int) -> list[Sheet]:
    """Return the plates in at most six groups by depth, graded each by itself, for a camera that moves through them."""
    shade = vignette((stage.canvas[1], stage.canvas[0]), bright=bright)
    groups = grouped(stage.plates)
    made: list[Sheet | None] = []
    floor = stage.canvas[1]
    for place in reversed(range(len(groups))):
        made.append(_sheet(groups[place], shade, seed + place, floor, first=place == 0))
        floor = min(floor, _closed_from(groups[place]) + int(stage.canvas[1] * 0.07))
    return [sheet for sheet in reversed(made) if sheet is not None]


def _closed_from(plate: Plate) -> int:
    """Return the row from which a plate hides everything behind it; nearly so far down the others need be drawn."""
    open_rows = np.flatnonzero(plate.alpha.min(axis=1) < 0.998)
    return int(open_rows[-1]) + 1 if open_rows.size else 0


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
    cover = np.clip(np.maximum(alpha, rgb.max(axis=2)), 0, 1)  # light without cover is laid over as light would look
    straight = curve(rgb / np.maximum(cover, 1 / 255)[..., None]) * shade[rows, columns][..., None]
    straight += grain(cover.shape, seed, plate.unit)[..., None] * 0.8
    picture = to_picture(straight)
    if not first:
        picture.putalpha(to_picture(cover))
    return _cropped(picture, columns.start, rows.start, plate.near)


def _cropped(picture: Picture, left: int, top: int, near: float) -> Sheet | None:
    """Return only the part of a picture in which something can be seen."""
    seen = picture.getchannel("A").point([0] * 3 + [255] * 253).getbbox() if picture.mode == "RGBA" else None
    if picture.mode == "RGBA":
        if seen is None:
            return None
        picture, left, top = picture.crop(seen), left + seen[0], top + seen[1]
    return Sheet(picture, left, top, near)
