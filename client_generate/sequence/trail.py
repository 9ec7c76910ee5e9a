"""What people decided about takes, read from a sequence's history; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from client_generate.sequence.state import Decision, Noted, TakeApproved, TakeRejected

Told = TakeApproved | TakeRejected | Noted


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
        decisions=tuple(one for one in history if isinstance(one, Told) and take in _about(one)),
        mix={shot: other for shot, other in (mix or {}).items() if is_circle or other == take},
    )


def _about(one: Told) -> tuple[str, ...]:
    """Return the takes that a decision is about; an approval also about those from which shots were mixed in."""
    return (one.take, *(piece.of for piece in one.pieces)) if isinstance(one, TakeApproved) else (one.take,)


def rejected(history: Iterable[Decision]) -> frozenset[str]:
    """Return the takes that were rejected and not approved since."""
    last = {one.take: one for one in history if isinstance(one, TakeApproved | TakeRejected)}
    return frozenset(take for take, one in last.items() if isinstance(one, TakeRejected))


def note_counts(history: Iterable[Decision]) -> Mapping[str, int]:
    """Return how many notes each take has."""
    return Counter(one.take for one in history if isinstance(one, Noted))
