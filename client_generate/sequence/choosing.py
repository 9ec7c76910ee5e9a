"""What a person approves, looked at before it stands: the circle take, and the shots that come from other takes."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from client_generate.errors import UsageError
from client_generate.execution.plans import PlanDocument
from client_generate.film import events
from client_generate.film.cut import Stretch
from client_generate.film.slate import parse
from client_generate.film.take import Take
from client_generate.media import probe
from client_generate.sequence.cutting import Cutter
from client_generate.sequence.desk import Desk
from client_generate.sequence.published import verified
from client_generate.sequence.stand_ins import check_no_stand_in
from client_generate.sequence.state import ChosenPiece, SequenceState, TakeApproved
from client_generate.sequence.stretches import of_shot


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """The circle take, and by shot what is used of other films: its own pieces, and shots of other takes."""

    take: Take
    pieces: Mapping[int, Stretch] = {}

    @property
    def records(self) -> tuple[Take, ...]:
        """Every take and child take whose film is used, each once, the circle take first."""
        used = {one.take: one.record for one in self.pieces.values()}
        return (self.take, *(record for name, record in used.items() if name != self.take.take_id))

    def decision(self, *, rehearsal: bool) -> TakeApproved:
        """Return it as it goes into the history; `rehearsal` says that stand-ins are meant."""
        assert self.take.media is not None  # noqa: S101 - it was verified
        return TakeApproved(
            take=self.take.take_id,
            sha256=self.take.media.sha256,
            rehearsal=rehearsal and any(record.rehearsal for record in self.records),
            pieces=tuple(
                ChosenPiece(shot=shot, of=one.of, take=one.take, path=one.media.path, sha256=one.media.sha256)
                for shot, one in sorted(self.pieces.items())
            ),
        )


class Chooser:
    """Looks at what is to be approved in one project."""

    def __init__(self, desk: Desk, document: PlanDocument) -> None:
        self._desk = desk
        self._plan = document.value
        self._cutter = Cutter(desk.layout, desk.sequences, document.value)

    def choose(self, take: Take, others: Mapping[int, Take], *, rehearsal: bool) -> Choice:
        """Return the choice of a take with some shots from `others`; `rehearsal` says that stand-ins are meant.

        Raises `UsageError` (rehearsal-take; unknown-shot for a shot that a take has no frame of).
        """
        for one in (take, *others.values()):
            check_no_stand_in(self._desk, self._plan, one, meant=rehearsal)
        others = {shot: other for shot, other in others.items() if other.take_id != take.take_id}
        if not others and not take.pieces:
            return Choice(take=take)
        own = self._cutter.version(take.take_id).stretches
        pieces = {one.shot: one for one in own if one.take != take.take_id}
        for shot, other in others.items():
            _found(take, own, shot)
            pieces[shot] = _found(other, self._cutter.version(other.take_id).stretches, shot)
        self._say_where_no_cut_was_found(take, own, {shot: pieces[shot] for shot in others})
        return Choice(take=take, pieces=pieces)

    def check(self, choice: Choice, *, rehearsal: bool) -> None:
        """Decode every frame of every film that is used and compare its hash.

        Raises `UsageError` (rehearsal-take), `StateError`, `MediaError`.
        """
        for record in choice.records:
            check_no_stand_in(self._desk, self._plan, record, meant=rehearsal)
        for record in choice.records:
            probe.decode_all(verified(self._desk.layout, record))

    def say_what_is_unmixed(self, state: SequenceState, approved: TakeApproved) -> None:
        """Tell of shots that came from other takes and do so no more."""
        now = {piece.shot: piece.of for piece in approved.pieces}
        whole = (None, approved.take)
        gone = {n: take for n, take in state.mix.items() if now.get(n) in whole and take != approved.take}
        if gone:
            words = " ".join(f"--shot {shot}={parse(take).number}" for shot, take in sorted(gone.items()))
            shots = ", ".join(f"shot {shot} came from {take}" for shot, take in sorted(gone.items()))
            words = f"{self._desk.layout.name} {state.sequence} --take {parse(approved.take).number} {words}"
            hint = f"`client_generate approve {words}` mixes it so again"
            self._warn(approved.take, "mix-dropped", f"{state.sequence} is not mixed as before: {shots}.", hint)

    def _say_where_no_cut_was_found(self, take: Take, own: tuple[Stretch, ...], mixed: Mapping[int, Stretch]) -> None:
        """Tell of cuts that will be made at the planned time, where a frame of the shot beside may be seen."""
        beside = [one for one in own if {one.shot - 1, one.shot + 1} & mixed.keys() and one.shot not in mixed]
        for one in (*mixed.values(), *beside):
            if one.found is False:
                self._warn(take.take_id, "cut-not-found",
                           f"Shot {one.shot} of {one.take} is cut as planned: no cut was found in the picture.",
                           f"look at its first and last frames: `takes show` names them; film {one.media.path}",
                           )  # fmt: skip

    def _warn(self, subject: str, code: str, message: str, hint: str) -> None:
        self._desk.sink(events.Warned(subject=subject, code=code, message=message, hint=hint))


def _found(take: Take, stretches: tuple[Stretch, ...], shot: int) -> Stretch:
    """Return a take's stretch of a shot. Raises `UsageError` when it has none."""
    if found := of_shot(stretches, shot):
        return found
    there = ", ".join(str(one.shot) for one in stretches)
    raise UsageError(f"{take.take_id} has no shot {shot}.", code="unknown-shot", hint=f"it shows shots {there}")
