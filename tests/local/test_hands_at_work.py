from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import pytest

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.artist import Scene, look_of, paint, paint_plates
from client_generate.providers.local.hands.thing import name_of
from client_generate.providers.local.reading.vocabulary import vocabulary
from client_generate.providers.local.sets import hands

DEEDS = {
    "steering": "close-up of hands gripping the wheel at dusk",
    "jar": "close-up of hands holding a jar of balm",
    "opening": "close-up of hands opening a jar",
    "flask": "close-up of hands holding a medicine bottle",
    "cup": "close-up of her hands around a mug of tea",
    "typing": "close-up of hands typing on a keyboard",
    "writing": "close-up of a hand writing with a pen on paper",
    "care": "close-up, an old hand in a young hand",
    "pouring": "close-up of hands pouring juice",
    "cutting": "close-up of hands cutting a cucumber with a knife",
    "palm": "close-up of a hand with a pill",
    "injection": "close-up, a syringe in a gloved hand, the injection",
    "shoe": "close-up, his hands in his lap hold a small red shoe",
    "photograph": "close-up of hands with an old photograph",
    "dough": "close-up of hands kneading dough",
    "resting": "close-up of hands on a table, waiting",
    "handshake": "close-up of a handshake",
}
OFTEN = ("steering", "typing", "handshake")
"""Those that every run draws in all their ways; the long run draws all."""
WAYS = [pytest.param(name, marks=() if name in OFTEN else pytest.mark.torture) for name in DEEDS]


@lru_cache(maxsize=128)
def _small(prompt: str, candidate: int = 0, size: tuple[int, int] = (48, 27)) -> Pixels:
    return np.asarray(paint(Scene(prompt=prompt, size=size, seed=3, candidate=candidate)), np.float32)


def test_every_scene_of_hands_is_drawn() -> None:
    asked = {scene.name: scene for scene in vocabulary().scenes if scene.set == "hands"}
    plain = [scene for scene in asked.values() if scene.things.isdisjoint(hands.SCENES)]
    for scene in plain:  # those show a ware, by the verb of its words
        look = look_of(Scene(prompt=f"A hand {' '.join(min(line) for line in scene.needs)}", size=(64, 36), seed=3))
        assert look.set == "hands"
        assert name_of(look)[0], scene.name
    assert len(asked) - len(plain) > 120


@pytest.mark.parametrize("deed", DEEDS)
def test_words_name_what_hands_do(deed: str) -> None:
    look = look_of(Scene(prompt=DEEDS[deed], size=(64, 36), seed=3))
    assert (look.set, look.size) == ("hands", "close")
    assert deed == "resting" or look.has(deed)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Close-up of hands on the steering wheel, inside the car at night", "hands"),
        ("Close-up of the driver's hands gripping the wheel", "hands"),
        ("Insert, night, car interior. A phone lights up", "phone"),
        ("A phone in her hand, close-up", "phone"),
        ("Wide shot, a driver with both hands on the wheel, on a highway", "road"),
        ("Medium shot, a hand-held camera follows a man down the street", "town"),
        ("A doctor talks to her patient, his hands on the desk", "room"),
        ("Wide shot, hands holding a mug", "hands"),
    ],
)
def test_hands_are_seen_close_only_where_they_are_meant(prompt: str, kind: str) -> None:
    assert look_of(Scene(prompt=prompt, size=(64, 36), seed=3)).set == kind


@pytest.mark.parametrize("drawn", [OFTEN, pytest.param(tuple(DEEDS), marks=pytest.mark.torture)], ids=["often", "all"])
def test_no_two_deeds_are_drawn_alike(drawn: tuple[str, ...]) -> None:
    pictures = {name: _small(f"medium shot, {DEEDS[name]}") for name in drawn}
    for one, two in combinations(pictures, 2):
        assert np.abs(pictures[one] - pictures[two]).mean() > 4, (one, two)


@pytest.mark.parametrize("deed", WAYS)
def test_the_four_candidates_differ(deed: str) -> None:
    pictures = [_small(DEEDS[deed], candidate) for candidate in range(4)]
    assert min(np.abs(one - two).mean() for one, two in combinations(pictures, 2)) > 14


@pytest.mark.parametrize("deed", WAYS)
@pytest.mark.parametrize("shape", [(27, 48), (33, 33)])
def test_every_deed_draws_upright_and_square(deed: str, shape: tuple[int, int]) -> None:
    assert _small(DEEDS[deed], size=shape).std() > 14


def test_a_coat_colours_the_sleeves() -> None:
    plain, red = (_small(f"close-up of a hand in a {tone} coat, pouring juice") for tone in ("grey", "red"))
    assert np.abs(plain - red).mean() > 1


def test_hands_lie_before_what_is_behind_them() -> None:
    near = [sheet.near for sheet in paint_plates(Scene(prompt=DEEDS["cup"], size=(160, 90), seed=1)).sheets]
    assert len(near) >= 4
    assert near == sorted(near)
    assert max(near) >= 0.6
