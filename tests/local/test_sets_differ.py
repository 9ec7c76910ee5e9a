"""The sets of people and places: words choose them, four candidates are four pictures, in every shape of frame."""

from __future__ import annotations

import numpy as np
import pytest

from client_generate.media.heavy import Pixels
from client_generate.providers.local.artist import Scene, look_of, paint

CHOSEN = [
    ("Wide shot of a crowd in a shopping street, a woman in a red coat", "crowd"),
    ("Commuters at the railway station in the morning", "crowd"),
    ("Concert at night, the audience cheers", "crowd"),
    ("A protest with banners in the street", "crowd"),
    ("A queue of people at the counter", "crowd"),
    ("Close-up of a woman's face in the crowd", "crowd"),
    ("Title card: Drive safe", "title"),
    ("Wide shot of a factory with an assembly line and a robot arm", "hall"),
    ("Supermarket aisle, a woman with a trolley", "hall"),
    ("A nurse walks down a hospital corridor at night", "deeds"),
    ("Close-up of a scientist at her microscope", "clinic"),
    ("An engineer in the server room", "indoors"),
    ("A doctor talks with a patient in the clinic", "room"),
    ("A beach at sunset, a woman walks", "landscape"),
    ("Underwater, a reef with fish", "landscape"),
    ("Above the clouds at sunrise", "landscape"),
    ("A burger on a plate, close-up", "food"),
    ("A cup of coffee, steam in the morning light", "food"),
    ("A bowl of fruit on the kitchen table", "food"),
    ("A family eats pasta at the table", "indoors"),
    ("Packshot of a coffee jar", "product"),
    ("A dog runs over a meadow", "wildlife"),
    ("Close-up of a cat at sunset", "animal"),
    ("A runner on the track at dawn", "sport"),
    ("A woman rides a bicycle through the park", "deeds"),
    ("A sailboat on the sea, golden light", "transport"),
    ("A train runs through fields at dusk", "transport"),
    ("Commuters at the train station", "crowd"),
    ("An old man and his dog in the kitchen", "room"),
    ("A woman drinks coffee in the kitchen", "room"),
    ("Product shot of a chocolate cake box", "product"),
    ("Bird view of a city", "city"),
    ("A woman running late in an office", "deeds"),
    ("A woman crosses a street of the old town", "town"),
]
DRAWN = [
    "Crowd in a street, a woman in a yellow coat",
    "Concert crowd at night",
    "Title card: Drive safe",
    "Wide shot of a warehouse with shelves",
    "A beach at sunset, a woman walks",
    "A burger on a plate",
    "A dog in a meadow",
    "A runner on the track",
    "A train runs through fields",
]


def seen(prompt: str, candidate: int, size: tuple[int, int] = (128, 72)) -> Pixels:
    picture = paint(Scene(prompt=prompt, size=size, seed=3, candidate=candidate))
    return np.asarray(picture.resize((32, 18)), np.float32) / 255


@pytest.mark.parametrize(("prompt", "kind"), CHOSEN)
def test_words_choose_the_set(prompt: str, kind: str) -> None:
    assert look_of(Scene(prompt=prompt, size=(64, 36), seed=1)).set == kind


@pytest.mark.parametrize("prompt", DRAWN)
def test_candidates_are_four_pictures(prompt: str) -> None:
    panels = [seen(prompt, candidate) for candidate in range(4)]
    apart = [float(np.abs(a - b).mean()) for i, a in enumerate(panels) for b in panels[i + 1 :]]
    assert min(apart) > 0.07, apart


def test_kinds_of_country_are_different_pictures() -> None:
    kinds = ("beach", "reef under water", "desert", "lake", "forest", "garden", "wheat field", "snowy peak", "hills")
    panels = [seen(f"Wide shot of a {kind} at noon", 0) for kind in kinds]
    apart = [float(np.abs(a - b).mean()) for i, a in enumerate(panels) for b in panels[i + 1 :]]
    assert min(apart) > 0.05, apart


@pytest.mark.parametrize("prompt", DRAWN)
@pytest.mark.parametrize("size", [(72, 128), (96, 96)])
def test_every_shape_of_frame_is_filled(prompt: str, size: tuple[int, int]) -> None:
    for candidate in (0, 1):
        picture = np.asarray(paint(Scene(prompt=prompt, size=size, seed=3, candidate=candidate)), np.float32)
        assert picture.std() > 8
        strips = [picture[:6], picture[-6:], picture[:, :6], picture[:, -6:]]
        assert all(strip.mean() > 1.5 for strip in strips)  # nothing is left black
