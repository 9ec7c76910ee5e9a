from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import pytest

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.artist import Scene, look_of, paint, paint_plates

SUBJECTS = {
    "vessel": "red blood cells drift through a vessel",
    "receptor": "antibodies bind to receptors of a cell membrane",
    "molecule": "a drug molecule in the bloodstream",
    "virus": "viruses in the bloodstream",
    "bacteria": "bacteria, microscopic",
    "heart": "a beating heart, inside the body",
    "lungs": "lungs, inside the body",
    "brain": "the brain, inside the body",
    "stomach": "the stomach, inside the body",
    "gut": "the intestines, inside the body",
    "joint": "the knee joint and its cartilage",
    "layers": "epidermis and dermis, the layers of the skin",
    "neuron": "a neuron fires",
    "synapse": "a synapse between two neurons",
    "dna": "a dna double helix",
    "dissolving": "a tablet dissolves",
}


OFTEN = ("vessel", "heart", "layers", "dna", "molecule")
"""Those that every run draws in all their ways; the long run draws all."""
WAYS = [pytest.param(name, marks=() if name in OFTEN else pytest.mark.torture) for name in SUBJECTS]


@lru_cache(maxsize=128)
def _small(prompt: str, candidate: int = 0, size: tuple[int, int] = (48, 27)) -> Pixels:
    return np.asarray(paint(Scene(prompt=prompt, size=size, seed=3, candidate=candidate)), np.float32)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_words_name_what_is_seen_inside(subject: str) -> None:
    look = look_of(Scene(prompt=SUBJECTS[subject], size=(64, 36), seed=3))
    assert look.set == "body"
    assert subject == "vessel" or look.has(subject)


@pytest.mark.parametrize(
    "drawn", [OFTEN, pytest.param(tuple(SUBJECTS), marks=pytest.mark.torture)], ids=["often", "all"]
)
def test_no_two_subjects_are_drawn_alike(drawn: tuple[str, ...]) -> None:
    pictures = {name: _small(f"medium shot, {SUBJECTS[name]}") for name in drawn}
    for one, two in combinations(pictures, 2):
        assert np.abs(pictures[one] - pictures[two]).mean() > 5, (one, two)


@pytest.mark.parametrize("subject", WAYS)
def test_the_four_candidates_differ(subject: str) -> None:
    pictures = [_small(SUBJECTS[subject], candidate) for candidate in range(4)]
    assert min(np.abs(one - two).mean() for one, two in combinations(pictures, 2)) > 14


@pytest.mark.parametrize("subject", WAYS)
@pytest.mark.parametrize("shape", [(27, 48), (33, 33)])
def test_every_subject_draws_upright_and_square(subject: str, shape: tuple[int, int]) -> None:
    assert _small(SUBJECTS[subject], size=shape).std() > 14


@pytest.mark.parametrize("size", ["wide", "medium", "close-up", "over the shoulder", "aerial"])
@pytest.mark.parametrize("subject", ["vessel", "heart"])
def test_every_size_of_shot_is_another_picture(subject: str, size: str) -> None:
    plain, other = _small(f"medium shot, {SUBJECTS[subject]}"), _small(f"{size} shot, {SUBJECTS[subject]}")
    assert size == "medium" or np.abs(plain - other).mean() > 6


@pytest.mark.parametrize(
    "prompt",
    [
        "A woman holds her knee in pain, medium shot",
        "Wide shot, the heart of the city at night",
        "A man on his cell phone",
        "A doctor measures a patient's blood pressure",
    ],
)
def test_people_and_places_stay_outside(prompt: str) -> None:
    assert look_of(Scene(prompt=prompt, size=(64, 36), seed=3)).set != "body"


def test_the_hour_of_a_film_does_not_darken_the_body() -> None:
    scene = Scene(prompt=SUBJECTS["vessel"], mood="A street at night in the rain", size=(64, 36), seed=3)
    assert look_of(scene).palette.name == "crimson"


def test_a_vessel_has_depth_for_a_moving_camera() -> None:
    near = [sheet.near for sheet in paint_plates(Scene(prompt=SUBJECTS["vessel"], size=(160, 90), seed=1)).sheets]
    assert len(near) >= 5
    assert near == sorted(near)
