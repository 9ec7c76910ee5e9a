"""Who is in a picture, read from words: age, hair, skin, what they wear; the same words and name, the same person."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.drawing.palette import colour
from client_generate.providers.local.reading.vocabulary import Table, folded, vocabulary

_SKINS = ("e8b48f", "c98d63", "8d5a3c", "f0c6a4", "a9714b")
_HAIRS = ("2a1c18", "4a2f20", "15131a", "7a5236", "3a2a30")
_GREYS = ("c9c9cf", "dcdce0", "a8a8b0")
_COUNTED = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety
"""
_NUMBERS = dict(zip(_COUNTED.split(), (*range(1, 21), *range(30, 100, 10)), strict=True))
_YEARS = r"(\d{1,2}|" + "|".join(_NUMBERS) + r")"
_AGED = re.compile(
    rf"\b{_YEARS}(?:[ -]\w+)?[ -]years?[ -]old\b|\b(?:aged {_YEARS}|of(?: about| around)? {_YEARS}(?! \w+s\b))\b"
    rf"|\bin (?:his|her|their)(?: \w+)? (twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
)
# Whose only the thing is that is seen: a student's umbrella; not whose face or hands.
_OWNED = re.compile(
    r"(?<!of )\b[a-z]+(?:'s|\u2019s)(?=\s+(?:[a-z-]+\s+){0,2}?(?:umbrella|bag|suitcase|chair|desk|workbench|bench|"
    r"table|boot|boots|shoe|glove|hat|cap|cab|car|van|bike|window|door|garden|house|home|room|bedroom|kitchen|shop|stall|phone|"
    r"laptop|drawing|daughter|son|wife|husband|mother|father|ticket|badge|credit|lunch|book|notebook|computer|guitar|"
    r"collar|lead|bowl|toy|cot|cart|trolley|jacket|coat|rucksack|backpack|spoon|cup|glass|plate|uniform|helmet)\b)",
    re.IGNORECASE,
)
_CLOTHES = (
    "raincoat coat jacket dress shirt blouse sweater jumper hoodie suit cardigan anorak parka cape scrubs uniform "
    "overalls top vest t-shirt gown costume leotard jersey shorts robe tunic swimsuit tracksuit kimono tutu apron"
).replace(" ", "|")


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """How somebody looks. `age` is child, teen, adult or old; `sex` woman or man; the other words are `people.toml`'s.

    `coat` is the colour of what they wear and `bag` of what they carry, None when nothing says it. `named` is whether
    words or an element tell of this person; others are strangers.
    """

    number: int = 0
    age: str = "adult"
    sex: str = "man"
    skin: Pixels
    hair: Pixels
    style: str = "short"
    beard: str = ""
    hat: str = ""
    role: str = ""
    marks: frozenset[str] = frozenset()
    coat: Pixels | None = None
    bag: Pixels | None = None
    named: bool = True

    @property
    def long(self) -> bool:
        """Whether the hair falls to the shoulders."""
        return self.style in {"long", "bob", "ponytail"} and self.hat != "scarf"

    @property
    def height(self) -> float:
        """How tall the person is beside an adult."""
        return {"child": 0.7, "teen": 0.93}.get(self.age, 1.0 if self.sex == "man" else 0.96)


def number(name: str) -> int:
    """Return a number that belongs to a name for ever."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big")


def read(text: str, who: int, *, coat: Pixels | None = None, skin: Pixels | None = None) -> Person:
    """Return the person that words describe; what they leave open is decided by the number `who` alone.

    `coat` and `skin` are what a picture of the person shows: words go before them.
    """
    known, said = vocabulary().looks, _said(text)
    chance = np.random.default_rng((who, 61))
    sex = (
        _first(known["sexes"], said) or _first(known["pronouns"], said) or ("woman" if chance.random() < 0.5 else "man")
    )
    age = _age(text.lower()) or _first(known["ages"], said) or "adult"
    tones = (colour(_SKINS[int(chance.integers(5))]), _hair_by_chance(age, chance))
    told = _told(text.lower(), vocabulary().hairs, r"hair(?:ed)?|beard(?:ed)?")
    worn = _told(text.lower(), vocabulary().tones, _CLOTHES)
    role = _first(known["roles"], said)
    return Person(
        number=who,
        age=age,
        sex=sex,
        skin=_first_tone(vocabulary().skins, said) if _has_skin(said) else tones[0] if skin is None else skin,
        hair=tones[1] if told is None or (age == "old" and told == "1e1618") else colour(told),
        style=_style(said, text.lower(), sex, age, float(chance.random())),
        beard=_first(known["beards"], said) if sex == "man" and age in {"adult", "old"} else "",
        hat=_first(known["hats"], said) or {"worker": "helmet", "chef": "chef", "police": "police"}.get(role, ""),
        role=role,
        marks=frozenset(mark for mark, named in known["marks"].items() if said & named)
        | ({"glasses"} if age == "old" and chance.random() < 0.5 else frozenset()),
        coat=colour(worn) if worn is not None else coat,
        bag=_bag(text.lower()),
    )


@lru_cache(maxsize=256)
def stranger(who: int, salt: int) -> Person:
    """Return somebody whom no words describe, by chance; of two with salts beside each other one is a woman."""
    alike = read("a woman" if salt % 2 == 0 else "a man", number(f"{who}|{salt}"))
    return msgspec.structs.replace(alike, named=False)


def spans(text: str, besides: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Return the people whom a text names, in its order: the word for each, and the words that stand with them.

    Somebody's words begin at the article before and end where the next one's begin. A word said twice is one person,
    `the patient, an old man` too; a group brings its members. `besides` are more words that mean a person.
    """
    known = vocabulary()
    words = re.findall(r"[a-z0-9-]+|[,.:;]", folded(_OWNED.sub(" ", text[:4000])))
    people = known.persons | besides
    named = [n for n, word in enumerate(words) if word in people or word in known.groups]
    does = {n for n in named if n - 1 in named and words[n] in known.grammar.deeds}  # flatmates cook
    places = [n for n in named if n not in does]
    starts = [_start(words, place, places[n - 1] + 1 if n else 0) for n, place in enumerate(places)]
    ends = [*starts[1:], len(words)][: len(places)]
    found: dict[str, str] = {}
    groups: dict[str, str] = {}
    last = ""
    for place, start, end in zip(places, starts, ends, strict=True):
        word = words[place]
        if last and _in_apposition(words[start - 1 : place + 1], last):
            word = last
        table = groups if word in known.groups else found
        table[word] = f"{table.get(word, '')} {' '.join(words[start:end])}".strip()
        last = word if table is found else ""
    return [*found.items(), *_members(groups, set(found))]


def _members(groups: Mapping[str, str], there: set[str]) -> list[tuple[str, str]]:
    """Return the people of groups, without those whom a text names themselves."""
    members: list[tuple[str, str]] = []
    for group, said in groups.items():
        others = [one for one in vocabulary().groups[group].split() if one not in there]
        members += [(f"{one} {n}", f"{one} {said.replace(group, '')}") for n, one in enumerate(others)]
        there |= set(others)
    return members


def _in_apposition(words: list[str], last: str) -> bool:
    """Whether these words, from a comma on, say who the last one is: `, a tall man` after a driver, not after a boy."""
    general = {"man", "woman", "boy", "girl", "person", "lady", "guy", "child", "teenager"}
    return words[0] == "," and words[1] in {"a", "an"} and words[-1] in general and last not in general


def _start(words: list[str], place: int, least: int) -> int:
    """Return where what is said of a person begins: at the article close before, else at the word itself."""
    for back in range(place, max(place - 6, least) - 1, -1):
        if words[back] in {",", ".", ":", ";", "and"} and back < place:
            return back + 1
        if words[back] in {"her", "his", "their", "my"} and back < place:
            return back + 1
        if words[back] in {"a", "an", "the", "one", "another", "two", "three", "four"}:
            return back
    return max(place - 6, least)


def _said(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z']+", folded(text[:4000]))
    return frozenset(words) | {"-".join(words[i : i + n]) for n in (2, 3) for i in range(len(words) - n + 1)}


def _first(table: Table, said: frozenset[str]) -> str:
    """Return the first entry that has a word among these, empty when none has."""
    return next((entry for entry, named in table.items() if said & named), "")


def _has_skin(said: frozenset[str]) -> bool:
    return bool(said & {f"{name}-{what}" for name in vocabulary().skins for what in ("skin", "skinned")}) or bool(
        said & {"african", "asian", "indian", "latina"}
    )


def _first_tone(table: Mapping[str, str], said: frozenset[str]) -> Pixels:
    parts = {part for word in said for part in (word, word.partition("-")[0])}
    return colour(next(tone for name, tone in table.items() if name in parts))


def _told(text: str, tones: Mapping[str, str], what: str) -> str | None:
    """Return the colour said of something: `dark brown curly hair` is brown."""
    found = re.search(rf"\b({'|'.join(tones)})(?:[ -](?!and\b)[a-z]+){{0,2}}[ -](?:{what})\b", text)
    if found is None:
        return None
    nearest = re.findall(rf"\b({'|'.join(tones)})\b", found[0])
    return tones[nearest[-1]]


def _bag(text: str) -> Pixels | None:
    bag = r"bag|backpack|rucksack|satchel"
    told = _told(text, vocabulary().tones, bag)
    return None if re.search(rf"\b(?:{bag})\b", text) is None else colour(told or "b8642c")


def _age(text: str) -> str:
    """Return the age that a number of years says, empty when none does."""
    found = _AGED.search(text)
    if found is None:
        return ""
    said = found[1] or found[2] or found[3]
    tens = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
    years = tens[found[4]] if said is None else int(said) if said.isdigit() else _NUMBERS[said]
    return "child" if years < 13 else "teen" if years < 20 else "old" if years >= 60 else "adult"


def _hair_by_chance(age: str, chance: np.random.Generator) -> Pixels:
    told = _GREYS[int(chance.integers(3))] if age == "old" else _HAIRS[int(chance.integers(5))]
    return colour(told)


def _style(said: frozenset[str], text: str, sex: str, age: str, chance: float) -> str:
    told = _first(vocabulary().looks["styles"], said)
    if told:
        return told
    if (cut := re.search(r"\b(short|cropped|long)\b(?!er)[\s,\w-]{0,24}\bhair", text)) is not None:
        return "long" if cut[1] == "long" else "short"
    if sex == "man":
        return "receding" if age == "old" and chance < 0.6 else "tousled" if age in {"child", "teen"} else "short"
    styles = {"child": ("ponytail", "bob", "long"), "old": ("bob", "bun", "bob")}.get(age, ("long", "bob", "bun"))
    return styles[int(chance * 3)]
