"""`session …`: staged work with a person's word at every gate; each step is a command, `review` is all in one."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli import session_orders, session_pictures
from client_generate.cli.door import Json, Root, command
from client_generate.cli.session_doors import SessionId

_HELP = "Look at what a stage made, talk, accept, go back."


def register(app: typer.Typer) -> None:
    """Add the commands of this file, and those of orders and pictures."""
    group = typer.Typer(name="session", help=_HELP, rich_markup_mode=None, no_args_is_help=True)
    _looking(group)
    _working(group)
    session_orders.register(group)
    session_pictures.register(group)
    app.add_typer(group)


def _looking(group: typer.Typer) -> None:
    @command(group, "list", example="tea-film")
    def list_(
        project: Annotated[str | None, typer.Argument(metavar="PROJECT", help="One project; else all.")] = None,
        *,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """List sessions, and where each stands."""
        from client_generate.cli import session_reports
        from client_generate.cli.session_doors import every

        session_reports.listing(every(root, project), as_json=as_json)

    @command(group, "show", example="still-hot-4k2 --stage story --version 1")
    def show(
        session: SessionId,
        *,
        stage: Annotated[str, typer.Option(metavar="STAGE", help="This stage; else the one in hand.")] = "",
        version: Annotated[int | None, typer.Option(min=1, metavar="N", help="This version of it.")] = None,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Show what a stage made, and the next command."""
        from client_generate.cli import session_reports
        from client_generate.cli.session_doors import opened

        session_reports.shown(opened(session, root), stage, version, as_json=as_json)

    @command(group, "versions", example="still-hot-4k2")
    def versions(session: SessionId, *, as_json: Json = False, root: Root = None) -> None:
        """List every version of every stage; any whole one can be accepted."""
        from client_generate.cli import session_reports
        from client_generate.cli.session_doors import opened

        session_reports.versions(opened(session, root).session(), as_json=as_json)

    @command(group, "events", example="still-hot-4k2 --follow --json")
    def events(
        session: SessionId,
        *,
        after: Annotated[int, typer.Option(min=0, metavar="SEQ", help="Those behind this number alone.")] = 0,
        follow: Annotated[bool, typer.Option("--follow", help="Wait for more, until Ctrl-C.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Print what happened, numbered without a gap; with --json a line each."""
        from client_generate.cli import session_log
        from client_generate.cli.session_doors import opened

        session_log.print_events(opened(session, root), after, follow=follow, as_json=as_json)


def _working(group: typer.Typer) -> None:
    @command(group, "run", example="still-hot-4k2")
    def run(session: SessionId, *, as_json: Json = False, root: Root = None) -> None:
        """Work on what is due, up to the next gate.

        It takes up what an interrupt or a crash left, and pays nothing twice.
        """
        from client_generate.cli import output, session_reports
        from client_generate.cli.session_doors import opened, work_out

        with output.following() as follower:
            room = opened(session, root, follower)
            work_out(room, follower)
            session_reports.standing(room, as_json=as_json)

    @command(group, "review", example="still-hot-4k2")
    def review(session: SessionId, *, root: Root = None) -> None:
        """Look, talk and decide on a terminal, stage by stage."""
        from client_generate.cli import session_review

        session_review.review(session, root)

    @command(group, "adopt", example="still-hot-4k2 --as tea-film-2")
    def adopt(
        session: SessionId,
        *,
        name: Annotated[str, typer.Option("--as", metavar="PROJECT", help="Another plan's name.")] = "",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Make a client plan of a session.

        Scenes become shots, frames of the storyboard start frames, references elements.
        """
        from client_generate.cli import session_reports
        from client_generate.studio import open_studio

        project, _, plain = session.rpartition("/")
        session_reports.adopted(open_studio(root).adopt(plain, project=project, name=name), as_json=as_json)
