"""Drop-frame and non-drop timecode at every rate, against OpenTimelineIO's and against the clock."""

from __future__ import annotations

from fractions import Fraction

import opentimelineio as otio
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from client_generate.errors import UsageError
from client_generate.film.rate import RATES, day_of, drops, frame_of, timecode

DROPPING = [name for name, rate in RATES.items() if drops(rate)]
KINDS = [(name, False) for name in RATES] + [(name, True) for name in DROPPING]


@st.composite
def frames(draw: st.DrawFn) -> tuple[int, Fraction, bool]:
    name, drop = draw(st.sampled_from(KINDS))
    return draw(st.integers(0, day_of(RATES[name], drop=drop) - 1)), RATES[name], drop


@settings(max_examples=200)
@given(frames())
def test_it_is_what_opentimelineio_spells(case: tuple[int, Fraction, bool]) -> None:
    frame, rate, drop = case
    time = otio.opentime.RationalTime(frame, float(rate))
    assume(frame < 86_400 * rate)  # where theirs begins again, though non-drop numbers last 86 seconds longer
    spelled = timecode(frame, rate, drop=drop)
    assert spelled == otio.opentime.to_timecode(time, float(rate), drop)
    assert otio.opentime.from_timecode(spelled, float(rate)).to_frames() == frame


@settings(max_examples=200)
@given(frames())
def test_it_is_read_back(case: tuple[int, Fraction, bool]) -> None:
    frame, rate, drop = case
    spelled = timecode(frame, rate, drop=drop)
    assert frame_of(spelled, rate) == frame_of(spelled.replace(";", ":"), rate, drop=drop) == frame


@pytest.mark.parametrize("name", DROPPING)
def test_drop_frame_is_never_half_a_second_from_the_clock(name: str) -> None:
    rate = RATES[name]
    for frame in range(0, day_of(rate, drop=True), 997):
        hours, minutes, rest = timecode(frame, rate, drop=True).split(":")
        seconds, part = rest.split(";")
        clock = (int(hours) * 60 + int(minutes)) * 60 + int(seconds) + Fraction(int(part), round(rate))
        assert abs(clock - frame / rate) < Fraction(1, 2)


@pytest.mark.parametrize("name", DROPPING)
def test_no_frame_bears_a_number_that_is_left_out(name: str) -> None:
    rate = RATES[name]
    seen = [timecode(frame, rate, drop=True) for frame in range(12 * 60 * round(rate))]
    assert seen == sorted(set(seen))
    assert "00:00:59;29" in seen
    assert "00:01:00;00" not in seen
    assert "00:10:00;00" in seen


@pytest.mark.parametrize(
    ("text", "name", "drop"),
    [
        ("00:01:00;00", "29.97", False),
        ("00:01:00:01", "29.97", True),
        ("00:01:00;03", "59.94", False),
        ("01:00:00;00", "25", False),
        ("01:00:00:00", "23.976", True),
        ("00:00;00:00", "29.97", False),
        ("00;00;00;00", "29.97", False),
    ],
)
def test_what_is_no_timecode_is_refused(text: str, name: str, *, drop: bool) -> None:
    with pytest.raises(UsageError, match="is not a timecode"):
        frame_of(text, RATES[name], drop=drop)
