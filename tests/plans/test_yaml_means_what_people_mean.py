from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate import handwritten
from client_generate.errors import Finding, NotFound, PlanError
from client_generate.handwritten import place
from client_generate.handwritten.document import parse
from tests.plans.writing import GOOD, read


class Anything(msgspec.Struct):
    """Holds whatever stands there."""

    v: Any


WORDS = ["16:9", "12:30:45", "no", "yes", "on", "off", "2026-11-21", "1_000", "0b1", ".inf", ".nan", "=", "1.2.3", "-x"]


def value(text: str) -> Any:
    return parse(f"v: {text}\n".encode(), Path("x.yaml"), Anything).value.v


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *((word, word) for word in WORDS),
        ("true", True), ("False", False), ("TRUE", True), ("tRUE", "tRUE"), ("", None), ("~", None), ("null", None),
        ("24", 24), ("-7", -7), ("+7", 7), ("007", 7), ("0o17", 15), ("0x1F", 31), ("08", 8),
        ("23.976", Decimal("23.976")), ("2.50", Decimal("2.50")), (".5", Decimal("0.5")),
        ("5.", Decimal(5)), ("1e3", Decimal(1000)),
        ("'24'", "24"), ('"true"', "true"), ("|-\n  24", "24"), (">-\n  a\n  b", "a b"), ("[1, a: b]", [1, {"a": "b"}]),
        ("{1: a, true: b, ~: c}", {"1": "a", "true": "b", "~": "c"}), ("{'<<': a}", {"<<": "a"}),
    ],
)  # fmt: skip
def test_plain_words_and_numbers(text: str, meant: Any) -> None:
    got = value(text)
    assert got == meant
    assert type(got) is type(meant)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-1000, max_value=1000))
def test_numbers_stay_exact(number: Decimal) -> None:
    assert str(value(str(number))) == str(number)


@pytest.mark.parametrize(
    ("written", "rate"),
    [
        ("24", 24),
        ("24.0", 24),
        ("30.00", 30),
        ('"25"', 25),
        ("23.976", Fraction(24000, 1001)),
        ("59.940", Fraction(60000, 1001)),
    ],
)
def test_a_rate_may_be_written_in_several_ways(tmp_path: Path, written: str, rate: Fraction) -> None:
    assert read(tmp_path, f"fps: {written}\n{GOOD}").value.rate == rate


STEPS = st.one_of(st.integers(0, 10**6), st.text("abc_- é", min_size=1, max_size=5))


@given(st.lists(STEPS).map(tuple))
def test_a_field_path_reads_back(path: place.Path) -> None:
    assert place.read(place.spell(path)) == path


def test_where_a_field_stands(tmp_path: Path) -> None:
    document = read(tmp_path, GOOD)
    assert document.where("sequences[0].shots[0].duration") == "plans/film.yaml:7:19"
    assert document.where("sequences[0]") == "plans/film.yaml:4:5"
    assert document.where("sequences[0].shots[7].prompt") == "plans/film.yaml:6:7"
    assert document.where("") == "plans/film.yaml:1:1"


def test_a_file_that_has_changed_since_has_no_lines(tmp_path: Path) -> None:
    document = read(tmp_path, GOOD)
    (tmp_path / "plans" / "film.yaml").write_text("# other\n" + GOOD)
    assert document.where("sequences[0]") == "plans/film.yaml"


def test_findings_made_later_get_their_places(tmp_path: Path) -> None:
    error = read(tmp_path, GOOD).refusal(
        [Finding(code="late", message="Too long.", field="sequences[0].shots[0].duration")]
    )
    assert (error.code, error.message, error.hint) == ("late", "Too long.", "plans/film.yaml:7:19")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        handwritten.load(tmp_path / "x.yaml", Anything, shown="x.yaml")
    assert caught.value.message == "There is no x.yaml."


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(PlanError) as caught:
        handwritten.load(tmp_path, Anything, shown="x.yaml")
    assert caught.value.code == "plan-unreadable"
