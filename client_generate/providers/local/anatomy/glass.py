"""Where an organ is drawn: in the depths of the body, or in the glass body of somebody."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.anatomy import fluid
from client_generate.providers.local.drawing.brush import Patch, Plate, Point, ellipse, shifted, soften, spline, stroke
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look, Stage

_WHITE = np.ones(3, np.float32)
_HALF = {"medium": 0.35, "close": 0.5, "over": 0.33, "aerial": 0.3}


class Board:
    """A place to draw an organ: its middle, half its height, its turn."""

    def __init__(self, plate: Plate, look: Look, at: Point, size: float, turn: float = 0.0) -> None:
        self.plate, self.look, self.at, self.size = plate, look, at, size
        self.c, self.s = math.cos(turn), math.sin(turn)
        self.light = (look.light, -0.75)

    def place(self, points: Sequence[Point]) -> list[Point]:
        """Return points of the organ's own measures (-1 to 1) as places on the plate."""
        (x, y), k = self.at, self.size
        return [(x + k * (u * self.c - v * self.s), y + k * (u * self.s + v * self.c)) for u, v in points]

    def body(self, points: Sequence[Point], tone: Pixels, round_: float = 0.3) -> Patch:
        """Draw a smooth closed shape, thick in its middle."""
        patch = self._solid([spline(self.place(points), steps=10)], tone, round_)
        if round_ > 0.25:
            self._turned(patch, tone)
        return patch

    def _turned(self, patch: Patch, tone: Pixels) -> None:
        """Darken what turns away from the light: so large a thing is round in its middle too."""
        rows, columns, mask = patch
        if min(mask.shape) < 4:
            return
        reach = self.size * self.plate.unit
        lit = shifted(mask, self.light[0] * 0.2 * reach, self.light[1] * 0.2 * reach)
        self.plate.tint((rows, columns, np.clip(1 - soften(lit, 0.15 * reach), 0, 1) * mask), tone * 0.18, 0.62)

    def tubes(self, lines: Sequence[Sequence[Point]], radii: Sequence[float], tone: Pixels) -> Patch:
        """Draw tubes through these points, with these radii."""
        shapes = [limb(self.place(line), [r * self.size for r in radii], 8) for line in lines]
        return self._solid(shapes, tone, radii[0] * 0.9)

    def lines(
        self, lines: Sequence[Sequence[Point]], wide: float, narrow: float, tone: Pixels, strength: float
    ) -> None:
        """Mix lines into what is there: vessels, furrows."""
        strokes = [
            stroke(spline(self.place(line), closed=False), wide * self.size, narrow * self.size) for line in lines
        ]
        self.plate.tint(self.plate.shapes(strokes), tone, strength)

    def gleam(self, line: Sequence[Point], wide: float, strength: float) -> None:
        """Lay a soft light where a wet thing shines."""
        shape = limb(self.place(line), [wide * self.size * r for r in (0.4, 1.0, 0.4)][: len(line)])
        rows, columns, mask = self.plate.shape(shape, 0.05)
        soft = soften(mask, wide * self.size * 0.45 * self.plate.unit)
        self.plate.light((rows, columns, soft), mix(self.look.palette.key, _WHITE, 0.4), strength)

    def _solid(self, shapes: list[Pixels], tone: Pixels, round_: float) -> Patch:
        p = self.look.palette
        return self.plate.solid(
            self.plate.shapes(shapes, 0.02),
            mix(tone * 0.25, p.haze, 0.14),
            mix(tone, p.key, 0.16),
            self.light,
            round_=round_ * self.size,
            rim=mix(p.horizon, tone, 0.3) * 0.8,
        )


def build(
    stage: Stage,
    look: Look,
    draw: Callable[[Board], None],
    *,
    head: bool = False,
    low: float = 0.0,
    part: float = 0.155,
) -> None:
    """Draw an organ as large as the words ask; in a wide shot within a glass body.

    There it is `low` below the heart's place and half as high as `part`.
    """
    if look.has("in torso") and not head and not look.candidate:
        look = msgspec.structs.replace(look, size="wide")
    if (
        look.turned and look.size == "aerial" and not (head or look.has("in torso"))
    ):  # a grid's third picture shows where it is
        look = msgspec.structs.replace(look, size="wide")
    h, s = stage.half, look.side
    out = {"wide": 0.3, "medium": 0.12, "close": 0.06, "over": 0.3, "aerial": 0.2}[look.size]
    x = s * h * out * (1.0 if h > 0.7 else 0.2)
    if look.size == "wide":
        at = (x, 0.42) if head else (x, 0.66)
        fluid.depths(stage, look, at, strength=0.6)
        plate = stage.plate(0.5)
        (_skull if head else _torso)(plate, look, at)
        at = (x, at[1] + low)
        plate.glow(at, 0.3, look.palette.key, 0.4)
        draw(Board(stage.plate(0.62), look, at, part))
    else:
        size = min(_HALF[look.size], h * (0.72 if look.size != "close" else 0.95))
        at = (x, {"close": 0.54, "aerial": 0.55}.get(look.size, 0.54))
        fluid.depths(stage, look, at)
        if look.size == "aerial":
            _bed(stage, look, at, size)
        turn = {"aerial": -0.5 * s, "close": 0.12 * s}.get(look.size, 0.0)
        draw(Board(stage.plate(0.6), look, at, size, turn))
    fluid.specks(stage, look, 0.8, 18)
    if look.size == "over":
        fluid.past(stage, look)
    elif look.size != "wide":
        fluid.lens(stage, look, side=-s, size=0.22)


def _bed(stage: Stage, look: Look, at: Point, size: float) -> None:
    """Lay the organ's shadow on the tissue below it."""
    plate = stage.plate(0.25)
    rows, columns, mask = plate.shape(ellipse((at[0] - look.light * 0.14, at[1] + 0.16), size, size * 0.8), 0.2)
    plate.fill((rows, columns, soften(mask, 0.07 * plate.unit)), look.palette.sky_top * 0.7, 0.75)
    plate.glow((at[0] + look.light * 0.5, 0.1), 0.8, look.palette.horizon, 0.35)


def _glass(plate: Plate, look: Look, shapes: list[Pixels], round_: float) -> None:
    p = look.palette
    patch = plate.shapes(shapes, 0.02)
    plate.solid(
        patch,
        mix(p.sky_top, p.cool, 0.1),
        mix(mix(p.haze, p.horizon, 0.5), p.cool, 0.3),
        (look.light, -0.6),
        round_=round_,
        rim=mix(p.horizon, p.key, 0.5) * 1.3,
        strength=0.62,
    )


def _torso(plate: Plate, look: Look, at: Point) -> None:
    """Draw the glass figure whose chest is at `at`, seen from before, and its ribs."""
    (x, y), k = at, 0.3
    right = [(0.0, -2.12), (0.24, -2.03), (0.31, -1.75), (0.25, -1.45), (0.15, -1.28), (0.17, -1.1), (0.4, -0.95)]
    right += [(0.78, -0.82), (0.95, -0.5), (1.02, 0.1), (1.08, 0.8), (1.04, 2.0), (1.0, 4.0)]
    outline = right + [(-u, v) for u, v in right[:0:-1]]
    _glass(plate, look, [spline([(x + u * k, y + v * k) for u, v in outline])], 0.1)
    inner = [[(s * 0.66, -0.3), (s * 0.62, 0.3), (s * 0.64, 1.4), (s * 0.7, 4.0)] for s in (-1, 1)]
    ribs = [
        [(s * 0.05, -0.7 + i * 0.2), (s * 0.4, -0.72 + i * 0.2), (s * 0.56, -0.5 + i * 0.2)]
        for i in range(6)
        for s in (-1, 1)
    ]
    pale = mix(look.palette.horizon, _WHITE, 0.2)
    for lines, wide, strength in ((inner, 0.012, 0.3), (ribs, 0.03, 0.2)):
        strokes = [
            stroke(spline([(x + u * k, y + v * k) for u, v in line], closed=False), wide, wide * 0.4) for line in lines
        ]
        rows, columns, mask = plate.shapes(strokes, 0.02)
        plate.light((rows, columns, soften(mask, 0.003 * plate.unit)), pale, strength)


def _skull(plate: Plate, look: Look, at: Point) -> None:
    """Draw a glass head in profile around `at`; it looks to the left, as the brain does."""
    (x, y), k = at, 0.3
    face = [(0.1, -1.02), (-0.5, -0.9), (-0.88, -0.5), (-0.93, -0.05), (-0.97, 0.2), (-1.17, 0.58), (-0.99, 0.66)]
    face += [
        (-1.01, 0.8),
        (-0.93, 0.88),
        (-0.98, 1.0),
        (-0.86, 1.16),
        (-0.72, 1.28),
        (-0.3, 1.2),
        (-0.22, 1.5),
        (-0.4, 2.2),
    ]
    face += [(1.25, 2.2), (0.86, 1.5), (0.84, 1.0), (1.08, 0.4), (1.1, -0.25), (0.75, -0.8)]
    _glass(plate, look, [spline([(x + u * k, y + v * k) for u, v in face])], 0.09)
    eye = spline([(x + u * k, y + v * k) for u, v in ((-0.86, 0.3), (-0.76, 0.25), (-0.66, 0.32))], closed=False)
    plate.tint(plate.shape(stroke(eye, 0.008, 0.004)), look.palette.sky_top, 0.6)
