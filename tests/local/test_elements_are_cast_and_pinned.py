from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.asked import Element
from client_generate.providers.local.moving import furniture, pinned
from client_generate.providers.local.reading import casting

SIZES = [(1344, 768), (768, 1344), (1024, 1024), (640, 360), (360, 640)]


@pytest.fixture
def elements(tmp_path: Path) -> tuple[Element, ...]:
    made = []
    for name, kind, tone in (("sedan", "product", (200, 30, 40)), ("boy-two", "character", (20, 140, 130))):
        Image.new("RGB", (90, 60), tone).save(tmp_path / f"{name}.png")
        words = "a man of forty with brown hair" if kind == "character" else ""
        made.append(Element(id=name, kind=kind, description=words, images=(tmp_path / f"{name}.png",)))
    return tuple(made)


def test_only_named_elements_are_pinned_in_the_prompts_order(elements: tuple[Element, ...]) -> None:
    assert len(pinned.cards(elements, "@boy-two looks at @sedan, at @nobody", (640, 360))) == 2
    assert [e.id for e in casting.mentioned(elements, "@boy-two before @sedan and @boy-two")] == ["boy-two", "sedan"]
    assert pinned.cards(elements, "a sedan drives", (640, 360)) == ()


@pytest.mark.parametrize("size", SIZES)
def test_cards_are_title_safe_and_touch_nothing(elements: tuple[Element, ...], size: tuple[int, int]) -> None:
    prompt = "@sedan stops and @boy-two runs, and much more is said about it than one line can hold"
    slate = furniture.Slate(
        shot="SEQ08 / SH 03", prompt=prompt, move="tracking", cards=pinned.cards(elements, prompt, size)
    )
    chips, clock = furniture.furnish(size, slate)
    placed = [*chips, *([clock] if clock else [])]
    assert {"card 0", "card 1", "shot", "prompt", "timecode"} <= {chip.name for chip in placed}
    left, top, right, bottom = furniture.safe(size)
    for number, one in enumerate(placed):
        assert left <= one.box[0] and top <= one.box[1] and one.box[2] <= right and one.box[3] <= bottom  # noqa: PT018
        for other in placed[number + 1 :]:
            apart = one.box[2] < other.box[0] or other.box[2] < one.box[0]
            assert apart or one.box[3] < other.box[1] or other.box[3] < one.box[1]


def test_a_burnt_in_prompt_says_names_without_their_sign() -> None:
    plain, named = (
        furniture.furnish((1344, 768), furniture.Slate(shot="S", prompt=prompt, move="static"))[0][-1]
        for prompt in ("sedan waits, mail a@b", "@sedan waits, mail a@b")
    )
    assert plain.name == named.name == "prompt"
    assert plain.picture.tobytes() == named.picture.tobytes()


def test_a_still_takes_the_elements_colour_and_shows_no_picture_of_it(elements: tuple[Element, ...]) -> None:
    def red(named: tuple[Element, ...]) -> int:
        scene = Scene(prompt="@sedan on a road at noon, close-up", size=(320, 180), seed=2, elements=named)
        pixels = np.asarray(paint(scene), np.int16)
        return int(((pixels[..., 0] - pixels[..., 1:].max(axis=2)) > 60).sum())

    assert red(elements) > red(()) + 800
    shown = np.asarray(paint(Scene(prompt="a sedan", size=(320, 180), seed=2, elements=elements)))
    assert not (np.abs(shown.astype(int) - (200, 30, 40)).max(axis=2) < 3).any()


def test_a_person_looks_the_same_in_every_shot(elements: tuple[Element, ...]) -> None:
    looks = [
        look_of(Scene(prompt=prompt, size=(64, 36), seed=seed, elements=elements))
        for seed, prompt in ((1, "close-up of @boy-two"), (9, "@boy-two walks in a forest"))
    ]
    one, other = (look.whom() for look in looks)
    assert (one.number, one.style) == (other.number, other.style)
    assert (one.hair == other.hair).all()
    assert (one.skin == other.skin).all()
    assert looks[0].coat is not None
    assert looks[0].has("man")


def test_a_name_that_means_a_thing_elsewhere_does_not_choose_the_set() -> None:
    driver = Element(id="driver", kind="character", description="a man with a beard")
    scene = Scene(prompt="@driver comes into the kitchen and sits down", size=(64, 36), seed=1, elements=(driver,))
    assert (look_of(scene).set, look_of(scene).doing.place) == ("deeds", "kitchen")


def test_grey_pictures_give_no_colour(tmp_path: Path) -> None:
    Image.new("RGB", (20, 20), (120, 122, 121)).save(tmp_path / "grey.png")
    element = Element(id="car", kind="product", images=(tmp_path / "grey.png",))
    assert casting.cast("@car", (element,)).paint is None
