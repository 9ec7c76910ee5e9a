"""A note on frames of two shots is told of both films of an individual take, and once of a film that holds both."""

from __future__ import annotations

from pathlib import Path

from tests.sequence.workspace import PROJECT, make_workspace, studio


def test_a_note_across_a_cut(tmp_path: Path) -> None:
    root = make_workspace(tmp_path)
    runner = studio(root).sequences(PROJECT)
    for number, mode in enumerate(("individual", "multi_shot"), 1):
        runner.run_sequence("SEQ01", mode)  # type: ignore[arg-type]
        runner.note("SEQ01", number, "too fast", at="00:00:00:10", to="00:00:00:14")
        runner.approve_take("SEQ01", number)
        marks = studio(root).cut(PROJECT).sequences[0].marks
        if mode == "individual":
            films = [("SEQ01_shot00_take001", 10, 2), ("SEQ01_shot01_take001", 0, 3)]
        else:
            films = [("SEQ01_take002", 10, 5)]
        assert [(mark.take, mark.first, mark.frames) for mark in marks] == films
