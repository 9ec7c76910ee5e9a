"""Patterns over the words of a clause: choices, what may be left out, named lists, and any words. Pure.

Patterns are matched word by word, not turned into regular expressions: some three hundred with long lists in them would
take seconds to prepare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases by their first word, the longest first: each its words, and what it stands for."""


class Token(NamedTuple):
    """A word as it is compared, and as it was typed. `mark` says what else it is: a quotation, or something picked."""

    low: str
    org: str
    mark: str = ""
    at: int = -1
    """What was picked, as its place in a list."""


class Word(NamedTuple):
    """One certain word."""

    word: str


class Slot(NamedTuple):
    """Something named: `name` says what may stand there, `label` how it is called in what was found."""

    name: str
    label: str


class Choice(NamedTuple):
    """One of several sequences; an empty one means that it may be left out."""

    of: tuple[Sequence, ...]


Node = Word | Slot | Choice
Sequence = tuple[Node, ...]
Tokens = tuple[Token, ...]


class Span(NamedTuple):
    """What a slot matched: from one token to before another, and what it stands for, if it is in a list."""

    begin: int
    end: int
    value: str = ""


Found = dict[str, Span]
_PARTS = re.compile(r"[\[\]()|]|<\w+>|[^\s\[\]()|<>]+")
_ENDLESS = frozenset({"text", "other", "rest"})


def phrases(entries: Mapping[str, str]) -> Phrases:
    """Prepare lists of phrases that `|` separates, by what they stand for."""
    told = [(tuple(part.split()), value) for value, text in entries.items() for part in text.split("|") if part.split()]
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, value in sorted(told, key=lambda one: -len(one[0])):
        by_first.setdefault(words[0], []).append((words, value))
    return {first: tuple(some) for first, some in by_first.items()}


def read(pattern: str) -> Sequence:
    """Read a pattern. Raises `ValueError` when its brackets do not close."""
    sequence, rest = _sequences(_PARTS.findall(pattern))
    if rest or len(sequence) != 1:
        raise ValueError(f"{pattern!r} is no pattern")
    return sequence[0]


def slots(sequence: Sequence) -> frozenset[str]:
    """Return the names of all slots of a pattern."""
    found: set[str] = set()
    for node in sequence:
        if isinstance(node, Slot):
            found.add(node.name)
        elif isinstance(node, Choice):
            found.update(*map(slots, node.of))
    return frozenset(found)


def match(sequence: Sequence, tokens: Tokens, lists: Mapping[str, Phrases]) -> Found | None:
    """Return what the slots of a pattern matched when it matches all tokens; None when it does not."""
    return next((found for end, found in _run(sequence, 0, tokens, 0, lists) if end == len(tokens)), None)


def longest(known: Phrases, tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Return how many tokens the longest phrase that begins here has, and what it stands for."""
    return next(_listed(known, tokens, at), None) if at < len(tokens) else None


def _sequences(parts: list[str]) -> tuple[tuple[Sequence, ...], list[str]]:
    """Read alternatives up to a closing bracket; return them and what is left."""
    done: list[Sequence] = []
    nodes: list[Node] = []
    while parts and parts[0] not in {")", "]"}:
        part, *parts = parts
        if part == "|":
            done, nodes = [*done, tuple(nodes)], []
        elif part in {"(", "["}:
            inner, parts = _sequences(parts)
            if parts[:1] != [{"(": ")", "[": "]"}[part]]:
                raise ValueError(f"{' '.join(parts)!r} ends no pattern")
            parts = parts[1:]
            nodes.append(Choice((*inner, ()) if part == "[" else inner))
        else:
            nodes.append(Slot(part[1:-1].rstrip("2"), part[1:-1]) if part.startswith("<") else Word(part))
    return (*done, tuple(nodes)), parts


def _run(
    sequence: Sequence, place: int, tokens: Tokens, at: int, lists: Mapping[str, Phrases]
) -> Iterator[tuple[int, Found]]:
    if place == len(sequence):
        yield at, {}
        return
    node = sequence[place]
    if isinstance(node, Choice):
        for option in node.of:
            for end, found in _run(option, 0, tokens, at, lists):
                yield from _then(found, _run(sequence, place + 1, tokens, end, lists))
    elif isinstance(node, Word):
        if at < len(tokens) and tokens[at].low == node.word:
            yield from _run(sequence, place + 1, tokens, at + 1, lists)
    else:
        last = place + 1 == len(sequence)
        for end, value in _slot(node.name, tokens, at, lists, last=last):
            yield from _then({node.label: Span(at, end, value)}, _run(sequence, place + 1, tokens, end, lists))


def _then(found: Found, others: Iterator[tuple[int, Found]]) -> Iterator[tuple[int, Found]]:
    for end, more in others:
        yield end, {**found, **more}


def _slot(name: str, tokens: Tokens, at: int, lists: Mapping[str, Phrases], *, last: bool) -> Iterator[tuple[int, str]]:
    """Yield where what a slot names may end, and what it stands for."""
    if at >= len(tokens):
        return
    if name in _ENDLESS:
        first = len(tokens) if last and name == "text" else at + 1
        yield from ((end, "") for end in range(first, len(tokens) + 1))
    elif name == "name":
        yield from _names(tokens, at)
    elif tokens[at].mark and tokens[at].mark in _MARKS.get(name, ""):
        yield at + 1, ""
    elif name == "number" and _NUMBER.fullmatch(tokens[at].low):
        yield at + 1, tokens[at].low
    elif (known := lists.get("all" if name == "it" else name)) is not None:
        yield from ((at + count, value) for count, value in _listed(known, tokens, at))


_MARKS = {
    "it": frozenset({"scene", "image"}), "picked": frozenset({"scene", "image"}), "scene": frozenset({"scene"}),
    "image": frozenset({"image"}), "quote": frozenset({"quote"}),
}  # fmt: skip
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,2})?")


def _names(tokens: Tokens, at: int) -> Iterator[tuple[int, str]]:
    """Yield the ends of a name: words that begin with a capital letter, or a quotation."""
    end = at
    while end < len(tokens) and (tokens[end].mark == "quote" or tokens[end].org[:1].isupper()):
        end += 1
        yield end, ""


def _listed(known: Phrases, tokens: Tokens, at: int) -> Iterator[tuple[int, str]]:
    for words, value in known.get(tokens[at].low, ()):
        there = tokens[at : at + len(words)]
        if len(there) == len(words) and all(token.low == word for token, word in zip(there, words, strict=True)):
            yield len(words), value
