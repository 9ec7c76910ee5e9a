from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from client_generate.media import frames
from client_generate.media.heavy import np
from client_generate.providers.local import rehearse
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.asked import Animatic, Element, Shot
from client_generate.providers.local.moving import furniture
from client_generate.providers.local.reading import casting, words

HERO = Element(id="hero", kind="character", description="a woman of about thirty, short dark hair, a yellow raincoat")
TOLD = " hero (character): a woman of about thirty, short dark hair, a yellow raincoat."


def scene(prompt: str, seed: int = 7, light: int | None = None) -> Scene:
    return Scene(prompt=prompt, size=(160, 90), seed=seed, light=light, elements=(HERO,))


@pytest.mark.parametrize(
    "prompt",
    [
        "An old market square after rain, sun breaking through, @hero small in the middle, wide composition.",
        "@hero looks up",
        "@hero lifts a cup",
        "Close-up, soft window light. @hero takes off her hood",
    ],
)
def test_a_character_is_a_person_as_described(prompt: str) -> None:
    look = look_of(scene(prompt + TOLD))
    assert look.set != "product"
    assert look.has("woman")
    assert look.whom().style in {"short", "bob"}
    assert look.coat is not None
    red, green, blue = look.coat
    assert blue < 0.3 < 0.6 < green < red


def test_the_yellow_coat_is_seen_in_the_square() -> None:
    pixels = np.asarray(paint(scene("An old market square after rain, @hero in the middle, wide." + TOLD)), np.int16)
    yellow = (pixels[..., 0] - pixels[..., 2] > 90) & (pixels[..., 1] - pixels[..., 2] > 60)
    assert int(yellow[40:, 50:110].sum()) > 15


def test_rain_that_is_over_does_not_fall_and_makes_no_night() -> None:
    look = look_of(scene("An old market square after rain, sun breaking through, @hero small in the middle." + TOLD))
    assert not look.weather
    assert look.palette.bright
    assert look.has("wet")
    assert "rain" in look_of(scene("@hero walks in light rain")).weather


def test_a_lamp_is_no_medicine() -> None:
    lamp = Element(id="lamp", kind="product", description="a brass table lamp")
    look = look_of(Scene(prompt="@lamp glows on a workshop bench", size=(64, 36), seed=1, elements=(lamp,)))
    assert look.set == "product"
    assert look.has("lamp")
    assert not look.has("bottle")


@pytest.mark.parametrize(
    ("prompt", "people", "colours"),
    [
        ("An old man at a table, dark kitchen", 1, "moon"),
        ("An empty moonlit kitchen corner", 0, "moon"),
        ("Wide vertical shot, night, moonlight through a window. An empty room, the curtain breathing", 0, "moon"),
        ("A doctor talks to her patient in a clinic", None, "clinic"),
    ],
)
def test_as_many_are_in_a_room_as_the_words_say(prompt: str, people: int | None, colours: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    assert (look.set, look.people, look.palette.name) == ("room", people, colours)


def test_shots_that_name_no_hour_are_lit_by_the_seed_alone() -> None:
    shots = ("a portrait of @hero", "@hero on a path", "a car on a road", "a skyline", "a street")
    for seed in range(6):
        assert (
            len({look_of(scene(shot, seed=seed * 1000 + n, light=seed)).palette.name for n, shot in enumerate(shots)})
            == 1
        )
    assert len({look_of(scene("a car on a road", light=seed)).palette.name for seed in range(6)}) > 3


def test_a_shot_without_a_camera_note_has_no_badge() -> None:
    assert words.move_said("She waits. fast forward") == ""
    assert words.move_said("She pushes the door. Camera: slow orbit left") == "orbit"
    chips, _ = furniture.furnish((640, 360), furniture.Slate(shot="S", prompt="she waits"))
    assert "move" not in {chip.name for chip in chips}


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (256, 256)])
def test_a_shot_that_goes_on_shows_nothing_of_the_slate_before(tmp_path: Path, size: tuple[int, int]) -> None:
    Image.new("RGB", size, (90, 140, 90)).save(tmp_path / "plain.png")

    def film(name: str, start: Path) -> Path:
        said = "a long text " * 20 + "Camera: static"
        shot = Shot(index=0, prompt=said, seconds=Decimal("0.25"))
        asked = Animatic(shots=(shot,), width=size[0], height=size[1], start_frame=start, label="SEQ01_take_1")
        rehearse.film(asked, tmp_path / name, print)
        return tmp_path / name

    first = film("one.mp4", tmp_path / "plain.png")
    frames.save(first, 5, tmp_path / "last.png")
    with Image.open(tmp_path / "last.png") as last:
        assert last.info["Source"] == "film"
        assert rehearse.clean(last).size != last.size
        inner = np.asarray(rehearse.clean(last).convert("RGB"), np.int16)
    assert int(np.abs(inner - (90, 140, 90)).max()) < 40
    assert inner.shape[0] > size[1] * 0.45


def test_a_frame_of_another_film_is_taken_whole(tmp_path: Path) -> None:
    Image.new("RGB", (64, 36)).save(tmp_path / "own.png")
    with Image.open(tmp_path / "own.png") as own:
        assert rehearse.clean(own).size == (64, 36)


def test_a_caption_says_what_a_person_wrote() -> None:
    assert casting.written("@hero waits. Camera: static." + TOLD, (HERO,)) == "@hero waits. Camera: static."
    assert casting.written("a hero (old) waits", (HERO,)) == "a hero (old) waits"
