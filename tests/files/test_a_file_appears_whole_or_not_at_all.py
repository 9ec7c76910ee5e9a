"""Writing once, publishing, replacing: a name holds whole bytes or nothing, and nothing else is left beside it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import Conflict, StateError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def no_links(code: int) -> Callable[[Path, Path], None]:
    def refuse(source: Path, path: Path) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


def test_writing_once_is_accepted_twice_and_refuses_other_bytes(tmp_path: Path) -> None:
    place = tmp_path / "new" / "a.json"
    assert files.write_once(place, b"one") is True
    assert files.write_once(place, b"one") is False
    with pytest.raises(Conflict) as refused:
        files.write_once(place, b"two")
    assert refused.value.code == "name-taken"
    assert place.read_bytes() == b"one"
    assert names(place.parent) == ["a.json"]


@pytest.mark.parametrize("code", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.EXDEV])
def test_without_links_it_is_the_same(tmp_path: Path, code: int) -> None:
    source, place = tmp_path / "source", tmp_path / "there" / "film.mp4"
    source.write_bytes(b"film")
    assert files.publish(source, place, link=no_links(code)) is True
    assert files.publish(source, place, link=no_links(code)) is False
    assert place.read_bytes() == b"film"
    source.write_bytes(b"another")
    with pytest.raises(Conflict):
        files.publish(source, place, link=no_links(code))
    assert (place.read_bytes(), names(place.parent)) == (b"film", ["film.mp4"])


def test_without_links_one_of_many_at_once_gets_the_name(tmp_path: Path) -> None:
    place = tmp_path / "there" / "a"
    sources = [tmp_path / f"source{n}" for n in range(16)]
    for number, source in enumerate(sources):
        source.write_bytes(bytes([number]) * 5000)

    def publish(source: Path) -> bool:
        try:
            return files.publish(source, place, link=no_links(errno.EPERM))
        except Conflict:
            return False

    with ThreadPoolExecutor(16) as pool:
        won = [source for source, did in zip(sources, pool.map(publish, sources), strict=True) if did]
    assert len(won) == 1
    assert place.read_bytes() == won[0].read_bytes()


def test_without_links_a_copy_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(FileNotFoundError):
        files.publish(tmp_path / "gone", tmp_path / "there" / "a", link=no_links(errno.EPERM))
    assert names(tmp_path / "there") == []


def test_another_error_of_the_link_is_not_hidden(tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"x")
    with pytest.raises(OSError, match="Input/output"):
        files.publish(tmp_path / "source", tmp_path / "a", link=no_links(errno.EIO))


@pytest.mark.parametrize("kind", ["folder", "pipe", "dangling link"])
def test_a_name_held_by_what_is_no_file_is_a_conflict(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "a"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to(tmp_path / "nowhere")
    with pytest.raises(Conflict):
        files.write_once(place, b"x")
    assert names(tmp_path) == ["a"]


def test_replacing_over_a_folder_leaves_no_temporary(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(IsADirectoryError):
        files.replace(tmp_path / "a", b"x")
    assert names(tmp_path) == ["a"]


def test_replacing_is_one_step_for_readers(tmp_path: Path) -> None:
    place = tmp_path / "a"
    files.replace(place, b"0" * 100_000)
    with ThreadPoolExecutor(2) as pool:
        writing = pool.map(lambda n: files.replace(place, bytes([48 + n % 10]) * 100_000), range(60))
        seen = [place.read_bytes() for _ in range(200)]
        list(writing)
    assert all(len(data) == 100_000 and len(set(data)) == 1 for data in seen)


def test_replacing_a_link_replaces_the_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"theirs")
    (tmp_path / "a").symlink_to(elsewhere)
    files.replace(tmp_path / "a", b"ours")
    assert (elsewhere.read_bytes(), (tmp_path / "a").read_bytes()) == (b"theirs", b"ours")


def test_a_folder_is_claimed_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        won = list(pool.map(lambda _: files.claim_folder(tmp_path / "new" / "SEQ01_take001"), range(64)))
    assert won.count(True) == 1


def test_copying_tells_when_the_source_is_not_what_it_was(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"x")
    digest = files.copy_into(source, tmp_path / "to" / "a")
    assert digest == files.sha256(source)
    source.write_bytes(b"y")
    with pytest.raises(Conflict) as refused:
        files.copy_into(source, tmp_path / "to" / "b", expected=digest)
    assert refused.value.code == "input-changed"
    assert names(tmp_path / "to") == ["a"]


def test_what_cannot_be_read_is_kept_beside(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_bytes(b"{torn")
    aside = files.set_aside(tmp_path / "state.json")
    assert aside.read_bytes() == b"{torn"
    assert names(tmp_path) == [aside.name]


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_never_read(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "a"
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "device":
        place.symlink_to("/dev/zero")
    else:
        place.mkdir()
    for read in (files.sha256, files.whole_lines, lambda path: files.copy_into(path, tmp_path / "b")):
        with pytest.raises(StateError) as refused:
            read(place)
        assert refused.value.code == "not-a-file"
    assert not (tmp_path / "b").exists()


def test_whether_links_work_is_found_out_without_a_trace(tmp_path: Path) -> None:
    assert files.links_work(tmp_path) is True
    assert names(tmp_path) == []
    with pytest.raises(FileNotFoundError):
        files.links_work(tmp_path / "gone")
