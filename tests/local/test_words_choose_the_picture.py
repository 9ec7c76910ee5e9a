from __future__ import annotations

from itertools import pairwise

import pytest

from client_generate.media.heavy import np
from client_generate.providers.local.artist import Scene, look_of, paint, paint_plates
from client_generate.providers.local.drawing import palette
from client_generate.providers.local.moving import moves
from client_generate.providers.local.reading import words
from client_generate.providers.local.reading.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("prompt", "kind", "size", "colours"),
    [
        ("Wide shot, a car on a wet highway at dusk", "road", "wide", "dusk"),
        ("Close-up of a dog\u2019s nose at noon", "animal", "close", "day"),
        ("Bird's-eye view of a city at six o'clock, at night", "built", "aerial", "night"),
        ("Aerial of a city at night", "built", "aerial", "night"),
        ("Close-up of a balm jar on marble", "product", "close", "blush"),
        ("Over-the-shoulder: a doctor talks to her patient in a clinic", "room", "over", "clinic"),
        ("A family at dinner in the evening", "indoors", "medium", "evening"),
        ("Phone in hand, a message arrives", "phone", "wide", "evening"),
        ("A hiker walks through a forest at dawn", "landscape", "wide", "dawn"),
        ("Medium close-up through the windscreen at dusk, a man drives", "cabin", "close", "dusk"),
        ("Over-the-shoulder from the back seat, the road ahead at night", "cabin", "over", "night"),
        ("Insert, night, car interior. A phone lights up", "phone", "close", "night"),
        ("A jar on stone at night", "product", "medium", "moon"),
        ("qwertz", "landscape", "wide", "dawn"),
        ("", "landscape", "wide", "dawn"),
    ],
)
def test_words_become_a_set_a_size_and_a_palette(prompt: str, kind: str, size: str, colours: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(160, 90), seed=1))
    assert (look.set, look.size, look.palette.name) == (kind, size, colours)


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("slow push in on her face", "push in"),
        ("Pan left across the valley", "pan left"),
        ("the camera pans", "pan right"),
        ("tilt down to the shoes", "tilt down"),
        ("pulls back and reveals the city", "pull back"),
        ("handheld, chaotic", "handheld"),
        ("tracking shot alongside the car", "tracking"),
        ("locked-off frame", "static"),
        ("a jar", "push in"),
    ],
)
def test_words_become_a_camera_move(prompt: str, move: str) -> None:
    assert words.move_of(prompt) == move


@pytest.mark.parametrize("move", sorted(vocabulary().moves))
def test_a_camera_stays_on_the_stage_and_never_jumps(move: str) -> None:
    places = [moves.camera(move, n / 119, n / 24) for n in range(120)]
    for one, two in pairwise(places):
        assert max(abs(one.across), abs(one.down), abs(one.closer)) <= 1.0
        assert abs(two.across - one.across) + abs(two.down - one.down) + abs(two.closer - one.closer) < 0.12


# Every set in every framing, each in one shape of frame; the long run draws them in all three.
SHAPES = [(64, 36), (36, 64), (41, 41)]
KINDS, SIZES = sorted(name for name, words in vocabulary().sets.items() if words), sorted(vocabulary().sizes)
DRAWN = [
    pytest.param(kind, size, shape, marks=() if (k + s + n) % 3 == 0 else pytest.mark.torture)
    for k, kind in enumerate(KINDS)
    for s, size in enumerate(SIZES)
    for n, shape in enumerate(SHAPES)
]


@pytest.mark.parametrize(("kind", "size", "shape"), DRAWN)
def test_every_set_draws_at_every_size_and_shape(kind: str, size: str, shape: tuple[int, int]) -> None:
    prompt = f"{vocabulary().settings[kind].words.split()[0]} {size if size != 'over' else 'ots'}"
    picture = paint(Scene(prompt=prompt, size=shape, seed=2))
    assert picture.size == shape
    assert float(np.asarray(picture).std()) > 8


@pytest.mark.parametrize("name", palette.names())
def test_every_palette_is_whole(name: str) -> None:
    assert set(palette.KIN[name]) <= set(palette.names()) - {name}
    assert palette.palette(name).ink.max() < 0.35


def test_a_painting_has_several_plates_in_depth() -> None:
    painting = paint_plates(Scene(prompt="a car on a road", size=(160, 90), seed=1))
    near = [sheet.near for sheet in painting.sheets]
    assert len(near) >= 5
    assert near[0] == 0.0
    assert max(near) >= 0.6
