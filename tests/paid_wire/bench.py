"""A real project at the paid service: the real runner and adapter, in the service's own time, where waiting is free."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from client_generate.errors import ClientGenerateError
from client_generate.execution.attempt import Attempt, AttemptState
from client_generate.execution.budget import Line, Treasury
from client_generate.execution.loop import Turn, Work
from client_generate.execution.pace import Pace
from client_generate.execution.plans import read_plan
from client_generate.execution.runner import StepRunner
from client_generate.execution.store import ExecutionStore
from client_generate.film import events
from client_generate.film.layout import Workspace
from client_generate.film.take import Record
from client_generate.providers.cards import Cards
from client_generate.providers.openai import OpenAI
from client_generate.providers.registry import Registry
from client_generate.providers.replicate import Replicate
from client_generate.providers.web import Waits
from client_generate.sequence import collecting
from client_generate.sequence.desk import Desk
from client_generate.sequence.runner import ClientSequenceRunner
from client_generate.sequence.store import SequenceStore
from client_generate.settings import Access
from tests.paid_service import PaidService

PROJECT, SEQUENCE = "film", "SEQ01"
PLAN = """\
client: Somebody
title: The smallest paid film
fps: 24
resolution: 72p
provider: {provider}
still_model: gpt-image-2
budget: {{project: {budget}}}
sequences:
  - id: SEQ01
    title: One
{start}    shots:
      - {{prompt: A street at dawn, duration: 3}}
"""
PRICE = Decimal("0.504")
"""What our card says for three seconds."""
PATIENT = Waits(connect=20.0, answer=20.0, upload=20.0, whole=20.0)
QUICK = Waits(connect=2.0, answer=0.15, upload=2.0, whole=0.3)


class _Died(BaseException):
    """The end of a process."""


class Ended(NamedTuple):
    """How a command ended: what was published, or why not."""

    record: Record | None
    error: ClientGenerateError | None

    @property
    def code(self) -> str:
        """The error's code, empty when it went well."""
        return self.error.code if self.error else ""


def make_workspace(root: Path, *, start_frame: bool = False, budget: str = "100", provider: str = "replicate") -> None:
    """Write a plan for one paid shot of three seconds, from words or from a picture."""
    (root / "plans").mkdir(exist_ok=True)
    start = ""
    if start_frame:
        from PIL import Image

        Image.new("RGB", (640, 360), (90, 120, 60)).save(root / "plans" / "street.png")
        start = "    start_frame: street.png\n"
    (root / "plans" / f"{PROJECT}.yaml").write_text(PLAN.format(start=start, budget=budget, provider=provider))


class Bench:
    """One workspace on one machine. Each command has new objects, as a new process would; `waits` are the adapter's.

    `subject` is what is looked at: the first take, or the first grid.
    """

    def __init__(
        self,
        root: Path,
        service: PaidService,
        *,
        waits: Waits = PATIENT,
        hurry: float = 1.0,
        subject: str = f"{SEQUENCE}_take001",
    ) -> None:
        self.subject = subject
        self.root = root
        self.service = service
        self.environ = dict(service.environment)
        self.told: list[events.Event] = []
        self.heard: Callable[[events.Event], None] = events.nobody
        self.waits = waits
        self.wrong_by = timedelta(0)
        """How far the clock of this machine is ahead of the service's."""
        self._hurry = hurry
        self._workspace = Workspace(root)
        self.layout = self._workspace.project(PROJECT)

    def generate(self) -> Ended:
        """Make a take."""
        runner = ClientSequenceRunner(self._desk(), read_plan(self._workspace, PROJECT))
        return self._run(runner.work_for(SEQUENCE))[-1]

    def explore(self) -> Ended:
        """Make a grid."""
        runner = ClientSequenceRunner(self._desk(), read_plan(self._workspace, PROJECT))
        try:
            return Ended(runner.explore_grid(SEQUENCE), None)
        except ClientGenerateError as error:
            return Ended(None, error)

    def die_when(self, told: type[events.Event]) -> None:
        """Begin to make a take, in a process that dies at the moment it tells of such an event."""

        def heard(event: events.Event) -> None:
            if isinstance(event, told):
                raise _Died

        self.heard = heard
        try:
            self.generate()
        except _Died:
            return
        finally:
            self.heard = events.nobody
        raise AssertionError(f"it never came to {told.__name__}")

    def resume(self) -> Ended | None:
        """Collect what was left behind; None when there was nothing."""
        ended = self._run(collecting.left_behind(self._desk()))
        return ended[-1] if ended else None

    @property
    def state(self) -> AttemptState:
        """How the newest attempt of the subject stands."""
        return self.attempt.state

    @property
    def attempt(self) -> Attempt:
        """The newest attempt of the subject."""
        found = ExecutionStore(self.layout).attempt(self.subject)
        assert found is not None
        return found

    @property
    def ledger(self) -> tuple[Line, ...]:
        """Our own book."""
        return Treasury(self.layout).ledger()

    @property
    def open(self) -> tuple[str, ...]:
        """What is still reserved."""
        return Treasury(self.layout).open_subjects()

    def _run(self, work: Iterable[Work]) -> list[Ended]:
        return [self._driven(one.begin()) for one in work]

    def _driven(self, turn: Turn) -> Ended:
        """Drive a piece of work to its end; its pauses pass at once."""
        try:
            while True:
                self.service.clock.advance(next(turn) * self._hurry)
        except StopIteration as end:
            return Ended(end.value, None)
        except ClientGenerateError as error:
            return Ended(None, error)

    def _desk(self) -> Desk:
        executions, access = ExecutionStore(self.layout), Access(self.root, self.environ)
        registry = Registry(
            {
                "replicate": lambda: Replicate(access, self.waits),
                "openai": lambda: OpenAI(access, self.waits),
            },
            access,
        )
        seconds = self.service.clock.now
        return Desk(
            workspace=self._workspace,
            layout=self.layout,
            cards=Cards.load(self._workspace.cards),
            registry=registry,
            sequences=SequenceStore(self.layout, clock=self._now, who="test"),
            executions=executions,
            treasury=Treasury(self.layout),
            steps=StepRunner(
                executions, registry, clock=self._now, ticks=seconds, free=lambda _: 1 << 40, sink=self._hear,
                pace=Pace(seconds),
            ),
            clock=self._now,
            who="test",
            jobs=4,
            stop=threading.Event(),
            sink=self._hear,
        )  # fmt: skip

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.service.clock.now(), UTC) + self.wrong_by

    def _hear(self, event: events.Event) -> None:
        self.told.append(event)
        self.heard(event)
