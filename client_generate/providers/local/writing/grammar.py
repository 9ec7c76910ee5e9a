"""Slots and forks: `{who}` is filled, `<is|are>` follows the number of the product; nothing is read twice."""

from __future__ import annotations

import re
from collections.abc import Mapping

from client_generate.providers.local.writing import english

_PART = re.compile(
    r"\{(?P<slot>\w+)\}|<(?P<one>[^|<>]*)\|(?P<many>[^|<>]*)>|(?P<article>\b[Aa]n?) (?=\{(?P<after>\w+)\})"
)


def fill(text: str, words: Mapping[str, str], *, plural: bool = False) -> str:
    """Fill a text's slots. A slot with a capital gives a capital; an article follows what comes behind it."""

    def part(found: re.Match[str]) -> str:
        if (slot := found["slot"]) is not None:
            value = words[slot.lower()]
            return english.capital(value) if slot[0].isupper() else value
        if found["article"] is not None:
            right = english.article(words[found["after"].lower()])
            return f"{right.capitalize() if found['article'][0] == 'A' else right} "
        return str(found["many"] if plural else found["one"])

    return _PART.sub(part, text)


def told(text: str, words: Mapping[str, str], *, plural: bool = False) -> str:
    """Fill a text and return it as tidy sentences."""
    return english.sentence(fill(text, words, plural=plural))


def can_fill(text: str, words: Mapping[str, str]) -> bool:
    """Whether every slot has a word."""
    return all(words.get(found["slot"].lower()) for found in _PART.finditer(text) if found["slot"])
