"""A link inside `projects/` that leads out of the workspace: refused, and nothing is written there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from client_generate.errors import ClientGenerateError, StateError
from tests.sequence.workspace import PROJECT, make_workspace, studio


@pytest.fixture(scope="module")
def produced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_workspace(tmp_path_factory.mktemp("produced"))
    studio(root).sequences(PROJECT).run_sequence("SEQ01")
    return root


@pytest.fixture
def root(produced: Path, tmp_path: Path) -> Path:
    return shutil.copytree(produced, tmp_path / "work")


PLACES = [
    "",
    "film",
    "film/.cache",
    "film/executions",
    "film/executions/open",
    "film/executions/locks",
    "film/SEQ01",
    "film/SEQ01/takes",
    "film/SEQ01/grids",
    "film/SEQ01/start_frames",
    "film/SEQ01/shots",
    "film/SEQ01/shots/SEQ01_shot00",
    "film/SEQ01/history.jsonl",
    "film/SEQ01/sequence_state.json",
]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))}


def led_out(root: Path, place: str, *, keep: bool) -> Path:
    """Put a link in place of a folder or file; returns the folder elsewhere, with what stood there if `keep`."""
    path, elsewhere = root / "projects" / place, root.parent / "elsewhere"
    elsewhere.mkdir()
    path.parent.mkdir(parents=True, exist_ok=True)
    target = elsewhere / (path.name or "projects")
    if path.exists():
        shutil.move(path, target)
    elif keep or not path.suffix:
        target.mkdir()
    if not keep:
        shutil.rmtree(target) if target.is_dir() else target.unlink()
        if not path.suffix:
            target.mkdir()
    path.symlink_to(target)
    return elsewhere


@pytest.mark.parametrize("keep", [True, False], ids=["kept", "emptied"])
@pytest.mark.parametrize("place", PLACES)
def test_it_is_refused_and_nothing_is_written_there(root: Path, place: str, keep: bool) -> None:
    elsewhere = led_out(root, place, keep=keep)
    before = contents(elsewhere)
    codes = set()
    for act in (
        lambda: studio(root).sequences(PROJECT).run_sequence("SEQ01"),
        lambda: studio(root).sequences(PROJECT).set_start_frame("SEQ01", root / "plans" / "pictures" / "start.png"),
        lambda: studio(root).sequences(PROJECT).explore_grid("SEQ01"),
    ):
        with pytest.raises(StateError) as refused:
            act()
        codes.add(refused.value.code)
    lost = place.endswith("history.jsonl") and not keep  # a link to nothing is no history either
    assert codes == {"history-cut" if lost else "path-escapes"}
    assert contents(elsewhere) == before


@pytest.mark.parametrize("place", ["budget.lock", "locks/SEQ01.lock"])
def test_no_lock_is_a_link(root: Path, place: str) -> None:
    link, elsewhere = root / "projects" / PROJECT / "executions" / place, root.parent / "elsewhere"
    link.unlink(missing_ok=True)
    link.symlink_to(elsewhere)
    with pytest.raises(StateError) as refused:
        studio(root).sequences(PROJECT).run_sequence("SEQ01")
    assert refused.value.code == "path-escapes"
    assert not elsewhere.exists()


@pytest.mark.parametrize("place", ["film/SEQ01", "film/SEQ01/sheets"])
def test_no_sheet_is_drawn_there(root: Path, place: str) -> None:
    elsewhere = led_out(root, place, keep=True)
    before = contents(elsewhere)
    assert [finding.code for finding in studio(root).sheets(PROJECT, ("SEQ01",)).findings] == ["path-escapes"]
    assert contents(elsewhere) == before


def test_one_sequence_that_leads_out_stops_no_other(root: Path) -> None:
    led_out(root, "film/SEQ01", keep=True)
    rows = {row.id: row for row in studio(root).status(PROJECT).sequences}
    assert (rows["SEQ01"].phase, rows["SEQ02"].phase) == ("UNREADABLE", "PLANNED")
    assert "leads out" in rows["SEQ01"].problem
    assert [f.code for f in studio(root).doctor() if f.severity == "error"] == ["path-escapes"]


def test_a_project_that_leads_out_is_refused_by_every_reader(root: Path) -> None:
    led_out(root, "film", keep=True)
    for read in (studio(root).status, studio(root).validate, studio(root).resume):
        with pytest.raises(StateError) as refused:
            read(PROJECT)
        assert refused.value.code == "path-escapes"
    assert [f.code for f in studio(root).doctor() if f.severity == "error"] == ["path-escapes"]


def test_links_within_the_workspace_are_fine(root: Path) -> None:
    (root / "disk2").mkdir()
    shutil.move(root / "projects" / "film" / "SEQ01", root / "disk2" / "SEQ01")
    (root / "projects" / "film" / "SEQ01").symlink_to(root / "disk2" / "SEQ01")
    assert studio(root).sequences(PROJECT).run_sequence("SEQ01").take_id == "SEQ01_take002"


def _is_a_file(path: Path) -> None:
    shutil.rmtree(path)
    path.write_text("x")


def _is_a_loop(path: Path) -> None:
    shutil.rmtree(path)
    path.symlink_to(path)


def _history_is_a_folder(path: Path) -> None:
    (path / "history.jsonl").unlink()
    (path / "history.jsonl").mkdir()


def _state_is_a_folder(path: Path) -> None:
    (path / "sequence_state.json").unlink()
    (path / "sequence_state.json").mkdir()


@pytest.mark.parametrize("spoil", [_is_a_file, _is_a_loop, _history_is_a_folder, _state_is_a_folder])
def test_one_bad_folder_is_told_and_stops_no_other(root: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(root / "projects" / PROJECT / "SEQ01")
    rows = {row.id: row for row in studio(root).status(PROJECT).sequences}
    assert (rows["SEQ01"].phase, rows["SEQ02"].phase) == ("UNREADABLE", "PLANNED")
    assert rows["SEQ01"].problem
    told = [f.code for f in studio(root).doctor() if f.severity == "error"]
    assert told in (["state-unreadable"], ["not-a-file"], ["path-escapes"])
    with pytest.raises(ClientGenerateError) as refused:
        studio(root).sequences(PROJECT).run_sequence("SEQ01")
    assert [refused.value.code] == told
    assert studio(root).sequences(PROJECT).run_sequence("SEQ03").take_id == "SEQ03_take001"
