"""What the DTD of FCPXML 1.8 and Final Cut Pro ask of the elements that we write, as a checker.

The DTD: which children in which order, which attributes must and may be there, of what kind. Final Cut Pro beside it:
times are rational and fall on frames, references meet what they name, a storyline has no holes, clips lie in their
media. Source: Apple's Final Cut Pro XML reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from xml.etree.ElementTree import Element, fromstring

# Children as they must follow each other: a pattern over their names, each ended by a blank.
_ANCHORED = "(audio|video|clip|title|caption|mc-clip|ref-clip|sync-clip|asset-clip|audition|spine) "
_MARKING = "(marker|chapter-marker|rating|keyword|analysis-marker) "
_STORY = "(audio|video|clip|title|mc-clip|ref-clip|sync-clip|asset-clip|audition|gap) "
CHILDREN = {
    "fcpxml": "(import-options )?(resources )?(library |(event )*|(project |asset-clip |clip )*)",
    "resources": "((asset|effect|format|media) )*",
    "format": "",
    "asset": "(bookmark )?(metadata )?",
    "metadata": "(md )*",
    "md": "(array )?",
    "project": "sequence ",
    "sequence": "(note )?spine (metadata )?",
    "spine": f"({_STORY}|transition )*",
    "audition": "((audio|video|title|ref-clip|asset-clip|clip|sync-clip) )+",
    "asset-clip": f"(note )?(conform-rate )?(timeMap )?({_ANCHORED})*({_MARKING})*(audio-channel-source )*(metadata )?",
    "gap": f"(note )?({_ANCHORED})*({_MARKING})*(metadata )?",
    "conform-rate": "",
    "marker": "",
    "note": "",
}
# Attributes: those that must be there, and those that may.
_CLIP = {"lane", "offset", "name", "start", "duration", "enabled"}
ATTRIBUTES: dict[str, tuple[set[str], set[str]]] = {
    "fcpxml": ({"version"}, set()),
    "resources": (set(), set()),
    "format": ({"id"}, {"name", "frameDuration", "fieldOrder", "width", "height", "colorSpace"}),
    "asset": (
        {"id", "src"},
        {"name", "uid", "start", "duration", "hasVideo", "format", "hasAudio", "audioSources", "audioChannels"},
    ),
    "metadata": (set(), set()),
    "md": ({"key"}, {"value", "editable", "type", "displayName", "description", "source"}),
    "project": (set(), {"name", "uid", "id", "modDate"}),
    "sequence": ({"format"}, {"duration", "tcStart", "tcFormat", "audioLayout", "audioRate", "renderFormat"}),
    "spine": (set(), {"lane", "offset", "name", "format"}),
    "audition": (set(), {"lane", "offset", "modDate"}),
    "asset-clip": ({"ref"}, _CLIP | {"srcEnable", "format", "tcStart", "tcFormat", "audioRole", "videoRole"}),
    "gap": ({"duration"}, {"name", "offset", "start", "enabled"}),
    "conform-rate": (set(), {"scaleEnabled", "srcFrameRate", "frameSampling"}),
    "marker": ({"start", "value"}, {"duration", "completed", "note"}),
    "note": (set(), set()),
}
CHOICES = {
    "tcFormat": {"DF", "NDF"},
    "enabled": {"0", "1"},
    "scaleEnabled": {"0", "1"},
    "completed": {"0", "1"},
    "hasVideo": {"0", "1"},
    "hasAudio": {"0", "1"},
    "version": {"1.8"},
    "srcFrameRate": {"23.98", "24", "25", "29.97", "30", "60", "47.95", "48", "50", "59.94"},
}
_ONLY_TEXT = {"note"}
_TIMES = {"frameDuration", "start", "duration", "offset", "tcStart"}
_TIME = r"\d{1,18}(/[1-9]\d{0,8})?s"
"""64 bits above the line and 32 below."""
_RELATIVE = r"\.\./[A-Za-z0-9_./~-]+"


def seconds(text: str | None) -> Fraction:
    """Read a time; none is the begin."""
    return Fraction((text or "0s").removesuffix("s"))


def problems(document: bytes) -> list[str]:
    """Return everything that is wrong with a document; nothing when it keeps all rules."""
    head, kind = document.decode().split("\n")[:2]
    root = fromstring(document)
    found = [] if head == '<?xml version="1.0" encoding="UTF-8"?>' and kind == "<!DOCTYPE fcpxml>" else ["its head"]
    for element in root.iter():
        found += _of_the_dtd(element)
    found = found or list(_references(root))
    return found or [*_frames(root), *_lanes(root), *_storyline(root)]


def _of_the_dtd(element: Element) -> Iterator[str]:
    tag = element.tag
    if tag not in CHILDREN:
        yield f"{tag} is unknown"
        return
    if not re.fullmatch(CHILDREN[tag], "".join(f"{child.tag} " for child in element)):
        yield f"{tag} holds {[child.tag for child in element]}"
    must, may = ATTRIBUTES[tag]
    if missing := sorted(must - set(element.attrib)):
        yield f"{tag} lacks {missing}"
    if unknown := sorted(set(element.attrib) - must - may):
        yield f"{tag} has {unknown}"
    if tag not in _ONLY_TEXT and (element.text or "").strip():
        yield f"{tag} holds text"
    for name, value in element.attrib.items():
        if not _spelled(name, value):
            yield f"{tag} {name} is {value}"


def _spelled(name: str, value: str) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    pattern = _TIME if name in _TIMES else _RELATIVE if name == "src" else "(?s).*"
    return re.fullmatch(pattern, value) is not None


def _references(root: Element) -> Iterator[str]:
    named = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    if len(named) != len(set(named)):
        yield "two have one id"
    kinds = {element.attrib["id"]: element.tag for element in root.iter() if "id" in element.attrib}
    for element in root.iter():
        for attribute, kind in (("format", "format"), ("ref", "asset")):
            if attribute in element.attrib and kinds.get(element.attrib[attribute]) != kind:
                yield f"{element.tag} names no {kind}: {element.attrib[attribute]}"


def _frame(root: Element, name: str | None) -> Fraction:
    shape = next(element for element in root.iter("format") if element.get("id") == name)
    return seconds(shape.get("frameDuration"))


def _frames(root: Element) -> Iterator[str]:
    """Check that times fall on frames: of the sequence on the timeline, of the media inside it."""
    assets = {asset.get("id"): asset for asset in root.iter("asset")}
    for sequence in root.iter("sequence"):
        frame = _frame(root, sequence.get("format"))
        for element in sequence.iter():
            for name in {"duration", "offset", "tcStart"} & set(element.attrib):
                if seconds(element.get(name)) % frame:
                    yield f"{element.tag} {name} falls between frames: {element.get(name)}"
    for clip in root.iter("asset-clip"):
        asset = assets[clip.get("ref")]
        if seconds(clip.get("start")) % _frame(root, asset.get("format")):
            yield f"asset-clip start falls between frames: {clip.get('start')}"
        spare = Fraction(0) if clip.find("conform-rate") is None else seconds("1/23s")
        if seconds(clip.get("start")) + seconds(clip.get("duration")) > seconds(asset.get("duration")) + spare:
            yield f"asset-clip {clip.get('name')} is longer than its media"


def _lanes(root: Element) -> Iterator[str]:
    """Check that what is anchored has a lane, and what is inside has none."""
    for parent in root.iter():
        for item in parent:
            if item.tag in {"asset-clip", "audition", "gap"}:
                anchored = parent.tag in {"asset-clip", "gap"}
                if anchored != (item.get("lane", "0") != "0"):
                    yield f"{item.tag} in {parent.tag} has the lane {item.get('lane')}"


def _storyline(root: Element) -> Iterator[str]:
    for sequence in root.iter("sequence"):
        end = seconds(sequence.get("tcStart"))
        for item in sequence.find("spine") or ():
            if seconds(item.get("offset")) != end:
                yield f"{item.tag} {item.get('name')} begins at {item.get('offset')}"
            end += lasts(item)
        if end != seconds(sequence.get("tcStart")) + seconds(sequence.get("duration")):
            yield "the sequence is not as long as its storyline"


def lasts(item: Element) -> Fraction:
    """Return how long an item of a storyline is: an audition as its first clip."""
    return seconds((item[0] if item.tag == "audition" else item).get("duration"))
