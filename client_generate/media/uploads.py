"""Pictures that people bring along: looked at by their bytes, turned upright, and kept as clean copies."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec

from client_generate.media.heavy import Image, ImageOps, Picture, np
from client_generate.media.images import open_still

MOST_SIDE = 4096
"""Larger pictures are kept in this size: no model looks at more, and they can be painted into."""
_JPEG_QUALITY = 95


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """A clean copy: its bytes, how its name ends, and its size in pixels."""

    data: bytes
    suffix: str
    width: int
    height: int


def clean_copy(source: Path) -> Copy:
    """Return a picture as it is kept: upright, eight bits, no metadata; JPEG stays JPEG, all else becomes PNG.

    Raises `MediaError`: `media-missing`, `media-too-large`, `media-not-a-picture`.
    """
    with open_still(source) as picture:
        lossy = picture.format == "JPEG"
        upright = _plain(ImageOps.exif_transpose(picture) or picture)
    if max(upright.size) > MOST_SIDE:
        upright.thumbnail((MOST_SIDE, MOST_SIDE), Image.Resampling.LANCZOS)
    clean = Image.frombytes(upright.mode, upright.size, upright.tobytes())  # nothing of the source's metadata
    out = io.BytesIO()
    if lossy:
        clean.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    else:
        clean.save(out, "PNG", compress_level=3)
    suffix = ".jpg" if lossy else ".png"
    return Copy(data=out.getvalue(), suffix=suffix, width=clean.width, height=clean.height)


def _plain(picture: Picture) -> Picture:
    """Return a picture in three or four channels of eight bits."""
    if picture.mode.startswith("I"):  # sixteen bits, which Pillow would cut off and not scale
        return Image.fromarray((np.asarray(picture).clip(0, 0xFFFF) >> 8).astype(np.uint8)).convert("RGB")
    clear = "A" in picture.getbands() or "transparency" in picture.info
    return picture.convert("RGBA" if clear else "RGB")
