"""What people and scripts get to see: results on standard output, everything else on standard error.

Whatever comes from files, providers or people is spelled so that no terminal acts on it. The only user of rich, and
only for the live bar on a terminal.
"""

from __future__ import annotations

import gc
import shutil
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from threading import Lock
from typing import TYPE_CHECKING, Any, TextIO

import msgspec
import typer

from client_generate.cli.bars import Bar, bar_lines
from client_generate.cli.columns import hung
from client_generate.cli.spelling import PROGRAM, rooted
from client_generate.errors import Cancelled, ClientGenerateError, Finding, Mistake
from client_generate.film import events
from client_generate.film.writing import shown
from client_generate.settings import is_dumb, wants_colours

if TYPE_CHECKING:
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

COLOURS: ContextVar[bool] = ContextVar("colours", default=True)
"""Whether colours are wanted at all; a terminal that cannot or must not show them gets none."""
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def document(value: Any) -> None:
    """Print one JSON document, in ASCII where standard output is not UTF-8."""
    _clear()
    typer.echo(_plain(msgspec.json.format(_ENCODER.encode(value), indent=2).decode()))


def encoded(value: Any) -> str:
    """Spell a value as JSON on one line, as `document` does."""
    return _plain(_ENCODER.encode(value).decode())


def lines(texts: Iterable[str]) -> None:
    """Print many lines at once; whoever reads them has them when this returns."""
    _clear()
    if text := "\n".join(texts):
        typer.echo(shown(text))


def say(text: str, colour: str | None = None) -> None:
    """Print a result."""
    _clear()
    typer.echo(_coloured(shown(rooted(text)), colour, sys.stdout))


def details(texts: Iterable[str], indent: int = 14, colour: str | None = None) -> None:
    """Print lines of a result; on a terminal what is too long goes on below, under the indent."""
    _clear()
    typer.echo(_coloured(_broken("\n".join(texts), sys.stdout, indent), colour, sys.stdout))


def note(text: str, colour: str | None = None) -> None:
    """Tell a person something beside the result; on a terminal it is broken between words."""
    typer.echo(_coloured(_broken(text, sys.stderr), colour, sys.stderr), err=True)


def _broken(text: str, stream: TextIO | None, indent: int = 0) -> str:
    """Break long lines where a terminal would break words; a pipe gets each whole, and so does a line to be copied."""
    told = shown(rooted(text))
    if stream is None or not stream.isatty():
        return told
    width = shutil.get_terminal_size().columns
    copied = f"hint: {PROGRAM} "
    return "\n".join(line if line.startswith(copied) else hung(line, width, indent) for line in told.split("\n"))


def money(amount: Decimal) -> str:
    """Spell an amount."""
    return "free" if not amount else f"${amount.quantize(Decimal('0.01')) if amount >= 1 else amount.normalize():f}"


def show_error(error: ClientGenerateError, *, as_json: bool) -> None:
    """Show an error once: a sentence and what to do next; every finding where there are several."""
    findings = error.findings
    if as_json:
        message, hint = shown(error.message), shown(error.hint)
        state = {} if error.state is None else {"session": error.state}
        document({"error": {"code": error.code, "message": message, "hint": hint, "findings": findings}, **state})
    show_findings(findings)
    if isinstance(error, Cancelled):
        _problem(error.message, error.hint)
    elif len(findings) != 1:
        _problem(f"error[{error.code}]: {error.message}", error.hint)


def show_mistakes(errors: Iterable[ClientGenerateError | None]) -> None:
    """Show where each of our mistakes was made, beside the result that tells of it."""
    for error in errors:
        if isinstance(error, Mistake) and error.__cause__:
            note("".join(traceback.format_exception(error.__cause__)).rstrip())


def show_findings(findings: tuple[Finding, ...]) -> None:
    """Show what a check found, a line each and what would be right."""
    for finding in findings:
        place = f"{finding.where}: " if finding.where else ""
        _problem(f"{place}{finding.severity}[{finding.code}]: {finding.message}", finding.hint)


def show_warning(event: events.Warned, place: str = "") -> None:
    """Show what stops nothing, and what to do about it."""
    subject = "" if not event.subject or event.message.startswith(event.subject) else f"{event.subject}: "
    _problem(f"{place}warning[{event.code}]: {subject}{event.message}", event.hint)


def _problem(line: str, hint: str) -> None:
    note(line, "red" if "error[" in line else "yellow")
    if hint:
        note(f"hint: {hint}")


def _coloured(text: str, colour: str | None, stream: TextIO | None) -> str:
    wanted = colour and COLOURS.get() and stream is not None and stream.isatty() and wants_colours()
    return typer.style(text, fg=colour) if wanted else text


def _plain(text: str) -> str:
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    return "".join(map(_escaped, text)) if encoding != "utf8" and not text.isascii() else _safe(text)


def _safe(text: str) -> str:
    """Escape what JSON lets through and a terminal may act on."""
    return text if "\x7f" not in text and text.isascii() else "".join(_escaped(m) if shown(m) != m else m for m in text)


def _escaped(mark: str) -> str:
    if mark.isascii() and mark != "\x7f":
        return mark
    units = mark.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


class Follower:
    """Listens to events: a live bar a step on a terminal, a line a step elsewhere."""

    def __init__(self) -> None:
        self._bars: dict[str, Bar] = {}
        self._done = 0
        self._warned: set[events.Warned] = set()
        self._live: Live | None = None
        self._console: Console | None = None
        self._drawing = Lock()  # events come from several threads

    def __call__(self, event: events.Event) -> None:
        """Show an event."""
        match event:
            case events.ElementsDropped():
                names = ", ".join(event.dropped)
                note(f"{event.subject}: {event.model} takes {event.limit} elements here; left out: {names}")
            case events.Warned():
                self._warn(event)
            case events.StepStarted():
                self.begin(event.subject, f"{event.model} on {event.provider}, {money(event.estimate)}")
            case events.StepResumed():
                self.begin(event.subject, f"going on with {event.model} on {event.provider}")
            case events.StepRetried():
                note(f"{event.subject}: refused for now, nothing was charged; again in {event.wait:.0f} s")
            case events.StepProgress():
                self._progress(event)
            case events.StepPublished() | events.StepFailed():
                self.end(event.subject, whole=isinstance(event, events.StepPublished))
            case _:
                pass

    def _progress(self, event: events.StepProgress) -> None:
        """Move a bar; where there is none, say only that a service gives no answer."""
        if bar := self._bars.get(event.subject):
            self._bars[event.subject] = bar.at(event)
        elif event.until:
            note(f"{event.subject}: {event.stage}")

    def _warn(self, event: events.Warned) -> None:
        """Say a warning; again only when it is another."""
        if event not in self._warned:
            self._warned.add(event)
            show_warning(event)

    def begin(self, subject: str, text: str) -> None:
        """Draw a bar for something that begins; where there are none, say so on a line."""
        if self._console is None:
            note(f"{subject}: {text}")
            return
        self._bars[subject] = Bar(shown(subject), shown(text), time.monotonic())
        self._draw()

    def end(self, subject: str, *, whole: bool = True) -> None:
        """Take a bar away; what became `whole` is counted."""
        if self._bars.pop(subject, None):
            self._done += whole

    def ask(self, question: str) -> bool:
        """Ask the person at the terminal, over the bar; no answer means no."""
        return self.prompt(f"{question} [y/N] ").lower() in {"y", "yes"}

    def prompt(self, question: str) -> str:
        """Return what the person at the terminal types, with no bar in the way; nothing at the end of input."""
        self.rest()
        typer.echo(shown(question), err=True, nl=False)
        answer = sys.stdin.readline()
        self._draw()
        return answer.strip()

    def rest(self) -> None:
        """Take the bars off the terminal, so that what comes next stands alone."""
        with self._drawing:
            if self._live:
                self._live.stop()
            self._live = None

    def draw_on(self, console: Console) -> None:
        """Draw bars there from now on."""
        self._console = console

    def _draw(self) -> None:
        with self._drawing:
            if self._console is None or self._live or not self._bars:
                return
            from rich.live import Live

            drawn = _Drawn(self._text)
            self._live = Live(drawn, console=self._console, redirect_stdout=False, refresh_per_second=5, transient=True)
            self._live.start(refresh=True)

    def _text(self) -> str:
        width, height = self._console.size if self._console else (80, 24)
        return "\n".join(bar_lines(list(self._bars.values()), self._done, time.monotonic(), width - 1, height - 2))


_FOLLOWER: ContextVar[Follower | None] = ContextVar("follower", default=None)
"""Whose bars stand on the terminal; they go before a result is printed."""


def _clear() -> None:
    if follower := _FOLLOWER.get():
        follower.rest()


@contextmanager
def following() -> Iterator[Follower]:
    """Follow work: hand the follower to the studio as its listener. Its bars are gone when a result is printed."""
    gc.enable()  # this takes long enough to make garbage
    follower = Follower()
    if sys.stderr is None or not sys.stderr.isatty() or is_dumb():
        yield follower
        return
    from rich.console import Console

    follower.draw_on(Console(stderr=True, no_color=not (COLOURS.get() and wants_colours())))
    before = _FOLLOWER.set(follower)
    try:
        yield follower
    finally:
        _FOLLOWER.reset(before)
        follower.rest()


Draw = Callable[[int, int], str]
"""Returns what fits into so many columns and lines."""


@contextmanager
def screen() -> Iterator[Callable[[Draw], None] | None]:
    """Draw on the terminal, over what was drawn before; the last stays. None where there is no terminal for it."""
    if sys.stdout is None or not sys.stdout.isatty() or is_dumb():
        yield None
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    gc.enable()
    console = Console()
    with Live(console=console, auto_refresh=False) as drawn:
        yield lambda draw: drawn.update(Text(shown(draw(console.width, console.height - 1))), refresh=True)


class _Drawn:
    """Text that is spelled anew whenever rich draws it."""

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text

    def __rich__(self) -> Text:
        from rich.text import Text

        return Text(shown(self._text()), no_wrap=True, overflow="ellipsis")


@contextmanager
def live(text: Callable[[], str], *, wanted: bool = True) -> Iterator[bool]:
    """Keep a text drawn on the terminal while work goes on; yields whether there is one to draw on."""
    if not wanted or sys.stderr is None or not sys.stderr.isatty() or is_dumb():
        yield False
        return
    from rich.console import Console
    from rich.live import Live

    console = Console(stderr=True, no_color=not (COLOURS.get() and wants_colours()))
    with Live(_Drawn(text), console=console, refresh_per_second=4, transient=True):
        yield True
