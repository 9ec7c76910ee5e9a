"""Contact strips: a take at a glance, beside the take."""

from __future__ import annotations

from pathlib import Path

from client_generate.media import frames
from client_generate.media.heavy import Image

_HEIGHT, _GAP, _MOST_WIDE = 180, 4, 4000


def strip(film: Path, frame_numbers: tuple[int, ...], into: Path) -> None:
    """Write one row with these frames, 180 pixels high (less when it would be wider than 4000), as JPEG.

    Raises `MediaError` when the film has no such frame.
    """
    pictures = [picture for _, picture in frames.pick(film, frame_numbers)]
    height = min(_HEIGHT, _MOST_WIDE * pictures[0].height // (pictures[0].width * len(pictures)))
    width = round(height * pictures[0].width / pictures[0].height)
    row = Image.new("RGB", (len(pictures) * (width + _GAP) - _GAP, height), (16, 16, 20))
    for place, picture in enumerate(pictures):
        row.paste(picture.resize((width, height), Image.Resampling.BOX), (place * (width + _GAP), 0))
    row.save(into, "JPEG", quality=86)
