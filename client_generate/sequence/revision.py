"""Notes become words of the next take, pure: what people said of a take's shots stands at the end of their prompts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import msgspec

from client_generate.errors import UsageError
from client_generate.film.take import ShotPrompt, Take
from client_generate.sequence.notes import Lengths, Told, told
from client_generate.sequence.state import Decision, Noted


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """What was noted on one take (`number`), by shot: the numbers of the notes in the history, each with its line."""

    number: int
    take: str
    lines: dict[int, tuple[tuple[int, str], ...]]

    def revised(self, prompt: ShotPrompt) -> ShotPrompt:
        """Return a shot's prompt with the lines it does not hold yet, and in its source the notes that they are."""
        there = prompt.prompt.splitlines()
        fresh = {line: n for n, line in reversed(self.lines.get(prompt.index, ())) if line not in there}
        if not fresh:
            return prompt
        said = sorted((n, line) for line, n in fresh.items())
        notes = f"note{'' if len(said) == 1 else 's'} {', '.join(str(n) for n, _ in said)}"
        return msgspec.structs.replace(
            prompt,
            prompt="\n".join([prompt.prompt, *(line for _, line in said)]),
            source=f"{prompt.source} + {notes}",
        )


def revision(
    takes: Sequence[tuple[int, Take]],
    history: Iterable[Decision],
    shots: Iterable[int],
    sequence: str,
    lengths: Callable[[Take], Lengths],
) -> Revision:
    """Return what was noted on these shots of the last of the takes (each with its number) that has such notes.

    A note on frames counts for every shot that they are in, one on the whole take for all shots. `lengths`
    tells the frames of a take's pieces. Raises `UsageError`
    (no-notes) when none of the takes has any.
    """
    notes = [one for one in history if isinstance(one, Noted)]
    asked = tuple(shots)
    for number, take in reversed(takes):
        lines: dict[int, tuple[tuple[int, str], ...]] = {}
        for note in (one for one in notes if one.take == take.take_id):
            for place in told(take, note, lengths(take)):
                if place.shot in asked:
                    lines[place.shot] = (*lines.get(place.shot, ()), (note.n, _line(place, note)))
        if lines:
            return Revision(number=number, take=take.take_id, lines=lines)
    where = takes[0][1].take_id if len(takes) == 1 else sequence
    there = sorted({one.take for one in notes})
    raise UsageError(
        f"{where} has no notes on {'its shots' if len(asked) != 1 else f'shot {asked[0]}'}.",
        code="no-notes",
        hint=f"notes are on {', '.join(there)}" if there else "write one first: `client_generate note`",
    )


def _line(place: Told, note: Noted) -> str:
    """Spell a note as a model reads it: its time, in seconds of the shot, where it is not on all of it."""
    text = " ".join(note.text.split())
    if place.whole:
        return f"Note: {text}"
    begin, end = (_seconds(frame, place.rate) for frame in (place.first, place.first + place.frames))
    return f"Note at {begin} s: {text}" if place.frames == 1 else f"Note from {begin} to {end} s: {text}"


def _seconds(frame: int, rate: Fraction) -> str:
    return f"{float(frame / rate):.1f}".removesuffix(".0")
