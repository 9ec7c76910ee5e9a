"""Plans: read, checked, and kept checked beside the project, so that an unchanged plan is not parsed again."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import NotFound
from client_generate.execution.plan_rules import problems
from client_generate.film.layout import Workspace
from client_generate.film.plan import Plan
from client_generate.handwritten.document import Document, parse, read_bytes
from client_generate.handwritten.refusal import nearest

PlanDocument = Document[Plan]


class _Checked(msgspec.Struct, frozen=True, tag_field="schema", tag="client_generate/plan_cache/1"):
    """A plan that was checked; raise the number in its label whenever the plan's fields or rules change."""

    sha256: str
    plan: Plan


def read_plan(workspace: Workspace, project: str, *, fresh: bool = False) -> PlanDocument:
    """Return the checked plan of a project; `fresh` reads the YAML even when it was checked before.

    Raises `UsageError` for a bad id, `NotFound` (unknown-project), and `PlanError` with every mistake and its place.
    """
    path = workspace.plan(project)
    shown = path.relative_to(workspace.root).as_posix()
    try:
        data = read_bytes(path, shown=shown)
    except NotFound:
        raise _unknown(workspace, project, shown) from None
    digest = hashlib.sha256(data).hexdigest()
    cache = workspace.project(project).cache / f"plan-{digest[:16]}.json"
    known = None if fresh else _cached(cache, digest)
    if known is not None:
        return Document(path, known, digest, shown)
    document = parse(data, path, Plan, shown=shown)
    if found := problems(document.value):
        raise document.refusal(found)
    _keep(cache, _Checked(digest, document.value))
    return document


def projects(workspace: Workspace) -> tuple[str, ...]:
    """Return the ids of all projects that have a plan, in order."""
    return tuple(sorted(path.stem for path in workspace.plans.glob("*.yaml") if path.is_file()))


def _unknown(workspace: Workspace, project: str, shown: str) -> NotFound:
    near = nearest(project, projects(workspace))
    hint = f'did you mean "{near}"?' if near else f"`client_generate init {project}` writes a starter plan"
    return NotFound(f"There is no {shown}.", code="unknown-project", hint=hint)


def _cached(cache: Path, digest: str) -> Plan | None:
    """Return the plan that was checked before; whatever is wrong with the cache, the plan itself decides."""
    with suppress(OSError, msgspec.DecodeError):
        checked = msgspec.json.decode(cache.read_bytes(), type=_Checked)
        return checked.plan if checked.sha256 == digest else None
    return None


def _keep(cache: Path, checked: _Checked) -> None:
    """Write the cache and remove older ones. A full or read-only disk costs time, not the answer."""
    with suppress(OSError):
        files.replace(cache, files.encode_line(checked))
        for old in cache.parent.glob("plan-*.json"):
            if old != cache:
                old.unlink(missing_ok=True)
