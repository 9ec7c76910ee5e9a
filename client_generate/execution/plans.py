"""Plans: read, checked, and kept checked beside the project, so that an unchanged plan is not parsed again."""

from __future__ import annotations

from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import Finding, NotFound
from client_generate.execution import plan_cache
from client_generate.execution.plan_rules import problems
from client_generate.film.layout import Workspace
from client_generate.film.plan import Plan
from client_generate.handwritten import place
from client_generate.handwritten.document import Document, Understood, parse, read_bytes, understand
from client_generate.handwritten.mend import touches
from client_generate.handwritten.refusal import nearest, refusal

PlanDocument = Document[Plan]


def read_plan(workspace: Workspace, project: str, *, fresh: bool = False) -> PlanDocument:
    """Return the checked plan of a project; `fresh` reads the YAML even when it was checked before.

    Raises `UsageError` for a bad id, `StateError` for a link out of the workspace, `NotFound` (unknown-project), and
    `PlanError` with every mistake and its place.
    """
    path, shown, data = _bytes(workspace, project)
    digest = plan_cache.digest_of(data)
    known = None if fresh else plan_cache.cached(workspace, project, digest)
    if known is not None:
        return Document(path, known, digest, shown)
    document = parse(data, path, Plan, shown=shown)
    if found := problems(document.value):
        raise document.refusal(found)
    plan_cache.keep(workspace, project, plan_cache.Checked(digest, document.value))
    return document


def examine_plan(workspace: Workspace, project: str) -> Understood[Plan]:
    """Return everything that is wrong with a plan by itself, and what of it can still be checked against the world.

    Raises as `read_plan` does when nothing can be understood.
    """
    path, shown, data = _bytes(workspace, project)
    understood = understand(data, path, Plan, shown=shown)
    if understood.document is None:
        raise refusal(understood.findings, shown)
    broken = [f for f in problems(understood.document.value) if _is_surely_broken(f, understood.unsure)]
    told = tuple(msgspec.structs.replace(f, where=understood.document.where(f.field)) for f in broken)
    if broken:
        wrong = frozenset(place.read(finding.field) for finding in broken)
        understood = understand(data, path, Plan, shown=shown, wrong=wrong)
    if understood.document is None:
        raise refusal((*understood.findings, *told), shown)
    if not understood.findings and not told:
        document = understood.document
        plan_cache.keep(workspace, project, plan_cache.Checked(document.sha256, document.value))
    return msgspec.structs.replace(understood, findings=(*understood.findings, *told))


def _is_surely_broken(finding: Finding, unsure: tuple[place.Path, ...]) -> bool:
    """Whether a rule is broken by what the file holds, not by what stands in for a mistake in it."""
    if finding.code == "plan-unknown-element" and any(path[0] == "elements" for path in unsure):
        return False
    return not touches(place.read(finding.field), unsure)


def _bytes(workspace: Workspace, project: str) -> tuple[Path, str, bytes]:
    path = workspace.plan(project)
    files.within(workspace.root, workspace.plans, path)  # what is wrong with a file is told by its words
    shown = path.relative_to(workspace.root).as_posix()
    try:
        return path, shown, read_bytes(path, shown=shown)
    except NotFound:
        raise _unknown(workspace, project, shown) from None


def _unknown(workspace: Workspace, project: str, shown: str) -> NotFound:
    near = nearest(project, workspace.plan_ids())
    hint = f'did you mean "{near}"?' if near else f"`client_generate init {project}` writes a starter plan"
    return NotFound(f"There is no {shown}.", code="unknown-project", hint=hint)
