"""What a project of 10,000 sequences costs to look at and to change."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.measure import YARDSTICK, Case, Row, command, side_by_side, yardstick
from benchmarks.workspaces import name, write_plan, write_states
from client_generate import files
from client_generate.sequence.state import TakeApproved
from client_generate.sequence.store import SequenceStore

MANY = 10_000


def status() -> list[Row]:
    """Time status of 1,000 and 10,000 sequences x 5 takes, warm and with a plan never read before."""
    with tempfile.TemporaryDirectory() as folder:
        cases, reach = yardstick(), {}
        for sequences in (MANY // 10, MANY):
            workspace = Path(folder) / str(sequences)
            write_plan(workspace, "film", sequences=sequences, shots=5)
            cache = write_states(workspace, "film", sequences=sequences, takes=5).cache
            warm = command("status", "film", "--json", folder=workspace)
            cases[f"status --json, {sequences:,} sequences, cold plan"] = _without(cache, warm)
            cases[f"status --json, {sequences:,} sequences, warm"] = warm
        reach[f"status --json, {MANY:,} sequences, warm"] = "1 s, 150 MB"
        reach[f"status --json, {MANY:,} sequences, cold plan"] = "4 s, 350 MB"
        return side_by_side(cases, against=YARDSTICK, reach=reach, runs=5)


def _without(cache: Path, case: Case) -> Case:
    def once() -> float | None:
        shutil.rmtree(cache, ignore_errors=True)
        return case()

    return once


def change() -> list[Row]:
    """Time one decision, flushed to the disk, in projects of 10 and 10,000 sequences."""
    with tempfile.TemporaryDirectory() as folder:
        against = "one atomic write of 64 KiB"
        cases: dict[str, Case] = {against: lambda: files.replace(Path(folder) / "file", bytes(1 << 16))}
        for sequences in (10, MANY):
            workspace = Path(folder) / str(sequences)
            cases[f"a decision among {sequences:,} sequences"] = _deciding(workspace, sequences)
        return side_by_side(cases, against=against, reach={f"a decision among {MANY:,} sequences": "50 ms"}, runs=25)


def _deciding(workspace: Path, sequences: int) -> Callable[[], None]:
    layout = write_states(workspace, "film", sequences=sequences, takes=5)
    store = SequenceStore(layout, clock=lambda: datetime.now(UTC), who="benchmark")
    chosen = name(sequences // 2)

    def once() -> None:
        with store.deciding(chosen) as deciding:
            deciding.record(TakeApproved(take=f"{chosen}_take001", sha256="1" * 64))

    return once
