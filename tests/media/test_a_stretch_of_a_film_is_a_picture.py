from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from client_generate.errors import MediaError
from client_generate.media import film_strip
from client_generate.media.ffmpeg import Encoder


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Six seconds, each of one grey, from dark to light."""
    path = tmp_path / "film.mp4"
    with Encoder(path, size=(160, 90), rate=Fraction(4)) as encoder:
        for frame in range(24):
            encoder.write(bytes([20 + 40 * (frame // 4)]) * (160 * 90 * 3))
    return path


@pytest.mark.parametrize(("first", "count", "greys"), [(0, 5, [20, 60, 100, 140, 180]), (1, 1, [140])])
def test_frames_stand_in_order_four_in_a_row(film: Path, first: int, count: int, greys: list[int]) -> None:
    with Image.open(BytesIO(film_strip.strip(film, first, 5, count))) as sheet:
        pixels = np.asarray(sheet.convert("L"), np.float32)
    wide, high = 440, round(440 * 90 / 160)
    assert pixels.shape == (high * (1 + count // 5) + 6 * (count // 5), wide * 4 + 18)
    shown = [pixels[(n // 4) * (high + 6) + high // 2, (n % 4) * (wide + 6) + wide // 2] for n in range(count)]
    assert shown == pytest.approx(greys, abs=4)


def test_a_film_that_is_too_short_is_told(film: Path) -> None:
    with pytest.raises(MediaError):
        film_strip.strip(film, 3, 12, 8)
