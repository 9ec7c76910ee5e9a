"""The cut: the circle takes in plan order, piece by piece, as `sequence` hands them to `editorial`."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Literal

import msgspec

from client_generate.film.plan import Plan, Sequence
from client_generate.film.take import Media, ShotPrompt, Take


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """The frames of one film that stand for one shot: `frames` of them from `first`, in the film's own frames from 0.

    `record` is the take or child take whose film it is, `of` the sequence's take that was chosen for this shot: the
    same one, or the individual take that the child take is a piece of. `found` says whether the cuts at its ends were
    seen in the picture (True), or taken from the plan because none was seen (False); None where the file's own ends
    are meant.
    """

    shot: int
    of: str
    record: Take
    first: int
    frames: int
    prompt: ShotPrompt
    found: bool | None = None

    @property
    def take(self) -> str:
        """The take or child take whose film it is."""
        return self.record.take_id

    @property
    def media(self) -> Media:
        """That film."""
        assert self.record.media is not None  # noqa: S101 - only published takes are cut with
        return self.record.media

    @property
    def rate(self) -> Fraction:
        """The film's own frames a second."""
        return Fraction(self.media.fps or 0)

    @property
    def end(self) -> int:
        """The frame behind its last one."""
        return self.first + self.frames


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A person's note, told of a film: on `frames` of it from `first`, or on the whole of it when `first` is None.

    `take` is a stretch's take: a note on a frame of an individual take is told of the piece that shows that frame.
    """

    take: str
    text: str
    who: str
    at: datetime | None = None
    first: int | None = None
    frames: int = 1


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """What a person decided about a sequence, oldest first in its trail; `sha256` are the bytes that were approved.

    `mix` are the shots that were approved from another take than `take`, and from which.
    """

    what: Literal["approved", "rejected", "locked", "unlocked"]
    take: str = ""
    sha256: str = ""
    who: str = ""
    at: datetime | None = None
    why: str = ""
    mix: dict[int, str] = {}


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One take of a sequence as something to cut with: its shots in order."""

    take: Take
    stretches: tuple[Stretch, ...]


class CutSequence(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the film for one sequence.

    `stretches` are the chosen pieces, one a shot, from the circle take or, where a person mixed, from other takes;
    empty when there is no circle take, and then `missing` says why. `versions` are all takes that were made, oldest
    first, the circle take among them; `marks` the notes on what is used; `trail` what was decided.
    """

    plan: Sequence
    circle: Take | None = None
    stretches: tuple[Stretch, ...] = ()
    versions: tuple[Version, ...] = ()
    marks: tuple[Mark, ...] = ()
    trail: tuple[Decided, ...] = ()
    rehearsal: bool = False
    missing: str = ""

    @property
    def others(self) -> tuple[Version, ...]:
        """The takes that are not the circle take; of a mixed sequence some of their shots may be used all the same."""
        circle = self.circle.take_id if self.circle else ""
        return tuple(version for version in self.versions if version.take.take_id != circle)


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """The whole film, in plan order. `rate` is the plan's, exact; `size` its width and height in pixels."""

    project: str
    plan: Plan
    rate: Fraction
    size: tuple[int, int]
    sequences: tuple[CutSequence, ...]
