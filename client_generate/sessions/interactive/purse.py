"""What a session may spend: the plan's budget where the project has one, and what its own brief allows."""

from __future__ import annotations

import copy
from decimal import Decimal

import msgspec

from client_generate.film.plan import Budget
from client_generate.sessions.desk import Desk


def within(desk: Desk, own: Budget) -> Desk:
    """Return the desk with the tighter of both budgets, amount by amount."""
    fresh = copy.copy(desk)
    fresh.bench = msgspec.structs.replace(desk.bench, budget=tighter(desk.bench.budget, own))
    return fresh


def tighter(one: Budget, other: Budget) -> Budget:
    """Return the smaller of each amount; what only one of them says counts."""
    return Budget(
        project=_least(one.project, other.project),
        sequence=_least(one.sequence, other.sequence),
        day=_least(one.day, other.day),
    )


def _least(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    said = [amount for amount in (one, other) if amount is not None]
    return min(said) if said else None
