"""A service paints the whole picture anew; outside the mask every pixel stays the original's."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from client_generate.errors import MediaError
from client_generate.media.mask import edit_mask, lay_back


def noise(place: Path, size: tuple[int, int], mode: str = "RGB", seed: int = 1) -> Path:
    drawn = np.random.default_rng(seed).integers(0, 256, (size[1], size[0], len(mode)), dtype=np.uint8)
    Image.fromarray(drawn if len(mode) > 1 else drawn[..., 0]).save(place)
    return place


def halves(place: Path, size: tuple[int, int]) -> Path:
    """Draw a mask: the right half white, the middle column grey."""
    mask = Image.new("L", size)
    mask.paste(255, (size[0] // 2, 0, *size))
    mask.paste(128, (size[0] // 2, 0, size[0] // 2 + 1, size[1]))
    mask.save(place)
    return place


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("came", [(40, 30), (80, 60)], ids=["as-asked", "larger"])
def test_outside_the_mask_nothing_changes(tmp_path: Path, mode: str, came: tuple[int, int]) -> None:
    picture = noise(tmp_path / "in.png", (40, 30), mode)
    painted, out = noise(tmp_path / "painted.png", came, seed=2), tmp_path / "out.png"
    media = lay_back(picture, halves(tmp_path / "mask.png", (40, 30)), painted, out)
    assert (media.width, media.height) == (40, 30)
    before, after = np.asarray(Image.open(picture)), np.asarray(Image.open(out))
    assert after.shape == before.shape
    assert (after[:, :20] == before[:, :20]).all()
    assert (after[:, 21:, :3] != before[:, 21:, :3]).mean() > 0.9
    if came == (40, 30):
        assert (after[:, 21:, :3] == np.asarray(Image.open(painted))[:, 21:]).all()


def test_the_mask_becomes_transparent_where_it_is_white(tmp_path: Path) -> None:
    picture, mask = noise(tmp_path / "in.png", (40, 30)), halves(tmp_path / "mask.png", (40, 30))
    sent = Image.open(io.BytesIO(edit_mask(mask, picture)))
    assert (sent.format, sent.size) == ("PNG", (40, 30))
    assert (np.asarray(sent.getchannel("A")) == 255 - np.asarray(Image.open(mask))).all()


@pytest.mark.parametrize(
    ("size", "most", "code"), [((41, 30), 4_000_000, "mask-size"), ((40, 30), 800, "mask-too-large")]
)
def test_a_mask_that_does_not_fit_says_what_to_do(tmp_path: Path, size: tuple[int, int], most: int, code: str) -> None:
    picture, mask = noise(tmp_path / "in.png", (40, 30)), noise(tmp_path / "mask.png", size, "L")
    with pytest.raises(MediaError) as refused:
        edit_mask(mask, picture, most=most)
    assert (refused.value.code, bool(refused.value.hint)) == (code, True)


def test_a_mask_of_another_picture_is_not_laid_back(tmp_path: Path) -> None:
    picture, mask = noise(tmp_path / "in.png", (40, 30)), halves(tmp_path / "mask.png", (30, 40))
    with pytest.raises(MediaError, match="30x40"):
        lay_back(picture, mask, picture, tmp_path / "out.png")
    assert not (tmp_path / "out.png").exists()
