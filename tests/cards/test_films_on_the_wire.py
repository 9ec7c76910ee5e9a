from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from client_generate.providers.cards import Cards
from tests.cards.orders import element, file, film, shots

CARD = Cards.load().get("kling-o3")


@given(st.lists(st.integers(1, 5), min_size=2, max_size=6).filter(lambda s: 3 <= sum(s) <= 15))
def test_the_shots_durations_sum_to_the_duration(seconds: list[int]) -> None:
    sent = CARD.request(film(*map(str, seconds)), "replicate").input
    assert isinstance(sent["multi_prompt"], str)
    parts = json.loads(sent["multi_prompt"])
    assert all(set(part) == {"prompt", "duration"} and type(part["duration"]) is int for part in parts)
    assert sum(part["duration"] for part in parts) == sent["duration"]


def test_one_shot_is_no_multi_prompt() -> None:
    sent = CARD.request(film("5"), "replicate").input
    assert "multi_prompt" not in sent
    assert (sent["prompt"], sent["duration"], sent["aspect_ratio"]) == ("A car passes", 5, "16:9")


def test_a_start_frame_stands_for_the_aspect_ratio() -> None:
    request = CARD.request(film(start_frame="start.png", files=(file("start.png"),)), "replicate")
    assert request.input["start_image"] == "file:start.png"
    assert "aspect_ratio" not in request.input
    assert [f.name for f in request.files] == ["start.png"]


def test_the_label_reaches_no_paid_model() -> None:
    assert "SEQ01" not in json.dumps(CARD.request(film(), "replicate").input)
    assert CARD.request(film(), "local").input["label"] == "SEQ01_take001"


def test_mentioned_elements_become_tokens_and_addresses_stay() -> None:
    order = film(
        shots=(*shots("3", prompt="@hero meets @the-dog, mail a@hero.com"), *shots("2")),
        elements=(element("hero", 2), element("the-dog", 1)),
    )
    sent = CARD.request(order, "replicate").input
    assert sent["reference_images"] == ["file:hero-1.png", "file:hero-2.png", "file:the-dog-1.png"]
    assert json.loads(sent["multi_prompt"])[0]["prompt"] == "<<<image_1>>> meets <<<image_3>>>, mail a@hero.com"


def test_an_element_that_no_prompt_mentions_is_introduced() -> None:
    sent = CARD.request(film("5", elements=(element("hero", 1),)), "replicate").input
    assert sent["prompt"] == "A car passes hero looks as in <<<image_1>>>."
    mentioned = film("5", prompt="@hero runs", shots=shots("5", prompt="@hero runs"), elements=(element("hero", 1),))
    assert CARD.request(mentioned, "replicate").input["prompt"] == "<<<image_1>>> runs"


def test_everybodys_first_picture_comes_before_anybodys_second() -> None:
    cast = tuple(element(name, 4) for name in ("ann", "ben", "cat"))
    files = (file("start.png"), *(file(image) for one in cast for image in one.images))
    request = CARD.request(film(start_frame="start.png", elements=cast, files=files), "replicate")
    assert request.input["reference_images"] == [
        f"file:{name}.png" for name in ("ann-1", "ann-2", "ben-1", "ben-2", "cat-1", "cat-2")
    ]
    assert len(request.files) == 7


def test_the_resolution_chooses_the_mode_and_the_price() -> None:
    low, high = film("5"), film("5", width=1920, height=1080)
    assert CARD.request(low, "replicate").input["mode"] == "standard"
    assert CARD.request(high, "replicate").input["mode"] == "pro"
    assert CARD.estimate(low, "replicate").amount == Decimal("0.84")
    assert CARD.estimate(high, "replicate").amount == Decimal("1.12")
    assert CARD.estimate(film("5", audio=True), "replicate").amount == Decimal("1.26")


def test_local_gets_our_own_fields() -> None:
    order = film("3", "2.5", start_frame="start.png", elements=(element("hero", 1),))
    request = CARD.request(order, "local")
    assert request.endpoint == "animatic"
    assert request.input["shots"][1] == {"index": 1, "prompt": "A car passes", "seconds": "2.5"}
    assert request.input["elements"][0]["images"] == ["file:hero-1.png"]
    assert set(request.input) == {
        "prompt", "negative_prompt", "width", "height", "fps", "seed", "elements", "label", "shots", "start_frame",
    }  # fmt: skip
    assert CARD.estimate(order, "local").amount == 0
