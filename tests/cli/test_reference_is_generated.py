"""`docs/cli.md` is what the commands say of themselves."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.app import app
from client_generate.cli.reference import markdown
from tests.rules import sources


def test_the_file_equals_what_the_commands_say() -> None:
    written = (sources.REPOSITORY / "docs" / "cli.md").read_text("utf-8")
    assert written == markdown(app), "run: python -m client_generate.cli.reference docs"


def test_every_part_of_a_command_is_told() -> None:
    toy, inner = typer.Typer(), typer.Typer(help="A group.")
    toy.add_typer(inner, name="group")

    @toy.command("cut")
    def cut(
        film: Annotated[str, typer.Argument(metavar="FILM", help="A film.")],
        at: Annotated[int, typer.Option(help="Frame | second.")],
        *,
        name: Annotated[list[str] | None, typer.Option(metavar="TEXT", help="A name.")] = None,
        sound: Annotated[bool, typer.Option("--sound/--no-sound", help="Keep the sound.")] = True,
    ) -> None:
        """Cut a film."""

    @inner.command("inside")
    def inside() -> None:
        """Lie in a group."""

    @inner.command("secret", hidden=True)
    def secret() -> None:
        """Stay hidden."""

    told = markdown(toy)
    assert "## client_generate cut\n\nCut a film." in told
    assert "client_generate cut FILM --at N [OPTIONS]" in told
    assert "| `FILM` | A film. |" in told
    assert "| `--at N` | Frame \\| second. Needed. |" in told
    assert "| `--name TEXT` | A name. May be repeated. |" in told
    assert "| `--sound / --no-sound` | Keep the sound. |" in told
    assert "Holds `client_generate group inside`." in told
    assert "## client_generate group inside\n\nLie in a group." in told
    assert "secret" not in told
