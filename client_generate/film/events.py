"""What whoever listens is told: progress bars, JSON lines, web sockets. One tagged union; a sink is a callable."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec


class _Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event"):
    subject: str


class ElementsDropped(_Event, frozen=True, tag="elements_dropped"):
    """A model takes fewer elements than the sequence uses; these are left out."""

    model: str
    limit: int
    dropped: tuple[str, ...]


class Warned(_Event, frozen=True, tag="warned"):
    """Something that a person should know before it is made, and that stops nothing."""

    code: str
    message: str
    hint: str


class StepStarted(_Event, frozen=True, tag="step_started"):
    """A request is about to go to a provider."""

    provider: str
    model: str
    estimate: Decimal


class StepResumed(_Event, frozen=True, tag="step_resumed"):
    """A request that was made before is followed again; nothing is sent anew."""

    provider: str
    model: str


class StepSubmitted(_Event, frozen=True, tag="step_submitted"):
    """The provider has the job; its id is on disk."""

    job_id: str


class StepProgress(_Event, frozen=True, tag="step_progress"):
    """How far it is, 0 to 1; None when the provider does not tell.

    `until` is set, once, where the provider gives no answer about a job: it is asked again until then.
    """

    stage: str
    fraction: float | None = None
    until: datetime | None = None


class StepPublished(_Event, frozen=True, tag="step_published"):
    """The media stands under its final name, verified. `path` is relative to the project."""

    path: str


class StepRetried(_Event, frozen=True, tag="step_retried"):
    """A call was refused for now and surely not charged; it is made again, as attempt number `attempt`.

    `wait` is in seconds.
    """

    attempt: int
    wait: float


class StepFailed(_Event, frozen=True, tag="step_failed"):
    """It ended without media."""

    code: str
    message: str
    hint: str


class PhaseChanged(_Event, frozen=True, tag="phase_changed"):
    """A sequence moved."""

    phase: str


class Decided(_Event, frozen=True, tag="decided"):
    """A line of a sequence's history: `do` and `n` as there, `detail` what else the line holds."""

    do: str
    n: int
    why: str = ""
    detail: dict[str, Any] = {}


class Paid(_Event, frozen=True, tag="paid"):
    """A line of the ledger. Amounts in US dollars; `billed` is None where the provider does not say."""

    attempt: str
    provider: str
    model: str
    estimated: Decimal
    billed: Decimal | None = None


Event = (
    ElementsDropped
    | Warned
    | StepStarted
    | StepResumed
    | StepSubmitted
    | StepProgress
    | StepPublished
    | StepRetried
    | StepFailed
    | PhaseChanged
    | Decided
    | Paid
)
Sink = Callable[[Event], None]


def nobody(event: Event) -> None:
    """Listen to nothing."""


class Happened(msgspec.Struct, frozen=True, kw_only=True):
    """An event that the files on disk tell: when, in which project, by whom (empty where the file does not say)."""

    at: datetime
    project: str
    who: str
    event: Event

    @property
    def flat(self) -> dict[str, Any]:
        """The event as one object for scripts, its time and project first."""
        return {"at": self.at, "project": self.project, "who": self.who, **_flat(self.event)}


def _flat(event: Event) -> dict[str, Any]:
    named = {"event": event.__struct_config__.tag, "subject": event.subject}
    return named | {name: getattr(event, name) for name in event.__struct_fields__}
