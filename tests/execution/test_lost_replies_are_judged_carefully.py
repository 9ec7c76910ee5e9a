"""The judgement over a lost reply, pure: never resend, never call uncharged what might have been charged."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from client_generate.execution.recovery import QUIET, judge
from client_generate.providers.base import Capabilities, Job
from tests.execution.making import REQUEST

LISTS = Capabilities(kinds=("video",), lists_within=3600.0)
BLIND = Capabilities(kinds=("video",))
JOBS = tuple(Job(id=f"j{n}", request=REQUEST) for n in range(3))


@given(
    able=st.sampled_from([LISTS, BLIND]),
    found=st.integers(0, 3),
    seconds=st.floats(-1e6, 1e6),
    reads=st.integers(0, 5),
)
def test_not_charged_needs_two_complete_reads_in_the_window(
    able: Capabilities, found: int, seconds: float, reads: int
) -> None:
    since = timedelta(seconds=seconds)
    verdict = judge(able, JOBS[:found], since_sent=since, complete_reads=reads)
    if verdict.what == "not_charged":
        assert found == 0
        assert able is LISTS
        assert QUIET <= since <= timedelta(hours=1)
        assert reads >= 2
    if found == 1:
        assert (verdict.what, verdict.job) == ("adopt", JOBS[0])
    if found > 1 or (not found and able is BLIND):
        assert verdict.what == "ambiguous"
    if verdict.what == "look_again":
        assert 0 < verdict.wait <= QUIET.total_seconds()


def test_a_list_that_cannot_be_had_tells_nothing() -> None:
    assert judge(LISTS, None, since_sent=QUIET, complete_reads=9).what == "ambiguous"
