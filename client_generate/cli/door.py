"""What every command shares: its options, and the one place where an error becomes text and an exit status."""

from __future__ import annotations

import functools
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, ParamSpec

import typer

from client_generate.errors import ClientGenerateError

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

INTERRUPTED = 130


def command(app: typer.Typer, name: str) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Register a command whose errors are shown as `error[code]: sentence` and a hint, with the right exit status."""

    def register(body: Callable[P, None]) -> Callable[P, None]:
        @functools.wraps(body)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
            signal.signal(signal.SIGTERM, _interrupt)
            try:
                body(*args, **kwargs)
            except ClientGenerateError as error:
                _show(error, as_json=bool(kwargs.get("as_json")))
                raise typer.Exit(error.exit_status) from None
            except KeyboardInterrupt:
                typer.echo("\nInterrupted. Nothing is lost: `client_generate resume` goes on from here.", err=True)
                raise typer.Exit(INTERRUPTED) from None
            except BrokenPipeError:
                raise typer.Exit(1) from None
            except OSError as error:
                typer.echo(f"error[system]: {error}.", err=True)
                raise typer.Exit(1) from None

        app.command(name)(guarded)
        return guarded

    return register


def _show(error: ClientGenerateError, *, as_json: bool) -> None:
    from client_generate.cli.output import show_error

    show_error(error, as_json=as_json)


def _interrupt(*_: Any) -> None:
    """Treat a polite kill as Ctrl-C: everything is left resumable."""
    raise KeyboardInterrupt
