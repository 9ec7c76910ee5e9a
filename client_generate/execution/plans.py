"""Plans: read, checked, and kept checked beside the project, so that an unchanged plan is not parsed again."""

from __future__ import annotations

from client_generate.errors import NotFound
from client_generate.execution import plan_cache
from client_generate.execution.plan_rules import problems
from client_generate.film.layout import Workspace
from client_generate.film.plan import Plan
from client_generate.handwritten.document import Document, parse, read_bytes
from client_generate.handwritten.refusal import nearest

PlanDocument = Document[Plan]


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
    digest = plan_cache.digest_of(data)
    known = None if fresh else plan_cache.cached(workspace, project, digest)
    if known is not None:
        return Document(path, known, digest, shown)
    document = parse(data, path, Plan, shown=shown)
    if found := problems(document.value):
        raise document.refusal(found)
    plan_cache.keep(workspace, project, plan_cache.Checked(digest, document.value))
    return document


def _unknown(workspace: Workspace, project: str, shown: str) -> NotFound:
    near = nearest(project, workspace.plan_ids())
    hint = f'did you mean "{near}"?' if near else f"`client_generate init {project}` writes a starter plan"
    return NotFound(f"There is no {shown}.", code="unknown-project", hint=hint)
