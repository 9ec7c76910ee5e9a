"""A head, its outline and its hair, from the front and from behind."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, capsule, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.person import Person

Points = list[tuple[float, float]]
_MANES: dict[str, Points] = {
    "long": [(0, -1.13), (0.72, -0.92), (0.98, -0.3), (1.0, 0.5), (1.08, 1.35), (0.7, 1.72), (0, 1.6)],
    "bob": [(0, -1.13), (0.74, -0.92), (1.0, -0.3), (1.03, 0.35), (0.98, 0.86), (0.6, 1.0), (0, 0.95)],
}
_CAP: Points = [
    (-0.77, 0.12), (-0.86, -0.35), (-0.66, -0.92), (-0.2, -1.15), (0.3, -1.14), (0.7, -0.86), (0.86, -0.35),
    (0.77, 0.12), (0.69, -0.14), (0.62, -0.46), (0.28, -0.6), (-0.12, -0.55), (-0.5, -0.6), (-0.66, -0.3),
]  # fmt: skip
_PARTED: Points = [
    (-0.84, 0.2), (-0.92, -0.35), (-0.68, -0.95), (-0.2, -1.17), (0.3, -1.16), (0.72, -0.9), (0.92, -0.35),
    (0.84, 0.2), (0.74, -0.1), (0.6, -0.42), (0.22, -0.72), (-0.1, -0.76), (-0.46, -0.56), (-0.7, -0.16),
]  # fmt: skip


class Head(msgspec.Struct, frozen=True):
    """A head to be drawn: on which plate, in which light, whose.

    `at` is its middle, `size` half its height, `turn` from -1 to 1 how far it looks aside. `tone` and `locks` are skin
    and hair as this light shows them; `lean` turns all of it clockwise, in radians.
    """

    plate: Plate
    look: Look
    whom: Person
    at: Point
    size: float
    turn: float
    tone: Pixels
    locks: Pixels
    lean: float = 0.0

    def on(self, u: float, v: float) -> Point:
        """Return a place on the plate; u runs to the right and v down, in half heads."""
        c, s = math.cos(self.lean), math.sin(self.lean)
        return self.at[0] + (u * c - v * s) * self.size, self.at[1] + (u * s + v * c) * self.size

    def face(self, u: float, v: float) -> Point:
        """Return a place on the face: what is in its middle goes to where the head looks."""
        bent = u + self.turn * 0.2 * (1 - (u / 0.8) ** 2)
        return self.on(bent, v)

    def line(self, points: Points, wide: float, narrow: float, tone: Pixels, strength: float = 1.0) -> None:
        """Draw a tapered line on the face."""
        path = spline([self.face(*q) for q in points], closed=False)
        self.plate.fill(self.plate.shape(stroke(path, wide * self.size, narrow * self.size)), tone, strength)

    def shade(self, points: Pixels, tone: Pixels, strength: float, soft: float = 0.08) -> None:
        """Lay a soft shade over what is there."""
        rows, columns, mask = self.plate.shape(points, soft * self.size * 2)
        self.plate.tint((rows, columns, soften(mask, soft * self.size * self.plate.unit)), tone, strength)

    def solid(self, points: Pixels, tone: Pixels, *, round_: float = 0.35, rim: float = 0.5) -> None:
        """Draw a lit body of one colour."""
        p, light = self.look.palette, (self.look.light, -0.6)
        self.plate.solid(
            self.plate.shape(points, 0.02), tone * 0.5, mix(tone * 1.1, p.key, 0.08), light, round_=round_ * self.size,
            rim=p.key * rim,
        )  # fmt: skip


def both(points: Points) -> Points:
    """Return the outline of a half and its mirror image; what lies on the middle is there once."""
    return points + [(-u, v) for u, v in reversed(points) if u]


def outline(head: Head) -> Pixels:
    """Return the outline of skull and jaw."""
    jaw, chin = (0.46, 0.92) if head.whom.age == "child" else (0.4, 0.98) if head.whom.sex == "woman" else (0.5, 1.0)
    wide = 0.78 if head.whom.age == "child" else 0.75
    half = [(0, -1), (0.5, -0.88), (wide, -0.4), (wide, 0.12), (0.69, 0.5), (jaw, 0.84), (0.16, chin)]
    return spline([head.on(u + head.turn * 0.07 * (v + 0.6), v) for u, v in both(half)])


def neck(head: Head) -> None:
    """Draw the neck."""
    wide = {"child": 0.27, "teen": 0.33}.get(head.whom.age, 0.42 if head.whom.sex == "man" else 0.32)
    neck = capsule(head.on(0, 0.6), wide * head.size, head.on(0, 1.5), wide * 1.25 * head.size)
    head.plate.solid(
        head.plate.shape(neck), head.tone * 0.4, head.tone * 0.78, (head.look.light, -0.3), round_=head.size * 0.3
    )


def ears(head: Head) -> None:
    """Draw the ears that no hair covers."""
    if head.whom.long or head.whom.style == "curly" or head.whom.hat == "scarf":
        return
    for s in (-1, 1):
        if s * head.turn < 0.5:
            ear = ellipse(head.on(s * 0.76 - head.turn * 0.05, 0.13), 0.12 * head.size, 0.2 * head.size)
            head.solid(ear, head.tone * 0.92, round_=0.08, rim=0.3)


def mane(head: Head) -> None:
    """Draw the hair that falls behind the head, or is tied there."""
    style = head.whom.style
    if head.whom.hat == "scarf":
        return
    if style in _MANES:
        head.solid(spline([head.on(*q) for q in both(_MANES[style])]), head.locks, round_=0.4)
    elif style == "curly":
        turns = np.linspace(-3.5, 0.35, 13)
        curls = [ellipse(head.on(0.84 * np.cos(t), 0.86 * np.sin(t) - 0.12), *(0.34 * head.size,) * 2) for t in turns]
        p = head.look.palette
        head.plate.solid(
            head.plate.shapes(curls, 0.02), head.locks * 0.5, mix(head.locks * 1.1, p.key, 0.08),
            (head.look.light, -0.6), round_=0.2 * head.size, rim=p.key * 0.5,
        )  # fmt: skip
    elif style == "bun":
        head.solid(ellipse(head.on(-head.turn * 0.3, -1.2), 0.36 * head.size, 0.32 * head.size), head.locks, round_=0.2)
    elif style == "ponytail":
        s = -np.sign(head.turn) or 1
        tail = [head.on(s * u, v) for u, v in ((0.5, -0.8), (1.05, -0.5), (1.2, 0.3), (1.02, 1.2), (0.8, 0.4))]
        head.solid(spline(tail), head.locks, round_=0.2)


def strands(head: Head) -> None:
    """Draw a few strands in the hair of somebody near to us."""
    chance = np.random.default_rng(head.whom.number)
    for _ in range(9):
        u, v = float(chance.uniform(-0.5, 0.5)), float(chance.uniform(-0.85, 0.1))
        path = spline([head.on(u, v), head.on(u * 1.12, v + 0.16), head.on(u * 1.15, v + 0.36)], closed=False)
        line = stroke(path, 0.03 * head.size, 0.004 * head.size)
        head.plate.tint(head.plate.shape(line), mix(head.locks, head.look.palette.key, 0.3), 0.4)


def hair(head: Head) -> None:
    """Draw the hair on a head that faces us."""
    style, p = head.whom.style, head.look.palette
    if style == "bald" or head.whom.hat == "scarf":
        return
    if style == "receding":
        for s in (-1, 1):
            side = [(0.7, 0.24), (0.8, 0.1), (0.82, -0.25), (0.74, -0.55), (0.63, -0.66), (0.64, -0.4), (0.66, -0.1)]
            head.solid(spline([head.on(s * u, v) for u, v in side]), head.locks, round_=0.14, rim=0.1)
        return
    parted = head.whom.sex == "woman" or style in _MANES
    s = 1 if head.whom.number & 4 else -1
    cap = [(s * u + head.turn * 0.1 * (v < -0.3), v) for u, v in (_PARTED if parted else _CAP)]
    if style in {"tousled", "curly"}:
        cap = _ruffled(cap, head.whom.number)
    head.solid(spline([head.on(*q) for q in cap]), head.locks, round_=0.28)
    if style in _MANES:
        low = 1.35 if style == "long" else 0.8
        for s in (-1, 1):
            lock = [(0.5, -0.72), (0.82, -0.4), (0.95, 0.3), (0.94, low), (0.8, low), (0.77, 0.3), (0.7, -0.2)]
            head.solid(spline([head.on(s * u, v) for u, v in lock]), head.locks, round_=0.16, rim=0.1)
    gleam = [head.on(head.look.light * u, v) for u, v in ((0.2, -0.98), (0.5, -0.8), (0.66, -0.5))]
    rows, columns, mask = head.plate.shape(
        stroke(spline(gleam, closed=False), 0.1 * head.size, 0.02 * head.size), 0.1 * head.size
    )
    head.plate.light((rows, columns, soften(mask, 0.05 * head.size * head.plate.unit)), p.key, 0.16)


def _ruffled(points: Points, number: int) -> Points:
    chance = np.random.default_rng(number)
    return [
        (u * (1 + 0.07 * chance.random()), v - (0.14 * chance.random() if v < -0.7 else 0.06 * chance.random()))
        for u, v in points
    ]
