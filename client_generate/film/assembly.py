"""Assemblies: the film that machine cuts together, its record, and what was asked for."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from client_generate.film.plan import Fit
from client_generate.film.take import Media


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a person asked of an assembly. `sequences` are all when none is named; `fit` is the plan's when None.

    `slates` puts a title card before every sequence, `burn_in` take and timecode into the picture, `loudness` brings
    the sound to so many LUFS, `voice` has the plan's dialogue and narration spoken over it.
    """

    sequences: tuple[str, ...] = ()
    slates: bool = False
    burn_in: bool = False
    loudness: Decimal | None = None
    fit: Fit | None = None
    voice: bool = False


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """A part of an assembly: `frames` of the whole from its frame `at`, of a film from its own frame `first`.

    `what` is a film, a card that stands for a missing sequence (`text` says why), or a title card.
    """

    what: Literal["film", "missing", "title"]
    name: str
    sequence: str
    at: int
    frames: int
    shots: tuple[int, ...] = ()
    take: str = ""
    path: str = ""
    sha256: str = ""
    first: int = 0
    rehearsal: bool = False
    title: str = ""
    text: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What the guide voice says from frame `at` of the whole on; it has so many `frames`, until the next line."""

    shot: str
    at: int
    frames: int
    text: str


class Guide(msgspec.Struct, frozen=True, kw_only=True):
    """A guide voice, by name and version, and its lines; none where the plan has nothing to say."""

    voice: str
    lines: tuple[Line, ...]


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """All that an assembly is made from: the same edit gives the same film. `rate` is exact, as `24000/1001`.

    `start` is the timecode of its first frame, in frames; `recipe` the version of how films are encoded.
    """

    project: str
    title: str
    rate: str
    width: int
    height: int
    start: int
    drop_frame: bool
    fit: Fit
    slates: bool
    burn_in: bool
    loudness: Decimal | None
    recipe: int
    parts: tuple[Placed, ...]
    # Not written where none was asked for: such a film is known by the same digest as before there were voices.
    voice: Guide | msgspec.UnsetType = msgspec.UNSET

    @property
    def frames(self) -> int:
        """Its length."""
        return sum(part.frames for part in self.parts)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is spoken over it."""
        return self.voice.lines if isinstance(self.voice, Guide) else ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The sequences for which cards stand."""
        return tuple(part.sequence for part in self.parts if part.what == "missing")

    @property
    def rehearsals(self) -> tuple[str, ...]:
        """The takes that are stand-ins."""
        return tuple(dict.fromkeys(part.take for part in self.parts if part.rehearsal))


class Assembled(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/assembly/1"):
    """The record of an assembly; it stands beside the film and never changes. `digest` is that of the edit.

    `copied` and `encoded` name the parts whose pictures were copied as they were, and made anew; `lufs` is the loudness
    reached, where one was asked for; `cut_lines` are the shots whose line the guide voice could not finish.
    """

    name: str
    version: int
    digest: str
    media: Media
    edit: Edit
    missing: tuple[str, ...]
    rehearsals: tuple[str, ...]
    copied: tuple[str, ...]
    encoded: tuple[str, ...]
    lufs: float | None = None
    cut_lines: tuple[str, ...] = ()
    ffmpeg: str = ""
    who: str
    at: datetime
