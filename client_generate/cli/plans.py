"""`init` and `validate`: a plan to begin with, and every problem of one before any money."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import Json, Project, Root, command


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "init", example='driver-beware --title "Driver, beware" --client "City"')
    def init(
        project: Project,
        *,
        title: Annotated[str, typer.Option(metavar="TEXT", help="The film's title.")] = "Untitled film",
        client: Annotated[str, typer.Option(metavar="TEXT", help="Who asked for it.")] = "Client",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Write a starter plan with comments; never over another."""
        from client_generate.cli import output
        from client_generate.studio import open_studio

        studio = open_studio(root)
        written = studio.shown(studio.init(project, title=title, client=client))
        if as_json:
            output.document({"written": written})
        else:
            output.say("\n".join(f"wrote {path}" for path in written))
            output.say(f"next: edit {written[0]}, then client_generate validate {project}")

    @command(app, "validate", example="driver-beware")
    def validate(project: Project, *, as_json: Json = False, root: Root = None) -> None:
        """Check a plan before any money is spent, offline.

        Finds everything at once: limits of the models, files, elements, price and time. It needs no key.
        """
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        report = open_studio(root).validate(project)
        reports.preflight(project, report, as_json=as_json)
        raise typer.Exit(2 if report.errors else 0)
