"""Contact sheets of a project's takes and grids: what stands on them is read, drawn where it changed, and replaced."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, Finding, MediaError
from client_generate.film.layout import Layout
from client_generate.film.plan import Plan, Sequence
from client_generate.film.sheet import (
    GridSlate,
    SheetHead,
    SheetKind,
    SheetPage,
    ShotCell,
    ShotRow,
    Slated,
    TakeSlate,
    grid_slate,
    take_slate,
)
from client_generate.film.slate import Quadrant, parse
from client_generate.film.take import Grid, Take
from client_generate.media import sheet_layout, sheets, shot_sheets
from client_generate.sequence import trail
from client_generate.sequence.planned import sequence_of
from client_generate.sequence.state import SequenceState
from client_generate.sequence.store import SequenceStore

R = TypeVar("R", Take, Grid)
S = TypeVar("S", bound=Slated)


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One page that stands on disk now. `path` is relative to the project; `drawn` is false when it was right."""

    sequence: str
    what: SheetKind
    page: int
    pages: int
    path: str
    holds: tuple[str, ...]
    drawn: bool


class Sheets(msgspec.Struct, frozen=True, kw_only=True):
    """Every page that was asked for, and what was wrong with the media or the state behind them."""

    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...]


class SheetMaker:
    """Makes the contact sheets of one project."""

    def __init__(self, layout: Layout, store: SequenceStore, plan: Plan) -> None:
        self._layout = layout
        self._store = store
        self._plan = plan

    def make(self, ids: tuple[str, ...], kinds: tuple[SheetKind, ...]) -> Sheets:
        """Make the sheets of these sequences, of all when none is named; one that cannot be read stops no other.

        Raises `NotFound` for a sequence that the plan does not have.
        """
        wanted = [sequence_of(self._plan, one) for one in dict.fromkeys(ids)] or self._plan.sequences
        made: list[Sheet] = []
        findings: list[Finding] = []
        for sequence in wanted:
            try:
                files.within(self._layout.root, *self._layout.written(sequence.id))
                for kind in kinds:
                    made += self._made(self._pages(sequence, kind), sequence.id, kind, findings)
            except ClientGenerateError as error:
                findings.append(Finding(code=error.code, message=error.message, hint=error.hint))
        return Sheets(sheets=tuple(made), findings=tuple(findings))

    def _made(
        self, pages: tuple[SheetPage, ...], sequence: str, kind: SheetKind, findings: list[Finding]
    ) -> Iterator[Sheet]:
        for page in pages:
            place = self._layout.sheet(sequence, kind, page.page)
            drawn = self._drawn(page, place, findings)
            yield Sheet(
                sequence=sequence, what=kind, page=page.page, pages=page.pages, path=self._layout.relative(place),
                holds=tuple(one.name for one in (*page.takes, *page.grids)), drawn=drawn,
            )  # fmt: skip
        for beyond in self._layout.sheets_beyond(sequence, kind, len(pages)):
            files.remove(beyond)

    def _drawn(self, page: SheetPage, place: Path, findings: list[Finding]) -> bool:
        """Draw a page unless it stands there already; a page with something missing is drawn every time."""
        if sheets.is_drawn(place, page):
            return False
        draw = shot_sheets.draw if page.head.what == "shots" else sheets.draw
        picture, problems = draw(page, self._find)
        findings += [
            Finding(code="sheet-gap", message=problem, hint="its cell is marked", severity="warning")
            for problem in problems
        ]
        files.replace(place, picture)
        return True

    # --- what stands on them -----------------------------------------------------------------------------------------

    def _pages(self, sequence: Sequence, kind: SheetKind) -> tuple[SheetPage, ...]:
        state = self._store.load(sequence.id)
        head = SheetHead(
            what=kind, sequence=sequence.id, title=sequence.title, film=f"{self._plan.title}, for {self._plan.client}",
            aspect=_aspect(self._plan),
        )  # fmt: skip
        if kind == "grids":
            return grid_pages(head, self._grids(state))
        takes = self._takes(state)
        return take_pages(head, takes) if kind == "takes" else shot_pages(head, sequence, _used(takes, state))

    def _takes(self, state: SequenceState) -> tuple[TakeSlate, ...]:
        names = tuple(take.take_id for take in state.takes if take.path)
        if not names:
            return ()
        history = self._store.history(state.sequence)
        rejected, notes = trail.rejected(history), trail.note_counts(history)
        told = partial(take_slate, circle=state.circle_take, rejected=rejected, mix=state.mix)
        slates = []
        for name in names:
            take, problem = self._record(name, Take)
            number = parse(name).number
            slate = (
                told(take, number, notes=notes.get(name, 0))
                if take
                else TakeSlate(name=name, number=number, circled=name == state.circle_take, problem=problem)
            )
            slates.append(self._known(slate))
        return tuple(slates)

    def _grids(self, state: SequenceState) -> tuple[GridSlate, ...]:
        frames = (state.start_frame_chosen, *state.shot_frames.values())
        chosen: dict[str, Quadrant] = {f.grid: f.quadrant for f in frames if f and f.grid and f.quadrant}
        slates = []
        for name in (grid.grid_id for grid in state.grids if grid.path):
            grid, problem = self._record(name, Grid)
            slate = grid_slate(grid, chosen.get(name)) if grid else GridSlate(name=name, problem=problem)
            slates.append(self._known(slate))
        return tuple(slates)

    def _record(self, name: str, kind: type[R]) -> tuple[R | None, str]:
        """Return a record, or why it cannot be had."""
        try:
            record = files.read(self._layout.record(parse(name)), kind)
        except (ClientGenerateError, OSError):
            return None, "record damaged"
        return record, "" if record else "record missing"

    def _known(self, slate: S) -> S:
        """Add what tells the media file from another of its name, so that a page is drawn again when it changed."""
        try:
            stat = self._find(slate.media).stat()
        except (MediaError, OSError):
            return slate
        return msgspec.structs.replace(slate, bytes=stat.st_size, changed_at=stat.st_mtime_ns)

    def _find(self, media: str) -> Path:
        try:
            path = files.confined(self._layout.folder, self._layout.folder / media)
        except ClientGenerateError as error:
            raise MediaError(error.message, code=error.code) from error
        if not path.is_file():
            raise MediaError(f"{media} is gone.", code="media-missing")
        return path


def take_pages(head: SheetHead, takes: tuple[TakeSlate, ...]) -> tuple[SheetPage, ...]:
    """Lay takes out on pages, frames of one size on all of them."""
    shots = [len(take.shots) for take in takes]
    most = max(shots, default=1)
    spans = sheet_layout.take_pages(sheet_layout.take_cells(head.aspect, most), shots)
    return tuple(
        SheetPage(head=head, page=n, pages=len(spans), columns=most, takes=tuple(takes[i] for i in span))
        for n, span in enumerate(spans, 1)
    )


def grid_pages(head: SheetHead, grids: tuple[GridSlate, ...]) -> tuple[SheetPage, ...]:
    """Lay grids out on pages."""
    spans = sheet_layout.grid_pages(sheet_layout.grid_cells(head.aspect, len(grids)), len(grids))
    return tuple(
        SheetPage(head=head, page=n, pages=len(spans), columns=len(grids), grids=tuple(grids[i] for i in span))
        for n, span in enumerate(spans, 1)
    )


def shot_pages(head: SheetHead, sequence: Sequence, takes: tuple[TakeSlate, ...]) -> tuple[SheetPage, ...]:
    """Lay a row a shot and a column a take out on pages: what does not fit beside or below stands on the next."""
    cells = sheet_layout.take_cells(head.aspect, len(takes))
    rows = tuple(
        ShotRow(index=index, seconds=shot.duration, prompt=shot.full_prompt)
        for index, shot in enumerate(sequence.shots)
    )
    most = sheet_layout.shot_rows(cells)
    pages = [
        (rows[row : row + most], takes[column : column + cells.columns])
        for column in range(0, len(takes), cells.columns)
        for row in range(0, len(rows), most)
    ]
    return tuple(
        SheetPage(head=head, page=n, pages=len(pages), columns=len(takes), takes=beside, rows=below)
        for n, (below, beside) in enumerate(pages, 1)
    )


def _used(takes: tuple[TakeSlate, ...], state: SequenceState) -> tuple[TakeSlate, ...]:
    """Mark the shots that stand approved: of the circle take, or of those from which some were mixed in."""

    def marked(take: TakeSlate) -> tuple[ShotCell, ...]:
        chosen = (state.mix.get(shot.index, state.circle_take) == take.name for shot in take.shots)
        return tuple(msgspec.structs.replace(s, used=used) for s, used in zip(take.shots, chosen, strict=True))

    return tuple(msgspec.structs.replace(take, shots=marked(take)) for take in takes)


def _aspect(plan: Plan) -> tuple[int, int]:
    across, down = plan.aspect_ratio.split(":")
    return int(across), int(down)
