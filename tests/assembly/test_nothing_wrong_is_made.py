from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import pytest

from client_generate.errors import Cancelled, MediaError, NotMade
from client_generate.media.assembly import Assembly, Part
from client_generate.media.conform import Form
from client_generate.media.shelf import Shelf
from tests.assembly.clips import clip, codes, expected

FORM = Form(size=(96, 54), rate=Fraction(24))


def test_a_clip_with_a_broken_stream_is_refused_by_name_before_anything_is_made(tmp_path: Path) -> None:
    good, bad = clip(tmp_path / "good.mp4", 12), clip(tmp_path / "bad.mp4", 40, size=(192, 108))
    data = bytearray(bad.read_bytes())
    middle = data.index(b"mdat") + 4 + (len(data) - data.index(b"mdat")) // 2
    data[middle : middle + 400] = bytes(400)
    bad.write_bytes(data)
    shelf = Shelf(tmp_path / "shelf")
    parts = (Part(name="good", frames=12, film=good), Part(name="SEQ02_take001", frames=40, film=bad))
    for _ in range(2):
        with pytest.raises(MediaError, match=r"^bad\.mp4 ") as caught:
            Assembly(parts, FORM, shelf).write(tmp_path / "film.mp4", {})
        assert not isinstance(caught.value, NotMade)
        assert not (tmp_path / "film.mp4").exists()
        assert not list(shelf.folder.glob("*.mp4"))


def test_a_film_that_changed_or_went_is_refused_by_name(tmp_path: Path) -> None:
    shelf, film = Shelf(tmp_path / "shelf"), clip(tmp_path / "a.mp4", 12)
    digest = shelf.reel(film).sha256
    assert shelf.reel(film, digest).frames == 12
    clip(film, 12, tint=3)
    with pytest.raises(MediaError, match=r"a\.mp4") as caught:
        shelf.reel(film, digest)
    assert caught.value.code == "media-changed"
    film.unlink()
    with pytest.raises(MediaError, match="gone"):
        shelf.reel(film, digest)


@pytest.mark.parametrize(("first", "frames"), [(0, 13), (8, 5), (-1, 4)])
def test_more_than_a_film_has_is_refused(tmp_path: Path, first: int, frames: int) -> None:
    film = clip(tmp_path / "a.mp4", 12, sound=None)
    part = Part(name="SEQ01_take001", frames=frames, film=film, first=first)
    with pytest.raises(MediaError, match="SEQ01_take001 has 12 frames") as caught:
        Assembly((part,), FORM, Shelf(tmp_path / "shelf")).write(tmp_path / "film.mp4", {})
    assert caught.value.code == "media-wrong-length"


def test_what_was_encoded_is_kept_and_what_is_spoilt_is_made_anew(tmp_path: Path) -> None:
    film = clip(tmp_path / "a.mp4", 12, tint=3, size=(192, 108), sound=44_100)
    parts = (Part(name="a", frames=12, film=film), Part(name="b", frames=8, film=clip(tmp_path / "b.mp4", 8)))
    shelf = Shelf(tmp_path / "shelf")

    def made() -> bytes:
        Assembly(parts, FORM, shelf).write(tmp_path / "film.mp4", {})
        assert codes(tmp_path / "film.mp4") == expected(3, 12) + expected(0, 8)
        return (tmp_path / "film.mp4").read_bytes()

    first = made()
    kept = {path: path.read_bytes() for path in shelf.folder.glob("*.m*")}
    assert len(kept) == 3  # a picture, its sound, silence
    for path, data in kept.items():
        path.unlink()
        path.write_bytes(data)  # equal bytes are believed
    inodes = {path: path.stat().st_ino for path in kept}
    assert made() == first
    assert inodes == {path: path.stat().st_ino for path in kept}
    for path, data in kept.items():
        path.write_bytes(data[: len(data) // 2])
    assert made() == first
    for path, data in kept.items():
        path.write_bytes(data[:-20] + bytes(20))
        path.with_suffix(".json").write_text("{")
    assert made() == first
    assert {path: path.read_bytes() for path in kept} == kept


def hundred(into: Path) -> None:
    into.write_bytes(bytes(100))


def test_the_shelf_is_bounded_and_keeps_what_was_used_last(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", most=250)
    for age, name in ((9, "old"), (6, "older"), (3, "young")):
        path = shelf.part(name, ".mp4", hundred)
        os.utime(path, (time.time() - age * 3600,) * 2)
    shelf.part("new", ".mp4", hundred)
    shelf.tidy()
    assert {path.stem for path in shelf.folder.glob("*.mp4")} == {"young", "new"}
    assert {path.stem for path in shelf.folder.glob("*.json")} == {"young", "new"}


def test_a_person_can_stop_it_and_nothing_is_left(tmp_path: Path) -> None:
    film = clip(tmp_path / "a.mp4", 24, size=(192, 108), sound=None)

    def stop(stage: str, part: float) -> None:
        if stage.startswith("writing"):
            raise Cancelled("Stopped.")

    shelf = Shelf(tmp_path / "shelf")
    with pytest.raises(Cancelled):
        Assembly((Part(name="a", frames=24, film=film),), FORM, shelf, progress=stop).write(tmp_path / "film.mp4", {})
    assert not (tmp_path / "film.mp4").exists()
    assert not list((shelf.folder / "rooms").iterdir())


DIES = """
import os, signal, sys
from fractions import Fraction
from pathlib import Path
from client_generate.media.assembly import Assembly, Part
from client_generate.media.conform import Form
from client_generate.media.shelf import Shelf
def alive():
    if any(room.is_dir() for room in Path(sys.argv[2], "rooms").glob("*")):
        os.kill(os.getpid(), signal.SIGKILL)
part = Part(name="a", frames=200, film=Path(sys.argv[1]))
form, shelf = Form(size=(96, 54), rate=Fraction(24)), Shelf(Path(sys.argv[2]))
Assembly((part,), form, shelf, alive=alive).write(Path("film.mp4"), {})
"""


def test_whoever_is_killed_while_encoding_leaves_nothing_that_counts(tmp_path: Path) -> None:
    film = clip(tmp_path / "a.mp4", 200, size=(640, 360), sound=None)
    shelf = Shelf(tmp_path / "shelf")
    run = subprocess.run([sys.executable, "-c", DIES, str(film), str(shelf.folder)], cwd=tmp_path, check=False)
    assert run.returncode == -signal.SIGKILL
    assert not list(shelf.folder.glob("*.mp4"))
    made = Assembly((Part(name="a", frames=200, film=film),), FORM, shelf).write(tmp_path / "film.mp4", {})
    assert made.frames == 200
    assert not list((shelf.folder / "rooms").iterdir())
