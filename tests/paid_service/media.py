"""What the models make: real pictures, films and voices, each with the label of who asked for it inside."""

from __future__ import annotations

import hashlib
import io
import re
import struct
from typing import Any

import msgspec

from tests.paid_service import encoding

TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "mp4": "video/mp4",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "aac": "audio/aac",
    "opus": "audio/opus",
    "pcm": "audio/pcm",
}
_PIL = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}
_HTML = b"<!doctype html><title>Sorry</title><script>alert(1)</script><p>This file is not available.</p>"


class Still(msgspec.Struct, frozen=True, kw_only=True):
    """A picture; with `panels`, four different ones as a 2x2 grid."""

    width: int
    height: int
    suffix: str
    label: str
    panels: bool = False


class Inpaint(msgspec.Struct, frozen=True, kw_only=True):
    """A picture painted anew where the mask is white, and as real models do it, slightly changed everywhere else."""

    image: bytes
    mask: bytes | None
    suffix: str
    label: str


class Film(msgspec.Struct, frozen=True, kw_only=True):
    """An H.264 film whose shots (seconds) differ in colour."""

    width: int
    height: int
    shots: tuple[float, ...]
    rate: int
    audio: bool
    label: str
    suffix: str = "mp4"


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """A tone as long as the text takes to say."""

    seconds: float
    suffix: str
    label: str


Medium = Still | Inpaint | Film | Speech


def seconds_to_say(text: str, speed: float = 1.0) -> float:
    """Return how long a text takes at some fifteen characters a second."""
    return round(max(0.4, len(text) / 15 / speed), 2)


def render(medium: Medium) -> bytes:
    """Make the bytes: always the same ones for the same medium."""
    match medium:
        case Still():
            return _still(medium)
        case Inpaint():
            return _inpaint(medium)
        case Film():
            made = encoding.film(medium.width, medium.height, medium.shots, medium.rate, audio=medium.audio)
            return made + _free_box(medium.label)
        case Speech():
            return encoding.voice(medium.seconds, medium.suffix, _shades(medium.label)[0][0] + 200)


def _free_box(label: str) -> bytes:
    """Return a box that every player skips, so that no two films are the same bytes."""
    text = label.encode()
    return struct.pack(">I4s", 8 + len(text), b"free") + text


def _shades(label: str) -> list[tuple[int, int, int]]:
    digest = hashlib.sha256(label.encode()).digest()
    return [(40 + a % 170, 40 + b % 170, 40 + c % 170) for a, b, c in zip(*[iter(digest[:12])] * 3, strict=True)]


def _still(still: Still) -> bytes:
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (still.width, still.height), _shades(still.label)[0])
    draw = ImageDraw.Draw(picture)
    middle_x, middle_y = still.width // 2, still.height // 2
    if still.panels:
        corners = [(0, 0), (middle_x, 0), (0, middle_y), (middle_x, middle_y)]
        for (x, y), shade in zip(corners, _shades(still.label), strict=True):
            draw.rectangle((x, y, x + still.width - middle_x, y + still.height - middle_y), fill=shade)
    draw.ellipse((middle_x // 2, middle_y // 2, middle_x, middle_y), fill=(235, 225, 200))
    draw.text((8, 8), still.label, fill=(255, 255, 255))
    return _saved(picture, still.suffix)


def _inpaint(inpaint: Inpaint) -> bytes:
    from PIL import Image, ImageChops

    image = Image.open(io.BytesIO(inpaint.image)).convert("RGB")
    painted = Image.new("RGB", image.size, _shades(inpaint.label)[0])
    drifted = ImageChops.add(image, Image.new("RGB", image.size, (2, 2, 2)))
    if inpaint.mask is None:
        return _saved(Image.blend(drifted, painted, 0.5), inpaint.suffix)
    mask = Image.open(io.BytesIO(inpaint.mask)).convert("L").resize(image.size)
    return _saved(Image.composite(painted, drifted, mask), inpaint.suffix)


def _saved(picture: Any, suffix: str) -> bytes:
    out = io.BytesIO()
    more = {"compress_level": 1} if suffix == "png" else {"quality": 85}
    picture.save(out, _PIL[suffix], **more)
    return out.getvalue()


def spoil(kind: str, content: bytes, medium: Medium) -> bytes:
    """Do to a finished medium what a fault of `faults.OUTPUTS` says."""
    match kind:
        case "half":
            return content[: len(content) // 2]
        case "empty":
            return b""
        case "html":
            return _HTML
        case "noise":
            return content[:16] + hashlib.sha256(content).digest() * 64
        case "other-kind":
            return render(_other_kind(medium))
        case "other-size":
            return render(_other_size(medium))
    return content


def _other_kind(medium: Medium) -> Medium:
    if isinstance(medium, Film):
        return Still(width=64, height=64, suffix="png", label=medium.label)
    return Film(width=64, height=64, shots=(1.0,), rate=24, audio=False, label=medium.label)


def _other_size(medium: Medium) -> Medium:
    match medium:
        case Film():
            return msgspec.structs.replace(medium, shots=medium.shots[:-1] or (medium.shots[0] / 2,))
        case Speech():
            return msgspec.structs.replace(medium, seconds=0.1)
        case Still():
            return msgspec.structs.replace(medium, width=medium.width // 2, height=medium.height // 2)
        case Inpaint():
            return Still(width=64, height=64, suffix=medium.suffix, label=medium.label)


def size_of(picture: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, JPEG, WebP or GIF; None for anything else."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(picture), formats=["PNG", "JPEG", "WEBP", "GIF"]) as image:
            image.load()
            return image.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return None


def side_by_side(text: str) -> bool:
    """Whether a prompt asks for four panels in one picture."""
    return re.search(r"2\s*[x\u00d7]\s*2|four panels|grid of four", text, re.IGNORECASE) is not None
