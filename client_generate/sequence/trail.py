"""What people decided about takes, read from a sequence's history; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from client_generate.sequence.state import Decision, Noted, TakeApproved, TakeRejected


def about(history: Iterable[Decision], take: str) -> tuple[Decision, ...]:
    """Return every decision that names a take, oldest first."""
    return tuple(one for one in history if getattr(one, "take", None) == take)


def rejected(history: Iterable[Decision]) -> frozenset[str]:
    """Return the takes that were rejected and not approved since."""
    last = {one.take: one for one in history if isinstance(one, TakeApproved | TakeRejected)}
    return frozenset(take for take, one in last.items() if isinstance(one, TakeRejected))


def note_counts(history: Iterable[Decision]) -> Mapping[str, int]:
    """Return how many notes each take has."""
    return Counter(one.take for one in history if isinstance(one, Noted))
