"""Which frames of which film stand for a shot, pure: planned cut times and pieces in, frames out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from client_generate.film.cut import Mark, Stretch
from client_generate.film.rate import cuts
from client_generate.film.take import ShotPrompt, Take
from client_generate.sequence.state import Noted


def planned_starts(durations: tuple[Decimal, ...], rate: Fraction, frames: int) -> tuple[int, ...]:
    """Return the first frame of each shot by the planned times, and behind the last one the film's end.

    A film may be shorter or longer than planned: the last shot goes to its end, and every shot keeps at least a frame
    as long as there are so many.
    """
    starts, count = [0], len(durations)
    for shot, cut in enumerate(cuts(durations, rate)[:-1], 1):
        room = frames - (count - shot)
        starts.append(max(min(max(cut, starts[-1] + 1), room), starts[-1]))
    return (*starts, frames)


def of_film(take: Take, starts: tuple[int, ...], found: tuple[bool, ...]) -> tuple[Stretch, ...]:
    """Return the stretches of a film that holds all shots; `starts` has its end too, `found` is one for each cut.

    A shot that the film has no frame of has no stretch.
    """
    seen = (None, *found, None)
    return tuple(
        Stretch(
            shot=prompt.index, of=take.take_id, record=take, prompt=prompt, first=first, frames=end - first,
            found=_both(seen[place], seen[place + 1]),
        )
        for place, (prompt, first, end) in enumerate(zip(asked(take), starts, starts[1:], strict=False))
        if end > first
    )  # fmt: skip


def of_pieces(take: Take, pieces: Iterable[Take]) -> tuple[Stretch, ...]:
    """Return the stretches of an individual take: all of each piece, as they play in the joined film."""
    return tuple(
        Stretch(
            shot=prompt.index, of=take.take_id, record=piece, prompt=prompt, first=0, frames=_frames(piece)
        )
        for prompt, piece in zip(take.shot_prompts, pieces, strict=True)
    )  # fmt: skip


def mixed(circle: tuple[Stretch, ...], others: Mapping[int, Stretch]) -> tuple[Stretch, ...]:
    """Put other takes' stretches in the place of the circle take's, by shot."""
    return tuple(others.get(one.shot, one) for one in circle)


def of_shot(stretches: tuple[Stretch, ...], shot: int) -> Stretch | None:
    """Return the stretch that shows a shot; None when the take has no frame of it."""
    return next((one for one in stretches if one.shot == shot), None)


def asked(take: Take) -> tuple[ShotPrompt, ...]:
    """Return what the take's shots were asked to show; of a take that nobody asked anything, one shot for all of it."""
    if take.shot_prompts:
        return take.shot_prompts
    seconds = Decimal(str(take.media.seconds or 0)) if take.media else Decimal(0)
    return (ShotPrompt(index=0, prompt="", duration=seconds, source="plan"),)


def marks(notes: Iterable[Noted], chosen: tuple[Stretch, ...], whole: dict[str, tuple[Stretch, ...]]) -> Iterator[Mark]:
    """Tell the notes on what is used of the films that show it; a note on frames that no chosen shot shows is left out.

    `whole` holds all stretches of every take by its id. A note on all of a take is told of the first film used of it.
    """
    for note in notes:
        used = next((one.take for one in chosen if one.of == note.take), "")
        if not used:
            continue
        if note.frame is None:
            yield Mark(take=used, text=note.text, who=note.who, at=note.at)
            continue
        for take, first, frames in _shown(note.frame, note.frames, whole.get(note.take, ())):
            if any(one.take == take and first < one.end and first + frames > one.first for one in chosen):
                yield Mark(take=take, text=note.text, who=note.who, at=note.at, first=first, frames=frames)


def _shown(frame: int, frames: int, stretches: tuple[Stretch, ...]) -> list[tuple[str, int, int]]:
    """Return the films, each with its frames, that these frames of all stretches behind each other are."""
    found: list[tuple[str, int, int]] = []
    for one in stretches:
        begin, end = max(frame, 0), min(frame + frames, one.frames)
        if begin < end:
            first, count = one.first + begin, end - begin
            if found and found[-1][0] == one.take and found[-1][1] + found[-1][2] == first:
                first, count = found[-1][1], found.pop()[2] + count
            found.append((one.take, first, count))
        frame -= one.frames
    return found


def _frames(take: Take) -> int:
    return (take.media.frames if take.media else 0) or 0


def _both(left: bool | None, right: bool | None) -> bool | None:
    """Whether the cuts at both ends were seen; an end of the file is none."""
    ends = [end for end in (left, right) if end is not None]
    return all(ends) if ends else None
