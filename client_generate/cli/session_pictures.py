"""`session inpaint`, `revert`, `upload`: single pictures painted anew, put back, or brought along."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from client_generate.cli.door import Json, Root, command
from client_generate.cli.session_doors import CommandId, Detached, Revision, SessionId

ImageId = Annotated[str, typer.Argument(metavar="IMAGE", help="A picture's id, as `session show` lists them.")]


def register(group: typer.Typer) -> None:
    """Add the commands of this file."""

    @command(group, "inpaint", example='hot-4k2 hero --mask m.png --prompt "a scarf"')
    def inpaint(
        session: SessionId,
        image: ImageId,
        *,
        mask: Annotated[Path, typer.Option(metavar="FILE", help="A PNG of the picture's size, white where to paint.")],
        text: Annotated[str, typer.Option("--prompt", metavar="TEXT", help="What is to be there.")],
        negative: Annotated[
            str | None, typer.Option("--negative-prompt", metavar="TEXT", help="What is not; else blurry, low quality.")
        ] = None,
        revision: Revision = None,
        command_id: CommandId = "",
        detached: Detached = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Paint a part of a picture anew; the rest stays as it is, to the pixel."""
        from client_generate.cli.session_doors import obey_with
        from client_generate.sessions.interactive import handing_in

        paint = partial(
            handing_in.paint, image_id=image, mask=mask, prompt=text, negative_prompt=negative, id=command_id,
            revision=revision,
        )  # fmt: skip
        obey_with(session, root, paint, detached=detached, as_json=as_json)

    @command(group, "revert", example="still-hot-4k2 hero --version 1")
    def revert(
        session: SessionId,
        image: ImageId,
        *,
        version: Annotated[int, typer.Option(min=1, metavar="N", help="The version to put back.")],
        revision: Revision = None,
        command_id: CommandId = "",
        detached: Detached = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Put an earlier version of a picture back; later ones stay."""
        from client_generate.cli.session_doors import obey_with
        from client_generate.sessions.interactive import handing_in

        put_back = partial(handing_in.revert, image_id=image, version=version, id=command_id, revision=revision)
        obey_with(session, root, put_back, detached=detached, as_json=as_json)

    @command(group, "upload", example="still-hot-4k2 packshot.png --kind product")
    def upload(
        session: SessionId,
        file: Annotated[Path, typer.Argument(metavar="FILE", help="A PNG, JPEG or WebP.")],
        *,
        image: Annotated[str, typer.Option("--for", metavar="IMAGE", help="In the place of this picture.")] = "",
        kind: Annotated[str, typer.Option(metavar="KIND", help="character, product, place or prop.")] = "character",
        title: Annotated[str, typer.Option("--name", metavar="TEXT", help="What it shows; else the file's name.")] = "",
        text: Annotated[str, typer.Option("--description", metavar="TEXT", help="Its words for a model.")] = "",
        revision: Revision = None,
        command_id: CommandId = "",
        detached: Detached = False,
        as_json: Json = False,
        root: Root = None,
    ) -> None:
        """Bring a picture of your own along.

        It becomes a reference, or stands in the place of a picture that was made.
        """
        from client_generate.cli.session_doors import obey_with
        from client_generate.sessions.interactive import handing_in

        put_in = partial(
            handing_in.upload, file=file, image_id=image, kind=kind, name=title, description=text, id=command_id,
            revision=revision,
        )  # fmt: skip
        obey_with(session, root, put_in, detached=detached, as_json=as_json)
