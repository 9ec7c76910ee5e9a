"""What people decided about a take and noted on it, in words."""

from __future__ import annotations

from collections.abc import Iterable

from client_generate.cli.columns import one_line
from client_generate.film.cut import Stretch
from client_generate.film.take import Take
from client_generate.sequence.notes import Lengths, place
from client_generate.sequence.state import Finalized, Noted, Reopened, TakeApproved, TakeRejected
from client_generate.sequence.trail import Told, Trail

_WORDS: dict[type[Told], str] = {
    Noted: "note",
    TakeApproved: "approved",
    TakeRejected: "rejected",
    Finalized: "final",
    Reopened: "reopened",
}


def trail_lines(take: Take, trail: Trail, frames: Iterable[Stretch]) -> list[str]:
    """Return the marks of a take, then every approval, rejection and note, oldest first.

    `frames` are those that stand for its shots.
    """
    lengths = tuple(one.frames for one in frames) if take.pieces else ()
    marks = marks_of(trail)
    lines = [f"marked        {', '.join(marks)}"] if marks else []
    return [*lines, *(f"{_what(take, one):<14}{_said(take, one, lengths)}" for one in trail.decisions)]


def _what(take: Take, one: Told) -> str:
    """Say what was decided; `then` where another take became the circle take instead."""
    if isinstance(one, TakeApproved) and take.take_id not in (one.take, *(piece.of for piece in one.pieces)):
        return "then"
    return _WORDS[type(one)]


def _said(take: Take, one: Told, lengths: Lengths) -> str:
    when = f"{one.at:%Y-%m-%d %H:%M} UTC by {one.who}" if one.at else f"by {one.who}"
    text = one.text if isinstance(one, Noted) else one.why
    return when + _where(take, one, lengths) + _approved(take, one) + (f": {one_line(text)}" if text else "")


def _approved(take: Take, one: Told) -> str:
    """Say which bytes were approved, of which take where it is another, and which shots come from elsewhere."""
    if not isinstance(one, TakeApproved):
        return ""
    whole = f", {one.take}" if one.take != take.take_id else ""
    mixed = mix_said(one.mix.items())
    return f"{whole}, SHA-256 {one.sha256[:8]}{f', with {mixed}' if mixed else ''}"


def _where(take: Take, one: Told, lengths: Lengths) -> str:
    return f", {where}" if isinstance(one, Noted) and (where := where_noted(take, one, lengths)) else ""


def where_noted(take: Take, one: Noted, lengths: Lengths) -> str:
    """Say which frames of a take a note is about, in the film and in its shot; nothing for all of it."""
    if one.frame is None:
        return ""
    shot, of_film, of_shot = place(take, one.frame, lengths)
    if one.frames == 1:
        return f"at {of_film} (shot {shot} at {of_shot})"
    last, end, _ = place(take, one.frame + one.frames - 1, lengths)
    shots = f"shot {shot} from {of_shot}" if shot == last else f"shots {shot} to {last}"
    return f"from {of_film} to {end} ({shots})"


def marks_of(trail: Trail) -> list[str]:
    """Say what a person made of a take."""
    marks = [word for word, true in (("circle take", trail.circle_take), ("rejected", trail.rejected)) if true]
    if trail.circle_take:
        return [*marks, *([f"with {mix_said(trail.mix.items())}"] if trail.mix else [])]
    return [*marks, *(f"its shot {shot} is used" for shot in sorted(trail.mix))]


def mix_said(mix: Iterable[tuple[int, str]]) -> str:
    """Say which shots come from which other takes."""
    return ", ".join(f"shot {shot} from {take}" for shot, take in sorted(mix))
