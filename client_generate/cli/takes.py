"""`generate`, `approve`, `takes`: making films and choosing among them."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import DryRun, Json, Project, Root, SequenceId, Why, command
from client_generate.cli.paid import Draft, ProviderName, Yes, paid_runner

ShotOverride = Annotated[
    list[str] | None, typer.Option(metavar='N:"PROMPT"', help="Another prompt for shot N, for this take only.")
]
TakeName = Annotated[str, typer.Argument(metavar="TAKE", help="A take's number, for example 2.")]
ShotFrom = Annotated[
    list[str] | None, typer.Option(metavar="SHOT=TAKE", help="One shot's prompt as in another take, as in 4=1.")
]

_GENERATE = """\
driver-beware SEQ08
driver-beware SEQ08 --shot-override 2:"at dawn"
driver-beware SEQ08 --from-take 2 --shot-from 4=1
driver-beware SEQ08 --from-notes --dry-run
driver-beware SEQ08 --takes 3 --seed 7
driver-beware SEQ08 --provider replicate --yes"""

_APPROVE = """\
driver-beware SEQ08 --take 2 --why "best light"
driver-beware SEQ08 --take 2 --shot 3=5"""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "generate", example=_GENERATE)
    def generate(
        project: Project,
        sequence: SequenceId,
        *,
        mode: Annotated[
            str | None, typer.Option(metavar="MODE", help="multi_shot or individual; else as the plan says.")
        ] = None,
        shot_override: ShotOverride = None,
        from_take: Annotated[
            int | None, typer.Option(min=1, metavar="TAKE", help="Every prompt as in this take.")
        ] = None,
        shot_from: ShotFrom = None,
        from_notes: Annotated[
            bool,
            typer.Option("--from-notes", help="Go on from the newest take with notes; they are added to its prompts."),
        ] = False,
        only_shot: Annotated[
            int | None, typer.Option(min=0, metavar="SHOT", help="Make this shot anew; keep the others' films.")
        ] = None,
        seed: Annotated[
            int | None, typer.Option(min=0, max=2**31 - 1, metavar="N", help="The seed; else the plan's.")
        ] = None,
        takes: Annotated[
            int, typer.Option(min=1, max=100, metavar="N", help="How many takes; they differ in their seeds.")
        ] = 1,
        new: Annotated[bool, typer.Option("--new", help="Begin a new take, even where one is unfinished.")] = False,
        provider: ProviderName = None,
        draft: Draft = False,
        yes: Yes = False,
        dry_run: DryRun = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Make the next take of a sequence.

        The same command again goes on with a take that was interrupted, and pays nothing twice.
        """
        from client_generate.cli import output, reports, several
        from client_generate.sequence.prompts import Wanted, parse_mode

        with output.following() as follower:
            wanted = Wanted.read(
                shot_override or (), shot_from or (), from_take, only_shot, seed, new=new, from_notes=from_notes
            )
            runner = paid_runner(project, follower, root, provider=provider, yes=yes, draft=draft)
            if takes > 1:
                several.make(
                    runner, project, sequence, takes, parse_mode(mode), wanted, dry_run=dry_run, as_json=as_json
                )
            elif dry_run:
                reports.draft(project, runner.draft_take(sequence, parse_mode(mode), wanted), as_json=as_json)
            else:
                reports.take(project, runner.run_sequence(sequence, parse_mode(mode), wanted), as_json=as_json)

    @command(app, "approve", example=_APPROVE)
    def approve(
        project: Project,
        sequence: SequenceId,
        *,
        take: Annotated[str, typer.Option(metavar="N", help="The take's number, for example 2.")],
        shot: Annotated[
            list[str] | None, typer.Option(metavar="SHOT=TAKE", help="One shot from another take, as in 3=5.")
        ] = None,
        why: Why = "",
        rehearsal: Annotated[
            bool,
            typer.Option("--rehearsal", help="Also a rehearsal, though the plan's provider makes the film itself."),
        ] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Approve a take: it becomes the circle take.

        Every frame is decoded first. Approving another take later changes the choice; approving again without --shot
        takes every shot from the one take.
        """
        from client_generate.cli import output, reports
        from client_generate.film.slate import parse_take_number
        from client_generate.sequence.prompts import parse_shot_from
        from client_generate.studio import open_studio

        number, shots = parse_take_number(take, sequence), parse_shot_from(shot or (), what="shot 4 from take 1")
        runner = open_studio(root, sink=output.Follower()).sequences(project)
        approved = runner.approve_take(sequence, number, shots=shots, why=why, rehearsal=rehearsal)
        reports.approved(project, approved, runner.mix(sequence), as_json=as_json)

    listing = typer.Typer(name="takes", help="List the takes of a sequence, show one, or compare two.")
    app.add_typer(listing)

    @command(listing, "list", example="driver-beware SEQ08")
    def list_takes(project: Project, sequence: SequenceId, *, as_json: Json = False, root: Root = None) -> None:
        """List the takes of a sequence, oldest first."""
        from client_generate.cli import reports
        from client_generate.film.slate import parse
        from client_generate.studio import open_studio

        runner = open_studio(root).sequences(project)
        missing, stale = runner.missing(sequence), runner.stale(sequence)
        made = [(one, runner.trail(sequence, parse(one.take_id).number)) for one in runner.takes(sequence)]
        reports.takes(project, made, stale, missing, as_json=as_json)

    @command(listing, "show", example="driver-beware SEQ08 2")
    def show_take(
        project: Project,
        sequence: SequenceId,
        take: TakeName,
        *,
        yaml: Annotated[bool, typer.Option("--yaml", help="Its shots as plan text, to paste into the plan.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Show a take: prompts, inputs, model, price, media, notes."""
        from client_generate.cli import reports
        from client_generate.film.slate import parse_take_number
        from client_generate.sequence.planned import sequence_of
        from client_generate.studio import open_studio

        number = parse_take_number(take, sequence)
        studio = open_studio(root)
        runner = studio.sequences(project)
        found = runner.take(sequence, number)
        frames = studio.cutter(project).shots(found)
        changed = runner.stale(sequence).of(found.take_id)
        missing, trail = runner.missing(sequence, number), runner.trail(sequence, number)
        shots = sequence_of(runner.plan, sequence).shots if yaml else None
        reports.take_details(project, found, changed, missing, trail, frames, as_plan=shots, as_json=as_json)

    @command(listing, "diff", example="driver-beware SEQ08 1 2")
    def diff_takes(
        project: Project,
        sequence: SequenceId,
        one: TakeName,
        other: TakeName,
        *,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Compare two takes prompt by prompt, with inputs and settings."""
        from client_generate.cli import reports
        from client_generate.film.slate import parse_take_number
        from client_generate.studio import open_studio

        runner = open_studio(root).sequences(project)
        before, after = (runner.take(sequence, parse_take_number(name, sequence)) for name in (one, other))
        reports.take_differences(before, after, as_json=as_json)
