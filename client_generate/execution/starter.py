"""The plan a new project begins with: commented, valid, and never written over one that is there."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import Conflict, UsageError
from client_generate.execution.plan_rules import NOT_ON_A_LINE
from client_generate.execution.plan_schema import schema_bytes
from client_generate.film.layout import Workspace
from client_generate.film.writing import quoted

_LONGEST = 500


def write_starter(workspace: Workspace, project: str, *, title: str, client: str) -> tuple[Path, ...]:
    """Write `plans/<project>.yaml`, and the schema by which an editor checks it; returns what was written.

    Raises `UsageError` for an id, title or client that cannot be meant, and `Conflict` (plan-exists).
    """
    path = workspace.plan(project)
    filled = starter(project, title=title, client=client).encode()
    if path.exists() or path.is_symlink():
        raise _exists(path, project)
    try:
        if not files.write_once(path, filled):
            raise _exists(path, project)
    except Conflict:  # somebody wrote another one in this moment
        raise _exists(path, project) from None
    return path, *schema(workspace)


def starter(project: str, *, title: str, client: str) -> str:
    """Return the text of a starter plan. Raises `UsageError` for a title or client that cannot be meant."""
    text = Path(__file__).with_name("starter.yaml").read_text(encoding="utf-8")
    before, _, after = text.partition("client: {{client}}\ntitle: {{title}}\n")
    named = f"client: {_quoted(client, 'client')}\ntitle: {_quoted(title, 'title')}\n"
    return before.replace("{{project}}", project) + named + after.replace("{{project}}", project)


def _quoted(text: str, what: str) -> str:
    """Spell a text so that YAML reads it back as it is: JSON's double quotes are YAML's too."""
    if not text.strip() or len(text) > _LONGEST or re.search(NOT_ON_A_LINE, text):
        hint = f"one line of 1 to {_LONGEST} characters"
        raise UsageError(f"The {what} {quoted(text)} cannot be used.", code="bad-text", hint=hint)
    return msgspec.json.encode(text).decode()


def schema(workspace: Workspace) -> tuple[Path, ...]:
    """Bring the editors' schema up to date; it is made from the code and nobody's own work."""
    path, made = workspace.plans / "plan.schema.json", schema_bytes()
    if path.is_file() and path.read_bytes() == made:
        return ()
    files.replace(path, made)
    return (path,)


def _exists(path: Path, project: str) -> Conflict:
    hint = f"edit it, or begin another project; `client_generate validate {project}` checks it"
    return Conflict(f"plans/{path.name} exists already and is left as it is.", code="plan-exists", hint=hint)
