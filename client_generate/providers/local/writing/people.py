"""The person a film is about: one name, one look, the same words for them in every scene."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from client_generate.providers.local.writing import english
from client_generate.providers.local.writing.dice import Dice
from client_generate.providers.local.writing.facts import Facts
from client_generate.providers.local.writing.words import data, words

_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy"]
_ONES = ["", *(f"-{one}" for one in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])]
_SMALL = {7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 15: "fifteen", 16: "sixteen", 17: "seventeen"}
_AGES = {"child": (7, 11), "teen": (15, 17), "young": (21, 33), "old": (66, 77), "": (28, 56)}


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """`name` is how the voice speaks of them, `look` how a picture shows them; `she` decides the pronouns."""

    name: str
    look: str
    she: str = "she"

    @property
    def words(self) -> dict[str, str]:
        """The slots that a person fills."""
        mine = {"she": ("her", "her", "herself"), "he": ("his", "him", "himself"), "it": ("its", "it", "itself")}
        her, him, herself = mine[self.she]
        return {"who": self.name, "hero": self.look + ",", "she": self.she, "her": her, "him": him, "herself": herself}


def cast(facts: Facts, dice: Dice, usual: str = "", clothes: Sequence[str] = ()) -> Person:
    """Choose the person: the tale's hero, one of the audience, or anybody.

    `usual` is an age where none is told, `clothes` what is worn where it takes place.
    """
    spoken = facts.hero or facts.audience
    heads = [word.strip(",.'").lower() for word in spoken.split()]
    if beast := next((word for word in heads if word in words("animals")), ""):
        return Person(name=f"the {beast}", look=facts.hero or english.with_article(f"small brown {beast}"), she="it")
    she = _gender(heads, dice)
    age = _age(heads, dice, usual)
    names = data("people")["girls" if she == "she" else "boys"]
    names = _named_there(facts, "girls" if she == "she" else "boys") or names
    name = dice.pick("name", names)
    kind = {("she", True): "girl", ("he", True): "boy", ("she", False): "woman", ("he", False): "man"}[she, age < 13]
    known = data("people")["grey" if age > 62 else f"hair_{kind}"]
    hair = dice.pick("hair", [one for one in known if age > 38 or not re.search(r"silver|grey", one)])
    clothes = dice.pick("clothes", clothes or data("people")["clothes"])
    noun = f"elderly {kind}" if age > 62 else kind
    role = _role(facts)
    look = f"{name}, {english.with_article(noun)} of {_spelled(age)}"
    look += f", {english.with_article(role)}," if role else ""
    return Person(name=name, look=f"{look} with {hair} and {clothes}", she=she)


def _named_there(facts: Facts, kind: str) -> list[str]:
    """Return the names of where it takes place, if that is known."""
    said = set(re.findall(r"[a-z]+", f"{facts.place} {facts.town}".lower()))
    regions = data("people")["regions"].values()
    return next((list(region[kind]) for region in regions if said & set(region["words"].split())), [])


def _gender(heads: Iterable[str], dice: Dice) -> str:
    for word in heads:
        if word in words("women"):
            return "she"
        if word in words("men"):
            return "he"
    return str(dice.pick("gender", ["she", "he"]))


def _age(heads: list[str], dice: Dice, usual: str) -> int:
    kind = next(
        (kind for kind in ("child", "teen", "old", "young") if any(w in words(f"ages.{kind}") for w in heads)), usual
    )
    low, high = _AGES[kind]
    return dice.between("age", low, high)


def _role(facts: Facts) -> str:
    """Return what they are, where it says more than that they are somebody: night-shift nurse."""
    spoken = facts.hero or facts.audience
    phrase = re.split(r"\s(?:who|with|and|over|under|in|at|of)\s", spoken)[0].strip(" ,.")
    phrase = re.sub(r"^(?:the|a|an|all|our|my|your|every)\s+", "", phrase, flags=re.IGNORECASE)
    one = english.singular(phrase)
    last = one.split()[-1].lower() if one else ""
    plain = words("people_plain")
    if not one or len(one.split()) > 4 or (last in plain and len(one.split()) == 1) or last not in words("people"):
        return ""
    return "" if last in plain else one


def _spelled(age: int) -> str:
    return _SMALL.get(age) or _TENS[age // 10 - 2] + _ONES[age % 10]
