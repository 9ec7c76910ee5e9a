"""Ids and file names: made in one place, read back as what they were, and nothing else is taken for one."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from client_generate.errors import NotFound, UsageError
from client_generate.execution.plan_schema import plan_schema
from client_generate.film.slate import (
    MAX_SLUG,
    RESERVED,
    Slate,
    check_quadrant,
    check_slug,
    parse,
    parse_take_number,
    slug_problem,
)

slugs = st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9_-]{0,20}[A-Za-z0-9])?", fullmatch=True).filter(
    lambda text: not slug_problem(text)
)
slates = st.builds(
    Slate,
    sequence=slugs,
    shot=st.none() | st.integers(0, 10**9 - 1),
    kind=st.sampled_from(["take", "grid", "start"]),
    number=st.integers(0, 10**9 - 1),
)


@given(slate=slates)
@example(slate=Slate("a_take", 0, "take", 1))
@example(slate=Slate("a_shot", None, "grid", 1))
def test_a_name_is_read_back_as_what_it_was(slate: Slate) -> None:
    assert parse(str(slate)) == slate


@given(one=slates, other=slates)
def test_two_things_never_share_a_name(one: Slate, other: Slate) -> None:
    assert (str(one) == str(other)) == (one == other)


@given(text=st.text(max_size=30) | st.from_regex(r"\w{1,8}(_shot\d{1,12})?_(take|grid)\d{1,12}", fullmatch=True))
@example(text="SEQ01_take" + "9" * 5000)
@example(text="SEQ01_shot" + "9" * 5000 + "_take001")
@example(text="SEQ01_take0001")
@example(text="SEQ01_take001\n")
@example(text="SEQ01_take\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT ONE}")
@example(text="../SEQ01_take001")
def test_any_text_is_a_name_or_refused(text: str) -> None:
    try:
        slate = parse(text)
    except UsageError:
        return
    assert str(slate) == text


@given(text=st.text(max_size=80) | slugs)
@example(text="a" * MAX_SLUG)
@example(text="a" * (MAX_SLUG + 1))
@example(text="a.b")
@example(text="-a")
@example(text="é")
@example(text="a\n")
def test_an_id_is_harmless_as_a_file_name_and_a_flag(text: str) -> None:
    if slug_problem(text):
        with pytest.raises(UsageError) as refused:
            check_slug(text, "sequence")
        assert len(refused.value.message) < 1100  # told in full only when it is short
        return
    assert check_slug(text, "sequence") == text
    assert re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?", text)
    assert text.isascii()
    assert len(text) <= MAX_SLUG
    assert text.lower() not in RESERVED


@given(text=st.text(max_size=12) | slugs)
@example(text="a.b")
@example(text="a..b")
@example(text="a_take1")
@example(text="con")
@example(text="a\n")
def test_the_schema_refuses_no_id_that_the_plan_takes(text: str) -> None:
    pattern = plan_schema()["$defs"]["Element"]["properties"]["id"]["pattern"]
    if not slug_problem(text):
        assert re.search(pattern, text)
    elif re.search(pattern, text) and not text.endswith("\n"):  # `$` of Python is not that of JSON Schema
        assert text.lower() in RESERVED or re.search(r"(?i)_(take|shot|grid|start)\d", text)


@pytest.mark.parametrize("text", ["2", "002", "take2", "take002", "SEQ08_take002"])
def test_a_take_is_named_in_several_ways(text: str) -> None:
    assert parse_take_number(text, "SEQ08") == 2


@pytest.mark.parametrize("text", ["", "0", "-1", "two", "take", "1e3", "²", "9" * 7, "SEQ08_take2", "SEQ08_take000x"])
def test_what_names_no_take_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_take_number(text, "SEQ08")


@pytest.mark.parametrize("text", ["SEQ09_take002", "SEQ08_grid002", "SEQ08_shot01_take002"])
def test_a_take_of_something_else_is_not_found(text: str) -> None:
    with pytest.raises(NotFound):
        parse_take_number(text, "SEQ08")


def test_quadrants_are_named_exactly() -> None:
    assert check_quadrant("bottom_right") == "bottom_right"
    for text in ("", "Bottom_right", "bottom-right", "top"):
        with pytest.raises(UsageError, match="not a quadrant"):
            check_quadrant(text)
