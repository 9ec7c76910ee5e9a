"""A plain repair of a picture: the hole is filled from its surroundings, everything outside stays as it was."""

from __future__ import annotations

from pathlib import Path

from client_generate.errors import Rejected
from client_generate.media.heavy import Image, Picture, Pixels, np
from client_generate.media.images import open_still
from client_generate.providers.local.brush import resized, soften
from client_generate.providers.local.finish import grain


def inpaint(image: Path, mask: Path, *, seed: int) -> Picture:
    """Fill where the mask is white (any grey is a blend). Raises `Rejected` when the two differ in size."""
    with open_still(image) as picture, open_still(mask) as hole:
        original = np.asarray(picture.convert("RGB"))
        cover = np.asarray(hole.convert("L"), np.float32) / 255
    if original.shape[:2] != cover.shape:
        raise Rejected(
            "The mask and the picture differ in size.",
            code="local-mask-size",
            hint="draw the mask over the picture it is for",
        )
    filled = _spread(original.astype(np.float32) / 255, cover < 0.02)
    filled += (grain(cover.shape, seed, float(cover.shape[0])) * 1.2)[..., None]
    soft = np.minimum(soften(cover, 3.0) * 1.15, 1.0) * (cover > 0.02)
    blended = original + (np.clip(filled, 0, 1) * 255 - original) * soft[..., None]
    result = np.where((cover > 0)[..., None], blended + 0.5, original)
    return Image.fromarray(result.astype(np.uint8))


def _spread(picture: Pixels, known: Pixels) -> Pixels:
    """Return the picture with the unknown filled from ever coarser copies of the known."""
    weight = known.astype(np.float32)[..., None]
    total, share = picture * weight, weight
    levels = [(total, share)]
    while min(total.shape[:2]) > 2:
        half = (max(total.shape[1] // 2, 1), max(total.shape[0] // 2, 1))
        total, share = resized(total, half), resized(share, half).reshape(half[1], half[0], 1)
        levels.append((total, share))
    filled = levels[-1][0] / np.maximum(levels[-1][1], 1e-4)
    for total, share in reversed(levels[:-1]):
        coarse = resized(filled, (total.shape[1], total.shape[0]))
        sure = np.clip(share * 4, 0, 1)
        filled = coarse + (total / np.maximum(share, 1e-4) - coarse) * sure
    return np.clip(filled, 0, 1)
