"""`StepRunner`: one request through the same few lines, whatever it makes.

Intent, submit, record the id, follow, fetch, verify, publish. A step is a generator that yields the
seconds until it wants to go on; `loop` drives many of them.

It never crops, presents, or waits for a person.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Generator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

import msgspec

from client_generate import files
from client_generate.errors import (
    Ambiguous,
    Busy,
    Cancelled,
    ClientGenerateError,
    Failed,
    MediaError,
    Rejected,
    Throttled,
    Unavailable,
)
from client_generate.execution import verify
from client_generate.execution.attempt import (
    Attempt,
    Done,
    Ended,
    Ending,
    Intent,
    Processing,
    Received,
    Sending,
    Submitted,
    sending,
)
from client_generate.execution.pace import Pace
from client_generate.execution.recovery import judge
from client_generate.execution.store import ExecutionStore
from client_generate.film import events
from client_generate.film.slate import parse
from client_generate.film.take import Media, Record
from client_generate.providers.base import Fetched, Job, Marker, Provider
from client_generate.providers.registry import Registry

Step = Generator[float, None, Record]
"""A piece of work under way: yields seconds to wait, returns the published record, raises a `ClientGenerateError`."""

OUTAGE = timedelta(minutes=10)
"""How long a provider may be out of reach while our job runs there; then we stop following. `resume` goes on."""


MOST_LOOKS = 20
"""How often a provider's list is read for a lost reply before a person is asked."""


class _Ready(NamedTuple):
    job: Job
    provider: Provider


class StepRunner:
    """Drives calls of one project; `stopping` is asked often, and true stops everything where it is, resumable."""

    def __init__(
        self,
        store: ExecutionStore,
        registry: Registry,
        *,
        clock: Callable[[], datetime],
        sink: events.Sink = events.nobody,
        stopping: Callable[[], bool] = lambda: False,
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._registry = registry
        self._clock = clock
        self._sink = sink
        self._stopping = stopping
        self._pace = pace or Pace()

    def generate_grid(self, attempt: Attempt, intent: Intent) -> Step:
        """Make one 2x2 picture of start-frame candidates. `attempt` comes with its owner's lock held."""
        return self._perform(attempt, intent)

    def execute_multi_shot(self, attempt: Attempt, intent: Intent) -> Step:
        """Make one film from all prompts in one call. `attempt` comes with its owner's lock held."""
        return self._perform(attempt, intent)

    def execute_video(self, attempt: Attempt, intent: Intent) -> Step:
        """Make one shot from its start frame. `attempt` comes with its owner's lock held."""
        return self._perform(attempt, intent)

    def collect(self, attempt: Attempt, *, may_submit: bool = False) -> Step:
        """Bring a call that somebody began to its end; with `may_submit` also send it, if it surely was not sent."""
        if not attempt.owner.take():
            raise _busy(attempt)
        intent = attempt.intent()
        if intent is None:
            attempt.owner.release()
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
        try:
            if attempt.state == "intent":
                if not may_submit:
                    self._end(attempt, "cancelled", _never_sent(attempt))
                    raise _never_sent(attempt)
                self._submit(attempt, intent, provider)
            elif attempt.state == "sending":
                yield from self._settle_lost_reply(attempt, intent, provider)
            attempt.follower.take()  # before the owner's lock goes, so that it is never nobody's
        finally:
            attempt.owner.release()
        return (yield from self._follow(attempt, intent, provider))

    def _submit(self, attempt: Attempt, intent: Intent, provider: Provider) -> None:
        sent_at = self._clock()
        attempt.write("sending", sending(sent_at))
        try:
            job = provider.submit(intent.request, self._marker(intent, sent_at))
        except (Unavailable, Rejected, Throttled) as error:
            self._end(attempt, "rejected", error)
            raise
        self._record_id(attempt, intent, job, adopted=False)

    def _settle_lost_reply(self, attempt: Attempt, intent: Intent, provider: Provider) -> Generator[float, None, None]:
        """Find out what became of a call that went out and whose reply nobody has."""
        sent_at = _sent_at(attempt)
        reads = 0
        while True:
            since = self._clock() - sent_at
            found = tuple(
                job
                for job in provider.find(self._marker(intent, sent_at))
                if not self._store.owns(job.id, apart_from=attempt) or provider.capabilities.idempotent
            )
            verdict = judge(provider.capabilities, found, since_sent=since, complete_reads=reads)
            if verdict.what != "look_again" or reads >= MOST_LOOKS:
                break
            reads += 1
            yield verdict.wait
        if verdict.job is not None:
            self._record_id(attempt, intent, verdict.job, adopted=True)
        elif verdict.what == "not_charged":
            self._end(
                attempt,
                "rejected",
                Rejected("The provider never had it.", code="never-arrived", hint="generate it again"),
            )
        else:
            error = Ambiguous(
                f"Nobody knows whether {intent.provider} took {intent.subject}: the reply was lost.",
                hint="look for the job at the provider; it is never sent again by itself",
            )
            self._end(attempt, "ambiguous", error, charged=None)
            raise error

    def _follow(self, attempt: Attempt, intent: Intent, provider: Provider) -> Step:
        if not attempt.follower.take():
            raise _busy(attempt)
        try:
            self._raise_if_ended(attempt)
            fetched = attempt.read("fetched", Received)
            if fetched is None:
                ready = yield from self._wait_until_ready(attempt, intent, provider)
                fetched = self._fetch(attempt, intent, ready)
            return self._publish(attempt, intent, fetched)
        finally:
            attempt.follower.release()

    def _wait_until_ready(self, attempt: Attempt, intent: Intent, provider: Provider) -> Generator[float, None, _Ready]:
        submitted = attempt.read("submitted", Submitted)
        assert submitted is not None, "followed before it was submitted"  # noqa: S101
        job = Job(id=submitted.job_id, request=intent.request, detail=submitted.detail)
        heard = self._clock()
        while True:
            if delay := self._pace.delay(intent.provider, provider.capabilities.polls_per_second):
                yield delay
            try:
                job = provider.check(job)
                heard = self._clock()
            except (Unavailable, Throttled) as error:
                if self._clock() - heard > OUTAGE:
                    raise
                yield getattr(error, "retry_after", 5.0)
                continue
            if job.state == "ready":
                return _Ready(job, provider)
            if job.state in {"failed", "cancelled", "expired"}:
                raise self._job_ended(attempt, intent, job)
            if job.state == "running" and attempt.state == "submitted":
                attempt.write("processing", Processing(at=self._clock()))
            self._sink(events.StepProgress(subject=intent.subject, stage=job.state, fraction=job.progress))
            yield job.poll_after

    def _fetch(self, attempt: Attempt, intent: Intent, ready: _Ready) -> Received:
        """Bring the result into the attempt's folder and verify it there."""
        landing = attempt.folder / "landing"
        shutil.rmtree(landing, ignore_errors=True)
        landing.mkdir()
        try:
            came = ready.provider.fetch(ready.job, landing, _reported(self._sink, intent.subject, self._stopping))
            media = _accepted(attempt, intent, came)
        except (Failed, Rejected, MediaError) as error:
            self._end(attempt, "failed", error, charged=True)
            raise
        finally:
            shutil.rmtree(landing, ignore_errors=True)
        fetched = Received(media=media, billed=ready.job.billed, at=self._clock())
        attempt.write("fetched", fetched)
        return fetched

    def _publish(self, attempt: Attempt, intent: Intent, fetched: Received) -> Record:
        """Give the media its final name, write its record, then say done. Each step accepts that it was done before."""
        layout, slate = self._store.layout, parse(intent.subject)
        kept = attempt.folder / fetched.media.path
        place = layout.media(slate, kept.suffix)
        submitted = attempt.read("submitted", Submitted)
        record = msgspec.structs.replace(
            intent.draft,
            job_id=submitted.job_id if submitted else "",
            price_billed=fetched.billed,
            media=msgspec.structs.replace(fetched.media, path=layout.relative(place)),
            finished_at=fetched.at,
        )
        if attempt.state != "done":
            files.publish(kept, place)
            verify.make_strip(record, place, place.with_suffix(".jpg"))
            files.write_once(layout.record(slate), files.encode(record))
            attempt.write("done", Done(at=fetched.at))
        self._sink(events.StepPublished(subject=intent.subject, path=layout.relative(place)))
        return record

    # --- small print ---------------------------------------------------------------------------------------------

    def _record_id(self, attempt: Attempt, intent: Intent, job: Job, *, adopted: bool) -> None:
        attempt.write("submitted", Submitted(job_id=job.id, at=self._clock(), adopted=adopted, detail=job.detail))
        self._sink(events.StepSubmitted(subject=intent.subject, job_id=job.id))

    def _marker(self, intent: Intent, sent_at: datetime) -> Marker:
        margin = timedelta(minutes=2)  # clocks differ
        return Marker(
            token=intent.token, request=intent.request, sent_after=sent_at - margin, sent_before=sent_at + margin
        )

    def _job_ended(self, attempt: Attempt, intent: Intent, job: Job) -> ClientGenerateError:
        why = f": {job.error}" if job.error else ""
        code = "job-failed"
        match job.state:
            case "cancelled":
                code = "job-cancelled"
            case "expired":
                code = "job-expired"
        error = Failed(
            f"{intent.provider} says that {intent.subject} {_JOB_ENDS[job.state]}{why}.",
            code=code,
            hint="change the prompt or the model and generate again",
        )
        self._end(
            attempt, "cancelled" if job.state == "cancelled" else "failed", error, charged=None, billed=job.billed
        )
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
        ended = Ended(code=error.code, message=error.message, hint=error.hint, charged=charged, at=self._clock())
        attempt.write(ending, ended)

    def _raise_if_ended(self, attempt: Attempt) -> None:
        if ended := attempt.ended():
            raise Failed(ended.message, hint=ended.hint, code=ended.code)


_JOB_ENDS = {"failed": "failed", "cancelled": "was cancelled", "expired": "is no longer kept"}


def _busy(attempt: Attempt) -> Busy:
    return Busy(
        f"Another process is waiting for {attempt.folder.parent.name}.",
        hint="let it finish, or stop it and run `client_generate resume`",
    )


def _accepted(attempt: Attempt, intent: Intent, came: Fetched) -> Media:
    """Verify what came; what is refused was paid for, so its bytes are kept in the attempt's folder."""
    try:
        return verify.accept(intent, came.path, attempt.folder / f"media{came.suffix}")
    except MediaError:
        if came.path.exists():
            files.publish(came.path, attempt.folder / f"refused{came.suffix}")
        raise


def _never_sent(attempt: Attempt) -> Rejected:
    return Rejected(
        f"{attempt.folder.parent.name} was stopped before anything was sent.",
        code="never-sent",
        hint="nothing was charged; generate it again",
    )


def _sent_at(attempt: Attempt) -> datetime:
    sent = attempt.read("sending", Sending)
    assert sent is not None, "asked for a call that was not sent"  # noqa: S101
    return sent.at


def _reported(sink: events.Sink, subject: str, stopping: Callable[[], bool]) -> Callable[[float], None]:
    """Pass a fetch's progress on, ten times a second at most, and stop it when a person wants that."""
    last = 0.0

    def progress(fraction: float) -> None:
        nonlocal last
        if stopping():
            raise Cancelled(f"{subject} was stopped while it was fetched.", hint="`client_generate resume` goes on")
        now = time.monotonic()
        if fraction >= 1 or now - last >= 0.1:
            last = now
            sink(events.StepProgress(subject=subject, stage="fetching", fraction=min(fraction, 1.0)))

    return progress
