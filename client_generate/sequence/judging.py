"""Staleness with the records on disk: reads only those whose digest tells that something changed."""

from __future__ import annotations

from client_generate import files
from client_generate.errors import StateError
from client_generate.film.layout import Layout
from client_generate.film.plan import Plan, Sequence
from client_generate.film.slate import parse
from client_generate.film.take import Grid, Record, Take
from client_generate.sequence.facts import Now, basis_of
from client_generate.sequence.inputs import Inputs
from client_generate.sequence.stale import Stale, judge
from client_generate.sequence.state import SequenceState


class Judge:
    """Judges the sequences of a plan by the digests of its pictures and cards."""

    def __init__(self, layout: Layout, plan: Plan, inputs: Inputs) -> None:
        self._layout = layout
        self._bases = inputs.sequences
        self._planned = inputs.planned(plan)

    def stale(self, sequence: Sequence, state: SequenceState) -> Stale:
        """Return what of a sequence is stale, and why."""
        plan_basis = self._bases.get(sequence.id, "")
        return judge(
            state,
            plan_basis,
            basis_of(plan_basis, state),
            lambda: self._planned.now(sequence, state),
            lambda name: record_of(self._layout, name),
        )


def judge_now(layout: Layout, now: Now, state: SequenceState) -> Stale:
    """Return what of a sequence is stale by facts that were gathered this moment."""
    return judge(state, now.plan_basis, now.basis, lambda: now, lambda name: record_of(layout, name))


def record_of(layout: Layout, name: str) -> Record | None:
    """Return the record of a take or grid; None when it is not there or cannot be read: `doctor` tells that."""
    slate = parse(name)
    try:
        if slate.kind == "take":
            return files.read(layout.record(slate), Take)
        return files.read(layout.record(slate), Grid)
    except StateError:
        return None
