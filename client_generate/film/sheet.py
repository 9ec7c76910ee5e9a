"""What stands on a contact sheet: takes or grids with their slates, a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, get_args

import msgspec

from client_generate.film.rate import cuts
from client_generate.film.slate import Quadrant
from client_generate.film.take import Grid, Made, Take

SheetKind = Literal["takes", "grids", "shots"]
SHEET_KINDS: tuple[SheetKind, ...] = get_args(SheetKind)


class ShotCell(msgspec.Struct, frozen=True, kw_only=True):
    """One shot of a take: `frame` is its middle one, counted from 0; `source` is empty for the plan's own prompt.

    `used` says that it stands approved.
    """

    index: int
    seconds: Decimal
    prompt: str
    source: str = ""
    frame: int | None = None
    used: bool = False


class ShotRow(msgspec.Struct, frozen=True, kw_only=True):
    """A shot as the plan has it now, across takes."""

    index: int
    seconds: Decimal
    prompt: str


class Slated(msgspec.Struct, frozen=True, kw_only=True):
    """What takes and grids have on their slate. `media` is relative to the project; empty where there is none.

    `problem` says why there is no picture; `bytes` and `changed_at` (nanoseconds) tell this file from another.
    """

    name: str
    model: str = ""
    made: str = ""
    facts: str = ""
    rehearsal: bool = False
    media: str = ""
    problem: str = ""
    bytes: int = 0
    changed_at: int = 0


class TakeSlate(Slated, frozen=True, kw_only=True):
    """A take's row; `used` are its shots that stand in the place of the circle take's own."""

    number: int
    mode: str = ""
    circled: bool = False
    used: tuple[int, ...] = ()
    rejected: bool = False
    notes: int = 0
    shots: tuple[ShotCell, ...] = ()


class GridSlate(Slated, frozen=True, kw_only=True):
    """A grid's cell; `chosen` is the quadrant that a start frame in use comes from."""

    prompt: str = ""
    chosen: Quadrant | None = None


class SheetHead(msgspec.Struct, frozen=True, kw_only=True):
    """What stands above every page. `aspect` is width to height."""

    what: SheetKind
    sequence: str
    title: str
    film: str
    aspect: tuple[int, int]


class SheetPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page: `takes` or `grids`, and as many columns as the whole sheet has; of shots, `rows` across `takes`."""

    head: SheetHead
    page: int
    pages: int
    columns: int
    takes: tuple[TakeSlate, ...] = ()
    grids: tuple[GridSlate, ...] = ()
    rows: tuple[ShotRow, ...] = ()


def take_slate(
    take: Take,
    number: int,
    *,
    circle: str | None,
    rejected: Collection[str] = (),
    notes: int = 0,
    mix: Mapping[int, str] | None = None,
) -> TakeSlate:
    """Return a take's slate from its record and from what was decided about it."""
    frames = middle_frames(take)
    return TakeSlate(
        name=take.take_id, number=number, mode=take.mode, facts=_facts(take), notes=notes,
        circled=take.take_id == circle, rejected=take.take_id in rejected,
        used=tuple(shot for shot, other in sorted((mix or {}).items()) if other == take.take_id),
        shots=tuple(
            ShotCell(
                index=shot.index, seconds=shot.duration, prompt=shot.prompt,
                source="" if shot.source == "plan" else shot.source, frame=frame,
            )
            for shot, frame in zip(take.shot_prompts, frames, strict=True)
        ),
        **_common(take),
    )  # fmt: skip


def grid_slate(grid: Grid, chosen: Quadrant | None) -> GridSlate:
    """Return a grid's slate from its record."""
    return GridSlate(name=grid.grid_id, prompt=grid.prompt, chosen=chosen, facts=_facts(grid), **_common(grid))


def middle_frames(take: Take) -> tuple[int | None, ...]:
    """Return the number of the middle frame of each shot, at the film's own rate; None where there is no film."""
    media = take.media
    if media is None or not media.fps or not media.frames:
        return (None,) * len(take.shot_prompts)
    ends = cuts(tuple(shot.duration for shot in take.shot_prompts), Fraction(media.fps))
    last = media.frames - 1
    return tuple(min((start + end) // 2, last) for start, end in zip((0, *ends), ends, strict=False))


def _common(record: Made) -> dict[str, Any]:
    when = record.finished_at or record.started_at
    return {
        "model": record.maker,
        "made": f"{when:%Y-%m-%d %H:%M} UTC by {record.who}",
        "rehearsal": record.rehearsal,
        "media": record.media.path if record.media else "",
        "problem": "" if record.media else "no media",
    }


def _facts(record: Made) -> str:
    media = record.media
    if media is None:
        return ""
    length = f"{media.seconds:g} s, " if media.seconds else ""
    rate = f", {float(Fraction(media.fps)):.6g} fps" if media.fps else ""
    return f"{length}{media.width}x{media.height}{rate}"
