"""A project as it stands on disk, read without a lock: its checked plan, its stores, and how every sequence is."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from client_generate.execution.budget import Treasury
from client_generate.execution.plan_cache import Checked
from client_generate.execution.store import ExecutionStore
from client_generate.film.layout import Layout, Workspace
from client_generate.providers.cards import Cards
from client_generate.sequence.inputs import look
from client_generate.sequence.judging import Judge
from client_generate.sequence.status import ProjectStatus, project_status
from client_generate.sequence.store import SequenceStore


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """One project's plan as last checked, and its folder. `cards` is called only when something has changed."""

    project: str
    workspace: Workspace
    layout: Layout
    checked: Checked
    store: SequenceStore
    cards: Callable[[], Cards]

    def judge(self) -> Judge:
        """Return what tells which takes are stale."""
        seen = look(self.workspace, self.layout, self.checked.plan, self.checked.sha256, self.cards)
        return Judge(self.layout, self.checked.plan, seen)

    def status(self) -> ProjectStatus:
        """Return every sequence's row."""
        executions, treasury = ExecutionStore(self.layout), Treasury(self.layout)
        opened = treasury.open_subjects()
        alive, unsure = executions.alive(opened), frozenset(filter(executions.is_ambiguous, opened))
        # Who works on something lets go of it when it is settled: what is dead and still open stays so.
        left = frozenset(filter(treasury.is_open, frozenset(opened) - alive))
        plan, judge = self.checked.plan, self.judge()
        return project_status(self.project, plan, self.store, judge, alive=alive, unsure=unsure, left=left)
