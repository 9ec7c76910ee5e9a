from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from client_generate.errors import MediaError
from client_generate.film.slate import QUADRANTS
from client_generate.media import stills

COLOURS = ((220, 30, 30), (30, 200, 40), (40, 60, 220), (200, 190, 30))
sides = st.integers(min_value=32, max_value=131)


def panels(size: tuple[int, int]) -> Image.Image:
    picture = Image.new("RGB", size)
    for quadrant, colour in zip(QUADRANTS, COLOURS, strict=True):
        picture.paste(colour, stills.quadrant_box(size, quadrant))
    return picture


def textured(size: tuple[int, int], level: float, seed: int) -> Image.Image:
    noise = np.random.default_rng(seed).integers(-40, 40, (size[1], size[0], 3))
    return Image.fromarray(np.clip(noise + level, 0, 255).astype(np.uint8))


@given(width=sides, height=sides)
def test_every_pixel_belongs_to_one_quadrant(width: int, height: int) -> None:
    count = np.zeros((height, width), int)
    for quadrant in QUADRANTS:
        left, top, right, bottom = stills.quadrant_box((width, height), quadrant)
        count[top:bottom, left:right] += 1
    assert (count == 1).all()


@settings(max_examples=15, deadline=None)
@given(width=sides, height=sides, trim=st.booleans())
def test_a_quadrant_never_holds_a_neighbours_colour(
    tmp_path_factory: pytest.TempPathFactory, width: int, height: int, trim: bool
) -> None:
    folder = tmp_path_factory.mktemp("grid")
    panels((width, height)).save(folder / "grid.png")
    for quadrant, colour in zip(QUADRANTS, COLOURS, strict=True):
        facts = stills.crop_quadrant(folder / "grid.png", quadrant, folder / f"{quadrant}.png", (16, 9), trim=trim)
        with Image.open(folder / f"{quadrant}.png") as cut:
            assert cut.getcolors() == [(facts.width * facts.height, colour)]


@pytest.mark.parametrize("colour", [(255, 255, 255), (0, 0, 0), (250, 248, 246)])
@pytest.mark.parametrize("gutter", [2, 7, 16])
def test_gutters_and_border_are_trimmed_to_the_panel(tmp_path: Path, colour: tuple[int, int, int], gutter: int) -> None:
    panel, border = (240, 160), 6
    size = (2 * panel[0] + gutter + 2 * border, 2 * panel[1] + gutter + 2 * border)
    grid = Image.new("RGB", size, colour)
    parts = {}
    for number, quadrant in enumerate(QUADRANTS):
        right, low = number % 2, number // 2
        parts[quadrant] = textured(panel, 120, number)
        grid.paste(parts[quadrant], (border + right * (panel[0] + gutter), border + low * (panel[1] + gutter)))
    grid.save(tmp_path / "grid.png")
    for quadrant, part in parts.items():
        stills.crop_quadrant(tmp_path / "grid.png", quadrant, tmp_path / "cut.png", (3, 2))
        with Image.open(tmp_path / "cut.png") as cut:
            assert cut.size == panel
            assert cut.tobytes() == part.tobytes()


def test_a_gutter_stays_when_nobody_wants_trimming(tmp_path: Path) -> None:
    grid = textured((402, 402), 120, 1)
    grid.paste((255, 255, 255), (198, 0, 204, 402))
    grid.paste((255, 255, 255), (0, 198, 402, 204))
    grid.save(tmp_path / "grid.png")
    assert stills.crop_quadrant(tmp_path / "grid.png", "top_left", tmp_path / "a.png", (1, 1), trim=False).width == 201
    assert stills.crop_quadrant(tmp_path / "grid.png", "top_left", tmp_path / "b.png", (1, 1)).width == 198


@pytest.mark.parametrize("level", [0, 6, 14])
def test_a_dark_night_without_gutters_is_not_trimmed(level: int) -> None:
    night = np.full((402, 402, 3), level, np.uint8)
    night[30:60, 40:90] = 220  # a lit window
    night[300:330, 280:360] = 160
    assert [s.first_end for s in stills.seams(Image.fromarray(night))] == [201, 201]


def test_one_band_alone_is_no_cross() -> None:
    picture = textured((402, 402), 120, 3)
    picture.paste((0, 0, 0), (0, 190, 402, 212))  # the black bars of two films
    assert [s.second_begin for s in stills.seams(picture)] == [201, 201]


def test_a_start_frame_is_turned_upright_and_loses_its_metadata(tmp_path: Path) -> None:
    lying = textured((120, 300), 128, 4)
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "secret place"
    lying.save(tmp_path / "own.jpg", exif=exif, quality=95)
    facts = stills.fit_start_frame(tmp_path / "own.jpg", tmp_path / "start.png", (16, 9))
    assert (facts.width, facts.height) == (213, 120)
    assert b"secret" not in (tmp_path / "start.png").read_bytes()


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"<svg/>")
    with pytest.raises(MediaError) as caught:
        stills.fit_start_frame(tmp_path / "x.png", tmp_path / "y.png", (16, 9))
    assert caught.value.code == "media-not-a-picture"
    assert not (tmp_path / "y.png").exists()
