"""What is sold in a prompt: the ware it is about, how many of it, its colour, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from client_generate.providers.local.reading import phrase
from client_generate.providers.local.reading.vocabulary import folded, vocabulary

_NUMBERS = {"two": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 5, "row": 4, "line": 4,
            "several": 4, "range": 4, "rows": 5, "lined": 4, "many": 5, "dozen": 5, "collection": 4,
            "pile": 5, "stack": 3, "stacked": 3}  # fmt: skip
# What only holds something else: a bottle of wine is wine's, a perfume bottle perfume's.
_HOLDERS = frozenset({"bottle", "jar", "tube", "carton", "can", "glass", "cup", "mug", "pouch", "tin", "tub"})
_BOXES = frozenset({"carton"})
_PLAIN = frozenset({"sofa", "tv", "oven", "fridge", "chair", "armchair", "paint"})  # furniture that things lie on
# What only lies beside something else where both are named.
_PROPS = frozenset(
    {"ice", "leaves", "petals", "stones", "towel", "eucalyptus", "beans", "newspaper", "flowers", "carton"}
)
_DRINKS = {"wine bottle": "wine", "beer bottle": "beer", "wine": "wine", "water": "glass", "champagne": "champagne",
           "milk": "glass", "juice": "glass", "beer": "beer"}  # fmt: skip
_HEAPS = frozenset({"books", "coins", "banknotes", "stones", "towel", "beans", "ice", "berries", "pens", "crayons"})
_FRUIT = frozenset({"lemon", "orange", "apple", "berries"})
# What a thing is made of is not what it is.
_MADE_OF = re.compile(
    r"\b(?:walnut|cherry|chestnut|olive|bamboo|almond|coconut|pine) (?=(?:\w+ )?(?:sideboards?|tables?|desks?|shelf|"
    r"shelves|floors?|floorboards|worktop|counter|board|tray|stool|chair|cabinet|panels?|bench|wood|nail)\b)|"
    r"\bleaves (?=(?:the )?(?:frame|shot|picture|screen|room)\b)|"
    r"\bglass (?=(?:\w+ )?(?:bottles?|jars?|vials?|flasks?|carafe|table|shelf|wall|bowl)\b)|(?<=ice) balls?\b|"
    r"\b(?:cream|peach|chocolate|coffee|honey|lemon|orange) (?=(?:linen|plaster|silk|cotton|coloured|colored)?\s?"
    r"(?:paper|walls?|background|backdrop|linen|fabric|sofa|stone|carpet|cloth|surface|tiles?|curtains?|tablecloth|light)\b)"
)
_FLAVOURS = {"lemon": "yellow", "orange": "orange", "mango": "orange", "cherry": "red", "mint": "green"}
_LONGEST = 4
_MOST = 4


class Shown(msgspec.Struct, frozen=True):
    """What is shown: a ware's name (empty when none is named), how many, its colour's name, and what is beside it."""

    name: str = ""
    count: int = 1
    tone: str = ""
    beside: tuple[str, ...] = ()


class _Found(msgspec.Struct, frozen=True):
    name: str
    start: int
    end: int


def shown(text: str, head: str = "") -> Shown:
    """Return what a prompt shows; `head` is the noun it is about."""
    said = re.findall(r"[a-z']+|[,;:.]", _MADE_OF.sub("", folded(phrase.unfilmed(phrase.flown(text)))))
    found = _joined(list(_wares(said)), said)
    if not found:
        return Shown()
    chosen = next((one for one in found if head in {"-".join(said[one.start : one.end]), said[one.end - 1]}), found[0])
    if not head or head not in said:
        chosen = next((one for one in found if one.name not in _PLAIN), chosen)
    if chosen.name in _PROPS:
        chosen = next((one for one in found if one.name not in _PROPS | _PLAIN), chosen)
    before = said[max(chosen.start - 5, 0) : chosen.start]
    count = next((_NUMBERS[word] for word in reversed(before) if word in _NUMBERS), 1)
    if count == 1 and {"row", "lined", "side-by-side"} & set(said[chosen.end : chosen.end + 4]):
        count = 4
    if "pair" in before and chosen.name in {"shoe", "heel", "boot", "sunglasses", "glasses", "headphones", "earbuds"}:
        count = 2 if chosen.name in {"shoe", "heel", "boot"} else 1
    count = 1 if chosen.name in _HEAPS else count
    tone = next((word for word in reversed(before[-3:]) if word in vocabulary().tones), "")
    if chosen.name == "can" and not tone:  # a can has the colour of what is in it
        tone = next((_FLAVOURS[word] for word in said[chosen.start :] if word in _FLAVOURS), "")
    others = dict.fromkeys(_seen(one.name, chosen.name) for one in found if one.name not in _PLAIN)
    return Shown(chosen.name, count, tone, tuple(name for name in others if name not in {"", chosen.name})[:_MOST])


def _seen(name: str, beside: str) -> str:
    """Return what a thing is beside another: by wine a bottle is one of wine; nothing where it only holds the other."""
    if name == "bottle" and beside in {"wine", "beer"}:
        return f"{beside} bottle"
    if name == "ring box" and beside == "ring":  # which has one
        return ""
    if beside in _FRUIT and name in {"cream", "milk", "juice"}:
        return ""
    if name == "glasses" and beside in _DRINKS:
        return _DRINKS[beside]
    if name == "glass" and beside in _DRINKS:  # which is in it
        return ""
    return "" if name in _HOLDERS | _BOXES and beside not in _HOLDERS and name not in {"cup", "glass"} else name


def _wares(said: list[str]) -> Iterator[_Found]:
    """Yield the wares that the words name, the longest name at each place."""
    known = {word: name for name, named in vocabulary().wares.items() for word in named}
    place = 0
    while place < len(said):
        for long in range(min(_LONGEST, len(said) - place), 0, -1):
            word = "-".join(said[place : place + long])
            name = next((known[one] for one in (word, *phrase.singulars(word)) if one in known), None)
            if name:
                yield _Found(name, place, place + long)
                place += long - 1
                break
        place += 1


def _joined(found: list[_Found], said: list[str]) -> list[_Found]:
    """Return wares with what only holds them taken in: shampoo bottle, bottle of perfume."""
    kept: list[_Found] = []
    for one in found:
        name = _as_one(kept[-1], one, said[kept[-1].end : one.start]) if kept else ""
        if name:
            one = _Found(name, kept.pop().start, one.end)
        kept.append(one)
    return kept


def _as_one(first: _Found, then: _Found, between: list[str]) -> str:
    """Return what two wares, with these words between them, are together; empty when they are two."""
    holds = first.name in _HOLDERS
    if first.name == "can" and then.name in _FRUIT and "of" in between:  # what is in it is only named
        return "can"
    if not between and not holds:
        return first.name if then.name in _HOLDERS | _BOXES else then.name
    if "of" in between and len(between) <= 3 and (holds or first.name in {"glasses", "keys"}):  # no spectacles
        return then.name
    return ""
