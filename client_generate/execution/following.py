"""From a provider's job to a published record: asked about, fetched, looked at, named. Nothing here costs anything."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Generator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

from client_generate.errors import (
    Cancelled,
    ClientGenerateError,
    Failed,
    MediaError,
    NotMade,
    ProviderError,
    Rejected,
    Throttled,
    Unavailable,
)
from client_generate.execution import publishing
from client_generate.execution.attempt import Attempt, Ended, Ending, Intent, Processing, Received, Submitted
from client_generate.execution.outages import Patience
from client_generate.execution.pace import Pace
from client_generate.execution.store import ExecutionStore
from client_generate.film import events
from client_generate.film.take import Kept
from client_generate.providers.base import Job, Provider

Step = Generator[float, None, Kept]
"""A piece of work under way: yields seconds to wait, returns the published record, raises a `ClientGenerateError` or
the system's `OSError`, which ends nothing."""

FETCH_AGAIN = (2.0, 10.0, 30.0)
"""Seconds after which a result that could not be fetched is asked for again; then we stop. `resume` goes on."""

MOST_PAUSE = 300.0
"""Seconds after which we ask again at the latest, whatever a provider says."""


class Following:
    """Follows jobs of one project to their end; see `StepRunner` for what it is made of."""

    def __init__(
        self,
        store: ExecutionStore,
        *,
        clock: Callable[[], datetime],
        ticks: Callable[[], float],
        sink: events.Sink,
        stopping: Callable[[], bool],
        pace: Pace,
    ) -> None:
        self._store = store
        self._clock = clock
        self._ticks = ticks
        self._sink = sink
        self._stopping = stopping
        self._pace = pace

    def follow(self, attempt: Attempt, intent: Intent, provider: Provider) -> Step:
        """Bring a submitted call to its published record. `attempt` comes with its follower's lock held."""
        layout = self._store.layout
        if record := publishing.published(layout, attempt, intent):
            return record
        came = attempt.read("fetched", Received)
        if came is None:
            came = yield from self._receive(attempt, intent, provider)
        try:
            file = publishing.accepted(attempt, intent, came)
        except NotMade:
            raise
        except MediaError as error:
            end(attempt, "failed", error, at=self._clock(), charged=True, billed=came.billed)
            raise
        record = publishing.publish(layout, attempt, intent, came, file)
        path = record.media.path if record.media else ""
        self._sink(events.StepPublished(subject=intent.subject, path=path))
        return record

    def _receive(self, attempt: Attempt, intent: Intent, provider: Provider) -> Generator[float, None, Received]:
        """Wait for the result and bring it into the attempt's folder, untouched; there it is ours."""
        job = _job(attempt, intent)
        if not provider.capabilities.idempotent:
            self._store.own(intent.provider, job.id, attempt)
        path = publishing.kept(attempt)
        if path is None:
            job = yield from self._wait_until_ready(attempt, intent, provider, job)
            path = yield from self._brought(attempt, intent, provider, job)
        came = publishing.received(path, billed=_billed(provider, job), at=self._clock())
        attempt.write("fetched", came)
        return came

    def _wait_until_ready(
        self, attempt: Attempt, intent: Intent, provider: Provider, job: Job
    ) -> Generator[float, None, Job]:
        patience = Patience(self._clock, self._ticks)
        while True:
            yield from self._pace.turn(intent.provider, provider.capabilities.polls_per_second)
            try:
                job = provider.check(job)
            except (Unavailable, Throttled) as error:
                if patience.is_over:
                    raise
                if progress := patience.told(intent.subject, intent.provider, error):
                    self._sink(progress)
                yield _pause(getattr(error, "retry_after", 5.0))
                continue
            patience.heard()
            if job.state == "ready":
                return job
            if job.state in _JOB_ENDS:
                raise self._job_ended(attempt, intent, job)
            if job.state == "running" and attempt.state == "submitted":
                attempt.write("processing", Processing(at=self._clock()))
            self._sink(events.StepProgress(subject=intent.subject, stage=job.state, fraction=job.progress))
            yield _pause(job.poll_after)

    def _brought(self, attempt: Attempt, intent: Intent, provider: Provider, job: Job) -> Generator[float, None, Path]:
        """Fetch, and fetch again what broke off: results are not kept for long."""
        for pause in FETCH_AGAIN:
            try:
                return self._fetch(attempt, intent, provider, job)
            except (Unavailable, Throttled):
                yield pause
        return self._fetch(attempt, intent, provider, job)

    def _fetch(self, attempt: Attempt, intent: Intent, provider: Provider, job: Job) -> Path:
        landing = attempt.folder / "landing"
        shutil.rmtree(landing, ignore_errors=True)
        landing.mkdir(exist_ok=True)
        try:
            stage = "drawing" if provider.capabilities.rehearsal else "fetching"
            came = provider.fetch(job, landing, _reported(self._sink, intent.subject, stage, self._stopping))
            self._sink(events.StepProgress(subject=intent.subject, stage="checking", fraction=1.0))
            return publishing.keep(attempt, came)
        except NotMade:
            raise
        except (Failed, Rejected, MediaError) as error:
            end(attempt, "failed", error, at=self._clock(), charged=True, billed=job.billed)
            raise
        finally:
            shutil.rmtree(landing, ignore_errors=True)

    def _job_ended(self, attempt: Attempt, intent: Intent, job: Job) -> ClientGenerateError:
        ending, code, how = _JOB_ENDS[job.state]
        why = f": {job.error.rstrip('.')}" if job.error else ""
        error = Failed(
            f"{intent.provider} says that {intent.subject} {how}{why}.",
            code=code,
            hint="change the prompt or the model and generate again",
        )
        charged = True if job.state == "expired" else None  # it was made, so it was paid for
        end(attempt, ending, error, at=self._clock(), charged=charged, billed=job.billed)
        return error


_JOB_ENDS: dict[str, tuple[Ending, str, str]] = {
    "failed": ("failed", "job-failed", "failed"),
    "cancelled": ("cancelled", "job-cancelled", "was cancelled"),
    "expired": ("failed", "job-expired", "is no longer kept"),
}


def _job(attempt: Attempt, intent: Intent) -> Job:
    submitted = attempt.read("submitted", Submitted)
    assert submitted is not None, "followed before it was submitted"  # noqa: S101
    return Job(id=submitted.job_id, request=intent.request, detail=submitted.detail)


def _billed(provider: Provider, job: Job) -> Decimal | None:
    """Return what a job cost; a download that a crash left is worth asking once, and no more."""
    if job.state == "ready":
        return job.billed
    try:
        return provider.check(job).billed
    except ProviderError:
        return None


def _pause(seconds: float) -> float:
    """Return a pause that a provider asked for, within reason."""
    return min(max(seconds, 0.0), MOST_PAUSE)


def _reported(sink: events.Sink, subject: str, stage: str, stopping: Callable[[], bool]) -> Callable[[float], None]:
    """Pass a fetch's progress on, ten times a second at most, and stop it when a person wants that."""
    last = 0.0

    def progress(fraction: float) -> None:
        nonlocal last
        if stopping():
            raise Cancelled(f"{subject} was stopped while it was fetched.", hint="`client_generate resume` goes on")
        now = time.monotonic()
        if fraction >= 1 or now - last >= 0.1:
            last = now
            sink(events.StepProgress(subject=subject, stage=stage, fraction=min(fraction, 1.0)))

    return progress


def end(
    attempt: Attempt,
    ending: Ending | Literal["ambiguous"],
    error: ClientGenerateError,
    *,
    at: datetime,
    charged: bool | None = False,
    billed: Decimal | None = None,
) -> None:
    """Write down how an attempt ended without media; what was billed says whether it was charged."""
    charged = bool(billed) if billed is not None else charged
    attempt.write(
        ending,
        Ended(code=error.code, message=error.message, hint=error.hint, charged=charged, billed=billed, at=at),
    )
