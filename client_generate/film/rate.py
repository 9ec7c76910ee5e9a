"""Frame rates and exact times: seconds as decimals from people, frames as integers, never floats."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from client_generate.errors import UsageError
from client_generate.film.writing import quoted

# What people write, and what it exactly is.
RATES: dict[str, Fraction] = {
    "23.976": Fraction(24000, 1001),
    "24": Fraction(24),
    "25": Fraction(25),
    "29.97": Fraction(30000, 1001),
    "30": Fraction(30),
    "50": Fraction(50),
    "59.94": Fraction(60000, 1001),
    "60": Fraction(60),
}


def frames_at(seconds: Decimal | Fraction, rate: Fraction) -> int:
    """Return the frame that is nearest to a time; half a frame rounds up."""
    return int(Fraction(seconds) * rate + Fraction(1, 2))


def cuts(durations: tuple[Decimal, ...], rate: Fraction) -> tuple[int, ...]:
    """Return the frames at which shots end. Rounding each end, not each length, keeps a long film in step."""
    return tuple(frames_at(end, rate) for end in accumulate(Fraction(d) for d in durations))


def timecode(frame: int, rate: Fraction) -> str:
    """Spell a frame as non-drop `HH:MM:SS:FF`."""
    base = int(rate + Fraction(1, 2))
    seconds, ff = divmod(frame, base)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}:{ff:02d}"


def frame_of(text: str, rate: Fraction) -> int:
    """Read a non-drop timecode `HH:MM:SS:FF` back as a frame. Raises `UsageError`."""
    base = int(rate + Fraction(1, 2))
    parts = text.split(":")
    if len(parts) == 4 and all(part.isascii() and part.isdigit() and len(part) <= 2 for part in parts):
        hours, minutes, seconds, frames = (int(part) for part in parts)
        if minutes < 60 and seconds < 60 and frames < base:
            return ((hours * 60 + minutes) * 60 + seconds) * base + frames
    raise UsageError(
        f"{quoted(text)} is not a timecode.", code="bad-timecode", hint="HH:MM:SS:FF, for example 00:00:03:12"
    )
