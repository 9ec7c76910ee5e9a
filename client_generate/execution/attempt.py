r"""The write-once record of one call to a provider. The state is which files exist.

    intent -> sending -> submitted -> fetched -> done
                     \-> failed | cancelled | rejected | ambiguous | abandoned

Each file appears whole or not at all, so a crash between any two of them leaves a state that can be read and continued.
"""

from __future__ import annotations

import os
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from client_generate import files
from client_generate.film.take import Kept
from client_generate.providers.base import InputFile, Request
from client_generate.providers.order import Order

Ending = Literal["failed", "cancelled", "rejected", "abandoned"]
ENDINGS: tuple[Ending, ...] = ("failed", "cancelled", "rejected", "abandoned")
AttemptState = Literal["empty", "intent", "sending", "ambiguous", "submitted", "processing", "fetched", "done", Ending]
# From the last step back: the first of these files that exists is the state.
_PRECEDENCE: tuple[AttemptState, ...] = (
    "done", *ENDINGS, "fetched", "processing", "submitted", "ambiguous", "sending", "intent",
)  # fmt: skip
T = TypeVar("T")


class Intent(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/intent/1"):
    """Everything a process needs to make, follow and publish the call, long after the one that began it has died.

    `draft` is the record as far as it is known before; `keep` the frames of each shot that stay when the model made
    more than was asked (start and length), empty when it is published as it comes. `token` marks this attempt.
    """

    subject: str
    attempt: int
    provider: str
    order: Order
    request: Request
    draft: Kept
    card: str
    likeness: str = ""
    estimate: Decimal
    token: str
    keep: tuple[tuple[int, int], ...] = ()
    at: datetime
    who: str


class Sending(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/sending/1"):
    """From here on the provider may have it. Written under the owner's lock."""

    at: datetime
    process: int
    host: str


class Submitted(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/submitted/1"):
    """The provider's id for the job. `adopted` when it was found in the provider's list after a lost reply.

    `who` and `why` are there when a person decided so.
    """

    job_id: str
    at: datetime
    adopted: bool = False
    detail: dict[str, Any] = {}
    who: str = ""
    why: str = ""


class Processing(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/processing/1"):
    """The provider began to work on it."""

    at: datetime


class Received(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/fetched/1"):
    """What the provider delivered lies in the attempt's folder, untouched and not looked at. `path` is a name there."""

    path: str
    sha256: str
    bytes: int
    at: datetime
    billed: Decimal | None = None


class Done(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/done/1"):
    """Media and record stand under their final names."""

    at: datetime


class Ended(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/ended/1"):
    """How it ended without media. `charged` is None where nobody knows; `billed` where the provider does not say.

    `who` and `why` are there when a person decided so.
    """

    code: str
    message: str
    hint: str = ""
    charged: bool | None = False
    billed: Decimal | None = None
    at: datetime
    who: str = ""
    why: str = ""


class Attempt:
    """One attempt's folder, `executions/<subject>/attempt<NNN>/`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.owner = files.Lock(folder / "owner.lock")
        self.follower = files.Lock(folder / "follow.lock")

    @property
    def number(self) -> int:
        """Which attempt at its subject it is, from 1."""
        return int(self.folder.name.removeprefix("attempt"))

    @property
    def name(self) -> str:
        """The attempt among all of a project: `SEQ08_take002/attempt001`."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def state(self) -> AttemptState:
        """What has happened to it, from the files that exist."""
        present = {entry.name for entry in os.scandir(self.folder)} if self.folder.is_dir() else set()
        return next((state for state in _PRECEDENCE if f"{state}.json" in present), "empty")

    @property
    def is_orphaned(self) -> bool:
        """Whether no living process sends or follows it."""
        return files.is_free(self.owner.path) and files.is_free(self.follower.path)

    def hold(self, *, wait: float = 0.2) -> bool:
        """Take both locks, or neither: then nobody sends or follows it but us."""
        held = self.owner.take(wait=wait) and self.follower.take(wait=wait)
        if not held:
            self.owner.release()
        return held

    def let_go(self) -> None:
        """Release both locks; harmless when they are not held."""
        self.owner.release()
        self.follower.release()

    def input(self, name: str) -> Path:
        """Return where a frozen input lies."""
        return self.folder / "inputs" / name

    def write(self, state: AttemptState, document: Any) -> None:
        """Record a step; the same step again is accepted when it says the same."""
        files.write_once(self.folder / f"{state}.json", files.encode(document))

    def read(self, state: AttemptState, kind: type[T]) -> T | None:
        """Return a recorded step; None when it has not happened. Raises `StateError`."""
        return files.read(self.folder / f"{state}.json", kind)

    def intent(self) -> Intent | None:
        """Return the intent with its frozen inputs in reach; None before it was written."""
        intent = self.read("intent", Intent)
        return intent and msgspec.structs.replace(
            intent,
            order=msgspec.structs.replace(intent.order, files=self._within_reach(intent.order.files)),
            request=msgspec.structs.replace(intent.request, files=self._within_reach(intent.request.files)),
        )

    def freeze(self, intent: Intent) -> Intent:
        """Copy the inputs in and write the intent; returns it with the copies, which alone are sent.

        Raises `Conflict` when an input changed since it was hashed.
        """
        for file in intent.order.files:
            if file.path is not None:
                files.copy_into(file.path, self.input(file.name), expected=file.sha256)
        self.write(
            "intent",
            msgspec.structs.replace(
                intent,
                order=msgspec.structs.replace(intent.order, files=without_paths(intent.order.files)),
                request=msgspec.structs.replace(intent.request, files=without_paths(intent.request.files)),
            ),
        )
        frozen = self.intent()
        assert frozen is not None, "an intent that was just written is gone"  # noqa: S101
        return frozen

    def ended(self) -> Ended | None:
        """Return how it ended without media; None when it did not."""
        state = self.state
        return self.read(state, Ended) if state in ENDINGS or state == "ambiguous" else None

    def _within_reach(self, inputs: tuple[InputFile, ...]) -> tuple[InputFile, ...]:
        return tuple(msgspec.structs.replace(file, path=self.input(file.name)) for file in inputs)


def without_paths(inputs: tuple[InputFile, ...]) -> tuple[InputFile, ...]:
    """Return the inputs as they are stored: names and hashes, no place on this machine."""
    return tuple(msgspec.structs.replace(file, path=None) for file in inputs)


def sending(at: datetime) -> Sending:
    """Say who is about to send."""
    return Sending(at=at, process=os.getpid(), host=this_machine())


def this_machine() -> str:
    """Return the name by which other machines know this one."""
    return os.uname().nodename
