"""A workspace with the smallest film there is, and what must be true of it whatever happened."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from client_generate.files import sha256
from tests.sequence.clips import make_clip

PLAN = """\
client: Somebody
title: The smallest film
fps: 24
resolution: 72p
video_model: tiny
sequences:
  - id: SEQ01
    title: One
    shots:
      - {prompt: A street at dawn, duration: 1}
"""
PIECES = PLAN.replace("    shots:\n", "    mode: individual\n    shots:\n") + (
    "      - {prompt: A street at noon, duration: 1, continue: true}\n"
)
CARD = """\
id: tiny
title: Tiny
makes: video
limits: {shots: 6, seconds_min: 1, seconds_max: 15, aspect_ratios: ["16:9"]}
takes: {start_frame: true, text_to_video: true}
providers: {local: {endpoint: animatic}}
"""
PROJECT, SEQUENCE = "film", "SEQ01"


def client_generate(*words: str) -> tuple[str, ...]:
    """Return a command line of ours; Python itself does not look into the workspace."""
    return (sys.executable, "-P", "-m", "client_generate", *words)


GENERATE = client_generate("generate", PROJECT, SEQUENCE)
GRID = client_generate("grid", PROJECT, SEQUENCE)
RESUME = client_generate("resume", PROJECT)
BATCH = client_generate("batch", PROJECT, "--until", "review")


CLIP = "clip.mp4"
IMPORT = client_generate("import", PROJECT, SEQUENCE, CLIP)


def make_workspace(root: Path, plan: str = PLAN) -> None:
    """Write the plan and a card whose films last a second."""
    (root / "plans" / "cards").mkdir(parents=True)
    (root / "plans" / f"{PROJECT}.yaml").write_text(plan)
    (root / "plans" / "cards" / "tiny.yaml").write_text(CARD)


def make_workspace_of_pieces(root: Path) -> None:
    """Write the same for an individual take of two shots, the second from the last frame of the first."""
    make_workspace(root, PIECES)


def make_workspace_with_clip(root: Path) -> None:
    """Write the same and, beside the plans, a film from elsewhere."""
    make_workspace(root)
    make_clip(root / CLIP)


def status(root: Path) -> dict[str, Any]:
    """Return what `status --json` says of the sequence. Raises `AssertionError` when it fails."""
    run = subprocess.run(
        client_generate("status", PROJECT, "--json"), cwd=root, capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        raise AssertionError(f"status exits with {run.returncode}: {run.stderr[-800:]}")
    sequence: dict[str, Any] = json.loads(run.stdout)["sequences"][0]
    return sequence


def violations(root: Path) -> list[str]:
    """Return what is lost, doubled, torn, unreadable or stuck."""
    project = root / "projects" / PROJECT
    try:
        return [*_records(project), *_state(project), *_attempts(project), *_stuck(root)]
    except (AssertionError, ValueError, KeyError, OSError) as error:
        return [f"{type(error).__name__}: {error}"]


def records(project: Path) -> dict[str, dict[str, Any]]:
    """Return every take record by its file's name."""
    return {path.stem: json.loads(path.read_text()) for path in sorted((project / SEQUENCE / "takes").glob("*.json"))}


def _records(project: Path) -> Iterator[str]:
    """Each record names its own media, whole; each media has its record."""
    known = records(project)
    for name, record in known.items():
        media = project / record["media"]["path"]
        if record["take_id"] != name:
            yield f"{name} says it is {record['take_id']}"
        if not media.exists():
            yield f"{name} has lost its media"
        elif sha256(media) != record["media"]["sha256"]:
            yield f"{name} has other media than recorded"
    yield from (f"{p.name} has no record" for p in (project / SEQUENCE / "takes").glob("*.mp4") if p.stem not in known)


def _state(project: Path) -> Iterator[str]:
    """The sequence's state holds every take once, and history parses."""
    state = json.loads((project / SEQUENCE / "sequence_state.json").read_text())
    for line in (project / SEQUENCE / "history.jsonl").read_text().splitlines():
        json.loads(line)
    told = Counter(take["take_id"] for take in state["takes"])
    yield from (f"the state lists {name} {times} times" for name, times in told.items() if times > 1)
    made = {take["take_id"] for take in state["takes"] if take.get("path")}
    yield from (f"the state has lost {name}" for name in records(project).keys() - made)
    yield from (f"the state has {name}, which has no record" for name in made - records(project).keys())


def _attempts(project: Path) -> Iterator[str]:
    """Nothing was sent twice for one take, and no document is torn."""
    executions = project / "executions"
    for path in sorted(executions.rglob("*.json")):
        if not path.name.startswith("."):
            json.loads(path.read_text())
    sent = Counter(path.parent.parent.name for path in executions.glob("*/attempt*/submitted.json"))
    yield from (f"{subject} was sent {times} times" for subject, times in sent.items() if times > 1)
    yield from (f"{path.name} is still open" for path in (executions / "open").glob("[!.]*"))


def _stuck(root: Path) -> Iterator[str]:
    sequence = status(root)
    if sequence["phase"] not in {"REVIEW", "APPROVED", "GRID_REVIEW"}:
        yield f"the sequence is stuck in {sequence['phase']}"
