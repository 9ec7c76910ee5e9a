"""A chosen start frame whose file is gone or changed is told of, and the same command draws it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import NotFound
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace, studio


@pytest.mark.parametrize(("spoil", "code"), [("remove", "media-missing"), ("change", "media-changed")])
def test_a_spoiled_start_frame_is_told_of_and_drawn_again(tmp_path: Path, spoil: str, code: str) -> None:
    root = make_workspace(tmp_path)
    loop = studio(root).sequences(PROJECT)
    loop.explore_grid("SEQ02")
    chosen = loop.approve_grid_quadrant("SEQ02", "top_left")
    place = root / "projects" / PROJECT / chosen.path
    place.unlink()
    if spoil == "change":
        place.write_bytes(b"another")
    found = [finding for finding in studio(root).doctor() if finding.code == code]
    assert [chosen.path in finding.message for finding in found] == [True]
    words = found[0].hint.split("`")[1].split()[1:]
    assert words == ["approve-grid", PROJECT, "SEQ02", "--grid", "1", "--quadrant", "top_left"]
    assert run(root, *words).status == 0
    assert [finding for finding in studio(root).doctor() if finding.code == code] == []
    assert studio(root).sequences(PROJECT).draft_take("SEQ02").price == 0


def test_a_take_without_its_start_frame_says_what_brings_it_again(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    loop = studio(root).sequences(PROJECT)
    chosen = loop.set_start_frame("SEQ01", root / "plans" / "pictures" / "start.png", shot=1)
    (root / "projects" / PROJECT / chosen.path).unlink()
    with pytest.raises(NotFound) as caught:
        studio(root).sequences(PROJECT).draft_take("SEQ01", "individual")
    assert "start-frame" in caught.value.hint
    hints = [finding.hint for finding in studio(root).doctor()]
    assert f"`client_generate start-frame {PROJECT} SEQ01 --shot 1 FILE` puts a picture there again" in hints


def test_a_sequence_that_the_plan_lost_is_told_of(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    studio(root).sequences(PROJECT).run_sequence("SEQ03")
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("SEQ03", "SEQ09"))
    found = [finding for finding in studio(root).doctor() if finding.code == "not-in-plan"]
    assert [(one.severity, "SEQ03/" in one.message) for one in found] == [("warning", True)]
