"""The shot list for spreadsheets, pure: a row a shot as the film shows it, no cell of which is a formula."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from client_generate.film.cells import spelled_csv
from client_generate.film.cut import Cut, CutSequence, Decided, Mark, Stretch
from client_generate.film.rate import frames_at, timecode
from client_generate.film.timeline import Clip, Timeline

HEAD = (
    "Sequence", "Title", "Shot", "Prompt", "Film in", "Film out", "Frames", "Take", "File", "Source in", "Model",
    "Provider", "Status", "Approved by", "Approved at (UTC)", "Notes", "SHA-256",
)  # fmt: skip


def shot_list(cut: Cut, timeline: Timeline) -> bytes:
    """Return the list as CSV in UTF-8 with the mark by which spreadsheet programs know it.

    `timeline` is the one of the delivery: its media are named as they stand there.
    """
    rows = (row for sequence in cut.sequences for row in _rows(sequence, timeline))
    return (spelled_csv((HEAD, *rows)) + "\n").encode("utf-8-sig")


def _rows(sequence: CutSequence, timeline: Timeline) -> Iterator[tuple[str, ...]]:
    placed = [(at, clip) for at, clip in timeline.placed if clip.sequence == sequence.plan.id]
    if not sequence.stretches:
        for at, clip in placed:
            ends = _film(timeline, at, at + clip.frames)
            what = (sequence.plan.id, sequence.plan.title, "", "", *ends, str(clip.frames))
            yield (*what, "", "", "", "", "", f"missing: {sequence.missing}", "", "", "", "")
        return
    for at, clip in placed:
        for first, end, shot in _shots(clip):
            yield _row(sequence, timeline, clip, (at + first, at + end), shot)


def _shots(clip: Clip) -> Iterator[tuple[int, int, int]]:
    """Yield the frames of a clip that each of its shots has, from its own first frame."""
    starts = [marker.first for marker in clip.markers if marker.kind == "shot"]
    yield from zip(starts, (*starts[1:], clip.frames), clip.shots, strict=False)


def words(stretch: Stretch) -> str:
    """Return a shot's prompt; of a film from elsewhere, which has none, where it comes from."""
    if stretch.prompt.prompt or stretch.record.origin is None:
        return stretch.prompt.prompt
    origin = stretch.record.origin
    return f"Imported: {origin.name}{f' ({origin.text})' if origin.text else ''}"


def _about(mark: Mark, stretch: Stretch) -> bool:
    """Whether a note is about frames of this shot, or about all of the film that it is from."""
    if mark.take != stretch.take or mark.first is None:
        return mark.take == stretch.take
    return mark.first < stretch.end and mark.first + mark.frames > stretch.first


def _row(sequence: CutSequence, timeline: Timeline, clip: Clip, frames: tuple[int, int], shot: int) -> tuple[str, ...]:
    stretch = next(one for one in sequence.stretches if one.shot == shot and one.take == clip.take)
    approved = approval(sequence)
    notes = "; ".join(mark.text for mark in sequence.marks if _about(mark, stretch))
    return (
        sequence.plan.id, sequence.plan.title, str(shot), words(stretch),
        *_film(timeline, *frames), str(frames[1] - frames[0]),
        stretch.take, clip.footage.path if clip.footage else "", timecode(stretch.first, stretch.rate),
        stretch.record.model, stretch.record.provider, "rehearsal" if stretch.record.rehearsal else "approved",
        approved.who if approved else "", f"{approved.at:%Y-%m-%d %H:%M}" if approved and approved.at else "",
        notes, stretch.media.sha256,
    )  # fmt: skip


def approval(sequence: CutSequence) -> Decided | None:
    """Return the approval by which the circle take stands."""
    circle = sequence.circle.take_id if sequence.circle else ""
    mine = (one for one in reversed(sequence.trail) if one.what == "approved" and one.take == circle)
    return next(mine, None)


def _film(timeline: Timeline, first: int, end: int) -> tuple[str, str]:
    spelled = [timecode(timeline.start + at, timeline.rate, drop=timeline.drop_frame) for at in (first, end)]
    return spelled[0], spelled[1]


def seconds(frames: int, rate: Fraction) -> str:
    """Spell a length for people: `0:42`."""
    whole = frames_at(frames / rate, Fraction(1))
    return f"{whole // 60}:{whole % 60:02d}"
