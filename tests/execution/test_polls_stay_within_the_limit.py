"""However many jobs are followed, no second sees more questions than the provider allows, and few are not slowed."""

from __future__ import annotations

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from client_generate.execution.pace import Pace


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_few_jobs_are_asked_at_once() -> None:
    pace = Pace(Time())
    assert [pace.delay("somewhere", 50.0) for _ in range(10)] == [0.0] * 10


def test_providers_do_not_slow_each_other() -> None:
    pace = Pace(Time())
    for _ in range(100):
        pace.delay("busy", 10.0)
    assert pace.delay("idle", 10.0) == 0.0


@given(st.lists(st.floats(0, 3), min_size=1, max_size=300), st.sampled_from([5.0, 20.0, 50.0]))
def test_no_second_has_too_many(pauses: list[float], limit: float) -> None:
    time = Time()
    pace = Pace(time)
    asked: list[float] = []
    for pause in pauses:
        asked.append(time.now + pace.delay("somewhere", limit))
        time.now += pause / 50
    for number, moment in enumerate(asked):
        assert bisect_left(asked, moment + 0.999) - number <= limit + 1


@given(st.lists(st.floats(0, 5), min_size=1, max_size=150), st.sampled_from([5.0, 20.0]))
def test_those_who_come_late_do_not_come_all_at_once(late: list[float], limit: float) -> None:
    time = Time()
    pace = Pace(time)
    waiting = [(time.now, number, pace.turn("somewhere", limit)) for number in range(len(late))]
    asked: list[float] = []
    while waiting:
        waiting.sort(key=lambda one: one[:2])
        due, number, turn = waiting.pop(0)
        time.now = max(time.now, due)
        wait = next(turn, None)
        if wait is None:
            asked.append(time.now)
        else:
            waiting.append((time.now + wait + late[number], number, turn))
    for number, moment in enumerate(asked):
        assert bisect_left(asked, moment + 1.0) - number <= limit
