"""`import`: a clip made elsewhere becomes a take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from client_generate.cli.door import Json, Project, Root, SequenceId, command

_EXAMPLE = """\
driver-beware SEQ08 vfx/v3.mov --note "by Ada"
driver-beware SEQ08 shot3.mp4 --take-of-shot 3"""


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "import", example=_EXAMPLE)
    def import_clip(
        project: Project,
        sequence: SequenceId,
        file: Annotated[Path, typer.Argument(metavar="FILE", help="A film: MP4, MOV, MKV or WebM.")],
        *,
        take_of_shot: Annotated[
            int | None, typer.Option(min=0, metavar="N", help="It shows this shot alone, counted from 0.")
        ] = None,
        note: Annotated[str, typer.Option(metavar="TEXT", help="Where it comes from; kept in its record.")] = "",
        model: Annotated[str, typer.Option(metavar="NAME", help="The model that made it, if one did.")] = "",
        again: Annotated[bool, typer.Option("--again", help="Also where a take is these very bytes.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Make a film from elsewhere a take like any other.

        It is looked at to its last frame and copied; the file itself stays as it is.
        """
        from client_generate.cli import output, reports
        from client_generate.studio import open_studio

        with output.following() as follower:
            taken = open_studio(root, sink=follower).import_clip(
                project, sequence, file, shot=take_of_shot, model=model, text=note, again=again
            )
        reports.take(project, taken, as_json=as_json)
