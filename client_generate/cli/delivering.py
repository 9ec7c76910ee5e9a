"""`deliver`: the film and all that belongs to it, in one folder for people who never open a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.columns import count
from client_generate.cli.door import Json, Project, Root, command

if TYPE_CHECKING:
    from client_generate.editorial.delivery.delivering import Outcome


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "deliver", example="driver-beware\ndriver-beware --alternates")
    def deliver(
        project: Project,
        *,
        alternates: Annotated[bool, typer.Option("--alternates", help="With the takes not chosen, too.")] = False,
        start_timecode: Annotated[
            str, typer.Option(metavar="TIMECODE", help="Of the timelines' first frame.")
        ] = "01:00:00:00",
        drop_frame: Annotated[bool, typer.Option("--drop-frame", help="At 29.97 and 59.94: drop-frame.")] = False,
        new: Annotated[bool, typer.Option("--new", help="A new version even if nothing has changed.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Put the film and all that belongs to it into a folder.

        That is: timelines, takes, contact sheets, a shot list, and a page to look at them. The film is assembled first
        if that was not done. The folder stands for itself: it can be copied or sent as it
        is, and review.html in it opens from disk. Versions are never overwritten; the same again is told, not made.
        """
        from client_generate.cli.assembling import Bars
        from client_generate.studio import open_studio

        room = open_studio(root).edit_room(project)
        with Bars() as bars:
            made = room.deliver(
                alternates=alternates, start=start_timecode, drop_frame=drop_frame, again=new, progress=bars
            )
        show(project, made, as_json=as_json)


def show(project: str, made: Outcome, *, as_json: bool) -> None:
    """Show where the delivery stands and what to open first."""
    from client_generate.cli import output

    output.show_findings(made.warnings)
    record = made.record
    if as_json:
        output.document({"made": made.made, "warnings": made.warnings, "record": record})
        return
    if not made.made:
        output.say(f"{record.name} is that already; --new makes another.")
    output.say(f"{record.name}: projects/{project}/{record.path}/")
    output.say(f"{count(len(record.files), 'file')}, {record.bytes / 1e6:.1f} MB; open review.html first.")
