"""What commands share that can pay: who runs the models, and whether somebody agreed to the price."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from client_generate.sequence.paying import Consent

if TYPE_CHECKING:
    from client_generate.cli.output import Follower
    from client_generate.sequence.runner import ClientSequenceRunner

ProviderName = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who runs the models this time; else as the plan says.")
]
Draft = Annotated[
    bool, typer.Option("--draft", help="A quick, flat rehearsal, whatever the plan's model and provider.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Agree to the price, for scripts; nobody is asked.")]


def paid_runner(
    project: str, follower: Follower, root: Path | None, *, provider: str | None, yes: bool, draft: bool = False
) -> ClientSequenceRunner:
    """Return the production loop as a person orders from it: estimates confirmed, calls refused for now repeated."""
    from client_generate.studio import open_studio

    studio = open_studio(root, sink=follower)
    agree = Consent(yes=yes, ask=follower.ask if is_anybody_there() else None)
    return studio.sequences(project, retries=studio.settings.retries, provider=provider, draft=draft, agree=agree)


def is_anybody_there() -> bool:
    """Whether a person sits at a terminal and can be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
