"""Wares on show: any of them by its name, several in a row, what stands beside them, and lying under the camera."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

from client_generate.media.heavy import Image, Pixels, np
from client_generate.providers.local.drawing import books
from client_generate.providers.local.drawing.brush import Plate, Point, ellipse, shifted, soften
from client_generate.providers.local.drawing.palette import colour, mix
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.things import goods, sketch

_SHELF = Path(__file__).with_name("shelf")
PASTELS = tuple(colour(tone) for tone in ("f2b8b4", "a8d0c0", "b8c4ec", "f4dca0", "d8b8e0"))
_STRONG = tuple(colour(tone) for tone in ("d8484c", "3a86c0", "e8a838", "4ca070", "8a64b8"))
_REDS = tuple(colour(tone) for tone in ("b81e34", "e05a78", "8a1c4a", "e8746a", "c84878"))
_LIPS = frozenset({"lipstick", "polish", "smear"})
_PAIRS = frozenset({"shoe", "heel", "boot"})
_COLOURFUL = _LIPS | _PAIRS | frozenset({
    "shampoo", "can", "mug", "cup", "candle", "soap", "shirt", "handbag", "backpack", "suitcase", "umbrella", "helmet",
    "book", "gift", "tube", "bottle", "jar", "phone", "watch", "smartwatch", "yoga mat", "toy car", "carton", "crisps",
    "toy train",
    "jacket", "hat", "cap", "headphones", "chair", "armchair", "yoghurt", "tub", "toothpaste", "thermos", "bag",
    "letter", "speaker", "bicycle", "car", "notebook", "piggy", "sunglasses", "paint", "coffee bag", "pouch", "perfume",
})  # fmt: skip
# Half as wide as high, unless they are wider.
_WIDE = {
    "open book": 0.64,
    "grocery bag": 0.4, "cola": 0.36, "bitten apple": 0.42, "apple": 0.42, "pear": 0.34, "banana": 0.62, "pens": 0.36,
    "cream": 0.64, "smear": 0.56, "soap": 0.5, "blister": 0.6, "inhaler": 0.45, "plasters": 0.55, "teapot": 0.62,
    "cup": 0.44, "espresso": 0.52, "moka": 0.46, "crisps": 0.45, "chocolate": 0.52, "tub": 0.42, "cheese": 0.52,
    "bowl": 0.52, "sunglasses": 0.7, "glasses": 0.7, "handbag": 0.44, "shoe": 0.7, "heel": 0.62, "boot": 0.5,
    "shirt": 0.54, "jacket": 0.52, "hat": 0.6, "cap": 0.5, "headphones": 0.5, "earbuds": 0.42, "camera": 0.52,
    "drone": 0.78, "laptop": 0.62, "gamepad": 0.6, "tv": 0.72, "robot vacuum": 0.6, "washing machine": 0.42,
    "toaster": 0.58, "kettle": 0.5, "oven": 0.46, "armchair": 0.54, "sofa": 0.76, "mattress": 0.76, "toy car": 0.6,
    "toy train": 1.0, "sardines": 0.64, "exploded shoe": 0.7,
    "blocks": 0.6, "duck": 0.52, "books": 0.52, "notebook": 0.56, "letter": 0.52, "card": 0.54, "wallet": 0.5,
    "coins": 0.6, "piggy": 0.6, "banknotes": 0.5, "keys": 0.5, "drill": 0.6, "hammer": 0.45, "saw": 0.66,
    "spanner": 0.5, "toolbox": 0.52, "paint": 0.6, "helmet": 0.62, "bicycle helmet": 0.54, "hearing aid": 0.6,
    "blood pressure monitor": 0.62, "mask": 0.6, "gloves": 0.5, "capsule": 0.56, "scale": 0.58, "nappy": 0.52,
    "thermostat": 0.42, "radiator": 0.6, "plug": 0.58, "router": 0.52, "power bank": 0.46, "keyboard": 0.68,
    "typewriter": 0.74,
    "pencil": 0.5, "scissors": 0.38, "magnifier": 0.46, "compass": 0.45, "map": 0.58, "scales": 0.62, "dice": 0.48,
    "puzzle": 0.58, "megaphone": 0.5, "stopwatch": 0.42, "whistle": 0.5, "traffic cone": 0.45, "warning sign": 0.5,
    "lifebuoy": 0.54, "tent": 0.62, "binoculars": 0.36, "skateboard": 0.68, "guitar": 0.45, "violin": 0.5,
    "radio": 0.52, "record player": 0.6, "bin": 0.38, "basket": 0.5, "trolley": 0.66, "bucket": 0.46, "sponge": 0.46,
    "iron": 0.62, "hair dryer": 0.5, "pram": 0.62, "crayons": 0.5, "bauble": 0.5, "christmas tree": 0.42,
    "rice bag": 0.36, "flour bag": 0.34, "cement bag": 0.46,
    "box of chocolates": 0.56, "popcorn": 0.46, "dog food bag": 0.36, "bread": 0.6, "biscuits": 0.46, "socket": 0.38,
    "smoke detector": 0.48, "parcel": 0.54, "open box": 0.66, "gift": 0.42, "trophy": 0.42, "clock": 0.5, "alarm": 0.5,
    "globe": 0.42, "umbrella": 0.6, "football": 0.42, "dumbbell": 0.54, "yoga mat": 0.6, "bicycle": 0.76, "car": 0.76,
    "passport": 0.45, "plant": 0.44, "vase": 0.42, "bouquet": 0.45, "medicine": 0.5, "pill bottle": 0.42, "honey": 0.4,
    "juice": 0.34, "necklace": 0.36, "teddy": 0.42, "cocktail": 0.4, "ring": 0.42, "towel": 0.46, "stones": 0.55,
    "lemon": 0.55, "orange": 0.55, "beans": 0.56, "petals": 0.55, "ice": 0.4, "berries": 0.4, "newspaper": 0.6,
    "cinnamon": 0.55, "mug": 0.4, "jar": 0.42, "carton": 0.42, "bag": 0.42, "book": 0.42, "lamp": 0.36, "leaves": 0.5,
    "rose": 0.35, "wardrobe": 0.72, "rocking horse": 0.66, "spinning top": 0.55, "toilet roll": 0.5, "pillow": 0.74,
    "cufflinks": 0.8, "bookshelf": 0.42, "lounger": 0.95, "gummy bears": 0.76, "parmesan": 0.74, "mannequin": 0.36,
    "high chair": 0.4, "cutlery": 0.86, "bath bomb": 0.52,
}  # fmt: skip
# How high each stands beside a ware, as a part of it.
_BESIDE = {
    "rose": 0.62, "petals": 0.5, "eucalyptus": 0.9, "leaves": 0.6, "lavender": 0.75, "lemon": 0.5, "orange": 0.5,
    "apple": 0.42, "beans": 0.6, "stones": 0.62, "towel": 0.62, "ice": 0.4, "berries": 0.45, "shell": 0.34,
    "cinnamon": 0.5, "flowers": 0.62, "newspaper": 0.9, "egg": 0.36, "open box": 0.85, "cup": 0.5, "plant": 0.95,
    "vase": 1.0, "books": 0.62, "candle": 0.55, "coins": 0.45, "keys": 0.42, "passport": 0.5, "hat": 0.5,
    "wine": 0.85, "beer": 0.8, "beer bottle": 1.1, "wine bottle": 1.25, "glass": 0.6, "bouquet": 0.95, "laptop": 1.0,
    "lamp": 1.2, "book": 0.6, "glasses": 0.4, "smear": 0.55, "sofa": 1.0, "suitcase": 1.0, "milk": 0.9,
}  # fmt: skip
# What stands upright even for a camera above, so that from there nobody would know it.
UPRIGHT = frozenset(
    {
        "lamp",
        "chair",
        "armchair",
        "sofa",
        "mattress",
        "candle",
        "plant",
        "vase",
        "tv",
        "fridge",
        "oven",
        "espresso",
        "blender",
        "kettle",
        "toaster",
        "moka",
        "teapot",
        "cup",
        "mug",
        "beer",
        "wine",
        "whisky",
        "cocktail",
        "champagne",
        "glass",
        "juice",
        "cone",
        "tub",
        "bicycle",
        "clock",
        "shirt",
        "jacket",
        "vest",
        "car",
        "drone",
        "speaker",
        "globe",
        "piggy",
        "hourglass",
        "trophy",
        "ring",
        "necklace",
        "bulb",
        "teddy",
        "blocks",
        "cheese",
        "bowl",
        "honey",
        "jam",
        "cream",
        "jar",
        "yoghurt",
        "duck",
        "football",
        "extinguisher",
        "alarm",
        "paint",
        "toolbox",
        "parcel",
        "gift",
        "umbrella",
        "smoke detector",
        "robot vacuum",
        "washing machine",
        "solar lamp",
        "toy car",
        "toy train",
        "open box",
    }
)
_PLACE = re.compile(r"-?[\d.]+,-?[\d.]+$")
# What hangs on a wall.
HUNG = frozenset(
    {
        "shirt",
        "jacket",
        "vest",
        "clock",
        "smoke detector",
        "extinguisher",
        "medal",
        "socket",
        "thermostat",
        "warning sign",
    }
)


@cache
def _sketches() -> dict[str, str]:
    return books.read(_SHELF.glob("*.toml"), str)


def names() -> frozenset[str]:
    """Return the names of everything that can be shown."""
    return frozenset(_sketches()) | frozenset(goods.SHAPES)


def stand(plate: Plate, look: Look, name: str, foot: Point, tall: float) -> None:
    """Draw one thing by its name, standing on `foot`."""
    text = _sketches().get(name)
    if text is None:
        goods.SHAPES[name](plate, look, foot, tall)
    else:
        sketch.draw(text, plate, look, foot, tall, look.paint)


def half_wide(name: str) -> float:
    """Return how wide half a thing is, in parts of its height."""
    return _WIDE.get(name) or _drawn_half(name)


@cache
def _drawn_half(name: str) -> float:
    """Return how far a row's lines reach aside, in parts of its height."""
    lines = _sketches()[name].splitlines() if name in _of_near() else []
    return max([0.3, *(_reach(line.split()) for line in lines if line and not line.startswith("own"))])


def _reach(words: list[str]) -> float:
    """Return how far one line of a row reaches aside; what it repeats reaches farther."""
    if words[0].startswith("*"):
        step = float(words[1].split(",")[0]) * (int(words[0][1:]) - 1)
        return max(_reach(words[2:]), _right(words[2:]) + step)
    return max((abs(float(word.split(",")[0])) for word in _places(words)), default=0.0)


def _right(words: list[str]) -> float:
    return max((float(word.split(",")[0]) for word in _places(words)), default=0.0)


def _places(words: list[str]) -> list[str]:
    """Return the places of a line; a disc has one, the rest is its size."""
    return [word for word in words[2 : 3 if "disc" in words[0] else None] if _PLACE.match(word)]


@cache
def _of_near() -> frozenset[str]:
    return frozenset(books.read([_SHELF / "near.toml"], str))


@cache
def high(name: str) -> float:
    """Return how high a thing is, in parts of what is called its height."""
    text = _sketches().get(name, "")
    tops = [float(word.split(",")[1]) for line in text.splitlines() for word in line.split()[2:] if _PLACE.match(word)]
    return min(max(max(tops, default=1.0), 0.3), 1.05)


def fit(look: Look, deep: float, wide: float) -> float:
    """Return the height to draw a ware with so that it is no higher and no wider than this, both in frame heights."""
    if look.shown is not None or look.count > 1:
        return deep
    return min(deep / high(look.ware), wide / (2 * half_wide(look.ware)))


def row(plate: Plate, look: Look, name: str, middle: Point, tall: float, room: float) -> float:
    """Draw as many of a ware as are named, each in a colour of its own; returns half of how wide they are."""
    half = half_wide(name) * tall
    count = look.count
    if count == 1:
        fit = min(1.0, room / half)
        stand(plate, look, name, middle, tall * fit)
        return half * fit
    pair = name in _PAIRS and count == 2
    gap = (0.75 if pair else 2.15) * half
    fit = min(1.0, room * (0.72 if look.beside else 1.0) / (gap * (count - 1) / 2 + half))
    colours = _colours(look, name)
    for n in range(count):
        x, y = middle[0] + (n - (count - 1) / 2) * gap * fit, middle[1] - 0.1 * tall * pair * (count - 1 - n)
        high = tall * fit * (1.0 if name in {"shoe", "heel", "boot"} else (1.0, 0.94, 0.98)[n % 3])
        contact(plate, look, (x, y), half * fit * 0.9)
        stand(plate, msgspec.structs.replace(look, paint=colours[n % len(colours)]), name, (x, y), high)
    return (gap * (count - 1) / 2 + half) * fit


def _colours(look: Look, name: str) -> list[Pixels | None]:
    """Return the colours of a row: what is a pair or what its own colour tells of keeps it."""
    if look.paint is not None or name not in _COLOURFUL or (look.count == 2 and name in _PAIRS):
        return [look.paint]
    tones = _REDS if name in _LIPS else PASTELS if look.has("pastel") or name in {"shampoo", "soap"} else _STRONG
    start = (look.seed >> 3) % len(tones)
    return [*tones[start:], *tones[:start]]


def beside(
    plate: Plate, look: Look, at: Point, half: float, tall: float, room: tuple[float, float], *, standing: bool = True
) -> None:
    """Put what is named beside a ware of this half width: first on the free side, then on the other, then behind."""
    left = [at[0] - half, room[0]]
    right = [at[0] + half, room[1]]
    for number, name in enumerate(look.beside):
        high = _BESIDE.get(name, 0.55) * tall
        wide = half_wide(name) * high
        to_right = (right[1] - right[0]) >= (left[0] - left[1])
        free = (right[1] - right[0]) if to_right else (left[0] - left[1])
        if free < 1.2 * wide:
            fit = max(free / (2 * wide), 0.55)
            high, wide = high * fit, wide * fit
        x = right[0] + wide * 1.02 if to_right else left[0] - wide * 1.02
        if to_right:
            right[0] += 2 * wide
        else:
            left[0] -= 2 * wide
        foot = (x, at[1] + (0.03, -0.02, 0.04)[number % 3] * tall)
        if look.has("floating"):
            foot = (x, max(foot[1] - (0.3, 0.14, 0.24)[number % 3] * tall, 0.05 + high))
        elif standing:
            contact(plate, look, foot, wide * 0.85)
        stand(plate, msgspec.structs.replace(look, paint=None), name, foot, high)


def contact(plate: Plate, look: Look, foot: Point, half: float) -> None:
    """Lay the dark line where something stands."""
    p = look.palette
    rows, columns, mask = plate.shape(ellipse((foot[0] - look.light * half * 0.12, foot[1]), half, half * 0.16), 0.05)
    plate.fill((rows, columns, soften(mask, 0.012 * plate.unit)), mix(p.ink, p.ambient, 0.3), 0.5)


def turned(plate: Plate, angle: float, about: Point, draw: Callable[[Plate], float]) -> float:
    """Draw on a plate what then is turned by `angle` radians about a place; returns what `draw` does."""
    rows, columns = plate.alpha.shape
    room = max(rows, columns) // 5  # what is beyond the plate's edges turns into it
    (x, y), (left, top) = plate.place([about])[0], plate.origin
    large = Plate((rows + 2 * room, columns + 2 * room), (left + room, top + room), plate.unit, plate.near)
    large.view, large.base = plate.view, plate.base
    told = draw(large)
    inner = (slice(room, room + rows), slice(room, room + columns))
    for number, sharp in enumerate((large.alpha, *(large.rgb[..., n] for n in range(3)))):
        picture = Image.fromarray(np.ascontiguousarray(sharp, np.float32))
        centre = (float(x) + room, float(y) + room)
        moved = picture.rotate(math.degrees(angle), Image.Resampling.BILINEAR, center=centre)
        (plate.rgb[..., number - 1] if number else plate.alpha)[...] = np.asarray(moved, np.float32)[inner]
    plate.hold_all()
    return told


def cast(table: Plate, look: Look, over: Plate, reach: float, blur: float, strength: float) -> None:
    """Let what is on one plate cast its shadow on another, `reach` frame heights away from the light."""
    moved = shifted(over.alpha, -look.light * reach * over.unit, reach * 0.8 * over.unit)
    mask = soften(moved, blur * over.unit)
    table.tint((slice(None), slice(None), mask), mix(look.palette.ink, look.palette.ambient, 0.35), strength)
