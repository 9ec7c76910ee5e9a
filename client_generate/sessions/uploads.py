"""Pictures of one's own, in place of made ones: checked, kept as a clean copy, and called by a name for people."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path, PurePath

from client_generate.film.slate import RESERVED
from client_generate.film.spelling import in_ascii
from client_generate.media.uploads import clean_copy
from client_generate.sessions.images import ImageSet, Look

_LONGEST = 32
Keep = Callable[[bytes, str], tuple[str, str]]
"""Puts a file into the session under a name; returns its path there and its SHA-256."""


def with_upload(
    images: ImageSet, source: Path, name: str, *, keep: Keep, kind: str = "", prompt: str = ""
) -> tuple[ImageSet, tuple[str, ...]]:
    """Return the pictures with a person's own among them, and what to tell; nothing is kept when anything is wrong.

    `name` is the file's as it came. The same bytes again are the same picture. Raises `MediaError` as `clean_copy`.
    """
    copy = clean_copy(source)
    called = image_id(name, images.ids)
    path, sha256 = keep(copy.data, f"{called}{copy.suffix}")
    if any(look.sha256 == sha256 for image in images.images for look in image.versions):
        return images, ("This picture is there already.",)
    look = Look(number=1, path=path, sha256=sha256, width=copy.width, height=copy.height, how="uploaded", prompt=prompt)
    title = " ".join(PurePath(name).stem.split())[:60]
    fresh = images.added(called, look, title=title if title.isprintable() else called, kind=kind)
    was = "x".join(map(str, copy.was or ()))
    return fresh, (f"It had {was} pixels and is kept in {copy.width}x{copy.height}.",) if was else ()


def image_id(name: str, taken: Collection[str]) -> str:
    """Return an id for a picture from its file's name: `Anna's Küche.JPG` is `anna-s-kuche`, or that with a number."""
    letters = "".join(c if c.isalnum() else " " for c in in_ascii(PurePath(name).stem[:200]).lower())
    slug = "-".join(letters.split())[:_LONGEST].strip("-") or "picture"
    slug = f"{slug}-picture" if slug in RESERVED else slug
    numbered = (slug if n == 1 else f"{slug}-{n}" for n in range(1, len(taken) + 2))
    lower = {one.casefold() for one in taken}
    return next(one for one in numbered if one not in lower)
