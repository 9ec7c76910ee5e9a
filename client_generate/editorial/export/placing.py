"""Where things stand: media beside the exports, clips in their footage, alternates on tracks. Pure and exact."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from urllib.parse import quote

import msgspec

from client_generate.film.rate import frames_at
from client_generate.film.timeline import Alternate, Clip, Footage, Marker, Timeline


class Span(msgspec.Struct, frozen=True):
    """A run of frames."""

    first: int
    frames: int

    @property
    def end(self) -> int:
        """The frame after its last."""
        return self.first + self.frames


class Stacked(msgspec.Struct, frozen=True):
    """An alternate under or over its clip: `at` and `frames` in timeline frames."""

    at: int
    frames: int
    clip: Clip
    alternate: Alternate


def place_of(footage: Footage) -> str:
    """Return the path of media from the exports' folder."""
    return f"../{footage.path}"


def url_of(footage: Footage) -> str:
    """Return the relative URL of media from the exports' folder."""
    return quote(place_of(footage))


def file_name(footage: Footage) -> str:
    """Return the name of a media file."""
    return footage.path.rpartition("/")[2]


def seconds_at(first: int, footage: Footage) -> Fraction:
    """Return the exact second at which a frame of footage begins."""
    return Fraction(first) / footage.rate


def in_timeline_frames(first: int, footage: Footage, rate: Fraction) -> int:
    """Return the timeline frame, counted from the footage's begin, that is nearest to a frame of footage."""
    return first if footage.rate == rate else frames_at(seconds_at(first, footage), rate)


def in_footage_frames(frames: int, footage: Footage, rate: Fraction) -> int:
    """Return how many frames of footage are nearest to so many timeline frames."""
    return frames if footage.rate == rate else frames_at(frames / rate, footage.rate)


def used(clip: Clip, footage: Footage, rate: Fraction) -> Span:
    """Return the frames of footage that a clip shows."""
    return Span(clip.first, in_footage_frames(clip.frames, footage, rate))


def available(clip: Clip, footage: Footage, rate: Fraction) -> Span:
    """Return the frames of footage that a clip may be trimmed to: what it shows and its handles."""
    shown, ratio = used(clip, footage, rate), footage.rate / rate
    before, after = (ceil(handle * ratio) for handle in clip.handles)
    first = max(shown.first - before, 0)
    return Span(first, min(shown.end + after, footage.frames) - first)


def footage_of(timeline: Timeline) -> tuple[Footage, ...]:
    """Return every media file that a timeline names, in the order of its first use, circle takes before alternates."""
    found: dict[str, Footage] = {}
    for clip in timeline.clips:
        if clip.footage is not None:
            found.setdefault(clip.footage.path, clip.footage)
    for clip in timeline.clips:
        for alternate in clip.alternates:
            found.setdefault(alternate.footage.path, alternate.footage)
    return tuple(found.values())


def alternate_tracks(timeline: Timeline) -> tuple[tuple[Stacked, ...], ...]:
    """Stack alternates into tracks, the n-th of every clip in the n-th; one shorter than its clip ends earlier."""
    tracks: dict[int, list[Stacked]] = {}
    for at, clip in timeline.placed:
        for number, alternate in enumerate(clip.alternates):
            if frames := lasting(alternate, clip, timeline.rate):
                tracks.setdefault(number, []).append(Stacked(at, frames, clip, alternate))
    return tuple(tuple(tracks[number]) for number in sorted(tracks))


def lasting(alternate: Alternate, clip: Clip, rate: Fraction) -> int:
    """Return for how many timeline frames an alternate can stand in its clip's place."""
    left = Fraction(alternate.footage.frames - alternate.first) / alternate.footage.rate
    return max(min(clip.frames, int(left * rate)), 0)


def with_handles(timeline: Timeline, most: int | None) -> Timeline:
    """Return the timeline with at most so many frames of handles before and after every clip; None leaves them."""
    if most is None:
        return timeline
    clips = tuple(
        msgspec.structs.replace(clip, handles=(min(clip.handles[0], most), min(clip.handles[1], most)))
        for clip in timeline.clips
    )
    return msgspec.structs.replace(timeline, clips=clips)


def with_missing_named(timeline: Timeline) -> Timeline:
    """Return the timeline with a marker on every slate card that says what is missing there, and why."""
    return msgspec.structs.replace(timeline, clips=tuple(map(_named, timeline.clips)))


def _named(clip: Clip) -> Clip:
    if clip.footage is not None:
        return clip
    why = f"{clip.sequence} is missing: {missing_at(clip)}"
    mark = Marker(kind="note", first=0, frames=clip.frames, name=why, text=why)
    return msgspec.structs.replace(clip, markers=(mark, *clip.markers))


def missing_at(clip: Clip) -> str:
    """Say why a slate card stands where it does."""
    return clip.facts.get("missing") or "no film"
