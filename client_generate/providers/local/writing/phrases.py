"""Phrases in a brief that say for whom and where, found by the words they end with."""

from __future__ import annotations

import re
from typing import NamedTuple

from client_generate.providers.local.writing.words import words

_FOR = re.compile(r"(?i)\b(?:aimed at|targeting|targeted at|made for|designed for|for|to help|helping|helps)\s+")
_IN = re.compile(r"(?i)\b(in|at|on|near|inside|outside|along|around|across|beside|above|off)\s+")
_STOPPED = (",", ".", ";", ":")
_MADE = re.compile(r"[a-z-]{3,}(?:ers|ors|ists|ians|eers)")
_LONGEST = 6
_LONGEST_CLAUSE = 9


class Found(NamedTuple):
    """A phrase, and the text without it."""

    left: str
    phrase: str = ""
    proper: bool = False


def audience(text: str) -> Found:
    """Find for whom it is: `for people who can't sleep`."""
    for found in _FOR.finditer(text):
        tokens = text[found.end() :].split()
        if taken := _people(tokens):
            return Found(_without(text[: found.start()], tokens, taken), _joined(tokens, taken))
    return Found(text)


def place(text: str) -> Found:
    """Find where it is: `in a small Lisbon flat`, or `proper`: in Lisbon."""
    for found in _IN.finditer(text):
        tokens = text[found.end() :].split()
        taken, proper = _place(tokens)
        if taken:
            return Found(_without(text[: found.start()], tokens, taken), _joined(tokens, taken), proper)
    return Found(text)


def is_date(word: str) -> bool:
    """Whether a capitalised word is a month, a weekday or a feast."""
    return word.lower().rstrip("s") in words("dates") or word.lower() in words("dates")


def _bare(token: str) -> str:
    return token.strip(",.;:!?'\"()").lower()


def _joined(tokens: list[str], taken: int) -> str:
    return " ".join(tokens[:taken]).strip(' ,.;:"')


def _without(before: str, tokens: list[str], taken: int) -> str:
    """Join what stands around a phrase, with the mark that ended it."""
    mark = tokens[taken - 1][-1] if tokens[taken - 1].endswith(_STOPPED) else ""
    return f"{before.rstrip(' ,')}{mark} {' '.join(tokens[taken:])}".strip(" ,;:")


def _people(tokens: list[str]) -> int:
    """Return how many tokens say who: up to the person's word, and a `who ...` behind it; 0 for no person."""
    for at, token in enumerate(tokens[:_LONGEST]):
        if _is_people(_bare(token)):
            return at + 1 if token.endswith(_STOPPED) else at + 1 + _who(tokens[at + 1 :])
        if token.endswith(_STOPPED) or _bare(token) in words("stops.words") - {"and", "our", "your", "who"}:
            return 0
    return 0


def _is_people(word: str) -> bool:
    """Whether a word names people: one of the known, or one that is made like editors and violinists."""
    return word in words("people") or bool(_MADE.fullmatch(word) and word not in words("things_in_ers"))


def _who(tokens: list[str]) -> int:
    """Return how many tokens go on about them: `who can't sleep`, `with kids`, `and parents`."""
    if not tokens or _bare(tokens[0]) not in {"who", "with", "over", "under", "and"}:
        return 0
    if _bare(tokens[0]) == "and":
        return 2 if len(tokens) > 1 and _bare(tokens[1]) in words("people") else 0
    for at, token in enumerate(tokens[:_LONGEST_CLAUSE]):
        if token.endswith(_STOPPED):
            return at + 1
        if at > 2 and _bare(token) in {"in", "at", "that", "which", "called", "set"}:
            return at
    return min(len(tokens), _LONGEST_CLAUSE)


def _place(tokens: list[str]) -> tuple[int, bool]:
    """Return how many tokens name a place, and whether it is a name of its own."""
    for at, token in enumerate(tokens[:_LONGEST]):
        kind = _bare(token).removesuffix("'s")
        if _is_named(token, kind) and (at == 0 or _bare(tokens[0]) == "the"):
            return _named(tokens, at)
        if kind in words("places"):
            following = _bare(tokens[at + 1]) if at + 1 < len(tokens) and not token.endswith(_STOPPED) else ""
            return at + 1 + (following in words("places")), False
        if token.endswith(_STOPPED) or kind in words("stops.words"):
            return 0, False
    return 0, False


def _is_named(token: str, kind: str) -> bool:
    return token[:1].isupper() and not is_date(kind) and kind not in words("people")


def _named(tokens: list[str], at: int) -> tuple[int, bool]:
    """Take all of a name, and a kind of place behind it: the Lisbon flat."""
    more = at + 1
    while more < len(tokens) and tokens[more][:1].isupper() and not tokens[more - 1].endswith(_STOPPED):
        more += 1
    behind = _bare(tokens[more]) if more < len(tokens) and not tokens[more - 1].endswith(_STOPPED) else ""
    return (more + 1, False) if behind in words("places") else (more, True)
