"""Things in three dimensions for a pinhole camera: boxes, roofs, domes, masts, trees; lit, hazed, far ones first.

Metres: x to the right, y up from the ground, z away from us. What is added first is drawn first where two things are
equally far off; the ground's shapes lie under all others in the order in which they were added.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.figures import graded

Solid = tuple[float, float, float]
"""A place: x, y, z."""

Span = tuple[float, ...]
"""From where to where."""

_NEAR = 0.4  # metres before the lens at which things are cut


class Camera(msgspec.Struct, frozen=True):
    """A pinhole camera: its place, pitch (down is positive) and yaw in radians, focal length in frame heights.

    `aside` is how far from the frame's middle the way it looks at is, `middle` how far down.
    """

    place: Solid
    pitch: float
    yaw: float
    focal: float
    middle: float = 0.5
    aside: float = 0.0

    def turned(self, points: Pixels) -> Pixels:
        """Return points (n, 3) as the camera has them: right, down, ahead."""
        x, up, z = (points - np.array(self.place)).T
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        x, z = x * c - z * s, x * s + z * c
        c, s = math.cos(self.pitch), math.sin(self.pitch)
        return np.stack([x, -(up * c + z * s), z * c - up * s], axis=1)

    def flat(self, turned: Pixels) -> Pixels:
        """Return where points lie in the frame that are as the camera has them."""
        seen = turned[:, :2] / np.maximum(turned[:, 2:], _NEAR * 0.5) * self.focal
        seen += np.array([self.aside, self.middle])
        return seen

    def at(self, x: float, y: float, z: float) -> tuple[tuple[float, float], float]:
        """Return where a place is seen, and how large a metre there is; 0 behind us."""
        turned = self.turned(np.array([[x, y, z]]))
        ahead = float(turned[0, 2])
        seen = self.flat(turned)[0]
        return (float(seen[0]), float(seen[1])), self.focal / ahead if ahead > _NEAR else 0.0

    @property
    def horizon(self) -> float:
        """Where the ground ends in the frame; beyond it where we look down."""
        return self.middle - math.tan(self.pitch) * self.focal if self.pitch < 1.2 else -3.0


def aimed(eye: Solid, target: Solid, focal: float, *, middle: float = 0.5, aside: float = 0.0) -> Camera:
    """Return the camera that stands at `eye` and has `target` in its middle."""
    x, y, z = (target[i] - eye[i] for i in range(3))
    return Camera(eye, math.atan2(-y, math.hypot(x, z)), math.atan2(x, z), focal, middle, aside)


class Block(msgspec.Struct):
    """Flat shapes of one thing: corners (n, k, 3), colours (n, 3) as seen, whether they shine, what is their inside."""

    points: Pixels
    tones: Pixels
    kind: str = "face"
    inside: Pixels | None = None
    wide: float = 0.0
    ground: bool = False
    nearer: float = 0.0


class Solids:
    """Collects things and puts them on plates."""

    def __init__(self, look: Look) -> None:
        self.look, self.blocks = look, list[Block]()
        self.shadows: list[Pixels] = []
        self.lights: list[tuple[Solid, float, Pixels, float]] = []
        self.people: list[tuple[float, float]] = []
        self.chance = look.chance(61)
        self.lit = not look.palette.bright
        self.snowy = "snow" in look.weather
        self._tones: dict[str, Pixels] = {}

    def tone(self, natural: str | Pixels) -> Pixels:
        """Return a natural colour as this light shows it."""
        if not isinstance(natural, str):
            return natural
        if natural not in self._tones:
            self._tones[natural] = graded(colour(natural), self.look)
        return self._tones[natural]

    @property
    def lamp(self) -> Pixels:
        """The colour of a lit window."""
        return mix(self.look.palette.key, np.array([1.0, 0.78, 0.4], np.float32), 0.55)

    @property
    def glass(self) -> Pixels:
        """The colour of a window by day."""
        p = self.look.palette
        return mix(mix(p.ink, p.ambient, 0.25), p.sky_mid, 0.25)

    # --- faces

    def add(self, points: Sequence[Sequence[Solid]] | Pixels, tones: str | Pixels, **how: object) -> Block:
        """Add flat shapes with the same number of corners, in one colour or one each."""
        corners = np.asarray(points, np.float64)
        seen = np.asarray(self.tone(tones), np.float32)
        if seen.ndim == 1:
            seen = np.broadcast_to(seen, (len(corners), 3))
        block = Block(corners, seen)
        for name, value in how.items():
            setattr(block, name, value)
        self.blocks.append(block)
        return block

    def ground(self, corners: Sequence[tuple[float, float]] | Pixels, tone: str | Pixels, y: float = 0.0) -> None:
        """Lay a shape (x, z) on the ground."""
        flat = np.asarray(corners, np.float64)
        self.add(np.insert(flat, 1, y, axis=1)[None], tone, kind="flat", ground=True)

    def strip(self, x0: float, z0: float, x1: float, z1: float, tone: str | Pixels) -> None:
        """Lay a rectangle on the ground, in pieces, so that it goes on beside and behind us."""
        cuts = np.linspace(z0, z1, max(int(abs(z1 - z0) / 40), 1) + 1)
        for near, far in zip(cuts[:-1].tolist(), cuts[1:].tolist(), strict=True):
            self.ground([(x0, near), (x1, near), (x1, far), (x0, far)], tone)

    def round(self, x: float, z: float, across: float, deep: float, tone: str | Pixels, y: float = 0.0) -> None:
        """Lay an ellipse on the ground."""
        angle = np.linspace(0, 2 * math.pi, 33)[:-1]
        self.ground(np.stack([x + across * np.cos(angle), z + deep * np.sin(angle)], 1), tone, y)

    def prism(
        self, base: Sequence[tuple[float, float]] | Pixels, y0: float, y1: float, tone: str | Pixels,
        top: str | Pixels | None = None, *, shadow: bool = True, nearer: float = 0.0,
    ) -> Block:  # fmt: skip
        """Add a body that stands on a shape (x, z), with walls up to a flat top."""
        ring = np.asarray(base, np.float64)
        low, high = np.insert(ring, 1, y0, axis=1), np.insert(ring, 1, y1, axis=1)
        inside = np.array([*ring.mean(axis=0)])
        inside = np.array([inside[0], (y0 + y1) / 2, inside[1]])
        after = np.roll(np.arange(len(ring)), -1)
        walls = np.stack([low, low[after], high[after], high], axis=1)
        block = self.add(walls, tone, inside=inside, nearer=nearer)
        self.add(high[None], tone if top is None else top, inside=inside, nearer=nearer)
        if shadow:
            self.shade(low, high)
        return block

    def box(
        self, x: Span, y: Span, z: Span, tone: str | Pixels,
        top: str | Pixels | None = None, *, shadow: bool = True, nearer: float = 0.0,
    ) -> None:  # fmt: skip
        """Add a box between these sides."""
        base = [(x[0], z[0]), (x[1], z[0]), (x[1], z[1]), (x[0], z[1])]
        self.prism(base, y[0], y[1], tone, top, shadow=shadow, nearer=nearer)

    def shade(self, low: Pixels, high: Pixels) -> None:
        """Let a body cast a shadow on the ground."""
        way = np.array([-self.look.light * 0.75, 0.45])
        over = high[:, [0, 2]] + way * high[:, 1:2] * 0.8
        points = np.concatenate([low[:, [0, 2]] + way * low[:, 1:2] * 0.8, over])
        self.shadows.append(_hull(points))

    def gable(
        self, x: Span, y: Span, z: Span, roof: str | Pixels,
        wall: str | Pixels, *, along: str = "x", over: float = 0.3,
    ) -> None:  # fmt: skip
        """Add a saddle roof from y[0] up to a ridge at y[1] that runs along x or z, its ends in the wall's colour."""
        (x0, x1), (y0, y1), (z0, z1) = x, y, z
        mx, mz = (x0 + x1) / 2, (z0 + z1) / 2
        inside = np.array([mx, y0, mz])
        o = over
        drop = over * (y1 - y0) / max(((z1 - z0) if along == "x" else (x1 - x0)) / 2, 0.1)
        if along == "x":
            ends = [[(u, y0, z0), (u, y1, mz), (u, y0, z1)] for u in (x0, x1)]
            sides = [
                [(x0 - o, y0 - drop, zz), (x1 + o, y0 - drop, zz), (x1 + o, y1, mz), (x0 - o, y1, mz)]
                for zz in (z0 - o, z1 + o)
            ]
        else:
            ends = [[(x0, y0, w), (mx, y1, w), (x1, y0, w)] for w in (z0, z1)]
            sides = [
                [(xx, y0 - drop, z0 - o), (xx, y0 - drop, z1 + o), (mx, y1, z1 + o), (mx, y1, z0 - o)]
                for xx in (x0 - o, x1 + o)
            ]
        self.add(ends, wall, inside=inside)
        self.add(sides, roof, inside=inside)
        corners = np.array([(mx, y1, z0), (mx, y1, z1)] if along == "z" else [(x0, y1, mz), (x1, y1, mz)])
        base = np.array([(x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1)])
        self.shade(np.concatenate([base[:2], base[2:]]), np.concatenate([corners, corners]))

    def turned(
        self, x: float, z: float, profile: Sequence[tuple[float, float]], tone: str | Pixels, *, sides: int = 20,
        turn: float = 0.0, shadow: bool = True, nearer: float = 0.0, deep: float = 1.0,
    ) -> None:  # fmt: skip
        """Add a body of revolution: `profile` are (radius, height) from below; few sides make towers and spires."""
        angle = np.linspace(0, 2 * math.pi, sides + 1)[:-1] + turn + math.pi / sides
        c, s = np.cos(angle), np.sin(angle) * deep
        rings = [np.stack([x + r * c, np.full(sides, y), z + r * s], 1) for r, y in profile]
        after = np.roll(np.arange(sides), -1)
        for low, high in itertools.pairwise(rings):
            middle = (low[:, 1].mean() + high[:, 1].mean()) / 2
            quads = np.stack([low, low[after], high[after], high], axis=1)
            if np.ptp(low[:, 1] - high[:, 1]) < 1e-9 and abs(float(low[0, 1] - high[0, 1])) < 1e-6:
                self.add(high[None] if np.ptp(high[:, 0]) > np.ptp(low[:, 0]) else low[None], tone, nearer=nearer)
                continue
            lean = float(np.hypot(*(high[0] - (x, 0, z))[[0, 2]]) - np.hypot(*(low[0] - (x, 0, z))[[0, 2]]))
            rise = float(high[0, 1] - low[0, 1])
            reach = max(float(np.ptp(low[:, 0])), float(np.ptp(high[:, 0]))) / 2
            inside = np.array([x, middle + np.clip(lean / max(rise, 0.01), -1.5, 1.5) * reach, z])
            self.add(quads, tone, inside=inside, nearer=nearer)
        if profile[-1][0] > 0.05:
            self.add(rings[-1][None], tone, inside=np.array([x, profile[-1][1] - 1, z]), nearer=nearer)
        if shadow:
            self.shade(rings[0], rings[int(np.argmax([r for r, _ in profile[1:]])) + 1])

    def windows(
        self, corner: Solid, wide: float, high: float, count: tuple[int, int], *, along: str = "x",
        share: float = 0.5, size: tuple[float, float] = (0.55, 0.6), tone: str | Pixels | None = None,
        inside: Solid | None = None, nearer: float = 0.15,
    ) -> None:  # fmt: skip
        """Put rows of windows on a wall that runs along x or z from a corner; some shine when it is dark."""
        across, rows = count
        u, v = np.meshgrid((np.arange(across) + 0.5) / across, (np.arange(rows) + 0.5) / rows)
        du, dv = size[0] / across / 2, size[1] / rows / 2
        spots = np.stack([u.ravel(), v.ravel()], 1)[:, None] + np.array([(-du, -dv), (du, -dv), (du, dv), (-du, dv)])
        points = np.zeros((*spots.shape[:2], 3))
        points[..., 0 if along == "x" else 2] = spots[..., 0] * wide
        points[..., 1] = spots[..., 1] * high
        points += np.array(corner)
        pane = self.glass if tone is None else self.tone(tone)
        dice = self.chance.random(len(points))
        shine = (dice < share) & self.lit
        tones = np.where(shine[:, None], self.lamp * (0.75 + 0.4 * dice / max(share, 0.01))[:, None], pane)
        self.add(points, tones.astype(np.float32), kind="pane", inside=None if inside is None else np.array(inside),
                 nearer=nearer)  # fmt: skip

    def lines(
        self, pairs: Sequence[tuple[Solid, Solid]] | Pixels, wide: float, tone: str | Pixels, nearer: float = 0.0
    ) -> None:
        """Add struts, masts, cables, so many metres thick."""
        self.add(np.asarray(pairs, np.float64), tone, kind="line", wide=wide, nearer=nearer)

    def balls(self, places: Sequence[Solid] | Pixels, radius: float, tone: str | Pixels, nearer: float = 0.0) -> None:
        """Add round things: leaves of trees, heads, balloons."""
        self.add(np.asarray(places, np.float64)[:, None], tone, kind="ball", wide=radius, nearer=nearer)

    def light(self, at: Solid, radius: float, strength: float = 0.8, tone: Pixels | None = None) -> None:
        """Add a glow, seen when everything is drawn."""
        self.lights.append((at, radius, self.lamp if tone is None else tone, strength))


def _hull(points: Pixels) -> Pixels:
    """Return the outline around points (Andrew's chain)."""
    order = sorted({(round(float(x), 3), round(float(z), 3)) for x, z in points})
    if len(order) < 3:
        return np.array(order)

    def chain(run: list[tuple[float, float]]) -> list[tuple[float, float]]:
        made: list[tuple[float, float]] = []
        for q in run:
            while len(made) > 1 and (made[-1][0] - made[-2][0]) * (q[1] - made[-2][1]) <= (
                made[-1][1] - made[-2][1]
            ) * (q[0] - made[-2][0]):
                made.pop()
            made.append(q)
        return made[:-1]

    return np.array(chain(order) + chain(order[::-1]))
