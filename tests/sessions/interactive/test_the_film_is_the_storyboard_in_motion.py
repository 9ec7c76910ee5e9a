"""Stage video alone: what is ordered of the film model, how clips become a film, and that a crash repeats nothing."""

from __future__ import annotations

import threading
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from client_generate.errors import MediaError
from client_generate.film.plan import Budget
from client_generate.sessions.desk import Desk, Wish
from client_generate.sessions.interactive import moving, references, storyboard, telling
from client_generate.sessions.interactive.purse import tighter, within
from client_generate.sessions.pipeline import Outputs
from client_generate.sessions.session import Session
from tests.sessions.interactive.easel import Easel, root_of
from tests.sessions.interactive.scripted import Given, Scripted, session, story

CARD = """\
id: two-shots
title: Two shots
makes: video
limits: {shots: 2}
takes: {start_frame: true, text_to_video: true, elements: true}
providers:
  local: {endpoint: animatic-draft}
"""


def accepted(root: Path, begun: Session) -> dict[str, Outputs]:
    """Return story, references and storyboard, drawn on an easel."""
    made = {"story": telling.told(story())}
    draw = references.stage(lambda _desk, _wanted: Scripted())
    for stage, run in (("reference_image", draw), ("storyboard", storyboard.run)):
        made[stage] = run(Given(root_of(root), stage, Easel(root, stage), accepted=made, session=begun))
    return made


def film(root: Path, begun: Session, *, version: int = 1, **given: Any) -> tuple[Outputs, list[Wish]]:
    """Run the stage with what really films."""
    wishes: list[Wish] = []

    class Watched(Desk):
        def make_all(self, wanted: Any) -> Any:
            listed = tuple(wanted)
            wishes.extend(listed)
            return super().make_all(listed)

    bench = Easel(root, "video", version).bench
    desk = Watched(bench, "tea-1", "video", version, stop=threading.Event())
    given = {"accepted": accepted(root, begun), "session": begun, "version": version, **given}
    return moving.run(Given(root_of(root), "video", desk, **given)), wishes


def test_each_frame_is_set_in_motion_and_a_crash_repeats_nothing(tmp_path: Path) -> None:
    begun = session(resolution="72p", video_model="animatic-draft")
    made, wishes = film(tmp_path, begun)
    assert [(wish.item, wish.order.start_frame, int(wish.order.seconds)) for wish in wishes] == [
        ("s1", "start.png", 3), ("s2", "start.png", 2), ("s3", "start.png", 4),
    ]  # fmt: skip
    assert [wish.order.shots[0].line for wish in wishes] == [scene.narration for scene in story().scenes]
    assert "Camera: slow push in" in wishes[0].order.prompt
    assert made.data["seconds"] == pytest.approx(9, abs=0.05)
    place = root_of(tmp_path) / made.data["path"]
    joined = place.stat()
    again, _ = film(tmp_path, begun)
    assert again == made
    assert place.stat().st_mtime_ns == joined.st_mtime_ns


def test_scenes_are_one_call_where_the_model_takes_them(tmp_path: Path) -> None:
    desk = Easel(tmp_path, "video")
    begun = session(resolution="72p", mode="multi_shot")
    given = Given(root_of(tmp_path), "video", desk, accepted=accepted(tmp_path, begun), session=begun)
    moving.run(given)
    [wish] = desk.wishes
    assert (wish.item, [int(shot.seconds) for shot in wish.order.shots]) == ("film", [3, 2, 4])
    assert wish.order.start_frame == "start.png"


def test_a_model_that_cannot_makes_them_one_by_one_and_that_is_told(tmp_path: Path) -> None:
    cards = tmp_path / "plans" / "cards"
    cards.mkdir(parents=True)
    (cards / "two-shots.yaml").write_text(CARD)
    made, wishes = film(tmp_path, session(resolution="72p", mode="multi_shot", video_model="two-shots"))
    assert [wish.item for wish in wishes] == ["s1", "s2", "s3"]
    assert "Made scene by scene: two-shots takes 2 shots in one call, not 3." in made.message


def test_an_end_frame_goes_along_where_the_model_takes_one(tmp_path: Path) -> None:
    desk = Easel(tmp_path, "video")
    begun = session(resolution="72p", end_frames=True, mode="individual")
    context = Given(root_of(tmp_path), "video", desk, accepted=accepted(tmp_path, begun), session=begun)
    with pytest.raises(MediaError):
        moving.run(context)  # an easel's clips are pictures, which nobody can join
    assert [(wish.order.start_frame, wish.order.end_frame) for wish in desk.wishes] == [("start.png", "end.png")] * 3
    # kling-o3 makes no scene shorter than three seconds: the second is cut back to its two
    assert [wish.keep for wish in desk.wishes] == [(), ((0, 48),), ()]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Budget(), Budget(), Budget()),
        (Budget(project=Decimal(5)), Budget(), Budget(project=Decimal(5))),
        (
            Budget(project=Decimal(5), day=Decimal(1)),
            Budget(project=Decimal(2)),
            Budget(project=Decimal(2), day=Decimal(1)),
        ),
        (Budget(sequence=Decimal(0)), Budget(sequence=Decimal(9)), Budget(sequence=Decimal(0))),
    ],
)  # fmt: skip
def test_the_tighter_budget_holds(tmp_path: Path, one: Budget, other: Budget, both: Budget) -> None:
    assert tighter(one, other) == both
    assert tighter(other, one) == both
    desk = Easel(tmp_path, "story")
    assert within(desk, both).bench.budget == both
    assert desk.bench.budget == Budget()
