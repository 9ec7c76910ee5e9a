"""A provider that does what a script says: for tests of whoever calls providers, here and in other packages.

It keeps its own ledger, as a service does, so that a test can compare what was charged with what we think was.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import ClassVar, NamedTuple

import msgspec

from client_generate.errors import Cancelled, Failed, ProviderError, Rejected
from client_generate.providers.base import Capabilities, Fetched, Job, JobState, Marker, Progress, Request

Render = Callable[[Request, Path], Path]
"""Makes a result: gets the request and a folder, returns the file."""


class Fault(NamedTuple):
    """What goes wrong in one call. `late`: after the service had done its part, so that only the reply is lost."""

    error: ProviderError
    late: bool = False


class ScriptedProvider:
    """A paid service in memory.

    `faults` lists, for each call by name, what goes wrong first, second, ...; None is fine.

    `states` is what `check` answers in turn before the job is ready. Give the same object to several runners to play a
    service that outlives our crashes.
    """

    name: ClassVar[str] = "scripted"
    capabilities: ClassVar[Capabilities] = Capabilities(
        kinds=("still", "video", "inpaint"), rehearsal=True, lists_within=3600.0, keeps_results=3600.0, cancels=True
    )

    def __init__(
        self,
        render: Render,
        *,
        states: Iterable[JobState] = ("queued", "running"),
        faults: Mapping[str, Iterable[Fault | None]] | None = None,
        poll_after: float = 0.0,
        price: Decimal = Decimal("0.50"),
    ) -> None:
        self._render = render
        self._states = tuple(states)
        self._faults = {call: iter(script) for call, script in (faults or {}).items()}
        self._poll_after = poll_after
        self._price = price
        self._numbers = itertools.count(1)
        self._checks: dict[str, int] = {}
        self._cancelled: set[str] = set()
        self.jobs: dict[str, tuple[Request, str]] = {}
        self.charged: list[str] = []

    def submit(self, request: Request, marker: Marker) -> Job:
        """Take a job and charge for it."""
        fault = self._next_fault("submit")
        if fault and not fault.late:
            raise fault.error
        if request.kind not in self.capabilities.kinds:
            raise Rejected(f"No {request.kind} here.", code="wrong-kind", hint="ask for another kind")
        job_id = f"job-{next(self._numbers)}"
        self.jobs[job_id] = (request, marker.token)
        self.charged.append(job_id)
        if fault:
            raise fault.error
        return self._job(job_id, "queued")

    def check(self, job: Job) -> Job:
        """Answer the next state of the script."""
        self._go_wrong("check")
        if job.id not in self.jobs:
            return msgspec.structs.replace(job, state="expired")
        if job.id in self._cancelled:
            return self._job(job.id, "cancelled")
        seen = self._checks[job.id] = self._checks.get(job.id, 0) + 1
        return self._job(job.id, self._states[seen - 1] if seen <= len(self._states) else "ready")

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Make the result."""
        self._go_wrong("fetch")
        if job.id not in self.jobs:
            raise Failed("The result is no longer kept.", code="result-expired", hint="generate it again")
        progress(0.0)
        try:
            made = self._render(job.request, into)
            progress(1.0)
        except Cancelled:
            for path in into.iterdir():
                path.unlink()
            raise
        return Fetched(path=made, suffix=made.suffix)

    def cancel(self, job: Job) -> Job:
        """Stop a job."""
        self._go_wrong("cancel")
        self._cancelled.add(job.id)
        return self._job(job.id, "cancelled")

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Return the jobs with the marker's token."""
        self._go_wrong("find")
        return tuple(self._job(job_id, "running") for job_id, (_, token) in self.jobs.items() if token == marker.token)

    def _job(self, job_id: str, state: JobState) -> Job:
        return Job(
            id=job_id, request=self.jobs[job_id][0], state=state, billed=self._price, poll_after=self._poll_after
        )

    def _next_fault(self, call: str) -> Fault | None:
        return next(self._faults.get(call, iter(())), None)

    def _go_wrong(self, call: str) -> None:
        if fault := self._next_fault(call):
            raise fault.error
