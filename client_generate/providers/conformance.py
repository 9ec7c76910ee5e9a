"""What every provider must do, as checks that its author can run.

For each check in `CHECKS`: `check(provider, request, folder)`, with a fresh provider, a request that it can fulfil and
an empty folder. A check raises `NonconformingError`; one that returns has passed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from client_generate.errors import Cancelled, Rejected
from client_generate.providers.base import Job, Marker, Provider, Request

Check = Callable[[Provider, Request, Path], None]
PATIENCE = 120.0


class NonconformingError(AssertionError):
    """The provider broke a promise."""


def submitting_gives_an_id_and_keeps_the_request(provider: Provider, request: Request, folder: Path) -> None:
    """A job has an id that is plain text, and carries its request."""
    job = _submit(provider, request)
    _expect(bool(job.id) and job.id.isprintable() and len(job.id) < 200, f"the id {job.id!r} is not usable")
    _expect(job.request == request, "the job does not carry its request")


def a_job_becomes_ready_and_says_when_to_ask_again(provider: Provider, request: Request, folder: Path) -> None:
    """Polling ends, and each answer names a sensible pause."""
    job = _ready(provider, _submit(provider, request))
    _expect(0 <= job.poll_after < 600, "no sensible time to ask again")


def fetching_puts_one_file_into_the_folder(provider: Provider, request: Request, folder: Path) -> None:
    """The result lies in the folder that was named, and nowhere else."""
    fetched = provider.fetch(_ready(provider, _submit(provider, request)), folder, _quiet)
    _expect(fetched.path.parent == folder, "the file is not in the folder")
    _expect([path.name for path in folder.iterdir()] == [fetched.path.name], "other files were left behind")
    _expect(fetched.path.stat().st_size > 0 and fetched.suffix.startswith("."), "the file is empty or has no ending")


def fetching_again_gives_the_same_bytes(provider: Provider, request: Request, folder: Path) -> None:
    """A crash after the fetch costs nothing: it can be fetched again, in a new process too."""
    job = _ready(provider, _submit(provider, request))
    first = provider.fetch(job, _made(folder / "a"), _quiet).path.read_bytes()
    bare = Job(id=job.id, request=request, detail=job.detail)
    second = provider.fetch(_ready(provider, bare), _made(folder / "b"), _quiet).path.read_bytes()
    _expect(first == second, "the second fetch brought other bytes")


def stopping_a_fetch_leaves_nothing(provider: Provider, request: Request, folder: Path) -> None:
    """Progress is told, from 0 to 1, and raising `Cancelled` from it stops the work and leaves no file."""

    def stop(fraction: float) -> None:
        _expect(0 <= fraction <= 1, f"progress of {fraction}")
        raise Cancelled("stop")

    try:
        provider.fetch(_ready(provider, _submit(provider, request)), folder, stop)
    except Cancelled:
        _expect(not list(folder.iterdir()), "a file was left behind")
    else:
        raise NonconformingError("the fetch went on although it was stopped")


def a_job_can_be_found_by_its_marker(provider: Provider, request: Request, folder: Path) -> None:
    """After a lost reply the provider's own list knows the job, where the service has one."""
    if provider.capabilities.lists_within is None and not provider.capabilities.idempotent:
        return
    marker = _marker(request)
    job = provider.submit(request, marker)
    found = provider.find(marker)
    _expect([one.id for one in found] == [job.id], f"found {[one.id for one in found]}, not {job.id}")


def cancelling_ends_a_job(provider: Provider, request: Request, folder: Path) -> None:
    """Where the service can cancel, a cancelled job says so."""
    if provider.capabilities.cancels:
        job = provider.cancel(_submit(provider, request))
        _expect(job.state in {"cancelled", "ready"}, f"after cancel the job is {job.state}")


def an_unknown_endpoint_is_refused_before_it_costs(provider: Provider, request: Request, folder: Path) -> None:
    """What the service does not have is `Rejected`: surely not charged."""
    wrong = msgspec.structs.replace(request, endpoint="no/such-endpoint", kind="speech")
    try:
        _submit(provider, wrong)
    except Rejected as error:
        _expect(bool(error.hint), "the refusal has no hint")
    else:
        raise NonconformingError("an endpoint that does not exist was accepted")


CHECKS: tuple[Check, ...] = (
    submitting_gives_an_id_and_keeps_the_request,
    a_job_becomes_ready_and_says_when_to_ask_again,
    fetching_puts_one_file_into_the_folder,
    fetching_again_gives_the_same_bytes,
    stopping_a_fetch_leaves_nothing,
    a_job_can_be_found_by_its_marker,
    cancelling_ends_a_job,
    an_unknown_endpoint_is_refused_before_it_costs,
)


def _submit(provider: Provider, request: Request) -> Job:
    return provider.submit(request, _marker(request))


def _marker(request: Request) -> Marker:
    now = datetime.now(UTC)
    margin = timedelta(minutes=2)
    name = "cg-conformance"
    return Marker(token=name, request=request, sent_after=now - margin, sent_before=now + margin)


def _ready(provider: Provider, job: Job) -> Job:
    deadline = time.monotonic() + PATIENCE
    while True:
        job = provider.check(job)
        if job.state == "ready":
            return job
        _expect(job.state in {"queued", "running"}, f"the job ended as {job.state}: {job.error}")
        _expect(time.monotonic() < deadline, "the job never became ready")
        time.sleep(min(job.poll_after, 2.0))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _quiet(_fraction: float) -> None:
    """Listen to nothing."""


def _expect(true: bool, otherwise: str) -> None:
    if not true:
        raise NonconformingError(otherwise)
