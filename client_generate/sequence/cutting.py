"""The cut: the circle takes in plan order, shot by shot, and what was noted on them and stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from typing import Literal

from client_generate import files
from client_generate.errors import ClientGenerateError, StateError
from client_generate.film.cut import Cut, CutSequence, Decided, Stretch, Version
from client_generate.film.layout import Layout
from client_generate.film.plan import Plan, Sequence
from client_generate.film.slate import parse
from client_generate.film.take import Take
from client_generate.sequence.published import check_unchanged, record_gone
from client_generate.sequence.seen_cuts import seen_cuts
from client_generate.sequence.state import (
    Decision,
    Finalized,
    Noted,
    Reopened,
    SequenceState,
    TakeApproved,
    TakeRejected,
)
from client_generate.sequence.store import SequenceStore
from client_generate.sequence.stretches import asked, marks, mixed, of_film, of_pieces, of_shot, planned_starts


class Cutter:
    """Cuts one project's film together on paper; it changes nothing and takes no lock."""

    def __init__(self, layout: Layout, store: SequenceStore, plan: Plan) -> None:
        self._layout = layout
        self._store = store
        self._plan = plan

    def cut(self) -> Cut:
        """Return the whole film. Raises `StateError` when a circle take or its record is not what was approved.

        Another take whose record is gone or unreadable is left out: `takes` and `doctor` tell of it.
        """
        plan = self._plan
        sequences = tuple(map(self._sequence, plan.sequences))
        return Cut(project=self._layout.name, plan=plan, rate=plan.rate, size=plan.size, sequences=sequences)

    def shots(self, take: Take) -> tuple[Stretch, ...]:
        """Return which frames of which film stand for each shot of a take; none when they cannot be read."""
        with suppress(ClientGenerateError, OSError):
            return self._stretches(take)
        return ()

    def _sequence(self, sequence: Sequence) -> CutSequence:
        state = self._store.load(sequence.id)
        versions = tuple(self._versions(state))
        history = self._store.history(sequence.id) if state.takes else ()
        if state.circle_take is None:
            return CutSequence(plan=sequence, versions=versions, trail=trail(history), missing=why_missing(state))
        whole = {version.take.take_id: version for version in versions}
        circle = self.record(state.circle_take, state.circle_sha256)
        pieces = _approved_pieces(state, lambda name: whole[name].stretches if name in whole else ())
        stretches = mixed(whole[circle.take_id].stretches, pieces)
        notes = (one for one in history if isinstance(one, Noted))
        return CutSequence(
            plan=sequence,
            circle=circle,
            stretches=stretches,
            versions=versions,
            marks=tuple(marks(notes, stretches, {name: version.stretches for name, version in whole.items()})),
            trail=trail(history),
            rehearsal=any(one.record.rehearsal for one in stretches),
        )

    def _versions(self, state: SequenceState) -> Iterator[Version]:
        """Yield every take that was made. Raises `StateError` for those that are used, passes others over."""
        for name in (take.take_id for take in state.takes if take.path):
            try:
                yield self.version(name)
            except (ClientGenerateError, OSError):
                if name in state.chosen:
                    raise

    def version(self, name: str) -> Version:
        """Return a take shot by shot. Raises `StateError`, `MediaError` when it or its film cannot be read."""
        take = self.record(name)
        return Version(take=take, stretches=self._stretches(take))

    def _stretches(self, take: Take) -> tuple[Stretch, ...]:
        if take.pieces:
            if len(take.pieces) != len(take.shot_prompts):
                raise _corrupt(take.take_id, "names another number of pieces than of shots")
            return of_pieces(take, tuple(map(self.record, take.pieces)))
        assert take.media is not None  # noqa: S101 - `record` looked
        rate, durations = Fraction(take.media.fps or 0), tuple(shot.duration for shot in asked(take))
        first, *planned, end = planned_starts(durations, rate, take.media.frames or 0)
        cuts = seen_cuts(self._layout, take, tuple(planned))
        return of_film(take, (first, *(cut.frame for cut in cuts), end), tuple(cut.found for cut in cuts))

    def record(self, name: str, approved: str | None = None) -> Take:
        """Return the record of a published take, of these bytes if some were approved.

        Raises `StateError` when it is gone, or tells of no film or of another.
        """
        take = files.read(self._layout.record(parse(name)), Take)
        if take is None:
            raise record_gone(self._layout, name)
        if take.media is None or not take.media.frames or not take.media.fps:
            raise _corrupt(name, "tells of no film")
        if approved:
            check_unchanged(take.media.path, take.media.sha256, approved)
        return take


def trail(history: tuple[Decision, ...]) -> tuple[Decided, ...]:
    """Return what people decided about takes, oldest first, in the words of the cut."""
    return tuple(
        Decided(
            what=_DECIDED[type(one)],
            take=getattr(one, "take", ""),
            sha256=getattr(one, "sha256", ""),
            who=one.who,
            at=one.at,
            why=one.why,
            mix=one.mix if isinstance(one, TakeApproved) else {},
        )
        for one in history
        if type(one) in _DECIDED
    )


_DECIDED: dict[type[Decision], Literal["approved", "rejected", "locked", "unlocked"]] = {
    TakeApproved: "approved",
    TakeRejected: "rejected",
    Finalized: "locked",
    Reopened: "unlocked",
}


def why_missing(state: SequenceState) -> str:
    """Say in words why a sequence has no circle take."""
    made = [take for take in state.takes if take.whole]
    if under_way := state.running:
        return f"being generated: {', '.join(under_way)}"
    if not made:
        return "not generated yet" + (f"; the last try failed: {state.last_failure}" if state.last_failure else "")
    left = [take for take in made if not take.rejected]
    if not left:
        return "rejected, and no other take was made" if len(made) == 1 else f"all {len(made)} takes were rejected"
    return f"not approved yet: {len(left)} take{'s' if len(left) > 1 else ''} to review"


def _corrupt(name: str, what: str) -> StateError:
    return StateError(f"The record of {name} {what}.", code="state-corrupt", hint="restore it from a copy")


def _approved_pieces(state: SequenceState, shown: Callable[[str], tuple[Stretch, ...]]) -> dict[int, Stretch]:
    """Return by shot what was approved from other films than the circle take's own; `shown` cuts a take into shots.

    Raises `StateError` when one is not what was approved.
    """
    found: dict[int, Stretch] = {}
    for piece in state.circle_pieces:
        there = of_shot(shown(piece.of), piece.shot)
        if there is None or there.take != piece.take:
            raise _corrupt(piece.of, f"tells of no shot {piece.shot} in {piece.take}")
        check_unchanged(there.media.path, there.media.sha256, piece.sha256)
        found[piece.shot] = there
    return found
