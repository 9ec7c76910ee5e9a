"""CMX 3600: the list of edits that every program reads; one track, eight-letter reels, everything else in comments.

What it cannot hold: the rate (set it where the list is opened), alternates (named in comments), more than one track.
"""

from __future__ import annotations

from collections.abc import Iterator

from client_generate.editorial.export.placing import footage_of, in_timeline_frames, place_of
from client_generate.editorial.export.reels import LONGEST, reels
from client_generate.editorial.export.wording import about, ascii_line, title_of
from client_generate.film.rate import timecode
from client_generate.film.timeline import Clip, Timeline

MOST_EVENTS = 999
"""What the format numbers with three digits; longer lists go on with four, which not every program reads."""
_TITLE = 70
_NAME = 64
_PATH = 1000
_BLACK = "BL"
_COLOURS = {"shot": "GREEN", "note": "RED"}


def edl(timeline: Timeline) -> bytes:
    """Write a timeline as a CMX 3600 list, in ASCII: many a reader knows no other letters."""
    mode = "DROP FRAME" if timeline.drop_frame else "NON-DROP FRAME"
    head = [f"TITLE: {ascii_line(timeline.title or timeline.project, _TITLE)}", f"FCM: {mode}", ""]
    named = reels(footage_of(timeline))
    events = (
        _event(number, at, clip, timeline, _BLACK if clip.footage is None else named[clip.footage.path])
        for number, (at, clip) in enumerate(timeline.placed, start=1)
    )
    return "\n".join([*head, *(row for event in events for row in event), ""]).encode("ascii")


def _event(number: int, at: int, clip: Clip, timeline: Timeline, reel: str) -> Iterator[str]:
    channels = "B" if clip.footage is not None and clip.footage.sound else "V"
    source = 0 if clip.footage is None else in_timeline_frames(clip.first, clip.footage, timeline.rate)
    record = timeline.start + at
    times = " ".join(_code(frame, timeline) for frame in (source, source + clip.frames, record, record + clip.frames))
    yield f"{number:03d}  {reel:<{LONGEST}} {channels:<5} C        {times}"
    yield f"* FROM CLIP NAME: {ascii_line(clip.name, _NAME)}"
    if clip.footage is not None:
        yield f"* FROM FILE: {ascii_line(place_of(clip.footage), _PATH)}"
        if clip.footage.rate != timeline.rate:
            yield f"* SOURCE RATE: {clip.footage.rate}"
    for marker in clip.markers:
        title = title_of(marker, ascii_line)
        yield f"* LOC: {_code(record + marker.first, timeline)} {_COLOURS[marker.kind]:<7} {title}"
    for name, words in about(clip).items():
        yield f"* ABOUT {ascii_line(name, _NAME).upper()}: {ascii_line(words)}"
    for alternate in clip.alternates:
        first = in_timeline_frames(alternate.first, alternate.footage, timeline.rate)
        place = ascii_line(place_of(alternate.footage), _PATH)
        yield f"* ALTERNATE: {ascii_line(alternate.take, _NAME)} {_code(first, timeline)} {place}"
    yield ""


def _code(frame: int, timeline: Timeline) -> str:
    return timecode(frame, timeline.rate, drop=timeline.drop_frame)
