"""What goes into a delivery, pure: which file from where under which name, and the timeline as seen from there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from client_generate.film.cut import Cut, CutSequence
from client_generate.film.take import Media, Take
from client_generate.film.timeline import Clip, Footage, Timeline


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A file to copy: `source` relative to the project's folder, `place` in the delivery, the bytes it must have."""

    source: str
    place: str
    sha256: str
    bytes: int


def place_of(path: str, folder: str = "takes") -> str:
    """Return where a film stands in a delivery; takes' names are unique in a project, so one folder holds all."""
    return f"{folder}/{path.rpartition('/')[2]}"


def takes_used(sequences: Iterable[CutSequence]) -> tuple[Take, ...]:
    """Return the takes and pieces that sequences show, in order, each once."""
    found = {one.take: one.record for sequence in sequences for one in sequence.stretches}
    return tuple(found.values())


def items(cut: Cut, *, alternates: bool) -> tuple[Item, ...]:
    """Return the films: circle takes and what the film is cut from, then, if wanted, what was not chosen."""
    chosen = {media.path: _item(media, "takes") for media in _chosen(cut)}
    if alternates:
        for media in _others(cut):
            chosen.setdefault(media.path, _item(media, "alternates"))
    return tuple(chosen.values())


def _chosen(cut: Cut) -> Iterator[Media]:
    for sequence in cut.sequences:
        if sequence.circle and sequence.circle.media:
            yield sequence.circle.media
        yield from (one.media for one in sequence.stretches)


def _others(cut: Cut) -> Iterator[Media]:
    for sequence in cut.sequences:
        for version in sequence.versions:
            yield from (one.media for one in version.stretches)
            if version.take.media:
                yield version.take.media


def _item(media: Media, folder: str) -> Item:
    return Item(source=media.path, place=place_of(media.path, folder), sha256=media.sha256, bytes=media.bytes)


def within(timeline: Timeline, delivered: tuple[Item, ...]) -> Timeline:
    """Return the timeline with its media where they stand in the delivery; alternates that are not there left out."""
    places = {item.source: item.place for item in delivered}
    clips = tuple(_clip(clip, places) for clip in timeline.clips)
    return msgspec.structs.replace(timeline, clips=clips)


def _clip(clip: Clip, places: dict[str, str]) -> Clip:
    footage = _moved(clip.footage, places) if clip.footage else None
    alternates = tuple(
        msgspec.structs.replace(one, footage=_moved(one.footage, places))
        for one in clip.alternates
        if one.footage.path in places
    )
    return msgspec.structs.replace(clip, footage=footage, alternates=alternates)


def _moved(footage: Footage, places: dict[str, str]) -> Footage:
    return msgspec.structs.replace(footage, path=places[footage.path])
