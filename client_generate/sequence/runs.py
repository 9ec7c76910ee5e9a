"""An individual take as data: what shall be made, and what stands on disk of it while it is being made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.execution.orders import default_seed
from client_generate.film.layout import Layout
from client_generate.film.rate import cuts
from client_generate.film.slate import parse
from client_generate.film.take import ShotPrompt, StartFrame, Take, summarise
from client_generate.sequence.drafts import Draft
from client_generate.sequence.store import SequenceStore


class PieceDraft(msgspec.Struct, frozen=True, kw_only=True):
    """One shot of a run: made from `draft`, or taken over from an earlier take (`reuse`).

    With `continues` the draft's start frame is still open: it will be the last frame of the shot before.
    """

    index: int
    draft: Draft
    continues: bool = False
    reuse: str = ""
    made: str = ""
    """The child take that is there already, when an unfinished run is gone on with."""


class RunDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A whole individual take to be made."""

    sequence: str
    prompts: tuple[ShotPrompt, ...]
    pieces: tuple[PieceDraft, ...]
    start_frame: StartFrame | None
    new: bool = False
    made_from: dict[str, str] = {}
    basis: str = ""
    fallback: RunDraft | None = None
    """The same with the plan's fallback model, to be made once where not one shot could be sent."""

    @property
    def most(self) -> Decimal:
        """The most that it can cost: the fallback may be dearer."""
        return max(self.price, self.fallback.price if self.fallback else self.price)

    @property
    def price(self) -> Decimal:
        """What all pieces that must still be made will cost."""
        return sum((piece.draft.price for piece in self.pieces if not piece.reuse and not piece.made), Decimal(0))

    @property
    def likeness(self) -> str:
        """SHA-256 of what was asked for: the same again has the same."""
        asked = [[piece.draft.likeness, piece.continues, piece.reuse] for piece in self.pieces]
        return hashlib.sha256(msgspec.json.encode(asked)).hexdigest()


class Run(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/run/1"):
    """An individual take on disk: its record as far as it is known, and the pieces taken over, by shot."""

    likeness: str
    draft: Take
    shots: int
    reused: dict[int, str] = {}


def fallback_of(draft: Draft | RunDraft) -> str:
    """Name the plan's fallback model for a draft; empty when it names none."""
    if draft.fallback is None:
        return ""
    return (draft.fallback.pieces[0].draft if isinstance(draft.fallback, RunDraft) else draft.fallback).card.id


def in_step(pieces: Iterable[PieceDraft], rate: Fraction) -> tuple[PieceDraft, ...]:
    """Return the pieces with the frames from one rounded end to the next: joined they are as long as planned.

    Rounding each length would add up: eleven shots of half a second would be five frames too long at 25 a second.
    """
    every = tuple(pieces)
    ends = (0, *cuts(tuple(piece.draft.prompts[0].duration for piece in every), rate))
    return tuple(
        msgspec.structs.replace(piece, draft=msgspec.structs.replace(piece.draft, frames=end - begin))
        for piece, (begin, end) in zip(every, pairwise(ends), strict=True)
    )


def begun_with(draft: RunDraft, take_id: str, *, who: str, at: datetime) -> Run:
    """Return what is written down of a run before its first piece is made."""
    first = draft.pieces[0].draft
    kept = dict.fromkeys(name for piece in draft.pieces for name in piece.draft.kept)
    dropped = {gone.id: gone for piece in draft.pieces for gone in piece.draft.dropped}
    record = Take(
        take_id=take_id,
        sequence=draft.sequence,
        mode="individual",
        shot_prompts=draft.prompts,
        concatenated_prompt_summary=summarise(draft.prompts),
        start_frame=draft.start_frame,
        fps=first.order.fps,
        model=first.card.id,
        fallback_of=first.fallback_of,
        provider=first.provider,
        rehearsal=first.rehearsal,
        seed=default_seed(take_id) if first.seed is None else first.seed,
        elements=tuple(kept),
        elements_dropped=tuple(dropped.values()),
        request_digest=draft.likeness,
        made_from=draft.made_from,
        basis=draft.basis,
        price_estimated=draft.price,
        who=who,
        started_at=at,
    )
    reused = {piece.index: piece.reuse for piece in draft.pieces if piece.reuse}
    return Run(likeness=draft.likeness, draft=record, shots=len(draft.pieces), reused=reused)


class Runs:
    """The runs of one project on disk."""

    def __init__(self, layout: Layout, sequences: SequenceStore) -> None:
        self._layout = layout
        self._sequences = sequences

    def read(self, take_id: str) -> Run | None:
        """Return a run; None where nothing was written down of it."""
        return files.read(self.folder(take_id) / "run.json", Run)

    def folder(self, take_id: str) -> Path:
        """Return the folder in which a run is made."""
        return self._layout.subject(take_id)

    def lock(self, take_id: str) -> files.Lock:
        """Return the lock that whoever makes a run holds, from before it is open until it is settled."""
        return files.Lock(self.folder(take_id) / "run.lock")

    def pieces(self, run: Run) -> dict[int, Take]:
        """Return the finished pieces of a run by shot: taken over, or made for it."""
        state = self._sequences.load(run.draft.sequence)
        made = next((take.pieces for take in state.takes if take.take_id == run.draft.take_id), ())
        names = {slate.shot: str(slate) for slate in map(parse, made)} | run.reused
        found = {shot: files.read(self._layout.record(parse(name)), Take) for shot, name in names.items()}
        return {shot: take for shot, take in found.items() if shot is not None and take is not None}
