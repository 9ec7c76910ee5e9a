"""`resume` and `doctor`: what a crash left behind, and whether this machine and workspace are well."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import Json, Root, Why, command

_RESUME = """\
driver-beware
driver-beware --resolve
driver-beware --resolve --choose SEQ08_take002=risk"""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "resume", example=_RESUME)
    def resume(
        project: Annotated[str | None, typer.Argument(metavar="PROJECT", help="All projects if left out.")] = None,
        *,
        resolve: Annotated[
            bool, typer.Option("--resolve", help="Then decide about calls whose reply was lost, one by one.")
        ] = False,
        choose: Annotated[
            list[str] | None, typer.Option(metavar="SUBJECT=CHOICE", help="With --resolve, the decision, for scripts.")
        ] = None,
        why: Why = "",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Collect what was under way when something stopped it.

        It fetches what was made, puts back records and media that somebody deleted where their attempts kept the very
        bytes, and never sends or pays anything. Where nobody knows whether a call was charged,
        --resolve shows what was sent and what the provider tells, and a person decides: adopt:JOB_ID, risk (counts as
        spent, may be sent again), abandon (counts as spent), or not-charged.
        """
        from client_generate.cli import output, reports, resolving
        from client_generate.studio import open_studio

        with output.following() as follower:
            studio = open_studio(root, sink=follower)
            if resolve or choose:
                found = resolving.resolved(studio, project, choose or [], why, follower)
            else:
                found = resolving.Resumed(studio.resume(project), everywhere=project is None)
        reports.resumed(found, as_json=as_json)
        raise typer.Exit(reports.worst_exit(found.outcomes))

    @command(app, "doctor", example="\n")
    def doctor(*, as_json: Json = False, root: Root = None) -> None:
        """Check this machine and workspace; say what to mend."""
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        findings = open_studio(root).doctor()
        reports.health(findings, as_json=as_json)
        raise typer.Exit(1 if any(finding.severity == "error" for finding in findings) else 0)
