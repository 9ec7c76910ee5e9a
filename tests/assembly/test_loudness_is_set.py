from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from client_generate.media import ffmpeg, loudness, probe


def tone(path: Path, wave: str) -> Path:
    words = ["-y", "-f", "lavfi", "-i", "color=s=32x32:r=24:d=3", "-f", "lavfi", "-i", f"{wave}:d=3"]
    ffmpeg.run([*words, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "192k", str(path)])
    return path


@pytest.mark.parametrize("target", [-23.0, -16.0])
def test_one_gain_brings_a_film_to_its_loudness(tmp_path: Path, target: float) -> None:
    film = tone(tmp_path / "film.mp4", "sine=440:r=48000")
    reached = loudness.level(film, tmp_path / "level.mp4", target, Fraction(3))
    assert reached is not None
    assert reached.integrated == pytest.approx(target, abs=0.5)
    assert probe.probe(tmp_path / "level.mp4").frames == 72


def test_peaks_are_held(tmp_path: Path) -> None:
    film = tone(tmp_path / "film.mp4", "aevalsrc='0.9*lt(mod(t,0.5),0.002)':s=48000")
    reached = loudness.level(film, tmp_path / "level.mp4", -16, Fraction(3))
    assert reached is not None
    assert reached.peak < 0.5


def test_silence_and_no_sound_stay_as_they_are(tmp_path: Path) -> None:
    silent = loudness.level(tone(tmp_path / "a.mp4", "anullsrc=r=48000"), tmp_path / "level.mp4", -16, Fraction(3))
    assert silent is not None
    assert silent.is_silent
    mute = tmp_path / "mute.mp4"
    ffmpeg.run(["-y", "-i", str(tmp_path / "a.mp4"), "-an", "-c", "copy", str(mute)])
    assert loudness.level(mute, tmp_path / "level.mp4", -16, Fraction(3)) is None
    assert not (tmp_path / "level.mp4").exists()
