from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.media.heavy import np
from client_generate.media.images import open_still
from client_generate.providers.local import rehearse
from client_generate.providers.local.artist import Scene, look_of
from client_generate.providers.local.asked import Element, Still
from client_generate.providers.local.drawing.stage import Look
from client_generate.providers.local.people.person import number
from client_generate.providers.local.reading import continuity
from client_generate.providers.local.reading.continuity import Going
from client_generate.providers.local.reading.vocabulary import vocabulary

SEQUENCE = (
    "Wide shot, dusk, light rain. A car comes down a road.",
    "Close-up of a man, his face falls.",
    "The rain stops. The car waits on the road.",
    "Reverse angle, the road is empty.",
    "Night. Wide shot of the road in fog.",
    "The car drives on along the road.",
)


def looks(prompts: tuple[str, ...], *, light: int = 5) -> list[Look]:
    going = continuity.through(prompts)
    return [
        look_of(Scene(prompt=prompt, size=(64, 36), seed=seed, light=light, mood=" ".join(prompts), going=one))
        for seed, (prompt, one) in enumerate(zip(prompts, going, strict=True))
    ]


def test_a_shot_without_an_hour_has_that_of_the_shot_before() -> None:
    assert [look.palette.name for look in looks(SEQUENCE)] == ["dusk"] * 4 + ["night"] * 2


def test_weather_stays_until_words_end_it() -> None:
    assert [sorted(look.weather) for look in looks(SEQUENCE)] == [["rain"], ["rain"], [], [], ["fog"], ["fog"]]


def test_the_key_light_stays_on_its_side_but_in_a_reverse_angle() -> None:
    one, *others = (look.light for look in looks(SEQUENCE))
    assert others == [one, one, -one, one, one]


@pytest.mark.parametrize("light", range(4))
def test_no_other_seed_moves_the_light(light: int) -> None:
    assert len({look.light for look in looks(SEQUENCE[:2] * 3, light=light)}) == 1


def test_the_first_shots_have_the_first_hour_that_is_named() -> None:
    assert [going.hour for going in continuity.through(["a road", "a car", "at night", "dawn"])] == [
        "night", "night", "night", "dawn",
    ]  # fmt: skip


def test_a_new_day_ends_a_night() -> None:
    night, day, after = looks(("a road at night", "Sunny noon, the road.", "The road goes on."))
    assert [night.palette.name, day.palette.name, after.palette.name] == ["night", "day", "day"]


def test_a_place_keeps_its_colours_where_a_shot_names_none() -> None:
    clinic, next_ = looks(("A doctor in a clinic.", "She sits and talks to a man."))
    assert (clinic.palette.name, next_.palette.name) == ("clinic", "clinic")


def test_no_rain_falls_in_a_room() -> None:
    assert looks(("Rain on a road.", "A man sits at the table in the kitchen."))[1].weather == frozenset()


@given(texts=st.lists(st.text(max_size=80) | st.sampled_from(SEQUENCE), max_size=8))
def test_any_sequence_goes_on(texts: list[str]) -> None:
    going = continuity.through(texts)
    assert len(going) == len(texts)
    for one, text in zip(going, texts, strict=True):
        assert isinstance(one, Going)
        assert one.weather <= set(vocabulary().weather)
        assert one.hour or not any(other.hour for other in going), text


def test_a_still_is_in_the_light_of_its_sequence(tmp_path: Path) -> None:
    def mean(around: tuple[str, ...]) -> float:
        asked = Still(prompt="A man on a road.", width=160, height=96, seed=3, label="SEQ01_grid001", around=around)
        rehearse.still(asked, tmp_path / "still.png", lambda _: None)
        with open_still(tmp_path / "still.png") as picture:
            return float(np.asarray(picture).mean())

    assert mean(("Sunny noon, a road.",)) > mean(("Night, a road.",)) + 30


def test_a_car_and_its_driver_are_the_same_where_a_shot_does_not_name_them() -> None:
    sam = Element(id="sam", kind="character", description="a man of forty with a beard")
    kid = Element(id="kid", kind="character", description="a boy of eight")
    sedan = Element(id="sedan", kind="product", description="a red saloon car")
    prompts = (
        "@sedan on a road, @sam drives",
        "Over-the-shoulder from the back seat",
        "A shoe hits the brake",
        "@kid waits",
    )
    seen = [
        look_of(Scene(prompt=prompt, size=(64, 36), seed=1, mood=" ".join(prompts), elements=(sam, kid, sedan)))
        for prompt in prompts
    ]
    assert {look.whom(look.grown()).number for look in seen} == {number("sam")}
    assert all(look.paint is not None and look.paint[0] > 0.6 for look in seen)


def test_a_family_has_the_characters_of_its_sequence() -> None:
    sam = Element(id="sam", kind="character", description="a man of forty with a beard")
    look = look_of(Scene(prompt="the family at dinner", size=(64, 36), seed=1, mood="@sam comes in", elements=(sam,)))
    assert [whom.number == number("sam") for whom in look.cast] == [False, True, False, False]
