"""`batch`: many sequences of several projects, each up to a review gate."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import DryRun, Root, command
from client_generate.cli.paid import Draft, ProviderName, Yes

Words = Annotated[
    list[str],
    typer.Argument(metavar="PROJECT [SEQ…]…", help="Projects, each with the sequences meant; alone it means all."),
]

_BATCH = """\
driver-beware
driver-beware SEQ01 SEQ05 --jobs 8
driver-beware other-film --until grid_review
driver-beware --stale --dry-run"""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "batch", example=_BATCH)
    def batch(
        words: Words,
        *,
        until: Annotated[
            str, typer.Option(metavar="GATE", help="Where a person decides: review (if left out) or grid_review.")
        ] = "review",
        phase: Annotated[str | None, typer.Option(metavar="PHASE", help="Only sequences in this phase.")] = None,
        stale: Annotated[bool, typer.Option("--stale", help="Only what is stale, made again.")] = False,
        jobs: Annotated[int | None, typer.Option(min=1, max=2000, metavar="N", help="How many at once.")] = None,
        provider: ProviderName = None,
        draft: Draft = False,
        yes: Yes = False,
        dry_run: DryRun = False,
        as_json: Annotated[
            bool, typer.Option("--json", help="Print an event a line as JSON, and a summary as the last line.")
        ] = False,
        root: Root = None,
    ) -> None:
        """Bring many sequences up to a review gate.

        Several projects work at once. Nothing is approved: a sequence that wants a grid stops when its grid is there.
        What fails stops no other. The same batch again goes on with what is left, and pays nothing twice.
        """
        from client_generate.cli.board import open_board
        from client_generate.sequence.batch import parse_phase, parse_until
        from client_generate.studio import open_studio

        gate, wanted = parse_until(until), parse_phase(phase)
        with open_board(as_json=as_json, dry_run=dry_run, yes=yes) as board:
            studio = open_studio(root)
            board.show(
                studio.batch(
                    words,
                    until=gate,
                    phase=wanted,
                    stale=stale,
                    jobs=jobs,
                    provider=provider,
                    draft=draft,
                    tell=board.tell,
                )
            )
        raise typer.Exit(board.exit_status)
