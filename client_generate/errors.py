"""Everything that can go wrong, as one tree; it knows no terminal and no web.

ClientGenerateError
├── UsageError          2   a command, id, file or flag that cannot be meant
├── PlanError           2   the plan (or a card) is wrong; carries every finding
├── NotFound            2   no such project, sequence, take, grid, card or provider
├── WrongPhase          3   the move is not legal in the sequence's phase
├── ProviderError       4   a provider said no, or could not be asked
│   ├── Unavailable         not reached: surely not charged
│   ├── Rejected            refused the request: surely not charged
│   ├── Throttled           asked too often: surely not charged; try again later
│   ├── Failed              accepted it, then failed; what it billed is on the job
│   └── Ambiguous           nobody knows whether it was accepted
├── BudgetError         5   the plan's budget does not allow it
├── Conflict            6   somebody else was there first
├── Busy                6   another process is at it
├── StateError          1   a file on disk is corrupt, newer, or not what it was
├── MediaError          1   a picture or film is not what it should be
│   └── NotMade                 this machine could not write or read it: no verdict on the file
├── Mistake             1   client_generate itself is wrong
└── Cancelled         130   a person stopped it
"""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a check found; `where` is `file:line:column`, `field` a path: `sequences[2].shots[0].duration`."""

    code: str
    message: str
    hint: str = ""
    where: str = ""
    field: str = ""
    severity: Literal["error", "warning"] = "error"


class ClientGenerateError(Exception):
    """Base of the tree. `message` is one sentence, `hint` says what to do next, `code` is stable for scripts.

    `findings` holds everything that is wrong, where that is more than one thing. `state` is what the decision was
    about as it is now, where somebody else was first or it is not allowed (a session); None where nobody tells.
    """

    exit_status: ClassVar[int] = 1
    default_code: ClassVar[str] = "failed"

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        code: str = "",
        findings: tuple[Finding, ...] = (),
        state: object | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.findings = findings
        self.state = state
        self.code = code or self.default_code


class UsageError(ClientGenerateError):
    """A command, id, file or flag that cannot be meant."""

    exit_status = 2
    default_code = "usage"


class PlanError(ClientGenerateError):
    """The plan or a card is wrong. `findings` holds all of it, errors first."""

    exit_status = 2
    default_code = "plan"


class NotFound(ClientGenerateError):
    """No such project, sequence, take, grid, card or provider."""

    exit_status = 2
    default_code = "not-found"


class WrongPhase(ClientGenerateError):
    """The move is not legal in the sequence's phase; the message names the phase, the hint the legal commands."""

    exit_status = 3
    default_code = "wrong-phase"


class ProviderError(ClientGenerateError):
    """A provider said no, or could not be asked.

    `refused` is set where the call that could have cost something was refused as a whole: surely nothing was charged.
    """

    exit_status = 4
    default_code = "provider"
    refused = False


class Unavailable(ProviderError):
    """The provider was not reached. Surely not charged."""

    default_code = "provider-unavailable"


class Rejected(ProviderError):
    """The provider refused the request. Surely not charged."""

    default_code = "provider-rejected"


class Throttled(ProviderError):
    """Asked too often. Surely not charged; `retry_after` is in seconds."""

    default_code = "provider-throttled"

    def __init__(self, message: str, *, hint: str = "", code: str = "", retry_after: float = 1.0) -> None:
        super().__init__(message, hint=hint, code=code)
        self.retry_after = retry_after


class Failed(ProviderError):
    """The provider took the job and failed at it."""

    default_code = "provider-failed"


class Ambiguous(ProviderError):
    """The request went out and nobody knows whether it was accepted; it is never sent again by itself."""

    default_code = "provider-ambiguous"


class BudgetError(ClientGenerateError):
    """The plan's budget does not allow it; nothing was sent."""

    exit_status = 5
    default_code = "over-budget"


class Conflict(ClientGenerateError):
    """Somebody else was there first."""

    exit_status = 6
    default_code = "conflict"


class Busy(ClientGenerateError):
    """Another process is at it."""

    exit_status = 6
    default_code = "busy"


class StateError(ClientGenerateError):
    """A file on disk is corrupt, from a newer version, or not what it was."""

    default_code = "state"


class MediaError(ClientGenerateError):
    """A picture or film is not what it should be."""

    default_code = "media"


class NotMade(MediaError):
    """This machine could not write or read a picture or film (disk, ffmpeg); nothing is said about the file itself."""

    default_code = "media-not-made"


class Mistake(ClientGenerateError):
    """A mistake of ours; its cause is what Python raised."""

    default_code = "internal"

    def __init__(self, cause: Exception | None = None) -> None:
        super().__init__(
            "This is a mistake in client_generate itself.",
            hint="what is on disk is whole; report the lines on standard error",
            code="internal",
        )
        self.__cause__ = cause


class Cancelled(ClientGenerateError):
    """A person stopped it; everything is left resumable."""

    exit_status = 130
    default_code = "cancelled"
