"""`StepRunner`: one request through the same few lines, whatever it makes.

Intent, submit, record the id, follow, fetch, verify, publish. A step is a generator that yields the
seconds until it wants to go on; `loop` drives many of them.

Whoever gave an attempt to a step lets go of it afterwards: until what it came to is written down elsewhere too, it must
not look as if nobody cared for it.

It never crops, presents, or waits for a person.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Generator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

from client_generate.errors import (
    Ambiguous,
    Busy,
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
from client_generate.execution import disk, lost_replies, publishing
from client_generate.execution.attempt import (
    Attempt,
    Ended,
    Ending,
    Intent,
    Processing,
    Received,
    Sending,
    Submitted,
    sending,
    this_machine,
)
from client_generate.execution.outages import Patience
from client_generate.execution.pace import Pace
from client_generate.execution.recovery import ELSEWHERE, may_still_send
from client_generate.execution.store import ExecutionStore
from client_generate.film import events
from client_generate.film.take import Grid, Record, Take
from client_generate.providers.base import Job, Provider
from client_generate.providers.registry import Registry

Step = Generator[float, None, Record]
"""A piece of work under way: yields seconds to wait, returns the published record, raises a `ClientGenerateError` or
the system's `OSError`, which ends nothing."""

FETCH_AGAIN = (2.0, 10.0, 30.0)
"""Seconds after which a result that could not be fetched is asked for again; then we stop. `resume` goes on."""

MOST_PAUSE = 300.0
"""Seconds after which we ask again at the latest, whatever a provider says."""


class StepRunner:
    """Drives calls of one project; `stopping` is asked often, and true stops everything where it is, resumable.

    `clock` is the time of day for records; `ticks` counts seconds that no hand on the clock can turn back. `free` tells
    the bytes left where a folder lies.
    """

    def __init__(
        self,
        store: ExecutionStore,
        registry: Registry,
        *,
        clock: Callable[[], datetime],
        ticks: Callable[[], float] = time.monotonic,
        free: Callable[[Path], int] = disk.free,
        sink: events.Sink = events.nobody,
        stopping: Callable[[], bool] = lambda: False,
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._registry = registry
        self._clock = clock
        self._ticks = ticks
        self._free = free
        self._sink = sink
        self._stopping = stopping
        self._pace = pace or Pace()

    def generate_grid(self, attempt: Attempt, intent: Intent) -> Step:
        """Make one 2x2 picture of start-frame candidates. `attempt` comes with its owner's lock held."""
        assert isinstance(intent.draft, Grid), "a grid has a grid's record"  # noqa: S101
        return self._perform(attempt, intent)

    def execute_multi_shot(self, attempt: Attempt, intent: Intent) -> Step:
        """Make one film from all prompts in one call. `attempt` comes with its owner's lock held."""
        assert isinstance(intent.draft, Take), "a film has a take's record"  # noqa: S101
        return self._perform(attempt, intent)

    def execute_video(self, attempt: Attempt, intent: Intent) -> Step:
        """Make one shot, from its start frame where it has one. `attempt` comes with its owner's lock held."""
        assert len(intent.order.shots) == 1, "one shot a call"  # noqa: S101
        return self.execute_multi_shot(attempt, intent)

    def collect(self, attempt: Attempt, *, may_submit: bool = False) -> Step:
        """Bring a call that somebody began to its end; with `may_submit` also send it, if it surely was not sent."""
        if not attempt.owner.take():
            raise _busy(attempt)
        intent = attempt.intent()
        if intent is None:
            raise _never_sent(attempt)
        subject, model = intent.subject, intent.request.model
        self._sink(events.StepResumed(subject=subject, provider=intent.provider, model=model))
        return (yield from self._take_up(attempt, intent, may_submit=may_submit))

    # --- the few lines -------------------------------------------------------------------------------------------

    def _perform(self, attempt: Attempt, intent: Intent) -> Step:
        subject, model = intent.subject, intent.request.model
        self._sink(events.StepStarted(subject=subject, provider=intent.provider, model=model, estimate=intent.estimate))
        return (yield from self._take_up(attempt, intent, may_submit=True))

    def _take_up(self, attempt: Attempt, intent: Intent, *, may_submit: bool) -> Step:
        provider = self._registry.get(intent.provider)
        if attempt.state == "intent":
            if not may_submit:
                self._end(attempt, "cancelled", _never_sent(attempt))
                raise _never_sent(attempt)
            # Takes its turn before anything is written: who stops here has sent nothing.
            yield from self._pace.turn(f"{intent.provider}: submit", provider.capabilities.submits_per_second)
            self._submit(attempt, intent, provider)
        elif attempt.state == "sending":
            _check_not_elsewhere(attempt, self._clock())
            yield from self._settle_lost_reply(attempt, intent, provider)
        # The second lock before the first is let go: at no instant does a living attempt look left behind.
        if not attempt.follower.take():
            raise _busy(attempt)
        attempt.owner.release()
        _raise_if_ended(attempt)
        return (yield from self._follow(attempt, intent, provider))

    def _submit(self, attempt: Attempt, intent: Intent, provider: Provider) -> None:
        if self._stopping():
            raise Cancelled(
                f"{intent.subject} was stopped before anything was sent.",
                hint="nothing was charged; the same command again sends it",
            )
        if not provider.capabilities.free and self._free(attempt.folder) < disk.NEEDED:
            raise disk.too_full()
        sent_at = self._clock()
        attempt.write("sending", sending(sent_at))
        try:
            job = provider.submit(intent.request, lost_replies.marker(intent, sent_at))
        except (Unavailable, Rejected, Throttled) as error:
            self._end(attempt, "rejected", error)
            error.refused = True
            raise
        self._record_id(attempt, intent, job, adopted=False)

    def _settle_lost_reply(self, attempt: Attempt, intent: Intent, provider: Provider) -> Generator[float, None, None]:
        """Find out what became of a call that went out and whose reply nobody has."""
        verdict = yield from lost_replies.verdict(
            self._store, attempt, intent, provider, clock=self._clock, ticks=self._ticks
        )
        if verdict.job is not None:
            self._record_id(attempt, intent, verdict.job, adopted=True)
        elif verdict.what == "not_charged":
            never = Rejected("The provider never had it.", code="never-arrived", hint="generate it again")
            self._end(attempt, "rejected", never)
        else:
            unknown = Ambiguous(
                f"Nobody knows whether {intent.provider} took {intent.subject}: the reply was lost.",
                hint="`client_generate resume --resolve` settles it; it is never sent again by itself",
            )
            self._end(attempt, "ambiguous", unknown, charged=None)

    def _follow(self, attempt: Attempt, intent: Intent, provider: Provider) -> Step:
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
            self._end(attempt, "failed", error, charged=True, billed=came.billed)
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
            self._end(attempt, "failed", error, charged=True, billed=job.billed)
            raise
        finally:
            shutil.rmtree(landing, ignore_errors=True)

    # --- small print ---------------------------------------------------------------------------------------------

    def _record_id(self, attempt: Attempt, intent: Intent, job: Job, *, adopted: bool) -> None:
        submitted = Submitted(job_id=job.id, at=self._clock(), adopted=adopted, detail=job.detail)
        try:
            attempt.write("submitted", submitted)
        except OSError as error:
            said = f"{intent.provider} took {intent.subject} as {job.id}, and that could not be written down."
            raise disk.told(error, said) from error
        self._sink(events.StepSubmitted(subject=intent.subject, job_id=job.id))

    def _job_ended(self, attempt: Attempt, intent: Intent, job: Job) -> ClientGenerateError:
        ending, code, how = _JOB_ENDS[job.state]
        why = f": {job.error.rstrip('.')}" if job.error else ""
        error = Failed(
            f"{intent.provider} says that {intent.subject} {how}{why}.",
            code=code,
            hint="change the prompt or the model and generate again",
        )
        charged = True if job.state == "expired" else None  # it was made, so it was paid for
        self._end(attempt, ending, error, charged=charged, billed=job.billed)
        return error

    def _end(
        self,
        attempt: Attempt,
        ending: Ending | Literal["ambiguous"],
        error: ClientGenerateError,
        *,
        charged: bool | None = False,
        billed: Decimal | None = None,
    ) -> None:
        charged = bool(billed) if billed is not None else charged
        attempt.write(
            ending,
            Ended(
                code=error.code, message=error.message, hint=error.hint, charged=charged, billed=billed,
                at=self._clock(),
            ),
        )  # fmt: skip


_JOB_ENDS: dict[str, tuple[Ending, str, str]] = {
    "failed": ("failed", "job-failed", "failed"),
    "cancelled": ("cancelled", "job-cancelled", "was cancelled"),
    "expired": ("failed", "job-expired", "is no longer kept"),
}


def _raise_if_ended(attempt: Attempt) -> None:
    if (ended := attempt.ended()) is None:
        return
    kinds: dict[str, type[ProviderError]] = {"ambiguous": Ambiguous, "rejected": Rejected}
    raise kinds.get(attempt.state, Failed)(ended.message, hint=ended.hint, code=ended.code)


def _check_not_elsewhere(attempt: Attempt, now: datetime) -> None:
    sent = attempt.read("sending", Sending)
    if sent and may_still_send(sent.host, this_machine(), since_sent=now - sent.at):
        raise Busy(
            f"{attempt.folder.parent.name} is being sent from {sent.host}, whose locks cannot be seen from here.",
            code="other-machine",
            hint=f"go on there, or resume here after {sent.at + ELSEWHERE:%H:%M} UTC",
        )


def _busy(attempt: Attempt) -> Busy:
    sent = attempt.read("sending", Sending)
    where = f" on {sent.host}" if sent and sent.host != this_machine() else ""
    return Busy(
        f"Another process{where} is waiting for {attempt.folder.parent.name}.",
        hint="let it finish, or stop it and run `client_generate resume`",
    )


def _never_sent(attempt: Attempt) -> Rejected:
    return Rejected(
        f"{attempt.folder.parent.name} was stopped before anything was sent.",
        code="never-sent",
        hint="nothing was charged; generate it again",
    )


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
