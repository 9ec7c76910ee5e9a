"""Interactive sessions from prompt to plan, killed with -9 again and again; prints what is wrong afterwards, as JSON.

`python -m tests.sessions.interactive.mortal FOLDER points 8` kills once at so many places in turn: each time that a
file or folder is made, moved, linked or removed in the workspace or at the service is one. `… random 200 SEED` kills at
random moments. Texts, stills, edits and films are paid for at a service whose jobs are files; every life is a child.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import av  # noqa: F401 - loaded once, before any child is born
import numpy as np  # noqa: F401 - as above
from PIL import Image

from client_generate import files
from client_generate.errors import Conflict
from client_generate.execution.attempt import Intent
from client_generate.execution.budget import Treasury
from client_generate.film.layout import Layout
from client_generate.providers.base import Capabilities, Fetched, Job, Progress
from client_generate.providers.local.provider import LocalProvider
from client_generate.sessions import events
from client_generate.sessions.commands import Accept, Command, Regenerate, Say
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.interactive import handing_in
from client_generate.sessions.pictures import images_of
from client_generate.studio import Studio, open_studio
from tests.sequence.clips import make_clip
from tests.sessions.interactive.scripted import PROMPT
from tests.sessions.mortal import ended
from tests.sessions.rooms import Clock, FileService

PROJECT, SESSION = "tidewell", "one"
BRIEF = {
    "prompt": PROMPT, "seconds": 9, "resolution": "72p", "stills": 1, "provider": "files",
    "text_model": "file-text", "still_model": "file-still", "video_model": "file-film", "inpaint_model": "file-paint",
}  # fmt: skip
SIZES = "input: [{name: width, order: width}, {name: height, order: height}]"
CARDS = {
    "file-text": "makes: text\ntakes: {seed: true}\nproviders: {files: {endpoint: text, PRICE,\n"
    "  input: [{name: task, order: task}, {name: given, order: given}, {name: seed, order: seed}]}}\n",
    "file-still": f"makes: still\nproviders: {{files: {{endpoint: still, PRICE, {SIZES}}}}}\n",
    "file-paint": f"makes: inpaint\nproviders: {{files: {{endpoint: paint, PRICE, {SIZES}}}}}\n",
    "file-film": "makes: video\ntakes: {text_to_video: true, start_frame: true}\n"
    "providers: {files: {endpoint: film, PRICE, input: [{name: seconds, order: seconds}]}}\n",
}
PRICE = 'prices: {as_of: "2026-11-01", rates: [{per: call, amount: 0.25}]}'
MAKING = frozenset({"os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.truncate"})


class Works(FileService):
    """The service whose jobs are files, for everything that a session wants; the writer is the one that ships."""

    capabilities: ClassVar[Capabilities] = Capabilities(
        kinds=("text", "still", "inpaint", "video"), rehearsal=True, lists_within=3600.0, keeps_results=3600.0,
        cancels=True,
    )  # fmt: skip

    def fetch(self, job: Job, into: Path, progress: Progress) -> Fetched:
        asked = job.request
        if asked.kind == "text":
            return LocalProvider().fetch(job, into, progress)
        into.mkdir(exist_ok=True)
        if asked.kind == "video":
            path = make_clip(into / "film.mp4", frames=round(float(asked.input["seconds"]) * 24))
            return Fetched(path=path, suffix=".mp4")
        path = into / "still.png"
        Image.new("RGB", (asked.input["width"], asked.input["height"]), f"#{job.id[:6]}").save(path)
        return Fetched(path=path, suffix=".png")


def lay_out(root: Path) -> None:
    """Write the cards."""
    (root / "plans" / "cards").mkdir(parents=True)
    (root / "service").mkdir()
    for name, text in CARDS.items():
        card = f"id: {name}\ntitle: {name}\n{text.replace('PRICE', PRICE)}"
        (root / "plans" / "cards" / f"{name}.yaml").write_text(card)


def studio(root: Path, clock: Clock) -> Studio:
    """Open the workspace as a process does."""
    service = Works(root / "service")
    return open_studio(root, clock=clock, providers={"files": lambda: service})


def live(root: Path, clock: Clock, adopting: Callable[[], None] = lambda: None) -> None:
    """Play a session to its end, as somebody would who says everything again after each crash.

    `adopting` is called before the plan is made.
    """
    desk = studio(root, clock)
    try:
        room = desk.begin("interactive", BRIEF, project=PROJECT, name=SESSION)
    except Conflict:
        room = desk.session(SESSION, project=PROJECT)
    said(room, Say(id="1", text="make scene 2 darker"))
    said(room, Regenerate(id="2"))
    said(room, Accept(id="3"))
    said(room, Accept(id="4"))
    to_a_gate(room)
    if "5" not in room.session().commands:
        room.do(handing_in.paint(room, "s1", mask(room, root), "rain", id="5"))
    to_a_gate(room)
    if "6" not in room.session().commands:
        room.do(handing_in.revert(room, "s1", 1, id="6"))
    said(room, Accept(id="7"))
    to_a_gate(room)
    adopting()
    desk.adopt(SESSION, project=PROJECT)


def said(room: SessionRoom, command: Command) -> None:
    """Work up to a gate, then give an order."""
    to_a_gate(room)
    room.do(command)


def mask(room: SessionRoom, root: Path) -> Path:
    """Draw a mask over the first frame."""
    shown, path = images_of(room.outputs("storyboard")).get("s1").shown, root / "mask.png"
    drawn = Image.new("L", (shown.width, shown.height))
    drawn.paste(255, (9, 9, 40, 40))
    drawn.save(path)
    return path


def to_a_gate(room: SessionRoom) -> None:
    """Run; a version whose call never arrived, which only a person may send again, is made again."""
    while (session := room.run()).current and session.current.status == "failed":
        version = session.current.newest
        assert version is not None
        assert version.trouble is not None
        assert version.trouble.code == NEVER_ARRIVED, version.trouble
        room.do(Regenerate(id=f"again-{session.current.name}-{version.number}"))


NEVER_ARRIVED = "never-arrived"


def wrong(root: Path) -> list[str]:
    """Return what is not as if nothing had happened."""
    desk = studio(root, Clock())
    room = desk.session(SESSION, project=PROJECT)
    session, told, found = room.session(), room.events(), []
    if session.status != "complete":
        found.append(f"it ended as {session.status}")
    if [event.seq for event in told] != list(range(1, len(told) + 1)):
        found.append("events are missing or doubled")
    obeyed = Counter(event.command for event in told if event.command)
    if any(obeyed[str(number)] != 1 for number in range(1, 8)):
        found.append(f"commands were obeyed {obeyed}")
    whole = [event for event in told if isinstance(event, events.StageCompleted)]
    found += [f"{one.stage} {one.version} is gone" for one in whole if room.outputs(one.stage, one.version) is None]
    if desk.adopt(SESSION, project=PROJECT).new:
        found.append("the plan was not adopted")
    found += [one.message for one in desk.validate(PROJECT).findings if one.severity == "error"]
    return [*found, *_money(root)]


def _money(root: Path) -> list[str]:
    layout = Layout(root / "projects" / PROJECT)
    book, tokens, found = Treasury(layout), {}, []
    for path in layout.executions.glob(f"{SESSION}.*/attempt*/intent.json"):
        if intent := files.read(path, Intent):
            tokens[intent.token] = intent.subject
    charged = Counter(tokens.get(path.read_text(), "nobody") for path in (root / "service").glob("*.job"))
    if doubled := {subject: times for subject, times in charged.items() if times > 1 or subject == "nobody"}:
        found.append(f"paid twice, or for nobody: {doubled}")
    if sorted(line.attempt.partition("/")[0] for line in book.ledger()) != sorted(charged):
        found.append(f"the ledger has {len(book.ledger())} lines for {len(charged)} charges")
    return [*found, *(f"left open: {item.subject}" for item in book.every_open())]


def child(root: Path, life: int, last: int = -1, *, count: Path | None = None, adopting: bool = False) -> int:
    """Live once in a process of its own, killed at its `last` change to a file; returns its id.

    `adopting` counts the changes from where the plan is made; `count` is where to write how many there were.
    """
    if (born := os.fork()) != 0:
        return born
    status = 1
    try:
        clock, seen = Clock(), Changes(root, last, counts=not adopting)
        clock.ahead = timedelta(minutes=life)
        sys.addaudithook(seen)
        live(root, clock, seen.begin if adopting else lambda: None)
        status = 0
        if count:
            count.write_text(str(seen.number))
    except BaseException:  # noqa: BLE001 - told, and the life is over
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


class Changes:
    """Counts what is done to files below a folder, and kills the process just before the `last`."""

    def __init__(self, root: Path, last: int, *, counts: bool = True) -> None:
        self.number, self._root, self._last, self._counts = 0, str(root), last, counts

    def begin(self) -> None:
        """Count from here."""
        self._counts = True

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        makes = event in MAKING or (event == "open" and isinstance(args[2], int) and args[2] & os.O_CREAT)
        if self._counts and makes and str(args[0]).startswith(self._root):
            self.number += 1
            if self.number == self._last:
                os.kill(os.getpid(), signal.SIGKILL)


def at_points(folder: Path, points: int) -> list[str]:
    """Kill once at each of so many places, evenly over a life and over the adoption; further lives end it."""
    found = []
    for adopting, most in ((False, points), (True, max(points // 3, 1))):
        count, name = folder / f"count{adopting}", f"whole{adopting}"
        if not ended(child(room_for(folder, name), 0, count=count, adopting=adopting)):
            return ["nobody should have been killed"]
        changes = int(count.read_text())
        found += wrong(folder / name)
        step = max(changes * 9 // 10 // most, 1)  # a life is not to the last change as long as another
        for last in range(1 + random.Random(points).randrange(step), changes * 9 // 10, step):
            found += _killed(room_for(folder, f"at{last}{adopting}"), last, adopting=adopting)
    return found


def _killed(root: Path, last: int, *, adopting: bool) -> list[str]:
    lives = 0
    while not ended(child(root, lives, last if lives == 0 else -1, adopting=adopting)):
        lives += 1
    found = wrong(root) if lives else ["nobody was killed"]
    shutil.rmtree(root)
    return [f"killed at change {last}{' of the adoption' * adopting}: {one}" for one in found]


def at_random(folder: Path, kills: int, seed: int) -> list[str]:
    """Kill at random moments, again and again, whole sessions through."""
    chance, done, found, number = random.Random(seed), 0, [], 0
    while done < kills:
        number, lives = number + 1, 0
        root = room_for(folder, f"session{number}")
        while True:
            born = child(root, lives)
            time.sleep(chance.uniform(0.02, 1.5))
            with suppress(ProcessLookupError):
                os.kill(born, signal.SIGKILL)
            if ended(born):
                break
            lives, done = lives + 1, done + 1
        found += [f"session {number}, killed {lives} times: {one}" for one in wrong(root)]
        shutil.rmtree(root)
    return found


def room_for(folder: Path, name: str) -> Path:
    """Lay out a workspace; returns its root."""
    root = folder / name
    root.mkdir(parents=True)
    lay_out(root)
    return root


def doubled(folder: Path) -> list[str]:
    """Show that the look afterwards finds something: a job that was charged twice."""
    root = room_for(folder, "doubled")
    live(root, Clock())
    job = next((root / "service").glob("*.job"))
    shutil.copyfile(job, job.with_name("again.job"))
    return wrong(root)


def main(place: str, how: str, *more: str) -> list[str]:
    """Do what is asked; returns what is wrong."""
    if how == "doubled":
        return doubled(Path(place))
    return at_points(Path(place), int(more[0])) if how == "points" else at_random(Path(place), *map(int, more))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:])))
