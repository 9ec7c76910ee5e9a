"""`export` from a rehearsed project: what people and scripts are told, and files that lead to the takes."""

from __future__ import annotations

import shutil
from pathlib import Path

import opentimelineio as otio
import pytest

from client_generate.film.layout import Layout
from tests.cli.commands import run
from tests.sequence.workspace import PROJECT, make_workspace, studio


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two takes of SEQ01, the second approved with a note on it; nothing of the rest."""
    root = make_workspace(tmp_path_factory.mktemp("export"))
    runner = studio(root).sequences(PROJECT)
    for _ in range(2):
        runner.run_sequence("SEQ01")
    runner.note("SEQ01", 2, "too fast", at="00:00:00:13")
    runner.approve_take("SEQ01", 2)
    return root


def test_it_writes_files_that_lead_to_the_takes(root: Path) -> None:
    ran = run(root, "export", PROJECT, "--format", "otio,edl", "--start-timecode", "02:00:00:00")
    assert ran.status == 0
    first, second, last = ran.out.splitlines()
    assert first == f"projects/{PROJECT}/exports/{PROJECT}_v001.otio  (OpenTimelineIO)"
    assert second.endswith("_v001.edl  (CMX 3600 list)")
    assert last == "3 clips, 00:00:03:00 at 24 frames a second, from 02:00:00:00."
    assert "warning[export-slate-card]: SEQ02, SEQ03: not generated yet;" in ran.err
    place = Layout(root / "projects" / PROJECT).export(1, ".otio")
    clip = otio.adapters.read_from_file(str(place)).tracks[0][0]
    take = (place.parent / clip.media_reference.target_url).resolve()
    assert take == (root / "projects" / PROJECT / "SEQ01" / "takes" / "SEQ01_take002.mp4").resolve()
    assert take.is_file()
    assert "note: too fast" in [mark.name for mark in clip.markers]
    assert any("City from above" in mark.comment for mark in clip.markers)


def test_the_same_again_says_so(root: Path) -> None:
    words = ("export", PROJECT, "--format", "edl", "--start-timecode", "03:00:00:00")
    number = run(root, *words, "--json").document["version"]
    again = run(root, *words)
    assert again.out.splitlines()[0].endswith("unchanged)")
    assert again.out.splitlines()[-1] == f"Version {number:03d} is of the same timeline; nothing was made."


def test_scripts_get_one_document(root: Path) -> None:
    found = run(root, "export", PROJECT, "--format", "otio", "--dry-run", "--json").document
    assert (found["project"], found["clips"], found["start"]) == (PROJECT, 3, "01:00:00:00")
    assert [one["format"] for one in found["files"]] == ["otio"]
    assert found["files"][0]["path"].startswith("exports/")


def test_a_dry_run_says_that_nothing_was_written(root: Path) -> None:
    ran = run(root, "export", PROJECT, "--format", "otio", "--start-timecode", "09:00:00:00", "--dry-run")
    assert ran.out.splitlines()[-1] == "Nothing was written."
    found = run(root, "export", PROJECT, "--format", "otio", "--start-timecode", "09:00:00:00", "--dry-run", "--json")
    assert not (root / "projects" / PROJECT / found.document["files"][0]["path"]).exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--format", "mov"), "unknown-format"),
        (("--drop-frame",), "no-drop-frame"),
        (("--start-timecode", "1 h"), "bad-timecode"),
        (("--start-timecode", "23:59:58:00"), "past-midnight"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(root: Path, words: tuple[str, ...], code: str) -> None:
    before = sorted((root / "projects" / PROJECT).rglob("*"))
    ran = run(root, "export", PROJECT, *words, "--json")
    assert (ran.status, ran.document["error"]["code"]) == (2, code)
    assert sorted((root / "projects" / PROJECT).rglob("*")) == before


def test_a_take_that_is_stale_or_gone_is_told_and_cut_in(root: Path, tmp_path: Path) -> None:
    own = shutil.copytree(root, tmp_path / "own", symlinks=True)
    plan = own / "plans" / f"{PROJECT}.yaml"
    fresh = run(own, "export", PROJECT, "--format", "edl")
    assert ("take-stale" in fresh.err, "export-offline" in fresh.err) == (False, False)
    sequence = studio(own).sequences(PROJECT).plan.sequences[0]
    plan.write_text(plan.read_text().replace(sequence.shots[1].prompt, "Another road"))
    words = "warning[take-stale]: SEQ01_take002 is stale: shot 1 prompt."
    for command in (("export", "--format", "edl"), ("assemble", "--dry-run"), ("assemble",), ("deliver",)):
        ran = run(own, command[0], PROJECT, *command[1:])
        assert (ran.status, words in ran.err) == (0, True), command
    (own / "projects" / PROJECT / "SEQ01/takes/SEQ01_take002.mp4").unlink()
    ran = run(own, "export", PROJECT, "--format", "edl")
    assert "warning[export-offline]: SEQ01/takes/SEQ01_take002.mp4 is gone" in ran.err
    assert ran.status == 0
