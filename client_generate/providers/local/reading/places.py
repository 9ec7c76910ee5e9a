"""What a place word alone asks for: the picture of a bank, a bar, a mine; and the ground for whoever is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from client_generate.providers.local.reading import phrase
from client_generate.providers.local.reading.vocabulary import Picture, Vocabulary, folded, vocabulary

_CLAUSE = re.compile(r"[.,;:!?()\n\u2013\u2014]+|\s-\s")
_WORD = re.compile(r"[a-z']+")
# A boardroom's own words of the camera would hide it.
_SHOT = re.compile(r"\b(?:interior|exterior)\s+(?:shot|view)\s+of\b")
_INNER = re.compile(r"\b(?:interior|inside|indoors|indoor|in|int)\b")
# Where anything may be: what names a place besides goes before.
_ANYWHERE = frozenset(
    {
        "desk",
        "house",
        "home",
        "sofa",
        "snow",
        "sand",
        "sea",
        "city",
        "town",
        "lane",
        "practice",
        "cell",
        "grocery",
        "room",
        "platform",
    }
)
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "our", "my", "its", "this", "that", "some"})
# Who only is where a place is: its guests are part of it.
_GUESTS = frozenset({"people", "guests", "crowd", "class", "pupils", "together", "talk", "talks", "talking", "dinner"})
# A house seen from its street is not the place within.
_FRONT = re.compile(r"\bfront of\b|\bfa[c\u00e7]ade\b|\bexterior\b")
# Places that before another one tell what kind it is.
_SORTS = frozenset({"city", "town", "village", "country", "school", "university", "hospital", "hotel", "farm", "forest",
                    "mountain", "beach", "garden", "street", "station", "office", "harbour", "market"})  # fmt: skip
# What stands before a building stands in its street; what belongs to one is no place within.
_BEFORE = frozenset({"outside", "past", "beside", "near"})
_HOURS = frozenset({"before", "after"})
_PARTS = frozenset({"gate", "gates", "facade", "wall", "walls", "entrance", "sign", "bus", "bag", "lights",
                    "clothes", "shoes", "chair", "roll", "truck", "paper"})  # fmt: skip
# Rooms of a home, an office or a clinic, where people sit at a table; and those that are empty.
_HOMES = frozenset(
    {
        "stove",
        "mirror",
        "hearth",
        "made-bed",
        "laptop",
        "office",
        "waiter",
        "cafe",
        "living-room",
        "dining-room",
        "sitting-room",
        "empty-office",
        "empty-class",
        "plain-shop",
        "laid-tables",
        "ward-corridor",
        "dim-bar",
    }
)
# The sets whose places show who is there.
_CREWED = frozenset({"journey", "transport", "clinic", "display", "indoors"})
_LONGEST = 4  # words of a place's name


class Named(msgspec.Struct, frozen=True):
    """A place that a text names: its word, and the words before and after it up to the clause's end."""

    word: str
    picture: Picture
    before: tuple[str, ...]
    after: tuple[str, ...]


def place_of(text: str) -> Picture | None:
    """Return the picture of the place that a prompt is about: with nobody in it but its guests, and no thing before it.

    "Interior of a bank", "an empty classroom at dawn", "guests in a hotel lobby" are about one; "a woman in a bank",
    "a bottle on a bar" and "a library book" are not.
    """
    known = vocabulary()
    said = _WORD.findall(folded(text[:4000]))
    if any(_somebody(word, known) for word in said) or _FRONT.search(folded(text)):
        return None
    return next((one.picture for one in _named(text, known) if not _about(one.before, known)), None)


def where_of(text: str) -> Picture | None:
    """Return the picture of the first place that a prompt names, whoever or whatever is there; None without one."""
    return next((one.picture for one in _named(text, vocabulary())), None)


def aboard(text: str) -> Picture | None:
    """Return the picture of a place that no ground of deeds is like and that shows who is there: a cockpit, a lift."""
    where = None if backdrop_of([text]) else where_of(text)
    return where if where is not None and where.set in _CREWED and where.name not in _HOMES else None


def workplace(text: str) -> Picture | None:
    """Return the room that a prompt names where people do not sit at a table as at home: a court, a bank."""
    where = where_of(text)
    return where if where is not None and where.set == "indoors" and where.name not in _HOMES else None


def backdrop_of(words: Iterable[str]) -> str:
    """Return the ground of sets/deeds.py that is nearest to the first place among these words; empty without one.

    `words` may be single words in their order or a prompt's parts; pairs and triples are made of them here.
    """
    said = [word for part in words for word in _WORD.findall(folded(part.replace("-", " ")))]
    known = vocabulary()
    found = [
        (place, word) for place in range(len(said)) if (word := phrase.longest(said, place, known.backdrops, _LONGEST))
    ]
    there = [word for place, word in found if not _elsewhere(said, place, word, known)]
    aside = {one for one in found if _outside(said, *one, known) or _only_part(said, *one) or _hour(said, one[0])}
    spare = [one for one in found if one not in aside]
    there.sort(key=lambda word: word in _ANYWHERE)
    return next((known.backdrops[word] for word in (*there, *(word for _, word in spare))), "")


def home_of(said: Iterable[str]) -> str:
    """Return the ground where what people have to do with stands, else where such people work; empty without one."""
    homes = vocabulary().acts.homes
    return next((homes[word] for word in said if word in homes), "")


def _elsewhere(said: list[str], place: int, word: str, known: Vocabulary) -> bool:
    """Whether a place only tells whose or what kind something is (a hotel gardener), or is not where it happens."""
    end = place + word.count("-") + 1
    sort = said[place] in _SORTS and bool(phrase.longest(said, end, known.backdrops, _LONGEST))  # a city clinic
    whose = said[end : end + 1] != [] and (
        sort or not known.persons.isdisjoint({said[end], *phrase.singulars(said[end])})
    )
    return whose or _hour(said, place) or _only_part(said, place, word) or _outside(said, place, word, known)


def _hour(said: list[str], place: int) -> bool:
    """Whether a place only tells the hour: before school, after church."""
    return place > 1 and said[place - 1] in _HOURS and said[place - 2] not in _HOURS


def _only_part(said: list[str], place: int, word: str) -> bool:
    """Whether something of a place is meant, a temple gate, station lights, office clothes."""
    return not _PARTS.isdisjoint(said[place + word.count("-") + 1 :][:1])


def _outside(said: list[str], place: int, word: str, known: Vocabulary) -> bool:
    """Whether somebody is before or beside a building, not in it."""
    picture = known.places.get(word)
    before = [one for one in said[max(place - 3, 0) : place] if one not in _ARTICLES]
    roofed = picture is not None and picture.set in {"indoors", "clinic", "hall"}
    return roofed and before[-1:] != [] and (before[-1] in _BEFORE or before[-2:] == ["front", "of"])


def _named(text: str, known: Vocabulary) -> Iterable[Named]:
    """Give the places of a text in their order; one that only tells what kind of thing follows is none."""
    plain = phrase.unfilmed(_SHOT.sub("interior of", phrase.literal(folded(text))))
    everything = set(_WORD.findall(plain))
    before: list[str] = []
    for clause in _CLAUSE.split(plain):
        words, place = _WORD.findall(clause), 0
        inner = bool(_INNER.search(clause)) or "interior" in everything
        while place < len(words):
            tables = (known.inside, known.places) if inner else (known.places,)
            word, picture = _shown(words, place, tables)
            end = place + (word.count("-") + 1 if word else 1)
            if picture and ends(words[end:], known) and everything.isdisjoint(known.unplaced.get(word, ())):
                yield Named(word, picture, (*before, *words[:place]), tuple(words[end:]))
            place = end
        before += [*words, ","]


def _shown(words: list[str], place: int, tables: Iterable[Mapping[str, Picture]]) -> tuple[str, Picture | None]:
    found = [(word, table[word]) for table in tables if (word := phrase.longest(words, place, table, _LONGEST))]
    return max(found, key=lambda one: one[0].count("-"), default=("", None))


def ends(after: list[str], known: Vocabulary) -> bool:
    """Whether a place's name ends here: nothing follows, or where, when and how it is."""
    if not after:
        return True
    word = after[0]
    kinds = (known.palettes, known.weather, known.sizes)
    return (
        word in known.follows | known.grammar.where | known.grammar.stands
        or word.endswith(("ed", "ing", "ly"))
        or any(word in named for table in kinds for named in table.values())
    )


def _somebody(word: str, known: Vocabulary) -> bool:
    """Whether a word is a person or a few of them; many are a place's guests."""
    return word in known.persons or (word in known.several and word not in _GUESTS) or word in {"hand", "hands", "face"}


def _about(before: tuple[str, ...], known: Vocabulary) -> bool:
    """Whether the prompt is about a thing that it names before the place; what stands right before it is its kind."""
    parts: list[list[str]] = [[]]
    for word in before:
        if word in known.grammar.where | _ARTICLES or word in {"of", "and", ","}:
            parts.append([])
        else:
            parts[-1].append(word)
    nouns = known.subjects.keys() | known.lone.keys() | {ware for named in known.wares.values() for ware in named}
    nouns = nouns - known.places.keys() - known.inside.keys()
    return any(phrase.longest(part, place, nouns, _LONGEST) for part in parts[:-1] for place in range(len(part)))
