"""kill -9 at each call that touches the workspace or a socket while a paid film is made; then the same, or `resume`.

What the service charged is what our ledger says, call by call, and every film that was paid for is there.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from client_generate.execution.budget import Treasury
from client_generate.film.layout import Workspace
from client_generate.settings import Access
from tests.crash import films, kernel
from tests.crash.harness import Argv, Choose, Prepare, Result, kill_everywhere
from tests.crash.killer import Point
from tests.paid_service import PaidService, paid_service
from tests.paid_wire import commands
from tests.paid_wire.bench import PROJECT, make_workspace

needs_tracing = pytest.mark.skipif(bool(kernel.problem()), reason=kernel.problem() or "-")

CLEAN = ("env", "-u", "REPLICATE_API_TOKEN", "-u", "REPLICATE_BASE_URL", "CLIENT_GENERATE_RETRIES=0")
"""The workspace's own `.env` names the service, whatever whoever runs the tests has set."""
OR_NEVER_ARRIVED = ("sh", "-c", '"$@" || test $? = 4', "sh")
"""A command may end with 4: what it was about surely never arrived."""
GENERATE, RESUME = (*CLEAN, *commands.GENERATE), (*CLEAN, *commands.RESUME)
RECOVERIES: list[Sequence[Argv]] = [
    [(*OR_NEVER_ARRIVED, *RESUME), GENERATE],
    [(*OR_NEVER_ARRIVED, *GENERATE), GENERATE],
]
NAIVE = ("env", f"PYTHONPATH={kernel.REPOSITORY}", sys.executable, "-m", "tests.paid_wire.naive")
POST = "POST /v0/models/kwaivgi/kling-v0-omni-video/predictions"
_ATTEMPT = "projects/film/executions/SEQ0_take0/attempt0"
WRITTEN = f"{_ATTEMPT}/.submitted.json.tmp -> {_ATTEMPT}/submitted.json"
AGED = timedelta(seconds=60)


def customers(service: PaidService) -> Prepare:
    """Return what gives each workspace an account of its own."""
    numbers = itertools.count()
    return lambda root: commands.connect(root, service, f"customer-{next(numbers)}")


def a_minute_later(root: Path) -> None:
    """Let the quiet time pass, after which a provider's list is believed, by turning the call's own time back."""
    for path in root.glob("projects/film/executions/*/attempt*/sending.json"):
        if not path.with_name("submitted.json").exists():
            sent = json.loads(path.read_text())
            at = datetime.fromisoformat(sent["at"]) - AGED
            path.write_text(json.dumps(sent | {"at": at.isoformat()}))


def charged(root: Path, service: PaidService) -> list[str]:
    """Return the jobs that this workspace's account was charged for, a line a charge."""
    key = Access(root, {}).get("REPLICATE_API_TOKEN")
    return sorted(charge.subject for charge in service.ledger.charges if charge.account == key)


def unpaid_or_lost(root: Path, service: PaidService) -> Iterator[str]:
    """Compare the service's book with the films that are there."""
    takes, paid = list(root.glob("projects/film/SEQ01/takes/*.mp4")), charged(root, service)
    if len(takes) != len(paid) or not takes:
        yield f"{len(paid)} calls were charged for {len(takes)} takes"


def violations(root: Path, service: PaidService) -> list[str]:
    """Return what is lost, doubled, unreadable or booked otherwise than charged."""
    layout = Workspace(root).project(PROJECT)
    submitted = [
        layout.executions / line.attempt / "submitted.json" for line in Treasury(layout).ledger() if line.amount
    ]
    booked = sorted(json.loads(path.read_text())["job_id"] for path in submitted)
    wrong = [] if booked == charged(root, service) else [f"charged {charged(root, service)}, booked {booked}"]
    return [*unpaid_or_lost(root, service), *wrong, *films.violations(root)]


def of_the_post(points: Sequence[Point]) -> list[Point]:
    """Keep the calls on the line of the paid call, the line's making too, and what writes its id down."""
    first = next(point for point in points if point.call == "connect")
    written = {Point("link", WRITTEN), Point("openat", "job.json")}
    return [point for point in points if point == first or "POST" in point.path or point in written]


def struck(
    service: PaidService,
    program: Argv,
    recoveries: Sequence[Sequence[Argv]],
    check: Callable[[Path], list[str]],
    choose: Choose = list,
    sample: int | None = None,
) -> Result:
    return kill_everywhere(
        make_workspace, [program], recoveries, check, sample=sample, choose=choose,
        sockets=True, before=customers(service), after=a_minute_later, workers=4,
    )  # fmt: skip


@needs_tracing
def test_killed_at_each_call_of_the_paid_post() -> None:
    met: list[Point] = []

    def choose(points: Sequence[Point]) -> list[Point]:
        met.extend(of_the_post(points))
        return met

    with paid_service(lines=72, checked=False) as service:
        result = struck(service, GENERATE, RECOVERIES, lambda root: violations(root, service), choose, sample=1)
    assert (result.violations, result.missed) == ((), ())
    assert [(point.call, point.path.rpartition(", ")[2]) for point in met] == [
        ("connect", "a new line"), ("sendto", POST), ("sendto", "body"), ("recvfrom", "answer"), ("link", WRITTEN),
    ]  # fmt: skip


@needs_tracing
def test_who_writes_the_id_down_after_the_reply_and_asks_again_is_caught() -> None:
    with paid_service(lines=72, checked=False) as service:
        result = struck(
            service, NAIVE, [[NAIVE]], lambda root: list(unpaid_or_lost(root, service)), of_the_post, sample=1
        )
    assert result.missed == ()
    assert sorted(told.partition(", recovered by way 0: ")[::2] for told in result.violations) == [
        (f"command 0 killed before {place} #1", "2 calls were charged for 1 takes")
        for place in ("openat(job.json)", f"recvfrom({POST}, answer)")
    ]


@needs_tracing
@pytest.mark.torture
@pytest.mark.timeout(7200)
def test_killed_at_every_call_on_files_and_sockets() -> None:
    with paid_service(lines=72) as service:
        result = struck(service, GENERATE, RECOVERIES, lambda root: violations(root, service))
    assert (result.violations, result.missed) == ((), ())
    assert result.points > 100
