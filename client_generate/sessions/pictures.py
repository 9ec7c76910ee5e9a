"""The pictures of a stage and all their versions: what is shown, what is carried forward, what was edited. Pure.

Versions of a picture are numbered from 1 and never go away. `current` is the one that is shown and carried forward: the
newest, until somebody goes back to another. Paths are relative to the session's folder. In what a stage comes to they
stand whole, and as the wire has them (`image_id`, `path`, `prompt`, `version`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal

import msgspec

from client_generate.errors import Conflict, NotFound
from client_generate.film.conversation import Shown
from client_generate.film.writing import quoted
from client_generate.sessions.pipeline import Outputs

How = Literal["made", "uploaded", "edited"]


class Look(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One version of a picture. `of` is the version that an edit was made of, `mask` where it was painted."""

    number: int
    path: str
    sha256: str
    width: int
    height: int
    how: How = "made"
    prompt: str = ""
    negative_prompt: str = ""
    of: int = 0
    mask: str = ""
    model: str = ""
    provider: str = ""
    seed: int = 0


class SessionImage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A picture with its versions.

    `kind` is a reference's (character, product, place, prop), or `start` and `end` for a frame of a storyboard.
    `element` or `scene` is what it is of; `description` the words for an element, `motion` the motion prompt beside a
    frame, `elements` whom it shows, as a model is to see them.
    """

    id: str
    versions: tuple[Look, ...]
    current: int
    title: str = ""
    kind: str = ""
    scene: str = ""
    element: str = ""
    description: str = ""
    motion: str = ""
    elements: tuple[str, ...] = ()

    @property
    def of(self) -> str:
        """The id of what it is of: a scene's or an element's."""
        return self.scene or self.element

    @property
    def shown(self) -> Look:
        """The version that counts."""
        return self.versions[self.current - 1]

    @property
    def told(self) -> str:
        """The words that it was made by, and those for its element."""
        prompt = self.shown.prompt
        return prompt if self.description in prompt else f"{prompt} {self.description}".strip()

    def version(self, number: int) -> Look:
        """Return a version. Raises `NotFound` (`unknown-image-version`)."""
        if not 1 <= number <= len(self.versions):
            raise NotFound(
                f"{self.id} has no version {number}.",
                code="unknown-image-version",
                hint=f"it has version 1 to {len(self.versions)}" if len(self.versions) > 1 else "it has version 1",
            )
        return self.versions[number - 1]


class ImageSet(msgspec.Struct, frozen=True, kw_only=True):
    """The pictures of one stage, in order."""

    images: tuple[SessionImage, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Their ids, in order."""
        return tuple(image.id for image in self.images)

    def get(self, image_id: str) -> SessionImage:
        """Return a picture. Raises `NotFound` (`unknown-image`)."""
        for image in self.images:
            if image.id == image_id:
                return image
        known = f"one of {', '.join(self.ids)}" if self.images else "there are none yet"
        raise NotFound(f"There is no picture {quoted(image_id)}.", code="unknown-image", hint=known)

    def with_image(self, image: SessionImage) -> ImageSet:
        """Return the set with one picture as it is now, at its place or, where it is new, at the end."""
        return self._with(image) if image.id in self.ids else ImageSet(images=(*self.images, image))

    def again(self, image_id: str, look: Look) -> ImageSet:
        """Return the set with one more version of a picture, which counts from now on."""
        image = self.get(image_id)
        number = len(image.versions) + 1
        fresh = msgspec.structs.replace(look, number=number)
        return self._with(msgspec.structs.replace(image, versions=(*image.versions, fresh), current=number))

    def edited(self, image_id: str, look: Look, *, of: int) -> ImageSet:
        """Return the set with an edit of version `of`.

        Raises `Conflict` (`image-changed`) when another version counts by now: the edit would hide it.
        """
        image = self.get(image_id)
        image.version(of)
        if image.current != of:
            raise Conflict(
                f"{image_id} is at version {image.current} by now, and the edit was of version {of}.",
                code="image-changed",
                hint=f"edit version {image.current}, or go back to version {of} first",
            )
        return self.again(image_id, msgspec.structs.replace(look, how="edited", of=of))

    def reverted(self, image_id: str, number: int) -> ImageSet:
        """Return the set with an earlier (or later) version of a picture counting again. Raises `NotFound`."""
        image = self.get(image_id)
        return self._with(msgspec.structs.replace(image, current=image.version(number).number))

    def only(self, ids: Collection[str]) -> ImageSet:
        """Return the pictures that a person chose, in the set's order; all where nobody chose. Raises `NotFound`."""
        chosen = {self.get(image_id).id for image_id in ids}
        return ImageSet(images=tuple(image for image in self.images if not chosen or image.id in chosen))

    def table(self) -> tuple[Shown, ...]:
        """Return the pictures as a conversation speaks of them."""
        return tuple(
            Shown(id=image.id, prompt=image.told, title=image.title, scene=image.scene) for image in self.images
        )

    def _with(self, fresh: SessionImage) -> ImageSet:
        return ImageSet(images=tuple(fresh if image.id == fresh.id else image for image in self.images))


def outputs(images: ImageSet, message: str, **more: Any) -> Outputs:
    """Return a stage's outputs."""
    return Outputs(data={"images": [_shown(one) for one in images.images], **more}, items=images.ids, message=message)


def images_of(outputs: Outputs | None) -> ImageSet:
    """Return the pictures that a stage's outputs hold; none without outputs."""
    if outputs is None:
        return ImageSet()
    return ImageSet(images=msgspec.convert(tuple(outputs.data.get("images", ())), tuple[SessionImage, ...]))


def chosen(accepted: Mapping[str, Outputs], selected: Mapping[str, tuple[str, ...]], stage: str) -> ImageSet:
    """Return the pictures of an accepted stage that were carried forward; none where it was skipped."""
    return images_of(accepted.get(stage)).only(selected.get(stage, ()))


def _shown(one: SessionImage) -> dict[str, Any]:
    whole: dict[str, Any] = msgspec.to_builtins(one)
    look = one.shown
    return {**whole, "image_id": one.id, "path": look.path, "prompt": look.prompt, "version": look.number}
