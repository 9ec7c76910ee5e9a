"""Many jobs in flight in one process: 200 jobs of two seconds in a batch, and a thousand that take longer."""

from __future__ import annotations

import resource
import sys
import tempfile
import threading
import time
from collections import deque
from pathlib import Path
from shutil import copy
from typing import Any, NamedTuple

import msgspec

from benchmarks.measure import Row, output_of
from benchmarks.workspaces import HEAD, name
from client_generate.providers.base import Capabilities, Job, Marker, Request
from client_generate.providers.scripted import ScriptedProvider
from client_generate.studio import open_studio

CARD = """\
id: tiny
title: Tiny
makes: video
limits: {shots: 6, seconds_min: 0.5, seconds_max: 15, aspect_ratios: ["16:9"]}
takes: {text_to_video: true, seed: true}
providers: {timed: {endpoint: animatic}, local: {endpoint: animatic}}
"""
SHOT = "    shots:\n      - {prompt: A street, duration: 0.5}\n"


class Measured(NamedTuple):
    """What one run took: seconds in all and of the processor, peak memory in MB, most polls in any one second."""

    seconds: float
    busy: float
    megabytes: float
    polls: int
    in_flight: int


class TimedProvider(ScriptedProvider):
    """A service whose jobs are ready after a time; it counts what is asked of it."""

    name = "timed"

    def __init__(self, film: Path, *, lasts: float, poll_after: float, polls_per_second: float) -> None:
        super().__init__(lambda _, into: Path(copy(film, into)), poll_after=poll_after)
        self.capabilities: Capabilities = msgspec.structs.replace(  # type: ignore[misc]
            ScriptedProvider.capabilities, polls_per_second=polls_per_second
        )
        self._lasts = lasts
        self._sent: dict[str, float] = {}
        self._recent: deque[float] = deque()
        self._counting = threading.Lock()
        self.most_polls = self.most_in_flight = 0

    def submit(self, request: Request, marker: Marker) -> Job:
        """Take a job."""
        job = super().submit(request, marker)
        with self._counting:
            self._sent[job.id] = time.monotonic()
            self.most_in_flight = max(self.most_in_flight, len(self._sent))
        return job

    def check(self, job: Job) -> Job:
        """Say ready after the time."""
        now = time.monotonic()
        with self._counting:
            self._recent.append(now)
            while self._recent[0] <= now - 1:
                self._recent.popleft()
            self.most_polls = max(self.most_polls, len(self._recent))
            ready = now - self._sent[job.id] >= self._lasts
            if ready:
                del self._sent[job.id]
        return self._job(job.id, "ready" if ready else "running")


def once(*, jobs: int, at_once: int, lasts: float, poll_after: float, polls_per_second: float) -> Measured:
    """Run a batch of that many jobs in this process."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        film = _workspace(root, jobs)
        service = TimedProvider(film, lasts=lasts, poll_after=poll_after, polls_per_second=polls_per_second)
        batch = open_studio(root, providers={"timed": lambda: service}).batch(["film"], until="review", jobs=at_once)
        batch.plan()
        began, busy = time.monotonic(), time.process_time()
        done = sum(result.result == "done" for result in batch.run())
        seconds, busy = time.monotonic() - began, time.process_time() - busy
        if done != jobs:
            raise RuntimeError(f"{done} of {jobs} jobs are done")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return Measured(seconds, busy, peak, service.most_polls, service.most_in_flight)


def _workspace(root: Path, sequences: int) -> Path:
    (root / "plans" / "cards").mkdir(parents=True)
    (root / "plans" / "cards" / "tiny.yaml").write_text(CARD)
    made = root / "film.mp4"
    draw = root / "plans" / "one.yaml"
    looks = "provider: {}\nvideo_model: tiny\nresolution: 72p\n"
    draw.write_text(looks.format("local") + HEAD + f"  - id: {name(1)}\n{SHOT}")
    output_of(  # elsewhere, so that its memory is not counted
        "from client_generate.studio import open_studio; from pathlib import Path; "
        f"open_studio(Path({str(root)!r})).sequences('one').run_sequence({name(1)!r})"
    )
    copy(root / "projects" / "one" / name(1) / "takes" / f"{name(1)}_take001.mp4", made)
    every = "".join(f"  - id: {name(number)}\n{SHOT}" for number in range(1, sequences + 1))
    (root / "plans" / "film.yaml").write_text(looks.format("timed") + HEAD + every)
    return made


def _runs(times: int, **asked: Any) -> list[Measured]:
    code = (
        f"from benchmarks.inflight import once; import msgspec; print(msgspec.json.encode(once(**{asked!r})).decode())"
    )
    return [msgspec.json.decode(output_of(code), type=Measured) for _ in range(times)]


def batch() -> list[Row]:
    """Time 200 jobs of 2 s, 32 at once, in a process of its own, against the shortest there can be."""
    jobs, at_once, lasts = 200, 32, 2.0
    ideal = -(-jobs // at_once) * lasts
    runs = sorted(_runs(5, jobs=jobs, at_once=at_once, lasts=lasts, poll_after=0.1, polls_per_second=500.0))
    middle = runs[len(runs) // 2]
    cores = sorted(run.busy / run.seconds for run in runs)[len(runs) // 2]
    what = f"{jobs} jobs of {lasts:g} s, {at_once} at once; {cores:.2f} cores busy"
    return [
        Row(what=f"the shortest there can be: {-(-jobs // at_once)} rounds of {lasts:g} s", seconds=ideal, ratio=1.0),
        Row(what=what, seconds=middle.seconds, ratio=middle.seconds / ideal, megabytes=middle.megabytes,
            reach="ratio 1.10, 1 core"),
    ]  # fmt: skip


def inflight() -> list[Row]:
    """Follow 1,000 jobs at once in one process at a provider that allows 50 polls a second."""
    (run,) = _runs(1, jobs=1000, at_once=1000, lasts=60.0, poll_after=1.0, polls_per_second=50.0)
    what = (
        f"{run.in_flight:,} in flight at once, {run.polls} polls in the busiest second; {run.busy:.0f} s of processor"
    )
    return [
        Row(what="a job of 60 s", seconds=60.0, ratio=1.0),
        Row(what=what, seconds=run.seconds, ratio=run.seconds / 60.0, megabytes=run.megabytes,
            reach="100 MB, 50 polls a second"),
    ]  # fmt: skip
