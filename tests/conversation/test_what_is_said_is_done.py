"""From a sentence through the rules to the offline writer: what was meant changes, and nothing else does."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

import msgspec
import pytest

from client_generate.film.conversation import Situation
from client_generate.film.story import PARTS, Brief, Story
from client_generate.providers.local.writing import tasks
from client_generate.providers.order import Order
from client_generate.sessions.conversation import understood

BRIEF = Brief(
    prompt="A warm ad for Lumi, a bedside lamp that wakes you with light, for people who hate alarms, 39 euros",
    seconds=Decimal(24),
)


def asked(**given: Any) -> Story:
    answer = tasks.answer("story", msgspec.to_builtins(given | {"brief": BRIEF}), 7)
    return msgspec.json.decode(answer, type=Story, strict=False)


@cache
def story() -> Story:
    return asked()


def after(message: str) -> Story:
    def ask(order: Order, _item: str) -> bytes:
        return tasks.answer(order.task, order.given, order.seed)

    meant = understood(message, Situation(stage="story", story=story()), ask=ask, seed=7)
    assert meant.changes
    return asked(before=story(), changes=list(meant.changes))


def changed(before: Story, now: Story) -> dict[str, set[str]]:
    """Return which parts of which scenes differ, for those in both."""
    old = {scene.id: scene for scene in before.scenes}
    found: dict[str, set[str]] = {
        scene.id: {str(part) for part in PARTS if getattr(scene, part) != getattr(old[scene.id], part)}
        for scene in now.scenes
        if scene.id in old
    }
    return {name: parts for name, parts in found.items() if parts}


ALL = ("s1", "s2", "s3", "s4", "s5")
DONE = [
    ("make it funnier", ALL, "narration on_screen"),
    ("make scene 2 funnier", ("s2",), "narration on_screen"),
    ("make it night", ALL, "visual"),
    ("make it night, but keep scene 3", ("s1", "s2", "s4", "s5"), "visual"),
    ("in the last scene, make it rain", ("s5",), "visual"),
    ("make it 15 seconds", ALL, "seconds narration"),
    ("scene 2 is too long", ("s2",), "seconds narration"),
    ("less text", ALL, "on_screen"),
    ("focus on the price", ALL, "title visual motion narration on_screen"),
    ("start with the product", ("s1",), "title visual motion narration on_screen"),
    ("I don't like the ending", ("s5",), "title visual motion narration on_screen"),
    ("rename Lumi to Sola", ALL, "title visual narration on_screen"),
    ("make it black and white", ALL, "visual"),
    ("set the story in winter, but don't change scene 1", ("s2", "s3", "s4", "s5"), "visual"),
    ("too slow", ALL, "motion"),
    ('write "Half price" on screen in the last scene', ("s5",), "on_screen"),
    ('say "Only today"', ALL, "narration"),
    ("everything except the first scene should be funnier", ("s2", "s3", "s4", "s5"), "narration on_screen"),
    ("same narration but different pictures", ALL, "title visual motion on_screen"),
    ("fewer words", ALL, "narration"),
]


@pytest.mark.parametrize(("message", "scenes", "parts"), DONE, ids=[row[0] for row in DONE])
def test_what_is_meant_changes_and_nothing_else(message: str, scenes: tuple[str, ...], parts: str) -> None:
    before, now = story(), after(message)
    found = changed(before, now)
    assert found
    assert set(found) <= set(scenes)
    assert set().union(*found.values()) <= set(parts.split())
    assert {scene.id for scene in now.scenes} == {scene.id for scene in before.scenes}


@pytest.mark.parametrize(
    ("message", "order"),
    [
        ("remove the second scene", "s1 s3 s4 s5"),
        ("remove the scene where the parcel comes", "s1 s2 s4 s5"),
        ("swap scenes 1 and 2", "s2 s1 s3 s4 s5"),
        ("swap the first and the last scene", "s5 s2 s3 s4 s1"),
        ("move scene 3 to the beginning", "s3 s1 s2 s4 s5"),
        ("add a scene with the dog after scene 1", "s1 s6 s2 s3 s4 s5"),
    ],
)
def test_scenes_come_and_go_as_they_are_named(message: str, order: str) -> None:
    now = after(message)
    assert [scene.id for scene in now.scenes] == order.split()
    assert sum(scene.seconds for scene in now.scenes) == now.seconds
