"""Small real pieces to test execution with: an intent, a tiny rehearsal film, a runner over a scripted service."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from client_generate.execution.attempt import Attempt, Intent
from client_generate.execution.pace import Pace
from client_generate.execution.runner import Step, StepRunner
from client_generate.execution.store import ExecutionStore, fresh_token
from client_generate.film import events
from client_generate.film.layout import Layout
from client_generate.film.take import Record, ShotPrompt, Take
from client_generate.providers.base import Job, JobState, Marker, Request
from client_generate.providers.local.provider import LocalProvider
from client_generate.providers.order import Order, OrderShot
from client_generate.providers.registry import Registry
from client_generate.providers.scripted import Fault, ScriptedProvider

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
ORDER = Order(
    kind="video", prompt="a road", seed=1, width=96, height=54, aspect_ratio="16:9",
    shots=(OrderShot(index=0, prompt="a wide road", seconds=Decimal("0.5")),),
)  # fmt: skip
REQUEST = Request(
    kind="video", model="kling-o3", endpoint="animatic",
    input={"prompt": "a road", "shots": [{"index": 0, "prompt": "a wide road", "seconds": "0.5"}],
           "width": 96, "height": 54, "fps": "24", "seed": 1, "elements": [], "label": "SEQ01_take001"},
)  # fmt: skip
STILL = Request(
    kind="still", model="flux-pro", endpoint="still",
    input={"prompt": "a road at dusk", "width": 96, "height": 54, "seed": 1, "panels": 1, "elements": []},
)  # fmt: skip


def intent(subject: str = "SEQ01_take001", provider: str = "scripted") -> Intent:
    """Return an intent for half a second of film."""
    prompts = (ShotPrompt(index=0, prompt="a wide road", duration=Decimal("0.5"), source="plan"),)
    draft = Take(
        take_id=subject, sequence="SEQ01", mode="multi_shot", shot_prompts=prompts, concatenated_prompt_summary="road",
        fps="24", model="kling-o3", provider=provider, rehearsal=True, seed=1, who="test", started_at=NOW,
        request_digest=REQUEST.digest,
    )  # fmt: skip
    return Intent(
        subject=subject, attempt=1, provider=provider, order=ORDER, request=REQUEST, draft=draft, card="", at=NOW,
        estimate=Decimal("0.50"), token=fresh_token(), who="test",
    )  # fmt: skip


@cache
def _film() -> Path:
    folder = Path(mkdtemp(prefix="cg-film-"))
    job = Job(id="film", request=REQUEST, state="ready")
    return LocalProvider().fetch(job, folder, lambda _: None).path


def render(_request: Request, into: Path) -> Path:
    """Bring the tiny film, drawn once."""
    return Path(shutil.copy(_film(), into / "result.mp4"))


def scripted(
    *, states: Iterable[JobState] = ("running",), faults: Mapping[str, Iterable[Fault | None]] | None = None
) -> ScriptedProvider:
    """Return a scripted service that brings the tiny film."""
    return ScriptedProvider(render, states=states, faults=faults)


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW
        self.ticked = 0.0

    def __call__(self) -> datetime:
        """Return the time of day."""
        return self.now

    def ticks(self) -> float:
        """Return seconds that no hand turns back."""
        return self.ticked

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)
        self.ticked += seconds

    def turn(self, seconds: float) -> None:
        """Turn the hands alone, as a person or a time server does."""
        self.now += timedelta(seconds=seconds)


class Bench:
    """A project's execution side over one scripted service; `again` is what a new process would have."""

    def __init__(self, folder: Path, service: ScriptedProvider) -> None:
        self.layout = Layout(folder / "film")
        self.service = service
        self.time = Time()
        self.store = ExecutionStore(self.layout)
        self._handed: list[Attempt] = []
        self.steps = self.runner()

    def runner(
        self,
        *,
        stopping: Callable[[], bool] = lambda: False,
        free: Callable[[Path], int] = lambda _: 1 << 40,
        sink: events.Sink = events.nobody,
    ) -> StepRunner:
        """Return a runner over the service."""
        registry = Registry({"scripted": lambda: self.service})
        return StepRunner(
            self.store, registry, clock=self.time, ticks=self.time.ticks, free=free, stopping=stopping,
            pace=Pace(self.time.ticks), sink=sink,
        )  # fmt: skip

    def begun(self, subject: str = "SEQ01_take001", wanted: Intent | None = None) -> tuple[Attempt, Intent]:
        """Claim, lock and freeze an attempt, as a sequence's runner does."""
        self.layout.subject(subject).mkdir(parents=True, exist_ok=True)
        attempt, wanted = self.store.begin(subject), wanted or intent(subject)
        self._handed.append(attempt)
        return attempt, attempt.freeze(wanted)

    def attempt(self, subject: str = "SEQ01_take001") -> Attempt:
        """Return the attempt as another process sees it."""
        found = self.store.attempt(subject)
        assert found is not None
        self._handed.append(found)
        return found

    def run(self, step: Step) -> Record:
        """Drive a step to its end, then let go of the attempt; its pauses pass at once on the bench's clock."""
        try:
            while True:
                self.time.wait(next(step))
        except StopIteration as end:
            record: Record = end.value
            return record
        finally:
            self.die()

    def die(self) -> None:
        """Let go of every lock, as the end of a process does."""
        for attempt in self._handed:
            attempt.let_go()


def die_after(step: Step, turns: int, attempt: Attempt) -> None:
    """Advance a step some turns, then let its process die: locks are let go and nothing else happens."""
    for _ in range(turns):
        next(step)
    step.close()
    attempt.let_go()


Submit = Callable[[Request, Marker], Job]
