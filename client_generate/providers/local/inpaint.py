"""A plain repair of a picture: the hole is filled from its surroundings, everything outside stays as it was."""

from __future__ import annotations

from pathlib import Path

from client_generate.errors import Rejected
from client_generate.media.heavy import Image, Picture, Pixels, np
from client_generate.media.images import open_still
from client_generate.providers.local import patches
from client_generate.providers.local.drawing.finish import grain

_LEAST_AROUND = 48
"""Pixels around the hole that are looked at, at least; of a large hole, half its longer side."""


def inpaint(image: Path, mask: Path, *, seed: int) -> Picture:
    """Fill where the mask is white (any grey is a blend). Raises `Rejected` when the two differ in size."""
    with open_still(image) as picture, open_still(mask) as hole:
        original = np.array(picture.convert("RGB"))
        cover = np.asarray(hole.convert("L"))
    if original.shape[:2] != cover.shape:
        raise Rejected(
            "The mask and the picture differ in size.",
            code="local-mask-size",
            hint="draw the mask over the picture it is for",
        )
    if cover.any():
        near = _near(cover)
        original[near] = _filled(original[near], cover[near].astype(np.float32) / 255, seed, float(cover.shape[0]))
    return Image.fromarray(original)


def _near(cover: Pixels) -> tuple[slice, slice]:
    """Return the rows and columns of the hole and of what lies around it: no more of a large picture is worked on."""
    rows, columns = (np.flatnonzero(cover.any(axis=axis)) for axis in (1, 0))
    sides = (int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1)
    room = max(_LEAST_AROUND, max(sides) // 2)
    across, down = (slice(max(int(at[0]) - room, 0), int(at[-1]) + 1 + room) for at in (columns, rows))
    return down, across


def _filled(original: Pixels, cover: Pixels, seed: int, height: float) -> Pixels:
    picture, hole = original.astype(np.float32) / 255, cover >= 0.02
    filled, pieces = patches.fill(picture, hole, seed)
    if not pieces:
        filled += (grain(cover.shape, seed, height) * 1.2)[..., None]
    blended = original + (np.clip(filled, 0, 1) * 255 - original) * cover[..., None]
    result: Pixels = np.where((cover > 0)[..., None], blended + 0.5, original).astype(np.uint8)
    return result
