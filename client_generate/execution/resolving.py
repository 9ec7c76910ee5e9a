"""Calls of which nobody knows whether they were charged: the evidence, and what a person decides about one.

Nothing here is sent that costs anything. A decision is written into the attempt, with who and why, under both of its
locks; from then on everything goes on as with every other attempt.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, NamedTuple, get_args

import msgspec

from client_generate.errors import Busy, Conflict, NotFound, ProviderError, Rejected, Unavailable, UsageError
from client_generate.execution.attempt import Attempt, Ended, Intent, Sending, Submitted
from client_generate.execution.lost_replies import marker
from client_generate.execution.store import ExecutionStore
from client_generate.providers.base import Job, Provider

How = Literal["adopt", "risk", "abandon", "not-charged"]
_UNSURE = frozenset({"ambiguous", "sending"})


class Choice(NamedTuple):
    """What a person decided: `adopt` a job, accept the `risk` that it is paid twice, `abandon` it, or `not-charged`."""

    how: How
    job_id: str = ""


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about a call whose reply was lost. `listed` is null where the provider's list cannot be read.

    `asked` is what was sent, `estimate` in US dollars is reserved until somebody decides.
    """

    project: str
    subject: str
    attempt: int
    provider: str
    model: str
    endpoint: str
    asked: dict[str, object]
    inputs: tuple[str, ...]
    estimate: Decimal
    sent_at: datetime
    who: str
    host: str
    process: int
    listed: tuple[Job, ...] | None
    unreadable: str = ""
    can_adopt: bool = True


def parse_choice(text: str) -> tuple[str, Choice]:
    """Read `SUBJECT=adopt:JOB_ID`, `=risk`, `=abandon` or `=not-charged`. Raises `UsageError`."""
    subject, equals, said = text.partition("=")
    how, colon, job_id = said.partition(":")
    for known in get_args(How):
        if equals and how == known and bool(job_id) == (known == "adopt") == bool(colon):
            return subject, Choice(known, job_id)
    raise UsageError(
        f"{text[:80]!a} is no decision.",
        code="bad-choice",
        hint="SUBJECT=adopt:JOB_ID, SUBJECT=risk, SUBJECT=abandon or SUBJECT=not-charged",
    )


def evidence(store: ExecutionStore, subject: str, provider: Provider) -> Evidence | None:
    """Gather what is known about a subject's newest call; None when its fate is known, or somebody is at it."""
    if not store.is_unsure(subject) or (attempt := store.attempt(subject)) is None:
        return None
    intent, sent = attempt.intent(), attempt.read("sending", Sending)
    if intent is None or sent is None:
        return None
    listed, unreadable = _listed(provider, intent, sent)
    return Evidence(
        project=store.layout.name,
        subject=subject,
        attempt=attempt.number,
        provider=intent.provider,
        model=intent.draft.model,
        endpoint=intent.request.endpoint,
        asked=intent.request.input,
        inputs=tuple(f"{file.name} {file.sha256[:16]}" for file in intent.request.files),
        estimate=intent.estimate,
        sent_at=sent.at,
        who=intent.who,
        host=sent.host,
        process=sent.process,
        listed=listed,
        unreadable=unreadable,
        can_adopt=_can_adopt(provider),
    )


def _can_adopt(provider: Provider) -> bool:
    """Whether a service knows its jobs by their ids after the reply: it lists them, or keeps what they made."""
    able = provider.capabilities
    return able.idempotent or able.lists_within is not None or able.keeps_results is not None


def _listed(provider: Provider, intent: Intent, sent: Sending) -> tuple[tuple[Job, ...] | None, str]:
    try:
        return provider.find(marker(intent, sent.at)), ""
    except ProviderError as error:
        return None, error.message


def decide(
    store: ExecutionStore, subject: str, choice: Choice, provider: Provider, *, who: str, why: str, at: datetime
) -> None:
    """Write a decision down; `collect` then brings the attempt to its end.

    Raises `NotFound`, `Conflict` when its fate is known by now, `Busy`, `ProviderError` when a job cannot be looked at.
    """
    attempt = store.attempt(subject)
    if attempt is None:
        raise NotFound(f"Nothing called {subject[:80]!a} was ever sent.", code="unknown-attempt", hint=_LISTS)
    if not attempt.hold():
        raise Busy(f"Another process is at {subject}.", hint="let it finish, then resume again")
    try:
        intent = attempt.intent()
        if attempt.state not in _UNSURE or intent is None:
            raise Conflict(f"What became of {subject} is known: {attempt.state}.", code="not-unsure", hint=_LISTS)
        if choice.how == "adopt":
            _adopt(store, attempt, intent, choice.job_id, provider, who=who, why=why, at=at)
        else:
            attempt.write("abandoned", _ended(choice.how, subject, who=who, why=why, at=at))
    finally:
        attempt.let_go()


_LISTS = "`client_generate resume --resolve` lists what is to be decided"


def _adopt(
    store: ExecutionStore,
    attempt: Attempt,
    intent: Intent,
    job_id: str,
    provider: Provider,
    *,
    who: str,
    why: str,
    at: datetime,
) -> None:
    """Take a job that the provider knows and no other attempt has."""
    if not _can_adopt(provider):
        raise Conflict(
            f"{intent.provider} keeps no jobs, so there is none that could be adopted.",
            code="cannot-adopt",
            hint="choose risk, abandon or not-charged",
        )
    try:
        job = provider.check(Job(id=job_id, request=intent.request))
    except (Rejected, Unavailable) as error:
        if isinstance(error, Unavailable) and error.code != "job-unknown":
            raise
        raise _unknown(intent.provider, job_id) from error
    if job.state == "expired" and not job.detail:
        raise _unknown(intent.provider, job_id)
    if not provider.capabilities.idempotent and not store.own(intent.provider, job_id, attempt):
        raise Conflict(
            f"Job {job_id} belongs to another take or grid of this project.",
            code="job-taken",
            hint="choose another job, or abandon this one",
        )
    attempt.write("submitted", Submitted(job_id=job_id, at=at, adopted=True, detail=job.detail, who=who, why=why))


def _unknown(provider: str, job_id: str) -> NotFound:
    return NotFound(
        f"{provider} knows no job {job_id[:80]!a}.", code="unknown-job", hint="copy its id from the provider's page"
    )


def _ended(how: How, subject: str, *, who: str, why: str, at: datetime) -> Ended:
    code, said = _SAID[how]
    reason = f" ({why})" if why else ""
    return Ended(
        code=code, message=f"The reply to {subject} was lost; {said}{reason}.", hint="generate it again",
        charged=False if how == "not-charged" else None, at=at, who=who, why=why,
    )  # fmt: skip


_SAID = {
    "risk": ("risk-accepted", "it counts as spent and may be sent again"),
    "abandon": ("abandoned", "it was given up and counts as spent"),
    "not-charged": ("not-charged", "it was not charged"),
}
