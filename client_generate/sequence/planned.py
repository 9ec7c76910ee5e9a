"""A plan's sequences by their ids."""

from __future__ import annotations

from difflib import get_close_matches

from client_generate.errors import NotFound
from client_generate.film.plan import Plan, Sequence
from client_generate.film.writing import quoted


def sequence_of(plan: Plan, sequence_id: str) -> Sequence:
    """Return a sequence of the plan. Raises `NotFound`, with the nearest known id."""
    for sequence in plan.sequences:
        if sequence.id == sequence_id:
            return sequence
    ids = [sequence.id for sequence in plan.sequences]
    near = get_close_matches(sequence_id.upper(), [i.upper() for i in ids], 1)
    known = next((i for i in ids if near and i.upper() == near[0]), "")
    raise NotFound(
        f"The plan has no sequence {quoted(sequence_id)}.",
        code="unknown-sequence",
        hint=f"did you mean {known}?" if known else f"sequences: {', '.join(ids[:12])}",
    )
