"""Stopping a call that a provider works on, where it can be stopped; where not, it is followed later by `resume`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from client_generate.errors import ClientGenerateError, Failed
from client_generate.execution.attempt import Attempt, Intent, Submitted
from client_generate.execution.following import end
from client_generate.providers.base import Job, Provider
from client_generate.providers.registry import Registry

WAIT = 5.0
"""Seconds to wait for whoever follows the call to let go of it."""


def cancel(attempt: Attempt, registry: Registry, clock: Callable[[], datetime]) -> bool:
    """Cancel what was sent, and write its end down; False when it goes on or nobody could say. Never raises.

    What was not sent yet is ended too. It must be settled by whoever asked.
    """
    if not attempt.hold(wait=WAIT):
        return False
    try:
        intent = attempt.intent()
        if intent is None or attempt.state not in {"intent", "submitted", "processing"}:
            return False
        if attempt.state == "intent":
            end(attempt, "cancelled", _said(intent), at=clock())
            return True
        return _cancelled(attempt, intent, registry.get(intent.provider), clock)
    except (ClientGenerateError, OSError):
        return False
    finally:
        attempt.let_go()


def _cancelled(attempt: Attempt, intent: Intent, provider: Provider, clock: Callable[[], datetime]) -> bool:
    submitted = attempt.read("submitted", Submitted)
    if not provider.capabilities.cancels or submitted is None:
        return False
    job = provider.cancel(Job(id=submitted.job_id, request=intent.request, detail=submitted.detail))
    if job.state in {"queued", "running"}:
        job = provider.check(job)
    if job.state != "cancelled":
        return False
    end(attempt, "cancelled", _said(intent), at=clock(), charged=None, billed=job.billed)
    return True


def _said(intent: Intent) -> Failed:
    return Failed(f"{intent.subject} was cancelled.", code="job-cancelled", hint="generate it again")
