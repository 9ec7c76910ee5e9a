"""A camera that walked aside or climbed: what a set draws straight on, as flats on a floor, is seen from there."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np

_NEAREST = 0.2  # frame heights before the camera, below which nothing is seen
_DEEP = 2.6  # how far behind something stands that is drawn one frame height higher on the floor


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Where the camera of a grid's candidate is, in frame heights of the picture drawn straight on.

    `foot` is the y of the floor in front; `yaw` is how far the camera walked aside and `pitch` how far it climbed, in
    radians, around `target`: x, how high over the floor and how far behind; from there it is `far` away, and enlarges
    by `zoom`, the target at `at` in the frame. `wide` is how many times as far aside a set must be drawn, `tall` how
    much further up and down. Where all is one `card`, nothing lies on a floor.
    """

    foot: float
    yaw: float
    pitch: float
    target: tuple[float, float, float]
    far: float = 2.2
    zoom: float = 1.0
    at: tuple[float, float] = (0.0, 0.5)
    wide: float = 1.8
    tall: float = 0.0
    card: bool = False

    def seen(self, points: Pixels, base: float, *, whole: bool = True) -> Pixels:
        """Return where an outline is seen that stands on the floor at y `base`; what is below that lies on the floor.

        Where `whole`, what is behind the camera is cut off: the outline may then be empty.
        """
        turned = self._turned(np.asarray(points, np.float64).reshape(-1, 2), base)
        if whole and bool((turned[:, 2] < _NEAREST).any()):
            turned = _cut(turned)
        deep = np.maximum(turned[:, 2:], _NEAREST)
        flat: Pixels = turned[:, :2] * (self.far * self.zoom) / deep + np.array(self.at)
        return flat

    def _turned(self, points: Pixels, base: float) -> Pixels:
        """Return points by the camera's own axes: to the right, down, ahead."""
        if self.card:
            high, deep = self.foot - points[:, 1] - self.target[1], np.full(len(points), -self.target[2])
        else:
            high = np.maximum(base - points[:, 1], 0.0) - self.target[1]
            deep = (self.foot - np.maximum(points[:, 1], base)) * _DEEP - self.target[2]
        aside = points[:, 0] - self.target[0]
        right = aside * math.cos(self.yaw) + deep * math.sin(self.yaw)
        ahead = deep * math.cos(self.yaw) - aside * math.sin(self.yaw)
        up = high * math.cos(self.pitch) + ahead * math.sin(self.pitch)
        return np.stack([right, -up, self.far + ahead * math.cos(self.pitch) - high * math.sin(self.pitch)], 1)


def _cut(points: Pixels) -> Pixels:
    """Return the part of an outline that lies before the camera."""
    kept: list[Pixels] = []
    for one, other in zip(points, np.roll(points, -1, axis=0), strict=True):
        if one[2] >= _NEAREST:
            kept.append(one)
        if (one[2] >= _NEAREST) != (other[2] >= _NEAREST):
            kept.append(one + (other - one) * ((_NEAREST - one[2]) / (other[2] - one[2])))
    return np.array(kept).reshape(-1, 3)
