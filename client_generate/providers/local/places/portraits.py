"""A face close to us with what it wears, what a hand holds to it, and the room it is in, far out of focus."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing.brush import Plate, Point
from client_generate.providers.local.drawing.pen import Pen
from client_generate.providers.local.drawing.stage import Look, Stage
from client_generate.providers.local.people import figures, profiles
from client_generate.providers.local.people.fingers import Hand
from client_generate.providers.local.places.ground import View
from client_generate.providers.local.things import display

# Where a spot of a face that looks at us is, in half heads from its middle to the hand's side and down.
SPOTS: dict[str, Point] = {
    "cheek": (0.66, 0.36),
    "mouth": (0.34, 0.66),
    "ear": (0.98, 0.12),
    "eye": (0.46, 0.02),
    "neck": (0.62, 1.22),
    "brow": (0.5, -0.52),
    "nose": (0.16, 0.34),
    "beside": (1.5, 0.5),
}
# Where what is worn is best seen.
_WORN_AT = {"earrings": (0.8, 0.5), "necklace": (0.0, 1.35), "earbuds": (0.8, 0.2), "headphones": (0.7, 0.0)}
# The same of a face from beside that looks to the hand's side.
_BESIDE = {
    "cheek": (0.52, 0.34),
    "mouth": (0.86, 0.56),
    "ear": (-0.12, 0.1),
    "eye": (0.74, -0.06),
    "neck": (0.5, 1.3),
    "brow": (0.74, -0.5),
    "nose": (1.0, 0.26),
    "beside": (1.6, 0.5),
}
# How high a ware is that is held to a face, in half heads.
_HIGH = {"phone": 1.3, "bottle": 1.5, "perfume": 0.9, "glass": 1.0, "hair dryer": 1.5, "camera": 0.8, "guitar": 2.4}
_METRE = 1.05  # how many frame heights a metre is on the ground beside whoever is so near


def ground(stage: Stage, look: Look, lay: Callable[[View], None]) -> None:
    """Lay a place so far behind a face that it is only known by its shapes and colours."""
    with stage.out_of_focus(0.012, as_one=True):
        lay(View(stage, look, 0.42, 2.1, _METRE * 1.75, 0.0))
    stage.view = None


def adorned(plate: Plate, look: Look, at: Point, size: float) -> None:
    """Draw what a face that looks at us wears; `at` its middle, `size` half the head in frame heights."""
    pen = Pen(plate, look, at, size, 1)
    for name in look.portrait.worn:
        if name in WORN:
            WORN[name](pen)


def together(stage: Stage, look: Look, at: Point, size: float) -> None:
    """Draw two heads from beside that are close to each other, the second as tall as they are."""
    s, other = look.side, look.whom(1)
    small = 0.72 if other.age == "child" else 1.0
    near = (at[0] * 0.3 - s * 0.86 * size, at[1] + 0.04)
    profiles.profile(stage.plate(0.62), look, near, size * 0.9, faces=s)
    far = (near[0] + s * (0.82 + 0.86 * small) * 0.96 * size, near[1] + (1 - small) * 0.9 * size)
    profiles.profile(stage.plate(0.6), look, far, size * 0.9 * small, faces=-s, salt=1)


def about(look: Look, at: Point, size: float) -> Point:
    """Return what a detail of a face shows: its middle, or half the way to what is held or worn."""
    portrait, s = look.portrait, look.side
    u, v = next((_WORN_AT[one] for one in portrait.worn if one in _WORN_AT), SPOTS.get(portrait.spot, (0.0, 0.0)))
    return at[0] + 0.85 * s * u * size, at[1] + (v + 0.25 * bool(portrait.ware)) * size


def held(stage: Stage, look: Look, at: Point, size: float, *, beside: bool = False) -> None:
    """Draw a hand at the spot of a face that the words tell, with the ware it holds there; `beside` of a profile."""
    portrait, s = look.portrait, look.side
    if portrait.spot not in SPOTS:
        return
    u, v = (_BESIDE if beside else SPOTS)[portrait.spot]
    spot = (at[0] + s * u * size, at[1] + v * size)
    plate = stage.plate(0.7)
    if portrait.ware in display.names():
        _with_ware(plate, look, portrait.ware, spot, size)
        return
    hand = Hand(plate, look, (spot[0] + 0.1 * s * size, spot[1] + 0.24 * size), size * 0.5, 0.2 * s, s)
    hand.coat = figures.worn(look, 0)
    hand.flat()


def _with_ware(plate: Plate, look: Look, name: str, spot: Point, size: float) -> None:
    """Draw a ware that touches a spot with its top, and the hand around it below."""
    s, plain = look.side, msgspec.structs.replace(look, paint=None)
    tall = _HIGH.get(name, 1.0) * size / max(display.high(name), 2 * display.half_wide(name) * 0.8)
    middle = (spot[0] + 0.12 * s * size, spot[1] + 0.42 * size)
    hand = Hand(plate, look, middle, size * 0.46, 0.6 * s, s)
    hand.coat = figures.worn(look, 0)
    hand.grasp()
    display.stand(plate, plain, name, (middle[0], middle[1] + tall * display.high(name) * 0.55), tall)
    hand.fingers()


def _earrings(pen: Pen) -> None:
    for s in (-1, 1):
        pen.flat([pen.line([(s * 0.86, -0.34), (s * 0.87, -0.46)], 0.03)], "d8b040")
        pen.solid([pen.disc(s * 0.87, -0.62, 0.13)], "1f8a5c", 0.08, rim=0.5)
        pen.solid([pen.disc(s * 0.86, -0.38, 0.05)], "e8c860", 0.04, rim=0.4)
        pen.flat([pen.disc(s * 0.87 - 0.04, -0.58, 0.03)], "f4fff8")


def _necklace(pen: Pen) -> None:
    for n in range(15):
        a = (n - 7) / 7
        u, v = 0.72 * math.sin(a * 1.45), -1.78 + 0.62 * (1 - math.cos(a * 1.45))
        pen.solid([pen.disc(u, v, 0.085 - 0.025 * abs(a))], "f4efe4", 0.06, rim=0.5)


def _sunglasses(pen: Pen) -> None:
    pen.flat([pen.line([(-0.82, 0.06), (0.82, 0.06)], 0.07)], "16181c")
    for s in (-1, 1):
        pen.solid([pen.disc(s * 0.4, -0.06, 0.33, 0.25)], "1c2026", 0.12, rim=0.6)
        pen.flat([pen.disc(s * 0.4 - 0.08, 0.02, 0.12, 0.06)], "6a7c90")


def _goggles(pen: Pen) -> None:
    pen.solid([pen.box(-0.8, -0.34, 0.8, 0.24, 0.2)], "a8c8d8", 0.1, rim=0.6)
    pen.flat([pen.line([(-0.8, 0.24), (0.8, 0.24)], 0.05), pen.line([(-0.8, -0.34), (0.8, -0.34)], 0.05)], "2a3a48")
    pen.flat([pen.line([(-0.6, -0.2), (-0.3, 0.16)], 0.05)], "f0f8fc")


def _headphones(pen: Pen) -> None:
    arc = [(0.98 * math.sin(a), 0.1 + 1.06 * math.cos(a)) for a in np.linspace(-1.5, 1.5, 13)]
    pen.solid([pen.line([(float(u), float(v)) for u, v in arc], 0.13)], "24272d", 0.06, rim=0.4)
    for s in (-1, 1):
        pen.solid([pen.disc(s * 0.93, -0.02, 0.2, 0.34)], "2c3038", 0.14, rim=0.5)


def _headset(pen: Pen) -> None:
    _headphones(pen)
    pen.solid([pen.line([(0.92, -0.2), (0.78, -0.66), (0.34, -0.74)], 0.05)], "24272d", 0.03, rim=0.3)
    pen.solid([pen.disc(0.3, -0.74, 0.12, 0.08)], "16181c", 0.05, rim=0.3)


def _earbuds(pen: Pen) -> None:
    for s in (-1, 1):
        pen.solid([pen.disc(s * 0.86, -0.12, 0.09)], "f8f8f8", 0.06, rim=0.4)
        pen.solid([pen.line([(s * 0.87, -0.14), (s * 0.84, -0.4)], 0.07)], "f0f0f2", 0.04, rim=0.3)


def _mask(pen: Pen) -> None:
    pen.flat([pen.line([(-0.85, -0.05), (-0.55, -0.3)], 0.03), pen.line([(0.85, -0.05), (0.55, -0.3)], 0.03)], "e8f0f4")
    pen.solid([pen.curve([(-0.62, -0.2), (0.0, -0.1), (0.62, -0.2), (0.56, -0.78), (0.0, -1.04), (-0.56, -0.78)])],
              "a8d0e4", 0.2, rim=0.4)  # fmt: skip
    for v in (-0.4, -0.56, -0.72):
        pen.flat([pen.line([(-0.5, v), (0.0, v - 0.03), (0.5, v)], 0.02)], "7aa8c0")


def _sheet_mask(pen: Pen) -> None:
    pen.solid([pen.disc(0.0, -0.14, 0.74, 0.92)], "f4f6f4", 0.2, rim=0.4)
    for s in (-1, 1):
        pen.flat([pen.disc(s * 0.36, 0.0, 0.2, 0.12)], "5a3c2c")
    pen.flat([pen.disc(0.0, -0.62, 0.24, 0.1)], "a84a48")


def _tiara(pen: Pen) -> None:
    points = [
        (-0.62, 0.72),
        (-0.5, 1.02),
        (-0.28, 0.86),
        (0.0, 1.26),
        (0.28, 0.86),
        (0.5, 1.02),
        (0.62, 0.72),
        (0.0, 0.86),
    ]
    pen.solid([pen.poly(points)], "e8ca60", 0.06, rim=0.6)
    pen.solid([pen.disc(0.0, 1.0, 0.07)], "c8304a", 0.05, rim=0.5)


WORN: dict[str, Callable[[Pen], None]] = {
    "earrings": _earrings,
    "necklace": _necklace,
    "sunglasses": _sunglasses,
    "goggles": _goggles,
    "headphones": _headphones,
    "headset": _headset,
    "earbuds": _earbuds,
    "mask": _mask,
    "sheet-mask": _sheet_mask,
    "tiara": _tiara,
}
"""What a face wears, by its names in reading/data/portraits.toml."""
