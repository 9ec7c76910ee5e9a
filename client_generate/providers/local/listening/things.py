"""Scenes and pictures as something to be pointed at by words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from client_generate.film.conversation import Situation

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "of",
        "in",
        "on",
        "at",
        "with",
        "to",
        "is",
        "are",
        "where",
        "who",
        "that",
        "her",
        "his",
        "its",
        "it",
    ]
)
_ENDINGS = ("'s", "ing", "es", "ed", "s")


class Thing(msgspec.Struct, frozen=True, kw_only=True):
    """A scene or picture that can be pointed at: its id, its name in words, and what is known of it, best first."""

    id: str
    title: str
    told: tuple[str, ...]


def scenes_of(situation: Situation) -> tuple[Thing, ...]:
    """Return the scenes of the story, in order."""
    scenes = situation.story.scenes if situation.story else ()
    return tuple(Thing(id=s.id, title=s.title, told=(s.title, s.purpose, s.visual, s.narration)) for s in scenes)


def images_of(situation: Situation) -> tuple[Thing, ...]:
    """Return the pictures on the table, in order."""
    return tuple(Thing(id=i.id, title=i.title, told=(i.title, i.id, i.prompt)) for i in situation.images)


def fitting(thing: Thing, words: Iterable[str]) -> int:
    """Return how many of these words are told of a thing."""
    known = frozenset().union(*map(_stems, thing.told))
    return len(({_stem(word) for word in words} - _EMPTY) & known)


def best(things: Iterable[Thing], words: Iterable[str]) -> str:
    """Return the id of the one that these words fit best, by its title or else by what is told of it; or nothing.

    Whom more of the words fit at all goes before.
    """
    words, things = tuple(words), tuple(things)
    wanted = {_stem(word) for word in words} - _EMPTY
    most_fitting = max((fitting(thing, words) for thing in things), default=0)
    told = [(t.id, tuple(map(_stems, t.told))) for t in things if fitting(t, words) == most_fitting]
    for place in range(max((len(texts) for _, texts in told), default=0)):
        scores = {name: len(wanted & texts[place]) for name, texts in told if place < len(texts)}
        most = max(scores.values(), default=0)
        if most:
            return next(name for name, score in scores.items() if score == most)
    return ""


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()[:4000])) - _EMPTY


def _stem(word: str) -> str:
    """Return a word without the endings that say nothing here."""
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) > 2), "")
    return word.removesuffix(ending)
