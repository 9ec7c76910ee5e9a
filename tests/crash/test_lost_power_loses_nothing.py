"""The power fails: what a command had confirmed is on the disk and whole, and everything goes on from there."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.crash import films, kernel, power, toys
from tests.crash.harness import kill_everywhere
from tests.crash.power import Disk
from tests.crash.test_a_killed_command_loses_nothing import RECOVERIES
from tests.crash.test_harness_finds_what_it_should import toy
from tests.paid_service import paid_service
from tests.paid_wire import test_killed_at_every_call_pays_once as paid
from tests.paid_wire.bench import make_workspace

pytestmark = [pytest.mark.torture, pytest.mark.timeout(7200)]
needs_tracing = pytest.mark.skipif(bool(kernel.problem()), reason=kernel.problem() or "-")
REVIEWED = [
    ["generate", films.PROJECT, films.SEQUENCE],
    ["note", films.PROJECT, films.SEQUENCE, "brighter", "--take", "1"],
    ["approve", films.PROJECT, films.SEQUENCE, "--take", "1"],
]


@pytest.fixture
def disk() -> Iterator[Disk]:
    if why := power.problem():
        pytest.skip(why)
    with power.disk() as made:
        yield made


def run(root: Path, argv: Sequence[str]) -> str:
    words = [word.replace("{workspace}", str(root)) for word in argv]
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def lost(root: Path) -> list[str]:
    """Return what is wrong with a toy's takes after one was confirmed."""
    return toys.violations(root) + ([] if list(root.glob("takes/*")) else ["the take is gone"])


@pytest.mark.parametrize(("kind", "survives"), [("naive", False), ("careful", True)])
def test_a_confirmed_take_of_a_store_that_does_not_flush_is_gone(kind: str, survives: bool, disk: Disk) -> None:
    root = disk.folder / "toy"
    root.mkdir()
    power.settle(root)
    run(root, toy(kind, "a b"))
    disk.lose_power(root)
    assert (lost(root) == []) == survives


def test_what_a_command_confirmed_is_there_and_whole(disk: Disk) -> None:
    root = disk.folder / "workspace"
    root.mkdir()
    films.make_workspace(root)
    power.settle(root)
    for number, words in enumerate(REVIEWED):
        run(root, films.client_generate(*words))
        disk.lose_power(root)
        assert films.violations(root) == []
        assert list(films.records(root / "projects" / films.PROJECT)) == ["SEQ01_take001"]
        history = (root / "projects" / films.PROJECT / films.SEQUENCE / "history.jsonl").read_text()
        assert ("brighter" in history, films.status(root)["phase"] == "APPROVED") == (number >= 1, number >= 2)
        assert json.loads(run(root, films.client_generate("doctor", "--json")))


@needs_tracing
def test_killed_and_then_without_power_at_each_place(disk: Disk) -> None:
    result = kill_everywhere(
        films.make_workspace, [films.GENERATE, films.GENERATE], list(RECOVERIES.values()), films.violations, sample=1,
        workers=1, before=power.settle, after=disk.lose_power, place=disk.folder,
    )  # fmt: skip
    assert (result.violations, result.missed) == ((), ())
    assert result.points >= 40


@needs_tracing
def test_nothing_is_paid_twice_when_the_power_fails(disk: Disk) -> None:
    with paid_service(lines=72, checked=False) as service:
        account = paid.customers(service)

        def before(root: Path) -> None:
            account(root)
            power.settle(root)

        def after(root: Path) -> None:
            disk.lose_power(root)
            paid.a_minute_later(root)

        result = kill_everywhere(
            make_workspace, [paid.GENERATE], paid.RECOVERIES, lambda root: paid.violations(root, service),
            sample=1, workers=1, sockets=True, before=before, after=after, place=disk.folder,
        )  # fmt: skip
    assert (result.violations, result.missed) == ((), ())
