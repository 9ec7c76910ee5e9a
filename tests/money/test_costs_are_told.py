"""`cost` tells what was spent from the ledger, what is still open, and where a provider's bill tells otherwise."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate import files
from client_generate.errors import UsageError
from client_generate.execution.bills import read_bill
from client_generate.execution.budget import Line
from client_generate.film.cells import spelled_csv
from client_generate.film.layout import Layout
from tests.cli.commands import run
from tests.money.desk import PROJECT, make_workspace, shop

KLING = "kwaivgi/kling-v3-omni-video"
DAY = datetime(2026, 11, 1, 12, tzinfo=UTC)


def wrote(root: Path, *lines: tuple[str, str, str, str | None]) -> None:
    """Write a ledger: sequence, model, estimated, billed; a line a day."""
    layout = Layout(root / "projects" / PROJECT)
    layout.executions.mkdir(parents=True)
    for number, (sequence, model, estimated, billed) in enumerate(lines):
        line = Line(
            attempt=f"{sequence}_take00{number + 1}/attempt001", sequence=sequence, provider="replicate", model=model,
            estimated=Decimal(estimated), billed=None if billed is None else Decimal(billed),
            at=DAY + timedelta(days=number // 2), who="ann",
        )  # fmt: skip
        files.append_line(layout.ledger, files.encode_line(line))


LINES = (("SEQ01", "kling-o3", "0.50", "0.60"), ("SEQ01", "flux-pro", "0.055", None), ("SEQ02", "kling-o3", "1", "1"))


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("sequence", {"SEQ01": 0.655, "SEQ02": 1}),
        ("model", {"kling-o3": 1.6, "flux-pro": 0.055}),
        ("day", {"2026-11-01": 0.655, "2026-11-02": 1}),
        ("provider", {"replicate": 1.655}),
    ],
)
def test_it_sums_up_in_four_ways(by: str, names: dict[str, float], tmp_path: Path) -> None:
    wrote(make_workspace(tmp_path), *LINES)
    found = run(tmp_path, "cost", PROJECT, "--by", by, "--json").document
    assert {row["name"]: row["spent"] for row in found["rows"]} == names
    total = found["total"]
    assert (total["calls"], total["estimated"], total["billed"], total["told"]) == (3, 1.555, 1.6, 2)
    shown = run(tmp_path, "cost", PROJECT, "--by", by).out
    assert "1 of 3 calls: billed is not told" in shown
    assert all(name in shown for name in names)
    rows = list(csv.DictReader(io.StringIO(run(tmp_path, "cost", PROJECT, "--by", by, "--csv").out)))
    assert {row[by]: float(row["spent"]) for row in rows} == names


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=2).map(tuple), max_size=5))
def test_no_cell_is_a_formula(rows: list[tuple[str, ...]]) -> None:
    told = spelled_csv([("name", "text"), *rows])
    for row in csv.reader(io.StringIO(told, newline="")):
        assert all(cell.lstrip()[:1] not in {"=", "+", "-", "@"} or not cell for cell in row)


def test_calls_under_way_and_calls_that_nobody_knows_of_stand_apart(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        at.service.fail_next("submit", "drop", charged=True)
        at.service.settings.list_lag = 10_000
        assert at.run("generate", PROJECT, "SEQ01").status == 4
        total = at.run("cost", PROJECT, "--json").document["total"]
        assert (total["spent"], total["reserved"], total["unsure"]) == (0, 0, 0.504)
        assert "resume --resolve" in at.run("cost", PROJECT).out


def test_the_services_own_ledger_is_laid_beside_ours(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        assert at.run("generate", PROJECT, "SEQ01").status == 0
        assert at.run("grid", PROJECT, "SEQ02").status == 0
        bill = tmp_path / "bill.json"
        bill.write_bytes(msgspec.json.encode(at.service.ledger.lines))
        agreed = at.run("cost", PROJECT, "--bill", str(bill))
        assert (agreed.status, "Ledger and bill agree." in agreed.out) == (0, True), agreed.out
        assert at.run("cost", PROJECT, "--bill", str(bill), "--json").document["differences"] == []

        at.service.prices.set(KLING, second_standard="0.2")
        assert at.run("generate", PROJECT, "SEQ01").status == 0
        bill.write_bytes(msgspec.json.encode(at.service.ledger.lines))
        (differs,) = at.run("cost", PROJECT, "--bill", str(bill), "--json").document["differences"]
        assert (differs["attempt"], differs["ledger"], differs["bill"]) == ("SEQ01_take002/attempt001", 0.504, 0.6)
        assert differs["job"] == at.service.ledger.charges[-1].subject
        shown = at.run("cost", PROJECT, "--bill", str(bill))
        assert "SEQ01_take002/attempt001" in shown.out
        assert "$0.5040" in shown.out
        assert "$0.6000" in shown.out


def test_what_the_bill_has_and_we_have_not_and_the_reverse_is_told(tmp_path: Path) -> None:
    with shop(tmp_path, provider="replicate") as at:
        assert at.run("grid", PROJECT, "SEQ02").status == 0
        bill = tmp_path / "bill.csv"
        bill.write_text("Prediction,Amount\nsomebody-elses,$1.25\nsomebody-elses,-0.25\n")
        found = at.run("cost", PROJECT, "--bill", str(bill), "--json").document["differences"]
        assert [(one["attempt"], one["ledger"], one["bill"]) for one in found] == [
            ("SEQ02_grid001/attempt001", 0.055, None),
            ("", None, 1),
        ]
        assert "1 more job that this project's ledger does not know" in at.run("cost", PROJECT, "--bill", str(bill)).out


@pytest.mark.parametrize(
    "text", ["", "job\nx\n", "job_id,amount\nx,many\n", "[1]", "[{", "job_id,amount\nx,NaN\n", "{}"]
)
def test_a_file_that_is_no_bill_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "bill").write_text(text)
    if text in {"", "{}"}:
        assert read_bill(tmp_path / "bill") == {}
        return
    with pytest.raises(UsageError) as caught:
        read_bill(tmp_path / "bill")
    assert caught.value.code == "bad-bill"


def test_a_project_that_was_never_begun_cost_nothing_and_one_that_is_not_there_is_refused(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    assert run(tmp_path, "cost", PROJECT, "--json").document["total"]["spent"] == 0
    assert run(tmp_path, "cost", "other").status == 2
    assert run(tmp_path, "cost", PROJECT, "--by", "colour").status == 2
