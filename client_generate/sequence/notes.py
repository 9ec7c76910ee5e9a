"""Where a note stands in a take, pure: a timecode of the film or of one shot as a frame, and a frame as both again."""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction

from client_generate.errors import UsageError
from client_generate.film.rate import RATES, cuts, frame_of, timecode
from client_generate.film.take import Take


def frame_at(take: Take, at: str, shot: int | None = None) -> int | None:
    """Return the film's frame at a timecode `HH:MM:SS:FF`, counted from its start or from the start of a shot.

    Without a timecode: the first frame of the shot, or None for the whole take. Raises `UsageError` (bad-timecode,
    unknown-shot) for what the take does not have.
    """
    if shot is None:
        frame = frame_of(at, _rate(take)) if at else None
        return _within(take, at, frame, take.media.frames if take.media else None)
    starts = _starts(take)
    if not 0 <= shot < len(take.shot_prompts):
        hint = f"shots count from 0; the last one is {len(take.shot_prompts) - 1}"
        raise UsageError(f"{take.take_id} has no shot {shot}.", code="unknown-shot", hint=hint)
    return _within(take, at, starts[shot] + (frame_of(at, _rate(take)) if at else 0), starts[shot + 1])


def place(take: Take, frame: int) -> tuple[int, str, str]:
    """Return the shot that a frame of the film is in, its timecode in the film, and its timecode in that shot."""
    starts = _starts(take)
    shot = min(bisect_right(starts, frame) - 1, len(take.shot_prompts) - 1)
    return shot, timecode(frame, _rate(take)), timecode(frame - starts[shot], _rate(take))


def _within(take: Take, at: str, frame: int | None, end: int | None) -> int | None:
    if frame is not None and end is not None and frame >= end:
        raise UsageError(
            f"{take.take_id} ends before {at}.",
            code="bad-timecode",
            hint="take the timecode from the picture of that take; of an individual take, with --shot",
        )
    return frame


def _starts(take: Take) -> tuple[int, ...]:
    """Return the first frame of each shot, and behind the last one the film's end."""
    ends = cuts(tuple(shot.duration for shot in take.shot_prompts), _rate(take))
    end = take.media.frames if take.media and take.media.frames else ends[-1]
    return (0, *ends[:-1], max(end, ends[-2] if len(ends) > 1 else 0))


def _rate(take: Take) -> Fraction:
    """Return the film's own rate, which a model may have chosen otherwise than the plan."""
    return Fraction(take.media.fps) if take.media and take.media.fps else RATES[take.fps]
