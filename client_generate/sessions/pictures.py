"""The pictures of a stage, each with all its versions: made, edited, uploaded; the newest that is not reverted counts.

They stand in a stage's outputs as `images`; nothing here touches a file. Paths are relative to the session's folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from client_generate.errors import NotFound
from client_generate.sessions.pipeline import Outputs

Origin = Literal["made", "edited", "uploaded"]


class Drawn(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One version of a picture: its bytes and how they came about. `model` is empty for what was uploaded."""

    version: int
    path: str
    sha256: str
    prompt: str
    origin: Origin = "made"
    model: str = ""
    rehearsal: bool = False
    media_type: str = "image/png"


class Picture(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One picture. `version` is the one that counts; `of` what it shows: an element's id, or a scene's.

    `kind` is a reference's (character, product, place, prop), or `start` and `end` for a frame of a storyboard.
    `motion` is the motion prompt beside a frame, `description` the words for a reference.
    """

    image_id: str
    title: str
    of: str
    kind: str
    version: int
    versions: tuple[Drawn, ...]
    motion: str = ""
    description: str = ""
    elements: tuple[str, ...] = ()
    """The elements that it shows, as a model is to see them."""

    @property
    def current(self) -> Drawn:
        """The version that counts."""
        return next(drawn for drawn in self.versions if drawn.version == self.version)

    @property
    def next_version(self) -> int:
        """The number of the next version; none is given twice."""
        return max(drawn.version for drawn in self.versions) + 1

    def drawn(self, fresh: Drawn) -> Picture:
        """Return the picture with one more version, which counts from now on."""
        numbered = msgspec.structs.replace(fresh, version=self.next_version)
        return msgspec.structs.replace(self, version=numbered.version, versions=(*self.versions, numbered))

    def reverted(self, version: int) -> Picture:
        """Return the picture as it was. Raises `NotFound` for a version that it never had."""
        if all(drawn.version != version for drawn in self.versions):
            there = ", ".join(str(drawn.version) for drawn in self.versions)
            raise NotFound(
                f"{self.image_id} has no version {version}.", code="unknown-version", hint=f"there is {there}"
            )
        return msgspec.structs.replace(self, version=version)


def first(fresh: Drawn, **about: Any) -> Picture:
    """Return a picture of one version."""
    return Picture(version=1, versions=(msgspec.structs.replace(fresh, version=1),), **about)


def pictures_of(outputs: Outputs | None) -> tuple[Picture, ...]:
    """Return the pictures that a stage's outputs hold; none without outputs."""
    if outputs is None:
        return ()
    listed = outputs.data.get("images", [])
    return tuple(msgspec.convert(one, Picture, strict=False) for one in listed)


def chosen(accepted: Mapping[str, Outputs], selected: Mapping[str, tuple[str, ...]], stage: str) -> tuple[Picture, ...]:
    """Return the pictures of an accepted stage that were carried forward; none where it was skipped."""
    wanted = selected.get(stage, ())
    return tuple(one for one in pictures_of(accepted.get(stage)) if not wanted or one.image_id in wanted)


def picture(pictures: Iterable[Picture], image_id: str) -> Picture:
    """Return one of them. Raises `NotFound`."""
    known = {one.image_id: one for one in pictures}
    if image_id not in known:
        raise NotFound(
            f"There is no picture {image_id[:60]!a}.",
            code="unknown-item",
            hint=f"there is {', '.join(list(known)[:30]) or 'none'}",
        )
    return known[image_id]


def with_picture(pictures: Iterable[Picture], fresh: Picture) -> tuple[Picture, ...]:
    """Return them with one replaced, or added at the end."""
    listed = list(pictures)
    at = next((place for place, one in enumerate(listed) if one.image_id == fresh.image_id), len(listed))
    listed[at : at + 1] = [fresh]
    return tuple(listed)


def outputs(pictures: Iterable[Picture], message: str, **more: Any) -> Outputs:
    """Return a stage's outputs: every picture as the wire has it (`image_id`, `prompt`, `path`), and its versions."""
    listed = tuple(pictures)
    return Outputs(
        data={"images": [_shown(one) for one in listed], **more},
        items=tuple(one.image_id for one in listed),
        message=message,
    )


def _shown(one: Picture) -> dict[str, Any]:
    shown: Mapping[str, Any] = msgspec.to_builtins(one)
    return {**shown, "path": one.current.path, "prompt": one.current.prompt, "origin": one.current.origin}
