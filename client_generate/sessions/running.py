"""Whoever holds a session's stage lock makes its versions, one after another, until there is a gate.

The lock is the operating system's: who can take it knows that whoever held it is dead, and that a version found running
is to be taken up again, under its number, with its attempts. A stage works in a thread of its own, so that a stop, a
time limit or a dead disk is noticed whatever it does.
"""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, Mistake, StateError
from client_generate.execution import disk
from client_generate.film import events as work
from client_generate.film.slate import parse_item, part_problem
from client_generate.sessions import commands, events
from client_generate.sessions.context import Making, place, read_outputs
from client_generate.sessions.desk import Bench, Desk, cancel_items
from client_generate.sessions.listening import Hub
from client_generate.sessions.pipeline import Outputs, Pipeline, Stage
from client_generate.sessions.session import Session, StageState, Trouble, Version
from client_generate.sessions.store import SessionStore

LOOK = 0.05
"""Seconds between looks whether a version was stopped."""
_OURS = frozenset({"disk-full", "disk-failed"})
GRACE = 10.0
"""Seconds that a stage gets to end once it is told to; what it does afterwards counts for nothing."""
Furnish = Callable[[Desk], Any]
"""Puts what a pipeline needs (a writer, ...) around the desk; the composition root hands it in."""


class Runner:
    """Makes what is due in the sessions of one project."""

    def __init__(
        self, bench: Bench, store: SessionStore, pipelines: Mapping[str, Pipeline], hub: Hub, furnish: Furnish
    ) -> None:
        self._bench = bench
        self._store = store
        self._pipelines = pipelines
        self._hub = hub
        self._furnish = furnish

    def work(self, session: str, stop: threading.Event) -> bool:
        """Make everything up to the next gate; False when another living thread or process does.

        Raises what keeps this machine from going on (a full disk); the version is then taken up again later.
        """
        lock = files.Lock(self._bench.layout.stage_lock(session))
        if not lock.take(wait=0):
            return False
        try:
            self._cancel_stopped(self._store.load(session))
            while not stop.is_set() and self._next(self._store.load(session), stop):
                pass
        finally:
            lock.release()
        return True

    def cancel_stopped(self, session: str) -> None:
        """Cancel at their providers what stopped versions have there, unless somebody lives who does it himself."""
        lock = files.Lock(self._bench.layout.stage_lock(session))
        if lock.take(wait=0):
            try:
                self._cancel_stopped(self._store.load(session))
            finally:
                lock.release()

    def _cancel_stopped(self, session: Session) -> None:
        for stage in session.stages:
            for version in stage.versions:
                if version.state == "stopped":
                    cancel_items(self._bench, f"{session.id}.{stage.name}.v{version.number:03d}.")

    def has_work(self, session: Session) -> bool:
        """Whether something is to be made, or to be accepted by itself."""
        return session.is_working or self._by_itself(session) is not None

    def _by_itself(self, session: Session) -> StageState | None:
        """Return the stage that nobody needs to accept."""
        stage, pipeline = session.current, self._pipelines.get(session.pipeline)
        if pipeline is None or stage is None or not session.is_open or stage.status != "review":
            return None
        return stage if session.auto or not pipeline.stage(stage.name).gate else None

    def _next(self, session: Session, stop: threading.Event) -> bool:
        """Do one thing; False when there is none."""
        pipeline = self._pipelines.get(session.pipeline)
        if pipeline is None:
            raise StateError(
                f"{session.id} is of the pipeline {session.pipeline!a}, which is not here.",
                code="unknown-pipeline",
                hint="update client_generate, or install the package that it comes from",
            )
        if waiting := self._by_itself(session):
            self._accept(session, pipeline, waiting)
            return True
        stage = next((one for one in session.stages if one.under_way), None)
        if not session.is_open or stage is None or stage.under_way is None:
            return False
        self._make(session, pipeline.stage(stage.name), stage.under_way, stop)
        return True

    def _accept(self, session: Session, pipeline: Pipeline, stage: StageState) -> None:
        command = commands.Accept(stage=stage.name, version=stage.offered, by_itself=True)
        with self._store.changing(session.id) as change:
            if change.session.revision == session.revision:
                self._tell(change.note(commands.decide(change.session, pipeline, command)), *change.noted)

    # --- one version -------------------------------------------------------------------------------------------------

    def _make(self, session: Session, stage: Stage, version: Version, stop: threading.Event) -> None:
        root, again = self._bench.layout.session(session.id), version.state == "running"
        files.within(root, root / stage.name, place(root, stage.name, version.number))
        if not self._note(
            session.id, version, events.StageRunning(stage=stage.name, version=version.number, again=again)
        ):
            return
        outputs: Outputs | Trouble | None = read_outputs(root, stage.name, version.number)
        if outputs is None:
            attempt = _Run(self, self._store.load(session.id), stage, version, stop)
            outputs = attempt.outputs()
        if isinstance(outputs, Outputs):
            self._complete(session.id, stage, version, outputs)
        elif outputs is not None:
            self._note(
                session.id, version, events.StageFailed(stage=stage.name, version=version.number, trouble=outputs)
            )

    def _complete(self, session: str, stage: Stage, version: Version, outputs: Outputs) -> None:
        path = place(self._bench.layout.session(session), stage.name, version.number) / "outputs.json"
        files.write_once(path, files.encode(outputs))
        self._note(
            session,
            version,
            events.StageCompleted(
                stage=stage.name,
                version=version.number,
                outputs=files.sha256(path),
                items=outputs.items,
                gate=stage.gate,
            ),
        )

    def _note(
        self, session: str, version: Version, event: events.StageRunning | events.StageCompleted | events.StageFailed
    ) -> bool:
        """Write down what became of a version; False when nobody wants it any more."""
        with self._store.changing(session) as change:
            if not _is_wanted(change.session, event.stage, version.number):
                return False
            change.note(event)
        self._tell(change.session, *change.noted)
        return True

    def _tell(self, session: Session, *happened: events.SessionEvent | events.StageProgress) -> None:
        self._hub.tell(session, *happened)


class _Run:
    """One version in the making: a stage in its thread, and whoever watches it."""

    def __init__(self, runner: Runner, session: Session, stage: Stage, version: Version, stop: threading.Event) -> None:
        bench, self._store = runner._bench, runner._store
        self._bench, self._session, self._stage, self._version = bench, session, stage, version
        self._hub, self._outer, self._stop = runner._hub, stop, threading.Event()
        self._done = threading.Event()
        self._result: Outputs | BaseException | None = None
        state = session.stage(stage.name)
        desk = Desk(
            bench, session.id, stage.name, version.number, stop=self._stop, sink=self._heard,
            earlier=state.repeated_by(version) if state else (),
        )  # fmt: skip
        self._context = Making(
            bench.layout.session(session.id), session, stage, version, runner._furnish(desk), self._stop, self._told
        )

    def outputs(self) -> Outputs | Trouble | None:
        """Return what came of it; None when it was stopped, or is to be taken up again later."""
        threading.Thread(target=self._perform, name=f"stage {self._session.id}", daemon=True).start()
        why = self._watched()
        if why:
            self._stop.set()
            self._done.wait(GRACE)
            if why != "later":
                cancel_items(self._bench, f"{self._session.id}.{self._stage.name}.v{self._version.number:03d}.")
        if why == "too long" and not isinstance(self._result, Outputs):
            return Trouble(
                code="stage-timeout",
                message=f"{self._stage.name} took longer than {self._stage.seconds:g} seconds and was stopped.",
                hint="regenerate it",
            )
        return None if why in {"unwanted", "later"} else self._judged(self._result)

    def _perform(self) -> None:
        try:
            self._result = self._stage.run(self._context)
        except BaseException as error:  # noqa: BLE001 - told to whoever watches
            self._result = error
        finally:
            self._done.set()

    def _watched(self) -> str:
        """Wait for the stage; returns why it must end before, empty when it ended by itself."""
        until, size = time.monotonic() + self._stage.seconds, -1
        try:
            while not self._done.wait(LOOK):
                if self._outer.is_set():
                    return "later"
                if time.monotonic() > until:
                    return "too long"
                if (now := self._store.size(self._session.id)) != size:
                    size = now
                    if not _is_wanted(self._store.load(self._session.id), self._stage.name, self._version.number):
                        return "unwanted"
        except BaseException:
            self._stop.set()
            self._done.wait(GRACE)
            raise
        return ""

    def _judged(self, result: Outputs | BaseException | None) -> Outputs | Trouble | None:
        if isinstance(result, Outputs):
            return _checked(result)
        if isinstance(result, OSError):
            raise disk.told(result) from result
        if isinstance(result, StateError) and result.code in _OURS:
            raise result  # this machine's trouble is no verdict on the version: it goes on once that is mended
        error = result if isinstance(result, ClientGenerateError) else Mistake()
        if isinstance(result, BaseException) and isinstance(error, Mistake):
            self._write_mistake(result)
        return Trouble(code=error.code, message=error.message, hint=error.hint)

    def _write_mistake(self, error: BaseException) -> None:
        """Keep the lines that tell where we are wrong beside the version."""
        text = "".join(traceback.format_exception(error))
        files.replace(self._context.folder / "mistake.txt", text.encode(errors="replace"))

    def _told(self, progress: events.StageProgress) -> None:
        self._hub.tell(self._session, progress)

    def _heard(self, event: work.Event) -> None:
        """Pass on what a provider's call is at."""
        self._bench.sink(event)
        if isinstance(event, work.StepProgress) and event.fraction is not None:
            self._told(
                events.StageProgress(
                    stage=self._stage.name, version=self._version.number, fraction=event.fraction,
                    message=event.stage, item=parse_item(event.subject).item,
                )
            )  # fmt: skip


def _is_wanted(session: Session, stage: str, number: int) -> bool:
    found = session.stage(stage)
    version = found.version(number) if found else None
    return session.is_open and version is not None and version.is_under_way


def _checked(outputs: Outputs) -> Outputs | Trouble:
    """Return outputs as they will be read, or why a stage's are none."""
    wrong = [item for item in outputs.items if part_problem(item) or outputs.items.count(item) > 1]
    if wrong:
        return Trouble(code="bad-outputs", message=f"No items can be called {wrong[:5]!a}.", hint="mend the stage")
    try:
        return files.decode(files.encode(outputs), Outputs, "outputs")
    except (TypeError, ValueError, msgspec.MsgspecError, StateError, RecursionError) as error:
        return Trouble(
            code="bad-outputs", message=f"The stage's outputs cannot be kept: {error}.", hint="mend the stage"
        )
