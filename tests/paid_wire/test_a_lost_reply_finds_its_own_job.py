"""After a lost reply the attempt's own job is found in the service's list, no other one, and nothing is paid twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from client_generate.execution.attempt import Intent
from client_generate.film.take import Take
from client_generate.providers.base import Request
from client_generate.providers.recognise import DEADLINE, STEP, STEPS, by_deadline, deadline, may_be
from tests.paid_service import PaidService, paid_service
from tests.paid_wire.bench import SEQUENCE, Bench, make_workspace

WAYS = pytest.mark.parametrize("start_frame", [False, True], ids=["words alone", "with an upload"])


@pytest.fixture
def service() -> Iterator[PaidService]:
    with paid_service(lines=72) as running:
        yield running


def bench_in(root: Path, service: PaidService, start_frame: bool) -> Bench:
    root.mkdir(exist_ok=True)
    make_workspace(root, start_frame=start_frame)
    return Bench(root, service)


def jobs(bench: Bench) -> list[str]:
    """The jobs of the takes, in the order of the takes."""
    found = (bench.layout.sequence(SEQUENCE) / "takes").glob("*.json")
    return [_job_of(path.read_bytes()) for path in sorted(found)]


def _job_of(record: bytes) -> str:
    return msgspec.json.decode(record, type=Take).job_id


def lose(bench: Bench, *, charged: bool) -> None:
    bench.service.fail_next("submit", "drop", charged=charged)
    assert bench.generate().code == "provider-ambiguous"


@WAYS
def test_two_equal_calls_get_each_its_own_job(tmp_path: Path, service: PaidService, start_frame: bool) -> None:
    bench, other = (bench_in(tmp_path / name, service, start_frame) for name in ("bench", "other"))
    lose(bench, charged=True)
    lose(other, charged=True)
    alike = [one.id for one in service.predictions if may_be(_shown(service, one.id), _asked(bench))]
    assert len(alike) == 2  # by what was asked alone nobody could tell them apart
    bench.resume()
    other.resume()
    assert jobs(bench) + jobs(other) == [prediction.id for prediction in service.predictions]
    assert len(service.ledger.charges) == 2


def _asked(bench: Bench) -> Request:
    intent = bench.attempt.read("intent", Intent)
    assert intent is not None
    return intent.request


def _shown(service: PaidService, job: str) -> dict[str, object]:
    one = next(prediction for prediction in service.predictions if prediction.id == job)
    return one.shown(service.clock.now(), service.url, service.delivery_url)


@WAYS
def test_the_job_of_another_machine_is_never_taken(tmp_path: Path, service: PaidService, start_frame: bool) -> None:
    here, there = (bench_in(tmp_path / name, service, start_frame) for name in ("here", "there"))
    lose(there, charged=True)
    lose(here, charged=False)
    here.resume()
    assert (here.state, here.ledger, here.open) == ("rejected", (), ())
    there.resume()
    assert (there.state, jobs(there)) == ("done", [service.predictions[0].id])
    assert len(service.ledger.charges) == 1


def test_without_a_mark_a_person_is_asked(tmp_path: Path, service: PaidService) -> None:
    bench = bench_in(tmp_path, service, start_frame=False)
    lose(bench, charged=True)
    service.predictions[0].deadline = None
    ended = bench.resume()
    assert ended is not None
    assert ended.code == "provider-ambiguous"
    assert bench.state == "ambiguous"
    assert bench.open == (f"{SEQUENCE}_take001",)
    assert len(service.asked("submit")) == 1


def test_an_upload_is_mark_enough(tmp_path: Path, service: PaidService) -> None:
    bench = bench_in(tmp_path, service, start_frame=True)
    lose(bench, charged=True)
    service.predictions[0].deadline = None
    bench.resume()
    assert jobs(bench) == [service.predictions[0].id]


def test_an_upload_that_cannot_be_asked_for_is_no_proof_of_absence(tmp_path: Path, service: PaidService) -> None:
    bench = bench_in(tmp_path, service, start_frame=True)
    lose(bench, charged=True)
    service.fail_next("file", "answer", status=503, times=None)
    assert bench.resume() is not None
    assert (bench.state, bench.open) == ("sending", (f"{SEQUENCE}_take001",))
    service.faults.clear()
    bench.resume()
    assert jobs(bench) == [service.predictions[0].id]


def test_a_job_on_a_later_page_is_found(tmp_path: Path, service: PaidService) -> None:
    service.settings.page = 2
    bench, crowd = (bench_in(tmp_path / name, service, start_frame=False) for name in ("bench", "crowd"))
    lose(bench, charged=True)
    for _ in range(5):
        assert crowd.generate().record
    service.fail_next("list", "answer", status=500, skip=1)
    assert bench.resume() is not None
    assert bench.state == "sending"  # half of a list says nothing
    bench.resume()
    assert jobs(bench) == [service.predictions[0].id]


def test_a_job_that_is_listed_late_is_waited_for(tmp_path: Path, service: PaidService) -> None:
    service.settings.list_lag = 15
    bench = bench_in(tmp_path, service, start_frame=False)
    lose(bench, charged=True)
    bench.resume()
    assert jobs(bench) == [service.predictions[0].id]
    assert len(service.ledger.charges) == 1


@pytest.mark.parametrize("minutes", [-1440, -10, 10, 120, 720])
def test_a_clock_that_is_wrong_hides_nothing(minutes: int, tmp_path: Path, service: PaidService) -> None:
    bench = bench_in(tmp_path, service, start_frame=False)
    bench.wrong_by = timedelta(minutes=minutes)
    lose(bench, charged=True)
    bench.resume()
    assert jobs(bench) == [service.predictions[0].id]
    assert len(service.ledger.charges) == 1


@pytest.mark.parametrize("minutes", [-120, 120])
def test_a_clock_that_was_put_right_meanwhile_hides_nothing(minutes: int, tmp_path: Path, service: PaidService) -> None:
    bench = bench_in(tmp_path, service, start_frame=False)
    bench.wrong_by = timedelta(minutes=minutes)
    lose(bench, charged=True)
    bench.wrong_by = timedelta(0)
    bench.resume()
    assert jobs(bench) == [service.predictions[0].id]


def test_after_the_hour_nobody_believes_an_empty_list(tmp_path: Path, service: PaidService) -> None:
    bench = bench_in(tmp_path, service, start_frame=False)
    lose(bench, charged=False)
    service.clock.advance(timedelta(hours=2).total_seconds())
    bench.resume()
    assert bench.state == "ambiguous"


def test_deadlines_tell_attempts_apart_and_odd_ones_tell_nothing() -> None:
    mine, other = "cg-a", "cg-b"
    assert deadline(mine) != deadline(other)
    assert DEADLINE <= deadline(mine) < DEADLINE + STEP * STEPS
    begun = "2026-11-21T10:00:00.000000Z"
    at = {"created_at": begun, "deadline": f"2026-11-21T{10 + deadline(mine) // 3600}:"
          f"{deadline(mine) // 60 % 60:02d}:{deadline(mine) % 60:02d}.400Z"}  # fmt: skip
    assert by_deadline(at, mine) == "ours"
    assert by_deadline(at, other) == "another's"
    for odd in (
        {},
        {"created_at": begun},
        {"created_at": begun, "deadline": 7},
        {"created_at": begun, "deadline": begun},
    ):
        assert by_deadline(odd, mine) == "unknown"
