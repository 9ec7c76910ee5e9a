"""Drawing on one plate: smooth shapes, light and shadow, in float so that nothing bands.

Everywhere: x runs in frame heights from the middle of the frame, y from 0 (top of the frame) to 1 (bottom); lengths are
frame heights too, so a set looks alike at every size. Colours are three numbers from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from client_generate.media.heavy import Image, ImageDraw, Pixels, np

Point = tuple[float, float]
Patch = tuple[slice, slice, Pixels]
"""A shape on a plate: its rows, its columns, and how much of each pixel there it covers."""

Face = tuple[Pixels, Pixels, bool]
"""Flat polygons of as many corners (n, corners, 2), their colours (n, 3), and whether they lie on nothing yet."""


class Plate:
    """One sheet of the stage, `near` from 0 (sky) to 1 (the lens): premultiplied light in `rgb`, cover in `alpha`.

    `falls` is set for rain and snow: how far they go in a second, across and down, in frame heights.
    """

    def __init__(self, shape: tuple[int, int], origin: tuple[float, float], unit: float, near: float) -> None:
        self.rgb: Pixels = np.zeros((3, *shape), np.float32).transpose(1, 2, 0)  # lies there colour by colour
        self.alpha: Pixels = np.zeros(shape, np.float32)
        self.origin, self.unit, self.near = origin, unit, near
        self.falls: tuple[float, float] | None = None
        self._held: tuple[int, int, int, int] | None = None

    # --- from frame heights to pixels

    def place(self, points: Iterable[Point]) -> Pixels:
        """Return points as pixel coordinates."""
        placed: Pixels = np.array(list(points), np.float64).reshape(-1, 2) * self.unit + np.array(self.origin)
        return placed

    def grid(self) -> tuple[Pixels, Pixels]:
        """Return x (one row) and y (one column) of every pixel's middle, in frame heights."""
        rows, columns = self.alpha.shape
        x = (np.arange(columns, dtype=np.float32) + 0.5 - self.origin[0]) / self.unit
        y = (np.arange(rows, dtype=np.float32) + 0.5 - self.origin[1]) / self.unit
        return x[None, :], y[:, None]

    # --- masks

    def shape(self, points: Sequence[Point] | Pixels, pad: float = 0.0) -> Patch:
        """Return the patch a polygon covers, drawn at twice the size; `pad` leaves room around it."""
        return self.shapes([points], pad)

    def shapes(self, polygons: Sequence[Sequence[Point] | Pixels], pad: float = 0.0) -> Patch:
        """Return the patch that many polygons cover together."""
        placed = [self.place(polygon) for polygon in polygons if len(polygon) > 2]
        return self._draw(placed, pad)

    def _draw(self, placed: list[Pixels], pad: float) -> Patch:
        rows, columns = self.alpha.shape
        room = pad * self.unit + 2
        if not placed:
            return slice(0, 0), slice(0, 0), np.zeros((0, 0), np.float32)
        points = np.concatenate(placed)
        (left, top), (right, bottom) = points.min(axis=0) - room, points.max(axis=0) + room
        x0, x1 = max(int(left), 0), min(int(right) + 1, columns)
        y0, y1 = max(int(top), 0), min(int(bottom) + 1, rows)
        if x1 <= x0 or y1 <= y0:
            return slice(0, 0), slice(0, 0), np.zeros((0, 0), np.float32)
        big = Image.new("L", ((x1 - x0) * 2, (y1 - y0) * 2))
        draw = ImageDraw.Draw(big)
        for polygon in placed:
            draw.polygon(((polygon - (x0, y0)) * 2).ravel().tolist(), fill=255)
        return slice(y0, y1), slice(x0, x1), np.asarray(big.reduce(2), np.float32) / 255

    # --- putting colour down

    def fill(self, patch: Patch, colour: Pixels | Sequence[float], strength: float = 1.0) -> Patch:
        """Lay a colour (or one a pixel) over what is there; returns the patch for what follows on it."""
        rows, columns, mask = self._hold(patch)
        cover = mask * np.float32(strength)
        for there, tone in self._planes(rows, columns, colour):
            there += (tone - there) * cover
        alpha = self.alpha[rows, columns]
        alpha += (1 - alpha) * cover
        return patch

    def premultiplied(self, patch: Patch, light: Pixels) -> None:
        """Lay light that is already multiplied by its cover over what is there."""
        rows, columns, mask = self._hold(patch)
        left = 1 - mask
        for there, tone in self._planes(rows, columns, light):
            there *= left
            there += tone
        alpha = self.alpha[rows, columns]
        alpha += (1 - alpha) * mask

    def light(self, patch: Patch, colour: Pixels | Sequence[float], strength: float = 1.0) -> None:
        """Add light, covering nothing."""
        rows, columns, mask = self._hold(patch)
        shine = mask * np.float32(strength)
        for there, tone in self._planes(rows, columns, colour):
            there += shine * tone

    def tint(self, patch: Patch, colour: Pixels | Sequence[float], strength: float = 1.0) -> None:
        """Mix a colour into what is there, only as far as something is there."""
        rows, columns, mask = patch
        cover, alpha = mask * np.float32(strength), self.alpha[rows, columns]
        for there, tone in self._planes(rows, columns, colour):
            there += (tone * alpha - there) * cover

    def _planes(
        self, rows: slice, columns: slice, colour: Pixels | Sequence[float]
    ) -> Iterator[tuple[Pixels, Pixels | np.float32]]:
        """Yield red, green, blue: what is there, and a colour's part of it."""
        tone = np.asarray(colour, np.float32)
        return ((self.rgb[rows, columns, plane], tone[..., plane]) for plane in range(3))

    def glow(self, at: Point, radius: float, colour: Sequence[float] | Pixels, strength: float = 1.0) -> None:
        """Add a round light that fades to nothing at `radius`."""
        rows, columns = self._window(at, radius)
        wide, high = columns.stop - columns.start, rows.stop - rows.start
        if wide < 1 or high < 1:
            return
        step = max(int(radius * self.unit / 40), 1)  # so smooth a thing is drawn small and enlarged
        small = (-(-wide // step), -(-high // step))
        x = (
            columns.start + (np.arange(small[0], dtype=np.float32) + 0.5) * (wide / small[0]) - self.origin[0]
        ) / self.unit
        y = (
            rows.start + (np.arange(small[1], dtype=np.float32) + 0.5) * (high / small[1]) - self.origin[1]
        ) / self.unit
        left = np.clip(1 - np.hypot(x[None, :] - at[0], y[:, None] - at[1]) / radius, 0, 1).astype(np.float32)
        self.light((rows, columns, resized(left * left * np.sqrt(left), (wide, high))), colour, strength)

    def _window(self, at: Point, radius: float) -> tuple[slice, slice]:
        (x, y), reach = self.place([at])[0], radius * self.unit + 1
        rows, columns = self.alpha.shape
        return (
            slice(min(max(int(y - reach), 0), rows), min(max(int(y + reach) + 1, 0), rows)),
            slice(min(max(int(x - reach), 0), columns), min(max(int(x + reach) + 1, 0), columns)),
        )

    def flats(self, faces: Sequence[Face]) -> None:
        """Draw very many flat polygons, the last on top, on an empty plate."""
        rows, columns = self.alpha.shape
        colours, cover = Image.new("RGB", (columns * 2, rows * 2)), Image.new("L", (columns * 2, rows * 2))
        draw, mask = ImageDraw.Draw(colours), ImageDraw.Draw(cover)
        shift = np.array(self.origin) * 2
        for polygons, tones, covering in (face for face in faces if len(face[0])):
            outlines = (polygons * (self.unit * 2) + shift).reshape(len(polygons), -1).tolist()
            for outline, (red, green, blue) in zip(outlines, _eight(tones), strict=True):
                draw.polygon(outline, fill=(red, green, blue))
                if covering:
                    mask.polygon(outline, fill=255)
        for plane, band in enumerate(colours.reduce(2).split()):
            np.divide(np.asarray(band), np.float32(255), out=self.rgb[..., plane], dtype=np.float32)
        self.alpha = np.asarray(cover.reduce(2), np.float32) / 255
        self.hold_all()

    def lay(self, over: Plate) -> None:
        """Take in a plate that lies before this one."""
        rows, columns = over.held()
        cover = over.alpha[rows, columns]
        for there, light in self._planes(rows, columns, over.rgb[rows, columns]):
            there *= 1 - cover
            there += light
        alpha = self.alpha[rows, columns]
        alpha += (1 - alpha) * cover
        self._hold((rows, columns, cover))

    # --- where something is

    def held(self) -> tuple[slice, slice]:
        """Return the rows and columns in which the plate may hold anything."""
        top, bottom, left, right = self._held or (0, 0, 0, 0)
        return slice(top, bottom), slice(left, right)

    def hold_all(self) -> None:
        """Say that the plate is full."""
        self._held = (0, self.alpha.shape[0], 0, self.alpha.shape[1])

    def _hold(self, patch: Patch) -> Patch:
        rows, columns, mask = patch
        if mask.size:
            (top, bottom, _), (left, right, _) = (
                rows.indices(self.alpha.shape[0]),
                columns.indices(self.alpha.shape[1]),
            )
            t, b, lo, hi = self._held or (top, bottom, left, right)
            self._held = (min(t, top), max(b, bottom), min(lo, left), max(hi, right))
        return patch

    # --- light and shadow on a shape

    def solid(
        self,
        patch: Patch,
        dark: Pixels,
        bright: Pixels,
        light: Point = (-0.7, -0.7),
        *,
        round_: float = 0.03,
        rim: Pixels | None = None,
        strength: float = 1.0,
    ) -> Patch:
        """Fill a shape as if it were inflated: from `dark` to `bright` towards `light`, with a thin lit rim."""
        rows, columns, mask = patch
        if mask.size == 0:
            return patch
        height = soften(mask, round_ * self.unit)
        down, across = np.gradient(height) if min(mask.shape) > 1 else (np.zeros_like(mask), np.zeros_like(mask))
        norm = math.hypot(*light) or 1.0
        slope = -(across * light[0] + down * light[1]) / norm * max(round_ * self.unit, 1.0) * 2.2
        lit = np.clip(0.5 + slope, 0, 1)[..., None]
        self.fill(patch, dark + (bright - dark) * lit, strength)
        if rim is not None:
            shift = max(self.unit * 0.004, 0.8)
            moved = shifted(mask, -light[0] / norm * shift, -light[1] / norm * shift)
            self.light((rows, columns, np.clip(mask - moved, 0, 1) * mask), rim, 0.75 * strength)
        return patch

    def blur(self, radius: float) -> Plate:
        """Put the whole plate out of focus by `radius` frame heights."""
        rows, columns = self.held()
        if rows.stop <= rows.start:
            return self
        room = int(radius * self.unit * 3) + 2
        rows = slice(max(rows.start - room, 0), min(rows.stop + room, self.alpha.shape[0]))
        columns = slice(max(columns.start - room, 0), min(columns.stop + room, self.alpha.shape[1]))
        self.rgb[rows, columns] = soften(self.rgb[rows, columns], radius * self.unit)
        self.alpha[rows, columns] = soften(self.alpha[rows, columns], radius * self.unit)
        self._held = (rows.start, rows.stop, columns.start, columns.stop)
        return self


def _eight(tones: Pixels) -> list[tuple[int, int, int]]:
    return [(red, green, blue) for red, green, blue in (np.clip(tones, 0, 1) * 255).astype(int).tolist()]


def planes(shape: tuple[int, int], colours: int = 3) -> Pixels:
    """Return room for a picture (rows, columns, colours) that lies in memory colour by colour: faster to work on."""
    return np.empty((colours, *shape), np.float32).transpose(1, 2, 0)


def bands(rows: int, high: int = 48) -> Iterator[slice]:
    """Cut rows into bands that are small enough to work on without leaving the processor's own memory."""
    return (slice(first, min(first + high, rows)) for first in range(0, rows, high))


def soften(picture: Pixels, radius: float) -> Pixels:
    """Blur by about `radius` pixels, in float; large radii work on a smaller copy."""
    if radius < 0.4 or min(picture.shape[:2]) < 2:
        return picture
    step = max(int(radius / 1.2), 1)
    rows, columns = picture.shape[:2]
    small = resized(picture, (max(columns // step, 1), max(rows // step, 1)))
    if small.ndim == 2:
        return resized(_blurred(small, radius / step), (columns, rows))
    soft = planes(small.shape[:2], small.shape[2])
    for plane in range(small.shape[2]):
        soft[..., plane] = _blurred(small[..., plane], radius / step)
    return resized(soft, (columns, rows))


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
        rows = plane.shape[0]
        room = np.concatenate([plane[:1]] * reach + [plane] + [plane[-1:]] * reach)
        plane = plane * weights[0]
        for step in range(1, reach + 1):
            plane += (room[reach - step : reach - step + rows] + room[reach + step : reach + step + rows]) * weights[
                step
            ]
        plane = np.ascontiguousarray(plane.T)
    return plane


def shifted(mask: Pixels, across: float, down: float) -> Pixels:
    """Return a mask moved by whole and part pixels; what comes in is empty."""
    rows, columns = mask.shape
    picture = Image.fromarray(mask)
    moved = picture.transform(
        (columns, rows), Image.Transform.AFFINE, (1, 0, -across, 0, 1, -down), Image.Resampling.BILINEAR
    )
    return np.asarray(moved)


# --- outlines ----------------------------------------------------------------------------------------------------


def spline(points: Sequence[Point], *, closed: bool = True, steps: int = 8) -> Pixels:
    """Return a smooth line through all points (Catmull-Rom)."""
    p = np.array(points, np.float64)
    corners, weights = _course(len(p), closed, steps)
    line: Pixels = (weights @ p[corners]).reshape(-1, 2)
    return line if closed else np.concatenate([line, p[-1:]])


@lru_cache(maxsize=512)
def _course(count: int, closed: bool, steps: int) -> tuple[Pixels, Pixels]:
    """Return the four corners that each part of a line hangs on (parts, 4), and their weights at each step."""
    corners = np.arange(count if closed else count - 1)[:, None] + np.arange(-1, 3)
    t = np.linspace(0, 1, steps, endpoint=False)
    weights = [-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2]
    return corners % count if closed else corners.clip(0, count - 1), 0.5 * np.stack(weights, 1)


def ellipse(at: Point, across: float, down: float, turn: float = 0.0, steps: int = 48) -> Pixels:
    """Return an ellipse with these half axes, turned by `turn` radians."""
    angle = _arc(0, 2 * math.pi, steps + 1)[:-1]
    x, y = across * np.cos(angle), down * np.sin(angle)
    return np.stack(
        [at[0] + x * math.cos(turn) - y * math.sin(turn), at[1] + x * math.sin(turn) + y * math.cos(turn)], 1
    )


@lru_cache(maxsize=256)
def _arc(start: float, end: float, count: int) -> Pixels:
    return np.linspace(start, end, count)


def box(left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> Pixels:
    """Return a rectangle with round corners."""
    corner = min(corner, abs(right - left) / 2, abs(bottom - top) / 2)
    if corner <= 0:
        return np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
    angle = _arc(0, math.pi / 2, 7)
    turn = [(right - corner, bottom - corner, 0), (left + corner, bottom - corner, 1)]
    turn += [(left + corner, top + corner, 2), (right - corner, top + corner, 3)]
    parts = [
        np.stack([x + corner * np.cos(angle + q * math.pi / 2), y + corner * np.sin(angle + q * math.pi / 2)], 1)
        for x, y, q in turn
    ]
    return np.concatenate(parts)


def capsule(start: Point, wide: float, end: Point, narrow: float) -> Pixels:
    """Return a limb from `start` to `end`, with these radii."""
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    first, last = (along + _arc(a, b, 12) for a, b in ((math.pi / 2, 1.5 * math.pi), (-math.pi / 2, math.pi / 2)))
    return np.concatenate(
        [
            np.stack([start[0] + wide * np.cos(first), start[1] + wide * np.sin(first)], 1),
            np.stack([end[0] + narrow * np.cos(last), end[1] + narrow * np.sin(last)], 1),
        ]
    )


def stroke(points: Sequence[Point] | Pixels, wide: float, narrow: float | None = None) -> Pixels:
    """Return a line drawn with a brush that goes from `wide` to `narrow`."""
    p = np.array(points, np.float64)
    along = np.concatenate([p[1:2] - p[:1], (p[2:] - p[:-2]) / 2, p[-1:] - p[-2:-1]])
    normal = np.stack([-along[:, 1], along[:, 0]], 1) / np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    half = np.linspace(wide, wide if narrow is None else narrow, len(p))[:, None] / 2
    return np.concatenate([p + normal * half, (p - normal * half)[::-1]])
