"""The words of the artist as data: `words.toml`, read once when the first picture is drawn, and checked by then."""

from __future__ import annotations

import pkgutil
import re
import threading
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec

from client_generate.decoders import decoder
from client_generate.errors import Mistake
from client_generate.providers.local import sets
from client_generate.providers.local.drawing import palette
from client_generate.providers.local.moving import moves
from client_generate.providers.local.reading.phrase import Grammar

# A bird's eye is a view, no bird.
_POSSESSIVE = re.compile(r"'s\b(?![\s-]+eye)")
_FILE = Path(__file__).with_name("words.toml")
_LOOKS = ("sexes", "pronouns", "ages", "roles", "hats", "styles", "beards", "marks", "moods")
_SIZES = frozenset({"wide", "medium", "close", "over", "aerial"})
Frame = Literal["", "doorway", "window", "arch", "people", "leaves"]
"""What a picture is seen through, the names of framings.py; empty for nothing."""

_Word = Annotated[str, msgspec.Meta(min_length=1)]
Words = frozenset[str]
Table = Mapping[str, Words]
"""Entries, each with the words that ask for it, in the order of the file."""

T = TypeVar("T", bound=msgspec.Struct)


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of the file; a field that nobody reads is a slip."""


class Setting(_Strict, frozen=True, kw_only=True):
    """A set's row: what asks for it, its usual palette and framing, and how a grid's other candidates are framed.

    `frame` is what its second candidate is seen through, `detail` what its fourth enlarges: how much, and which point,
    x in half widths towards the subject's side, y in frame heights.
    One of the words of `decide` is enough where the words else ask for a set named in `outranks`.
    """

    words: str
    usual: str
    outdoors: bool = False
    size: str = "wide"
    alone: bool = False
    others: dict[str, tuple[str, str, str]] = {}
    frame: Frame = "leaves"
    detail: tuple[float, float, float] = (1.0, 0.0, 0.5)
    palettes: str = ""
    shy: str = ""
    never: str = ""
    decide: str = ""
    outranks: str = ""

    @property
    def named(self) -> Words:
        """The words that ask for the set."""
        return frozenset(self.words.split())

    def suits(self, spoken: Iterable[str], persons: Words) -> bool:
        """Whether nothing said speaks against the set: none of `never`, no person with only its `shy` words."""
        said = set(spoken)
        if said & set(self.never.split()):
            return False
        return not (self.shy and said & persons) or bool(said & (self.named - set(self.shy.split())))


class _Light(_Strict, frozen=True, kw_only=True):
    hours: _Word
    dark: _Word
    daytime: _Word
    rooms: _Word
    indoor: _Word
    indoors: dict[str, str]


_Tone = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{6}$")]


class _People(_Strict, frozen=True, kw_only=True):
    persons: _Word
    several: _Word
    company: _Word
    nobody: _Word
    groups: dict[str, _Word]
    sexes: dict[str, _Word]
    pronouns: dict[str, _Word]
    ages: dict[str, _Word]
    roles: dict[str, _Word]
    hats: dict[str, _Word]
    styles: dict[str, _Word]
    beards: dict[str, _Word]
    marks: dict[str, _Word]
    moods: dict[str, _Word]
    skins: dict[str, _Tone]
    hairs: dict[str, _Tone]
    tones: dict[str, _Tone]


class _File(_Strict, frozen=True, kw_only=True):
    sets: dict[str, Setting]
    palettes: dict[str, _Word]
    light: _Light
    sizes: dict[str, _Word]
    weather: dict[str, _Word]
    moves: dict[str, _Word]
    subjects: dict[str, _Word]
    grammar: dict[str, _Word]
    things: dict[str, _Word]
    wares: dict[str, _Word]
    people: _People


class Vocabulary(msgspec.Struct, frozen=True, kw_only=True):
    """All words, ready to be looked up; `phrases` are the camera moves' words, the longest first.

    `looks` are the tables of how people look: sexes, pronouns, ages, roles, hats, styles, beards, marks, moods;
    `subjects` are the nouns that choose a set when the prompt is about them, each with its set;
    `every` has all words of sets, palettes, sizes, weather, moves and things.
    `skins`, `hairs` and `tones` (of clothes) are colours by their words.
    """

    settings: Mapping[str, Setting]
    sets: Table
    palettes: Table
    sizes: Table
    weather: Table
    moves: Table
    subjects: Mapping[str, str]
    grammar: Grammar
    things: Table
    wares: Table
    phrases: tuple[tuple[str, str], ...]
    hours: Words
    dark: Words
    daytime: Words
    rooms: Words
    indoor: Words
    indoors: Mapping[str, str]
    persons: Words
    several: Words
    company: Words
    nobody: Words
    groups: Mapping[str, str]
    looks: Mapping[str, Table]
    skins: Mapping[str, str]
    hairs: Mapping[str, str]
    tones: Mapping[str, str]
    every: Words


_reading = threading.Lock()
_read: list[Vocabulary] = []


def vocabulary() -> Vocabulary:
    """Return the words of the packaged file. Raises `Mistake` when it names what does not exist."""
    with _reading:
        if not _read:
            _read.append(vocabulary_of(_FILE.read_text(encoding="utf-8")))
        return _read[0]


def folded(text: str) -> str:
    """Return a text in lower case without accents and possessives: café is cafe, a man's is man; a bird's eye stays."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("\u2019", "'"))
    return _POSSESSIVE.sub("", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def vocabulary_of(text: str) -> Vocabulary:
    """Read a file of words. Raises `Mistake`: it says which table names what set, palette, framing or move wrongly."""
    try:
        decoder(_File)  # prepares it safely
        file = msgspec.convert(tomllib.loads(text), type=_File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        slip = ValueError(f"words.toml: {error}")
        raise Mistake(slip) from slip
    wrong = [*_wrong_sets(file.sets), *_wrong_names(file)]
    if wrong:
        raise Mistake(ValueError(f"words.toml: {'; '.join(wrong)}"))
    return _ready(file)


def _ready(file: _File) -> Vocabulary:
    moved = _table(file.moves)
    return Vocabulary(
        settings=file.sets,
        sets={name: setting.named for name, setting in file.sets.items()},
        palettes=_table(file.palettes),
        sizes=_table(file.sizes),
        weather=_table(file.weather),
        moves=moved,
        subjects={noun: name for name, nouns in file.subjects.items() for noun in nouns.split()},
        grammar=Grammar(**_table(file.grammar)),
        things=_table(file.things),
        wares=_table(file.wares),
        phrases=tuple(sorted(((word, move) for move in moved for word in sorted(moved[move])), key=_longest_first)),
        **{name: frozenset(said.split()) for name, said in _lists(file).items()},
        indoors=file.light.indoors,
        groups=file.people.groups,
        looks={name: _table(getattr(file.people, name)) for name in _LOOKS},
        skins=file.people.skins,
        hairs=file.people.hairs,
        tones=file.people.tones,
        every=frozenset().union(*(named for table in _tables(file) for named in table.values())),
    )


def _tables(file: _File) -> Iterable[Table]:
    yield {name: setting.named for name, setting in file.sets.items()}
    yield from (_table(entries) for entries in (file.palettes, file.sizes, file.weather, file.moves, file.things))


def _lists(file: _File) -> dict[str, Any]:
    light, people = file.light, file.people
    return {
        "hours": light.hours,
        "dark": light.dark,
        "daytime": light.daytime,
        "rooms": light.rooms,
        "indoor": light.indoor,
        "persons": people.persons,
        "several": people.several,
        "company": people.company,
        "nobody": people.nobody,
    }


def _longest_first(phrase: tuple[str, str]) -> int:
    return -len(phrase[0])


def _table(entries: Mapping[str, str]) -> Table:
    return {name: frozenset(said.split()) for name, said in entries.items()}


def _wrong_sets(settings: Mapping[str, Setting]) -> Iterable[str]:
    drawn = {module.name for module in pkgutil.iter_modules(sets.__path__)}
    yield from (f"[sets.{name}] has no module sets/{name}.py" for name in settings if name not in drawn)
    for name, setting in settings.items():
        framed = {setting.size, *setting.others, *(size for row in setting.others.values() for size in row)}
        yield from _unknown(f"[sets.{name}]", "framing", framed, _SIZES)
        fitting = [setting.usual, *setting.palettes.split()]
        yield from _unknown(f"[sets.{name}]", "palette", fitting, palette.names())
        yield from _unknown(f"[sets.{name}]", "set", setting.outranks.split(), settings)


def _wrong_names(file: _File) -> Iterable[str]:
    light = file.light
    named = f"{light.hours} {light.dark} {light.rooms} {light.indoor}".split()
    yield from _unknown("[palettes]", "palette", file.palettes, palette.names())
    yield from _unknown("[light]", "palette", [*named, *light.indoors, *light.indoors.values()], palette.names())
    yield from _unknown("[sizes]", "framing", file.sizes, _SIZES)
    yield from _unknown("[moves]", "move", file.moves, moves.NAMES)
    yield from _unknown("[grammar]", "list", file.grammar, Grammar.__struct_fields__)
    yield from _unknown("[subjects]", "set", file.subjects, file.sets)
    people = file.people
    members = [one for said in people.groups.values() for one in said.split()]
    yield from _unknown("[people.groups]", "person", members, people.persons.split())


def _unknown(table: str, kind: str, named: Iterable[str], known: Iterable[str]) -> Iterable[str]:
    there = set(known)
    return (f"{table} names the unknown {kind} {name!r}" for name in sorted(set(named) - there))
