"""Where everything lies on a contact sheet, pure: boxes in pixels as left, top, right, bottom (outside)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import msgspec

Box = tuple[int, int, int, int]

WIDTH, HEIGHT = 2560, 1440
MARGIN, GAP, GRID_GAP = 128, 16, 40  # 5 % at the sides, as title-safe asks
LINE, LETTERS = 30, 23
TOP, BOTTOM = 196, 72
SLATE = 440  # width of a take's slate
CAPTION = LINE * 3 + 14
BETWEEN = 40
SHOT_HEAD = 104  # what stands above a column of shots: whose take it is
_LEAST_AREA, _MOST_AREA = 46_000, 92_000  # of a frame: small enough for six in a row, never larger than is useful
_GRID_AREA = 150_000
_SLATE_LEAST = 250


class Cells(msgspec.Struct, frozen=True):
    """Cells of one size, side by side."""

    columns: int
    width: int
    height: int


class ShotBoxes(msgspec.Struct, frozen=True):
    """Shots across takes: a head a take, a slate a shot, and for each shot its frames and captions, one a take."""

    heads: tuple[Box, ...]
    slates: tuple[Box, ...]
    cells: tuple[tuple[tuple[Box, Box], ...], ...]


class RowBoxes(msgspec.Struct, frozen=True):
    """A take's row: the slate's box, and one a shot for the frame and for what is written below it."""

    slate: Box
    frames: tuple[Box, ...]
    captions: tuple[Box, ...]


def take_cells(aspect: tuple[int, int], most_shots: int) -> Cells:
    """Return how large frames are when rows have up to so many: in several lines where one would be too small."""
    return _cells(aspect, most_shots, WIDTH - 2 * MARGIN - SLATE - BETWEEN, GAP, (_LEAST_AREA, _MOST_AREA))


def grid_cells(aspect: tuple[int, int], count: int) -> Cells:
    """Return how large grids are."""
    return _cells(aspect, count, WIDTH - 2 * MARGIN, GRID_GAP, (_GRID_AREA, 3 * _GRID_AREA))


def take_pages(cells: Cells, shots: Sequence[int]) -> tuple[range, ...]:
    """Return which takes stand on which page; `shots` counts those of each take. A page has one take at least."""
    pages: list[range] = []
    begin, used = 0, 0
    room = HEIGHT - TOP - BOTTOM
    for number, count in enumerate(shots):
        high = _row_height(cells, count) + BETWEEN
        if number > begin and used + high - BETWEEN > room:
            pages.append(range(begin, number))
            begin, used = number, 0
        used += high
    return (*pages, range(begin, len(shots))) if shots else ()


def grid_pages(cells: Cells, count: int) -> tuple[range, ...]:
    """Return which grids stand on which page."""
    lines = max((HEIGHT - TOP - BOTTOM + GRID_GAP) // (cells.height + CAPTION + GRID_GAP), 1)
    step = lines * cells.columns
    return tuple(range(begin, min(begin + step, count)) for begin in range(0, count, step))


def take_rows(cells: Cells, shots: Sequence[int]) -> tuple[RowBoxes, ...]:
    """Return the rows of one page."""
    rows, top = [], TOP
    for count in shots:
        high = _row_height(cells, count)
        rows.append(_row(cells, count, top, high))
        top += high + BETWEEN
    return tuple(rows)


def grid_boxes(cells: Cells, count: int) -> tuple[tuple[Box, Box], ...]:
    """Return the box of each grid of one page and of what is written below it."""
    return tuple(_cell(cells, number, MARGIN, TOP) for number in range(count))


def shot_rows(cells: Cells) -> int:
    """Return how many shots stand on a page, one at least."""
    return max((HEIGHT - TOP - BOTTOM - SHOT_HEAD + GAP) // (_shot_height(cells) + GAP), 1)


def shot_boxes(cells: Cells, rows: int, takes: int) -> ShotBoxes:
    """Return where shots and takes lie on a page; `takes` is at most as many as there are columns."""
    left, high = MARGIN + SLATE + BETWEEN, _shot_height(cells)
    begins = [left + take * (cells.width + GAP) for take in range(takes)]
    across = [(begin, begin + cells.width) for begin in begins]
    tops = [TOP + SHOT_HEAD + row * (high + GAP) for row in range(rows)]
    return ShotBoxes(
        heads=tuple((x0, TOP, x1, TOP + SHOT_HEAD) for x0, x1 in across),
        slates=tuple((MARGIN, top, MARGIN + SLATE, top + high) for top in tops),
        cells=tuple(
            tuple(
                ((x0, top, x1, top + cells.height), (x0, top + cells.height, x1, top + cells.height + CAPTION))
                for x0, x1 in across
            )
            for top in tops
        ),
    )


def _shot_height(cells: Cells) -> int:
    return cells.height + CAPTION


def page_height(bottoms: Iterable[int]) -> int:
    """Return how high a page is on which something ends at each of these: as much as it needs."""
    return max(bottoms, default=TOP) + BOTTOM


def inside(box: Box, aspect: tuple[int, int]) -> Box:
    """Return the largest box of a shape in the middle of another."""
    left, top, right, bottom = box
    scale = min((right - left) / aspect[0], (bottom - top) / aspect[1])
    width, height = max(round(aspect[0] * scale), 1), max(round(aspect[1] * scale), 1)
    x, y = left + (right - left - width) // 2, top + (bottom - top - height) // 2
    return x, y, x + width, y + height


def _cells(aspect: tuple[int, int], count: int, room: int, gap: int, areas: tuple[int, int]) -> Cells:
    shape = aspect[0] / aspect[1]
    fit = int((room + gap) // (math.sqrt(areas[0] * shape) + gap))
    columns = max(min(count, fit), 1)
    width = min((room - (columns - 1) * gap) // columns, int(math.sqrt(areas[1] * shape)))
    return Cells(columns, width, max(round(width / shape), 1))


def _row_height(cells: Cells, shots: int) -> int:
    lines = max(-(-shots // cells.columns), 1)
    return max(lines * (cells.height + CAPTION + GAP) - GAP, _SLATE_LEAST)


def _row(cells: Cells, shots: int, top: int, high: int) -> RowBoxes:
    placed = [_cell(cells, number, MARGIN + SLATE + BETWEEN, top, GAP) for number in range(shots)]
    return RowBoxes(
        slate=(MARGIN, top, MARGIN + SLATE, top + high),
        frames=tuple(frame for frame, _ in placed),
        captions=tuple(caption for _, caption in placed),
    )


def _cell(cells: Cells, number: int, left: int, top: int, gap: int = GRID_GAP) -> tuple[Box, Box]:
    line, column = divmod(number, cells.columns)
    x = left + column * (cells.width + gap)
    y = top + line * (cells.height + CAPTION + gap)
    below = y + cells.height
    return (x, y, x + cells.width, below), (x, below, x + cells.width, below + CAPTION)
