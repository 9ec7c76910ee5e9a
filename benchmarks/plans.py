"""Reading and checking large plans."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml

from benchmarks.measure import Row, side_by_side
from benchmarks.workspaces import plan_text, write_plan
from client_generate.execution.plans import read_plan
from client_generate.film.layout import Workspace

COLD = "read and checked, 1,000 sequences x 5 shots"
LIBRARY = "PyYAML, C loader, parse alone"


def read() -> list[Row]:
    """Parse and check a plan of 1,000 sequences x 5 shots, against PyYAML's bare parse."""
    text = plan_text(sequences=1000, shots=5)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        write_plan(workspace.root, "film", sequences=1000, shots=5)

        def ours(*, fresh: bool) -> None:
            read_plan(workspace, "film", fresh=fresh)

        cases = {
            LIBRARY: lambda: _drop(yaml.load(text, yaml.CSafeLoader)),
            "PyYAML, pure loader, parse alone": lambda: _drop(yaml.load(text, yaml.SafeLoader)),
            COLD: lambda: ours(fresh=True),
            "read again, from the cache": lambda: ours(fresh=False),
        }
        return side_by_side(cases, against=LIBRARY, reach={COLD: "0.5 s"})


def _drop(_: object) -> None:
    """Forget a result."""
