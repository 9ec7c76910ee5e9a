"""Rows for spreadsheets: CSV in which no cell is a formula. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_FORMULAS = frozenset("=+-@")


def spelled_csv(rows: Iterable[tuple[str, ...]]) -> str:
    """Spell rows as CSV; a cell that a spreadsheet would take for a formula becomes text."""
    into = io.StringIO()
    csv.writer(into, lineterminator="\n").writerows([[_text(cell) for cell in row] for row in rows])
    return into.getvalue().rstrip("\n")


def _text(cell: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in cell)
    return f"'{line}" if line.lstrip()[:1] in _FORMULAS else line
