"""A verb, a place and a thing make a picture of somebody doing it where no scene has been written for them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest

from client_generate.media.heavy import np
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.drawing.brush import Plate
from client_generate.providers.local.drawing.sketch import Spot
from client_generate.providers.local.people import casts, skeleton
from client_generate.providers.local.places import furnished, improvised
from client_generate.providers.local.reading.doing import acted, doing_of
from client_generate.providers.local.reading.verbs import somebody
from client_generate.providers.local.reading.vocabulary import verbs_said, vocabulary
from client_generate.providers.local.sets import deeds
from client_generate.providers.local.things import display, props, sketches, standing


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("run", ("runs", "running")),
        ("carry", ("carries", "carrying")),
        ("hide", ("hides", "hiding")),
        ("lie", ("lies", "lying")),
        ("push", ("pushes", "pushing")),
        ("pay", ("pays", "paying")),
        ("open", ("opens", "opening")),
        ("flee", ("flees", "fleeing")),
        ("push-car", ("pushes-car", "pushing-car")),
    ],
)
def test_a_verb_is_known_in_the_forms_that_prompts_use(verb: str, said: tuple[str, str]) -> None:
    assert verbs_said(verb) == said


@pytest.mark.parametrize(
    ("prompt", "pose", "place"),
    [
        (
            "An elderly man kneels in his vegetable garden and pulls up a carrot, sunny morning",
            "kneel-work",
            "allotment",
        ),
        ("A girl jumps over a puddle in a yellow raincoat, street, low angle", "jump", "street"),
        ("Two boys climb over a fence, dusk, low angle", "climb-up", ""),
        ("A woman pushes the car along a country road", "push-hard", "road"),
        ("A woman waits in an office, evening", "stand-quarter", "office"),
        ("A jar of honey on a table", "", ""),
        ("A drawing of a house on a wall", "", ""),
    ],
)
def test_the_first_verb_chooses_the_pose_and_the_place_word_the_ground(prompt: str, pose: str, place: str) -> None:
    doing = doing_of(prompt)
    assert (doing.pose, doing.place) == (pose, place)


def test_how_many_do_it_and_what_they_hold_is_told_by_the_words() -> None:
    assert doing_of("Three friends run along a beach").many == 3
    assert doing_of("A mother hugs her son").many == 1
    assert doing_of("A courier waves with a red umbrella").held == "umbrella"
    assert doing_of("A man lifts a laptop into the air").ware == "laptop"
    assert doing_of("A man drags a mattress across a yard").tall > 0.5
    assert [one.name for one in doing_of("A man drags a fridge across a yard").around] == ["fridge"]


def test_a_face_alone_and_whoever_sits_at_a_table_do_nothing_else() -> None:
    assert acted("a woman laughs", "close", {"woman", "close-up"}).pose == ""
    assert acted("an old couple drinks tea at the kitchen table", "room", {"couple", "table"}).pose == ""
    assert acted("a woman dances alone", "room", {"woman"}).place == "living-room"
    assert acted("a dog jumps", "animal", {"dog"}).pose == ""


@pytest.mark.parametrize(
    ("prompt", "there"),
    [
        ("Flatmates iron shirts together in a small kitchen", True),
        ("A gamer cheers in a dark room", True),
        ("A printer prints a page", False),
        ("Water runs down a window", False),
        ("A lantern swings in the wind", False),
    ],
)
def test_somebody_is_known_by_how_they_are_called(prompt: str, there: bool) -> None:
    assert somebody(prompt) is there


def test_whoever_works_stands_at_a_table() -> None:
    look = look_of(Scene(prompt="Flatmates iron shirts together in a small kitchen", size=(64, 36), seed=1))
    assert (look.doing.place, look.doing.many) == ("kitchen", 2)
    assert [actor.over for actor in improvised.improvised(look).cast] == ["worktop", ""]


def test_all_that_the_words_name_can_be_drawn() -> None:
    acts, poses = vocabulary().acts, skeleton.poses()
    assert {*acts.one.values(), *acts.several.values(), *acts.pairs, *acts.pairs.values()} <= set(poses)
    assert {*acts.held.values(), *acts.over.values(), *acts.under.values()} <= set(props.PROPS)
    assert {name for name in acts.heights if name.replace("-", " ") not in display.names()} == set()


def test_a_prompt_without_a_scene_shows_its_people_doing_it() -> None:
    scene = Scene(prompt="Two men climb over a fence in the rain", size=(160, 90), seed=3)
    look = look_of(scene)
    assert (look.set, look.scene) == ("deeds", "")
    cast = improvised.improvised(look).cast
    assert [actor.pose for actor in cast] == ["climb-up"] * 2
    other = paint(Scene(prompt="Two men wave over a fence in the rain", size=(160, 90), seed=3))
    assert np.abs(np.asarray(paint(scene), np.float32) - np.asarray(other, np.float32)).mean() > 2


@pytest.mark.parametrize(
    ("prompt", "pose"),
    [
        ("A helmet rolls down the stairwell", ""),
        ("Apple blossom falling on a lawn, an old couple", ""),
        ("An engineer by a red recording lamp", ""),
        ("A woman who falls on the ice", "fall"),
        ("A man in the pouring rain carries a box", "carry"),
        ("A courier lights a candle", "tend"),
    ],
)
def test_only_what_somebody_does_is_a_deed(prompt: str, pose: str) -> None:
    assert doing_of(prompt).pose == pose


def test_somebody_else_has_a_verb_of_their_own() -> None:
    doing = doing_of("A nurse carries a tray while a boy throws a ball")
    assert (doing.pose, doing.pair, doing.many) == ("carry", "throw", 2)


def test_what_the_words_name_stands_beside_them() -> None:
    doing = doing_of("A farmer waves beside a horse, a tractor behind, warm light")
    assert [one.name for one in doing.around] == ["standing horse", "tractor"]
    assert [one.name for one in doing_of("A farmer waves with the horse blanket").around] == []
    look = look_of(Scene(prompt="A widow waves in the park", size=(64, 36), seed=1))
    placed = improvised.improvised(msgspec.structs.replace(look, doing=doing)).around
    assert [(one.name, one.z > 1) for one in placed] == [("standing horse", True), ("tractor", True)]


def test_all_that_may_stand_around_can_be_drawn() -> None:
    named = {one.name for one in vocabulary().acts.around.values()}
    assert [name for name in sorted(named) if not standing.known(name)] == []


def test_people_are_where_such_people_work() -> None:
    assert doing_of("A nurse runs").home == "hospital"
    assert doing_of("A nurse runs on the beach").place == "beach"
    assert set(vocabulary().acts.homes.values()) <= set(deeds.GROUNDS)


def test_every_sketch_can_be_drawn() -> None:
    look = look_of(Scene(prompt="A man waves", size=(64, 36), seed=1))
    for name in sketches.sketches():  # a wrong line raises
        plate = Plate((180, 320), (160, 0), 180, 0.5)
        plate.alpha[:] = 0.5  # tints need something below them
        before = plate.rgb.copy(), plate.alpha.copy()
        for metre in (0.04, 0.3):
            sketches.put(plate, look, name, Spot(foot=(0.0, 0.6), metre=metre))
        assert (plate.rgb != before[0]).any() or (plate.alpha != before[1]).any(), name


@pytest.mark.parametrize("name", sorted(furnished.FURNISHED))
def test_what_furnishes_a_place_is_a_sketch(name: str) -> None:
    assert furnished.stands(name) <= set(sketches.sketches())


def test_no_sketch_stands_in_two_files() -> None:
    files = sorted(Path(sketches.__file__).with_name("sketches").glob("*.toml"))
    names = [name for file in files for name in tomllib.loads(file.read_text(encoding="utf-8"))]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("prompt", ["A nurse explains a leaflet to a mother in a hospital", "A chef talks to a woman"])
def test_who_is_named_first_does_it(prompt: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    deed = improvised.improvised(look)
    filled, numbers = casts.filled(look, deed)
    assert filled.cast[numbers[0]].role in {"nurse", "chef"}
    assert deed.cast[0].pose == look.doing.pose


@pytest.mark.parametrize("prompt", ["A woman wears a red coat", "A man has a headache", "A girl is a pilot"])
def test_what_somebody_is_or_has_is_no_deed(prompt: str) -> None:
    assert doing_of(prompt).pose == ""


def test_who_does_with_a_thing_what_no_table_knows_is_at_work_with_it() -> None:
    assert doing_of("A weaver reties a broken thread").pose == "tend"


def test_what_is_looked_at_on_a_table_stands_there() -> None:
    assert doing_of("A man stares at a gift on a desk").ware == "gift"
    assert doing_of("A tourist waits at a counter with a suitcase").still
