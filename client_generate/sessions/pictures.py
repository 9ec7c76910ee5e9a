"""Pictures in what a stage comes to: as the wire has them (`image_id`, `path`, `prompt`, `version`), and whole.

Paths are relative to the session's folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from client_generate.sessions.images import ImageSet, SessionImage, image_set
from client_generate.sessions.pipeline import Outputs


def outputs(images: ImageSet, message: str, **more: Any) -> Outputs:
    """Return a stage's outputs."""
    return Outputs(data={"images": [_shown(one) for one in images.images], **more}, items=images.ids, message=message)


def images_of(outputs: Outputs | None) -> ImageSet:
    """Return the pictures that a stage's outputs hold; none without outputs."""
    return image_set(outputs.data.get("images", ())) if outputs else ImageSet()


def chosen(accepted: Mapping[str, Outputs], selected: Mapping[str, tuple[str, ...]], stage: str) -> ImageSet:
    """Return the pictures of an accepted stage that were carried forward; none where it was skipped."""
    return images_of(accepted.get(stage)).only(selected.get(stage, ()))


def _shown(one: SessionImage) -> dict[str, Any]:
    whole: dict[str, Any] = msgspec.to_builtins(one)
    look = one.shown
    return {**whole, "image_id": one.id, "path": look.path, "prompt": look.prompt, "version": look.number}
