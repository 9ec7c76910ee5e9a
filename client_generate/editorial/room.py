"""The edit room: everything that is made of one project's cut."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from client_generate.editorial.export.formats import Format
from client_generate.editorial.exporting import FIRST, Exports, export, timed
from client_generate.editorial.timeline import timeline
from client_generate.film.cut import Cut
from client_generate.film.layout import Layout
from client_generate.film.timeline import Timeline


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
