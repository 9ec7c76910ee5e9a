"""Animals that are none: what somebody does (ducks under, seals a letter), what a thing is called after (a wolf mask).

Pure: words go in and come out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from client_generate.providers.local.reading import phrase
from client_generate.providers.local.reading.vocabulary import vocabulary

SETS = ("wildlife", "animal", "pets")
"""The sets of animals."""
_WORD = re.compile(r"[A-Za-z']+|[^A-Za-z']+")
# What follows an animal's name that is a verb: it is done to something, or somewhere.
_DONE = frozenset(
    "a an the his her their its my our some under out behind down away through him them me us it off up beneath".split()
)
# What is only called after an animal, shows one or is made of one.
_CALLED = frozenset(
    """
    costume costumes tattoo tattoos mask masks statue statues sculpture sculptures figurine figurines balm bell bells bar
    bars repellent spray onesie outfit ear ears print prints logo emblem mascot crest leather fur chop chops confit hole
    holes jumper sweater pattern motif shaped themed badge badges brooch earrings necklace pendant bite bites net nets
    chestnut chestnuts nose balloon balloons puppet puppets cookie cookies stew curry burger soup coat-of-arms
    lantern kite flu pox virus phobia pose position stickers sticker emoji cup mug pyjamas pajamas slippers hat market
    """.split()
)


def unnamed(text: str) -> str:
    """Return a text without the words that name an animal and mean none."""
    parts = _WORD.findall(text)
    words = [n for n, part in enumerate(parts) if part[0].isalpha()]
    beasts = _beasts()
    for place, n in enumerate(words):
        if beasts.isdisjoint(_forms(parts[n].lower())):
            continue
        before = parts[words[place - 1]].lower() if place else ""
        after = parts[words[place + 1]].lower() if place + 1 < len(words) else ""
        if (after in _CALLED and _joined(parts, n)) or (after in _DONE and _person(before)):
            parts[n] = "" if after in _CALLED else "acts"
    return "".join(parts)


def _joined(parts: list[str], place: int) -> bool:
    """Whether only a space or a hyphen stands before the next word."""
    return parts[place + 1].strip(" -") == ""


def _person(word: str) -> bool:
    known = vocabulary()
    return not known.persons.isdisjoint(_forms(word))


def _forms(word: str) -> frozenset[str]:
    return frozenset((word, *phrase.singulars(word)))


@lru_cache(maxsize=1)
def _beasts() -> frozenset[str]:
    """Return all words of one word that name animals."""
    known = vocabulary()
    return frozenset(word for name in SETS for word in known.sets[name] if "-" not in word)
