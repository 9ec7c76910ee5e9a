"""FCPXML keeps the rules of its DTD, and is read back: by OpenTimelineIO's adapter where it can, else by ourselves."""

from __future__ import annotations

from fractions import Fraction
from xml.etree.ElementTree import Element, fromstring

import msgspec
import pytest
from hypothesis import given, settings

from client_generate.editorial.export.fcpxml import fcpxml
from client_generate.film.rate import RATES, timecode
from client_generate.film.timeline import Timeline
from tests.exports.fcpxml_rules import problems, seconds
from tests.exports.films import IDS, KINDS, driver, footage, hostile, timelines
from tests.exports.reading import Cut, cuts_in, cuts_of, read

WHOLE = [(name, drop) for name, drop in KINDS if RATES[name].denominator == 1]
"""The rates that the adapter knows: it reads 23.976 as 23, 29.97 as 29, 59.94 as 59."""


def back(timeline: Timeline) -> list[Cut]:
    """Read the storyline of circle takes and gaps, exactly."""
    spine = fromstring(fcpxml(timeline)).find("project/sequence/spine")
    assert spine is not None
    return [_cut(item, timeline) for item in spine]


def _cut(item: Element, timeline: Timeline) -> Cut:
    clip = item[0] if item.tag == "audition" else item
    start = seconds(clip.get("start"))
    marks = tuple(
        (mark.get("value", ""), _frames(seconds(mark.get("start")) - start, timeline.rate))
        for mark in clip.findall("marker")
    )
    return Cut(
        clip.get("name", ""),
        _frames(seconds(item.get("offset")), timeline.rate) - timeline.start,
        _frames(seconds(clip.get("duration")), timeline.rate),
        _frames(start, timeline.rate),
        marks,
    )


def _frames(at: Fraction, rate: Fraction) -> int:
    assert (at * rate).denominator == 1
    return int(at * rate)


@pytest.mark.parametrize(("name", "drop"), KINDS, ids=IDS)
def test_rules_are_kept_and_cuts_are_the_same(name: str, *, drop: bool) -> None:
    timeline = driver(name, drop=drop)
    assert problems(fcpxml(timeline)) == []
    assert back(timeline) == cuts_of(timeline)


@settings(max_examples=40, deadline=None)
@given(timelines())
def test_any_film_keeps_them(timeline: Timeline) -> None:
    assert problems(fcpxml(timeline)) == []
    assert back(timeline) == cuts_of(timeline)


def test_hostile_words_keep_them() -> None:
    assert problems(fcpxml(hostile())) == []
    assert back(hostile()) == cuts_of(hostile())


@pytest.mark.parametrize(("name", "drop"), WHOLE)
def test_the_adapter_reads_the_same(name: str, *, drop: bool) -> None:
    assert through_the_adapter(driver(name, drop=drop)) == cuts_of(alone(driver(name)), slates=False)


@settings(max_examples=25, deadline=None)
@given(timelines([("24", False)]))
def test_the_adapter_reads_any_film_the_same(timeline: Timeline) -> None:
    """At 24 alone: elsewhere it divides, multiplies and cuts off, so that 245/30s becomes frame 244."""
    if any(clip.footage for clip in timeline.clips):
        assert through_the_adapter(alone(timeline)) == cuts_of(timeline, slates=False)


def through_the_adapter(timeline: Timeline) -> list[Cut]:
    """Read without auditions, which it does not know; of a gap it makes a hole without a name."""
    track = read(fcpxml(alone(timeline)).decode(), "fcpx_xml").tracks[0]
    return cuts_in(track, from_start=-timeline.start)


def alone(timeline: Timeline) -> Timeline:
    clips = tuple(msgspec.structs.replace(clip, alternates=()) for clip in timeline.clips)
    return msgspec.structs.replace(timeline, clips=clips)


def test_alternates_are_auditions_behind_the_circle_take() -> None:
    auditions = list(fromstring(fcpxml(driver())).iter("audition"))
    names = [[(clip.get("name"), clip.get("duration")) for clip in one] for one in auditions]
    assert names == [
        [("SEQ01_shot00", "60/24s"), ("SEQ01_take001", "60/24s")],
        [("SEQ01_shot01", "72/24s"), ("SEQ01_take001", "40/24s")],
    ]


@pytest.mark.parametrize(("name", "drop"), KINDS, ids=IDS)
def test_timecode_begins_where_it_was_asked_to(name: str, *, drop: bool) -> None:
    sequence = fromstring(fcpxml(driver(name, drop=drop))).find("project/sequence")
    assert sequence is not None
    start = _frames(seconds(sequence.get("tcStart")), RATES[name])
    assert timecode(start, RATES[name], drop=drop) == f"01:00:00{';' if drop else ':'}00"
    assert sequence.get("tcFormat") == ("DF" if drop else "NDF")


def test_notes_are_to_do_and_prompts_are_kept() -> None:
    clip = next(fromstring(fcpxml(driver())).iter("asset-clip"))
    assert [(mark.get("value"), mark.get("completed")) for mark in clip.iter("marker")] == [
        ("shot 0", None),
        ("note: Too dark", "0"),
    ]
    kept = {md.get("key"): md.get("value") for md in clip.iter("md")}
    assert kept["client_generate.prompt 0"] == "A car in the dark"
    assert kept["client_generate.take"] == "SEQ01_take002"


def test_footage_of_another_rate_plays_at_its_own_speed() -> None:
    plain = driver("25")
    other = footage("SEQ01_take002", Fraction(24000, 1001))
    clip = msgspec.structs.replace(plain.clips[1], footage=other, first=61)
    timeline = msgspec.structs.replace(plain, clips=(clip,))
    assert problems(fcpxml(timeline)) == []
    made = next(fromstring(fcpxml(timeline)).iter("asset-clip"))
    assert (made.get("start"), made.get("duration")) == (f"{61 * 1001}/24000s", "72/25s")
    assert [(one.get("scaleEnabled"), one.get("srcFrameRate")) for one in made.iter("conform-rate")] == [("0", "23.98")]
    assert made.get("format") == "r2"


@settings(max_examples=40, deadline=None)
@given(timelines(mixed=True))
def test_footage_of_any_rate_keeps_the_rules(timeline: Timeline) -> None:
    assert problems(fcpxml(timeline)) == []


def test_takes_of_a_missing_sequence_hang_on_its_gap_and_are_off() -> None:
    plain = driver()
    card = msgspec.structs.replace(plain.clips[2], alternates=plain.clips[0].alternates * 2)
    timeline = msgspec.structs.replace(plain, clips=(card,))
    assert problems(fcpxml(timeline)) == []
    clips = list(fromstring(fcpxml(timeline)).iter("asset-clip"))
    assert [(clip.get("lane"), clip.get("enabled"), clip.get("duration")) for clip in clips] == [
        ("1", "0", "50/24s"),
        ("2", "0", "50/24s"),
    ]


GOOD = fcpxml(driver()).decode()
BAD = {
    "another version": GOOD.replace('version="1.8"', 'version="2"'),
    "no doctype": GOOD.replace("<!DOCTYPE fcpxml>", "<!-- -->"),
    "an unknown element": GOOD.replace("<spine>", "<spine><shot />"),
    "a note behind a marker": GOOD.replace("<metadata>\n              <md", "<note /><metadata>\n              <md"),
    "no media": GOOD.replace('src="../SEQ01/takes/SEQ01_take002.mp4"', ""),
    "an absolute path": GOOD.replace('src="../SEQ01', 'src="/SEQ01'),
    "an unknown attribute": GOOD.replace("<marker", '<marker colour="red"'),
    "a float": GOOD.replace('duration="60/24s"', 'duration="2.5s"'),
    "between frames": GOOD.replace('duration="50/24s"', 'duration="101/48s"'),
    "a hole": GOOD.replace('<gap name="SEQ02" offset="86532/24s"', '<gap name="SEQ02" offset="86533/24s"'),
    "nobody's id": GOOD.replace('ref="r2"', 'ref="r9"'),
    "one id twice": GOOD.replace('id="r3"', 'id="r2"'),
    "a format as media": GOOD.replace('ref="r2"', 'ref="r1"'),
    "too long for its media": GOOD.replace('duration="240/24s"', 'duration="24/24s"'),
    "another length": GOOD.replace('duration="230/24s"', 'duration="231/24s"'),
    "a wrong timecode": GOOD.replace('tcFormat="NDF"', 'tcFormat="ND"'),
    "an anchored clip without a lane": GOOD.replace(
        "</note>\n          <marker start", '</note><asset-clip ref="r2" />\n<marker start'
    ),
    "no duration": GOOD.replace('duration="50/24s"', ""),
    "text among clips": GOOD.replace("<spine>", "<spine>film"),
}


@pytest.mark.parametrize("wrong", list(BAD))
def test_the_checker_sees(wrong: str) -> None:
    assert BAD[wrong] != GOOD
    assert problems(BAD[wrong].encode())
