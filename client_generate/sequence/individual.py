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
from client_generate.errors import BudgetError, Busy, ClientGenerateError, Failed, NotMade, Rejected
from client_generate.execution import verify
from client_generate.execution.budget import Open
from client_generate.execution.loop import Work
from client_generate.execution.orders import default_seed
from client_generate.execution.runner import Step
from client_generate.film import events
from client_generate.film.slate import Slate, parse, shot_id
from client_generate.film.take import Media, Take, summarise
from client_generate.media import frames, join, probe
from client_generate.media.shelf import Shelf
from client_generate.sequence import fallback
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafts import Draft
from client_generate.sequence.making import Maker
from client_generate.sequence.published import verified
from client_generate.sequence.runs import PieceDraft, Run, RunDraft
from client_generate.sequence.stale import under_one_basis
from client_generate.sequence.state import RunEnded, RunStarted, SequenceState, check_move, highest

Troubles = dict[int, ClientGenerateError]
"""Why pieces are missing, by shot."""
Redraw = Callable[[PieceDraft, Path], Draft]
"""Drafts a piece again with the picture that it really starts from."""


class Individual:
    """Makes individual takes with a `Maker` for the pieces."""

    def __init__(self, desk: Desk, maker: Maker) -> None:
        self._desk = desk
        self._maker = maker

    def work(self, draft: RunDraft, redraw: Redraw) -> list[Work]:
        """Begin a run, or go on with an unfinished one like it; returns its pieces' work and, last, the join.

        The join makes a whole run on the plan's fallback where not one shot could be sent.
        """
        draft = self._gone_on_with(draft)
        item, run, lock = self._begin(draft)
        troubles: Troubles = {}
        try:
            work = self._missing(draft, run, redraw, troubles)
        except BaseException:
            lock.release()
            raise
        keys = frozenset(one.key for one in work)
        begun = (item, run, lock, troubles)
        return [*work, Work(draft.sequence, lambda: self._whole(draft, redraw, *begun), keys)]

    def _whole(
        self, draft: RunDraft, redraw: Redraw, item: Open, run: Run, lock: files.Lock, troubles: Troubles
    ) -> Step:
        try:
            return (yield from self._joined(item, run, lock, troubles))
        except ClientGenerateError as error:
            other = draft.fallback
            if other is None or not fallback.is_due_for_all(troubles.values(), run.shots):
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
        made = self._pieces(found) if found else {}
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
        made = self._pieces(run)
        work: list[Work] = []
        for piece in draft.pieces:
            if piece.index not in made:
                key = shot_id(run.draft.take_id, piece.index)
                needs = frozenset({shot_id(run.draft.take_id, piece.index - 1)} if piece.continues else ())
                work.append(Work(key, self._piece(run, piece, redraw, troubles), needs & {one.key for one in work}))
        return work

    def collect(self) -> list[Work]:
        """Return the work that ends every run whose process died; never submits."""
        work = []
        for item in self._desk.treasury.opened():
            lock = self._lock(item.subject)
            if lock.path.exists() and lock.take():
                work.append(Work(item.subject, self._ending(item, lock)))
        return work

    def _ending(self, item: Open, lock: files.Lock) -> Callable[[], Step]:
        def step() -> Step:
            if run := self._run(item.subject):
                return (yield from self._joined(item, run, lock, {}))
            error = Rejected(
                f"{item.subject} was stopped before anything was sent.",
                code="never-sent",
                hint="nothing was charged; generate it again",
            )
            self._maker.close(item, RunEnded(take=item.subject), error.message)
            lock.release()
            raise error

        return step

    # --- begin -----------------------------------------------------------------------------------------------------

    def _begin(self, draft: RunDraft) -> tuple[Open, Run, files.Lock]:
        desk = self._desk
        with desk.sequences.deciding(draft.sequence) as deciding:
            check_move(deciding.state, "generate")
            found = None if draft.new else self._unfinished(draft, deciding.state)
            item, run, lock = found or self._claimed(draft, deciding.state)
            if run.draft.take_id not in deciding.state.running:
                deciding.record(
                    RunStarted(
                        take=run.draft.take_id, mode="individual", model=run.draft.model, shots=run.shots,
                        rehearsal=run.draft.rehearsal,
                    )
                )  # fmt: skip
        return item, run, lock

    def _unfinished(self, draft: RunDraft, state: SequenceState) -> tuple[Open, Run, files.Lock] | None:
        run = self._alike(draft, state)
        if run is None:
            return None
        take_id = run.draft.take_id
        lock = self._lock(take_id)
        if not lock.take():
            raise Busy(
                f"{take_id} is being made by another process.", hint="let it finish, or begin another take with --new"
            )
        opened = {item.subject: item for item in self._desk.treasury.opened()}
        return opened.get(take_id) or self._reserve(draft, lambda: take_id), run, lock

    def _alike(self, draft: RunDraft, state: SequenceState) -> Run | None:
        """Return the newest unfinished run of the same inputs."""
        for take in reversed(state.takes):
            run = self._run(take.take_id) if take.path is None and take.mode == "individual" else None
            if run is not None and run.likeness == draft.likeness:
                return run
        return None

    def _claimed(self, draft: RunDraft, state: SequenceState) -> tuple[Open, Run, files.Lock]:
        desk = self._desk
        after = highest(state, "take")
        held: list[files.Lock] = []

        def claim() -> str:
            take_id = str(desk.executions.claim(draft.sequence, None, "take", after=after))
            lock = self._lock(take_id)
            lock.take()
            held.append(lock)
            return take_id

        try:
            item = self._reserve(draft, claim)
            run = self._new_run(draft, item.subject)
            files.write_once(self._folder(item.subject) / "run.json", files.encode(run))
        except BaseException:
            for lock in held:
                lock.release()
            raise
        return item, run, held[0]

    def _reserve(self, draft: RunDraft, claim: Callable[[], str]) -> Open:
        """Mark the run as open, if all of it fits the budget. Its pieces reserve their own money, before they go."""
        first = draft.pieces[0].draft
        asked = Open(
            subject="", sequence=draft.sequence, provider=first.provider, model=first.card.id,
            reserved=Decimal(0), at=self._desk.clock(), who=self._desk.who,
        )  # fmt: skip
        return self._maker.reserve(asked, claim, needs=draft.price)

    def _new_run(self, draft: RunDraft, take_id: str) -> Run:
        first = draft.pieces[0].draft
        kept = dict.fromkeys(name for piece in draft.pieces for name in piece.draft.kept)
        dropped = {gone.id: gone for piece in draft.pieces for gone in piece.draft.dropped}
        record = Take(
            take_id=take_id,
            sequence=draft.sequence,
            mode="individual",
            shot_prompts=draft.prompts,
            concatenated_prompt_summary=summarise(draft.prompts),
            start_frame=draft.start_frame,
            fps=first.order.fps,
            model=first.card.id,
            fallback_of=first.fallback_of,
            provider=first.provider,
            rehearsal=first.rehearsal,
            seed=default_seed(take_id) if first.seed is None else first.seed,
            elements=tuple(kept),
            elements_dropped=tuple(dropped.values()),
            request_digest=draft.likeness,
            made_from=draft.made_from,
            basis=draft.basis,
            price_estimated=draft.price,
            who=self._desk.who,
            started_at=self._desk.clock(),
        )
        reused = {piece.index: piece.reuse for piece in draft.pieces if piece.reuse}
        return Run(likeness=draft.likeness, draft=record, shots=len(draft.pieces), reused=reused)

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
        before = self._pieces(run).get(shot - 1)
        if before is None or before.media is None:
            raise Failed(
                f"Shot {shot} begins where shot {shot - 1} ends, and that one is not there.",
                code="shot-before-missing",
                hint="the same generate command goes on",
            )
        return before

    def _last_frame(self, run: Run, before: Take) -> Path:
        """Return the last frame of a piece as a picture."""
        into = self._folder(run.draft.take_id) / f"shot{before.shot or 0:02d}_last.png"
        if not into.exists():
            fresh = into.with_name(f"{into.stem}.fresh.png")
            film = verified(self._desk.layout, before)
            frames.save(film, ((before.media and before.media.frames) or 1) - 1, fresh)
            files.flush(fresh)
            files.publish(fresh, into)
            files.remove(fresh)
        return into

    def _pieces(self, run: Run) -> dict[int, Take]:
        """Return the finished pieces of a run by shot: taken over, or made for it."""
        state = self._desk.sequences.load(run.draft.sequence)
        made = next((take.pieces for take in state.takes if take.take_id == run.draft.take_id), ())
        names = {slate.shot: str(slate) for slate in map(parse, made)} | run.reused
        found = {shot: files.read(self._desk.layout.record(parse(name)), Take) for shot, name in names.items()}
        return {shot: take for shot, take in found.items() if shot is not None and take is not None}

    # --- join ------------------------------------------------------------------------------------------------------

    def _joined(self, item: Open, run: Run, lock: files.Lock, troubles: Troubles) -> Step:
        """Join the pieces and publish the take; with pieces missing, end the run as it is.

        While one of them is still under way at a provider the run stays open, so that `resume` joins it in the end.
        """
        desk, pieces = self._desk, self._pieces(run)
        try:
            if len(pieces) < run.shots:
                raise _incomplete(run, pieces, troubles)
            yield 0.0
            record = self._publish(run, pieces)
        except NotMade:
            raise  # this machine's trouble, not the pieces': the run stays open, and `resume` joins it
        except ClientGenerateError as error:
            if not self._waits(run):
                self._maker.close(item, RunEnded(take=run.draft.take_id), error.message)
            raise
        finally:
            lock.release()
        assert record.media is not None  # noqa: S101 - just published
        self._maker.close(item, RunEnded(take=record.take_id, path=record.media.path, basis=record.basis), "")
        desk.sink(events.StepPublished(subject=record.take_id, path=record.media.path))
        return record

    def _waits(self, run: Run) -> bool:
        """Whether a piece of the run is marked as open: sent, or made and not yet published."""
        opened = (parse(item.subject) for item in self._desk.treasury.opened(run.draft.sequence))
        attempts = (self._desk.executions.attempt(str(slate)) for slate in opened if slate.shot is not None)
        intents = (attempt.intent() for attempt in attempts if attempt is not None)
        return any(getattr(intent.draft, "of", "") == run.draft.take_id for intent in intents if intent is not None)

    def _publish(self, run: Run, pieces: dict[int, Take]) -> Take:
        desk = self._desk
        slate = parse(run.draft.take_id)
        joined = self._folder(run.draft.take_id) / "joined.mp4"
        ordered = tuple(pieces[shot] for shot in range(run.shots))
        if not joined.exists():
            self._join(ordered, joined)
        place = desk.layout.media(slate, ".mp4")
        files.publish(joined, place)
        media = msgspec.structs.replace(probe.probe(place), path=desk.layout.relative(place))
        record = _record(run, ordered, media)
        files.write_once(desk.layout.record(slate), files.encode(record))
        verify.make_strip(record, place, place.with_suffix(".jpg"))
        return record

    def publish_again(self, take_id: str) -> bool:
        """Publish a joined film with its record once more; False where a piece is not there any more."""
        run = self._run(take_id)
        pieces = self._pieces(run) if run else {}
        if run is None or len(pieces) < run.shots:
            return False
        self._publish(run, pieces)
        return True

    def _join(self, pieces: tuple[Take, ...], joined: Path) -> None:
        films = tuple(verified(self._desk.layout, piece) for piece in pieces)
        fresh = joined.with_name("joining.mp4")
        join.join(films, fresh, Shelf(self._desk.layout.cache / "assembly"))
        files.flush(fresh)
        files.publish(fresh, joined)
        files.remove(fresh)

    # --- small print -----------------------------------------------------------------------------------------------

    def _run(self, take_id: str) -> Run | None:
        return files.read(self._folder(take_id) / "run.json", Run)

    def _folder(self, take_id: str) -> Path:
        return self._desk.layout.subject(take_id)

    def _lock(self, take_id: str) -> files.Lock:
        return files.Lock(self._folder(take_id) / "run.lock")


def _record(run: Run, pieces: tuple[Take, ...], media: Media) -> Take:
    """Complete the record from its pieces: the same whenever and by whomever it is written."""
    own = [piece for shot, piece in enumerate(pieces) if shot not in run.reused]
    billed = [piece.price_billed for piece in own if piece.price_billed is not None]
    return msgspec.structs.replace(
        run.draft,
        basis=under_one_basis(run.draft, pieces),
        pieces=tuple(piece.take_id for piece in pieces),
        media=media,
        price_billed=sum(billed, Decimal(0)) if billed else None,
        finished_at=max((piece.finished_at for piece in pieces if piece.finished_at), default=None),
    )


def _next_piece(state: SequenceState, shot: int) -> str:
    """Return the name that the next piece of a shot gets unless somebody is faster."""
    made = (parse(name) for take in state.takes for name in take.pieces)
    number = max((slate.number for slate in made if slate.shot == shot), default=0) + 1
    return str(Slate(state.sequence, shot, "take", number))


def _incomplete(run: Run, pieces: dict[int, Take], troubles: Troubles) -> ClientGenerateError:
    """Say which pieces are missing and why; over budget when that is why, else failed."""
    missing = ", ".join(str(shot) for shot in range(run.shots) if shot not in pieces)
    said = f"{run.draft.take_id} has {len(pieces)} of {run.shots} pieces; missing: shot {missing}."
    why = dict.fromkeys(trouble.message for trouble in troubles.values() if trouble.code != "shot-before-missing")
    message = " ".join([said, *why])
    for trouble in troubles.values():
        if isinstance(trouble, BudgetError):
            return BudgetError(message, hint=trouble.hint)
    hint = "nothing is lost; the same generate command makes the missing ones"
    return Failed(message, code="incomplete", hint=next((t.hint for t in troubles.values() if t.hint), hint))
