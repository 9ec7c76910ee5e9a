"""Where hands do one thing close to us: a few lines say the ground, the thing, and the hands.

Everything is in the action's own measures: 1 is the width of a palm, (0, 0) what it is about, x to the side that the
hand comes from, y down. The bench knows how large, where, how far tilted and mirrored each candidate of a grid sees it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import barrel, limb
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.hands import around
from client_generate.providers.local.people import figures
from client_generate.providers.local.people.fingers import Hand

WHITE = np.ones(3, np.float32)
GLOVES = {
    "blue": "4a86d8",
    "white": "eef2f4",
    "yellow": "e8c83a",
    "work": "b8864a",
    "green": "3a9a78",
    "black": "2c3036",
}
_PALM = {"wide": 0.14, "medium": 0.2, "close": 0.235, "over": 0.17, "aerial": 0.175}
_ASIDE = {"wide": 0.3, "medium": 0.12, "close": 0.03, "over": 0.26, "aerial": -0.14}
_LEVEL = {"wide": 0.62, "medium": 0.54, "close": 0.52, "over": 0.56, "aerial": 0.5}
_TILT = {"aerial": 0.42, "over": 0.1}

_STROKES = {"a": ((0, 0), (1, 0)), "b": ((1, 0), (1, 0.5)), "c": ((1, 0.5), (1, 1)), "d": ((0, 1), (1, 1)),
            "e": ((0, 0.5), (0, 1)), "f": ((0, 0), (0, 0.5)), "g": ((0, 0.5), (1, 0.5))}  # fmt: skip
_DIGITS = {"0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc", "7": "abc",
           "8": "abcdefg", "9": "abcfgd"}  # fmt: skip


class Bench:
    """One action in one picture; `zoom` is how much larger than usual it is, `shift` where in the frame (0, 0) lies."""

    def __init__(
        self, stage: Stage, look: Look, *, zoom: float = 1.0, shift: Point = (0.0, 0.0), tilts: float = 1.0
    ) -> None:  # fmt: skip
        self.stage, self.look, self.half = stage, look, stage.half
        narrow = min(1.0, stage.half / 0.8)
        self.k = _PALM[look.size] * zoom * narrow * (0.93 if look.detail else 1.0)
        self.s = -look.side if look.size == "aerial" else look.side
        aside = _ASIDE[look.size] if not look.detail else 0.0
        self.x = look.side * stage.half * aside * (1.0 if stage.half > 0.7 else 0.15) + self.s * shift[0] * self.k
        self.y = (0.6 if look.detail else _LEVEL[look.size]) + shift[1] * self.k
        tilt = _TILT.get(look.size, 0.0) * tilts * self.s
        self.turn, self.c, self.q = tilt, math.cos(tilt), math.sin(tilt)
        self.light = (look.light, -0.75)
        self._plate: Plate | None = None

    @property
    def plate(self) -> Plate:
        """The plate that is drawn on now; one in the middle before the first."""
        return self._plate if self._plate is not None else self.layer()

    @plate.setter
    def plate(self, plate: Plate) -> None:
        self._plate = plate

    @property
    def above(self) -> bool:
        """Whether this is the picture from above or behind."""
        return self.look.size in {"aerial", "over"}

    @property
    def far(self) -> bool:
        """Whether much of the place is to be seen."""
        return self.look.size == "wide"

    def layer(self, near: float = 0.6, soft: float = 0.0) -> Plate:
        """Put another plate and draw on it from now on."""
        self._plate = self.stage.plate(near, soft=soft)
        return self._plate

    # --- measures

    def to(self, u: float, v: float) -> Point:
        """Return a place on the plate."""
        u *= self.s
        return self.x + self.k * (u * self.c - v * self.q), self.y + self.k * (u * self.q + v * self.c)

    def all(self, points: Sequence[Point]) -> list[Point]:
        """Return places on the plate."""
        return [self.to(u, v) for u, v in points]

    def tone(self, natural: str | Pixels) -> Pixels:
        """Return a natural colour as it is seen in this light."""
        return figures.graded(colour(natural) if isinstance(natural, str) else natural, self.look)

    # --- shapes

    def poly(self, *points: Point) -> Pixels:
        """Return an outline with corners."""
        return np.array(self.all(points))

    def curve(self, *points: Point) -> Pixels:
        """Return a smooth closed outline."""
        return spline(self.all(points), steps=8)

    def disc(self, u: float, v: float, across: float, down: float | None = None, turn: float = 0.0) -> Pixels:
        """Return an ellipse by its half axes."""
        tall = across if down is None else down
        return ellipse(self.to(u, v), across * self.k, tall * self.k, self.turn + self.s * turn)

    def bar(self, left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> Pixels:
        """Return a rectangle with round corners."""
        return np.array(self.all([(float(u), float(v)) for u, v in box(left, top, right, bottom, corner)]))

    def line(self, points: Sequence[Point], wide: float, narrow: float | None = None) -> Pixels:
        """Return a line, smooth through more than two points."""
        places = self.all(points)
        path = spline(places, closed=False) if len(places) > 2 else np.array(places)
        return stroke(path, wide * self.k, None if narrow is None else narrow * self.k)

    def limb(self, points: Sequence[Point], radii: Sequence[float], *, flat: bool = False) -> Pixels:
        """Return a limb through all points, with a radius at each."""
        return limb(self.all(points), [r * self.k for r in radii], 8, flat=flat)

    # --- colour

    def solid(
        self, shapes: Pixels | list[Pixels], natural: str | Pixels, round_: float = 0.12, *, dark: float = 0.5,
        rim: float = 0.35,
    ) -> None:  # fmt: skip
        """Draw shapes as one lit body, inflated by `round_`."""
        tone, p = self.tone(natural), self.look.palette
        patch = self.plate.shapes(shapes if isinstance(shapes, list) else [shapes], 0.02)
        self.plate.solid(
            patch, tone * dark, mix(tone * 1.04, p.key, 0.12), self.light, round_=max(round_ * self.k, 0.003),
            rim=p.key * rim if rim else None,
        )  # fmt: skip

    def flat(self, shapes: Pixels | list[Pixels], natural: str | Pixels, strength: float = 1.0) -> None:
        """Lay a colour over what is there."""
        self.plate.fill(
            self.plate.shapes(shapes if isinstance(shapes, list) else [shapes]), self.tone(natural), strength
        )

    def mark(self, shapes: Pixels | list[Pixels], natural: str | Pixels, strength: float = 0.7) -> None:
        """Mix a colour into what is there."""
        self.plate.tint(
            self.plate.shapes(shapes if isinstance(shapes, list) else [shapes]), self.tone(natural), strength
        )

    def shine(self, shapes: Pixels | list[Pixels], strength: float = 0.4, natural: str = "ffffff") -> None:
        """Add light."""
        self.plate.light(self.plate.shapes(shapes if isinstance(shapes, list) else [shapes]), colour(natural), strength)

    def pipe(
        self, start: Point, end: Point, wide: float, natural: str | Pixels, *, narrow: float | None = None
    ) -> None:
        """Draw the side of a round rod or bottle, `wide` its radius."""
        a, b = self.to(*start), self.to(*end)
        turn = math.atan2(b[1] - a[1], b[0] - a[0]) + math.pi / 2
        way = limb([a, b], [wide * self.k, (wide if narrow is None else narrow) * self.k], flat=True)
        ends = np.array(
            stroke([a, b], 2 * wide * self.k, 2 * (wide if narrow is None else narrow) * self.k)
        ) if narrow is None or narrow > 0.02 else way  # fmt: skip
        light = self.look.light if math.cos(turn) >= 0 else -self.look.light
        barrel(self.plate, self.plate.shape(ends), a, wide * self.k, self.tone(natural), light, turn)

    def glass(self, shapes: Pixels | list[Pixels], strength: float = 0.28) -> None:
        """Draw something clear: a pale veil with lit edges."""
        p = self.look.palette
        rows, columns, mask = self.plate.shapes(shapes if isinstance(shapes, list) else [shapes], 0.02)
        if not mask.size:
            return
        pale = mix(p.haze, WHITE, 0.6)
        self.plate.fill((rows, columns, mask), pale, strength)
        edge = np.clip(mask - soften(mask, 0.05 * self.k * self.plate.unit), 0, 1)
        self.plate.light((rows, columns, edge), WHITE, 0.55)

    def haze(self, shapes: list[Pixels], strength: float = 0.3, soft: float = 0.12) -> None:
        """Add soft light: steam, smoke, spray."""
        rows, columns, mask = self.plate.shapes(shapes, 0.04)
        p = self.look.palette
        self.plate.light(
            (rows, columns, soften(mask, soft * self.k * self.plate.unit)), mix(p.key, WHITE, 0.5), strength
        )

    def shadow(self, u: float, v: float, across: float, down: float, strength: float = 0.45) -> None:
        """Lay a soft shadow."""
        around.shadow(self.plate, self.look, self.to(u, v), across * self.k, down * self.k, strength)

    def glow(self, u: float, v: float, radius: float, natural: str, strength: float = 0.6) -> None:
        """Add a round light."""
        self.plate.glow(self.to(u, v), radius * self.k, colour(natural), strength)

    def digits(self, text: str, at: Point, tall: float, natural: str) -> None:
        """Write a number in the strokes of a display around `at`; it is never mirrored."""
        wide, shapes = tall * 0.5, []
        left = -(len(text) * wide * 1.45 - wide * 0.45) / 2
        for place, digit in enumerate(text):
            for (x0, y0), (x1, y1) in (_STROKES[name] for name in _DIGITS.get(digit, "")):
                ends = [(left + place * wide * 1.45 + x * wide, (y - 0.5) * tall) for x, y in ((x0, y0), (x1, y1))]
                shapes.append(self.limb([(at[0] + self.s * u, at[1] + v) for u, v in ends], (tall * 0.065,) * 2))
        self.flat(shapes, natural)

    # --- hands

    def hand(
        self, u: float, v: float, turn: float = 0.0, *, flip: int = 1, size: float = 1.0, salt: int = 0,
        glove: str = "", sleeve: str = "",
    ) -> Hand:  # fmt: skip
        """Return a hand that is here, turned; `flip` -1 comes from the other side."""
        hand = Hand(
            self.plate, self.look, self.to(u, v), self.k * size, self.turn + self.s * turn, flip * self.s, salt=salt
        )
        if glove:
            hand.skin = self.tone(GLOVES.get(glove, glove))
            hand.nails, hand.bare = hand.skin, False
        if sleeve:
            hand.coat = self.tone(sleeve)
        return hand
