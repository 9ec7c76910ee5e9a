"""Vehicles from the side and places that people built: words choose them, and each is a picture of its own."""

from __future__ import annotations

import numpy as np
import pytest

from client_generate.media.heavy import Pixels
from client_generate.providers.local.artist import Scene, look_of, paint

CHOSEN = [
    ("Wide shot, a delivery van parked in front of a bakery early in the morning", "traffic"),
    ("Teenage girl at a bus stop looking at her phone at night, rain", "traffic"),
    ("Ambulance with blue lights rushing through the city at night", "traffic"),
    ("A fire engine races through the street", "traffic"),
    ("Handheld shot of a cyclist riding through city traffic at dawn", "traffic"),
    ("A cyclist on a path through the fields", "sport"),
    ("A red car on a wet highway at dusk", "road"),
    ("Two construction workers with helmets in front of a building site", "site"),
    ("Wind turbines on a green hill, time-lapse clouds", "site"),
    ("Drone shot over vineyards in the morning mist", "site"),
    ("A train crosses a bridge in snowy mountains", "site"),
    ("A train rushes through the fields", "transport"),
    ("An electric car at a charging station", "journey"),
    ("Establishing shot of the school building", "site"),
    ("Medium shot, a teacher in front of a class of pupils", "deeds"),
    ("A judge's gavel on a wooden desk, dramatic light", "hands"),
    ("A grandmother knits in an armchair by the fireplace", "indoors"),
    ("Macro of a bee on a yellow flower", "macro"),
    ("Hands holding a small green seedling in soil", "hands"),
    ("A white tablet breaks apart and particles travel through the bloodstream", "body"),
    ("A family at dinner in the kitchen", "indoors"),
]
VEHICLES = (
    "delivery van", "ambulance", "police car", "fire engine", "bus", "tractor", "motorbike", "scooter",
    "cyclist in city traffic",
)  # fmt: skip
PLACES = (
    "building site", "wind turbines", "solar panels", "vineyard", "playground", "charging station", "house",
    "school building", "hospital building", "suspension bridge", "viaduct with a train",
    "bakery shop front", "cafe terrace",
)  # fmt: skip


def seen(prompt: str, candidate: int = 0, size: tuple[int, int] = (96, 54)) -> Pixels:
    return np.asarray(paint(Scene(prompt=prompt, size=size, seed=3, candidate=candidate)), np.float32) / 255


@pytest.mark.parametrize(("prompt", "kind"), CHOSEN)
def test_words_choose_the_set(prompt: str, kind: str) -> None:
    assert look_of(Scene(prompt=prompt, size=(64, 36), seed=1)).set == kind


@pytest.mark.parametrize("things", [VEHICLES, PLACES], ids=["vehicles", "places"])
def test_each_is_a_picture_of_its_own(things: tuple[str, ...]) -> None:
    panels = [seen(f"A {thing} at noon, a sunny day") for thing in things]
    apart = [float(np.abs(a - b).mean()) for i, a in enumerate(panels) for b in panels[i + 1 :]]
    assert min(apart) > 0.015, min(apart)


@pytest.mark.parametrize(
    "prompt", ["A delivery van before a bakery", "A vineyard at dawn", "Two workers at a building site"]
)
def test_candidates_are_four_pictures(prompt: str) -> None:
    panels = [seen(prompt, candidate) for candidate in range(4)]
    apart = [float(np.abs(a - b).mean()) for i, a in enumerate(panels) for b in panels[i + 1 :]]
    assert min(apart) > 0.07, apart


@pytest.mark.parametrize("thing", ["van", "wind turbines", "house", "viaduct"])
@pytest.mark.parametrize("size", [(54, 96), (72, 72)])
def test_every_shape_of_frame_is_filled(thing: str, size: tuple[int, int]) -> None:
    picture = seen(f"A {thing}", size=size) * 255
    assert picture.std() > 8
    strips = [picture[:5], picture[-5:], picture[:, :5], picture[:, -5:]]
    assert all(strip.mean() > 1.5 for strip in strips)  # nothing is left black


def test_blue_lights_make_the_night_blue() -> None:
    blue = [float(seen(f"A {thing} in the city at night")[..., 2].max()) for thing in ("police car", "delivery van")]
    shares = [
        float((p[..., 2] > p[..., 0] + 0.25).mean())
        for p in map(seen, ("A police car in a city street at night", "A delivery van in a city street at night"))
    ]
    assert blue[0] >= blue[1]
    assert shares[0] > 2 * shares[1]


ROOMS = (
    "classroom", "courtroom", "archive room", "fireplace", "bathroom mirror", "dentist",
    "hospital bed", "call centre", "reception", "stove", "pharmacy counter", "office worker",
)  # fmt: skip


@pytest.mark.parametrize(
    ("prompt", "role", "hat"),
    [
        ("Compliance officer locks a filing cabinet in a dim archive room", "clerk", ""),
        ("Office worker rubs her neck in front of a laptop, late evening", "clerk", ""),
        ("A police officer stops a car", "police", "police"),
        ("A construction worker at a building site", "worker", "helmet"),
        ("A pharmacist behind the counter", "doctor", ""),
    ],
)
def test_whoever_works_wears_what_their_work_asks_for(prompt: str, role: str, hat: str) -> None:
    whom = look_of(Scene(prompt=prompt, size=(64, 36), seed=1)).whom()
    assert (whom.role, whom.hat) == (role, hat)


def test_each_room_is_a_picture_of_its_own() -> None:
    looks = [look_of(Scene(prompt=f"A {thing} by day", size=(64, 36), seed=1)).set for thing in ROOMS]
    assert set(looks) == {"indoors"}
    panels = [seen(f"A {thing} by day") for thing in ROOMS]
    apart = [float(np.abs(a - b).mean()) for i, a in enumerate(panels) for b in panels[i + 1 :]]
    assert min(apart) > 0.03, min(apart)


@pytest.mark.parametrize(
    "prompt", ["A teacher in a classroom", "A pharmacist at the pharmacy counter", "Armchair by the fireplace"]
)
def test_candidates_of_a_room_are_four_pictures(prompt: str) -> None:
    panels = [seen(prompt, candidate) for candidate in range(4)]
    apart = [float(np.abs(a - b).mean()) for i, a in enumerate(panels) for b in panels[i + 1 :]]
    assert min(apart) > 0.05, apart


def test_beside_a_coastal_road_lies_the_sea() -> None:
    seas = [seen(f"Aerial view of a {road}, golden hour") for road in ("coastal road", "country road")]
    blue = [float((picture[..., 2] > picture[..., 0]).mean()) for picture in seas]
    assert blue[0] > blue[1] + 0.1
