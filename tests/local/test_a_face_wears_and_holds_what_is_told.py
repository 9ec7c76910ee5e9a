"""A face close to us wears what the words name, holds it where they say, and has its place behind it."""

from __future__ import annotations

import msgspec
import pytest

from client_generate.media.heavy import np
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.places import portraits as drawn
from client_generate.providers.local.reading.portraits import PLAIN, TWO, Portrait, portrait_of
from client_generate.providers.local.reading.vocabulary import vocabulary
from client_generate.providers.local.sets import deeds
from client_generate.providers.local.things import display


@pytest.mark.parametrize(
    ("prompt", "portrait"),
    [
        ("A woman with earrings turns her head", Portrait(worn=("earrings",))),
        ("A man presses a serum dropper to his cheek", Portrait(ware="dropper", spot="cheek")),
        ("A man sips from a mug in the kitchen", Portrait(ware="mug", spot="mouth", place="kitchen")),
        ("A girl smells a rose in the garden", Portrait(ware="rose", spot="nose", place="garden")),
        ("A man wipes a tear away", Portrait(spot="cheek")),
        ("A mother kisses her daughter", Portrait(spot=TWO)),
        ("A nurse looks at us", Portrait(place="hospital")),
        ("A girl looks at us", PLAIN),
    ],
)
def test_what_a_face_wears_and_holds_is_told_by_the_words(prompt: str, portrait: Portrait) -> None:
    assert portrait_of(prompt) == portrait


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Emerald earrings swing as a woman turns her head sharply, tight profile", "close"),
        ("Close-up of a woman pressing a serum dropper against her cheekbone", "close"),
        ("A girl sips from a mug, close-up of her smile", "close"),
        ("Emerald earrings on a velvet cushion, close-up", "product"),
        ("A woman pours milk into a bowl, close-up of her hands", "hands"),
    ],
)
def test_a_face_goes_before_what_it_has_to_do_with(prompt: str, kind: str) -> None:
    assert look_of(Scene(prompt=prompt, size=(64, 36), seed=1)).set == kind


def test_all_that_words_name_can_be_drawn() -> None:
    faces = vocabulary().portraits
    assert set(faces.worn.values()) == set(drawn.WORN)
    assert set(faces.held) <= display.names()
    assert {*faces.held.values(), *faces.spots.values(), *faces.gestures.values()} <= {*drawn.SPOTS, TWO}


@pytest.mark.parametrize("candidate", [0, 1, 2, 3])
@pytest.mark.parametrize("prompt", ["A woman kisses her son, close-up", "A man sips from a mug, close-up, cafe"])
def test_what_is_told_of_a_face_is_seen_in_all_four(prompt: str, candidate: int) -> None:
    scene = Scene(prompt=prompt, size=(160, 90), seed=3, candidate=candidate)
    look = look_of(scene)
    assert look.portrait != PLAIN
    assert look.portrait.place in {"", *deeds.GROUNDS}
    plain = msgspec.structs.replace(scene, prompt=prompt.partition(" ")[0] + " woman, close-up")
    assert np.abs(np.asarray(paint(scene), np.float32) - np.asarray(paint(plain), np.float32)).mean() > 2
