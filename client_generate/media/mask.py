"""Masks as services want them, and what a service painted laid into the picture that it was for."""

from __future__ import annotations

import io
from pathlib import Path

from client_generate.errors import MediaError
from client_generate.film.take import Media
from client_generate.media.heavy import Image, Picture, np
from client_generate.media.images import PictureFacts, check_file, open_picture, open_still
from client_generate.media.probe import probe

MOST_BYTES = 4_000_000
"""What a mask must have less of (OpenAI)."""
MOST_SIDE = 4096
"""The longest side of a picture that is painted into."""
_PNG = b"\x89PNG\r\n\x1a\n"
_WHITE = 16
"""A pixel must be lighter than this somewhere for a mask to mean anything."""


def drawn_mask(mask: Path, picture: Path) -> bytes:
    """Return a mask that a person drew as it is kept: a PNG of one grey channel, white where to paint anew.

    What is transparent counts as black. Raises `MediaError`: as `open_still`; `mask-not-png`, `picture-too-large`,
    `mask-size`, `mask-empty`.
    """
    check_file(mask)
    with mask.open("rb") as file:
        if file.read(len(_PNG)) != _PNG:
            raise MediaError("The mask is not a PNG.", code="mask-not-png", hint="save it as PNG, white where to paint")
    under, over = open_picture(picture), open_picture(mask)
    check_paintable(under)
    _check_sizes(over, under)
    with open_still(mask) as drawn:
        light = _on_black(drawn)
    if int(np.asarray(light).max()) < _WHITE:
        raise MediaError("The mask is empty.", code="mask-empty", hint="paint it white where the picture shall change")
    out = io.BytesIO()
    light.save(out, "PNG", optimize=True)
    return out.getvalue()


def check_paintable(picture: PictureFacts) -> None:
    """Raise `MediaError` (`picture-too-large`) for a picture that is too large to be painted into."""
    if max(picture.width, picture.height) > MOST_SIDE:
        raise MediaError(
            f"The picture is {picture.width}x{picture.height} pixels; {MOST_SIDE} on a side is the most to paint into.",
            code="picture-too-large",
            hint="upload it again in a smaller size",
        )


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


def _on_black(drawn: Picture) -> Picture:
    """Return a mask's light, in eight bits; what can be seen through is black."""
    if drawn.mode.startswith("I"):  # sixteen bits, which Pillow would cut off and not scale
        return Image.fromarray((np.asarray(drawn).clip(0, 0xFFFF) >> 8).astype(np.uint8))
    if "A" not in drawn.getbands() and "transparency" not in drawn.info:
        return drawn.convert("L")
    seen = drawn.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, (0, 0, 0, 255)), seen).convert("L")


def _check_sizes(mask: Picture | PictureFacts, picture: Picture | PictureFacts) -> None:
    if (mask.width, mask.height) != (picture.width, picture.height):
        raise MediaError(
            f"The mask is {mask.width}x{mask.height} pixels and the picture {picture.width}x{picture.height}.",
            code="mask-size",
            hint="draw the mask over the picture it is for",
        )
