"""A word for a place is enough: the picture shows it, and whoever does something there stands before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import Mistake
from client_generate.providers.local.reading import places, rows
from client_generate.providers.local.reading.vocabulary import vocabulary, vocabulary_of
from client_generate.providers.local.sets import deeds

_ROWS = Path(__file__).with_name("places.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(part.strip() for part in row.split("|")) for row in _ROWS if row and not row.startswith("#")]


@pytest.mark.parametrize(("prompt", "kind", "name"), ROWS)
def test_a_place_alone_gives_that_place(prompt: str, kind: str, name: str) -> None:
    shown = places.place_of(prompt)
    assert shown is not None
    assert (shown.set, shown.name) == (kind, name)


@pytest.mark.parametrize(
    "prompt",
    [
        "A woman in a bank",
        "A bottle of whisky on a bar",
        "A library book on a table",
        "Two friends meet in a pub",
        "The kitchen knife cuts an onion",
        "A river bank in the fog",
        "A bar chart grows",
        "A chef in a restaurant kitchen",
        "A cat sleeps in a bookshop",
        "",
        "\u2014 ... !",
    ],
)
def test_what_is_about_something_else_is_no_place(prompt: str) -> None:
    assert places.place_of(prompt) is None


def test_somebody_somewhere_still_has_a_place() -> None:
    shown = places.where_of("A woman waits in a bank")
    assert shown is not None
    assert shown.name == "bank"
    assert places.where_of("A woman waits") is None


def test_an_interior_is_another_picture_than_its_house() -> None:
    inner, outer = places.place_of("Interior of a church"), places.place_of("A church on a hill")
    assert inner is not None
    assert outer is not None
    assert (inner.name, outer.name) == ("church inside", "church")


@pytest.mark.parametrize(
    ("said", "ground"),
    [
        (["a", "man", "juggles", "in", "a", "kitchen"], "kitchen"),
        (["a girl in a classroom"], "classroom"),
        (["hospital corridor"], "hospital"),
        (["restaurant-kitchen"], "kitchen"),
        (["on the beaches"], "beach"),
        (["nowhere"], ""),
        ([], ""),
    ],
)
def test_a_place_word_has_a_ground(said: list[str], ground: str) -> None:
    assert places.backdrop_of(said) == ground


def test_every_ground_is_drawn() -> None:
    assert set(vocabulary().backdrops.values()) <= set(deeds.GROUNDS)


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ('"bank" = "bank ', '"bonk" = "bank ', "names the unknown picture 'bonk'"),
        ('"bank" = "bank ', '"bank" = "bank museum ', "has 'museum' in two rows"),
        ("[places.hall]", "[places.hell]", "names the unknown set 'hell'"),
    ],
)
def test_a_slip_among_the_places_is_named(was: str, becomes: str, says: str) -> None:
    texts = rows.packaged()
    assert was in texts["places"]
    with pytest.raises(Mistake) as caught:
        vocabulary_of({**texts, "places": texts["places"].replace(was, becomes, 1)})
    assert says in str(caught.value.__cause__)


def test_a_hostile_prompt_is_read_quickly() -> None:
    assert places.place_of("in a " * 5000) is None
    assert places.where_of("bank of the " * 5000) is not None
