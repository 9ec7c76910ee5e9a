"""Whole sessions over the real engine, the offline writer and the rehearsal: from one prompt to a plan."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from client_generate.errors import ClientGenerateError, Conflict, MediaError, NotFound, UsageError, WrongPhase
from client_generate.sessions.commands import Accept, Edit, Regenerate, Reopen, Say
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.interactive import handing_in
from client_generate.sessions.interactive.brief import read
from client_generate.sessions.pictures import images_of
from client_generate.studio import Studio, open_studio

PROMPT = "A film for Tidewell, a steel bottle that keeps tea hot for a day"
BRIEF = {"prompt": PROMPT, "target_duration": 9, "resolution": "72p", "stills": 2, "video_model": "animatic-draft"}


@pytest.fixture(scope="module")
def boarded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with a session whose storyboard is on the table, made once."""
    root = tmp_path_factory.mktemp("boarded")
    room = open_studio(root).begin("interactive", BRIEF, name="one")
    for stage in ("story", "reference_image"):
        assert room.run().current_stage == stage
        room.do(Accept())
    assert room.run().current_stage == "storyboard"
    return root


@pytest.fixture
def studio(boarded: Path, tmp_path: Path) -> Studio:
    shutil.copytree(boarded, tmp_path / "work")
    return open_studio(tmp_path / "work")


@pytest.fixture
def room(studio: Studio) -> SessionRoom:
    return studio.session("one")


def image(room: SessionRoom, name: str) -> tuple[int, str]:
    """Return which version of a picture counts, and its path."""
    one = images_of(room.outputs(room.session().current_stage)).get(name)
    return one.current, one.shown.path


def mask_for(room: SessionRoom, name: str, into: Path) -> Path:
    shown = images_of(room.outputs("storyboard")).get(name).shown
    drawn = Image.new("L", (shown.width, shown.height))
    drawn.paste(255, (40, 20, 120, 90))
    drawn.save(into)
    return into


def test_from_one_prompt_to_a_film_and_a_plan(studio: Studio, room: SessionRoom) -> None:
    assert room.session().project == "tidewell"
    room.do(Accept())
    assert room.run().status == "complete"
    film = room.outputs("video")
    assert film is not None
    assert film.data["seconds"] == pytest.approx(9, abs=0.05)
    assert [clip["scene_id"] for clip in film.data["clips"]] == ["s1", "s2", "s3"]
    adopted = studio.adopt("one")
    assert (adopted.new, adopted.plan, adopted.shots) == (True, "plans/tidewell.yaml", 3)
    assert [one for one in studio.validate("tidewell").findings if one.severity == "error"] == []
    assert studio.adopt("one") == msgspec.structs.replace(adopted, new=False)
    [sequence] = studio.sequences("tidewell").plan.sequences
    assert [shot.duration for shot in sequence.shots] == [one["seconds"] for one in _scenes(room)]
    assert [shot.narration for shot in sequence.shots] == [one["narration"] for one in _scenes(room)]

    room.do(Reopen(stage="video"))
    room.do(Regenerate(items=("s2",)))
    assert room.run().status == "complete"
    again = room.outputs("video", 2)
    assert again is not None
    paths = [clip["path"] for clip in again.data["clips"]]
    assert paths == ["video/v001/s1.mp4", "video/v002/s2.mp4", "video/v001/s3.mp4"]
    assert (again.data["path"], again.data["seconds"]) == ("video/v002/film.mp4", film.data["seconds"])


def _scenes(room: SessionRoom) -> list[dict[str, object]]:
    story = room.outputs("story")
    assert story is not None
    return [{**one, "seconds": Decimal(str(one["seconds"]))} for one in story.data["scenes"]]


def test_a_plan_that_is_there_is_never_touched(studio: Studio, room: SessionRoom) -> None:
    with pytest.raises(WrongPhase) as early:
        studio.adopt("one")
    assert early.value.code == "not-adoptable"
    room.do(Accept())
    plan = studio.workspace.plan("tidewell")
    plan.parent.mkdir(exist_ok=True)
    plan.write_text("mine")
    with pytest.raises(Conflict, match="left as it is") as told:
        studio.adopt("one")
    assert (told.value.code, plan.read_text()) == ("plan-exists", "mine")
    assert "--as" in told.value.hint
    assert [path.name for path in plan.parent.iterdir()] == ["tidewell.yaml"]
    assert studio.adopt("one", name="tidewell-2").plan == "plans/tidewell-2.yaml"
    assert studio.adopt("one", name="tidewell-2").new is False


def test_an_adoption_that_died_is_gone_on_with(studio: Studio, room: SessionRoom) -> None:
    room.do(Accept())
    first = studio.adopt("one")
    studio.workspace.plan("tidewell").unlink()
    (studio.workspace.root / first.files[0]).unlink()
    assert studio.adopt("one") == first


def test_a_region_is_painted_and_put_back(studio: Studio, room: SessionRoom, tmp_path: Path) -> None:
    room.do(handing_in.paint(room, "s2", mask_for(room, "s2", tmp_path / "mask.png"), "a red scarf"))
    room.run()
    assert image(room, "s2") == (2, "storyboard/v002/s2.png")
    assert image(room, "s1") == (1, "storyboard/v001/s1.png")
    room.do(handing_in.revert(room, "s2", 1))
    room.run()
    assert image(room, "s2") == (1, "storyboard/v001/s2.png")
    before, after = (Image.open(room.folder / f"storyboard/v00{n}/s2.png").convert("RGB") for n in (1, 2))
    assert before.crop((0, 0, 39, 90)).tobytes() == after.crop((0, 0, 39, 90)).tobytes()
    assert before.tobytes() != after.tobytes()


def test_an_own_picture_becomes_a_start_frame(studio: Studio, room: SessionRoom, tmp_path: Path) -> None:
    own = tmp_path / "beach day.jpg"
    Image.new("RGB", (640, 360), "#3366aa").save(own)
    room.do(handing_in.upload(room, own, image_id="s1"))
    room.run()
    assert image(room, "s1")[0] == 2
    room.do(Accept())
    adopted = studio.adopt("one")
    assert any(path.endswith(".jpg") for path in adopted.files)
    assert [one for one in studio.validate("tidewell").findings if one.severity == "error"] == []


def test_what_cannot_be_handed_in_changes_nothing(room: SessionRoom, tmp_path: Path) -> None:
    mask, text = mask_for(room, "s2", tmp_path / "mask.png"), tmp_path / "no.png"
    text.write_text("no picture")
    small = tmp_path / "small.png"
    Image.new("L", (9, 9), 255).save(small)
    revision = room.session().revision
    refused: list[tuple[type[ClientGenerateError], object]] = [
        (MediaError, lambda: handing_in.paint(room, "s2", text, "x")),
        (MediaError, lambda: handing_in.paint(room, "s2", small, "x")),
        (UsageError, lambda: handing_in.paint(room, "s2", mask, "  ")),
        (NotFound, lambda: handing_in.paint(room, "s9", mask, "x")),
        (NotFound, lambda: handing_in.revert(room, "s1", 4)),
        (NotFound, lambda: handing_in.paint(room, "s2", mask, "x", of=4)),
        (Conflict, lambda: handing_in.paint(room, "s2", mask, "x", revision=revision - 1)),
        (MediaError, lambda: handing_in.upload(room, text, image_id="s1")),
        (NotFound, lambda: handing_in.upload(room, mask, image_id="s9")),
        (WrongPhase, lambda: handing_in.upload(room, mask)),
        (UsageError, lambda: handing_in.upload(room, mask, kind="villain")),
    ]
    for kind, attempt in refused:
        with pytest.raises(kind):
            attempt()  # type: ignore[operator]
    assert (room.session().revision, room.session().attachments) == (revision, ())


def test_the_same_id_hands_in_once(room: SessionRoom, tmp_path: Path) -> None:
    own = tmp_path / "own.png"
    Image.new("RGB", (64, 36), "#3366aa").save(own)
    first = room.do(handing_in.upload(room, own, image_id="s1", id="click-1"))
    room.run()
    room.do(Accept())
    again = room.do(handing_in.upload(room, own, image_id="s1", id="click-1"))
    assert (first.again, again.again, len(again.session.attachments)) == (False, True, 1)


def test_at_the_story_pictures_are_kept_for_later_and_nothing_is_edited(tmp_path: Path) -> None:
    room = open_studio(tmp_path).begin("interactive", BRIEF, name="one")
    room.run()
    own = tmp_path / "Tin Cup.png"
    Image.new("RGB", (64, 36), "#3366aa").save(own)
    room.do(handing_in.upload(room, own, kind="product", description="a dented tin cup"))
    with pytest.raises(WrongPhase, match="no pictures"):
        handing_in.paint(room, "s1", own, "x")
    with pytest.raises(WrongPhase, match="no pictures"):
        room.do(Edit(order={"edit": "revert", "image_id": "s1", "version": 1}))
    assert room.run().current == room.session().stage("story")
    assert "edit" not in room.next_actions()
    room.do(Accept())
    room.run()
    cup = images_of(room.outputs("reference_image")).get("tin-cup")
    assert (cup.shown.how, cup.kind, cup.description) == ("uploaded", "product", "a dented tin cup")


def test_a_message_is_answered_and_an_order_obeyed(room: SessionRoom) -> None:
    room.do(Say(text="make the second picture rainy"))
    said = room.run().messages
    assert [one.who for one in said] == ["person", "studio"]
    assert said[0].items[:1] == ("s2",)
    room.do(Say(text="regenerate the storyboard"))
    room.run()
    assert image(room, "s2") == (2, "storyboard/v002/s2.png")
    assert image(room, "s3")[0] == 1
    assert "Rain" in images_of(room.outputs("storyboard", 2)).get("s2").shown.prompt


@pytest.mark.parametrize(
    ("prompt", "seconds"),
    [
        ("A 20 second film about a bakery at dawn", 20),
        ("A 15-second ad", 15),
        ("A video of 45 seconds about tea", 45),
        ("A 12s product clip for Tidewell", 12),
        ("A bottle that pours in 45 seconds", 30),
        ("A film in a 50s diner", 30),
        ("A 90 second film", 30),
    ],
)
def test_a_prompt_may_say_its_length(prompt: str, seconds: int) -> None:
    assert read({"prompt": prompt}).seconds == seconds
    assert read({"prompt": prompt, "seconds": 10}).seconds == 10


def test_an_order_without_a_session_or_with_a_wrong_brief(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    wrong: list[dict[str, object]] = [
        {"prompt": " "},
        {"prompt": PROMPT, "seconds": 8},
        {"prompt": PROMPT, "seconds": "long"},
        {"prompt": PROMPT, "colour": "red"},
        {"prompt": PROMPT, "still_model": "kling-o3"},
        {"prompt": PROMPT, "video_model": "nobody"},
        {"prompt": PROMPT, "provider": "nobody"},
        {"prompt": PROMPT, "fps": 17},
        {"prompt": PROMPT, "resolution": "9999p"},
        {"prompt": PROMPT, "aspect_ratio": "5:1"},
        {"prompt": PROMPT, "budget": {"project": -1}},
        {"prompt": PROMPT, "framework": "seven-samurai"},
        {"prompt": PROMPT, "language": "klingon"},
    ]
    for brief in wrong:
        with pytest.raises(ClientGenerateError) as told:
            studio.begin("interactive", brief)
        assert told.value.exit_status == 2, brief
        assert told.value.hint, brief
    assert not (tmp_path / "projects").exists()
    with pytest.raises(NotFound):
        studio.session("nobody")
