"""One call to a provider, from intent to published film, with everything that a service can do to us."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import Ambiguous, Busy, Cancelled, Failed, Rejected, Throttled, Unavailable
from client_generate.execution.runner import OUTAGE, StepRunner
from client_generate.film.take import Take
from client_generate.providers.registry import Registry
from client_generate.providers.scripted import Fault
from tests.execution.making import Bench, die_after, scripted

LOST = Fault(Ambiguous("The reply was lost."), late=True)
NEVER_ARRIVED = Fault(Ambiguous("The reply was lost."))


def test_a_film_is_published_with_its_record(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    record = bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    assert isinstance(record, Take)
    assert record.media is not None
    film = bench.layout.folder / record.media.path
    assert record.media.path == "SEQ01/takes/SEQ01_take001.mp4"
    assert files.sha256(film) == record.media.sha256
    assert record.media.frames == 12
    assert files.read(film.with_suffix(".json"), Take) == record
    assert film.with_suffix(".jpg").is_file()
    assert bench.attempt().state == "done"
    assert bench.service.charged == ["job-1"]


@pytest.mark.parametrize("turns", [1, 2])
def test_a_dead_follower_is_taken_over_without_paying_again(tmp_path: Path, turns: int) -> None:
    bench = Bench(tmp_path, scripted(states=("queued", "running", "running")))
    attempt, wanted = bench.begun()
    die_after(bench.steps.execute_multi_shot(attempt, wanted), turns, attempt)
    record = bench.run(bench.steps.collect(bench.attempt()))
    assert record.job_id == "job-1"
    assert bench.service.charged == ["job-1"]


def test_what_was_never_sent_is_not_sent_by_collecting(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    attempt, _ = bench.begun()
    attempt.owner.release()
    with pytest.raises(Rejected) as caught:
        bench.run(bench.steps.collect(bench.attempt()))
    assert caught.value.code == "never-sent"
    assert bench.attempt().state == "cancelled"
    assert bench.service.charged == []


def test_what_was_never_sent_is_sent_when_a_person_asks_again(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    attempt, _ = bench.begun()
    attempt.owner.release()
    bench.run(bench.steps.collect(bench.attempt(), may_submit=True))
    assert bench.service.charged == ["job-1"]


def test_a_lost_reply_is_found_in_the_services_list_and_adopted(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(faults={"submit": [LOST]}))
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    assert bench.attempt().state == "sending"
    record = bench.run(bench.steps.collect(bench.attempt()))
    assert record.job_id == "job-1"
    assert bench.service.charged == ["job-1"]


def test_a_request_that_never_arrived_is_told_from_a_lost_reply(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(faults={"submit": [NEVER_ARRIVED]}))
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    with pytest.raises(Failed) as caught:
        bench.run(bench.steps.collect(bench.attempt()))
    assert caught.value.code == "never-arrived"
    assert bench.attempt().state == "rejected"
    assert bench.service.charged == []


def test_a_lost_reply_after_the_services_memory_is_left_to_a_person(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(faults={"submit": [NEVER_ARRIVED]}))
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    bench.time.wait(4000)
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.collect(bench.attempt()))
    assert bench.attempt().state == "ambiguous"
    with pytest.raises(Failed):  # and it is never sent again by itself
        bench.run(bench.steps.collect(bench.attempt(), may_submit=True))
    assert bench.service.charged == []


@pytest.mark.parametrize("error", [Unavailable("down"), Rejected("no"), Throttled("slow down")])
def test_a_refusal_ends_the_attempt_uncharged(tmp_path: Path, error: Rejected) -> None:
    bench = Bench(tmp_path, scripted(faults={"submit": [Fault(error)]}))
    with pytest.raises(type(error)):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    ended = bench.attempt().ended()
    assert bench.attempt().state == "rejected"
    assert ended is not None
    assert ended.charged is False


def test_a_short_outage_while_following_is_waited_out(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(faults={"check": [Fault(Unavailable("down")), Fault(Throttled("slow"))]}))
    bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    assert bench.attempt().state == "done"


def test_a_long_outage_stops_following_and_loses_nothing(tmp_path: Path) -> None:
    down = [Fault(Unavailable("down"))] * (int(OUTAGE / timedelta(seconds=5)) + 2)
    bench = Bench(tmp_path, scripted(faults={"check": down}))
    with pytest.raises(Unavailable):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    assert bench.attempt().state == "submitted"
    bench.run(bench.steps.collect(bench.attempt()))
    assert bench.service.charged == ["job-1"]


@pytest.mark.parametrize(("state", "ending"), [("failed", "failed"), ("cancelled", "cancelled"), ("expired", "failed")])
def test_a_job_that_ends_without_result_says_so(tmp_path: Path, state: str, ending: str) -> None:
    bench = Bench(tmp_path, scripted(states=("running", state)))  # type: ignore[arg-type]
    with pytest.raises(Failed) as caught:
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    assert caught.value.code == f"job-{state}"
    assert bench.attempt().state == ending
    assert not bench.layout.sequence("SEQ01").exists()


def test_a_result_that_is_not_a_film_is_refused_and_kept(tmp_path: Path) -> None:
    service = scripted()
    service._render = lambda _request, into: _write(into / "result.mp4", b"\0\0\0\x18ftypisom" + b"junk" * 100)
    bench = Bench(tmp_path, service)
    with pytest.raises(Exception, match="damaged"):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    assert bench.attempt().state == "failed"
    assert (bench.attempt().folder / "refused.mp4").is_file()
    assert not bench.layout.sequence("SEQ01").exists()


def test_two_processes_never_follow_one_job(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(states=("running",) * 5))
    first = bench.steps.execute_multi_shot(*bench.begun())
    next(first)
    with pytest.raises(Busy):
        bench.run(bench.steps.collect(bench.attempt()))
    bench.run(first)


def test_stopping_leaves_it_resumable(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    stopped = StepRunner(
        bench.store, Registry({"scripted": lambda: bench.service}), clock=bench.time, stopping=lambda: True
    )
    with pytest.raises(Cancelled):
        bench.run(stopped.execute_multi_shot(*bench.begun()))
    assert bench.attempt().state == "processing"
    bench.run(bench.steps.collect(bench.attempt()))
    assert bench.service.charged == ["job-1"]


def test_publishing_twice_changes_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    first = bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    (bench.attempt().folder / "done.json").unlink()
    assert bench.run(bench.steps.collect(bench.attempt())) == first
    assert bench.attempt().state == "done"


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
