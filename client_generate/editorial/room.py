"""The edit room: everything that is made of one project's cut."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from client_generate.editorial.assembly import Assembler, Draft, Outcome
from client_generate.editorial.edit import edit_of
from client_generate.editorial.export.formats import Format
from client_generate.editorial.exporting import FIRST, Exports, export, timed
from client_generate.editorial.timeline import timeline
from client_generate.film.assembly import Options
from client_generate.film.cut import Cut
from client_generate.film.layout import Layout
from client_generate.film.plan import REHEARSAL
from client_generate.film.timeline import Timeline
from client_generate.media.assembly import Progress


class EditRoom:
    """One project's cut, ready to be assembled, exported and delivered. Nothing is sent or paid here."""

    def __init__(self, layout: Layout, cut: Cut, *, clock: Callable[[], datetime], who: str) -> None:
        self.layout = layout
        self.cut = cut
        self._clock = clock
        self._who = who

    @cached_property
    def timeline(self) -> Timeline:
        """Return the cut as clips on one timeline at the plan's rate."""
        return timeline(self.cut)

    def export(
        self,
        formats: tuple[Format, ...],
        *,
        start: str = FIRST,
        drop_frame: bool = False,
        handles: int | None = None,
        dry_run: bool = False,
    ) -> Exports:
        """Write the timeline for editors' programs, as one numbered set; the same again makes nothing.

        `start` is its first frame's timecode; `handles` the most frames to name beside each clip, all if None.
        Raises `UsageError`, `NotFound`, `StateError`, `Busy`.
        """
        placed = timed(self.timeline, start=start, drop_frame=drop_frame, handles=handles)
        return export(self.layout, placed, formats, dry_run=dry_run)

    def assemble(
        self,
        options: Options,
        *,
        strict: bool = False,
        again: bool = False,
        progress: Progress = lambda _stage, _part: None,
    ) -> Outcome:
        """Cut the film together as the next version of the assembly; the same again is told, not made.

        Raises `NotFound`, `WrongPhase` (nothing to assemble; `strict`: a sequence is missing), `MediaError`.
        """
        return self._assembler(options, strict=strict, progress=progress).make(again=again)

    def assembly_draft(self, options: Options, *, strict: bool = False) -> Draft:
        """Return what an assembly would take. Raises as `assemble` does."""
        return self._assembler(options, strict=strict).draft()

    def _assembler(
        self, options: Options, *, strict: bool, progress: Progress = lambda _stage, _part: None
    ) -> Assembler:
        edit = edit_of(timed(self.timeline), self.cut.plan.fit, options)
        shooting = self.cut.plan.provider != REHEARSAL
        assembler = Assembler(self.layout, edit, clock=self._clock, who=self._who, shooting=shooting, progress=progress)
        assembler.check(strict=strict)
        return assembler
