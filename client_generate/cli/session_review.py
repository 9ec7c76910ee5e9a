"""The review of a session on a terminal: show, listen, do, until the person leaves or the session has ended."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import typer

from client_generate.cli import inline, output, session_reports
from client_generate.cli.paid import is_anybody_there
from client_generate.cli.session_doors import LAST_WORD, Named, opened, work, work_out
from client_generate.cli.session_words import HELP, Line, understood
from client_generate.cli.spelling import PROGRAM
from client_generate.errors import Cancelled, ClientGenerateError, UsageError
from client_generate.sessions import commands
from client_generate.sessions.commands import Command
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.interactive import brief as briefs
from client_generate.sessions.interactive import models
from client_generate.sessions.session import Session

if TYPE_CHECKING:
    from client_generate.cli.output import Follower


class Beginning(msgspec.Struct, frozen=True, kw_only=True):
    """How a session is to begin."""

    pipeline: str
    brief: dict[str, Any]
    project: str
    name: str = ""
    auto: bool = False
    webhook: str = ""


def begin(wanted: Beginning, root: Path | None, *, detached: bool, yes: bool, as_json: bool) -> None:
    """Begin a session and work up to its first gate; on a terminal the review follows."""
    from client_generate.studio import open_studio

    with output.following() as follower:
        studio = open_studio(root, sink=Named(follower))
        _agreed(studio, wanted.brief, follower, yes=yes)
        room = studio.begin(
            wanted.pipeline, wanted.brief, project=wanted.project, name=wanted.name, auto=wanted.auto,
            webhook=wanted.webhook,
        )  # fmt: skip
        if detached or as_json or wanted.auto or not is_anybody_there():
            if not detached:
                work_out(room, follower)
            session_reports.standing(room, as_json=as_json)
        else:
            Review(room, follower).hold()
            room.tell_out(LAST_WORD)


def review(session: str, root: Path | None) -> None:
    """Review a session that has begun. Raises `UsageError` where there is no terminal."""
    if not is_anybody_there():
        raise UsageError(
            "`session review` needs a terminal to talk at, and this is none.",
            code="no-terminal",
            hint=f"`{PROGRAM} session show {session}` shows it; accept, regenerate and say are commands too",
        )
    with output.following() as follower:
        Review(opened(session, root, follower), follower).hold()


def _agreed(studio: Any, brief: dict[str, Any], follower: Follower, *, yes: bool) -> None:
    """Ask before a session that pays without a budget. Raises `UsageError` where nobody can be asked, `Cancelled`."""
    called = models.providers(briefs.read(brief), studio.cards)
    paid = sorted(name for name in called if not studio.registry.get(name).capabilities.free)
    if yes or not paid or brief.get("budget"):
        return
    told = f"This session pays {' and '.join(paid)} for what it makes, and has no budget."
    if not is_anybody_there():
        raise UsageError(told, code="not-confirmed", hint="add --set budget=20 (US dollars), or --yes")
    if not follower.ask(f"{told} Begin it?"):
        raise Cancelled("Nothing was sent.")


class Review:
    """One person at one session."""

    def __init__(self, room: SessionRoom, follower: Follower) -> None:
        self._room = room
        self._follower = follower
        self._shown: tuple[object, ...] = ()

    def hold(self) -> None:
        """Go on until the person leaves or there is nothing left to judge."""
        while True:
            session = work(self._room, self._follower)
            self._show(session)
            if session.status != "open":
                output.lines(session_reports.next_lines(session))
                return
            try:
                if not self._turn(session):
                    output.note(f"`{PROGRAM} session review {session.id}` goes on from here.")
                    return
            except (Cancelled, KeyboardInterrupt):
                raise Cancelled(
                    "You left. Nothing is lost.", hint=f"`{PROGRAM} session review {session.id}` goes on from here"
                ) from None
            except ClientGenerateError as error:
                output.show_error(error, as_json=False)

    def _show(self, session: Session, *, again: bool = False) -> None:
        stage = session.current
        seen = (stage.name, stage.shown, stage.status) if stage else (session.status,)
        if again or seen != self._shown:
            session_reports.standing_now(self._room, session)
            inline.show(self._pictures(session))
        else:
            output.details(session_reports.reply_lines(session))
        self._shown = seen

    def _pictures(self, session: Session) -> list[Path]:
        name = session_reports.looked_at(session)
        outputs = self._room.outputs(name) if name else None
        return session_reports.picture_paths(outputs, self._room.folder) if outputs else []

    def _turn(self, session: Session) -> bool:
        """Hear one line and do it; False when the person leaves."""
        typed = _heard(self._follower, f"{session.current_stage} [a]ccept, [r]egenerate, [o]pen, [q]uit, ? or talk > ")
        line = understood(typed) if typed is not None else Line(do="leave")
        if line.do == "leave":
            return False
        at_hand = _AT_HAND.get(line.do or "")
        if at_hand:
            at_hand(self, session, line)
        else:
            self._room.do(ordered(session, line))
            if line.do == "accept":
                output.details(session_reports.left_out(session))
        return True

    def _help(self, _session: Session, _line: Line) -> None:
        output.lines(HELP.splitlines())

    def _again(self, session: Session, _line: Line) -> None:
        self._show(session, again=True)

    def _versions(self, session: Session, _line: Line) -> None:
        session_reports.versions(session, as_json=False)

    def _open(self, session: Session, line: Line) -> None:
        paths = self._pictures(session)
        wanted = [path for path in paths if not line.names or path.stem.partition("_")[0] in line.names] or paths
        for path in wanted[:8]:
            typer.launch(str(path))
        if not wanted:
            output.note("There is nothing to open here but the words above.")


_AT_HAND: dict[str, Callable[[Review, Session, Line], None]] = {
    "help": Review._help,
    "show": Review._again,
    "versions": Review._versions,
    "open": Review._open,
}


def ordered(session: Session, line: Line) -> Command:
    """Return the command that a line asks for, based on the revision that was seen. Raises `UsageError`."""
    seen, version = session.revision, line.version
    match line.do:
        case None:
            return commands.Say(text=line.text)
        case "accept":
            selected = line.names if version is None else ()
            return commands.Accept(revision=seen, version=version, selected=selected)
        case "regenerate":
            return commands.Regenerate(revision=seen, items=line.names)
        case "variations":
            return commands.Regenerate(revision=seen, n=version or 2)
        case "skip":
            return commands.Skip(revision=seen)
        case "reopen":
            return commands.Reopen(revision=seen, stage=line.names[0] if line.names else "")
        case _:
            return commands.Stop()


def _heard(follower: Follower, question: str) -> str | None:
    """Return what the person types; None at the end of input."""
    follower.rest()
    typer.echo(question, err=True, nl=False)
    answer = sys.stdin.readline()
    return answer if answer else None
