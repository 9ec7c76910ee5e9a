"""Contact sheets of shots across takes: a row a shot, a column a take, what stands approved with a green edge."""

from __future__ import annotations

from client_generate.film.sheet import SheetPage, ShotCell, ShotRow, TakeSlate
from client_generate.media import sheet_layout, sheets
from client_generate.media.lettering import font, readable, wide, wrapped
from client_generate.media.sheet_layout import LETTERS, Box, Cells
from client_generate.media.sheets import BLUE, GREEN, ORANGE, QUIET, RED, TEXT, Find, Sheet, first


def draw(page: SheetPage, find: Find) -> tuple[bytes, tuple[str, ...]]:
    """Return the page as JPEG, and what was wrong with the media on it, a sentence each."""
    return sheets.drawn(_ShotSheet(page, find), page)


class _ShotSheet(Sheet):
    """One page while it is drawn."""

    def __init__(self, page: SheetPage, find: Find) -> None:
        self._boxes = sheet_layout.shot_boxes(self._sized(page), len(page.rows), len(page.takes))
        super().__init__(page, find)

    @staticmethod
    def _sized(page: SheetPage) -> Cells:
        return sheet_layout.take_cells(page.head.aspect, page.columns)

    @property
    def _cells(self) -> Cells:
        return self._sized(self._page)

    def _bottoms(self) -> list[int]:
        return [box[3] for box in self._boxes.slates]

    def draw(self) -> None:
        self._head()
        for box, row in zip(self._boxes.slates, self._page.rows, strict=True):
            self._row_slate(box, row)
        for column, take in enumerate(self._page.takes):
            self._column(column, take)

    def _row_slate(self, box: Box, row: ShotRow) -> None:
        left, top, right, bottom = box
        self._line(left, top, str(row.index), 52, TEXT)
        self._line(left + wide(str(row.index), 52) + 20, top + 22, f"{row.seconds.normalize():f} s", LETTERS, QUIET)
        lines = max((bottom - top - 76) // sheet_layout.LINE, 1)
        self._lines(left, top + 72, wrapped(readable(row.prompt), 22, right - left, lines), 22, QUIET)

    def _column(self, column: int, take: TakeSlate) -> None:
        self._take_head(self._boxes.heads[column], take)
        pictures, problem = self._frames(take)
        shots = {shot.index: shot for shot in take.shots}
        for row, cells in zip(self._page.rows, self._boxes.cells, strict=True):
            box, below = cells[column]
            shot = shots.get(row.index)
            if shot is None:
                self._none(box, problem)
                continue
            self._picture(box, pictures.get(-1 if shot.frame is None else shot.frame), problem or "no frame")
            if shot.used:
                self._pen.rectangle((box[0], box[1], box[2] - 1, box[3] - 1), outline=GREEN, width=6)
            self._caption(below, row, shot)

    def _take_head(self, box: Box, take: TakeSlate) -> None:
        left, top, right, _ = box
        letters = 26 if wide(take.name, 26) <= right - left else 18
        self._line(left, top, first(take.name, letters, right - left), letters, GREEN if take.circled else TEXT)
        self._line(left, top + 34, first(take.model, 20, right - left), 20, QUIET)
        marks = [("CIRCLE TAKE", GREEN)] * take.circled + [("REJECTED", RED)] * take.rejected
        marks += [("REHEARSAL", ORANGE)] * take.rehearsal
        for text, colour in marks:
            if left + wide(text, 16) + 20 <= right:
                left += self._chip(left, top + 64, text, colour, 16) + 8

    def _none(self, box: Box, problem: str) -> None:
        """Mark a shot that a take does not show; a take without a record shows none."""
        if problem:
            self._picture(box, None, problem)
            return
        middle = ((box[0] + box[2]) // 2, (box[1] + box[3]) // 2)
        self._pen.text(middle, "not in it", QUIET, font(20), anchor="mm")

    def _caption(self, below: Box, row: ShotRow, shot: ShotCell) -> None:
        """Write what this take was asked for, where it is not what the plan says now."""
        left, top, right, _ = below
        if shot.prompt in ("", row.prompt):
            return
        self._line(left, top + 8, first(shot.source or "the plan before", 20, right - left), 20, BLUE)
        self._lines(left, top + 8 + 26, wrapped(readable(shot.prompt), 20, right - left), 20, QUIET)
