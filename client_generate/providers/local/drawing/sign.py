"""Drawing what has colours of its own, whatever the hour: signs, letters and what stands on screens.

A sign's measures run from its middle, u to the right and v down, in its own height; colours are six hexadecimal digits
or three numbers and are not graded by the palette.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from client_generate.media.heavy import Image, ImageDraw, Pixels, np
from client_generate.media.lettering import font, readable
from client_generate.providers.local.drawing import forms
from client_generate.providers.local.drawing.brush import Patch, Plate, Point, box, capsule, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.drawing.stage import Look

Tone = str | Pixels
_LEAST = 5.0  # pixels: letters that are smaller are only a bar


def raw(tone: Tone) -> Pixels:
    """Return three numbers of a colour."""
    return colour(tone) if isinstance(tone, str) else tone


class Sign(msgspec.Struct, frozen=True):
    """What is drawn on: its middle `at` and height `size` in frame heights, `wide` its width in its own heights."""

    plate: Plate
    look: Look
    at: Point
    size: float
    wide: float = 1.0

    @property
    def half(self) -> float:
        """Half its width, in its own heights."""
        return self.wide / 2

    def spot(self, u: float, v: float) -> Point:
        """Return a place on the plate."""
        return self.at[0] + u * self.size, self.at[1] + v * self.size

    def part(self, u: float, v: float, size: float, wide: float = 1.0) -> Sign:
        """Return a smaller sign on this one: its middle, its height and its width."""
        return Sign(self.plate, self.look, self.spot(u, v), self.size * size, wide)

    def fill(self, shapes: Sequence[Pixels], tone: Tone, strength: float = 1.0) -> None:
        """Lay a colour down."""
        self.plate.fill(self.plate.shapes(shapes), raw(tone), strength)

    def body(self, shapes: Sequence[Pixels], tone: Tone, round_: float = 0.08, dark: float = 0.62) -> None:
        """Draw shapes as one lit body, inflated by `round_` of the sign's height."""
        seen = raw(tone)
        bright = seen + (1 - seen) * np.float32(0.16)
        light = (self.look.light, -0.9)
        self.plate.solid(self.plate.shapes(shapes, 0.01), seen * dark, bright, light, round_=round_ * self.size)

    def shine(self, shapes: Sequence[Pixels], tone: Tone, strength: float = 1.0) -> None:
        """Add light."""
        self.plate.light(self.plate.shapes(shapes), raw(tone), strength)

    def glow(self, u: float, v: float, radius: float, tone: Tone, strength: float) -> None:
        """Add light around a place."""
        self.plate.glow(self.spot(u, v), radius * self.size, raw(tone), strength)

    def box(self, u0: float, v0: float, u1: float, v1: float, corner: float = 0.0) -> Pixels:
        """Return an upright box."""
        return box(*self.spot(u0, v0), *self.spot(u1, v1), corner * self.size)

    def disc(self, u: float, v: float, across: float, down: float | None = None, turn: float = 0.0) -> Pixels:
        """Return an ellipse by its half axes."""
        return ellipse(self.spot(u, v), across * self.size, (across if down is None else down) * self.size, turn)

    def ring(self, u: float, v: float, radius: float, wide: float) -> list[Pixels]:
        """Return a closed band, in two halves."""
        return forms.ring(self.spot(u, v), radius * self.size, radius * self.size, wide * self.size)

    def poly(self, points: Sequence[Point] | Pixels) -> Pixels:
        """Return an outline with corners."""
        return np.array([self.spot(float(u), float(v)) for u, v in points])

    def curve(self, points: Sequence[Point]) -> Pixels:
        """Return a smooth closed outline."""
        return spline([self.spot(u, v) for u, v in points], steps=8)

    def line(self, points: Sequence[Point] | Pixels, wide: float) -> Pixels:
        """Return a line with corners."""
        return stroke([self.spot(float(u), float(v)) for u, v in points], max(wide * self.size, 0.0014))

    def bow(self, points: Sequence[Point], wide: float) -> Pixels:
        """Return a smooth line."""
        path = spline([self.spot(u, v) for u, v in points], closed=False, steps=8)
        return stroke(path, max(wide * self.size, 0.0014))

    def limb(self, u0: float, v0: float, wide: float, u1: float, v1: float, narrow: float) -> Pixels:
        """Return a capsule between two places."""
        return capsule(self.spot(u0, v0), wide * self.size, self.spot(u1, v1), narrow * self.size)

    def text(self, words: str, u: float, v: float, high: float, tone: Tone, *, left: bool = False) -> None:
        """Write a line: its middle, or its left end, at (u, v), its letters `high`; too small to read, it is a bar."""
        letters = high * self.size * self.plate.unit
        if letters < _LEAST:
            long = high * 0.5 * len(words)
            start = u if left else u - long / 2
            self.fill([self.box(start, v - high * 0.25, start + long, v + high * 0.25)], tone, 0.7)
            return
        patch = lettered(self.plate, words, self.spot(u, v), high * self.size, left=left)
        self.plate.fill(patch, raw(tone))


def lettered(plate: Plate, words: str, at: Point, high: float, *, left: bool = False, heavy: float = 0.03) -> Patch:
    """Return what the letters of one line cover: its middle, or left end, `at`, `high` frame heights tall."""
    plain, letters = readable(words), max(round(high * plate.unit * 2), 4)
    type_ = font(letters)
    wide, bold = float(type_.getlength(plain)), round(letters * heavy)
    x, y = at[0] * plate.unit + plate.origin[0], at[1] * plate.unit + plate.origin[1]
    column, row = int(x - (0 if left else wide / 4)) - 3, int(y - letters * 0.32) - 3
    big = Image.new("L", (int(wide) + letters // 2 * 2 + 12, int(letters * 0.7) * 2 + 12))
    draw = ImageDraw.Draw(big)
    draw.text((6, 0), plain, 255, type_, stroke_width=bold, stroke_fill=255)
    mask = np.asarray(big.reduce(2), np.float32) / 255
    if plate.view is not None:
        return _aslant(plate, mask, (column, row))
    rows, columns = plate.alpha.shape
    cut_y, cut_x = max(-row, 0), max(-column, 0)
    mask = mask[cut_y : max(rows - row, 0), cut_x : max(columns - column, 0)]
    row, column = max(row, 0), max(column, 0)
    return slice(row, row + mask.shape[0]), slice(column, column + mask.shape[1]), mask


def _aslant(plate: Plate, mask: Pixels, corner: tuple[int, int]) -> Patch:
    """Return what letters cover, whose place straight on begins at this column and row, as the plate is seen."""
    (left, top), (high, wide) = corner, mask.shape
    ends = [(left, top), (left + wide, top), (left + wide, top + high), (left, top + high)]
    quad = plate.place([((x - plate.origin[0]) / plate.unit, (y - plate.origin[1]) / plate.unit) for x, y in ends])
    rows, columns = plate.alpha.shape
    x0, y0 = (max(int(v), 0) for v in quad.min(axis=0))
    x1, y1 = min(int(quad[:, 0].max()) + 2, columns), min(int(quad[:, 1].max()) + 2, rows)
    if x1 <= x0 or y1 <= y0:
        return slice(0, 0), slice(0, 0), np.zeros((0, 0), np.float32)
    flat = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float64)
    seen = quad - (x0, y0)
    lines = [
        row
        for (x, y), (u, v) in zip(seen, flat, strict=True)
        for row in ((x, y, 1, 0, 0, 0, -u * x, -u * y), (0, 0, 0, x, y, 1, -v * x, -v * y))
    ]
    lens = np.linalg.lstsq(np.array(lines), flat.ravel(), rcond=None)[0].tolist()
    letters = Image.fromarray((np.clip(mask, 0, 1) * 255).astype(np.uint8))
    turned = letters.transform((x1 - x0, y1 - y0), Image.Transform.PERSPECTIVE, lens, Image.Resampling.BILINEAR)
    return slice(y0, y1), slice(x0, x1), np.asarray(turned, np.float32) / 255


def show(plate: Plate, look: Look, at: Point, size: tuple[float, float], content: Callable[[Sign], None]) -> None:
    """Draw what stands on a screen, cut off at its edges; `size` is its width and height in frame heights."""
    wide, high = size
    patch = plate.shape(box(at[0] - wide / 2, at[1] - high / 2, at[0] + wide / 2, at[1] + high / 2, 0.03 * min(size)))
    inside = plate.like()
    content(Sign(inside, look, at, high, wide / high))
    rows, columns, mask = patch
    light = inside.rgb[rows, columns] * mask[..., None]
    plate.premultiplied((rows, columns, inside.alpha[rows, columns] * mask), light)


def ground(s: Sign, top: str, low: str | None = None) -> None:
    """Lay the screen's ground, darker or lighter downwards."""
    rows, columns, mask = s.plate.shape(s.box(-s.half - 0.01, -0.51, s.half + 0.01, 0.51))
    if not mask.size:
        return
    part = np.linspace(0, 1, mask.shape[0], dtype=np.float32)[:, None, None]
    one, other = raw(top), raw(low or top)
    s.plate.fill((rows, columns, mask), one + (other - one) * part)


def bar(s: Sign, title: str, tone: str = "2f6fd0") -> None:
    """Draw the bar on top with its title."""
    s.fill([s.box(-s.half, -0.5, s.half, -0.36)], tone)
    s.text(title, 0.0, -0.415, 0.075, "ffffff")
