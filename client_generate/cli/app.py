"""The command line: one typed command a noun's file; errors are shown once, here."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli import care, catalogue, grids, plans, status, takes

app = typer.Typer(
    name="client_generate",
    help="A production desk for client films made with AI video models.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for noun in (status, plans, grids, takes, care, catalogue):
    noun.register(app)


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
    app()
