"""Who and what recurs in a story, as elements: the pictures that are made of them, and where scenes name them. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

from client_generate.film.plan import Element
from client_generate.film.slate import RESERVED, slug_problem
from client_generate.sessions.pictures import SessionImage

_VIEWS = {
    "character": (
        "Character reference, portrait of @{id} looking at the camera, plain studio background, soft even light.",
        "Character reference, medium shot of @{id} standing, plain studio background, soft light from the side.",
    ),
    "product": (
        "Packshot of @{id} on seamless pale blue paper, soft studio light, nothing else in the picture.",
        "Product photograph of @{id} on a plain table top, three-quarter view, soft light from a window.",
    ),
    "prop": (
        "Packshot of @{id} on seamless pale blue paper, soft studio light, nothing else in the picture.",
        "Close-up detail of @{id}, light from the side, clean background.",
    ),
    "place": (
        "Wide establishing shot, empty, nobody there: {description}.",
        "Medium shot of a corner of it, empty, nobody there: {description}.",
    ),
}
_ON_SCREEN = re.compile(r"(?i)\b(?:app|smartphone|phone|screen|website)\b")
_HELD = (
    "Close-up, soft studio light: {description}.",
    "Over-the-shoulder shot, soft light from a window: {description}.",
)
"""What lives on a screen is no thing on a table."""
GARMENTS = (
    "jacket|coat|raincoat|overcoat|shirt|t-shirt|blouse|top|sweater|jumper|pullover|cardigan|hoodie|dress|uniform|"
    "overalls|scrubs|vest|suit|apron|tunic|anorak|parka|scarf|cape|dungarees|fleece|"
    "waistcoat|windbreaker|roll-neck|polo neck"
)
RANK = {"character": 90, "product": 80, "place": 60, "prop": 40}
"""How much each kind matters where a model takes fewer elements than a scene has."""
_SCENE = re.compile(r"s\d+(-end)?", re.IGNORECASE)


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """An element, and what the scenes call it."""

    element: Element
    name: str


class View(msgspec.Struct, frozen=True, kw_only=True):
    """One reference picture to be made: its id, whom it shows, and its prompt."""

    image_id: str
    figure: Figure
    prompt: str


def named(elements: Iterable[Element]) -> tuple[Figure, ...]:
    """Return elements as a plan can hold them: ids that are slugs of their own, priorities by kind."""
    taken: set[str] = set()
    found = []
    for element in elements:
        name = _unique(slug(element.id) or element.kind, taken)
        taken.add(name)
        fresh = msgspec.structs.replace(
            element,
            id=name,
            priority=element.priority or RANK[element.kind],
            description=" ".join(element.description.split())[:400],
        )
        found.append(Figure(element=fresh, name=" ".join(element.id.split())[:80]))
    return tuple(found)


def slug(text: str) -> str:
    """Return a name as an id: `Clear Cup` -> `clear-cup`; empty where no letter of it can stand there."""
    made = re.sub(r"[^a-z0-9]+", "-", _plain(text).lower()).strip("-")[:40].strip("-")
    if not made or _SCENE.fullmatch(made) or made in RESERVED or slug_problem(made):
        made = f"the-{made}".strip("-") if made else ""
    return made


def views(figures: Sequence[Figure], most: int) -> tuple[View, ...]:
    """Return the pictures to be made, `most` of them: everybody's first before anybody's second."""
    listed = [
        View(image_id=_numbered(figure.element.id, turn), figure=figure, prompt=_prompt(figure, turn))
        for turn in range(2)
        for figure in figures
    ][:most]
    order = [figure.element.id for figure in figures]
    return tuple(sorted(listed, key=lambda view: (order.index(view.figure.element.id), view.image_id)))


def mentioned(text: str, figures: Iterable[Figure]) -> str:
    """Return a scene's words with `@id` where they first name an element; how somebody looks the element tells."""
    for figure in figures:
        element = figure.element
        words = re.escape(_folded(figure.name)).replace(r"\ ", r"[\s_-]+")
        found = re.search(rf"(?<![@\w]){words}(?!\w)", _folded(text)) if words else None
        if found is None:
            continue
        text = f"{text[: found.start()]}@{element.id}{text[found.end() :]}"
        if element.kind == "character" and element.description:
            text = _without_look(text, element)
    return text


def _without_look(text: str, element: Element) -> str:
    """Take out how somebody looks behind the name: the element tells it, also when it is otherwise by now."""
    told = re.escape(element.description.rstrip("."))
    return re.sub(
        rf"(?i)@{element.id}, (?:{told}|an? [^.:;]*?\b(?:{GARMENTS})\b),?(?!\w)", f"@{element.id}", text, count=1
    )


def prompt_of(image: SessionImage) -> str:
    """Return what a picture is drawn by when it is drawn again: the words that it was last made of."""
    made = [look.prompt for look in image.versions[: image.current] if look.how == "made"]
    return made[-1] if made else image.shown.prompt or image.description or image.title


def shown_in(text: str, elements: Iterable[Element]) -> tuple[str, ...]:
    """Return the ids of the elements that a prompt names."""
    return tuple(one.id for one in elements if re.search(rf"(?<![\w@.])@{re.escape(one.id)}(?![\w-])", text))


def _prompt(figure: Figure, turn: int) -> str:
    element, told = figure.element, figure.element.description.rstrip(".")
    held = element.kind in {"product", "prop"} and _ON_SCREEN.search(told)
    words = _HELD[turn] if held else _VIEWS[element.kind][turn]
    return words.format(id=element.id, description=mentioned(told, (figure,)) if held else told)


def _numbered(name: str, turn: int) -> str:
    return name if turn == 0 else f"{name[:40]}-view-{turn + 1}"


def _unique(name: str, taken: set[str]) -> str:
    number, fresh = 2, name
    while fresh in taken:
        fresh, number = f"{name}-{number}", number + 1
    return fresh


def _plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _folded(text: str) -> str:
    """Return a text without capitals and accents, letter for letter as long as before."""
    return "".join((_plain(letter).lower() or letter)[:1] for letter in text)
