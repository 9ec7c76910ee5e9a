"""Where a film is really cut: looked for in the picture around the times at which it was planned to be.

A cut is a change from one frame to the next that stands out among the changes around it and lasts. So a camera move is
none (every frame changes), a fade is none (no frame changes much), a flash is none (soon it is as before). Pictures are
compared as means of blocks, in colour, laid on each other as the camera may have moved: grain and shakes count little.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from itertools import chain
from pathlib import Path

import msgspec

from client_generate.errors import MediaError
from client_generate.media.heavy import Pixels, np
from client_generate.media.probe import frames_of

METHOD = 1
"""Raise it when other cuts may be found in the same film: what was kept of an older method is found anew."""
_BLOCKS = (48, 27)
_MOVES = tuple((down, across) for down in range(-2, 3) for across in range(-4, 5))
"""Blocks by which a camera moves from one frame to the next, at the most: a twelfth of the picture."""
_REACH = 6
"""Frames on either side by which a change is judged; less where a shot is short."""
_LEAST = 0.02
"""The mean difference, of the whole range, below which two pictures are the same shot."""
_STANDS_OUT = 2.0
_LASTS = 0.5


class Seen(msgspec.Struct, frozen=True):
    """A cut: the first frame of the shot behind it; `found` in the picture, or else where it was planned."""

    frame: int
    found: bool


class Window(msgspec.Struct, frozen=True):
    """Where a cut is looked for: not before `first` nor behind `last`, judged by frames up to `reach` from it."""

    planned: int
    first: int
    last: int
    reach: int


def find_cuts(film: Path, planned: tuple[int, ...], frames: int, rate: Fraction) -> tuple[Seen, ...]:
    """Return the cuts of a film of so many frames, one for each planned one, in order.

    Each is looked for within half a second, or a third of the shorter shot beside it. Raises `MediaError` when the film
    cannot be decoded so far.
    """
    looked = windows(planned, frames, rate)
    needed = set(chain.from_iterable(range(one.first - 1 - one.reach, one.last + one.reach + 1) for one in looked))
    pictures = _pictures(film, {number for number in needed if 0 <= number < frames})
    found = ((window, cut_in(window, pictures)) for window in looked)
    return tuple(Seen(window.planned if cut is None else cut, cut is not None) for window, cut in found)


def windows(planned: tuple[int, ...], frames: int, rate: Fraction) -> tuple[Window, ...]:
    """Return where each cut is looked for; no two windows share a frame."""
    half = int(rate / 2 + Fraction(1, 2))
    found = []
    for before, cut, after in zip((0, *planned), planned, (*planned[1:], frames), strict=False):
        third = min(cut - before, after - cut) // 3
        room = min(half, third)
        found.append(Window(cut, cut - room, cut + room, min(_REACH, max(third, 1))))
    return tuple(found)


def are_within(cuts: tuple[Seen, ...], planned: tuple[int, ...], frames: int, rate: Fraction) -> bool:
    """Whether these can be the cuts of such a film: one in each window."""
    looked = windows(planned, frames, rate)
    fitting = (one.first <= cut.frame <= one.last for cut, one in zip(cuts, looked, strict=False))
    return len(cuts) == len(planned) and all(fitting)


def cut_in(window: Window, pictures: Mapping[int, Pixels]) -> int | None:
    """Return the first frame of the new shot, the one that lasts most, of equals the one nearest to the plan."""
    around = range(window.first - window.reach, window.last + window.reach + 1)
    changes = {at: _differ(pictures, at - 1, at) for at in around if at - 1 in pictures and at in pictures}
    lasting = {
        at: lasts
        for at in range(window.first, window.last + 1)
        if _stands_out(at, changes, window.reach)
        and (lasts := _lasts(at, pictures, window.reach)) >= _LASTS * changes[at]
    }
    return max(lasting, key=lambda at: (round(lasting[at], 2), -abs(at - window.planned)), default=None)


def _stands_out(at: int, changes: Mapping[int, float], reach: int) -> bool:
    """Whether a change is much greater than those around it; one flash among those, in and out again, is let pass."""
    beside = (changes[near] for near in range(at - reach, at + reach + 1) if near != at and near in changes)
    usual = [*sorted(beside, reverse=True), 0.0, 0.0, 0.0][2]
    return changes.get(at, 0.0) >= max(_LEAST, _STANDS_OUT * usual)


def _lasts(at: int, pictures: Mapping[int, Pixels], reach: int) -> float:
    """Return how much the frames before a change differ from those behind it, at the least."""
    later = ((at - 1, at + far) for far in range(reach) if at + far in pictures)
    sooner = ((at - 1 - far, at) for far in range(reach) if at - 1 - far in pictures)
    return min(_differ(pictures, *pair) for pair in (*later, *sooner))


def _differ(pictures: Mapping[int, Pixels], one: int, other: int) -> float:
    """Return how much two pictures differ in what both show, of the whole range, however the camera moved between."""
    return min(float(np.abs(mine - theirs).mean()) for mine, theirs in _laid(pictures[one], pictures[other]))


def _laid(one: Pixels, other: Pixels) -> Iterator[tuple[Pixels, Pixels]]:
    """Yield what two pictures share when one is laid on the other, moved by every move."""
    height, width = one.shape[:2]
    for down, across in _MOVES:
        rows, columns = height - abs(down), width - abs(across)
        top, left = max(down, 0), max(across, 0)
        low, right = max(-down, 0), max(-across, 0)
        yield one[top : top + rows, left : left + columns], other[low : low + rows, right : right + columns]


def _pictures(film: Path, numbers: Collection[int]) -> dict[int, Pixels]:
    """Return these frames as means of blocks, in colour from 0 to 1. Raises `MediaError`."""
    found: dict[int, Pixels] = {}
    last, (width, height) = max(numbers, default=-1), _BLOCKS
    for number, frame in enumerate(frames_of(film) if numbers else ()):
        if number in numbers:
            small = frame.reformat(width=width, height=height, format="rgb24", interpolation="AREA")
            found[number] = small.to_ndarray().astype(np.float32) / 255
        if number == last:
            return found
    if len(found) < len(numbers):
        raise MediaError(
            f"{film.name} ends before frame {last}.", code="media-truncated", hint="restore it from a copy"
        )
    return found
