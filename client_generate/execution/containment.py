"""A project's paths, once it is sure that nothing written to them lands outside the workspace."""

from __future__ import annotations

from client_generate import files
from client_generate.execution import disk
from client_generate.film.layout import Layout, Workspace


def project_layout(workspace: Workspace, project: str) -> Layout:
    """Return the paths of a project. Raises `UsageError`, and `StateError` when a link leads out or loops.

    A sequence's own folders are looked at when something is decided about it.
    """
    layout = workspace.project(project)
    with disk.readable(layout.folder):
        files.within(workspace.root, *layout.common())
    return layout
