"""Every project of a workspace: the production loop, its money, its edit.

What a method alone needs is imported in its body, so that `status` does not pay for what `generate` uses; the layers
are checked across these imports too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from client_generate.execution.budget import Treasury
from client_generate.execution.containment import project_layout
from client_generate.execution.plan_cache import Checked, recall
from client_generate.execution.store import ExecutionStore
from client_generate.film import events
from client_generate.film.events import Event, Sink
from client_generate.film.layout import Layout
from client_generate.film.plan import Budget
from client_generate.sequence.standing import Standing
from client_generate.sequence.status import ProjectStatus
from client_generate.sequence.store import SequenceStore
from client_generate.settings import Settings
from client_generate.studio.workshop import Workshop, utc_now

if TYPE_CHECKING:
    from client_generate.editorial.room import EditRoom
    from client_generate.execution.costs import By, Costs
    from client_generate.execution.loop import Outcome
    from client_generate.execution.plans import PlanDocument
    from client_generate.execution.preflight import Report
    from client_generate.execution.resolving import Choice, Evidence
    from client_generate.film.cut import Cut
    from client_generate.film.plan import Mode, Plan
    from client_generate.film.sheet import SheetKind
    from client_generate.film.take import Take
    from client_generate.providers.registry import Factory
    from client_generate.sequence.batch import Until
    from client_generate.sequence.batching import Batch
    from client_generate.sequence.comparing import Comparison
    from client_generate.sequence.cutting import Cutter
    from client_generate.sequence.desk import Desk
    from client_generate.sequence.estimate import Estimate
    from client_generate.sequence.journal import Journal
    from client_generate.sequence.paying import Agree
    from client_generate.sequence.runner import ClientSequenceRunner
    from client_generate.sequence.sheets import Sheets
    from client_generate.sequence.state import Phase
    from client_generate.sessions.engine import SessionRoom
    from client_generate.sessions.interactive import Adopted
    from client_generate.studio.sessions import Sessions


class Studio(Workshop):
    """One workspace, ready to work in."""

    def sequences(
        self,
        project: str,
        *,
        sink: Sink | None = None,
        retries: int = 0,
        provider: str | None = None,
        draft: bool = False,
        agree: Agree | None = None,
    ) -> ClientSequenceRunner:
        """Return the production loop of a project; `sink` listens to it alone. Raises `NotFound`, `PlanError`.

        `retries` is how often a call that was throttled or not reached, so surely not charged, is tried again.
        `provider` runs the models instead of the plan's, or a `draft` is rehearsed quickly; `agree` is asked before
        anything is paid.
        """
        from client_generate.sequence.runner import ClientSequenceRunner

        desk, document = self._desk(project, sink, retries), self._read(project)
        if draft:
            document = document.with_value(document.value.drafted)
        if provider is not None:
            self.registry.get(provider)
            document = document.with_value(document.value.at(provider))
        if agree is not None:
            desk = msgspec.structs.replace(desk, agree=agree)
        return ClientSequenceRunner(desk, document)

    def sessions(self, project: str, *, sink: Sink | None = None) -> Sessions:
        """Return the sessions of a project, which need no plan; see `studio.sessions` for how one is worked on.

        Raises `UsageError` for a name that cannot be a project's, `PlanError` for a plan that cannot be read.
        """
        from client_generate.studio.sessions import Sessions

        plan = self.workspace.plan(project)
        budget = self._plan(project).budget if plan.is_file() else Budget()
        return Sessions(self, project, sink=sink or self._sink, budget=budget)

    def begin(
        self, pipeline: str, brief: dict[str, Any], *, project: str = "", sink: Sink | None = None, **how: Any
    ) -> SessionRoom:
        """Begin a session, in a new project called after its brief where none is named; see `Sessions.begin`."""
        from client_generate.studio import sessions

        return sessions.begin(self, partial(self.sessions, sink=sink), pipeline, brief, project=project, **how)

    def session(self, session: str, *, project: str = "", sink: Sink | None = None) -> SessionRoom:
        """Return the room of a session, in whichever project it is. Raises `NotFound` (unknown-session)."""
        from client_generate.sessions.store import find_project

        return self.sessions(project or find_project(self.workspace, session), sink=sink).open(session)

    def adopt(self, session: str, *, project: str = "", name: str = "") -> Adopted:
        """Make a client plan of a session, see `Sessions.adopt`."""
        from client_generate.sessions.store import find_project
        from client_generate.studio.sessions import Sessions

        found = project or find_project(self.workspace, session)
        return Sessions(self, found, sink=self._sink, budget=Budget()).adopt(session, name=name)

    def status(self, project: str) -> ProjectStatus:
        """Return how every sequence of a project stands; takes no lock and, while none changed, reads no model card.

        It changes no state; the checked plan and the digests of its files are kept in the project's `.cache`.
        """
        return self._standing(project).status()

    def estimate(
        self, project: str, sequences: tuple[str, ...] = (), *, mode: Mode | None = None, provider: str | None = None
    ) -> Estimate:
        """Return what is left to do and what it will cost, at another provider too; needs no key.

        Raises `NotFound`, `PlanError`.
        """
        from client_generate.sequence.estimate import estimate

        standing, rehearses = self._standing(project), self.registry.rehearses
        today, jobs = self.clock().date(), self.settings.jobs
        return estimate(standing, sequences, mode, provider, rehearses=rehearses, jobs=jobs, today=today)

    def batch(
        self,
        words: Iterable[str],
        *,
        until: Until,
        phase: Phase | None = None,
        stale: bool = False,
        jobs: int | None = None,
        provider: str | None = None,
        draft: bool = False,
        tell: Callable[[str, Event], None] = lambda _project, _event: None,
    ) -> Batch:
        """Return a batch of the sequences that `words` name, of `phase` or `stale` alone if asked; nothing is begun.

        `tell` hears every event with its project. Raises `UsageError`, `NotFound`, `PlanError`.
        """
        from client_generate.sequence.batching import RETRIES, Batch, gathered

        def runner(name: str) -> ClientSequenceRunner:
            return self.sequences(name, sink=partial(tell, name), retries=RETRIES, provider=provider, draft=draft)

        known = cache(lambda name: tuple(one.id for one in self._plan(name).sequences))
        items = gathered(words, self.projects(), known, runner, until, phase=phase, stale=stale)
        return Batch(items, jobs=jobs or self.settings.jobs, stop=self.stop)

    def cost(self, project: str, by: By, *, bill: Path | None = None) -> Costs:
        """Sum up what a project cost, and compare with a provider's bill. Raises `NotFound`, `UsageError`."""
        from client_generate.execution.bills import read_bill
        from client_generate.execution.costs import costs

        layout = self.workspace.project(project)
        if not layout.folder.is_dir():
            self._read(project)  # says what is wrong with the name
        return costs(project_layout(self.workspace, project), by, None if bill is None else read_bill(bill))

    def sheets(self, project: str, sequences: tuple[str, ...] = (), kinds: tuple[SheetKind, ...] = ()) -> Sheets:
        """Make contact sheets of takes and grids, of all sequences when none is named. Raises `NotFound`."""
        from client_generate.film.sheet import SHEET_KINDS
        from client_generate.sequence.sheets import SheetMaker

        layout = project_layout(self.workspace, project)
        return SheetMaker(layout, self._store(layout), self._plan(project)).make(sequences, kinds or SHEET_KINDS)

    def cutter(self, project: str) -> Cutter:
        """Return what cuts a project's takes together, shot by shot. Raises `NotFound`, `PlanError`."""
        from client_generate.sequence.cutting import Cutter

        layout = project_layout(self.workspace, project)
        return Cutter(layout, self._store(layout), self._plan(project))

    def cut(self, project: str) -> Cut:
        """Return the circle takes in plan order, shot by shot. Raises `NotFound`, `PlanError`, `StateError`."""
        return self.cutter(project).cut()

    def edit_room(self, project: str) -> EditRoom:
        """Return what assembles and exports a project's cut. Raises as `cut` does."""
        from client_generate.editorial.room import EditRoom
        from client_generate.media import signing

        def sheets() -> tuple[tuple[str, str], ...]:
            return tuple((page.sequence, page.path) for page in self.sheets(project, kinds=("takes",)).sheets)

        signer = partial(signing.identity, self.workspace, self.registry.access)
        layout, cut, who = self.workspace.project(project), self.cut(project), self.settings.who
        stale = self.sequences(project).stale_choices
        return EditRoom(layout, cut, clock=self.clock, who=who, signer=signer, sheets=sheets, stale=stale)

    def events(self, project: str, *, since: datetime | None = None) -> Journal:
        """Return what has happened in a project, to be read on as other processes work. Raises `NotFound`."""
        from client_generate.sequence.journal import Journal

        layout = self.workspace.project(project)
        if not layout.folder.is_dir():
            self._read(project)  # says what is wrong with the name
        return Journal(layout, since=since)

    def compare(self, project: str, sequence: str, takes: tuple[int, ...], *, wipe: str = "") -> Comparison:
        """Put takes of a sequence side by side, or two of them into one still, see `Comparer.compare`."""
        from client_generate.sequence.comparing import Comparer

        runner = self.sequences(project)
        layout = project_layout(self.workspace, project)
        comparer = Comparer(layout, runner.plan)
        return comparer.compare(tuple(runner.take(sequence, number) for number in dict.fromkeys(takes)), wipe=wipe)

    def import_clip(
        self,
        project: str,
        sequence: str,
        clip: Path,
        *,
        shot: int | None = None,
        model: str = "",
        text: str = "",
        again: bool = False,
    ) -> Take:
        """Make a film file the next take of a sequence, see `Importer.add`."""
        from client_generate.sequence.importing import Importer

        importer = Importer(self._desk(project))
        return importer.add(self._plan(project), sequence, clip, shot=shot, model=model, text=text, again=again)

    def init(self, project: str, *, title: str, client: str) -> tuple[Path, ...]:
        """Write a starter plan; returns what was written. Raises `Conflict` when there is one."""
        from client_generate.execution.starter import write_starter

        return write_starter(self.workspace, project, title=title, client=client)

    def validate(self, project: str) -> Report:
        """Check a plan offline; finds everything at once."""
        from client_generate.execution import preflight

        project_layout(self.workspace, project)
        return preflight.validate(self.workspace, project, self.cards, self.registry.names())

    def resume(self, project: str | None = None) -> tuple[Outcome, ...]:
        """Collect what is open in one project, or in all, of its sessions too; never submits."""
        from client_generate.sequence.collecting import collect
        from client_generate.studio.sessions import collect as collect_items

        names = self._to_resume(project)
        return tuple(
            one for name in names for one in (*collect(self._desk(name)), *collect_items(self, name, self._sink))
        )

    def unsure(self, project: str | None = None) -> tuple[Evidence, ...]:
        """Return the evidence about every call of which nobody knows whether it was charged; submits nothing."""
        from client_generate.sequence.collecting import unsure

        return tuple(found for name in self._to_resume(project) for found in unsure(self._desk(name)))

    def decide(self, project: str, subject: str, choice: Choice, *, why: str = "") -> None:
        """Write down what a person decided about such a call; `resume` then brings it to its end."""
        from client_generate.sequence.collecting import decided

        decided(self._desk(project), subject, choice, why=why)

    def under_way(self, project: str | None = None) -> tuple[str, ...]:
        """Return the projects, among one or all, in which something was begun and not brought to its end."""
        names = (project,) if project else self.workspace.project_ids()
        return tuple(name for name in names if Treasury(self.workspace.project(name)).every_subject())

    def _to_resume(self, project: str | None) -> tuple[str, ...]:
        """Return the projects to look into; what is open needs no plan to be collected."""
        if project is None:
            return self.workspace.project_ids()
        if not self.workspace.project(project).folder.is_dir():
            self._read(project)  # says what is wrong with the name
        return (project,)

    def _desk(self, project: str, sink: Sink | None = None, retries: int = 0) -> Desk:
        from client_generate.execution.runner import StepRunner
        from client_generate.sequence.desk import Desk

        sink = sink or self._sink
        layout = project_layout(self.workspace, project)
        executions = ExecutionStore(layout)
        return Desk(
            workspace=self.workspace,
            layout=layout,
            cards=self.cards,
            registry=self.registry,
            sequences=self._store(layout),
            executions=executions,
            treasury=Treasury(layout),
            steps=StepRunner(
                executions, self.registry, clock=self.clock, sink=sink, stopping=self.stop.is_set, pace=self.pace
            ),
            clock=self.clock,
            who=self.settings.who,
            jobs=self.settings.jobs,
            stop=self.stop,
            sink=sink,
            retries=retries,
            confirm_above=self.settings.confirm_above,
        )

    def _standing(self, project: str) -> Standing:
        checked, layout = self._checked(project), project_layout(self.workspace, project)
        return Standing(
            project=project,
            workspace=self.workspace,
            layout=layout,
            checked=checked,
            store=self._store(layout),
            cards=lambda: self.cards,
        )

    def _plan(self, project: str) -> Plan:
        return self._checked(project).plan

    def _checked(self, project: str) -> Checked:
        if known := recall(self.workspace, project):
            return known
        document = self._read(project)
        return Checked(document.sha256, document.value)

    def _read(self, project: str) -> PlanDocument:
        from client_generate.execution.plans import read_plan

        project_layout(self.workspace, project)
        return read_plan(self.workspace, project)

    def _store(self, layout: Layout) -> SequenceStore:
        return SequenceStore(layout, clock=self.clock, who=self.settings.who)


def open_studio(
    root: Path | None = None,
    *,
    clock: Callable[[], datetime] = utc_now,
    sink: events.Sink = events.nobody,
    providers: Mapping[str, Factory] | None = None,
) -> Studio:
    """Open a workspace: the current folder, `CLIENT_GENERATE_ROOT`, or the root given. Fakes enter here."""
    return Studio(Settings.read(root), clock=clock, sink=sink, providers=providers)
