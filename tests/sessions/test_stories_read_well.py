"""What the offline writer writes can be filmed, is English, says nothing twice, and leaves no slot behind."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest

from client_generate.film.story import Brief, Story, story_problems
from client_generate.providers.local.reading import words as artist
from client_generate.providers.local.writing import compose, english, samples, setting, shelf, telling
from client_generate.providers.local.writing.words import data
from tests.sessions.briefs import HOSTILE, PLAIN

LENGTHS = (Decimal(9), Decimal("12.5"), Decimal(30), Decimal(60))
_WRONG_ARTICLE = re.compile(
    r"\b(?:[Aa] (?=[aeio][a-z])|[Aa]n (?=[bcdfgjklmnpqrstvwz][a-z]))(?!(?:[Aa] )?(?:one|once|use|uni|eu))"
)
_UNTIDY = re.compile(r"[{}<>|]|  |\s[,.;:!?]|,[.,;]|\.\.|\b(\w+) \1\b(?<!that that)(?<!had had)", re.IGNORECASE)


def write(prompt: str, seconds: Decimal = Decimal(30), seed: int = 1, framework: str = "") -> Story:
    return compose.write(Brief(prompt=prompt, seconds=seconds, framework=framework), seed)


def lines(story: Story) -> list[str]:
    """Return every sentence of a story."""
    texts = [story.narrative, *(text for scene in story.scenes for text in (scene.visual, scene.narration))]
    return [sentence for text in texts for sentence in english.sentences(text)]


def frames(story: Story) -> list[str]:
    """Return the frames of what is said: sentences without names and pronouns."""
    names = [*filter(None, telling.settle(Brief(prompt=PLAIN[0], seconds=Decimal(30)), 1).words.values())]
    bare = [
        re.sub(rf"\b(?:{'|'.join(map(re.escape, names))})\b", "_", line) for line in english.sentences(story.script)
    ]
    return [re.sub(r"\b[A-Z]\w+\b|\d+", "_", line) for line in bare if len(line.split()) > 3]


@pytest.mark.parametrize("prompt", [*PLAIN, *HOSTILE], ids=lambda text: repr(text[:24]))
def test_any_brief_makes_a_story_that_can_be_filmed(prompt: str) -> None:
    for seconds in LENGTHS:
        story = write(prompt, seconds)
        assert story_problems(story) == ()
        assert sum(scene.seconds for scene in story.scenes) == seconds
        for text in [story.title, *lines(story), *(scene.on_screen for scene in story.scenes)]:
            assert not (found := _UNTIDY.search(text)), (found, text)
            assert not text[:1].islower(), text
        assert all(sentence[-1] in ".!?" for sentence in lines(story))


@pytest.mark.parametrize("prompt", PLAIN, ids=lambda text: repr(text[:24]))
def test_articles_are_right(prompt: str) -> None:
    for seed in range(3):
        for text in lines(write(prompt, Decimal(60), seed)):
            assert not (found := _WRONG_ARTICLE.search(text)), (found, text)


@pytest.mark.parametrize("framework", sorted(shelf.frameworks()))
def test_every_framework_tells_every_brief(framework: str) -> None:
    for prompt in PLAIN:
        story = write(prompt, Decimal(60), 2, framework)
        assert story.framework == framework
        assert story_problems(story) == ()
        assert all(scene.narration for scene in story.scenes), prompt


def test_nothing_is_said_or_shown_twice_in_a_story() -> None:
    for prompt in PLAIN:
        story = write(prompt, Decimal(60))
        for said in (frames(story), [scene.title for scene in story.scenes], [scene.motion for scene in story.scenes]):
            assert len(set(said)) == len(said), said


def test_different_briefs_share_no_sentence() -> None:
    told = {prompt: set(lines(write(prompt, Decimal(60)))) for prompt in PLAIN}
    for one, other in combinations(PLAIN, 2):
        assert not (shared := told[one] & told[other]), (one, other, shared)


def test_the_seed_decides_and_nothing_else() -> None:
    assert write(PLAIN[0], seed=3) == write(PLAIN[0], seed=3)
    assert len({write(PLAIN[0], seed=seed).script for seed in range(8)}) > 5


def test_the_briefs_own_words_are_told() -> None:
    said = write(PLAIN[1], Decimal(40))
    everything = f"{said.title} {said.narrative} {said.script} {' '.join(scene.on_screen for scene in said.scenes)}"
    for words in ("Ember", "night-shift nurse", "€12 a bag", "keeps its flavour for weeks"):
        assert words.lower() in everything.lower()


def test_what_must_be_said_is_said() -> None:
    must = ("Come home to the dark.", "Ask for Lumi at your bookshop.")
    for seconds in (Decimal(12), Decimal(30)):
        story = compose.write(Brief(prompt=PLAIN[0], seconds=seconds, must_say=must), 1)
        assert all(one in story.script for one in must)
        assert story_problems(story) == ()


@pytest.mark.parametrize(
    ("prompt", "framework"),
    [
        ("an AIDA film about a lamp", "aida"),
        ("a testimonial for our clinic", "testimonial"),
        ("a day in the life of a lamp", "day-in-the-life"),
        ("before and after: our paint", "before-after"),
        (PLAIN[2], "heros-journey"),
        (PLAIN[5], "the-choice"),
        (PLAIN[6], "countdown"),
        (PLAIN[7], "how-it-works"),
    ],
)
def test_the_briefs_words_choose_the_framework(prompt: str, framework: str) -> None:
    assert write(prompt).framework == framework


@pytest.mark.parametrize(
    ("prompt", "hour", "sky"),
    [(PLAIN[25], "night", ""), (PLAIN[29], "", "rain"), ("a sledge in winter at dusk", "dusk", "winter")],
)
def test_time_and_weather_of_the_brief_are_seen(prompt: str, hour: str, sky: str) -> None:
    for scene in write(prompt).scenes:
        assert not hour or setting.hours()[hour]["said"] in scene.visual.lower()
        assert not sky or any(word in scene.visual for word in setting.skies()[sky]["words"].split())


def test_the_rehearsal_sees_the_size_of_every_shot() -> None:
    for prompt in PLAIN[:10]:
        for scene in write(prompt, Decimal(60)).scenes:
            opener = next(
                one for shots in data("camera")["shots"].values() for one in shots if scene.visual.startswith(one)
            )
            assert artist.move_said(f"Camera: {scene.motion}"), scene.motion
            assert opener


def test_a_prompt_fits_a_shot_of_several() -> None:
    long = [scene for prompt in PLAIN for scene in write(prompt).scenes if len(f"{scene.visual} {scene.motion}") > 512]
    assert not long, long[0]


def test_every_sentence_in_the_data_holds_a_slot() -> None:
    spoken = [text for line in shelf.lines() for text in line.says]
    spoken += [text for world in shelf.worlds().values() for moment in world.moments for text in moment.said]
    bare = [part for text in spoken for part in re.split(r"(?<=[.!?]) ", text) if "{" not in part]
    assert bare == []


def test_every_slot_in_the_data_is_known() -> None:
    known = {*telling.settle(Brief(prompt="a lamp", seconds=Decimal(9)), 1).words}
    known |= {"promise", "promise2", "does", "promises", "person", "plight", "relief", "told", "topic"}
    spoken = [text for line in shelf.lines() for text in line.says]
    for world in shelf.worlds().values():
        spoken += [*world.plight, *world.relief]
        spoken += [text for m in world.moments for text in (m.title, m.seen, m.does, m.screen, *m.said)]
    assert {slot.lower() for text in spoken for slot in shelf.blanks(text)} <= known


def test_the_page_of_stories_is_current() -> None:
    shown = (Path(__file__).parents[2] / "docs" / samples.PAGE).read_text("utf-8")
    assert shown == samples.page(), "run python -m client_generate.providers.local.writing.samples docs"
