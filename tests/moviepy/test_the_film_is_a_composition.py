"""A composition shows the film's frames, each of them, at every rate, with sound in its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from client_generate import files
from client_generate.editorial.composition import HERTZ, compose, shaped
from client_generate.editorial.edit import edit_of
from client_generate.errors import ClientGenerateError
from client_generate.film.assembly import Options
from client_generate.film.plan import Fit
from client_generate.film.rate import RATES
from client_generate.film.timeline import Clip, Footage, Timeline
from tests.assembly.clips import clicks, clip, codes

GREY, CARD = 4, -1
SIZE = (96, 54)


def shot(
    folder: Path,
    name: str,
    frames: int,
    *,
    first: int = 0,
    rate: Fraction,
    has: int = 20,
    size: tuple[int, int] = SIZE,
    sound: int | None = 48_000,
) -> Clip:
    """Return a clip of a film that counts its frames; the film is written if it is not there."""
    path = folder / f"{name}.mp4"
    if not path.exists():
        clip(path, has, tint=GREY, rate=rate, size=size, sound=sound)
    footage = Footage(
        path=path.name, sha256=files.sha256(path), width=size[0], height=size[1], rate=rate, frames=has,
        sound=sound is not None,
    )  # fmt: skip
    return Clip(name=name, sequence=name, frames=frames, take=name, footage=footage, first=first)


def composed(folder: Path, rate: Fraction, *clips: Clip, fit: Fit = "fit") -> Any:
    whole = Timeline(project="film", title="Film", rate=rate, size=SIZE, clips=clips)
    footage = {one.footage.path: one.footage for one in clips if one.footage}
    return compose(edit_of(whole, fit, Options()), footage, folder)


def numbers(film: Any) -> Iterator[int]:
    """Yield what every frame says of itself, as MoviePy writes them; the card's ground is near black."""
    for frame in film.iter_frames(fps=film.fps):
        assert frame.shape == (SIZE[1], SIZE[0], 3)
        luma = 16 + float(frame[25:29, 46:50].mean()) * 219 / 255
        yield round((luma - 24) / 8) if luma > 22 else CARD


def missing(frames: int) -> Clip:
    return Clip(name="SEQ09", sequence="SEQ09", frames=frames, facts={"missing": "no film"})


@pytest.mark.parametrize("name", RATES)
def test_every_frame_is_its_own_at_every_rate(tmp_path: Path, name: str) -> None:
    rate = RATES[name]
    clips = (
        shot(tmp_path, "A", 7, first=3, rate=rate),
        shot(tmp_path, "B", 20, rate=rate, sound=None),
        shot(tmp_path, "A", 1, first=19, rate=rate),
        shot(tmp_path, "C", 5, first=11, rate=rate),
        shot(tmp_path, "D", 4, rate=rate, sound=None),
        shot(tmp_path, "A", 9, first=3, rate=rate),
    )
    with closing(composed(tmp_path, rate, *clips)) as film:
        expected = [n for one in clips for n in range(one.first, one.first + one.frames)]
        assert list(numbers(film)) == expected
        assert film.fps == pytest.approx(float(rate))
        assert len(film.clips) == len(clips)


def test_a_film_far_into_a_long_timeline_begins_on_its_frame(tmp_path: Path) -> None:
    rate = RATES["23.976"]
    ahead = Clip(name="SEQ09", sequence="SEQ09", frames=200_003)
    film = composed(tmp_path, rate, ahead, shot(tmp_path, "A", 20, rate=rate))
    shown = [film.get_frame(number / film.fps)[27, 48, 0] for number in range(200_003, 200_023)]
    assert [round((16 + float(one) * 219 / 255 - 24) / 8) for one in shown] == list(range(20))
    assert int(film.duration * film.fps) == 200_023
    film.close()


def test_a_card_stands_for_what_is_missing(tmp_path: Path) -> None:
    film = composed(tmp_path, RATES["25"], shot(tmp_path, "A", 3, rate=RATES["25"]), missing(4))
    card = film.clips[1].get_frame(0)
    assert film.get_frame(3 / 25).tolist() == film.get_frame(6 / 25).tolist() == card.tolist()
    assert len(np.unique(card)) > 8
    assert list(numbers(film))[:3] == [0, 1, 2]
    film.close()


@pytest.mark.parametrize(("times", "expected"), [(2, [0, 2, 4, 6, 8]), (Fraction(1, 2), [0, 0, 1, 1, 2])])
def test_a_film_of_another_rate_keeps_its_speed(tmp_path: Path, times: Fraction, expected: list[int]) -> None:
    film = composed(tmp_path, Fraction(25), shot(tmp_path, "A", 5, rate=25 * Fraction(times)))
    assert list(numbers(film)) == expected
    film.close()


def test_sound_stays_with_its_pictures(tmp_path: Path) -> None:
    rate = Fraction(24)
    parts = (
        shot(tmp_path, "A", 12, rate=rate),
        missing(5),
        shot(tmp_path, "B", 10, first=2, rate=rate),
        shot(tmp_path, "N", 10, rate=rate, sound=None),
        shot(tmp_path, "A", 12, rate=rate),
    )
    with closing(composed(tmp_path, rate, *parts)) as film:
        wave = np.abs(film.audio.to_soundarray(fps=HERTZ)[:, 0])
        assert film.clips[3].audio is None
    loud = np.flatnonzero(wave > 0.15)
    starts = [loud[0], *loud[1:][np.diff(loud) > HERTZ // 20]]
    assert [float(one) / HERTZ for one in starts] == pytest.approx([0.25, 15 / 24 + 0.25, 37 / 24 + 0.25], abs=0.003)
    assert len(wave) == pytest.approx(49 / 24 * HERTZ, abs=HERTZ // 24)


def test_what_is_written_has_every_frame_and_its_sound(tmp_path: Path) -> None:
    rate, into = RATES["29.97"], tmp_path / "made.mp4"
    clips = [shot(tmp_path, name, 75, rate=rate, has=75) for name in "ABCDE"]
    with closing(composed(tmp_path, rate, *clips)) as film:
        film.write_videofile(str(into), audio_fps=HERTZ, audio_codec="aac", preset="ultrafast", logger=None)
    assert len(codes(into)) == 375
    assert clicks(into) == pytest.approx([float(75 * n / rate) + 0.25 for n in range(5)], abs=0.004)


def test_a_film_of_another_shape_is_fitted() -> None:
    tall = np.full((96, 54, 3), 200, np.uint8)
    assert shaped(tall, SIZE, "fit")[27, 2].tolist() == [0, 0, 0]
    assert shaped(tall, SIZE, "fill").min() == 200
    assert 150 < shaped(tall, SIZE, "blur")[27, 2, 0] < 200
    assert {shaped(tall, SIZE, one).shape for one in ("fit", "fill", "blur")} == {(54, 96, 3)}
    assert shaped(np.full((108, 193, 3), 9, np.uint8), SIZE, "fit").tolist() == np.full((54, 96, 3), 9).tolist()


@pytest.mark.parametrize("change", [lambda path: path.unlink(), lambda path: path.write_bytes(b"x")], ids=["gone", "x"])
def test_a_film_that_is_not_what_it_was_is_refused(tmp_path: Path, change: Any) -> None:
    one = shot(tmp_path, "A", 3, rate=Fraction(24))
    change(tmp_path / "A.mp4")
    with pytest.raises(ClientGenerateError, match=r"A\.mp4") as caught:
        composed(tmp_path, Fraction(24), one)
    assert caught.value.code in {"media-missing", "media-changed"}
