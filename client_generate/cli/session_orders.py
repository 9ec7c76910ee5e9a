"""`session accept`, `regenerate`, `say`, `skip`, `reopen`, `stop`: what a person decides at a gate."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import Json, Root, command
from client_generate.cli.session_doors import CommandId, Detached, Items, Revision, SessionId, StageName

_ACCEPT = """\
still-hot-4k2
still-hot-4k2 --item hero --item thermos
still-hot-4k2 --version 1"""
_REOPENING = "Only say what becomes stale and what was spent on it."


def register(group: typer.Typer) -> None:
    """Add the commands of this file."""
    _deciding(group)
    _talking(group)
    _turning(group)


def _deciding(group: typer.Typer) -> None:
    @command(group, "accept", example=_ACCEPT)
    def accept(
        session: SessionId,
        *,
        stage: StageName = "",
        version: Annotated[
            int | None, typer.Option(min=1, metavar="N", help="An earlier version; else the newest.")
        ] = None,
        selected: Annotated[
            list[str] | None, typer.Option("--item", metavar="ID", help="Carry this picture forward; else all.")
        ] = None,
        notes: Annotated[str, typer.Option("--why", metavar="TEXT", help="A reason, kept with it.")] = "",
        revision: Revision = None,
        command_id: CommandId = "",
        detached: Detached = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Accept what a stage made, and go on to the next."""
        from client_generate.cli.session_doors import obey
        from client_generate.sessions.commands import Accept

        order = Accept(
            id=command_id, revision=revision, stage=stage, version=version, selected=tuple(selected or ()), notes=notes
        )
        obey(session, root, order, detached=detached, as_json=as_json)

    @command(group, "regenerate", example='still-hot-4k2 --feedback "shorter"')
    def regenerate(
        session: SessionId,
        *,
        text: Annotated[str, typer.Option("--feedback", metavar="TEXT", help="What is to be otherwise.")] = "",
        items: Items = None,
        variations: Annotated[int, typer.Option(min=1, metavar="N", help="So many side by side, to choose from.")] = 1,
        stage: StageName = "",
        revision: Revision = None,
        command_id: CommandId = "",
        detached: Detached = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Make a stage again, with all that was said about it.

        That is a further version; nothing is deleted.
        """
        from client_generate.cli.session_doors import obey, read_text
        from client_generate.sessions.commands import Regenerate

        order = Regenerate(
            id=command_id,
            revision=revision,
            stage=stage,
            feedback=read_text(text),
            items=tuple(items or ()),
            n=variations,
        )
        obey(session, root, order, detached=detached, as_json=as_json)


def _talking(group: typer.Typer) -> None:
    @command(group, "say", example='still-hot-4k2 "make it night"')
    def say(
        session: SessionId,
        text: Annotated[str, typer.Argument(metavar="TEXT", help="What you think of it; @FILE or - reads it.")],
        *,
        stage: StageName = "",
        command_id: CommandId = "",
        detached: Detached = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Talk about a stage; the answer says what a regenerate will change."""
        from client_generate.cli.session_doors import obey, read_text
        from client_generate.sessions.commands import Say

        order = Say(id=command_id, text=read_text(text), stage=stage)
        obey(session, root, order, detached=detached, as_json=as_json, talk=True)


def _turning(group: typer.Typer) -> None:
    @command(group, "skip", example="still-hot-4k2")
    def skip(
        session: SessionId,
        *,
        stage: StageName = "",
        revision: Revision = None,
        command_id: CommandId = "",
        detached: Detached = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Leave a stage out, where the pipeline lets you."""
        from client_generate.cli.session_doors import obey
        from client_generate.sessions.commands import Skip

        order = Skip(id=command_id, revision=revision, stage=stage)
        obey(session, root, order, detached=detached, as_json=as_json)

    @command(group, "reopen", example="still-hot-4k2 --stage story")
    def reopen(
        session: SessionId,
        *,
        stage: Annotated[str, typer.Option(metavar="STAGE", help="Go back to it; else where it was.")] = "",
        revision: Revision = None,
        command_id: CommandId = "",
        as_json: Json = False,
        dry_run: Annotated[bool, typer.Option("--dry-run", help=_REOPENING)] = False,
        root: Root = None,
    ) -> None:
        """Go back to a stage, or open a stopped session again.

        Later stages become stale; nothing is deleted.
        """
        from client_generate.cli import session_reports
        from client_generate.cli.session_doors import obey, opened
        from client_generate.sessions.commands import Reopen

        if dry_run:
            session_reports.cost_of_reopening(opened(session, root), stage, as_json=as_json)
        else:
            obey(session, root, Reopen(id=command_id, revision=revision, stage=stage), detached=True, as_json=as_json)

    @command(group, "stop", example='still-hot-4k2 --why "the client cancelled"')
    def stop(
        session: SessionId,
        *,
        why: Annotated[str, typer.Option("--why", metavar="TEXT", help="A reason, kept with it.")] = "",
        command_id: CommandId = "",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Stop now, whatever is under way.

        Calls are cancelled where the provider can. `session reopen` goes on.
        """
        from client_generate.cli.session_doors import obey
        from client_generate.sessions.commands import Stop

        obey(session, root, Stop(id=command_id, reason=why), detached=True, as_json=as_json)
