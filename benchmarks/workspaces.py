"""Workspaces of any size, with real plans and real state."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from client_generate import files
from client_generate.execution.plans import read_plan
from client_generate.film.layout import Layout, Workspace
from client_generate.providers.cards import Cards
from client_generate.sequence.inputs import look
from client_generate.sequence.state import RunEnded, RunStarted, TakeApproved
from client_generate.sequence.store import SequenceStore

HEAD = "client: Somebody\ntitle: A long film\nfps: 25\naspect_ratio: 16:9\nsequences:\n"


def name(number: int) -> str:
    """Return the id of the n-th sequence; all are of one length."""
    return f"SEQ{number:05d}"


def plan_text(*, sequences: int, shots: int) -> str:
    """Return a plan with that many sequences of that many shots of three seconds."""
    lines = [HEAD]
    for number in range(1, sequences + 1):
        lines.append(f"  - id: {name(number)}\n    title: Scene {number}\n    shots:\n")
        lines += [
            f"      - prompt: The camera follows car {number} along wet road {shot}, dusk, slow push in\n"
            "        duration: 3\n"
            for shot in range(shots)
        ]
    return "".join(lines)


def write_plan(root: Path, project: str, *, sequences: int, shots: int) -> Path:
    """Write the plan of a project; returns its file."""
    path = Workspace(root).plan(project)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(plan_text(sequences=sequences, shots=shots))
    return path


def write_states(root: Path, project: str, *, sequences: int, takes: int) -> Layout:
    """Give each sequence that many takes, the last one approved; returns the project's layout.

    The first is made by the store itself; the others are its bytes with their own id and digest, which have the same
    length.
    """
    bases = _bases(root, project)
    layout = Workspace(root).project(project)
    first = name(1)
    store = SequenceStore(layout, clock=lambda: datetime(2026, 11, 21, tzinfo=UTC), who="benchmark")
    with store.deciding(first) as deciding:
        for number in range(1, takes + 1):
            take = f"{first}_take{number:03d}"
            deciding.record(RunStarted(take=take, mode="multi_shot", model="kling-o3"))
            deciding.record(RunEnded(take=take, path=f"{first}/takes/{take}.mp4", basis=_basis(bases, first)))
        deciding.record(TakeApproved(take=f"{first}_take{takes:03d}", sha256="0" * 64))
    made = [layout.history(first).read_bytes(), layout.state(first).read_bytes()]
    for number in range(2, sequences + 1):
        layout.sequence(name(number)).mkdir(parents=True)
        history, state = (
            data.replace(first.encode(), name(number).encode()).replace(
                _basis(bases, first).encode(), _basis(bases, name(number)).encode()
            )
            for data in made
        )
        layout.history(name(number)).write_bytes(history)
        layout.state(name(number)).write_bytes(files.sealed(state[: state.rindex(b',\n  "seal"')] + b"\n}\n"))
    return layout


def _bases(root: Path, project: str) -> dict[str, str]:
    """Return the digests under which takes of the plan are made now, none where there is no plan."""
    workspace = Workspace(root)
    if not workspace.plan(project).exists():
        return {}
    document = read_plan(workspace, project)
    layout, cards = workspace.project(project), Cards.load(workspace.cards)
    return look(workspace, layout, document.value, document.sha256, lambda: cards).sequences


def _basis(bases: dict[str, str], sequence: str) -> str:
    return bases.get(sequence, "0" * 16)
