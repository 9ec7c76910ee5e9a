"""From what a producer wants to drafts: prompts composed, start frames found, everything checked; nothing changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

import msgspec

from client_generate import files
from client_generate.errors import Finding, UsageError
from client_generate.execution import preflight
from client_generate.execution.elements import ElementManager
from client_generate.execution.plans import PlanDocument
from client_generate.execution.preflight_fallback import marked
from client_generate.execution.preflight_sequence import frame_unused
from client_generate.film import events
from client_generate.film.plan import Mode, Sequence
from client_generate.film.slate import Slate
from client_generate.film.take import ShotPrompt, StartFrame, Take
from client_generate.providers.base import InputFile
from client_generate.providers.cards import Card
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafts import START, Draft, Drawing
from client_generate.sequence.facts import Now, Planned, prompts_of
from client_generate.sequence.prompts import Wanted, check_kept, check_shot, compose, unread
from client_generate.sequence.published import check_unchanged
from client_generate.sequence.runs import PieceDraft, RunDraft, in_step
from client_generate.sequence.state import SequenceState, highest

Started = tuple[StartFrame | None, InputFile | None]


class Drafting:
    """Drafts for one project's plan."""

    def __init__(self, desk: Desk, document: PlanDocument, *, stands_in: bool = False) -> None:
        self._desk = desk
        self._stands_in = stands_in
        self._document = document
        self.plan = self._plan = document.value
        self._elements = ElementManager(desk.workspace)
        self._drawing = Drawing(self._plan, self._elements)
        self._planned = Planned(self._plan, self._elements.digest, desk.cards.making)

    def now(self, sequence: Sequence, state: SequenceState) -> Now:
        """Return what a take of this sequence would be made from, pictures hashed now."""
        return self._planned.now(sequence, state)

    @cached_property
    def _on_fallbacks(self) -> Drafting:
        """The same with the plan's fallbacks for its models; what a take is made from stays what the plan says."""
        plan = self._plan.on_fallbacks or self._plan
        other = Drafting(self._desk, self._document.with_value(plan), stands_in=True)
        other._planned = self._planned
        return other

    def grid(self, sequence: Sequence, state: SequenceState, shot: int | None) -> Draft:
        """Draft a grid for a sequence, or for one of its shots; with the plan's fallback, if it names one."""
        drawn = self._grid(sequence, state, shot)
        self.tell_unused(sequence, shot)
        if not self._plan.fallback_still_model:
            return drawn
        return _with_fallback(drawn, self._on_fallbacks._grid(sequence, state, shot))

    def tell_unused(self, sequence: Sequence, shot: int | None) -> None:
        """Say at once that a start frame for a shot alone has no effect on the next take as the plan has it."""
        if shot is not None and sequence.mode == "multi_shot":
            self._warn(sequence, frame_unused(sequence.id, shot))

    def _warn(self, sequence: Sequence, finding: Finding) -> None:
        told = events.Warned(subject=sequence.id, code=finding.code, message=finding.message, hint=finding.hint)
        self._desk.sink(told)

    def _grid(self, sequence: Sequence, state: SequenceState, shot: int | None) -> Draft:
        if shot is not None:
            check_shot(sequence, shot)
        card = self._checked(sequence, self._plan.still_model, making="grid")
        rehearses = self._desk.registry.get(self._plan.for_stills.provider).capabilities.rehearsal
        drawn = self._drawing.grid(sequence, card, rehearsal=rehearses, shot=shot)
        drawn = msgspec.structs.replace(drawn, now=self.now(sequence, state))
        return _expecting(drawn, Slate(sequence.id, shot, "grid", highest(state, "grid", shot) + 1))

    def multi_shot(self, sequence: Sequence, state: SequenceState, wanted: Wanted, takes: Mapping[int, Take]) -> Draft:
        """Draft a take of all shots in one call; with the plan's fallback, if it names one."""
        drawn = self._multi_shot(sequence, state, wanted, takes)
        for shot in state.shot_frames:
            self._warn(sequence, frame_unused(sequence.id, int(shot)))
        if not self._plan.fallback_video_model:
            return drawn
        return _with_fallback(drawn, self._on_fallbacks._multi_shot(sequence, state, wanted, takes))

    def _multi_shot(self, sequence: Sequence, state: SequenceState, wanted: Wanted, takes: Mapping[int, Take]) -> Draft:
        prompts = compose(sequence, wanted, takes)
        frame, file = self._start_frame(sequence, state)
        card = self._checked_take(sequence, prompts, "multi_shot", file)
        drawn = self._drawing.take(
            sequence, card, rehearsal=self._rehearses, prompts=prompts, start_frame=frame, start_file=file,
            seed=wanted.seed,
        )  # fmt: skip
        drawn = msgspec.structs.replace(
            drawn, now=self.now(sequence, state), unread=unread(wanted, prompts, takes, card), new=wanted.new
        )
        return _expecting(drawn, Slate(sequence.id, None, "take", highest(state, "take") + 1))

    def individual(
        self,
        sequence: Sequence,
        state: SequenceState,
        wanted: Wanted,
        takes: Mapping[int, Take],
        reuse: Mapping[int, str] | None = None,
    ) -> RunDraft:
        """Draft a take of one call a shot; `reuse` names pieces of earlier takes by shot.

        With the plan's fallback, if it names one, but not beside pieces of another model.
        """
        drawn = self._individual(sequence, state, wanted, takes, reuse)
        if reuse or not self._plan.fallback_video_model:
            return drawn
        other = self._on_fallbacks._individual(sequence, state, wanted, takes, None)
        pieces = (_standing_in(piece, self._plan.video_model) for piece in other.pieces)
        return msgspec.structs.replace(drawn, fallback=msgspec.structs.replace(other, pieces=tuple(pieces)))

    def _individual(
        self,
        sequence: Sequence,
        state: SequenceState,
        wanted: Wanted,
        takes: Mapping[int, Take],
        reuse: Mapping[int, str] | None,
    ) -> RunDraft:
        prompts = compose(sequence, wanted, takes)
        frame, file = self._start_frame(sequence, state)
        card = self._checked_take(sequence, prompts, "individual", file)
        now, left = self.now(sequence, state), unread(wanted, prompts, takes, card)
        made = (
            self._piece(sequence, state, card, prompt, (frame, file), wanted, (reuse or {}).get(prompt.index, ""))
            for prompt in prompts
        )
        pieces = tuple(_remembering(piece, now, left) for piece in in_step(made, self._plan.rate))
        return RunDraft(
            sequence=sequence.id, prompts=prompts, pieces=pieces, start_frame=frame, new=wanted.new,
            made_from=prompts_of((prompt.index for prompt in prompts), now.facts, left), basis=now.basis,
        )  # fmt: skip

    def only_shot(
        self,
        sequence: Sequence,
        state: SequenceState,
        wanted: Wanted,
        takes: Mapping[int, Take],
        made: tuple[Take, ...],
    ) -> RunDraft:
        """Draft an individual take in which one shot is new and the others are those of an earlier take.

        Rehearsed pieces are kept beside a rehearsed one alone: a film of both would be neither, and hardly of one size.
        """
        shot = wanted.only_shot or 0
        check_shot(sequence, shot)
        rehearses = self._rehearses
        whole = [take for take in made if len(take.pieces) == len(sequence.shots) and take.rehearsal == rehearses]
        base = takes.get(wanted.from_take) if wanted.from_take is not None else (whole[-1] if whole else None)
        if base is None or base not in whole:
            raise UsageError(
                f"{base.take_id if base else sequence.id} has no pieces to keep beside shot {shot}"
                f" on {self._plan.provider}.",
                code="no-pieces",
                hint="make an individual take first: --mode individual",
            )
        kept = {index: piece for index, piece in enumerate(base.pieces) if index != shot}
        check_kept(wanted, shot, base)
        known = {**takes, 0: base}  # takes count from 1, so 0 is free to mean the one whose pieces are kept
        sources = dict.fromkeys(kept, 0) | wanted.shot_from
        asked = msgspec.structs.replace(wanted, from_take=None, shot_from=sources)
        run = self.individual(sequence, state, asked, known, kept)
        self._check_joins(sequence, base, run, shot)
        # What is kept was made from the words and seconds of then, whatever the plan says now.
        words = {prompt.index: msgspec.structs.replace(prompt, source=base.take_id) for prompt in base.shot_prompts}
        return msgspec.structs.replace(
            run, prompts=tuple(words[p.index] if p.index in kept else p for p in run.prompts)
        )

    def _check_joins(self, sequence: Sequence, base: Take, run: RunDraft, shot: int) -> None:
        """Raise `UsageError` when a new piece could not stand beside those kept, before it is paid for."""
        new = run.pieces[shot].draft
        then = (base.provider, base.model, base.fps, base.rehearsal)
        now = (new.provider, new.card.id, new.order.fps, new.rehearsal)
        size = (base.media.width, base.media.height) if base.media and base.rehearsal else None
        if then != now or (size and size != (new.order.width, new.order.height)):
            raise UsageError(
                f"{base.take_id} was made by another provider or model, or in another rate or size.",
                code="pieces-differ",
                hint="make all shots anew: --mode individual --new",
            )
        if any(after.continue_ for after in sequence.shots[shot + 1 : shot + 2]):
            self._desk.sink(
                events.Warned(
                    subject=run.sequence, code="continues-other",
                    message=f"Shot {shot + 1} continues shot {shot}, and was made after the one before.",
                    hint=f"look at the cut, or make shot {shot + 1} anew too: --only-shot {shot + 1}",
                )
            )  # fmt: skip

    def redrawn(self, piece: PieceDraft, picture: Path) -> Draft:
        """Draft a piece again with the picture that it really starts from."""
        draft = piece.draft
        sequence = next(one for one in self._plan.sequences if one.id == draft.sequence)
        file = self._elements.input(START, picture)
        frame = StartFrame(path=self._desk.layout.relative(picture), sha256=file.sha256)
        drawn = self._drawing.take(
            sequence, draft.card, rehearsal=draft.rehearsal, prompts=draft.prompts, start_frame=frame,
            start_file=file, seed=draft.seed, shot=piece.index,
        )  # fmt: skip
        return msgspec.structs.replace(
            drawn, now=draft.now, unread=draft.unread, fallback_of=draft.fallback_of, frames=draft.frames
        )

    # --- small print -----------------------------------------------------------------------------------------------

    def _piece(
        self,
        sequence: Sequence,
        state: SequenceState,
        card: Card,
        prompt: ShotPrompt,
        started: Started,
        wanted: Wanted,
        reuse: str,
    ) -> PieceDraft:
        shot = sequence.shots[prompt.index]
        own = self._shot_frame(sequence, state, prompt.index)
        continues = own[0] is None and shot.continue_ and not reuse
        frame, file = (None, None) if continues else own if own[0] else started
        draft = self._drawing.take(
            sequence, card, rehearsal=self._rehearses, prompts=(prompt,), start_frame=frame, start_file=file,
            seed=wanted.seed, shot=prompt.index,
        )  # fmt: skip
        draft = _expecting(draft, Slate(sequence.id, prompt.index, "take", 1))
        return PieceDraft(index=prompt.index, draft=draft, continues=continues, reuse=reuse)

    def _shot_frame(self, sequence: Sequence, state: SequenceState, shot: int) -> Started:
        """Return a shot's own start frame: chosen by a person, else named by the plan."""
        if chosen := state.frame_of(shot):
            return self._chosen(chosen)
        if named := sequence.shots[shot].start_frame:
            return self._named(named)
        return None, None

    def _start_frame(self, sequence: Sequence, state: SequenceState) -> Started:
        """Return what the sequence starts from: what a person chose, else the file that the plan names."""
        if chosen := state.start_frame_chosen:
            return self._chosen(chosen)
        if named := sequence.start_frame_file:
            return self._named(named)
        return None, None

    def _chosen(self, chosen: StartFrame) -> Started:
        folder = self._desk.layout.folder
        path = files.confined(folder, folder / chosen.path)
        file = self._elements.input(START, path)
        check_unchanged(chosen.path, file.sha256, chosen.sha256)
        return chosen, file

    def _named(self, named: str) -> Started:
        file = self._elements.input(START, self._elements.planned(named))
        return StartFrame(path=f"plans/{named}", sha256=file.sha256), file

    def _checked_take(
        self, sequence: Sequence, prompts: tuple[ShotPrompt, ...], mode: Mode, file: InputFile | None
    ) -> Card:
        return self._checked(
            sequence, self._plan.video_model, making="take", prompts=prompts, mode=mode,
            start_frame=file.path if file else None,
        )  # fmt: skip

    def _checked(
        self,
        sequence: Sequence,
        model: str,
        *,
        making: preflight.Making,
        start_frame: Path | None = None,
        prompts: tuple[ShotPrompt, ...] | None = None,
        mode: Mode | None = None,
    ) -> Card:
        desk = self._desk
        report = preflight.check_sequence(
            self._document, desk.workspace, desk.cards, sequence,
            start_frame=start_frame, prompts=prompts, mode=mode, making=making,
        )  # fmt: skip
        if self._stands_in:  # what else is to be known of it `validate` tells
            report = msgspec.structs.replace(report, findings=tuple(marked(self._plan, report.errors)))
        report.raise_for_errors()
        # A dropped element is told, and recorded, when it happens; what several shots have in common is told once.
        told = {f.message: f for f in report.findings if f.code != "element-dropped"}
        for finding in told.values():
            self._warn(sequence, finding)
        return desk.cards.get(model)

    @property
    def _rehearses(self) -> bool:
        return self._desk.registry.get(self._plan.provider).capabilities.rehearsal


def _with_fallback(draft: Draft, other: Draft) -> Draft:
    stand_in = msgspec.structs.replace(other, fallback_of=draft.card.id)
    return msgspec.structs.replace(draft, fallback=stand_in)


def _standing_in(piece: PieceDraft, model: str) -> PieceDraft:
    return msgspec.structs.replace(piece, draft=msgspec.structs.replace(piece.draft, fallback_of=model))


def _remembering(piece: PieceDraft, now: Now, left: frozenset[str]) -> PieceDraft:
    return msgspec.structs.replace(piece, draft=msgspec.structs.replace(piece.draft, now=now, unread=left))


def _expecting(draft: Draft, slate: Slate) -> Draft:
    return msgspec.structs.replace(draft, expected=str(slate))
