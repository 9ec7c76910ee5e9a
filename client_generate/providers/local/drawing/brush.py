"""Drawing on one plate: smooth shapes, light and shadow, in float so that nothing bands.

Everywhere: x runs in frame heights from the middle of the frame, y from 0 (top of the frame) to 1 (bottom); lengths are
frame heights too, so a set looks alike at every size. Colours are three numbers from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from client_generate.media.heavy import Image, ImageDraw, Pixels, np
from client_generate.providers.local.drawing.pixels import bands as bands
from client_generate.providers.local.drawing.pixels import edge, softened, turned
from client_generate.providers.local.drawing.pixels import planes as planes
from client_generate.providers.local.drawing.pixels import resized as resized
from client_generate.providers.local.drawing.pixels import shifted as shifted
from client_generate.providers.local.drawing.pixels import soften as soften
from client_generate.providers.local.drawing.view import View

Point = tuple[float, float]
Patch = tuple[slice, slice, Pixels]
"""A shape on a plate: its rows, its columns, and how much of each pixel there it covers."""

_FLOOR = 0.5  # above this y of the frame nothing stands on the floor
Face = tuple[Pixels, Pixels, bool]
"""Flat polygons of as many corners (n, corners, 2), their colours (n, 3), and whether they lie on nothing yet."""


class Plate:
    """One sheet of the stage, `near` from 0 (sky) to 1 (the lens): premultiplied light in `rgb`, cover in `alpha`.

    `falls` is set for rain and snow: how far they go in a second, across and down, in frame heights. A `coarse` plate
    has so many times fewer rows and columns of pixels until `blur` makes it whole: what is out of focus needs no more.
    `met` are the people on it: who (Look.whom), where their head is and their nearer hand. With a `view` and a `base`
    all shapes are seen from another place than they are drawn for.
    """

    def __init__(
        self, shape: tuple[int, int], origin: tuple[float, float], unit: float, near: float, coarse: int = 1
    ) -> None:
        self._whole, self._coarse = shape, coarse
        if coarse > 1:
            shape = (-(-shape[0] // coarse), -(-shape[1] // coarse))
            origin, unit = (origin[0] / coarse, origin[1] / coarse), unit / coarse
        self.rgb: Pixels = np.zeros((3, *shape), np.float32).transpose(1, 2, 0)  # lies there colour by colour
        self.alpha: Pixels = np.zeros(shape, np.float32)
        self.origin, self.unit, self.near = origin, unit, near
        self.falls: tuple[float, float] | None = None
        self.met: list[tuple[int, Point, Point]] = []
        self.view: View | None = None
        self.base: float | None = None
        self._stood = False
        self._held: tuple[int, int, int, int] | None = None

    def like(self) -> Plate:
        """Return an empty plate of the same size, seen from the same place."""
        other = Plate(self.alpha.shape, self.origin, self.unit, self.near)
        other.view, other.base = self.view, self.base
        return other

    def stand(self, base: float) -> None:
        """Say at which y the plate stands on the floor, if nobody said so: a camera that climbed must know."""
        if self.view is not None and not self._stood and base > _FLOOR:
            self.base, self._stood = base, True

    # --- from frame heights to pixels

    def place(self, points: Iterable[Point]) -> Pixels:
        """Return points as pixel coordinates."""
        return self._placed(np.array(list(points), np.float64).reshape(-1, 2), whole=False)

    def _placed(self, points: Sequence[Point] | Pixels, *, whole: bool = True) -> Pixels:
        there = np.asarray(points, np.float64)
        if self.view is not None and self.base is not None:
            there = self.view.seen(there, self.base, whole=whole)
        placed: Pixels = there * self.unit + np.array(self.origin)
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
        outlines = (self._placed(polygon) for polygon in polygons if len(polygon) > 2)
        placed = [outline for outline in outlines if len(outline) > 2]
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
        rows, columns, mask = patch
        empty = self._held is None
        self._hold(patch)
        for light, alpha, tones, cover in self._bands(rows, columns, colour, mask):
            seen = cover if strength == 1 else cover * np.float32(strength)
            for there, tone in zip(light, tones, strict=True):
                if empty:
                    np.multiply(tone, seen, out=there)
                else:
                    there += (tone - there) * seen
            alpha += (1 - alpha) * seen
        return patch

    def premultiplied(self, patch: Patch, light: Pixels) -> None:
        """Lay light that is already multiplied by its cover over what is there."""
        rows, columns, mask = patch
        empty = self._held is None
        self._hold(patch)
        for lights, alpha, tones, cover in self._bands(rows, columns, light, mask):
            left = None if empty else 1 - cover
            for there, tone in zip(lights, tones, strict=True):
                if left is not None:
                    there *= left
                there += tone
            alpha += (1 - alpha) * cover

    def light(self, patch: Patch, colour: Pixels | Sequence[float], strength: float = 1.0) -> None:
        """Add light, covering nothing."""
        rows, columns, mask = self._hold(patch)
        for light, _, tones, cover in self._bands(rows, columns, colour, mask):
            shine = cover if strength == 1 else cover * np.float32(strength)
            for there, tone in zip(light, tones, strict=True):
                there += shine * tone

    def tint(self, patch: Patch, colour: Pixels | Sequence[float], strength: float = 1.0) -> None:
        """Mix a colour into what is there, only as far as something is there."""
        rows, columns, mask = patch
        for light, alpha, tones, cover in self._bands(rows, columns, colour, mask):
            seen = cover * np.float32(strength)
            for there, tone in zip(light, tones, strict=True):
                there += (tone * alpha - there) * seen

    def _bands(
        self, rows: slice, columns: slice, colour: Pixels | Sequence[float], mask: Pixels
    ) -> Iterator[tuple[list[Pixels], Pixels, list[Pixels], Pixels]]:
        """Yield a part of the plate in bands: its three colours and cover, a colour's three parts, and the mask."""
        light, alpha, tone = self.rgb[rows, columns], self.alpha[rows, columns], np.asarray(colour, np.float32)
        deep = tone.ndim == 3 and tone.shape[0] > 1
        for band in bands(alpha.shape[0]):
            tones = tone[band] if deep else tone
            yield (
                [light[band, :, plane] for plane in range(3)],
                alpha[band],
                [tones[..., plane] for plane in range(3)],
                mask[band] if mask.shape[0] > 1 else mask,
            )

    def glow(self, at: Point, radius: float, colour: Sequence[float] | Pixels, strength: float = 1.0) -> None:
        """Add a round light that fades to nothing at `radius`."""
        if self.view is not None and self.base is not None:
            at = tuple(self.view.seen(np.array([at]), self.base, whole=False)[0].tolist())
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
        (x, y), reach = (at[i] * self.unit + self.origin[i] for i in (0, 1)), radius * self.unit + 1
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
        self.premultiplied((rows, columns, over.alpha[rows, columns]), over.rgb[rows, columns])

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
        norm = math.hypot(*light) or 1.0
        lit = turned(mask, round_ * self.unit, (light[0] / norm, light[1] / norm))
        shades = planes(mask.shape)
        for plane in range(3):
            np.multiply(lit, np.float32(bright[plane] - dark[plane]), out=shades[..., plane])
            shades[..., plane] += np.float32(dark[plane])
        self.fill(patch, shades, strength)
        if rim is not None:
            shift = max(self.unit * 0.004, 0.8)
            self.light(
                (rows, columns, edge(mask, -light[0] / norm * shift, -light[1] / norm * shift)), rim, 0.75 * strength
            )
        return patch

    def blur(self, radius: float) -> Plate:
        """Put the whole plate out of focus by `radius` frame heights; a coarse one is whole afterwards."""
        rows, columns = self.held()
        times, room = self._coarse, int(radius * self.unit * 3) + 2 if rows.stop > rows.start else 0
        rows = slice(max(rows.start - room, 0), min(rows.stop + room, self.alpha.shape[0]))
        columns = slice(max(columns.start - room, 0), min(columns.stop + room, self.alpha.shape[1]))
        sharp = [self.alpha[rows, columns], *(self.rgb[rows, columns, plane] for plane in range(3))]
        reach, size = radius * self.unit, ((columns.stop - columns.start) * times, (rows.stop - rows.start) * times)
        self._make_whole()
        top, left = rows.start * times, columns.start * times
        bottom, right = min(rows.stop * times, self.alpha.shape[0]), min(columns.stop * times, self.alpha.shape[1])
        if room:
            for number, plane in enumerate(sharp):
                soft = resized(softened(plane, reach), size)[: bottom - top, : right - left]
                (self.rgb[..., number - 1] if number else self.alpha)[top:bottom, left:right] = soft
            self._held = (top, bottom, left, right)
        return self

    def under(self, other: Plate) -> None:
        """Lay another plate of the same size over this one: they are one then."""
        rows, columns = other.held()
        left = 1 - other.alpha[rows, columns]
        for plane in range(3):
            part = self.rgb[rows, columns, plane]
            part *= left
            part += other.rgb[rows, columns, plane]
        cover = self.alpha[rows, columns]
        cover += other.alpha[rows, columns] - cover * other.alpha[rows, columns]
        self.hold_all()

    def _make_whole(self) -> None:
        times, self._coarse = self._coarse, 1
        if times > 1:
            self.rgb = np.zeros((3, *self._whole), np.float32).transpose(1, 2, 0)
            self.alpha = np.zeros(self._whole, np.float32)
            self.origin, self.unit = (self.origin[0] * times, self.origin[1] * times), self.unit * times


def _eight(tones: Pixels) -> list[tuple[int, int, int]]:
    return [(red, green, blue) for red, green, blue in (np.clip(tones, 0, 1) * 255).astype(int).tolist()]


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
