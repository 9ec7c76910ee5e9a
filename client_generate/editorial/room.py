"""The edit room: everything that is made of one project's cut."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from client_generate.editorial.assembly import Assembler, Credit, Draft, Outcome
from client_generate.editorial.composition import compose
from client_generate.editorial.crediting import Signer, credited
from client_generate.editorial.delivery.contents import takes_used
from client_generate.editorial.delivery.delivering import Deliverer, Parcel
from client_generate.editorial.delivery.delivering import Outcome as Delivery
from client_generate.editorial.edit import edit_of, words_of
from client_generate.editorial.export.formats import Format
from client_generate.editorial.exporting import FIRST, Exports, export, timed
from client_generate.editorial.timeline import timeline
from client_generate.errors import Finding
from client_generate.film.assembly import Options
from client_generate.film.cut import Cut
from client_generate.film.layout import Layout
from client_generate.film.plan import REHEARSAL, Fit
from client_generate.film.timeline import Timeline
from client_generate.media.assembly import Progress
from client_generate.media.claims import Approval

Stale = Callable[[tuple[str, ...]], tuple[Finding, ...]]
"""Tells of approved takes of these sequences, or of all if none is named, that are stale."""


class EditRoom:
    """One project's cut, ready to be assembled, exported and delivered. Nothing is sent or paid here."""

    def __init__(
        self,
        layout: Layout,
        cut: Cut,
        *,
        clock: Callable[[], datetime],
        who: str,
        signer: Signer | None = None,
        sheets: Callable[[], tuple[tuple[str, str], ...]] = tuple,
        stale: Stale = lambda _sequences: (),
    ) -> None:
        """`signer` is asked who signs a film's content credentials; None leaves films without.

        `sheets` draws the contact sheets of all takes: a sequence and the page's path in the project. What is
        `stale` is cut in all the same, and it is said.
        """
        self.layout = layout
        self.cut = cut
        self._clock = clock
        self._who = who
        self._signer = signer
        self._sheets = sheets
        self._stale = stale

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
        made = export(self.layout, placed, formats, dry_run=dry_run)
        return msgspec.structs.replace(made, findings=(*made.findings, *self._stale(())))

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
        made = self._assembler(options, strict=strict, progress=progress).make(again=again)
        return msgspec.structs.replace(made, warnings=(*made.warnings, *self._stale(options.sequences)))

    def assembly_draft(self, options: Options, *, strict: bool = False) -> Draft:
        """Return what an assembly would take. Raises as `assemble` does."""
        draft = self._assembler(options, strict=strict).draft()
        return msgspec.structs.replace(draft, warnings=(*draft.warnings, *self._stale(options.sequences)))

    def _assembler(
        self, options: Options, *, strict: bool, progress: Progress = lambda _stage, _part: None
    ) -> Assembler:
        edit = edit_of(timed(self.timeline), self.cut.plan.fit, options, words_of(self.cut.plan))
        shooting = self.cut.plan.provider != REHEARSAL
        assembler = Assembler(
            self.layout, edit, clock=self._clock, who=self._who, shooting=shooting, progress=progress,
            credit=self._credit(options.sequences),
        )  # fmt: skip
        assembler.check(strict=strict)
        return assembler

    def deliver(
        self,
        *,
        alternates: bool = False,
        start: str = FIRST,
        drop_frame: bool = False,
        again: bool = False,
        progress: Progress = lambda _stage, _part: None,
    ) -> Delivery:
        """Put the film, assembled if it is not there, and all that belongs to it into one folder.

        The same again is told, not made. `start` is the timecode at which its timelines begin. Raises as `assemble`
        and `export` do.
        """
        placed = timed(self.timeline, start=start, drop_frame=drop_frame)
        film = self.assemble(Options(), progress=progress)
        parcel = Parcel(
            cut=self.cut, timeline=placed, film=film.record, sheets=self._sheets(), alternates=alternates
        )  # fmt: skip
        progress("packing", 1.0)
        made = Deliverer(self.layout, clock=self._clock, who=self._who).deliver(parcel, again=again)
        return msgspec.structs.replace(made, warnings=(*film.warnings, *made.warnings))

    def composition(self, *, sequences: tuple[str, ...] = (), slates: bool = False, fit: Fit | None = None) -> Any:
        """Return the film as a `moviepy.CompositeVideoClip`, to be finished in Python; all sequences if none is named.

        Needs the extra `moviepy`. Raises `NotFound` without it, `MediaError` for a film that is not what was approved.
        """
        edit = edit_of(timed(self.timeline), self.cut.plan.fit, Options(sequences=sequences, slates=slates, fit=fit))
        footage = {clip.footage.path: clip.footage for clip in self.timeline.clips if clip.footage}
        return compose(edit, footage, self.layout.folder)

    def _credit(self, sequences: tuple[str, ...]) -> Credit | None:
        if (signer := self._signer) is None:
            return None

        def credit(film: Path, into: Path) -> Finding | None:
            shown = (one for one in self.cut.sequences if not sequences or one.plan.id in sequences)
            made = Approval(who=self._who, at=self._clock())
            return credited(self.layout, takes_used(shown), signer, film, into, made)

        return credit
