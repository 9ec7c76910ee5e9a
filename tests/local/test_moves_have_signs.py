from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from client_generate.providers.local.moving import arrows, moves


@pytest.mark.parametrize("side", [8, 24, 60])
def test_every_move_has_a_sign_of_its_own(side: int) -> None:
    drawn = {name: arrows.sign(name, side) for name in sorted(moves.NAMES)}
    pixels = {name: np.asarray(mask, np.float32) / 255 for name, mask in drawn.items() if mask is not None}
    assert set(pixels) == moves.NAMES
    for name, mask in pixels.items():
        assert mask.shape == (side, side)
        assert 0.06 < mask.mean() < 0.6, name
    for one, other in combinations(pixels, 2):
        assert np.abs(pixels[one] - pixels[other]).mean() > 0.02, (one, other)


def test_left_is_right_in_a_mirror_and_an_unknown_move_has_no_sign() -> None:
    left, right = (np.asarray(arrows.sign(f"pan {side}", 24), np.float32) for side in ("left", "right"))
    assert np.abs(left[:, ::-1] - right).mean() < 4
    assert arrows.sign("teleport", 24) is None
