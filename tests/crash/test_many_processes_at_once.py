"""Twenty commands at once on one sequence: numbers are unique and nothing is lost."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.crash import films

PROCESSES = 20


def together(root: Path, commands: Sequence[Sequence[str]]) -> list[int]:
    running = [
        subprocess.Popen(argv, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for argv in commands
    ]
    return [process.wait(120) for process in running]


def test_takes_and_approvals(tmp_path: Path) -> None:
    films.make_workspace(tmp_path)
    assert together(tmp_path, [films.GENERATE] * PROCESSES) == [0] * PROCESSES
    assert films.violations(tmp_path) == []
    names = [f"{films.SEQUENCE}_take{n:03d}" for n in range(1, PROCESSES + 1)]
    assert list(films.records(tmp_path / "projects" / films.PROJECT)) == names

    approvals = [
        films.client_generate("approve", films.PROJECT, films.SEQUENCE, "--take", str(n))
        for n in range(1, PROCESSES + 1)
    ]
    assert together(tmp_path, approvals) == [0] * PROCESSES
    history = tmp_path / "projects" / films.PROJECT / films.SEQUENCE / "history.jsonl"
    lines = [json.loads(line) for line in history.read_text().splitlines()]
    assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
    assert sorted(line["take"] for line in lines if line["do"] == "take_approved") == names
    assert films.status(tmp_path)["circle_take"] == [x["take"] for x in lines if x["do"] == "take_approved"][-1]
