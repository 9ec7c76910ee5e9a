"""`generate --takes N`: several takes, their price, and how each ended."""

from __future__ import annotations

from decimal import Decimal

import typer

from client_generate.cli import output, reports
from client_generate.cli.spelling import PROGRAM
from client_generate.film.plan import Mode
from client_generate.film.slate import parse
from client_generate.sequence.batch import name_of, price_of
from client_generate.sequence.comparing import MOST
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.runner import ClientSequenceRunner


def make(
    runner: ClientSequenceRunner,
    project: str,
    sequence: str,
    takes: int,
    mode: Mode | None,
    wanted: Wanted,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Make the takes, or price them; ends with the worst of their exit statuses."""
    if dry_run:
        drafts = runner.draft_takes(sequence, takes, mode, wanted)
        price = sum((draft.price for draft in drafts), Decimal(0))
        if as_json:
            output.document({"sequence": sequence, "takes": takes, "price": price, "prices": [d.price for d in drafts]})
        else:
            reports.draft(project, drafts[0], as_json=False)
            output.say(
                f"{sequence}: {takes} takes like it but for their seeds, {output.money(price)}. Nothing was sent."
            )
        return
    outcomes = runner.run_several(sequence, takes, mode, wanted)
    there = [outcome.record for outcome in outcomes if outcome.record]
    made = sorted(there, key=lambda record: parse(name_of(record)).number)  # they come in the order in which they ended
    errors = [outcome.error for outcome in outcomes if outcome.error]
    if as_json:
        failed = [{"code": error.code, "message": error.message, "hint": error.hint} for error in errors]
        output.document({"takes": made, "failed": failed})
    else:
        for record in made:
            output.say(f"{name_of(record)}: seed {record.seed}, {output.money(price_of(record))}")
            if record.media:
                output.say(f"  > projects/{project}/{record.media.path}")
        for error in errors:
            output.show_error(error, as_json=False)
        output.say(f"{len(made)} of {takes} takes made.")
        if len(made) > 1:
            numbers = ",".join(str(parse(name_of(record)).number) for record in made[:MOST])
            output.say(f"next: {PROGRAM} compare {project} {sequence} --takes {numbers}")
    raise typer.Exit(reports.worst_exit(outcomes))
