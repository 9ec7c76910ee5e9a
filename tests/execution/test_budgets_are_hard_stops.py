"""Reserved before anything is sent, settled once, never overshot by parallel runs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from client_generate.errors import BudgetError, StateError
from client_generate.execution.budget import Open, Treasury
from client_generate.film.layout import Layout
from client_generate.film.plan import Budget
from tests.execution.making import NOW


def asked(amount: str, sequence: str = "SEQ01") -> Open:
    return Open(
        subject="",
        sequence=sequence,
        provider="scripted",
        model="kling-o3",
        reserved=Decimal(amount),
        at=NOW,
        who="test",
    )


def reserve(treasury: Treasury, number: int, amount: str, budget: Budget, sequence: str = "SEQ01") -> Open:
    return treasury.reserve(asked(amount, sequence), budget, lambda: f"{sequence}_take{number:03d}")


def test_twenty_at_once_cannot_overshoot(tmp_path: Path) -> None:
    treasury, budget = Treasury(Layout(tmp_path / "film")), Budget(project=Decimal("5"))

    def one(number: int) -> bool:
        try:
            reserve(treasury, number, "1.00", budget)
        except BudgetError:
            return False
        return True

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(one, range(20))) == 5
    assert len(treasury.opened()) == 5


def test_a_refusal_takes_no_number_and_writes_nothing(tmp_path: Path) -> None:
    treasury = Treasury(Layout(tmp_path / "film"))

    def claim() -> str:
        raise AssertionError("a number was taken")

    with pytest.raises(BudgetError) as caught:
        treasury.reserve(asked("6"), Budget(sequence=Decimal("5")), claim)
    assert "SEQ01's budget of $5" in caught.value.message
    assert treasury.opened() == ()


def test_each_limit_counts_what_is_its_own(tmp_path: Path) -> None:
    treasury = Treasury(Layout(tmp_path / "film"))
    one = reserve(treasury, 1, "3", Budget())
    treasury.settle(one, attempt="SEQ01_take001/attempt001", charged=True, billed=Decimal("3.50"), at=NOW)
    reserve(treasury, 1, "4", Budget(sequence=Decimal("5")), "SEQ02")
    with pytest.raises(BudgetError, match=r"\$3.50 is spent"):
        reserve(treasury, 2, "2", Budget(sequence=Decimal("5")))
    with pytest.raises(BudgetError, match="today"):
        reserve(treasury, 2, "2", Budget(day=Decimal("9")))
    tomorrow = msgspec.structs.replace(asked("2"), at=NOW + timedelta(days=1))
    treasury.reserve(tomorrow, Budget(day=Decimal("9")), lambda: "SEQ01_take003")


def test_settling_twice_charges_once(tmp_path: Path) -> None:
    treasury = Treasury(Layout(tmp_path / "film"))
    one = reserve(treasury, 1, "3", Budget())
    for _ in range(2):
        treasury.settle(one, attempt="SEQ01_take001/attempt001", charged=True, billed=None, at=NOW)
    assert [line.amount for line in treasury.ledger()] == [Decimal("3")]
    assert treasury.opened() == ()


def test_a_corrupt_ledger_stops_spending(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "film")
    layout.folder.mkdir()
    layout.ledger.write_text("not json\n")
    with pytest.raises(StateError):
        reserve(Treasury(layout), 1, "1", Budget(project=Decimal("5")))
    assert layout.ledger.read_text() == "not json\n"
