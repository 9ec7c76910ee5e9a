"""`cost`: what was spent and on what, from the ledger; and where a provider's bill tells otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.columns import table
from client_generate.cli.door import Json, Project, Root, command
from client_generate.film.cells import spelled_csv

if TYPE_CHECKING:
    from decimal import Decimal

    from client_generate.execution.bills import Difference
    from client_generate.execution.costs import Cost, Costs

_COST = """\
driver-beware
driver-beware --by day --csv
driver-beware --bill replicate-october.csv"""


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "cost", example=_COST)
    def cost(
        project: Project,
        *,
        by: Annotated[str, typer.Option(metavar="WHAT", help="sequence, model, day or provider.")] = "sequence",
        bill: Annotated[
            Path | None, typer.Option(metavar="FILE", help="A provider's bill to compare with, CSV or JSON.")
        ] = None,
        as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV, for spreadsheets.")] = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Tell what was spent and on what.

        What was estimated stands beside what was billed; what is reserved for calls under way, and what nobody knows
        to be charged or not, stands apart. Nothing is asked of any provider.
        """
        from client_generate.cli import output
        from client_generate.execution.costs import parse_by
        from client_generate.studio import open_studio

        found = open_studio(root).cost(project, parse_by(by), bill=bill)
        if as_json:
            output.document(found)
        else:
            output.say(costs_csv(found) if as_csv else costs_text(found))


def costs_text(found: Costs) -> str:
    """Lay costs out for a terminal."""
    rows = [_cells(row) for row in (*found.rows, found.total)]
    head = (found.by.upper(), "CALLS", "ESTIMATED", "BILLED", "SPENT", "RESERVED", "UNSURE")
    return "\n".join([table(head, rows), *_remarks(found.total), *_compared(found.differences)])


def costs_csv(found: Costs) -> str:
    """Spell costs as CSV: its rows, or with a bill what differs. No cell is a formula to a spreadsheet."""
    if found.differences is not None:
        rows = [(one.attempt, one.job, _plain(one.ledger), _plain(one.bill)) for one in found.differences]
        return spelled_csv([("attempt", "job", "ledger", "bill"), *rows])
    cells = [
        (row.name, str(row.calls), *map(_plain, (row.estimated, row.billed, row.spent, row.reserved, row.unsure)))
        for row in found.rows
    ]
    return spelled_csv([(found.by, "calls", "estimated", "billed", "spent", "reserved", "unsure"), *cells])


def _plain(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:f}"


def _cells(row: Cost) -> tuple[str, ...]:
    amounts = (row.estimated, row.billed, row.spent, row.reserved, row.unsure)
    return (row.name, str(row.calls), *("-" if not one else f"${one:.4f}" for one in amounts))


def _remarks(total: Cost) -> list[str]:
    """Say what the sums hide."""
    lines = []
    if total.calls > total.told:
        lines.append(
            f"{total.calls - total.told} of {total.calls} calls: billed is not told; spent counts the estimate."
        )
    if total.billed is not None and total.calls == total.told and total.billed != total.estimated:
        more = total.billed - total.estimated
        lines.append(f"Billed is ${abs(more):.4f} {'more' if more > 0 else 'less'} than estimated.")
    if total.unsure:
        lines.append("Unsure: nobody knows whether it was charged; `client_generate resume --resolve` settles it.")
    return ["", *lines] if lines else []


def _compared(differences: tuple[Difference, ...] | None) -> list[str]:
    if differences is None:
        return []
    own = [one for one in differences if one.attempt]
    others = [one for one in differences if not one.attempt]
    rows = [(one.attempt, one.job, _or(one.ledger), _or(one.bill)) for one in own]
    told = [table(("ATTEMPT", "JOB", "LEDGER", "BILL"), rows)] if own else ["Ledger and bill agree."]
    count = f"{len(others)} more job{'' if len(others) == 1 else 's'}"
    elsewhere = f"The bill has {count} that this project's ledger does not know."
    return ["", *told, *([elsewhere] if others else [])]


def _or(amount: Decimal | None) -> str:
    return "-" if amount is None else f"${amount:.4f}"
