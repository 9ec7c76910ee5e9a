"""What was painted out is filled with what is around it: stripes run on, and nothing outside the hole is touched."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from client_generate.media.heavy import Pixels
from client_generate.providers.local.inpaint import inpaint


def drawn(place: Path, pixels: Pixels) -> Path:
    Image.fromarray(pixels.astype(np.uint8)).save(place)
    return place


def stripes(height: int, width: int) -> Pixels:
    """Draw broad level stripes of two colours."""
    rows = (np.arange(height) // 24) % 2
    colours: Pixels = np.array([(230, 60, 30), (20, 60, 200)])[rows][:, None, :].repeat(width, axis=1)
    return colours


def box(height: int, width: int, rows: slice, columns: slice) -> Pixels:
    mask = np.zeros((height, width), np.uint8)
    mask[rows, columns] = 255
    return mask


def test_stripes_run_on_through_the_hole(tmp_path: Path) -> None:
    picture, mask = stripes(240, 320), box(240, 320, slice(72, 168), slice(110, 210))
    spoiled = np.where(mask[..., None] > 0, 255, picture)
    filled = np.asarray(
        inpaint(drawn(tmp_path / "in.png", spoiled), drawn(tmp_path / "mask.png", mask), seed=3), np.float32
    )
    hole = mask > 0
    assert (filled[~hole] == spoiled[~hole]).all()
    within = np.abs(filled - picture)[hole].mean()
    assert within < 30 < np.abs(spoiled - picture.astype(float))[hole].mean()


@pytest.mark.parametrize("size", [(16, 16), (17, 300), (300, 17), (64, 48)])
@pytest.mark.parametrize("part", ["dot", "edge", "most", "all", "nothing", "grey"])
def test_every_hole_in_every_picture_is_filled(tmp_path: Path, size: tuple[int, int], part: str) -> None:
    height, width = size
    picture = np.random.default_rng(4).integers(0, 256, (height, width, 3))
    mask = {
        "dot": box(height, width, slice(5, 6), slice(7, 8)),
        "edge": box(height, width, slice(0, 6), slice(0, width)),
        "most": box(height, width, slice(1, height - 1), slice(1, width - 1)),
        "all": box(height, width, slice(0, height), slice(0, width)),
        "nothing": box(height, width, slice(0, 0), slice(0, 0)),
        "grey": box(height, width, slice(2, 9), slice(2, 9)) // 3,
    }[part]
    places = drawn(tmp_path / "in.png", picture), drawn(tmp_path / "mask.png", mask)
    once, again = (np.asarray(inpaint(*places, seed=9)) for _ in range(2))
    assert (once == again).all()
    assert once.shape == picture.shape
    assert (once[mask == 0] == picture[mask == 0]).all()
