"""`sheet`: contact sheets of takes and grids, pages that an editor can look through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.door import Json, Project, Root, command

if TYPE_CHECKING:
    from client_generate.sequence.sheets import Sheets


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "sheet", example="driver-beware SEQ08 --takes")
    def sheet(
        project: Project,
        sequences: Annotated[list[str] | None, typer.Argument(metavar="[SEQ…]", help="All if left out.")] = None,
        *,
        takes: Annotated[bool, typer.Option("--takes", help="Only takes: a row each, a frame a shot.")] = False,
        grids: Annotated[bool, typer.Option("--grids", help="Only grids, with the chosen quadrant marked.")] = False,
        shots: Annotated[bool, typer.Option("--shots", help="Only shots: a row each, a column a take.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Draw contact sheets of takes and grids, or of shots.

        With --shots a row is a shot and a column a take.

        Only pages that changed are drawn again.
        """
        from client_generate.film.sheet import SHEET_KINDS
        from client_generate.studio import open_studio

        every = not (takes or grids or shots)
        asked = {"takes": takes or every, "grids": grids or every, "shots": shots}
        kinds = tuple(kind for kind in SHEET_KINDS if asked[kind])
        made = open_studio(root).sheets(project, tuple(sequences or ()), kinds)
        show(project, made, "takes" if shots else " or ".join(kinds), as_json=as_json)
        raise typer.Exit(1 if any(finding.severity == "error" for finding in made.findings) else 0)


def show(project: str, made: Sheets, wanted: str, *, as_json: bool) -> None:
    """Show which pages stand where, and what is missing on them; where nothing `wanted` is there, that."""
    from client_generate.cli import output

    output.show_findings(made.findings)
    if as_json:
        output.document(made)
        return
    for page in made.sheets:
        kind = "takes" if page.what == "shots" else page.what
        what = f"{len(page.holds)} {kind if len(page.holds) != 1 else kind[:-1]}"
        output.say(f"projects/{project}/{page.path}  ({what}{'' if page.drawn else ', unchanged'})")
    if not made.sheets:
        output.say(f"No {wanted} to show yet.")
