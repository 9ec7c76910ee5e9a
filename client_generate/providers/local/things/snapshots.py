"""Photographs on screens: of the animal, the dish, the ware, the place or the people that the words name."""

from __future__ import annotations

import math

import msgspec

from client_generate.media.heavy import np
from client_generate.providers.local.drawing import sketch
from client_generate.providers.local.drawing.brush import ellipse
from client_generate.providers.local.drawing.palette import palette
from client_generate.providers.local.drawing.sign import Sign, ground
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people import busts, person
from client_generate.providers.local.things import display, marks, served
from client_generate.providers.local.things.creature import creatures
from client_generate.providers.local.things.tableware import Dish

_OF = "photo of "
_DEVICES = frozenset({"phone", "laptop", "tv", "tablet", "bottle", "camera", "smartwatch", "keyboard", "sofa", "chair"})


def photo(s: Sign) -> None:
    """Draw a photograph; on an upright screen with the heart below it that one taps."""
    look = msgspec.structs.replace(
        s.look, palette=palette("day"), things=s.look.things - {"silhouette", "backlit"}, weather=frozenset()
    )
    seen = Sign(s.plate, look, s.at, s.size, s.wide)
    if s.half > 0.4:
        _picture(seen)
        if _hearted(look):
            marks.heart(s.part(s.half - 0.16, 0.34, 0.22))
        return
    ground(s, "ffffff")
    _picture(seen.part(0.0, -0.12, 0.62, s.wide / 0.62))
    s.fill([s.disc(-s.half + 0.07, -0.455, 0.034)], "e8a060")
    s.fill([s.box(-s.half + 0.13, -0.467, s.half * 0.4, -0.443, 0.01)], "8a929a")
    marks.heart(s.part(0.0, 0.33, 0.2))
    s.fill([s.box(-s.half + 0.05, 0.445, s.half - 0.05, 0.462, 0.006)], "c4cad0")


def _hearted(look: Look) -> bool:
    return look.has("mark heart")


def _picture(s: Sign) -> None:
    """Draw what the words name, before a ground that fits it."""
    look = s.look
    animal = next((thing.removeprefix(_OF) for thing in sorted(look.things) if thing.startswith(_OF)), "")
    dish = next((name for name in served.menu() if look.has(name, f"served {name}")), "")
    ware = next((n for n in (look.ware, *look.beside) if n not in _DEVICES and n in display.names()), "")
    if animal:
        _animal(s, animal)
    elif look.has("served burger"):
        _burger(s)
    elif dish:
        ground(s, "e8d8c0", "c8a880")
        served.serve(Dish(s.plate, look, s.spot(0.0, 0.04), min(0.4, s.half * 0.8) * s.size, 0.6), dish)
    elif look.has("photo place") or not (ware or look.cast):
        _view(s)
    elif ware:
        ground(s, "f4ece0", "dccab0")
        tall = min(0.7, s.half * 0.9 / max(display.half_wide(ware), 0.2))
        display.stand(s.plate, look, ware, s.spot(0.0, 0.36), tall * s.size)
    else:
        _people(s)


def _meadow(s: Sign) -> None:
    ground(s, "8ac8f0", "dff0f4")
    s.fill([s.box(-s.half, 0.1, s.half, 0.5)], "7fb05a")
    s.fill([s.disc(-s.half * 0.5, 0.16, 0.7, 0.12)], "6a9c4c")


def _animal(s: Sign, name: str) -> None:
    """Draw an animal that fills the photograph."""
    _meadow(s)
    beast = creatures()[name]
    metre = min(0.74 * s.size / beast.high, 0.86 * s.wide * s.size / beast.wide)
    foot = s.spot(0.0, 0.42 if not beast.aloft else 0.2)
    sketch.draw(s.plate, s.look, beast.text, Spot(foot=foot, metre=metre, faces=-1), beast.tones)


def _view(s: Sign) -> None:
    """Draw a holiday's view: peaks, or the sea and the sun going down."""
    if s.look.has("mountain"):
        ground(s, "6ab0e8", "d8ecf4")
        for u, v, wide, tone in ((-0.3, -0.2, 0.5, "6a7a94"), (0.25, -0.32, 0.62, "54688a")):
            s.fill([s.poly([(u - wide, 0.3), (u, v), (u + wide, 0.3)])], tone)
            s.fill([s.poly([(u - wide * 0.24, v + 0.14), (u, v), (u + wide * 0.24, v + 0.14)])], "ffffff")
        s.fill([s.box(-s.half, 0.25, s.half, 0.5)], "5f9a4c")
        return
    ground(s, "f6a860", "fbe0a8")
    s.fill([s.disc(0.1, -0.02, 0.16)], "fff2c0")
    s.fill([s.box(-s.half, 0.06, s.half, 0.5)], "2f7fa8")
    s.fill([s.box(0.0 - 0.02 * n, 0.09 + 0.05 * n, 0.2 + 0.02 * n, 0.105 + 0.05 * n) for n in range(4)], "ffe0a0", 0.8)
    s.fill([s.poly([(-s.half, 0.34), (s.half, 0.28), (s.half, 0.5), (-s.half, 0.5)])], "e8c890")
    x, y = -s.half * 0.62, -0.2
    fronds = [
        [(x, y), (x + 0.16 * c, y - 0.12 + 0.05 * n), (x + 0.3 * c, y + 0.02 + 0.1 * n)]
        for c in (-1, 1)
        for n in range(3)
    ]
    s.fill([s.bow(way, 0.04) for way in fronds], "1f4a34")
    s.fill([s.line([(-s.half * 0.55, 0.36), (-s.half * 0.62, -0.2)], 0.035)], "4a3424")


def _burger(s: Sign) -> None:
    """Draw a burger on a board."""
    ground(s, "f0dcc0", "c89a64")
    k = min(0.36, s.half * 0.82)
    s.body([s.box(-k * 1.15, 0.3, k * 1.15, 0.36, 0.02)], "8a5a30", 0.02)
    s.body([s.box(-k, 0.16, k, 0.3, 0.06)], "d8923c", 0.05)
    s.body([s.box(-k * 1.05, 0.05, k * 1.05, 0.16, 0.05)], "5a2c18", 0.04)
    s.fill([s.poly([(-k, 0.04), (k, 0.04), (k * 0.5, 0.12), (0, 0.05), (-k * 0.6, 0.11)])], "f4c030")
    s.body([s.disc(u * k, 0.02, 0.3 * k, 0.05) for u in (-0.8, -0.3, 0.3, 0.8)], "5aa83c", 0.02)
    top = [(k * math.cos(a), 0.0 - 0.24 * math.sin(a)) for a in np.linspace(0, math.pi, 24).tolist()]
    s.body([s.poly(top)], "e09a44", 0.08)
    s.fill(
        [s.disc(u * k, v, 0.016, 0.01, u) for u, v in ((-0.4, -0.13), (0.0, -0.19), (0.4, -0.12), (0.15, -0.1))],
        "f8ecd0",
    )


def _people(s: Sign) -> None:
    """Draw those who are named, close together and glad."""
    _meadow(s)
    cast = s.look.cast[-min(len(s.look.cast), 2 if s.half < 0.6 else 3) :]
    if s.look.has("photo child"):  # who holds the screen looks at their child
        cast = (person.read("a small laughing child", 5),)
    look = msgspec.structs.replace(s.look, cast=cast, mood="glad")
    size = min(0.17, s.half * 0.7 / len(cast)) * s.size
    for n in range(len(cast)):
        u = (n - (len(cast) - 1) / 2) * size * 3.0 / s.size
        busts.seated(s.plate, look, s.spot(u, -0.05 + 0.03 * (n % 2)), size, salt=n)


def progress(s: Sign) -> None:
    """Draw a bar that fills, and how much is done."""
    ground(s, "16305a", "0e2040")
    wide = min(s.half * 0.82, 0.7)
    s.text("75 %", 0.0, -0.12, min(0.2, s.wide * 0.24), "ffffff")
    s.fill([s.box(-wide, 0.06, wide, 0.15, 0.04)], "40587e")
    s.fill([s.box(-wide, 0.06, wide * 0.5, 0.15, 0.04)], "3ad07a")
    ring = [
        ellipse(s.spot(0.09 * math.cos(a), 0.31 + 0.09 * math.sin(a)), 0.014 * s.size, 0.014 * s.size)
        for a in np.linspace(0, 5.5, 9).tolist()
    ]
    s.fill(ring, "a8c8f0")


def storm(s: Sign) -> None:
    """Draw a map of the weather: a dark cloud with lightning, a triangle that warns."""
    ground(s, "2a4468", "1a2c48")
    land = [(-0.9, 0.5), (-0.7, 0.1), (-0.3, 0.2), (0.0, -0.1), (0.35, 0.05), (0.6, -0.2), (0.95, 0.5)]
    s.fill([s.curve([(u * s.half, v) for u, v in land])], "4a7a58")
    k = min(0.5, s.half * 0.9)
    u, v = -s.half * 0.34, -0.16
    for du, dv, r in ((-0.3, 0.1, 0.24), (0.0, -0.04, 0.32), (0.32, 0.1, 0.22)):
        s.body([s.disc(u + du * k, v + dv * k, r * k)], "aab4c4", 0.05)
    s.body([s.box(u - 0.5 * k, v + 0.08 * k, u + 0.5 * k, v + 0.34 * k, 0.12 * k)], "aab4c4", 0.05)
    bolt = [(0.04, 0.34), (-0.16, 0.7), (0.0, 0.68), (-0.1, 1.0), (0.2, 0.58), (0.04, 0.6), (0.16, 0.34)]
    s.fill([s.poly([(u + a * k, v + b * k) for a, b in bolt])], "f8d040")
    marks.warning(s.part(s.half * 0.5, 0.02, 0.52))
