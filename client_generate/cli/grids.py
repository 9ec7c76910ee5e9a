"""`grid`, `approve-grid`, `start-frame`: from candidates to the still that a film starts from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from client_generate.cli.door import DryRun, Json, Project, Root, SequenceId, Why, command
from client_generate.cli.paid import ProviderName, Yes, paid_runner

Shot = Annotated[int | None, typer.Option(min=0, metavar="N", help="For one shot alone, counted from 0.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "grid", example="driver-beware SEQ05")
    def grid(
        project: Project,
        sequence: SequenceId,
        *,
        shot: Shot = None,
        provider: ProviderName = None,
        yes: Yes = False,
        dry_run: DryRun = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Make a grid: one picture with four start frames.

        `approve-grid` then chooses one of the four.
        """
        from client_generate.cli import output, reports

        with output.following() as follower:
            runner = paid_runner(project, follower, root, provider=provider, yes=yes)
            if dry_run:
                reports.draft(project, runner.draft_grid(sequence, shot=shot), as_json=as_json)
            else:
                reports.grid(project, runner.explore_grid(sequence, shot=shot), as_json=as_json)

    @command(app, "approve-grid", example="driver-beware SEQ05 --quadrant bottom_right")
    def approve_grid(
        project: Project,
        sequence: SequenceId,
        *,
        quadrant: Annotated[
            str, typer.Option(metavar="QUADRANT", help="top_left, top_right, bottom_left or bottom_right.")
        ],
        grid: Annotated[
            int | None, typer.Option(min=1, metavar="N", help="Which grid; the newest if left out.")
        ] = None,
        shot: Shot = None,
        trim: Annotated[
            bool, typer.Option("--trim/--no-trim", help="Cut off borders that a model drew between the four.")
        ] = True,
        why: Why = "",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Choose one quadrant of a grid as the start frame."""
        from client_generate.cli import output, reports
        from client_generate.film.slate import check_quadrant
        from client_generate.studio import open_studio

        runner, wanted = open_studio(root, sink=output.Follower()).sequences(project), check_quadrant(quadrant)
        chosen = runner.approve_grid_quadrant(sequence, wanted, grid=grid, shot=shot, trim=trim, why=why)
        reports.start_frame(project, sequence, shot, chosen, as_json=as_json)

    @command(app, "start-frame", example="driver-beware SEQ05 stills/car.png")
    def start_frame(
        project: Project,
        sequence: SequenceId,
        file: Annotated[Path, typer.Argument(metavar="FILE", help="A PNG, JPEG or WebP.")],
        *,
        shot: Shot = None,
        why: Why = "",
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Use a picture of your own as the start frame.

        It is copied, and cropped to the shape of the plan.
        """
        from client_generate.cli import output, reports
        from client_generate.studio import open_studio

        runner = open_studio(root, sink=output.Follower()).sequences(project)
        chosen = runner.set_start_frame(sequence, file, shot=shot, why=why)
        reports.start_frame(project, sequence, shot, chosen, as_json=as_json)
