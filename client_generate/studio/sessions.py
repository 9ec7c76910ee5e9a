"""Sessions of a workspace, laid out: the engine of a project, with the pipelines, the writer and the painter it needs.

    rooms = studio.sessions("tea-film")           # any project, with or without a plan
    room = rooms.begin("interactive", {"prompt": "…", "seconds": 20, "title": "Still hot"})
    room.run(tell=listener)                       # until there is a gate; or room.start()
    room.do(Accept()); room.do(Regenerate(feedback="darker", items=("s2",))); room.do(Say(text="…"))
    room.do(handing_in.paint(room, "s2", Path("mask.png"), "a red scarf"))     # of sessions.interactive
    room.do(handing_in.upload(room, Path("anna.jpg"), kind="character", name="Anna"))
    adopted = rooms.adopt(room.id)                # plans/tea-film.yaml; name="other" for another plan

`studio.begin(...)` makes a project where none is named, `studio.session(id)` finds a room by the session's id alone.
What a room can do is told by `sessions.engine.SessionRoom`; the briefs of a pipeline by its own `brief` module.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from client_generate.errors import NotFound
from client_generate.execution.budget import Treasury
from client_generate.execution.containment import project_layout
from client_generate.execution.loop import Outcome
from client_generate.execution.store import ExecutionStore
from client_generate.film.events import Sink
from client_generate.film.layout import Layout
from client_generate.film.plan import Budget
from client_generate.sessions import collecting
from client_generate.sessions.desk import Bench
from client_generate.sessions.engine import SessionEngine, SessionRoom
from client_generate.sessions.interactive import NAME, Adopted, adopt, interactive
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.writing import texts
from client_generate.sessions.naming import slug_from, titled
from client_generate.sessions.pipeline import Outputs, Pipeline
from client_generate.sessions.session import Session

if TYPE_CHECKING:
    from client_generate.studio.workshop import Workshop

MOST_PROJECTS = 1_000
"""Projects of one title; nobody counts further."""


class Sessions:
    """The sessions of one project."""

    def __init__(self, workshop: Workshop, project: str, *, sink: Sink, budget: Budget) -> None:
        self._workshop = workshop
        self.project = project
        self.layout = project_layout(workshop.workspace, project)
        self.engine = SessionEngine(
            bench(workshop, self.layout, sink=sink, budget=budget), pipelines(workshop), access=workshop.registry.access
        )

    def begin(self, pipeline: str, brief: dict[str, Any], **how: Any) -> SessionRoom:
        """Begin a session, see `SessionEngine.begin`; `how` is name, auto, webhook and lives. Nothing runs yet."""
        return self.engine.begin(pipeline, brief, **how)

    def open(self, session: str) -> SessionRoom:
        """Return the room of a session. Raises `NotFound`."""
        return self.engine.open(session)

    def all(self) -> tuple[Session, ...]:
        """Return every session of the project, as it is now."""
        return self.engine.sessions()

    def adopt(self, session: str, *, name: str = "") -> Adopted:
        """Make a client plan of a session; `name` is another plan's than the project's. Twice is once.

        Raises `WrongPhase` (not-adoptable) without an accepted storyboard, `Conflict` (plan-exists), `NotFound`.
        """
        room = self.open(session)
        now = room.session()
        accepted = {one.name: room.outputs(one.name, one.accepted) for one in now.stages if one.accepted}
        whole: dict[str, Outputs] = {stage: outputs for stage, outputs in accepted.items() if outputs is not None}
        selected = {one.name: one.selected for one in now.stages}
        return adopt(self._workshop.workspace, now, whole, selected, room.folder, name=name)


def begin(
    workshop: Workshop,
    rooms: Any,
    pipeline: str,
    brief: dict[str, Any],
    *,
    project: str = "",
    **how: Any,
) -> SessionRoom:
    """Begin a session in a project, or in a new one that is called after its brief. Raises as `Sessions.begin`."""
    if not project:
        known = pipelines(workshop).get(pipeline)
        checked = known.check(brief) if known else brief
        project = fresh_project(workshop, titled(known, checked) if known else "")
    room: SessionRoom = rooms(project).begin(pipeline, brief, **how)
    return room


def fresh_project(workshop: Workshop, title: str) -> str:
    """Return the id of a project that is not there yet, made from a title."""
    base = slug_from(title, "film")
    workspace = workshop.workspace
    for number in range(1, MOST_PROJECTS):
        name = base if number == 1 else f"{base}-{number}"
        if not workspace.project(name).folder.exists() and not workspace.plan(name).exists():
            return name
    raise NotFound(f"Every project of the name {base} is taken.", code="unknown-project", hint="name one yourself")


def pipelines(workshop: Workshop) -> Mapping[str, Pipeline]:
    """Return the pipelines that there are, by name."""

    def known(wanted: Wanted) -> None:
        from client_generate.sessions.interactive import models  # needed to begin one alone

        models.check(wanted, workshop.cards, workshop.registry)

    return {NAME: interactive(texts, known)}


def collect(workshop: Workshop, project: str, sink: Sink) -> tuple[Outcome, ...]:
    """Collect what the sessions of a project have open; needs no plan and submits nothing."""
    layout = project_layout(workshop.workspace, project)
    return collecting.collect(bench(workshop, layout, sink=sink, budget=Budget()), workshop.stop)


def bench(workshop: Workshop, layout: Layout, *, sink: Sink, budget: Budget) -> Bench:
    """Lay out what sessions of a project work with."""
    return Bench(
        layout=layout, cards=workshop.cards, registry=workshop.registry, executions=ExecutionStore(layout),
        treasury=Treasury(layout), clock=workshop.clock, who=workshop.settings.who, jobs=workshop.settings.jobs,
        retries=workshop.settings.retries, budget=budget, pace=workshop.pace, sink=sink,
    )  # fmt: skip
