"""Takes of mode `individual`: one film a shot, each with its own start frame and takes, joined into one take.

A run is written down once (`executions/<take>/run.json`) before its first piece is made. Until all pieces exist the
take is incomplete, and the same `generate` goes on with it; what is there is never made again.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import Busy, ClientGenerateError, Failed
from client_generate.execution.budget import Open
from client_generate.execution.loop import Work
from client_generate.execution.runner import Step
from client_generate.film.slate import Slate, parse, shot_id
from client_generate.film.take import Take
from client_generate.media import frames
from client_generate.sequence import fallback
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafts import Draft
from client_generate.sequence.joining import Begun, Joiner, Troubles
from client_generate.sequence.making import Maker
from client_generate.sequence.published import verified
from client_generate.sequence.runs import PieceDraft, Run, RunDraft, begun_with
from client_generate.sequence.state import RunStarted, SequenceState, check_move, highest

Redraw = Callable[[PieceDraft, Path], Draft]
"""Drafts a piece again with the picture that it really starts from."""


class Individual:
    """Makes individual takes with a `Maker` for the pieces and a `Joiner` for their ends."""

    def __init__(self, desk: Desk, maker: Maker) -> None:
        self._desk = desk
        self._maker = maker
        self.joiner = Joiner(desk, maker)
        self._runs = self.joiner.runs

    def work(self, draft: RunDraft, redraw: Redraw) -> list[Work]:
        """Begin a run, or go on with an unfinished one like it; returns its pieces' work and, last, the join.

        The join makes a whole run on the plan's fallback where not one shot could be sent.
        """
        draft = self._gone_on_with(draft)
        self._maker.settle_pieces(draft.sequence)
        begun, troubles = self._begin(draft), Troubles()
        try:
            self.joiner.bury(draft.sequence)
            work = self._missing(draft, begun.run, redraw, troubles)
        except BaseException:
            begun.lock.release()
            raise
        keys = frozenset(one.key for one in work)
        return [*work, Work(draft.sequence, lambda: self._whole(draft, redraw, begun, troubles), keys)]

    def _whole(self, draft: RunDraft, redraw: Redraw, begun: Begun, troubles: Troubles) -> Step:
        try:
            return (yield from self.joiner.joined(begun, troubles))
        except ClientGenerateError as error:
            other = draft.fallback
            if other is None or not fallback.is_due_for_all(troubles.values(), begun.run.shots):
                raise
            first, second = draft.pieces[0].draft.card.id, other.pieces[0].draft.card.id
            self._desk.sink(fallback.told(draft.sequence, first, second, troubles.get(0, error)))
        return (yield from fallback.one_by_one(self.work(other, redraw)))

    def _gone_on_with(self, draft: RunDraft) -> RunDraft:
        """Return the fallback's draft where an unfinished run was begun with it, else the draft as it is."""
        if draft.fallback is None or draft.new:
            return draft
        state = self._desk.sequences.load(draft.sequence)
        return draft.fallback if self._alike(draft.fallback, state) else draft

    def seen(self, draft: RunDraft, state: SequenceState) -> RunDraft:
        """Return a draft that knows which of its pieces an unfinished run has, and by which names the others go."""
        draft = self._gone_on_with(draft)
        found = None if draft.new else self._alike(draft, state)
        made = self._runs.pieces(found) if found else {}
        run = found.draft.take_id if found else str(Slate(draft.sequence, None, "take", highest(state, "take") + 1))
        pieces = tuple(
            msgspec.structs.replace(
                piece,
                made=made[piece.index].take_id if piece.index in made else "",
                draft=msgspec.structs.replace(piece.draft, of=run, expected=_next_piece(state, piece.index)),
            )
            for piece in draft.pieces
        )
        return msgspec.structs.replace(draft, pieces=pieces)

    def _missing(self, draft: RunDraft, run: Run, redraw: Redraw, troubles: Troubles) -> list[Work]:
        made = self._runs.pieces(run)
        work: list[Work] = []
        for piece in draft.pieces:
            if piece.index not in made:
                key = shot_id(run.draft.take_id, piece.index)
                needs = frozenset({shot_id(run.draft.take_id, piece.index - 1)} if piece.continues else ())
                work.append(Work(key, self._piece(run, piece, redraw, troubles), needs & {one.key for one in work}))
        return work

    # --- begin -----------------------------------------------------------------------------------------------------

    def _begin(self, draft: RunDraft) -> Begun:
        desk = self._desk
        with desk.sequences.deciding(draft.sequence) as deciding:
            check_move(deciding.state, "generate")
            found = None if draft.new else self._unfinished(draft, deciding.state)
            begun = found or self._claimed(draft, deciding.state)
            run = begun.run
            if not _is_told(deciding.state, run.draft.take_id):
                deciding.record(
                    RunStarted(
                        take=run.draft.take_id, mode="individual", model=run.draft.model, shots=run.shots,
                        rehearsal=run.draft.rehearsal,
                    )
                )  # fmt: skip
        return begun

    def _unfinished(self, draft: RunDraft, state: SequenceState) -> Begun | None:
        run = self._alike(draft, state)
        if run is None:
            return None
        take_id = run.draft.take_id
        lock = self._runs.lock(take_id)
        if not lock.take():
            raise Busy(
                f"{take_id} is being made by another process.", hint="let it finish, or begin another take with --new"
            )
        opened = {item.subject: item for item in self._desk.treasury.opened()}
        return Begun(opened.get(take_id) or self._reserve(draft, lambda: take_id), run, lock)

    def _alike(self, draft: RunDraft, state: SequenceState) -> Run | None:
        """Return the newest unfinished run of the same inputs. It is unfinished as long as it is open."""
        opened = self._desk.treasury.open_subjects(draft.sequence)
        for take in reversed(state.takes):
            unfinished = take.mode == "individual" and (take.path is None or take.take_id in opened)
            run = self._runs.read(take.take_id) if unfinished else None
            if run is not None and run.likeness == draft.likeness:
                return run
        return None

    def _claimed(self, draft: RunDraft, state: SequenceState) -> Begun:
        desk = self._desk
        after = highest(state, "take")
        held: list[files.Lock] = []

        def claim() -> str:
            take_id = str(desk.executions.claim(draft.sequence, None, "take", after=after))
            lock = self._runs.lock(take_id)
            lock.take()
            held.append(lock)
            return take_id

        try:
            item = self._reserve(draft, claim)
            run = begun_with(draft, item.subject, who=desk.who, at=desk.clock())
            files.write_once(self._runs.folder(item.subject) / "run.json", files.encode(run))
        except BaseException:
            for lock in held:
                lock.release()
            raise
        return Begun(item, run, held[0])

    def _reserve(self, draft: RunDraft, claim: Callable[[], str]) -> Open:
        """Mark the run as open, if all of it fits the budget. Its pieces reserve their own money, before they go."""
        first = draft.pieces[0].draft
        asked = Open(
            subject="", sequence=draft.sequence, provider=first.provider, model=first.card.id,
            reserved=Decimal(0), at=self._desk.clock(), who=self._desk.who,
        )  # fmt: skip
        return self._maker.reserve(asked, claim, needs=draft.price)

    # --- pieces ----------------------------------------------------------------------------------------------------

    def _piece(self, run: Run, piece: PieceDraft, redraw: Redraw, troubles: Troubles) -> Callable[[], Step]:
        def step() -> Step:
            try:
                return (yield from self._maker.step(self._drafted(run, piece, redraw), "take"))
            except ClientGenerateError as error:
                troubles[piece.index] = error
                raise

        return step

    def _drafted(self, run: Run, piece: PieceDraft, redraw: Redraw) -> Draft:
        draft = piece.draft
        if piece.continues:
            before = self._before(run, piece.index)
            draft = redraw(piece, self._last_frame(run, before))
            draft = msgspec.structs.replace(draft, continues=before.take_id)
        return msgspec.structs.replace(draft, of=run.draft.take_id)

    def _before(self, run: Run, shot: int) -> Take:
        """Return the piece of the shot before. Raises `Failed` when it is not there."""
        before = self._runs.pieces(run).get(shot - 1)
        if before is None or before.media is None:
            raise Failed(
                f"Shot {shot} begins where shot {shot - 1} ends, and that one is not there.",
                code="shot-before-missing",
                hint="the same generate command goes on",
            )
        return before

    def _last_frame(self, run: Run, before: Take) -> Path:
        """Return the last frame of a piece as a picture."""
        into = self._runs.folder(run.draft.take_id) / f"shot{before.shot or 0:02d}_last.png"
        if not into.exists():
            fresh = into.with_name(f"{into.stem}.fresh.png")
            film = verified(self._desk.layout, before)
            frames.save(film, ((before.media and before.media.frames) or 1) - 1, fresh)
            files.flush(fresh)
            files.publish(fresh, into)
            files.remove(fresh)
        return into


def _next_piece(state: SequenceState, shot: int) -> str:
    """Return the name that the next piece of a shot gets unless somebody is faster."""
    made = (parse(name) for take in state.takes for name in take.pieces)
    number = max((slate.number for slate in made if slate.shot == shot), default=0) + 1
    return str(Slate(state.sequence, shot, "take", number))


def _is_told(state: SequenceState, take_id: str) -> bool:
    """Whether the history knows that a run is under way, or that it is there."""
    return take_id in state.running or any(take.take_id == take_id and take.path for take in state.takes)
