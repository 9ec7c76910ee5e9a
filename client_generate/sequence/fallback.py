"""A fallback model: used once, only where the plan names one, and only where the first call was surely not charged."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from client_generate.errors import Cancelled, ClientGenerateError, ProviderError, Throttled, Unavailable
from client_generate.execution.loop import Work
from client_generate.execution.runner import Step
from client_generate.film import events

MODEL_GONE = "provider-unknown"
"""The code of a refusal that says: there is no such model here."""
_NEVER_TRIED = "shot-before-missing"


def is_due(error: ClientGenerateError) -> bool:
    """Whether a plan's fallback may be tried after this: the call itself was refused because the model is not there.

    That is: not reached, asked too often to the end of all tries, or unknown to the provider. A refusal of what was
    asked, of the key or for want of credit would meet another model too, or hides a mistake; it is told instead.
    """
    if not isinstance(error, ProviderError) or not error.refused:
        return False
    return isinstance(error, Unavailable | Throttled) or error.code == MODEL_GONE


def is_due_for_all(errors: Collection[ClientGenerateError], shots: int) -> bool:
    """Whether the fallback may make a whole individual take: of its shots not one was made, and every call refused."""
    tried = [error for error in errors if error.code != _NEVER_TRIED]
    return len(errors) == shots and all(map(is_due, tried))


def told(subject: str, first: str, fallback: str, error: ClientGenerateError) -> events.Warned:
    """Say that the fallback is about to be used, and why."""
    return events.Warned(
        subject=subject,
        code="fallback-used",
        message=f"{first} could not be had for {subject}, and nothing was charged: {error.message}",
        hint=f"{fallback}, the plan's fallback, makes it now; remove it from the plan if that is not wanted",
    )


def one_by_one(work: list[Work]) -> Step:
    """Make the pieces of an individual take one after the other, then the join, which tells why pieces are missing."""
    *pieces, join = work
    for piece in pieces:
        try:
            yield from piece.begin()
        except Cancelled:
            raise
        except ClientGenerateError:
            continue
    return (yield from cast("Step", join.begin()))  # a join ends in a take
