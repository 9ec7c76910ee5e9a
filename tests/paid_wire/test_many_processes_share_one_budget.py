"""Twenty commands at once with a budget for five takes: five are submitted, the others are over budget."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.paid_service import paid_service
from tests.paid_wire.bench import PRICE, make_workspace
from tests.paid_wire.commands import GENERATE, connect, together

PROCESSES, TAKES = 20, 5


def test_exactly_five_takes_are_paid(tmp_path: Path) -> None:
    with paid_service(lines=72) as service:
        make_workspace(tmp_path, budget=str(PRICE * TAKES))
        connect(tmp_path, service, "many")
        statuses = together(tmp_path, [GENERATE] * PROCESSES)
        assert Counter(statuses) == {0: TAKES, 5: PROCESSES - TAKES}
        assert len(service.asked("submit")) == len(service.ledger.charges) == TAKES
    takes = tmp_path / "projects" / "film" / "SEQ01" / "takes"
    assert len(list(takes.glob("*.mp4"))) == len(list(takes.glob("*.json"))) == TAKES
    assert len((tmp_path / "projects" / "film" / "ledger.jsonl").read_text().splitlines()) == TAKES
    assert not list((tmp_path / "projects" / "film" / "executions" / "open").glob("[!.]*"))
