"""One call to a provider, from intent to published film, with everything that a service can do to us."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import Ambiguous, Busy, Cancelled, Failed, ProviderError, Rejected, Throttled, Unavailable
from client_generate.execution.outages import OUTAGE, UNSAID
from client_generate.film import events
from client_generate.film.take import Take
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
    with pytest.raises(Rejected) as caught:
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
    with pytest.raises(Ambiguous):  # and it is never sent again by itself
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


def outage(tmp_path: Path, errors: list[ProviderError]) -> list[events.StepProgress]:
    """Return what is told while a running job cannot be asked about."""
    heard: list[events.Event] = []
    bench = Bench(tmp_path, scripted(faults={"check": [None, *map(Fault, errors)]}))
    bench.run(bench.runner(sink=heard.append).execute_multi_shot(*bench.begun()))
    return [one for one in heard if isinstance(one, events.StepProgress) and one.until]


def test_a_job_that_is_not_known_is_told_once_and_at_once(tmp_path: Path) -> None:
    unknown = Unavailable("Somebody does not know job-1.", code="job-unknown")
    (told,) = outage(tmp_path, [unknown] * 3)
    assert told.until is not None
    assert told.stage == f"not known to scripted; asking again until {told.until:%H:%M} UTC"


@pytest.mark.parametrize(
    ("error", "words"),
    [(Unavailable("down"), "scripted gives no answer"), (Throttled("slow down"), "scripted is asked too often")],
)
def test_an_outage_is_told_once_it_lasts(tmp_path: Path, error: ProviderError, words: str) -> None:
    pause = getattr(error, "retry_after", 5.0)
    assert outage(tmp_path / "short", [error] * int(UNSAID / pause)) == []
    (told,) = outage(tmp_path / "long", [error] * (int(UNSAID / pause) + 3))
    assert told.stage.startswith(f"{words}; asking again until ")


def test_a_long_outage_stops_following_and_loses_nothing(tmp_path: Path) -> None:
    down = [Fault(Unavailable("down"))] * (int(OUTAGE / 5) + 2)
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
    assert (bench.attempt().folder / "download.mp4").is_file()
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
    pressed = iter([False, True])
    with pytest.raises(Cancelled):
        bench.run(bench.runner(stopping=lambda: next(pressed)).execute_multi_shot(*bench.begun()))
    assert bench.attempt().state == "processing"
    bench.run(bench.steps.collect(bench.attempt()))
    assert bench.service.charged == ["job-1"]


def test_publishing_twice_changes_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    first = bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    (bench.attempt().folder / "done.json").unlink()
    assert bench.run(bench.steps.collect(bench.attempt())) == first
    assert bench.attempt().state == "done"


class Watched(files.Lock):
    """A lock that notes whether another was held when it was let go."""

    def __init__(self, path: Path, other: files.Lock) -> None:
        super().__init__(path)
        self.other, self.noted = other, list[bool]()

    def release(self) -> None:
        if self._handle is not None:
            self.noted.append(not files.is_free(self.other.path))
        super().release()


def test_at_no_instant_does_a_living_attempt_look_left_behind(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    attempt, wanted = bench.begun()
    attempt.let_go()
    attempt.owner = Watched(attempt.owner.path, attempt.follower)
    assert attempt.owner.take()
    for _ in bench.steps.execute_multi_shot(attempt, wanted):
        assert not bench.attempt().is_orphaned
    assert attempt.state == "done"
    assert attempt.owner.noted == [True]
    assert not bench.attempt().is_orphaned  # until whoever began it has written down what it came to
    attempt.let_go()
    assert bench.attempt().is_orphaned


def test_an_interrupt_while_it_was_prepared_sends_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    with pytest.raises(Cancelled):
        bench.run(bench.runner(stopping=lambda: True).execute_multi_shot(*bench.begun()))
    assert (bench.attempt().state, bench.service.charged) == ("intent", [])
    bench.run(bench.steps.collect(bench.attempt(), may_submit=True))
    assert bench.service.charged == ["job-1"]


def test_a_clock_that_is_turned_while_following_gives_nothing_up(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(faults={"check": [Fault(Unavailable("down"))] * 3}))
    step = bench.steps.execute_multi_shot(*bench.begun())
    next(step)
    for hands in (7200, -86400):
        bench.time.turn(hands)
        next(step)
    bench.run(step)
    assert bench.attempt().state == "done"


@pytest.mark.parametrize("hands", [-3600, -30, 0])
def test_a_clock_that_was_turned_back_finds_a_lost_reply_still(tmp_path: Path, hands: float) -> None:
    bench = Bench(tmp_path, scripted(faults={"submit": [NEVER_ARRIVED]}))
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    bench.time.turn(hands)
    before = bench.time.ticks()
    with pytest.raises(Rejected):
        bench.run(bench.steps.collect(bench.attempt()))
    assert 20 <= bench.time.ticks() - before <= 60


def test_a_provider_that_asks_for_an_endless_pause_gets_a_short_one(tmp_path: Path) -> None:
    throttled = Throttled("slow down", retry_after=1e9)
    bench = Bench(tmp_path, scripted(faults={"check": [Fault(throttled)]}))
    step = bench.steps.execute_multi_shot(*bench.begun())
    assert next(step) <= 300
    bench.run(step)


def test_a_list_that_cannot_be_had_leaves_it_to_a_person(tmp_path: Path) -> None:
    faults = {"submit": [NEVER_ARRIVED], "find": [Fault(Ambiguous("no list here"))]}
    bench = Bench(tmp_path, scripted(faults=faults))
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.collect(bench.attempt()))
    assert bench.attempt().state == "ambiguous"


def test_what_was_billed_for_a_failed_job_is_kept(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(states=("failed",)))
    with pytest.raises(Failed):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    ended = bench.attempt().ended()
    assert ended is not None
    assert (ended.charged, ended.billed) == (True, Decimal("0.50"))


def test_a_job_that_waits_in_the_queue_is_not_called_running(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted(states=("queued", "running", "running")))
    step = bench.steps.execute_multi_shot(*bench.begun())
    next(step)
    assert bench.attempt().state == "submitted"
    next(step)
    next(step)
    assert bench.attempt().state == "processing"
    bench.run(step)


def test_who_comes_while_it_is_sent_finds_it_busy(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    bench.begun()
    with pytest.raises(Busy):
        next(bench.steps.collect(bench.attempt()))


def test_a_call_without_intent_was_never_sent(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    bench.layout.attempt("SEQ01_take001", 1).mkdir(parents=True)
    with pytest.raises(Rejected) as caught:
        bench.run(bench.steps.collect(bench.attempt()))
    assert caught.value.code == "never-sent"


def test_a_record_that_was_lost_is_written_again(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    first = bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    place = bench.layout.sequence("SEQ01") / "takes" / "SEQ01_take001.json"
    place.unlink()
    assert bench.run(bench.steps.collect(bench.attempt())) == first
    assert place.is_file()


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_what_is_done_is_collected_again_without_asking_anybody(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    record = bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    bench.service = scripted(faults={"check": [Fault(Failed("nobody may ask"))]})
    assert bench.run(bench.runner().collect(bench.attempt())) == record
