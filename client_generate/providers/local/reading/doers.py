"""Whose deed a verb tells of, and with what: a tram that rushes past is nobody, a recording lamp records nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from client_generate.providers.local.reading import phrase, verbs
from client_generate.providers.local.reading.vocabulary import Vocabulary

_STOPS = frozenset({",", ".", ";", ":", "!", "?"})
_LINKS = frozenset({"while", "whilst", "as", "with", "when", "where", "until", "before", "after", "because", "whose"})
_HE = frozenset({"he", "she", "they", "who", "someone", "everyone", "nobody", "both", "others"})
_THAT = frozenset({"that", "which"})
# What may stand right before the verb of whoever was named before; before a noun it makes a verb only tell of its kind.
_LEADS = frozenset({"a", "an", "the", "of", "in", "on", "under", "by", "from", "with", "his", "her", "their", "its"})
# What leads to something held, and what lets a verb go on.
_WITH = frozenset({"with", "and", "holding", "carrying"})
_ROOFS = frozenset({"umbrella", "umbrellas", "parasol"})
_WITHIN = frozenset({"up", "down", "out", "off", "over", "that", "who", "which"})


def does(said: Sequence[str], place: int, known: Vocabulary) -> bool:
    """Return whether the verb at a place of these words is somebody's deed, as far as the words tell.

    `said` are single words and stops in their order. A clause that names a thing and nobody tells of the thing; one
    that names neither goes on with whoever was named before, unless its verb only says what kind of thing follows.
    """
    start = next((n + 1 for n in range(place - 1, -1, -1) if said[n] in _STOPS or said[n] in _LINKS), 0)
    before = said[start:place]
    if any(word in _THAT for word in before):
        return False
    things = _things(known)
    called = before and not _named(before[-1:], things) and verbs.named(before[-1], known)
    if called or any(_somebody(word, known) for word in before):
        return True
    if _kind(said, start, place, things):
        return False
    return not any(_named(before[n : n + count], things) for n in range(len(before)) for count in (1, 2))


def taken(after: Sequence[str], known: Vocabulary) -> list[str]:
    """Return the words after a verb for what is taken in hand: its object and what it is done with, no place beside it.

    What else somebody is doing or has with them counts, too: walks past a shop carrying a lamp.
    """
    kept: list[str] = []
    taking = True
    for place, word in enumerate(after):
        follows = frozenset(after[place + 1 : place + 4])
        if word in _STOPS or word in _LINKS - {"with"} or (word in known.grammar.where and word not in _WITHIN):
            taking = word in _WITH or (word == "under" and not follows.isdisjoint(_ROOFS))
        elif word in _WITH or (word.endswith("ing") and after[place + 1 : place + 2] and after[place + 1] in _LEADS):
            taking = True
        if taking:
            kept.append(word)
    return kept


def _somebody(word: str, known: Vocabulary) -> bool:
    forms = {word, *phrase.singulars(word)}
    return word in _HE or word in known.groups or not forms.isdisjoint(known.persons | known.several)


def _kind(said: Sequence[str], start: int, place: int, things: Collection[str]) -> bool:
    """Whether a verb in -ing stands before its noun: a red recording lamp."""
    after = list(said[place + 1 : place + 2])
    led = place > start or (start and said[start - 1] in _LEADS)
    return bool(led and said[place].endswith("ing") and _named(after, things))


def _named(words: Sequence[str], things: Collection[str]) -> bool:
    said = "-".join(words)
    return any(one in things for one in (said, *phrase.singulars(said)))


def _things(known: Vocabulary) -> Collection[str]:
    persons = known.persons | known.several | known.company
    return (known.subjects.keys() | known.lone.keys() | known.acts.wares.keys() | known.grammar.lifeless) - persons
