"""Where a note stands in a take, pure: a timecode of the film or of one shot as a frame, and a frame as both again.

`lengths` are the frames of each piece of an individual take, as they play in its film; empty for a take in one film.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from client_generate.errors import UsageError
from client_generate.film.rate import RATES, cuts, frame_of, timecode
from client_generate.film.take import Take
from client_generate.sequence.state import Noted
from client_generate.sequence.stretches import planned_starts

Lengths = tuple[int, ...]


class Told(NamedTuple):
    """The part of a note that is told of one shot: its frames, counted from the shot's first; `whole`: all of it."""

    shot: int
    first: int
    frames: int
    rate: Fraction
    whole: bool


def noted(
    take: Take, text: str, *, at: str = "", to: str = "", shot: int | None = None, lengths: Lengths = ()
) -> Noted:
    """Return a note on a take as it goes into the history: on the whole, on a shot, on a frame or on some.

    `at` and `to`, the last frame of it, are timecodes `HH:MM:SS:FF` of the film, or of one shot. Raises `UsageError`
    (empty-note, bad-timecode, unknown-shot).
    """
    first = frame_at(take, at, shot, lengths)
    if not text.strip():
        raise UsageError("The note is empty.", code="empty-note", hint="say what is to be changed")
    frames = 1
    if to:
        frames = _last(at, to, first, frame_at(take, to, shot, lengths)) - (first or 0) + 1
    elif shot is not None and not at:
        begins, place = starts(take, lengths), _position(take, shot)
        frames = begins[place + 1] - begins[place]
    return Noted(take=take.take_id, text=text.strip(), frame=first, frames=frames)


def frame_at(take: Take, at: str, shot: int | None = None, lengths: Lengths = ()) -> int | None:
    """Return the film's frame at a timecode `HH:MM:SS:FF`, counted from its start or from the start of a shot.

    Without a timecode: the first frame of the shot, or None for the whole take. Raises `UsageError` (bad-timecode,
    unknown-shot) for what the take does not have.
    """
    if shot is None:
        frame = frame_of(at, _rate(take)) if at else None
        _check_within(take, at, take.take_id, frame, take.media.frames if take.media else None)
        return frame
    begins, place = starts(take, lengths), _position(take, shot)
    frame = frame_of(at, _rate(take)) if at else 0
    _check_within(take, at, f"Shot {shot} of {take.take_id}", frame, begins[place + 1] - begins[place])
    return begins[place] + frame


def place(take: Take, frame: int, lengths: Lengths = ()) -> tuple[int, str, str]:
    """Return the shot that a frame of the film is in, its timecode in the film, and its timecode in that shot."""
    begins = starts(take, lengths)
    at = min(bisect_right(begins, frame) - 1, len(take.shot_prompts) - 1)
    rate = _rate(take)
    return take.shot_prompts[at].index, timecode(frame, rate), timecode(frame - begins[at], rate)


def told(take: Take, note: Noted, lengths: Lengths = ()) -> Iterator[Told]:
    """Yield the shots that a note is about, each with the part of it: all of them for a note on the whole take."""
    begins, rate = starts(take, lengths), _rate(take)
    for prompt, begin, end in zip(take.shot_prompts, begins, begins[1:], strict=False):
        if note.frame is None:
            yield Told(prompt.index, 0, end - begin, rate, whole=True)
            continue
        first, last = max(note.frame, begin), min(note.frame + note.frames, end)
        if first < last:
            yield Told(prompt.index, first - begin, last - first, rate, whole=(first, last) == (begin, end))


def _last(at: str, to: str, first: int | None, last: int | None) -> int:
    """Return the last frame of a note. Raises `UsageError` when it has no first one, or ends before it."""
    if first is None or last is None:
        hint = "add --at, the first frame of it; or --shot, to begin with a shot"
        raise UsageError("A note that ends somewhere begins somewhere.", code="bad-timecode", hint=hint)
    if last < first:
        raise UsageError(
            f"{to} is before {at}.", code="bad-timecode", hint="--at is the note's first frame, --to its last"
        )
    return last


def _position(take: Take, shot: int) -> int:
    there = [prompt.index for prompt in take.shot_prompts]
    if shot not in there:
        hint = f"shots count from 0; the last one is {there[-1]}" if there else "leave --shot out"
        raise UsageError(f"{take.take_id} has no shot {shot}.", code="unknown-shot", hint=hint)
    return there.index(shot)


def _check_within(take: Take, at: str, what: str, frame: int | None, frames: int | None) -> None:
    """Raise `UsageError` when what is noted on, of so many frames, has no such frame."""
    if frame is not None and frames is not None and frame >= frames:
        last = timecode(max(frames - 1, 0), _rate(take))
        hint = f"its last frame is {last}; of an individual take, --shot names the shot that a timecode counts from"
        raise UsageError(f"{what} ends before {at}.", code="bad-timecode", hint=hint)


def starts(take: Take, lengths: Lengths = ()) -> tuple[int, ...]:
    """Return the first frame of each shot, and behind the last one the film's end.

    The planned times tell it of a take in one film; of a joined one its pieces, which may be longer or shorter.
    """
    if lengths:
        return tuple(accumulate(lengths, initial=0))
    durations = tuple(shot.duration for shot in take.shot_prompts)
    frames = take.media.frames if take.media else None
    return planned_starts(durations, _rate(take), frames or cuts(durations, _rate(take))[-1])


def _rate(take: Take) -> Fraction:
    """Return the film's own rate, which a model may have chosen otherwise than the plan."""
    return Fraction(take.media.fps) if take.media and take.media.fps else RATES[take.fps]
