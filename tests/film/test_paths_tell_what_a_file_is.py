from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from client_generate.errors import UsageError
from client_generate.film.layout import Layout, Workspace
from client_generate.film.slate import Slate, parse
from tests.film.test_names_are_read_back import slates

LAYOUT = Workspace(Path("/work")).project("film")


@pytest.mark.parametrize(
    ("slate", "path"),
    [
        (Slate("SEQ08", None, "take", 2), "SEQ08/takes/SEQ08_take002.mp4"),
        (Slate("SEQ08", 3, "take", 1), "SEQ08/shots/SEQ08_shot03/SEQ08_shot03_take001.mp4"),
        (Slate("SEQ05", None, "grid", 1), "SEQ05/grids/SEQ05_grid001.mp4"),
        (Slate("SEQ05", None, "start", 1000), "SEQ05/start_frames/SEQ05_start1000.mp4"),
    ],
)
def test_an_editor_finds_it_by_its_name(slate: Slate, path: str) -> None:
    assert LAYOUT.relative(LAYOUT.media(slate, ".mp4")) == path
    assert LAYOUT.record(slate) == LAYOUT.media(slate, ".json")


@given(slate=slates)
def test_everything_made_lies_in_its_sequences_folder_and_says_what_it_is(slate: Slate) -> None:
    media = LAYOUT.media(slate, ".png")
    assert media.is_relative_to(LAYOUT.sequence(slate.sequence))
    assert media.parent in LAYOUT.written(slate.sequence) or media.parent.parent in LAYOUT.written(slate.sequence)
    assert parse(media.stem) == slate
    assert LAYOUT.attempt(str(slate), 1).parent.parent == LAYOUT.executions


@given(one=slates, other=slates)
def test_two_things_never_share_a_path(one: Slate, other: Slate) -> None:
    assert (LAYOUT.media(one, ".png") == LAYOUT.media(other, ".png")) == (one == other)


@pytest.mark.parametrize("name", ["..", "a/b", "", "a\0b", "executions", "é", "a" * 65])
def test_no_path_is_made_of_what_is_no_id(name: str) -> None:
    workspace = Workspace(Path("/work"))
    for make in (workspace.plan, workspace.project, LAYOUT.sequence, LAYOUT.state, LAYOUT.sequence_lock):
        with pytest.raises(UsageError):
            make(name)
    with pytest.raises(UsageError):
        LAYOUT.subject(f"{name}_take001" if name != "a" * 65 else name)


def test_projects_are_found_by_their_plans_and_folders(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    assert (workspace.plan_ids(), workspace.project_ids()) == ((), ())
    (tmp_path / "plans" / "folder.yaml").mkdir(parents=True)
    for name in ("b.yaml", "a.yaml", ".hidden.yaml", "not an id.yaml", "c.txt"):
        (tmp_path / "plans" / name).write_text("x")
    for name in ("a", "z", "not an id"):
        (tmp_path / "projects" / name).mkdir(parents=True)
    (tmp_path / "projects" / "file").write_text("x")
    assert workspace.plan_ids() == ("a", "b")
    assert workspace.project_ids() == ("a", "z")
    (tmp_path / "projects" / "a" / "SEQ01").mkdir()
    (tmp_path / "projects" / "a" / "SEQ01" / "history.jsonl").write_text("")
    assert Layout(tmp_path / "projects" / "a").sequence_ids() == ("SEQ01",)
