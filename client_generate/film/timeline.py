"""The timeline: the one editorial model. Times on it are frames at its exact rate, times in media exact seconds."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec

MarkerKind = Literal["shot", "note"]


class Footage(msgspec.Struct, frozen=True, kw_only=True):
    """A media file: `path` relative to the project's folder, its exact `rate` and all `frames` that it has."""

    path: str
    sha256: str
    width: int
    height: int
    rate: Fraction
    frames: int
    sound: bool


class Marker(msgspec.Struct, frozen=True, kw_only=True):
    """A mark in a clip: `frames` timeline frames from `first`, counted from the clip's first frame."""

    kind: MarkerKind
    first: int
    frames: int
    name: str
    text: str = ""
    who: str = ""


class Alternate(msgspec.Struct, frozen=True, kw_only=True):
    """What could stand in a clip's place: `first` is where it begins in its footage, in the footage's own frames."""

    take: str
    footage: Footage
    first: int


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the film: `frames` timeline frames of `footage` from its own frame `first`, or a slate card.

    `footage` is None for a slate card, which stands where a sequence is missing. `shots` are the numbers it shows.
    `handles` are the timeline frames that the footage has before and after what is used.
    """

    name: str
    sequence: str
    frames: int
    shots: tuple[int, ...] = ()
    take: str = ""
    footage: Footage | None = None
    first: int = 0
    handles: tuple[int, int] = (0, 0)
    markers: tuple[Marker, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    facts: dict[str, str] = {}
    """What an editor may want to know: prompts by shot, model, take ids, title; the reason of a slate card."""


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The film as data: clips one behind the other. `start` is the timecode of its first frame, in frames."""

    project: str
    title: str
    rate: Fraction
    size: tuple[int, int]
    clips: tuple[Clip, ...]
    start: int = 0
    drop_frame: bool = False

    @property
    def frames(self) -> int:
        """Its length."""
        return sum(clip.frames for clip in self.clips)

    @property
    def placed(self) -> tuple[tuple[int, Clip], ...]:
        """Every clip with the frame it begins at, counted from 0."""
        at, placed = 0, []
        for clip in self.clips:
            placed.append((at, clip))
            at += clip.frames
        return tuple(placed)
