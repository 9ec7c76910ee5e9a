"""A story is checked before anybody films it."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from client_generate.decoders import decoder
from client_generate.film.story import (
    Brief,
    Change,
    Scene,
    Story,
    brief_problems,
    change_problems,
    spoken_words,
    story_problems,
)


def scene(number: int, seconds: str = "5", narration: str = "A lamp that waits for you.") -> Scene:
    return Scene(
        id=f"s{number}",
        title="The hall",
        seconds=Decimal(seconds),
        visual="A brass lamp on a hall table.",
        motion="Slow push in.",
        narration=narration,
    )


def story(*scenes: Scene, seconds: str = "10", last_id: int = 0) -> Story:
    return Story(
        title="Lamp",
        framework="aida",
        narrative="A lamp waits.",
        seconds=Decimal(seconds),
        scenes=scenes,
        last_id=last_id,
    )


GOOD = story(scene(1), scene(2))


def test_a_good_story_survives_json() -> None:
    assert story_problems(GOOD) == ()
    assert decoder(Story).decode(msgspec.json.encode(GOOD)) == GOOD


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (story(scene(1), scene(2, "4.5")), "last 9.5 seconds in all, not 10"),
        (story(scene(1), scene(1)), "id of its own"),
        (story(scene(0), scene(2)), "id of its own"),
        (story(scene(1, "1"), scene(2, "9")), "Scene 1 lasts 1 seconds"),
        (story(scene(1), scene(2, narration="word " * 14)), "Scene 2 says 14 words; 13 fit"),
        (story(), "1 to 20 scenes"),
        (story(scene(1), msgspec.structs.replace(scene(2), visual=" ")), "Scene 2 does not say what is seen"),
        (story(scene(1), msgspec.structs.replace(scene(2), on_screen="x" * 121)), "on-screen of scene 2"),
        (story(scene(1), scene(2, "NaN")), "Scene 2 lasts NaN"),
        (msgspec.structs.replace(GOOD, title=" "), "title"),
        (msgspec.structs.replace(GOOD, narrative=""), "narrative is empty"),
    ],
)
def test_what_cannot_be_filmed_is_told(bad: Story, told: str) -> None:
    assert any(told in problem for problem in story_problems(bad))


def test_no_id_is_used_twice() -> None:
    assert GOOD.next_id == "s3"
    assert story(scene(1), last_id=7).next_id == "s8"


@pytest.mark.parametrize(("text", "words"), [("", 0), ("one, two — three", 3), ("夜の街を走る", 3), ("24 hours", 2)])
def test_words_are_counted_as_they_are_spoken(text: str, words: int) -> None:
    assert spoken_words(text) == words


@pytest.mark.parametrize(
    ("prompt", "seconds", "told"),
    [
        ("", "20", "empty"),
        (" ... ", "20", "empty"),
        ("a lamp", "8", "9 to 60"),
        ("a lamp", "61", "9 to 60"),
        ("a lamp", "NaN", "9 to 60"),
        ("a lamp", "9.125", "hundredth"),
    ],
)
def test_a_brief_that_cannot_be_meant(prompt: str, seconds: str, told: str) -> None:
    assert any(told in problem for problem in brief_problems(Brief(prompt=prompt, seconds=Decimal(seconds))))


def test_a_good_brief() -> None:
    assert brief_problems(Brief(prompt="a lamp", seconds=Decimal("9.5"))) == ()


def test_a_change_of_a_scene_that_is_not_there() -> None:
    assert change_problems(Change(kind="remove_scene", scenes=("s2",)), GOOD) == ()
    assert "no scene 's9'; there are s1, s2" in change_problems(Change(kind="remove_scene", scenes=("s9",)), GOOD)[0]
