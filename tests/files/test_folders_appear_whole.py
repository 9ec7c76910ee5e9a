"""A folder gets its name when everything is in it, or never."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import Conflict


def fill(place: Path, *, broken: bool = False) -> None:
    with files.whole_folder(place) as fresh:
        files.write_once(fresh / "takes" / "a.txt", b"a")
        if broken:
            raise ZeroDivisionError


def test_it_is_there_with_everything_and_nothing_beside_it(tmp_path: Path) -> None:
    with files.whole_folder(tmp_path / "delivery" / "film_v001") as fresh:
        files.write_once(fresh / "takes" / "a.txt", b"a")
        assert not (tmp_path / "delivery" / "film_v001").exists()
    assert (tmp_path / "delivery/film_v001/takes/a.txt").read_bytes() == b"a"
    assert [path.name for path in (tmp_path / "delivery").iterdir()] == ["film_v001"]


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        fill(tmp_path / "film_v001", broken=True)
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    fill(tmp_path / "film_v001")
    for there in (tmp_path / "film_v001", tmp_path / "empty", tmp_path / "dangling"):
        if there.name == "empty":
            there.mkdir()
        if there.name == "dangling":
            there.symlink_to(tmp_path / "nowhere")
        with pytest.raises(Conflict):
            fill(there)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dangling", "empty", "film_v001"]


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".film_v001.tmp-1-2-abc"
    (left / "takes").mkdir(parents=True)
    (left / "takes" / "half.mp4").write_bytes(b"half")
    fill(tmp_path / "film_v002")
    assert [path.name for path in tmp_path.iterdir()] == ["film_v002"]
