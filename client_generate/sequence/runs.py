"""An individual take as data: what shall be made, and what stands on disk of it while it is being made."""

from __future__ import annotations

import hashlib
from decimal import Decimal

import msgspec

from client_generate.film.take import ShotPrompt, StartFrame, Take
from client_generate.sequence.drafts import Draft


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
