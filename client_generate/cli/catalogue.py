"""`models` and `providers`: what can be used here."""

from __future__ import annotations

import typer

from client_generate.cli.door import Json, Root, command


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(app, "models", example="\n")
    def models(*, as_json: Json = False, root: Root = None) -> None:
        """List the models: what each makes, its limits and providers."""
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        reports.models(open_studio(root).models(), as_json=as_json)

    @command(app, "providers", example="\n")
    def providers(*, as_json: Json = False, root: Root = None) -> None:
        """List the providers, those of other packages among them."""
        from client_generate.cli import reports
        from client_generate.studio import open_studio

        studio = open_studio(root)
        reports.providers(studio.providers(), studio.broken_providers(), as_json=as_json)
