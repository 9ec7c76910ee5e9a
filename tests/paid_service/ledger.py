"""What the service has charged: its own book, which tests hold against the tool's."""

from __future__ import annotations

import os
import threading
from collections import Counter
from decimal import Decimal
from pathlib import Path

import msgspec


class Charge(msgspec.Struct, frozen=True, kw_only=True):
    """One line. `amount` is US dollars, below zero for money given back; `subject` is the prediction or answer paid
    for; `request` is the SHA-256 of the body that asked for it, so that a request sent twice shows."""

    number: int
    at: float
    account: str
    operation: str
    model: str
    subject: str
    request: str
    amount: Decimal
    why: str


class Ledger:
    """Lines are only ever added. With a path they are on disk before the customer hears of them, and read back."""

    def __init__(self, path: Path | None = None) -> None:
        self._lock = threading.Lock()
        self._path = path
        self._lines: list[Charge] = []
        if path and path.exists():
            whole = [line for line in path.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]
            self._lines = [msgspec.json.decode(line, type=Charge) for line in whole]

    def write(
        self,
        *,
        at: float,
        account: str,
        operation: str,
        model: str,
        subject: str,
        request: str,
        amount: Decimal,
        why: str,
    ) -> None:
        with self._lock:
            line = Charge(
                number=len(self._lines) + 1,
                at=at,
                account=account,
                operation=operation,
                model=model,
                subject=subject,
                request=request,
                amount=amount,
                why=why,
            )
            if self._path:
                self._keep(self._path, line)
            self._lines.append(line)

    @staticmethod
    def _keep(path: Path, line: Charge) -> None:
        with path.open("ab") as file:
            file.write(msgspec.json.encode(line) + b"\n")
            file.flush()
            os.fsync(file.fileno())

    @property
    def lines(self) -> tuple[Charge, ...]:
        with self._lock:
            return tuple(self._lines)

    @property
    def charges(self) -> tuple[Charge, ...]:
        """The lines that took money: one for each thing that was paid for."""
        return tuple(line for line in self.lines if line.amount > 0)

    @property
    def total(self) -> Decimal:
        """All that was taken, less what was given back."""
        return sum((line.amount for line in self.lines), Decimal(0))

    def paid_for(self, subject: str) -> Decimal:
        """What one prediction or answer has cost in the end."""
        return sum((line.amount for line in self.lines if line.subject == subject), Decimal(0))

    @property
    def paid_twice(self) -> tuple[str, ...]:
        """Digests of request bodies that were charged more than once. Equal requests can be meant: a test must know."""
        seen = Counter(line.request for line in self.charges)
        return tuple(sorted(digest for digest, count in seen.items() if count > 1))
