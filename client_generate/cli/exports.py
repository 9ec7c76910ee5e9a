"""`export`: the timeline of circle takes, for editors' programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.door import Json, Project, Root, command

if TYPE_CHECKING:
    from client_generate.editorial.exporting import Exports

_FORMATS = "otio, edl, fcpxml, xml (Premiere Pro), aaf, or several with commas between; all if left out."
_HANDLES = "At most so many frames of handles beside each clip; all that there are if left out."


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "export", example="driver-beware\ndriver-beware --format otio,edl --handles 12")
    def export(
        project: Project,
        *,
        formats: Annotated[str, typer.Option("--format", metavar="LIST", help=_FORMATS)] = "",
        start_timecode: Annotated[str, typer.Option(metavar="TIMECODE", help="Of the first frame.")] = "01:00:00:00",
        drop_frame: Annotated[bool, typer.Option("--drop-frame", help="At 29.97 and 59.94: drop-frame.")] = False,
        handles: Annotated[int | None, typer.Option(min=0, metavar="FRAMES", help=_HANDLES)] = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be written; write nothing.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Write the timeline of circle takes for editors' programs.

        Every file of an export bears one number, which is never used again. The same timeline again makes nothing.
        Media is named from the exports' folder, so the project's folder can be moved or copied as a whole.
        """
        from client_generate.editorial.export import formats as known
        from client_generate.studio import open_studio

        wanted = known.formats(formats)
        room = open_studio(root).edit_room(project)
        made = room.export(wanted, start=start_timecode, drop_frame=drop_frame, handles=handles, dry_run=dry_run)
        show(made, as_json=as_json, dry_run=dry_run)


def show(made: Exports, *, as_json: bool, dry_run: bool) -> None:
    """Show which files stand where, and what is not in them."""
    from client_generate.cli import output
    from client_generate.editorial.export.formats import FORMATS

    output.show_findings(made.findings)
    if as_json:
        output.document(made)
        return
    for one in made.files:
        state = "" if one.made else ", unchanged"
        output.say(f"projects/{made.project}/{one.path}  ({FORMATS[one.format].title}{state})")
    clips = f"{made.clips} clip{'s' * (made.clips != 1)}"
    output.say(f"{clips}, {made.length} at {made.rate} frames a second, from {made.start}.")
    if dry_run:
        output.say("Nothing was written.")
    elif not made.made:
        output.say(f"Version {made.version:03d} is of the same timeline; nothing was made.")
