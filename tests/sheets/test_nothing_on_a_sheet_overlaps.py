"""Boxes of contact sheets: title-safe, of the film's shape, never one on another, every take and grid on one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_generate.media import sheet_layout
from client_generate.media.sheet_layout import MARGIN, TOP, WIDTH, Box

ASPECTS = [(16, 9), (9, 16), (1, 1), (4, 3), (3, 4), (21, 9)]


def check(boxes: list[Box]) -> None:
    for number, (x0, y0, x1, y1) in enumerate(boxes):
        assert MARGIN <= x0 < x1 <= WIDTH - MARGIN
        assert TOP <= y0 < y1
        for a0, b0, a1, b1 in boxes[number + 1 :]:
            assert x1 <= a0 or a1 <= x0 or y1 <= b0 or b1 <= y0


@given(aspect=st.sampled_from(ASPECTS), shots=st.lists(st.integers(0, 40), min_size=1, max_size=12))
def test_takes(aspect: tuple[int, int], shots: list[int]) -> None:
    cells = sheet_layout.take_cells(aspect, max(shots))
    rows = sheet_layout.take_rows(cells, shots)
    check([box for row in rows for box in (row.slate, *row.frames, *row.captions)])
    assert [len(row.frames) for row in rows] == shots
    assert abs(cells.width / cells.height - aspect[0] / aspect[1]) < 0.02


@given(aspect=st.sampled_from(ASPECTS), count=st.integers(1, 40))
def test_grids(aspect: tuple[int, int], count: int) -> None:
    cells = sheet_layout.grid_cells(aspect, count)
    check([box for pair in sheet_layout.grid_boxes(cells, count) for box in pair])


@given(aspect=st.sampled_from(ASPECTS), shots=st.lists(st.integers(0, 60), max_size=300))
def test_every_take_is_on_one_page_in_order(aspect: tuple[int, int], shots: list[int]) -> None:
    cells = sheet_layout.take_cells(aspect, max(shots, default=1))
    pages = sheet_layout.take_pages(cells, shots)
    assert [number for page in pages for number in page] == list(range(len(shots)))
    for page in pages:
        bottom = sheet_layout.take_rows(cells, [shots[i] for i in page])[-1].slate[3]
        assert len(page) == 1 or sheet_layout.page_height([bottom]) <= sheet_layout.HEIGHT


@given(aspect=st.sampled_from(ASPECTS), count=st.integers(0, 300))
def test_every_grid_is_on_one_page_in_order(aspect: tuple[int, int], count: int) -> None:
    pages = sheet_layout.grid_pages(sheet_layout.grid_cells(aspect, count), count)
    assert [number for page in pages for number in page] == list(range(count))


@pytest.mark.parametrize("aspect", [(16, 9), (9, 16)])
def test_six_shots_stand_in_one_line(aspect: tuple[int, int]) -> None:
    assert sheet_layout.take_cells(aspect, 6).columns == 6
