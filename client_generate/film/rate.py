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


def base_of(rate: Fraction) -> int:
    """Return how many frames a second of timecode counts: 24 at 23.976, 30 at 29.97."""
    return int(rate + Fraction(1, 2))


def drops(rate: Fraction) -> bool:
    """Whether drop-frame timecode exists at a rate: at 29.97 and 59.94 alone."""
    return rate in (RATES["29.97"], RATES["59.94"])


def day_of(rate: Fraction, *, drop: bool = False) -> int:
    """Return how many frames there are before timecode begins again, at 24:00:00:00."""
    return 24 * _hour(base_of(rate), drop=drop)


def timecode(frame: int, rate: Fraction, *, drop: bool = False) -> str:
    """Spell a frame as `HH:MM:SS:FF`, or as drop-frame `HH:MM:SS;FF`, which keeps up with the clock.

    Drop-frame leaves out the first two numbers (four at 59.94) of every minute but each tenth. Source: SMPTE ST 12-1.
    """
    base = base_of(rate)
    seconds, ff = divmod(_numbered(frame, base) if drop else frame, base)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{';' if drop else ':'}{ff:02d}"


def frame_of(text: str, rate: Fraction, *, drop: bool = False) -> int:
    """Read a timecode back as a frame; `;` before the frames means drop-frame, as `drop` does. Raises `UsageError`."""
    base = base_of(rate)
    drop = drop or ";" in text
    head, mark, last = text.rpartition(";")
    parts = [*head.split(":"), last] if mark else text.split(":")
    if len(parts) == 4 and all(part.isascii() and part.isdigit() and len(part) <= 2 for part in parts):
        hours, minutes, seconds, frames = (int(part) for part in parts)
        left_out = drop and seconds == 0 and minutes % 10 and frames < base // 15
        if minutes < 60 and seconds < 60 and frames < base and not left_out and (drops(rate) or not drop):
            number = ((hours * 60 + minutes) * 60 + seconds) * base + frames
            return number - _left_out_before(hours * 60 + minutes, base) if drop else number
    raise UsageError(f"{quoted(text)} is not a timecode.", code="bad-timecode", hint=_timecode_hint(rate, drop=drop))


def _timecode_hint(rate: Fraction, *, drop: bool) -> str:
    if drop and not drops(rate):
        return "drop-frame exists at 29.97 and 59.94 alone; write HH:MM:SS:FF"
    if drop:
        return "HH:MM:SS;FF; every minute but each tenth begins with ;02 (;04 at 59.94)"
    return f"HH:MM:SS:FF, for example 00:00:03:12; frames count from 00 to {base_of(rate) - 1} here"


def _hour(base: int, *, drop: bool) -> int:
    return 3600 * base - (_left_out_before(60, base) if drop else 0)


def _left_out_before(minutes: int, base: int) -> int:
    """Return how many numbers are left out before a minute begins."""
    return base // 15 * (minutes - minutes // 10)


def _numbered(frame: int, base: int) -> int:
    """Return the number that a frame bears when numbers are left out."""
    out, ten = base // 15, 600 * base - base // 15 * 9
    tens, rest = divmod(frame, ten)
    minutes = max((rest - out) // (60 * base - out), 0)
    return frame + out * (9 * tens + minutes)
