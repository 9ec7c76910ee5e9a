"""People close to us in profile: face, hair, beard, hat and glasses from the side."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, soften, spline, stroke
from client_generate.providers.local.drawing.palette import mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import figures, hats
from client_generate.providers.local.people.person import Person

Points = tuple[tuple[float, float], ...]
_GROWN: Points = (
    (0.02, -1.02), (0.42, -0.93), (0.66, -0.68), (0.73, -0.4), (0.68, -0.2), (0.8, 0.02), (0.95, 0.2), (0.9, 0.3),
    (0.74, 0.33), (0.83, 0.43), (0.77, 0.5), (0.82, 0.59), (0.7, 0.68), (0.75, 0.84), (0.62, 1.0), (0.3, 0.92),
    (-0.05, 0.7), (-0.5, 0.5), (-0.82, 0.0), (-0.78, -0.5), (-0.45, -0.9),
)  # fmt: skip
_CHILD: Points = (
    (0.02, -1.04), (0.44, -0.96), (0.7, -0.7), (0.78, -0.36), (0.73, -0.1), (0.76, 0.06), (0.87, 0.2), (0.84, 0.29),
    (0.72, 0.33), (0.8, 0.42), (0.75, 0.49), (0.78, 0.56), (0.68, 0.64), (0.68, 0.76), (0.52, 0.88), (0.24, 0.8),
    (-0.05, 0.62), (-0.5, 0.46), (-0.84, 0.0), (-0.82, -0.5), (-0.47, -0.92),
)  # fmt: skip
_CAP: Points = (
    (0.66, -0.66), (0.5, -0.98), (0.1, -1.16), (-0.45, -1.08), (-0.86, -0.66), (-0.96, -0.1), (-0.8, 0.4), (-0.5, 0.62),
    (-0.3, 0.44), (-0.26, 0.05), (-0.1, -0.2), (0.12, -0.1), (0.2, -0.42), (0.42, -0.56),
)  # fmt: skip
_RECEDING: Points = (
    (-0.1, -0.98), (-0.5, -0.98), (-0.86, -0.6), (-0.94, -0.1), (-0.78, 0.4), (-0.5, 0.6), (-0.3, 0.42), (-0.26, 0.05),
    (-0.1, -0.2), (0.06, -0.1), (0.06, -0.44), (-0.16, -0.62),
)  # fmt: skip
_MANES: dict[str, Points] = {
    "long": ((-0.2, -1.1), (-0.95, -0.5), (-1.15, 0.6), (-1.0, 1.7), (-0.2, 2.0), (0.05, 0.9)),
    "bob": ((-0.2, -1.12), (-0.95, -0.6), (-1.12, 0.1), (-0.98, 0.72), (-0.4, 0.8), (-0.05, 0.5)),
    "ponytail": ((-0.7, -0.75), (-1.15, -0.65), (-1.5, 0.1), (-1.35, 1.2), (-1.2, 0.2), (-0.9, -0.2)),
}
_BEARD: Points = (
    (0.76, 0.62), (0.86, 0.86), (0.72, 1.2), (0.32, 1.2), (-0.02, 0.86), (-0.16, 0.4), (-0.2, 0.02), (-0.04, 0.02),
    (0.06, 0.34), (0.3, 0.5), (0.5, 0.46), (0.56, 0.6),
)  # fmt: skip


class Side(msgspec.Struct, frozen=True):
    """A head from the side: `at` its middle, `size` half its height, `faces` -1 or 1 where it looks.

    `lean` bows it to where it looks, in radians.
    """

    plate: Plate
    look: Look
    whom: Person
    at: Point
    size: float
    faces: int
    tone: Pixels
    locks: Pixels
    lean: float = 0.0

    def on(self, u: float, v: float) -> Point:
        """Return a place on the plate; u runs to where the head looks and v down, in half heads."""
        c, s = math.cos(self.lean), math.sin(self.lean)
        return self.at[0] + self.faces * (u * c - v * s) * self.size, self.at[1] + (u * s + v * c) * self.size

    def all(self, points: Points) -> Pixels:
        """Return a smooth outline on the plate."""
        return spline([self.on(*q) for q in points], steps=10)

    def solid(self, points: Pixels, tone: Pixels, *, round_: float = 0.3, rim: float = 0.5, dark: float = 0.42) -> None:
        """Draw a lit body."""
        p = self.look.palette
        self.plate.solid(
            self.plate.shape(points, 0.03), tone * dark, mix(tone * 1.1, p.key, 0.1), (self.faces, -0.35),
            round_=round_ * self.size, rim=p.key * rim,
        )  # fmt: skip

    def line(self, points: Points, wide: float, narrow: float, tone: Pixels, strength: float = 0.9) -> None:
        """Draw a tapered line."""
        path = spline([self.on(*q) for q in points], closed=False)
        self.plate.fill(self.plate.shape(stroke(path, wide * self.size, narrow * self.size)), tone, strength)


def profile(plate: Plate, look: Look, at: Point, size: float, *, faces: int, salt: int = 0) -> None:
    """Draw a large head in profile, looking to the side `faces`; lit from where it looks."""
    whom, p = look.whom(salt), look.palette
    tone, locks = figures.lit(whom.skin, look), figures.lit(whom.hair, look)
    side = Side(plate, look, whom, at, size, faces, tone, locks)
    _behind(side)
    _neck(side)
    _chest(side, figures.worn(look, salt, p.cool))
    _face(side)


def head(plate: Plate, look: Look, whom: Person, at: Point, size: float, faces: int, lean: float = 0.0) -> None:
    """Draw a head in profile without its neck, as small as half its height of 0.03; `lean` as for `Side`."""
    tone, locks = figures.lit(whom.skin, look), figures.lit(whom.hair, look)
    side = Side(plate, look, whom, at, size, faces, tone, locks, lean)
    _behind(side)
    _face(side)


def _face(side: Side) -> None:
    """Draw the face with what is on it: features, beard, hair, ear, hat and glasses."""
    plate, look, whom, size, faces, tone = side.plate, side.look, side.whom, side.size, side.faces, side.tone
    p = look.palette
    face = plate.shape(side.all(_CHILD if whom.age == "child" else _GROWN), 0.02)
    plate.solid(
        face, tone * 0.45, mix(tone, p.key, 0.2), (faces, -0.35), round_=0.32 * size, rim=p.key * 0.7
    )  # fmt: skip
    warm = mix(tone, np.array([0.86, 0.3, 0.22], np.float32), 0.4)
    rows, columns, mask = plate.shape(ellipse(side.on(0.36, 0.34), 0.2 * size, 0.16 * size), 0.1 * size)
    plate.tint((rows, columns, soften(mask, 0.07 * size * plate.unit)), warm, 0.4 if whom.age == "child" else 0.22)
    if not look.has("silhouette"):
        _features(side)
    _beard(side)
    _hair(side)
    if whom.style not in {"long", "bob", "curly"} and whom.hat != "scarf":
        ear = plate.shape(ellipse(side.on(-0.12, 0.14), 0.12 * size, 0.2 * size))
        plate.solid(ear, tone * 0.5, tone * 0.95, (faces, -0.35), round_=0.07 * size)
        side.line(((-0.16, 0.04), (-0.06, 0.08), (-0.1, 0.2)), 0.025, 0.012, tone * 0.4, 0.6)
    _hat(side)
    if "glasses" in whom.marks:
        _glasses(side)


def _behind(side: Side) -> None:
    """Draw what lies behind the neck: long hair, and the neck itself."""
    style, whom = side.whom.style, side.whom
    if whom.hat != "scarf":
        if style in _MANES:
            side.solid(side.all(_MANES[style]), side.locks, rim=0.2)
        elif style == "bun":
            side.solid(ellipse(side.on(-0.95, -0.62), 0.34 * side.size, 0.34 * side.size), side.locks, round_=0.2)
        elif style == "curly":
            turns = np.linspace(1.0, 5.2, 12)
            curls = [
                ellipse(
                    side.on(-0.12 + 0.86 * float(np.cos(t)), -0.2 - 0.84 * float(np.sin(t))),
                    0.3 * side.size,
                    0.3 * side.size,
                )
                for t in turns
            ]
            for curl in curls:
                side.solid(curl, side.locks, round_=0.16, rim=0.2)


def _neck(side: Side) -> None:
    whom = side.whom
    thin = 0.16 if whom.age == "child" else 0.0 if whom.sex == "man" else 0.07
    neck = spline(
        [
            side.on(-0.55 + thin, 0.3),
            side.on(-0.62 + thin, 1.2),
            side.on(-0.9, 1.7),
            side.on(0.5, 1.75),
            side.on(0.3 - thin, 1.3),
            side.on(0.28 - thin, 0.8),
        ]
    )
    side.plate.solid(
        side.plate.shape(neck), side.tone * 0.38, side.tone * 0.8, (side.faces, -0.35), round_=0.3 * side.size
    )


def _chest(side: Side, coat: Pixels) -> None:
    wide = 0.76 if side.whom.age == "child" else 1.0
    body = [(-1.0, 1.45), (-0.3, 1.62), (0.42, 1.5), (1.3, 1.95), (1.8, 4.8), (-2.4, 4.8), (-1.9, 1.95)]
    side.solid(spline([side.on(wide * u, v) for u, v in body]), coat, dark=0.38)
    collar = [(-0.78, 1.28), (-0.3, 1.5), (0.36, 1.3), (0.62, 1.66), (-0.2, 1.98), (-1.0, 1.62)]
    side.solid(spline([side.on(wide * u, v) for u, v in collar]), coat * 0.92, round_=0.14, rim=0.3)
    if side.whom.role == "worker":
        shine = mix(np.ones(3, np.float32), side.look.palette.ambient, 0.25)
        side.line(((-0.5, 1.72), (-0.3, 2.4), (-0.2, 4.4)), 0.3, 0.3, shine)
    if side.whom.bag is not None:
        strap = figures.lit(side.whom.bag, side.look)
        side.line(((-0.42, 1.64), (0.1, 2.1), (0.3, 3.0)), 0.26, 0.26, strap, 1.0)


def _features(side: Side) -> None:
    tone, size, plate = side.tone, side.size, side.plate
    dark, mood = tone * 0.25, side.look.mood
    low = 0.1 if side.whom.age == "child" else 0.0
    slant = {"sad": (-0.08, 0.06), "scared": (-0.1, -0.02), "angry": (0.0, 0.1)}.get(mood, (0.0, 0.0))
    brow: Points = ((0.38, -0.3 + low), (0.52, -0.37 + low + slant[0]), (0.67, -0.33 + low + slant[1]))
    thick = 0.075 if side.whom.sex == "man" and side.whom.age != "child" else 0.05
    side.line(brow, 0.03, thick, side.locks * 0.55, 0.85)
    wide = 1.25 if mood == "scared" or side.whom.age == "child" else 1.0
    eye = [(0.47, -0.1), (0.58, -0.1 - 0.07 * wide), (0.66, -0.12), (0.58, -0.06)]
    white = np.array([0.9, 0.88, 0.85], np.float32) * (0.4 + tone * 0.6)
    plate.fill(plate.shape(spline([side.on(u, v + low) for u, v in eye])), white)
    plate.fill(plate.shape(ellipse(side.on(0.605, -0.115 + low), 0.036 * wide * size, 0.05 * wide * size)), dark * 0.5)
    lid = [(0.45, -0.1), (0.56, -0.13 - 0.07 * wide), (0.69, -0.13), (0.57, -0.095 - 0.07 * wide)]
    plate.fill(plate.shape(spline([side.on(u, v + low) for u, v in lid])), dark, 0.9)
    lift = {"glad": -0.07, "sad": 0.07}.get(mood, 0.0)
    side.line(((0.5, 0.53 + lift), (0.62, 0.52 + lift / 3), (0.77, 0.5)), 0.025, 0.04, dark, 0.7)
    lips = spline([side.on(*q) for q in ((0.62, 0.47), (0.8, 0.42), (0.77, 0.51), (0.79, 0.59), (0.64, 0.57))])
    red = mix(tone, np.array([0.7, 0.2, 0.2], np.float32), 0.5)
    plate.tint(plate.shape(lips), red, 0.6 if side.whom.sex == "woman" else 0.35)
    plate.tint(plate.shape(ellipse(side.on(0.8, 0.27), 0.07 * size, 0.03 * size)), dark, 0.5)
    if mood == "sad":
        tear = plate.shape(capsule(side.on(0.6, 0.06), 0.02 * size, side.on(0.57, 0.28), 0.035 * size))
        plate.light(tear, side.look.palette.key, 0.35)
    if side.whom.age == "old":
        wrinkle = tone * 0.5
        for v in (-0.62, -0.52, -0.43):
            side.line(((0.44, v), (0.56, v - 0.015), (0.66, v + 0.01)), 0.012, 0.02, wrinkle, 0.5)
        side.line(((0.66, 0.28), (0.56, 0.42), (0.56, 0.56)), 0.03, 0.012, wrinkle, 0.6)
        for v in (-0.1, -0.03, 0.05):
            side.line(((0.42, v - 0.01), (0.33, v + (v + 0.03) * 0.5)), 0.014, 0.006, wrinkle, 0.5)
        side.line(((0.62, 0.04), (0.52, 0.07), (0.45, 0.03)), 0.02, 0.01, wrinkle, 0.5)


def _beard(side: Side) -> None:
    if side.whom.beard == "full":
        side.solid(side.all(_BEARD), side.locks, round_=0.2, rim=0.4)
    elif side.whom.beard == "stubble":
        rows, columns, mask = side.plate.shape(side.all(_BEARD), 0.05)
        side.plate.tint((rows, columns, soften(mask, 0.03 * side.plate.unit)), mix(side.tone, side.locks, 0.7), 0.5)
    if side.whom.beard in {"full", "moustache"}:
        lip = spline([side.on(*q) for q in ((0.5, 0.48), (0.74, 0.35), (0.88, 0.44), (0.8, 0.5), (0.62, 0.52))])
        side.solid(lip, side.locks, round_=0.08, rim=0.3)


def _hair(side: Side) -> None:
    style, number = side.whom.style, side.whom.number
    if style == "bald" or side.whom.hat == "scarf":
        return
    cap = list(_RECEDING if style == "receding" else _CAP)
    if style in {"long", "bob", "curly"}:  # falls over the ear
        low = 1.0 if style == "long" else 0.72
        cap = [*cap[:6], (-0.86, low), (-0.4, low), (-0.06, 0.62), (0.1, 0.2), (0.2, -0.2), *cap[12:]]
    if style in {"tousled", "curly"}:
        chance = np.random.default_rng(number)
        cap = [
            (u * 1.03 + 0.05 * float(chance.random()), v - (0.16 if v < -0.6 else 0.04) * float(chance.random()))
            for u, v in cap
        ]
    side.solid(side.all(tuple(cap)), side.locks)
    for n in range(5):
        v = -0.9 + 0.13 * n
        strand: Points = ((0.3 - 0.1 * n, v), (-0.3 - 0.06 * n, v + 0.06), (-0.72, v + 0.5))
        side.line(strand, 0.02, 0.006, side.locks * 0.6, 0.22)


def _hat(side: Side) -> None:
    worn, whom = side.whom.hat, side.whom
    if not worn:
        return
    own = hats.tone(whom, side.look)
    if worn == "scarf":
        veil = ((0.66, -0.72), (0.46, -1.06), (-0.2, -1.2), (-0.86, -0.86), (-1.08, 0.0), (-0.95, 1.0), (-1.2, 1.9),
                (0.3, 1.9), (0.4, 1.2), (0.36, 0.92), (0.08, 0.62), (0.02, 0.0), (0.3, -0.5))  # fmt: skip
        side.solid(side.all(veil), own)
        return
    high = {"chef": -1.3, "helmet": -1.3, "hat": -1.45, "beanie": -1.32, "police": -1.1}.get(worn, -1.24)
    dome: Points = (
        (0.74, -0.58),
        (0.62, high + 0.26),
        (0.0, high),
        (-0.66, high + 0.18),
        (-0.98, -0.6),
        (-0.94, -0.26),
    )
    side.solid(side.all(dome), own)
    if worn == "chef":
        puff = ((0.72, -1.15), (0.96, -1.7), (0.4, -2.1), (-0.5, -2.1), (-1.1, -1.65), (-0.86, -1.1))
        side.solid(side.all(puff), own)
    if worn == "police":
        crown = ((0.8, -0.86), (1.02, -1.25), (0.3, -1.5), (-0.7, -1.34), (-1.12, -0.95), (-0.8, -0.72))
        side.solid(side.all(crown), own)
    if worn in {"cap", "helmet", "police"}:
        visor = ((0.62, -0.66), (0.95, -0.6), (1.28, -0.44), (0.9, -0.46), (0.6, -0.5))
        side.solid(side.all(visor), own * (0.5 if worn == "police" else 0.85), round_=0.08)
    if worn == "hat":
        side.solid(ellipse(side.on(-0.08, -0.5), 1.42 * side.size, 0.17 * side.size), own, round_=0.08)
    if worn == "beanie":
        band = box(min(side.on(-1.0, 0)[0], side.on(0.8, 0)[0]), side.on(0, -0.72)[1],
                   max(side.on(-1.0, 0)[0], side.on(0.8, 0)[0]), side.on(0, -0.38)[1], 0.12 * side.size)  # fmt: skip
        side.solid(band, own * 0.85, round_=0.12)


def _glasses(side: Side) -> None:
    ink, low = side.look.palette.ink, 0.1 if side.whom.age == "child" else 0.0
    ring = [(0.6 + 0.13 * float(np.cos(t)), -0.08 + low + 0.2 * float(np.sin(t))) for t in np.linspace(0, 6.4, 26)]
    side.line(tuple(ring), 0.034, 0.034, ink)
    side.line(((0.47, -0.12 + low), (0.1, -0.08 + low), (-0.14, -0.02 + low)), 0.036, 0.036, ink)
    side.line(((0.72, -0.12 + low), (0.78, -0.1 + low)), 0.034, 0.034, ink)
