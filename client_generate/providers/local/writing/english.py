"""What English asks of words: articles, number, capitals, and the punctuation of a sentence that was put together."""

from __future__ import annotations

import re

from client_generate.providers.local.writing.words import words

_SOUNDS_LIKE_YOU = re.compile(r"(?i)(?:uni(?!n|m)|use|usu|eur|eul|ut[ei]|ubi|ura|one\b|once\b)")
_SILENT_H = re.compile(r"(?i)(?:hour|honest|honou?r|heir)")
_SPELLED = re.compile(r"[AEFHILMNORSX](?:[A-Z]{1,4}\b|\b)")
_SAID_AN = re.compile(r"(?:8|11\b|18\b)")
_SINGULAR_S = re.compile(r"(?:ss|us|is|as|os|ics|news|lens|series|species)$")
_IRREGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "wives": "wife", "lives": "life",
    "kids": "child", "families": "family", "parents": "parent", "folks": "person", "grandchildren": "grandchild",
    "businesswomen": "businesswoman", "businessmen": "businessman", "businesses": "business", "mice": "mouse",
}  # fmt: skip


def article(phrase: str) -> str:
    """Return a or an, as the phrase is said."""
    first = phrase.lstrip("\"'(")
    if _SPELLED.match(first) and (len(first) > 1 or first in "AEFHILMNORSX"):
        return "an"
    if _SOUNDS_LIKE_YOU.match(first):
        return "a"
    if _SILENT_H.match(first) or _SAID_AN.match(first):
        return "an"
    return "an" if first[:1].lower() in "aeiou" else "a"


def with_article(noun: str) -> str:
    """Return a noun as it is told of first: a lamp, an hour, coffee, headphones."""
    if is_mass(noun) or is_plural(noun):
        return noun
    return f"{article(noun)} {noun}"


def is_mass(noun: str) -> bool:
    """Whether it is not counted: coffee, sunscreen."""
    return head(noun) in words("mass")


def is_plural(noun: str) -> bool:
    """Whether it takes a plural verb: headphones, running shoes."""
    last = head(noun)
    return last in words("plural") or (
        len(last) > 3 and last.endswith("s") and not _SINGULAR_S.search(last) and not is_mass(noun)
    )


def head(noun: str) -> str:
    """Return the word a noun phrase is about: the last one before an `of` or `for`."""
    before = re.split(r"\s(?:of|for|with|in|on|at|from|to|by)\s", noun.strip().lower())[0]
    return before.split()[-1] if before.split() else ""


def singular(noun: str) -> str:
    """Return one of them: night-shift nurses -> night-shift nurse."""
    words = noun.split()
    last = words[-1].lower() if words else ""
    if last in _IRREGULAR:
        one = _IRREGULAR[last]
    elif last.endswith("ies") and len(last) > 4:
        one = last[:-3] + "y"
    elif re.search(r"(?:ches|shes|sses|xes|zzes)$", last):
        one = last[:-2]
    elif last.endswith("s") and not _SINGULAR_S.search(last):
        one = last[:-1]
    else:
        return noun
    return " ".join([*words[:-1], one])


def capital(text: str) -> str:
    """Return a text whose first letter is a capital; an inner one stays as it is."""
    place = next((at for at, letter in enumerate(text) if letter.isalpha()), None)
    if place is None or any(letter.isdigit() for letter in text[:place]):
        return text
    return text[:place] + text[place].upper() + text[place + 1 :]


def sentence(text: str) -> str:
    """Return a tidy sentence: one space between words, no comma before a stop, a capital, an end."""
    tidy = re.sub(r"\s+", " ", text).strip(" ,;")
    tidy = re.sub(r"\s+([,.;:!?])", r"\1", tidy)
    tidy = re.sub(r",+\s*([.,;:!?])", r"\1", tidy)
    tidy = re.sub(r"([.!?…])\.+$", r"\1", tidy)
    if tidy and tidy[-1] not in ".!?…\"'":
        tidy += "."
    tidy = re.sub(r"(?<=[.!?] )([a-z])", lambda found: found[1].upper(), tidy)
    return capital(tidy)


def sentences(text: str) -> list[str]:
    """Return a text's sentences, each with its end."""
    return [part for part in re.split(r"(?<=[.!?…])[\"']?\s+(?=[A-Z0-9\"'])", text.strip()) if part]


_SMALL = frozenset("a an and as at but by for from in into nor of off on or over the to with".split())  # noqa: SIM905


def as_title(text: str) -> str:
    """Return words as a title: The Last Inch of the Night."""
    words = text.strip().rstrip(".").split()
    ends = {0, len(words) - 1}
    return " ".join(
        word if (word.lower() in _SMALL and place not in ends) or not word[0].islower() else word[0].upper() + word[1:]
        for place, word in enumerate(words)
    )
