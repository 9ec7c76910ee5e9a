"""Every fault of the service at every call ends in a state with a name, a sentence and a way on; see the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.paid_wire.matrix import CELLS, HEAD, LIST, PAGE, SAID, Cell, Row, line, run

RESUMABLE = {"sending", "submitted", "processing"}
ENDED = {"rejected", "failed", "cancelled"}
"""`ambiguous` comes only after `resume`, and only where there is no list."""


@pytest.mark.parametrize("cell", CELLS, ids=str)
def test_the_end_is_named_and_nothing_is_paid_twice(cell: Cell, tmp_path: Path) -> None:
    row = run(cell, tmp_path)
    assert line(cell, row) in PAGE.read_text("utf-8")
    assert row.state in RESUMABLE | ENDED | {"done"}
    assert _says_the_way_on(row)
    assert row.charges <= 1
    assert row.submits <= 1
    assert row.open == (("SEQ01_grid001",) if row.last_state == "ambiguous" else ())
    assert row.published == (row.last_state == "done")
    if cell.fault not in LIST:
        assert _is_right(row)


def _says_the_way_on(row: Row) -> bool:
    if row.first is None or row.first.error is None:
        return row.state == "done"
    error = row.first.error
    return bool(error.code and error.message and error.hint) and error.exit_status in {1, 4}


def _is_right(row: Row) -> bool:
    """What was paid is published or its loss was told; what was not paid is not in our ledger, or by a doubt."""
    if row.last_state == "done":
        return row.charges == row.booked == 1
    if row.last_state == "rejected":
        return row.charges == row.booked == 0
    if row.last_state == "ambiguous":
        return row.booked == 0
    return row.booked >= row.charges


def test_the_page_has_these_rows_and_no_others() -> None:
    text = PAGE.read_text("utf-8")
    assert text.startswith(HEAD)
    assert [title for title in text.splitlines() if title.startswith("## ")] == [f"## {call}" for call in SAID]
    rows = [row.split(" | ")[0].removeprefix("| ") for row in text.splitlines() if row.startswith("| ")]
    assert [row for row in rows if row != "the service"] == [cell.fault.name for cell in CELLS]
