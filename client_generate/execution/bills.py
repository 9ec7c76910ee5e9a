"""A provider's bill beside our ledger, call by call: what it charged otherwise than we wrote down.

No service tells its charges through its API, but each lets a customer download them. A bill is a CSV file with a line
of names, or a JSON list of objects; one column names the job, one the amount in US dollars. Several lines of one job
add up.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import msgspec

from client_generate import files
from client_generate.errors import UsageError
from client_generate.execution.attempt import Submitted
from client_generate.execution.budget import Line, Open
from client_generate.execution.store import ExecutionStore

JOB = ("job_id", "job", "prediction_id", "prediction", "subject", "id")
AMOUNT = ("amount", "billed", "cost", "price", "total")
_LARGEST = 50_000_000


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A job that ledger and bill do not agree on. `ledger` is null for one that our ledger lacks, `bill` the reverse.

    `attempt` is empty for a job that this project knows nothing of: another project's, or one whose reply was lost.
    """

    job: str
    attempt: str
    ledger: Decimal | None
    bill: Decimal | None


def read_bill(path: Path) -> dict[str, Decimal]:
    """Read the amounts by job. Raises `UsageError`."""
    try:
        if path.stat().st_size > _LARGEST:
            raise _unusable(path, "it is larger than 50 MB")
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"There is no file {path}.", code="missing-file", hint="check its path") from None
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, "it cannot be read as text") from error
    bill: dict[str, Decimal] = {}
    for row in _rows(path, text):
        job, amount = _one(path, row, JOB), _dollars(path, _one(path, row, AMOUNT))
        bill[job] = bill.get(job, Decimal(0)) + amount
    return bill


def compare(
    executions: ExecutionStore, spent: Iterable[Line], opened: Iterable[Open], bill: Mapping[str, Decimal]
) -> tuple[Difference, ...]:
    """Return what the bill tells otherwise than the ledger, by job; what is still open has no line yet."""
    ours = {_job(executions, line.attempt) or f"? {line.attempt}": line for line in spent}
    waiting = {_job(executions, name): name for item in opened if (name := executions.newest(item.subject))}
    found = [
        Difference(job=job, attempt=line.attempt, ledger=line.amount, bill=bill.get(job))
        for job, line in ours.items()
        if line.amount != bill.get(job)
    ]
    found += [
        Difference(job=job, attempt=waiting.get(job, ""), ledger=None, bill=amount)
        for job, amount in bill.items()
        if job not in ours and amount
    ]
    return tuple(sorted(found, key=lambda one: (not one.attempt, one.attempt, one.job)))


def _job(executions: ExecutionStore, attempt: str) -> str:
    """Return the provider's id for an attempt's job; empty where no record of it is left."""
    subject, _, folder = attempt.partition("/")
    submitted = files.read(executions.layout.subject(subject) / folder / "submitted.json", Submitted)
    return submitted.job_id if submitted else ""


def _rows(path: Path, text: str) -> list[dict[str, Any]]:
    try:
        if text.lstrip()[:1] in {"[", "{"}:
            told = msgspec.json.decode(text)
            listed = told if isinstance(told, list) else next((v for v in told.values() if isinstance(v, list)), [])
            return msgspec.convert(listed, list[dict[str, Any]])
        return [row for row in csv.DictReader(io.StringIO(text), strict=True) if any(row.values())]
    except (msgspec.MsgspecError, csv.Error, RecursionError) as error:
        raise _unusable(path, "it is neither CSV nor a JSON list of objects") from error


def _one(path: Path, row: Mapping[str, Any], names: tuple[str, ...]) -> str:
    lower = {str(name).strip().lower().replace(" ", "_"): value for name, value in row.items()}
    for name in names:
        if lower.get(name) not in {None, ""}:
            return str(lower[name]).strip()
    raise _unusable(path, f"a line has no {' or '.join(names)}")


def _dollars(path: Path, text: str) -> Decimal:
    try:
        amount = Decimal(text.removeprefix("$").replace(",", ""))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or abs(amount) > 10**9:
        raise _unusable(path, f"{text[:40]!a} is no amount")
    return amount


def _unusable(path: Path, why: str) -> UsageError:
    return UsageError(
        f"{path.name} cannot be used as a bill: {why}.",
        code="bad-bill",
        hint="CSV or a JSON list, with a column job_id and a column amount in US dollars",
    )
