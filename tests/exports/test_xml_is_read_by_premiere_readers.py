"""Final Cut Pro 7 XML is read back by OpenTimelineIO's adapter at every rate; every reference in it is met."""

from __future__ import annotations

from fractions import Fraction
from xml.etree.ElementTree import Element, fromstring

import msgspec
import pytest
from hypothesis import given, settings
from opentimelineio import schema

from client_generate.editorial.export.xml import xml
from client_generate.film.rate import RATES, base_of, timecode
from client_generate.film.timeline import Timeline
from tests.exports.films import IDS, KINDS, driver, footage, hostile, timelines
from tests.exports.reading import cuts_in, cuts_of, frames_of, read, tracks_of


def back(timeline: Timeline) -> schema.Timeline:
    return read(xml(timeline).decode(), "fcp_xml")


@pytest.mark.parametrize(("name", "drop"), KINDS, ids=IDS)
def test_cuts_names_marks_and_start_are_the_same(name: str, *, drop: bool) -> None:
    timeline = driver(name, drop=drop)
    found = back(timeline)
    assert cuts_in(found.tracks[0]) == cuts_of(timeline)
    assert frames_of(found.global_start_time) == timeline.start
    assert abs(found.global_start_time.rate - RATES[name]) < 1e-9


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_any_film_is_read_back(timeline: Timeline) -> None:
    found = back(timeline)
    assert cuts_in(found.tracks[0]) == cuts_of(timeline)
    assert frames_of(found.global_start_time) == timeline.start
    assert unmet(fromstring(xml(timeline))) == []


def unmet(root: Element) -> list[str]:
    """Return what is named and not there, or there twice."""
    items = [item.get("id", "") for tag in ("clipitem", "generatoritem") for item in root.iter(tag)]
    links = [link.text or "" for link in root.iter("linkclipref")]
    files = [file.get("id", "") for file in root.iter("file") if len(file)]
    empty = [file.get("id", "") for file in root.iter("file") if not len(file)]
    twice = [name for group in (items, files) for name in group if group.count(name) > 1]
    return [*twice, *sorted(set(links) - set(items)), *sorted(set(empty) - set(files))]


@pytest.mark.parametrize(("name", "drop"), KINDS, ids=IDS)
def test_rate_and_timecode_are_spelled_as_readers_know_them(name: str, *, drop: bool) -> None:
    sequence = fromstring(xml(driver(name, drop=drop))).find("sequence")
    assert sequence is not None
    assert sequence.findtext("rate/timebase") == str(base_of(RATES[name]))
    assert sequence.findtext("rate/ntsc") == ("TRUE" if RATES[name].denominator == 1001 else "FALSE")
    assert sequence.findtext("timecode/displayformat") == ("DF" if drop else "NDF")
    start = int(sequence.findtext("timecode/frame") or "")
    assert sequence.findtext("timecode/string") == timecode(start, RATES[name], drop=drop)


def test_alternates_lie_on_tracks_that_are_off() -> None:
    tracks = fromstring(xml(driver())).findall("sequence/media/video/track")
    assert [track.findtext("enabled") for track in tracks] == ["TRUE", "FALSE"]
    above = tracks_of(back(driver()), "Video")[1]
    names = [(cut.name, cut.at, cut.frames, cut.first) for cut in cuts_in(above)]
    assert names == [("SEQ01_take001", 0, 60, 0), ("SEQ01_take001", 60, 40, 60)]


def test_sound_is_linked_to_its_picture() -> None:
    root = fromstring(xml(driver()))
    first = root.find("sequence/media/video/track/clipitem")
    sound = root.find("sequence/media/audio/track/clipitem")
    assert first is not None
    assert sound is not None
    assert [link.text for link in first.iter("linkclipref")] == [first.get("id"), sound.get("id")]
    assert [link.text for link in sound.iter("linkclipref")] == [first.get("id"), sound.get("id")]
    assert len(root.findall("sequence/media/audio/track/clipitem")) == 2


def test_a_missing_sequence_is_a_slug_that_says_so() -> None:
    slug = back(driver()).tracks[0][2]
    assert isinstance(slug.media_reference, schema.GeneratorReference)
    assert slug.media_reference.generator_kind == "Slug"
    assert slug.markers[0].name == "MISSING: SEQ02 has no circle take"


def test_prompts_stand_in_the_log_note() -> None:
    clip = fromstring(xml(driver())).find("sequence/media/video/track/clipitem")
    assert clip is not None
    assert "prompt 0: A car in the dark" in (clip.findtext("logginginfo/lognote") or "")
    assert clip.findtext("logginginfo/shottake") == "SEQ01_take002"
    assert [mark.findtext("comment") for mark in clip.iter("marker")] == ["", "Too dark\n(Mia)"]


def test_hostile_words_do_no_harm() -> None:
    assert cuts_in(back(hostile()).tracks[0]) == cuts_of(hostile())
    assert unmet(fromstring(xml(hostile()))) == []


def test_footage_of_another_rate_is_counted_in_its_own_frames() -> None:
    plain = driver("25")
    other = footage("SEQ01_take002", Fraction(50))
    clip = msgspec.structs.replace(plain.clips[1], footage=other, first=61)
    made = next(fromstring(xml(msgspec.structs.replace(plain, clips=(clip,)))).iter("clipitem"))
    times = [made.findtext(name) for name in ("start", "end", "in", "out", "rate/timebase")]
    assert times == ["0", "72", "61", "205", "50"]


@settings(max_examples=30, deadline=None)
@given(timelines(mixed=True))
def test_footage_of_any_rate_stays_in_its_file(timeline: Timeline) -> None:
    root = fromstring(xml(timeline))
    assert unmet(root) == []
    for item in root.iter("clipitem"):
        first, end, whole = (int(item.findtext(name) or "") for name in ("in", "out", "duration"))
        assert 0 <= first < end <= whole
    track = root.find("sequence/media/video/track")
    assert track is not None
    ends = [(item.findtext("start"), item.findtext("end")) for item in track if item.tag != "enabled"][:-1]
    assert ends == [(str(at), str(at + clip.frames)) for at, clip in timeline.placed]
