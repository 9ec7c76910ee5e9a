"""Cuts near the planned ones: found to the frame, and not taken for what only looks like one."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.errors import MediaError
from client_generate.media.cuts import Seen, are_within, find_cuts, windows
from client_generate.media.heavy import Pixels
from tests.cutting.coded import Draw, coded, grainy, moved, scene, shot_at, write, write_coded

RATE = Fraction(24)
ONE, OTHER, DARK, DARKER = scene(1), scene(2), scene(3, dark=0.25), scene(4, dark=0.2)


def looked(tmp_path: Path, draw: Draw, planned: int = 24, frames: int = 48) -> Seen:
    """Write a film and look for its one planned cut."""
    (seen,) = find_cuts(write(tmp_path / "film.mp4", map(draw, range(frames))), (planned,), frames, RATE)
    return seen


@pytest.mark.parametrize("really", [16, 21, 23, 24, 25, 29, 32])
def test_a_cut_is_found_to_the_frame(tmp_path: Path, really: int) -> None:
    film = write_coded(tmp_path / "film.mp4", (really, 48))
    assert find_cuts(film, (24,), 48, RATE) == (Seen(really, found=True),)


def test_every_cut_of_many_is_found_in_its_own_window(tmp_path: Path) -> None:
    ends = (20, 47, 75, 90, 120)
    film = write_coded(tmp_path / "film.mp4", ends)
    assert [cut.frame for cut in find_cuts(film, (24, 48, 72, 96), 120, RATE)] == [20, 47, 75, 90]


def test_a_cut_beyond_the_window_is_not_taken(tmp_path: Path) -> None:
    film = write_coded(tmp_path / "film.mp4", (10, 48))
    assert find_cuts(film, (24,), 48, RATE) == (Seen(24, found=False),)


MOVES = {
    "still": lambda n: 0.0 * n,
    "slow pan": lambda n: 1.5 * n,
    "whip pan": lambda n: 40 / (1 + np.exp(-(n - 24) / 2)),
    "hand-held": lambda n: 3 * np.sin(n * 1.7) + 2 * np.sin(n * 2.9),
    "starts at once": lambda n: 4.0 * max(n - 22, 0),
    "on twos": lambda n: 4.0 * (n // 2),
}


@pytest.mark.parametrize("move", MOVES)
def test_a_camera_move_is_no_cut(tmp_path: Path, move: str) -> None:
    assert looked(tmp_path, lambda n: grainy(moved(ONE, MOVES[move](n)), n)) == Seen(24, found=False)


@pytest.mark.parametrize("move", MOVES)
def test_a_cut_is_found_through_camera_moves(tmp_path: Path, move: str) -> None:
    def draw(n: int) -> Pixels:
        return grainy(moved(ONE if n < 27 else OTHER, MOVES[move](n)), n)

    assert looked(tmp_path, draw) == Seen(27, found=True)


def test_a_cut_between_two_dark_shots_is_found(tmp_path: Path) -> None:
    assert looked(tmp_path, lambda n: grainy(moved(DARK if n < 22 else DARKER, n), n)) == Seen(22, found=True)


def test_a_cut_between_colours_of_one_brightness_is_found(tmp_path: Path) -> None:
    red, green = np.array((180, 40, 40)), np.array((40, 111, 40))
    assert looked(
        tmp_path, lambda n: np.zeros((72, 128, 3), np.uint8) + (red if n < 22 else green).astype(np.uint8)
    ) == (Seen(22, found=True))


@pytest.mark.parametrize("length", [1, 2, 4])
@pytest.mark.parametrize("cut", [None, 28])
def test_a_flash_is_no_cut_and_hides_none(tmp_path: Path, length: int, cut: int | None) -> None:
    def draw(n: int) -> Pixels:
        if 20 <= n < 20 + length:
            return np.full((72, 128, 3), 250, np.uint8)
        return grainy(moved(ONE if cut is None or n < cut else OTHER, n), n)

    assert looked(tmp_path, draw) == Seen(cut or 24, found=cut is not None)


@pytest.mark.parametrize("through", [0, 255])
def test_a_fade_is_no_cut(tmp_path: Path, through: int) -> None:
    def draw(n: int) -> Pixels:
        share = min(abs(n - 24) / 10, 1)
        return (moved(ONE if n < 24 else OTHER, 0) * share + through * (1 - share)).astype(np.uint8)

    assert looked(tmp_path, draw) == Seen(24, found=False)


def test_a_dissolve_is_no_cut(tmp_path: Path) -> None:
    def draw(n: int) -> Pixels:
        share = float(np.clip((n - 16) / 16, 0, 1))
        return (moved(ONE, 0) * (1 - share) + moved(OTHER, 0) * share).astype(np.uint8)

    assert looked(tmp_path, draw) == Seen(24, found=False)


def test_the_cut_that_lasts_is_taken_before_a_lesser_change(tmp_path: Path) -> None:
    def draw(n: int) -> Pixels:
        picture = moved(ONE if n < 29 else OTHER, n).copy()
        if n >= 22:
            picture[:20, :20] = 255  # something comes into the picture
        return picture

    assert looked(tmp_path, draw) == Seen(29, found=True)


def test_a_film_that_ends_too_soon_is_refused(tmp_path: Path) -> None:
    film = write_coded(tmp_path / "film.mp4", (12, 20))
    with pytest.raises(MediaError) as caught:
        find_cuts(film, (24,), 48, RATE)
    assert caught.value.code == "media-truncated"


@given(
    lengths=st.lists(st.integers(1, 90), min_size=1, max_size=12), rate=st.sampled_from([RATE, Fraction(60000, 1001)])
)
def test_no_two_windows_share_a_frame(lengths: list[int], rate: Fraction) -> None:
    ends = [sum(lengths[: n + 1]) for n in range(len(lengths))]
    looked = windows(tuple(ends[:-1]), ends[-1], rate)
    edges = [0, *(edge for one in looked for edge in (one.first, one.last + 1)), ends[-1]]
    assert edges == sorted(edges)
    assert all(one.first <= one.planned <= one.last for one in looked)
    assert all(one.first >= 1 and one.last < ends[-1] for one in looked)
    assert are_within(tuple(Seen(one.last, found=True) for one in looked), tuple(ends[:-1]), ends[-1], rate)
    assert not are_within(
        tuple(Seen(one.last + 99, found=True) for one in looked) or (Seen(1, found=True),),
        tuple(ends[:-1]),
        ends[-1],
        rate,
    )


def test_coded_frames_say_what_they_are(tmp_path: Path) -> None:
    from tests.cutting.coded import read

    film = write_coded(tmp_path / "film.mp4", (5, 30))
    assert list(read(film)) == [(n, shot_at(n, (5, 30))) for n in range(30)]
    assert coded(3, 1).shape == (72, 128, 3)
