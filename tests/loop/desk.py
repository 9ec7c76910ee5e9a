"""One project's desk in several hands: processes that live, go step by step, and die; a service that outlives them."""

from __future__ import annotations

import gc
import shutil
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from client_generate.errors import ClientGenerateError
from client_generate.execution.loop import Turn, Work
from client_generate.film.layout import Layout
from client_generate.film.take import Record, ShotPrompt
from client_generate.providers.base import Job, Request
from client_generate.providers.local.provider import LocalProvider
from client_generate.providers.scripted import Fault, ScriptedProvider
from client_generate.sequence.collecting import left_behind
from client_generate.sequence.runner import ClientSequenceRunner
from client_generate.studio import Studio, open_studio
from tests.sequence.clips import make_clip
from tests.sequence.workspace import PROJECT, make_workspace

MORE = """\
  - id: SEQ04
    mode: individual
    shots:
      - {prompt: "Wide road at dusk", duration: 0.5, start_frame: pictures/start.png}
      - {prompt: "City from above", duration: 0.5, continue: true}
"""


class Process:
    """Somebody's command under way: what it has to do, advanced a step at a time, until it has ended or dies."""

    def __init__(self, work: list[Work]) -> None:
        self._last = work[-1].key if work else ""
        self._waiting = list(work)
        self._flying: dict[str, Turn] = {}
        self.records: dict[str, Record] = {}
        self.errors: dict[str, ClientGenerateError] = {}
        self.ordered: tuple[ShotPrompt, ...] = ()

    @property
    def last(self) -> Record | None:
        """What was asked for, when it is there."""
        return self.records.get(self._last)

    @property
    def ended(self) -> bool:
        """Whether nothing is left to do."""
        return not self._waiting and not self._flying

    def advance(self) -> float:
        """Go one step further in the oldest work that can; returns the seconds that it wants to wait."""
        unfinished = {work.key for work in self._waiting} | set(self._flying)
        for work in [one for one in self._waiting if unfinished.isdisjoint(one.after)][:1]:
            self._waiting.remove(work)
            self._flying[work.key] = work.begin()
        key = next(iter(self._flying))
        step = self._flying.pop(key)
        try:
            wait = next(step)
        except StopIteration as end:
            self.records[key] = end.value
        except ClientGenerateError as error:
            self.errors[key] = error
        else:
            self._flying[key] = step  # now the youngest
            return wait
        return 0.0

    def die(self) -> None:
        """Stop where it is: locks are let go, files stay as they are."""
        for step in self._flying.values():
            step.close()
        self._flying.clear()
        self._waiting.clear()
        gc.collect()


class Desk:
    """A workspace on a scripted paid service whose faults are told while it runs, and a clock that moves by hand."""

    def __init__(self) -> None:
        self.root = make_workspace(Path(mkdtemp(prefix="loop-")), provider="scripted", more=MORE)
        self.layout = Layout(self.root / "projects" / PROJECT)
        self.now = datetime(2026, 11, 1, tzinfo=UTC)
        self.faults: dict[str, deque[Fault]] = {call: deque() for call in ("submit", "check", "fetch")}
        scripts = {call: _told(queue) for call, queue in self.faults.items()}
        self.service = ScriptedProvider(_film, states=("running",), faults=scripts)

    def studio(self) -> Studio:
        """Open the workspace as a new process would."""
        return open_studio(self.root, clock=self._clock, providers={"scripted": lambda: self.service})

    def runner(self) -> ClientSequenceRunner:
        """Return the production loop as a new process would have it."""
        return self.studio().sequences(PROJECT)

    def import_clip(self, sequence: str, *, again: bool) -> None:
        """Make a small film from elsewhere a take."""
        self.studio().import_clip(PROJECT, sequence, _clip(), again=again)

    def collecting(self) -> Process:
        """Begin a `resume`."""
        return Process(left_behind(self.studio()._desk(PROJECT)))

    def finish(self, process: Process) -> None:
        """Bring a command to its end."""
        while not process.ended:
            self.now += timedelta(seconds=process.advance())

    def close(self) -> None:
        """Remove the workspace."""
        shutil.rmtree(self.root)

    def _clock(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


def _told(queue: deque[Fault]) -> Iterator[Fault | None]:
    """Yield what was told since, else that all is well, for ever."""
    while True:
        yield queue.popleft() if queue else None


def _film(request: Request, into: Path) -> Path:
    """Make a result as the rehearsal would, each length and size of film or picture once."""
    asked = request.input
    seconds = tuple(shot["seconds"] for shot in asked.get("shots", ()))
    made = _made(f"{request.kind} {asked['width']}x{asked['height']} {seconds}", _Asked(request))
    return Path(shutil.copyfile(made, into / made.name))


class _Asked:
    """A request that is equal to every other, so that only the shape beside it counts."""

    def __init__(self, request: Request) -> None:
        self.request = request

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked)

    def __hash__(self) -> int:
        return 0


@cache
def _clip() -> Path:
    return make_clip(Path(mkdtemp(prefix="clips-")) / "clip.mp4")


@cache
def _made(_shape: str, asked: _Asked) -> Path:
    folder = Path(mkdtemp(prefix="films-"))
    return LocalProvider().fetch(Job(id="result", request=asked.request), folder, lambda _: None).path
