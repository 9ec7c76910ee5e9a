"""`note`, `reject`, `finalize`, `reopen`: what people decide about takes, kept with time, who and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.door import Json, Project, Root, SequenceId, Why, command

if TYPE_CHECKING:
    from client_generate.film.cut import Stretch
    from client_generate.film.take import Take
    from client_generate.sequence.state import Noted

_NOTE = """\
driver-beware SEQ08 "too fast" --take 2 --shot 3
driver-beware SEQ08 "it jumps" --take 2 --at 00:00:03:12"""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "note", example=_NOTE)
    def note(
        project: Project,
        sequence: SequenceId,
        text: Annotated[str, typer.Argument(metavar="TEXT", help="What is to be said about it.")],
        *,
        take: Annotated[str, typer.Option(metavar="N", help="The take's number, for example 2.")],
        at: Annotated[str, typer.Option(metavar="TIMECODE", help="On one frame: HH:MM:SS:FF, as in the picture.")] = "",
        to: Annotated[str, typer.Option(metavar="TIMECODE", help="The last frame of it, where it is several.")] = "",
        shot: Annotated[
            int | None, typer.Option(min=0, metavar="N", help="On this shot; timecodes count from its start.")
        ] = None,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Write a note on a take, on a shot, or on some frames of it.

        The picture of an individual take counts each shot from its start: name it with --shot.
        `generate --from-notes` makes the next take with what was noted.
        """
        from client_generate.cli import reports
        from client_generate.film.slate import parse_take_number
        from client_generate.studio import open_studio

        number, studio = parse_take_number(take, sequence), open_studio(root)
        runner = studio.sequences(project)
        noted = runner.note(sequence, number, text, at=at, to=to, shot=shot)
        on = runner.take(sequence, number)
        pieces = studio.cutter(project).shots(on) if on.pieces else ()
        then = "reopen" if runner.is_final(sequence) else "generate"
        reports.decided(noted, noted_said(project, on, noted, pieces, then), as_json=as_json)

    @command(app, "reject", example='driver-beware SEQ08 --why "wrong car"')
    def reject(
        project: Project, sequence: SequenceId, *, why: Why = "", as_json: Json = False, root: Root = None
    ) -> None:
        """Take an approval back; the film stays."""
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        take = open_studio(root).sequences(project).reject_take(sequence, why=why)
        reports.decided({"rejected": take}, f"{take} is no longer the circle take of {sequence}.", as_json=as_json)

    @command(app, "finalize", example="driver-beware SEQ08")
    def finalize(
        project: Project,
        sequence: SequenceId,
        *,
        why: Why = "",
        stale_ok: Annotated[
            bool, typer.Option("--stale-ok", help="Also with a take that is stale; it is meant as it is.")
        ] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Lock an approved sequence that has all it needs.

        Its films become read-only. `reopen` unlocks it, and nothing else changes it before.
        """
        from client_generate.cli import output, reports
        from client_generate.studio import open_studio

        take = (
            open_studio(root, sink=output.Follower()).sequences(project).finalize(sequence, why=why, stale_ok=stale_ok)
        )
        reports.decided(take, f"{sequence} is final with {take.take_id}.", as_json=as_json)

    @command(app, "reopen", example='driver-beware SEQ08 --reason "another end"')
    def reopen(
        project: Project,
        sequence: SequenceId,
        *,
        reason: Annotated[str, typer.Option(metavar="TEXT", help="Why; kept in the history.")],
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Unlock a final sequence, for a reason that is kept."""
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        open_studio(root).sequences(project).reopen(sequence, why=reason)
        reports.decided({"reopened": sequence}, f"{sequence} is open again.", as_json=as_json)


def noted_said(project: str, take: Take, noted: Noted, pieces: Iterable[Stretch], then: str) -> str:
    """Say where a note stands, so that a wrong timecode is seen, and what makes use of it."""
    from client_generate.cli.spelling import PROGRAM
    from client_generate.cli.trails import where_noted

    where = where_noted(take, noted, tuple(piece.frames for piece in pieces)) or "on all of it"
    option = "--reason TEXT" if then == "reopen" else "--from-notes"
    return f"{noted.take}: noted {where}.\nnext: {PROGRAM} {then} {project} {take.sequence} {option}"
