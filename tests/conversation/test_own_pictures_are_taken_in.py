"""Pictures that people bring along: known by their bytes, clean, upright, of a size that can be worked with."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from client_generate.errors import MediaError
from client_generate.film.slate import slug_problem
from client_generate.media.uploads import clean_copy
from client_generate.sessions.naming import image_id


def corner(size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Draw a picture that is red in its upper left quarter."""
    drawn = Image.new("RGB", size, (10, 10, 200))
    drawn.paste((220, 10, 10), (0, 0, size[0] // 2, size[1] // 2))
    return drawn


def saved(place: Path, picture: Image.Image, kind: str, **how: object) -> Path:
    picture.save(place, kind, **how)
    return place


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def bomb(place: Path, side: int) -> Path:
    """Write a PNG that claims to be huge."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    place.write_bytes(b"\x89PNG\r\n\x1a\n" + head + body)
    return place


@pytest.mark.parametrize(
    ("kind", "named", "suffix"),
    [("PNG", "a.png", ".png"), ("JPEG", "a.jpg", ".jpg"), ("WEBP", "a.webp", ".png"), ("JPEG", "a.png", ".jpg")],
)
def test_a_copy_is_clean_and_of_the_kind_its_bytes_say(tmp_path: Path, kind: str, named: str, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    copy = clean_copy(saved(tmp_path / named, corner(), kind, exif=exif.tobytes()))
    assert (copy.suffix, copy.width, copy.height) == (suffix, 40, 20)
    assert b"taken at home" not in copy.data
    assert not opened(copy.data).getexif()


def test_a_picture_is_turned_as_it_was_taken(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    copy = clean_copy(saved(tmp_path / "a.jpg", corner(), "JPEG", exif=exif.tobytes(), quality=95))
    assert (copy.width, copy.height) == (20, 40)
    red, _, blue = opened(copy.data).convert("RGB").getpixel((17, 3))  # type: ignore[misc]
    assert red > blue


def test_sixteen_bits_and_transparency_are_kept_as_they_look(tmp_path: Path) -> None:
    grey = Image.fromarray((np.full((20, 40), 0x8000)).astype(np.uint16))
    assert opened(clean_copy(saved(tmp_path / "a.png", grey, "PNG")).data).getpixel((5, 5)) == (128, 128, 128)
    clear = Image.new("RGBA", (40, 20), (1, 2, 3, 77))
    assert opened(clean_copy(saved(tmp_path / "b.png", clear, "PNG")).data).getpixel((5, 5)) == (1, 2, 3, 77)
    printed = clean_copy(saved(tmp_path / "c.jpg", corner().convert("CMYK"), "JPEG"))
    assert opened(printed.data).mode == "RGB"


def test_a_large_picture_is_kept_smaller(tmp_path: Path) -> None:
    large = saved(tmp_path / "Wide View.jpg", Image.new("RGB", (6000, 300), (9, 9, 9)), "JPEG")
    copy = clean_copy(large)
    assert (copy.width, copy.height, opened(copy.data).size) == (4096, 205, (4096, 205))


@pytest.mark.parametrize(
    ("code", "name"),
    [("media-not-a-picture", "page.png"), ("media-not-a-picture", "film.gif"), ("media-not-a-picture", "cut.jpg"),
     ("media-too-large", "bomb.png"), ("media-too-large", "wide.png"), ("media-missing", "none.png"),
     ("media-not-a-picture", "empty.png")],
)  # fmt: skip
def test_what_is_no_picture_is_refused(tmp_path: Path, code: str, name: str) -> None:
    place = tmp_path / name
    match name:
        case "page.png":
            place.write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
        case "film.gif":
            saved(place, corner(), "GIF")
        case "cut.jpg":
            saved(place, corner((400, 400)), "JPEG")
            place.write_bytes(place.read_bytes()[:600])
        case "bomb.png":
            bomb(place, 60_000)
        case "wide.png":
            saved(place, Image.new("1", (8193, 2)), "PNG")
        case "empty.png":
            place.write_bytes(b"")
    with pytest.raises(MediaError) as refused:
        clean_copy(place)
    assert (refused.value.code, bool(refused.value.hint)) == (code, True)


@pytest.mark.parametrize(
    ("name", "called"),
    [("Anna's Küche.JPG", "anna-s-kuche"), ("../../etc/passwd", "passwd"), ("\u202egnp.exe", "gnp"), ("", "picture"),
     ("sessions.png", "sessions-picture"), ("con.png", "con-picture"), ("日本.png", "picture"), ("a" * 99, "a" * 32)],
)  # fmt: skip
def test_names_are_for_people_and_for_disks(name: str, called: str) -> None:
    assert image_id(name, ()) == called


@given(st.text(max_size=60), st.lists(st.sampled_from(["picture", "picture-2", "a", "A"]), unique=True))
def test_whatever_a_file_is_called_it_gets_a_name_of_its_own(name: str, taken: list[str]) -> None:
    called = image_id(name, taken)
    assert not slug_problem(called)
    assert called.casefold() not in {one.casefold() for one in taken}
