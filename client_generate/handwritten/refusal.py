"""How mistakes in a file are told: one sentence each, and one error for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from client_generate.errors import Finding, PlanError

MOST = 200
"""Findings told at once; a file with more has one mistake many times."""
_COMPARED = 1000


def refusal(findings: Iterable[Finding], shown: str) -> PlanError:
    """Make the error of a file that has findings. One speaks for itself; of several the first gives the code."""
    found = tuple(islice(findings, MOST + 1))
    first = found[0]
    if len(found) == 1:
        hint = ", ".join(part for part in (first.where, first.hint) if part)
        return PlanError(first.message, hint=hint, code=first.code, findings=found)
    number = f"more than {MOST}" if len(found) > MOST else len(found)
    hint = f"the first at {first.where}: {first.message}"
    return PlanError(f"{shown} has {number} mistakes.", hint=hint, code=first.code, findings=found[:MOST])


def quote(text: str) -> str:
    """Spell a text inside a sentence: short, on one line, and harmless to a terminal."""
    short = text if len(text) <= 60 else text[:57] + "..."
    return f'"{repr(short)[1:-1]}"'


def nearest(text: str, known: Iterable[str]) -> str:
    """Return the known name that was most likely meant; empty when none is near."""
    names = {name.lower(): name for name in islice(known, _COMPARED)}
    close = get_close_matches(text[:100].lower(), names, n=1, cutoff=0.6)
    return names[close[0]] if close else ""
