"""Masks as services want them, and what a service painted laid into the picture that it was for."""

from __future__ import annotations

import io
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.film.take import Media
from client_generate.media.heavy import Image, Picture
from client_generate.media.images import open_still
from client_generate.media.probe import probe

MOST_BYTES = 4_000_000
"""What a mask must have less of (OpenAI)."""


def edit_mask(mask: Path, picture: Path, *, most: int = MOST_BYTES) -> bytes:
    """Return a mask (white is to be painted anew) as a PNG of which the transparent part is to be painted anew.

    Raises `MediaError`: as `open_still`; `mask-size` when it does not lie over the picture, `mask-too-large`.
    """
    with open_still(mask) as drawn, open_still(picture) as under:
        _check_sizes(drawn, under)
        light = drawn.convert("L")
    clear = Image.new("RGBA", light.size)
    clear.putalpha(light.point(lambda value: 255 - value))
    out = io.BytesIO()
    clear.save(out, "PNG", optimize=True)
    if out.tell() >= most:
        said = f"{mask.name} has {out.tell() / 1e6:.1f} MB as a service wants it; less than {most / 1e6:g} are taken."
        raise MediaError(said, code="mask-too-large", hint="draw it in plain black and white, or on a smaller picture")
    return out.getvalue()


def lay_back(picture: Path, mask: Path, painted: Path, into: Path) -> Media:
    """Write `picture` as PNG with what was painted where the mask is white; any grey is a blend.

    Where the mask is black every pixel is the picture's own, whatever the service made of it; a result of another size
    is brought to the picture's. Raises `MediaError`: as `open_still`, or `mask-size`.
    """
    with open_still(picture) as under, open_still(mask) as drawn, open_still(painted) as over:
        _check_sizes(drawn, under)
        mode = "RGBA" if "A" in under.getbands() or "transparency" in under.info else "RGB"
        ground, fresh, weight = under.convert(mode), over.convert(mode), drawn.convert("L")
    if fresh.size != ground.size:
        fresh = fresh.resize(ground.size, Image.Resampling.LANCZOS)
    whole = Image.composite(fresh, ground, weight)
    Image.frombytes(mode, whole.size, whole.tobytes()).save(into, "PNG", compress_level=1)  # nobody's metadata
    return probe(into)


def _check_sizes(mask: Picture, picture: Picture) -> None:
    if mask.size != picture.size:
        raise MediaError(
            f"The mask is {mask.width}x{mask.height} pixels and the picture {picture.width}x{picture.height}.",
            code="mask-size",
            hint="draw the mask over the picture it is for",
        )
