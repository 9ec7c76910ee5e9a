"""One frame of a film as a small picture."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from client_generate.media import frames
from client_generate.media.heavy import Image

_WIDE = 960


def poster(film: Path, number: int) -> bytes:
    """Return frame `number` (from 0) as JPEG, at most 960 pixels wide. Raises `MediaError`."""
    ((_, picture),) = frames.pick(film, (number,))
    wide = min(picture.width, _WIDE)
    into = BytesIO()
    small = picture.resize((wide, round(wide * picture.height / picture.width)), Image.Resampling.LANCZOS)
    small.save(into, "JPEG", quality=84)
    return into.getvalue()
