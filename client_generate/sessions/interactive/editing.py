"""Edits of single pictures: a region painted anew, an own picture put in, an earlier version put back.

An edit is an order of a stage with pictures: `{"edit": "inpaint", "image_id", "mask", "prompt", "negative_prompt"?}`,
`{"edit": "revert", "image_id", "version"}`, `{"edit": "upload", "file", "image_id"?, "kind"?, "name"?,
"description"?}`. `mask` and `file` are names of attachments. Every edit is a further version of the picture, and the
others stay.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec

from client_generate import files
from client_generate.errors import NotFound, UsageError
from client_generate.media import images
from client_generate.sessions import pictures
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.figures import slug
from client_generate.sessions.pictures import Drawn, Picture
from client_generate.sessions.pipeline import Context, Outputs
from client_generate.sessions.session import Attachment

UPLOADED = "reference_image"
"""The purpose of an attachment that is a reference picture from the beginning."""
Kind = Literal["character", "product", "place", "prop"]


class Inpaint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="edit", tag="inpaint"):
    """Paint a region anew: what is white in the mask, an attachment of the picture's own size."""

    image_id: str
    mask: str
    prompt: str
    negative_prompt: str | None = None


class Revert(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="edit", tag="revert"):
    """Put an earlier version of a picture back."""

    image_id: str
    version: int


class Upload(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="edit", tag="upload"):
    """Take an attachment as a picture: as a further version of `image_id`, else as one more reference."""

    file: str
    image_id: str = ""
    kind: Kind = "character"
    name: str = ""
    description: str = ""


Edit = Inpaint | Revert | Upload
Paint = Callable[[Context, Wanted, Picture, Path, Inpaint], Drawn]
"""Paints a region of a picture anew. Raises `UsageError` or `MediaError` for a mask that does not fit."""


def edited(context: Context, wanted: Wanted, before: tuple[Picture, ...], paint: Paint) -> Outputs:
    """Return a stage's pictures after the edit that the version was asked for. Raises `UsageError`, `NotFound`."""
    asked = read(context.order)
    if isinstance(asked, Revert):
        fresh = pictures.picture(before, asked.image_id).reverted(asked.version)
        message = f"{fresh.title} is version {fresh.version} again."
    elif isinstance(asked, Inpaint):
        one = pictures.picture(before, asked.image_id)
        mask = _place(context, asked.mask)
        context.progress(0.1, "painting", one.image_id)
        fresh = one.drawn(paint(context, wanted, one, mask, asked))
        message = f"{fresh.title} was painted anew where the mask is white."
    else:
        fresh = _put_in(context, before, asked)
        message = f"{fresh.title} is your own picture now."
    return pictures.outputs(pictures.with_picture(before, fresh), message, edited=fresh.image_id)


def read(order: dict[str, object]) -> Edit:
    """Return what an order says. Raises `UsageError`."""
    try:
        return msgspec.convert(order, Edit)  # type: ignore[no-any-return]
    except msgspec.ValidationError as error:
        raise UsageError(
            f"This edit cannot be read: {str(error).replace('`', '')}.",
            code="bad-edit",
            hint="an edit is inpaint (image_id, mask, prompt), revert (image_id, version) or upload (file)",
        ) from error


def uploaded(context: Context) -> tuple[Picture, ...]:
    """Return the references that a person put in before anything was drawn."""
    given: tuple[Picture, ...] = ()
    for file in context.session.attachments:
        if file.purpose.partition(":")[0] == UPLOADED:
            kind = file.purpose.partition(":")[2] or "character"
            given = (*given, _put_in(context, given, read({"edit": "upload", "file": file.name, "kind": kind})))  # type: ignore[arg-type]
    return given


def _put_in(context: Context, before: tuple[Picture, ...], asked: Upload) -> Picture:
    file = _attachment(context, asked.file)
    facts = images.open_picture(_place(context, asked.file))
    drawn = Drawn(
        version=1, path=file.path, sha256=file.sha256, prompt=asked.description.strip(), origin="uploaded",
        media_type=f"image/{facts.format.lower()}",
    )  # fmt: skip
    if asked.image_id:
        return pictures.picture(before, asked.image_id).drawn(drawn)
    name = asked.name or Path(file.name).stem
    taken = {one.image_id for one in before}
    base = slug(name) or asked.kind
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    fresh = next(name for name in numbered if name not in taken)
    return pictures.first(
        drawn, image_id=fresh, title=" ".join(name.split())[:80] or fresh, of=fresh, kind=asked.kind,
        description=" ".join(asked.description.split())[:2000], elements=(fresh,),
    )  # fmt: skip


def _place(context: Context, name: str) -> Path:
    return files.confined(context.root, context.root / _attachment(context, name).path)


def _attachment(context: Context, name: str) -> Attachment:
    """Return the newest attachment of a name."""
    for file in reversed(context.session.attachments):
        if name in {file.name, file.path}:
            return file
    raise NotFound(
        f"Nothing called {name[:60]!a} was put into the session.",
        code="unknown-file",
        hint=f"there is {', '.join(file.name for file in context.session.attachments[-20:]) or 'nothing yet'}",
    )
