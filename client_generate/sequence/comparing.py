"""Takes of one sequence side by side on disk: checked, drawn where something changed, and replaced."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import UsageError
from client_generate.film.layout import Layout
from client_generate.film.plan import Plan
from client_generate.film.rate import frame_of
from client_generate.film.slate import parse
from client_generate.film.take import Take
from client_generate.media import compare
from client_generate.media.compare import Compared, Film
from client_generate.sequence.judging import lengths_of
from client_generate.sequence.notes import Lengths, starts
from client_generate.sequence.published import verified

MOST = 9
"""Takes that can be told apart on one canvas."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on disk now. `path` is relative to the project; `drawn` is false when it was right.

    `frames` is how long it runs; `held` names the takes that end before and hold their last frame.
    """

    sequence: str
    takes: tuple[str, ...]
    path: str
    frames: int
    held: tuple[str, ...]
    drawn: bool


class Comparer:
    """Compares takes of one project."""

    def __init__(self, layout: Layout, plan: Plan) -> None:
        self._layout = layout
        self._plan = plan

    def compare(self, takes: tuple[Take, ...], *, wipe: str = "") -> Comparison:
        """Put two to nine takes side by side as a film; with `wipe`, a timecode `HH:MM:SS:FF`, two into one still.

        Raises `UsageError` for another number of takes or a time that none of them has, `StateError` for a film that
        is gone or not what was made.
        """
        _check_count(takes, wipe)
        layout, sequence = self._layout, takes[0].sequence
        files.within(layout.root, *layout.common(), *layout.written(sequence))
        films = tuple(verified(layout, take) for take in takes)
        asked = self._asked(takes, wipe)
        ending = "compare.mp4" if not wipe else f"wipe_{wipe.replace(':', '-')}.jpg"
        place = layout.compared(sequence, (parse(take.take_id).number for take in takes), ending)
        drawn = not compare.is_made(place, asked)
        if drawn:
            _draw(asked, films, place)
        last = asked.wipe if asked.wipe is not None else (asked.frames - 1) / asked.rate
        return Comparison(
            sequence=sequence,
            takes=tuple(take.take_id for take in takes),
            path=layout.relative(place),
            frames=1 if wipe else asked.frames,
            held=tuple(film.name for film in asked.films if film.has_ended(last)),
            drawn=drawn,
        )

    def _asked(self, takes: tuple[Take, ...], wipe: str) -> Compared:
        across, down = (int(part) for part in self._plan.aspect_ratio.split(":"))
        films = tuple(_film(take, lengths_of(self._layout, take)) for take in takes)
        time = frame_of(wipe, self._plan.rate) / self._plan.rate if wipe else None
        if time is not None and all(film.has_ended(time) for film in films):
            hint = "take the timecode from the picture of one of them"
            raise UsageError(f"Both takes end before {wipe}.", code="bad-timecode", hint=hint)
        return Compared(films=films, rate=self._plan.rate, aspect=(across, down), wipe=time)


def _film(take: Take, lengths: Lengths) -> Film:
    media = take.media
    assert media is not None  # noqa: S101 - its bytes were compared with it
    shots = (prompt.index for prompt in take.shot_prompts)
    return Film(
        name=take.take_id,
        sha256=media.sha256,
        rate=Fraction(media.fps or 0),
        frames=media.frames or 0,
        starts=tuple(zip(shots, starts(take, lengths), strict=False)),
    )


def _draw(asked: Compared, films: tuple[Path, ...], place: Path) -> None:
    """Draw it beside its place under a name that nobody reads, then replace what stands there."""
    if asked.wipe is not None:
        files.replace(place, compare.wiped(asked, films))
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.tmp-{os.getpid()}.mp4")
    try:
        compare.side_by_side(asked, films, fresh)
        files.replace(place, fresh.read_bytes())
    finally:
        fresh.unlink(missing_ok=True)


def _check_count(takes: tuple[Take, ...], wipe: str) -> None:
    if wipe and len(takes) != 2:
        raise UsageError("A wipe is between two takes.", code="bad-takes", hint="for example --takes 2,3")
    if not 2 <= len(takes) <= MOST:
        hint = f"name two to {MOST} different ones, for example --takes 2,3"
        raise UsageError(f"{len(takes)} take{'s' * (len(takes) != 1)} cannot be compared.", code="bad-takes", hint=hint)
