"""`estimate`: what is left to do, what that will cost and how long it takes, before anything is sent."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.cli.columns import cut, table
from client_generate.cli.door import Json, Project, Root, command

if TYPE_CHECKING:
    from client_generate.sequence.estimate import Estimate, Left

Sequences = Annotated[list[str] | None, typer.Argument(metavar="[SEQ…]", help="All sequences if left out.")]
ModeName = Annotated[
    str | None, typer.Option(metavar="MODE", help="multi_shot or individual for all; the plan's if left out.")
]
ProviderName = Annotated[
    str | None, typer.Option(metavar="NAME", help="Whose prices; the plan's provider if left out. Needs no key.")
]
_WIDTH = 80


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "estimate", example="driver-beware --provider replicate")
    def estimate(
        project: Project,
        sequence: Sequences = None,
        *,
        mode: ModeName = None,
        provider: ProviderName = None,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Tell what is left to do, and what it will cost and take.

        Every sequence counts up to a take that can be reviewed: a grid where one is wanted and not there, and a take
        where there is none or only stale ones. Nothing is sent. Prices are those of the model cards, with their date.
        """
        from client_generate.cli import output
        from client_generate.sequence.prompts import parse_mode
        from client_generate.studio import open_studio

        wanted = tuple(sequence or ())
        found = open_studio(root).estimate(project, wanted, mode=parse_mode(mode), provider=provider)
        if as_json:
            output.document(found)
        else:
            output.say(estimate_text(found))


def estimate_text(found: Estimate) -> str:
    """Lay an estimate out, at most 80 cells wide."""
    names = max(*(len(row.id) for row in found.sequences), 8)
    rows = [(cut(row.id, min(names, 24)), *_cells(row)) for row in found.sequences]
    lines = table(("SEQUENCE", "TO MAKE", "SECONDS", "PRICE", "WHY"), rows).splitlines()
    lines = [cut_line(line) for line in lines]
    problems = [f"  ! {row.id}: {row.problem}" for row in found.sequences if row.problem]
    return "\n".join([*lines, *problems, "", *_models(found), _sum(found), *_fallbacks(found), *_budget(found)])


def cut_line(line: str) -> str:
    """Cut a line of a table; its columns stay where they are."""
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1].rstrip() + "…"


def _cells(row: Left) -> tuple[str, ...]:
    from client_generate.cli.output import money

    if row.problem:
        return "cannot be made", "", "", row.why
    if not row.calls:
        return "-", "", "", row.why
    grids, takes = (sum(call.makes == kind for call in row.calls) for kind in ("grid", "take"))
    shots = f"{takes} shot{'s' * (takes > 1)}" if row.mode == "individual" else "take"
    seconds = sum((call.seconds for call in row.calls), Decimal(0))
    return "grid, " * bool(grids) + shots * bool(takes), f"{seconds.normalize():f}", money(row.price), row.why


def _models(found: Estimate) -> list[str]:
    from client_generate.cli.output import money

    if not found.models:
        return []
    rows = [
        (total.model, str(total.calls), money(total.price), total.as_of or "-", _spell(total.making_seconds))
        for total in found.models
    ]
    return [table(("MODEL", "CALLS", "PRICE", "PRICED", "TIME"), rows), ""]


def _sum(found: Estimate) -> str:
    from client_generate.cli.output import money

    if not any(row.calls for row in found.sequences):
        return "Nothing is left to do."
    time = "" if found.making_seconds is None else f", about {_spell(found.making_seconds)} with {found.jobs} at once"
    return f"Left to do on {found.provider}: {money(found.price)}, {found.seconds.normalize():f} s of film{time}."


def _fallbacks(found: Estimate) -> list[str]:
    from client_generate.cli.output import money

    if found.fallback_price is None or not any(row.calls for row in found.sequences):
        return []
    named = ", ".join(f"{fallback} for {model}" for model, fallback in found.fallbacks.items())
    return [cut_line(f"On the plan's fallbacks ({named}): {money(found.fallback_price)}.")]


def _budget(found: Estimate) -> list[str]:
    caps = (("project", found.project_budget_left), ("day", found.day_budget_left))
    lines = [
        f"Budget left for the {name}: ${left:.2f}{_fits(found.price, left)}" for name, left in caps if left is not None
    ]
    short = [row.id for row in found.sequences if row.budget_left is not None and row.price > row.budget_left]
    return [*lines, *([cut_line(f"Over the budget of a sequence: {', '.join(short)}")] if short else [])]


def _fits(price: Decimal, left: Decimal) -> str:
    return "." if price <= left else f"; ${price - left:.2f} too little."


def _spell(seconds: int | None) -> str:
    """Spell a length of time; nobody knows it before one was made."""
    if seconds is None:
        return "not known yet"
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02d} min" if hours else f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
