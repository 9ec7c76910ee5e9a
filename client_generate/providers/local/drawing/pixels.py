"""Work on whole arrays of light in float: room for it, softness, other sizes, and how a shape's slopes are lit."""

from __future__ import annotations

from collections.abc import Iterator

from client_generate.media.heavy import Image, Pixels, np

_LARGE = 60_000  # pixels of a mask whose rim must not cost more than the mask


def planes(shape: tuple[int, int], colours: int = 3) -> Pixels:
    """Return room for a picture (rows, columns, colours) that lies in memory colour by colour: faster to work on."""
    return np.empty((colours, *shape), np.float32).transpose(1, 2, 0)


def bands(rows: int, high: int = 48) -> Iterator[slice]:
    """Cut rows into bands that are small enough to work on without leaving the processor's own memory."""
    return (slice(first, min(first + high, rows)) for first in range(0, rows, high))


def soften(picture: Pixels, radius: float) -> Pixels:
    """Blur by about `radius` pixels, in float; large radii work on a smaller copy."""
    if radius < 0.4:
        return picture
    rows, columns = picture.shape[:2]
    if picture.ndim == 2:
        return resized(softened(picture, radius), (columns, rows))
    result = planes((rows, columns), picture.shape[2])
    for plane in range(picture.shape[2]):
        result[..., plane] = resized(softened(picture[..., plane], radius), (columns, rows))
    return result


def softened(plane: Pixels, radius: float) -> Pixels:
    """Return one plane blurred by `radius` pixels, as small as that leaves it smooth."""
    rows, columns = plane.shape
    if radius < 0.4 or min(rows, columns) < 2:
        return plane
    step = max(int(radius / 1.2), 1)
    return _blurred(resized(plane, (max(columns // step, 1), max(rows // step, 1))), radius / step)


def turned(mask: Pixels, radius: float, light: tuple[float, float]) -> Pixels:
    """Return from 0 to 1 how much each pixel of a shape, inflated at its edges by `radius`, turns to the light."""
    height = softened(mask, radius)
    step = mask.shape[1] / height.shape[1]
    slope = np.full_like(height, 0.5)
    reach = np.float32(max(radius, 1.0) * 2.2 / step)
    for axis, part in ((1, light[0]), (0, light[1])):
        if height.shape[axis] > 1:
            slope -= _steepness(height, axis) * (np.float32(part) * reach)
    np.clip(slope, 0, 1, out=slope)
    return resized(slope, (mask.shape[1], mask.shape[0]))


def _steepness(height: Pixels, axis: int) -> Pixels:
    """Return by how much a height rises from pixel to pixel along an axis."""
    along = height if axis == 0 else height.T
    rise = np.empty_like(along)
    np.subtract(along[2:], along[:-2], out=rise[1:-1])
    rise[1:-1] *= np.float32(0.5)
    rise[0], rise[-1] = along[1] - along[0], along[-1] - along[-2]
    return rise if axis == 0 else rise.T


def resized(picture: Pixels, size: tuple[int, int]) -> Pixels:
    """Return the float picture at another size (width, height)."""
    if (picture.shape[1], picture.shape[0]) == size:
        return picture
    shrinks = size[0] < picture.shape[1]
    how = Image.Resampling.BOX if shrinks else Image.Resampling.BICUBIC
    if picture.ndim == 2:
        return np.asarray(Image.fromarray(picture).resize(size, how))
    result = planes((size[1], size[0]), picture.shape[2])
    for band in range(picture.shape[2]):
        one = Image.fromarray(np.ascontiguousarray(picture[..., band]))
        result[..., band] = np.asarray(one.resize(size, how))
    return result


def _blurred(plane: Pixels, radius: float) -> Pixels:
    """Blur one plane, weighing neighbours by a Gaussian, down and then across."""
    sigma = radius * 1.15
    reach = max(round(sigma * 2.3), 1)
    weights = np.exp(-0.5 * (np.arange(reach + 1, dtype=np.float32) / sigma) ** 2)
    weights /= weights[0] + 2 * weights[1:].sum()
    for _ in range(2):
        room = np.concatenate([plane[:1]] * reach + [plane] + [plane[-1:]] * reach)
        plane = np.empty_like(plane)
        for band in bands(len(plane)):
            first, after, into = band.start + reach, band.stop + reach, plane[band]
            np.multiply(room[first:after], weights[0], out=into)
            for step in range(1, reach + 1):
                both = room[first - step : after - step] + room[first + step : after + step]
                both *= weights[step]
                into += both
        plane = np.ascontiguousarray(plane.T)
    return plane


def edge(mask: Pixels, across: float, down: float) -> Pixels:
    """Return the rim of a mask: what it covers and, moved by so many pixels, covers no more."""
    if mask.size < _LARGE:
        rim: Pixels = np.clip(mask - shifted(mask, across, down), 0, 1)
        rim *= mask
        return rim
    rim, (rows, columns) = mask.copy(), mask.shape  # so large a mask moves by whole pixels
    x, y = max(min(round(across), columns), -columns), max(min(round(down), rows), -rows)
    inner = rim[max(y, 0) : rows + min(y, 0), max(x, 0) : columns + min(x, 0)]
    inner -= mask[max(-y, 0) : rows + min(-y, 0), max(-x, 0) : columns + min(-x, 0)]
    np.maximum(inner, 0, out=inner)
    inner *= mask[max(y, 0) : rows + min(y, 0), max(x, 0) : columns + min(x, 0)]
    return rim


def shifted(mask: Pixels, across: float, down: float) -> Pixels:
    """Return a mask moved by whole and part pixels; what comes in is empty."""
    rows, columns = mask.shape
    picture = Image.fromarray(mask)
    moved = picture.transform(
        (columns, rows), Image.Transform.AFFINE, (1, 0, -across, 0, 1, -down), Image.Resampling.BILINEAR
    )
    return np.asarray(moved)
