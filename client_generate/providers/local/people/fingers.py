"""Hands close to us: fingers with dark gaps between, creases and nails, a wrist, a sleeve.

A hand has its own measures: 1 is the width of its palm, x to the wrist's side or to the little finger, y down.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Patch, Plate, Point, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.forms import limb
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import figures

_WHITE = np.ones(3, np.float32)
_BLOOD = np.array([0.72, 0.16, 0.14], np.float32)
Line = Sequence[Point]


class Hand:
    """One hand on a plate: `at` its middle, `size` the palm's width, turned, mirrored with `flip` -1.

    Not `bare`, it wears a glove. Its sleeve leaves the picture, or goes to a `shoulder` there.
    """

    def __init__(
        self, plate: Plate, look: Look, at: Point, size: float, turn: float = 0.0, flip: int = 1, *, salt: int = 0
    ) -> None:
        self.plate, self.look, self.at, self.size, self.flip = plate, look, at, size, flip
        self.c, self.s = math.cos(turn), math.sin(turn)
        self.bare = True
        self.shoulder: Point | None = None
        self.light = (look.light, -0.75)
        self.skin = figures.graded(figures.skin(look, salt), look)
        self.coat = figures.worn(look, salt, look.palette.cool if salt == 0 else look.palette.accent)
        self.nails = mix(self.skin, np.array([1.0, 0.78, 0.74], np.float32) * (0.4 + 0.6 * look.palette.key), 0.45)
        if look.has("woman") and not look.has("old", "child", "doctor") and salt == 0:
            self.nails = mix(np.array([0.72, 0.1, 0.14], np.float32), look.palette.accent, 0.15)

    def place(self, points: Line) -> list[Point]:
        """Return points of the hand's measures as places on the plate."""
        (x, y), k = self.at, self.size
        moved = [(u * self.flip, v) for u, v in points]
        return [(x + k * (u * self.c - v * self.s), y + k * (u * self.s + v * self.c)) for u, v in moved]

    def flesh(
        self, shapes: list[Pixels], round_: float, *, gap: float = 0.0, root: tuple[Point, Point] | None = None
    ) -> None:
        """Draw skin from its light to its shadow side, with a thin dark seam around if `gap` is not 0.

        Of a limb that grows out of skin, `root` says where it begins to be seen and where it is seen wholly.
        """
        p, plate = self.look.palette, self.plate
        patch = plate.shapes(shapes, 0.03)
        rows, columns, mask = patch
        grown = self._grown(rows, columns, *root) if root and mask.size else np.ones(1, np.float32)
        if gap and mask.size:
            wide = soften(mask, gap * self.size * plate.unit)
            plate.tint((rows, columns, np.clip(wide * 2.2, 0, 1) * grown), self.skin * 0.16, 0.8)
        dark = mix(self.skin * 0.36, _BLOOD * self.skin, 0.3)
        bright = mix(self.skin * 1.04, p.key, 0.12)
        # What lies below a root shows through it: without it a finger looks stuck on.
        self._solid(patch, grown, dark, bright, round_ * self.size, p.key * 0.45)

    def _grown(self, rows: slice, columns: slice, start: Point, end: Point) -> Pixels:
        x, y = self.plate.grid()
        dx, dy = end[0] - start[0], end[1] - start[1]
        part = ((x[:, columns] - start[0]) * dx + (y[rows] - start[1]) * dy) / max(dx * dx + dy * dy, 1e-9)
        part = np.clip(part, 0, 1).astype(np.float32)
        return part * part * (3 - 2 * part)

    def _solid(self, patch: Patch, grown: Pixels, dark: Pixels, bright: Pixels, round_: float, rim: Pixels) -> None:
        """Shade as the plate does, then lay down only what is grown."""
        rows, columns, mask = patch
        if grown.size == 1 or not mask.size:
            self.plate.solid(patch, dark, bright, self.light, round_=round_, rim=rim)
            return
        under, cover = self.plate.rgb[rows, columns].copy(), self.plate.alpha[rows, columns].copy()
        self.plate.solid(patch, dark, bright, self.light, round_=round_, rim=rim)
        there, alpha = self.plate.rgb[rows, columns], self.plate.alpha[rows, columns]
        hidden = (1 - grown) * cover  # where no skin lies below, all of it is seen
        there += (under - there) * hidden[..., None]
        alpha += (cover - alpha) * hidden

    def finger(
        self,
        line: Line,
        radii: Sequence[float],
        *,
        nail: bool = True,
        creases: Sequence[float] = (0.4, 0.72),
        grows: float = 0.3,
    ) -> None:
        """Draw a finger from its root to its tip; over its first `grows` it grows out of the skin below it."""
        points, k = self.place(line), self.size
        root = None
        if grows:
            ahead = np.array(points[1]) - np.array(points[0])
            ahead /= max(float(np.hypot(*ahead)), 1e-9)
            first = np.array(points[0]) - ahead * radii[0] * k * 0.2
            last = first + ahead * grows * k
            root = ((float(first[0]), float(first[1])), (float(last[0]), float(last[1])))
        self.flesh([limb(points, [r * k for r in radii], 8)], min(radii) * 0.85, gap=0.022, root=root)
        path = spline(points, closed=False, steps=12) if len(points) > 2 else np.linspace(points[0], points[1], 12)
        way = np.gradient(path, axis=0)
        way /= np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)[:, None]
        lines = []
        for part in creases:
            index = int(part * (len(path) - 1))
            (x, y), (dx, dy) = path[index], way[index]
            r = float(np.interp(part, np.linspace(0, 1, len(radii)), radii)) * k * 0.72
            for shift in (-0.18, 0.18):
                mid = (x + dx * r * (shift + 0.22), y + dy * r * (shift + 0.22))
                ends = [(x + dx * r * shift + side * dy * r, y + dy * r * shift - side * dx * r) for side in (-1, 1)]
                lines.append(stroke(spline([ends[0], mid, ends[1]], closed=False), 0.014 * k, 0.008 * k))
        if lines and self.bare:
            self.plate.tint(self.plate.shapes(lines), self.skin * 0.4, 0.4)
        tip, (dx, dy) = path[-1], way[-1]
        self._blush((float(tip[0]), float(tip[1])), radii[-1] * k)
        if nail and self.bare:
            r = radii[-1] * k
            self.nail((float(tip[0] - dx * r * 0.02), float(tip[1] - dy * r * 0.02)), r * 0.66, math.atan2(dy, dx))

    def _blush(self, at: Point, radius: float) -> None:
        rows, columns, mask = self.plate.shape(ellipse(at, radius * 0.8, radius * 0.8), radius)
        self.plate.tint(
            (rows, columns, soften(mask, radius * 0.4 * self.plate.unit)), mix(self.skin, _BLOOD, 0.5), 0.22
        )

    def nail(self, at: Point, radius: float, turn: float) -> None:
        """Draw a nail on a fingertip that points along `turn` radians."""
        plate, p = self.plate, self.look.palette
        plate.tint(plate.shape(ellipse(at, radius * 1.2, radius * 0.98, turn)), self.skin * 0.35, 0.4)
        patch = plate.shape(ellipse(at, radius * 1.1, radius * 0.88, turn))
        plate.solid(patch, self.nails * 0.6, self.nails, self.light, round_=radius * 0.5)
        spot = (at[0] + self.look.light * radius * 0.3, at[1] - radius * 0.3)
        plate.light(plate.shape(ellipse(spot, radius * 0.34, radius * 0.16, turn)), mix(p.key, _WHITE, 0.5), 0.4)

    def arm(self, line: Line, radii: Sequence[float], cuff: Line, wide: Sequence[float]) -> None:
        """Draw the wrist and the sleeve that it comes out of."""
        k, p = self.size, self.look.palette
        self.flesh([limb(self.place(line), [r * k for r in radii], 8)], min(radii) * 0.8)
        patch = self.plate.shapes(self._sleeve(self.place(cuff), [r * k for r in wide]), 0.03)
        rows, columns, mask = patch
        self.plate.tint(
            (rows, columns, np.clip(soften(mask, 0.05 * k * self.plate.unit) * 1.6, 0, 1)), self.skin * 0.2, 0.6
        )
        bright = mix(self.coat, p.key, 0.18)
        self.plate.solid(patch, self.coat * 0.34, bright, self.light, round_=min(wide) * 0.8 * k, rim=p.key * 0.4)
        self._seam(cuff, wide)

    def _sleeve(self, course: list[Point], radii: list[float]) -> list[Pixels]:
        """Return the sleeve out of the picture, or by an elbow to the shoulder."""
        (x, y), (u, v) = course[-2], course[-1]
        if self.shoulder is None:
            course, radii = [*course, (u + 3 * (u - x), v + 3 * (v - y))], [*radii, radii[-1] * 1.1]
            return [limb(course, radii, 8, flat=True)]
        fore = limb([course[0], (x, y)], radii[:2], flat=True)
        return [fore, limb([(x, y), self.shoulder], [radii[1], radii[1] * 1.15])]

    def _seam(self, cuff: Line, wide: Sequence[float]) -> None:
        """Draw the band at the cuff's end and soft folds of the cloth."""
        start, k = np.array(cuff[0]), self.size
        way = np.array(cuff[1]) - start
        way = way / max(float(np.hypot(*way)), 1e-6)
        across = np.array([-way[1], way[0]]) * wide[0]

        def line(along: float, one: float, other: float, bend: float) -> list[Point]:
            a, b = start + way * along + across * one, start + way * along + across * other
            middle = (a + b) / 2 + way * bend
            return self.place([(float(q[0]), float(q[1])) for q in (a, middle, b)])

        band = stroke(spline(line(0.16, -0.98, 0.98, 0.03), closed=False), 0.025 * k)
        self.plate.tint(self.plate.shape(band), self.coat * 0.25, 0.45)
        folds = [line(0.5, -1.0, 0.3, 0.16), line(0.95, 1.1, -0.2, 0.2), line(1.3, -1.1, 0.1, 0.15)]
        shapes = [stroke(spline(fold, closed=False), 0.09 * k, 0.02 * k) for fold in folds]
        rows, columns, mask = self.plate.shapes(shapes, 0.05)
        self.plate.tint((rows, columns, soften(mask, 0.03 * k * self.plate.unit)), self.coat * 0.3, 0.26)

    # --- what hands do

    def grasp(self, *, wrist: Line = ((0.85, 0.12), (1.6, 0.42), (2.1, 0.62)), thumb: bool = False) -> None:
        """Draw what of a hand that holds something upright is beside it or behind it: all but the fingers."""
        (x0, y0), (x1, y1), (x2, y2) = wrist
        cuff = [((x1 + x2) / 2, (y1 + y2) / 2), (2 * x2 - x1, 2 * y2 - y1), (6 * x2 - 5 * x1, 6 * y2 - 5 * y1)]
        self.arm(wrist, (0.42, 0.33, 0.34), cuff, (0.42, 0.48, 0.7))
        back = [(0.36, -0.52), (0.72, -0.56), (1.08, -0.4), (1.26, 0.0), (1.2, 0.42), (0.8, 0.58), (0.4, 0.52)]
        ends = self.place([(x0 + (x1 - x0) * 0.6, y0 + (y1 - y0) * 0.6), (x0 * 0.9, y0 * 0.5)])
        self.flesh([spline(self.place(back), steps=10)], 0.24, root=(ends[0], ends[1]))
        if thumb:
            self.finger([(0.86, -0.36), (0.42, -0.72), (-0.12, -0.8)], (0.2, 0.145, 0.115), creases=(0.62,), grows=0.4)

    def fingers(self, reach: float = 0.0) -> None:
        """Draw the four fingers of a hand that holds something upright: they come from the right around its front."""
        tips = (-0.4, -0.52, -0.46, -0.26)
        for number in (3, 2, 1, 0):
            y = -0.385 + number * 0.255
            tip = (tips[number] + reach, y * 1.02 + 0.03)
            line = [(0.62, y * 0.95), (0.2, y - 0.035), tip]
            self.finger(line, (0.14, 0.142, 0.118), creases=(0.3, 0.66), grows=0.2)

    def wrap(self) -> None:
        """Hold something upright: `grasp`, then `fingers`."""
        self.grasp()
        self.fingers()

    def flat(self, *, curl: float = 1.0, spread: float = 1.0, wrist: bool = True) -> None:
        """Lie with the back up, seen from above: fingers point up, the thumb is on the left."""
        if wrist:
            self.arm(
                [(0.0, 0.4), (0.02, 1.0), (0.06, 1.5)],
                (0.4, 0.3, 0.31),
                [(0.05, 1.35), (0.1, 2.2), (0.2, 4.5)],
                (0.41, 0.48, 0.66),
            )
        hull = [(-0.44, 0.5), (-0.52, 0.05), (-0.51, -0.3), (-0.28, -0.44), (0.0, -0.48), (0.28, -0.42), (0.5, -0.24)]
        self.back([*hull, (0.52, 0.1), (0.38, 0.56), (0.0, 0.66)], ((0.0, 0.8), (0.0, 0.35)), 0.2)
        self.finger(
            [(-0.2, 0.46), (-0.64, 0.1), (-0.74, -0.3 * curl)], (0.24, 0.155, 0.118), creases=(0.66,), grows=0.5
        )
        self._tendons()
        for (u, v), long, turn in zip(_ROOTS, _LONG, (-7, -2, 2.5, 9), strict=True):
            angle, reach = math.radians(turn * spread), long * curl
            tip = (u + reach * math.sin(angle), v - reach * math.cos(angle))
            middle = (u + reach * 0.5 * math.sin(angle * 1.2), v - reach * 0.52 * math.cos(angle))
            root = (u - 0.12 * math.sin(angle), v + 0.12)
            self.finger([root, middle, tip], (0.142, 0.136, 0.106), creases=(0.55, 0.78), grows=0.34)

    def back(self, outline: Line, root: Line, round_: float) -> None:
        """Draw the middle of a hand, which grows out of the wrist."""
        start, end = self.place(root)
        self.flesh([spline(self.place(outline), steps=10)], round_, root=(start, end))

    def _tendons(self) -> None:
        """Draw the knuckles and what runs to them under the skin."""
        k = self.size
        tendons = [stroke(self.place([(u * 0.94, v + 0.14), (u * 0.5, 0.35)]), 0.05 * k, 0.02 * k) for u, v in _ROOTS]
        rows, columns, mask = self.plate.shapes(tendons, 0.02)
        self.plate.light((rows, columns, soften(mask, 0.02 * k * self.plate.unit)), self.skin, 0.1)
        for u, v in _ROOTS:
            self._blush(self.place([(u, v + 0.02)])[0], 0.15 * k)

    def around(self, bend: float) -> None:
        """Hold something round that stands to the left, seen from above: fingers curve about it."""
        self.arm(
            [(0.1, 0.45), (0.25, 1.0), (0.4, 1.5)],
            (0.4, 0.3, 0.31),
            [(0.36, 1.35), (0.6, 2.2), (1.2, 4.5)],
            (0.41, 0.48, 0.66),
        )
        hull = [
            (-0.4, 0.42),
            (-0.42, 0.0),
            (-0.36, -0.3),
            (-0.1, -0.46),
            (0.2, -0.42),
            (0.44, -0.2),
            (0.48, 0.14),
            (0.36, 0.56),
            (0.0, 0.66),
        ]
        self.back(hull, ((0.15, 0.85), (0.05, 0.35)), 0.2)
        for number, (u, v) in enumerate(((0.34, -0.12), (0.16, -0.3), (-0.04, -0.36), (-0.2, -0.3))):
            reach, lift = 0.95 - 0.06 * number, 0.62 - 0.2 * number
            line = [(u, v), (u - 0.2 * reach - bend * 0.3, v - 0.5 * reach), (u - 0.85 * reach, v - lift - 0.14)]
            self.finger(line, (0.14, 0.135, 0.108), creases=(0.4, 0.72), grows=0.34)
        self.finger([(-0.14, 0.42), (-0.5, 0.3), (-0.82, 0.22)], (0.22, 0.155, 0.12), creases=(0.62,), grows=0.45)

    def palm(self) -> None:
        """Lie open with the palm up, seen from above: fingers point up and bend a little, the thumb is on the right."""
        self.arm(
            [(0.0, 0.4), (0.02, 1.0), (0.06, 1.5)],
            (0.4, 0.31, 0.32),
            [(0.05, 1.35), (0.1, 2.2), (0.2, 4.5)],
            (0.42, 0.48, 0.66),
        )
        pale = self.skin
        self.skin = mix(
            self.skin, np.array([1.0, 0.82, 0.74], np.float32) * (0.35 + 0.65 * self.look.palette.key), 0.22
        )
        hull = [(0.46, 0.5), (0.52, 0.05), (0.51, -0.3), (0.28, -0.44), (0.0, -0.48), (-0.28, -0.42), (-0.5, -0.24)]
        self.back([*hull, (-0.52, 0.1), (-0.4, 0.56), (0.0, 0.68)], ((0.0, 0.8), (0.0, 0.35)), 0.2)
        for (u, v), long, turn in zip(_ROOTS, _LONG, (8, 2, -3, -10), strict=True):
            angle, reach = math.radians(turn), long * 0.88
            tip = (-u + reach * math.sin(angle), v - reach * math.cos(angle))
            middle = (-u + reach * 0.45 * math.sin(angle), v - reach * 0.5 * math.cos(angle))
            root = (-u, v + 0.1)
            self.finger([root, middle, tip], (0.142, 0.136, 0.114), nail=False, creases=(0.14, 0.45, 0.7), grows=0.26)
        self.finger(
            [(0.18, 0.4), (0.62, 0.14), (0.84, -0.28)], (0.26, 0.17, 0.12), nail=False, creases=(0.68,), grows=0.55
        )
        lines = [[(-0.46, -0.12), (-0.1, -0.26), (0.3, -0.34)], [(0.46, -0.1), (0.1, -0.06), (-0.36, 0.2)]]
        lines.append([(0.42, -0.14), (0.06, 0.1), (0.02, 0.55)])
        strokes = [
            stroke(spline(self.place(line), closed=False), 0.02 * self.size, 0.006 * self.size) for line in lines
        ]
        self.plate.tint(self.plate.shapes(strokes), pale * 0.45, 0.45)

    def pinch(self, thing: Callable[[], None] | None = None) -> None:
        """Hold something small at (0, 0) between thumb and finger, the hand coming from the lower right.

        `thing` is drawn over the fingers behind it, under those before it.
        """
        self.arm(
            [(1.35, 0.15), (2.0, 0.5), (2.5, 0.76)],
            (0.45, 0.33, 0.34),
            [(2.3, 0.66), (3.1, 1.06), (5.2, 2.1)],
            (0.42, 0.5, 0.72),
        )
        self.finger([(1.1, 0.42), (0.62, 0.62), (0.62, 0.88)], (0.15, 0.13, 0.105), creases=(0.5,), nail=False)
        self.finger([(1.08, 0.22), (0.5, 0.4), (0.4, 0.7)], (0.15, 0.135, 0.11), creases=(0.5,), nail=False)
        back = [
            (0.72, -0.6),
            (1.0, -0.78),
            (1.42, -0.6),
            (1.72, -0.12),
            (1.74, 0.35),
            (1.45, 0.68),
            (1.05, 0.66),
            (0.82, 0.3),
        ]
        self.back(back, ((1.85, 0.42), (1.35, 0.1)), 0.26)
        self.finger([(1.05, 0.0), (0.42, 0.06), (0.12, 0.3)], (0.16, 0.14, 0.112), creases=(0.45, 0.74))
        if thing is not None:
            thing()
        self.finger(
            [(1.2, -0.5), (0.56, -0.68), (0.26, -0.36), (0.06, -0.1)],
            (0.2, 0.15, 0.132, 0.105),
            creases=(0.4, 0.7),
            grows=0.5,
        )
        self.finger(
            [(1.3, 0.3), (0.74, 0.1), (0.36, 0.13), (0.1, 0.04)], (0.27, 0.19, 0.15, 0.12), creases=(0.66,), grows=0.6
        )


_ROOTS = ((-0.37, -0.32), (-0.13, -0.42), (0.13, -0.4), (0.37, -0.26))
_LONG = (0.78, 0.9, 0.83, 0.62)
