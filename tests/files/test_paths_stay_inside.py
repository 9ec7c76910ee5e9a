from __future__ import annotations

from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import StateError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "work" / "inner").mkdir(parents=True)
    (tmp_path / "workshop").mkdir()
    (tmp_path / "work" / "out").symlink_to(tmp_path / "workshop")
    (tmp_path / "work" / "in").symlink_to(tmp_path / "work" / "inner")
    return tmp_path / "work"


@pytest.mark.parametrize("path", ["inner", "in", "not/yet", "inner/../inner/a", "out/../work/inner"])
def test_what_is_inside_is_resolved(root: Path, path: str) -> None:
    assert files.confined(root, root / path) == (root / path).resolve()


@pytest.mark.parametrize("path", ["..", "../workshop", "out", "out/new", "/etc/passwd", "inner/../../workshop"])
def test_what_leads_out_is_refused(root: Path, path: str) -> None:
    with pytest.raises(StateError) as refused:
        files.confined(root, root / path)
    assert refused.value.code == "path-escapes"


def test_places_of_ours_may_be_missing_or_link_inside_but_not_out(root: Path) -> None:
    files.within(root, root / "inner", root / "in", root / "not-yet")
    with pytest.raises(StateError):
        files.within(root, root / "inner", root / "out")
