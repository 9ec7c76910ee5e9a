"""`resume` and `doctor`: what a crash left behind, and whether this machine and workspace are well."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import Json, Root, command


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "resume", example="driver-beware")
    def resume(
        project: Annotated[str | None, typer.Argument(metavar="PROJECT", help="All projects if left out.")] = None,
        *,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Collect what was under way when something stopped it.

        It fetches what was made, and never sends or pays anything.
        """
        from client_generate.cli import output, reports
        from client_generate.studio import open_studio

        with output.following() as follower:
            outcomes = open_studio(root, sink=follower).resume(project)
        reports.resumed(outcomes, as_json=as_json)
        raise typer.Exit(reports.worst_exit(outcomes))

    @command(app, "doctor", example="\n")
    def doctor(*, as_json: Json = False, root: Root = None) -> None:
        """Check this machine and workspace; say what to mend."""
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        findings = open_studio(root).doctor()
        reports.health(findings, as_json=as_json)
        raise typer.Exit(1 if any(finding.severity == "error" for finding in findings) else 0)
