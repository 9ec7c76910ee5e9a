"""Advanced Authoring Format: a composition of master clips that link to the films, for Media Composer.

Alternates are master clips in the bin and no part of the composition, since AAF cannot switch a track off. Ids and
dates inside are made from what the timeline holds, so that the same timeline gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from hashlib import sha256
from typing import Any
from uuid import UUID

from client_generate.editorial.export.placing import file_name, footage_of, in_timeline_frames, url_of
from client_generate.editorial.export.reels import reels
from client_generate.editorial.export.wording import about, line, listed, title_of
from client_generate.film.rate import base_of
from client_generate.film.timeline import Clip, Footage, Marker, Timeline

PICTURE, SOUND = 1, 2
"""The slots of a master clip and of its film."""
_TIMECODE, _TRACKS, _MARKERS = 10, 10, 1_000
"""The slots of the composition; readers who look them up by number alone must not meet those of a master clip."""
_DATE = datetime(2000, 1, 1)  # noqa: DTZ001  # the format has no time zones
_PRODUCT = UUID("6f1c1e6a-6d0e-5b53-9a53-0c7c2f6ad3b1")
_COLOURS = {
    "shot": {"red": 13107, "green": 52428, "blue": 13107},
    "note": {"red": 65534, "green": 0, "blue": 0},
}


def aaf(timeline: Timeline) -> bytes:
    """Write a timeline as AAF."""
    import aaf2

    file = aaf2.open()
    _identify(file, timeline)
    named = reels(footage_of(timeline))
    masters = {film.path: _master(file, film, named[film.path]) for film in footage_of(timeline)}
    _describe(timeline, masters)
    _composition(file, timeline, masters)
    file.save()
    file.manager.remove_temp()
    file.cfb.close()
    return bytes(file.f.getvalue())


def _identify(file: Any, timeline: Timeline) -> None:
    (made,) = file.header["IdentificationList"].value
    for name, words in (("ProductName", "client_generate"), ("CompanyName", "client_generate")):
        made[name].value = words
    made["ProductVersionString"].value = "1"
    made["ProductID"].value = _PRODUCT
    made["Platform"].value = "any"
    made["Date"].value = file.header["LastModified"].value = _DATE
    made["GenerationAUID"].value = _uuid("generation", timeline.project)


def _uuid(*of: str) -> UUID:
    return UUID(bytes=sha256("\n".join(of).encode(errors="replace")).digest()[:16], version=5)


def _mob(file: Any, make: Callable[[], Any], name: str, *of: str) -> Any:
    """Make a mob whose id follows from what it stands for."""
    mob = make()
    mob.name = line(name)
    mob_id = mob.mob_id
    mob_id.material = _uuid(*of)
    mob.mob_id = mob_id
    mob["CreationTime"].value = mob["LastModified"].value = _DATE
    file.content.mobs.append(mob)
    return mob


def _master(file: Any, film: Footage, reel: str) -> Any:
    """Make a film's master clip: it leads to the file, and that to the reel with its timecode."""
    rate, create = str(film.rate), file.create
    tape = _mob(file, create.SourceMob, reel, "reel", film.path, film.sha256)
    tape.create_tape_slots(line(reel), rate, base_of(film.rate), length=film.frames)
    source = _mob(file, create.SourceMob, file_name(film), "file", film.path, film.sha256)
    source.descriptor = _descriptor(file, film)
    master = _mob(file, create.MasterMob, file_name(film).rpartition(".")[0], "master", film.path, film.sha256)
    for number, kind in ((PICTURE, "picture"), (SOUND, "sound"))[: 2 if film.sound else 1]:
        of_source = source.create_timeline_slot(rate, number)
        of_source.segment = tape.create_source_clip(1, length=film.frames, media_kind=kind)
        of_master = master.create_timeline_slot(rate, number)
        of_master.segment = source.create_source_clip(number, length=film.frames, media_kind=kind)
        of_master.name = of_source.name = "V1" if kind == "picture" else "A1"
        of_master["PhysicalTrackNumber"].value = 1
    return master


def _descriptor(file: Any, film: Footage) -> Any:
    made = file.create.CDCIDescriptor()
    values = {
        "ComponentWidth": 8,
        "HorizontalSubsampling": 2,
        "ImageAspectRatio": f"{film.width}/{film.height}",
        "StoredWidth": film.width,
        "StoredHeight": film.height,
        "FrameLayout": "FullFrame",
        "VideoLineMap": [0, 0],
        "SampleRate": str(film.rate),
        "Length": film.frames,
    }
    for name, value in values.items():
        made[name].value = value
    locator = file.create.NetworkLocator()
    locator["URLString"].value = url_of(film)
    made["Locator"].append(locator)
    return made


def _describe(timeline: Timeline, masters: dict[str, Any]) -> None:
    """Write what is known of each film on its master clip, in three comments: readers make columns of them."""
    known: dict[str, dict[str, str]] = {}
    for clip in timeline.clips:
        if clip.footage is not None:
            known.setdefault(clip.footage.path, {}).update(about(clip))
    others = {
        alternate.footage.path: {"sequence": clip.sequence, "take": alternate.take, "alternate": "yes"}
        for clip in timeline.clips
        for alternate in clip.alternates
    }
    for path, facts in (others | known).items():
        comments = masters[path].comments
        comments["sequence"], comments["take"] = line(facts["sequence"]), line(facts.get("take", ""))
        comments["about"] = listed(facts)


def _composition(file: Any, timeline: Timeline, masters: dict[str, Any]) -> None:
    identity = (timeline.project, *(f"{clip.name} {clip.take} {clip.first} {clip.frames}" for clip in timeline.clips))
    film = _mob(file, file.create.CompositionMob, timeline.title or timeline.project, "composition", *identity)
    film.usage = "Usage_TopLevel"
    rate = str(timeline.rate)
    code = film.create_timeline_slot(rate, _TIMECODE)
    code.name = "TC1"
    code["PhysicalTrackNumber"].value = 1
    code.segment = file.create.Timecode(base_of(timeline.rate), drop=timeline.drop_frame, length=timeline.frames)
    code.segment.start = timeline.start
    picture = _track(file, film, timeline, masters, PICTURE)
    if any(clip.footage is not None and clip.footage.sound for clip in timeline.clips):
        _track(file, film, timeline, masters, SOUND)
    _markers(file, film, timeline, picture)


def _track(file: Any, film: Any, timeline: Timeline, masters: dict[str, Any], number: int) -> Any:
    kind = "picture" if number == PICTURE else "sound"
    slot = film.create_empty_sequence_slot(str(timeline.rate), _TRACKS + number, media_kind=kind)
    slot.name = "V1" if number == PICTURE else "A1"
    slot["PhysicalTrackNumber"].value = 1
    for clip in timeline.clips:
        slot.segment.components.append(_segment(file, clip, timeline.rate, masters, number))
    slot.segment.length = timeline.frames
    return slot


def _segment(file: Any, clip: Clip, rate: Fraction, masters: dict[str, Any], number: int) -> Any:
    kind = "picture" if number == PICTURE else "sound"
    if clip.footage is None or (number == SOUND and not clip.footage.sound):
        return file.create.Filler(media_kind=kind, length=clip.frames)
    start = in_timeline_frames(clip.first, clip.footage, rate)
    return masters[clip.footage.path].create_source_clip(number, start=start, length=clip.frames, media_kind=kind)


def _markers(file: Any, film: Any, timeline: Timeline, picture: Any) -> None:
    made = [_marker(file, at, clip, marker, picture.slot_id) for at, clip in timeline.placed for marker in clip.markers]
    if not made:
        return
    slot = file.create.EventMobSlot()
    slot.edit_rate = str(timeline.rate)
    slot.slot_id = _MARKERS
    slot["PhysicalTrackNumber"].value = 1
    slot.segment = file.create.Sequence(media_kind="DescriptiveMetadata")
    slot.segment.components.value = made
    film.slots.append(slot)


def _marker(file: Any, at: int, clip: Clip, marker: Marker, slot: int) -> Any:
    made = file.create.DescriptiveMarker()
    made["DescribedSlots"].value = {slot}
    made["Position"].value = at + marker.first
    made["Length"].value = min(marker.frames, clip.frames - marker.first)
    made["Comment"].value = title_of(marker)
    made["CommentMarkerColor"].value = _COLOURS[marker.kind]
    if marker.who:
        made["CommentMarkerUser"].value = line(marker.who)
    return made
