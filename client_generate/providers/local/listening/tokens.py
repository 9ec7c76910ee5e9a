"""A message as words: each as it is compared and as it was typed, quotations in one piece, marks on their own. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from client_generate.providers.local.listening.patterns import Phrases, Token, Tokens, longest

MOST = 6_000
"""Characters of a message that are read."""
ENDS = frozenset(".!;\n")
QUESTION = "?"
_ALIKE = {
    **dict.fromkeys((0x2018, 0x2019, 0xB4, 0x60), "'"),
    **dict.fromkeys((0x201C, 0x201D, 0x201E, 0xAB, 0xBB), '"'),
    0x2013: "-",
    0x2014: ";",
}
"""Typographic marks as a typewriter has them; a long dash ends a clause."""
_TOKEN = re.compile(
    r"\"(?P<double>[^\"\n]{1,400})\"|(?<!\w)'(?P<single>[^'\n]{2,400})'(?!\w)"
    r"|(?P<word>\d+(?:st|nd|rd|th)\b|\d+(?:[.:]\d+)*(?=\D|$)|[^\W_]+(?:['&.-][^\W_]+)*)|(?P<mark>[.,;:!?\n])|(?P<sign>[👍👌❤😍🎉👎])"
)
_RANGE = re.compile(r"(?<=\d)\s*-\s*(?=\d)")
_PARTED = re.compile(r"(\d+)(s|sec|secs|seconds)")


def tokens(message: str, spelled: Mapping[str, str]) -> Tokens:
    """Return the words of a message; `spelled` says which words are two, or spelled otherwise."""
    text = unicodedata.normalize("NFC", message[:MOST]).translate(_ALIKE)
    text = _RANGE.sub(" to ", text)
    return tuple(token for found in _TOKEN.finditer(text) for token in _token(found, spelled))


def _token(found: re.Match[str], spelled: Mapping[str, str]) -> Iterable[Token]:
    quoted = found["double"] or found["single"]
    if quoted is not None:
        yield Token("“”", quoted.strip(), "quote")
        return
    if found["mark"]:
        yield Token(found["mark"], found["mark"], "mark")
        return
    if found["sign"]:
        yield from (Token(part, part) for part in spelled.get(found["sign"], "").split())
        return
    word, low = found["word"], found["word"].lower()
    if (parted := _PARTED.fullmatch(low)) is not None:
        yield from (Token(part, part) for part in parted.groups())
    elif low in spelled:
        yield from (Token(part, part) for part in spelled[low].split())
    else:
        yield Token(low, word)


def without(known: Phrases, words: Tokens, kept: Phrases) -> Tokens:
    """Return the words without the phrases, wherever they stand; all of them when nothing else would be left.

    What is in `kept` stays whole.
    """
    left: list[Token] = []
    at = 0
    while at < len(words):
        whole, found = longest(kept, words, at), longest(known, words, at)
        count = whole[0] if whole else found[0] if found else 1
        if whole or not found:
            left += words[at : at + count]
        at += count
    return tuple(left) or words


def after(known: Phrases, words: Tokens) -> Tokens:
    """Return the words without the phrases that stand at their beginning."""
    at = 0
    while (found := longest(known, words, at)) is not None:
        at += found[0]
    return words[at:]


def bare(words: Tokens) -> Tokens:
    """Return the words without marks."""
    return tuple(token for token in words if token.mark != "mark")


def spoken(words: Tokens) -> str:
    """Spell words as they were typed."""
    said = ""
    for token in words:
        said += token.org if token.mark == "mark" or not said else f" {token.org}"
    return said


def near(word: str, vocabulary: frozenset[str]) -> str:
    """Return the one known word that is a slip of the finger away; the word itself when there is none."""
    if word in vocabulary or len(word) < 5 or not word.isalpha():
        return word
    close = sorted(known for known in vocabulary if known[0] == word[0] and _a_slip(word, known))
    return close[0] if close else word


def _a_slip(word: str, known: str) -> bool:
    """Whether one letter is missing, too many, another, or two beside each other are exchanged."""
    if abs(len(word) - len(known)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    rest, other = word[same:], known[same:]
    return (
        rest[1:] == other[1:]
        or rest[1:] == other
        or rest == other[1:]
        or (len(rest) > 1 and rest[1::-1] == other[:2] and rest[2:] == other[2:])
    )
