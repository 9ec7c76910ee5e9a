"""What to make of a call whose reply was lost, pure: adopt the provider's job, call it not charged, or ask a person."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal, NamedTuple

from client_generate.providers.base import Capabilities, Job

QUIET = timedelta(seconds=20)
"""How long a provider may need until a job that it accepted stands in its list."""


ELSEWHERE = timedelta(minutes=15)
"""How long a process on another machine may still be sending: longer than any call's time-outs together."""


def may_still_send(host: str, here: str, *, since_sent: timedelta) -> bool:
    """Whether a call may still be in the hands of a process on another machine, whose locks cannot be seen here."""
    return host != here and since_sent < ELSEWHERE


class Verdict(NamedTuple):
    """What recovery found: with `adopt` the job to follow; with `look_again` the seconds to wait before it."""

    what: Literal["adopt", "not_charged", "ambiguous", "look_again"]
    job: Job | None = None
    wait: float = 0.0


def judge(
    capabilities: Capabilities, found: tuple[Job, ...] | None, *, since_sent: timedelta, complete_reads: int
) -> Verdict:
    """Decide after a look into the provider's list; `found` leaves out jobs that other attempts own.

    A job that may as well be somebody else's is never adopted, nor taken for nothing. `found` is None when the provider
    could not list them. A `since_sent` below zero, by a clock that was turned back, is none at all. An empty list means
    not charged only when two complete reads, after the quiet period and inside the
    time that the provider keeps jobs, both say so.
    """
    if found is None:
        return Verdict("ambiguous")
    sure = [job for job in found if not job.doubtful]
    if len(sure) == 1:
        return Verdict("adopt", sure[0])
    if found or capabilities.lists_within is None:
        return Verdict("ambiguous")
    since_sent = max(since_sent, timedelta(0))
    if since_sent > timedelta(seconds=capabilities.lists_within):
        return Verdict("ambiguous")
    if since_sent < QUIET:
        return Verdict("look_again", wait=(QUIET - since_sent).total_seconds())
    return Verdict("not_charged") if complete_reads >= 2 else Verdict("look_again", wait=2.0)
