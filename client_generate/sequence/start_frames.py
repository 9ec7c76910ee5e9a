"""Start frames on disk: a picture drawn and published under the next number, and the grid it is cut from."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from client_generate import files
from client_generate.errors import NotFound
from client_generate.film.slate import Slate, parse
from client_generate.film.take import Grid
from client_generate.sequence.desk import Desk
from client_generate.sequence.state import SequenceState


def drawn(desk: Desk, slate: Slate, draw: Callable[[Path], object]) -> tuple[str, str]:
    """Draw a start frame and publish it under the next number; returns its path and hash."""
    files.make_folder(desk.layout.executions)
    fresh = desk.layout.executions / f".{slate.subject}-{os.getpid()}.png"
    try:
        draw(fresh)
        files.flush(fresh)
        claimed = desk.executions.claim(slate.sequence, slate.shot, "start")
        place = desk.layout.media(claimed, ".png")
        files.publish(fresh, place)
    finally:
        fresh.unlink(missing_ok=True)
    return desk.layout.relative(place), files.sha256(place)


def grid_of(desk: Desk, state: SequenceState, number: int | None, shot: int | None) -> Grid:
    """Return a grid of a sequence or shot, the newest when no number is given. Raises `NotFound`."""
    there = [grid.grid_id for grid in state.grids if grid.path and parse(grid.grid_id).shot == shot]
    wanted = there[-1] if number is None and there else str(Slate(state.sequence, shot, "grid", number or 1))
    record = files.read(desk.layout.record(parse(wanted)), Grid) if wanted in there else None
    if record is None:
        where = state.sequence if shot is None else f"Shot {shot} of {state.sequence}"
        raise NotFound(
            f"{where} has no grid {number or ''}".rstrip() + ".",
            code="unknown-grid",
            hint="grids: " + ", ".join(there)
            if there
            else f"`client_generate grid {desk.layout.name} {state.sequence}` makes one",
        )
    return record
