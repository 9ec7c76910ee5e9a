from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import Busy, StateError


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.lock"
    assert files.is_free(path)
    one, other = files.Lock(path), files.Lock(path)
    assert one.take(wait=0)
    assert not other.take(wait=0.01)
    assert not files.is_free(path)
    one.release()
    one.release()
    assert files.is_free(path)
    assert other.take(wait=0)


def test_a_forgotten_lock_is_let_go(tmp_path: Path) -> None:
    files.Lock(tmp_path / "a.lock").take(wait=0)
    assert files.is_free(tmp_path / "a.lock")


def test_work_under_a_lock_ends_it_also_when_it_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), files.locked(tmp_path / "a.lock", "SEQ01"):
        raise ZeroDivisionError
    assert files.is_free(tmp_path / "a.lock")


def test_whoever_waits_in_vain_is_told(tmp_path: Path) -> None:
    with (
        files.locked(tmp_path / "a.lock", "SEQ01"),
        pytest.raises(Busy, match="SEQ01 is held"),
        files.locked(tmp_path / "a.lock", "SEQ01", wait=0.01),
    ):
        pass


def test_a_lock_that_is_not_had_leaks_no_open_file(tmp_path: Path) -> None:
    held = files.Lock(tmp_path / "a.lock")
    held.take()
    os.mkfifo(tmp_path / "pipe.lock")
    before = open_files()
    for _ in range(10):
        assert not files.Lock(tmp_path / "a.lock").take(wait=0)
        assert files.Lock(tmp_path / "pipe.lock").take(wait=0)
    assert open_files() == before


def test_a_wait_that_is_interrupted_leaks_no_open_file(tmp_path: Path) -> None:
    held = files.Lock(tmp_path / "a.lock")
    held.take()
    before = open_files()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    usual = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        with pytest.raises(KeyboardInterrupt):
            files.Lock(tmp_path / "a.lock").take(wait=30)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, usual)
    assert open_files() == before


def test_no_lock_is_taken_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StateError) as refused:
        files.Lock(tmp_path / "a.lock").take()
    assert refused.value.code == "path-escapes"
    assert not (tmp_path / "elsewhere").exists()
