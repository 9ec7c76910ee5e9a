"""Letters in pictures: the packaged font, what it can spell, and lines that fit. Sizes and widths in pixels."""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import lru_cache

from client_generate.film.spelling import SPELLED, bare
from client_generate.media.heavy import ImageFont


@lru_cache(maxsize=64)
def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return the packaged font in a size."""
    return ImageFont.load_default(size)


@lru_cache(maxsize=4096)
def _has_glyph(letter: str) -> bool:
    letters = font(24)
    return bytes(letters.getmask(letter)) != bytes(letters.getmask("\uffff"))


def readable(text: str) -> str:
    """Return the text in letters the font has: transliterated where that is known, else left out."""
    plain = " ".join(text.translate(SPELLED).split())
    kept = []
    for letter in plain:
        if letter == " " or (letter.isprintable() and _has_glyph(letter)):
            kept.append(letter)
        else:
            kept.append(bare(letter))
    return " ".join("".join(kept).split())


@lru_cache(maxsize=16_384)
def wide(text: str, letters: int) -> int:
    """Return how wide a line is."""
    return math.ceil(font(letters).getlength(text))


def wrapped(text: str, letters: int, width: int, lines: int = 2) -> list[str]:
    """Break a text into at most this many lines of at most this many pixels; an ellipsis says that more was there."""
    rows: list[str] = []
    words = text.split()
    while words and len(rows) < lines:
        fitting = bisect_right(
            range(1, len(words) + 1), width, key=lambda count: wide(" ".join(words[:count]), letters)
        )
        rows.append(" ".join(words[:fitting]) or shortened(words[0], letters, width))
        words = words[max(fitting, 1) :]
    if words and rows:
        rows[-1] = shortened(f"{rows[-1]} {words[0]}", letters, width)
    return [row for row in rows if row]


def shortened(text: str, letters: int, width: int) -> str:
    """Cut a line to at most this many pixels, an ellipsis among them."""
    fitting = bisect_right(range(1, len(text) + 1), width, key=lambda count: wide(text[:count] + "...", letters))
    return text[:fitting].rstrip(" ,.;:") + "..." if fitting else ""
