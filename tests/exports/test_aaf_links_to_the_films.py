"""AAF is read back by OpenTimelineIO's adapter at every rate, and is the same bytes for the same timeline."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import aaf2
import msgspec
import opentimelineio as otio
import pytest
from hypothesis import Phase, assume, given, settings
from opentimelineio import schema

from client_generate.editorial.export.aaf import aaf
from client_generate.film.rate import RATES, base_of
from client_generate.film.timeline import Timeline
from tests.exports.films import IDS, KINDS, driver, footage, hostile, timelines
from tests.exports.reading import Cut, cuts_in, cuts_of, frames_of, tracks_of

SOME = {"23.976", "25", "29.97df", "59.94"}
"""Rates for every run; its library takes half a second to begin a file, so the others are left to `make torture`."""
RATE_KINDS = [
    pytest.param(*kind, id=name, marks=() if name in SOME else pytest.mark.torture)
    for kind, name in zip(KINDS, IDS, strict=True)
]


def back(timeline: Timeline, folder: Path) -> schema.Timeline:
    place = folder / "film.aaf"
    place.write_bytes(aaf(timeline))
    found = otio.adapters.read_from_file(str(place))
    assert isinstance(found, schema.Timeline)
    return found


def timecode_in(place: Path) -> tuple[bool, int, int]:
    with aaf2.open(str(place)) as file:
        (film,) = file.content.compositionmobs()
        code = film.slot_at(10).segment
        return code.drop, code.fps, code.start


def named_by_take(timeline: Timeline) -> list[Cut]:
    """A clip bears the name of its master clip there, which is its take; a gap none of ours."""
    names = (clip.take or "Filler" for clip in timeline.clips)
    return [cut._replace(name=name) for cut, name in zip(cuts_of(timeline), names, strict=True)]


@pytest.mark.parametrize(("name", "drop"), RATE_KINDS)
def test_cuts_takes_marks_and_start_are_the_same(name: str, tmp_path: Path, *, drop: bool) -> None:
    timeline = driver(name, drop=drop)
    found = back(timeline, tmp_path)
    picture = tracks_of(found, "Video")[0]
    assert cuts_in(picture) == named_by_take(timeline)
    assert frames_of(found.global_start_time) == timeline.start
    assert picture[0].source_range.start_time.rate == float(RATES[name])
    assert picture[0].media_reference.target_url == "file://../SEQ01/takes/SEQ01_take002.mp4"
    sound = tracks_of(found, "Audio")[0]
    assert [(cut.name, cut.frames) for cut in cuts_in(sound)][:2] == [("SEQ01_take002", 60), ("SEQ01_take002", 72)]
    assert timecode_in(tmp_path / "film.aaf") == (drop, base_of(RATES[name]), timeline.start)


@settings(max_examples=2, deadline=None, phases=(Phase.generate,))
@given(timelines())
def test_any_film_is_read_back(timeline: Timeline) -> None:
    read_back(timeline)


@pytest.mark.torture
@settings(max_examples=60, deadline=None, phases=(Phase.generate,))
@given(timelines())
def test_many_films_are_read_back(timeline: Timeline) -> None:
    read_back(timeline)


def read_back(timeline: Timeline) -> None:
    assume(any(clip.footage for clip in timeline.clips))  # the adapter throws tracks away that hold nothing else
    with TemporaryDirectory() as folder:
        found = back(timeline, Path(folder))
    assert cuts_in(tracks_of(found, "Video")[0]) == named_by_take(timeline)
    assert frames_of(found.global_start_time) == timeline.start


def test_alternates_are_master_clips_beside_the_composition(tmp_path: Path) -> None:
    place = tmp_path / "film.aaf"
    place.write_bytes(aaf(driver()))
    with aaf2.open(str(place)) as file:
        masters = {mob.name: dict(mob.comments.items()) for mob in file.content.mastermobs()}
    assert sorted(masters) == ["SEQ01_take001", "SEQ01_take002", "SEQ03_shot00_take004"]
    assert masters["SEQ01_take001"]["about"].endswith("alternate: yes")
    assert masters["SEQ01_take002"]["take"] == "SEQ01_take002"
    told = masters["SEQ01_take002"]["about"].splitlines()
    assert {"prompt 0: A car in the dark", "prompt 1: It drives off"} < set(told)


def test_hostile_words_do_no_harm(tmp_path: Path) -> None:
    assert cuts_in(tracks_of(back(hostile(), tmp_path), "Video")[0]) == named_by_take(hostile())


def test_the_same_timeline_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "from tests.exports.films import driver; from client_generate.editorial.export.aaf import aaf;"
        "import hashlib; print(hashlib.sha256(aaf(driver())).hexdigest())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == sha256(aaf(driver())).hexdigest()


def test_footage_of_another_rate_begins_at_the_nearest_frame(tmp_path: Path) -> None:
    plain = driver("25")
    other = footage("SEQ01_take002", Fraction(50))
    clip = msgspec.structs.replace(plain.clips[1], footage=other, first=63, frames=50, alternates=())
    place = tmp_path / "film.aaf"
    place.write_bytes(aaf(msgspec.structs.replace(plain, clips=(clip,))))
    with aaf2.open(str(place)) as file:
        (film,) = file.content.compositionmobs()
        (source,) = film.slot_at(11).segment.components
        assert (source.start, source.length, source.mob.slot_at(1).edit_rate) == (32, 50, 50)
