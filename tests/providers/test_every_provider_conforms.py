"""Every provider keeps the promises of the conformance suite; a naive one is caught by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

from client_generate.providers.base import Capabilities, Fetched, Job, Marker, Progress, Provider, Request
from client_generate.providers.conformance import CHECKS, Check, NonconformingError
from client_generate.providers.local.provider import LocalProvider
from tests.execution.making import REQUEST, STILL, scripted

PROVIDERS: dict[str, tuple[Callable[[], Provider], Request]] = {
    "local-film": (LocalProvider, REQUEST),
    "local-still": (LocalProvider, STILL),
    "scripted": (scripted, REQUEST),
}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("name", PROVIDERS)
def test_provider_keeps_its_promise(name: str, check: Check, tmp_path: Path) -> None:
    make, request = PROVIDERS[name]
    check(make(), request, tmp_path)


class Naive:
    """Takes anything, forgets everything, and leaves litter."""

    name: ClassVar[str] = "naive"
    capabilities: ClassVar[Capabilities] = Capabilities(kinds=("video",), lists_within=60.0, cancels=True)

    def submit(self, request: Request, marker: Marker) -> Job:
        return Job(id="", request=STILL)

    def check(self, job: Job) -> Job:
        return Job(id=job.id, request=job.request, state="ready", poll_after=9999)

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        (into / "litter").write_text(into.name)
        (into / "result.mp4").write_text(into.name)
        return Fetched(path=into / "result.mp4", suffix=".mp4")

    def cancel(self, job: Job) -> Job:
        return Job(id=job.id, request=job.request, state="running")

    def find(self, marker: Marker) -> tuple[Job, ...]:
        return ()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_naive_provider_fails_every_check(check: Check, tmp_path: Path) -> None:
    with pytest.raises(NonconformingError):
        check(Naive(), REQUEST, tmp_path)
