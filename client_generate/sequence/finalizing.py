"""What a final sequence needs, looked for all at once; and its films kept from being changed by chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from client_generate import files
from client_generate.errors import ClientGenerateError, Conflict, Finding, StateError, UsageError
from client_generate.film.layout import Layout
from client_generate.film.plan import Plan
from client_generate.film.take import Take
from client_generate.sequence.cutting import Cutter
from client_generate.sequence.desk import Desk
from client_generate.sequence.published import frame_gone, verified
from client_generate.sequence.stale import Stale
from client_generate.sequence.stand_ins import check_no_stand_in
from client_generate.sequence.state import SequenceState


class Film(NamedTuple):
    """A film that stands approved: whose it is, its path in the project, and its hash as approved."""

    name: str
    path: str
    sha256: str


def approved_films(state: SequenceState) -> tuple[Film, ...]:
    """Return the circle take's film and those of the pieces that were approved with it, each once."""
    circle = next((take for take in state.takes if take.take_id == state.circle_take), None)
    own = [Film(circle.take_id, circle.path or "", state.circle_sha256 or "")] if circle else []
    return tuple(dict.fromkeys([*own, *(Film(one.take, one.path, one.sha256) for one in state.circle_pieces)]))


class Finalizer:
    """Looks at what is to be locked in one project, and locks and unlocks the files."""

    def __init__(self, desk: Desk, plan: Plan) -> None:
        self._desk = desk
        self._plan = plan
        self._cutter = Cutter(desk.layout, desk.sequences, plan)

    def check(self, state: SequenceState, stale: Callable[[], Stale], *, stale_ok: bool) -> None:
        """Raise what a sequence lacks to be final: the one error, or `StateError` (not-ready) with all of them."""
        found = [*self._open(state), *self._films(state)]
        if not stale_ok and (changed := stale().of_choice(state)):
            hint = "`generate` makes the next take from what is there now; --stale-ok says that this one is meant"
            message = f"{state.circle_take} is stale: {', '.join(changed)}."
            found.append(UsageError(message, code="take-stale", hint=hint))
        if len(found) == 1:
            raise found[0]
        if found:
            raise StateError(
                f"{state.sequence} lacks {len(found)} things to be final.",
                code="not-ready",
                hint="see to each of them, then finalize again",
                findings=tuple(Finding(code=one.code, message=one.message, hint=one.hint) for one in found),
            )

    def lock(self, state: SequenceState) -> None:
        """Make the approved films read-only, so that no program writes into them by chance."""
        self._change(state, files.protect)

    def unlock(self, state: SequenceState) -> None:
        """Let them be written again."""
        self._change(state, files.unprotect)

    def _open(self, state: SequenceState) -> Iterator[ClientGenerateError]:
        for item in self._desk.treasury.opened(state.sequence):
            hint = f"`client_generate resume {self._desk.layout.name}` brings it to its end"
            yield Conflict(f"{item.subject} is under way.", code="under-way", hint=hint)

    def _films(self, state: SequenceState) -> Iterator[ClientGenerateError]:
        used: dict[str, Take] = {}
        for film in approved_films(state):
            try:
                take = self._cutter.record(film.name, film.sha256)
                used[take.take_id] = take
                check_no_stand_in(self._desk, self._plan, take, meant=state.rehearsal_meant)
                verified(self._desk.layout, take)
            except ClientGenerateError as error:
                yield error
        yield from self._pieces(used)
        yield from self._frames(used)

    def _pieces(self, used: dict[str, Take]) -> Iterator[ClientGenerateError]:
        """Tell of pieces that are gone; what was approved long ago names none of them."""
        names = dict.fromkeys(name for take in used.values() for name in take.pieces)
        for name in [name for name in names if name not in used]:
            try:
                verified(self._desk.layout, self._cutter.record(name))
            except ClientGenerateError as error:
                yield error

    def _frames(self, used: dict[str, Take]) -> Iterator[ClientGenerateError]:
        """Tell of start frames that are gone or changed; those that the plan names make a take stale instead."""
        layout = self._desk.layout
        named = {take.start_frame: take for take in used.values() if take.start_frame}
        ours = {frame: take for frame, take in named.items() if frame.path.startswith(f"{take.sequence}/")}
        for frame, take in ours.items():
            if gone := frame_gone(layout, frame, take.shot, take.sequence):
                yield StateError(gone.message, code=gone.code, hint=gone.hint)

    def _change(self, state: SequenceState, how: Callable[[Path], None]) -> None:
        layout = self._desk.layout
        for film in approved_films(state):
            with suppress(OSError, StateError):  # a file system without such rights keeps nobody from finalizing
                how(files.confined(layout.folder, layout.folder / film.path))


def changed_films(layout: Layout, state: SequenceState, told: Callable[[Path], bool]) -> Iterator[Finding]:
    """Tell of approved films whose bytes changed, but for those that somebody else tells of."""
    for film in approved_films(state):
        place = layout.folder / film.path
        with suppress(OSError, StateError):
            if film.sha256 and place.is_file() and not told(place) and files.sha256(place) != film.sha256:
                yield Finding(
                    code="media-changed",
                    message=f"{film.path} is not what was approved: its bytes changed since.",
                    hint=f"restore it from a copy (SHA-256 {film.sha256}), or choose another take",
                )
