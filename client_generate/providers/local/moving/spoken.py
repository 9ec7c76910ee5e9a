"""What is said in a rehearsal: each line from its shot's start on, fitted to the shot, over the finished pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from client_generate.media import guide_voice, voice
from client_generate.media.guide_voice import Said
from client_generate.providers.base import Progress
from client_generate.providers.local.asked import Animatic, Shot

Alive = Callable[[], None]


@contextmanager
def voiced(asked: Animatic, into: Path, progress: Progress) -> Iterator[Path]:
    """Give the place for the silent film and put the voice over it afterwards; where nothing is said it is `into`.

    `progress` may raise to stop it; nothing is left beside `into`. Raises `NotMade`.
    """
    if not any(voice.sayable(shot.line) for shot in asked.shots):
        yield into
        return
    with TemporaryDirectory(dir=into.parent, prefix=".voice-") as folder:
        lines = tuple(_lines(asked, Path(folder), lambda: progress(0.0)))
        silent = Path(folder, "silent.mp4")
        yield silent
        guide_voice.mix(silent, into, lines, asked.ends[-1] / asked.rate, alive=lambda: progress(1.0))


def _lines(asked: Animatic, folder: Path, alive: Alive) -> Iterator[Said]:
    for shot, first, end in zip(asked.shots, (0, *asked.ends[:-1]), asked.ends, strict=True):
        if voice.sayable(shot.line):
            most = min(Fraction(shot.line_seconds or shot.seconds), (end - first) / asked.rate)
            yield guide_voice.fitted(_speaker(shot, folder, alive), first / asked.rate, most)


def _speaker(shot: Shot, folder: Path, alive: Alive) -> guide_voice.Speak:
    def speak(pace: int) -> tuple[Path, Fraction]:
        sound = folder / f"{shot.index}-{pace}.wav"
        return sound, voice.speak(shot.line, sound, pace=pace, alive=alive)

    return speak
