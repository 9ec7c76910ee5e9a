"""Contact sheets: pages of takes or grids with their slates, as JPEG. What cannot be read is a marked cell."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import msgspec

from client_generate.errors import MediaError
from client_generate.film.sheet import GridSlate, SheetPage, Slated, TakeSlate
from client_generate.film.slate import QUADRANTS
from client_generate.media import frames, sheet_layout, stills
from client_generate.media.heavy import Image, ImageDraw, Picture
from client_generate.media.images import open_still
from client_generate.media.lettering import font, readable, wide, wrapped
from client_generate.media.sheet_layout import LETTERS, LINE, MARGIN, TOP, WIDTH, Box, Cells

Find = Callable[[str], Path]
"""Returns where a project's media lies. Raises `MediaError`."""

_VERSION = "client_generate/sheet/1"
GROUND, CELL, RULE = (23, 23, 25), (35, 35, 38), (62, 62, 66)
TEXT, QUIET = (238, 236, 231), (166, 165, 162)
GREEN, RED, ORANGE, BLUE = (112, 206, 140), (236, 98, 88), (255, 140, 86), (132, 186, 255)
CHIP, INK = (12, 12, 14), (16, 16, 18)


def stamp(page: SheetPage) -> bytes:
    """Return what a page is known by: the same contents have the same. It stands in the picture's comment."""
    return f"{_VERSION} {hashlib.sha256(msgspec.json.encode(page)).hexdigest()}".encode()


def is_drawn(path: Path, page: SheetPage) -> bool:
    """Whether the file is this very page already."""
    try:
        with path.open("rb") as file:
            return stamp(page) in file.read(4096)
    except OSError:
        return False


def draw(page: SheetPage, find: Find) -> tuple[bytes, tuple[str, ...]]:
    """Return the page as JPEG, and what was wrong with the media on it, a sentence each."""
    return drawn(Sheet(page, find), page)


def drawn(sheet: Sheet, page: SheetPage) -> tuple[bytes, tuple[str, ...]]:
    """Draw a sheet; see `draw`."""
    sheet.draw()
    out = io.BytesIO()
    # A page with a gap is not stamped, so it is drawn again the next time.
    known = {} if sheet.problems else {"comment": stamp(page)}
    sheet.picture.save(out, "JPEG", quality=90, subsampling=0, **known)
    return out.getvalue(), tuple(sheet.problems)


class Sheet:
    """One page while it is drawn."""

    def __init__(self, page: SheetPage, find: Find) -> None:
        self._page = page
        self._find = find
        self.problems: list[str] = []
        self._rows = sheet_layout.take_rows(self._cells, [len(take.shots) for take in page.takes])
        self._grids = sheet_layout.grid_boxes(self._cells, len(page.grids))
        self.picture = Image.new("RGB", (WIDTH, sheet_layout.page_height(self._bottoms())), GROUND)
        self._pen = ImageDraw.Draw(self.picture)

    def _bottoms(self) -> list[int]:
        """Return where everything ends."""
        return [row.slate[3] for row in self._rows] + [below[3] for _, below in self._grids]

    @property
    def _cells(self) -> Cells:
        of = sheet_layout.take_cells if self._page.head.what == "takes" else sheet_layout.grid_cells
        return of(self._page.head.aspect, self._page.columns)

    def draw(self) -> None:
        """Draw everything on it."""
        self._head()
        for row, take in zip(self._rows, self._page.takes, strict=True):
            self._take(row, take)
        for (box, below), grid in zip(self._grids, self._page.grids, strict=True):
            self._grid(box, below, grid)

    # --- head --------------------------------------------------------------------------------------------------------

    def _head(self) -> None:
        head, page = self._page.head, self._page
        right = f"{head.what.upper()}  {page.page} / {page.pages}"
        self._pen.text((WIDTH - MARGIN, 76), right, QUIET, font(34), anchor="ra")
        room = WIDTH - 2 * MARGIN - wide(right, 34) - 80
        self._line(MARGIN, 68, head.sequence, 52, TEXT)
        after = MARGIN + wide(head.sequence, 52) + 32
        self._line(after, 80, first(head.title, 34, room - (after - MARGIN)), 34, QUIET)
        self._line(MARGIN, 128, first(head.film, LETTERS, room), LETTERS, QUIET)
        self._pen.line((MARGIN, TOP - 28, WIDTH - MARGIN, TOP - 28), RULE, 2)

    # --- takes -------------------------------------------------------------------------------------------------------

    def _take(self, row: sheet_layout.RowBoxes, take: TakeSlate) -> None:
        self._slate(row.slate, take)
        pictures, problem = self._frames(take)
        for shot, box, below in zip(take.shots, row.frames, row.captions, strict=True):
            picture = pictures.get(-1 if shot.frame is None else shot.frame)
            self._picture(box, picture, problem or "no frame")
            left, top, right, _ = below
            self._line(left, top + 8, f"{shot.index}", LETTERS, TEXT)
            seconds = f"{shot.seconds.normalize():f} s"
            self._line(left + wide(f"{shot.index}", LETTERS) + 14, top + 8, seconds, LETTERS, QUIET)
            source = first(shot.source, 20, right - left - 130)
            self._line(right - wide(source, 20), top + 10, source, 20, BLUE)
            self._lines(left, top + 8 + LINE, wrapped(readable(shot.prompt), 22, right - left), 22, QUIET)

    def _slate(self, box: Box, take: TakeSlate) -> None:
        left, top, right, _ = box
        number = str(take.number)
        space = max(wide(number, 58), 58) + 44
        middle = (left + space // 2, top + 42)
        self._pen.text(middle, number, QUIET if take.rejected else TEXT, font(58), anchor="mm")
        if take.circled:
            self._pen.ellipse((left, top - 4, left + space, top + 88), outline=GREEN, width=6)
        beside = left + space + 22
        self._line(beside, top + 8, first(take.name, 30, right - beside), 30, TEXT)
        self._line(beside, top + 48, take.mode.replace("_", "-"), LETTERS, QUIET)
        notes = f"{take.notes} note{'' if take.notes == 1 else 's'}" if take.notes else ""
        said = [first(line, 22, right - left) for line in (take.model, take.facts, take.made) if line]
        under = self._lines(left, top + 108, said, 22, QUIET)
        marks = [("CIRCLE TAKE", GREEN)] * take.circled + [("REJECTED", RED)] * take.rejected
        used = f"{len(take.used)} SHOTS USED" if take.used[1:] else f"SHOT {sum(take.used)} USED"
        marks += [(used, GREEN)] * bool(take.used)
        marks += [("REHEARSAL", ORANGE)] * take.rehearsal + [(notes.upper(), TEXT)] * bool(notes)
        self._marks(left, under + 6, marks)

    def _frames(self, take: TakeSlate) -> tuple[dict[int, Picture], str]:
        """Return the wanted frames that can be had, small; and what is wrong, empty when nothing is."""
        found: dict[int, Picture] = {}
        cells = self._cells
        wanted = tuple({shot.frame for shot in take.shots if shot.frame is not None})
        try:
            for number, picture in frames.pick(self._found(take), wanted):
                found[number] = _fitted(picture, cells.width, cells.height)
        except (MediaError, OSError) as error:
            return found, self._wrong(take, error)
        return found, ""

    # --- grids -------------------------------------------------------------------------------------------------------

    def _grid(self, box: Box, below: Box, grid: GridSlate) -> None:
        picture, problem = None, ""
        try:
            with open_still(self._found(grid)) as still:
                picture = _fitted(still.convert("RGB"), box[2] - box[0], box[3] - box[1])
        except (MediaError, OSError) as error:
            problem = self._wrong(grid, error)
        placed = self._picture(box, picture, problem)
        if picture is not None:
            self._quadrants(placed, grid)
        if grid.rehearsal:
            self._chip(placed[0] + 14, placed[1] + 14, "REHEARSAL", ORANGE)
        left, top, right, _ = below
        self._line(left, top + 10, first(grid.name, 28, right - left), 28, TEXT)
        after = left + wide(readable(grid.name), 28) + 20
        self._line(after, top + 15, first(f"{grid.model}, {grid.made}", 20, right - after), 20, QUIET)
        self._lines(left, top + 14 + LINE, wrapped(readable(grid.prompt), 22, right - left), 22, QUIET)

    def _quadrants(self, placed: Box, grid: GridSlate) -> None:
        left, top, right, bottom = placed
        for quadrant in QUADRANTS:
            x0, y0, x1, y1 = stills.quadrant_box((right - left, bottom - top), quadrant)
            chosen = quadrant == grid.chosen
            if chosen:
                edges = (left + x0, top + y0, left + x1 - 1, top + y1 - 1)
                self._pen.rectangle(edges, outline=GREEN, width=6)
            text = f"{quadrant}  START FRAME" if chosen else quadrant
            letters = 20 if wide(text, 20) + 40 <= x1 - x0 else 15
            self._chip(left + x0 + 14, top + y1 - 14 - letters - 16, text, GREEN if chosen else CHIP, letters)

    # --- small print -------------------------------------------------------------------------------------------------

    def _found(self, one: Slated) -> Path:
        if not one.media or one.problem:
            raise MediaError(f"{one.name}: {one.problem or 'no media'}.", code="media-missing")
        return self._find(one.media)

    def _wrong(self, one: Slated, error: MediaError | OSError) -> str:
        missing = getattr(error, "code", "") == "media-missing"
        self.problems.append(
            error.message if isinstance(error, MediaError) else f"{one.name}: {str(error).rstrip('.')}."
        )
        return one.problem or ("missing" if missing else "damaged")

    def _picture(self, box: Box, picture: Picture | None, problem: str) -> Box:
        """Put a picture into the middle of its cell, or mark the cell as empty; returns where the picture lies."""
        self._pen.rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=CELL)
        if picture is not None:
            placed = sheet_layout.inside(box, picture.size)
            self.picture.paste(picture, placed[:2])
            return (*placed[:2], placed[0] + picture.width, placed[1] + picture.height)
        self._pen.rectangle((box[0], box[1], box[2] - 1, box[3] - 1), outline=RED, width=3)
        middle = ((box[0] + box[2]) // 2, (box[1] + box[3]) // 2)
        self._pen.text(middle, first(problem.upper(), 22, box[2] - box[0] - 16), RED, font(22), anchor="mm")
        return box

    def _marks(self, left: int, top: int, marks: list[tuple[str, tuple[int, int, int]]]) -> None:
        for text, colour in marks:
            left += self._chip(left, top, text, colour) + 10

    def _chip(self, left: int, top: int, text: str, colour: tuple[int, int, int], letters: int = 20) -> int:
        across = wide(text, letters) + 20
        self._pen.rounded_rectangle((left, top, left + across, top + letters + 14), 5, fill=colour)
        ink = TEXT if colour == CHIP else INK
        self._pen.text((left + 10, top + (letters + 14) / 2), text, ink, font(letters), anchor="lm")
        return across

    def _lines(self, left: int, top: int, lines: list[str], letters: int, colour: tuple[int, int, int]) -> int:
        for line in lines:
            self._line(left, top, line, letters, colour)
            top += LINE
        return top

    def _line(self, left: int, top: int, text: str, letters: int, colour: tuple[int, int, int]) -> None:
        self._pen.text((left, top), readable(text), colour, font(letters))


def _fitted(picture: Picture, width: int, height: int) -> Picture:
    box = sheet_layout.inside((0, 0, width, height), picture.size)
    return picture.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.LANCZOS)


def first(text: str, letters: int, room: int) -> str:
    """Return as much of a text as fits on one line."""
    return next(iter(wrapped(readable(text), letters, max(room, 0), 1)), "")
