"""The production loop as a state machine: any command in any order, by several processes, some of which die.

What must hold after every step:

1. A command is legal exactly where the move table of the product says; an illegal one changes not a byte.
2. A take or grid that was published keeps its bytes and its record; no number is given out twice.
3. A job that the service charged for belongs to one attempt; no attempt has more than one job.
4. The snapshot says what the history says, and the history counts without gaps.
5. Whatever the history calls under way is marked as open.
6. The circle take is a published take with the bytes that were approved, and so is every shot mixed into it.
7. Who orders a take gets one with the prompts ordered, whatever was left lying about.

And at the end, when `resume` has collected what can be collected: everything that was charged is a record, or an
attempt that tells why it is none; nothing is under way; every charged job stands in the ledger once.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from client_generate import files
from client_generate.errors import (
    Ambiguous,
    ClientGenerateError,
    Failed,
    Rejected,
    Throttled,
    Unavailable,
    WrongPhase,
)
from client_generate.execution.attempt import Attempt, Ended, Submitted
from client_generate.execution.budget import Treasury
from client_generate.film.slate import QUADRANTS, Quadrant
from client_generate.film.take import Take
from client_generate.providers.scripted import Fault
from client_generate.sequence.prompts import Wanted
from client_generate.sequence.state import SequenceState
from client_generate.sequence.store import SequenceStore
from tests.loop.desk import Desk, Process
from tests.sequence.workspace import everything

ALL = {"PLANNED", "GRID_EXPLORING", "GRID_REVIEW", "START_FRAME_APPROVED", "GENERATING", "REVIEW", "APPROVED", "FINAL"}
# Copied by hand from the product's table of moves, not from the code.
TABLE = {
    "grid": ALL - {"GENERATING", "FINAL"},
    "approve-grid": {"GRID_REVIEW", "START_FRAME_APPROVED", "GENERATING", "REVIEW", "APPROVED"},
    "start-frame": ALL - {"GENERATING", "FINAL"},
    "generate": ALL - {"GRID_EXPLORING", "FINAL"},
    "approve": {"REVIEW", "APPROVED"},
    "reject": {"APPROVED"},
    "finalize": {"APPROVED"},
    "reopen": {"FINAL"},
    "import": ALL - {"FINAL"},
}
SEQUENCES = st.sampled_from(["SEQ01", "SEQ02", "SEQ04"])
NUMBERS = st.integers(1, 3)
FAULTS = st.sampled_from(
    [
        ("submit", Fault(Rejected("No."))),
        ("submit", Fault(Unavailable("Nobody there."))),
        ("submit", Fault(Throttled("Too often.", retry_after=1.0))),
        ("submit", Fault(Ambiguous("The reply was lost."), late=True)),
        ("submit", Fault(Ambiguous("The body was lost."))),
        ("check", Fault(Unavailable("Nobody there."))),
        ("fetch", Fault(Failed("It is broken.", code="result-expired"))),
        ("fetch", Fault(Unavailable("Nobody there."))),
    ]
)
BEGUN = {"grid": "draft_grid", "generate": "draft_take"}


class ProductionLoop(RuleBasedStateMachine):
    """Producers at one project."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.processes: list[Process] = []
        self.published: dict[str, str] = {}

    def teardown(self) -> None:
        """Let everybody die, collect twice, and count."""
        try:
            self._end()
        finally:
            self.desk.close()

    # --- what people do ------------------------------------------------------------------------------------------

    @initialize()
    def plan(self) -> None:
        """Begin with a plan."""

    @rule(sequence=SEQUENCES)
    def grid(self, sequence: str) -> None:
        """Explore start frames, to the end."""
        self._begun(sequence, "grid", Wanted())

    @rule(
        sequence=SEQUENCES,
        overrides=st.dictionaries(st.integers(0, 1), st.sampled_from(["Rain", "Snow"]), max_size=1),
        from_take=st.none() | NUMBERS,
        new=st.booleans(),
        mode=st.sampled_from([None, "multi_shot", "individual"]),
        at_once=st.booleans(),
    )
    def generate(
        self, sequence: str, overrides: dict[int, str], from_take: int | None, new: bool, mode: object, at_once: bool
    ) -> None:
        """Begin a take, of the plan's prompts or another take's, and perhaps see it through."""
        wanted = Wanted(overrides=overrides, from_take=from_take, new=new)
        process = self._begun(sequence, "generate", wanted, mode)
        if process and at_once:
            self.desk.finish(process)

    @precondition(lambda self: self.processes)
    @rule(which=st.integers(0, 7), steps=st.integers(1, 4))
    def advance(self, which: int, steps: int) -> None:
        """Let a process go on for a while."""
        process = self.processes[which % len(self.processes)]
        for _ in range(steps):
            if not process.ended:
                process.advance()

    @precondition(lambda self: self.processes)
    @rule(which=st.integers(0, 7))
    def die(self, which: int) -> None:
        """Let a process die where it is."""
        self.processes.pop(which % len(self.processes)).die()

    @rule(sequence=SEQUENCES, override=st.sampled_from(["Rain", "Snow"]), steps=st.integers(0, 3))
    def generate_and_die(self, sequence: str, override: str, steps: int) -> None:
        """Leave a take behind: after the intent, after the job's id, or later."""
        process = self._begun(sequence, "generate", Wanted(overrides={0: override}))
        if process:
            for _ in range(steps):
                if not process.ended:
                    process.advance()
            process.die()

    @rule()
    def resume(self) -> None:
        """Collect, without sending anything."""
        charged = list(self.desk.service.charged)
        self.desk.finish(self.desk.collecting())
        assert self.desk.service.charged == charged

    @rule(sequence=SEQUENCES, quadrant=st.sampled_from(QUADRANTS), grid=st.none() | NUMBERS, trim=st.booleans())
    def approve_grid(self, sequence: str, quadrant: Quadrant, grid: int | None, trim: bool) -> None:
        """Choose a quadrant."""
        with self._move("approve-grid", sequence):
            self.desk.runner().approve_grid_quadrant(sequence, quadrant, grid=grid, trim=trim)

    @rule(sequence=SEQUENCES)
    def start_frame(self, sequence: str) -> None:
        """Choose a file."""
        with self._move("start-frame", sequence):
            self.desk.runner().set_start_frame(sequence, self.desk.root / "plans" / "pictures" / "start.png")

    @rule(sequence=SEQUENCES, number=NUMBERS, shots=st.dictionaries(st.integers(0, 2), NUMBERS, max_size=2))
    def approve(self, sequence: str, number: int, shots: dict[int, int]) -> None:
        """Make a take the circle take, perhaps with shots of others."""
        with self._move("approve", sequence):
            self.desk.runner().approve_take(sequence, number, shots=shots)

    @rule(sequence=SEQUENCES, move=st.sampled_from(["reject", "finalize", "reopen"]))
    def decide(self, sequence: str, move: str) -> None:
        """Take a decision back, or lock or unlock."""
        runner = self.desk.runner()
        with self._move(move, sequence):
            match move:
                case "reject":
                    runner.reject_take(sequence)
                case "finalize":
                    runner.finalize(sequence)
                case _:
                    runner.reopen(sequence, why="the client")

    @rule(sequence=SEQUENCES, again=st.booleans())
    def import_clip(self, sequence: str, again: bool) -> None:
        """Make a film from elsewhere a take."""
        with self._move("import", sequence):
            self.desk.import_clip(sequence, again=again)

    @rule(sequence=SEQUENCES, number=NUMBERS)
    def note(self, sequence: str, number: int) -> None:
        """Write a remark: legal in any phase."""
        known = {take.take_id for take in self._state(sequence).takes if take.path}
        if f"{sequence}_take{number:03d}" in known:
            self.desk.runner().note(sequence, number, "warmer")

    @rule(told=FAULTS)
    def something_goes_wrong(self, told: tuple[str, Fault]) -> None:
        """Script the service's next fault."""
        self.desk.faults[told[0]].append(told[1])

    # --- what must hold ------------------------------------------------------------------------------------------

    @invariant()
    def what_was_published_stays(self) -> None:
        """Promise 2."""
        now = {
            path.relative_to(self.desk.layout.folder).as_posix(): files.sha256(path)
            for pattern in ("*/takes/*", "*/grids/*", "*/start_frames/*", "*/shots/*/*")
            for path in self.desk.layout.folder.glob(pattern)
            if path.is_file() and not path.name.startswith(".")
        }
        assert {name: now.get(name) for name in self.published} == self.published
        self.published = now

    @invariant()
    def a_job_belongs_to_one_attempt(self) -> None:
        """Promise 3."""
        jobs = Counter(submitted.job_id for _, submitted in self._submitted())
        assert [job for job, attempts in jobs.items() if attempts > 1] == []
        assert set(jobs) <= set(self.desk.service.charged)

    @invariant()
    def the_snapshot_is_the_history(self) -> None:
        """Promise 4."""
        for sequence in self.desk.layout.sequence_ids():
            snapshot = self._state(sequence)
            path = self.desk.layout.state(sequence)
            kept = path.read_bytes()
            path.unlink()
            rebuilt = self._store().load(sequence)
            path.write_bytes(kept)
            assert rebuilt == snapshot
            history = self._store().history(sequence)
            assert [decision.n for decision in history] == list(range(1, len(history) + 1))
            names = [take.take_id for take in snapshot.takes] + [grid.grid_id for grid in snapshot.grids]
            assert len(names) == len(set(names))

    @invariant()
    def what_is_under_way_is_open(self) -> None:
        """Promise 5."""
        treasury = Treasury(self.desk.layout)
        for sequence in self.desk.layout.sequence_ids():
            state = self._state(sequence)
            assert all(treasury.is_open(name) for name in (*state.running, *state.exploring))

    @invariant()
    def who_orders_gets_what_was_ordered(self) -> None:
        """Promise 7."""
        for process in self.processes:
            if process.ordered and isinstance(process.last, Take):
                assert process.last.shot_prompts == process.ordered

    @invariant()
    def the_circle_take_is_what_was_approved(self) -> None:
        """Promise 6."""
        for sequence in self.desk.layout.sequence_ids():
            state = self._state(sequence)
            if state.circle_take is None:
                assert state.settled not in {"APPROVED", "FINAL"}
                continue
            film = self.desk.layout.sequence(sequence) / "takes" / f"{state.circle_take}.mp4"
            assert files.sha256(film) == state.circle_sha256
            for piece in state.circle_pieces:
                assert files.sha256(self.desk.layout.folder / piece.path) == piece.sha256
                assert piece.of in {take.take_id for take in state.takes if take.path}

    # --- small print ---------------------------------------------------------------------------------------------

    def _begun(self, sequence: str, move: str, wanted: Wanted, mode: object = None) -> Process | None:
        runner = self.desk.runner()
        with self._move(move, sequence):
            draft = runner.draft_grid(sequence) if move == "grid" else runner.draft_take(sequence, mode, wanted)  # type: ignore[arg-type]
            process = Process(runner._work(draft, "grid" if move == "grid" else "take"))
            process.ordered = () if move == "grid" else draft.prompts
            self.processes.append(process)
            return process
        return None

    def _move(self, move: str, sequence: str) -> _Moving:
        return _Moving(self.desk, self._state(sequence).phase in TABLE[move])

    def _store(self) -> SequenceStore:
        return SequenceStore(self.desk.layout, clock=lambda: self.desk.now, who="")

    def _state(self, sequence: str) -> SequenceState:
        return self._store().load(sequence)

    def _attempts(self) -> list[Attempt]:
        return [Attempt(path) for path in sorted(self.desk.layout.executions.glob("*/attempt*"))]

    def _submitted(self) -> list[tuple[Attempt, Submitted]]:
        read = [(attempt, attempt.read("submitted", Submitted)) for attempt in self._attempts()]
        return [(attempt, submitted) for attempt, submitted in read if submitted is not None]

    def _end(self) -> None:
        for process in self.processes:
            process.die()
        for told in self.desk.faults.values():
            told.clear()
        for _ in range(2):
            self.desk.finish(self.desk.collecting())
        assert Treasury(self.desk.layout).open_subjects() == ()
        states = [self._state(sequence) for sequence in self.desk.layout.sequence_ids()]
        assert [(state.running, state.exploring) for state in states if state.running or state.exploring] == []
        self._everything_charged_is_accounted_for()

    def _everything_charged_is_accounted_for(self) -> None:
        owned = {submitted.job_id: attempt for attempt, submitted in self._submitted()}
        assert set(owned) == set(self.desk.service.charged)
        for attempt in owned.values():
            assert attempt.state == "done" or isinstance(attempt.ended(), Ended)
        charged = Counter(line.attempt for line in Treasury(self.desk.layout).ledger())
        assert charged == Counter(f"{attempt.folder.parent.name}/{attempt.folder.name}" for attempt in owned.values())


class _Moving:
    """A command: refused exactly where the table says so, and then without a trace."""

    def __init__(self, desk: Desk, legal: bool) -> None:
        self._desk = desk
        self._legal = legal

    def __enter__(self) -> None:
        self._before = None if self._legal else everything(self._desk.root)

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if not self._legal:
            assert isinstance(error, (WrongPhase, ClientGenerateError)), "an illegal move was accepted"
            assert everything(self._desk.root) == self._before
            return True
        assert not isinstance(error, WrongPhase), f"a legal move was refused: {error}"
        return isinstance(error, ClientGenerateError)


def _run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        ProductionLoop,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )


def test_the_loop_keeps_its_promises() -> None:
    _run(30, 25)


@pytest.mark.torture
def test_the_loop_keeps_its_promises_for_long() -> None:
    _run(600, 60)
