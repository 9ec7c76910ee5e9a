"""Where films lie side by side, pure: pixels, boxes as left, top, right, bottom (outside)."""

from __future__ import annotations

import msgspec

Box = tuple[int, int, int, int]

WIDEST, HIGHEST = 1920, 1080
"""Of a whole canvas."""
BAR = 44
"""Height of the slate under each picture."""
GAP = 8


class Canvas(msgspec.Struct, frozen=True, kw_only=True):
    """A canvas with a cell a film, all of one size, in rows; `cells` are those of the pictures, each over its slate."""

    width: int
    height: int
    columns: int
    cells: tuple[Box, ...]


def canvas(count: int, aspect: tuple[int, int]) -> Canvas:
    """Return the canvas on which so many pictures of a shape (width to height) are largest; its sides are even."""
    tries = (_tried(count, columns, aspect) for columns in range(1, count + 1))
    return max(tries, key=lambda one: one.cells[0][2] - one.cells[0][0])


def inside(box: Box, size: tuple[int, int]) -> Box:
    """Return where a picture of a size lies in the middle of a box, as large as fits."""
    left, top, right, bottom = box
    scale = min((right - left) / size[0], (bottom - top) / size[1])
    width, height = max(round(size[0] * scale), 1), max(round(size[1] * scale), 1)
    x, y = left + (right - left - width) // 2, top + (bottom - top - height) // 2
    return x, y, x + width, y + height


def still(aspect: tuple[int, int]) -> tuple[int, int]:
    """Return the size of one picture of a shape, as large as a canvas may be; its sides are even."""
    scale = min(WIDEST / aspect[0], HIGHEST / aspect[1])
    return _even(aspect[0] * scale), _even(aspect[1] * scale)


def _tried(count: int, columns: int, aspect: tuple[int, int]) -> Canvas:
    rows = -(-count // columns)
    room = (WIDEST - (columns - 1) * GAP) / columns, (HIGHEST - (rows - 1) * GAP) / rows - BAR
    scale = min(room[0] / aspect[0], room[1] / aspect[1])
    width, height = _even(aspect[0] * scale), _even(aspect[1] * scale)
    places = (divmod(number, columns) for number in range(count))
    corners = ((column * (width + GAP), row * (height + BAR + GAP)) for row, column in places)
    return Canvas(
        width=columns * width + (columns - 1) * GAP,
        height=rows * (height + BAR) + (rows - 1) * GAP,
        columns=columns,
        cells=tuple((x, y, x + width, y + height) for x, y in corners),
    )


def _even(length: float) -> int:
    return max(int(length) // 2 * 2, 2)
