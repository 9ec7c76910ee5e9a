"""What every command shares: its options, and the one place where an error becomes text and an exit status."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, ParamSpec

import typer
from typer.exceptions import TyperException

from client_generate.cli.interrupts import NOTHING_BEGUN, Raised
from client_generate.cli.spelling import PROGRAM, ROOT, SpelledCommand
from client_generate.errors import Cancelled, ClientGenerateError, Mistake
from client_generate.film.writing import check_text

P = ParamSpec("P")

Project = Annotated[str, typer.Argument(metavar="PROJECT", help="The plan's file name without its ending.")]
SequenceId = Annotated[str, typer.Argument(metavar="SEQ", help="A sequence of the plan, for example SEQ08.")]
Root = Annotated[
    Path | None,
    typer.Option("--root", metavar="FOLDER", help="The workspace; else CLIENT_GENERATE_ROOT, else this folder."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output, for scripts.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be sent and what it costs; send nothing.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="A reason, kept in the history.")]

UNHEARD = 141
"""The status of a command whose reader left: what a shell shows of a program that a closed pipe ended."""

_SEVERAL_LINES = frozenset({"text", "prompt", "shot_override"})
"""Parameters that may hold line breaks; all others are one line."""


def command(app: typer.Typer, name: str, *, example: str = "") -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Register a command. `example` is what a producer types after its name; several stand on lines of their own.

    What its body raises is shown as `error[code]: sentence` and a hint, with the right exit status.
    """

    def register(body: Callable[P, None]) -> Callable[P, None]:
        @functools.wraps(body)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
            check_typed(kwargs)
            if isinstance(root := kwargs.get("root"), Path):
                ROOT.set(root)
            try:
                with Raised():
                    body(*args, **kwargs)
            except KeyboardInterrupt:
                raise _interrupted(kwargs) from None

        path = f"{app.info.name} {name}" if isinstance(app.info.name, str) else name
        examples = "\n".join(f"{PROGRAM} {path} {line}".rstrip() for line in example.splitlines())
        app.command(name, cls=SpelledCommand, epilog=examples or None)(guarded)
        return guarded

    return register


def status_of(run: Callable[[], None], *, as_json: bool) -> int:
    """Run a command line and show what goes wrong, once; returns the exit status."""
    try:
        run()
    except typer.Exit as end:
        return end.exit_code
    except BrokenPipeError:  # who read has read enough
        return UNHEARD
    except (ClientGenerateError, TyperException, OSError, KeyboardInterrupt) as trouble:
        return _show(_meant(trouble), as_json=as_json)
    except Exception:
        if as_json:
            _show(Mistake(), as_json=True)
        raise
    return 0


def check_typed(values: Mapping[str, object]) -> None:
    """Refuse text that cannot be kept and shown as it is, before anything is read or written."""
    for name, value in values.items():
        for text in value if isinstance(value, list | tuple) else (value,):
            if isinstance(text, str):
                check_text(text, _spoken(name), lines=name in _SEVERAL_LINES)


def _spoken(name: str) -> str:
    name = {"notes": "why"}.get(name, name)
    return f"--{name}" if name in {"why", "reason"} else f"The {name.replace('_', ' ')}"


def _meant(trouble: BaseException) -> ClientGenerateError:
    if isinstance(trouble, ClientGenerateError) and not isinstance(trouble.__cause__, OSError):
        return trouble
    if isinstance(trouble, KeyboardInterrupt):
        return Cancelled(NOTHING_BEGUN)
    from client_generate.cli import refusals

    if isinstance(trouble, ClientGenerateError):
        return refusals.caused(trouble)
    return (
        refusals.system_error(trouble) if isinstance(trouble, OSError) else refusals.refusal(trouble)  # type: ignore[arg-type]  # nothing else is caught
    )


def _show(error: ClientGenerateError, *, as_json: bool) -> int:
    from client_generate.cli.output import show_error

    with suppress(OSError):  # where nobody listens, the status still tells
        show_error(error, as_json=as_json)
    return error.exit_status


def _interrupted(values: Mapping[str, Any]) -> Cancelled:
    """Say what an interrupted body leaves: something to resume, or nothing."""
    from client_generate.studio import open_studio

    project = values.get("project")
    try:
        waiting = open_studio(values.get("root")).under_way(project if isinstance(project, str) else None)
    except (ClientGenerateError, OSError):
        waiting = ()
    if not waiting:
        return Cancelled("Interrupted. Nothing is under way.")
    words = f"{PROGRAM} resume {waiting[0]}" if len(waiting) == 1 else f"{PROGRAM} resume"
    return Cancelled("Interrupted. Nothing is lost.", hint=f"`{words}` goes on from here")
