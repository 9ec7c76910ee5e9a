"""A pen that draws in metres: something stands on a foot, faces one way, and is lit like the rest of its picture."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, ellipse, spline, stroke
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.figures import graded

WHITE = np.ones(3, np.float32)


class Pen(msgspec.Struct, frozen=True):
    """What draws one thing: `foot` in frame heights, `metre` frame heights long, `faces` 1 for right and -1 for left.

    Everywhere u runs ahead and v up, in metres from the foot. `haze` is how far the thing lies in the haze.
    """

    plate: Plate
    look: Look
    foot: Point
    metre: float
    faces: int = 1
    haze: float = 0.0

    def __post_init__(self) -> None:
        self.plate.stand(self.foot[1])

    def at(self, u: float, v: float) -> Point:
        """Return a place on the plate."""
        return self.foot[0] + self.faces * u * self.metre, self.foot[1] - v * self.metre

    def tone(self, natural: str | Pixels) -> Pixels:
        """Return a natural colour, six hexadecimal digits or three numbers, as it is seen here."""
        return graded(colour(natural) if isinstance(natural, str) else natural, self.look, self.haze)

    def poly(self, points: Sequence[Point]) -> Pixels:
        """Return an outline with corners."""
        return np.array([self.at(*point) for point in points])

    def curve(self, points: Sequence[Point]) -> Pixels:
        """Return a smooth closed outline."""
        return spline([self.at(*point) for point in points], steps=6)

    def box(self, u0: float, v0: float, u1: float, v1: float, corner: float = 0.0) -> Pixels:
        """Return an upright box between two corners."""
        (x0, y0), (x1, y1) = self.at(u0, v0), self.at(u1, v1)
        return box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), corner * self.metre)

    def disc(self, u: float, v: float, across: float, down: float | None = None) -> Pixels:
        """Return an ellipse by its half axes."""
        return ellipse(self.at(u, v), across * self.metre, (across if down is None else down) * self.metre)

    def line(self, points: Sequence[Point], wide: float) -> Pixels:
        """Return a line with corners, `wide` metres thick."""
        return stroke([self.at(*point) for point in points], max(wide * self.metre, 0.0016))

    def solid(
        self, shapes: Sequence[Pixels], natural: str | Pixels, round_: float = 0.1, *, dark: float = 0.55,
        rim: float = 0.5,
    ) -> None:  # fmt: skip
        """Draw shapes as one lit body, inflated by `round_` metres."""
        seen, p = self.tone(natural), self.look.palette
        self.plate.solid(
            self.plate.shapes(shapes, 0.01), seen * dark, mix(seen * 1.05, p.key, 0.14), (self.look.light, -0.8),
            round_=max(round_ * self.metre, 0.003), rim=p.key * rim * (1 - self.haze) if rim else None,
        )  # fmt: skip

    def flat(self, shapes: Sequence[Pixels], natural: str | Pixels, strength: float = 1.0) -> None:
        """Lay a colour over what is there."""
        self.plate.fill(self.plate.shapes(shapes), self.tone(natural), strength)

    def glass(self, shapes: Sequence[Pixels], *, lit: bool = False) -> None:
        """Draw panes: the sky in them by day, lamplight behind them where `lit`."""
        p = self.look.palette
        if lit:
            warm = mix(mix(p.key, np.array([1.0, 0.82, 0.5], np.float32), 0.55), p.haze, self.haze)
            self.plate.solid(self.plate.shapes(shapes), warm * 0.8, warm, (0, -1), round_=0.4 * self.metre)
            return
        pane = mix(mix(p.ink, p.horizon, 0.22), p.haze, self.haze)
        self.plate.solid(
            self.plate.shapes(shapes), pane * 0.75, mix(pane, p.sky_mid, 0.5), (self.look.light, -0.8),
            round_=0.35 * self.metre,
        )  # fmt: skip

    def shadow(self, long: float, deep: float = 0.12) -> None:
        """Lay the thing's shadow under it."""
        rows, columns, mask = self.plate.shape(self.disc(0.0, 0.0, long / 2, deep), 0.02)
        self.plate.fill((rows, columns, mask), self.look.palette.ink, 0.55)
