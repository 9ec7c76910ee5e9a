"""Whole sessions of the tiny paid pipeline, killed with -9 again and again; prints what is wrong afterwards, as JSON.

`python -m tests.sessions.mortal FOLDER points 12` kills once, at so many places in turn (each look at the clock is one,
so are the calls of the service); `… random 200 SEED` kills so many times at random moments. A process of its own, with
one thread, so that it may fork: every life of a session is a child.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections import Counter
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from client_generate import files
from client_generate.errors import Conflict
from client_generate.execution.attempt import Intent
from client_generate.providers.base import Fetched, Job, Marker, Progress, Request
from client_generate.sessions import events
from client_generate.sessions.commands import Accept, Command, Edit, Regenerate, Reopen, Say
from client_generate.sessions.engine import SessionEngine, SessionRoom
from tests.sessions.rooms import Clock, FileService, engine, spent

SHORT: tuple[Command, ...] = (
    Say(id="1", text="brighter"),
    Regenerate(id="2", items=("a",)),
    Accept(id="3"),
    Accept(id="4"),
)
LONG: tuple[Command, ...] = (
    Say(id="1", text="brighter"),
    Regenerate(id="2", n=2),
    Accept(id="3", version=2),
    Edit(id="4", order={"paint": "a"}, items=("a",)),
    Accept(id="5"),
    Reopen(id="6", stage="draft"),
    Accept(id="7", version=3),
    Regenerate(id="8", items=("b",)),
    Accept(id="9"),
)


class DeadlyClock(Clock):
    """Kills its process when it is looked at for the last time."""

    def __init__(self, last: int = -1) -> None:
        super().__init__()
        self.left = last
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__call__()


class DeadlyService(FileService):
    """Looks at the clock once it took a job, and while it draws."""

    clock = DeadlyClock()

    def submit(self, request: Request, marker: Marker) -> Job:
        job = super().submit(request, marker)
        self.clock()
        return job

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        came = super().fetch(job, into, progress)
        self.clock()
        return came


def live(root: Path, script: tuple[Command, ...], clock: DeadlyClock) -> None:
    """Play a session to its end, as somebody would who says everything again after each crash."""
    service = DeadlyService(root / "service")
    service.clock = clock
    found = engine(root, service=service, clock=clock)
    try:
        room = found.begin("paid", {"title": "tea"}, name="tea-1")
    except Conflict:
        room = found.open("tea-1")
    for command in script:
        _to_a_gate(room)
        room.do(_able(room, command))
    _to_a_gate(room)


def _to_a_gate(room: SessionRoom) -> None:
    """Run; a version whose call never arrived, which only a person may send again, is made again."""
    while (session := room.run()).current and session.current.status == "failed":
        version = session.current.newest
        assert version is not None
        room.do(Regenerate(id=f"again-{session.current.name}-{version.number}"))


def _able(room: SessionRoom, command: Command) -> Command:
    """Return the command; of a version whose call never arrived, so that it failed, the one that is offered instead."""
    stage = room.session().current
    if isinstance(command, Accept) and command.version and stage and not room.outputs(stage.name, command.version):
        return Accept(id=command.id)
    return command


def wrong(root: Path, script: tuple[Command, ...]) -> list[str]:
    """Return what is not as if nothing had happened."""
    found = engine(root)
    room = found.open("tea-1")
    session, told = room.session(), room.events()
    said = _money(found, root)
    if session.status != "complete":
        said.append(f"it ended as {session.status}")
    if [event.seq for event in told] != list(range(1, len(told) + 1)):
        said.append("events are missing or doubled")
    obeyed = Counter(event.command for event in told if event.command)
    if any(obeyed[command.id] != 1 for command in script):
        said.append(f"commands were obeyed {obeyed}")
    whole = [event for event in told if isinstance(event, events.StageCompleted)]
    gone = [f"{event.stage} {event.version}" for event in whole if room.outputs(event.stage, event.version) is None]
    return [*said, *(f"the outputs of {one} are gone" for one in gone)]


def _money(found: SessionEngine, root: Path) -> list[str]:
    charged, said = Counter(_subjects(found, root)), []
    if doubled := [subject for subject, times in charged.items() if times > 1]:
        said.append(f"paid twice: {doubled}")
    if len(found.bench.treasury.ledger()) != sum(charged.values()) or spent(found) * 4 != sum(charged.values()):
        said.append(f"the ledger has {len(found.bench.treasury.ledger())} lines for {sum(charged.values())} charges")
    # A call that died before its reply, and of which no life had the time to ask twice, is a person's to settle.
    unsure = found.bench.executions.is_ambiguous
    if left := [item.subject for item in found.bench.treasury.every_open() if not unsure(item.subject)]:
        said.append(f"left open: {left}")
    return said


def _subjects(found: SessionEngine, root: Path) -> list[str]:
    """Return for each charge whose it is, by the marker that was sent with it."""
    tokens = {}
    for path in found.bench.layout.executions.glob("tea-1.*/attempt*/intent.json"):
        if intent := files.read(path, Intent):
            tokens[intent.token] = intent.subject
    return [tokens.get(path.read_text(), "nobody") for path in (root / "service").glob("*.job")]


def child(root: Path, script: tuple[Command, ...], last: int, life: int) -> int:
    """Live once in a process of its own; returns its id."""
    if (born := os.fork()) != 0:
        return born
    status = 1
    try:
        clock = DeadlyClock(last)
        clock.ahead = timedelta(minutes=life)
        live(root, script, clock)
        status = 0
    except BaseException:  # noqa: BLE001 - told, and the life is over
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def ended(born: int) -> bool:
    """Wait for a child; whether it came to its end by itself. Raises when it was not killed and failed."""
    status = os.waitstatus_to_exitcode(os.waitpid(born, 0)[1])
    if status > 0:
        raise AssertionError(f"a life ended with {status}")
    return status == 0


def at_points(folder: Path, points: int) -> list[str]:
    """Kill once at each of so many places, evenly over a whole life, then let another life end it."""
    clock = DeadlyClock()
    live(folder / "whole", SHORT, clock)
    found = wrong(folder / "whole", SHORT)
    step = max(clock.looks // points, 1)
    for last in range(1 + random.Random(points).randrange(step), clock.looks, step):
        root = folder / f"at{last}"
        root.mkdir()
        lives = 0
        while not ended(child(root, SHORT, last if lives == 0 else -1, lives)):
            lives += 1
        if not lives:
            found.append(f"at look {last} nobody was killed")
        found += [f"killed at look {last}: {one}" for one in wrong(root, SHORT)]
    return found


def at_random(folder: Path, kills: int, seed: int) -> list[str]:
    """Kill at random moments, again and again, whole sessions through."""
    chance, done, found, number = random.Random(seed), 0, [], 0
    while done < kills:
        number += 1
        root = folder / f"session{number}"
        root.mkdir()
        lives = 0
        while True:
            born = child(root, LONG, -1, lives)
            time.sleep(chance.uniform(0.01, 0.7))
            with suppress(ProcessLookupError):
                os.kill(born, signal.SIGKILL)
            if ended(born):
                break
            lives, done = lives + 1, done + 1
        found += [f"session {number}, killed {lives} times: {one}" for one in wrong(root, LONG)]
    return found


def race(folder: Path, rounds: int) -> list[str]:
    """Let two processes accept the same stage at once; one must win, the other be told the state that it made."""
    found = []
    for number in range(rounds):
        root = folder / f"race{number}"
        root.mkdir()
        room = engine(root).begin("tiny", {"title": "tea"}, name="tea-1")
        seen = room.run().revision
        reader, writer = os.pipe()
        people = [_accepting(root, seen, reader, who) for who in ("ann", "bea")]
        os.close(reader)
        os.close(writer)  # now
        if any(not ended(born) for born in people):
            found.append("somebody died")
        told = sorted((root / who).read_text() for who in ("ann", "bea"))
        if told != [f"lost {seen + 1}", f"won {seen + 1}"] or room.session().revision != seen + 1:
            found.append(f"{told} at revision {room.session().revision}")
    return found


def _accepting(root: Path, seen: int, gate: int, who: str) -> int:
    """Accept in a process of its own as soon as the gate opens; returns its id."""
    if (born := os.fork()) != 0:
        return born
    status = 1
    with suppress(BaseException):
        room = engine(root).open("tea-1")
        for handle in range(gate + 1, gate + 4):
            with suppress(OSError):
                os.close(handle)  # the writing end, else nobody ever reads its end
        os.read(gate, 1)
        try:
            said = f"won {room.do(Accept(revision=seen)).session.revision}"
        except Conflict as error:
            said = f"lost {getattr(error.state, 'revision', 0)}"
        (root / who).write_text(said)
        status = 0
    os._exit(status)


def naive(folder: Path) -> list[str]:
    """Show that the look afterwards finds something: a process that sends anew what it sent before it died."""
    root = folder / "naive"
    root.mkdir()
    assert not ended(child(root, SHORT, 10, 0))
    for attempt in root.glob("projects/film/executions/tea-1.*/attempt001"):
        attempt.rename(attempt.with_name("forgotten"))
    while not ended(child(root, SHORT, -1, 1)):
        pass
    for forgotten in root.glob("projects/film/executions/tea-1.*/forgotten"):
        forgotten.rename(forgotten.with_name("attempt000"))
    return wrong(root, SHORT)


def main(place: str, how: str, *more: str) -> list[str]:
    """Do what is asked; returns what is wrong."""
    Path(place, "whole").mkdir(parents=True)
    if how == "naive":
        return naive(Path(place))
    if how == "race":
        return race(Path(place), int(more[0]))
    if how == "points":
        return at_points(Path(place), int(more[0]))
    return at_random(Path(place), int(more[0]), int(more[1]))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:])))
