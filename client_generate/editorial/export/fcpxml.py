"""Final Cut Pro XML 1.8: one storyline, alternates as auditions, missing sequences as gaps, exact rational times.

Every offset and duration is a whole number of the sequence's frames, every start of the footage's. What the DTD asks
for (order of elements, attributes that must be there) is written down in `tests/exports/fcpxml_rules.py`.
"""

from __future__ import annotations

from fractions import Fraction
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from client_generate.editorial.export.placing import file_name, footage_of, lasting, url_of
from client_generate.editorial.export.reels import reels
from client_generate.editorial.export.wording import LONG, about, line, note_of, summary, text, title_of
from client_generate.film.rate import RATES
from client_generate.film.timeline import Alternate, Clip, Footage, Marker, Timeline

VERSION = "1.8"
_STUDIO = "com.apple.proapps.studio"
_SPELLED = {rate: "23.98" if name == "23.976" else name for name, rate in RATES.items()}
References = dict[str, dict[str, str]]


def fcpxml(timeline: Timeline) -> bytes:
    """Write a timeline as FCPXML."""
    root = Element("fcpxml", version=VERSION)
    resources = SubElement(root, "resources")
    references = _resources(resources, timeline)
    name = line(timeline.title or timeline.project)
    project = SubElement(root, "project", name=name)
    sequence = SubElement(
        project,
        "sequence",
        format="r1",
        duration=time(timeline.frames, timeline.rate),
        tcStart=time(timeline.start, timeline.rate),
        tcFormat="DF" if timeline.drop_frame else "NDF",
    )
    spine = SubElement(sequence, "spine")
    for at, clip in timeline.placed:
        _story(spine, timeline.start + at, clip, timeline.rate, references)
    return document(root, "fcpxml")


def document(root: Element, doctype: str) -> bytes:
    """Spell an XML document."""
    indent(root, "  ")
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {doctype}>\n'
    return f"{head}{tostring(root, encoding='unicode')}\n".encode()


def time(frames: int, rate: Fraction) -> str:
    """Spell a time as so many frames of a rate, `1001/24000s`."""
    return f"{frames * rate.denominator}/{rate.numerator}s" if frames else "0s"


def moment(at: Fraction, rate: Fraction) -> str:
    """Spell an exact second, as frames of a rate where it falls on one."""
    frames = at * rate
    return time(int(frames), rate) if frames.denominator == 1 else f"{at.numerator}/{at.denominator}s"


def _resources(resources: Element, timeline: Timeline) -> References:
    """Add formats and media; returns by its path how a clip refers to a media file."""
    films = footage_of(timeline)
    own = (timeline.rate, *timeline.size)
    shapes = dict.fromkeys([own, *((film.rate, film.width, film.height) for film in films)])
    formats = {shape: f"r{number}" for number, shape in enumerate(shapes, start=1)}
    for (rate, width, height), name in formats.items():
        SubElement(resources, "format", id=name, frameDuration=time(1, rate), width=str(width), height=str(height))
    named, references = reels(films), {}
    for number, film in enumerate(films, start=len(formats) + 1):
        shape = formats[film.rate, film.width, film.height]
        references[film.path] = {"ref": f"r{number}", "format": shape}
        _asset(resources, f"r{number}", film, shape, named[film.path])
    return references


def _asset(resources: Element, name: str, film: Footage, shape: str, reel: str) -> None:
    sound = {"hasAudio": "1", "audioSources": "1"} if film.sound else {}
    asset = SubElement(
        resources,
        "asset",
        {
            "id": name,
            "name": line(file_name(film)),
            "src": url_of(film),
            "start": "0s",
            "duration": time(film.frames, film.rate),
            "hasVideo": "1",
            "format": shape,
            **sound,
        },
    )
    _facts(asset, {f"{_STUDIO}.reel": reel})


def _story(spine: Element, at: int, clip: Clip, rate: Fraction, references: References) -> None:
    """Add a clip to the storyline: a gap, a clip, or an audition whose first clip is the circle take."""
    offset = {"offset": time(at, rate)}
    if clip.footage is None:
        gap = SubElement(spine, "gap", {"name": line(clip.name), **offset, "duration": time(clip.frames, rate)})
        SubElement(gap, "note").text = summary(clip)
        for lane, (other, frames) in enumerate(_others(clip, rate), start=1):
            # connected and switched off: an audition needs a clip to begin with
            off = {"lane": str(lane), "offset": "0s", "enabled": "0"}
            _asset_clip(gap, other.take, other.footage, other.first, frames, rate, references, off)
        _markers(gap, clip.markers, Fraction(0), rate)
        return
    others = _others(clip, rate)
    parent = SubElement(spine, "audition", offset) if others else spine
    _clip(parent, clip, clip.footage, rate, references, {} if others else offset)
    for other, frames in others:
        _asset_clip(parent, other.take, other.footage, other.first, frames, rate, references, {})


def _others(clip: Clip, rate: Fraction) -> list[tuple[Alternate, int]]:
    """Return the alternates that a clip has, each with the frames that it lasts."""
    return [(other, frames) for other in clip.alternates if (frames := lasting(other, clip, rate))]


def _clip(
    parent: Element, clip: Clip, film: Footage, rate: Fraction, references: References, offset: dict[str, str]
) -> None:
    made = _asset_clip(parent, clip.name, film, clip.first, clip.frames, rate, references, offset)
    note = Element("note")
    note.text = summary(clip)
    made.insert(0, note)
    _markers(made, clip.markers, Fraction(clip.first) / film.rate, rate)
    scene = {f"{_STUDIO}.scene": clip.sequence, f"{_STUDIO}.shot": clip.take}
    _facts(made, scene | {f"client_generate.{name}": words for name, words in about(clip).items()})


def _asset_clip(
    parent: Element,
    name: str,
    film: Footage,
    first: int,
    frames: int,
    rate: Fraction,
    references: References,
    place: dict[str, str],
) -> Element:
    times = {"start": time(first, film.rate), "duration": time(frames, rate)}
    clip = SubElement(
        parent, "asset-clip", {**references[film.path], "name": line(name), **place, **times, "tcFormat": "NDF"}
    )
    if film.rate != rate:  # it plays at its own speed
        spelled = {"srcFrameRate": _SPELLED[film.rate]} if film.rate in _SPELLED else {}
        SubElement(clip, "conform-rate", {"scaleEnabled": "0", **spelled})
    return clip


def _markers(parent: Element, markers: tuple[Marker, ...], start: Fraction, rate: Fraction) -> None:
    """Add markers in the parent's own time, which for a clip is that of its footage."""
    for marker in markers:
        at, lasts = moment(start + marker.first / rate, rate), time(marker.frames, rate)
        made = SubElement(parent, "marker", start=at, duration=lasts, value=title_of(marker))
        if words := note_of(marker):
            made.set("note", words)
        if marker.kind == "note":
            made.set("completed", "0")  # a thing to do, which Final Cut Pro shows in red


def _facts(parent: Element, facts: dict[str, str]) -> None:
    metadata = SubElement(parent, "metadata")
    for name, words in facts.items():
        SubElement(metadata, "md", key=line(name), value=text(words, LONG))
