"""Rehearsals where the plan's provider makes the film itself: refused as the film, told of as a start frame."""

from __future__ import annotations

from client_generate import files
from client_generate.errors import UsageError
from client_generate.film import events
from client_generate.film.plan import Plan
from client_generate.film.slate import parse
from client_generate.film.take import Grid, StartFrame, Take
from client_generate.sequence.desk import Desk


def check_no_stand_in(desk: Desk, plan: Plan, take: Take, *, meant: bool) -> None:
    """Refuse a rehearsal where the plan's provider makes the film itself, unless it is meant. Raises `UsageError`."""
    if take.rehearsal and not meant and not desk.registry.rehearses(plan.provider):
        raise UsageError(
            f"{take.take_id} is a rehearsal, and the plan is made on {plan.provider}.",
            code="rehearsal-take",
            hint="`generate` makes the take itself; `approve --rehearsal` says that the rehearsal is meant",
        )


def warn_of_stand_in(desk: Desk, frame: StartFrame | None) -> None:
    """Say that what is about to be made starts from a rehearsal; using it all the same is a person's right."""
    grid = files.read(desk.layout.record(parse(frame.grid)), Grid) if frame and frame.grid else None
    if grid and grid.rehearsal:
        desk.sink(
            events.Warned(
                subject=grid.sequence,
                code="rehearsal-start-frame",
                message=f"The start frame was cut from {grid.grid_id}, which is a rehearsal.",
                hint=f"`client_generate grid {desk.layout.name} {grid.sequence}` makes a grid to choose from",
            )
        )
