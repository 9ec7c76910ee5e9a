"""`ClientSequenceRunner`: takes a producer's orders for the sequences of one plan.

It reads the plan, owns `sequence_state.json`, resolves elements under the cap, assembles the prompts and dispatches to
the `StepRunner`. It renders nothing and prints nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal
from functools import partial
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import ClientGenerateError, Finding, NotFound, StateError, UsageError
from client_generate.execution.loop import Outcome, Work
from client_generate.execution.plans import PlanDocument
from client_generate.film import events
from client_generate.film.plan import Mode, Sequence
from client_generate.film.slate import Kind, Quadrant, Slate, parse
from client_generate.film.take import Grid, Record, StartFrame, Take
from client_generate.media import stills
from client_generate.sequence.batch import Until
from client_generate.sequence.choosing import Chooser
from client_generate.sequence.credentials import credit
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafting import Drafting
from client_generate.sequence.drafts import Draft
from client_generate.sequence.finalizing import Finalizer
from client_generate.sequence.gate import Gate
from client_generate.sequence.imported import check_whole
from client_generate.sequence.individual import Individual
from client_generate.sequence.judging import judge_now, lengths_of
from client_generate.sequence.making import Maker
from client_generate.sequence.notes import noted
from client_generate.sequence.paying import Due, is_budgeted
from client_generate.sequence.planned import sequence_of
from client_generate.sequence.prompts import Wanted, check_shot, with_notes
from client_generate.sequence.published import frame_gone, missing, record_gone, verified
from client_generate.sequence.runs import RunDraft
from client_generate.sequence.several import make_several, seeded
from client_generate.sequence.stale import FRESH, Stale, warning_of
from client_generate.sequence.stand_ins import warn_of_stand_in
from client_generate.sequence.start_frames import drawn, grid_of
from client_generate.sequence.state import (
    Finalized,
    Move,
    Noted,
    Reopened,
    StartFrameChosen,
    TakeRejected,
    check_move,
)
from client_generate.sequence.store import Deciding
from client_generate.sequence.trail import Trail, trail_of


class ClientSequenceRunner:
    """The production loop of one project."""

    def __init__(self, desk: Desk, document: PlanDocument) -> None:
        self._desk = desk
        self.plan = document.value
        self._drafting = Drafting(desk, document)
        self._maker = Maker(desk, self.plan.budget)
        self._individual = Individual(desk, self._maker)
        self._chooser = Chooser(desk, document)
        self._finalizer = Finalizer(desk, document.value)

    # --- grids and start frames ----------------------------------------------------------------------------------

    def draft_grid(self, sequence_id: str, *, shot: int | None = None) -> Draft:
        """Return what `explore_grid` would send and what it would cost; checks everything, changes no state."""
        sequence = self._sequence(sequence_id)
        state = self._desk.sequences.load(sequence.id)
        check_move(state, "grid")
        return self._drafting.grid(sequence, state, shot)

    def explore_grid(self, sequence_id: str, *, shot: int | None = None) -> Grid:
        """Make a 2x2 grid of start frames. Raises `WrongPhase`, `PlanError`, `BudgetError`, `ProviderError`, ..."""
        self._clear(draft := self.draft_grid(sequence_id, shot=shot))
        record = self._made(self._work(draft, "grid"))
        assert isinstance(record, Grid)  # noqa: S101 - the intent's draft says so
        return record

    def approve_grid_quadrant(
        self,
        sequence_id: str,
        quadrant: Quadrant,
        *,
        grid: int | None = None,
        shot: int | None = None,
        trim: bool = True,
        why: str = "",
    ) -> StartFrame:
        """Make a quadrant of a grid (the newest if left out) the start frame; the same again changes nothing.

        A start frame whose file is gone or changed is cut anew.
        """
        sequence = self._sequence(sequence_id)
        with self._desk.sequences.deciding(sequence.id) as deciding:
            check_move(deciding.state, "approve-grid")
            record = grid_of(self._desk, deciding.state, grid, shot)
            asked = (record.grid_id, quadrant, trim)
            chosen = deciding.state.frame_of(shot)
            same = chosen is not None and (chosen.grid, chosen.quadrant, chosen.trim) == asked
            if chosen and same and not frame_gone(self._desk.layout, chosen):
                if deciding.state.settled == "GRID_REVIEW":  # a newer grid was looked at, and this one stays
                    deciding.record(StartFrameChosen(start_frame=chosen, shot=shot), why)
                credit(self._desk, sequence.id)
                return chosen
            picture = verified(self._desk.layout, record)
            place, digest = drawn(
                self._desk,
                Slate(sequence.id, shot, "start", 0),
                lambda into: stills.crop_quadrant(picture, quadrant, into, self._aspect, trim=trim),
            )
            frame = StartFrame(path=place, sha256=digest, grid=record.grid_id, quadrant=quadrant, trim=trim)
            deciding.record(StartFrameChosen(start_frame=frame, shot=shot), why)
        credit(self._desk, sequence.id)
        self._drafting.tell_unused(sequence, shot)
        return frame

    def set_start_frame(self, sequence_id: str, picture: Path, *, shot: int | None = None, why: str = "") -> StartFrame:
        """Make a picture file the start frame, cropped to the plan's aspect ratio."""
        sequence = self._sequence(sequence_id)
        if shot is not None:
            check_shot(sequence, shot)
        if not picture.is_file():
            raise UsageError(
                f"There is no file {picture}.",
                code="missing-file",
                hint="check its path; it must be a PNG, JPEG or WebP",
            )
        with self._desk.sequences.deciding(sequence.id) as deciding:
            check_move(deciding.state, "start-frame")
            place, digest = drawn(
                self._desk,
                Slate(sequence.id, shot, "start", 0),
                lambda into: stills.fit_start_frame(picture, into, self._aspect),
            )
            frame = StartFrame(path=place, sha256=digest)
            deciding.record(StartFrameChosen(start_frame=frame, shot=shot), why)
        credit(self._desk, sequence.id)
        self._drafting.tell_unused(sequence, shot)
        return frame

    # --- takes ---------------------------------------------------------------------------------------------------

    def draft_take(self, sequence_id: str, mode: Mode | None = None, wanted: Wanted | None = None) -> Draft | RunDraft:
        """Return what `run_sequence` would send and what it would cost; checks everything, changes no state."""
        sequence, wanted = self._sequence(sequence_id), wanted or Wanted()
        state = self._desk.sequences.load(sequence.id)
        check_move(state, "generate")
        wanted = self._revised(sequence, wanted)
        takes = {number: self.take(sequence.id, number) for number in wanted.sources}
        if wanted.only_shot is not None:
            only = self._drafting.only_shot(sequence, state, wanted, takes, self.takes(sequence.id))
            return self._individual.seen(only, state)
        if (mode or sequence.mode) == "individual":
            return self._individual.seen(self._drafting.individual(sequence, state, wanted, takes), state)
        return self._drafting.multi_shot(sequence, state, wanted, takes)

    def run_sequence(self, sequence_id: str, mode: Mode | None = None, wanted: Wanted | None = None) -> Take:
        """Make a take. The same inputs as a run that a crash left behind continue that run instead of paying again."""
        self._clear(draft := self.draft_take(sequence_id, mode, wanted))
        record = self._made(self._work(draft, "take"))
        assert isinstance(record, Take)  # noqa: S101 - the intent's draft says so
        return record

    def work_for(self, sequence_id: str, mode: Mode | None = None, wanted: Wanted | None = None) -> list[Work]:
        """Return what `run_sequence` does as work for a loop that follows much more; the last of it is the take."""
        return self._work(self.draft_take(sequence_id, mode, wanted), "take")

    def draft_takes(
        self, sequence_id: str, count: int, mode: Mode | None = None, wanted: Wanted | None = None
    ) -> tuple[Draft | RunDraft, ...]:
        """Return what `run_several` would send; each draft expects the number that it gets if all go well."""
        asked = seeded(self._sequence(sequence_id), wanted or Wanted(), count)
        return tuple(self.draft_take(sequence_id, mode, one) for one in asked)

    def run_several(
        self, sequence_id: str, count: int, mode: Mode | None = None, wanted: Wanted | None = None
    ) -> tuple[Outcome, ...]:
        """Make several takes that differ in their seeds alone; returns how each ended. All are checked before any."""
        asked = seeded(self._sequence(sequence_id), wanted or Wanted(), count)
        self._clear(*self.draft_takes(sequence_id, count, mode, wanted))
        return make_several(self._desk.loop(), tuple(partial(self.work_for, sequence_id, mode, one) for one in asked))

    def gate(self, until: Until) -> Gate:
        """Return what brings this project's sequences up to a review gate."""
        return Gate(self._desk, self._drafting, self._maker, self._individual, until)

    def approve_take(
        self,
        sequence_id: str,
        number: int,
        *,
        shots: Mapping[int, int] | None = None,
        why: str = "",
        rehearsal: bool = False,
    ) -> Take:
        """Make a take the circle take, with `shots` from the takes of these numbers; the same again changes nothing.

        Every frame that is used is decoded, and hashes compared. A rehearsal becomes the circle take, or a shot of it,
        of a plan whose provider makes the film itself only when `rehearsal` says that this is meant. Raises
        `UsageError` (rehearsal-take, unknown-shot) else, `NotFound` (unknown-take).
        """
        sequence = self._sequence(sequence_id)
        check_move(self._desk.sequences.load(sequence.id), "approve")
        take = self.take(sequence.id, number)
        check_whole(take, self._desk.layout.name)
        others = {shot: self.take(sequence.id, other) for shot, other in (shots or {}).items()}
        choice = self._chooser.choose(take, others, rehearsal=rehearsal)
        self._chooser.check(choice, rehearsal=rehearsal)
        approved = choice.decision(rehearsal=rehearsal)
        with self._desk.sequences.deciding(sequence.id) as deciding:
            check_move(deciding.state, "approve")
            self._chooser.say_what_is_unmixed(deciding.state, approved)
            if not deciding.state.says(approved):
                deciding.record(approved, why)
        credit(self._desk, sequence.id)
        self._warn_of_stale(sequence.id)
        return take

    def is_final(self, sequence_id: str) -> bool:
        """Whether the sequence is locked, so that nothing but `reopen` changes it."""
        return self._desk.sequences.load(self._sequence(sequence_id).id).phase == "FINAL"

    def mix(self, sequence_id: str) -> dict[int, str]:
        """Return the shots that come from another take than the circle take, and from which."""
        return self._desk.sequences.load(self._sequence(sequence_id).id).mix

    def reject_take(self, sequence_id: str, *, why: str = "") -> str:
        """Take the circle take back; returns its id. The film stays."""
        with self._moving(sequence_id, "reject") as deciding:
            take = str(deciding.state.circle_take)
            deciding.record(TakeRejected(take=take), why)
        return take

    def finalize(self, sequence_id: str, *, why: str = "", stale_ok: bool = False) -> Take:
        """Lock a sequence that has everything it needs, see `Finalizer.check`; returns its circle take."""
        with self._moving(sequence_id, "finalize") as deciding:
            self._finalizer.check(deciding.state, lambda: self.stale(sequence_id), stale_ok=stale_ok)
            self._finalizer.lock(deciding.state)
            take = self.take(sequence_id, parse(str(deciding.state.circle_take)).number)
            deciding.record(Finalized(), why)
        self._warn_of_stale(take.sequence)
        return take

    def reopen(self, sequence_id: str, *, why: str) -> None:
        """Unlock a sequence, for a reason that is kept."""
        if not why.strip():
            raise UsageError(
                "Reopening needs a reason.", code="no-reason", hint='--reason "the client changed the end"'
            )
        with self._moving(sequence_id, "reopen") as deciding:
            deciding.record(Reopened(), why)
            self._finalizer.unlock(deciding.state)

    def note(
        self, sequence_id: str, number: int, text: str, *, at: str = "", to: str = "", shot: int | None = None
    ) -> Noted:
        """Write a remark on a take into the history, see `notes.noted`."""
        take = self.take(sequence_id, number)
        remark = noted(take, text, at=at, to=to, shot=shot, lengths=lengths_of(self._desk.layout, take))
        with self._desk.sequences.deciding(sequence_id) as deciding:
            after = deciding.record(remark)
        return msgspec.structs.replace(remark, n=after.revision, at=after.updated_at, who=self._desk.who)

    def trail(self, sequence_id: str, number: int) -> Trail:
        """Return what people decided about a take and noted on it."""
        take = self.take(sequence_id, number)
        history, state = self._desk.sequences.history(take.sequence), self._desk.sequences.load(take.sequence)
        return trail_of(history, take.take_id, circle=state.circle_take, mix=state.mix)

    def take(self, sequence_id: str, number: int) -> Take:
        """Return a take's record. Raises `NotFound`, and `StateError` when it was made and its record is gone."""
        sequence = self._sequence(sequence_id)
        slate = Slate(sequence.id, None, "take", number)
        if take := files.read(self._desk.layout.record(slate), Take):
            return take
        published = [take for take in self._desk.sequences.load(sequence.id).takes if take.path]
        if any(take.take_id == str(slate) for take in published):
            raise record_gone(self._desk.layout, str(slate))
        there = ", ".join(str(parse(take.take_id).number) for take in published)
        raise NotFound(
            f"{sequence.id} has no take {number}.",
            code="unknown-take",
            hint=f"takes: {there}"
            if there
            else f"`client_generate generate {self._desk.layout.name} {sequence.id}` makes one",
        )

    def takes(self, sequence_id: str) -> tuple[Take, ...]:
        """Return the records of a sequence's takes, oldest first; `missing` tells of those that cannot be read."""
        sequence = self._sequence(sequence_id)
        found: list[Take] = []
        for summary in self._desk.sequences.load(sequence.id).takes:
            with suppress(StateError):
                if summary.path:
                    found.append(self.take(sequence.id, parse(summary.take_id).number))
        return tuple(found)

    def missing(self, sequence_id: str, number: int | None = None) -> tuple[Finding, ...]:
        """Return which published takes (or the one) miss their film or record, and from what to restore it."""
        sequence = self._sequence(sequence_id)
        takes = self._desk.sequences.load(sequence.id).takes
        wanted = (one for one in takes if number is None or parse(one.take_id).number == number)
        return tuple(missing(self._desk.layout, ((one.take_id, one.path) for one in wanted if one.path)))

    def stale(self, sequence_id: str) -> Stale:
        """Return which takes and grids are made from something that has changed since; every picture is read."""
        sequence = self._sequence(sequence_id)
        state = self._desk.sequences.load(sequence.id)
        return judge_now(self._desk.layout, self._drafting.now(sequence, state), state)

    def stale_choices(self, only: tuple[str, ...] = ()) -> tuple[Finding, ...]:
        """Tell of what stands approved and is stale, in plan order; of some sequences, or of all."""
        names = (one.id for one in self.plan.sequences if not only or one.id in only)
        there = ((name, self._desk.sequences.load(name)) for name in names)
        chosen = ((state, self._stale_if_known(name)) for name, state in there if state.circle_take)
        return tuple(told for state, stale in chosen if (told := warning_of(state, stale)))

    # --- small print -----------------------------------------------------------------------------------------------

    def _stale_if_known(self, sequence_id: str) -> Stale:
        with suppress(ClientGenerateError, OSError):  # a card or picture is gone: `validate` tells
            return self.stale(sequence_id)
        return FRESH

    @contextmanager
    def _moving(self, sequence_id: str, move: Move) -> Iterator[Deciding]:
        """Hold a sequence for a move that is legal now. Raises `WrongPhase`."""
        with self._desk.sequences.deciding(self._sequence(sequence_id).id) as deciding:
            check_move(deciding.state, move)
            yield deciding

    def _warn_of_stale(self, sequence_id: str) -> None:
        """Say what changed since that which stands approved was made; choosing it all the same is a person's right."""
        state = self._desk.sequences.load(sequence_id)
        if told := warning_of(state, self.stale(sequence_id)):
            take = str(state.circle_take)
            self._desk.sink(events.Warned(subject=take, code=told.code, message=told.message, hint=told.hint))

    def _revised(self, sequence: Sequence, wanted: Wanted) -> Wanted:
        """Add what was noted on a take, where that is asked for."""
        if not wanted.from_notes:
            return wanted
        takes = self.takes(sequence.id) if wanted.from_take is None else (self.take(sequence.id, wanted.from_take),)
        history = self._desk.sequences.history(sequence.id)
        return with_notes(sequence, wanted, takes, history, partial(lengths_of, self._desk.layout))

    def _clear(self, *drafts: Draft | RunDraft) -> None:
        """See that their provider can be called and that somebody agrees to their price, before anything is claimed."""
        desk, first = self._desk, drafts[0].pieces[0].draft if isinstance(drafts[0], RunDraft) else drafts[0]
        desk.registry.require(first.provider)
        if not first.rehearsal:
            warn_of_stand_in(desk, drafts[0].start_frame)
        several = f" x {len(drafts)}" if len(drafts) > 1 else ""
        desk.agree(
            Due(
                what=f"{first.sequence}: {first.card.id}{several}", provider=first.provider,
                price=sum((draft.most for draft in drafts), Decimal(0)), limit=desk.confirm_above,
                budgeted=is_budgeted(self.plan.budget),
            )
        )  # fmt: skip

    def _work(self, draft: Draft | RunDraft, kind: Kind) -> list[Work]:
        """Return the work that makes a draft; the last of it is the record that was asked for."""
        if isinstance(draft, RunDraft):
            return self._individual.work(draft, self._drafting.redrawn)
        return [Work(draft.sequence, lambda: self._maker.step(draft, kind))]

    def _made(self, work: list[Work]) -> Record:
        outcomes = {outcome.key: outcome for outcome in self._desk.loop().run(work)}
        last = outcomes[work[-1].key]
        if last.error is not None:
            raise last.error
        assert isinstance(last.record, Record)  # noqa: S101 - no error, so a record
        return last.record

    def _sequence(self, sequence_id: str) -> Sequence:
        return sequence_of(self.plan, sequence_id)

    @property
    def _aspect(self) -> tuple[int, int]:
        across, down = self.plan.aspect_ratio.split(":")
        return int(across), int(down)
