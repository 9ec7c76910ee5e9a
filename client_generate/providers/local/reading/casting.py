"""Who and what a prompt names by `@id`: the words a set is chosen by, and how an element looks in every shot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec

from client_generate.media.heavy import Image, Pixels, np
from client_generate.media.images import open_still
from client_generate.providers.local.asked import Element
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.people import person
from client_generate.providers.local.people.person import Person
from client_generate.providers.local.reading import words
from client_generate.providers.local.reading.vocabulary import folded, vocabulary

_MENTION = re.compile(r"@([A-Za-z0-9][A-Za-z0-9_-]*)")
_SHOULDER = re.compile(
    r"(?i)over (?:the )?shoulders? of|over (?:the |his |her )?[\w@'\u2019-]+(?: \w+)?['\u2019]s shoulder"
)
_BINS = 18
_PLACES = frozenset({"place", "location", "environment", "set"})
_HE_OR_SHE = (("man", frozenset({"he", "his", "him"})), ("woman", frozenset({"she", "her"})))


class Cast(msgspec.Struct, frozen=True):
    """What a picture takes from its words and elements: its people, first the one it is about, and a thing's paint.

    `shown` is the picture of a thing that the prompt names, `place` that of a place. `thing` is whether the prompt
    names an element that is a product or prop and no vehicle, `character` one that is a person.
    """

    people: tuple[Person, ...] = ()
    unseen: tuple[Person, ...] = ()
    paint: Pixels | None = None
    shown: Path | None = None
    place: Path | None = None
    thing: bool = False
    character: bool = False


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


def cast(prompt: str, elements: tuple[Element, ...], *, mood: str = "", who: str = "") -> Cast:
    """Return how the people and things of a prompt look; a thing of the sequence that it names without `@` too.

    `mood` is what all shots of the sequence say: somebody described there is the same here. `who` is the name that
    people without an element are numbered by.
    """
    here = mentioned(elements, prompt)
    things = [element for element in (*here, *elements) if element.kind in {"product", "prop"}]
    thing = next((e for e in things if e in here or e.id in prompt.lower()), None)
    paint = thing or next((e for e in things if _is_vehicle(e)), None)  # a sequence's car is the same without its name
    people = _people(prompt, elements, mood, who)
    known = {one.number for one in people}
    return Cast(
        people=people,
        unseen=tuple(one for one in _people(mood, elements, mood, who) if one.number not in known),
        paint=None if paint is None else _paint(paint),
        shown=next((e.images[0] for e in here if e.kind in {"product", "prop"} and e.images), None),
        place=next((e.images[0] for e in here if e.kind in _PLACES and e.images), None),
        thing=thing is not None and thing in here and not _is_vehicle(thing),
        character=any(element.kind == "character" for element in here),
    )


def ware(prompt: str, elements: Iterable[Element]) -> str:
    """Return the shape of the thing that a prompt names: a carton where its words know none, empty where none is."""
    thing = next((one for one in mentioned(elements, prompt) if one.kind in {"product", "prop"}), None)
    if thing is None:
        return ""
    named, told = words.tokens(plain(thing.id)), words.tokens(thing.description)
    return words.ware_of(named[::-1], "") or words.ware_of(told, "carton")


def _is_vehicle(element: Element) -> bool:
    said = set(re.findall("[a-z]+", folded(f"{element.id} {element.description}")))
    return bool(said & vocabulary().things["vehicle"])


def _people(prompt: str, elements: tuple[Element, ...], mood: str, who: str) -> tuple[Person, ...]:
    """Return the people of a prompt in its order; `he` alone is the first man of the sequence."""
    spans, elsewhere = _spans(prompt, elements), dict(_spans(mood, elements))
    if len(spans) > 1 and _SHOULDER.search(prompt):  # the picture is about whom we see, not whose shoulder it is
        spans = [spans[1], spans[0], *spans[2:]]
    if not spans:
        said = set(re.findall("[a-z]+", folded(prompt)))
        sexes = {sex for sex, words in _HE_OR_SHE if said & words}
        known = _persons(elsewhere.items(), {}, elements, who)
        return tuple(person for person in known if person.sex in sexes)[:1]
    return _persons(spans, elsewhere, elements, who)


def _spans(prompt: str, elements: tuple[Element, ...]) -> list[tuple[str, str]]:
    """Return the people of a prompt; an element goes by its place among the elements."""
    number = {e.id: f"element{n}" for n, e in enumerate(elements) if e.kind == "character"}
    text = _MENTION.sub(lambda found: number.get(found[1], plain(found[1])), written(prompt, elements))
    return person.spans(text, frozenset(number.values()))


def _persons(
    spans: Iterable[tuple[str, str]], elsewhere: Mapping[str, str], elements: tuple[Element, ...], who: str
) -> tuple[Person, ...]:
    described = {f"element{n}": element for n, element in enumerate(elements) if element.kind == "character"}
    members = [_of_element(element) for element in described.values()]
    people: list[Person] = []
    for word, said in spans:
        if word in described:
            people.append(_of_element(described[word]))
            continue
        one = person.read(f"{said} {elsewhere.get(word, '')}", person.number(f"{who}|{word}"))
        taken = {other.number for other in people}
        alike = (m for m in members if (m.age, m.sex) == (one.age, one.sex) and m.number not in taken)
        # The father of `a family` is the sequence's own man; somebody who is named alone is whoever the words say.
        people.append(next(alike, one) if " " in word else one)
    return tuple(people)


def _of_element(element: Element) -> Person:
    coat = _strongest(element.images[0], low_half=True) if element.images else None
    skin = _skin(element.images[0]) if element.images else None
    return person.read(f"{element.description} {plain(element.id)}", person.number(element.id), coat=coat, skin=skin)


def _said(element: Element) -> str:
    if element.kind != "character":
        return plain(element.id)
    told = re.findall(r"[a-z]+", folded(f"{element.description} {element.id}"))
    return next((word for word in told if word in vocabulary().persons), "person")


def _told(element: Element) -> re.Pattern[str]:
    described = element.description.strip()
    return re.compile(
        rf"(?:^|\s){re.escape(plain(element.id))} \({re.escape(element.kind)}\):? ?{re.escape(described)}\.?"
    )


def _paint(element: Element) -> Pixels | None:
    """Return a thing's colour: as it is described, else as its picture shows it."""
    said = re.findall(r"[a-z]+", folded(element.description))
    told = next((tone for word in said for name, tone in vocabulary().tones.items() if name == word), None)
    shown = _strongest(element.images[0], low_half=False) if element.images else None
    return colour(told) if shown is None and told is not None else shown


@lru_cache(maxsize=64)
def _strongest(path: Path, *, low_half: bool) -> Pixels | None:
    """Return the colour that most of a picture's middle, or of its lower half, has, greys aside."""
    small = _small(path)
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


@lru_cache(maxsize=64)
def _skin(path: Path) -> Pixels | None:
    """Return the skin in the upper middle of a portrait, None when nothing there has such a colour."""
    middle = _small(path)[8:28, 14:34].reshape(-1, 3)
    red, green, blue = middle.T
    fleshy = (red > green * 1.12) & (green > blue * 1.08) & (red > 0.28) & (red - blue > 0.12) & (red < green * 1.9)
    if int(fleshy.sum()) < 40:
        return None
    tone: Pixels = np.median(middle[fleshy], axis=0).astype(np.float32)
    return tone


def _small(path: Path) -> Pixels:
    """Return a picture at 48x48, whatever it is; what lets light through lies on grey."""
    with open_still(path) as picture:
        whole = picture.convert("RGBA").resize((48, 48), Image.Resampling.BOX)
    pixels = np.asarray(whole, np.float32) / 255
    small: Pixels = pixels[..., :3] * pixels[..., 3:] + 0.5 * (1 - pixels[..., 3:])
    return small
