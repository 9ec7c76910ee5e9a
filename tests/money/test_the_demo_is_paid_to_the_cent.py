"""The whole demo through the real adapters: the service's ledger and ours agree, call by call."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import msgspec

from tests.cli.processes import environment
from tests.money.desk import Shop
from tests.paid_service import paid_service

SCRIPT = Path(__file__).parents[2] / "docs" / "demo-paid.sh"


def test_the_demo_ends_with_both_ledgers_agreeing(tmp_path: Path) -> None:
    with paid_service(queue_seconds=0, job_seconds=0) as service:
        place = tmp_path / "demo"
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        env = environment(**service.environment) | {"PATH": path}
        ran = subprocess.run(["sh", str(SCRIPT), str(place)], env=env, capture_output=True, check=False, timeout=900)
        assert ran.returncode == 0, ran.stdout[-2000:] + ran.stderr[-2000:]
        at = Shop(place, service)
        total = at.run("cost", "driver-beware", "--json").document["total"]
        assert Decimal(str(total["spent"])) == service.ledger.total
        assert total["calls"] == len(service.ledger.charges) > 8
        assert (total["reserved"], total["unsure"]) == (0, 0)
        assert service.ledger.paid_twice == ()
        bill = tmp_path / "bill.json"
        bill.write_bytes(msgspec.json.encode(service.ledger.lines))
        assert at.run("cost", "driver-beware", "--bill", str(bill), "--json").document["differences"] == []
        token = service.environment["REPLICATE_API_TOKEN"].encode()
        kept = (one for one in place.rglob("*") if one.is_file())
        assert not [one for one in kept if token in one.read_bytes()]
        assert token not in ran.stdout + ran.stderr
