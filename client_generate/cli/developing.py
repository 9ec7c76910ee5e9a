"""`develop`: from one prompt to a session that is talked into a film, with a person's word at every stage."""

from __future__ import annotations

from typing import Annotated

import typer

from client_generate.cli.door import Json, Root, command
from client_generate.cli.paid import ProviderName, Yes
from client_generate.cli.session_doors import Detached, briefed

Field = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help="Any other field of the brief, for example fps=25."),
]
_EXAMPLE = """\
tea-film "A thermos that stays hot" --seconds 20
tea-film "A thermos that stays hot" --auto --json"""


def register(app: typer.Typer) -> None:
    """Add the command of this file."""

    @command(app, "develop", example=_EXAMPLE)
    def develop(
        project: Annotated[str, typer.Argument(metavar="PROJECT", help="The project to develop it in, new or not.")],
        prompt: Annotated[str, typer.Argument(metavar="TEXT", help="What the film is about; @FILE or - reads it.")],
        *,
        seconds: Annotated[
            float | None, typer.Option(metavar="N", help="How long, 9 to 60; else what the text says, or 30.")
        ] = None,
        title: Annotated[str, typer.Option(metavar="TEXT", help="Its title; else the writer finds one.")] = "",
        tone: Annotated[str, typer.Option(metavar="WORD", help="For example funny, warm or serious.")] = "",
        audience: Annotated[str, typer.Option(metavar="TEXT", help="Whom it is for.")] = "",
        framework: Annotated[
            str, typer.Option(metavar="NAME", help="How it is told, for example aida; else the writer chooses.")
        ] = "",
        aspect_ratio: Annotated[str, typer.Option(metavar="W:H", help="16:9, 9:16 or 1:1, as in a plan.")] = "16:9",
        provider: ProviderName = None,
        fields: Field = None,
        name: Annotated[str, typer.Option(metavar="ID", help="The session's id; else made from its title.")] = "",
        auto: Annotated[bool, typer.Option("--auto", help="Accept every stage by itself.")] = False,
        webhook: Annotated[str, typer.Option(metavar="URL", help="Told of every stage that completes.")] = "",
        detached: Detached = False,
        yes: Yes = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Turn one prompt into a film, stage by stage.

        That is a session. It stops after every stage. On a terminal you look, talk and accept there and then; in a
        script `session accept`, `session regenerate` and the others go on with it.
        """
        from client_generate.cli import session_review

        brief = briefed(
            prompt, fields, seconds=seconds, title=title, tone=tone, audience=audience, framework=framework,
            aspect_ratio=aspect_ratio, provider=provider,
        )  # fmt: skip
        began = session_review.Beginning(
            pipeline="interactive", brief=brief, project=project, name=name, auto=auto, webhook=webhook
        )
        session_review.begin(began, root, detached=detached, yes=yes, as_json=as_json)
