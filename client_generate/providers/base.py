"""What a provider is: five small calls over plain data. It knows no project, no path that lasts, no state."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, Protocol

import msgspec

Kind = Literal["still", "video", "inpaint", "text", "speech"]
JobState = Literal["queued", "running", "ready", "failed", "cancelled", "expired"]
FILE_PREFIX = "file:"
"""In a request's input the text `file:NAME` stands for the frozen input file of that name."""


class InputFile(msgspec.Struct, frozen=True, kw_only=True):
    """One frozen input: its bytes lie at `path` and have this hash. Only these bytes are sent."""

    name: str
    sha256: str
    media_type: str
    path: Path | None = None


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One call, in the fields that the provider's own service reads."""

    kind: Kind
    model: str
    endpoint: str
    input: dict[str, Any]
    files: tuple[InputFile, ...] = ()
    token_prices: dict[str, Decimal] = {}
    """US dollars for one `token_in` and one `token_out` by the card, for a service that counts them in its answer."""

    @property
    def digest(self) -> str:
        """SHA-256 over everything that decides the result; equal requests have equal digests on every machine."""
        asked = [self.kind, self.model, self.endpoint, self.input, sorted((f.name, f.sha256) for f in self.files)]
        return hashlib.sha256(msgspec.json.encode(asked, order="deterministic")).hexdigest()

    def filled(self, place: Callable[[InputFile], Any]) -> dict[str, Any]:
        """Return the input with each `file:NAME` replaced by what `place` makes of that file (a URL, an image)."""
        named = {FILE_PREFIX + f.name: f for f in self.files}

        def fill(value: Any) -> Any:
            if isinstance(value, str):
                return place(named[value]) if value in named else value
            if isinstance(value, Mapping):
                return {key: fill(item) for key, item in value.items()}
            return [fill(item) for item in value] if isinstance(value, (list, tuple)) else value

        return {key: fill(value) for key, value in self.input.items()}


class Marker(msgspec.Struct, frozen=True, kw_only=True):
    """By what we would recognise our own job in a provider's list: a token unique to the attempt, and the window."""

    token: str
    request: Request
    sent_after: datetime
    sent_before: datetime


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A provider's job. `request` is what was asked; `detail` the provider's last answer, without secrets."""

    id: str
    request: Request
    state: JobState = "queued"
    progress: float | None = None
    outputs: tuple[str, ...] = ()
    error: str = ""
    billed: Decimal | None = None
    poll_after: float = 1.0
    """Seconds until asking again makes sense."""
    detail: dict[str, Any] = {}
    created: datetime | None = None
    """When the service says that it was asked for; as `prompt` and `link`, for the person who must tell jobs apart."""
    prompt: str = ""
    link: str = ""
    doubtful: bool = False
    """In what `find` returns: ours, or somebody else's who asked for the same. A person decides."""


class Capabilities(msgspec.Struct, frozen=True, kw_only=True):
    """What a service can do, as data that recovery decides by. Times in seconds; None is never or not at all."""

    kinds: tuple[Kind, ...]
    free: bool = False
    rehearsal: bool = False
    idempotent: bool = False
    """Sending the equal request twice is the same job, charged once."""
    lists_within: float | None = None
    keeps_results: float | None = None
    cancels: bool = False
    polls_per_second: float = 50.0
    submits_per_second: float = 50.0
    key: str = ""
    """The variable that holds its key; empty when it needs none."""
    address: str = ""
    """The variable that may name another address of it."""


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """A file that `fetch` put down, not yet verified."""

    path: Path
    suffix: str


Progress = Callable[[float], None]
"""Called with 0 to 1 while a call works; raises `Cancelled` to stop it."""


class Provider(Protocol):
    """One service. Every call blocks, raises only `ProviderError`, `MediaError` or `Cancelled`, and keeps nothing."""

    @property
    def name(self) -> str:
        """The name that plans and cards use."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What the service can do."""
        ...

    def submit(self, request: Request, marker: Marker) -> Job:
        """Hand the request over, with one call on the wire and no repeat. The one call that can cost money.

        Raises `Unavailable`, `Rejected` or `Throttled` when surely nothing was charged, `Ambiguous` otherwise.
        """
        ...

    def check(self, job: Job) -> Job:
        """Ask how the job is. Raises `Unavailable` or `Throttled` when it could not be asked."""
        ...

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Bring the result of a ready job into the folder `into`, under any name. May be called again after a crash."""
        ...

    def cancel(self, job: Job) -> Job:
        """Stop the job where the service can; else return it as it is."""
        ...

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Return our jobs that match the marker, `doubtful` ones too; empty when the service surely has none.

        Raises `Ambiguous` when the service cannot list its jobs, `Unavailable` when it cannot now.
        """
        ...
