"""From what was typed about a picture to the session's edit: files are put in first, then the order is given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from client_generate.sessions.engine import SessionRoom


class Painted(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a picture is to be painted anew, where the mask is white."""

    image: str
    mask: Path
    prompt: str
    negative_prompt: str | None = None

    def order(self, room: SessionRoom) -> dict[str, Any]:
        """Put the mask in and return the edit."""
        said = {
            "edit": "inpaint",
            "image_id": self.image,
            "mask": put_in(room, self.mask, "mask"),
            "prompt": self.prompt,
        }
        return said if self.negative_prompt is None else {**said, "negative_prompt": self.negative_prompt}


class PutBack(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier version of a picture is to count again."""

    image: str
    version: int

    def order(self, room: SessionRoom) -> dict[str, Any]:  # noqa: ARG002 - as the others
        """Return the edit."""
        return {"edit": "revert", "image_id": self.image, "version": self.version}


class Brought(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of somebody's own, in the place of `image` or as one more reference."""

    file: Path
    image: str = ""
    kind: str = "character"
    name: str = ""
    description: str = ""

    def order(self, room: SessionRoom) -> dict[str, Any]:
        """Put the file in and return the edit."""
        about = {"kind": self.kind, "name": self.name, "description": self.description}
        return {"edit": "upload", "file": put_in(room, self.file, "picture"), "image_id": self.image, **about}


def put_in(room: SessionRoom, file: Path, purpose: str) -> str:
    """Put a file into the session and return where it stands there. Raises `UsageError`, `MediaError`."""
    before = room.attach(file, name=file.name, purpose=purpose)
    return before.session.attachments[-1].path


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
    from client_generate.sessions.commands import Edit

    obey_with(
        session,
        root,
        lambda room: Edit(id=command_id, revision=revision, order=wanted.order(room)),
        detached=detached,
        as_json=as_json,
    )
