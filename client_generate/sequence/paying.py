"""Before anything is claimed or paid: the provider can be called, and somebody agreed to the price."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import msgspec

from client_generate.errors import Cancelled, UsageError
from client_generate.film.plan import Budget


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """What is about to be paid: `price` and `limit`, above which a person is asked, in US dollars.

    `budgeted` says whether the plan sets a budget, which is a hard stop that a person wrote down before.
    """

    what: str
    provider: str
    price: Decimal
    limit: Decimal
    budgeted: bool

    @property
    def told(self) -> str:
        """The estimate as a person is asked about it."""
        return f"{self.what} on {self.provider}: about ${self.price:.2f}."


Agree = Callable[[Due], None]
"""Returns when it may be paid. Raises `UsageError` when somebody has to say so, `Cancelled` when somebody said no."""
Ask = Callable[[str], bool]
"""Asks a person a question that is answered with yes or no."""


def nobody_asks(due: Due) -> None:
    """Agree to everything: whoever calls from Python has decided."""


def is_budgeted(budget: Budget) -> bool:
    """Whether a plan sets any limit."""
    return budget != Budget()


class Consent:
    """Agreement of the person at the terminal, `ask` None where there is none, or of a script by `yes`.

    Where nobody can be asked, the plan's budget is the agreement; without either nothing is sent.
    """

    def __init__(self, *, yes: bool, ask: Ask | None) -> None:
        self._yes = yes
        self._ask = ask

    def __call__(self, due: Due) -> None:
        """Return when it may be paid."""
        if self._yes or due.price <= due.limit:
            return
        if self._ask is None:
            if due.budgeted:
                return
            raise UsageError(
                f"{due.told} Nobody is here to confirm it, and the plan sets no budget.",
                code="not-confirmed",
                hint="add --yes, or set a budget in the plan; --dry-run shows what would be sent",
            )
        if not self._ask(f"{due.told} Send it?"):
            raise Cancelled("Nothing was sent.")
