"""A call went out and nobody has the reply: look for its job in the provider's list, until the judgement is clear."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import datetime, timedelta

from client_generate.errors import Ambiguous
from client_generate.execution.attempt import Attempt, Intent, Sending
from client_generate.execution.recovery import Verdict, judge
from client_generate.execution.store import ExecutionStore
from client_generate.providers.base import Job, Marker, Provider

MOST_LOOKS = 20
"""How often a provider's list is read for a lost reply before a person is asked."""
_MARGIN = timedelta(minutes=2)  # clocks differ


def marker(intent: Intent, sent_at: datetime) -> Marker:
    """Return by what the job of this attempt is recognised."""
    return Marker(
        token=intent.token, request=intent.request, sent_after=sent_at - _MARGIN, sent_before=sent_at + _MARGIN
    )


def verdict(
    store: ExecutionStore,
    attempt: Attempt,
    intent: Intent,
    provider: Provider,
    *,
    clock: Callable[[], datetime],
    ticks: Callable[[], float],
) -> Generator[float, None, Verdict]:
    """Yield the seconds to wait between looks; return what became of the call. A job to adopt is ours from then on."""
    sent = attempt.read("sending", Sending)
    assert sent is not None, "asked for a call that was not sent"  # noqa: S101
    began, reads = ticks(), 0
    while True:
        # A clock that was turned back must not make us look for ever: the time that we looked counts as well.
        since = max(clock() - sent.at, timedelta(seconds=ticks() - began))
        found = _found(store, attempt, intent, provider, sent.at)
        judged = judge(provider.capabilities, found, since_sent=since, complete_reads=reads)
        if judged.job is not None and not _own(store, attempt, intent, provider, judged.job):
            judged = Verdict("look_again", wait=2.0)  # somebody was there first
        if judged.what != "look_again" or reads == MOST_LOOKS:
            return judged
        reads += 1
        yield judged.wait


def _found(
    store: ExecutionStore, attempt: Attempt, intent: Intent, provider: Provider, sent_at: datetime
) -> tuple[Job, ...] | None:
    """Return the jobs in the provider's list that can be ours; None when it cannot list them."""
    try:
        jobs = provider.find(marker(intent, sent_at))
    except Ambiguous:
        return None
    if provider.capabilities.idempotent:
        return jobs
    return tuple(job for job in jobs if not store.owns(intent.provider, job.id, apart_from=attempt))


def _own(store: ExecutionStore, attempt: Attempt, intent: Intent, provider: Provider, job: Job) -> bool:
    return provider.capabilities.idempotent or store.own(intent.provider, job.id, attempt)
