"""What can be scripted stands in the documentation, word for word."""

from __future__ import annotations

from pathlib import Path

from tests.paid_service.faults import KINDS, OPERATIONS

DOCS = (Path(__file__).parents[2] / "docs" / "providers.md").read_text("utf-8")


def test_every_fault_and_operation_is_in_the_docs() -> None:
    assert [kind for kind, does in KINDS.items() if f"| `{kind}` | {does} |" not in DOCS] == []
    assert [operation for operation in sorted(OPERATIONS) if f"`{operation}`" not in DOCS] == []
