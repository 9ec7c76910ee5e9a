"""Very many small lit shapes at once: gradients as nested outlines, drawn together and laid down in one pass."""

from __future__ import annotations

import math

from client_generate.media.heavy import Image, ImageDraw, Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, planes
from client_generate.providers.local.drawing.palette import mix

_MOST = 6  # nested outlines of one shape


class Cutouts:
    """Shapes for one plate, the last on top; nothing is on the plate before `lay`. Lengths in frame heights.

    What `Plate.solid` does a pixel at a time for one large shape, this does for hundreds of small ones.
    """

    def __init__(self, plate: Plate, light: Point) -> None:
        self._plate = plate
        self._light = np.array(light) / (math.hypot(*light) or 1.0)
        self._shapes: list[Pixels] = []
        self._looks: list[tuple[Pixels, Pixels, float]] = []  # edge's colour, middle's, how many pixels in

    @property
    def unit(self) -> float:
        """How many pixels a frame height has."""
        return self._plate.unit

    def solid(
        self, shapes: list[Pixels], dark: Pixels, bright: Pixels, depth: float, rim: Pixels | None = None
    ) -> None:
        """Add shapes that go from `dark` at their edge away from the light to `bright`, `depth` frame heights in."""
        if rim is not None:
            shift = self._light * max(0.0024, 0.7 / self._plate.unit)
            self.fill([shape + shift for shape in shapes], mix(bright, rim, 0.75))
        self._shapes += shapes
        self._looks += [(dark, bright, max(depth * self._plate.unit, 0.01))] * len(shapes)

    def fill(self, shapes: list[Pixels], colour: Pixels) -> None:
        """Add flat shapes."""
        self._shapes += shapes
        self._looks += [(colour, colour, 0.0)] * len(shapes)

    def lay(self) -> None:
        """Put everything on the plate."""
        if not self._shapes:
            return
        points = np.concatenate(self._shapes) * self._plate.unit + np.array(self._plate.origin)
        rows, columns = self._plate.alpha.shape
        low, high = points.min(axis=0), points.max(axis=0)
        x0, x1 = max(int(low[0]) - 1, 0), min(int(high[0]) + 2, columns)
        y0, y1 = max(int(low[1]) - 1, 0), min(int(high[1]) + 2, rows)
        if x1 > x0 and y1 > y0:
            picture = Image.new(
                "CMYK", ((x1 - x0) * 2, (y1 - y0) * 2), (0, 0, 0, 0)
            )  # four planes: a colour, its cover
            self._draw(ImageDraw.Draw(picture), (points - (x0, y0)) * 2)
            *light, cover = (np.asarray(band) for band in picture.reduce(2).split())
            drawn = planes(cover.shape)
            for plane, band in enumerate(light):
                np.divide(band, np.float32(255), out=drawn[..., plane], dtype=np.float32)
            mask = np.divide(cover, np.float32(255), dtype=np.float32)
            self._plate.premultiplied((slice(y0, y1), slice(x0, x1), mask), drawn)

    def _draw(self, draw: ImageDraw.ImageDraw, points: Pixels) -> None:
        """Draw all outlines, each from its edge inwards."""
        counts = np.array([len(shape) for shape in self._shapes])
        firsts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        reach = np.array([look[2] for look in self._looks])
        steps = np.where(reach > 0, np.clip(reach / 3.5, 1, _MOST).astype(int), 0)
        inward = (_inward(points, firsts, counts) + self._light * 0.9) * np.repeat(reach * 2 / (steps + 1), counts)[
            :, None
        ]
        dark, bright = (np.array([look[i] for look in self._looks]) for i in (0, 1))
        nested = [(points + inward * step).astype(np.float32) for step in range(int(steps.max()) + 1)]
        parts = (np.arange(_MOST + 1)[:, None] + 0.35) / (steps + 0.35)
        tones = np.clip(dark + (bright - dark) * np.minimum(parts, 1)[..., None], 0, 1) * 255 + 0.5
        colours = tones.astype(int).tolist()
        for number, (first, count) in enumerate(zip(firsts.tolist(), counts.tolist(), strict=True)):
            for step in range(int(steps[number]) + 1):
                draw.polygon(nested[step][first : first + count], fill=(*colours[step][number], 255))


def _inward(points: Pixels, firsts: Pixels, counts: Pixels) -> Pixels:
    """Return for every corner of many outlines, one after the other, the direction into its shape."""
    after, before = np.arange(1, len(points) + 1), np.arange(-1, len(points) - 1)
    after[firsts + counts - 1], before[firsts] = firsts, firsts + counts - 1
    ahead = points[after]
    along = ahead - points[before]
    areas = np.add.reduceat(points[:, 0] * ahead[:, 1] - ahead[:, 0] * points[:, 1], firsts)
    turn = np.repeat(np.where(areas > 0, 1.0, -1.0), counts)
    normal: Pixels = np.stack([-along[:, 1], along[:, 0]], 1) * turn[:, None]
    normal /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    return normal
