"""Every place that the offline writer may name has a set, and every thing that is sold a shape of its own."""

from __future__ import annotations

import pytest

from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.asked import Element
from client_generate.providers.local.reading import words
from client_generate.providers.local.reading.vocabulary import vocabulary
from client_generate.providers.local.things import display, goods
from client_generate.providers.local.things.exhibits import exhibit
from client_generate.providers.local.writing import shelf

_INDOORS = {"room", "indoors", "hall", "cabin", "crowd", "landscape"}  # a barn stands in its field
_OPEN = {"town", "landscape", "road", "city", "crowd", "sport", "transport", "traffic", "site"}


def _said(place: str) -> tuple[str, ...]:
    return words.tokens(words.weatherless(f"Wide establishing shot, empty, nobody there: {place}."))


def test_every_place_of_every_world_has_a_set() -> None:
    wrong = []
    for world in shelf.worlds().values():
        named = [(place, _INDOORS) for place in world.indoors] + [(place, _OPEN) for place in world.outdoors]
        named += [(moment.place, _INDOORS | _OPEN) for moment in world.moments if moment.place]
        wrong += [f"{world.id}: {place}" for place, fitting in named if words.set_of(_said(place)) not in fitting]
    assert wrong == []


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("a corner café with steamed-up windows", "indoors"),
        ("a corner cafe with steamed-up windows", "indoors"),
        ("the steps above a tram stop", "town"),
        ("a side street with a corner shop", "town"),
        ("the front of a little bakery, its sign lit, on a street in the morning", "town"),
        ("a workshop with paper patterns on the wall", "hall"),
        ("the inside of a small car", "cabin"),
        ("a hallway with a chewed doormat", "indoors"),
        ("a small square with plane trees", "built"),
        ("a mountain hut above a lake", "vista"),
    ],
)
def test_a_place_is_what_it_is_called(place: str, kind: str) -> None:
    look = look_of(Scene(prompt=f"Wide establishing shot, empty, nobody there: {place}.", size=(64, 36), seed=1))
    assert (look.set, look.people) == (kind, 0)


def test_a_crowded_shelf_is_no_crowd() -> None:
    assert (
        look_of(Scene(prompt="Anna before a crowded shelf in a small bathroom", size=(64, 36), seed=1)).set == "indoors"
    )


@pytest.mark.parametrize(
    ("name", "told", "shape"),
    [
        ("thermos", "a thermos", "thermos"),
        ("tea-mug", "", "mug"),
        ("tidewell", "Tidewell, a steel thermos that keeps tea hot", "thermos"),
        ("running-shoes", "", "shoe"),
        ("electric-car", "a car for families", "car"),
        ("bank-app", "a smartphone with an app", "phone"),
        ("once-a-day-tablet", "", "carton"),
        ("lumiere", "a crème in a jar", "jar"),
        ("gizmo", "a gizmo", "carton"),
    ],
)
def test_a_thing_has_the_shape_of_what_it_is_called(name: str, told: str, shape: str) -> None:
    element = Element(id=name, kind="product", description=told)
    look = look_of(Scene(prompt=f"Packshot of @{name}.", size=(64, 36), seed=1, elements=(element,)))
    assert look.ware == shape


def test_what_is_worn_colours_no_thing() -> None:
    element = Element(id="thermos", kind="product", description="a steel thermos")
    plain = look_of(Scene(prompt="Packshot of @thermos.", size=(64, 36), seed=1, elements=(element,)))
    told = "Packshot of @thermos. The woman should wear a red coat."
    assert look_of(Scene(prompt=told, size=(64, 36), seed=1, elements=(element,))).paint is plain.paint is None


def test_all_shapes_have_words_and_all_words_a_shape() -> None:
    assert set(vocabulary().wares) == display.names() - {"straw"}


@pytest.mark.parametrize("name", sorted(goods.SHAPES))
def test_every_shape_can_be_cut_out_of_its_packshot(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.mktemp("shape") / "thing.png"
    word = sorted(vocabulary().wares[name])[0]
    element = Element(id=word, kind="product", description=f"a red {word}")
    prompt = f"Packshot of @{word} on seamless pale blue paper, soft studio light, nothing else in the picture."
    paint(Scene(prompt=prompt, size=(320, 180), seed=3, elements=(element,))).save(path)
    shown = exhibit(path)
    assert shown is not None
    assert shown.cut
