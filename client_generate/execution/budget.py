"""The budget: an amount is reserved before a call is sent, and what was billed is written down when it has ended.

A reservation is a small file in `executions/open/`, made under the budget's lock, so that parallel runs cannot
overshoot together. The same folder tells `resume` and `status` what is open. Days are UTC. Amounts are US
dollars, decimal.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import UnionType

import msgspec

from client_generate import files
from client_generate.decoders import decoder
from client_generate.errors import BudgetError, StateError
from client_generate.execution.store import ExecutionStore
from client_generate.film.layout import Layout
from client_generate.film.plan import Budget
from client_generate.film.slate import ItemName, Slate, parse, recognised_subject


class Open(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/open/1"):
    """Something under way: a take, a grid, a session's item; and what is set aside for it.

    `sequence` is under what it is summed up: a session's items have the session's account there.
    """

    subject: str
    sequence: str
    provider: str
    model: str
    reserved: Decimal
    at: datetime
    who: str


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One paid call in `ledger.jsonl`, keyed by attempt."""

    attempt: str
    sequence: str
    provider: str
    model: str
    estimated: Decimal
    billed: Decimal | None
    at: datetime
    who: str

    @property
    def amount(self) -> Decimal:
        """What it cost, or what was estimated where the provider does not say."""
        return self.estimated if self.billed is None else self.billed


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """What is left of the budgets, null where the plan sets none; what is reserved counts as spent."""

    project: Decimal | None = None
    day: Decimal | None = None
    sequence: Decimal | None = None
    sequences: dict[str, Decimal] = {}

    def of(self, sequence: str) -> Decimal | None:
        """Return what is left for one sequence."""
        return None if self.sequence is None else self.sequence - self.sequences.get(sequence, Decimal(0))


def shortfall(budget: Budget, asked: Open, *, spent: tuple[Line, ...], opened: tuple[Open, ...]) -> str:
    """Say which limit the asked amount would break, empty when none."""
    used = [(line.sequence, line.at.date(), line.amount) for line in spent]
    held = [(item.sequence, item.at.date(), item.reserved) for item in opened]
    day = asked.at.date()
    for limit, what, counts in (
        (budget.project, "the project's", lambda _s, _d: True),
        (budget.sequence, f"{asked.sequence}'s", lambda s, _d: s == asked.sequence),
        (budget.day, "today's", lambda _s, d: d == day),
    ):
        paid = sum((amount for s, d, amount in used if counts(s, d)), Decimal(0))
        reserved = sum((amount for s, d, amount in held if counts(s, d)), Decimal(0))
        if limit is not None and paid + reserved + asked.reserved > limit:
            return f"${asked.reserved} would break {what} budget of ${limit}: ${paid} is spent and ${reserved} reserved"
    return ""


class Treasury:
    """The reservations and the ledger of one project."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def reserve(self, asked: Open, budget: Budget, claim: Callable[[], str], *, needs: Decimal | None = None) -> Open:
        """Set the amount aside for what `claim` then takes a number for, and mark that as open.

        With `needs` that much must fit, though only what is asked is set aside: the rest is, piece by piece.
        Raises `BudgetError`; then no number is taken and nothing written.
        """
        with files.locked(self._layout.budget_lock, "the budget"):
            needed = asked if needs is None else msgspec.structs.replace(asked, reserved=needs)
            if problem := self._shortfall(budget, needed):
                raise BudgetError(problem + ".", hint="raise the budget in the plan, or choose a cheaper model")
            reserved = msgspec.structs.replace(asked, subject=claim())
            files.write_once(self._path(reserved.subject), files.encode(reserved))
            return reserved

    def settle(self, item: Open, *, attempt: str, charged: bool, billed: Decimal | None, at: datetime) -> None:
        """Write the ledger line of a paid call once, then release what was set aside."""
        with files.locked(self._layout.budget_lock, "the budget"):
            if charged and (item.reserved or billed) and all(line.attempt != attempt for line in self.ledger()):
                line = Line(
                    attempt=attempt, sequence=item.sequence, provider=item.provider, model=item.model,
                    estimated=item.reserved, billed=billed, at=at, who=item.who,
                )  # fmt: skip
                files.append_line(self._layout.ledger, files.encode_line(line))
            files.remove(self._path(item.subject))

    def opened(self, sequence: str = "") -> tuple[Open, ...]:
        """Return the takes and grids under way, oldest first; only a sequence's when one is named.

        Raises `StateError` where that cannot be read.
        """
        return self._read(self.open_subjects(sequence))

    def opened_items(self, session: str = "") -> tuple[Open, ...]:
        """Return the items of sessions under way, or of one session; as `opened`."""
        return self._read(self._named(f"{session or '*'}.*.json", ItemName))

    def every_open(self) -> tuple[Open, ...]:
        """Return everything under way that something is reserved for, whoever it is for; as `opened`."""
        return self._read(self.every_subject())

    def one(self, subject: str) -> Open | None:
        """Return what is under way by its name; None when it is not."""
        return files.read(self._path(subject), Open)

    def _read(self, subjects: tuple[str, ...]) -> tuple[Open, ...]:
        found = ((subject, files.read(self._path(subject), Open)) for subject in subjects)
        # A copy of one under another's name is somebody else's doing and reserves nothing.
        ours = (item for subject, item in found if item is not None and item.subject == subject)
        return tuple(sorted(ours, key=lambda item: (item.at, item.subject)))

    def open_subjects(self, sequence: str = "") -> tuple[str, ...]:
        """Return the names of takes and grids under way, unreadable ones too, not foreign ones."""
        return tuple(
            name
            for name in self._named(f"{sequence}_*.json" if sequence else "*.json", Slate)
            if sequence in {"", parse(name).sequence}
        )

    def every_subject(self) -> tuple[str, ...]:
        """Return the names of all that is under way, items of sessions too."""
        return self._named("*.json", Slate | ItemName)

    def _named(self, pattern: str, kind: type[Slate | ItemName] | UnionType) -> tuple[str, ...]:
        paths = (path for path in self._layout.open.glob(pattern) if isinstance(recognised_subject(path.stem), kind))
        return tuple(sorted(path.stem for path in paths if path.is_file()))

    def is_open(self, subject: str) -> bool:
        """Whether something is marked as under way."""
        return self._path(subject).exists()

    def _shortfall(self, budget: Budget, asked: Open) -> str:
        """Say what the amount would break; whoever died before sending is looked for only when it matters."""
        if not asked.reserved or budget == Budget():
            return ""
        spent = self.ledger()
        return shortfall(budget, asked, spent=spent, opened=self.every_open()) and shortfall(
            budget, asked, spent=spent, opened=self._counted()
        )

    def _counted(self) -> tuple[Open, ...]:
        """Return what can still cost: not what a dead process reserved and surely never sent."""
        executions = ExecutionStore(self._layout)
        return tuple(item for item in self.every_open() if not executions.was_abandoned_unsent(item.subject))

    def room(self, budget: Budget, day: date) -> Room:
        """Return what is left of a budget on a day, UTC. Raises `StateError`."""
        used = [(line.sequence, line.at.date(), line.amount) for line in self.ledger()]
        used += [(item.sequence, item.at.date(), item.reserved) for item in self.every_open()]
        sequences: dict[str, Decimal] = {}
        for sequence, _, amount in used:
            sequences[sequence] = sequences.get(sequence, Decimal(0)) + amount
        today = sum((amount for _, at, amount in used if at == day), Decimal(0))
        return Room(
            project=None if budget.project is None else budget.project - sum(sequences.values(), Decimal(0)),
            day=None if budget.day is None else budget.day - today,
            sequence=budget.sequence,
            sequences=sequences,
        )

    def ledger(self) -> tuple[Line, ...]:
        """Return every paid call, in the order they were settled. Raises `StateError`."""
        try:
            data = self._layout.ledger.read_bytes()
        except FileNotFoundError:
            return ()
        try:
            decode = decoder(Line).decode
            return tuple(decode(line) for line in data[: data.rfind(b"\n") + 1].splitlines())
        except files.UNREADABLE as error:
            raise StateError(
                f"{self._layout.ledger} cannot be read: {error}.",
                code="state-corrupt",
                hint="mend or restore the file; it is left as it is and nothing was sent",
            ) from error

    def _path(self, subject: str) -> Path:
        return self._layout.open / f"{subject}.json"
