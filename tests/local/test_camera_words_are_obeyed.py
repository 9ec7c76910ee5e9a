from __future__ import annotations

import pytest

from client_generate.media.heavy import Pixels, np
from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.asked import Element

SAM = Element(id="sam", kind="character", description="a man of forty, black hair, a green coat, fair skin")


def painted(prompt: str, *, seed: int = 4, description: str = SAM.description) -> Pixels:
    who = Element(id="sam", kind="character", description=description)
    scene = Scene(prompt=prompt, size=(320, 180), seed=seed, elements=(who,))
    return np.asarray(paint(scene), np.float32) / 255


def differs(one: Pixels, other: Pixels) -> Pixels:
    return np.argwhere(np.abs(one - other).max(axis=2) > 0.1)


@pytest.mark.parametrize(
    ("prompt", "facing"),
    [
        ("Over the shoulder of a man, a woman talks in an office", "woman"),
        ("Over the man's shoulder: a woman in an office", "woman"),
        ("Over-the-shoulder, a man talks to a woman in an office", "man"),
    ],
)
def test_the_shoulder_is_whose_the_words_say(prompt: str, facing: str) -> None:
    look = look_of(Scene(prompt=prompt, size=(64, 36), seed=1))
    assert look.size == "over"
    assert look.whom().sex == facing


@pytest.mark.parametrize("place", ["in the kitchen", "at the sea"])
def test_from_behind_there_is_no_face(place: str) -> None:
    def eyes(words: str) -> int:
        prompt = f"{words} close-up of @sam {place}"
        return len(differs(painted(prompt), painted(prompt, description=f"{SAM.description}, glasses")))

    assert eyes("") > 20
    assert eyes("From behind,") == 0


def test_a_silhouette_has_no_colours_of_its_own() -> None:
    def coloured(words: str) -> int:
        prompt = f"{words} @sam in the kitchen, medium shot"
        return len(differs(painted(prompt), painted(prompt, description=SAM.description.replace("green", "red"))))

    assert coloured("") > 200
    assert coloured("Silhouette,") < 20


def test_backlight_is_behind_a_darker_face() -> None:
    def face(words: str) -> float:
        prompt = f"{words} close-up of @sam at golden hour"
        shown = painted(prompt)
        there = differs(shown, painted(prompt, description=SAM.description.replace("fair skin", "dark skin")))
        return float(shown[there[:, 0], there[:, 1]].mean())

    assert face("Backlit") < face("Eye level") - 0.04


@pytest.mark.parametrize("place", ["on a hill at noon", "in the town square at noon"])
def test_from_a_low_angle_one_stands_tall(place: str) -> None:
    def tall(words: str) -> int:
        prompt = f"{words} wide shot, @sam stands {place}"
        other = painted(prompt, description=SAM.description.replace("green", "white"))
        return int(np.ptp(differs(painted(prompt), other)[:, 0]))

    assert tall("Low angle,") > 1.4 * tall("Eye level,")


def test_shallow_focus_blurs_what_lies_behind_and_nothing_else() -> None:
    def sharp(words: str) -> float:
        grey = painted(f"Medium shot of @sam in the kitchen, {words}").mean(axis=2)
        return float(np.abs(np.diff(grey[20:60], axis=1)).max(axis=0).mean())

    assert sharp("shallow focus") < sharp("deep focus")


def test_two_people_are_two_in_the_open() -> None:
    def wide(words: str) -> int:
        one, other = (
            painted(f"{words} on a hill at noon", description=f"a man in a {t} coat") for t in ("white", "black")
        )
        return int(np.ptp(differs(one, other)[:, 1]))

    both = look_of(Scene(prompt="Two-shot, a man and a boy on a hill", size=(64, 36), seed=1))
    assert [whom.age for whom in both.cast] == ["adult", "child"]
    assert wide("@sam") > 3
