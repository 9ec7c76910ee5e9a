"""Painting into a picture of a session: everything is checked before anything is kept, asked for or paid.

A mask is white where to paint. Outside of it every pixel of the picture stays as it was, whatever the model makes: that
is seen to where its result is published. What comes is a new version of the picture, and is carried forward as such.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import UsageError
from client_generate.film.writing import check_text
from client_generate.media.images import PictureFacts
from client_generate.media.mask import check_paintable, drawn_mask
from client_generate.providers.base import InputFile
from client_generate.providers.cards import Card
from client_generate.providers.order import Order
from client_generate.sessions.pictures import ImageSet, Look

NEGATIVE = "blurry, low quality"
"""What is kept out where nobody says otherwise."""
STRAY = 0.05
"""By how much of its shape a model's picture may differ; more would be refused when it is paid for."""
_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
Keep = Callable[[bytes, str], str]
"""Puts a file into the session under a name; returns its path there."""
Make = Callable[[Order, str], Path]
"""Has something made for an item's id; returns where it lies."""


class Paint(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be painted: into version `of` of a picture, where the mask (a path in the session) is white."""

    image_id: str
    of: int
    mask: str
    prompt: str
    negative_prompt: str = NEGATIVE


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """An order that a model takes, and sentences for the person: what of the wish it cannot read."""

    order: Order
    notes: tuple[str, ...] = ()


def wanted(
    root: Path,
    images: ImageSet,
    *,
    image_id: str,
    mask: Path,
    prompt: str,
    negative_prompt: str | None = None,
    of: int | None = None,
    keep: Keep,
) -> Paint:
    """Check a wish to paint and return it, its mask kept in the session; nothing is kept when anything is wrong.

    `root` is the session's folder. Raises `NotFound`, `UsageError`, or `MediaError` as `drawn_mask` does.
    """
    image = images.get(image_id)
    look = image.version(image.current if of is None else of)
    said = check_text(prompt, "The prompt", lines=True).strip()
    if not said:
        raise UsageError("The prompt is empty.", code="empty-prompt", hint="say what shall be where the mask is white")
    against = NEGATIVE if negative_prompt is None else check_text(negative_prompt, "The negative prompt", lines=True)
    drawn = drawn_mask(mask, files.confined(root, root / look.path))
    kept = keep(drawn, f"{image_id}-mask.png")
    return Paint(image_id=image_id, of=look.number, mask=kept, prompt=said, negative_prompt=against.strip())


def prepared(root: Path, images: ImageSet, paint: Paint, *, card: Card, provider: str, seed: int) -> Prepared:
    """Return the order for a wish to paint, as this model takes it. Raises `UsageError`, `MediaError`, `PlanError`."""
    look = images.get(paint.image_id).version(paint.of)
    _check_makes(card)
    facts = PictureFacts(width=look.width, height=look.height, format="", bytes=0)
    check_paintable(facts)
    width, height = _size(card, facts, provider)
    shape = math.gcd(look.width, look.height)
    picture, mask = _input("image", root, look.path), _input("mask", root, paint.mask)
    reads = card.takes.negative_prompt
    order = Order(
        kind="inpaint", prompt=paint.prompt, seed=seed, width=width, height=height,
        aspect_ratio=f"{look.width // shape}:{look.height // shape}",
        negative_prompt=paint.negative_prompt if reads else "", image=picture.name, mask=mask.name,
        files=(picture, mask),
    )  # fmt: skip
    unread = f"{card.id} reads no negative prompt; “{paint.negative_prompt}” is left out."
    return Prepared(order=order, notes=() if reads or not paint.negative_prompt else (unread,))


def painted(
    root: Path,
    images: ImageSet,
    paint: Paint,
    *,
    card: Card,
    provider: str,
    seed: int,
    make: Make,
    item: str = "",
) -> tuple[ImageSet, tuple[str, ...]]:
    """Paint; returns the pictures with the new version, and what to tell. Asked again, it is what was made before.

    Raises what `make` raises, `NotFound`, `Conflict` (`image-changed`), and as `prepared`.
    """
    ready = prepared(root, images, paint, card=card, provider=provider, seed=seed)
    look = images.get(paint.image_id).version(paint.of)
    fresh = Look(
        number=0, path="", sha256="", width=look.width, height=look.height, prompt=paint.prompt, mask=paint.mask,
        negative_prompt=ready.order.negative_prompt, model=card.id, provider=provider, seed=seed,
    )  # fmt: skip
    images.edited(paint.image_id, fresh, of=paint.of)  # before anything is paid
    place = make(ready.order, item or paint.image_id)
    whole = msgspec.structs.replace(fresh, path=place.relative_to(root).as_posix(), sha256=files.sha256(place))
    return images.edited(paint.image_id, whole, of=paint.of), ready.notes


def _check_makes(card: Card) -> None:
    if card.makes != "inpaint":
        raise UsageError(
            f"{card.id} makes a {card.makes}; it cannot paint into a picture.",
            code="model-wrong-kind",
            hint="choose flux-fill-pro or sdxl-inpaint",
        )


def _size(card: Card, picture: PictureFacts, provider: str) -> tuple[int, int]:
    """Return the size to ask for. Raises `UsageError` (`inpaint-shape`) when the model makes none of this shape."""
    width, height = card.still_size(picture.width, picture.height, provider)
    if abs(width * picture.height - height * picture.width) > STRAY * height * picture.width:
        raise UsageError(
            f"{card.id} makes no picture shaped as {picture.width}x{picture.height}.",
            code="inpaint-shape",
            hint="choose another model, such as flux-fill-pro",
        )
    return width, height


def _input(name: str, root: Path, path: str) -> InputFile:
    place = files.confined(root, root / path)
    ending = place.suffix.lower()
    return InputFile(
        name=f"{name}{ending}", sha256=files.sha256(place), media_type=_TYPES.get(ending, "image/png"), path=place
    )
