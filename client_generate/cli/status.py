"""`status`: how every sequence stands, and the one next command for each."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.columns import count, cut
from client_generate.cli.door import Json, Project, Root, command
from client_generate.cli.spelling import rooted

if TYPE_CHECKING:
    from client_generate.sequence.status import ProjectStatus, SequenceStatus


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "status", example="driver-beware")
    def status(
        project: Project,
        *,
        watch: Annotated[bool, typer.Option("--watch", help="Draw it again and again, until Ctrl-C.")] = False,
        every: Annotated[int, typer.Option(min=1, max=3600, metavar="SECONDS", help="How often, with --watch.")] = 2,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Show how every sequence stands, and its next command."""
        from client_generate.cli import output
        from client_generate.studio import open_studio

        studio = open_studio(root)
        if watch:
            from client_generate.cli import watching

            return watching.watch(project, lambda: studio.status(project), status_text, every)
        found = studio.status(project)
        if as_json:
            output.document(found)
        else:
            output.say(status_text(found, width=shutil.get_terminal_size().columns))
        return None


def status_text(found: ProjectStatus, width: int) -> str:
    """Lay the rows out for a terminal of that width: the next command beside the row, or below where it is narrow.

    A command is never cut, for it is there to be pasted; an id too long for its column has a line of its own.
    """
    found = _rooted(found)
    shooting = found.provider != "local"
    circle = max(len("CIRCLE"), *(len(_circle(row, shooting=shooting)) for row in found.sequences))
    after = f"  {'PHASE':<20}  TAKES  {'CIRCLE':<{circle}}"
    ids = min(max(len("SEQUENCE"), *(len(row.id) for row in found.sequences)), max(width - len(after), len("SEQUENCE")))
    wide = ids + len(after) + 2 + max(len(row.next) for row in found.sequences) <= width
    column = "  NEXT" if wide and any(row.next for row in found.sequences) else ""
    lines = [_title(found, width), "", f"{'SEQUENCE':<{ids}}{after}{column}".rstrip()]
    for row in found.sequences:
        name, above = (row.id, []) if len(row.id) <= ids else ("", [row.id])
        cells = f"{name:<{ids}}  {row.phase:<20}  {row.takes:>5}  {_circle(row, shooting=shooting):<{circle}}"
        lines += [*above, (f"{cells}  {row.next}" if wide else cells).rstrip()]
        lines += [f"  > {row.next}"] if row.next and not wide else []
        lines += [
            f"  ! {cut(text, width - 4)}"
            for text in (row.problem, row.last_failure, _stale(row), _rehearsed(row) if shooting else "")
            if text
        ]
    return "\n".join([*lines, "", *_choices(found), _summary(found)])


def _rooted(found: ProjectStatus) -> ProjectStatus:
    import msgspec

    rows = tuple(msgspec.structs.replace(row, next=rooted(row.next)) for row in found.sequences)
    return msgspec.structs.replace(found, sequences=rows)


def _title(found: ProjectStatus, width: int) -> str:
    rehearsal = " (rehearsal)" if found.provider == "local" else ""
    return cut(f"{found.project}: {found.title}, for {found.client}, on {found.provider}{rehearsal}", width)


def _choices(found: ProjectStatus) -> list[str]:
    """Name the quadrants where a next command asks for one."""
    asked = any(" QUADRANT" in row.next for row in found.sequences)
    return ["QUADRANT is top_left, top_right, bottom_left or bottom_right: look at the grid."] if asked else []


def _summary(found: ProjectStatus) -> str:
    done = sum(1 for row in found.sequences if row.phase in {"APPROVED", "FINAL"})
    return f"{done} of {count(len(found.sequences), 'sequence')} approved."


def _circle(row: SequenceStatus, *, shooting: bool) -> str:
    """Spell the circle take, with the shots that come from other takes as `approve` reads them: `3=5`."""
    mixed = ", ".join(f"{shot}={_number(take)}" for shot, take in sorted(row.mix.items()))
    stale = " (stale)" if row.choice_stale else ""
    rehearsal = " (rehearsal)" if shooting and {row.circle_take, *row.mix.values()} & {*row.rehearsals} else ""
    return (row.circle_take or "-").removeprefix(f"{row.id}_") + (f" ({mixed})" if mixed else "") + rehearsal + stale


def _number(take: str) -> str:
    return take.rpartition("_take")[2].lstrip("0")


def _rehearsed(row: SequenceStatus) -> str:
    """Say that there are takes and all of them are rehearsals."""
    return "rehearsed, not shot" if row.rehearsals and len(row.rehearsals) == row.takes else ""


def _stale(row: SequenceStatus) -> str:
    """Say what changed since what counts was made: the circle take, or the newest where no take is fresh, or a grid."""
    found = {take.take_id: take.changed for take in row.stale if take.take_id != row.circle_take}
    if row.circle_take and row.choice_stale:
        found[row.circle_take] = row.choice_stale
    if row.circle_take not in found and len(found) < max(row.takes, 1):
        found = {}
    if row.phase in {"GRID_REVIEW", "START_FRAME_APPROVED"}:
        found |= {grid.grid_id: grid.changed for grid in row.stale_grids}
    name = row.circle_take if row.circle_take in found else next(reversed(found), None)
    return f"{name} is stale: {', '.join(found[name])}" if name else ""
