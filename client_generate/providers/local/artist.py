"""The one door to the artist: a scene in words goes in, a painting comes out.

Callers know `Scene`, `Painting` and `paint`; how pictures are made can change behind them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import msgspec

from client_generate.media.heavy import Image, Picture
from client_generate.providers.local import casting, finish, words
from client_generate.providers.local.asked import Element
from client_generate.providers.local.finish import Fall, Sheet
from client_generate.providers.local.palette import KIN, palette
from client_generate.providers.local.sets import cabin, city, close, landscape, phone, product, road, room
from client_generate.providers.local.stage import OVERSCAN, Look, Stage

_SETS: dict[str, Callable[[Stage, Look], None]] = {
    "road": road.build,
    "cabin": cabin.build,
    "city": city.build,
    "landscape": landscape.build,
    "product": product.build,
    "room": room.build,
    "close": close.build,
    "phone": phone.build,
}
# What each candidate of a grid does otherwise than A: camera, key light, side, scale. The palette is the place's kin.
_SIZES: dict[str, tuple[str, str, str]] = {
    "wide": ("medium", "aerial", "close"),
    "medium": ("wide", "over", "close"),
    "close": ("medium", "wide", "over"),
    "over": ("medium", "wide", "close"),
    "aerial": ("wide", "medium", "close"),
}
# Where a set has something better: through the windscreen, a flat lay.
_OTHERWISE: dict[tuple[str, str], tuple[str, str, str]] = {
    ("road", "wide"): ("over", "aerial", "close"),
    ("road", "medium"): ("over", "aerial", "close"),
    ("product", "medium"): ("wide", "aerial", "close"),
    ("product", "close"): ("wide", "aerial", "medium"),
    ("city", "wide"): ("medium", "aerial", "over"),
    ("city", "aerial"): ("wide", "medium", "over"),
}


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """What a picture shall show. `candidate` 0 obeys the prompt exactly, 1 to 3 are the other ways of a grid.

    `size` in pixels. `mood` is the prompt of the whole sequence, which colours a shot that names no time or mood.
    Of the `elements` those that the prompt names by `@id` give their words, their colours and their faces.
    """

    prompt: str
    size: tuple[int, int]
    seed: int
    candidate: int = 0
    mood: str = ""
    elements: tuple[Element, ...] = ()


class Painting(msgspec.Struct, frozen=True):
    """Plates for a moving camera, on a canvas larger than the frame; sizes in pixels, the frame in the middle."""

    frame: tuple[int, int]
    canvas: tuple[int, int]
    sheets: tuple[Sheet, ...]
    falls: tuple[Fall, ...] = ()


def paint(scene: Scene) -> Picture:
    """Return the scene as one finished picture."""
    look, stage = _built(scene, 0.0)
    return finish.still(stage, bright=look.palette.bright, seed=look.seed)


def paint_plates(scene: Scene) -> Painting:
    """Return the scene as plates in depth."""
    look, stage = _built(scene, OVERSCAN)
    sheets = finish.sheets(stage, bright=look.palette.bright, seed=look.seed)
    return Painting(scene.size, stage.canvas, tuple(sheets), finish.falls(stage))


def flat(picture: Picture, size: tuple[int, int]) -> Painting:
    """Return a finished picture (a start frame) as a painting of one plate: all of it is the canvas."""
    canvas = (round(size[0] * (1 + OVERSCAN)), round(size[1] * (1 + OVERSCAN)))
    scale = max(canvas[0] / picture.width, canvas[1] / picture.height)
    # Rounding must not put the box a hair outside: then nothing would be drawn at all.
    width, height = min(canvas[0] / scale, picture.width), min(canvas[1] / scale, picture.height)
    left, top = (picture.width - width) / 2, (picture.height - height) / 2
    box = (left, top, min(left + width, picture.width), min(top + height, picture.height))
    part = picture.convert("RGB").resize(canvas, Image.Resampling.BICUBIC, box=box)
    return Painting(size, canvas, (Sheet(part, 0, 0, 0.5),))


def look_of(scene: Scene) -> Look:
    """Read the words: the set, palette, camera, weather and things that the picture needs."""
    said = words.tokens(casting.spoken(scene.prompt, scene.elements))
    kind = words.set_of(said)
    colours = _palette_name(kind, said, words.tokens(casting.spoken(scene.mood, scene.elements)))
    seed = int.from_bytes(hashlib.sha256(f"{scene.seed}|{scene.prompt}".encode()).digest()[:6], "big")
    size = words.best(words.SIZES, said) or ("medium" if kind in {"cabin", "product", "room", "close"} else "wide")
    side, light = (1 if seed & 1 else -1), (1 if seed & 2 else -1)
    cast = casting.cast(scene.prompt, scene.elements)
    weather = words.every(words.WEATHER, said)
    if scene.candidate:
        turn = scene.candidate - 1
        colours = KIN[colours][turn]
        size = _OTHERWISE.get((kind, size), _SIZES[size])[turn]
        side, light = (-side, side, -side)[turn], (-light, light, -light)[turn]
    return Look(
        set=kind,
        palette=palette(colours),
        size=size,
        side=side,
        light=light,
        scale=(1.0, 1.25, 0.8, 1.1)[scene.candidate],
        seed=seed,
        candidate=scene.candidate,
        weather=weather,
        things=words.every(words.THINGS, said),
        person=casting.number(scene.mood or scene.prompt) if cast.person is None else cast.person,
        looks=cast.looks,
        coat=cast.coat,
        paint=cast.paint,
    )


def _built(scene: Scene, overscan: float) -> tuple[Look, Stage]:
    look, stage = look_of(scene), Stage(scene.size, overscan)
    _SETS[look.set](stage, look)
    return look, stage


def _palette_name(kind: str, said: tuple[str, ...], mood: tuple[str, ...]) -> str:
    """Return the palette of the hour, else of the place, else what the sequence's other words say, else the usual."""
    outdoors = kind in words.OUTDOORS
    fitting = [p for p in words.PALETTES if not outdoors or p not in words.INDOOR_PALETTES]
    hours, places = [p for p in fitting if p in words.HOURS], [p for p in fitting if p not in words.HOURS]
    hour = words.best(words.PALETTES, said, hours) or words.best(words.PALETTES, mood, hours)
    place = words.best(words.PALETTES, said, places) or words.best(words.PALETTES, mood, places)
    if kind == "room":
        indoors = words.INDOORS.get(hour or "")
        return indoors if indoors == "evening" else place if place in words.ROOMS else indoors or words.USUAL[kind]
    if kind == "product":
        return "moon" if hour in words.DARK and place not in {"blush", "onyx"} else place or hour or words.USUAL[kind]
    return hour or place or words.USUAL[kind]
