from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.errors import UsageError
from client_generate.film.rate import RATES, cuts, frame_of, frames_at, timecode

rates = st.sampled_from(sorted(RATES.values()))
durations = st.lists(st.decimals(Decimal("0.1"), 600, places=3), min_size=1, max_size=40).map(tuple)
day = st.integers(0, 99 * 3600 * 23)


@given(durations=durations, rate=rates)
def test_every_cut_is_the_frame_nearest_to_its_time(durations: tuple[Decimal, ...], rate: Fraction) -> None:
    ends = cuts(durations, rate)
    for number, end in enumerate(ends, 1):
        exact = Fraction(sum(durations[:number])) * rate
        assert abs(end - exact) <= Fraction(1, 2)
    assert list(ends) == sorted(ends)
    assert ends[-1] == frames_at(sum(durations, Decimal(0)), rate)


@given(durations=durations, rate=rates)
def test_rounding_never_adds_up(durations: tuple[Decimal, ...], rate: Fraction) -> None:
    ends = (0, *cuts(durations, rate))
    for start, end, seconds in zip(ends, ends[1:], durations, strict=False):
        assert abs((end - start) - Fraction(seconds) * rate) <= 1


@given(frame=day, rate=rates)
def test_a_timecode_is_read_back(frame: int, rate: Fraction) -> None:
    assert frame_of(timecode(frame, rate), rate) == frame


@given(text=st.text(max_size=14) | st.from_regex(r"\d{1,3}(:\d{1,3}){2,4}", fullmatch=True))
def test_any_text_is_a_timecode_or_refused(text: str) -> None:
    try:
        frame = frame_of(text, Fraction(25))
    except UsageError as error:
        assert error.code == "bad-timecode"  # noqa: PT017
    else:
        assert frame >= 0


@pytest.mark.parametrize("rate", RATES.values())
def test_half_a_frame_rounds_up(rate: Fraction) -> None:
    assert frames_at(Fraction(5, 2) / rate, rate) == 3
