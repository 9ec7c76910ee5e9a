"""From the cut to the timeline, pure: which clips stand behind each other, how long, with which marks beside them.

Times in media are exact fractions of seconds. A clip ends at the timeline's frame nearest to where the film then
exactly is, so that films of another rate than the timeline's never drift away from it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import accumulate

from client_generate.film.cut import Cut, CutSequence, Mark, Stretch, Version
from client_generate.film.rate import cuts, frames_at
from client_generate.film.slate import shot_id
from client_generate.film.take import Media, Take
from client_generate.film.timeline import Alternate, Clip, Footage, Marker, Timeline

Run = tuple[Stretch, ...]
"""Stretches that follow each other in one film."""


def timeline(cut: Cut, *, start: int = 0, drop_frame: bool = False) -> Timeline:
    """Return the film as clips; `start` is the timecode of its first frame, in frames."""
    return Timeline(
        project=cut.project,
        title=cut.plan.title,
        rate=cut.rate,
        size=cut.size,
        clips=tuple(_clips(cut)),
        start=start,
        drop_frame=drop_frame,
    )


def runs(stretches: tuple[Stretch, ...]) -> tuple[Run, ...]:
    """Put stretches together that follow each other in one film."""
    found: list[Run] = []
    for one in stretches:
        last = found[-1][-1] if found else None
        if last is not None and last.media.path == one.media.path and last.end == one.first:
            found[-1] = (*found[-1], one)
        else:
            found.append((one,))
    return tuple(found)


def footage(media: Media) -> Footage:
    """Return a film as the timeline names it."""
    return Footage(
        path=media.path,
        sha256=media.sha256,
        width=media.width,
        height=media.height,
        rate=Fraction(media.fps or 0),
        frames=media.frames or 0,
        sound=len(media.codecs) > 1,
    )


def _clips(cut: Cut) -> Iterator[Clip]:
    """Yield the clips. One that lasts less than half a frame of the timeline has no place on it."""
    at, exact = 0, Fraction(0)
    for sequence in cut.sequences:
        for run in runs(sequence.stretches):
            exact += _seconds(run)
            end = frames_at(exact, cut.rate)
            if end > at:
                yield _clip(sequence, run, cut.rate, end - at)
            at = end
        if not sequence.stretches:
            # As many frames as a take has, so that nothing behind it moves when the take is there.
            card = _card(sequence, cut.rate)
            exact += card.frames / cut.rate
            at = frames_at(exact, cut.rate)
            yield card


def _seconds(run: Run) -> Fraction:
    return sum(one.frames for one in run) / run[0].rate


def _card(sequence: CutSequence, rate: Fraction) -> Clip:
    plan = sequence.plan
    ends = cuts(tuple(shot.duration for shot in plan.shots), rate)
    frames = max(ends[-1], 1)
    starts = tuple(min(start, frames - 1) for start in (0, *ends[:-1]))
    shown = tuple(
        _shot_marker(plan.id, number, shot.full_prompt, start, end)
        for number, (shot, start, end) in enumerate(zip(plan.shots, starts, (*starts[1:], frames), strict=True))
    )
    return Clip(
        name=plan.id,
        sequence=plan.id,
        frames=frames,
        shots=tuple(range(len(plan.shots))),
        markers=shown,
        alternates=tuple(_alternates(sequence, tuple(range(len(plan.shots))), ())),
        facts=_filled({"title": plan.title, "missing": sequence.missing or "no film"}),
    )


def _clip(sequence: CutSequence, run: Run, rate: Fraction, frames: int) -> Clip:
    shots, media = tuple(one.shot for one in run), run[0].media
    before = run[0].first / run[0].rate
    used = before + frames / rate
    left = (media.frames or 0) / run[0].rate - used
    return Clip(
        name=_name(sequence, shots),
        sequence=sequence.plan.id,
        frames=frames,
        shots=shots,
        take=run[0].take,
        footage=footage(media),
        first=run[0].first,
        handles=(math.floor(before * rate), max(math.floor(left * rate), 0)),
        markers=(*_shots_shown(sequence, run, rate, frames), *_notes(sequence, run, rate, frames)),
        alternates=tuple(_alternates(sequence, shots, run)),
        facts=_facts(sequence, run),
    )


def _name(sequence: CutSequence, shots: tuple[int, ...]) -> str:
    """Name a clip after its sequence, or after the shots that it shows of it."""
    if len(runs(sequence.stretches)) == 1:
        return sequence.plan.id
    first = shot_id(sequence.plan.id, shots[0])
    return first if len(shots) == 1 else f"{first}-{shots[-1]:02d}"


# --- markers -----------------------------------------------------------------------------------------------------


def _shots_shown(sequence: CutSequence, run: Run, rate: Fraction, frames: int) -> Iterator[Marker]:
    starts = [_place(one.first - run[0].first, run, rate, frames) for one in run]
    for one, start, end in zip(run, starts, (*starts[1:], frames), strict=True):
        yield _shot_marker(sequence.plan.id, one.shot, one.prompt.prompt, start, end)


def _shot_marker(sequence: str, shot: int, prompt: str, start: int, end: int) -> Marker:
    return Marker(kind="shot", first=start, frames=max(end - start, 1), name=shot_id(sequence, shot), text=prompt)


def _notes(sequence: CutSequence, run: Run, rate: Fraction, frames: int) -> Iterator[Marker]:
    """Yield the notes on what the clip shows; one on the whole film stands on the first clip of it."""
    first_of_film = next(one for one in sequence.stretches if one.take == run[0].take)
    for mark in sequence.marks:
        if mark.take != run[0].take:
            continue
        if mark.first is None:
            if first_of_film == run[0]:
                yield _note(mark, 0, frames)
        elif mark.first < run[-1].end and mark.first + mark.frames > run[0].first:
            start = _place(max(mark.first - run[0].first, 0), run, rate, frames)
            end = frames_at((mark.first + mark.frames - run[0].first) / run[0].rate, rate)
            yield _note(mark, start, max(min(end, frames) - start, 1))


def _note(mark: Mark, first: int, frames: int) -> Marker:
    return Marker(kind="note", first=first, frames=frames, name="note", text=mark.text, who=mark.who)


def _place(frame: int, run: Run, rate: Fraction, frames: int) -> int:
    """Return the clip's frame at which a frame of its footage, counted from the first that is used, is seen."""
    return min(frames_at(frame / run[0].rate, rate), frames - 1)


# --- beside it ---------------------------------------------------------------------------------------------------


def _alternates(sequence: CutSequence, shots: tuple[int, ...], run: Run) -> Iterator[Alternate]:
    """Yield what other takes have for these shots, each film and place in it once."""
    known = {(one.media.path, one.first) for one in run[:1]}
    for version in sequence.versions:
        found = _whole(version, shots)
        if found is not None and (key := (found.footage.path, found.first)) not in known:
            known.add(key)
            yield found


def _whole(version: Version, shots: tuple[int, ...]) -> Alternate | None:
    """Return where a take shows these shots in one film: in their own, or in the one that its pieces are joined to."""
    wanted = tuple(one for one in version.stretches if one.shot in shots)
    if tuple(one.shot for one in wanted) != shots:
        return None
    if len(runs(wanted)) == 1:
        return Alternate(take=wanted[0].take, footage=footage(wanted[0].media), first=wanted[0].first)
    if version.take.media is None:
        return None
    starts = accumulate((one.frames for one in version.stretches), initial=0)
    first = dict(zip((one.shot for one in version.stretches), starts, strict=False))[shots[0]]
    return Alternate(take=version.take.take_id, footage=footage(version.take.media), first=first)


def _facts(sequence: CutSequence, run: Run) -> dict[str, str]:
    record = run[0].record
    told = {
        "title": sequence.plan.title,
        "circle_take": sequence.circle.take_id if sequence.circle else "",
        "take": run[0].of,
        "film": run[0].take,
        "mode": _mode(record),
        "model": record.model,
        "provider": record.provider,
        "seed": str(record.seed),
        "rehearsal": "yes" if record.rehearsal else "",
    }
    return _filled(told | {f"{shot_id(sequence.plan.id, one.shot)} prompt": one.prompt.prompt for one in run})


def _mode(record: Take) -> str:
    return "individual" if record.shot is not None else record.mode


def _filled(facts: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in facts.items() if value}
