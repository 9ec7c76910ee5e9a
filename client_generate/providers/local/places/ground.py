"""A ground in perspective to put people and what they need on: places in metres, and floors, walls and lines there."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people.figures import graded

_AWAY = 7.0
MAN = 1.75
"""How tall an adult is, in metres."""


class View(msgspec.Struct, frozen=True):
    """A camera on a ground: the horizon at `line`, whoever it is about stands at `foot` and is `tall` frame heights.

    Places are x metres to the right of them, y up and z further away from us.
    """

    stage: Stage
    look: Look
    line: float
    foot: float
    tall: float
    middle: float = 0.0

    @property
    def metre(self) -> float:
        """How many frame heights a metre is beside whom it is about."""
        return self.tall / MAN

    @property
    def high(self) -> bool:
        """Whether we look down from so high that no horizon is seen."""
        return self.line < 0

    def far(self, z: float) -> float:
        """Return how much larger things are at the front than `z` metres behind it."""
        return max(1 + z / _AWAY, 0.12)

    def at(self, x: float, y: float, z: float) -> Point:
        """Return a place on the plates."""
        d = self.far(z)
        return self.middle + x * self.metre / d, self.line + (self.foot - self.line) / d - y * self.metre / d

    def tone(self, natural: str, z: float = 0.0) -> Pixels:
        """Return a natural colour as it looks here, hazy far away."""
        return graded(colour(natural), self.look, min(max(z, 0.0) / 160, 0.5))

    def quad(self, x0: float, z0: float, x1: float, z1: float, y: float = 0.0) -> Pixels:
        """Return a rectangle that lies on the ground."""
        return np.array([self.at(x0, y, z0), self.at(x1, y, z0), self.at(x1, y, z1), self.at(x0, y, z1)])

    def wall(self, x0: float, y0: float, x1: float, y1: float, z: float) -> Pixels:
        """Return a rectangle that stands across."""
        return np.array([self.at(x0, y0, z), self.at(x1, y0, z), self.at(x1, y1, z), self.at(x0, y1, z)])

    def lines(self, plate: Plate, marks: Sequence[tuple[float, float, float, float]], tone: str, wide: float) -> None:
        """Paint straight marks on the ground, from (x, z) to (x, z), `wide` metres."""
        shapes = []
        for x0, z0, x1, z1 in marks:
            h = wide / 2
            if x0 == x1:
                shapes.append(self.quad(x0 - h, z0, x0 + h, z1))
            else:
                shapes.append(self.quad(x0, z0 - h, x1, z1 + h))
        plate.fill(plate.shapes(shapes), self.tone(tone), 0.85)


def floor(view: View, near: float, tone: str, *, z: float = 60.0, shine: float = 0.0, dark: float = 0.3) -> Plate:
    """Lay a level floor from `z` metres behind to the lens."""
    stage, p = view.stage, view.look.palette
    plate, top = stage.plate(near), view.at(0, 0, z)[1]
    own = view.tone(tone)
    rows, columns, mask = plate.shape([(-stage.edge, top), (stage.edge, top), (stage.edge, stage.bottom + 0.02),
                                       (-stage.edge, stage.bottom + 0.02)])  # fmt: skip
    if not mask.size:
        return plate
    _, y = plate.grid()
    depth = np.clip((y[rows] - top) / max(stage.bottom - top, 0.05), 0, 1)[..., None]
    far, close = mix(mix(own, p.haze, 0.22), p.key, 0.12), mix(own, p.ink, dark)
    plate.fill((rows, columns, mask), far + (close - far) * depth**0.8)
    if shine:
        glare(view, plate, shine)
    return plate


def glare(view: View, plate: Plate, strength: float) -> None:
    """Lay the light of a window or a lamp on a smooth floor."""
    x, y = view.at(view.look.light * 1.6, 0, 2.5)
    patch = [(x - 0.5, y), (x - 0.1, y - 0.03), (x + 0.4, y), (x + 0.3, y + 0.16), (x - 0.3, y + 0.2)]
    rows, columns, mask = plate.shape(patch, 0.2)
    plate.light((rows, columns, soften(mask, 0.05 * plate.unit)), view.look.palette.key, strength)


def backwall(view: View, near: float, tone: str, z: float, high: float = 6.0, *, low: float = 0.0) -> Plate:
    """Put up a wall across, `z` metres behind; above it there is nothing."""
    stage, p = view.stage, view.look.palette
    plate = stage.plate(near)
    top, foot = view.at(0, high, z)[1], view.at(0, low, z)[1]
    if foot <= stage.top:
        return plate
    own = view.tone(tone)
    rows, columns, mask = plate.shape([(-stage.edge, top), (stage.edge, top), (stage.edge, foot), (-stage.edge, foot)])
    if mask.size:
        x, y = plate.grid()
        part = np.clip((y[rows] - top) / max(foot - top, 0.01), 0, 1)[..., None]
        lit = np.clip(0.5 + view.look.light * x[:, columns] / stage.edge * 0.5, 0, 1)[..., None]
        bright, dark = mix(own, p.key, 0.14), mix(own, p.ink, 0.22)
        plate.fill((rows, columns, mask), dark + (bright - dark) * (0.35 + 0.65 * lit) * (0.6 + 0.4 * (1 - part)))
    return plate
