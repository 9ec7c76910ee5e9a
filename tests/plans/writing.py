"""A workspace with one plan in it, and what is wrong with that plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from client_generate.errors import PlanError
from client_generate.execution.plans import PlanDocument, read_plan
from client_generate.film.layout import Workspace

HEAD = "client: Northmoor\ntitle: Beware\n"
SEQUENCE = "sequences:\n  - id: SEQ01\n    shots:\n      - prompt: A road\n        duration: 3\n"
GOOD = HEAD + SEQUENCE


def write(root: Path, text: str | bytes, project: str = "film") -> Workspace:
    """Put a plan down."""
    (root / "plans").mkdir(exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode()
    (root / "plans" / f"{project}.yaml").write_bytes(data)
    return Workspace(root)


def read(root: Path, text: str | bytes) -> PlanDocument:
    """Put a plan down and read it."""
    return read_plan(write(root, text), "film")


def refused(root: Path, text: str | bytes) -> PlanError:
    """Put a bad plan down and return the error."""
    with pytest.raises(PlanError) as caught:
        read(root, text)
    error = caught.value
    assert error.findings
    assert error.exit_status == 2
    return error


def told(error: PlanError) -> list[str]:
    """Spell findings as `line:column field: message | hint`, without the file's name."""
    return [f"{_at(f.where)} {f.field}: {f.message} | {f.hint}" for f in error.findings]


def _at(where: str) -> str:
    assert where.startswith("plans/film.yaml:"), where
    return where.removeprefix("plans/film.yaml:")
