"""What `doctor` looks at: this machine, this disk, and whether every state file of the workspace can be read."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

from client_generate import files
from client_generate.errors import ClientGenerateError, Finding
from client_generate.execution.budget import Treasury
from client_generate.execution.containment import project_layout
from client_generate.execution.plans import read_plan
from client_generate.execution.store import ExecutionStore
from client_generate.film.layout import Layout, Workspace
from client_generate.film.plan import Plan
from client_generate.media import ffmpeg
from client_generate.media.claims import beside
from client_generate.providers.registry import Registry
from client_generate.sequence import credentials
from client_generate.sequence.finalizing import changed_films
from client_generate.sequence.published import frame_gone, missing
from client_generate.sequence.state import SequenceState
from client_generate.sequence.store import SequenceStore

LOW_DISK = 2 * 1024**3
SAFE_PILLOW = (12, 1)


def examine(workspace: Workspace, registry: Registry) -> tuple[Finding, ...]:
    """Return what is wrong, errors first. Changes nothing but a probe file that it removes again."""
    found = [*_machine(), *_disk(workspace), *registry.broken()]
    wrong, anchors = credentials.signer(workspace, registry.access)
    found += wrong
    for project in workspace.plan_ids():
        found += _project(workspace, project, anchors)
    return tuple(sorted(found, key=lambda finding: finding.severity != "error"))


def _machine() -> Iterator[Finding]:
    try:
        ffmpeg.binary()
    except ClientGenerateError as error:
        yield _of(error)
    pillow = tuple(int(part) for part in version("pillow").split(".")[:2])
    if pillow < SAFE_PILLOW:
        yield _warning(
            "old-pillow",
            f"Pillow {version('pillow')} has known holes in how it reads pictures.",
            "update Pillow, and open no picture from strangers until then",
        )
    if sys.version_info >= (3, 14):
        yield _warning("python", f"Python {platform.python_version()} was never tried.", "use 3.11 to 3.13")
    try:
        version("moviepy")
    except PackageNotFoundError:
        return
    yield _warning("moviepy", "MoviePy is installed and holds Pillow back.", "keep it in an environment of its own")


def _disk(workspace: Workspace) -> Iterator[Finding]:
    folder = workspace.projects if workspace.projects.is_dir() else workspace.root
    if shutil.disk_usage(folder).free < LOW_DISK:
        yield _warning("disk-low", f"Less than 2 GB are free under {folder}.", "free some space before you generate")
    try:
        links = files.links_work(folder)
    except OSError as error:
        yield Finding(
            code="not-writable", message=f"{folder} cannot be written: {error.strerror}.", hint="mend its rights"
        )
        return
    if not links:
        yield _warning(
            "no-links",
            f"The file system under {folder} has no hard links.",
            "fine for one process at a time; for many, keep the workspace on a local disk",
        )


def _project(workspace: Workspace, project: str, anchors: str) -> Iterator[Finding]:
    try:
        layout = project_layout(workspace, project)
        plan = read_plan(workspace, project).value
    except ClientGenerateError as error:
        yield _of(error)
        return
    store = SequenceStore(layout, clock=_never, who="")
    for sequence in plan.sequences:
        try:
            state = store.load(sequence.id)
        except ClientGenerateError as error:
            yield _of(error)
            continue
        made = [(take.take_id, take.path) for take in state.takes] + [(grid.grid_id, grid.path) for grid in state.grids]
        made += [(piece.take, piece.path) for piece in state.circle_pieces]
        yield from missing(layout, {name: path for name, path in made if path}.items())
        yield from _start_frames(layout, state)
        yield from credentials.examine(layout, state, anchors)
        # A film with credentials beside it, which are compared with its bytes, needs no other look.
        yield from changed_films(layout, state, lambda place: beside(place).exists())
    yield from credentials.examine_films(layout, anchors)
    yield from _not_in_plan(layout, plan)
    yield from _open(ExecutionStore(layout), Treasury(layout), project)


def _not_in_plan(layout: Layout, plan: Plan) -> Iterator[Finding]:
    """Tell of sequences that were worked on and that the plan does not have any more."""
    known = {sequence.id for sequence in plan.sequences}
    for history in sorted(layout.folder.glob("*/history.jsonl")):
        if (name := history.parent.name) not in known:
            yield _warning(
                "not-in-plan",
                f"{layout.relative(history.parent)}/ holds {name}, which the plan of {layout.name} does not have.",
                "put it back into the plan to go on with it; its films stay where they are",
            )


def _start_frames(layout: Layout, state: SequenceState) -> Iterator[Finding]:
    """Tell of chosen start frames that are gone or changed: the next take could not begin with them."""
    frames = [(None, state.start_frame_chosen), *((int(shot), frame) for shot, frame in state.shot_frames.items())]
    for shot, frame in frames:
        if frame and (found := frame_gone(layout, frame, shot, state.sequence)):
            yield found


def _open(executions: ExecutionStore, treasury: Treasury, project: str) -> Iterator[Finding]:
    try:
        opened = treasury.every_open()
        treasury.ledger()
    except ClientGenerateError as error:
        yield _of(error)
        return
    alive = executions.alive(item.subject for item in opened)
    for item in opened:
        if item.subject not in alive:
            yield _warning(
                "left-behind",
                f"{item.subject} was begun {item.at:%Y-%m-%d %H:%M} UTC by {item.who} and nobody follows it.",
                f"client_generate resume {project}",
            )


def _never() -> datetime:
    raise AssertionError("the doctor decides nothing")


def _of(error: ClientGenerateError) -> Finding:
    return Finding(code=error.code, message=error.message, hint=error.hint)


def _warning(code: str, message: str, hint: str) -> Finding:
    return Finding(code=code, message=message, hint=hint, severity="warning")
