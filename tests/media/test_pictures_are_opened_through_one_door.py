from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from PIL import Image

from client_generate.errors import MediaError, StateError
from client_generate.media import probe
from client_generate.media.images import open_picture, open_still


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    Image.new("RGB", (64, 48), "teal").save(tmp_path / "a.png")
    return tmp_path / "a.png"


@pytest.mark.parametrize("mistake", [ValueError("mine"), OSError("mine"), Image.DecompressionBombError("mine")])
def test_a_mistake_of_the_caller_is_not_blamed_on_the_picture(picture: Path, mistake: Exception) -> None:
    with pytest.raises(type(mistake), match="mine") as raised, open_still(picture):
        raise mistake
    assert raised.value is mistake


def test_a_torn_picture_is_refused_wherever_it_is_cut(picture: Path) -> None:
    Image.frombytes("RGB", (16, 12), random.Random(1).randbytes(16 * 12 * 3)).save(picture)
    whole = picture.read_bytes()
    for size in range(len(whole) * 9 // 10):  # the end holds check sums that no pixel needs
        picture.write_bytes(whole[:size])
        with pytest.raises(MediaError) as refused, open_still(picture):
            pass
        assert refused.value.code == "media-not-a-picture"


def test_a_still_is_probed_as_it_is_opened(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (64, 48)).save(tmp_path / "a.jpg", exif=exif)
    media, facts = probe.probe(tmp_path / "a.jpg"), open_picture(tmp_path / "a.jpg")
    assert (media.width, media.height, media.bytes) == (facts.width, facts.height, facts.bytes) == (48, 64, facts.bytes)
    assert media.codecs == ("mjpeg",)


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "a.png"
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "device":
        place.symlink_to("/dev/zero")
    else:
        place.mkdir()
    with pytest.raises(MediaError), open_still(place):
        pass
    with pytest.raises(StateError):
        probe.probe(place)
