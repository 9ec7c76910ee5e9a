"""What is burnt into a film, small and at its very foot: beside what a rehearsal's own slate says, never over it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from client_generate.media.ffmpeg import quoted
from client_generate.media.lettering import shortened, wide

_LEAST = 10
"""Pixels below which nobody can read letters."""


class Burn(msgspec.Struct, frozen=True, kw_only=True):
    """What is burnt in: a line of text, and the timecode from the part's first frame on (`;` in it: drop-frame)."""

    text: str
    timecode: str


def lettered(burn: Burn, size: tuple[int, int]) -> tuple[str, int]:
    """Return the line as it fits beside the timecode, and the height of the letters, in a picture of a size."""
    letters = max(min(size) // 32, _LEAST)
    while letters > _LEAST and wide(burn.text, letters) > _room(burn, size, letters):
        letters -= 1
    room = _room(burn, size, letters)
    return burn.text if wide(burn.text, letters) <= room else shortened(burn.text, letters, room), letters


def filters(burn: Burn, size: tuple[int, int], rate: str, font: Path, text: Path) -> list[str]:
    """Return what draws it: `text` is a file that holds the line."""
    _, letters = lettered(burn, size)
    look = f"fontfile={quoted(str(font))}:fontsize={letters}:fontcolor=white"
    look += f":box=1:boxcolor=black@0.6:boxborderw={letters // 5}:y=h-{letters * 6 // 5}"
    clock = burn.timecode.replace(":", "\\:")
    return [
        f"drawtext={look}:textfile={quoted(str(text))}:expansion=none:x={letters}",
        f"drawtext={look}:timecode='{clock}':timecode_rate={rate}:x=w-tw-{letters}",
    ]


def _room(burn: Burn, size: tuple[int, int], letters: int) -> int:
    return size[0] - wide(burn.timecode, letters) - 4 * letters
