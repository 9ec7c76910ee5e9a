"""Exports on disk: numbered sets of files, never overwritten; the same timeline again makes nothing.

A set is made under a lock, file by file. One that a crash left short is completed by the same command: its number
stays while every file of it is what would be written now.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.editorial.export.edl import MOST_EVENTS
from client_generate.editorial.export.formats import FORMATS, Format
from client_generate.editorial.export.placing import missing_at, with_handles, with_missing_named
from client_generate.errors import ClientGenerateError, Finding, NotFound, UsageError
from client_generate.film.layout import Layout
from client_generate.film.rate import day_of, drops, frame_of, timecode
from client_generate.film.timeline import Timeline

_NAMED = 12
FIRST = "01:00:00:00"
"""The timecode at which a timeline begins unless somebody wants another."""


class _Count(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="client_generate/exports_count/1"):
    last: int


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """One file: its path in the project, and whether it was made now."""

    format: str
    path: str
    sha256: str
    made: bool


class Exports(msgspec.Struct, frozen=True, kw_only=True):
    """One set of exports and what stands in it. `made` is False when the same set was already there."""

    project: str
    version: int
    made: bool
    files: tuple[Exported, ...]
    clips: int
    rate: str
    start: str
    length: str
    drop_frame: bool
    findings: tuple[Finding, ...] = ()


def timed(timeline: Timeline, *, start: str = FIRST, drop_frame: bool = False, handles: int | None = None) -> Timeline:
    """Return the timeline beginning at a timecode; one with `;` means drop-frame. Raises `UsageError`, `NotFound`."""
    drop = drop_frame or ";" in start
    if not timeline.clips:
        raise NotFound(f"{timeline.project} has no sequences.", code="empty-plan", hint="add one to the plan")
    if drop and not drops(timeline.rate):
        raise UsageError(
            f"There is no drop-frame timecode at {_spoken(timeline)} frames a second.",
            code="no-drop-frame",
            hint="it exists at 29.97 and 59.94; leave --drop-frame out",
        )
    first = frame_of(start, timeline.rate, drop=drop)
    if first + timeline.frames > day_of(timeline.rate, drop=drop):
        raise UsageError(
            f"Begun at {start}, the film would end after 24:00:00:00.",
            code="past-midnight",
            hint=f"--start-timecode {FIRST}",
        )
    placed = with_missing_named(with_handles(timeline, handles))
    return msgspec.structs.replace(placed, start=first, drop_frame=drop)


def export(layout: Layout, timeline: Timeline, formats: tuple[Format, ...], *, dry_run: bool = False) -> Exports:
    """Write a timeline in formats, as one numbered set. Raises `StateError` for a folder that leads out, `Busy`."""
    files.within(layout.root, *layout.common(), layout.exports)
    if dry_run:
        return _set(layout, timeline, formats, write=False)
    with files.locked(layout.exports_lock, "The exports' folder"):
        return _set(layout, timeline, formats, write=True)


def _set(layout: Layout, timeline: Timeline, formats: tuple[Format, ...], *, write: bool) -> Exports:
    rendered = {one.name: one.render(timeline) for one in formats}
    newest = _newest(layout)
    goes_on = newest > 0 and _is_of(layout, newest, timeline, rendered)
    version = newest if goes_on else max(newest, _last(layout)) + 1
    done = tuple(_file(layout, version, FORMATS[name], data, write=write) for name, data in rendered.items())
    if write and not goes_on:
        files.replace(layout.exports_count, files.encode(_Count(last=version)))
    return Exports(
        project=timeline.project,
        version=version,
        made=any(one.made for one in done),
        files=done,
        clips=len(timeline.clips),
        rate=_spoken(timeline),
        start=timecode(timeline.start, timeline.rate, drop=timeline.drop_frame),
        length=timecode(timeline.frames, timeline.rate, drop=timeline.drop_frame),
        drop_frame=timeline.drop_frame,
        findings=tuple(_findings(layout, timeline, formats)),
    )


def _newest(layout: Layout) -> int:
    """Return the highest number that any file in the exports' folder bears, whatever its ending."""
    pattern = re.compile(rf"{re.escape(layout.name)}_v(\d{{3,9}})\..+", re.DOTALL)
    found = (pattern.fullmatch(path.name) for path in layout.exports.glob(f"{layout.name}_v*"))
    return max((int(match[1]) for match in found if match), default=0)


def _last(layout: Layout) -> int:
    """Return the highest number given out, though its files be deleted; 0 when nobody knows."""
    try:
        count = files.read(layout.exports_count, _Count)
    except (OSError, ClientGenerateError):
        return 0
    return count.last if count else 0


def _is_of(layout: Layout, version: int, timeline: Timeline, rendered: Mapping[str, bytes]) -> bool:
    """Whether a set holds files and each is what this timeline gives, so that the set can be kept and completed."""
    found = {one.name: _bytes(layout.export(version, one.suffix)) for one in FORMATS.values()}
    held = {name: data for name, data in found.items() if data is not None}
    return bool(held) and all(
        data == (rendered[name] if name in rendered else FORMATS[name].render(timeline)) for name, data in held.items()
    )


def _bytes(path: Path) -> bytes | None:
    """Return what a file holds, None when there is none; what cannot be read is nothing that we have written."""
    try:
        return files.load(path)
    except (OSError, ClientGenerateError):
        return b""


def _file(layout: Layout, version: int, one: Format, data: bytes, *, write: bool) -> Exported:
    path = layout.export(version, one.suffix)
    made = files.write_once(path, data) if write else not path.exists()
    return Exported(format=one.name, path=layout.relative(path), sha256=sha256(data).hexdigest(), made=made)


def _findings(layout: Layout, timeline: Timeline, formats: tuple[Format, ...]) -> list[Finding]:
    reasons: dict[str, list[str]] = {}
    for clip in timeline.clips:
        if clip.footage is None:
            reasons.setdefault(missing_at(clip), []).append(clip.sequence)
    found = [_missing(timeline.project, why, sequences) for why, sequences in reasons.items()]
    films = dict.fromkeys(clip.footage.path for clip in timeline.clips if clip.footage)
    if gone := [path for path in films if not (layout.folder / path).is_file()]:
        message = f"{_named(gone)} is gone: programs will show it offline."
        hint = "`client_generate doctor` names the copy that brings it back"
        found.append(Finding(code="export-offline", message=message, hint=hint, severity="warning"))
    if len(timeline.clips) > MOST_EVENTS and any(one.name == "edl" for one in formats):
        message = f"The EDL has {len(timeline.clips):,} events; CMX 3600 numbers {MOST_EVENTS}."
        hint = "some programs read no further: use otio, fcpxml or xml"
        found.append(Finding(code="export-long-list", message=message, hint=hint, severity="warning"))
    return found


def _named(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _missing(project: str, why: str, sequences: list[str]) -> Finding:
    """Tell of sequences that are missing for one reason, the first few by name."""
    return Finding(
        code="export-slate-card",
        message=f"{_named(sequences)}: {why}; a gap with a marker stands there.",
        hint=f"`client_generate status {project}` says what is next",
        severity="warning",
    )


def _spoken(timeline: Timeline) -> str:
    return f"{float(timeline.rate):.3f}".rstrip("0").rstrip(".")
