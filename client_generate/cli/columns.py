"""Text measured as a terminal shows it: a wide character fills two cells, a combining mark none. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

ELLIPSIS = "…"
_WORD = re.compile(r"\S*`[^`\n]+`\S*|\S+")


def cells(text: str) -> int:
    """Return how many cells of a terminal line a text fills."""
    return len(text) if text.isascii() else sum(_cell(mark) for mark in text)


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def count(number: int, word: str) -> str:
    """Spell how many there are of something."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def cut(text: str, width: int) -> str:
    """Return a text on one line and in at most `width` cells, 1 at least; what is cut ends in an ellipsis."""
    line = one_line(text)
    if cells(line) <= width:
        return line
    kept, used = [], 1
    for mark in line:
        used += _cell(mark)
        if used > max(width, 1):
            break
        kept.append(mark)
    return "".join(kept).rstrip() + ELLIPSIS


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` cells, broken at spaces; a longer word stays whole.

    So does a command between backticks, for it is copied.
    """
    lines: list[str] = []
    for word in _WORD.findall(text):
        if lines and cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def hung(line: str, width: int, indent: int = 0) -> str:
    """Return a line broken at spaces where it is wider than `width` cells, what goes on below under `indent`.

    A heading that ends in a space before the indent keeps its spaces, as leading ones do.
    """
    if cells(line) <= width:
        return line
    kept = indent if indent and line[indent - 1] == " " else len(line) - len(line.lstrip())
    lines = wrapped(line[kept:], max(width - max(indent, kept), 1)) or [""]
    return "\n".join([line[:kept] + lines[0], *(" " * indent + each for each in lines[1:])])


def pad(text: str, width: int) -> str:
    """Return a text filled up with spaces to `width` cells."""
    return text + " " * max(width - cells(text), 0)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Lay rows out in columns."""
    widths = [max(cells(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = ("  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)) for row in (head, *rows))
    return "\n".join(line.rstrip() for line in lines)


def _cell(mark: str) -> int:
    import unicodedata

    if unicodedata.category(mark) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(mark) in {"W", "F"} else 1
