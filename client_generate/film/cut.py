"""The cut: the circle takes in plan order, piece by piece, as `sequence` hands them to `editorial`."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

import msgspec

from client_generate.film.plan import Plan, Sequence
from client_generate.film.take import Media, ShotPrompt, Take


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """The frames of one film that stand for one shot: `frames` of them from `first`, in the film's own frames from 0.

    `take` is the take or child take whose film it is. `found` says whether the cuts at its ends were seen in the
    picture (True), or taken from the plan because none was seen (False); None where the file's own ends are meant.
    """

    shot: int
    take: str
    media: Media
    first: int
    frames: int
    prompt: ShotPrompt
    found: bool | None = None


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A person's note on a take: on `frames` of its film from `first`, or on the whole of it when `first` is None."""

    take: str
    text: str
    who: str
    at: datetime | None = None
    first: int | None = None
    frames: int = 1


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One take of a sequence as something to cut with: its shots in order."""

    take: Take
    stretches: tuple[Stretch, ...]


class CutSequence(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the film for one sequence.

    `stretches` are the chosen pieces, one a shot, from the circle take or, where a person mixed, from other takes;
    empty when there is no circle take, and then `missing` says why. `others` are the takes that were not chosen.
    """

    plan: Sequence
    circle: Take | None = None
    stretches: tuple[Stretch, ...] = ()
    others: tuple[Version, ...] = ()
    marks: tuple[Mark, ...] = ()
    rehearsal: bool = False
    missing: str = ""


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """The whole film, in plan order. `rate` is the plan's, exact; `size` its width and height in pixels."""

    project: str
    plan: Plan
    rate: Fraction
    size: tuple[int, int]
    sequences: tuple[CutSequence, ...]
