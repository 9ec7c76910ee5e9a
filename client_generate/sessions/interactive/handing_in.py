"""For doors: masks and pictures that people hand in, checked before the session hears of anything.

handing_in.paint(room, "s2", Path("mask.png"), "a red scarf")
handing_in.upload(room, Path("anna.jpg"), kind="character", name="Anna")
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from client_generate.errors import WrongPhase
from client_generate.media.uploads import clean_copy
from client_generate.sessions import commands, inpaint, pictures
from client_generate.sessions.attaching import put_in
from client_generate.sessions.commands import Command
from client_generate.sessions.engine import SessionRoom
from client_generate.sessions.images import ImageSet
from client_generate.sessions.interactive.editing import UPLOADED, read

WITH_PICTURES = frozenset({"reference_image", "storyboard"})


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
    """Return the command to paint a region of a picture anew; nothing is kept when the mask or the words are wrong.

    `how` is the command's id and revision. Raises `NotFound`, `UsageError`, `MediaError`, `WrongPhase`.
    """
    meant = inpaint.wanted(
        room.folder, _images(room), image_id=image_id, mask=mask, prompt=prompt, negative_prompt=negative_prompt,
        of=of, keep=lambda data, name: _kept(room, data, name, "mask"),
    )  # fmt: skip
    order = {"edit": "inpaint", "image_id": image_id, "mask": meant.mask, "prompt": meant.prompt, "of": meant.of}
    said = None if negative_prompt is None else meant.negative_prompt
    return commands.Edit(order={**order, "negative_prompt": said}, **how)


def revert(room: SessionRoom, image_id: str, version: int, **how: Any) -> Command:
    """Return the command to put another version of a picture back. Raises as `paint`."""
    inpaint.reverting(_images(room), image_id=image_id, version=version)
    return commands.Edit(order={"edit": "revert", "image_id": image_id, "version": version}, **how)


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
    copy, called = clean_copy(file), name or file.name
    shown = f"{Path(called).stem or 'picture'}{copy.suffix}"
    if not image_id and not _is_drawn(room):
        stored = put_in(room.folder, copy.data, shown)
        return commands.Attach(
            name=stored.name, path=stored.path, sha256=stored.sha256, purpose=f"{UPLOADED}:{kind}", **how
        )
    if image_id:
        _images(room).get(image_id)
    order = {"edit": "upload", "image_id": image_id, "kind": kind, "description": description}
    read({**order, "file": "-"})
    path = _kept(room, copy.data, shown, "picture")
    return commands.Edit(order={**order, "file": path, "name": name or file.stem}, **how)


def _is_drawn(room: SessionRoom) -> bool:
    """Whether references are on the table, or were."""
    stage = room.session().stage("reference_image")
    return bool(stage and stage.shown) or room.session().current_stage in WITH_PICTURES


def _images(room: SessionRoom) -> ImageSet:
    """Return the pictures that are on the table. Raises `WrongPhase` at a stage without."""
    session = room.session()
    if session.current_stage not in WITH_PICTURES:
        raise WrongPhase(
            f"There are no pictures to edit at {session.current_stage or 'the end'}.",
            code="not-now",
            hint="`reopen` reference_image or storyboard",
            state=session,
        )
    return pictures.images_of(room.outputs(session.current_stage))


def _kept(room: SessionRoom, data: bytes, name: str, purpose: str) -> str:
    done = room.attach(data, name=name, purpose=purpose)
    digest = hashlib.sha256(data).hexdigest()
    return next(one.path for one in reversed(done.session.attachments) if one.sha256 == digest)
