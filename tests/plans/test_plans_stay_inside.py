"""A plan that is a link out of the workspace is refused, and nothing of what it leads to is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace


@pytest.mark.parametrize("words", [("validate",), ("status",), ("estimate",)])
@pytest.mark.parametrize("whole_folder", [False, True])
def test_a_plan_that_leads_out_is_not_read(tmp_path: Path, words: tuple[str, ...], whole_folder: bool) -> None:
    root = make_workspace(tmp_path / "in")
    assert run(root, "status", PROJECT).status == 0  # it is known, and kept checked
    linked = root / "plans" if whole_folder else root / "plans" / f"{PROJECT}.yaml"
    linked.rename(tmp_path / "out")
    linked.symlink_to(tmp_path / "out")
    ran = run(root, *words, PROJECT)
    assert "path-escapes" in ran.err
    assert ran.status != 0
    assert "small film" not in ran.out + ran.err
