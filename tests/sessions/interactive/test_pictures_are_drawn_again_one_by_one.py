"""The stages with pictures, each alone: what is drawn, what is drawn again, what stays, what feedback comes to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import NotFound, UsageError
from client_generate.film.plan import Element
from client_generate.film.story import Change
from client_generate.sessions.interactive import references, storyboard, telling
from client_generate.sessions.interactive.figures import Figure, mentioned
from client_generate.sessions.interactive.texts import story_of
from client_generate.sessions.pictures import images_of
from client_generate.sessions.pipeline import Outputs
from client_generate.sessions.session import Attachment, Feedback, Session
from tests.sessions.interactive.easel import Easel, root_of
from tests.sessions.interactive.scripted import Given, Scripted, session, story


class Studio:
    """The stages over an easel: each call is one version."""

    def __init__(self, root: Path, begun: Session | None = None) -> None:
        self.root = root
        self.session = begun or session()
        self.accepted: dict[str, Outputs] = {"story": telling.told(story())}
        self.easel = Easel(root, "reference_image")

    def run(self, stage: str, version: int = 1, **given: Any) -> Outputs:
        self.easel = Easel(self.root, stage, version)
        run = {"reference_image": references.stage(lambda _desk, _wanted: Scripted()), "storyboard": storyboard.run}
        context = Given(
            root_of(self.root),
            stage,
            self.easel,
            version=version,
            accepted=self.accepted,
            session=self.session,
            **given,
        )
        return run[stage](context)

    @property
    def drawn(self) -> list[str]:
        return [wish.item for wish in self.easel.wishes]


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path)


def boarded(studio: Studio) -> Outputs:
    studio.accepted["reference_image"] = studio.run("reference_image")
    return studio.run("storyboard")


def test_who_and_what_recurs_is_drawn(studio: Studio) -> None:
    made = studio.run("reference_image")
    assert made.items == ("mara", "tidewell", "beach")
    assert [one["kind"] for one in made.data["images"]] == ["character", "product", "place"]
    asked = studio.easel.wished("mara").order
    assert "portrait of @mara" in asked.prompt
    assert asked.panels == 1


def test_more_stills_are_further_views(tmp_path: Path) -> None:
    studio = Studio(tmp_path, session(stills=5))
    assert studio.run("reference_image").items == ("mara", "mara-view-2", "tidewell", "tidewell-view-2", "beach")
    board = studio.accepted["reference_image"] = studio.run("reference_image")
    studio.run("storyboard")
    assert len(images_of(board).images) == 5
    [mara, *_] = studio.easel.wished("s1").order.elements
    assert (mara.id, mara.images) == ("mara", ("mara-1.png", "mara-2.png"))


def test_a_model_that_takes_no_pictures_gets_words(tmp_path: Path) -> None:
    studio = Studio(tmp_path, session(still_model="flux-pro"))
    boarded(studio)
    asked = studio.easel.wished("s1").order
    assert (asked.elements[0].images, asked.files) == ((), ())
    assert "mara (character): a woman of forty" in asked.prompt


def test_items_are_drawn_again_and_the_others_stay(studio: Studio) -> None:
    first = studio.run("reference_image")
    again = studio.run("reference_image", 2, previous=first, items=("mara",))
    assert studio.drawn == ["mara"]
    mara, tidewell, _ = images_of(again).images
    assert [look.path for look in mara.versions] == ["reference_image/v001/mara.png", "reference_image/v002/mara.png"]
    assert (mara.current, tidewell) == (2, images_of(first).images[1])
    assert again.data["images"][0]["path"] == "reference_image/v002/mara.png"


def test_only_what_was_spoken_of_is_drawn_again(studio: Studio) -> None:
    first = boarded(studio)
    said = Feedback(
        text="rain in the second", items=("s2",), changes=(Change(kind="weather", value="rain", scenes=("s2",)),)
    )
    again = studio.run("storyboard", 2, previous=first, feedback=(said,))
    assert studio.drawn == ["s2"]
    assert again.data["images"][1]["prompt"].startswith("Rain. Close-up of the @tidewell bottle")


@pytest.mark.parametrize(
    ("change", "there", "gone"),
    [
        (Change(kind="time_of_day", value="night"), "a @beach at night", "dawn"),
        (Change(kind="replace", of="a beach", value="a pier"), "@beach", "nothing"),
        (Change(kind="replace", of="beach", value="pier"), "@pier", "beach"),
        (Change(kind="palette", value="cold blues"), "Colours: cold blues.", "nothing"),
        (Change(kind="less", value="people"), "Less people.", "nothing"),
        (Change(kind="drop_words", value="Wide shot of "), "@mara", "Wide"),
        (Change(kind="rewrite", value="make it feel colder"), "Make it feel colder.", "nothing"),
    ],
)
def test_feedback_changes_the_prompt(studio: Studio, change: Change, there: str, gone: str) -> None:
    first = boarded(studio)
    again = studio.run("storyboard", 2, previous=first, feedback=(Feedback(text="…", changes=(change,)),))
    prompt = again.data["images"][0]["prompt"]
    assert there in prompt
    assert gone not in prompt
    assert studio.drawn == ["s1", "s2", "s3"]


@pytest.mark.parametrize(
    ("said", "drawn", "described"),
    [
        ("the bottle should be red", "tidewell", "The bottle should be red. a blue steel bottle with a cork lid"),
        ("she should wear a green raincoat", "mara", "a woman of forty with dark hair and a green raincoat"),
        ("make Mara older", "mara", "a woman of forty with dark hair and a yellow coat. Make Mara older."),
        ("no people on the beach", "beach", "an empty beach with wet rocks at dawn. No people on the beach."),
    ],
)
def test_a_wish_about_one_reference_changes_that_one(studio: Studio, said: str, drawn: str, described: str) -> None:
    first = studio.run("reference_image")
    change = Change(kind="rewrite", value=said)
    again = studio.run("reference_image", 2, previous=first, feedback=(Feedback(text=said, changes=(change,)),))
    assert studio.drawn == [drawn]
    assert images_of(again).get(drawn).description.lower() == described.lower()


def test_how_somebody_looks_is_told_once() -> None:
    look = "a woman of forty, a diver, with dark hair and a yellow coat"
    mara = Figure(element=Element(id="mara", kind="character", description=look), name="Mara")
    assert mentioned(f"Wide shot of Mara, {look}, on a pier.", (mara,)) == "Wide shot of @mara on a pier."
    changed = Figure(element=Element(id="mara", kind="character", description="other"), name="Mara")
    assert mentioned(f"Hands of MARA, {look}. Night.", (changed,)) == "Hands of @mara. Night."
    assert mentioned("Zoë Mära swims.", (Figure(element=mara.element, name="Zoe Mara"),)) == "@mara swims."
    assert mentioned("Maraschino.", (mara,)) == "Maraschino."


def test_wishes_add_up_over_versions(studio: Studio) -> None:
    first = boarded(studio)
    night = Feedback(text="night", changes=(Change(kind="time_of_day", value="night"),))
    second = studio.run("storyboard", 2, previous=first, feedback=(night,))
    third = studio.run(
        "storyboard", 3, previous=second, feedback=(Feedback(text="and a dog beside her"),), items=("s1",)
    )
    prompt = third.data["images"][0]["prompt"]
    assert "at night" in prompt
    assert prompt.endswith("And a dog beside her.")
    assert third.data["images"][1] == second.data["images"][1]


def test_what_is_said_of_one_picture_goes_into_no_other(studio: Studio) -> None:
    first = studio.run("reference_image")
    coat = Change(kind="rewrite", value="wear a red coat", scenes=("mara",))
    blue = Change(kind="palette", value="cold blues", scenes=("tidewell",))
    said = Feedback(text="both", items=("mara", "tidewell"), changes=(coat, blue))
    again = images_of(studio.run("reference_image", 2, previous=first, feedback=(said,)))
    mara, tidewell, place = again.images
    assert [("red coat" in one.told, "cold blues" in one.told) for one in (mara, tidewell)] == [
        (True, False), (False, True),
    ]  # fmt: skip
    assert place == images_of(first).images[2]


def test_what_is_to_stay_stays(studio: Studio) -> None:
    first = boarded(studio)
    said = Feedback(text="darker, but keep the first", changes=(Change(kind="tone", value="dark"),), keep=("s1",))
    studio.run("storyboard", 2, previous=first, feedback=(said,))
    assert studio.drawn == ["s2", "s3"]


def test_motion_is_changed_without_a_word_of_the_picture(studio: Studio) -> None:
    first = boarded(studio)
    said = Feedback(text="hold still", changes=(Change(kind="motion", value="locked off", scenes=("s3",)),))
    again = studio.run("storyboard", 2, previous=first, feedback=(said,))
    assert again.data["images"][2]["motion"] == "locked off."
    assert again.data["images"][2]["prompt"] == first.data["images"][2]["prompt"]


def test_scenes_name_their_elements(studio: Studio) -> None:
    made = boarded(studio)
    shown = [one.elements for one in images_of(made).images]
    assert shown == [("mara", "beach"), ("tidewell",), ("mara", "tidewell", "beach")]
    assert made.data["images"][0]["motion"] == "slow push in"


def test_only_chosen_references_go_on(studio: Studio) -> None:
    studio.accepted["reference_image"] = studio.run("reference_image")
    made = studio.run("storyboard", selected={"reference_image": ("tidewell",)})
    assert [one.elements for one in images_of(made).images] == [(), ("tidewell",), ("tidewell",)]


def test_a_storyboard_without_references(studio: Studio) -> None:
    made = studio.run("storyboard")
    assert made.items == ("s1", "s2", "s3")
    assert "@" not in made.data["images"][0]["prompt"]


def test_end_frames_are_drawn_where_wanted(tmp_path: Path) -> None:
    studio = Studio(tmp_path, session(end_frames=True))
    made = boarded(studio)
    assert made.items == ("s1", "s1-end", "s2", "s2-end", "s3", "s3-end")
    assert "A moment later: slow push in" in made.data["images"][1]["prompt"]


def test_a_picture_goes_back_to_an_earlier_version(studio: Studio) -> None:
    first = boarded(studio)
    second = studio.run("storyboard", 2, previous=first, items=("s2",))
    back = studio.run("storyboard", 3, previous=second, order={"edit": "revert", "image_id": "s2", "version": 1})
    one = images_of(back).get("s2")
    assert (one.current, len(one.versions), studio.drawn) == (1, 2, [])
    assert back.data["images"][1]["path"] == "storyboard/v001/s2.png"
    with pytest.raises(NotFound, match="no version 7"):
        studio.run("storyboard", 4, previous=back, order={"edit": "revert", "image_id": "s2", "version": 7})


@pytest.mark.parametrize(
    "order",
    [
        {"edit": "sharpen", "image_id": "s1"},
        {"edit": "revert", "image_id": "s1"},
        {"edit": "revert", "image_id": "s1", "version": "new"},
        {"edit": "upload", "file": "x.png", "kind": "villain"},
        {"image_id": "s1"},
    ],
)
def test_an_edit_that_cannot_be_read(studio: Studio, order: dict[str, Any]) -> None:
    first = boarded(studio)
    with pytest.raises(UsageError, match="edit") as told:
        studio.run("storyboard", 2, previous=first, order=order)
    assert told.value.code == "bad-edit"


def test_own_pictures_stand_in_for_drawn_ones(tmp_path: Path) -> None:
    Studio(tmp_path).run("reference_image")
    own = root_of(tmp_path) / "uploads" / "own.png"
    own.parent.mkdir(parents=True)
    own.write_bytes((root_of(tmp_path) / "reference_image" / "v001" / "mara.png").read_bytes())
    put_in = Attachment(name="Mara.png", path="uploads/own.png", sha256="0" * 64, purpose="reference_image:character")
    studio = Studio(tmp_path, session(put_in))
    made = studio.run("reference_image", 2)
    assert made.items == ("mara", "tidewell", "beach")
    assert (made.data["images"][0]["path"], studio.drawn) == ("uploads/own.png", ["tidewell", "beach"])
    studio.run("reference_image", 3, previous=made)
    assert studio.drawn == ["tidewell", "beach"]  # nobody draws over a person's own picture unasked
    same = studio.run("reference_image", 4, previous=made, order={"edit": "upload", "file": "Mara.png", "name": "M"})
    assert (same.items, same.data["notes"]) == (made.items, ("This picture is there already.",))


def test_nothing_to_draw_is_told(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    nobody = references.stage(lambda _desk, _wanted: Scripted(elements=()))
    context = Given(root_of(tmp_path), "reference_image", studio.easel, accepted=studio.accepted)
    with pytest.raises(UsageError, match="names nobody"):
        nobody(context)


def test_a_story_again_without_a_word_is_another_story(tmp_path: Path) -> None:
    writer = Scripted()
    stage = telling.stage(lambda _desk, _wanted: writer)
    first = stage(Given(root_of(tmp_path), "story", None))
    stage(Given(root_of(tmp_path), "story", None, version=2, previous=first))
    stage(Given(root_of(tmp_path), "story", None, version=3, previous=first, feedback=(Feedback(text="funnier"),)))
    (_, _, one), (again, _, other), (kept, said, _) = writer.heard
    assert (one == other, again) == (False, None)
    assert kept == story_of(first)
    assert [feedback.text for feedback in said] == ["funnier"]


def test_one_scene_is_written_again_and_the_others_stay(tmp_path: Path) -> None:
    stage = telling.stage(lambda _desk, _wanted: Scripted())
    first = stage(Given(root_of(tmp_path), "story", None))
    again = stage(Given(root_of(tmp_path), "story", None, version=2, previous=first, items=("s2",)))
    before, after = story_of(first), story_of(again)
    assert before is not None
    assert after is not None
    assert [one.visual == two.visual for one, two in zip(before.scenes, after.scenes, strict=True)] == [
        True,
        False,
        True,
    ]
