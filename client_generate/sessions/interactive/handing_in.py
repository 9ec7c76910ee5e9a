"""For doors: masks and pictures that people hand in, checked before the session hears of anything.

handing_in.paint(room, "s2", Path("mask.png"), "a red scarf")
handing_in.upload(room, Path("anna.jpg"), kind="character", name="Anna")
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from client_generate.errors import WrongPhase
from client_generate.media.uploads import clean_copy
from client_generate.sessions import commands, inpaint, pictures
from client_generate.sessions.attaching import put_in
from client_generate.sessions.commands import Command
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.interactive.editing import UPLOADED, read
from client_generate.sessions.pictures import ImageSet
from client_generate.sessions.session import Session

REFERENCES = "reference_image"


def paint(
    room: SessionRoom,
    image_id: str,
    mask: Path,
    prompt: str,
    negative_prompt: str | None = None,
    *,
    of: int | None = None,
    **how: Any,
) -> Command:
    """Return the command to paint a region of a picture anew; nothing is kept when anything is wrong.

    `how` is the command's id and revision. Raises `NotFound`, `UsageError`, `MediaError`, `WrongPhase`, `Conflict`.
    """
    order = {"edit": "inpaint", "image_id": image_id, "prompt": prompt, "negative_prompt": negative_prompt, "of": of}
    edit, session = commands.Edit(order=order, **how), room.session()
    if commands.is_known(session, edit):
        return edit
    images = _images(room, session)
    commands.decide(session, room.pipeline, edit)
    meant = inpaint.wanted(
        room.folder, images, image_id=image_id, mask=mask, prompt=prompt, negative_prompt=negative_prompt,
        of=of, keep=lambda data, name: _kept(room, data, name, "mask"),
    )  # fmt: skip
    said = None if negative_prompt is None else meant.negative_prompt
    order |= {"mask": meant.mask, "prompt": meant.prompt, "of": meant.of, "negative_prompt": said}
    return msgspec.structs.replace(edit, order=order)


def revert(room: SessionRoom, image_id: str, version: int, **how: Any) -> Command:
    """Return the command to put another version of a picture back. Raises as `paint`."""
    order = {"edit": "revert", "image_id": image_id, "version": version}
    edit, session = commands.Edit(order=order, **how), room.session()
    if not commands.is_known(session, edit):
        _images(room, session).get(image_id).version(version)
    return edit


def upload(
    room: SessionRoom,
    file: Path,
    *,
    image_id: str = "",
    kind: str = "character",
    name: str = "",
    description: str = "",
    **how: Any,
) -> Command:
    """Return the command to put an own picture in: as a version of `image_id`, else as one more reference.

    Before the references are drawn it is noted for them. Raises `MediaError` for what is no picture, and as `paint`.
    """
    called = name or file.stem
    order = {"edit": "upload", "image_id": image_id, "kind": kind, "description": description, "name": called}
    edit, session = commands.Edit(order=order, **how), room.session()
    if commands.is_known(session, edit):
        return edit
    read({**order, "file": "-"})
    early = not image_id and _is_early(session)
    if not early:
        _check_place(_images(room, session), image_id, session)
        commands.decide(session, room.pipeline, edit)
    copy = clean_copy(file)
    shown = f"{called or 'picture'}{copy.suffix}"
    if early:
        stored = put_in(room.folder, copy.data, shown)
        purpose = ":".join((UPLOADED, kind, description))
        return commands.Attach(name=stored.name, path=stored.path, sha256=stored.sha256, purpose=purpose, **how)
    return msgspec.structs.replace(edit, order={**order, "file": _kept(room, copy.data, shown, "picture")})


def _is_early(session: Session) -> bool:
    """Whether the references are yet to come."""
    stage = session.current_stage
    return session.is_open and bool(stage) and any(one.name == REFERENCES for one in session.after(stage))


def _check_place(images: ImageSet, image_id: str, session: Session) -> None:
    """Raise `NotFound` or `WrongPhase` for a picture that would stand nowhere."""
    if image_id:
        images.get(image_id)
    elif session.current_stage != REFERENCES:
        raise WrongPhase(
            f"References are put in at {REFERENCES}; the session is at {session.current_stage}.",
            code="not-now",
            hint=f"name the picture that it is to stand for, or `reopen` {REFERENCES}",
            state=session,
        )


def _images(room: SessionRoom, session: Session) -> ImageSet:
    """Return the pictures that are on the table. Raises `WrongPhase` at a stage without."""
    stage = session.current_stage
    if not stage or not room.pipeline.stage(stage).edits:
        raise WrongPhase(
            f"There are no pictures to edit at {stage or 'the end'}.",
            code="not-now",
            hint="accept the story first" if stage == session.stages[0].name else "`reopen` a stage with pictures",
            state=session,
        )
    return pictures.images_of(room.outputs(stage))


def _kept(room: SessionRoom, data: bytes, name: str, purpose: str) -> str:
    done = room.attach(data, name=name, purpose=purpose)
    digest = hashlib.sha256(data).hexdigest()
    return next(one.path for one in reversed(done.session.attachments) if one.sha256 == digest)
