"""What the commands of sessions share: their options, the brief from a command line, and working up to a gate."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from client_generate.cli.spelling import PROGRAM
from client_generate.errors import Cancelled, UsageError
from client_generate.film.events import Event, StepProgress

if TYPE_CHECKING:
    from datetime import datetime

    from client_generate.cli.output import Follower
    from client_generate.sessions.commands import Command
    from client_generate.sessions.engine import SessionRoom
    from client_generate.sessions.events import Seen
    from client_generate.sessions.session import Session

LAST_WORD = 5.0
"""Seconds that a command gives its session's webhook at its end; what it was not told by then the next one tells."""
MOST_PROMPT = 100_000
"""Bytes of a prompt that is read from a file or standard input."""

SessionId = Annotated[str, typer.Argument(metavar="SESSION", help="A session's id, or PROJECT/ID.")]
Detached = Annotated[bool, typer.Option("--no-wait", help="Only write it down; `session run`, or a server, works on.")]
Revision = Annotated[
    int | None, typer.Option(min=0, metavar="N", help="What you saw; refused when the session has moved on since.")
]
CommandId = Annotated[str, typer.Option("--id", metavar="ID", help="The same again does nothing, for scripts.")]
StageName = Annotated[str, typer.Option("--stage", metavar="STAGE", help="Refused when it is not at this stage.")]
Items = Annotated[
    list[str] | None, typer.Option("--item", metavar="ID", help="This scene or picture alone; the others stay.")
]


def briefed(prompt: str, fields: list[str] | None, **given: Any) -> dict[str, Any]:
    """Return a brief from what was typed: `@FILE` and `-` are read, `FIELD=VALUE` stands as said. Raises `UsageError`.

    `budget=20` is the session's budget in US dollars.
    """
    brief = {name: value for name, value in given.items() if value not in {None, ""}}
    for field in fields or ():
        name, equals, value = field.partition("=")
        if not equals or not name.strip():
            raise UsageError(
                f"`--set {field[:60]}` sets nothing.", code="bad-field", hint="FIELD=VALUE, for example --set fps=25"
            )
        brief[name.strip()] = {"sequence": value} if name.strip() == "budget" else value
    return {"prompt": read_text(prompt), **brief}


def read_text(typed: str) -> str:
    """Return a text as typed, of the file after `@`, or of standard input for `-`. Raises `UsageError`."""
    if typed != "-" and not (typed.startswith("@") and len(typed) > 1):
        return typed
    try:
        data = sys.stdin.buffer.read(MOST_PROMPT + 1) if typed == "-" else _read(Path(typed[1:]))
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"{typed[:200]} cannot be read: {why}.", code="bad-file", hint="a text file") from error
    if len(data) > MOST_PROMPT:
        raise UsageError(f"{typed[:200]} is too long for a prompt.", code="bad-file", hint=f"{MOST_PROMPT} bytes")
    return text.strip()


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_PROMPT + 1)


def opened(session: str, root: Path | None, follower: Follower | None = None) -> SessionRoom:
    """Return the room of a session, by its id or PROJECT/ID. Raises `NotFound`, `StateError`."""
    from client_generate.studio import open_studio

    studio = open_studio(root, sink=Named(follower)) if follower else open_studio(root)
    project, _, name = session.rpartition("/")
    return studio.session(name, project=project)


def every(root: Path | None, project: str | None) -> tuple[Session, ...]:
    """Return the sessions of one project, or of all, those that changed last first."""
    from client_generate.studio import open_studio, utc_now

    studio = open_studio(root)
    names = (project,) if project else studio.workspace.project_ids()
    found = [_closed_if_idle(one, utc_now()) for name in names for one in studio.sessions(name).all()]
    return tuple(sorted(found, key=lambda one: one.updated_at, reverse=True))


def _closed_if_idle(session: Session, now: datetime) -> Session:
    """Return a session as the next command will find it: past its time to live it is closed then."""
    return msgspec.structs.replace(session, status="expired") if session.is_idle(now) else session


def obey(
    session: str, root: Path | None, command: Command, *, detached: bool, as_json: bool, talk: bool = False
) -> None:
    """Carry a command out, work up to the next gate, and show where the session stands."""
    obey_with(session, root, lambda _: command, detached=detached, as_json=as_json, talk=talk)


def obey_with(
    session: str,
    root: Path | None,
    ordered: Callable[[SessionRoom], Command],
    *,
    detached: bool,
    as_json: bool,
    talk: bool = False,
) -> None:
    """Carry out a command that is made at the session, as `obey` does."""
    from client_generate.cli import output, session_reports

    with output.following() as follower:
        room = opened(session, root, follower)
        again = room.do(ordered(room)).again
        talk = talk and (detached or not _obeyed(room, follower))
        if not detached and not talk:
            work_out(room, follower)
        session_reports.standing(room, as_json=as_json, again=again, talk=talk)


def _obeyed(room: SessionRoom, follower: Follower) -> bool:
    """Wait for the answer to what was said; whether it was an order in words, that now is to be worked on."""
    said = [one for one in room.answer(tell=Shown(follower)).messages if one.who == "person"]
    return bool(said) and (said[-1].intent or "").startswith("order_")


def work(room: SessionRoom, follower: Follower) -> Session:
    """Work until a person is asked, with a bar a thing that is made. Ctrl-C leaves it to be taken up."""
    shown = Shown(follower)
    try:
        return room.run(tell=shown)
    except KeyboardInterrupt:
        raise Cancelled("Interrupted. Nothing is lost.", hint=f"`{PROGRAM} session run {room.id}` goes on") from None
    finally:
        shown.end()


def work_out(room: SessionRoom, follower: Follower) -> None:
    """Work until a person is asked, as a command's last deed: its session's webhook is told what it still can be."""
    work(room, follower)
    room.tell_out(LAST_WORD)


class Named:
    """Calls to providers under the names of what they make, `storyboard s1`, as a person knows them."""

    def __init__(self, follower: Follower) -> None:
        self._follower = follower

    def __call__(self, event: Event) -> None:
        """Show an event."""
        parts = event.subject.split(".")
        name = f"{parts[1]} {parts[3]}" if len(parts) == 4 else event.subject
        self._follower(msgspec.structs.replace(event, subject=name))


class Shown:
    """What happens in a session, as bars: one for the stage; calls to providers have their own."""

    def __init__(self, follower: Follower) -> None:
        self._follower = follower
        self._stage = ""

    def __call__(self, seen: Seen) -> None:
        """Show an event."""
        from client_generate.sessions import events

        match seen.event:
            case events.StageRunning(stage=stage, version=version):
                self.end()
                self._stage = f"{stage} v{version:03d}"
                self._follower.begin(self._stage, "begun")
            case events.StageProgress(fraction=fraction, message=message, item="") if self._stage:
                self._follower(StepProgress(subject=self._stage, stage=message, fraction=fraction))
            case events.StageCompleted():
                self.end(whole=True)
            case events.StageFailed() | events.Stopped():
                self.end()
            case _:
                pass

    def end(self, *, whole: bool = False) -> None:
        """Take the stage's bar away."""
        self._follower.end(self._stage, whole=whole)
        self._stage = ""
