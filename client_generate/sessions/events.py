"""What happens in a session: the lines of its `events.jsonl`, numbered without a gap. One tagged union.

Every one has `seq` (its number from 1), `revision` (the session's after it), `at`, `who`, and `command` (the id that
the client gave its command, empty without one). A command makes one event, so a crash leaves all of it or nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec

from client_generate.film.story import Change, Intent
from client_generate.sessions.session import DAY, Feedback, Session, Trouble


class _Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", omit_defaults=True):
    seq: int = 0
    revision: int = 0
    at: datetime = datetime.fromtimestamp(0, UTC)
    who: str = ""
    command: str = ""


class Started(_Event, frozen=True, tag="session_started"):
    """The session began; its first stage is due."""

    id: str
    project: str
    pipeline: str
    title: str
    brief: dict[str, Any]
    stage_order: tuple[str, ...]
    auto: bool = False
    webhook: str = ""
    lives: int = DAY


class StageRunning(_Event, frozen=True, tag="stage_running"):
    """Somebody works on a version; `again`, after a process that worked on it died: nothing is paid twice."""

    stage: str
    version: int
    again: bool = False


class StageCompleted(_Event, frozen=True, tag="stage_complete"):
    """A version is whole: `outputs` is the hash of its `outputs.json`, `items` the ids of what is in it.

    `gate` says whether a person (or auto mode) is to accept it; without, it is accepted by this.
    """

    stage: str
    version: int
    outputs: str
    items: tuple[str, ...] = ()
    gate: bool = True


class StageFailed(_Event, frozen=True, tag="stage_failed"):
    """A version could not be made; the session goes on with regenerate or stop."""

    stage: str
    version: int
    trouble: Trouble


class Accepted(_Event, frozen=True, tag="stage_accepted"):
    """A version was accepted; the next stage is due, or in review again where it was made from the very same.

    `selected` are the items carried forward, empty for all; `by_itself`: in auto mode.
    """

    stage: str
    version: int
    selected: tuple[str, ...] = ()
    notes: str = ""
    by_itself: bool = False


class Regenerating(_Event, frozen=True, tag="regenerating"):
    """Further versions of a stage are due: one, or several side by side. `items`, `order` as in `Version`."""

    stage: str
    versions: tuple[int, ...]
    based_on: int = 0
    feedback: tuple[Feedback, ...] = ()
    items: tuple[str, ...] = ()
    order: dict[str, Any] = {}


class Skipped(_Event, frozen=True, tag="stage_skipped"):
    """A stage is left out; the next one is due."""

    stage: str


class Reopened(_Event, frozen=True, tag="stage_reopened"):
    """A stage is open again and the later ones in `stale` may no longer fit; nothing is deleted.

    `cost` is what was spent on those, in US dollars: about what making them again costs.
    """

    stage: str
    stale: tuple[str, ...] = ()
    cost: Decimal = Decimal(0)


class Stopped(_Event, frozen=True, tag="stopped"):
    """A person stopped the session; what was under way is cancelled where the provider can."""

    reason: str = ""


class Expired(_Event, frozen=True, tag="expired"):
    """Nobody came for longer than its time to live: it is closed; `reopen` opens it."""


class Message(_Event, frozen=True, tag="message"):
    """A person said something about a stage."""

    stage: str
    text: str


class Reply(_Event, frozen=True, tag="reply"):
    """The studio's answer to message `answers`, and what was understood of it."""

    stage: str
    text: str
    answers: int
    intent: Intent | None = None
    changes: tuple[Change, ...] = ()
    keep: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


class Attached(_Event, frozen=True, tag="attached"):
    """A person put a file in: `path` is relative to the session's folder."""

    name: str
    path: str
    sha256: str
    purpose: str = ""


class Notified(_Event, frozen=True, tag="webhook_told"):
    """The webhook knows of everything up to event `upto`; not `arrived`: it was given up, `why` says why."""

    upto: int
    arrived: bool = True
    why: str = ""


SessionEvent = (
    Started
    | StageRunning
    | StageCompleted
    | StageFailed
    | Accepted
    | Regenerating
    | Skipped
    | Reopened
    | Stopped
    | Expired
    | Message
    | Reply
    | Attached
    | Notified
)

TALK: tuple[type[_Event], ...] = (Message, Reply, Attached, Notified)
"""After these nothing else may be decided than before: they leave the revision as it is."""


class StageProgress(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="stage_progress"):
    """How far a version is, `fraction` 0 to 1; not on disk, has no number, may be dropped. `item` is empty for all."""

    stage: str
    version: int
    fraction: float
    message: str = ""
    item: str = ""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What a listener gets: an event, and the session as it is after it (for progress: as it is now)."""

    event: SessionEvent | StageProgress
    session: Session


Listener = Callable[[Seen], None]
