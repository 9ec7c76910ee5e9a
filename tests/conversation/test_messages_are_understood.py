"""One sentence of a person, and exactly what it asks for: no more and no less."""

from __future__ import annotations

import pytest

from tests.conversation.table import said, told

CHANGES = [
    ("shorter", "shorter"),
    ("make it funnier", "tone = funny"),
    ("focus on the price", "focus = price"),
    ("remove the second scene", "remove_scene s2"),
    ("start with the product", "begin_with = the product"),
    ("how about starting with the product?", "begin_with = the product"),
    ("make it night", "time_of_day = night"),
    ("more rain", "weather = rain"),
    ("less text", "less = text"),
    ("rename the hero to Anna", "rename hero = Anna"),
    ("the hero should be called Max", "rename hero = Max"),
    ("can you make it shorter?", "shorter"),
    ("it's too long", "shorter"),
    ("too dark", "palette = bright"),
    ("it's not funny enough", "tone = funny"),
    ("make it 15 seconds", "shorter = 15"),
    ("make it 45 seconds long", "longer = 45"),
    ("cut it to 15s", "shorter = 15"),
    ("make scene 2 4 seconds long", "shorter s2 = 4"),
    ("swap scenes 1 and 2", "move_scene s2 = before s1"),
    ("swap the first and the last scene", "move_scene s4 = before s1; move_scene s1 = after s3"),
    ("move scene 3 to the beginning", "move_scene s3 = first"),
    ("add a scene with the dog after scene 1", "add_scene s1 = the dog"),
    ("replace the dog with a cat", "replace the dog = a cat"),
    ("use lemonade instead of juice", "replace juice = lemonade"),
    ("replace rain with snow", "replace rain = snow"),
    ("for students", "audience = students"),
    ("set it in Paris, France", "place = Paris, France"),
    ("change the ending to a sunset over the city", "rewrite s4 = a sunset over the city"),
    ("I don't like the ending", "rewrite s4"),
    ("I want a different ending", "rewrite s4"),
    ("everything is fine except scene 2", "rewrite s2"),
    ("use the hero's journey", "framework = heros-journey"),
    ('call it "Morning light"', "title = Morning light"),
    ('say "Only today"', "say = Only today"),
    ("don't say the word cheap", "drop_words = cheap"),
    ("stop using the word cheap", "drop_words = cheap"),
    ('write "50% off" on screen', "on_screen = 50% off"),
    ("it should be for teenagers", "audience = teenagers"),
    ("in the style of a cartoon", "style = cartoon"),
    ("set the story in winter", "season = winter"),
    ("show the logo at the end", "end_with = the logo"),
    ("no music", "less = music"),
    ("I don't want rain", "less = rain"),
    ("combine scenes 1 and 2", "rewrite s1,s2 = combine scenes 1 and 2"),
]


@pytest.mark.parametrize(("message", "changes"), CHANGES, ids=[message for message, _ in CHANGES])
def test_a_wish_is_a_change(message: str, changes: str) -> None:
    understood = said(message)
    assert understood.intent == "feedback"
    assert "; ".join(map(told, understood.changes)) == changes
    assert understood.reply.startswith("I will ")


SEVERAL = [
    (
        "Make it shorter, funnier and focus on the price. Keep scene 2.",
        "shorter; tone = funny; focus = price",
        ("s2",),
    ),
    ("keep the first scene but change the ending", "rewrite s4", ("s1",)),
    ("make scene 2 darker and shorter", "palette s2 = dark; shorter s2", ()),
    ("in scene 2, make it rain", "weather s2 = rain", ()),
    ("I love scene 1. Scene 2 is too long. Make scene 3 funnier.", "shorter s2; tone s3 = funny", ("s1",)),
    ("the second scene needs to be shorter, the rest is fine", "shorter s2", ("s1", "s3", "s4")),
    ("everything except the first scene should be funnier", "tone s2,s3,s4 = funny", ("s1",)),
    ("sunset, with more rain and a bit of humour", "time_of_day = dusk; weather = rain; tone = funny", ()),
    ("same narration but different pictures", "rewrite = different pictures", ("narration",)),
    ("I like it but make it shorter", "shorter", ()),
    ("approve, but make it night", "time_of_day = night", ()),
    ("make it longer, but don't touch the text", "longer", ("on_screen",)),
]


@pytest.mark.parametrize(("message", "changes", "keep"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_several_wishes_are_told_apart(message: str, changes: str, keep: tuple[str, ...]) -> None:
    understood = said(message)
    assert understood.intent == "feedback"
    assert ("; ".join(map(told, understood.changes)), understood.keep) == (changes, keep)


RULED_OUT = [
    ("not darker", (), "does not get darker"),
    ("don't make it shorter", ("seconds",), "does not get shorter"),
    ("don't change scene 3", ("s3",), "Scene 3 (“A run in the park”) stays as it is"),
    ("don't remove scene 2", ("s2",), "Scene 2"),
    ("don't touch the text", ("on_screen",), "The text on the screen stays"),
    ("don't remove the dog", (), "The dog stays"),
    ("keep the narration", ("narration",), "The narration stays"),
]


@pytest.mark.parametrize(("message", "keep", "reply"), RULED_OUT, ids=[row[0] for row in RULED_OUT])
def test_what_is_ruled_out_changes_nothing(message: str, keep: tuple[str, ...], reply: str) -> None:
    understood = said(message)
    assert (understood.intent, understood.changes, understood.keep) == ("feedback", (), keep)
    assert reply in understood.reply


REFERENCES = [
    ("remove scenes 2 and 3", "s2,s3"),
    ("remove scenes 1, 2 and 4", "s1,s2,s4"),
    ("delete the last two scenes", "s3,s4"),
    ("drop scene two and scene four", "s2,s4"),
    ("drop the first and the last scene", "s1,s4"),
    ("remove scenes 2-4", "s2,s3,s4"),
    ("remove scenes 2 to 3", "s2,s3"),
    ("remove the 3rd scene", "s3"),
    ("remove the penultimate scene", "s3"),
    ("remove the second to last scene", "s3"),
    ("remove the kitchen scene", "s1"),
    ("remove the scene with the price", "s4"),
    ("remove the scene where Anna runs", "s3"),
    ('remove "The bottle"', "s2"),
    ("remove s3", "s3"),
    ("remove the ending", "s4"),
    ("get rid of the last scene, it's boring", "s4"),
    ("all scenes but the first one should go", "s2,s3,s4"),
]


@pytest.mark.parametrize(("message", "scenes"), REFERENCES, ids=[message for message, _ in REFERENCES])
def test_scenes_are_found_however_they_are_named(message: str, scenes: str) -> None:
    assert [told(change) for change in said(message).changes] == [f"remove_scene {scenes}"]


@pytest.mark.parametrize(
    ("message", "told_of"),
    [
        ("remove scene 9", "scene 9"),
        ("the unicorn scene is too long", "“unicorn”"),
        ("remove scenes 3 to 7", "scene 5"),
    ],
)
def test_what_is_not_there_changes_nothing_and_is_told(message: str, told_of: str) -> None:
    understood = said(message)
    assert (understood.intent, understood.changes) == ("unclear", ())
    assert f"There is no {told_of}" in understood.reply or f"There is no scene {told_of}" in understood.reply
    assert "4 “Sunfruit”" in understood.reply


PICTURES = [
    ("reference_image", "the woman in image 2 should wear a red coat",
     "rewrite umbrella = the woman should wear a red coat", ("umbrella",)),
    ("reference_image", "I like the first picture, but the second one is too dark",
     "palette umbrella = bright", ("umbrella",)),
    ("reference_image", "remove the dog from image 1", "less anna = dog", ("anna",)),
    ("reference_image", "the picture with the umbrella should be brighter",
     "palette umbrella = bright", ("umbrella",)),
    ("reference_image", "Anna should be older", "rewrite anna = Anna should be older", ("anna",)),
    ("reference_image", "she should wear a red coat", "rewrite anna,umbrella = she should wear a red coat",
     ("anna", "umbrella")),
    ("reference_image", "make the bottle blue", "rewrite bottle = make the bottle blue", ("bottle",)),
    ("reference_image", "Anna should be older. The bottle is too dark", "rewrite anna = Anna should be older; "
     "palette bottle = bright", ("anna", "bottle")),
    ("reference_image", "brighter", "palette = bright", ()),
    ("storyboard", "make frame 3 brighter", "palette s3-start = bright", ("s3-start",)),
    ("storyboard", "make scene 2 darker", "palette s2 = dark", ("s2", "s2-start")),
]  # fmt: skip


@pytest.mark.parametrize(("stage", "message", "changes", "items"), PICTURES, ids=[row[1] for row in PICTURES])
def test_pictures_are_spoken_of(stage: str, message: str, changes: str, items: tuple[str, ...]) -> None:
    understood = said(message, stage)
    assert ("; ".join(map(told, understood.changes)), understood.items) == (changes, items)


def test_an_unknown_picture_is_told() -> None:
    understood = said("image 5 is ugly", "reference_image")
    assert (understood.intent, understood.reply) == ("unclear", "There is no image 5; there is image 1 to 3.")
