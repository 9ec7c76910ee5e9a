"""People: seven and a half heads tall, lit from one side; small ones have no faces."""

from __future__ import annotations

import math
from collections.abc import Callable

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.brush import Plate, Point, capsule, ellipse, spline
from client_generate.providers.local.palette import colour, mix
from client_generate.providers.local.stage import Look

_HAIR_WORDS = {"blond": "d8b070", "blonde": "d8b070", "red-haired": "a04a24", "grey": "b4b4ba", "brown": "5a3a26"}
_HAIR_WORDS |= {"black": "15131a", "dark": "1e1618"}

Placer = Callable[[float, float], Point]
"""Turns a figure's own measures into a place on the plate."""

_SKIN = ("e8b48f", "c98d63", "8d5a3c", "f0c6a4", "a9714b")
_HAIR = ("2a1c18", "4a2f20", "15131a", "7a5236", "3a2a30")


def skin(look: Look, salt: int = 0) -> Pixels:
    """Return a skin colour, by chance, the same for one person."""
    return colour(_SKIN[int(look.who(61 + salt).integers(len(_SKIN)))])


def hair(look: Look, salt: int = 0) -> Pixels:
    """Return a hair colour: as a person is described, grey for the old, else by chance."""
    told = next((tone for word, tone in _HAIR_WORDS.items() if salt == 0 and word in look.looks), None)
    if salt == 0 and look.has("old") and told in {None, _HAIR_WORDS["dark"]}:
        told = "c9c9cf"
    return colour(told or _HAIR[int(look.who(71 + salt).integers(5))])


def short_haired(look: Look, salt: int = 0) -> bool:
    """Whether the words give whom we see short hair."""
    return salt == 0 and look.has("short hair")


def graded(tone: Pixels, look: Look, haze: float = 0.0) -> Pixels:
    """Return a natural colour as it looks in this light."""
    p = look.palette
    lit = tone * (0.55 + 0.45 * p.key) if p.bright else tone * (mix(p.ambient, p.key, 0.55) * 1.05)
    return mix(lit.astype(np.float32), p.haze, haze)


def walker(plate: Plate, look: Look, foot: Point, tall: float, *, coat: Pixels | None = None, salt: int = 0) -> None:
    """Draw somebody walking away from us or across, foot at `foot`, `tall` frame heights."""
    p = look.palette
    x, y = foot
    light = (look.light, -0.7)

    def at(u: float, v: float) -> Point:
        return x + u * tall, y - v * tall

    worn = coat is not None or (salt == 0 and look.coat is not None)
    coat = look.coat if coat is None and salt == 0 else coat
    coat = mix(p.accent if coat is None else coat, p.ink, (0.05 if worn else 0.25) if p.bright else 0.3)
    dark = mix(p.ink, p.ground, 0.15)
    rim = p.key * 0.8
    _shadow(plate, look, foot, tall)
    legs = [
        capsule(at(-0.012, 0.5), 0.052 * tall, at(-0.085, 0.05), 0.026 * tall),
        capsule(at(0.015, 0.5), 0.052 * tall, at(0.07, 0.06), 0.026 * tall),
    ]
    feet = [
        capsule(at(-0.085, 0.025), 0.024 * tall, at(-0.045, 0.014), 0.018 * tall),
        capsule(at(0.07, 0.035), 0.024 * tall, at(0.115, 0.02), 0.016 * tall),
    ]
    plate.solid(
        plate.shapes([*legs, *feet], 0.02), dark * 0.8, mix(dark, p.ambient, 0.4), light, round_=0.03 * tall, rim=rim
    )
    body = spline(
        [
            at(-0.075, 0.83),
            at(0.0, 0.86),
            at(0.075, 0.83),
            at(0.1, 0.66),
            at(0.092, 0.42),
            at(0.0, 0.39),
            at(-0.095, 0.42),
            at(-0.1, 0.66),
        ]
    )
    plate.solid(plate.shape(body, 0.02), coat * 0.5, mix(coat, p.key, 0.22), light, round_=0.06 * tall, rim=rim)
    for side, elbow, hand in ((-1, (-0.135, 0.615), (-0.1, 0.48)), (1, (0.13, 0.62), (0.155, 0.5))):
        upper = capsule(at(side * 0.082, 0.785), 0.034 * tall, at(*elbow), 0.026 * tall)
        lower = capsule(at(*elbow), 0.026 * tall, at(*hand), 0.018 * tall)
        edge = rim if side == look.light else None
        fist = plate.shape(ellipse(at(hand[0], hand[1] - 0.016), 0.019 * tall, 0.024 * tall))
        tone = graded(skin(look, salt), look)
        plate.solid(fist, tone * 0.5, tone, light, round_=0.015 * tall)
        sleeve = plate.shapes([upper, lower], 0.02)
        plate.solid(sleeve, coat * 0.42, mix(coat, p.key, 0.16), light, round_=0.025 * tall, rim=edge)
    head(plate, look, at(0.0, 0.93), 0.066 * tall, face=False, salt=salt)


def _shadow(plate: Plate, look: Look, foot: Point, tall: float) -> None:
    shape = ellipse((foot[0] - look.light * tall * 0.2, foot[1] - 0.004), tall * 0.24, tall * 0.018)
    plate.fill(plate.shape(shape), look.palette.ink, 0.35)


def head(
    plate: Plate,
    look: Look,
    at: Point,
    size: float,
    *,
    face: bool,
    turn: int = 0,
    salt: int = 0,
    long: bool | None = None,
) -> None:
    """Draw a head seen from behind, or with a shadow of brows and a mouth; `size` is half its height."""
    x, y = at
    light = (look.light, -0.6)
    tone, locks = graded(skin(look, salt), look), graded(hair(look, salt), look)
    long = (look.has("woman") and not short_haired(look, salt)) if long is None else long
    neck = capsule((x, y + size * 0.6), size * 0.42, (x, y + size * 1.35), size * 0.46)
    plate.solid(plate.shape(neck), tone * 0.45, tone * 0.75, light, round_=size * 0.3)
    if long:
        mane = spline(
            [
                (x, y - size * 1.12),
                (x + size * 0.95, y - size * 0.4),
                (x + size * 0.92, y + size * 1.1),
                (x, y + size * 1.3),
                (x - size * 0.92, y + size * 1.1),
                (x - size * 0.95, y - size * 0.4),
            ]
        )
        plate.solid(plate.shape(mane), locks * 0.5, locks * 1.15, light, round_=size * 0.4, rim=look.palette.key * 0.6)
    skull = spline(
        [
            (x, y - size),
            (x + size * 0.76, y - size * 0.45),
            (x + size * 0.66, y + size * 0.45),
            (x, y + size),
            (x - size * 0.66, y + size * 0.45),
            (x - size * 0.76, y - size * 0.45),
        ]
    )
    if face:
        plate.solid(
            plate.shape(skull),
            tone * 0.55,
            mix(tone, look.palette.key, 0.12),
            light,
            round_=size * 0.5,
            rim=look.palette.key * 0.5,
        )
        _face(plate, tone, at, size, turn)
        cap = [
            (x - size * 0.78, y - size * 0.1),
            (x - size * 0.74, y - size * 0.7),
            (x, y - size * 1.14),
            (x + size * 0.74, y - size * 0.7),
            (x + size * 0.78, y - size * 0.1),
            (x + size * 0.55, y - size * 0.48),
            (x, y - size * 0.62),
            (x - size * 0.55, y - size * 0.48),
        ]
        plate.solid(
            plate.shape(spline(cap)), locks * 0.55, locks * 1.2, light, round_=size * 0.3, rim=look.palette.key * 0.4
        )
    else:
        plate.solid(
            plate.shape(skull), locks * 0.5, locks * 1.15, light, round_=size * 0.45, rim=look.palette.key * 0.8
        )


def _face(plate: Plate, tone: Pixels, at: Point, size: float, turn: int) -> None:
    x, y = at[0] + turn * size * 0.14, at[1]
    dark = tone * 0.35
    brows = [
        capsule(
            (x + s * size * 0.42, y - size * 0.12), size * 0.03, (x + s * size * 0.19, y - size * 0.135), size * 0.04
        )
        for s in (-1, 1)
    ]
    plate.fill(plate.shapes(brows), dark, 0.8)
    eyes = [ellipse((x + s * size * 0.3, y + size * 0.03), size * 0.07, size * 0.06) for s in (-1, 1)]
    plate.fill(plate.shapes(eyes), dark * 0.5, 0.9)
    smile = [(-0.2, 0.5), (0.0, 0.57), (0.2, 0.5), (0.0, 0.62)]
    mouth = spline([(x + u * size, y + v * size) for u, v in smile])
    plate.fill(plate.shape(mouth), mix(tone, np.array([0.55, 0.1, 0.1], np.float32), 0.55), 0.8)
    nose = capsule(
        (x + turn * size * 0.06, y + size * 0.1), size * 0.03, (x + turn * size * 0.08, y + size * 0.3), size * 0.06
    )
    plate.fill(plate.shape(nose), tone * 0.62, 0.45)


def fists(plate: Plate, look: Look, wheel: Point, across: float, down: float) -> None:
    """Draw two hands that hold a wheel's upper rim: four knuckles along the rim each, dark gaps between, and cuffs."""
    tone, light = graded(skin(look), look), (look.light, -0.8)
    coat = mix(look.palette.cool if look.coat is None else look.coat, look.palette.ink, 0.5)
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
