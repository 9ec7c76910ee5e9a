"""The command line. A command's file is loaded when the command is called, so that none pays for the others."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from contextvars import copy_context
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_group

from client_generate.cli.door import status_of
from client_generate.cli.interrupts import options, wants_json
from client_generate.cli.spelling import PROGRAM

_PLAIN = "--no-color"

# In the order of work; the file of each noun in this folder.
COMMANDS = {
    "init": "plans",
    "validate": "plans",
    "estimate": "estimates",
    "status": "status",
    "grid": "grids",
    "approve-grid": "grids",
    "start-frame": "grids",
    "generate": "takes",
    "batch": "batch",
    "approve": "takes",
    "takes": "takes",
    "import": "imports",
    "compare": "compares",
    "sheet": "sheets",
    "export": "exports",
    "assemble": "assembling",
    "deliver": "delivering",
    "events": "log",
    "note": "decisions",
    "reject": "decisions",
    "finalize": "decisions",
    "reopen": "decisions",
    "develop": "developing",
    "session": "sessions",
    "cost": "costs",
    "resume": "care",
    "doctor": "care",
    "models": "catalogue",
    "providers": "catalogue",
}


class _Commands(Mapping[str, Any]):
    """Every command by name; its file is loaded when it is asked for."""

    def __getitem__(self, name: str) -> Any:
        noun = typer.Typer(rich_markup_mode=None, callback=lambda: None)
        import_module(f"client_generate.cli.{COMMANDS[name]}").register(noun)
        return get_group(noun).commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class Nouns(TyperGroup):
    """The group of all commands."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.commands = _Commands()  # type: ignore[assignment]  # it is only read

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command; while a shell asks for words, with the words that it can offer."""
        found = super().get_command(ctx, cmd_name)
        if found is not None and ctx.resilient_parsing:
            from client_generate.cli.completion import offer_words

            offer_words(found)
        return found

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Offer commands and options, without loading the commands for their help."""
        from client_generate.cli.completion import Offer

        begun = [Offer(name) for name in COMMANDS if name.startswith(incomplete)]
        options = (
            [Offer(item.value) for item in super().shell_complete(ctx, incomplete)] if incomplete[:1] == "-" else []
        )
        return [*begun, *options]

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **_: Any) -> NoReturn:  # type: ignore[override]  # ours takes the same words
        """Run a command line and exit with its status; whatever is wrong with it is told as every other error is."""
        words = list(sys.argv[1:] if args is None else args)
        self._answer_a_shell(prog_name or PROGRAM)
        sys.exit(copy_context().run(self._status, words))

    def _answer_a_shell(self, prog_name: str) -> None:
        """Answer a shell that asks for words, and end; nobody reads a traceback there."""
        asked = True
        with suppress(Exception):
            self._main_shell_completion({}, prog_name)
            asked = False
        if asked:
            sys.exit(1)

    def _status(self, words: list[str]) -> int:
        if _PLAIN in options(words):
            from client_generate.cli.output import COLOURS

            COLOURS.set(False)
            words = [word for word in words if word != _PLAIN]
        return status_of(lambda: self._run(words), as_json=wants_json(words))

    def _run(self, words: list[str]) -> None:
        with self.make_context(PROGRAM, [*words]) as context:
            if not words:
                typer.echo(context.get_help(), err=True)
                raise typer.Exit(2)
            self.invoke(context)


app = typer.Typer(
    cls=Nouns,
    name=PROGRAM,
    help="A production desk for client films made with AI video models.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`client_generate COMMAND --help` shows a command with its options and an example.",
)


@app.callback(invoke_without_command=True)
def _version(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)] = False,
    no_color: Annotated[bool, typer.Option(_PLAIN, help="No colours; NO_COLOR does the same.")] = False,  # noqa: ARG001
) -> None:
    if version:
        from client_generate import __version__

        typer.echo(__version__)
        raise typer.Exit


def main() -> None:
    """Run the command line of this process."""
    # Imports make much and drop little: walking it all for garbage would cost a tenth of a short command.
    gc.freeze()
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name that the locale cannot spell stops nothing
    try:
        app()
    finally:
        _flush()


def _flush() -> None:
    """Let go of output that nobody reads any more, which Python would otherwise complain about at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
