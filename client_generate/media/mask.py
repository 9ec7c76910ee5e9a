"""Masks as services want them."""

from __future__ import annotations

import io
from pathlib import Path

from client_generate.media.heavy import Image
from client_generate.media.images import open_still


def edit_mask(path: Path) -> bytes:
    """Return a mask (white is to be painted anew) as a PNG whose transparent parts are to be painted anew.

    Raises `MediaError` when it is no picture.
    """
    with open_still(path) as mask:
        light = mask.convert("L")
    alpha = light.point(lambda value: 255 - value)
    out = io.BytesIO()
    Image.merge("LA", (light, alpha)).convert("RGBA").save(out, "PNG", optimize=True)
    return out.getvalue()
