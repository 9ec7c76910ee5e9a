"""A stretch of a film as a picture: its frames at equal steps, in rows, as the README shows it.

`python -m client_generate.media.film_strip FILM PICTURE FIRST SECONDS FRAMES` writes it.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from io import BytesIO
from pathlib import Path

from client_generate import files
from client_generate.media import frames
from client_generate.media.heavy import Image
from client_generate.media.probe import probe

_COLUMNS, _WIDE, _GAP, _QUALITY = 4, 440, 6, 86


def strip(film: Path, first: int, seconds: int, count: int) -> bytes:
    """Return a JPEG of so many seconds from the second `first` on: `count` frames, four in a row.

    Raises `MediaError` when the film is shorter.
    """
    rate = Fraction(probe(film).fps or 0)
    step = Fraction(seconds, count)
    middles = tuple(int((first + (number + Fraction(1, 2)) * step) * rate) for number in range(count))
    pictures = [picture for _, picture in frames.pick(film, middles)]
    high = round(_WIDE * pictures[0].height / pictures[0].width)
    rows = -(-len(pictures) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * (_WIDE + _GAP) - _GAP, rows * (high + _GAP) - _GAP), (16, 16, 20))
    for place, picture in enumerate(pictures):
        down, across = divmod(place, _COLUMNS)
        sheet.paste(
            picture.resize((_WIDE, high), Image.Resampling.LANCZOS), (across * (_WIDE + _GAP), down * (high + _GAP))
        )
    data = BytesIO()
    sheet.save(data, "JPEG", quality=_QUALITY, optimize=True)
    return data.getvalue()


if __name__ == "__main__":
    files.replace(Path(sys.argv[2]), strip(Path(sys.argv[1]), *map(int, sys.argv[3:6])))
