"""A project's paths, once it is sure that nothing written to them lands outside the workspace."""

from __future__ import annotations

from client_generate import files
from client_generate.errors import StateError
from client_generate.film.layout import Layout, Workspace


def project_layout(workspace: Workspace, project: str) -> Layout:
    """Return the paths of a project. Raises `UsageError`, and `StateError` when a link leads out or loops.

    A sequence's own folders are looked at when something is decided about it.
    """
    layout = workspace.project(project)
    try:
        files.within(workspace.root, *layout.common())
    except OSError as error:
        raise StateError(
            f"{error.filename or layout.folder} cannot be read: {error.strerror}.",
            code="state-unreadable",
            hint="mend its rights, or move what stands there away; nothing was changed",
        ) from error
    return layout
