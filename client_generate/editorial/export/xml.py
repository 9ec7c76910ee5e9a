"""Final Cut Pro 7 XML (xmeml 4), which Premiere Pro and Resolve read: tracks of linked picture and sound.

Alternates lie on tracks above that are switched off; a missing sequence is a slug with a marker. A marker stands in
the time of its clip's footage, as the format wants it.
"""

from __future__ import annotations

from fractions import Fraction
from xml.etree.ElementTree import Element, SubElement

import msgspec

from client_generate.editorial.export.fcpxml import document
from client_generate.editorial.export.placing import (
    alternate_tracks,
    file_name,
    in_footage_frames,
    url_of,
)
from client_generate.editorial.export.wording import line, note_of, summary, title_of
from client_generate.film.rate import base_of, timecode
from client_generate.film.timeline import Clip, Footage, Marker, Timeline


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A clip on one of the tracks; `at` and `frames` in timeline frames, `first` in the footage's."""

    name: str
    at: int
    frames: int
    footage: Footage | None
    first: int = 0
    clip: Clip | None = None
    enabled: bool = True


class Names:
    """The ids of a document's items and files: a file is described where it is first named."""

    def __init__(self) -> None:
        self.items = 0
        self.files: dict[str, str] = {}

    def item(self) -> str:
        """Return the next item's id."""
        self.items += 1
        return f"clipitem-{self.items}"

    def file(self, footage: Footage) -> tuple[str, bool]:
        """Return a file's id, and whether this is its first use."""
        first = footage.path not in self.files
        return self.files.setdefault(footage.path, f"file-{len(self.files) + 1}"), first


def xml(timeline: Timeline) -> bytes:
    """Write a timeline as Final Cut Pro 7 XML."""
    root, names = Element("xmeml", version="4"), Names()
    sequence = SubElement(root, "sequence", id="sequence-1")
    _text(sequence, "name", line(timeline.title or timeline.project))
    _text(sequence, "duration", timeline.frames)
    _rate(sequence, timeline.rate)
    _timecode(sequence, timeline.start, timeline.rate, drop=timeline.drop_frame)
    media = SubElement(sequence, "media")
    picture = {
        names.item(): Item(name=clip.name, at=at, frames=clip.frames, footage=clip.footage, first=clip.first, clip=clip)
        for at, clip in timeline.placed
    }
    sound = {own: names.item() for own, item in picture.items() if item.footage and item.footage.sound}
    places = {own: number for track in (picture, sound.values()) for number, own in enumerate(track, start=1)}
    _video(media, timeline, picture, sound, names, places)
    if sound:
        _audio(media, timeline, picture, sound, names, places)
    return document(root, "xmeml")


def _video(
    media: Element,
    timeline: Timeline,
    picture: dict[str, Item],
    sound: dict[str, str],
    names: Names,
    places: dict[str, int],
) -> None:
    video = SubElement(media, "video")
    shape = SubElement(SubElement(video, "format"), "samplecharacteristics")
    _rate(shape, timeline.rate)
    _picture_size(shape, *timeline.size)
    track = SubElement(video, "track")
    for own, item in picture.items():
        _item(track, own, item, timeline, names)
        _links(track[-1], own, sound, places)
    _switch(track, on=True)
    for stack in alternate_tracks(timeline):
        track = SubElement(video, "track")
        for one in stack:
            item = Item(
                name=one.alternate.take,
                at=one.at,
                frames=one.frames,
                footage=one.alternate.footage,
                first=one.alternate.first,
                enabled=False,
            )
            _item(track, names.item(), item, timeline, names)
        _switch(track, on=False)


def _audio(
    media: Element,
    timeline: Timeline,
    picture: dict[str, Item],
    sound: dict[str, str],
    names: Names,
    places: dict[str, int],
) -> None:
    audio = SubElement(media, "audio")
    track = SubElement(audio, "track")
    for own, item in picture.items():
        if own in sound:
            silent = msgspec.structs.replace(item, clip=None)
            _item(track, sound[own], silent, timeline, names, kind="audio")
            _links(track[-1], own, sound, places)
    _switch(track, on=True)


def _switch(track: Element, *, on: bool) -> None:
    _text(track, "enabled", "TRUE" if on else "FALSE")
    _text(track, "locked", "FALSE")


def _item(track: Element, own: str, item: Item, timeline: Timeline, names: Names, *, kind: str = "video") -> None:
    """Add a clip or, where there is no footage, a slug."""
    film, rate = item.footage, timeline.rate if item.footage is None else item.footage.rate
    made = SubElement(track, "clipitem" if film else "generatoritem", id=own)
    _text(made, "name", line(item.name))
    _text(made, "enabled", "TRUE" if item.enabled else "FALSE")
    _text(made, "duration", film.frames if film else item.frames)
    _rate(made, rate)
    _text(made, "start", item.at)
    _text(made, "end", item.at + item.frames)
    _text(made, "in", item.first)
    _text(made, "out", _out(item, timeline))
    if film:
        _file(made, film, names)
        source = SubElement(made, "sourcetrack")
        _text(source, "mediatype", kind)
        _text(source, "trackindex", 1)
    else:
        _slug(made)
    if item.clip is not None:
        _about(made, item.clip)
        for marker in item.clip.markers:
            _marker(made, marker, item, timeline.rate)


def _out(item: Item, timeline: Timeline) -> int:
    """Return where a clip ends in its footage; rounding must not lead it beyond the footage's own end."""
    if item.footage is None:
        return item.frames
    return min(item.first + in_footage_frames(item.frames, item.footage, timeline.rate), item.footage.frames)


def _slug(item: Element) -> None:
    effect = SubElement(item, "effect")
    for name in ("name", "effectid", "effectcategory"):
        _text(effect, name, "Slug")
    _text(effect, "effecttype", "generator")
    _text(effect, "mediatype", "video")


def _file(item: Element, film: Footage, names: Names) -> None:
    name, first = names.file(film)
    made = SubElement(item, "file", id=name)
    if not first:
        return
    _text(made, "name", file_name(film))
    _text(made, "pathurl", url_of(film))
    _rate(made, film.rate)
    _text(made, "duration", film.frames)
    _timecode(made, 0, film.rate, drop=False)
    media = SubElement(made, "media")
    _picture_size(SubElement(SubElement(media, "video"), "samplecharacteristics"), film.width, film.height)
    if film.sound:
        SubElement(media, "audio")


def _about(item: Element, clip: Clip) -> None:
    logged = SubElement(item, "logginginfo")
    _text(logged, "scene", line(clip.sequence))
    _text(logged, "shottake", line(clip.take))
    _text(logged, "lognote", summary(clip))


def _marker(item: Element, marker: Marker, of: Item, rate: Fraction) -> None:
    first, frames = marker.first, marker.frames
    if of.footage is not None:
        first = in_footage_frames(marker.first, of.footage, rate)
        frames = max(in_footage_frames(marker.frames, of.footage, rate), 1)
    made = SubElement(item, "marker")
    _text(made, "name", title_of(marker))
    _text(made, "comment", note_of(marker))
    _text(made, "in", of.first + first)
    _text(made, "out", of.first + first + frames)


def _links(item: Element, picture: str, sound: dict[str, str], places: dict[str, int]) -> None:
    """Tie a clip's picture to its sound, so that they move together; `places` count the clips of each track."""
    if picture not in sound:
        return
    for kind, own in (("video", picture), ("audio", sound[picture])):
        link = SubElement(item, "link")
        _text(link, "linkclipref", own)
        _text(link, "mediatype", kind)
        _text(link, "trackindex", 1)
        _text(link, "clipindex", places[own])


def _picture_size(shape: Element, width: int, height: int) -> None:
    _text(shape, "width", width)
    _text(shape, "height", height)
    _text(shape, "pixelaspectratio", "square")
    _text(shape, "fielddominance", "none")


def _rate(parent: Element, rate: Fraction) -> None:
    made = SubElement(parent, "rate")
    _text(made, "timebase", base_of(rate))
    _text(made, "ntsc", "FALSE" if rate.denominator == 1 else "TRUE")


def _timecode(parent: Element, frame: int, rate: Fraction, *, drop: bool) -> None:
    made = SubElement(parent, "timecode")
    _rate(made, rate)
    _text(made, "string", timecode(frame, rate, drop=drop))
    _text(made, "frame", frame)
    _text(made, "displayformat", "DF" if drop else "NDF")


def _text(parent: Element, tag: str, words: str | int) -> None:
    SubElement(parent, tag).text = str(words)
