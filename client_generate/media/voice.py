"""The guide voice: a line of text spoken into a file, offline, the same bytes for the same words."""

from __future__ import annotations

import wave
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from client_generate.errors import NotMade
from client_generate.media import ffmpeg

VOICE = "espeak-ng en 1"
"""The voice and the version of how it is made to speak; both are part of what a line is known by."""
PACE = 160
"""Words a minute."""
RATE = 22_050
"""Samples a second."""
MOST_CHARACTERS = 5_000
_SECONDS = 60.0
_PROGRAM = Path(__file__).with_name("voice_process.py")


def speak(text: str, into: Path, *, pace: int = PACE, alive: Callable[[], None] = lambda: None) -> Fraction:
    """Speak a line into a WAV file (16 bit, mono, `RATE`) and return how many seconds it takes.

    The text is words and nothing else: no mark in it means anything. It is read in a process of its own. Raises
    `NotMade`; what is half written is the caller's to remove.
    """
    told = sayable(text).encode()
    said = ffmpeg.program(_PROGRAM, [str(into), VOICE.split()[1], str(pace)], told, seconds=_SECONDS, alive=alive)
    if said is not None:
        raise _failed(said)
    try:
        return length(into)
    except (OSError, EOFError, wave.Error) as error:
        raise _failed("what it wrote is not whole") from error


def sayable(text: str) -> str:
    """Return the text as one line without control characters, which would be commands, and not too long."""
    kept = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(kept.split())[:MOST_CHARACTERS]


def length(spoken: Path) -> Fraction:
    """Return how many seconds a spoken line takes. Raises `wave.Error` when it is none."""
    with wave.open(str(spoken), "rb") as film:
        if (film.getnchannels(), film.getsampwidth(), film.getframerate()) != (1, 2, RATE):
            raise wave.Error("not as it was asked for")
        return Fraction(film.getnframes(), RATE)


def _failed(said: str) -> NotMade:
    return NotMade(
        f"The guide voice could not speak: {said.rstrip('.')}.",
        code="media-voice",
        hint="reinstall espeakng-loader; `assemble` also works without --voice",
    )
