"""A brief's own product, place and season are in its story, its tone in no word; a shorter one keeps its voice."""

from __future__ import annotations

from decimal import Decimal

import pytest

from client_generate.film.story import Brief, Change, Story, story_problems
from client_generate.providers.local.writing import compose, facts
from client_generate.providers.local.writing.revise import revise

_THERMOS = "A thermos that keeps tea hot on a winter hike, warm and funny"


def brief(prompt: str) -> Brief:
    return Brief(prompt=prompt, seconds=Decimal(20))


def words_of(story: Story) -> str:
    told = (f"{s.title} {s.visual} {s.motion} {s.narration} {s.on_screen}" for s in story.scenes)
    return f"{story.title} {story.narrative} {' '.join(told)}".lower()


@pytest.mark.parametrize("seed", [1, 2, 3, 5, 8])
@pytest.mark.parametrize(
    ("prompt", "there", "gone"),
    [
        (_THERMOS, ("winter|frost|snow", "lake|path|trail|bench|hut"), ("coffee", "bean", "warm and funny")),
        ("An electric car that charges in fifteen minutes, for families", ("road|street",),
         ("desk", "helmet", "stairwell")),
        ("A once-a-day tablet for high blood pressure", ("tablet",), ("dentist", "tooth", "ticket")),
        ("A summer holiday in the Alps with lakes and huts", ("alps", "summer"), ("outside the window in the alps",)),
        ("A charity that finds homes for street dogs, please give five euros a month",
         ("street dogs", "five euros a month"), ("charity that", "please")),
    ],
)  # fmt: skip
def test_a_story_is_about_its_brief(prompt: str, there: tuple[str, ...], gone: tuple[str, ...], seed: int) -> None:
    said = words_of(compose.write(brief(prompt), seed))
    assert [one for one in there if not any(word in said for word in one.split("|"))] == []
    assert [one for one in gone if one in said] == []


def test_what_is_asked_for_is_no_verb_of_the_name() -> None:
    told = facts.read(brief("A charity that finds homes for street dogs, please give five euros a month"))
    assert (told.label, told.price, told.plural) == ("homes for street dogs", "five euros a month", True)
    assert facts.read(brief("A holiday in the Alps with lakes and huts")).promises == ("lakes and huts",)


@pytest.mark.parametrize("seed", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("prompt", [_THERMOS, "A bank app that saves the change, for students"])
def test_a_shorter_film_keeps_its_voice(prompt: str, seed: int) -> None:
    asked = brief(prompt)
    before = compose.write(asked, seed)
    after = revise(before, asked, (Change(kind="shorter"),), seed)
    voiced = [scene.narration for scene in after.scenes if scene.narration]
    assert story_problems(after) == ()
    spoken = {scene.id for scene in before.scenes if scene.narration}
    assert sum(scene.id in spoken and not scene.narration for scene in after.scenes) <= 1
    assert [
        line for line in voiced if len(line.split()) < 2 or line.lower().startswith(("and then.", "from the."))
    ] == []
