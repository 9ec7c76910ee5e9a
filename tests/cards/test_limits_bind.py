from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from client_generate.errors import PlanError
from client_generate.providers.card_facts import Limits
from client_generate.providers.card_limits import generated, split_after, still_size
from client_generate.providers.cards import Cards
from client_generate.providers.order import Order, OrderShot
from tests.cards.orders import element, film, inpaint, shots, still

CARDS = Cards.load()
SIX = ["2"] * 6
LONG = OrderShot(index=1, prompt="x" * 513, seconds=Decimal(3))


def codes(model: str, order: Order) -> list[str]:
    return [finding.code for finding in CARDS.get(model).problems(order, "replicate")]


@pytest.mark.parametrize(
    ("model", "fits", "breaks", "code"),
    [
        ("kling-o3", film(*SIX), film(*SIX, "2"), "model-too-many-shots"),
        ("kling-o3", film("8", "7"), film("8", "8"), "model-too-long"),
        ("kling-o3", film("2", "1"), film("1", "1"), "model-too-short"),
        ("kling-o3", film(), film(aspect_ratio="4:3"), "model-aspect-ratio"),
        ("kling-o3", film(shots=shots("3", "3", prompt="x" * 512)), film(shots=(*shots("3"), LONG)),
         "model-prompt-too-long"),
        ("kling-o3", film("5", prompt="x" * 2500), film("5", prompt="x" * 2501), "model-prompt-too-long"),
        ("kling-o3", film(elements=tuple(element(n, 1) for n in "abcd")),
         film(elements=tuple(element(n, 1) for n in "abcde")), "model-too-many-elements"),
        ("kling-o3", film(start_frame="s", elements=tuple(element(n, 1) for n in "abc")),
         film(start_frame="s", elements=tuple(element(n, 1) for n in "abcd")), "model-too-many-elements"),
        ("kling-o3", film(start_frame="s", end_frame="e"), film(end_frame="e"), "model-no-end-frame"),
        ("kling-v3", film(), film(elements=(element("a", 1),)), "model-too-many-elements"),
        ("flux-pro", still(width=1440, height=256), still(width=1472), "model-size"),
        ("flux-pro", still(), still(width=1300), "model-size"),
        ("flux-fill-pro", inpaint(), still(kind="inpaint", image="in.png"), "model-needs-picture"),
    ],
)  # fmt: skip
def test_limits_bind_at_the_boundary(model: str, fits: Order, breaks: Order, code: str) -> None:
    assert codes(model, fits) == []
    assert codes(model, breaks) == [code]
    with pytest.raises(PlanError) as refused:
        CARDS.get(model).request(breaks, "replicate")
    assert refused.value.code == code
    assert refused.value.hint


def test_a_card_may_need_a_start_frame(tmp_path: Any) -> None:
    text = "id: m\ntitle: M\nmakes: video\ntakes: {start_frame: true}\nproviders: {local: {endpoint: animatic}}\n"
    (tmp_path / "m.yaml").write_text(text)
    card = Cards.load(tmp_path).get("m")
    assert [f.code for f in card.problems(film(), "local")] == ["model-needs-start-frame"]
    assert card.problems(film(start_frame="s.png"), "local") == ()


def test_the_hint_says_where_to_split() -> None:
    [finding] = CARDS.get("kling-o3").problems(film("5", "5", "4", "3", "6"), "local")
    assert finding.hint == "run it with --mode individual, or split the sequence after shot 2"


@given(st.lists(st.integers(1, 15), min_size=1, max_size=20))
def test_every_part_of_a_split_fits(seconds: list[int]) -> None:
    limits = CARDS.get("kling-o3").limits_for("replicate")
    ends = split_after(tuple(map(Decimal, seconds)), tuple(range(len(seconds))), limits)
    edges = [0, *(end + 1 for end in ends), len(seconds)]
    for begin, end in pairwise(edges):
        assert 0 < end - begin <= 6
        assert sum(seconds[begin:end]) <= 15


@given(
    st.lists(st.decimals("0.1", "10", places=3), min_size=1, max_size=6),
    st.sampled_from([Decimal(1), Decimal("0.5"), Decimal(5), None]),
    st.sampled_from([Decimal(1), Decimal(3), None]),
    st.sampled_from([Decimal(3), None]),
)
def test_shots_are_only_ever_made_longer(
    planned: list[Decimal], step: Decimal | None, shortest: Decimal | None, least: Decimal | None
) -> None:
    limits = Limits(seconds_step=step, shot_seconds_min=shortest, seconds_min=least)
    made = generated(tuple(planned), limits)
    assert all(m >= p for m, p in zip(made, planned, strict=True))
    assert all(m >= (shortest or 0) for m in made)
    assert sum(made) >= (least or 0)
    assert step is None or all(Fraction(m) % Fraction(step) == 0 for m in made)


def test_shots_that_fit_are_left_alone() -> None:
    limits = CARDS.get("kling-o3").limits_for("local")
    assert generated((Decimal(3), Decimal(2)), limits) == (Decimal(3), Decimal(2))
    assert generated((Decimal("0.4"), Decimal("1.5")), limits) == (Decimal(1), Decimal(2))
    assert generated((Decimal(1), Decimal(1)), limits) == (Decimal(1), Decimal(2))


@given(
    st.integers(16, 8000),
    st.integers(16, 8000),
    st.sampled_from([("flux-pro", "local"), ("flux-pro", "replicate"), ("gpt-image-2", "openai")]),
)
def test_sizes_asked_for_can_be_made(width: int, height: int, made_by: tuple[str, str]) -> None:
    card, provider = CARDS.get(made_by[0]), made_by[1]
    assume(provider != "openai" or max(width, height) <= 3 * min(width, height))
    size = card.still_size(width, height, provider)
    assert card.problems(still(width=size[0], height=size[1]), provider) == ()
    assert size == card.still_size(height, width, provider)[::-1] or width == height
    aspect = Fraction(width, height)
    if Fraction(1, 3) < aspect < 3 and min(width, height) >= 512:
        assert abs(Fraction(*size) / aspect - 1) < Fraction(4, 100)


def test_plain_sizes_stay_near_what_was_wanted() -> None:
    card = CARDS.get("flux-pro")
    assert card.still_size(2560, 1440, "local") == (2048, 1152)
    assert max(card.still_size(2560, 1440, "replicate")) <= 1440
    assert card.still_size(1024, 1024, "replicate") == (1024, 1024)


@pytest.mark.parametrize(
    ("wanted", "size"),
    [
        ((256, 144), (1136, 640)),
        ((1280, 720), (1280, 720)),
        ((3840, 2160), (2560, 1440)),
        ((2880, 2880), (1920, 1920)),
        ((144, 256), (640, 1136)),
    ],
)
def test_a_picture_has_as_many_pixels_as_the_model_makes(wanted: tuple[int, int], size: tuple[int, int]) -> None:
    card = CARDS.get("gpt-image-2")
    assert card.still_size(*wanted, "openai") == size
    assert card.problems(still(width=wanted[0], height=wanted[1]), "openai") == () or size != wanted


def test_a_list_of_sizes_gives_the_nearest_shape() -> None:
    limits = Limits(sizes=("1024x1024", "1536x1024", "1024x1536", "2048x2048"))
    assert still_size(2560, 1440, limits) == (1536, 1024)
    assert still_size(405, 720, limits) == (1024, 1536)
    assert still_size(900, 900, limits) == (1024, 1024)
    assert still_size(4000, 4000, limits) == (2048, 2048)


def test_what_is_not_in_the_list_is_refused(tmp_path: Path) -> None:
    text = "id: mine\ntitle: Mine\nmakes: still\nlimits: {sizes: [1024x1024]}\nproviders: {local: {endpoint: still}}\n"
    (tmp_path / "mine.yaml").write_text(text)
    card = Cards.load(tmp_path).get("mine")
    assert card.problems(still(width=1024, height=1024), "local") == ()
    (refused,) = card.problems(still(width=1024, height=1040), "local")
    assert (refused.code, refused.hint) == ("model-size", "one of 1024x1024")


def test_element_limits_are_those_of_the_cards() -> None:
    kling = CARDS.get("kling-o3")
    assert (kling.element_limit(start_frame=False), kling.element_limit(start_frame=True)) == (4, 3)
    assert CARDS.get("flux-pro").element_limit(start_frame=False) == 0
    assert CARDS.get("flux-2-pro").element_limit(start_frame=False) == 8
