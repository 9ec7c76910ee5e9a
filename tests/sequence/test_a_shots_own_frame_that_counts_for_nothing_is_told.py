"""A start frame for one shot has no effect on a take of mode multi_shot: said at once, with what would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace

MORE = """\
  - id: SEQ04
    mode: individual
    shots: [{prompt: A bridge, duration: 0.5}, {prompt: A river, duration: 0.5}]
"""
CODE, WAY_OUT = "shot-frame-unused", "--mode individual"


@pytest.mark.parametrize(("sequence", "told"), [("SEQ01", True), ("SEQ04", False)])
def test_a_grid_or_frame_for_a_shot_says_whether_it_will_count(sequence: str, told: bool, tmp_path: Path) -> None:
    root = make_workspace(tmp_path, more=MORE)
    picture = str(root / "plans" / "pictures" / "start.png")
    made = (
        ("grid", PROJECT, sequence, "--shot", "1", "--json"),
        ("approve-grid", PROJECT, sequence, "--shot", "1", "--quadrant", "top_left", "--json"),
    )
    for words in (
        *(made if told else ()),
        ("grid", PROJECT, sequence, "--shot", "1", "--dry-run"),
        ("start-frame", PROJECT, sequence, picture, "--shot", "0", "--json"),
        ("generate", PROJECT, sequence, "--dry-run", "--json"),
    ):
        ran = run(root, *words)
        assert ran.status == 0, ran.err
        assert (CODE in ran.err, WAY_OUT in ran.err) == (told, told), words
    assert CODE not in run(root, "generate", PROJECT, sequence, "--mode", "individual", "--dry-run").err
    assert CODE not in run(root, "start-frame", PROJECT, sequence, picture).err


def test_a_plan_that_says_so_is_told_by_validate_with_its_place(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    plan = root / "plans" / f"{PROJECT}.yaml"
    plan.write_text(plan.read_text().replace("camera: pan left", "start_frame: pictures/start.png"))
    (found,) = (one for one in run(root, "validate", PROJECT, "--json").document["findings"] if one["code"] == CODE)
    assert (found["field"], found["severity"]) == ("sequences[0].shots[1].start_frame", "warning")
    assert WAY_OUT in found["hint"]
    assert found["where"].startswith(f"plans/{PROJECT}.yaml:")
    assert CODE in run(root, "generate", PROJECT, "SEQ01", "--dry-run").err
    assert CODE not in run(root, "generate", PROJECT, "SEQ01", "--mode", "individual", "--dry-run").err
