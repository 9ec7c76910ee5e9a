"""Reel names are eight letters and digits, each its own, and still tell the sequence and the take."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.editorial.export.reels import reels
from tests.exports.films import footage

NAMES = st.from_regex(r"[A-Za-z0-9_-]{1,40}(_shot\d{2,4})?(_take\d{3,9})?", fullmatch=True)


@settings(max_examples=40, deadline=None)
@given(st.lists(NAMES, max_size=12))
def test_any_names_get_their_own(names: list[str]) -> None:
    found = reels(footage(name, Fraction(24)) for name in names)
    assert len(set(found.values())) == len(found) == len(set(names))
    assert all(re.fullmatch(r"[A-Z0-9]{1,8}", reel) for reel in found.values())
    assert not set(found.values()) & {"AX", "BL", "BLACK", "BARS"}


@pytest.mark.parametrize(
    ("name", "reel"),
    [
        ("SEQ08_take002", "SEQ08T2"),
        ("SEQ08_shot03_take001", "SE08S3T1"),
        ("opening-credits_take012", "OPENIT12"),
        ("SEQ00001_take001", "S00001T1"),
        ("BL", "BLX1"),
    ],
)
def test_they_can_be_read(name: str, reel: str) -> None:
    assert list(reels([footage(name, Fraction(24))]).values()) == [reel]


def test_the_same_files_get_the_same_names() -> None:
    films = [footage(f"a-very-long-sequence-{number}_take001", Fraction(24)) for number in range(300)]
    assert reels(films) == reels([*films, *films])
