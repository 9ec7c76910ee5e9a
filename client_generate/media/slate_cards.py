"""Slate cards: what stands in a film where a sequence is missing, or before one. Drawn to be read from a distance."""

from __future__ import annotations

import hashlib

import msgspec

from client_generate.media.heavy import Image, ImageDraw, Picture
from client_generate.media.lettering import font, readable, wide, wrapped

_GROUND, _RULE = (23, 23, 25), (62, 62, 66)
_TEXT, _QUIET, _ORANGE = (238, 236, 231), (166, 165, 162), (255, 140, 86)


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What a card says: a large word, a title, a warning, and a quiet last line."""

    word: str = ""
    title: str = ""
    warning: str = ""
    below: str = ""


def key(card: Card) -> str:
    """Return what a card is known by."""
    return hashlib.sha256(msgspec.json.encode(card)).hexdigest()


def draw(card: Card, size: tuple[int, int]) -> Picture:
    """Draw a card; longer text is broken into lines and cut with an ellipsis."""
    across, down = size
    picture = Image.new("RGB", size, _GROUND)
    pen = ImageDraw.Draw(picture)
    short = min(size)
    room = across - 2 * (short // 8)
    rows = [
        *_rows(card.word, _fitting(card.word, short // 6, room), room, 1, _TEXT),
        *_rows(card.title, max(short // 13, 8), room, 2, _QUIET),
        *_rows(card.warning, max(short // 18, 8), room, 3, _ORANGE),
        *_rows(card.below, max(short // 22, 8), room, 2, _QUIET),
    ]
    top = (down - sum(height for _, _, height, _ in rows)) // 2
    pen.rectangle((short // 8 - short // 30, top, short // 8 - short // 40, down - top), fill=_RULE)
    for text, letters, height, colour in rows:
        pen.text((short // 8, top), text, colour, font(letters))
        top += height
    return picture


def font_file() -> bytes:
    """Return the packaged font as a file's bytes, for programs that want one."""
    return bytes(getattr(font(20), "font_bytes", b""))


def _fitting(text: str, letters: int, room: int) -> int:
    while letters > 10 and wide(readable(text), letters) > room:
        letters -= 2
    return max(letters, 8)


def _rows(
    text: str, letters: int, room: int, lines: int, colour: tuple[int, int, int]
) -> list[tuple[str, int, int, tuple[int, int, int]]]:
    return [(row, letters, letters * 3 // 2, colour) for row in wrapped(readable(text), letters, room, lines)]
