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
from client_generate.sessions.engine import Done, SessionRoom
from client_generate.sessions.images import ImageSet
from client_generate.sessions.interactive.editing import UPLOADED, Kind

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
) -> Done:
    """Have a region of a picture painted anew; nothing is kept when the mask or the words are wrong.

    `how` is the command's id and revision. Raises `NotFound`, `UsageError`, `MediaError`, `WrongPhase`, `Conflict`.
    """
    meant = inpaint.wanted(
        room.folder, _images(room), image_id=image_id, mask=mask, prompt=prompt, negative_prompt=negative_prompt,
        of=of, keep=lambda data, name: _kept(room, data, name, "mask"),
    )  # fmt: skip
    order = {
        "edit": "inpaint", "image_id": image_id, "mask": meant.mask, "prompt": meant.prompt, "of": meant.of,
        "negative_prompt": None if negative_prompt is None else meant.negative_prompt,
    }  # fmt: skip
    return room.do(commands.Edit(order=order, **how))


def revert(room: SessionRoom, image_id: str, version: int, **how: Any) -> Done:
    """Put another version of a picture back. Raises as `paint`."""
    inpaint.reverting(_images(room), image_id=image_id, version=version)
    return room.do(commands.Edit(order={"edit": "revert", "image_id": image_id, "version": version}, **how))


def upload(
    room: SessionRoom, file: Path, *, image_id: str = "", kind: Kind = "character", name: str = "",
    description: str = "", **how: Any,
) -> Done:  # fmt: skip
    """Put an own picture in: as a further version of `image_id`, else as one more reference.

    Before the references are drawn it is kept for them. Raises `MediaError` for what is no picture, and as `paint`.
    """
    copy = clean_copy(file)
    before = room.session().current_stage
    if image_id or before == "reference_image":
        images = _images(room)
        if image_id:
            images.get(image_id)
        path = _kept(room, copy.data, _called(name or file.name, copy.suffix), "picture")
        order = {"edit": "upload", "file": path, "image_id": image_id, "kind": kind, "description": description}
        return room.do(commands.Edit(order={**order, "name": name or file.stem}, **how))
    return room.attach(copy.data, name=_called(name or file.name, copy.suffix), purpose=f"{UPLOADED}:{kind}")


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


def _called(name: str, suffix: str) -> str:
    return f"{Path(name).stem or 'picture'}{suffix}"
