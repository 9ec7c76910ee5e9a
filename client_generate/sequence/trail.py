"""What people decided about takes, read from a sequence's history; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from client_generate.sequence.state import Decision, Finalized, Noted, Reopened, TakeApproved, TakeRejected

Told = TakeApproved | TakeRejected | Noted | Finalized | Reopened


class Trail(msgspec.Struct, frozen=True, kw_only=True):
    """What people decided about one take, oldest first, and what holds now.

    `mix` are the shots of the circle take that come from other takes, by shot; of another take those from it.
    """

    circle_take: bool
    rejected: bool
    decisions: tuple[Told, ...]
    mix: Mapping[int, str] = {}


def trail_of(
    history: tuple[Decision, ...], take: str, *, circle: str | None, mix: Mapping[int, str] | None = None
) -> Trail:
    """Return the trail of a take; `circle` is the sequence's circle take, with the shots in `mix` from other takes."""
    is_circle = take == circle
    return Trail(
        circle_take=is_circle,
        rejected=take in rejected(history),
        decisions=tuple(_told(history, take)),
        mix={shot: other for shot, other in (mix or {}).items() if is_circle or other == take},
    )


def _told(history: Iterable[Decision], take: str) -> Iterator[Told]:
    """Yield what was decided about a take; while it was the circle take, also what became of its sequence.

    An approval is also about takes from which shots were mixed in, and about the circle take that it replaced.
    """
    circle: str | None = None
    for one in history:
        match one:
            case TakeApproved():
                if take in (one.take, circle, *(piece.of for piece in one.pieces)):
                    yield one
                circle = one.take
            case TakeRejected():
                if one.take == take:
                    yield one
                circle = None
            case Noted() if one.take == take:
                yield one
            case Finalized() | Reopened() if circle == take:
                yield one
            case _:
                pass


def rejected(history: Iterable[Decision]) -> frozenset[str]:
    """Return the takes that were rejected and not approved since."""
    last = {one.take: one for one in history if isinstance(one, TakeApproved | TakeRejected)}
    return frozenset(take for take, one in last.items() if isinstance(one, TakeRejected))


def note_counts(history: Iterable[Decision]) -> Mapping[str, int]:
    """Return how many notes each take has."""
    return Counter(one.take for one in history if isinstance(one, Noted))
