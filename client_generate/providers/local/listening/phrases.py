"""The table of phrases: `phrases.toml`, read and checked once, when the first message is to be understood."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from client_generate.errors import Mistake
from client_generate.film.story import CHANGE_KINDS, Intent
from client_generate.providers.local.listening.patterns import Phrases, Sequence, phrases, read, slots
from client_generate.providers.local.writing import shelf

_FILE = Path(__file__).with_name("phrases.toml")
OWN_KINDS = ("keep", "length", "swap_scenes")
"""Kinds of the table that become other changes, or none."""
FREE = frozenset({"text", "other", "rest", "name", "quote", "number", "scene", "image", "picked", "it"})
"""What a pattern may name beside lists and values."""


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of the file; a field that nobody reads is a slip."""


class IntentRule(_Strict, frozen=True, kw_only=True):
    """What shows an intent."""

    intent: Intent
    says: tuple[str, ...]


class ChangeRule(_Strict, frozen=True, kw_only=True):
    """What asks for a change.

    `value` and `of` name slots of the patterns, `=word` is that word, `*` the clause itself. `bare` strips articles,
    `exact` takes the words to the end. `at` is the scene it is about, from 1 or from the end. `opposite` means the
    value's opposite. `otherwise` is what it means when it is ruled out, `keeps` the part that stays then. `will` and
    `wont` are the reply's words.
    """

    kind: str
    says: tuple[str, ...]
    value: str = ""
    of: str = ""
    bare: bool = False
    exact: bool = False
    at: int = 0
    opposite: bool = False
    otherwise: Literal["", "keep", "less", "more", "rewrite"] = ""
    keeps: str = ""
    will: str = ""
    will_with: str = ""
    wont: str = ""


class Remark(_Strict, frozen=True, kw_only=True):
    """What is neither a wish nor an order, and how it is answered."""

    reply: str
    says: tuple[str, ...]


class Answer(_Strict, frozen=True, kw_only=True):
    """What is answered to a question with one of these words."""

    about: str
    reply: str


class Language(_Strict, frozen=True, kw_only=True):
    """By which words a language is known, and what is said in it."""

    words: str
    reply: str

    @property
    def known(self) -> frozenset[str]:
        """Its words."""
        return frozenset(self.words.split())


class References(_Strict, frozen=True, kw_only=True):
    """How scenes and pictures are pointed at."""

    scene: str
    image: str
    either: str
    first: str
    last: str
    rest: str
    numbers: dict[str, int]
    ordinals: dict[str, int]


class _Else(_Strict, frozen=True, kw_only=True):
    reply: str


class Table(_Strict, frozen=True, kw_only=True, dict=True):
    """The whole file."""

    fillers: str
    polite: str
    negations: str
    connectors: str
    kept: str
    imperatives: str
    wishes: str
    contractions: dict[str, str]
    references: References
    stages: dict[str, str]
    words: dict[str, str]
    values: dict[str, dict[str, str]]
    opposites: dict[str, str]
    intents: tuple[IntentRule, ...]
    changes: tuple[ChangeRule, ...]
    answers: tuple[Answer, ...]
    remarks: tuple[Remark, ...]
    answers_else: _Else
    replies: dict[str, str]
    languages: dict[str, Language]

    @property
    def others(self) -> tuple[tuple[str, ...], ...]:
        """The patterns of all but the changes."""
        return (*(rule.says for rule in self.intents), *(rule.says for rule in self.remarks))

    @cached_property
    def lists(self) -> Mapping[str, Phrases]:
        """Every list that a pattern may name, with what each phrase stands for."""
        plain = {name: phrases({"": text}) for name, text in self.words.items()}
        stages = {"stage": phrases(self.stages)}
        values = self.values | {"framework": self._frameworks()}
        return plain | stages | {name: phrases(entries) for name, entries in values.items()}

    def _frameworks(self) -> dict[str, str]:
        """Return the words for every framework that the writer has: its id, its title, and those of the table."""
        more = self.values["framework"]
        return {
            name: "|".join([name, name.replace("-", " "), known.title.lower().removeprefix("the "), more.get(name, "")])
            for name, known in shelf.frameworks().items()
        }

    @cached_property
    def intent_patterns(self) -> tuple[tuple[IntentRule, tuple[Sequence, ...]], ...]:
        """The intents' patterns, read."""
        return tuple((rule, tuple(map(read, rule.says))) for rule in self.intents)

    @cached_property
    def change_patterns(self) -> tuple[tuple[ChangeRule, tuple[Sequence, ...]], ...]:
        """The changes' patterns, read."""
        return tuple((rule, tuple(map(read, rule.says))) for rule in self.changes)

    @cached_property
    def remark_patterns(self) -> tuple[tuple[Remark, tuple[Sequence, ...]], ...]:
        """The remarks' patterns, read."""
        return tuple((rule, tuple(map(read, rule.says))) for rule in self.remarks)

    @cached_property
    def protected(self) -> Phrases:
        """Phrases that hold a filler and are left whole."""
        return phrases({"": self.kept})

    @cached_property
    def filler_phrases(self) -> Phrases:
        """What may be left out anywhere."""
        return phrases({"": self.fillers})

    @cached_property
    def openings(self) -> Phrases:
        """What begins a wish and means nothing itself."""
        return phrases({"": self.polite})

    @cached_property
    def denials(self) -> Phrases:
        """What turns a wish into its opposite."""
        return phrases({"": self.negations})

    @cached_property
    def starters(self) -> frozenset[str]:
        """Verbs that begin an instruction."""
        return frozenset(listed(self.imperatives))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Words that mean something here and are long enough to be recognised when mistyped."""
        texts = [text for table in self.values.values() for text in table.values()]
        texts += [pattern for says in self.others for pattern in says]
        texts += [pattern for rule in self.changes for pattern in rule.says]
        texts += [*self.words.values(), *self.stages.values(), self.imperatives]
        told = " ".join([*texts, *self.references.ordinals, *self.references.numbers, self.references.scene])
        return frozenset(word for word in told.translate(_MARKS).split() if len(word) > 4 and word.isalpha())


_MARKS = str.maketrans(dict.fromkeys("()[]<>|_", " "))
_reading = threading.Lock()
_read: list[Table] = []


def table() -> Table:
    """Return the table. Raises `Mistake` when the packaged file is wrong."""
    with _reading:
        if not _read:
            _read.append(_checked(_FILE.read_bytes()))
        return _read[0]


def listed(text: str) -> list[str]:
    """Return the entries of a text that `|` separates."""
    return [entry for part in text.split("|") if (entry := " ".join(part.split()))]


def slips(found: Table) -> Iterator[str]:
    """Yield what is wrong in a table, a sentence each."""
    known = FREE | set(found.lists)
    yield from (f"there is no framework {name}" for name in found.values["framework"] if name not in shelf.frameworks())
    for rule in found.changes:
        if rule.kind not in (*CHANGE_KINDS, *OWN_KINDS):
            yield f"there is no kind of change {rule.kind}"
        for pattern in rule.says:
            named = slots(read(pattern))
            yield from (f"{pattern!r} names <{name}>, which is nothing" for name in sorted(named - known))
            asked = {name for name in (rule.value, rule.of) if name and name[0] not in "=*"}
            if not named & (asked | {"quote"}) and asked and rule.value not in {"other", "number"}:
                yield f"{pattern!r} has none of {', '.join(sorted(asked))}"
    for pattern in (pattern for says in found.others for pattern in says):
        unknown = sorted(slots(read(pattern)) - known)
        yield from (f"{pattern!r} names <{name}>, which is nothing" for name in unknown)


def _checked(data: bytes) -> Table:
    toml = importlib.import_module("tomllib")
    try:
        found = msgspec.convert(toml.loads(data.decode()), Table)
    except (msgspec.ValidationError, ValueError) as error:
        raise Mistake(error) from error
    if wrong := list(slips(found)):
        raise Mistake(ValueError(f"{_FILE.name}: {'; '.join(wrong)}"))
    return found
