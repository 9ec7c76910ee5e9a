"""Task `elements`: who and what recurs in a story, by the names its scenes use, with the words for how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from client_generate.film.plan import Element
from client_generate.film.story import Brief, Story
from client_generate.providers.local.writing import english
from client_generate.providers.local.writing.setting import hours
from client_generate.providers.local.writing.telling import Telling, settle

_ARTICLE = re.compile(r"(?i)^(?:an?|the|some|one|two|his|her|their|its|our)\s+")
_CUT = re.compile(
    r"(?i)\s+(?:with|in|on|at|of|by|above|below|behind|under|over|near|between|beside|from|that|where|full|open|beneath)\b.*"
)
_LOOK = r"[^.:;]+? with [^.:;,]+? and (?:an? |the )?(?:[\w-]+ ){1,4}?[\w-]+"
"""A person as the scenes describe them: a woman of thirty with copper hair and a moss-green shirt."""


def elements(brief: Brief, story: Story) -> tuple[Element, ...]:
    """Return the person, the product and the places of a story that its scenes show, in that order."""
    telling, seen = settle(brief, story.seed, story.standing), " ".join(scene.visual for scene in story.scenes)
    found: dict[str, Element] = {}
    for element in (*_person(telling, seen), *_product(telling, seen), *_places(telling, seen)):
        found.setdefault(element.id.lower(), element)
    return tuple(found.values())


def _person(telling: Telling, seen: str) -> Iterator[Element]:
    name = _ARTICLE.sub("", telling.person.name)
    if not name or not _is_in(name, seen):
        return
    # As the scenes have it now: a person may have got another coat since the story was begun.
    told = re.search(rf"\b{re.escape(name)}, ({_LOOK})(?=[,.:;])", seen)
    look = told[1] if told else telling.person.look.removeprefix(f"{telling.person.name}, ")
    yield Element(id=name, kind="character", description=look.strip(" ,"))


def _product(telling: Telling, seen: str) -> Iterator[Element]:
    facts = telling.facts
    name = facts.name or facts.noun
    if facts.form not in {"thing", "app", "place"} or not name or not _is_in(name, seen):
        return
    noun = facts.noun if facts.noun.lower() != facts.name.lower() else ""
    what = f"{facts.name}, {english.with_article(noun)}" if facts.name and noun else english.with_article(noun or name)
    if facts.form == "app":
        what = f"a smartphone in one hand, the {name} app on its screen"
    if facts.form == "place":
        town = f" in {facts.town}" if facts.town else ""
        front = f"the front of {what}{town}, its sign lit, on a street {hours()[telling.hour]['said']}"
        yield Element(id=name, kind="place", description=front)
        return
    yield Element(id=name, kind="product", description=what)


def _places(telling: Telling, seen: str) -> Iterator[Element]:
    for place in (telling.outside, telling.inside):
        name = _CUT.sub("", _ARTICLE.sub("", place)).strip(" ,")
        if name and len(name) <= 40 and _is_in(name, seen):
            yield Element(id=name, kind="place", description=f"{place}, {hours()[telling.hour]['said']}")


def _is_in(name: str, seen: str) -> bool:
    return re.search(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", seen) is not None
