"""How long a command takes before it does anything."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.measure import YARDSTICK, Row, command, python, side_by_side, yardstick
from benchmarks.workspaces import write_plan

TYPER = (
    "import typer\napp = typer.Typer()\n@app.command()\ndef main() -> None: ...\napp(standalone_mode=False, args=[])"
)


def commands() -> list[Row]:
    """Time a warm status of 12 sequences and --help, against an empty Python process."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        write_plan(workspace, "film", sequences=12, shots=3)
        cases = yardstick() | {
            "an empty Typer command": python(TYPER),
            "status, 12 sequences": command("status", "film", folder=workspace),
            "status --json, 12 sequences": command("status", "film", "--json", folder=workspace),
            "--help": command("--help", folder=workspace),
            "generate --help": command("generate", "--help", folder=workspace),
        }
        return side_by_side(cases, against=YARDSTICK, reach={"status, 12 sequences": "ratio 10"}, runs=15)


def imports() -> list[Row]:
    """Import each heavy library alone, which shows why commands do not."""
    heavy = ("typer", "msgspec", "yaml", "rich.table", "PIL.Image", "numpy", "av")
    cases = yardstick() | {f"import {name}": python(f"import {name}") for name in heavy}
    return side_by_side(cases, against=YARDSTICK)
