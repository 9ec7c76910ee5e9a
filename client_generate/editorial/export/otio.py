"""OpenTimelineIO: the whole timeline, its notes and prompts in full, alternates on disabled tracks above.

Read by OpenTimelineIO 0.15 and later. A slate card is a gap with a marker. Everything that is ours stands in metadata
under `client_generate`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from client_generate.editorial.export.placing import Span, Stacked, alternate_tracks, available, file_name, url_of
from client_generate.editorial.export.wording import about, line, note_of, text, title_of
from client_generate.film.rate import timecode
from client_generate.film.timeline import Clip, Footage, Marker, Timeline

if TYPE_CHECKING:
    from opentimelineio import opentime, schema

OURS = "client_generate"
_COLOURS = {"shot": "GREEN", "note": "RED"}
_FULL = 50_000


def otio(timeline: Timeline) -> bytes:
    """Write a timeline as OpenTimelineIO JSON."""
    from opentimelineio import schema

    film = schema.Timeline(
        name=line(timeline.title or timeline.project),
        global_start_time=_time(timeline.start, timeline.rate),
        metadata={OURS: _facts(timeline)},
    )
    film.tracks.append(_picture(timeline))
    for number, stack in enumerate(alternate_tracks(timeline), start=2):
        film.tracks.append(_alternates(timeline, number, stack))
    if any(clip.footage is not None and clip.footage.sound for clip in timeline.clips):
        film.tracks.append(_sound(timeline))
    # not by way of the library's adapters, which would load every plug-in that this machine has
    return f"{film.to_json_string(indent=2)}\n".encode()


def _facts(timeline: Timeline) -> dict[str, Any]:
    start = timecode(timeline.start, timeline.rate, drop=timeline.drop_frame)
    width, height = timeline.size
    return {
        "project": timeline.project,
        "rate": str(timeline.rate),
        "start": start,
        "drop_frame": timeline.drop_frame,
        "width": width,
        "height": height,
    }


def _picture(timeline: Timeline) -> schema.Track:
    from opentimelineio import schema

    track = schema.Track(name="V1", kind=schema.TrackKind.Video)
    for clip in timeline.clips:
        item = _clip(clip, clip.footage, timeline.rate) if clip.footage else _slate(clip, timeline.rate)
        item.markers.extend(_marker(marker, item, timeline.rate) for marker in clip.markers)
        track.append(item)
    return track


def _clip(clip: Clip, footage: Footage, rate: Fraction) -> schema.Clip:
    from opentimelineio import schema

    return schema.Clip(
        name=line(clip.name),
        media_reference=_reference(footage, available(clip, footage, rate)),
        source_range=_range(clip.first, footage.rate, clip.frames, rate),
        metadata={OURS: {name: text(words, _FULL) for name, words in about(clip).items()}},
    )


def _slate(clip: Clip, rate: Fraction) -> schema.Gap:
    from opentimelineio import schema

    kept = {name: text(words, _FULL) for name, words in about(clip).items()}
    return schema.Gap(name=line(clip.name), source_range=_range(0, rate, clip.frames, rate), metadata={OURS: kept})


def _reference(footage: Footage, span: Span) -> schema.ExternalReference:
    from opentimelineio import schema

    reference = schema.ExternalReference(
        target_url=url_of(footage),
        available_range=_range(span.first, footage.rate, span.frames, footage.rate),
        metadata={OURS: {"sha256": footage.sha256, "frames": footage.frames, "rate": str(footage.rate)}},
    )
    reference.name = file_name(footage)
    return reference


def _marker(marker: Marker, item: schema.Item, rate: Fraction) -> schema.Marker:
    """Place a marker in its item's own time, which is that of the media."""
    from opentimelineio import opentime, schema

    start = item.source_range.start_time
    first = _time(marker.first, rate)
    at = start + first if start.rate == first.rate else start.rescaled_to(first.rate) + first
    return schema.Marker(
        name=title_of(marker),
        marked_range=opentime.TimeRange(at, _time(marker.frames, rate)),
        color=_COLOURS[marker.kind],
        metadata={OURS: {"kind": marker.kind, "first": marker.first, "who": line(marker.who)}},
        comment=note_of(marker),
    )


def _alternates(timeline: Timeline, number: int, stack: tuple[Stacked, ...]) -> schema.Track:
    from opentimelineio import schema

    track = schema.Track(name=f"V{number}", kind=schema.TrackKind.Video, metadata={OURS: {"holds": "alternates"}})
    track.enabled = False
    end = 0
    for one in stack:
        _gap(track, one.at - end, timeline.rate)
        track.append(_alternate(one, timeline.rate))
        end = one.at + one.frames
    return track


def _alternate(one: Stacked, rate: Fraction) -> schema.Clip:
    from opentimelineio import schema

    footage = one.alternate.footage
    clip = schema.Clip(
        name=line(one.alternate.take),
        media_reference=_reference(footage, Span(0, footage.frames)),
        source_range=_range(one.alternate.first, footage.rate, one.frames, rate),
        metadata={OURS: {"sequence": one.clip.sequence, "take": line(one.alternate.take), "instead_of": one.clip.take}},
    )
    clip.enabled = False
    return clip


def _sound(timeline: Timeline) -> schema.Track:
    from opentimelineio import schema

    track, silent = schema.Track(name="A1", kind=schema.TrackKind.Audio), 0
    for clip in timeline.clips:
        if clip.footage is None or not clip.footage.sound:
            silent += clip.frames
            continue
        _gap(track, silent, timeline.rate)
        track.append(_clip(clip, clip.footage, timeline.rate))
        silent = 0
    return track


def _gap(track: schema.Track, frames: int, rate: Fraction) -> None:
    from opentimelineio import schema

    if frames:
        track.append(schema.Gap(source_range=_range(0, rate, frames, rate)))


def _time(frames: int, rate: Fraction) -> opentime.RationalTime:
    from opentimelineio import opentime

    return opentime.RationalTime(frames, float(rate))


def _range(first: int, first_rate: Fraction, frames: int, rate: Fraction) -> opentime.TimeRange:
    from opentimelineio import opentime

    return opentime.TimeRange(_time(first, first_rate), _time(frames, rate))
