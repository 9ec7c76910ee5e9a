"""A session as data: its stages, their versions, what people said. Frozen; `folding` makes the next one.

The truth is `events.jsonl`; this is what its events add up to. Times are UTC.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

import msgspec

from client_generate.film.story import Change, Intent, Who

SessionStatus = Literal["open", "complete", "stopped", "expired"]
StageStatus = Literal["waiting", "running", "review", "failed", "accepted", "skipped"]
VersionState = Literal["due", "running", "complete", "failed", "stopped"]
Action = Literal["accept", "regenerate", "variations", "edit", "skip", "reopen", "message", "stop"]
ACTIONS: tuple[Action, ...] = get_args(Action)

DAY = 24 * 3600
TOLD = 50
"""So many of the last messages are kept at hand, and older ones that still count; the events keep all."""
IDS = 1000
"""So many of the last commands' ids are remembered, so that the same again does nothing."""
UNFIT = "please-rephrase"
"""The trouble's code when the writer's answers could not be used, and were asked for again once."""
UNDER_WAY: frozenset[VersionState] = frozenset({"due", "running"})


class Trouble(msgspec.Struct, frozen=True, kw_only=True):
    """Why a version failed: an error's code, sentence and hint."""

    code: str
    message: str
    hint: str = ""


class Feedback(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a person wants otherwise, since the version before. `changes` is empty where nobody has understood it yet.

    `message` is the number of the event that it was said in.
    """

    text: str
    message: int = 0
    changes: tuple[Change, ...] = ()
    keep: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """What a version was made from: an earlier stage, its accepted version, and which items were carried forward."""

    stage: str
    version: int
    selected: tuple[str, ...] = ()


class Version(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One attempt at a stage; its files stand in `<session>/<stage>/v<NNN>/` and are never deleted.

    `items` are those to be made again, empty for all; the others stay as in version `based_on`. `order` is what a
    person asked of this stage beside feedback (a mask to paint in, a picture to put back), in the stage's own words.
    `made` are the ids of its items, `outputs` the hash of its `outputs.json`. `group` is the first of the versions
    that stand side by side with it.
    """

    number: int
    state: VersionState
    asked_at: datetime
    since: int
    """The number of the event that asked for it: later messages are not for it."""
    group: int
    based_on: int = 0
    feedback: tuple[Feedback, ...] = ()
    items: tuple[str, ...] = ()
    order: dict[str, Any] = {}
    inputs: tuple[Chosen, ...] = ()
    started_at: datetime | None = None
    finished_at: datetime | None = None
    made: tuple[str, ...] = ()
    repeats: int = 0
    """The version that failed or was stopped, which this one tries again: with its seed, and what it had paid for."""
    outputs: str = ""
    trouble: Trouble | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether it is still to be made or being made."""
        return self.state in UNDER_WAY

    @property
    def is_unfit(self) -> bool:
        """Whether it failed since no answer of the writer could be used: a second try asks for others."""
        return self.trouble is not None and self.trouble.code == UNFIT

    @property
    def counts(self) -> bool:
        """Whether it counts against the limit of regenerations: the first one does not, nor an edit of a picture."""
        return self.number > 1 and not self.order


class StageState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One stage of a session. `accepted` is a version's number, 0 for none; `selected` the items carried forward.

    `offered` is the version that a plain accept takes. `stale` is set when an earlier stage was reopened, and when a
    version from before that is accepted: it was made from something that may be otherwise now; `was` is the version
    that was accepted before that.
    """

    name: str
    status: StageStatus = "waiting"
    versions: tuple[Version, ...] = ()
    accepted: int = 0
    selected: tuple[str, ...] = ()
    offered: int = 0
    stale: bool = False
    was: int = 0

    def version(self, number: int) -> Version | None:
        """Return a version; None when there is none of that number."""
        return self.versions[number - 1] if 0 < number <= len(self.versions) else None

    @property
    def newest(self) -> Version | None:
        """The last version, whatever became of it."""
        return self.versions[-1] if self.versions else None

    @property
    def under_way(self) -> Version | None:
        """The version that is being made or is made next."""
        return next((version for version in self.versions if version.is_under_way), None)

    @property
    def shown(self) -> Version | None:
        """The version to look at: the accepted one, else the one that a plain accept takes; None when none is whole."""
        return self.version(self.accepted or self.offered)

    @property
    def to_review(self) -> tuple[Version, ...]:
        """The complete versions of the newest group, which stand side by side."""
        last = self.newest
        same = (version for version in self.versions if last and version.group == last.group)
        return tuple(version for version in same if version.state == "complete")

    def repeated_by(self, version: Version) -> tuple[int, ...]:
        """Return the versions that one tries again, newest first; what they came to belongs to it too."""
        same = (one for one in self.versions[: version.number - 1] if version.repeats in {one.repeats, one.number})
        return tuple(one.number for one in same if version.repeats)[::-1]

    @property
    def regenerated(self) -> int:
        """How many versions count against the limit of regenerations."""
        return sum(version.counts for version in self.versions)


class Said(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the conversation. `number` is that of its event; `answers` the one that a reply is to.

    What was understood of a person's line is set once it is answered.
    """

    number: int
    who: Who
    text: str
    at: datetime
    stage: str
    revision: int = 0
    """The session's when it was said: an order is of what the person saw then."""
    answers: int = 0
    answered: bool = False
    intent: Intent | None = None
    changes: tuple[Change, ...] = ()
    keep: tuple[str, ...] = ()
    items: tuple[str, ...] = ()

    @property
    def wants(self) -> bool:
        """Whether it asks for something to be otherwise, or may: it is not answered yet."""
        return self.who == "person" and self.intent in {None, "feedback", "order_regenerate", "unclear"}

    @property
    def feedback(self) -> Feedback:
        """The line as feedback for the next version."""
        return Feedback(text=self.text, message=self.number, changes=self.changes, keep=self.keep, items=self.items)


class Attachment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A file that a person put in: `path` is relative to the session's folder, `purpose` a stage's or field's word."""

    name: str
    path: str
    sha256: str
    purpose: str = ""


class Session(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/session/1"):
    """A session at one moment. `seq` counts events, `revision` those after which something else may be decided.

    `brief` is what it was begun with, checked by its pipeline. `auto`: every stage is accepted by itself. `lives` is
    for how many seconds it may lie idle before it is closed.
    """

    id: str
    project: str
    pipeline: str
    title: str
    brief: dict[str, Any]
    who: str
    created_at: datetime
    updated_at: datetime
    stages: tuple[StageState, ...]
    auto: bool = False
    webhook: str = ""
    lives: int = DAY
    status: SessionStatus = "open"
    seq: int = 0
    revision: int = 0
    messages: tuple[Said, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    commands: tuple[str, ...] = ()
    told: int = 0
    """Up to which event the webhook was told, or was given up."""
    reason: str = ""
    """Why it was stopped."""
    events_bytes: int = 0

    @property
    def stage_order(self) -> tuple[str, ...]:
        """The names of its stages, in order."""
        return tuple(stage.name for stage in self.stages)

    @property
    def current(self) -> StageState | None:
        """The stage that is to be made or judged; None when all are done."""
        return next((stage for stage in self.stages if stage.status not in {"accepted", "skipped"}), None)

    @property
    def current_stage(self) -> str:
        """Its name; empty when all are done."""
        return self.current.name if self.current else ""

    @property
    def is_working(self) -> bool:
        """Whether a version is to be made: somebody who runs the session has something to do."""
        return self.status == "open" and any(stage.under_way for stage in self.stages)

    @property
    def is_open(self) -> bool:
        """Whether it goes on by accept, regenerate and skip."""
        return self.status == "open"

    @property
    def unanswered(self) -> tuple[Said, ...]:
        """What people said and nobody answered yet, oldest first."""
        return tuple(said for said in self.messages if said.who == "person" and not said.answered)

    @property
    def progress(self) -> tuple[int, int]:
        """Which stage it is at, from 1, and of how many."""
        done = sum(stage.status in {"accepted", "skipped"} for stage in self.stages)
        return min(done + 1, len(self.stages)), len(self.stages)

    def stage(self, name: str) -> StageState | None:
        """Return a stage; None when there is none of that name."""
        return next((stage for stage in self.stages if stage.name == name), None)

    def before(self, name: str) -> tuple[StageState, ...]:
        """Return the stages before one."""
        return self.stages[: self.stage_order.index(name)]

    def after(self, name: str) -> tuple[StageState, ...]:
        """Return the stages after one."""
        return self.stages[self.stage_order.index(name) + 1 :]

    def chosen(self, name: str) -> tuple[Chosen, ...]:
        """Return what a version of a stage made now would be made from."""
        return tuple(
            Chosen(stage=stage.name, version=stage.accepted, selected=stage.selected)
            for stage in self.before(name)
            if stage.status == "accepted"
        )

    def feedback_for(self, name: str) -> tuple[Feedback, ...]:
        """Return what was said at a stage since its last version that asks for something to be otherwise."""
        return tuple(said.feedback for said in self.messages if said.stage == name and self.awaits(said))

    def awaits(self, said: Said) -> bool:
        """Whether a line asks for something to be otherwise that no version was made for yet."""
        stage = self.stage(said.stage)
        return said.wants and said.number > (stage.newest.since if stage and stage.newest else 0)

    def is_idle(self, now: datetime) -> bool:
        """Whether it lay idle past its time to live; one that works, or has ended, never does."""
        return self.is_open and not self.is_working and now - self.updated_at > timedelta(seconds=self.lives)


def with_stage(stages: Iterable[StageState], fresh: StageState) -> tuple[StageState, ...]:
    """Return the stages with one of them replaced."""
    return tuple(fresh if stage.name == fresh.name else stage for stage in stages)


def with_version(stage: StageState, fresh: Version) -> StageState:
    """Return a stage with one version replaced, or added at the end."""
    kept = [fresh if version.number == fresh.number else version for version in stage.versions]
    return msgspec.structs.replace(stage, versions=tuple(kept if fresh.number <= len(kept) else [*kept, fresh]))
