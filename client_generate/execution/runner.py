"""`StepRunner`: one request through the same few lines, whatever it makes.

Intent, submit, record the id, follow, fetch, verify, publish. A step is a generator that yields the
seconds until it wants to go on; `loop` drives many of them.

Whoever gave an attempt to a step lets go of it afterwards: until what it came to is written down elsewhere too, it must
not look as if nobody cared for it.

It never crops, presents, or waits for a person.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from datetime import datetime
from pathlib import Path

from client_generate.errors import (
    Ambiguous,
    Busy,
    Cancelled,
    Failed,
    ProviderError,
    Rejected,
    Throttled,
    Unavailable,
)
from client_generate.execution import disk, lost_replies
from client_generate.execution.attempt import (
    Attempt,
    Intent,
    Sending,
    Submitted,
    sending,
    this_machine,
)
from client_generate.execution.following import Following, Step, end
from client_generate.execution.pace import Pace
from client_generate.execution.recovery import ELSEWHERE, may_still_send
from client_generate.execution.store import ExecutionStore
from client_generate.film import events
from client_generate.film.take import Grid, Item, Take
from client_generate.providers.base import Job, Provider
from client_generate.providers.registry import Registry

__all__ = ["Step", "StepRunner"]


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
        self._following = Following(store, clock=clock, ticks=ticks, sink=sink, stopping=stopping, pace=self._pace)

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

    def make_item(self, attempt: Attempt, intent: Intent) -> Step:
        """Make what a session's stage asked for. `attempt` comes with its owner's lock held."""
        assert isinstance(intent.draft, Item), "a session's item has an item's record"  # noqa: S101
        return self._perform(attempt, intent)

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
                end(attempt, "cancelled", _never_sent(attempt), at=self._clock())
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
        return (yield from self._following.follow(attempt, intent, provider))

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
            end(attempt, "rejected", error, at=self._clock())
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
            end(attempt, "rejected", never, at=self._clock())
        else:
            unknown = Ambiguous(
                f"Nobody knows whether {intent.provider} took {intent.subject}: the reply was lost.",
                hint="`client_generate resume --resolve` settles it; it is never sent again by itself",
            )
            end(attempt, "ambiguous", unknown, at=self._clock(), charged=None)

    # --- small print ---------------------------------------------------------------------------------------------

    def _record_id(self, attempt: Attempt, intent: Intent, job: Job, *, adopted: bool) -> None:
        submitted = Submitted(job_id=job.id, at=self._clock(), adopted=adopted, detail=job.detail)
        try:
            attempt.write("submitted", submitted)
        except OSError as error:
            said = f"{intent.provider} took {intent.subject} as {job.id}, and that could not be written down."
            raise disk.told(error, said) from error
        self._sink(events.StepSubmitted(subject=intent.subject, job_id=job.id))


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
