"""A sequence whose files cannot be read fails with its code; every other one goes on, in batches and estimates."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace, studio


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make_workspace(tmp_path)
    studio(root).sequences(PROJECT).run_sequence("SEQ01")
    (root / "projects" / PROJECT / "SEQ01" / "history.jsonl").unlink()
    return root


@pytest.mark.parametrize("also", [(), ("--stale",), ("--phase", "planned")])
def test_a_batch_goes_on_with_the_others(root: Path, also: tuple[str, ...]) -> None:
    ran = run(root, "batch", PROJECT, "SEQ01", "SEQ03", "--until", "review", "--json", *also)
    ended = {one["sequence"]: one for one in map(json.loads, ran.out.splitlines()) if one["event"] == "sequence_ended"}
    assert ended["SEQ01"]["code"] == "history-cut"
    assert ended["SEQ01"]["phase"] == "UNREADABLE"
    assert ended.get("SEQ03", {}).get("result") == (None if also == ("--stale",) else "done")
    assert ran.status != 0


def test_an_estimate_tells_it_beside_the_others(root: Path) -> None:
    found = run(root, "estimate", PROJECT, "--json").document
    rows = {row["id"]: row for row in found["sequences"]}
    assert rows["SEQ01"]["code"] == "history-cut"
    assert len(rows["SEQ03"]["calls"]) == 1
