"""Every number and every provider's job belongs to one attempt, whatever lies about in the folders."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from client_generate import files
from client_generate.errors import Ambiguous, Busy
from client_generate.execution.attempt import Attempt, Submitted
from client_generate.execution.store import ExecutionStore, run_state
from client_generate.film.layout import Layout
from client_generate.film.slate import Slate
from client_generate.providers.base import Job, Marker
from client_generate.providers.scripted import Fault, ScriptedProvider
from tests.execution.making import NOW, Bench, intent, render, scripted


@pytest.fixture
def store(tmp_path: Path) -> ExecutionStore:
    return ExecutionStore(Layout(tmp_path / "film"))


@pytest.mark.parametrize("name", ["SEQ01_take001.mp4", "SEQ01_take001.json", "seq01_TAKE001.MOV", "SEQ01_take001"])
def test_a_number_under_which_anything_stands_is_passed_over(store: ExecutionStore, name: str) -> None:
    place = store.layout.sequence("SEQ01") / "takes" / name
    place.parent.mkdir(parents=True)
    place.touch()
    (place.parent / ".SEQ01_take002.mp4.tmp-1-1-abc").touch()  # what a dead writer left takes no number
    (place.parent / "SEQ01_take0021.mp4").touch()
    assert store.claim("SEQ01", None, "take") == Slate("SEQ01", None, "take", 2)


def test_twenty_at_once_get_twenty_numbers(store: ExecutionStore) -> None:
    with ThreadPoolExecutor(20) as pool:
        slates = list(pool.map(lambda _: store.claim("SEQ01", None, "take"), range(20)))
    assert sorted(slate.number for slate in slates) == list(range(1, 21))


def begun(store: ExecutionStore, subject: str, number: int = 1) -> Attempt:
    attempt = store.begin(subject, number)
    attempt.freeze(intent(subject))
    attempt.let_go()
    return attempt


def test_takes_beyond_a_thousand_are_in_order(store: ExecutionStore) -> None:
    for number in (1000, 2, 999, 10000):
        begun(store, f"SEQ01_take{number:03d}")
    begun(store, "SEQ01_take002", 1234)
    begun(store, "SEQ01_grid001")
    begun(store, "SEQ01_shot00_take001")
    (store.layout.executions / "SEQ01_take003").mkdir()
    assert [(entry.subject, entry.attempt) for entry in store.shots("SEQ01")] == [
        ("SEQ01_take002", 1234), ("SEQ01_take999", 1), ("SEQ01_take1000", 1), ("SEQ01_take10000", 1)
    ]  # fmt: skip
    assert [entry.subject for entry in store.shots("SEQ01_shot00")] == ["SEQ01_shot00_take001"]
    assert list(ExecutionStore(Layout(store.layout.folder.parent / "empty")).shots("SEQ01")) == []


def test_what_people_leave_in_the_folders_is_passed_over(store: ExecutionStore) -> None:
    begun(store, "SEQ01_take001")
    for name in ("SEQ01_take001 copy", "SEQ01_take001.bak", "SEQ01_take1"):
        (store.layout.executions / name).mkdir()
    for name in ("attempt002 copy", "attempt²", "attempt"):
        (store.layout.executions / "SEQ01_take001" / name).mkdir()
    assert [(entry.subject, entry.attempt) for entry in store.shots("SEQ01")] == [("SEQ01_take001", 1)]


def test_an_attempt_that_somebody_holds_cannot_be_begun(store: ExecutionStore) -> None:
    held = store.begin("SEQ01_take001")
    with pytest.raises(Busy):
        store.begin("SEQ01_take001")
    held.let_go()
    store.begin("SEQ01_take001").let_go()


def test_both_locks_are_held_or_neither(store: ExecutionStore) -> None:
    one, other = (Attempt(store.layout.attempt("SEQ01_take001", 1)) for _ in range(2))
    assert one.follower.take()
    assert not other.hold(wait=0)
    assert files.is_free(other.owner.path)
    one.let_go()
    assert other.hold()
    assert not one.hold(wait=0)


def test_readers_do_not_hold_each_other_up(tmp_path: Path) -> None:
    lock = files.Lock(tmp_path / "a.lock")
    assert lock.take()
    assert not files.is_free(lock.path)
    lock.release()
    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(lambda _: files.is_free(lock.path), range(4000)))


def test_states_read_as_a_shots_execution() -> None:
    assert [run_state(state) for state in ("intent", "ambiguous", "submitted", "fetched", "done", "rejected")] == [
        "registered", "registered", "video_submitted", "video_processing", "video_complete", "failed"
    ]  # fmt: skip


# --- whose job -------------------------------------------------------------------------------------------------------


def test_a_job_belongs_to_who_wrote_it_down_first(store: ExecutionStore) -> None:
    one, other = begun(store, "SEQ01_take001"), begun(store, "SEQ01_take002")
    assert store.own("scripted", "job-1", one)
    assert store.own("scripted", "job-1", one)
    assert not store.own("scripted", "job-1", other)
    assert store.own("elsewhere", "job-1", other)
    assert store.owns("scripted", "job-1", apart_from=other)
    assert not store.owns("scripted", "job-1", apart_from=one)
    assert not store.owns("scripted", "job-2", apart_from=one)


def test_an_owner_that_cannot_be_read_is_still_not_us(store: ExecutionStore) -> None:
    one = begun(store, "SEQ01_take001")
    store.own("scripted", "job-1", one)
    (path,) = store.layout.jobs.iterdir()
    path.write_bytes(b"{")
    assert store.owns("scripted", "job-1", apart_from=one)


def test_an_id_written_right_before_a_crash_counts_torn_or_not(store: ExecutionStore) -> None:
    one, other = begun(store, "SEQ01_take001"), begun(store, "SEQ01_take002")
    one.write("submitted", Submitted(job_id="job-1", at=NOW))
    (other.folder / "submitted.json").mkdir()  # not to be read at all
    store.layout.open.mkdir(parents=True)
    for name in ("SEQ01_take001", "SEQ01_take002", "SEQ01_take009"):
        (store.layout.open / f"{name}.json").touch()
    apart = Attempt(store.layout.attempt("SEQ01_take003", 1))
    assert store.owns("scripted", "job-1", apart_from=apart)
    assert not store.owns("scripted", "job-1", apart_from=one)
    assert not store.owns("scripted", "job-10", apart_from=apart)
    torn = (one.folder / "submitted.json").read_bytes()
    (one.folder / "submitted.json").write_bytes(torn[: torn.index(b"job-1") + 8])
    assert store.owns("scripted", "job-1", apart_from=apart)


class Twins(ScriptedProvider):
    """A service that tells equal jobs apart no better than we do: its list shows every one. `hook` runs before it."""

    def find(self, marker: Marker) -> tuple[Job, ...]:
        self.hook()
        return tuple(self._job(job_id, "running") for job_id in self.jobs)

    def hook(self) -> None:
        """Do nothing, unless a test says otherwise."""


def test_two_lost_replies_never_adopt_one_job(tmp_path: Path) -> None:
    lost, never = Fault(Ambiguous("lost"), late=True), Fault(Ambiguous("lost"))
    bench = Bench(tmp_path, Twins(render, states=("running",), faults={"submit": [lost, never]}))
    for subject in ("SEQ01_take001", "SEQ01_take002"):
        with pytest.raises(Ambiguous):
            bench.run(bench.steps.execute_multi_shot(*bench.begun(subject)))
    assert bench.run(bench.steps.collect(bench.attempt("SEQ01_take002"))).job_id == "job-1"
    with pytest.raises(Exception, match="never had it"):
        bench.run(bench.steps.collect(bench.attempt("SEQ01_take001")))
    assert bench.service.charged == ["job-1"]


def test_who_comes_second_in_the_same_instant_looks_again(tmp_path: Path) -> None:
    service = Twins(render, states=("running",), faults={"submit": [Fault(Ambiguous("lost"), late=True)]})
    bench = Bench(tmp_path, service)
    with pytest.raises(Ambiguous):
        bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    rival = begun(bench.store, "SEQ01_take002")

    class Raced(ExecutionStore):
        def owns(self, provider: str, job_id: str, *, apart_from: Attempt) -> bool:
            seen = super().owns(provider, job_id, apart_from=apart_from)
            self.own(provider, job_id, rival)
            return seen

    bench.store = Raced(bench.layout)
    with pytest.raises(Exception, match="never had it"):
        bench.run(bench.runner().collect(bench.attempt()))


def test_a_job_is_owned_before_it_is_followed(tmp_path: Path) -> None:
    bench = Bench(tmp_path, scripted())
    bench.run(bench.steps.execute_multi_shot(*bench.begun()))
    assert bench.store.owns("scripted", "job-1", apart_from=Attempt(bench.layout.attempt("SEQ01_take002", 1)))
