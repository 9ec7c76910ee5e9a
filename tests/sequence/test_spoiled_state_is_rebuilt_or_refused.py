"""State files cut at every byte and with flipped bits: rebuilt from the history or refused clearly, never emptied."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client_generate.errors import StateError
from client_generate.film.layout import Layout
from client_generate.film.take import StartFrame
from client_generate.sequence.state import (
    Decision,
    GridEnded,
    GridStarted,
    Noted,
    RunEnded,
    RunStarted,
    SequenceState,
    StartFrameChosen,
    TakeApproved,
    TakeImported,
)
from client_generate.sequence.store import SequenceStore
from tests.sequence.workspace import PROJECT, make_workspace, studio

FRAME = StartFrame(path="SEQ01/start_frames/SEQ01_start001.png", sha256="0" * 64)
DECISIONS: tuple[Decision, ...] = (
    GridStarted(grid="SEQ01_grid001"),
    GridEnded(grid="SEQ01_grid001", path="SEQ01/grids/SEQ01_grid001.png"),
    StartFrameChosen(start_frame=FRAME),
    RunStarted(take="SEQ01_take001", mode="multi_shot"),
    RunEnded(take="SEQ01_take001", path="SEQ01/takes/SEQ01_take001.mp4"),
    Noted(take="SEQ01_take001", text="zu dunkel, \N{BLACK STAR}\n\x00"),
    TakeApproved(take="SEQ01_take001", sha256="1" * 64),
    TakeImported(take="SEQ01_take002", path="SEQ01/takes/SEQ01_take002.mov", sha256="2" * 64, name="a.mov"),
)
REFUSED = {"history-cut", "history-corrupt", "state-corrupt", "state-newer", "state-foreign", "state-unreadable"}


def store(root: Path) -> SequenceStore:
    return SequenceStore(
        Layout(root / "projects" / PROJECT), clock=lambda: datetime(2026, 11, 21, tzinfo=UTC), who="ann"
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_workspace(tmp_path_factory.mktemp("work"))


@pytest.fixture
def files_of(root: Path) -> Iterator[tuple[Path, Path]]:
    folder = root / "projects" / PROJECT / "SEQ01"
    if not folder.exists():
        with store(root).deciding("SEQ01") as deciding:
            for decision in DECISIONS:
                deciding.record(decision)
    snapshot, history = folder / "sequence_state.json", folder / "history.jsonl"
    kept = snapshot.read_bytes(), history.read_bytes()
    yield snapshot, history
    snapshot.write_bytes(kept[0])
    history.write_bytes(kept[1])


def told(root: Path) -> SequenceState | str:
    """Return the state, or the code of its refusal; `status` shows a row of it either way."""
    row = studio(root).status(PROJECT).sequences[0]
    try:
        state = store(root).load("SEQ01")
    except StateError as error:
        assert error.hint  # noqa: PT017
        assert row.phase == "UNREADABLE"
        return error.code
    assert row.phase in {state.phase, "UNREADABLE"}
    return state


def test_a_snapshot_cut_anywhere_is_rebuilt(root: Path, files_of: tuple[Path, Path]) -> None:
    snapshot, _ = files_of
    whole, state = snapshot.read_bytes(), store(root).load("SEQ01")
    assert state.revision == len(DECISIONS)
    for size in range(len(whole) - 1):  # without its last newline it is whole still
        snapshot.write_bytes(whole[:size])
        assert store(root).load("SEQ01") == state, size
        assert snapshot.read_bytes() == whole[:size]
    snapshot.unlink()
    assert told(root) == state


def test_a_snapshot_that_fell_behind_is_brought_up_by_who_next_holds_the_sequence(
    root: Path, files_of: tuple[Path, Path]
) -> None:
    snapshot, _ = files_of
    behind = snapshot.read_bytes()
    with store(root).deciding("SEQ01") as deciding:
        deciding.record(Noted(take="SEQ01_take001", text="brighter"))
    whole = snapshot.read_bytes()
    snapshot.write_bytes(behind)
    with store(root).deciding("SEQ01"):
        assert snapshot.read_bytes() == whole


def test_a_history_cut_anywhere_is_refused_while_its_snapshot_knows(root: Path, files_of: tuple[Path, Path]) -> None:
    _, history = files_of
    whole = history.read_bytes()
    for size in range(len(whole)):
        history.write_bytes(whole[:size])
        with pytest.raises(StateError) as refused:
            store(root).load("SEQ01")
        assert refused.value.code == "history-cut", size
        assert history.read_bytes() == whole[:size]
    assert told(root) == "history-cut"


def test_a_history_cut_anywhere_without_a_snapshot_tells_its_whole_lines(
    root: Path, files_of: tuple[Path, Path]
) -> None:
    snapshot, history = files_of
    whole = history.read_bytes()
    snapshot.unlink()
    for size in range(1, len(whole) + 1):
        history.write_bytes(whole[:size])
        assert store(root).load("SEQ01").revision == whole[:size].count(b"\n")


@settings(max_examples=600, deadline=None)
@given(place=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_a_flipped_bit_in_the_snapshot_is_no_traceback_and_never_empties(root: Path, place: int, bit: int) -> None:
    snapshot, history = (root / "projects" / PROJECT / "SEQ01" / n for n in ("sequence_state.json", "history.jsonl"))
    whole, decided = snapshot.read_bytes(), history.read_bytes()
    try:
        snapshot.write_bytes(flipped(whole, place, bit))
        found = told(root)
        assert found in REFUSED if isinstance(found, str) else found.revision
        assert history.read_bytes() == decided
    finally:
        snapshot.write_bytes(whole)


@settings(max_examples=600, deadline=None)
@given(place=st.integers(0, 10**6), bit=st.integers(0, 7), known=st.booleans())
def test_a_flipped_bit_in_the_history_is_refused_or_harmless(root: Path, place: int, bit: int, known: bool) -> None:
    snapshot, history = (root / "projects" / PROJECT / "SEQ01" / n for n in ("sequence_state.json", "history.jsonl"))
    whole, decided = snapshot.read_bytes(), history.read_bytes()
    try:
        history.write_bytes(flipped(decided, place, bit))
        if not known:
            snapshot.unlink()
        found = told(root)
        assert found in REFUSED if isinstance(found, str) else found.revision >= len(DECISIONS) - 1
        assert history.read_bytes() == flipped(decided, place, bit)
    finally:
        snapshot.write_bytes(whole)
        history.write_bytes(decided)


def flipped(data: bytes, place: int, bit: int) -> bytes:
    spoiled = bytearray(data)
    spoiled[place % len(data)] ^= 1 << bit
    return bytes(spoiled)


@pytest.mark.parametrize("lost", range(len(DECISIONS) - 1))
def test_a_line_taken_out_of_the_history_is_missed(root: Path, files_of: tuple[Path, Path], lost: int) -> None:
    snapshot, history = files_of
    lines = history.read_bytes().splitlines(keepends=True)
    history.write_bytes(b"".join(line for number, line in enumerate(lines) if number != lost))
    snapshot.unlink()
    assert told(root) == "history-corrupt"


@pytest.mark.parametrize("size", [0, 1, 7])
def test_a_snapshot_that_lies_about_the_history_is_not_believed(
    root: Path, files_of: tuple[Path, Path], size: int
) -> None:
    snapshot, history = files_of
    state = store(root).load("SEQ01")
    before = sum(len(line) for line in history.read_bytes().splitlines(keepends=True)[: size % 3])
    text = snapshot.read_text().replace(f'"history_bytes": {state.history_bytes}', f'"history_bytes": {before}')
    snapshot.write_text(text)
    assert told(root) == state
