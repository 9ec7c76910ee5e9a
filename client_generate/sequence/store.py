"""Sequences on disk: `history.jsonl` is the truth, `sequence_state.json` its snapshot. Readers take no lock."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import reduce
from pathlib import Path
from typing import cast

import msgspec

from client_generate import files
from client_generate.decoders import decoder
from client_generate.errors import StateError, UsageError
from client_generate.execution import disk
from client_generate.film.layout import Layout
from client_generate.film.slate import parse
from client_generate.sequence.state import Decision, SequenceState, apply

Append = Callable[[SequenceState, Decision, str], SequenceState]
"""Writes a decision down; returns the state after it."""


class Deciding:
    """A sequence under its lock: the state now, and the only way to add to its history."""

    def __init__(self, state: SequenceState, append: Append) -> None:
        self.state = state
        self._append = append

    def record(self, decision: Decision, why: str = "") -> SequenceState:
        """Write a decision down, flushed, then replace the snapshot; returns the state after it."""
        self.state = self._append(self.state, decision, why)
        return self.state


class SequenceStore:
    """The sequences of one project."""

    def __init__(self, layout: Layout, *, clock: Callable[[], datetime], who: str) -> None:
        self._layout = layout
        self._clock = clock
        self._who = who

    def load(self, sequence: str) -> SequenceState:
        """Return the state: the snapshot when it holds the whole history, else the history applied.

        Raises `StateError` when neither tells the truth or can be read; nothing is changed then.
        """
        with disk.readable(self._layout.sequence(sequence)):
            return self._load(sequence)[0]

    def _load(self, sequence: str) -> tuple[SequenceState, bool]:
        """Return the state, and whether the snapshot on disk says the same."""
        files.within(self._layout.root, self._layout.sequence(sequence))
        snapshot = self._snapshot(self._layout.state(sequence))
        if snapshot is not None and snapshot.sequence != sequence:
            raise _foreign(self._layout.state(sequence), snapshot.sequence)
        size = _size(self._layout.history(sequence))
        if snapshot is None and not size:
            self._check_nothing_was_made(sequence)
            return SequenceState(sequence=sequence), True
        if snapshot is not None and snapshot.history_bytes == size:
            return snapshot, True
        return self._rebuilt(snapshot or SequenceState(sequence=sequence)), False

    @contextmanager
    def deciding(self, sequence: str) -> Iterator[Deciding]:
        """Hold the sequence's lock for a decision. Raises `Busy`, `StateError`; nothing is written outside then.

        A snapshot that a crash or a full disk left behind its history is brought up to it first.
        """
        with disk.readable(self._layout.sequence(sequence)):
            files.within(self._layout.root, *self._layout.common(), *self._layout.written(sequence))
        with files.locked(self._layout.sequence_lock(sequence), sequence):
            with disk.readable(self._layout.sequence(sequence)):
                state, is_kept = self._load(sequence)
            if not is_kept:
                self._keep(state)
            yield Deciding(state, self._append)

    def history(self, sequence: str) -> tuple[Decision, ...]:
        """Return every decision, oldest first. Raises `StateError`."""
        with disk.readable(self._layout.sequence(sequence)):
            return tuple(self._decisions(self._layout.history(sequence), 0))

    def _append(self, state: SequenceState, decision: Decision, why: str) -> SequenceState:
        stamped = msgspec.structs.replace(
            decision, n=state.revision + 1, at=self._clock(), who=self._who, why=why or decision.why
        )
        size = files.append_line(self._layout.history(state.sequence), files.encode_line(stamped))
        after = msgspec.structs.replace(apply(state, stamped), history_bytes=size)
        self._keep(after)
        return after

    def _keep(self, state: SequenceState) -> None:
        """Replace the snapshot; one that cannot be read is kept beside."""
        path = self._layout.state(state.sequence)
        if path.exists() and self._snapshot(path) is None:
            files.set_aside(path)
        files.replace(path, files.sealed(files.encode(state)))

    def _snapshot(self, path: Path) -> SequenceState | None:
        """Read the snapshot; None when missing, torn or changed: the history can replace it. A newer one is refused."""
        try:
            if (data := files.load(path)) is None:
                return None
            found = files.decode(data, SequenceState, str(path))
            return found if files.is_whole(data) else None
        except StateError as error:
            if error.code != "state-corrupt":
                raise
            return None

    def _rebuilt(self, snapshot: SequenceState) -> SequenceState:
        path = self._layout.history(snapshot.sequence)
        whole = files.whole_lines(path) if path.exists() else 0
        if whole < snapshot.history_bytes:
            raise StateError(
                f"{path} is shorter than sequence_state.json says ({whole} of {snapshot.history_bytes} bytes).",
                code="history-cut",
                hint="restore the file from a copy; nothing was changed",
            )
        fresh = tuple(self._decisions(path, snapshot.history_bytes))
        for number, decision in enumerate(fresh, snapshot.revision + 1):
            if decision.n != number:
                raise _corrupt(path, f"decision {number} is missing")
        try:
            rebuilt = reduce(apply, fresh, snapshot)
            names = (*(take.take_id for take in rebuilt.takes), *(grid.grid_id for grid in rebuilt.grids))
            theirs = {parse(name).sequence for name in names} - {snapshot.sequence}
        except UsageError as error:
            raise _corrupt(path, error.message.rstrip(".")) from error
        if theirs:
            raise _foreign(path, theirs.pop())
        return msgspec.structs.replace(rebuilt, history_bytes=whole)

    def _check_nothing_was_made(self, sequence: str) -> None:
        """Raise `StateError` when a sequence without a history has a snapshot, takes or grids all the same.

        An import that died before its decision leaves the record of a take that is marked as open.
        """
        folder = self._layout.sequence(sequence)
        kinds = ("sequence_state.json", "takes/*.json", "grids/*.json") if folder.is_dir() else ()
        traces = (trace for kind in kinds for trace in folder.glob(kind))
        if any(not (self._layout.open / trace.name).exists() for trace in traces):
            if _size(self._layout.history(sequence)):
                return  # somebody else's first decision came between our two looks
            raise StateError(
                f"{self._layout.history(sequence)} is gone, and {sequence} has been worked on.",
                code="history-cut",
                hint="restore the file from a copy; nothing was changed",
            )

    def _decisions(self, path: Path, start: int) -> Iterator[Decision]:
        try:
            with files.open_regular(path, os.O_NOFOLLOW) as file:
                file.seek(start)
                data = file.read()
        except FileNotFoundError:
            return
        decode = decoder(cast("type[Decision]", Decision)).decode
        for number, line in enumerate(data[: data.rfind(b"\n") + 1].splitlines(), 1):
            try:
                yield decode(line)
            except files.UNREADABLE as error:
                raise _corrupt(path, f"at byte {start}, line {number} from there, {error}") from error


def _corrupt(path: Path, why: str) -> StateError:
    return StateError(
        f"{path} cannot be read: {why}.",
        code="history-corrupt",
        hint="restore the file from a copy, or mend the line; it is left as it is",
    )


def _foreign(path: Path, theirs: str) -> StateError:
    return StateError(
        f"{path} tells of {theirs}, another sequence.",
        code="state-foreign",
        hint="a copied folder? move the file away and restore this sequence's own",
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
