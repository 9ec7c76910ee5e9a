"""A pipeline as data: its stages, what each is handed and gives back. Whoever writes one needs this file alone.

    Pipeline(name="letter", stages=(Stage(name="draft", run=draft), Stage(name="copy", run=copied, gate=False)))

A stage is a function from a `Context` to `Outputs`. It may be run again with the same version after a crash: what it
asks the `desk` for is then not paid again, and files that it writes must come out the same or have the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import msgspec

from client_generate.errors import UsageError
from client_generate.film.slate import part_problem
from client_generate.film.story import Understood
from client_generate.sessions.session import Feedback, Said, Session

KEPT = frozenset({"messages", "uploads"})
"""Folders of a session that no stage may be called after."""


class Outputs(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/outputs/1"):
    """What a version of a stage came to; written once as its `outputs.json`.

    `data` is the stage's own, JSON only: what doors show. Paths in it are relative to the session's folder. `items` are
    the ids of what can be made again singly or selected; `message` is one sentence about it.
    """

    data: dict[str, Any]
    items: tuple[str, ...] = ()
    message: str = ""


class Context(Protocol):
    """What a stage is handed. Everything in it is the same when the version is run again after a crash."""

    @property
    def session(self) -> Session:
        """The session when the version was begun, or taken up again."""
        ...

    @property
    def brief(self) -> dict[str, Any]:
        """What the session was begun with, as the pipeline's `check` returned it."""
        ...

    @property
    def stage(self) -> str:
        """The stage's own name."""
        ...

    @property
    def version(self) -> int:
        """The version to be made, from 1."""
        ...

    @property
    def seed(self) -> int:
        """A seed of this session, stage and version: always the same one."""
        ...

    @property
    def accepted(self) -> Mapping[str, Outputs]:
        """The accepted outputs of the stages in `needs`, of all earlier ones where it names none."""
        ...

    @property
    def selected(self) -> Mapping[str, tuple[str, ...]]:
        """For each of those the items to carry forward; all where a person chose none."""
        ...

    @property
    def previous(self) -> Outputs | None:
        """The version that this one is based on: what stays comes from there. None for the first."""
        ...

    @property
    def feedback(self) -> tuple[Feedback, ...]:
        """What was asked to be otherwise since the version before, oldest first."""
        ...

    @property
    def messages(self) -> tuple[Said, ...]:
        """The last lines of the conversation up to when the version was asked for."""
        ...

    @property
    def items(self) -> tuple[str, ...]:
        """The items to be made again, the others stay as in `previous`; empty for all."""
        ...

    @property
    def order(self) -> dict[str, Any]:
        """What was asked beside feedback, in the stage's own words (an edit of a picture); empty most times."""
        ...

    @property
    def folder(self) -> Path:
        """The version's own folder, `<session>/<stage>/v<NNN>/`. It exists, and may hold what a crash left."""
        ...

    @property
    def root(self) -> Path:
        """The session's folder, to which paths in outputs are relative."""
        ...

    @property
    def desk(self) -> Any:
        """Where to ask for texts, stills, films, voices: see `desk.Desk`, with whatever its pipeline added to it."""
        ...

    def progress(self, fraction: float, message: str = "", item: str = "") -> None:
        """Say how far it is, 0 to 1. Also the place to be stopped: raises `Cancelled` as `check` does."""
        ...

    def check(self) -> None:
        """Raise `Cancelled` when a person stopped it, or its time is up. To be called at least every few seconds."""
        ...


Run = Callable[[Context], Outputs]
Converse = Callable[["Talk"], "Understood"]


class Talk(Protocol):
    """What a pipeline's conversation is handed for one message."""

    @property
    def session(self) -> Session:
        """The session when the message is read."""
        ...

    @property
    def said(self) -> Said:
        """The message to be answered."""
        ...

    @property
    def history(self) -> tuple[Said, ...]:
        """The last lines before it, oldest first."""
        ...

    @property
    def shown(self) -> Outputs | None:
        """What the person looks at: the newest whole version of the message's stage."""
        ...

    @property
    def accepted(self) -> Mapping[str, Outputs]:
        """The accepted outputs of all stages."""
        ...

    @property
    def desk(self) -> Any:
        """As in `Context`; its subjects are the message's own."""
        ...


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """One stage. `gate`: a person accepts it; without, success goes on by itself. `edits`: it obeys an `order`.

    `variations` is how many may stand side by side, `seconds` how long one run may take, `regenerates` how often it may
    be made again in one session (edits do not count).
    """

    name: str
    run: Run
    needs: tuple[str, ...] = ()
    gate: bool = True
    skippable: bool = False
    edits: bool = False
    variations: int = 4
    seconds: float = 3600.0
    regenerates: int = 50


class Pipeline(msgspec.Struct, frozen=True, kw_only=True):
    """A list of stages. `check` returns the brief with its defaults, or raises `UsageError` for one that is wrong.

    `converse` understands a message; without it messages are kept as feedback and not answered. `titled` names the
    field of the brief that a session, and a project begun with it, is called after.
    """

    name: str
    stages: tuple[Stage, ...]
    check: Callable[[dict[str, Any]], dict[str, Any]] = dict
    converse: Converse | None = None
    titled: tuple[str, ...] = ("title",)

    def __post_init__(self) -> None:
        """Raise `UsageError` for a pipeline that cannot be walked through."""
        names = [stage.name for stage in self.stages]
        wrong = [name for name in names if part_problem(name) or name in KEPT]
        early = [need for at, stage in enumerate(self.stages) for need in stage.needs if need not in names[:at]]
        if not names or len(set(names)) < len(names) or wrong or early:
            raise UsageError(
                f"The pipeline {self.name!a} has no stages that can follow each other: {', '.join(names)}.",
                code="bad-pipeline",
                hint="each stage needs a name of its own and may need earlier ones alone",
            )

    @property
    def stage_order(self) -> tuple[str, ...]:
        """The names of its stages, in order."""
        return tuple(stage.name for stage in self.stages)

    def stage(self, name: str) -> Stage:
        """Return a stage. Raises `UsageError` for one that it does not have."""
        for stage in self.stages:
            if stage.name == name:
                return stage
        raise UsageError(
            f"There is no stage {name[:80]!a}.", code="unknown-stage", hint=f"one of {', '.join(self.stage_order)}"
        )
