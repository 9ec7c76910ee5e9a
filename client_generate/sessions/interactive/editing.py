"""Edits of single pictures: a region painted anew, an own picture put in, another version put back.

An edit is an order of a stage with pictures: `{"edit": "inpaint", "image_id", "mask", "prompt", "negative_prompt"?}`,
`{"edit": "revert", "image_id", "version"}`, `{"edit": "upload", "file", "image_id"?, "kind"?, "name"?,
"description"?}`. `mask` and `file` are attachments, by name or path. Every edit makes a version of the picture, and the
others stay. `handing_in` checks what people hand in before the session hears of it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Literal

import msgspec

from client_generate import files
from client_generate.errors import NotFound, UsageError
from client_generate.media.images import open_picture
from client_generate.providers.order import Order
from client_generate.sessions import inpaint, pictures
from client_generate.sessions.desk import Desk, Wish
from client_generate.sessions.interactive.brief import Wanted
from client_generate.sessions.interactive.purse import within
from client_generate.sessions.naming import image_id
from client_generate.sessions.pictures import ImageSet, Look, SessionImage
from client_generate.sessions.pipeline import Context, Outputs
from client_generate.sessions.session import Attachment, Session

UPLOADED = "reference_image"
"""The purpose of an attachment that is a reference: with its kind and words, `reference_image:place:a wet beach`."""
Kind = Literal["character", "product", "place", "prop"]


class Inpaint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="edit", tag="inpaint"):
    """Paint a region anew: what is white in the mask, of the picture's own size. `of` is the version meant."""

    image_id: str
    mask: str
    prompt: str
    negative_prompt: str | None = None
    of: int | None = None


class Revert(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="edit", tag="revert"):
    """Put another version of a picture back."""

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


def read(order: dict[str, Any]) -> Edit:
    """Return what an order says. Raises `UsageError`."""
    try:
        found: Edit = msgspec.convert(order, Edit)
    except msgspec.ValidationError as error:
        raise UsageError(
            f"This edit cannot be read: {str(error).replace('`', '')}.",
            code="bad-edit",
            hint="an edit is inpaint (image_id, mask, prompt), revert (image_id, version) or upload (file)",
        ) from error
    return found


def edited(context: Context, wanted: Wanted, before: ImageSet) -> Outputs:
    """Return a stage's pictures after the edit that the version was asked for. Raises `UsageError`, `NotFound`."""
    asked = read(context.order)
    if isinstance(asked, Upload):
        images, notes, one = _put_in(context, before, asked)
        return pictures.outputs(images, f"{one.title} is your own picture.", edited=one.id, notes=notes)
    if isinstance(asked, Revert):
        images, notes = before.reverted(asked.image_id, asked.version), ()
    else:
        images, notes = _painted(context, wanted, before, asked)
    now = images.get(asked.image_id)
    what = "was painted anew where the mask is white" if isinstance(asked, Inpaint) else f"is version {now.current}"
    message = " ".join((f"{now.title} {what}.", *notes))
    return pictures.outputs(images, message, edited=now.id, notes=notes)


def _painted(context: Context, wanted: Wanted, before: ImageSet, asked: Inpaint) -> tuple[ImageSet, tuple[str, ...]]:
    desk = within(context.desk, wanted.budget)
    card, provider = desk.bench.cards.get(wanted.inpaint_model), wanted.who_makes("inpaint")
    paint = _paint(context.session, before, asked, wanted.negative_prompt)
    context.progress(0.1, "painting", asked.image_id)
    return inpaint.painted(
        context.root, before, paint, card=card, provider=provider, seed=context.seed % 2**31,
        make=partial(_made, desk, wanted.inpaint_model, provider),
    )  # fmt: skip


def _paint(session: Session, images: ImageSet, asked: Inpaint, negative: str) -> inpaint.Paint:
    return inpaint.Paint(
        image_id=asked.image_id,
        of=images.get(asked.image_id).current if asked.of is None else asked.of,
        mask=attachment(session, asked.mask).path,
        prompt=asked.prompt,
        negative_prompt=negative if asked.negative_prompt is None else asked.negative_prompt,
    )


def _made(desk: Desk, model: str, provider: str, order: Order, item: str) -> Path:
    return desk.path(desk.make(Wish(item=item, order=order, model=model, provider=provider)))


# --- own pictures ------------------------------------------------------------------------------------------------


def uploaded(context: Context) -> ImageSet:
    """Return the references that a person put in before anything was drawn."""
    given = ImageSet()
    for file in context.session.attachments:
        purpose, kind, words = (*file.purpose.split(":", 2), "", "")[:3]
        if purpose == UPLOADED:
            about = {"kind": kind or "character", "name": file.name, "description": words}
            order = {"edit": "upload", "file": file.path, **about}
            given, _, _ = _put_in(context, given, msgspec.convert(order, Upload))
    return given


def _put_in(context: Context, images: ImageSet, asked: Upload) -> tuple[ImageSet, tuple[str, ...], SessionImage]:
    """Return the pictures with an attachment among them; the same bytes again are the same picture."""
    file = attachment(context.session, asked.file)
    facts = open_picture(files.confined(context.root, context.root / file.path))
    words = " ".join(asked.description.split())[:400]
    look = Look(
        number=1, path=file.path, sha256=file.sha256, width=facts.width, height=facts.height, how="uploaded",
        prompt=words,
    )  # fmt: skip
    if asked.image_id:
        images = images.again(asked.image_id, look)
        return images, (), images.get(asked.image_id)
    for one in images.images:
        if look.sha256 in {known.sha256 for known in one.versions}:
            return images, ("This picture is there already.",), one
    name = asked.name or file.name
    called = image_id(name, images.ids)
    title = " ".join(Path(name).stem.split())[:60] or called
    fresh = SessionImage(
        id=called, versions=(look,), current=1, title=title, kind=asked.kind, element=called, description=words,
        elements=(called,),
    )  # fmt: skip
    return images.with_image(fresh), (), fresh


def attachment(session: Session, name: str) -> Attachment:
    """Return the newest attachment of a name or path. Raises `NotFound`."""
    for file in reversed(session.attachments):
        if name in {file.name, file.path}:
            return file
    raise NotFound(
        f"Nothing called {name[:60]!a} was put into the session.",
        code="unknown-file",
        hint=f"there is {', '.join(file.name for file in session.attachments[-20:]) or 'nothing yet'}",
    )
