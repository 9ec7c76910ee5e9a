"""`generate`, `approve`, `takes`: making films and choosing among them."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import DryRun, Json, Project, Root, SequenceId, Why, command

ShotOverride = Annotated[
    list[str] | None, typer.Option(metavar='N:"PROMPT"', help="Another prompt for shot N, for this take only.")
]
TakeName = Annotated[str, typer.Argument(metavar="TAKE", help="The take's number, for example 2.")]
ShotFrom = Annotated[
    list[str] | None, typer.Option(metavar="SHOT=TAKE", help="The prompt of a shot as in another take: 4=1.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "generate")
    def generate(
        project: Project,
        sequence: SequenceId,
        *,
        mode: Annotated[str | None, typer.Option(help="multi_shot or individual; the plan's if left out.")] = None,
        shot_override: ShotOverride = None,
        from_take: Annotated[int | None, typer.Option(min=1, help="Every prompt as in this take.")] = None,
        shot_from: ShotFrom = None,
        only_shot: Annotated[
            int | None, typer.Option(min=0, help="Make this shot anew; keep the other pieces.")
        ] = None,
        seed: Annotated[int | None, typer.Option(min=0, max=2**31 - 1, help="The seed; else the plan's.")] = None,
        new: Annotated[bool, typer.Option("--new", help="Begin a new take, also where one is unfinished.")] = False,
        dry_run: DryRun = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Make the next take of a sequence."""
        from client_generate.cli import output, reports
        from client_generate.sequence.prompts import Wanted, parse_mode
        from client_generate.studio import open_studio

        with output.following() as follower:
            wanted = Wanted.read(shot_override or (), shot_from or (), from_take, only_shot, seed, new=new)
            runner = open_studio(root, sink=follower).sequences(project)
            if dry_run:
                reports.draft(runner.draft_take(sequence, parse_mode(mode), wanted), as_json=as_json)
            else:
                reports.take(project, runner.run_sequence(sequence, parse_mode(mode), wanted), as_json=as_json)

    @command(app, "approve")
    def approve(
        project: Project,
        sequence: SequenceId,
        *,
        take: Annotated[str, typer.Option(help="The take's number, for example 2.")],
        why: Why = "",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Make a take the circle take."""
        from client_generate.cli import reports
        from client_generate.film.slate import parse_take_number
        from client_generate.studio import open_studio

        number = parse_take_number(take, sequence)
        approved = open_studio(root).sequences(project).approve_take(sequence, number, why=why)
        reports.approved(project, approved, as_json=as_json)

    listing = typer.Typer(help="List the takes of a sequence, or show one.", no_args_is_help=True)
    app.add_typer(listing, name="takes")

    @command(listing, "list")
    def list_takes(project: Project, sequence: SequenceId, *, as_json: Json = False, root: Root = None) -> None:
        """List the takes of a sequence, oldest first."""
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        reports.takes(project, open_studio(root).sequences(project).takes(sequence), as_json=as_json)

    @command(listing, "show")
    def show_take(
        project: Project,
        sequence: SequenceId,
        take: TakeName,
        *,
        yaml: Annotated[bool, typer.Option("--yaml", help="Its shots as plan text, to paste back.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Show a take: prompts, inputs, model, price and media."""
        from client_generate.cli import reports
        from client_generate.film.slate import parse_take_number
        from client_generate.studio import open_studio

        number = parse_take_number(take, sequence)
        found = open_studio(root).sequences(project).take(sequence, number)
        reports.take_details(project, found, as_plan=yaml, as_json=as_json)

    @command(listing, "diff")
    def diff_takes(
        project: Project,
        sequence: SequenceId,
        one: TakeName,
        other: TakeName,
        *,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Compare two takes prompt by prompt, with their inputs and settings."""
        from client_generate.cli import reports
        from client_generate.film.slate import parse_take_number
        from client_generate.studio import open_studio

        runner = open_studio(root).sequences(project)
        before, after = (runner.take(sequence, parse_take_number(name, sequence)) for name in (one, other))
        reports.take_differences(before, after, as_json=as_json)
