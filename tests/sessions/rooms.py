"""A project with sessions of the tiny pipeline, over a service whose jobs are files: it outlives every kill."""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from client_generate import files
from client_generate.errors import Rejected
from client_generate.execution.budget import Treasury
from client_generate.execution.store import ExecutionStore
from client_generate.film.layout import Workspace
from client_generate.film.plan import Budget
from client_generate.providers.base import Capabilities, Fetched, Job, JobState, Marker, Progress, Request
from client_generate.providers.cards import Cards
from client_generate.providers.order import Order
from client_generate.providers.registry import Registry
from client_generate.sessions.desk import Bench, Desk, Wish
from client_generate.sessions.engine import SessionEngine
from client_generate.sessions.pipeline import Context, Outputs, Pipeline
from client_generate.settings import Access
from tests.sessions.tiny import pipeline

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
CARD = """\
id: tiny-still
title: Tiny
makes: still
providers:
  files:
    endpoint: tiny
    prices: {as_of: "2026-11-01", rates: [{per: image, amount: 0.25}]}
"""


class FileService:
    """A paid service that keeps each job in a file: `charged` is how many it ever took, whoever died meanwhile.

    Sending the equal request twice makes two jobs and two charges; a lost reply is found by its token.
    """

    name: ClassVar[str] = "files"
    capabilities: ClassVar[Capabilities] = Capabilities(
        kinds=("still",), rehearsal=True, lists_within=3600.0, keeps_results=3600.0, cancels=True
    )

    def __init__(self, folder: Path, *, state: JobState = "ready", refusals: int = 0) -> None:
        self.folder = folder
        self.state: JobState = state
        self.refusals = refusals
        self.asked = threading.Event()
        folder.mkdir(exist_ok=True)

    @property
    def charged(self) -> int:
        """How many jobs it took."""
        return len(list(self.folder.glob("*.job")))

    def submit(self, request: Request, marker: Marker) -> Job:
        """Take a job."""
        if self.refusals:
            self.refusals -= 1
            raise Rejected("Not today.", code="provider-rejected", hint="another day")
        name = f"{request.digest[:12]}-{os.urandom(4).hex()}"
        files.write_once(self.folder / f"{name}.job", marker.token.encode())
        return self._job(name, request, "queued")

    def check(self, job: Job) -> Job:
        """Say how it is."""
        self.asked.set()
        cancelled = (self.folder / f"{job.id}.cancelled").exists()
        return self._job(job.id, job.request, "cancelled" if cancelled else self.state)

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        """Draw a few pixels."""
        from PIL import Image

        progress(0.5)
        path = into / "tiny.png"
        into.mkdir(exist_ok=True)
        Image.new("RGB", (16, 9), (len(job.id), 80, 120)).save(path)
        return Fetched(path=path, suffix=".png")

    def cancel(self, job: Job) -> Job:
        """Stop it."""
        (self.folder / f"{job.id}.cancelled").touch()
        return self.check(job)

    def find(self, marker: Marker) -> tuple[Job, ...]:
        """Find jobs by their token."""
        ours = (path for path in self.folder.glob("*.job") if path.read_text() == marker.token)
        return tuple(self._job(path.stem, marker.request, self.state) for path in ours)

    def _job(self, name: str, request: Request, state: JobState) -> Job:
        return Job(id=name, request=request, state=state, poll_after=0.01)


class Clock:
    """A clock that a test moves; every look takes a millisecond."""

    def __init__(self) -> None:
        self._looks = itertools.count()
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        """Return the time."""
        return NOW + self.ahead + timedelta(milliseconds=next(self._looks))


def workspace(root: Path) -> None:
    """Lay out an empty workspace with the tiny card."""
    (root / "plans" / "cards").mkdir(parents=True, exist_ok=True)
    (root / "plans" / "cards" / "tiny-still.yaml").write_text(CARD)


def engine(
    root: Path,
    *pipelines: Pipeline,
    service: FileService | None = None,
    clock: Callable[[], datetime] | None = None,
    environ: Mapping[str, str] | None = None,
    budget: Budget = Budget(),  # noqa: B008 - frozen
    retries: int = 3,
    **how: Any,
) -> SessionEngine:
    """Return what one process has of the project's sessions."""
    workspace(root)
    found = Workspace(root)
    layout = found.project("film")
    access = Access(root, dict(environ or {}))
    made = service or FileService(root / "service")
    bench = Bench(
        layout=layout,
        cards=Cards.load(found.cards),
        registry=Registry({"files": lambda: made}, access),
        executions=ExecutionStore(layout),
        treasury=Treasury(layout),
        clock=clock or Clock(),
        who="ann",
        budget=budget,
        retries=retries,
    )
    known = {one.name: one for one in (*pipelines, *(() if pipelines else (pipeline(), paid())))}
    return SessionEngine(bench, known, access=access, **how)


def still(prompt: str, item: str = "a", seed: int = 1) -> Wish:
    """Wish for a tiny still."""
    order = Order(kind="still", prompt=prompt, seed=seed, width=16, height=9, aspect_ratio="16:9")
    return Wish(item=item, order=order, model="tiny-still", provider="files")


def pictures(context: Context) -> Outputs:
    """Make two stills, those asked for again alone."""
    desk: Desk = context.desk
    wanted = [item for item in ("a", "b") if not context.items or item in context.items]
    made = desk.make_all(still(f"{context.stage} {item}", item, context.seed) for item in wanted)
    before = context.previous.data["words"] if context.previous else {}
    words = before | {item: one.media.path for item, one in zip(wanted, made, strict=True) if one.media}
    return Outputs(data={"words": words}, items=("a", "b"))


def paid(**changes: Any) -> Pipeline:
    """Return the tiny pipeline with stages that pay for stills."""
    tiny = pipeline()
    stages = tuple(
        msgspec.structs.replace(stage, run=pictures, **changes) if stage.name != "film" else stage
        for stage in tiny.stages
    )
    return msgspec.structs.replace(tiny, name="paid", stages=stages)


def spent(found: SessionEngine) -> Decimal:
    """Return what the ledger says."""
    return sum((line.amount for line in found.bench.treasury.ledger()), Decimal(0))
