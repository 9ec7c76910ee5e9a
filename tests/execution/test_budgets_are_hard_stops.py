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
from client_generate.execution.store import ExecutionStore
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


def test_what_people_leave_among_the_open_reserves_nothing_and_stops_nobody(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "film")
    treasury = Treasury(layout)
    one = reserve(treasury, 1, "3", Budget())
    whole = (layout.open / "SEQ01_take001.json").read_bytes()
    (layout.open / "SEQ01_take002.json").write_bytes(whole)  # a copy under another's name
    for name in (".DS_Store", "SEQ01_take001.json~", "SEQ01_take001 copy.json", "._SEQ01_take001.json", "notes.json"):
        (layout.open / name).write_bytes(b"\0\1")
    (layout.open / "SEQ01_take003.json").mkdir()
    assert treasury.opened() == (one,)
    assert treasury.open_subjects() == ("SEQ01_take001", "SEQ01_take002")
    reserve(treasury, 4, "2", Budget(project=Decimal("5")))


def test_one_of_ours_that_cannot_be_read_stops_spending(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "film")
    treasury = Treasury(layout)
    reserve(treasury, 1, "3", Budget())
    (layout.open / "SEQ01_take001.json").write_bytes(b"{")
    with pytest.raises(StateError):
        reserve(treasury, 2, "1", Budget(project=Decimal("5")))
    assert treasury.open_subjects() == ("SEQ01_take001",)


def test_what_costs_nothing_has_no_line(tmp_path: Path) -> None:
    treasury = Treasury(Layout(tmp_path / "film"))
    one = reserve(treasury, 1, "0", Budget(project=Decimal("0")))
    assert treasury.is_open(one.subject)
    treasury.settle(one, attempt="SEQ01_take001/attempt001", charged=True, billed=None, at=NOW)
    assert treasury.ledger() == ()
    assert not treasury.is_open(one.subject)


def test_what_a_dead_process_never_sent_is_not_counted(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "film")
    treasury, store = Treasury(layout), ExecutionStore(layout)
    attempt = store.begin("SEQ01_take001")
    reserve(treasury, 1, "3", Budget())
    with pytest.raises(BudgetError):
        reserve(treasury, 2, "3", Budget(project=Decimal("5")))
    attempt.let_go()
    reserve(treasury, 2, "3", Budget(project=Decimal("5")))
