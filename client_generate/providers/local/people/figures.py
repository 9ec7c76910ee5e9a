"""People: seven and a half heads tall, lit from one side; small ones have no faces."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.brush import Plate, Point, box, capsule, ellipse, spline
from client_generate.providers.local.drawing.palette import Palette, colour, mix, palette
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import faces, heads

_UNIFORMS = {
    "doctor": "eef2f2", "nurse": "2a9aa0", "worker": "e8641c", "chef": "eeece6", "police": "222c50",
    "business": "2a3040",
}  # fmt: skip

Placer = Callable[[float, float], Point]
"""Turns a figure's own measures into a place on the plate."""


def skin(look: Look, salt: int = 0) -> Pixels:
    """Return a person's skin colour, the same in every shot."""
    return look.whom(salt).skin


def hair(look: Look, salt: int = 0) -> Pixels:
    """Return a person's hair colour, the same in every shot."""
    return look.whom(salt).hair


def graded(tone: Pixels, look: Look, haze: float = 0.0) -> Pixels:
    """Return a natural colour as it looks in this light."""
    if tone.ndim == 1:  # a crowd asks for the same few colours a thousand times
        return _graded(look.palette.name, tone.tobytes(), tone.dtype.str, haze).copy()
    return _lit_by(look.palette, tone, haze)


@lru_cache(maxsize=4096)
def _graded(name: str, tone: bytes, kind: str, haze: float) -> Pixels:
    return _lit_by(palette(name), np.frombuffer(tone, kind), haze)


def _lit_by(p: Palette, tone: Pixels, haze: float) -> Pixels:
    if p.bright:
        return mix((tone * (0.55 + 0.45 * p.key)).astype(np.float32), p.haze, haze)
    light = mix(p.ambient, p.key, 0.55) * 1.18
    warm = float(np.clip((tone[0] - tone[2] - 0.08) / 0.16, 0, 1)) if tone.ndim == 1 and tone[0] >= tone[1] else 0.0
    even = float(light.mean()) * np.array([1.14, 1.0, 0.84], np.float32)  # skin, wood and food stay warm in any light
    lit = tone * mix(light, even, 0.7 * warm)
    return mix(lit.astype(np.float32), p.haze, haze)


def lit(tone: Pixels, look: Look) -> Pixels:
    """Return a natural colour of a person or their clothes in this light: next to nothing of it in a silhouette."""
    p, own = look.palette, graded(tone, look)
    if look.has("silhouette"):
        return mix(mix(p.ink, p.ambient, 0.06), own, 0.04)
    return own * 0.72 if look.has("backlit") else own


def company(plate: Plate, look: Look, foot: Point, tall: float, *, facing: bool = False) -> None:
    """Draw those whom the words name, three at most, side by side; one stranger when they name nobody."""
    p, count = look.palette, min(max(len(look.cast), 1), 3) if look.people != 1 else 1
    for number in range(count):
        aside = (number - (count - 1) / 2) * 0.34 * tall
        at = (foot[0] + aside, foot[1] + 0.012 * tall * (number % 2))
        coat = None if number == 0 else lit(mix((p.cool, p.key)[number - 1], p.ambient, 0.4), look)
        walker(plate, look, at, tall, coat=coat, salt=number, facing=facing)


def worn(look: Look, salt: int = 0, usual: Pixels | None = None) -> Pixels:
    """Return the colour of a person's clothes as this light shows it: told, of a uniform, else `usual`."""
    p, whom = look.palette, look.whom(salt)
    own = colour(_UNIFORMS[whom.role]) if whom.coat is None and whom.role in _UNIFORMS else whom.coat
    if own is not None:
        return lit(own, look)
    shade = mix(p.accent if usual is None else usual, p.ink if not p.bright else p.ambient, 0.3)
    return lit(shade, look) if look.has("silhouette", "backlit") else shade


def walker(
    plate: Plate,
    look: Look,
    foot: Point,
    tall: float,
    *,
    coat: Pixels | None = None,
    salt: int = 0,
    facing: bool = False,
) -> None:
    """Draw somebody walking away from us, or facing us, foot at `foot`; an adult would be `tall` frame heights."""
    whom, p = look.whom(salt), look.palette
    tall *= whom.height if whom.named else 1.0
    own = worn(look, salt) if coat is None or whom.coat is not None or whom.role else coat
    half = {"child": 0.098, "teen": 0.076}.get(whom.age, 0.066)  # of the head, in the figure's heights
    body = Body(plate, look, foot, tall, (1 - 2.06 * half) / (1 - 2.06 * 0.066), salt)
    _shadow(plate, look, foot, tall)
    _legs(body, mix(p.ink, p.ground, 0.15))
    if whom.bag is not None and facing:
        _bag(body, lit(whom.bag, look))
    _coat(body, own)
    if whom.bag is not None and not facing:
        _bag(body, lit(whom.bag, look))
    head(plate, look, body.at(0.0, 1 - half * 1.05, 1.0), half * tall, face=facing, salt=salt)


class Body(msgspec.Struct, frozen=True):
    """A figure to be drawn: `foot` and `tall` in frame heights, `low` how much lower than an adult's its body ends."""

    plate: Plate
    look: Look
    foot: Point
    tall: float
    low: float
    salt: int

    def at(self, u: float, v: float, low: float | None = None) -> Point:
        """Return a place on the plate; u across and v up, in the figure's heights."""
        return self.foot[0] + u * self.tall, self.foot[1] - v * self.tall * (self.low if low is None else low)

    def solid(self, shapes: list[Pixels], dark: Pixels, bright: Pixels, round_: float, *, rim: bool = True) -> None:
        """Draw a lit body."""
        self.plate.solid(
            self.plate.shapes(shapes, 0.02), dark, bright, (self.look.light, -0.7), round_=round_ * self.tall,
            rim=self.look.palette.key * 0.8 if rim else None,
        )  # fmt: skip


def _legs(body: Body, dark: Pixels) -> None:
    at, tall = body.at, body.tall
    legs = [
        capsule(at(-0.012, 0.5), 0.052 * tall, at(-0.085, 0.05), 0.026 * tall),
        capsule(at(0.015, 0.5), 0.052 * tall, at(0.07, 0.06), 0.026 * tall),
        capsule(at(-0.085, 0.025), 0.024 * tall, at(-0.045, 0.014), 0.018 * tall),
        capsule(at(0.07, 0.035), 0.024 * tall, at(0.115, 0.02), 0.016 * tall),
    ]
    body.solid(legs, dark * 0.8, mix(dark, body.look.palette.ambient, 0.4), 0.03)


def _coat(body: Body, own: Pixels) -> None:
    """Draw the trunk and the arms in one colour, with what a uniform adds."""
    at, tall, look, p = body.at, body.tall, body.look, body.look.palette
    whom = look.whom(body.salt)
    hem = 0.3 if whom.role == "doctor" else 0.42
    wide = 0.92 if whom.sex == "woman" else 1.0
    half = [(0.075, 0.83), (0.1, 0.66), (0.086 if whom.sex == "woman" else 0.092, 0.52), (0.1, hem)]
    outline = [at(0.0, 0.86), *(at(wide * u, v) for u, v in half), at(0.0, hem - 0.03)]
    trunk = spline([*outline, *(at(-wide * u, v) for u, v in reversed(half))])
    body.solid([trunk], own * 0.5, mix(own, p.key, 0.2), 0.06)
    for side, elbow, hand in ((-1, (-0.135, 0.615), (-0.1, 0.48)), (1, (0.13, 0.62), (0.155, 0.5))):
        tone = lit(whom.skin, look)
        fist = ellipse(at(hand[0], hand[1] - 0.016), 0.019 * tall, 0.024 * tall)
        body.solid([fist], tone * 0.5, tone, 0.015, rim=False)
        upper = capsule(at(side * 0.082, 0.785), 0.034 * tall, at(*elbow), 0.026 * tall)
        lower = capsule(at(*elbow), 0.026 * tall, at(*hand), 0.018 * tall)
        body.solid([upper, lower], own * 0.42, mix(own, p.key, 0.16), 0.025, rim=side == look.light)
    if whom.role == "worker":
        bands = [box(*at(-0.098, v + 0.012), *at(0.098, v - 0.012)) for v in (0.52, 0.62)]
        straps = [box(*at(s * 0.05 - 0.012, 0.83), *at(s * 0.05 + 0.012, 0.63)) for s in (-1, 1)]
        body.plate.tint(body.plate.shapes([*bands, *straps]), mix(np.ones(3, np.float32), p.key, 0.3), 0.8)
    elif whom.role == "police":
        body.plate.tint(body.plate.shape(box(*at(-0.1, 0.56), *at(0.1, 0.53))), p.ink, 0.9)


def _bag(body: Body, tone: Pixels) -> None:
    at, p = body.at, body.look.palette
    pack = box(*at(-0.085, 0.83), *at(0.085, 0.56), 0.045 * body.tall)
    body.solid([pack], tone * 0.5, mix(tone, p.key, 0.15), 0.05)
    pocket = box(*at(-0.06, 0.68), *at(0.06, 0.585), 0.025 * body.tall)
    body.solid([pocket], tone * 0.45, tone * 0.9, 0.02, rim=False)


def _shadow(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    shape = ellipse((foot[0] - look.light * tall * 0.2, foot[1] - 0.004), tall * 0.24, tall * 0.018)
    plate.fill(plate.shape(shape), look.palette.ink, 0.35)


def head(plate: Plate, look: Look, at: Point, size: float, *, face: bool, turn: float = 0, salt: int = 0) -> None:
    """Draw a person's head from the front or from behind; `size` is half its height, `turn` how far it looks aside."""
    whom = look.whom(salt)
    drawn = heads.Head(
        plate, look, whom, at, size, max(min(turn, 1.0), -1.0), lit(whom.skin, look), lit(whom.hair, look)
    )
    (faces.front if face else faces.back)(drawn)


def fists(plate: Plate, look: Look, wheel: Point, across: float, down: float, salt: int = 0) -> None:
    """Draw two hands that hold a wheel's upper rim: four knuckles along the rim each, dark gaps between, and cuffs."""
    tone, light = graded(skin(look, salt), look), (look.light, -0.8)
    coat = worn(look, salt, look.palette.cool) * 0.8
    for side in (-1, 1):

        def rim(turn: float, out: float, s: int = side) -> Point:
            angle = math.radians(-90 + s * turn)
            return wheel[0] + (across + out) * math.cos(angle), wheel[1] + (down + out) * math.sin(angle)

        x, y = rim(50, 0.0)
        cuff = capsule((x + side * 0.06, y + 0.13), 0.05, (x + side * 0.16, y + 0.36), 0.085)
        plate.solid(plate.shape(cuff, 0.02), coat * 0.4, coat, light, round_=0.03, rim=look.palette.key * 0.4)
        palm = capsule((x, y + 0.02), 0.052, (x + side * 0.05, y + 0.12), 0.04)
        plate.solid(plate.shape(palm, 0.02), tone * 0.5, tone, light, round_=0.025)
        for finger in range(4):
            turn = 38 + finger * 8.5
            for grow in (0.0205, 0.0178):
                shape = capsule(rim(turn, 0.035), grow, rim(turn, -0.028), grow * 0.9)
                if grow > 0.02:
                    plate.fill(plate.shape(shape, 0.02), tone * 0.22, 0.9)
                else:
                    bright = mix(tone, look.palette.key, 0.15)
                    plate.solid(plate.shape(shape, 0.02), tone * 0.55, bright, light, round_=0.012)
