"""Staleness with the records on disk: reads only those whose digest tells that something changed."""

from __future__ import annotations

from contextlib import suppress

import msgspec

from client_generate import files
from client_generate.errors import StateError
from client_generate.film.layout import Layout
from client_generate.film.plan import Plan, Sequence
from client_generate.film.slate import parse
from client_generate.film.take import Grid, Record, Take
from client_generate.sequence.facts import Now, basis_of
from client_generate.sequence.inputs import Inputs
from client_generate.sequence.stale import Stale, changes, judge
from client_generate.sequence.state import SequenceState, TakeSummary


class _Begun(msgspec.Struct):
    """The one field of a run's file that is judged: its record as far as it is known."""

    draft: Take


class Judge:
    """Judges the sequences of a plan by the digests of its pictures and cards.

    `refused` are the commands that would send nothing, because who makes the film cannot run the plan's model.
    """

    def __init__(self, layout: Layout, plan: Plan, inputs: Inputs) -> None:
        self._layout = layout
        self._bases = inputs.sequences
        self._planned = inputs.planned(plan)
        self.refused = inputs.refused(plan)

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

    def has_moved_on(self, sequence: Sequence, state: SequenceState, run: TakeSummary) -> bool:
        """Whether an unfinished individual take asks for something else than the plan now, or a piece cannot be read.

        Then nobody goes on with it.
        """
        facts = self._planned.now(sequence, state).facts
        begun = None
        with suppress(StateError):
            begun = files.read(self._layout.subject(run.take_id) / "run.json", _Begun)
        records = [begun.draft if begun else None, *(record_of(self._layout, name) for name in run.pieces)]
        return any(one is None or changes(one, facts, lambda name: record_of(self._layout, name)) for one in records)


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


def lengths_of(layout: Layout, take: Take) -> tuple[int, ...]:
    """Return the frames of each piece of an individual take, as they play in its film.

    None for a take in one film, and where a piece cannot be read: then the planned times have to do.
    """
    pieces = (record_of(layout, name) for name in take.pieces)
    frames = tuple(piece.media.frames for piece in pieces if piece and piece.media and piece.media.frames)
    return frames if len(frames) == len(take.shot_prompts) else ()
