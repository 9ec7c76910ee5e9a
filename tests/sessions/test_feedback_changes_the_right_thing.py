"""Thirty pieces of feedback over the offline writer: what must change, and that nothing else does."""

from __future__ import annotations

import pytest

from client_generate.errors import Rejected
from client_generate.film.story import CHANGE_KINDS, Change, change_problems, story_problems
from client_generate.providers.local.writing import setting
from client_generate.providers.local.writing.revise import WORKS, revise
from tests.sessions.feedback import BRIEF, CASES, STORY, Check, changed, every, of


@pytest.mark.parametrize(
    ("change", "must", "may", "shows"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_is_asked_changes_and_nothing_else(change: Change, must: set[str], may: set[str], shows: Check) -> None:
    after = revise(STORY, BRIEF, [change], 5)
    touched = changed(STORY, after)
    assert touched
    assert must <= touched, must - touched
    if change.kind != "framework":
        assert touched <= must | may, touched - must - may
    assert shows(after)
    assert story_problems(after) == ()
    assert sum(scene.seconds for scene in after.scenes) == after.seconds


def test_every_kind_of_change_is_tried() -> None:
    assert {case[1].kind for case in CASES} | {"more"} == set(CHANGE_KINDS) == set(WORKS)


@pytest.mark.parametrize(
    ("what", "part", "words"),
    [
        ("close-ups", "visual", ("close", "macro", "insert")),
        ("movement", "motion", ("handheld",)),
        ("plants", "visual", ("plants", "lamp")),
    ],
)
def test_more_of_something(what: str, part: str, words: tuple[str, ...]) -> None:
    after = revise(STORY, BRIEF, [Change(kind="more", value=what)], 5)
    assert changed(STORY, after)
    assert changed(STORY, after) <= every(part)
    old, new = (sum(any(w in getattr(s, part).lower() for w in words) for s in told.scenes) for told in (STORY, after))
    assert new >= old


@pytest.mark.parametrize("kind", ["shorter", "tone", "time_of_day", "rename"])
def test_what_is_to_be_kept_is_kept(kind: str) -> None:
    value = {"tone": "funny", "time_of_day": "night", "rename": "Nox"}.get(kind, "")
    after = revise(STORY, BRIEF, [Change(kind=kind, value=value, keep=("s2", "s3.narration", "title"))], 5)  # type: ignore[arg-type]
    texts = {"title"} | of("s2", "title", "visual", "motion", "narration", "on_screen") | {"s3.narration"}
    assert not changed(STORY, after) & texts
    assert changed(STORY, after)


def test_what_was_asked_for_holds_for_scenes_yet_to_be_written() -> None:
    asked = [
        Change(kind="rename", value="Nox"),
        Change(kind="time_of_day", value="night"),
        Change(kind="palette", value="ink blue"),
        Change(kind="add_scene"),
    ]
    after = revise(STORY, BRIEF, asked, 5)
    new = after.scene("s7")
    assert new is not None
    assert "at night" in new.visual.lower()
    assert "Colours: ink blue." in new.visual
    assert "Lumi" not in f"{new.visual} {new.narration}"
    assert "time_of_day" in {change.kind for change in after.standing}


def test_the_same_seed_gives_the_same_bytes() -> None:
    asked = [Change(kind="rewrite"), Change(kind="add_scene")]
    assert revise(STORY, BRIEF, asked, 5) == revise(STORY, BRIEF, asked, 5)
    assert revise(STORY, BRIEF, asked, 5) != revise(STORY, BRIEF, asked, 6)


def test_an_id_is_never_used_again() -> None:
    after = revise(
        STORY,
        BRIEF,
        [Change(kind="add_scene"), Change(kind="remove_scene", scenes=("s7",)), Change(kind="add_scene")],
        5,
    )
    assert "s8" in {scene.id for scene in after.scenes}


@pytest.mark.parametrize(
    "change",
    [
        Change(kind="tone", value="purple"),
        Change(kind="time_of_day", value="yesterday"),
        Change(kind="weather", value="frogs"),
        Change(kind="framework", value="nonsense"),
        Change(kind="replace", of="zebra", value="horse"),
        Change(kind="say"),
        Change(kind="move_scene", value="sideways", scenes=("s1",)),
        Change(kind="remove_scene"),
        Change(kind="shorter", value="5"),
        Change(kind="longer", value="90"),
        Change(kind="say", value="word " * 60),
        Change(kind="focus"),
        Change(kind="rename"),
    ],
    ids=lambda change: f"{change.kind}-{change.value[:9]}",
)
def test_what_cannot_be_done_is_told(change: Change) -> None:
    with pytest.raises(Rejected) as refused:
        revise(STORY, BRIEF, [change], 5)
    assert refused.value.code == "writer-change"
    assert refused.value.hint


def test_a_scene_that_is_not_there() -> None:
    assert change_problems(Change(kind="tone", value="funny", scenes=("s9",)), STORY)


def test_a_sentence_of_place_and_light_is_read_back() -> None:
    for hour in setting.hours():
        for inside in (True, False):
            for light in setting.lights(hour, inside=inside):
                for form in range(4):
                    told = setting.Setting(
                        place="a small Lisbon flat", hour=hour, light=light, inside=inside, form=form
                    )
                    assert setting.read(str(told)) == told


@pytest.mark.parametrize("name", sorted(setting.skies()))
def test_weather_is_named_in_every_phrase(name: str) -> None:
    known = setting.skies()[name]
    for phrase in (*known["indoors"], *known["outdoors"]):
        assert any(word.replace("_", " ") in phrase for word in [name, *known["words"].split()]), phrase
