"""OpenTimelineIO files are read back by the library: the same film, notes and prompts in full, alternates above."""

from __future__ import annotations

from fractions import Fraction

import msgspec
import pytest
from hypothesis import given, settings
from opentimelineio import schema

from client_generate.editorial.export.otio import otio
from client_generate.editorial.export.placing import with_handles
from client_generate.film.rate import RATES
from client_generate.film.timeline import Timeline
from tests.exports.films import HOSTILE, IDS, KINDS, driver, footage, hostile, timelines
from tests.exports.reading import cuts_in, cuts_of, frames_of, read, tracks_of


def back(timeline: Timeline) -> schema.Timeline:
    return read(otio(timeline).decode(), "otio_json")


@pytest.mark.parametrize(("name", "drop"), KINDS, ids=IDS)
def test_cuts_names_marks_and_start_are_the_same(name: str, *, drop: bool) -> None:
    timeline = driver(name, drop=drop)
    found = back(timeline)
    assert cuts_in(found.tracks[0]) == cuts_of(timeline)
    assert frames_of(found.global_start_time) == timeline.start
    assert found.global_start_time.rate == float(RATES[name])
    assert frames_of(found.duration()) == timeline.frames


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_any_film_is_read_back(timeline: Timeline) -> None:
    found = back(timeline)
    assert cuts_in(found.tracks[0]) == cuts_of(timeline)
    assert frames_of(found.duration()) == timeline.frames


def test_alternates_lie_on_a_disabled_track_where_their_clips_are() -> None:
    found = back(driver())
    above = tracks_of(found, "Video")[1]
    assert not above.enabled
    assert all(not item.enabled for item in above if isinstance(item, schema.Clip))
    names = [(cut.name, cut.at, cut.frames, cut.first) for cut in cuts_in(above)]
    assert names == [("SEQ01_take001", 0, 60, 0), ("SEQ01_take001", 60, 40, 60)]


def test_sound_lies_under_its_picture() -> None:
    (sound,) = tracks_of(back(driver()), "Audio")
    assert [(cut.name, cut.at) for cut in cuts_in(sound)] == [("SEQ01_shot00", 0), ("SEQ01_shot01", 60)]


def test_media_is_named_from_the_exports_folder_with_its_handles() -> None:
    clip = back(driver()).tracks[0][1]
    assert clip.media_reference.target_url == "../SEQ01/takes/SEQ01_take002.mp4"
    reach = clip.media_reference.available_range
    assert (frames_of(reach.start_time), frames_of(reach.duration)) == (0, 240)


def test_fewer_handles_can_be_asked_for() -> None:
    clip = back(with_handles(driver(), 12)).tracks[0][1]
    reach = clip.media_reference.available_range
    assert (frames_of(reach.start_time), frames_of(reach.duration)) == (48, 12 + 72 + 12)


def test_a_missing_sequence_is_a_gap_that_says_so() -> None:
    gap = back(driver()).tracks[0][2]
    assert isinstance(gap, schema.Gap)
    assert gap.markers[0].name == "MISSING: SEQ02 has no circle take"


def test_prompts_and_takes_are_kept_in_full() -> None:
    clip = back(driver()).tracks[0][0]
    assert clip.metadata["client_generate"]["prompt 0"] == "A car in the dark"
    assert clip.metadata["client_generate"]["take"] == "SEQ01_take002"
    assert clip.markers[1].comment == "Too dark\n(Mia)"


def test_hostile_words_do_no_harm() -> None:
    found = back(hostile())
    prompt = str(found.tracks[0][0].metadata["client_generate"]["prompt 0"])
    assert len(prompt) > 9_900
    assert "🎬 שלום" in prompt
    assert not set(prompt) & set("\x00\x1b\x85\u2028\ufffe\ud800\r")
    assert cuts_in(found.tracks[0]) == cuts_of(hostile())
    assert "\n" not in found.name
    assert HOSTILE[:5] == found.name[:5]


def test_footage_of_another_rate_begins_at_its_own_frame() -> None:
    plain = driver("25")
    other = footage("SEQ01_take002", Fraction(24000, 1001))
    clip = msgspec.structs.replace(plain.clips[1], footage=other, first=61)
    found = back(msgspec.structs.replace(plain, clips=(clip,))).tracks[0][0]
    assert found.source_range.start_time.value == 61
    assert found.source_range.start_time.rate == float(Fraction(24000, 1001))
    assert (found.source_range.duration.value, found.source_range.duration.rate) == (72, 25)


@settings(max_examples=30, deadline=None)
@given(timelines(mixed=True))
def test_footage_of_any_rate_is_in_reach_and_nothing_moves(timeline: Timeline) -> None:
    track = back(timeline).tracks[0]
    assert [frames_of(item.duration()) for item in track] == [clip.frames for clip in timeline.clips]
    for item, clip in zip(track, timeline.clips, strict=True):
        if clip.footage is not None:
            reach = item.media_reference.available_range
            assert 0 <= reach.start_time.value <= clip.first
            assert reach.end_time_exclusive().value <= clip.footage.frames
