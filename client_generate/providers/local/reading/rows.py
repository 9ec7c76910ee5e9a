"""The artist's words as they stand in the files of `data/`: their tables, read strictly, and what in them is wrong."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec

from client_generate.decoders import decoder
from client_generate.errors import Mistake
from client_generate.providers.local import sets
from client_generate.providers.local.drawing import palette
from client_generate.providers.local.moving import moves
from client_generate.providers.local.reading.phrase import Grammar

DATA = Path(__file__).with_name("data")
_SIZES = frozenset({"wide", "medium", "close", "over", "aerial"})
_OF_SETS = "sets/"
Frame = Literal["", "doorway", "window", "arch", "people", "leaves", "curtain", "grass", "rocks", "corner", "rail"]
"""What a picture is seen through, the names of framings.py; empty for nothing."""

_Word = Annotated[str, msgspec.Meta(min_length=1)]
_Tone = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{6}$")]
Words = frozenset[str]
T = TypeVar("T", bound=msgspec.Struct)


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of a file; a field that nobody reads is a slip."""


class Scenery(_Strict, frozen=True, kw_only=True):
    """A picture that several words together ask for; `things` and `size` as `sets.toml` says.

    One that is `spare` goes after all others: it is what is seen where nothing more is told.
    """

    needs: Annotated[list[_Word], msgspec.Meta(min_length=2)]
    unless: str = ""
    things: str = ""
    size: str = ""
    spare: bool = False


class Setting(_Strict, frozen=True, kw_only=True):
    """A set's file: what asks for it, its usual palette and framing, and how a grid's other candidates are framed.

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
    subjects: str = ""
    lone: str = ""
    things: dict[str, _Word] = {}
    scenes: dict[str, Scenery] = {}

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


class Light(_Strict, frozen=True, kw_only=True):
    """Which palettes are hours, dark, indoors; what ends a night."""

    hours: _Word
    dark: _Word
    daytime: _Word
    grey: _Word
    rooms: _Word
    indoor: _Word
    indoors: dict[str, str]


class People(_Strict, frozen=True, kw_only=True):
    """Who may be in a picture, and how they look."""

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


class Deeds(_Strict, frozen=True, kw_only=True):
    """What somebody does of whom no picture tells; its tables are explained in their file."""

    still: _Word
    nouns: _Word
    moved: _Word
    never: _Word
    states: _Word
    homes: dict[str, _Word]
    poses: dict[str, _Word]
    pairs: dict[str, _Word]
    seats: dict[str, _Word]
    held: dict[str, _Word]
    over: dict[str, _Word]
    under: dict[str, _Word]
    sizes: dict[Annotated[str, msgspec.Meta(pattern="^[0-9.]+$")], _Word]


class Faces(_Strict, frozen=True, kw_only=True):
    """What is worn on a face and held to it; its tables are explained in their file."""

    faces: _Word
    worn: dict[str, _Word]
    held: dict[str, _Word]
    spots: dict[str, _Word]
    gestures: dict[str, _Word]


class Common(_Strict, frozen=True, kw_only=True):
    """All files but those of the sets, as one."""

    order: _Word
    palettes: dict[str, _Word]
    light: Light
    sizes: dict[str, _Word]
    weather: dict[str, _Word]
    moves: dict[str, _Word]
    grammar: dict[str, _Word]
    things: dict[str, _Word]
    wares: dict[str, _Word]
    places: dict[str, dict[str, _Word]]
    inside: dict[str, dict[str, _Word]]
    unplaced: dict[str, _Word]
    follows: _Word
    backdrops: dict[str, _Word]
    people: People
    doing: Deeds
    portraits: Faces
    around: dict[Annotated[str, msgspec.Meta(pattern="^.+ [0-9.]+$")], _Word]
    meant: dict[str, _Word]


def packaged() -> dict[str, str]:
    """Return the text of every packaged file by its path below `data/`, without the suffix."""
    found = sorted(DATA.rglob("*.toml"))
    return {file.relative_to(DATA).with_suffix("").as_posix(): file.read_text(encoding="utf-8") for file in found}


def read(texts: Mapping[str, str]) -> tuple[Common, dict[str, Setting]]:
    """Return the common tables, and the sets in their order.

    Raises `Mistake`: it says which file names what set, palette, framing or move wrongly.
    """
    settings = {
        name.removeprefix(_OF_SETS): _converted(name, _parsed(name, text), Setting)
        for name, text in texts.items()
        if name.startswith(_OF_SETS)
    }
    tables: dict[str, object] = {}
    for name, text in texts.items():
        if not name.startswith(_OF_SETS):
            tables |= _parsed(name, text)
    common = _converted("data", tables, Common)
    order = common.order.split()
    wrong = [*_unknown("sets", "set", {*order} ^ {*settings}, ()), *_wrong_sets(settings), *_wrong_names(common)]
    wrong += _wrong_places(common, settings)
    if wrong:
        raise Mistake(ValueError("; ".join(wrong)))
    return common, {name: settings[name] for name in order}


def _parsed(name: str, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        slip = ValueError(f"{name}.toml: {error}")
        raise Mistake(slip) from slip


def _converted(name: str, table: dict[str, object], kind: type[T]) -> T:
    try:
        decoder(kind)  # prepares it safely
        return msgspec.convert(table, type=kind)
    except msgspec.ValidationError as error:
        slip = ValueError(f"{name}.toml: {error}")
        raise Mistake(slip) from slip


def _wrong_sets(settings: Mapping[str, Setting]) -> Iterable[str]:
    drawn = {module.name for module in pkgutil.iter_modules(sets.__path__)}
    yield from (f"sets/{name}.toml has no module sets/{name}.py" for name in settings if name not in drawn)
    for name, setting in settings.items():
        framed = {setting.size, *setting.others, *(size for row in setting.others.values() for size in row)}
        framed |= {scene.size for scene in setting.scenes.values() if scene.size}
        yield from _unknown(f"sets/{name}", "framing", framed, _SIZES)
        fitting = [setting.usual, *setting.palettes.split()]
        yield from _unknown(f"sets/{name}", "palette", fitting, palette.names())
        yield from _unknown(f"sets/{name}", "set", setting.outranks.split(), settings)


def _wrong_names(file: Common) -> Iterable[str]:
    light = file.light
    named = f"{light.hours} {light.dark} {light.rooms} {light.indoor}".split()
    yield from _unknown("light", "palette", file.palettes, palette.names())
    yield from _unknown("light", "palette", [*named, *light.indoors, *light.indoors.values()], palette.names())
    yield from _unknown("camera", "framing", file.sizes, _SIZES)
    yield from _unknown("camera", "move", file.moves, moves.NAMES)
    yield from _unknown("grammar", "list", file.grammar, Grammar.__struct_fields__)
    members = [one for said in file.people.groups.values() for one in said.split()]
    yield from _unknown("people", "person", members, file.people.persons.split())


def _wrong_places(file: Common, settings: Mapping[str, Setting]) -> Iterable[str]:
    """Say which place is shown by what its set has not, and which word stands in two rows."""
    things = {*file.things}.union(*(setting.things for setting in settings.values()))
    for table in (file.places, file.inside):
        yield from _unknown("places", "set", table, settings)
        for name, shown in table.items():
            setting = settings.get(name)
            yield from _unknown("places", "picture", shown, things | {*setting.scenes} if setting else shown)
        words = [word for shown in table.values() for said in shown.values() for word in said.split()]
        yield from _twice(words)
    yield from _twice([word for said in file.backdrops.values() for word in said.split()])


def _twice(words: list[str]) -> Iterable[str]:
    return (f"places.toml has {word!r} in two rows" for word in sorted(set(words)) if words.count(word) > 1)


def _unknown(file: str, kind: str, named: Iterable[str], known: Iterable[str]) -> Iterable[str]:
    there = set(known)
    return (f"{file}.toml names the unknown {kind} {name!r}" for name in sorted(set(named) - there))
