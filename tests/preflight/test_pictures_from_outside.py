from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from client_generate.errors import MediaError
from client_generate.media.images import MAX_BYTES, open_picture, open_still
from tests.preflight.plans import HEAD, bomb, codes, only, picture, report

TEXT = HEAD + (
    "elements: [{id: sedan, kind: product, references: [sedan.png]}]\n"
    "sequences:\n  - id: SEQ01\n    elements: [sedan]\n    shots: [{prompt: A road, duration: 3}]\n"
)


@pytest.fixture
def sedan(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans" / "sedan.png"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_pictures_are_known_by_their_bytes(sedan: Path, kind: str) -> None:
    facts = open_picture(picture(sedan, kind=kind))
    assert (facts.width, facts.height, facts.format, facts.bytes) == (640, 360, kind, sedan.stat().st_size)
    with open_still(sedan) as still:
        assert still.size == (640, 360)


def test_a_picture_on_its_side_is_measured_upright(sedan: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    facts = open_picture(picture(sedan, kind="JPEG", exif=exif))
    assert (facts.width, facts.height) == (360, 640)


@pytest.mark.parametrize("side", [8193, 12_000, 60_000])
def test_bombs_are_refused_from_their_head(sedan: Path, side: int) -> None:
    with pytest.raises(MediaError) as refused:
        open_picture(bomb(sedan, side))
    assert refused.value.code == "media-too-large"


def test_a_heavy_file_is_not_even_opened(sedan: Path) -> None:
    with sedan.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(MediaError) as refused:
        open_picture(sedan)
    assert refused.value.code == "media-too-large"


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"GIF89a" + b"\0" * 50, b"\x89PNG\r\n\x1a\n" + b"\0" * 9])
def test_other_bytes_are_no_picture(sedan: Path, data: bytes) -> None:
    sedan.write_bytes(data)
    finding = only(report(sedan.parents[1], TEXT))
    assert (finding.code, finding.field) == ("media-not-a-picture", "elements[0].references[0]")


def test_half_a_picture_is_found_when_it_is_read(sedan: Path) -> None:
    whole = picture(sedan, (900, 900), "JPEG").read_bytes()
    sedan.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(MediaError) as refused, open_still(sedan):
        pass
    assert refused.value.code == "media-not-a-picture"


def test_a_missing_picture_is_told_with_its_line(sedan: Path) -> None:
    finding = only(report(sedan.parents[1], TEXT))
    assert (finding.code, finding.where) == ("media-missing", "plans/film.yaml:3:52")


def test_links_that_lead_out_are_refused(sedan: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = picture(tmp_path_factory.mktemp("elsewhere") / "secret.png")
    sedan.symlink_to(secret)
    assert codes(report(sedan.parents[1], TEXT)) == ["path-escapes"]
    sedan.unlink()
    climbing = TEXT.replace("sedan.png", f"../../{secret.parent.name}/secret.png")
    assert codes(report(sedan.parents[1], climbing)) == ["path-escapes"]
    assert codes(report(sedan.parents[1], TEXT.replace("sedan.png", str(secret)))) == ["path-escapes"]


def test_a_link_to_itself_is_no_picture(sedan: Path) -> None:
    sedan.symlink_to(sedan)
    assert codes(report(sedan.parents[1], TEXT)) == ["media-missing"]


def test_what_a_provider_asks_of_pictures(sedan: Path) -> None:
    picture(sedan, (299, 400))
    assert codes(report(sedan.parents[1], TEXT)) == []
    paid = TEXT.replace("elements:", "provider: replicate\nelements:", 1)
    assert codes(report(sedan.parents[1], paid)) == ["model-picture-too-small"]
    picture(sedan, (300, 400))
    assert codes(report(sedan.parents[1], paid)) == []


@pytest.mark.parametrize(("size", "cropped"), [((1280, 720), False), ((1312, 736), False), ((1280, 800), True)])
def test_a_start_frame_of_another_shape_is_told(sedan: Path, size: tuple[int, int], cropped: bool) -> None:
    picture(sedan, size)
    text = TEXT.replace("shots:", "start_frame: sedan.png\n    shots:")
    assert codes(report(sedan.parents[1], text)) == (["start-frame-cropped"] if cropped else [])


def test_an_unreadable_start_frame_is_told_at_its_shot(sedan: Path) -> None:
    sedan.write_bytes(b"no picture")
    shot = "{prompt: A road, duration: 3, start_frame: sedan.png}"
    text = f"{HEAD}sequences:\n  - id: SEQ01\n    mode: individual\n    shots: [{shot}]\n"
    finding = only(report(sedan.parents[1], text))
    assert (finding.code, finding.field) == ("media-not-a-picture", "sequences[0].shots[0].start_frame")


def test_a_path_longer_than_any_file_system_takes_is_a_finding(sedan: Path) -> None:
    long = "/".join(["x" * 90] * 10)
    assert len(codes(report(sedan.parents[1], TEXT.replace("sedan.png", long)))) == 1


def test_a_heavy_picture_is_told_where_the_provider_refuses_it(sedan: Path) -> None:
    sedan.write_bytes(picture(sedan, (400, 400)).read_bytes() + b"\0" * 10_000_000)
    paid = TEXT.replace("elements:", "provider: replicate\nelements:", 1)
    assert codes(report(sedan.parents[1], paid)) == ["model-picture-too-large"]
