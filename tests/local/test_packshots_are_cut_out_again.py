"""A packshot that the artist drew is a reference that it can use: the thing alone, on even paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.providers.local.artist import Scene, look_of, paint
from client_generate.providers.local.things.exhibits import exhibit


@pytest.mark.parametrize("thing", ["bottle", "jar of night cream", "tube", "lamp"])
def test_a_packshot_is_cut_out(tmp_path: Path, thing: str) -> None:
    prompt = f"Packshot of a {thing} on seamless pale blue paper, soft studio light, nothing else in the picture."
    paint(Scene(prompt=prompt, size=(448, 256), seed=3)).save(tmp_path / "thing.png")
    shown = exhibit(tmp_path / "thing.png")
    assert shown is not None
    assert shown.cut
    assert shown.cover.shape[1] < 300


def test_a_room_by_day_is_no_evening() -> None:
    rooms = [look_of(Scene(prompt="A room by day", size=(320, 180), seed=seed)).palette.bright for seed in range(5)]
    assert rooms == [True] * 5
