"""EDLs are read back by OpenTimelineIO's CMX 3600 adapter at every rate; names keep within what the format allows."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from opentimelineio import schema

from client_generate.editorial.export.edl import edl
from client_generate.film.rate import RATES, frame_of
from client_generate.film.timeline import Timeline
from tests.exports.films import IDS, KINDS, driver, hostile, timelines
from tests.exports.reading import Cut, cuts_of, frames_of, read

_EVENT = r"\d{3,}  [A-Z0-9 ]{8} [VB]     C        (\S{11}) (\S{11}) (\S{11}) (\S{11})"


def back(timeline: Timeline) -> list[Cut]:
    """Read the picture; marks stand in record time there."""
    found = read(edl(timeline).decode(), "cmx_3600", rate=float(timeline.rate))
    track = found.tracks[0]
    at, cuts = -frames_of(track.source_range.start_time) if track.source_range else 0, []
    for item in track:
        marks = tuple((mark.name, frames_of(mark.marked_range.start_time) - at) for mark in item.markers)
        first = frames_of(item.source_range.start_time)
        cuts.append(Cut(item.name, at - timeline.start, frames_of(item.duration()), first, marks))
        at += frames_of(item.duration())
    return cuts


def only_picture(timeline: Timeline) -> Timeline:
    """Leave sound out: the adapter parts picture and sound into tracks, so picture would have holes."""
    clips = (
        msgspec.structs.replace(clip, footage=clip.footage and msgspec.structs.replace(clip.footage, sound=False))
        for clip in timeline.clips
    )
    return msgspec.structs.replace(timeline, clips=tuple(clips))


@pytest.mark.parametrize(("name", "drop"), KINDS, ids=IDS)
def test_cuts_names_and_marks_are_the_same(name: str, *, drop: bool) -> None:
    timeline = driver(name, drop=drop)
    # the adapter reads no drop-frame locators
    assert back(timeline) == cuts_of(timeline, longest=64, in_ascii=True, marks=not drop)


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_any_film_is_read_back(timeline: Timeline) -> None:
    picture = only_picture(timeline)
    assert back(picture) == cuts_of(picture, longest=64, in_ascii=True, marks=not timeline.drop_frame)


@pytest.mark.parametrize(("name", "drop"), KINDS, ids=IDS)
def test_the_list_says_its_timecode(name: str, *, drop: bool) -> None:
    text = edl(driver(name, drop=drop)).decode()
    assert f"FCM: {'' if drop else 'NON-'}DROP FRAME" in text
    first = re.search(_EVENT, text)
    assert first is not None
    assert frame_of(first[3], RATES[name]) == driver(name, drop=drop).start
    marks = [frame_of(at, RATES[name]) for at in re.findall(r"\* LOC: (\S+)", text)]
    assert marks == [driver(name, drop=drop).start + at for at in (0, 12, 60, 132)]


def test_black_stands_where_a_sequence_is_missing() -> None:
    found = read(edl(driver()).decode(), "cmx_3600", rate=24).tracks[0][2]
    assert isinstance(found.media_reference, schema.GeneratorReference)
    assert found.markers[0].name == "MISSING: SEQ02 has no circle take"


def test_media_and_prompts_stand_in_comments() -> None:
    clip = read(edl(driver()).decode(), "cmx_3600", rate=24).tracks[0][0]
    assert clip.media_reference.target_url == "../SEQ01/takes/SEQ01_take002.mp4"
    assert "ABOUT PROMPT 0: A car in the dark" in list(clip.metadata["cmx_3600"]["comments"])


def test_sound_is_cut_with_its_picture() -> None:
    found = read(edl(driver()).decode(), "cmx_3600", rate=24)
    assert [track.kind for track in found.tracks] == ["Video", "Audio"]
    assert len(found.tracks[1]) == 2


def test_hostile_words_stay_on_their_line() -> None:
    text = edl(hostile()).decode()
    title, mode, *rest = text.split("\n")
    assert title.startswith("TITLE: ")
    assert mode == "FCM: NON-DROP FRAME"
    assert text.splitlines() == text.removesuffix("\n").split("\n")
    assert all(not row or row.startswith("* ") or re.fullmatch(_EVENT, row) for row in rest)
    assert max(map(len, rest)) < 200
    assert back(hostile()) == cuts_of(hostile(), longest=64, in_ascii=True)


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("Café “Straße” \u2013 don\u2019t", 'Cafe "Strasse" - don\'t'),
        ("Łódź → Ærø", "Lodz to AEro"),
        ("½ of it…", "1/2 of it..."),
        ("夜 is night", "? is night"),
        ("x" * 80, "x" * 61 + "..."),
        ("x" * 63 + "…", "x" * 61 + "..."),
        ("x" * 61 + "…", "x" * 61 + "..."),
    ],
)
def test_every_letter_is_ascii(words: str, spelled: str) -> None:
    plain = driver()
    clip = msgspec.structs.replace(plain.clips[0], name=words, facts={"prompt 0": words})
    rows = edl(msgspec.structs.replace(plain, title=words, clips=(clip,))).decode("ascii").split("\n")
    assert f"* FROM CLIP NAME: {spelled}" in rows
    assert all(row.isascii() for row in rows)


@settings(max_examples=30, deadline=None)
@given(timelines(mixed=True))
def test_footage_of_any_rate_moves_nothing(timeline: Timeline) -> None:
    picture = only_picture(timeline)
    assert [cut[1:3] for cut in back(picture)] == [cut[1:3] for cut in cuts_of(picture)]
