"""The command line. A command's file is loaded when the command is called, so that none pays for the others."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

# In the order of work; the file of each noun in this folder.
COMMANDS = {
    "init": "plans",
    "validate": "plans",
    "status": "status",
    "grid": "grids",
    "approve-grid": "grids",
    "start-frame": "grids",
    "generate": "takes",
    "approve": "takes",
    "takes": "takes",
    "sheet": "sheets",
    "note": "decisions",
    "reject": "decisions",
    "finalize": "decisions",
    "reopen": "decisions",
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


app = typer.Typer(
    cls=Nouns,
    name="client_generate",
    help="A production desk for client films made with AI video models.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _version(
    *, version: Annotated[bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)] = False
) -> None:
    if version:
        from client_generate import __version__

        typer.echo(__version__)
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    # Imports make much and drop little: walking it all for garbage would cost a tenth of a short command.
    gc.freeze()
    gc.disable()
    app()
