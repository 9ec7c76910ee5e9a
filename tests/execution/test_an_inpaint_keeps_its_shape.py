"""An inpaint that came in another shape than asked is refused: stretched, it would lie beside the picture."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PIL import Image

from client_generate.errors import MediaError
from client_generate.execution import verify
from client_generate.execution.attempt import Intent
from tests.execution.making import intent


def inpaint(width: int, height: int) -> Intent:
    made = intent()
    order = msgspec.structs.replace(made.order, kind="inpaint", width=width, height=height)
    return msgspec.structs.replace(made, order=order)


def came(folder: Path, width: int, height: int) -> Path:
    place = folder / "download.png"
    Image.new("RGB", (width, height), (9, 9, 9)).save(place)
    return place


@pytest.mark.parametrize("size", [(160, 90), (320, 180), (160, 88), (153, 90)])
def test_another_size_of_the_same_shape_is_taken(size: tuple[int, int], tmp_path: Path) -> None:
    assert verify.look(inpaint(160, 90), came(tmp_path, *size)).width == size[0]


@pytest.mark.parametrize("size", [(90, 160), (160, 160), (160, 80)])
def test_another_shape_is_refused(size: tuple[int, int], tmp_path: Path) -> None:
    with pytest.raises(MediaError) as refused:
        verify.look(inpaint(160, 90), came(tmp_path, *size))
    assert refused.value.code == "media-wrong-size"
    assert f"{size[0]}x{size[1]}" in refused.value.message
