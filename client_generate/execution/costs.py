"""What was spent, and on what: the ledger beside what is reserved and what nobody knows, summed up in one of four ways.

Amounts are US dollars, decimal. Days are UTC.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Literal, cast, get_args

import msgspec

from client_generate.errors import UsageError
from client_generate.execution.bills import Difference, compare
from client_generate.execution.budget import Line, Open, Treasury
from client_generate.execution.store import ExecutionStore
from client_generate.film.layout import Layout

By = Literal["sequence", "model", "day", "provider"]
_NOTHING = Decimal(0)
_NAMES: dict[By, Callable[[Line | Open], str]] = {
    "sequence": lambda one: one.sequence,
    "model": lambda one: one.model,
    "day": lambda one: one.at.date().isoformat(),
    "provider": lambda one: one.provider,
}


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """One row: ended calls, what they were estimated at and billed, and what is still open.

    `billed` is null where no provider told an amount, `told` how many calls had one; `spent` counts the estimate of the
    others. `reserved` is set aside for calls under way, `unsure` for those of which nobody knows whether they were
    charged.
    """

    name: str
    calls: int = 0
    estimated: Decimal = _NOTHING
    billed: Decimal | None = None
    told: int = 0
    spent: Decimal = _NOTHING
    reserved: Decimal = _NOTHING
    unsure: Decimal = _NOTHING


class Costs(msgspec.Struct, frozen=True, kw_only=True):
    """A project's costs. `differences` is null unless a provider's bill was laid beside the ledger."""

    project: str
    by: By
    rows: tuple[Cost, ...]
    total: Cost
    differences: tuple[Difference, ...] | None = None


def parse_by(text: str) -> By:
    """Read in which way to sum up. Raises `UsageError`."""
    if text in get_args(By):
        return cast("By", text)
    raise UsageError(f"{text!a} is nothing to sum up by.", code="bad-by", hint="one of " + ", ".join(get_args(By)))


def costs(layout: Layout, by: By, bill: dict[str, Decimal] | None = None) -> Costs:
    """Sum up a project's costs, and lay a provider's bill (amounts by job) beside its ledger. Raises `StateError`."""
    treasury, executions = Treasury(layout), ExecutionStore(layout)
    spent, opened = treasury.ledger(), [item for item in treasury.every_open() if item.reserved]
    unsure = {item.subject for item in opened if executions.is_unsure(item.subject)}
    name, every = _NAMES[by], cast("tuple[Line | Open, ...]", (*spent, *opened))
    rows = tuple(
        _summed(
            title,
            (line for line in spent if name(line) == title),
            (item for item in opened if name(item) == title),
            unsure,
        )
        for title in sorted({name(one) for one in every})
    )
    return Costs(
        project=layout.name,
        by=by,
        rows=rows,
        total=_summed("total", spent, opened, unsure),
        differences=None if bill is None else compare(executions, spent, opened, bill),
    )


def _summed(title: str, spent: Iterable[Line], opened: Iterable[Open], unsure: set[str]) -> Cost:
    lines, items = tuple(spent), tuple(opened)
    billed = [line.billed for line in lines if line.billed is not None]
    return Cost(
        name=title,
        calls=len(lines),
        estimated=sum((line.estimated for line in lines), _NOTHING),
        billed=sum(billed, _NOTHING) if billed else None,
        told=len(billed),
        spent=sum((line.amount for line in lines), _NOTHING),
        reserved=sum((item.reserved for item in items if item.subject not in unsure), _NOTHING),
        unsure=sum((item.reserved for item in items if item.subject in unsure), _NOTHING),
    )
