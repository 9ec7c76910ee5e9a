"""From what was typed about a picture to the session's edit: what is handed in is checked, put in, and ordered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from client_generate.sessions.interactive import handing_in

if TYPE_CHECKING:
    from client_generate.sessions.commands import Command
    from client_generate.sessions.engine import SessionRoom


class Painted(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a picture is to be painted anew, where the mask is white."""

    image: str
    mask: Path
    prompt: str
    negative_prompt: str | None = None

    def command(self, room: SessionRoom, **how: Any) -> Command:
        """Put the mask in and return the edit."""
        return handing_in.paint(room, self.image, self.mask, self.prompt, self.negative_prompt, **how)


class PutBack(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier version of a picture is to count again."""

    image: str
    version: int

    def command(self, room: SessionRoom, **how: Any) -> Command:
        """Return the edit."""
        return handing_in.revert(room, self.image, self.version, **how)


class Brought(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of somebody's own, in the place of `image` or as one more reference."""

    file: Path
    image: str = ""
    kind: str = "character"
    name: str = ""
    description: str = ""

    def command(self, room: SessionRoom, **how: Any) -> Command:
        """Put the file in and return the edit."""
        return handing_in.upload(
            room, self.file, image_id=self.image, kind=self.kind, name=self.name, description=self.description, **how
        )


def edit(
    session: str,
    root: Path | None,
    wanted: Painted | PutBack | Brought,
    *,
    revision: int | None,
    command_id: str,
    detached: bool,
    as_json: bool,
) -> None:
    """Carry an edit out, and show the stage with it."""
    from client_generate.cli.session_doors import obey_with

    obey_with(
        session,
        root,
        lambda room: wanted.command(room, id=command_id, revision=revision),
        detached=detached,
        as_json=as_json,
    )
