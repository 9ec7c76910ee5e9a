"""From the timeline to what an assembly is made from, pure: clips, cards and titles in order, each with its frame."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import msgspec

from client_generate.errors import NotFound
from client_generate.film.assembly import Edit, Guide, Line, Options, Placed
from client_generate.film.plan import Fit, Plan
from client_generate.film.rate import frames_at, timecode
from client_generate.film.slate import shot_id
from client_generate.film.timeline import Clip, Timeline
from client_generate.film.writing import quoted
from client_generate.media.conform import RECIPE
from client_generate.media.slate_cards import Card
from client_generate.media.voice import VOICE

_TITLE_SECONDS = 2


def edit_of(timeline: Timeline, fit: Fit, options: Options, words: Mapping[str, str] | None = None) -> Edit:
    """Return what is put behind each other; `words` are what is said in each shot, by its id.

    Raises `NotFound` for a sequence that is not there.
    """
    _check(timeline, options.sequences)
    wanted = [clip for clip in timeline.clips if not options.sequences or clip.sequence in options.sequences]
    parts = tuple(_placed(timeline, wanted, titled=options.slates))
    return Edit(
        project=timeline.project,
        title=timeline.title,
        rate=str(timeline.rate),
        width=timeline.size[0],
        height=timeline.size[1],
        start=timeline.start,
        drop_frame=timeline.drop_frame,
        fit=options.fit or fit,
        slates=options.slates,
        burn_in=options.burn_in,
        loudness=options.loudness,
        recipe=RECIPE,
        parts=parts,
        voice=Guide(voice=VOICE, lines=_lines(wanted, parts, words or {})) if options.voice else msgspec.UNSET,
    )


def words_of(plan: Plan) -> dict[str, str]:
    """Return what is said in each shot that has words, by its id."""
    return {
        shot_id(sequence.id, number): shot.line
        for sequence in plan.sequences
        for number, shot in enumerate(sequence.shots)
        if shot.line
    }


def digest_of(edit: Edit) -> str:
    """Return what an edit is known by."""
    return hashlib.sha256(msgspec.json.encode(edit, order="sorted")).hexdigest()


def card_of(part: Placed, edit: Edit) -> Card:
    """Return what stands in the picture where a part is no film."""
    if part.what == "title":
        return Card(word=part.sequence, title=part.title, below=part.text)
    length = timecode(part.frames, Fraction(edit.rate), drop=edit.drop_frame)
    below = f"{length}, {len(part.shots)} shot{'' if len(part.shots) == 1 else 's'}"
    return Card(word=part.sequence, title=part.title, warning=part.text, below=below)


def _check(timeline: Timeline, sequences: tuple[str, ...]) -> None:
    known = tuple(dict.fromkeys(clip.sequence for clip in timeline.clips))
    for sequence in sequences:
        if sequence not in known:
            raise NotFound(
                f"The film has no sequence {quoted(sequence)}.",
                code="unknown-sequence",
                hint=f"sequences: {', '.join(known[:12])}",
            )


def _placed(timeline: Timeline, clips: list[Clip], *, titled: bool) -> Iterator[Placed]:
    at, before = 0, ""
    for clip in clips:
        if titled and clip.sequence != before and clip.footage is not None:
            yield (title := _title(timeline, clips, clip, at))
            at += title.frames
        before = clip.sequence
        yield (part := _card(clip, at) if clip.footage is None else _film(clip, at))
        at += part.frames


def _lines(clips: list[Clip], parts: tuple[Placed, ...], words: Mapping[str, str]) -> tuple[Line, ...]:
    """Return every line from the frame at which its shot is first seen, until the next line or the end."""
    starts = [part.at for part in parts if part.what != "title"]
    shown = [
        (start + mark.first, mark.name)
        for start, clip in zip(starts, clips, strict=True)
        for mark in clip.markers
        if mark.kind == "shot" and words.get(mark.name)
    ]
    ends = [*(at for at, _ in shown[1:]), parts[-1].at + parts[-1].frames if parts else 0]
    return tuple(
        Line(shot=shot, at=at, frames=end - at, text=words[shot]) for (at, shot), end in zip(shown, ends, strict=False)
    )


def _film(clip: Clip, at: int) -> Placed:
    assert clip.footage is not None  # noqa: S101 - asked before
    return Placed(
        what="film",
        name=clip.name,
        sequence=clip.sequence,
        at=at,
        frames=clip.frames,
        shots=clip.shots,
        take=clip.take,
        path=clip.footage.path,
        sha256=clip.footage.sha256,
        first=clip.first,
        rehearsal=clip.facts.get("rehearsal", "") == "yes",
        title=clip.facts.get("title", ""),
    )


def _card(clip: Clip, at: int) -> Placed:
    return Placed(
        what="missing",
        name=clip.name,
        sequence=clip.sequence,
        at=at,
        frames=clip.frames,
        shots=clip.shots,
        title=clip.facts.get("title", ""),
        text=f"Missing: {clip.facts.get('missing', 'no film')}",
    )


def _title(timeline: Timeline, clips: list[Clip], clip: Clip, at: int) -> Placed:
    own = [one for one in clips if one.sequence == clip.sequence]
    takes = ", ".join(dict.fromkeys(one.take for one in own if one.take))
    return Placed(
        what="title",
        name=f"{clip.sequence} title",
        sequence=clip.sequence,
        at=at,
        frames=frames_at(Decimal(_TITLE_SECONDS), timeline.rate),
        title=clip.facts.get("title", ""),
        text=f"{length_of(sum(one.frames for one in own), timeline)}  {takes}",
    )


def length_of(frames: int, timeline: Timeline) -> str:
    """Spell a length as timecode at the film's rate."""
    return timecode(frames, timeline.rate, drop=timeline.drop_frame)
