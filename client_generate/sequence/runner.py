"""`ClientSequenceRunner`: takes a producer's orders for the sequences of one plan.

It reads the plan, owns `sequence_state.json`, resolves elements under the cap, assembles the prompts and dispatches to
the `StepRunner`. It renders nothing and prints nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path

from client_generate import files
from client_generate.errors import NotFound, StateError, UsageError
from client_generate.execution import preflight
from client_generate.execution.elements import ElementManager
from client_generate.execution.loop import Outcome
from client_generate.film import events
from client_generate.film.plan import Mode, Sequence
from client_generate.film.slate import Quadrant, Slate, parse
from client_generate.film.take import Grid, Record, ShotPrompt, StartFrame, Take
from client_generate.media import probe, stills
from client_generate.providers.base import InputFile
from client_generate.providers.cards import Card
from client_generate.sequence.desk import Desk
from client_generate.sequence.drafts import START, Draft, Drawing
from client_generate.sequence.making import Maker
from client_generate.sequence.prompts import compose
from client_generate.sequence.state import SequenceState, StartFrameChosen, TakeApproved, check_move
from client_generate.sequence.store import Deciding


class ClientSequenceRunner:
    """The production loop of one project."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.plan = desk.document.value
        self._elements = ElementManager(desk.workspace)
        self._drawing = Drawing(self.plan, self._elements)
        self._maker = Maker(desk, self.plan.budget)

    # --- grids and start frames ----------------------------------------------------------------------------------

    def draft_grid(self, sequence_id: str) -> Draft:
        """Return what `explore_grid` would send and what it would cost; checks everything, changes nothing."""
        sequence = self._sequence(sequence_id)
        check_move(self._desk.sequences.load(sequence.id), "grid")
        return self._grid_draft(sequence)

    def explore_grid(self, sequence_id: str) -> Grid:
        """Make a 2x2 grid of start frames. Raises `WrongPhase`, `PlanError`, `BudgetError`, `ProviderError`, ..."""
        draft = self.draft_grid(sequence_id)
        record = self._maker.make_one(draft, "grid")
        assert isinstance(record, Grid)  # noqa: S101 - the intent's draft says so
        return record

    def approve_grid_quadrant(
        self, sequence_id: str, quadrant: Quadrant, *, grid: int | None = None, trim: bool = True, why: str = ""
    ) -> StartFrame:
        """Make a quadrant of a grid (the newest if left out) the start frame; the same again changes nothing."""
        sequence = self._sequence(sequence_id)
        with self._desk.sequences.deciding(sequence.id) as deciding:
            check_move(deciding.state, "approve-grid")
            record = self._grid(deciding.state, grid)
            chosen = deciding.state.start_frame_chosen
            if chosen and (chosen.grid, chosen.quadrant) == (record.grid_id, quadrant):
                return chosen
            picture = self._verified(record)
            return self._choose(
                deciding,
                lambda into: stills.crop_quadrant(picture, quadrant, into, self._aspect, trim=trim),
                why=why,
                grid=record.grid_id,
                quadrant=quadrant,
            )

    def set_start_frame(self, sequence_id: str, picture: Path, *, why: str = "") -> StartFrame:
        """Make a picture file the start frame, cropped to the plan's aspect ratio."""
        sequence = self._sequence(sequence_id)
        if not picture.is_file():
            raise UsageError(f"There is no file {picture}.", code="missing-file", hint="name a PNG, JPEG or WebP")
        with self._desk.sequences.deciding(sequence.id) as deciding:
            check_move(deciding.state, "start-frame")
            return self._choose(deciding, lambda into: stills.fit_start_frame(picture, into, self._aspect), why=why)

    # --- takes ---------------------------------------------------------------------------------------------------

    def draft_take(
        self, sequence_id: str, mode: Mode | None = None, *, overrides: Mapping[int, str] | None = None
    ) -> Draft:
        """Return what `run_sequence` would send and what it would cost; checks everything, changes nothing."""
        sequence = self._sequence(sequence_id)
        state = self._desk.sequences.load(sequence.id)
        check_move(state, "generate")
        return self._take_draft(sequence, state, mode or sequence.mode, overrides or {})

    def run_sequence(
        self, sequence_id: str, mode: Mode | None = None, *, overrides: Mapping[int, str] | None = None
    ) -> Take:
        """Make a take. The same inputs as a run that a crash left behind continue that run instead of paying again."""
        draft = self.draft_take(sequence_id, mode, overrides=overrides)
        record = self._maker.make_one(draft, "take")
        assert isinstance(record, Take)  # noqa: S101 - the intent's draft says so
        return record

    def approve_take(self, sequence_id: str, number: int, *, why: str = "") -> Take:
        """Make a take the circle take: every frame is decoded and its hash compared; the same again changes nothing."""
        sequence = self._sequence(sequence_id)
        check_move(self._desk.sequences.load(sequence.id), "approve")
        take = self.take(sequence.id, number)
        film = self._verified(take)
        probe.decode_all(film)
        with self._desk.sequences.deciding(sequence.id) as deciding:
            check_move(deciding.state, "approve")
            approved = (deciding.state.circle_take, deciding.state.circle_sha256, deciding.state.phase)
            assert take.media is not None  # noqa: S101 - _verified
            if approved != (take.take_id, take.media.sha256, "APPROVED"):
                deciding.record(TakeApproved(take=take.take_id, sha256=take.media.sha256), why)
        return take

    def take(self, sequence_id: str, number: int) -> Take:
        """Return a take's record. Raises `NotFound`."""
        sequence = self._sequence(sequence_id)
        slate = Slate(sequence.id, None, "take", number)
        if take := files.read(self._desk.layout.record(slate), Take):
            return take
        there = ", ".join(str(parse(t.take_id).number) for t in self._desk.sequences.load(sequence.id).takes if t.path)
        raise NotFound(
            f"{sequence.id} has no take {number}.",
            code="unknown-take",
            hint=f"takes: {there}"
            if there
            else f"`client_generate generate {self._desk.layout.name} {sequence.id}` makes one",
        )

    def takes(self, sequence_id: str) -> tuple[Take, ...]:
        """Return the records of a sequence's takes, oldest first."""
        sequence = self._sequence(sequence_id)
        summaries = self._desk.sequences.load(sequence.id).takes
        return tuple(self.take(sequence.id, parse(summary.take_id).number) for summary in summaries if summary.path)

    # --- what a crash left -----------------------------------------------------------------------------------------

    def resume(self) -> tuple[Outcome, ...]:
        """Collect everything in flight or made and not fetched. Never submits."""
        return self._maker.collect()

    # --- small print -----------------------------------------------------------------------------------------------

    def _sequence(self, sequence_id: str) -> Sequence:
        for sequence in self.plan.sequences:
            if sequence.id == sequence_id:
                return sequence
        ids = [sequence.id for sequence in self.plan.sequences]
        near = get_close_matches(sequence_id.upper(), [i.upper() for i in ids], 1)
        known = next((i for i in ids if near and i.upper() == near[0]), "")
        raise NotFound(
            f"The plan has no sequence {sequence_id!a}.",
            code="unknown-sequence",
            hint=f"did you mean {known}?" if known else f"sequences: {', '.join(ids[:12])}",
        )

    def _grid_draft(self, sequence: Sequence) -> Draft:
        card = self._checked(sequence, self.plan.still_model, making="grid")
        return self._drawing.grid(sequence, card, rehearsal=self._rehearses)

    def _take_draft(self, sequence: Sequence, state: SequenceState, mode: Mode, overrides: Mapping[int, str]) -> Draft:
        if mode != "multi_shot":
            raise UsageError(f"Takes of mode {mode} cannot be made yet.", code="mode", hint="use `--mode multi_shot`")
        prompts = compose(sequence, overrides)
        frame, file = self._start_frame(sequence, state)
        card = self._checked(
            sequence,
            self.plan.video_model,
            making="take",
            start_frame=file.path if file else None,
            prompts=prompts,
            mode=mode,
        )
        return self._drawing.take(
            sequence, card, rehearsal=self._rehearses, prompts=prompts, start_frame=frame, start_file=file
        )

    def _start_frame(self, sequence: Sequence, state: SequenceState) -> tuple[StartFrame | None, InputFile | None]:
        """Return what the next take starts from: what a person chose, else the file that the plan names."""
        if chosen := state.start_frame_chosen:
            path = files.confined(self._desk.layout.folder, self._desk.layout.folder / chosen.path)
            file = self._elements.input(START, path)
            _check_unchanged(path.name, file.sha256, chosen.sha256)
            return chosen, file
        if named := sequence.start_frame_file:
            file = self._elements.input(START, self._elements.planned(named))
            return StartFrame(path=f"plans/{named}", sha256=file.sha256), file
        return None, None

    def _choose(
        self,
        deciding: Deciding,
        draw: Callable[[Path], object],
        *,
        why: str,
        grid: str | None = None,
        quadrant: Quadrant | None = None,
    ) -> StartFrame:
        desk = self._desk
        slate = desk.executions.claim(deciding.state.sequence, None, "start")
        drawn = desk.layout.subject(str(slate)) / "start.png"
        draw(drawn)
        files.flush(drawn)
        place = desk.layout.media(slate, ".png")
        files.publish(drawn, place)
        chosen = StartFrame(path=desk.layout.relative(place), sha256=files.sha256(place), grid=grid, quadrant=quadrant)
        deciding.record(StartFrameChosen(start_frame=chosen), why)
        return chosen

    def _grid(self, state: SequenceState, number: int | None) -> Grid:
        there = [grid.grid_id for grid in state.grids if grid.path]
        wanted = there[-1] if number is None and there else str(Slate(state.sequence, None, "grid", number or 1))
        record = files.read(self._desk.layout.record(parse(wanted)), Grid) if wanted in there else None
        if record is None:
            raise NotFound(
                f"{state.sequence} has no grid {number or ''}".rstrip() + ".",
                code="unknown-grid",
                hint="grids: " + ", ".join(there) if there else "`client_generate grid` makes one",
            )
        return record

    def _verified(self, record: Record) -> Path:
        """Return the media of a record when its bytes are those that were made. Raises `StateError`."""
        assert record.media is not None  # noqa: S101 - published records have media
        path = files.confined(self._desk.layout.folder, self._desk.layout.folder / record.media.path)
        if not path.is_file():
            raise StateError(
                f"{record.media.path} is gone.", code="media-missing", hint="restore it, or choose another"
            )
        _check_unchanged(record.media.path, files.sha256(path), record.media.sha256)
        return path

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
            desk.document,
            desk.workspace,
            desk.cards,
            sequence,
            start_frame=start_frame,
            prompts=prompts,
            mode=mode,
            making=making,
        )
        report.raise_for_errors()
        for finding in report.findings:
            if finding.code != "element-dropped":  # that one is told, and recorded, when it happens
                desk.sink(
                    events.Warned(subject=sequence.id, code=finding.code, message=finding.message, hint=finding.hint)
                )
        return desk.cards.get(model)

    @property
    def _rehearses(self) -> bool:
        return self._desk.registry.get(self.plan.provider).capabilities.rehearsal

    @property
    def _aspect(self) -> tuple[int, int]:
        across, down = self.plan.aspect_ratio.split(":")
        return int(across), int(down)


def _check_unchanged(name: str, now: str, then: str) -> None:
    if now != then:
        raise StateError(
            f"{name} is not what it was: its bytes changed since it was made.",
            code="media-changed",
            hint="restore the file, or choose another",
        )
