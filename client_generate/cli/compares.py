"""`compare`: takes side by side in step."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import Json, Project, Root, SequenceId, command

_EXAMPLE = """\
driver-beware SEQ08 --takes 2,3
driver-beware SEQ08 --takes 2,3 --wipe 00:00:03:12"""


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "compare", example=_EXAMPLE)
    def compare(
        project: Project,
        sequence: SequenceId,
        *,
        takes: Annotated[str, typer.Option(metavar="N,N…", help="Their numbers, for example 2,3.")],
        wipe: Annotated[
            str, typer.Option(metavar="TIMECODE", help="A still instead: left half one take, right half the other.")
        ] = "",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Put takes side by side in one film.

        It is drawn again only when one of them changed.
        """
        from client_generate.cli import reports
        from client_generate.film.slate import parse_take_number
        from client_generate.studio import open_studio

        numbers = tuple(parse_take_number(name.strip(), sequence) for name in takes.split(","))
        made = open_studio(root).compare(project, sequence, numbers, wipe=wipe)
        held = f", {', '.join(made.held)} ended before" if made.held else ""
        sentence = f"projects/{project}/{made.path}{'' if made.drawn else '  (unchanged)'}{held}"
        reports.decided(made, sentence, as_json=as_json)
