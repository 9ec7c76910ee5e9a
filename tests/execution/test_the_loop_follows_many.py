"""The one loop: many steps at once, none starved, all locks let go when it is stopped."""

from __future__ import annotations

import resource
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from client_generate.errors import Cancelled, Failed, Mistake
from client_generate.execution.loop import Begin, Loop, Outcome, Turn, Work, with_mistakes
from client_generate.execution.runner import Step
from tests.execution.making import intent

RECORD = intent().draft


def works(many: dict[str, Begin]) -> list[Work]:
    return [Work(key, begin) for key, begin in many.items()]


def loop(most: int = 8) -> Loop:
    return Loop(most=most, workers=4, stop=threading.Event())


def waits(turns: int, pause: float, seen: list[str], name: str) -> Begin:
    def step() -> Step:
        for _ in range(turns):
            seen.append(name)
            yield pause
        return RECORD

    return step


def test_all_end_and_wait_side_by_side() -> None:
    seen: list[str] = []
    began = time.monotonic()
    outcomes = list(loop(most=20).run(works({f"s{n}": waits(5, 0.02, seen, f"s{n}") for n in range(20)})))
    assert {outcome.key for outcome in outcomes} == {f"s{n}" for n in range(20)}
    assert all(outcome.record is RECORD for outcome in outcomes)
    assert time.monotonic() - began < 20 * 5 * 0.02  # one after the other would take two seconds


def test_no_more_than_most_are_in_flight() -> None:
    in_flight, peak, lock = 0, 0, threading.Lock()

    def step() -> Step:
        nonlocal in_flight, peak
        with lock:
            in_flight += 1
            peak = max(peak, in_flight)
        yield 0.01
        with lock:
            in_flight -= 1
        return RECORD

    assert len(list(loop(most=3).run(works({str(n): step for n in range(12)})))) == 12
    assert peak == 3


def test_one_failure_stops_no_other() -> None:
    def fails() -> Step:
        yield 0
        raise Failed("no")

    outcomes = {one.key: one for one in loop().run(works({"bad": fails, "good": waits(3, 0, [], "good")}))}
    assert outcomes["good"].record is RECORD
    assert isinstance(outcomes["bad"].error, Failed)


def test_a_programming_mistake_stops_no_other_and_is_not_swallowed() -> None:
    def wrong() -> Step:
        yield 0
        raise ZeroDivisionError

    seen: list[str] = []
    with pytest.raises(ZeroDivisionError):
        list(loop(most=2).run(works({"wrong": wrong, **{n: waits(3, 0.01, seen, n) for n in "abc"}})))
    assert sorted(seen) == [*"aaabbbccc"]


def test_mistakes_can_be_told_among_the_outcomes() -> None:
    wrongs = [ZeroDivisionError("one"), ZeroDivisionError("two")]

    def wrong(number: int) -> Begin:
        def step() -> Step:
            yield 0
            raise wrongs[number]

        return step

    work = works({"one": wrong(0), "two": wrong(1), "good": waits(3, 0.01, [], "good")})
    outcomes = {one.key: one.error for one in with_mistakes(loop(most=3).run(work))}
    assert outcomes.pop("good") is None
    assert [(name, type(error), error and error.__cause__) for name, error in sorted(outcomes.items())] == [
        ("one", Mistake, wrongs[0]),
        ("two", Mistake, wrongs[1]),
    ]


def test_what_breaks_between_the_steps_is_raised() -> None:
    def broken() -> Iterator[Outcome]:
        yield Outcome("good", RECORD, None)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(with_mistakes(broken()))


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, SystemExit])
def test_stopping_closes_every_step(trouble: Callable[[], BaseException]) -> None:
    closed: list[int] = []

    def sleeper(number: int) -> Begin:
        def step() -> Step:
            try:
                yield 30.0
                return RECORD
            finally:
                closed.append(number)

        return step

    def breaks() -> Step:
        yield 0.05
        raise trouble()

    with pytest.raises(trouble):  # type: ignore[call-overload]
        list(loop().run(works({"breaks": breaks, **{str(n): sleeper(n) for n in range(3)}})))
    assert sorted(closed) == [0, 1, 2]


def test_work_begins_after_what_it_needs_even_if_that_failed() -> None:
    order: list[str] = []

    def named(name: str, fails: bool = False) -> Begin:
        def step() -> Step:
            order.append(name)
            yield 0.01
            if fails:
                raise Failed("no")
            return RECORD

        return step

    work = [
        Work("join", named("join"), frozenset({"one", "two"})),
        Work("two", named("two"), frozenset({"one"})),
        Work("one", named("one", fails=True)),
    ]
    assert len(list(loop(most=1).run(work))) == 3
    assert order == ["one", "two", "join"]


def test_work_may_become_more_work() -> None:
    def begins() -> Turn:
        yield 0
        return tuple(works({"one": waits(1, 0, [], "one"), "two": waits(1, 0, [], "two")}))

    outcomes = list(loop().run([Work("all", begins)]))
    assert sorted(outcome.key for outcome in outcomes) == ["one", "two"]


def test_work_may_be_added_while_outcomes_are_read() -> None:
    following, seen = loop(), []
    for outcome in following.run(works({"one": waits(1, 0, [], "one")})):
        seen.append(outcome.key)
        if len(seen) < 4:
            following.add(works({f"{outcome.key}+": waits(1, 0, [], "more")}))
    assert seen == ["one", "one+", "one++", "one+++"]


def test_nothing_begins_after_a_person_stopped() -> None:
    began: list[int] = []

    def slow(number: int) -> Begin:
        def step() -> Step:
            began.append(number)
            time.sleep(0.2)
            yield 30.0
            return RECORD

        return step

    def breaks() -> Step:
        yield from ()
        raise KeyboardInterrupt

    many = Loop(most=50, workers=2, stop=threading.Event())
    with pytest.raises(KeyboardInterrupt):
        list(many.run(works({"breaks": breaks, **{str(n): slow(n) for n in range(40)}})))
    assert len(began) < 10


def test_ten_thousand_pieces_cost_what_they_are() -> None:
    def nothing() -> Turn:
        yield from ()
        return None

    following = Loop(most=64, workers=2, stop=threading.Event())
    assert sum(1 for _ in following.run([Work(str(n), nothing) for n in range(10_000)])) == 10_000


def test_once_stopped_nothing_begins_and_who_sleeps_is_closed() -> None:
    stop, begun, closed = threading.Event(), list[str](), list[str]()

    def named(name: str) -> Begin:
        def step() -> Step:
            begun.append(name)
            try:
                yield 30.0
                return RECORD
            finally:
                closed.append(name)

        return step

    def stops() -> Step:
        yield 0.05
        stop.set()
        raise Cancelled("enough")

    many = {"one": named("one"), "stops": stops, **{f"later{n}": named(f"later{n}") for n in range(5)}}
    began = time.monotonic()
    outcomes = list(Loop(most=2, workers=2, stop=stop).run(works(many)))
    assert time.monotonic() - began < 10
    assert [type(outcome.error) for outcome in outcomes] == [Cancelled] * 7
    assert (begun, closed) == (["one"], ["one"])


def test_whoever_stops_listening_stops_the_work() -> None:
    stop, closed = threading.Event(), list[int]()

    def sleeper() -> Step:
        try:
            yield 30.0
            return RECORD
        finally:
            closed.append(1)

    outcomes = Loop(most=2, workers=2, stop=stop).run(works({"quick": waits(1, 0, [], "q"), "sleeper": sleeper}))
    assert next(outcomes).key == "quick"
    outcomes.close()
    assert stop.is_set()
    assert closed == [1]


def test_as_many_files_may_be_open_as_many_jobs_need() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
    try:
        assert list(loop(most=20).run([])) == []
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= min(256 + 20, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
