"""Exports read back by OpenTimelineIO and its adapters, as the same plain cuts that a timeline is made of."""

from __future__ import annotations

from typing import NamedTuple

import opentimelineio as otio
from opentimelineio import schema

from client_generate.editorial.export.wording import ascii_line, line, title_of
from client_generate.film.timeline import Timeline


class Cut(NamedTuple):
    """A clip as an editor meets it: all numbers are frames; `first` is where it begins in its media."""

    name: str
    at: int
    frames: int
    first: int
    marks: tuple[tuple[str, int], ...]


def cuts_of(
    timeline: Timeline, *, longest: int = 120, marks: bool = True, slates: bool = True, in_ascii: bool = False
) -> list[Cut]:
    """Say what a timeline holds, with marks counted from the begin of their clip."""
    on_line = ascii_line if in_ascii else line
    return [
        Cut(
            on_line(clip.name, longest),
            at,
            clip.frames,
            clip.first if clip.footage else 0,
            tuple((title_of(mark, on_line), mark.first) for mark in clip.markers) if marks else (),
        )
        for at, clip in timeline.placed
        if slates or clip.footage is not None
    ]


def read(text: str, adapter: str, **arguments: float) -> schema.Timeline:
    found = otio.adapters.read_from_string(text, adapter, **arguments)
    assert isinstance(found, schema.Timeline)
    return found


def frames_of(time: otio.opentime.RationalTime) -> int:
    """Read a time that must be a whole frame."""
    assert abs(time.value - round(time.value)) < 1e-6
    whole: int = round(time.value)
    return whole


def cuts_in(track: schema.Track, *, from_start: int = 0, nameless_gaps: bool = False) -> list[Cut]:
    """Return the cuts of a track; marks are counted from the clip's first frame of media."""
    found, at = [], from_start
    for item in track:
        assert isinstance(item, schema.Clip | schema.Gap)
        frames = frames_of(item.duration())
        first = frames_of(item.source_range.start_time)
        marks = tuple((mark.name, frames_of(mark.marked_range.start_time) - first) for mark in item.markers)
        if item.name or isinstance(item, schema.Clip) or nameless_gaps:
            found.append(Cut(item.name, at, frames, first, marks))
        at += frames
    return found


def tracks_of(timeline: schema.Timeline, kind: str) -> list[schema.Track]:
    return [track for track in timeline.tracks if track.kind == kind]
