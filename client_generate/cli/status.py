"""`status`: how every sequence stands, and the one next command for each."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import typer

from client_generate.cli.door import Json, Project, Root, command

if TYPE_CHECKING:
    from client_generate.sequence.status import ProjectStatus, SequenceStatus


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "status")
    def status(project: Project, *, as_json: Json = False, root: Root = None) -> None:
        """Show phase, takes, circle take and the next command for each sequence."""
        from client_generate.cli import output
        from client_generate.studio import open_studio

        found = open_studio(root).status(project)
        if as_json:
            output.document(found)
        else:
            output.say(status_text(found, width=shutil.get_terminal_size().columns))


def status_text(found: ProjectStatus, *, width: int) -> str:
    """Lay the rows out for a terminal of that width: the next command beside the row, or below where it is narrow."""
    ids = max(len("SEQUENCE"), *(len(row.id) for row in found.sequences))
    circles = max(len("CIRCLE"), *(len(_circle(row)) for row in found.sequences))
    head = f"{'SEQUENCE':<{ids}}  {'PHASE':<20}  TAKES  {'CIRCLE':<{circles}}"
    wide = len(head) + 2 + max(len(row.next) for row in found.sequences) <= width
    lines = [_title(found, width), "", head + ("  NEXT" if wide else "")]
    for row in found.sequences:
        cells = f"{row.id:<{ids}}  {row.phase:<20}  {row.takes:>5}  {_circle(row):<{circles}}"
        lines.append(f"{cells}  {row.next}".rstrip() if wide else cells.rstrip())
        if row.next and not wide:
            lines.append(f"  > {row.next}")
        lines += [f"  ! {_short(text, width - 4)}" for text in (row.problem, row.last_failure) if text]
    return "\n".join([*lines, "", _summary(found)])


def _title(found: ProjectStatus, width: int) -> str:
    rehearsal = " (rehearsal)" if found.provider == "local" else ""
    return _short(f"{found.project}: {found.title}, for {found.client}, on {found.provider}{rehearsal}", width)


def _summary(found: ProjectStatus) -> str:
    done = sum(1 for row in found.sequences if row.phase in {"APPROVED", "FINAL"})
    return f"{done} of {len(found.sequences)} sequences approved."


def _circle(row: SequenceStatus) -> str:
    return (row.circle_take or "-").removeprefix(f"{row.id}_")


def _short(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(width - 1, 1)] + "…"
