"""What the offline writer draws on: worlds, moments, lines, frameworks. Read from data files, once."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import msgspec

from client_generate.providers.local.writing.words import DATA, data

GENERAL = "general"
SLOT = re.compile(r"\{(\w+)\}")


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be filmed: what is seen, who moves, and sentences that can be said over it.

    `at` is `in`, `out` or empty where it may happen anywhere; `place` where, if it
    can be nowhere else; `forms` what kinds of brief it suits, empty for all.
    """

    role: str
    title: str
    seen: str
    does: str
    said: tuple[str, ...] = ()
    shot: str = "medium"
    at: str = ""
    forms: str = ""
    screen: str = ""
    place: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences to be said in a role; of a tone, or in a framework alone, where one is named."""

    role: str
    says: tuple[str, ...]
    tone: str = ""
    forms: str = ""
    framework: str = ""


class Beat(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a framework. Short films keep the beats of the lowest `rank`; `voice` may name other lines."""

    role: str
    purpose: str
    rank: int
    weight: int = 10
    voice: str = ""


class Framework(msgspec.Struct, frozen=True, kw_only=True):
    """A way to tell it. `words` and `forms` are what it is chosen by; one that is `asked` for by words alone."""

    id: str
    title: str
    about: str
    beats: tuple[Beat, ...]
    words: str = ""
    forms: str = ""
    asked: bool = False


class World(msgspec.Struct, frozen=True, kw_only=True):
    """Where briefs of one kind take place: rooms and open air, what is wrong there, and how it ends well.

    `age` is how old its people are where the brief does not say: child, teen, young or old; `clothes` what is worn
    there, empty for anything. A brief that says one of the `grounds` takes place here, whatever it sells.
    From an `away` world people come home: what is filmed there is not in the brief's town.
    """

    id: str
    words: str = ""
    grounds: str = ""
    away: bool = False
    hour: str = "day"
    age: str = ""
    clothes: tuple[str, ...] = ()
    indoors: tuple[str, ...] = ()
    outdoors: tuple[str, ...] = ()
    plight: tuple[str, ...] = ()
    relief: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def known_by(self) -> frozenset[str]:
        """The words that a brief of this world has."""
        return frozenset(self.words.split())


@cache
def worlds() -> dict[str, World]:
    """Return all worlds by id."""
    names = sorted(path.stem for path in (DATA / "worlds").glob("*.toml"))
    found = {name: msgspec.convert({"id": name, **data(f"worlds/{name}")}, World) for name in names}
    more = msgspec.convert(data("forms")["moments"], tuple[Moment, ...])
    general = found[GENERAL]
    return found | {GENERAL: msgspec.structs.replace(general, moments=(*general.moments, *more))}


@cache
def all_world_words() -> frozenset[str]:
    """Return every word that a world is known by."""
    return frozenset().union(*(world.known_by for world in worlds().values()))


@cache
def frameworks() -> dict[str, Framework]:
    """Return all frameworks by id, in the order of their file."""
    listed: list[Any] = data("frameworks")["framework"]
    return {entry["id"]: msgspec.convert(entry, Framework) for entry in listed}


@cache
def lines() -> tuple[Line, ...]:
    """Return all lines."""
    return tuple(msgspec.convert(entry, Line) for name in ("lines", "tones") for entry in data(name)["line"])


def suits(forms: str, form: str) -> bool:
    """Whether something is meant for a form of brief."""
    return not forms or form in forms.split()


def blanks(text: str) -> frozenset[str]:
    """Return the names of a text's slots."""
    return frozenset(SLOT.findall(text))
