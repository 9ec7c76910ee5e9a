"""Who and what a prompt names by `@id`: the words a set is chosen by, and how an element looks in every shot."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import msgspec

from client_generate.media.heavy import Image, Pixels, np
from client_generate.media.images import open_still
from client_generate.providers.local.asked import Element
from client_generate.providers.local.palette import colour

_MENTION = re.compile(r"@([A-Za-z0-9][A-Za-z0-9_-]*)")
_PEOPLE = ("woman", "girl", "man", "boy", "child", "lady", "mother", "father", "grandmother", "grandfather")
_BINS = 18
_TONES = {
    "yellow": "e8b81c",
    "red": "b8282c",
    "blue": "2c58a8",
    "green": "3a7a48",
    "white": "e6e4de",
    "black": "1c1c22",
}
_TONES |= {"orange": "dc6a1e", "pink": "dc8aa0", "purple": "6a4690", "brown": "6a4630", "grey": "808488"}
_TONES |= {"gray": "808488", "beige": "cbb491", "turquoise": "2aa0a0"}
_CLOTHES = re.compile(
    rf"\b({'|'.join(_TONES)})\b(?:[ -]\w+)?[ -](?:raincoat|coat|jacket|dress|shirt|blouse|sweater|jumper|hoodie|suit|"
    r"cardigan|anorak|parka|cape|scrubs|uniform|overalls|top|vest|t-shirt)\b"
)


class Cast(msgspec.Struct, frozen=True):
    """What a picture takes from its elements: a person's number and coat, a thing's paint; None without one."""

    person: int | None = None
    coat: Pixels | None = None
    paint: Pixels | None = None
    looks: frozenset[str] = frozenset()
    description: str = ""
    thing: bool = False


def mentioned(elements: Iterable[Element], prompt: str) -> list[Element]:
    """Return the elements that a prompt names, in its order."""
    named = {element.id: element for element in elements}
    return [named[name] for name in dict.fromkeys(_MENTION.findall(prompt)) if name in named]


def plain(name: str) -> str:
    """Return an id as words."""
    return name.replace("-", " ").replace("_", " ")


def spoken(prompt: str, elements: Iterable[Element]) -> str:
    """Return the prompt with each `@id` said in plain words: a character by who it is, all else by its name.

    What is told of an element at the prompt's end describes it and is no part of the picture's words.
    """
    named = {element.id: _said(element) for element in elements}
    return _MENTION.sub(lambda found: named.get(found[1], plain(found[1])), written(prompt, elements))


def written(prompt: str, elements: Iterable[Element]) -> str:
    """Return the prompt as a person wrote it, without what is told of its elements at the end."""
    for element in elements:
        prompt = _told(element).sub("", prompt)
    return prompt.strip()


def described(prompt: str, elements: Iterable[Element]) -> str:
    """Return what is written of the places and things a prompt names: the picture's words if it has no others."""
    return " ".join(f"{plain(e.id)} {e.description}" for e in mentioned(elements, prompt) if e.kind != "character")


def cast(prompt: str, elements: tuple[Element, ...]) -> Cast:
    """Return how the elements that a prompt names look, those of the sequence for a thing it names without `@`."""
    here = mentioned(elements, prompt)
    person = next((element for element in here if element.kind == "character"), None)
    things = [element for element in (*here, *elements) if element.kind in {"product", "prop"}]
    thing = next((e for e in things if e in here or e.id in prompt.lower()), None)
    told = spoken(prompt, elements) if person is None else person.description
    worn = None if person is None else _colour_of(person)
    return Cast(
        person=None if person is None else number(person.id),
        coat=_worn(told) if worn is None else worn,
        paint=None if thing is None else _colour_of(thing),
        looks=frozenset() if person is None else frozenset(re.findall(r"[a-z]+", person.description.lower())),
        description=told,
        thing=thing in here and thing is not None,
    )


def number(name: str) -> int:
    """Return a number that belongs to a name for ever."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big")


def _said(element: Element) -> str:
    if element.kind != "character":
        return plain(element.id)
    words = re.findall(r"[a-z]+", f"{element.description} {element.id}".lower())
    return next((word for word in words if word in _PEOPLE), "person")


def _told(element: Element) -> re.Pattern[str]:
    described = element.description.strip()
    return re.compile(
        rf"(?:^|\s){re.escape(plain(element.id))} \({re.escape(element.kind)}\):? ?{re.escape(described)}\.?"
    )


def _worn(text: str) -> Pixels | None:
    """Return the colour of what somebody wears, by the words."""
    found = _CLOTHES.search(text.lower())
    return None if found is None else colour(_TONES[found[1]])


def _colour_of(element: Element) -> Pixels | None:
    worn = element.kind == "character"  # clothes are in the lower half of a portrait
    return _strongest(element.images[0], worn) if element.images else None


@lru_cache(maxsize=64)
def _strongest(path: Path, low_half: bool) -> Pixels | None:
    """Return the colour that most of a picture's middle, or of its lower half, has, greys aside."""
    with open_still(path) as picture:
        small = np.asarray(picture.convert("RGB").resize((48, 48), Image.Resampling.BOX), np.float32) / 255
    middle = (small[30:47, 15:33] if low_half else small[10:44, 12:36]).reshape(-1, 3)
    high, low = middle.max(axis=1), middle.min(axis=1)
    weight = (high - low) * (0.25 + high) * ((high - low) > 0.16)
    if float(weight.sum()) < 1.5:
        return None
    red, green, blue = middle.T
    hue = np.arctan2(np.sqrt(3) * (green - blue), 2 * red - green - blue)
    bins = ((hue / (2 * np.pi) + 0.5) * _BINS).astype(int) % _BINS
    top = bins == np.bincount(bins, weight, _BINS).argmax()
    tone: Pixels = (middle[top] * weight[top, None]).sum(axis=0) / weight[top].sum()
    return tone.astype(np.float32)
