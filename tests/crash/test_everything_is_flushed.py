"""What a command confirmed survives a loss of power by the letter of POSIX: each file and each name was flushed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crash import films, kernel, unsynced
from tests.crash.test_harness_finds_what_it_should import toy

pytestmark = pytest.mark.skipif(bool(kernel.problem()), reason=kernel.problem() or "-")


def test_everything_of_a_take_is_flushed(tmp_path: Path) -> None:
    films.make_workspace(tmp_path)
    assert unsynced.after(tmp_path, films.GENERATE) == []
    assert films.violations(tmp_path) == []


@pytest.mark.parametrize(("kind", "lost"), [("naive", ["state.json", "takes/take001.txt"]), ("careful", [])])
def test_what_a_naive_store_does_not_flush_is_found(kind: str, lost: list[str], tmp_path: Path) -> None:
    words = [word.replace("{workspace}", str(tmp_path)) for word in toy(kind, "a b")]
    assert unsynced.after(tmp_path, words) == lost
